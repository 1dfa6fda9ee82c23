"""Reader of GraphML, as networkx, igraph, Gephi, visone and yEd write it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from akteursnetz.exchange.gathered import Gathered, Row
from akteursnetz.exchange.xmltree import required, tree_of, value_of
from akteursnetz.records.files import UnreadableError

#: What yEd writes of a node or an edge beside its label: how it is drawn.
_LABELS = ("NodeLabel", "EdgeLabel")
_TRUE = ("true", "1")


@dataclass(frozen=True)
class _Key:
    """Key of GraphML: the attribute that it stands for, of what, of which type, and its default."""

    name: str
    holder: str
    kind: str
    default: str | None


def read_graphml(content: str) -> Any:
    """Graph of GraphML in networkx; groups of nodes become `part_of`. Raises UnreadableError where it is none."""
    root = tree_of(content)
    graphs = root.findall("graph") if root.tag == "graphml" else []
    if not graphs:
        raise UnreadableError("not_this_format", 1, f"<{root.tag}>", form="GraphML")
    keys = {key.get("id", ""): _key(key) for key in root.iter("key")}
    found = Gathered()
    found.left += [f"graph {graph.get('id', '')}".strip() for graph in graphs[1:]]
    _take(graphs[0], keys, found, None)
    found.whole |= _cells(root, keys, "graph") | _cells(graphs[0], keys, "graph")
    return found.graph()


def _key(key: Element) -> _Key:
    default = key.find("default")
    return _Key(
        key.get("attr.name", key.get("id", "")),
        key.get("for", "all"),
        key.get("attr.type", "string"),
        None if default is None else default.text or "",
    )


def _take(graph: Element, keys: dict[str, _Key], found: Gathered, group: str | None) -> None:
    """Gather nodes and edges of a graph, then those of the graphs within its nodes."""
    directed = graph.get("edgedefault") != "undirected"
    for node in graph.findall("node"):
        known = required(node, "id")
        part = {} if group is None else {"part_of": group}
        found.add_node(known, {**part, **_cells(node, keys, "node")})
        for inner in node.findall("graph"):
            _take(inner, keys, found, known)
    for edge in graph.findall("edge"):
        ends = required(edge, "source"), required(edge, "target")
        given = edge.get("directed")
        own = {"id": edge.get("id")} if edge.get("id") else {}
        is_directed = directed if given is None else given in _TRUE
        found.edges.append((*ends, is_directed, {**own, **_cells(edge, keys, "edge")}))
        found.left += [port for port in ("sourceport", "targetport") if edge.get(port)]
    if graph.find("hyperedge") is not None:
        found.left.append("hyperedge")


def _cells(part: Element, keys: dict[str, _Key], holder: str) -> Row:
    """Attributes of a node, an edge or a graph, and the defaults of those that it does not give."""
    cells: Row = {
        key.name: value_of(key.default, key.kind)
        for key in keys.values()
        if key.default is not None and key.holder in (holder, "all")
    }
    for data in part.findall("data"):
        key = keys.get(data.get("key", ""), _Key(data.get("key", ""), holder, "string", None))
        cells |= dict(_drawn(data)) if len(data) else {key.name: value_of(data.text, key.kind)}
    return cells


def _drawn(data: Element) -> Iterator[tuple[str, Any]]:
    """Labels within a drawing of yEd; the drawing itself has no single value."""
    labels = [(label.text or "").strip() for name in _LABELS for label in data.iter(name)]
    if any(labels):
        yield "label", "\n".join(filter(None, labels))
    yield from ((part.tag, {}) for part in data if part.tag not in _LABELS)
