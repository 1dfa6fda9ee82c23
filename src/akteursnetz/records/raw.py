"""Raw tables: columns of distinct cells as they stand, and the row numbers that spreadsheet programs show."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.records.files import LIMITS
from akteursnetz.schema import fold, lookup

META = "network.toml"
REQUIRED = ("actors", "ties")
#: What a spreadsheet program takes for the beginning of a formula, in its wide forms too.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")
#: In so many lines from the top the header is looked for.
_TOP = 20
_WIDEST = LIMITS["columns"]
#: Cells of these types are equal only where their types are, but for numbers: 1 == True.
_SIMPLE = {str, bool, int, float, dt.date, dt.datetime, type(None)}
_NUMBERS = {bool, int, float}
_HEADER_WORDS = 2  # so many words of columns make a line below the first the header


class Cells(NamedTuple):
    """Column in dictionary encoding: its different cells, and for each row the index of its own."""

    different: list[Any]
    places: NDArray[np.intp]


@dataclass(frozen=True)
class RawTable:
    """Raw table: header, numbers of the rows that are not empty, columns, lines above the header."""

    file: str
    header: Sequence[str]
    numbers: Sequence[Any] | NDArray[Any]
    columns: Sequence[Cells]
    above: Sequence[Sequence[object]] = ()

    @property
    def rows(self) -> list[tuple[Any, list[Any]]]:
        """Rows, each with its number and its cells."""
        columns = [values_of(column) for column in self.columns]
        return [(number, [column[at] for column in columns]) for at, number in enumerate(self.numbers)]


@dataclass
class Raw:
    """Raw records: tables by name, the entries of network.toml, faults and notices.

    `called` says what entries are called where they stand, if not by their keys.
    """

    tables: dict[str, RawTable] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)
    meta_file: str = META
    called: Mapping[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)


def guard(text: str) -> str:
    """Text guarded by an apostrophe where a spreadsheet program would take it for a formula.

    >>> guard("=1+1"), guard("Jugendamt")
    ("'=1+1", 'Jugendamt')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Text without the apostrophe of `guard`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def table_names() -> dict[str, str]:
    """Folded file and sheet names, each with the table that it stands for."""
    return {fold(word): table.name for table in TABLES.values() for word in (table.name, table.de)}


def table_of(name: str, file: str, raw: Raw) -> str | None:
    """Table that a file or sheet of that name stands for; what is unknown or there twice is noted in `raw`."""
    names = table_names()
    table = names.get(fold(name))
    if table is None:
        shown = {word: file.replace(name, stands_for) for word, stands_for in names.items()}
        raw.faults.append(Fault("unknown_file", file, nearest=nearest(name, shown)))
    elif table in raw.tables:
        raw.faults.append(Fault("twice_file", file, details={"other": raw.tables[table].file}))
        return None
    return table


@cache
def _column_words() -> dict[str, str]:
    return lookup(column for table in TABLES.values() for column in table.columns)


def known_words(line: Iterable[object]) -> int:
    """Number of cells of a line that are words for columns."""
    known = _column_words()
    return len({known[word] for cell in line if (word := fold(as_text(cell))) in known})


def assemble(file: str, lines: Sequence[Sequence[object]], raw: Raw) -> RawTable:
    """Raw table of the lines of a file or sheet; what is wrong with its shape is noted in `raw`."""
    width = max(map(len, lines), default=0)
    for row, line in enumerate(lines if width > _WIDEST else (), start=1):
        if any(cell != "" for cell in line[_WIDEST:]):
            raw.faults.append(Fault("too_wide", file, row, details={"most": _WIDEST}))
            return RawTable(file, [], [], [])
    columns = ((line[at] if at < len(line) else "" for line in lines) for at in range(min(width, _WIDEST)))
    return framed(file, list(map(different, columns)), raw)


