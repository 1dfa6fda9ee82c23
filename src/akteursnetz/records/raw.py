"""From files to raw tables: cells as they stand, each with the row number that a spreadsheet program shows."""

import csv
import io
import re
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.records.meta import LISTS
from akteursnetz.schema import fold, lookup

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
    """A set of records before it is checked: tables by name, the entries of network.toml, faults and notices."""

    tables: dict[str, RawTable] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)
    meta_file: str = META
    faults: list[Fault] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)


def read_raw(path: Path) -> Raw:
    """The raw tables of a records folder or of one xlsx workbook."""
    if not path.exists():
        return Raw(meta_file=str(path), faults=[Fault("no_folder", str(path))])
    if path.is_dir():
        return _read_folder(path)
    if path.suffix.lower() == ".xlsx":
        return _read_workbook(path)
    return Raw(meta_file=str(path), faults=[Fault("no_records", str(path))])


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


def _read_folder(folder: Path) -> Raw:
    raw = Raw()
    for path in sorted(folder.glob("*.csv")):
        if (name := _table_of(path.stem, path.name, raw)) is not None:
            raw.tables[name] = read_csv(path, raw)
    for name in REQUIRED:
        if name not in raw.tables:
            raw.faults.append(Fault("no_file", f"{name}.csv"))
    raw.meta = _read_toml(folder / META, raw)
    return raw


def _table_of(name: str, file: str, raw: Raw) -> str | None:
    names = table_names()
    table = names.get(fold(name))
    if table is None:
        shown = {word: file.replace(name, stands_for) for word, stands_for in names.items()}
        raw.faults.append(Fault("unknown_file", file, nearest=nearest(name, shown)))
    elif table in raw.tables:
        raw.faults.append(Fault("twice_file", file, details={"other": raw.tables[table].file}))
        return None
    return table


def _read_toml(path: Path, raw: Raw) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raw.faults.append(Fault("no_file", path.name))
    except UnicodeDecodeError:
        raw.faults.append(Fault("not_text", path.name))
    except tomllib.TOMLDecodeError as error:
        raw.faults.append(Fault("not_toml", path.name, details={"problem": error}))
    return {}


def _decode(path: Path, raw: Raw) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        decoded = content.decode("cp1252")
    except UnicodeDecodeError:
        raw.faults.append(Fault("not_text", path.name))
        return ""
    raw.notices.append(Fault("encoding_1252", path.name))
    return decoded


def delimiter_of(header: str) -> str:
    """The mark that divides a header line into the most words that the records know."""
    known = lookup(column for table in TABLES.values() for column in table.columns)
    return max(
        ";,\t", key=lambda mark: sum(fold(cell) in known for cell in next(csv.reader([header], delimiter=mark), []))
    )


def read_csv(path: Path, raw: Raw) -> RawTable:
    """The table of a CSV file; what is wrong with it is noted in `raw`."""
    content = _decode(path, raw)
    delimiter = delimiter_of(content.partition("\n")[0])
    try:
        lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raw.faults.append(Fault("not_csv", path.name, details={"problem": error}))
        lines = []
    cells = ([unguard(cell.strip()) for cell in line] for line in lines)
    return _table(path.name, cells, raw)


def _read_workbook(path: Path) -> Raw:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    raw = Raw(meta_file=f"{path.name}[network]")
    try:
        sheets = load_workbook(path)
        values = load_workbook(path, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, OSError, ValueError) as error:
        raw.faults.append(Fault("not_xlsx", path.name, details={"problem": error}))
        return raw
    entries: dict[str, RawTable] = {}
    for sheet in sheets.worksheets:
        file = f"{path.name}[{sheet.title}]"
        lines = list(_sheet_cells(sheet, values[sheet.title], file, raw))
        if sheet.title in ("network", "stations"):
            entries[sheet.title] = _table(file, lines, raw)
        elif (name := _table_of(sheet.title, file, raw)) is not None:
            raw.tables[name] = _table(file, lines, raw)
    for name in ("network", *REQUIRED):
        if name not in raw.tables and name not in entries:
            raw.faults.append(Fault("no_sheet", f"{path.name}[{name}]"))
    raw.meta = _sheet_meta(entries)
    return raw


def _sheet_cells(sheet: Any, values: Any, file: str, raw: Raw) -> Iterator[list[object]]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells: list[object] = []
        for cell in row:
            value = cell.value
            if cell.data_type == "f":
                value = values.cell(number, cell.column).value
                if value is None:
                    raw.faults.append(Fault("formula", file, number, cell.column_letter, str(cell.value)))
            elif cell.data_type == "e":
                raw.faults.append(Fault("cell_error", file, number, cell.column_letter, str(value)))
                value = None
            cells.append(value.strip() if isinstance(value, str) else "" if value is None else value)
        yield cells


def _sheet_meta(entries: Mapping[str, RawTable]) -> dict[str, Any]:
    meta: dict[str, Any] = {}
    for _, (key, value, *_) in entries["network"].rows if "network" in entries else ():
        meta.setdefault(as_text(key), []).append(value)
    meta = {key: values if key in LISTS or len(values) > 1 else values[0] for key, values in meta.items()}
    meta = _with_scales(meta)
    if "stations" in entries:
        header = entries["stations"].header
        meta["stations"] = [
            {name: as_text(cell) for name, cell in zip(header, row, strict=True) if cell != ""}
            for _, row in entries["stations"].rows
        ]
    return meta


def _with_scales(meta: Mapping[str, Any]) -> dict[str, Any]:
    """The entries with those of the form `scales.trust.low` put together as `network.toml` has them."""
    scales: dict[str, dict[str, Any]] = {}
    for key in [key for key in meta if key.startswith("scales.")]:
        name, _, part = key.removeprefix("scales.").rpartition(".")
        scales.setdefault(name, {})[part] = meta[key]
    rest = {key: value for key, value in meta.items() if not key.startswith("scales.")}
    return rest | ({"scales": scales} if scales else {})


def _table(file: str, lines: Iterable[Sequence[object]], raw: Raw) -> RawTable:
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
