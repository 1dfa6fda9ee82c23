"""Raw tables: cells as they stand, each with the row number that a spreadsheet program shows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.schema import fold

META = "network.toml"
REQUIRED = ("actors", "ties")
#: What a spreadsheet program takes for the beginning of a formula, in its wide forms too.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True)
class RawTable:
    """One table as it stands: the header, and each row that is not empty with its number and its cells."""

    file: str
    header: Sequence[str]
    rows: Sequence[tuple[object, Sequence[object]]]


@dataclass
class Raw:
    """A set of records before it is checked: tables by name, the entries of network.toml, faults and notices.

    `called` says what entries are called where they stand, if not by their keys.
    """

    tables: dict[str, RawTable] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)
    meta_file: str = META
    called: Mapping[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)


def guard(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet program would take it for a formula.

    >>> guard("=1+1"), guard("Jugendamt")
    ("'=1+1", 'Jugendamt')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def table_names() -> dict[str, str]:
    """Folded file and sheet names, with the table that they stand for."""
    return {fold(word): table.name for table in TABLES.values() for word in (table.name, table.de)}


def table_of(name: str, file: str, raw: Raw) -> str | None:
    """The table that a file or sheet of that name stands for; what is unknown or there twice is noted in `raw`."""
    names = table_names()
    table = names.get(fold(name))
    if table is None:
        shown = {word: file.replace(name, stands_for) for word, stands_for in names.items()}
        raw.faults.append(Fault("unknown_file", file, nearest=nearest(name, shown)))
    elif table in raw.tables:
        raw.faults.append(Fault("twice_file", file, details={"other": raw.tables[table].file}))
        return None
    return table


def assemble(file: str, lines: Iterable[Sequence[object]], raw: Raw) -> RawTable:
    """The lines of a file as a table: every row as long as the header, empty rows left out, empty end columns cut."""
    numbered = [(number, list(line)) for number, line in enumerate(lines, start=1) if any(cell != "" for cell in line)]
    if not numbered or numbered[0][0] != 1:
        raw.faults.append(Fault("no_header", file, 1))
        return RawTable(file, [], [])
    header = [as_text(cell) for cell in numbered[0][1]]
    while header and header[-1] == "":
        header.pop()
    rows = []
    for number, cells in numbered[1:]:
        if any(cell != "" for cell in cells[len(header) :]):
            details = {"cells": len(cells), "columns": len(header)}
            raw.faults.append(Fault("too_long", file, number, details=details))
        rows.append((number, [*cells[: len(header)], *[""] * (len(header) - len(cells))]))
    return RawTable(file, header, rows)