def framed(file: str, columns: Sequence[Cells], raw: Raw) -> RawTable:
    """Raw table of the columns of a file: below its header, without empty rows and empty columns at the end."""
    n = len(columns[0].places) if columns else 0
    top = [[as_text(column.different[column.places[at]]) for column in columns] for at in range(min(_TOP, n))]
    place = _header_place(top)
    if place is None:
        raw.faults.append(Fault("no_header", file, 1))
        return RawTable(file, [], [], [])
    if any(map(any, top[:place])):
        raw.notices.append(Fault("header_row", file, place + 1))
    header = [" ".join(cell.split()) for cell in top[place]]
    while header and header[-1] == "":
        header.pop()
    below = np.arange(place + 1, n)
    kept = [_at(column, below) for column in columns]
    filled = _filled(kept, len(below))
    numbers = below[filled]
    if not filled.all():
        kept = [_at(column, numbers) for column in columns]
    _note_long(file, numbers + 1, kept, len(header), raw)
    return RawTable(file, header, numbers + 1, kept[: len(header)], top[:place])


def _at(column: Cells, rows: NDArray[np.intp]) -> Cells:
    """Column restricted to some rows, without the cells that none of them has."""
    places = column.places[rows]
    there = np.zeros(len(column.different), dtype=bool)
    there[places] = True
    first = int(there.argmax()) if len(there) else 0
    if there[first:].all():
        return Cells(column.different[first:], places - first)
    different = [cell for cell, is_there in zip(column.different, there.tolist(), strict=True) if is_there]
    return Cells(different, (np.cumsum(there) - 1)[places])


def _header_place(top: Sequence[Sequence[str]]) -> int | None:
    """Position of the header: the first line that is not empty, or one below it with more words of columns."""
    filled = [at for at, line in enumerate(top) if any(line)]
    if not filled:
        return None
    words = {at: known_words(top[at]) for at in filled}
    best = max(filled, key=lambda at: words[at])
    if best != filled[0] and words[best] >= _HEADER_WORDS and words[filled[0]] < _HEADER_WORDS:
        return best
    return filled[0]


def different(column: Iterable[object]) -> Cells:
    """Column in dictionary encoding, texts stripped; equal cells of different types (1, True) stay apart.

    >>> different(["Amt", "Verein", "Amt "]).different
    ['Amt', 'Verein', 'Amt']
    """
    cells = list(column)
    kinds = set(map(type, cells))
    keys = cells if kinds <= _SIMPLE and len(kinds & _NUMBERS) < 2 else list(map(_key, cells))
    number = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    places = np.fromiter(map(number.__getitem__, keys), dtype=np.intp, count=len(keys))
    first = dict(zip(reversed(keys), reversed(cells), strict=True))
    found = map(first.__getitem__, number)
    return Cells([cell.strip() if isinstance(cell, str) else cell for cell in found], places)


def _key(cell: object) -> object:
    try:
        hash(cell)
    except TypeError:
        return (type(cell), id(cell))
    return (type(cell), cell)


def values_of(column: Cells) -> list[Any]:
    """Cells of a column row by row."""
    return [column.different[place] for place in column.places.tolist()]


def places_of(column: Cells, wanted: Iterable[bool]) -> NDArray[np.intp]:
    """Positions of the rows whose cells are wanted, `wanted` being told for each different cell."""
    return np.flatnonzero(np.fromiter(wanted, dtype=bool, count=len(column.different))[column.places])


def _filled(columns: Sequence[Cells], n: int) -> NDArray[np.bool]:
    """Mask of the rows with a filled cell."""
    filled = np.zeros(n, dtype=bool)
    for column in columns:
        if filled.all() or "" not in column.different:
            return filled | True
        filled[places_of(column, _full(column))] = True
    return filled


def _full(column: Cells) -> Iterator[bool]:
    return (not (isinstance(cell, str) and cell == "") for cell in column.different)


def _note_long(file: str, numbers: NDArray[np.intp], columns: Sequence[Cells], width: int, raw: Raw) -> None:
    """Note a fault for each row with a filled cell behind the last header."""
    last = np.zeros(len(numbers), dtype=np.intp)
    for at, column in enumerate(columns[width:], start=width + 1):
        last[places_of(column, _full(column))] = at
    for row in np.flatnonzero(last):
        details = {"cells": int(last[row]), "columns": width}
        raw.faults.append(Fault("too_long", file, int(numbers[row]), details=details))
