"""Workbook of a questionnaire: five sheets to be filled in, and a hidden one that says whose it is.

Only the cells to be filled in are open; the others are locked without a password. The first column and the first row of
every sheet are hidden: they hold the ids of the actors and the names of the columns, by which a return is read,
whatever its language and whatever program saved it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akteursnetz.network import Network
from akteursnetz.records.book import A4, fit_rows, new_book, put
from akteursnetz.schema import SECTORS, Language
from akteursnetz.survey.letter import letter_to
from akteursnetz.survey.questions import (
    ASSESSMENTS,
    COLUMNS,
    DAY,
    LOOKED_THROUGH,
    MARK,
    PERSON,
    ROOM,
    Assessment,
    assessments,
    labels,
)
from akteursnetz.survey.roster import listed
from akteursnetz.texts import text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: The lists to choose from: name of the column, and the group of answers.
CHOICES: Mapping[str, str] = {
    "tie": "answers",
    "relation": "ways",
    "relation_2": "ways",
    "relation_3": "ways",
    "formality": "formality",
    "frequency": "frequency",
    "state": "state",
    "reason": "reasons",
    "sector": "sector",
}
_WRAPPED = {"text_wrap": True, "valign": "top"}
_OPEN = {**_WRAPPED, "locked": False, "bg_color": "#FFF7D6", "border": 1, "border_color": "#B9A96A", "num_format": "@"}
_LOOKS: Mapping[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "intro": _WRAPPED,
    "head": {**_WRAPPED, "bold": True, "bg_color": "#E7EDF3", "border": 1, "border_color": "#9AA7B4"},
    "sector": {"bold": True, "bg_color": "#F1F3F5", "top": 1, "bottom": 1},
    "label": {**_WRAPPED, "border": 1, "border_color": "#C9CFD6"},
    "bold": {**_WRAPPED, "bold": True},
    "open": _OPEN,
    "number": {**_OPEN, "num_format": "0"},
    "plain": {"num_format": "@"},
}
_WIDTHS: Mapping[str, int] = {
    "name": 34,
    "tie": 17,
    "relation": 27,
    "relation_2": 19,
    "relation_3": 19,
    "formality": 21,
    "frequency": 15,
    "trust": 13,
    "benefit": 13,
    "subject": 22,
    "note": 22,
    "words": 44,
    "state": 14,
    "until": 14,
    "reason": 26,
    "sector": 26,
}
_ABOUT = (34, 76)
_PROTECTED = {"format_columns": True, "format_rows": True}


@dataclass(frozen=True)
class _Form:
    """Questionnaire while it is written: its workbook, looks, the ranges of its lists, and its assessments."""

    book: "Workbook"
    lang: Language
    looks: Mapping[str, "Format"]
    lists: Mapping[str, str]
    scales: Mapping[str, Assessment]


def write_questionnaire(net: Network, actor: str, asked: Sequence[str], path: Path, lang: Language) -> Path:
    """Write the questionnaire of an actor, one of those asked, as a workbook."""
    with new_book(path) as book:
        looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
        sheets = {name: book.add_worksheet(text(f"survey.sheets.{name}", lang)) for name in ("about", *COLUMNS)}
        others = listed(net, actor)
        scales = {asked.question: asked for asked in assessments(net)}
        form = _Form(book, lang, looks, _lists(book, others, scales, lang), scales)
        _write_about(form, sheets["about"], net, actor)
        _write_partners(form, sheets["partners"], others)
        for name in ROOM:
            _write_open(form, sheets[name], name)
        _write_mark(book, net, actor, asked, lang)
    return path


def _lists(
    book: "Workbook", others: Mapping[str, list[tuple[str, str]]], scales: Mapping[str, Assessment], lang: Language
) -> dict[str, str]:
    """Ranges of the lists to choose from, written on a hidden sheet."""
    from xlsxwriter.utility import xl_range_abs

    sheet = book.add_worksheet(text("survey.sheets.lists", lang))
    sheet.hide()
    given: dict[str, Sequence[str | float]] = {group: labels(group, lang) for group in dict.fromkeys(CHOICES.values())}
    given["name"] = [name for entries in others.values() for _, name in entries]
    given |= {question: steps(asked) for question, asked in scales.items()}
    ranges = {}
    for place, (group, words) in enumerate(given.items()):
        for row, word in enumerate(words):
            put(sheet, row, place, word)
        if words:
            ranges[group] = f"='{sheet.name}'!{xl_range_abs(0, place, len(words) - 1, place)}"
    return ranges


def steps(asked: Assessment) -> list[float]:
    """Steps of a scale to choose from; none where it is too long or has no whole ends.

    >>> steps(Assessment("trust", "Vertrauen", 1, 5, "", True, True))
    [1, 2, 3, 4, 5]
    """
    whole = float(asked.low).is_integer() and float(asked.high).is_integer() and asked.high - asked.low <= 10
    return [asked.low + step for step in range(int(asked.high - asked.low) + 1)] if whole else []


def _set_up(sheet: "Worksheet", columns: Sequence[str], *, landscape: bool = True) -> None:
    """Set paper, widths, and the hidden row and column of a sheet; protect all but the cells to be filled in."""
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&F&R&P / &N")
    sheet.hide_gridlines(2)
    sheet.protect("", _PROTECTED)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_row(0, None, None, {"hidden": True})
    for place, name in enumerate(columns, start=1):
        put(sheet, 0, place, name)
        sheet.set_column(place, place, _WIDTHS.get(name, 30))


def _write_about(form: _Form, sheet: "Worksheet", net: Network, actor: str) -> None:
    _set_up(sheet, ("label", "answer"), landscape=False)
    put(sheet, 0, 0, "about")
    for place, width in enumerate(_ABOUT, start=1):
        sheet.set_column(place, place, width)
    letter, looks = letter_to(net, actor, form.lang), form.looks
    put(sheet, 1, 1, letter.title, looks["title"])
    row = 3
    for name, value in letter.facts:
        put(sheet, row, 1, name, looks["label"])
        put(sheet, row, 2, value, looks["bold"])
        row += 1
    for paragraph in letter.paragraphs:
        row += 1
        sheet.merge_range(row, 1, row, 2, "", looks["intro"])
        put(sheet, row, 1, paragraph, looks["intro"])
        sheet.set_row(row, 15 * (1 + len(paragraph) // 105) + 6)
    for key, name in ((DAY, "day"), (PERSON, "person")):
        row += 2 if key == DAY else 1
        put(sheet, row, 0, key)
        put(sheet, row, 1, text(f"survey.about.{name}", form.lang), looks["label"])
        sheet.write_blank(row, 2, None, looks["open"])
    fit_rows(sheet, [*[()] * (row - 1), *[(text(f"survey.about.{n}", form.lang),) for n in ("day", "person")]], _ABOUT)
    sheet.activate()


def _write_partners(form: _Form, sheet: "Worksheet", others: Mapping[str, list[tuple[str, str]]]) -> None:
    columns = COLUMNS["partners"]
    _set_up(sheet, columns)
    row = _write_head(form, sheet, "partners")
    for sector, entries in others.items():
        called = SECTORS[sector].label(form.lang) if sector else text("survey.no_sector", form.lang)
        for place in range(1, len(columns) + 1):
            put(sheet, row, place, called if place == 1 else "", form.looks["sector"])
        row += 1
        for known, name in entries:
            put(sheet, row, 0, known, form.looks["plain"])
            put(sheet, row, 1, name, form.looks["label"])
            _write_blanks(form, sheet, row, columns[1:], start=2)
            sheet.set_row(row, 30 if len(name) > 32 else 20)
            row += 1
        _choose_all(form, sheet, columns, (row - len(entries), row - 1))
    put(sheet, row + 1, 0, LOOKED_THROUGH)
    put(sheet, row + 1, 1, text("survey.about.looked_through", form.lang), form.looks["bold"])
    sheet.set_row(row + 1, 32)
    _write_blanks(form, sheet, row + 1, ("tie",), start=2)
    _choose_all(form, sheet, ("name", "tie"), (row + 1, row + 1))


def _write_open(form: _Form, sheet: "Worksheet", name: str) -> None:
    columns = COLUMNS[name]
    _set_up(sheet, columns)
    first = _write_head(form, sheet, name)
    for row in range(first, first + ROOM[name]):
        _write_blanks(form, sheet, row, columns, start=1)
        sheet.set_row(row, 30)
    last = first + ROOM[name] - 1
    _choose_all(form, sheet, columns, (first, last))
    if name != "forgotten" and "name" in form.lists:
        _choose(form, sheet, (first, 1, last, 1), "name", strict=False)


def _write_head(form: _Form, sheet: "Worksheet", name: str) -> int:
    """Title, explanation and headers of a sheet; the number of the first row below."""
    columns = COLUMNS[name]
    put(sheet, 0, 0, name)
    put(sheet, 1, 1, text(f"survey.titles.{name}", form.lang), form.looks["title"])
    sheet.set_row(1, 24)
    sheet.merge_range(2, 1, 2, len(columns), "", form.looks["intro"])
    put(sheet, 2, 1, text(f"survey.intros.{name}", form.lang), form.looks["intro"])
    sheet.set_row(2, 34)
    for place, column in enumerate(columns, start=1):
        put(sheet, 3, place, _header(form, column), form.looks["head"])
    sheet.set_row(3, 48)
    sheet.freeze_panes(4, 2)
    sheet.repeat_rows(3)
    return 4


def _header(form: _Form, column: str) -> str:
    asked = form.scales.get(column)
    return text(f"survey.columns.{column}", form.lang) if asked is None else asked.label(form.lang)


def _write_blanks(form: _Form, sheet: "Worksheet", row: int, columns: Sequence[str], *, start: int) -> None:
    for place, column in enumerate(columns, start=start):
        sheet.write_blank(row, place, None, form.looks["number" if column in ASSESSMENTS else "open"])


def _choose_all(form: _Form, sheet: "Worksheet", columns: Sequence[str], rows: tuple[int, int]) -> None:
    """Add the lists to choose from to all columns that have one, in some rows."""
    for place, column in enumerate(columns, start=1):
        cells = (rows[0], place, rows[1], place)
        if column in ASSESSMENTS:
            _choose_number(form, sheet, cells, form.scales[column])
        elif column in CHOICES:
            _choose(form, sheet, cells, CHOICES[column], strict=True)


def _choose(form: _Form, sheet: "Worksheet", cells: tuple[int, int, int, int], group: str, *, strict: bool) -> None:
    """Add a list to cells; another word is asked about, another name is only told."""
    told = {
        "validate": "list",
        "source": form.lists[group],
        "error_type": "warning" if strict else "information",
        "error_title": text("survey.choice.title", form.lang),
        "error_message": text(f"survey.choice.{'list' if strict else 'name'}", form.lang),
    }
    sheet.data_validation(*cells, told)


def _choose_number(form: _Form, sheet: "Worksheet", cells: tuple[int, int, int, int], asked: Assessment) -> None:
    """Admit the numbers of a scale, to be chosen from a list where it is short."""
    bounds = {"criteria": "between", "minimum": asked.low, "maximum": asked.high}
    listed_steps = {"validate": "list", "source": form.lists.get(asked.question)}
    told = {
        **(listed_steps if listed_steps["source"] else {"validate": "decimal", **bounds}),
        "error_title": text("survey.choice.number_title", form.lang),
        "error_message": text("survey.choice.number", form.lang, **asked.ends(form.lang)),
    }
    sheet.data_validation(*cells, told)


def _write_mark(book: "Workbook", net: Network, actor: str, asked: Sequence[str], lang: Language) -> None:
    """Write the hidden sheet that says whose questionnaire this is."""
    sheet = book.add_worksheet("akteursnetz")
    sheet.hide()
    for row, cells in enumerate(_marks(net, actor, asked, lang)):
        for place, cell in enumerate(cells):
            put(sheet, row, place, cell)


def _marks(net: Network, actor: str, asked: Sequence[str], lang: Language) -> Iterator[tuple[str, str]]:
    yield MARK, ""
    yield "actor", actor
    yield "name", net.name(actor)
    yield "title", net.meta.title
    yield "language", lang
    yield from (("asked", known) for known in asked)
