"""Reader and writer of GEXF, the format of Gephi, in all its versions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from akteursnetz.exchange.gathered import Gathered, Row
from akteursnetz.exchange.graphs import REST
from akteursnetz.exchange.xmltree import required, tree_of, value_of
from akteursnetz.records.files import UnreadableError

_SPACE = "http://www.gexf.net/1.2draft"
#: Attributes of an element that become attributes of a node or an edge.
_TIMES = ("start", "end")
#: What stands for an attribute without a single value, which is told as left.
_NO_VALUE = object()
_DRAWN = ("color", "position", "size", "shape", "thickness")


@dataclass(frozen=True)
class _Attribute:
    """Attribute that a GEXF file declares: its title, type and default."""

    title: str
    kind: str
    default: str | None


def read_gexf(content: str) -> Any:
    """Graph of GEXF in networkx; nodes within nodes become `part_of`. Raises UnreadableError where it is none."""
    root = tree_of(content)
    graph = root.find("graph") if root.tag == "gexf" else None
    if graph is None:
        raise UnreadableError("not_this_format", 1, f"<{root.tag}>", form="GEXF")
    found = Gathered()
    nodes = _declared(graph, "node")
    for node, group in _nodes(graph, None):
        known = required(node, "id")
        part = {"part_of": node.get("pid", group)} if node.get("pid", group) else {}
        found.add_node(known, {**part, **_cells(node, nodes)})
    directed = graph.get("defaultedgetype") in ("directed", "mutual")
    edges = _declared(graph, "edge")
    for edge in graph.iterfind("edges/edge"):
        found.edges.append(_edge(edge, edges, directed))
    if (said := root.findtext("meta/description", "")).startswith(f"{REST}:"):
        found.whole[REST] = said.removeprefix(f"{REST}:")
    return found.graph()


def _declared(graph: Element, holder: str) -> dict[str, _Attribute]:
    return {
        one.get("id", ""): _Attribute(one.get("title", one.get("id", "")), one.get("type", ""), one.findtext("default"))
        for several in graph.findall("attributes")
        if several.get("class") == holder
        for one in several.findall("attribute")
    }


def _nodes(holder: Element, group: str | None) -> Iterator[tuple[Element, str | None]]:
    for node in holder.iterfind("nodes/node"):
        yield node, group
        yield from _nodes(node, node.get("id"))


def _edge(edge: Element, declared: dict[str, _Attribute], directed: bool) -> tuple[str, str, bool, Row]:
    kind = edge.get("type", "directed" if directed else "undirected")
    mutual = {"direction": "mutual"} if kind == "mutual" else {}
    cells = {**mutual, **_cells(edge, declared)}
    if (known := edge.get("id")) is not None:
        cells.setdefault("id", known)
    if (weight := edge.get("weight")) is not None:
        cells.setdefault("weight", value_of(weight, "double"))
    if relation := edge.get("kind"):
        cells.setdefault("kind", relation)
    return required(edge, "source"), required(edge, "target"), kind != "undirected", cells


def _cells(part: Element, declared: dict[str, _Attribute]) -> Row:
    """Attributes of a node or an edge; a value that changes over time, and a drawing, are no single value."""
    cells: Row = {one.title: value_of(one.default, one.kind) for one in declared.values() if one.default is not None}
    given = [
        (value.get("for") or value.get("id") or "", value.get("value")) for value in part.iterfind("attvalues/attvalue")
    ]
    count = Counter(known for known, _ in given)
    for known, value in given:
        one = declared.get(known, _Attribute(known, "string", None))
        cells[one.title] = value_of(value, one.kind) if count[known] == 1 else {}
    if (label := part.get("label")) is not None:
        cells.setdefault("label", label)
    spells = [*part.iterfind("spells/spell"), *part.iterfind("slices/slice")]
    times = {name: value for name in _TIMES if (value := (spells[0] if len(spells) == 1 else part).get(name))}
    left = [drawn.tag for drawn in part if drawn.tag in _DRAWN] + (["spells"] if len(spells) > 1 else [])
    return {**times, **dict.fromkeys(left, _NO_VALUE), **cells}


def gexf_of_graph(graph: Any) -> bytes:
    """GEXF of a directed graph whose attributes are texts and numbers; same graph, same bytes."""
    root = Element("gexf", {"xmlns": _SPACE, "version": "1.2"})
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "akteursnetz"
    if REST in graph.graph:
        SubElement(meta, "description").text = f"{REST}:{graph.graph[REST]}"
    whole = SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    nodes = list(graph.nodes(data=True))
    edges = list(graph.edges(data=True))
    node_ids = _declare(whole, "node", [cells for _, cells in nodes])
    edge_ids = _declare(whole, "edge", [cells for *_, cells in edges])
    holder = SubElement(whole, "nodes")
    for known, cells in nodes:
        _put(SubElement(holder, "node", {"id": known}), cells, node_ids)
    holder = SubElement(whole, "edges")
    for one, other, cells in edges:
        ends = {"id": str(cells["id"]), "source": one, "target": other}
        _put(SubElement(holder, "edge", ends), cells, edge_ids)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


#: What stands in attributes of an element and not among its values.
_OWN_PLACE = ("id", "label")


def _declare(graph: Element, holder: str, rows: list[Row]) -> dict[str, str]:
    """Declare the attributes of nodes or edges; the id of each."""
    kinds = {
        name: "double" if isinstance(value, float) else "string" for cells in rows for name, value in cells.items()
    }
    declared = SubElement(graph, "attributes", {"class": holder})
    ids = {name: str(at) for at, name in enumerate(name for name in kinds if name not in _OWN_PLACE)}
    for name, known in ids.items():
        SubElement(declared, "attribute", {"id": known, "title": name, "type": kinds[name]})
    return ids


def _put(element: Element, cells: Row, ids: dict[str, str]) -> None:
    if "label" in cells:
        element.set("label", str(cells["label"]))
    values = SubElement(element, "attvalues")
    for name, value in cells.items():
        if name in ids:
            SubElement(values, "attvalue", {"for": ids[name], "value": str(value)})
