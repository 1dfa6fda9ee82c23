"""How a record is known again: by a hash of its cells, and a number among equals."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd


def record_hash(cells: Mapping[str, Any]) -> str:
    """Sixteen hexadecimal digits that change when any cell of a record changes; empty cells and the id do not count.

    >>> record_hash({"id": "t1", "from": "arge", "to": "jugendamt"}) == record_hash({"to": "jugendamt", "from": "arge"})
    True
    """
    filled = {name: value for name, value in cells.items() if name != "id" and pd.notna(value)}
    written = json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def tie_ids(ties: pd.DataFrame) -> list[str]:
    """The id of every tie: the given one, or `t-` and the hash of its cells, with a number from the second equal on."""
    given = set(ties["id"].dropna())
    seen: Counter[str] = Counter()
    ids = []
    filled = ties.drop(columns="id").dropna(axis="columns", how="all")
    for own, row in zip(ties["id"], filled.to_dict("records"), strict=True):
        if isinstance(own, str):
            ids.append(own)
            continue
        cells = {str(name): value for name, value in row.items()}
        known_by = f"t-{record_hash(cells)[:10]}"
        while True:
            seen[known_by] += 1
            numbered = known_by if seen[known_by] == 1 else f"{known_by}-{seen[known_by]}"
            if numbered not in given:
                break
        ids.append(numbered)
    return ids
