"""Drafts of foreign graphs: nodes become actors, edges ties, attributes columns; what has no place is told.

Labels become names. Nodes of the second kind of a two-mode graph (`bipartite` 1, igraph's `type` true) become bodies,
and their ties representation. Attributes that hold no single value (colours and positions of a drawing program) are
left.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx

from akteursnetz.columns import TABLES
from akteursnetz.errors import Fault
from akteursnetz.foreign import Draft, Row
from akteursnetz.schema import fold, lookup

#: Attributes that tell the two kinds of nodes of a two-mode graph apart.
_KINDS = ("bipartite", "type")
_SECOND = (1, True, "1", "true", "True", "TRUE")
_FIRST = (0, False, "0", "false", "False", "FALSE")
#: Attributes by which programs call a node or an edge, in the order of what is taken.
_LABELS = ("label", "Label")


def draft_of_graph(graph: "nx.Graph[Any]", file: str) -> Draft:
    """Draft of a networkx graph whose attributes are another program's."""
    nodes = [(str(node), dict(cells)) for node, cells in graph.nodes(data=True)]
    edges = [(str(one), str(other), dict(cells)) for one, other, cells in graph.edges(data=True)]
    return draft(nodes, edges, file, directed=graph.is_directed())


def draft(
    nodes: Sequence[tuple[str, Row]], edges: Iterable[tuple[str, str, Row]], file: str, *, directed: bool
) -> Draft:
    """Draft of nodes and edges with their attributes; an edge of a node with itself is left, and told."""
    found = Draft()
    left: dict[str, int] = {}
    bodies = _bodies([cells for _, cells in nodes])
    ids = _ids(nodes)
    for place, (node, cells) in enumerate(nodes):
        found.actors.append(_actor(ids[node], cells, place in bodies, left))
    hosts = {found.actors[place]["id"] for place in bodies}
    loops = 0
    for one, other, cells in edges:
        ends = {"from": ids[one], "to": ids[other]}
        if ends["from"] == ends["to"]:
            loops += 1
        else:
            found.ties.append(_tie(ends, cells, directed, hosts, left))
    _drop_doubtful_ids(found.ties)
    found.notices += _told(file, len(bodies), loops, left)
    return found


def _told(file: str, bodies: int, loops: int, left: Mapping[str, int]) -> Iterable[Fault]:
    if bodies:
        yield Fault("graph_bodies", file, details={"n": bodies})
    if loops:
        yield Fault("graph_loops", file, details={"n": loops})
    if left:
        yield Fault("graph_left", file, details={"names": tuple(sorted(left))})


def _bodies(nodes: Sequence[Row]) -> set[int]:
    """Places of the nodes of the second kind; empty where no attribute tells two kinds apart."""
    for name in _KINDS:
        kinds = [cells.get(name) for cells in nodes]
        is_second = [_among(kind, _SECOND) for kind in kinds]
        if any(is_second) and all(
            second or _among(kind, _FIRST) for kind, second in zip(kinds, is_second, strict=True)
        ):
            for cells in nodes:
                del cells[name]
            return {place for place, second in enumerate(is_second) if second}
    return set()


def _among(kind: object, accepted: Sequence[object]) -> bool:
    return isinstance(kind, int | float | str | bool) and kind in accepted


def _ids(nodes: Sequence[tuple[str, Row]]) -> dict[str, str]:
    """Id of each node: its key, or its `name` where each has another one and a label beside it (as igraph writes)."""
    names = [cells.get("name") for _, cells in nodes]
    labelled = all(isinstance(_label(cells), str) for _, cells in nodes)
    is_key = labelled and all(isinstance(name, str) and name for name in names) and len(set(names)) == len(names)
    return {node: str(cells.pop("name")) if is_key else node for node, cells in nodes}


def _label(cells: Mapping[str, Any]) -> Any:
    return next((cells[name] for name in _LABELS if cells.get(name) not in (None, "")), None)


def _actor(known: str, cells: Row, is_body: bool, left: dict[str, int]) -> Row:
    label = _label(cells)
    plain = {name: value for name, value in cells.items() if name not in _LABELS}
    named = named_like_ours(_single(plain, left), "actors")
    own_id = named.pop("id", None)
    if own_id is not None and str(own_id) != known:
        named["foreign_id"] = own_id
    if isinstance(label, str):
        named = {**({"foreign_name": named["name"]} if "name" in named else {}), **named, "name": label}
    form = {"form": "body"} if is_body and "form" not in named else {}
    return {"id": known, **form, **named}


def _tie(ends: Row, cells: Row, directed: bool, hosts: set[Any], left: dict[str, int]) -> Row:
    named = named_like_ours(_single(cells, left), "ties")
    for end in ("from", "to"):
        if end in named:
            named[f"foreign_{end}"] = named.pop(end)
    if "layer" in named:
        named["formality"] = named.pop("layer")
    if hosts and "relation" not in named and not hosts.isdisjoint(ends.values()):
        first, second = (ends["to"], ends["from"]) if ends["from"] in hosts else (ends["from"], ends["to"])
        return {"from": first, "to": second, "relation": "representation", **named}
    return {**ends, "direction": "one_way" if directed else "mutual", **named}


def _drop_doubtful_ids(ties: Sequence[Row]) -> None:
    """Leave ids of edges that are not each another one: they are counters of a program, not names."""
    ids = [tie["id"] for tie in ties if "id" in tie]
    if len(set(map(str, ids))) < len(ties):
        for tie in ties:
            tie.pop("id", None)


def _single(cells: Mapping[Any, Any], left: dict[str, int]) -> Row:
    """Attributes that are single values, lists of such joined by semicolons; the others are counted as left."""
    found: Row = {}
    for name, value in cells.items():
        if isinstance(value, str | int | float | bool):
            found[str(name)] = value
        elif isinstance(value, list | tuple) and all(isinstance(one, str | int | float) for one in value):
            found[str(name)] = "; ".join(map(str, value))
        elif value is not None:
            left[str(name)] = left.get(str(name), 0) + 1
    return {name: value for name, value in found.items() if value != ""}


def named_like_ours(cells: Mapping[str, Any], table: str) -> Row:
    """Attributes renamed to the columns that they stand for; of two for one column the second keeps its name."""
    known = lookup(TABLES[table].columns)
    named: Row = {}
    for name, value in cells.items():
        column = known.get(fold(name), name)
        named[name if column in named else column] = value
    return named
