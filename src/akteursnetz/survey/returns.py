"""Returns of a survey: the workbooks in a folder, read by their hidden ids and names, whatever saved them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from akteursnetz.columns import Column
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text, says_nothing
from akteursnetz.records.dates import date_of
from akteursnetz.records.files import UnreadableError
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.sheets import BOOKS, Book, as_shown, open_book, read_sheet
from akteursnetz.survey.questions import COLUMNS, DAY, LOOKED_THROUGH, MARK, PERSON, chosen

#: What office programs lay beside a file while it is open.
_SIDE_FILES = (".", "~$")
Status = Literal["answered", "empty", "unreadable"]


@dataclass(frozen=True)
class Row:
    """Filled row of a return: its place (file and sheet, row number), the id of its actor, cells by column."""

    file: str
    number: int
    id: str
    cells: Mapping[str, str]

    def fault(self, code: str, column: Column | None = None, found: str | None = None) -> Fault:
        """Notice of this row."""
        return Fault(code, self.file, self.number, column, found)


@dataclass(frozen=True)
class Return:
    """Return of one workbook: its file, status, actor and day, the ids that it lists, its filled rows by sheet.

    `asked` are the ids of all who were sent a questionnaire with it. `looked_through` is whether the list was gone
    through, so that empty rows mean No.
    """

    file: str
    status: Status
    actor: str = ""
    name: str = ""
    asked: tuple[str, ...] = ()
    date: str | None = None
    looked_through: bool = False
    listed: tuple[str, ...] = ()
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    notices: tuple[Fault, ...] = ()

    def says(self) -> tuple[object, ...]:
        """Answers without their places: equal for two files that say the same."""
        rows = [(sheet, row.id, *sorted(row.cells.items())) for sheet, found in self.rows.items() for row in found]
        return (self.date, self.looked_through, tuple(rows))


def returned_books(folder: Path) -> list[Path]:
    """Workbooks of a folder in the order of their names, without what office programs lay beside them."""
    files = (path for path in folder.iterdir() if path.suffix.lower() in BOOKS and path.is_file())
    return sorted(path for path in files if not path.name.startswith(_SIDE_FILES))


def read_return(path: Path) -> Return:
    """Return in a workbook; one that cannot be read, or is no questionnaire, says so in its notices."""
    try:
        book = open_book(path)
        sheets = {as_text(rows[0][0]): (name, rows) for name, rows in _sheets(book)}
    except UnreadableError as error:
        return Return(path.name, "unreadable", notices=(Fault(error.code, path.name, details=error.details),))
    if MARK not in sheets:
        return Return(path.name, "unreadable", notices=(Fault("no_questionnaire", path.name),))
    marks = [(as_text(row[0]), as_text(row[1])) for row in sheets[MARK][1] if len(row) > 1]
    said, asked = dict(marks), tuple(value for key, value in marks if key == "asked")
    found = Return(path.name, "empty", said.get("actor", ""), said.get("name", ""), asked)
    return _filled(found, {key: place for key, place in sheets.items() if key != MARK})


def _sheets(book: Book) -> Iterator[tuple[str, list[list[Any]]]]:
    """Names and rows of the sheets that have something in their first cell."""
    for sheet in book.names:
        rows, shown = read_sheet(book, sheet.name)
        as_shown(rows, shown)
        for (row, column), written in {**shown.errors, **shown.formulas}.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = written
        if rows and rows[0] and as_text(rows[0][0]):
            yield sheet.name, rows


def _filled(empty: Return, sheets: Mapping[str, tuple[str, list[list[Any]]]]) -> Return:
    """Return with what is filled in on its sheets."""
    notices = [Fault("sheet_gone", empty.file, found=name) for name in ("about", *COLUMNS) if name not in sheets]
    rows: dict[str, Sequence[Row]] = {}
    listed: list[str] = []
    for sheet, (called, lines) in sheets.items():
        every = list(_rows(f"{empty.file}[{called}]", lines)) if sheet in COLUMNS else []
        rows[sheet] = [row for row in every if row.cells.keys() - ({"name"} if row.id else set())]
        listed += [row.id for row in every if row.id and row.id != LOOKED_THROUGH]
    through = [row for row in rows.get("partners", ()) if row.id == LOOKED_THROUGH]
    rows["partners"] = [row for row in rows.get("partners", ()) if row.id and row.id != LOOKED_THROUGH]
    is_through = any(chosen("answers", row.cells.get("tie", "")) == "yes" for row in through)
    answered = is_through or any(rows.values())
    about = sheets.get("about", ("", []))
    day, doubts = _day(empty.file, *about) if answered else (None, _opened(empty.file, about[1]))
    return replace(
        empty,
        status="answered" if answered else "empty",
        date=day,
        looked_through=is_through,
        listed=tuple(listed),
        rows=rows,
        notices=(*notices, *doubts),
    )


def _rows(file: str, lines: Sequence[Sequence[Any]]) -> Iterator[Row]:
    """Rows of a sheet below its header that are not empty, or have an id; empty cells are left out."""
    places = {as_text(name): at for at, name in enumerate(lines[0]) if at and as_text(name)}
    for number, line in enumerate(lines, start=1):
        known = as_text(line[0]) if line else ""
        cells = {name: as_text(line[at]) for name, at in places.items() if at < len(line)}
        filled = {name: cell for name, cell in cells.items() if not says_nothing(cell)}
        if number > _HEAD and (known or filled):
            yield Row(file, number, known, filled)


#: Rows with names of columns, title, explanation and headers.
_HEAD = 4


def _opened(file: str, lines: Sequence[Sequence[Any]]) -> list[Fault]:
    """Notice of a questionnaire without an answer on which the day or the person is filled in."""
    signed = [line for line in lines if line and as_text(line[0]) in (DAY, PERSON) and any(map(as_text, line[2:]))]
    return [Fault("return_empty", file)] if signed else []


def _day(file: str, sheet: str, lines: Sequence[Sequence[Any]]) -> tuple[str | None, list[Fault]]:
    """Day on which a questionnaire was filled in, None with a notice where it is not given or no date."""
    for number, line in enumerate(lines, start=1):
        if line and as_text(line[0]) == DAY and len(line) > 2 and as_text(line[2]):
            try:
                return date_of(line[2], short=True), []
            except MisreadError:
                return None, [Fault("return_no_date", f"{file}[{sheet}]", number, None, as_text(line[2]))]
    return None, [Fault("return_undated", file)]
