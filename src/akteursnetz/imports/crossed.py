"""Crossed tables: labels in one row and one column, and cells that say how the two go together.

Where rows and columns have the same labels it is a matrix of actors; where the columns or the rows are bodies, a list
of seats. Which of the two others are, nobody can see: both are possible.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from akteursnetz.columns import ACTORS
from akteursnetz.imports.mapping import Reading
from akteursnetz.imports.notes import last_row
from akteursnetz.imports.questions import guess_question, question_title, sign_of
from akteursnetz.imports.sheet import Cell, Sheet, name_in, number_in
from akteursnetz.imports.tables import TOP, Grid, column_for, distinct
from akteursnetz.imports.words import BODY_NAME, SUM, is_no, is_unknown, is_yes, meant_by, relation_in
from akteursnetz.records.names import spelling
from akteursnetz.records.shown import letters_of
from akteursnetz.schema import Language, fold

_LEFTMOST = 6  # so many columns from the left may hold the labels of the rows
_LOOKED_AT = 100  # so many rows show whether a column holds labels
_SAME = 0.6  # so many of the labels are in rows and columns where both are the same actors
_CERTAIN = 0.9  # no other row need be looked at
_SURE = 2.0  # no list has the same labels in its rows and in its header
_BODIES = 0.5
_LONGEST = 3  # letters of a sign
_NUMBERED = re.compile(r"(\d+)\s*[.)]?\s+(\S.*)")
_HALF = 3  # so many cells on one side of the diagonal show that the other was left empty


@dataclass(frozen=True)
class Crossed:
    """Crossed table: its grid, the position of the column of labels, and those of the columns of cells."""

    grid: Grid
    names: int

    @property
    def sheet(self) -> Sheet:
        """Sheet of the table."""
        return self.grid.sheet

    @cached_property
    def row_labels(self) -> dict[int, str]:
        """Labels of the rows by position; running numbers before all of them are left away."""
        labels = {row: name_in(self.sheet.cell(row, self.names)) for row in self.grid.filled_rows()}
        labels = {row: label for row, label in labels.items() if label}
        numbered = {row: match[2] for row, label in labels.items() if (match := _NUMBERED.fullmatch(label))}
        return numbered if len(numbered) == len(labels) and self.numbers else labels

    @cached_property
    def numbers(self) -> Mapping[float, str]:
        """Labels of rows by the running numbers under which the columns may speak of them."""
        found: dict[float, str] = {}
        for row in self.grid.filled_rows():
            label = name_in(self.sheet.cell(row, self.names))
            match = _NUMBERED.fullmatch(label)
            before = [number_in(self.sheet.cell(row, at)) for at in range(self.names)]
            number = float(match[1]) if match else next((one for one in before if one is not None), None)
            if number is not None and label:
                found[number] = match[2] if match else label
        return found if list(found) == [float(at) for at in range(1, len(found) + 1)] else {}

    @cached_property
    def column_labels(self) -> dict[int, str]:
        """Labels of the columns behind the labels of the rows, by position."""
        headers = self.grid.headers
        labels = {at: headers[at] for at in range(self.names + 1, len(headers)) if name_in(headers[at])}
        if labels and self.numbers and all(number_in(label) in self.numbers for label in labels.values()):
            return {at: self.numbers[number_in(label) or 0.0] for at, label in labels.items()}
        matches = {at: _NUMBERED.fullmatch(label) for at, label in labels.items()}
        if self.numbers and all(matches.values()):
            return {at: match[2] for at, match in matches.items() if match}
        return labels

    def shared(self) -> set[str]:
        """Spellings of the labels that stand in rows and in columns."""
        rows, columns = self.spellings()
        return rows & columns

    def spellings(self) -> tuple[set[str], set[str]]:
        """Spellings of the labels of rows and of columns, but for those of sums."""
        both = self.row_labels, self.column_labels
        rows, columns = ({spelling(label) for label in labels.values() if not is_sum(label)} for labels in both)
        return rows, columns

    def likeness(self) -> float:
        """Share of the fewer labels that stand in rows and columns; 0 where fewer than two do."""
        shared = self.shared()
        rows, columns = self.spellings()
        return len(shared) / min(len(rows), len(columns)) if len(shared) > 1 else 0.0

    def cells(self, columns: Sequence[int]) -> Iterator[Cell]:
        """Cells of the rows with labels in some columns."""
        for row, label in self.row_labels.items():
            if not is_sum(label):
                yield from (self.sheet.cell(row, at) for at in columns)


def is_sum(label: str) -> bool:
    """Whether a label is that of sums or of counts."""
    return SUM.fullmatch(fold(label)) is not None


def guess_crossed(sheet: Sheet, lang: Language, header: int | None = None) -> list[tuple[float, Reading]]:
    """Readings of a sheet as a crossed table, each with how sure it is; none where it is no such table."""
    tables = [Crossed(Grid(sheet, row, len(sheet.rows)), at) for row, at in _corners(sheet, header)]
    if not tables:
        return []
    certain = (table for table in tables if table.likeness() >= _CERTAIN and len(table.shared()) > 2)
    best = next(certain, None) or max(tables, key=lambda table: (table.likeness(), len(table.shared())))
    if best.likeness() >= _SAME:
        return [(_SURE, _matrix(_ended(best), lang))]
    tables = [
        Crossed(Grid(sheet, table.grid.header, last_row(sheet, table.grid.header)), table.names) for table in tables
    ]
    marked = max(tables, key=lambda table: len(mark_columns(table)))
    if len(mark_columns(marked)) < 2:
        return []
    return _seats_or_matrix(marked, lang)


def _corners(sheet: Sheet, header: int | None) -> list[tuple[int, int]]:
    """Positions where header and labels may cross: a row with two labels or more behind a column of texts."""
    found = []
    for row in range(min(TOP, len(sheet.rows))) if header is None else (header,):
        filled = sheet.filled(row)
        for at in range(min(_LEFTMOST, sheet.width)):
            behind = sum(place > at for place in filled)
            last = min(len(sheet.rows), row + _LOOKED_AT)
            below = [cell for below in range(row + 1, last) if (cell := sheet.cell(below, at)) != ""]
            texts = [cell for cell in below if isinstance(cell, str) and len(cell) > 1 and number_in(cell) is None]
            if behind > 1 and len(texts) > 1 and len(texts) >= len(below) / 2:
                found.append((row, at))
    return found


def _ended(table: Crossed) -> Crossed:
    """Table of actors that ends with its notes; a row whose label is a column's belongs to it wherever it stands."""
    end = last_row(table.sheet, table.grid.header)
    columns = set(map(spelling, table.column_labels.values()))
    last = max((row for row, label in table.row_labels.items() if spelling(label) in columns), default=0)
    return Crossed(Grid(table.sheet, table.grid.header, max(end, last + 1)), table.names)


