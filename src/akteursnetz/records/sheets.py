"""Sheets of workbooks (xlsx, xlsm, ods, xls): their names, their cells, and what they show beyond values."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from akteursnetz.records.extent import require_few_filled
from akteursnetz.records.files import LIMITS, UnreadableError, content_of
from akteursnetz.records.shown import Precision, Shown, XlsxStyles, precision_of
from akteursnetz.records.shown_ods import OdsSheets

BOOKS = (".xlsx", ".xlsm", ".ods", ".xls")
#: Dates as they are written at the precision that a sheet shows.
_WRITTEN: Mapping[Precision, str] = {"year": "%Y", "month": "%Y-%m"}


#: What Excel calls an xlsx workbook that is locked with a password, in the container that it puts it in.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class SheetName(NamedTuple):
    """Name of a sheet, and whether it is hidden."""

    name: str
    hidden: bool


class Book(Protocol):
    """Protocol of an open workbook."""

    @property
    def names(self) -> Sequence[SheetName]:
        """Names of the sheets in their order."""
        ...

    def sheet(self, name: str) -> tuple[list[list[Any]], Shown]:
        """Rows of a sheet as their cells stand, and what it shows beyond them."""
        ...


def open_book(path: Path) -> Book:
    """Workbook at a path; raises UnreadableError where there is none."""
    content = content_of(path, "book")
    with _reading():
        return _OldBook(content) if path.suffix.lower() == ".xls" else _Book(content, path.suffix.lower() == ".ods")


def read_sheet(book: Book, name: str) -> tuple[list[list[Any]], Shown]:
    """Rows of a sheet as they stand, and what it shows beyond them; raises UnreadableError for a broken one."""
    with _reading():
        return book.sheet(name)


@contextmanager
def _reading() -> Iterator[None]:
    """Context that turns any error of a reader of foreign formats into UnreadableError."""
    try:
        yield
    except (UnreadableError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # what a reader in Rust panics with is no Exception
        locked = type(error).__name__ == "PasswordError" or "encrypted" in str(error)
        raise UnreadableError("book_password" if locked else "not_book") from error


class _Book:
    """Workbook in xlsx, xlsm or ods."""

    def __init__(self, content: bytes, ods: bool) -> None:
        from python_calamine import CalamineWorkbook, SheetVisibleEnum

        archive = _archive(content)
        self.styles = OdsSheets(archive) if ods else XlsxStyles(archive)
        self.book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        self.names: Sequence[SheetName] = [
            SheetName(sheet.name, sheet.visible != SheetVisibleEnum.Visible) for sheet in self.book.sheets_metadata
        ]

    def sheet(self, name: str) -> tuple[list[list[Any]], Shown]:
        if isinstance(self.styles, OdsSheets):
            shown = self.styles.sheets.get(name, Shown())
            return self.book.get_sheet_by_name(name).to_python(skip_empty_area=False), shown
        content = self.styles.content_of(name)
        require_few_filled(content)
        sheet, shown = self.book.get_sheet_by_name(name), self.styles.shown(content)
        shown.merged = [*(sheet.merged_cell_ranges or ())]
        return sheet.to_python(skip_empty_area=False), shown


def _archive(content: bytes) -> zipfile.ZipFile:
    """Zip archive of a workbook, whole and not too large; raises UnreadableError else."""
    if _ENCRYPTED in content and not zipfile.is_zipfile(io.BytesIO(content)):
        raise UnreadableError("book_password")
    archive = zipfile.ZipFile(io.BytesIO(content))
    if sum(part.file_size for part in archive.infolist()) > LIMITS["unpacked"] * 2**20:
        raise UnreadableError("too_unpacked", most=LIMITS["unpacked"])
    if archive.testzip() is not None:
        raise UnreadableError("not_book")
    return archive


class _OldBook:
    """Workbook in xls, as Excel wrote it until 2003."""

    def __init__(self, content: bytes) -> None:
        import xlrd

        kept = {"formatting_info": True, "ragged_rows": True}
        self.book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), **kept)
        self.names: Sequence[SheetName] = [SheetName(sheet.name, sheet.visibility != 0) for sheet in self.book.sheets()]

    def sheet(self, name: str) -> tuple[list[list[Any]], Shown]:
        sheet = self.book.sheet_by_name(name)
        merged = [((top, left), (below - 1, right - 1)) for top, below, left, right in sheet.merged_cells]
        shown = Shown(merged=merged)
        rows = [
            [self._cell(cell, (row, column), shown) for column, cell in enumerate(sheet.row(row))]
            for row in range(sheet.nrows)
        ]
        return rows, shown

    def _cell(self, cell: Any, place: tuple[int, int], shown: Shown) -> Any:
        import xlrd

        match cell.ctype:
            case xlrd.XL_CELL_DATE:
                number_format = self.book.format_map[self.book.xf_list[cell.xf_index].format_key].format_str
                if (precision := precision_of(number_format)) is not None:
                    shown.precision[place] = precision
                return xlrd.xldate_as_datetime(cell.value, self.book.datemode)
            case xlrd.XL_CELL_ERROR:
                shown.errors[place] = xlrd.error_text_from_code.get(cell.value, "")
                return ""
            case xlrd.XL_CELL_BOOLEAN:
                return bool(cell.value)
        return cell.value


def as_shown(rows: list[list[Any]], shown: Shown) -> int:
    """Number of merged ranges filled, after dates are written at the precision that the sheet shows.

    A merged range is filled in those of its rows that hold something besides it: a title over the whole width, or the
    empty rest of a range, stays as it is.
    """
    for (row, column), precision in shown.precision.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(cell := rows[row][column], dt.date):
            rows[row][column] = _written(cell, precision)
    return sum(_fill(rows, top, bottom) for top, bottom in shown.merged)


@cache
def _written(day: dt.date, precision: Precision) -> str:
    return day.strftime(_WRITTEN[precision])


def _fill(rows: list[list[Any]], top: tuple[int, int], bottom: tuple[int, int]) -> bool:
    value = rows[top[0]][top[1]] if top[0] < len(rows) and top[1] < len(rows[top[0]]) else ""
    columns = range(top[1], bottom[1] + 1)
    filled = False
    for at in range(top[0], min(bottom[0] + 1, len(rows))) if value != "" else ():
        row = rows[at]
        if any(cell != "" for column, cell in enumerate(row) if column not in columns):
            filled = filled or columns[-1] > top[1] or at > top[0]
            for column in columns[: len(row) - top[1]]:
                row[column] = value
    return filled
