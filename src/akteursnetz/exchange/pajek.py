"""Reader of Pajek's files: networks (.net) of one and two modes, several relations, and projects (.paj).

The label of a relation is one of our relations, perhaps with a state ("cooperation: wished"), or is kept in the column
`matrix`. Partitions and vectors of a project become columns of the actors.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from akteursnetz.errors import Fault
from akteursnetz.exchange.matrices import Cells, said, ties_of_matrix, with_values
from akteursnetz.foreign import Draft, Row, ids_for
from akteursnetz.records.files import UnreadableError, require_few_cells

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_RELATION = re.compile(r'(?::?\s*\d+)?\s*(?:"([^"]*)"|(\S.*))?\s*$')
#: Parameters of a vertex or a line, each followed by its value; l is the label of a line.
_PAIR = 2
_POSITION = ("x", "y", "z")


@dataclass
class _File:
    """Pajek file while it is read: the vertices, ties, and columns of the network at hand."""

    file: str
    names: list[str] = field(default_factory=list)
    first_mode: int = 0
    count: int = 0
    positions: int = 0
    ties: list[Row] = field(default_factory=list)
    matrices: list[tuple[Cells, str]] = field(default_factory=list)
    columns: dict[str, dict[int, float]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    loops: int = 0
    networks: int = 0


#: What takes the lines of a part.
_Take = Callable[[_File, list[str], int], None]


def read_pajek(content: str, file: str) -> Draft:
    """Draft of a Pajek text, of the first network of a project; raises UnreadableError where it is none."""
    found = _File(file)
    take: _Take | None = None
    for row, line in enumerate(content.splitlines(), start=1):
        words = line.strip()
        if not words or words.startswith("%"):
            continue
        if words.startswith("*"):
            take = _section(found, words, row)
        elif take is None:
            raise UnreadableError("not_pajek", row, words[:40])
        else:
            take(found, [a or b for a, b in _TOKEN.findall(words)], row)
    if not found.networks:
        raise UnreadableError("not_pajek", 1, content.strip().partition("\n")[0][:40])
    return _draft(found)


def _section(found: _File, words: str, row: int) -> _Take:
    name, _, rest = words[1:].partition(" ")
    key, _, number = name.lower().partition(":")
    if key == "vertices":
        return _vertices(found, rest, row)
    if found.networks < 2 and key in ("arcs", "edges", "arcslist", "edgeslist", "matrix"):
        return _relation(found, key, _label(f":{number} {rest}" if number else rest))
    if key in ("partition", "vector"):
        found.columns[rest.strip() or f"{key} {len(found.columns) + 1}"] = {}
    elif key != "network":
        found.left.append(name)
    elif found.networks:
        found.left.append(rest.strip() or str(found.networks + 1))
    return _nothing


def _relation(found: _File, key: str, label: str) -> _Take:
    if key == "matrix":
        found.matrices.append(({}, label))
        return _matrix_row()
    return _line_taker(label, "one_way" if key.startswith("arcs") else "mutual", is_list=key.endswith("list"))


def _nothing(found: _File, tokens: list[str], row: int) -> None:
    """Lines of a part that is left."""


def _label(rest: str) -> str:
    match = _RELATION.match(rest)
    return "" if match is None else (match[1] or match[2] or "")


def _vertices(found: _File, rest: str, row: int) -> _Take:
    sizes = rest.split()
    if not sizes or not all(size.isdigit() for size in sizes[:2]):
        raise UnreadableError("pajek_vertices", row, rest[:40])
    if found.columns and found.networks and not next(reversed(found.columns.values())):
        return _value_taker(next(reversed(found.columns.values())))
    found.networks += 1
    if found.networks > 1:
        return _nothing
    found.count = int(sizes[0])
    require_few_cells(found.count, 1)
    found.first_mode = int(sizes[1]) if len(sizes) > 1 else 0
    found.names = [str(at + 1) for at in range(found.count)]
    return _vertex


def _vertex(found: _File, tokens: list[str], row: int) -> None:
    place = _place(found, tokens[0], row)
    if len(tokens) > 1:
        found.names[place] = re.sub(r"\\([\"\\])", r"\1", tokens[1]) or tokens[0]
    found.positions += len(tokens) > _PAIR


def _place(found: _File, word: str, row: int) -> int:
    if not word.lstrip("-").isdigit() or not 0 < abs(int(word)) <= found.count:
        raise UnreadableError("dl_number", row, word, most=found.count)
    return abs(int(word)) - 1


def _line_taker(label: str, direction: str, *, is_list: bool) -> _Take:
    known = said(label)

    def take(found: _File, tokens: list[str], row: int) -> None:
        if len(tokens) < _PAIR:
            raise UnreadableError("dl_line", row, tokens[0])
        one = _place(found, tokens[0], row)
        others = tokens[1:] if is_list else tokens[1:2]
        for word in others:
            other = _place(found, word, row)
            own = {} if is_list else _cells(tokens[2:], row)
            if one == other:
                found.loops += 1
            else:
                found.ties.append({"from": one, "to": other, "direction": direction, **known, **own})

    return take


def _cells(tokens: list[str], row: int) -> Row:
    """Value and label of a line; what a drawing needs is left."""
    cells: Row = {}
    rest = tokens
    if tokens and tokens[0] not in ("l", "c", "p", "s", "w"):
        value = _number(tokens[0], row)
        cells = {} if value == 1 else {"value": value}
        rest = tokens[1:]
    labels = dict(zip(rest[::2], rest[1::2], strict=False))
    return {**cells, "label": labels["l"]} if "l" in labels else cells


def _number(word: str, row: int) -> float:
    try:
        return float(word)
    except ValueError:
        raise UnreadableError("dl_value", row, word) from None


def _matrix_row() -> _Take:
    at = 0

    def take(found: _File, tokens: list[str], row: int) -> None:
        nonlocal at
        cells, _ = found.matrices[-1]
        two_mode = 0 < found.first_mode < found.count
        if at >= (found.first_mode if two_mode else found.count):
            raise UnreadableError("dl_line", row, " ".join(tokens)[:40])
        cells.update({(at, place): value for place, word in enumerate(tokens) if (value := _number(word, row))})
        at += 1

    return take


def _value_taker(column: dict[int, float]) -> _Take:
    def take(_: _File, tokens: list[str], row: int) -> None:
        column[len(column)] = _number(tokens[-1], row)

    return take


def _draft(found: _File) -> Draft:
    two_mode = 0 < found.first_mode < found.count
    ids = ids_for(found.names)
    draft = Draft([{"id": known, "name": name} for known, name in zip(ids, found.names, strict=True)])
    for actor in draft.actors[found.first_mode :] if two_mode else ():
        actor["form"] = "body"
    for name, values in found.columns.items():
        for at, actor in enumerate(draft.actors):
            if at in values:
                actor[name] = values[at]
    draft.ties += [_tie(tie, ids, found.first_mode if two_mode else found.count) for tie in found.ties]
    for cells, label in found.matrices:
        draft.ties += ties_of_matrix(cells, ids, found.first_mode if two_mode else None, label)
        found.loops += 0 if two_mode else sum(row == column for row, column in cells)
    with_values(draft.ties)
    draft.notices += _told(found, found.count - found.first_mode if two_mode else 0)
    return draft


def _tie(tie: Row, ids: list[str], first_mode: int) -> Row:
    """Tie by the ids of its ends; between the modes it is representation, and leads to the body."""
    one, other = tie["from"], tie["to"]
    ends = {"from": ids[one], "to": ids[other]}
    if (one < first_mode) != (other < first_mode) and "relation" not in tie:
        member, body = sorted((one, other))
        rest = {name: value for name, value in tie.items() if name != "direction"}
        return {**rest, "from": ids[member], "to": ids[body], "relation": "representation"}
    return {**tie, **ends}


def _told(found: _File, bodies: int) -> list[Fault]:
    counted = {
        "graph_bodies": bodies,
        "graph_loops": found.loops,
        "graph_positions": found.positions,
    }
    told = [Fault(code, found.file, details={"n": n}) for code, n in counted.items() if n]
    return [*told, *([Fault("graph_left", found.file, details={"names": tuple(found.left)})] if found.left else [])]
