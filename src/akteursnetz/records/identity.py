"""Identity of records: a hash of their cells, and a number among equals.

Ids stand on every page, and who knows most of a tie could try out the rest until the hash fits. So the id of a tie is
made of what everyone may see, without the order of a mutual tie's ends, which may be that of a report.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pandas as pd

from akteursnetz.columns import TIES
from akteursnetz.records.raw import Cells, different, values_of
from akteursnetz.schema import DEFAULT_DIRECTION

_OPEN = sorted({column.name for column in TIES.columns if column.public} - {"id"})
_ENDS = ("from", "to", "relation", "direction")


def record_hash(cells: Mapping[str, Any]) -> str:
    """Hash of a record (16 hexadecimal digits) over its cells; empty cells and the id do not count.

    >>> record_hash({"id": "t1", "from": "arge", "to": "jugendamt"}) == record_hash({"to": "jugendamt", "from": "arge"})
    True
    """
    filled = {name: _written(value) for name, value in cells.items() if name != "id" and pd.notna(value)}
    return _hash(f"{_written(name)}:{filled[name]}" for name in sorted(filled))


def unordered(cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """Cells of a tie without the order of a mutual one's ends; a direction against its relation goes.

    >>> unordered({"from": "b", "to": "a", "relation": "cooperation", "direction": "one_way"})
    {'from': 'a', 'to': 'b', 'relation': 'cooperation', 'direction': None}
    """
    mutual, direction = _turned(cells["relation"], cells.get("direction"))
    if not mutual:
        return cells
    first, second = sorted((cells["from"], cells["to"]), key=str)
    return {**cells, "from": first, "to": second, "direction": direction}


@cache
def _turned(relation: Any, recorded: Any) -> tuple[bool, Any]:
    """Whether a tie is mutual, by its relation or as recorded, and the direction where it says more than that."""
    usual = DEFAULT_DIRECTION.get(relation)
    mutual = "mutual" in (usual, recorded)
    return mutual, None if mutual and usual == "mutual" else recorded


def ids_of(ties: pd.DataFrame) -> list[str]:
    """Ids of the ties of a table, as `tie_ids` gives them."""
    cells = ties.astype(object).where(ties.notna(), None)
    return tie_ids({str(name): different(cells[name]) for name in cells}, len(ties))


def tie_ids(columns: Mapping[str, Cells], n: int) -> list[str]:
    """Ids of ties: the given one, or `t-` and the hash of the public cells, numbered from the second equal on."""
    ids = values_of(columns["id"])
    without = [at for at in range(n) if ids[at] is None]
    given, seen = set(ids), Counter[str]()
    for at, known_by in zip(without, _hashes(columns, without), strict=True) if without else ():
        while ids[at] is None:
            seen[known_by] += 1
            numbered = known_by if seen[known_by] == 1 else f"{known_by}-{seen[known_by]}"
            ids[at] = None if numbered in given else numbered
    return ids


def _hashes(columns: Mapping[str, Cells], rows: list[int]) -> Iterator[str]:
    """Hash ids (`t-` and ten digits) of the public cells for each of the rows; equal cells are written once."""
    names = [name for name in _OPEN if name in columns and (name in _ENDS or columns[name].different != [None])]
    cells = {name: values_of(Cells(columns[name].different, columns[name].places[rows])) for name in names}
    ways = list(map(_turned, cells["relation"], cells.get("direction", [None] * len(rows))))
    ends = cells["from"], cells["to"]
    turned = [way[0] and str(b) < str(a) for way, a, b in zip(ways, *ends, strict=True)]
    cells["from"], cells["to"] = (
        [b if turn else a for turn, a, b in zip(turned, one, other, strict=True)] for one, other in (ends, ends[::-1])
    )
    if "direction" in cells:
        cells["direction"] = [direction for _, direction in ways]
    for row in zip(*(_entries(name, cells[name]) for name in names), strict=True):
        yield f"t-{_hash(filter(None, row))[:10]}"


def _entries(name: str, values: list[Any]) -> list[str | None]:
    """JSON members of a record for the values of a column, None for an empty one."""
    written = {
        value: None if value is None else f"{_written(name)}:{_written(value)}" for value in dict.fromkeys(values)
    }
    return [written[value] for value in values]


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _hash(entries: Iterator[str]) -> str:
    return hashlib.sha256(f"{{{','.join(entries)}}}".encode()).hexdigest()[:16]
