"""How a record is known again: by a hash of its cells, and a number among equals."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from akteursnetz.records.raw import Cells, different, values_of


def record_hash(cells: Mapping[str, Any]) -> str:
    """Sixteen hexadecimal digits that change when any cell of a record changes; empty cells and the id do not count.

    >>> record_hash({"id": "t1", "from": "arge", "to": "jugendamt"}) == record_hash({"to": "jugendamt", "from": "arge"})
    True
    """
    filled = {name: _written(value) for name, value in cells.items() if name != "id" and pd.notna(value)}
    return _hash(f"{_written(name)}:{filled[name]}" for name in sorted(filled))


def ids_of(ties: pd.DataFrame) -> list[str]:
    """The id of every tie of a table, as `tie_ids` gives them."""
    cells = ties.astype(object).where(ties.notna(), None)
    return tie_ids({str(name): different(cells[name].to_numpy()) for name in cells}, len(ties))


def tie_ids(columns: Mapping[str, Cells], n: int) -> list[str]:
    """The id of every tie: the given one, or `t-` and the hash of its cells, with a number from the second equal on."""
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
    """`t-` and the first ten digits of the record's hash for each of the rows; each different cell is written once."""
    names = sorted(name for name in columns if name != "id")
    parts = []
    for name in names:
        cells = columns[name]
        written = [None if value is None else f"{_written(name)}:{_written(value)}" for value in cells.different]
        parts.append([written[place] for place in cells.places[rows]])
    for entries in zip(*parts, strict=True):
        yield f"t-{_hash(entry for entry in entries if entry is not None)[:10]}"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _hash(entries: Iterator[str]) -> str:
    return hashlib.sha256(f"{{{','.join(entries)}}}".encode()).hexdigest()[:16]
