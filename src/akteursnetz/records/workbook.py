"""Reader of a workbook, from its sheets to raw tables."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from akteursnetz.columns import TABLES
from akteursnetz.doors import CLOSE, nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.records.entries import called_in, entries_of
from akteursnetz.records.files import UnreadableError
from akteursnetz.records.raw import REQUIRED, Raw, assemble, table_names, table_of
from akteursnetz.records.sheets import Book, SheetName, as_shown, open_book, read_sheet
from akteursnetz.records.shown import Shown, letters_of
from akteursnetz.schema import LANGUAGES, fold
from akteursnetz.texts import text

#: Sheets that hold what network.toml holds, by their names in both languages.
_ENTRIES = {"network": "network", "netzwerk": "network", "stations": "stations", "stationen": "stations"}
Rows = list[list[Any]]


def read_workbook(path: Path) -> Raw:
    """Raw tables of a workbook; the sheets Netzwerk and Stationen hold what network.toml holds."""
    raw = Raw(meta_file=f"{path.name}[network]")
    entries: dict[str, Rows] = {}
    try:
        book = open_book(path)
        for sheet in _taken(book, path.name, raw):
            _take(sheet, _cells(book, sheet, path.name, raw), path.name, entries, raw)
    except UnreadableError as error:
        return Raw(meta_file=path.name, faults=[Fault(error.code, path.name, error.row, details=error.details)])
    for name in ("network", *REQUIRED):
        if name not in raw.tables and name not in entries:
            raw.faults.append(Fault("no_sheet", path.name, accepted=_names_of(name)))
    raw.meta, raw.called = _sheet_meta(entries), called_in(entries.get("network", []))
    return raw


def _take(sheet: str, rows: Rows, book: str, entries: dict[str, Rows], raw: Raw) -> None:
    """Take the rows of a sheet as entries or as a table; a table that may be missing may be empty as well."""
    file = f"{book}[{sheet}]"
    if (part := _ENTRIES.get(fold(sheet))) is not None:
        entries[part] = rows
        raw.meta_file = file if part == "network" else raw.meta_file
    elif table_names()[fold(sheet)] not in REQUIRED and not any(cell != "" for row in rows for cell in row):
        raw.notices.append(Fault("sheet_empty", file))
    elif (name := table_of(sheet, file, raw)) is not None:
        raw.tables[name] = assemble(file, rows, raw)


def _names_of(part: str) -> tuple[str, str]:
    """Names that the sheet of a part may have."""
    german = TABLES[part].de if part in TABLES else text(f"template.sheets.{part}", "de")
    return german, part.capitalize()


def _taken(book: Book, file: str, raw: Raw) -> Iterator[str]:
    """Names of the sheets that hold records; others are noted, one named almost like a table as a fault."""
    known = {**table_names(), **_ENTRIES}
    there = {known.get(fold(sheet.name)) for sheet in book.names if not sheet.hidden}
    for sheet in book.names:
        part = known.get(fold(sheet.name))
        if part is not None and not sheet.hidden:
            yield sheet.name
        elif fold(sheet.name) not in own_sheets():
            _leave(sheet, {word: word for word, meant in known.items() if meant not in there}, file, raw)


def _leave(sheet: SheetName, missing: Mapping[str, str], file: str, raw: Raw) -> None:
    place = f"{file}[{sheet.name}]"
    meant = None if sheet.hidden else nearest(sheet.name, missing, cutoff=CLOSE)
    if meant is not None:
        raw.faults.append(Fault("unknown_file", place, nearest=f"{file}[{meant}]"))
    else:
        raw.notices.append(Fault("sheet_hidden" if sheet.hidden else "sheet_left", place))


def own_sheets() -> set[str]:
    """Folded names of the sheets that a workbook has beside its tables, to explain and to choose from."""
    return {fold(text(f"template.sheets.{name}", lang)) for name in ("guide", "lists") for lang in LANGUAGES}


def _cells(book: Book, name: str, path: str, raw: Raw) -> Rows:
    """Cells of a sheet as it shows them; errors and formulas without a value are faults."""
    file = f"{path}[{name}]"
    rows, shown = read_sheet(book, name)
    raw.faults.extend(_unreadable(shown, file))
    if filled := as_shown(rows, shown):
        raw.notices.append(Fault("merged_cells", file, details={"n": filled}))
    return rows


def _unreadable(shown: Shown, file: str) -> Iterator[Fault]:
    for code, cells in (("cell_error", shown.errors), ("formula", shown.formulas)):
        for (row, column), found in cells.items():
            yield Fault(code, file, row + 1, letters_of(column), found)


def _sheet_meta(entries: Mapping[str, Rows]) -> dict[str, Any]:
    """Entries of the two sheets as network.toml has them."""
    meta = entries_of(entries.get("network", []))
    if stations := entries.get("stations"):
        meta["stations"] = [_station(stations[0], row) for row in stations[1:] if any(cell != "" for cell in row)]
    return meta


def _station(header: list[Any], row: list[Any]) -> dict[str, str]:
    return {as_text(name): as_text(cell) for name, cell in zip(header, row, strict=True) if cell != ""}
