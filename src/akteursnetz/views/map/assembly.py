"""Assembly of the page data from a pyvis drawing: its current nodes, edges and options, and what is known of them.

Nodes and edges may have been altered, added or taken away since `to_pyvis` made them. What is known of actors and ties
follows them: in their order, nothing of added ones, and nothing points at what was taken away.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from akteursnetz.errors import NetworkError
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue, text
from akteursnetz.views.map.datatypes import (
    Actor,
    Attributes,
    Drawing,
    FindingItem,
    Governance,
    GovernanceLine,
    Indicator,
    Known,
    Layouts,
    MapData,
    PageActor,
    PageData,
    PagePlaced,
    PageTie,
    Placed,
    Point,
    Record,
    Tie,
    Told,
)
from akteursnetz.views.map.drawing import options_of, radii
from akteursnetz.views.map.layout.canvas import CELL_HEIGHT, centred, grid

#: So many actors without a place of their own stand in a row.
IN_A_ROW = 6


def page_data(graph: Drawing) -> tuple[list[Attributes], list[Attributes], PageData]:
    """Nodes, edges and page data of a drawing, in the same order.

    Raises NetworkError for a node without an id, an edge without its ends, two of one id, and a picture to be fetched.
    """
    nodes, edges, heading, _, _, options = graph.get_network_data()
    nodes = _with_places([_node(node) for node in nodes])
    ids = _checked([node["id"] for node in nodes], "nodes")
    edges = [edge for edge in _edges(edges, graph.titles) if edge["from"] in ids and edge["to"] in ids]
    ties = _checked([edge["id"] for edge in edges], "edges")
    data = _without_lost(graph.data, ids, ties)
    page: PageData = {
        **data.known,
        **_layouts(data, ids),
        "title": str(heading),
        "counts": _counts(graph.data, ids, ties),
        "actors": _actors(data, nodes),
        "ties": _ties(data, edges),
        "radii": radii(len(ids)),
        "options": _merged(json.loads(options_of(len(ids)).to_json()), json.loads(options)),
        "view": graph.view.lstrip("#"),
        "lang": graph.lang,
        "texts": {language: catalogue("page", language) for language in LANGUAGES},
    }
    return nodes, edges, page


def _counts(data: MapData, nodes: Collection[str], edges: Collection[str]) -> Told:
    """Counts of the records, with those of the drawing where it was altered."""
    made = ({actor["id"] for actor in data.actors}, {tie["id"] for tie in data.ties})
    if (set(nodes), set(edges)) == made or not data.known["counts"]["en"]:
        return data.known["counts"]

    def told(lang: Language) -> str:
        actors, ties = (text(f"words.{what}", lang, n=len(ids)) for what, ids in (("actors", nodes), ("ties", edges)))
        return f"{data.known['counts'][lang]} {text('page.counts.altered', lang, actors=actors, ties=ties)}"

    return {lang: told(lang) for lang in LANGUAGES}


def _node(node: Attributes) -> Attributes:
    """Node with all attributes that a page needs, without defaults."""
    if "id" not in node:
        raise NetworkError(f"a node without an id: {node}")
    name, label = str(node["id"]), str(node.get("label", node["id"]))
    if not str(node.get("image", "data:")).startswith("data:"):
        raise NetworkError(f'the picture of node "{name}" would have to be fetched; give it as a data: address')
    return _brief({**node, "id": name, "label": label}, label)


def _edges(edges: Sequence[Attributes], titles: Mapping[str, str]) -> list[Attributes]:
    """Edges as `_node` gives the nodes; those that were added get an id."""
    taken = {str(edge["id"]) for edge in edges if "id" in edge}
    fresh = (name for number in count(1) if (name := f"edge-{number}") not in taken)
    named = [(str(edge["id"]) if "id" in edge else next(fresh), edge) for edge in edges]
    return [_edge({**edge, "id": name}, titles.get(name, "")) for name, edge in named]


def _edge(edge: Attributes, title: str) -> Attributes:
    if "from" not in edge or "to" not in edge:
        raise NetworkError(f"an edge that does not lead from a node to a node: {edge}")
    return _brief({**edge, "from": str(edge["from"]), "to": str(edge["to"])}, title)


def _brief(item: Attributes, title: str) -> Attributes:
    """Node or edge with a title only where it is not the default, and `hidden` only where it is."""
    kept = {name: value for name, value in item.items() if name not in {"title", "hidden"}}
    said = str(item.get("title") or title)
    return kept | ({} if said == title else {"title": said}) | ({"hidden": True} if item.get("hidden") else {})


def _checked(ids: Sequence[str], what: str) -> dict[str, None]:
    """Ids as an ordered set; NetworkError for missing and duplicate ones."""
    there = dict.fromkeys(ids)
    if len(there) < len(ids):
        twice = next(name for name in ids if ids.count(name) > 1)
        raise NetworkError(f'several {what} have the id "{twice}"')
    return there


def _with_places(nodes: list[Attributes]) -> list[Attributes]:
    """Nodes with positions; those that were added without one stand in rows beneath the others."""
    known = {node["id"]: [node["x"], node["y"]] for node in nodes if "x" in node and "y" in node}
    at = _beneath(known, [node["id"] for node in nodes])
    return [{**node, "x": at[node["id"]][0], "y": at[node["id"]][1]} for node in nodes]


def _beneath(at: Mapping[str, Point], ids: Collection[str]) -> dict[str, Point]:
    """Positions of all these ids; those without one stand in rows beneath the others."""
    missing = [name for name in ids if name not in at]
    rows = centred(grid(len(missing), min(IN_A_ROW, len(missing))))
    x, y = zip(*at.values(), strict=True) if at else ((0.0,), (0.0,))
    corner = [(min(x) + max(x)) / 2, max(y) + CELL_HEIGHT - rows[:, 1].min(initial=0.0)]
    return dict(at) | dict(zip(missing, (rows + corner).tolist(), strict=True))


def _without_lost(data: MapData, nodes: Collection[str], edges: Collection[str]) -> MapData:
    """Data without references to actors and ties that the drawing no longer has."""
    rings, closeness = (
        {centre: placed for centre, placed in maps.items() if centre in nodes} for maps in (data.rings, data.closeness)
    )
    known: Known = {
        **data.known,
        "glance": [_leading(indicator, nodes) for indicator in data.known["glance"]],
        "governance": _governed(data.known["governance"], nodes),
        "named": [name for name in data.known["named"] if name[2] in nodes],
        "findings": [_pointing(finding, nodes, edges) for finding in data.known["findings"]],
    }
    if known["centre"] not in rings:
        known["centre"] = next(iter(rings), "")
    if not {"rings": rings, "closeness": closeness}.get(known["layout"], True):
        known["layout"] = "force"
    return replace(data, known=known, rings=rings, closeness=closeness)


def _leading(indicator: Indicator, nodes: Collection[str]) -> Indicator:
    if "leaders" not in indicator:
        return indicator
    return {**indicator, "leaders": [leader for leader in indicator["leaders"] if leader[0] in nodes]}


def _governed(reading: Governance | None, nodes: Collection[str]) -> Governance | None:
    if reading is None:
        return None
    signs: list[GovernanceLine] = [
        {**sign, "actors": [actor for actor in sign["actors"] if actor in nodes]} for sign in reading["signs"]
    ]
    return {**reading, "signs": signs}


def _pointing(finding: FindingItem, nodes: Collection[str], edges: Collection[str]) -> FindingItem:
    ends = {*nodes, *finding["absent"]}
    return {
        **finding,
        "actors": [actor for actor in finding["actors"] if actor in nodes],
        "ties": [tie for tie in finding["ties"] if tie in edges],
        "ghosts": [ghost for ghost in finding["ghosts"] if ends.issuperset(ghost)],
    }


def _layouts(data: MapData, ids: Collection[str]) -> Layouts:
    """Layouts with positions in the order of the nodes."""
    opening, centre = data.known["layout"], data.known["centre"]

    def in_order(maps: Mapping[str, Placed], opens: str) -> dict[str, PagePlaced]:
        return {name: _in_order(placed, ids, opens=name == opens) for name, placed in maps.items()}

    return {
        "layouts": in_order(data.layouts, opening),
        "rings": in_order(data.rings, centre if opening == "rings" else ""),
        "closeness": in_order(data.closeness, centre if opening == "closeness" else ""),
    }


def _in_order(placed: Placed, ids: Collection[str], *, opens: bool) -> PagePlaced:
    """Layout with positions in the order of the nodes; none for the layout in which the page opens."""
    if opens:
        return {"guides": placed["guides"]}
    at = _beneath({name: place for name, place in placed["at"].items() if name in ids}, ids)
    return {"at": [at[name] for name in ids], "guides": placed["guides"]}


def _actors(data: MapData, nodes: Sequence[Attributes]) -> list[PageActor]:
    known = {actor["id"]: actor for actor in data.actors}
    return [_actor(known[node["id"]], node, data) if node["id"] in known else {} for node in nodes]


def _actor(actor: Actor, node: Attributes, data: MapData) -> PageActor:
    shown: PageActor = {
        "record": _untold(actor["record"], {"id": node["id"], "name": node["label"]}),
        "hash": actor["hash"],
        "measures": [actor["measures"].get(measure) for measure in data.known["measures"]],
    }
    if "community" in actor:
        shown["community"] = actor["community"]
    if "change" in actor:
        shown["change"] = actor["change"]
    return shown


def _ties(data: MapData, edges: Sequence[Attributes]) -> list[PageTie]:
    known = {tie["id"]: tie for tie in data.ties}
    return [_tie(known[edge["id"]], edge) if edge["id"] in known else {} for edge in edges]


def _tie(tie: Tie, edge: Attributes) -> PageTie:
    ends = {"id": edge["id"], "from": edge["from"], "to": edge["to"]}
    shown: PageTie = {"record": _untold(tie["record"], ends), "hash": tie["hash"]}
    if tie["layer"] != "unspecified":
        shown["layer"] = tie["layer"]
    if tie["formalised"] != "open":
        shown["formalised"] = tie["formalised"]
    if tie["state"] != tie["record"].get("state", "existing"):
        shown["state"] = tie["state"]
    if "change" in tie:
        shown["change"] = tie["change"]
    return shown


def _untold(record: Record, told: Mapping[str, str]) -> Record:
    """Cells of a record that its node or edge does not hold already."""
    return {name: cell for name, cell in record.items() if name not in told or told[name] != cell}


def _merged(base: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Options merged recursively; those given win."""
    both = [name for name, value in given.items() if isinstance(value, dict) and isinstance(base.get(name), dict)]
    return {**base, **given} | {name: _merged(base[name], given[name]) for name in both}
