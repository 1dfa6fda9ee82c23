"""Drafts of foreign graphs: nodes become actors, edges ties, attributes columns; what has no place is told.

Labels become names. Nodes of the second kind of a two-mode graph (`bipartite` 1, igraph's `type` true) become bodies,
and their ties representation. Attributes that hold no single value (colours and positions of a drawing program) are
left. An attribute that is called like a column of ours, in either language, becomes that column where it can.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

import networkx as nx

from akteursnetz.columns import ACTORS, TABLES
from akteursnetz.errors import Fault
from akteursnetz.exchange.gathered import LEFT
from akteursnetz.foreign import Draft, Row, ids_for, put_apart
from akteursnetz.records.cells import parse, says_nothing
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import fold, lookup
from akteursnetz.texts import legible

Nodes = Sequence[tuple[Hashable, Row]]
Edges = Iterable[tuple[Hashable, Hashable, Row]]
#: Attributes that tell the two kinds of nodes of a two-mode graph apart.
_KINDS = ("bipartite", "type")
_SECOND = (1, True, "1", "true", "True", "TRUE")
_FIRST = (0, False, "0", "false", "False", "FALSE")
#: Attributes by which programs call a node or an edge, in the order of what is taken.
_LABELS = ("label", "Label")
#: Numbers beyond it, and those that are none, have no place in a column.
_LARGEST = 1e300
#: Columns that the graph itself gives.
_GIVEN = {"actors": ("id",), "ties": ("from", "to")}


@dataclass
class _Report:
    """Report of what became what: counts by the code of their notice, columns by attribute, and what was left."""

    counts: Counter[str] = field(default_factory=Counter)
    columns: dict[str, str] = field(default_factory=dict)
    left: dict[str, None] = field(default_factory=dict)

    def notices(self, file: str) -> Iterator[Fault]:
        """Notices in the order: taken, changed, left."""
        for code, n in self.counts.items():
            if n:
                yield Fault(code, file, details={"n": n})
        if self.columns:
            became = tuple(old if old == new else f"{old} → {new}" for old, new in self.columns.items())
            yield Fault("graph_columns", file, details={"names": became})
        if self.left:
            yield Fault("graph_left", file, details={"names": tuple(sorted(self.left))})


def draft_of_graph(graph: "nx.Graph[Any]", file: str) -> Draft:
    """Draft of a networkx graph whose attributes are another program's; an edge of a node with itself is left."""
    nodes = [(node, dict(cells)) for node, cells in graph.nodes(data=True)]
    edges = [(one, other, dict(cells)) for one, other, cells in graph.edges(data=True)]
    report = _Report(left=dict.fromkeys(graph.graph.get(LEFT, ())))
    bodies = _bodies([cells for _, cells in nodes])
    ids = _ids(nodes, report)
    actors = _actors(nodes, ids, report)
    for place in bodies:
        actors[place] = {"form": "body", **actors[place]}
    hosts = {actors[place]["id"] for place in bodies}
    ties = _ties(edges, ids, report, directed=graph.is_directed())
    report.counts["graph_bodies"] = len(bodies)
    return Draft(actors, [_seat(tie, hosts) for tie in ties], list(report.notices(file)))


def set_apart(draft: Draft, faults: Iterable[Fault], file: str) -> bool:
    """Keep the columns that faults are about apart, and tell so; whether there was one that can be."""
    found = False
    for name, rows in (("actors", draft.actors), ("ties", draft.ties)):
        known = lookup(TABLES[name].columns)
        faulty = {known.get(fold(_called(fault)), "") for fault in faults if fault.file == name}
        for column in sorted(faulty.difference(_GIVEN[name])):
            holders = [row for row in rows if column in row]
            if holders:
                shown = str(holders[0][column])
                draft.notices.append(put_apart(holders, TABLES[name].column(column), file, shown))
                found = True
    return found


def _called(fault: Fault) -> str:
    return fault.column if isinstance(fault.column, str) else "" if fault.column is None else fault.column.label("en")


def _bodies(nodes: Sequence[Row]) -> list[int]:
    """Places of the nodes of the second kind; empty where no attribute tells two kinds apart."""
    for name in _KINDS:
        kinds = [cells.get(name) for cells in nodes]
        second = [_among(kind, _SECOND) for kind in kinds]
        if any(second) and all(two or _among(kind, _FIRST) for kind, two in zip(kinds, second, strict=True)):
            for cells in nodes:
                del cells[name]
            return [place for place, is_second in enumerate(second) if is_second]
    return []


def _among(kind: object, accepted: Sequence[object]) -> bool:
    return isinstance(kind, int | float | str | bool) and kind in accepted


def _ids(nodes: Nodes, report: _Report) -> dict[Hashable, str]:
    """Id of each node: its key, or its `name` where each has another one and a label beside it (as igraph writes).

    What cannot be an id, or is one already, is replaced.
    """
    names = [cells.get("name") for _, cells in nodes]
    labelled = all(isinstance(_label(cells), str) for _, cells in nodes)
    by_name = labelled and all(isinstance(name, str) and name for name in names) and len(set(names)) == len(names)
    read = [_text(cells.pop("name") if by_name else node) for node, cells in nodes]
    times = Counter(read)
    used = {known for known in read if known is not None and times[known] == 1}
    unusable = [place for place, known in enumerate(read) if known not in used]
    new = ids_for([str(_label(nodes[place][1]) or nodes[place][0]) for place in unusable], taken=used)
    report.counts["graph_ids"] = len(unusable)
    replaced = dict(zip(unusable, new, strict=True))
    return {node: replaced.get(place) or str(read[place]) for place, (node, _) in enumerate(nodes)}


