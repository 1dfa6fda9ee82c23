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
    usual, recorded = DEFAULT_DIRECTION.get(cells["relation"]), cells.get("direction")
    if "mutual" not in (usual, recorded):
        return cells
    first, second = sorted((cells["from"], cells["to"]), key=str)
    return {**cells, "from": first, "to": second, "direction": None if usual == "mutual" else recorded}


def ids_of(ties: pd.DataFrame) -> list[str]:
    """Ids of the ties of a table, as `tie_ids` gives them."""
    cells = ties.astype(object).where(ties.notna(), None)
    return tie_ids({str(name): different(cells[name].to_numpy()) for name in cells}, len(ties))


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
    names = [name for name in _OPEN if name in columns]
    cells = {name: values_of(Cells(columns[name].different, columns[name].places[rows])) for name in names}
    ends = [name for name in _ENDS if name in names]
    turned = [unordered(dict(zip(ends, row, strict=True))) for row in zip(*(cells[name] for name in ends), strict=True)]
    cells |= {name: [row[name] for row in turned] for name in ends}
    written = cache(_written)
    for row in zip(*(cells[name] for name in names), strict=True):
        filled = ((name, value) for name, value in zip(names, row, strict=True) if value is not None)
        yield f"t-{_hash(f'{written(name)}:{written(value)}' for name, value in filled)[:10]}"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _hash(entries: Iterator[str]) -> str:
    return hashlib.sha256(f"{{{','.join(entries)}}}".encode()).hexdigest()[:16]
