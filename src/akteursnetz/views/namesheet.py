"""Sheet of likely duplicates to be answered: a workbook with a list to choose from, or a table."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from akteursnetz.columns import NAMES
from akteursnetz.records.book import A4, fit_rows, new_book, put
from akteursnetz.schema import ANSWERS, Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {
    "name": 32,
    "other": 32,
    "answer": 16,
    "date": 10,
    "because": 26,
    "ties_first": 13,
    "ties_second": 13,
    "tied": 13,
    "common": 32,
    "source": 16,
    "note": 20,
}
_HEAD = 2  # the row of the header, counted from 0
_TO_FILL = ("answer", "date", "source", "note")
_LOOKS: Mapping[str, dict[str, Any]] = {
    "line": {"text_wrap": False},
    "text": {"num_format": "@"},
    "count": {},
    "bold": {"bold": True},
    "head": {"bold": True, "bottom": 1, "bg_color": "#E7EDF3"},
    "fill": {"num_format": "@", "bg_color": "#FFF8E1", "border": 1, "border_color": "#D9D2BC"},
}


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
    """Write a workbook with likely duplicates, a list of answers to choose from, and what each of them means."""
    table = sheet_to_answer(duplicates, lang)
    with new_book(path) as book:
        looks = {name: book.add_format({"text_wrap": True, "valign": "top"} | look) for name, look in _LOOKS.items()}
        sheet = book.add_worksheet(NAMES.de if lang == "de" else NAMES.name.capitalize())
        put(sheet, 0, 0, text("names.how", lang), looks["line"])
        for place, (name, width) in enumerate(_WIDTHS.items()):
            sheet.set_column(place, place, width)
            put(sheet, _HEAD, place, table.columns[place], looks["head"])
            for row, cell in enumerate(table.iloc[:, place], start=_HEAD + 1):
                put(sheet, row, place, cell, looks["fill" if name in _TO_FILL else _look(cell)])
        lines = [list(table.columns), *table.astype(str).to_numpy().tolist()]
        fit_rows(sheet, [(), (), *lines], list(_WIDTHS.values()))
        _set_up(sheet, len(table), lang)
        _guide(book.add_worksheet(text("template.sheets.guide", lang)), looks, lang)
    return path


def _look(cell: object) -> str:
    return "text" if isinstance(cell, str) else "count"


def _guide(sheet: "Worksheet", looks: Mapping[str, "Format"], lang: Language) -> None:
    """Fill the sheet that says what each answer means, and what comes then."""
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 90)
    lines = [(code.label(lang), text(f"names.means.{name}", lang)) for name, code in ANSWERS.items()]
    lines += [("", text(f"names.{what}", lang)) for what in ("swap", "open", "then")]
    for row, (answer, meaning) in enumerate(lines):
        put(sheet, row, 0, answer, looks["bold"])
        put(sheet, row, 1, meaning, looks["text"])
    fit_rows(sheet, lines, [20, 90])
    _to_paper(sheet)


def _set_up(sheet: "Worksheet", rows: int, lang: Language) -> None:
    """Add the list of answers; keep the header in sight, and print it on each page."""
    answer = list(_WIDTHS).index("answer")
    choice = {
        "validate": "list",
        "source": [code.label(lang) for code in ANSWERS.values()],
        "error_title": text("template.not_listed", lang),
        "error_message": text("names.not_listed", lang),
    }
    sheet.data_validation(_HEAD + 1, answer, _HEAD + max(rows, 1), answer, choice)
    sheet.freeze_panes(_HEAD + 1, 2)
    sheet.repeat_rows(_HEAD)
    _to_paper(sheet)


def _to_paper(sheet: "Worksheet") -> None:
    """Print a sheet in landscape, fitted to the page's width."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
