"""Sheet of likely duplicates to be answered: a workbook with a list to choose from, or a table."""

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from akteursnetz.columns import NAMES
from akteursnetz.records.book import A4, fit_rows, new_book, put
from akteursnetz.schema import ANSWERS, Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {
    "name": 38,
    "other": 38,
    "answer": 18,
    "date": 12,
    "because": 30,
    "ties_first": 13,
    "ties_second": 13,
    "tied": 13,
    "common": 50,
    "source": 24,
    "note": 30,
}
_HEAD = 2  # the row of the header, counted from 0
_TO_FILL = ("answer", "date", "source", "note")


def sheet_to_answer(duplicates: pd.DataFrame, lang: Language) -> pd.DataFrame:
    """Likely duplicates as people read them, under headers in a language, with empty columns for the answers."""
    told = duplicates.assign(
        because=[text(f"names.because.{code}", lang) for code in duplicates["because"]],
        tied=[text("names.tied", lang) if tied else "" for tied in duplicates["tied"]],
        **dict.fromkeys(_TO_FILL, ""),
    )
    return told[list(_WIDTHS)].rename(columns={name: _label(name, lang) for name in _WIDTHS})


def _label(name: str, lang: Language) -> str:
    return NAMES.column(name).label(lang) if name in NAMES.names else text(f"names.columns.{name}", lang)


def write_sheet(duplicates: pd.DataFrame, path: Path, lang: Language) -> Path:
    """Write a workbook with likely duplicates, what to do with it, and a list of answers to choose from."""
    table, widths = sheet_to_answer(duplicates, lang), list(_WIDTHS.values())
    with new_book(path) as book:
        sheet = book.add_worksheet(NAMES.de if lang == "de" else NAMES.name.capitalize())
        wrapped = {"text_wrap": True, "valign": "top"}
        told, shown = book.add_format(wrapped), book.add_format(wrapped | {"num_format": "@"})
        head = book.add_format(wrapped | {"bold": True, "bottom": 1, "bg_color": "#E7EDF3"})
        fill = book.add_format(
            wrapped | {"num_format": "@", "bg_color": "#FFF8E1", "border": 1, "border_color": "#D9D2BC"}
        )
        sheet.merge_range(0, 0, 0, len(widths) - 1, "", told)
        put(sheet, 0, 0, text("names.how", lang), told)
        sheet.set_row(0, 64)
        for place, (name, width) in enumerate(_WIDTHS.items()):
            sheet.set_column(place, place, width)
            put(sheet, _HEAD, place, table.columns[place], head)
            for row, cell in enumerate(table.iloc[:, place], start=_HEAD + 1):
                put(sheet, row, place, cell, fill if name in _TO_FILL else shown)
        fit_rows(sheet, [(), (), list(table.columns), *table.astype(str).to_numpy().tolist()], widths)
        sheet.set_row(0, 64)
        _set_up(sheet, len(table), lang)
    return path


def _set_up(sheet: "Worksheet", rows: int, lang: Language) -> None:
    """Add the list of answers; keep the header in sight, and print it on each page."""
    sheet.data_validation(
        _HEAD + 1,
        list(_WIDTHS).index("answer"),
        _HEAD + max(rows, 1),
        list(_WIDTHS).index("answer"),
        {
            "validate": "list",
            "source": [code.label(lang) for code in ANSWERS.values()],
            "error_title": text("template.not_listed", lang),
            "error_message": text("names.not_listed", lang),
        },
    )
    sheet.freeze_panes(_HEAD + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
