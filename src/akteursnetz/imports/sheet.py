"""Sheets of office files: the cells of a sheet of a workbook, or of a CSV file, as a person sees them."""

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.errors import Fault, RecordError
from akteursnetz.records.cells import as_text, is_error, says_nothing
from akteursnetz.records.files import UnreadableError
from akteursnetz.records.folder import divided, quote_fault, text_of
from akteursnetz.records.names import seen
from akteursnetz.records.raw import Raw, unguard
from akteursnetz.records.sheets import BOOKS, Book, SheetName, as_shown, open_book, read_sheet
from akteursnetz.records.shown import Shown, letters_of

Cell = str | float
TABLES = (*BOOKS, ".csv", ".tsv", ".txt")
_MARKS = ";\t|,"
_SAMPLE = 200  # so many lines show what divides the cells
#: What office programs and systems lay beside a file: lock files, resource forks.
_SIDE_FILES = (".", "~$")


@dataclass(frozen=True)
class Sheet:
    """Sheet of a file: its rows of cells, texts in one form of letters, the empty ones "".

    `name` is that of the sheet in a workbook, empty for other files; `stem` the name of the file without its ending.
    """

    file: str
    name: str
    stem: str
    rows: Sequence[Sequence[Cell]]

    @property
    def label(self) -> str:
        """Name under which notices speak of the sheet."""
        return f"{self.file}[{self.name}]" if self.name else self.file

    @property
    def key(self) -> tuple[str, str]:
        """File and sheet, by which a mapping knows it."""
        return self.file, self.name

    def cell(self, row: int, column: int) -> Cell:
        """Cell at a position counted from 0; empty beyond the end of a row."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    def filled(self, row: int) -> list[int]:
        """Positions of the cells of a row that are not empty."""
        return [at for at, cell in enumerate(self.rows[row]) if cell != ""]

    @property
    def width(self) -> int:
        """Number of columns."""
        return max(map(len, self.rows), default=0)


def told(cell: object) -> str:
    r"""Cell as one line of text, without spaces that do not show.

    >>> told(2.0), told(" Amt  für\nSoziales ")
    ('2', 'Amt für Soziales')
    """
    return seen(as_text(cell))


def name_in(cell: object) -> str:
    """Name in a cell; empty where it says that there is none, with a dash or "k. A.".

    >>> name_in(" Amt  Süd "), name_in("–")
    ('Amt Süd', '')
    """
    name = told(cell)
    return "" if says_nothing(name) else name


def number_in(cell: Cell) -> float | None:
    """Number that a cell holds, also one written as text with a decimal comma; None where it holds none.

    >>> number_in("1,0"), number_in(2.0), number_in("x")
    (1.0, 2.0, None)
    """
    if isinstance(cell, int | float):
        return float(cell)
    try:
        return float(cell.replace(",", ".")) if cell[:1].isdigit() and not cell.endswith(("_", ".")) else None
    except ValueError:
        return None


def files_of(paths: Iterable[Path], endings: Sequence[str] = TABLES) -> list[Path]:
    """Files to be read: those given, and of a folder its files with known endings, in the order of their names."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in sorted(path.iterdir()) if not file.name.startswith(_SIDE_FILES))
            found.extend(file for file in inside if file.suffix.lower() in endings)
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def read_sheets(path: Path) -> tuple[list[Sheet], list[Fault]]:
    """Sheets of a file that hold something, and notices of what was left; raises RecordError."""
    if path.suffix.lower() in BOOKS:
        return _read_book(path)
    raw = Raw()
    rows = _csv_rows(path, raw)
    if raw.faults:
        raise RecordError(raw.faults)
    raw.notices += _errors(rows, path.name)
    return [Sheet(path.name, "", path.stem, rows)], raw.notices


def _csv_rows(path: Path, raw: Raw) -> list[list[Cell]]:
    if (written := text_of(path, "csv", raw)) is None:
        return []
    mark, content = divided(written)
    if content == written:
        mark = _evenest(written)
    if (fault := quote_fault(path.name, content, mark)) is not None:
        raw.faults.append(fault)
        return []
    try:
        lines = csv.reader(io.StringIO(content, newline=""), delimiter=mark)
        return _under_header([[as_text(unguard(cell)) for cell in line] for line in lines])
    except csv.Error:
        raw.faults.append(Fault("not_csv", path.name))
    return []


