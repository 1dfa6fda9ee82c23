"""Workbooks of tables: a sheet for each, and one that defines every column."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from akteursnetz.records.book import A4, fit_rows, new_book, put
from akteursnetz.schema import Language
from akteursnetz.texts import catalogue, text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_NARROW, _WIDE, _PAGE = 9, 45, 260  # characters
_LOOKS: Mapping[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "indent": 1},
    "text": {"text_wrap": True, "valign": "top", "indent": 1},
    "whole": {"num_format": "#,##0", "valign": "top"},
    "number": {"num_format": "#,##0.000", "valign": "top"},
}


class Called(NamedTuple):
    """Label and definition of a column."""

    label: str
    means: str


class Sheet(NamedTuple):
    """Sheet of a workbook: the entry that names it, its cells, and the labels and definitions of its columns."""

    table: str
    frame: pd.DataFrame
    called: Mapping[str, Called]


def sheet_of(table: str, frame: pd.DataFrame, lang: Language, **names: str) -> Sheet:
    """Sheet of a table with its columns' labels and definitions from the catalogue; `names` fill their gaps."""
    return Sheet(table, frame, called(table, frame.columns, lang, **names))


def called(table: str, columns: Sequence[str] | pd.Index, lang: Language, **names: str) -> dict[str, Called]:
    """Labels and definitions of a table's columns: measures by their own catalogue, the rest by that of tables."""
    known, own = catalogue("tables", lang), catalogue("tables", lang)["of"].get(table, {})
    found = {}
    for name in columns:
        if (entry := own.get(name) or known["columns"].get(name)) is not None:
            found[name] = Called(entry["label"].format(**names) if names else entry["label"], entry["means"])
        else:
            measure = catalogue("measures", lang).get(name, {})
            found[name] = Called(measure.get("label", name), measure.get("plain", ""))
    return found


def save_workbook(sheets: Sequence[Sheet], path: str | Path, lang: Language) -> Path:
    """Write the tables, each on a sheet with its header frozen, and a sheet that defines their columns."""
    with new_book(Path(path)) as book:
        looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
        for sheet in sheets:
            heads = [sheet.called[name].label for name in sheet.frame.columns]
            _fill(book, text(f"tables.sheets.{sheet.table}", lang), heads, sheet.frame, looks)
        heads = [text(f"tables.definitions.{part}", lang) for part in ("sheet", "column", "means")]
        _fill(book, text("tables.definitions.name", lang), heads, _definitions(sheets, lang), looks)
    return Path(path)


def _definitions(sheets: Sequence[Sheet], lang: Language) -> pd.DataFrame:
    rows = [
        (text(f"tables.sheets.{sheet.table}", lang), entry.label, entry.means)
        for sheet in sheets
        for entry in (sheet.called[name] for name in sheet.frame.columns)
    ]
    return pd.DataFrame(rows, columns=["sheet", "column", "means"])


def _fill(
    book: "Workbook", name: str, heads: Sequence[str], frame: pd.DataFrame, looks: Mapping[str, "Format"]
) -> None:
    sheet = book.add_worksheet(name)
    columns = [frame.iloc[:, place].tolist() for place in range(len(heads))]
    widths = [_width(head, cells) for head, cells in zip(heads, columns, strict=True)]
    for place, (head, cells, width) in enumerate(zip(heads, columns, widths, strict=True)):
        put(sheet, 0, place, head, looks["head"])
        for row, cell in enumerate(cells, start=1):
            _put_shown(sheet, row, place, cell, looks)
        sheet.set_column(place, place, width)
    fit_rows(sheet, [heads, *zip(*columns, strict=True)], widths)
    _set_up(sheet, len(frame), widths)


def _set_up(sheet: "Worksheet", rows: int, widths: Sequence[int]) -> None:
    """Freeze and repeat the header, add filters, and fit the sheet to a page's width where it may."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, rows, len(widths) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.repeat_rows(0)
    if sum(widths) <= _PAGE:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.repeat_columns(0)


def _put_shown(sheet: "Worksheet", row: int, column: int, cell: Any, looks: Mapping[str, "Format"]) -> None:
    """Write a cell of a table: text, yes or no, a number with decimals where it has some; missing stays empty."""
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, str):
        put(sheet, row, column, cell, looks["text"])
    elif not pd.isna(cell):
        sheet.write_number(row, column, cell, looks["whole" if float(cell).is_integer() else "number"])


def _width(head: str, cells: Sequence[Any]) -> int:
    """Width of a column: the longest cell or word of the header, within bounds."""
    lines = [line for cell in cells if isinstance(cell, str) for line in cell.splitlines()]
    longest = max(map(len, [*lines, *head.split(), head[: 2 * _NARROW]]), default=0)
    return min(max(longest + 3, _NARROW), _WIDE)
