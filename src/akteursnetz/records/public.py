"""Public part of the records: columns that the schema marks as public, and those that `public` releases.

All else stays in: contact persons, who reported, quotes, sources, notes, columns that the records added, and wishes. A
release names a column by its header or its English name, or wishes by their word ("gewünscht", "wished"). A mutual tie
that somebody reported stands in the order of its ends' ids, and one that is mutual by its relation has no arrow: the
order and the arrow of a report tell who made it.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.identity import unordered
from akteursnetz.records.meta import Meta
from akteursnetz.schema import STATES, fold

_WISHED = STATES["wished"]


def may_leave(meta: Meta, table: str, column: str) -> bool:
    """Whether a column is public.

    >>> may_leave(Meta(public=("Quelle",)), "ties", "source"), may_leave(Meta(), "actors", "Telefon")
    (True, False)
    """
    return _is_open(tuple(meta.public), table, column)


def wishes_may_leave(meta: Meta) -> bool:
    """Whether the network releases ties that somebody wishes for."""
    return _is_released(meta.public, _WISHED.words())


def reporters_may_leave(meta: Meta) -> bool:
    """Whether the network releases who reported a tie."""
    return may_leave(meta, "ties", "reported_by")


@lru_cache(maxsize=1024)
def _is_open(released: tuple[str, ...], table: str, column: str) -> bool:
    known = TABLES[table].column(column)
    return known.public or _is_released(released, known.words())


def _is_released(released: Collection[str], words: Collection[str]) -> bool:
    return not {fold(word) for word in words}.isdisjoint(map(fold, released))


def internal_columns(meta: Meta, table: str, columns: Collection[object]) -> list[str]:
    """Internal ones of some columns."""
    return [str(name) for name in columns if not may_leave(meta, table, str(name))]


def public_faults(meta: Meta, frames: Mapping[str, pd.DataFrame], file: str) -> Iterator[Fault]:
    """Faults of entries of `public` that name no column of the records or the schema."""
    headers = [str(name) for frame in frames.values() for name in frame.columns]
    known = [word for table in TABLES.values() for column in table.columns for word in column.words()]
    words = {fold(word): word for word in (*_WISHED.words(), *known, *headers)}
    for word in meta.public:
        if fold(word) not in words:
            yield Fault("not_released", file, None, "public", word, nearest=nearest(word, words))


def public_tie(cells: Mapping[str, Any], meta: Meta) -> dict[str, Any]:
    """Public cells of a tie; nothing in their order tells who reported it."""
    told = cells if reporters_may_leave(meta) else _unreported(cells, meta)
    return {name: value for name, value in told.items() if may_leave(meta, "ties", name)}


def public_actor(cells: Mapping[str, Any], meta: Meta) -> dict[str, Any]:
    """Public cells of an actor."""
    return {name: value for name, value in cells.items() if may_leave(meta, "actors", name)}


def _unreported(cells: Mapping[str, Any], meta: Meta) -> Mapping[str, Any]:
    """Cells of a reported mutual tie without the order of its ends, which may be that of the report."""
    reported = meta.evidence == "survey" or not pd.isna(cells.get("reported_by"))
    return unordered(cells) if reported else cells
