"""A workbook being written: same content, same bytes; texts are never formulas, numbers keep all their digits."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.saving import draft_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Texts stay texts, whatever a spreadsheet program would make of them.
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
#: Written into every workbook in the place of the day on which it is made.
_MADE = dt.datetime(2000, 1, 1)


@contextmanager
def new_book(path: Path) -> Iterator["Workbook"]:
    """A workbook to be filled; it takes its place when the block ends."""
    from xlsxwriter import Workbook

    with draft_of(path) as draft:
        book = Workbook(str(draft), _OPTIONS)
        book.set_properties({"created": _MADE})
        yield book
        book.close()


def put(sheet: "Worksheet", row: int, column: int, value: str | float, form: "Format | None" = None) -> None:
    """Write a cell: a text as text, a number with all its digits, or as text where a workbook cannot keep them.

    Raises AkteursnetzError for a text that is too long for a cell.
    """
    if isinstance(value, str):
        if sheet.write_string(row, column, value, form) == -2:
            raise AkteursnetzError("cell_too_long", sheet=sheet.name, row=row + 1, text=value[:40])
    elif _kept_exactly(value):
        sheet.write_number(row, column, value, form)
    else:
        sheet.write_string(row, column, repr(value), form)


def _kept_exactly(value: float) -> bool:
    return float(f"{value:.16g}") == value  # the digits that a workbook keeps
