"""How a record is known again: by a hash of its cells, and a number among equals.

Ids stand on every page, and who knows most of a tie could try out the rest until the hash fits. So the id of a tie is
made of what everyone may see, without the order of a mutual tie's ends, which may be that of a report.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.columns import TIES
from akteursnetz.schema import DEFAULT_DIRECTION


def record_hash(cells: Mapping[str, Any]) -> str:
    """Sixteen hexadecimal digits that change when any cell of a record changes; empty cells and the id do not count.

    >>> record_hash({"id": "t1", "from": "arge", "to": "jugendamt"}) == record_hash({"to": "jugendamt", "from": "arge"})
    True
    """
    filled = {name: value for name, value in cells.items() if name != "id" and pd.notna(value)}
    written = json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def tie_ids(ties: pd.DataFrame) -> list[str]:
    """The id of every tie: the given one, or `t-` and the hash of its open cells, numbered from the second equal on."""
    given = set(ties["id"].dropna())
    seen: Counter[str] = Counter()
    ids = []
    open_ = {column.name for column in TIES.columns if column.public} - {"id"}
    filled = ties[[name for name in ties.columns if name in open_]].dropna(axis="columns", how="all")
    for own, row in zip(ties["id"], filled.to_dict("records"), strict=True):
        if isinstance(own, str):
            ids.append(own)
            continue
        known_by = f"t-{record_hash(unordered({str(name): value for name, value in row.items()}))[:10]}"
        while True:
            seen[known_by] += 1
            numbered = known_by if seen[known_by] == 1 else f"{known_by}-{seen[known_by]}"
            if numbered not in given:
                break
        ids.append(numbered)
    return ids


def unordered(cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """A tie's cells, those of a mutual one with its ends in the order of their ids; an arrow against its relation goes.

    >>> unordered({"from": "b", "to": "a", "relation": "cooperation", "direction": "one_way"})
    {'from': 'a', 'to': 'b', 'relation': 'cooperation', 'direction': None}
    """
    usual, recorded = DEFAULT_DIRECTION.get(cells["relation"]), cells.get("direction")
    if "mutual" not in (usual, recorded):
        return cells
    first, second = sorted((cells["from"], cells["to"]))
    return {**cells, "from": first, "to": second, "direction": None if usual == "mutual" else recorded}
