"""Writer of workbooks to be filled in: lists to choose from, comments on the headers, instructions, an example.

The example stands among the instructions, on a sheet that is not read, so that nothing invented is taken for a record.
Cells for texts, dates and amounts are set as text: a spreadsheet program leaves 03/2007, 0815 and 12.000 as typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akteursnetz.columns import ACTORS, TABLES, Column, Table
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.book import A4, fit_rows, new_book, put
from akteursnetz.records.entries import SHOWN, codes_of, rows_of
from akteursnetz.schema import FORMAT, Codes, Language
from akteursnetz.texts import catalogue, listing, text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]
_NUMBERS = ("number", "whole", "scale")
_OF_ACTORS = ("actor", "name")
#: Rows for which lists to choose from are laid out, at least.
_ROOM = 2000
_LOOKS: Mapping[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom": 1, "bg_color": "#E7EDF3", "text_wrap": True, "valign": "top", "num_format": "@"},
    "required": {
        "bold": True,
        "bottom": 1,
        "bg_color": "#C9D8E8",
        "text_wrap": True,
        "valign": "top",
        "num_format": "@",
    },
    "text": {"num_format": "@", "text_wrap": True, "valign": "top"},
    "number": {"valign": "top"},
    "title": {"bold": True, "font_size": 16},
    "step": {"text_wrap": True, "valign": "top"},
    "about": {"text_wrap": True, "valign": "top", "font_color": "#555555"},
    "bold": {"bold": True},
    "example": {"italic": True, "font_color": "#555555", "num_format": "@", "text_wrap": True, "valign": "top"},
}
_WIDTHS = {"text": 24, "codes": 26, "code": 26, "list": 30, "actor": 32, "name": 32}
_OWN_WIDTHS = {"id": 16, "quote": 60, "purpose": 40, "note": 40}
_NARROW = 14
_LINES = 4  # a row shows no more: the rest of a long quote stands in its cell
#: How many columns stay in sight.
_FROZEN = {"actors": 2, "ties": 3}
_ENTRY_WIDTHS = {"key": 24, "value": 50, "about": 105}


@dataclass(frozen=True)
class Filled:
    """Table to be written: its columns, those that the records added by their names, and its rows."""

    table: Table
    columns: Sequence[Column]
    rows: Rows


def _width(column: Column) -> int:
    return _OWN_WIDTHS.get(column.name, _WIDTHS.get(column.cell, _NARROW))


def sheet_name(table: Table, lang: Language) -> str:
    """Name of the sheet of a table in a language.

    >>> sheet_name(ACTORS, "de"), sheet_name(ACTORS, "en")
    ('Akteure', 'Actors')
    """
    return table.de if lang == "de" else table.name.capitalize()


def write_form(entries: Mapping[str, Any], tables: Sequence[Filled], path: Path, lang: Language) -> None:
    """Write a workbook of the entries of network.toml and the tables, to be filled in further."""
    with new_book(path) as book:
        _Form(book, lang).write(entries, tables)


def write_template(path: Path, lang: Language) -> Path:
    """Write an empty workbook for records; raises AkteursnetzError where there is something already."""
    if path.exists():
        raise AkteursnetzError("there_already", path=path)
    empty = [Filled(table, table.columns, ()) for table in TABLES.values()]
    write_form({"title": text("template.new_title", lang), "format": FORMAT, "language": lang}, empty, path, lang)
    return path


class _Form:
    """Workbook while it is written."""

    def __init__(self, book: "Workbook", lang: Language) -> None:
        self.book, self.lang = book, lang
        self.looks: dict[str, Format] = {name: book.add_format(look) for name, look in _LOOKS.items()}
        self.lists: dict[int, str] = {}

    def write(self, entries: Mapping[str, Any], tables: Sequence[Filled]) -> None:
        guide = self._sheet("guide")
        network = self._sheet("network")
        sheets = [self._named(sheet_name(filled.table, self.lang)) for filled in tables]
        self._stations(entries.get("stations", ()))
        self._lists(tables)
        self._guide(guide)
        self._entries(network, entries)
        for sheet, filled in zip(sheets, tables, strict=True):
            self._table(sheet, filled)

    def _sheet(self, name: str) -> "Worksheet":
        return self._named(text(f"template.sheets.{name}", self.lang))

    def _named(self, name: str) -> "Worksheet":
        """New sheet in landscape, fitted to the page's width, its header repeated on each page."""
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet

    def _lists(self, tables: Sequence[Filled]) -> None:
        """Write the words of every code list into a column of a hidden sheet; `lists` holds their ranges."""
        sheet = self._sheet("lists")
        sheet.hide()
        columns = [column for filled in tables for column in filled.columns]
        given = [column.codes for column in columns] + [codes_of(key) for key in SHOWN]
        for codes in given:
            if codes is not None and id(codes) not in self.lists:
                self._list(sheet, len(self.lists), codes)

    def _list(self, sheet: "Worksheet", place: int, codes: Codes) -> None:
        from xlsxwriter.utility import xl_range_abs

        for row, code in enumerate(codes.values()):
            put(sheet, row, place, code.label(self.lang))
        self.lists[id(codes)] = f"='{sheet.name}'!{xl_range_abs(0, place, len(codes) - 1, place)}"

    def _guide(self, sheet: "Worksheet") -> None:
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 8, 22)
        sheet.hide_gridlines(2)
        sheet.set_row(0, 26)
        put(sheet, 0, 0, text("template.guide.title", self.lang), self.looks["title"])
        steps = text("template.guide.steps", self.lang).splitlines()
        for row, step in enumerate(steps, start=2):
            sheet.merge_range(row, 0, row, 6, "", self.looks["step"])
            put(sheet, row, 0, f"{row - 1}. {step}", self.looks["step"])
            sheet.set_row(row, 32 if len(step) > 150 else 16)
        row = len(steps) + 3
        put(sheet, row, 0, text("template.guide.examples", self.lang), self.looks["bold"])
        for table in TABLES.values():
            row = self._example(sheet, row + 2, table)

    def _example(self, sheet: "Worksheet", row: int, table: Table) -> int:
        """Write an example row of a table beneath its headers; the row on which it ends comes back."""
        put(sheet, row, 0, sheet_name(table, self.lang), self.looks["bold"])
        for place, (name, cell) in enumerate(example(table, self.lang).items()):
            put(sheet, row + 1, place, table.column(name).label(self.lang), self.looks["head"])
            put(sheet, row + 2, place, cell, self.looks["example"])
        return row + 2

    def _entries(self, sheet: "Worksheet", entries: Mapping[str, Any]) -> None:
        for place, (name, width) in enumerate(_ENTRY_WIDTHS.items()):
            sheet.set_column(place, place, width, self.looks["text"])
            put(sheet, 0, place, text(f"template.entries.{name}", self.lang), self.looks["head"])
        told = catalogue("template", self.lang)["entries_about"]
        rows = list(rows_of(entries, self.lang))
        for row, (key, label, value) in enumerate(rows, start=1):
            put(sheet, row, 0, label, self.looks["text"])
            if value != "":
                put(sheet, row, 1, value, self.looks["text"])
            put(sheet, row, 2, told.get(key, ""), self.looks["about"])
            if (codes := codes_of(key)) is not None:
                self._choose(sheet, (row, 1, row, 1), self.lists[id(codes)])
        fit_rows(sheet, [(), *((label, value) for _, label, value in rows)], list(_ENTRY_WIDTHS.values()))
        sheet.freeze_panes(1, 0)

    def _stations(self, stations: Sequence[Mapping[str, str]]) -> None:
        if not stations:
            return
        sheet = self._sheet("stations")
        keys = list(dict.fromkeys(key for station in stations for key in station))
        for row, cells in enumerate([keys, *([station.get(key, "") for key in keys] for station in stations)]):
            for place, cell in enumerate(cells):
                put(sheet, row, place, cell, self.looks["text" if row else "head"])

    def _table(self, sheet: "Worksheet", filled: Filled) -> None:
        last = max(_ROOM, 2 * len(filled.rows))
        for place, column in enumerate(filled.columns):
            look = "number" if column.cell in _NUMBERS else "text"
            sheet.set_column(place, place, _width(column), self.looks[look])
            put(sheet, 0, place, column.label(self.lang), self.looks["required" if column.required else "head"])
            if column in filled.table.columns:
                self._comment(sheet, place, filled.table, column)
            if (source := self._source(column)) is not None:
                self._choose(sheet, (1, place, last, place), source, several=column.cell == "codes")
        for row, cells in enumerate(filled.rows, start=1):
            for place, cell in enumerate(cells):
                if cell != "":
                    put(sheet, row, place, cell, self.looks["text" if isinstance(cell, str) else "number"])
        fit_rows(sheet, [(), *filled.rows], list(map(_width, filled.columns)), most=_LINES)
        sheet.freeze_panes(1, _FROZEN.get(filled.table.name, 1))

    def _source(self, column: Column) -> str | None:
        """Range of the words of a column: those of its codes, or the names of the actors as far as there are any."""
        if column.codes is not None:
            return self.lists[id(column.codes)]
        if column.cell not in _OF_ACTORS:
            return None
        names = f"'{sheet_name(ACTORS, self.lang)}'!$B$2"
        return f"=OFFSET({names},0,0,MAX(COUNTA({names}:$B${_ROOM + 1}),1),1)"

    def _choose(
        self, sheet: "Worksheet", cells: tuple[int, int, int, int], source: str, *, several: bool = False
    ) -> None:
        """Add a drop-down list to cells; another word is asked about, in a cell for several it may stand."""
        sheet.data_validation(
            *cells,
            {
                "validate": "list",
                "source": source,
                "error_type": "warning",
                "show_error": not several,
                "error_title": text("template.not_listed", self.lang),
                "error_message": text("template.own_words", self.lang),
            },
        )

    def _comment(self, sheet: "Worksheet", place: int, table: Table, column: Column) -> None:
        lines = list(comment_lines(table, column, self.lang))
        height = 18 * sum(1 + len(line) // 42 for line in lines) + 12
        sheet.write_comment(0, place, "\n".join(lines), {"author": "", "width": 300, "height": height})


def comment_lines(table: Table, column: Column, lang: Language) -> Iterator[str]:
    """Lines of a header's comment: what the column holds, whether it is required, what it accepts.

    >>> list(comment_lines(ACTORS, ACTORS.column("surveyed"), "en"))
    ['Surveyed', 'Whether the actor itself was asked.', 'Accepted: Yes or No.']
    """
    yield column.label(lang) + (text("template.required", lang) if column.required else "")
    yield text(f"template.about.{table.name}.{column.name}", lang)
    if column.codes is not None:
        words = [code.label(lang) for code in column.codes.values()]
        yield text("template.accepted", lang, words=listing(words, lang, "or"))
    elif column.cell != "text":
        yield text("template.accepted", lang, words=text(f"template.cells.{column.cell}", lang))
    if column.cell == "codes":
        yield text("template.several", lang)


def example(table: Table, lang: Language) -> Mapping[str, str]:
    """Invented example row of a table, by the names of its columns.

    >>> example(ACTORS, "en")["kind"]
    'Office'
    """
    row: Mapping[str, str] = catalogue("template", lang)["example"][table.name]
    return row
