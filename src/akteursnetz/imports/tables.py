"""Tables in sheets: where the header stands, the rows below it, and what the columns are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from akteursnetz.columns import ACTORS, TIES, Column, Table
from akteursnetz.imports.notes import Surroundings, last_row, surroundings
from akteursnetz.imports.sheet import Cell, Sheet, told
from akteursnetz.imports.words import (
    ANSWER,
    BODY,
    CODED,
    CONTACT,
    MEMBER,
    NAME,
    NUMBER,
    PERSON,
    QUESTION,
    code_words,
    ends_in,
)
from akteursnetz.records.cells import parse
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.shown import letters_of
from akteursnetz.schema import Language, fold, lookup
from akteursnetz.texts import text

#: In so many rows from the top a header is looked for.
TOP = 30
#: Columns that a role gives, or that other files number otherwise: not taken by their header alone.
_ROLES = {"actors": ("name",), "ties": ("from", "to", "id")}
#: Columns that several headers may fill: each cell is one more name.
SEVERAL = ("to", "member")
_KNOWN = {*NAME, *BODY, *MEMBER, *QUESTION, *ANSWER}


@dataclass(frozen=True)
class Grid:
    """Table in a sheet: the position of its header, and that behind its last row, counted from 0."""

    sheet: Sheet
    header: int
    end: int

    @cached_property
    def headers(self) -> list[str]:
        """Headers; an empty one over filled cells is called by its letters, one that is there twice is numbered."""
        headers = [told(self.sheet.cell(self.header, at)) for at in range(self.sheet.width)]
        for at, header in enumerate(headers):
            if not header and any(cell != "" for cell in self.column(at)):
                headers[at] = letters_of(at)
        return _numbered(headers)

    @property
    def rows(self) -> range:
        """Positions of the rows below the header."""
        return range(self.header + 1, self.end)

    def column(self, at: int) -> list[Cell]:
        """Cells of a column below the header."""
        return [self.sheet.cell(row, at) for row in self.rows]

    @cached_property
    def around(self) -> Surroundings:
        """Notes around the table."""
        return surroundings(self.sheet, self.header, self.end)

    def place(self, header: str) -> int | None:
        """Position of a header, None where it is not there."""
        return self.headers.index(header) if header in self.headers else None

    def filled_rows(self) -> Iterator[int]:
        """Rows that are not empty and do not repeat the header, as printed pages do."""
        head = list(self.sheet.rows[self.header])
        for row in self.rows:
            cells = self.sheet.rows[row]
            if any(cell != "" for cell in cells) and list(cells) != head:
                yield row


def _numbered(headers: Sequence[str]) -> list[str]:
    found: list[str] = []
    for header in headers:
        number, name = 2, header
        while name and name in found:
            number, name = number + 1, f"{header} ({number})"
        found.append(name)
    return found


def grid_at(sheet: Sheet, header: int, end: int = 0) -> Grid:
    """Table below a header at a position, to its last row."""
    return Grid(sheet, header, end or last_row(sheet, header))


def grid_of_list(sheet: Sheet, header: int | None = None) -> Grid | None:
    """Table of a sheet that is a list: below the row with the most words of headers; None without any.

    `header` is the position of the header where it is known.
    """
    if header is not None:
        return grid_at(sheet, header)
    rows = [row for row in range(min(TOP, len(sheet.rows))) if len(sheet.filled(row)) > 1]
    if not rows:
        return None
    best = max(rows, key=lambda row: (_header_words(sheet, row), -row))
    return grid_at(sheet, best) if _header_words(sheet, best) else None


def _header_words(sheet: Sheet, row: int) -> int:
    headers = [told(sheet.cell(row, at)) for at in sheet.filled(row)]
    known = _column_words()
    ends = 2 if ends_in(headers) else 0
    return ends + sum(
        fold(header) in _KNOWN or fold(header) in known or bool(CONTACT.search(fold(header))) for header in headers
    )


def _column_words() -> dict[str, str]:
    return lookup([*ACTORS.columns, *TIES.columns])


def column_for(header: str, cells: Sequence[Cell], table: Table, lang: Language) -> str:
    """Column that the cells under a header fill: one of ours where all can be read as such, else one of its own name.

    Running numbers fill none.
    """
    if NUMBER.fullmatch(fold(header)):
        return ""
    known = lookup(table.columns).get(fold(header))
    if known is not None and known not in _ROLES[table.name] and _all_read(cells, table.column(known)):
        return known
    if known is None and not PERSON.search(fold(header)) and (coded := _coded(cells, table)) is not None:
        return coded
    return header if known is None else text("imports.as_given", lang, name=header)


def _all_read(cells: Sequence[Cell], column: Column) -> bool:
    try:
        for cell in cells:
            parse(cell, column)
    except MisreadError:
        return False
    return True


def _coded(cells: Sequence[Cell], table: Table) -> str | None:
    """Column of a code list whose words all the cells are; None where one is not."""
    words = {fold(told(cell)) for cell in cells if cell != ""}
    columns = (column for column in CODED if column in table.names)
    return next((column for column in columns if words and words <= code_words(column).keys()), None)


def distinct(columns: Sequence[str], lang: Language) -> list[str]:
    """Columns each once: of two headers for one column the second keeps a name of its own."""
    found: list[str] = []
    for column in columns:
        again = column and column in found and column not in SEVERAL
        found.append(text("imports.as_given", lang, name=column) if again else column)
    return [name if name in SEVERAL else other for name, other in zip(found, _numbered(found), strict=True)]
