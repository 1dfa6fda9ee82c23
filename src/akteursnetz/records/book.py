"""Writer of reproducible workbooks: same content, same bytes; texts are never formulas, numbers keep all digits."""

import datetime as dt
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.saving import save

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Texts stay texts, whatever a spreadsheet program would make of them.
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
#: The paper of prints, by the number that a workbook knows it under.
A4 = 9
_LINE = 15  # points
#: Written into every workbook in the place of the day on which it is made.
_MADE = dt.datetime(2000, 1, 1)


@contextmanager
def new_book(path: Path) -> Iterator["Workbook"]:
    """Context of a workbook to be filled; it is saved when the block ends."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, _OPTIONS)
    book.set_properties({"created": _MADE})
    yield book
    book.close()
    save(path, content.getvalue())


def put(sheet: "Worksheet", row: int, column: int, value: str | float, form: "Format | None" = None) -> None:
    """Write a cell: a text as text, a number with all its digits, or as text where a workbook cannot keep them.

    Raises AkteursnetzError for a text that is too long for a cell.
    """
    if isinstance(value, str):
        if sheet.write_string(row, column, value, form) == -2:
            raise AkteursnetzError("cell_too_long", sheet=sheet.name, row=str(row + 1), text=value[:40])
    elif _kept_exactly(value):
        sheet.write_number(row, column, value, form)
    else:
        sheet.write_string(row, column, repr(value), form)


def fit_rows(sheet: "Worksheet", rows: Iterable[Sequence[object]], widths: Sequence[int], *, most: int = 27) -> None:
    """Set row heights to what the texts need in columns so many characters wide, up to so many lines."""
    for row, cells in enumerate(rows):
        if (lines := max(map(_lines, cells, widths), default=1)) > 1:
            sheet.set_row(row, min(lines, most) * _LINE)


def _lines(cell: object, width: int) -> int:
    lines = cell.splitlines() if isinstance(cell, str) else []
    return sum(math.ceil(max(len(line), 1) / (width - 3)) for line in lines) or 1


def _kept_exactly(value: float) -> bool:
    return float(f"{value:.16g}") == value  # the digits that a workbook keeps
