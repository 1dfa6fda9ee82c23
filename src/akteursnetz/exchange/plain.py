"""Writers of Pajek's .net and UCINET's DL, which hold names, relations, states and directions, and no more."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from akteursnetz.graph import directions
from akteursnetz.network import Network


def labels(net: Network) -> list[str]:
    """Label of each actor in one line, without quotation marks and backslashes.

    It is the name, with the id where several have the name.
    """
    names = [_line(name) for name in net.actors["name"]]
    ids = map(str, net.actors.index)
    return [f"{name} ({known})" if names.count(name) > 1 else name for name, known in zip(names, ids, strict=True)]


def _line(written: object) -> str:
    """Text in one line, without the signs that end or escape a quoted label."""
    return " ".join(str(written).split()).replace('"', "'").replace("\\", "/")


def _matrix(cells: Mapping[Any, Any]) -> str:
    state = cells["state"]
    return str(cells["relation"]) if pd.isna(state) or state == "existing" else f"{cells['relation']}: {state}"


def _by_matrix(net: Network) -> dict[str, list[tuple[int, int, bool, str]]]:
    """Ties by the label of their matrix: the numbers of both ends from 1, whether it is mutual, and the id."""
    place = {actor: at for at, actor in enumerate(net.actors.index, start=1)}
    found: dict[str, list[tuple[int, int, bool, str]]] = {}
    ways = directions(net)
    for known, way, cells in zip(net.ties.index, ways, net.ties.to_dict("records"), strict=True):
        line = (place[cells["from"]], place[cells["to"]], way == "mutual", str(known))
        found.setdefault(_matrix(cells), []).append(line)
    return found


def pajek(net: Network) -> str:
    """Text of a Pajek network: a relation for each relation and state, arcs one-way, edges mutual, labelled by ids."""
    return "\r\n".join([*_pajek_lines(net), ""])


def _pajek_lines(net: Network) -> Iterator[str]:
    yield f"*Network {' '.join(net.meta.title.split())}".rstrip()
    yield f"*Vertices {len(net.actors)}"
    for at, label in enumerate(labels(net), start=1):
        yield f'{at} "{label}"'
    for number, (matrix, lines) in enumerate(_by_matrix(net).items(), start=1):
        for part, wanted in (("Arcs", False), ("Edges", True)):
            chosen = [line for line in lines if line[2] is wanted]
            yield from [f'*{part} :{number} "{matrix}"'] if chosen else []
            for one, other, _, known in chosen:
                yield f'{one} {other} 1 l "{_line(known)}"'


def dl(net: Network) -> str:
    """Text of a DL file: an edge list for each relation and state, mutual ties both ways."""
    return "\r\n".join([*_dl_lines(net), ""])


def _dl_lines(net: Network) -> Iterator[str]:
    matrices = _by_matrix(net) or {"cooperation": []}
    yield f"DL n = {len(net.actors)}, nm = {len(matrices)}, format = edgelist1"
    yield "labels:"
    yield ",".join(f'"{label}"' for label in labels(net))
    yield "matrix labels:"
    yield ",".join(f'"{matrix}"' for matrix in matrices)
    yield "data:"
    for at, lines in enumerate(matrices.values()):
        yield from ["!"] if at else []
        cells = dict.fromkeys(cell for one, other, mutual, _ in lines for cell in _cells(one, other, mutual))
        yield from (f"{one} {other} 1" for one, other in cells)


def _cells(one: int, other: int, mutual: bool) -> list[tuple[int, int]]:
    return [(one, other), (other, one)] if mutual else [(one, other)]


def doubled(net: Network) -> int:
    """Number of ties that stand in one cell of a matrix with an earlier one."""
    seen: set[object] = set()
    count = 0
    for matrix, lines in _by_matrix(net).items():
        for one, other, mutual, _ in lines:
            cells = {(matrix, *cell) for cell in _cells(one, other, mutual)}
            count += bool(cells & seen)
            seen |= cells
    return count