def mark_columns(table: Crossed) -> list[int]:
    """Columns whose cells are all signs, numbers or words of our lists, and not all empty."""
    found = []
    for at in table.column_labels:
        cells = [cell for cell in table.cells([at]) if cell != ""]
        if cells and all(map(is_mark, cells)) and not is_sum(table.column_labels[at]):
            found.append(at)
    return found


def is_mark(cell: Cell) -> bool:
    """Whether a cell is a sign, a number up to 100, or a word for yes, no or one of our codes."""
    sign = sign_of(cell)
    number = number_in(cell)
    if number is not None:
        return abs(number) <= 100
    return len(sign) <= _LONGEST or is_yes(sign) or is_no(sign) or is_unknown(sign) or bool(meant_by(sign))


def _matrix(table: Crossed, lang: Language) -> Reading:
    """Reading of a table of actors and actors."""
    rows, _ = table.spellings()
    same = [at for at, label in table.column_labels.items() if spelling(label) in rows]
    signs = {sign_of(cell) for cell in table.cells(same)}
    other = [at for at in table.column_labels if at not in same and not _belongs(table, at, signs)]
    actors = [at for at in table.column_labels if at not in other]
    return _reading(table, "matrix", actors, lang, rows="from", direction=_direction(table, actors))


def _belongs(table: Crossed, at: int, signs: set[str]) -> bool:
    """Whether a column without a row of its label holds answers as the others do."""
    return not is_sum(table.column_labels[at]) and {sign_of(cell) for cell in table.cells([at])} <= signs | {""}


def _direction(table: Crossed, actors: Sequence[int]) -> str:
    """Direction of a matrix: mutual where only the cells on one side of the diagonal are filled."""
    order = {spelling(label): at for at, label in enumerate(table.row_labels.values())}
    rows = {row: order[spelling(label)] for row, label in table.row_labels.items()}
    columns = {at: order[key] for at in actors if (key := spelling(table.column_labels[at])) in order}
    sides = [
        below > beside
        for row, below in rows.items()
        for at, beside in columns.items()
        if below != beside and table.sheet.cell(row, at) != ""
    ]
    return "mutual" if len(sides) >= _HALF and len(set(sides)) == 1 else "by_cells"


def _seats_or_matrix(table: Crossed, lang: Language) -> list[tuple[float, Reading]]:
    """Readings of a table whose rows and columns have other labels."""
    marks = mark_columns(table)
    columns = [at for at in table.column_labels if at in marks or not any(cell != "" for cell in table.cells([at]))]
    heads = _bodies([table.column_labels[at] for at in columns])
    sides = _bodies(list(table.row_labels.values()))
    rows = "bodies" if sides > heads else "members"
    seats = _reading(table, "seats", columns, lang, rows=rows)
    if max(heads, sides) >= _BODIES:
        return [(0.95, seats)]
    if max(heads, sides) > 0:
        return [(0.7, seats), (0.5, _reading(table, "matrix", columns, lang, rows="from", direction="by_cells"))]
    return [(0.5, seats), (0.5, _reading(table, "matrix", columns, lang, rows="from", direction="by_cells"))]


def _bodies(labels: Sequence[str]) -> float:
    return sum(BODY_NAME.search(label) is not None for label in labels) / max(len(labels), 1)


def _reading(
    table: Crossed, shape: str, cells: Sequence[int], lang: Language, rows: str, direction: str = ""
) -> Reading:
    grid = table.grid
    around = grid.around
    others = [at for at, header in enumerate(grid.headers) if header and at not in (*cells, table.names)]
    guessed = [
        "" if is_sum(grid.headers[at]) else column_for(grid.headers[at], grid.column(at), ACTORS, lang) for at in others
    ]
    columns = dict(zip((grid.headers[at] for at in others), distinct(guessed, lang), strict=True))
    title = question_title(table.sheet, around.title)
    question = guess_question(title, table.cells(cells), around.legend, lang)
    relation = "representation" if shape == "seats" else relation_in(f"{title} {around.title}") or question.relation
    questions = {title: replace(question, relation=relation)}
    return Reading(
        *table.sheet.key,
        shape,
        grid.header + 1,
        grid.end,
        letters_of(table.names),
        rows,
        direction,
        columns=columns,
        questions=questions,
        legend=around.legend,
    )