def _under_header(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows of a file whose header has no cell over the labels of the rows, as R writes it, with one there."""
    below = {len(row) for row in rows[1:] if row}
    return [["", *rows[0]], *rows[1:]] if rows and below == {len(rows[0]) + 1} else rows


def _evenest(written: str) -> str:
    """Separator that cuts most lines into equally many cells, more than one."""

    def evenness(mark: str) -> tuple[int, int]:
        lines = csv.reader(io.StringIO(written, newline=""), delimiter=mark)
        widths = Counter(len(line) for line, _ in zip(lines, range(_SAMPLE), strict=False) if len(line) > 1)
        width, count = max(widths.items(), key=lambda item: item[1], default=(0, 0))
        return count, width

    try:
        return max(_MARKS, key=lambda mark: evenness(mark)[0])
    except csv.Error:
        return ";"


def _read_book(path: Path) -> tuple[list[Sheet], list[Fault]]:
    notices: list[Fault] = []
    try:
        book = open_book(path)
        sheets = [_read_one(book, sheet, path, notices) for sheet in book.names]
    except UnreadableError as error:
        raise RecordError([Fault(error.code, path.name, error.row, details=error.details)]) from None
    return [sheet for sheet in sheets if sheet is not None], notices


def _read_one(book: Book, sheet: SheetName, path: Path, notices: list[Fault]) -> Sheet | None:
    """Sheet of a workbook; None for one that is hidden or empty, which is noted."""
    place = f"{path.name}[{sheet.name}]"
    if sheet.hidden:
        notices.append(Fault("sheet_hidden", place))
        return None
    rows, shown = read_sheet(book, sheet.name)
    merged = as_shown(rows, shown)
    cells = [[_cell(cell) for cell in row] for row in rows]
    notices += [*_unread(shown, place), *_errors(cells, place)]
    if not any(cell != "" for row in cells for cell in row):
        notices.append(Fault("sheet_empty", place))
        return None
    if merged:
        notices.append(Fault("merged_cells", place, details={"n": merged}))
    return Sheet(path.name, seen(sheet.name) or sheet.name, path.stem, cells)


def _unread(shown: Shown, place: str) -> Iterator[Fault]:
    for code, cells in (("cell_error", shown.errors), ("formula", shown.formulas)):
        for (row, column), found in cells.items():
            yield Fault(code, place, row + 1, None, found, letter=letters_of(column))


def _errors(rows: Sequence[list[Cell]], place: str) -> list[Fault]:
    """Notices of the errors of formulas that stand as texts; their cells are emptied."""
    found = []
    for number, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            if isinstance(cell, str) and cell[:1] in "#EF" and is_error(cell):
                found.append(Fault("cell_error", place, number, None, cell, letter=letters_of(at)))
                row[at] = ""
    return found


def _cell(cell: Any) -> Cell:
    """Cell as text or number; true and false are words, dates are written as ISO."""
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, int | float):
        return int(cell) if float(cell).is_integer() else cell
    if isinstance(cell, dt.date):
        return as_text(cell)
    return as_text(cell) if isinstance(cell, str) else str(cell)


def sheet_of_frame(frame: pd.DataFrame, name: str = "table", *, labelled: bool = False) -> Sheet:
    """Sheet of a pandas table: its header, and its index as the first column where that has labels (or is to have)."""
    rows = [[_cell("" if missing else cell) for cell, missing in zip(row, gaps, strict=True)]
            for row, gaps in zip(frame.astype(object).to_numpy(), frame.isna().to_numpy(), strict=True)]  # fmt: skip
    header: list[Cell] = [as_text(column) for column in frame.columns]
    if labelled or not isinstance(frame.index, pd.RangeIndex):
        rows = [[as_text(label), *row] for label, row in zip(frame.index, rows, strict=True)]
        header = [as_text(frame.index.name or ""), *header]
    return Sheet(name, "", name, [header, *rows])