def _text(value: object) -> str | None:
    """Text of a cell; None where it says nothing, or cannot be read."""
    try:
        return parse(str(value), ACTORS.column("name")) or None  # type: ignore[return-value]  # the column holds text
    except MisreadError:
        return None


def _label(cells: Mapping[str, Any]) -> Any:
    return next((cells[name] for name in _LABELS if cells.get(name) not in (None, "")), None)


def _actors(nodes: Nodes, ids: Mapping[Hashable, str], report: _Report) -> list[Row]:
    rows = [_single(cells, report) for _, cells in nodes]
    labels = [_label(row) for row in rows]
    plain = [{name: value for name, value in row.items() if name not in _LABELS} for row in rows]
    columns = _columns(plain, "actors", report)
    actors = []
    for (node, _), cells, label in zip(nodes, plain, labels, strict=True):
        named = {columns[name]: value for name, value in cells.items()}
        if named.get("foreign_id") == ids[node]:
            del named["foreign_id"]
        if "part_of" in named:
            named["part_of"] = ids.get(named["part_of"], named["part_of"])
        actors.append({"id": ids[node], **_named(named, label, report)})
    return actors


def _named(cells: Row, label: Any, report: _Report) -> Row:
    """Cells of an actor with the label as its name; another name is kept apart."""
    if label is not None:
        report.counts["graph_labels"] += 1
        old = {"foreign_name": cells["name"]} if cells.get("name", label) != label else {}
        cells = {**cells, **old, "name": label}
    return cells


def _ties(edges: Edges, ids: Mapping[Hashable, str], report: _Report, *, directed: bool) -> list[Row]:
    given = list(edges)
    rows = [_single(cells, report) for *_, cells in given]
    columns = _columns(rows, "ties", report)
    direction = {"direction": "one_way" if directed else "mutual"}
    ties = []
    for (one, other, _), cells in zip(given, rows, strict=True):
        ends = {"from": ids[one], "to": ids[other]}
        if one == other:
            report.counts["graph_loops"] += 1
        else:
            ties.append({**ends, **direction, **{columns[name]: value for name, value in cells.items()}})
    _drop_doubtful_ids(ties)
    return ties


def _seat(tie: Row, hosts: set[Any]) -> Row:
    """Tie of a two-mode graph as representation that leads to the body; a tie that gives its relation stays."""
    if "relation" in tie or hosts.isdisjoint((tie["from"], tie["to"])):
        return tie
    member, body = (tie["to"], tie["from"]) if tie["from"] in hosts else (tie["from"], tie["to"])
    rest = {name: value for name, value in tie.items() if name != "direction"}
    return {**rest, "from": member, "to": body, "relation": "representation"}


def _drop_doubtful_ids(ties: Sequence[Row]) -> None:
    """Leave ids of edges that are not each another one: they are counters of a program, not names."""
    ids = [_text(tie["id"]) for tie in ties if "id" in tie]
    if None in ids or len(set(ids)) < len(ties):
        for tie in ties:
            tie.pop("id", None)


def _single(cells: Mapping[Any, Any], report: _Report) -> Row:
    """Attributes that are single values, lists of such joined by semicolons; the others are left, and told.

    What says that nothing is known ("", "-", "n/a") is empty, as in records.
    """
    found: Row = {}
    for name, value in cells.items():
        joined = "; ".join(map(str, value)) if _is_list(value) else value
        if _is_number(joined) or (isinstance(joined, str) and _text(joined) is not None):
            found[str(name)] = joined
        elif not (joined is None or (isinstance(joined, str) and says_nothing(joined.strip()))):
            report.left[str(name)] = None
    return found


def _is_number(value: object) -> bool:
    """Whether a value is a number that a column can hold."""
    return isinstance(value, int | float) and -_LARGEST < value < _LARGEST


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str | int | float) for one in value)


def _columns(rows: Iterable[Row], table: str, report: _Report) -> dict[str, str]:
    """Column of each attribute: the one of ours that it is called like; of two for one column the second is apart."""
    ours = lookup(TABLES[table].columns)
    if table == "ties":
        ours[fold("layer")] = "formality"
    taken: set[str] = set()
    columns: dict[str, str] = {}
    for name in dict.fromkeys(name for row in rows for name in row):
        column = ours.get(fold(name)) or " ".join(legible(name).split()) or "foreign"
        if column in _GIVEN[table] or fold(column) in taken:
            column = f"foreign_{column}"
        columns[name] = _free(column, taken)
        taken.add(fold(columns[name]))
    report.columns |= {name: column for name, column in columns.items() if column != "id"}
    return columns


def _free(column: str, taken: set[str]) -> str:
    """Name for a column that none has yet, but for signs: numbered where it must be."""
    numbers = (f"{column} {number}" for number in count(2))
    return next(name for name in chain([column], numbers) if fold(name) not in taken)
