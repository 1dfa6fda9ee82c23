"""Taking of crossed tables into a collection, by their reading: matrices of actors and lists of seats."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from akteursnetz.errors import Fault, RecordError
from akteursnetz.imports.collect import Arc, Collection
from akteursnetz.imports.crossed import Crossed, is_sum
from akteursnetz.imports.mapping import Reading
from akteursnetz.imports.questions import Question, Tally, answered, quoted
from akteursnetz.imports.sheet import Cell, Sheet
from akteursnetz.imports.tables import Grid, grid_at
from akteursnetz.records.names import spelling
from akteursnetz.records.shown import column_of
from akteursnetz.schema import Language

Answer = dict[str, Cell]


@dataclass
class Told:
    """Account of a sheet: what was left and what is to be known, each as the lines of a list."""

    sheet: Sheet
    lang: Language
    tally: Tally = field(default_factory=Tally)
    notices: list[Fault] = field(default_factory=list)

    def note(self, code: str, *words: str, row: int | None = None, n: int | None = None) -> None:
        """Note a line; `words` are quoted in it, `n` counts what it is about."""
        details = {"words": tuple(quoted(word, self.lang) for word in words)} if words else {}
        counted = {"n": n} if n is not None else {}
        self.notices.append(Fault(code, self.sheet.label, row, details={**details, **counted}))


def grid_of(sheet: Sheet, reading: Reading) -> Grid:
    """Table of a sheet as its reading places it; raises RecordError where the columns that it names are not there."""
    if not 0 < reading.header_row <= len(sheet.rows):
        raise RecordError([Fault("mapping_no_row", sheet.label, reading.header_row)])
    header = reading.header_row - 1
    grid = grid_at(sheet, header, min(reading.last_row, len(sheet.rows)) if reading.last_row > header else 0)
    if missing := [name for name in reading.columns if grid.place(name) is None]:
        accepted = tuple(name for name in grid.headers if name)
        raise RecordError(
            [Fault("mapping_no_column", sheet.label, header + 1, None, name, accepted) for name in missing]
        )
    return grid


def crossed_of(sheet: Sheet, reading: Reading) -> Crossed:
    """Crossed table of a sheet as its reading places it."""
    return Crossed(grid_of(sheet, reading), column_of(reading.names or "A"))


def _columns(table: Crossed, reading: Reading) -> dict[int, str]:
    """Labels of the columns of cells, by position."""
    headers = table.grid.headers
    return {at: label for at, label in table.column_labels.items() if headers[at] not in reading.columns}


def _rows(table: Crossed, account: Told) -> dict[int, str]:
    """Labels of the rows, those of sums left and told."""
    sums = [label for label in table.row_labels.values() if is_sum(label)]
    if sums:
        account.note("import_sums", *sums)
    return {row: label for row, label in table.row_labels.items() if not is_sum(label)}


def _attributes(table: Crossed, reading: Reading, row: int) -> dict[str, Cell]:
    placed = {table.grid.place(header): column for header, column in reading.columns.items() if column}
    return {
        column: cell for at, column in placed.items() if at is not None and (cell := table.sheet.cell(row, at)) != ""
    }


def _question(reading: Reading) -> Question:
    return next(iter(reading.questions.values()), Question())


def take_matrix(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add the actors and ties of a matrix: one arc a filled cell, from the row to the column or the other way round."""
    table = crossed_of(sheet, reading)
    rows, columns = _rows(table, account), _columns(table, reading)
    for row, label in rows.items():
        into.described(label, _attributes(table, reading, row), sheet.label)
    for label in columns.values():
        into.actor(label)
    arcs = _arcs(table, reading, into, account, rows, columns)
    question, asked = _question(reading), sheet.label
    direction = reading.direction or "by_cells"
    for (first, second), answers in arcs.items():
        back = arcs.get((second, first), [])
        if direction == "mutual" and back == answers and first > second:
            continue
        ends = (second, first) if reading.rows == "to" else (first, second)
        into.arcs += [Arc(*ends, question.relation, cells, direction, joins=True, question=asked) for cells in answers]
    _tell_halves(arcs, rows, columns, into, account)
    _tell_labels(rows, columns, account)


def _arcs(
    table: Crossed,
    reading: Reading,
    into: Collection,
    account: Told,
    rows: dict[int, str],
    columns: dict[int, str],
) -> dict[tuple[int, int], list[Answer]]:
    """Answers by the numbers of the two actors; cells of an actor with itself are left, and told."""
    found: dict[tuple[int, int], list[Answer]] = {}
    diagonal = 0
    question = _question(reading)
    numbers, others = ({at: into.actor(label) for at, label in side.items()} for side in (rows, columns))
    for row, at, cell in _cells(table, rows, columns):
        first, second = numbers[row], others[at]
        if first == second:
            diagonal += cell not in ("", 0, "0", "-", "–", "—")
            continue
        answer = answered(question, cell, account.tally)
        if answer is not None and answer not in found.setdefault((first, second), []):
            found[first, second].append(dict(answer))
    if diagonal:
        account.note("import_diagonal", n=diagonal)
    return {ends: answers for ends, answers in found.items() if answers}


def _cells(table: Crossed, rows: dict[int, str], columns: dict[int, str]) -> Iterator[tuple[int, int, Cell]]:
    for row in rows:
        for at in columns:
            yield row, at, table.sheet.cell(row, at)


def _tell_halves(
    arcs: dict[tuple[int, int], list[Answer]],
    rows: dict[int, str],
    columns: dict[int, str],
    into: Collection,
    account: Told,
) -> None:
    """Tell in how many pairs the two halves of a matrix say different things, and whose rows are empty."""
    both = {into.actor(label) for label in rows.values()} & {into.actor(label) for label in columns.values()}
    pairs = {(min(ends), max(ends)) for ends in arcs if both.issuperset(ends)}
    differ = sum(arcs.get((first, second)) != arcs.get((second, first)) for first, second in pairs)
    if differ:
        account.note("import_halves", n=differ)
    begun = {first for first, _ in arcs}
    silent = [label for label in rows.values() if into.actor(label) not in begun]
    if silent and begun:
        account.note("import_silent", *silent)


def _tell_labels(rows: dict[int, str], columns: dict[int, str], account: Told) -> None:
    """Tell labels that stand twice, and those of rows without a column and of columns without a row."""
    sides = [list(map(spelling, labels.values())) for labels in (rows, columns)]
    for labels, side in zip((rows, columns), sides, strict=True):
        if twice := [label for label, key in zip(labels.values(), side, strict=True) if side.count(key) > 1]:
            account.note("import_twice", *dict.fromkeys(twice))
    if alone := [label for label in rows.values() if spelling(label) not in sides[1]]:
        account.note("import_no_column", *alone)
    if alone := [label for label in columns.values() if spelling(label) not in sides[0]]:
        account.note("import_no_row", *alone)


def take_seats(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add the seats of a crossed list: members in the rows and bodies in the columns, or the other way round."""
    table = crossed_of(sheet, reading)
    rows, columns = _rows(table, account), _columns(table, reading)
    question = _question(reading)
    in_rows = reading.rows == "bodies"
    for label in rows.values() if in_rows else columns.values():
        into.described(label, {"form": "body"}, sheet.label)
    for row, label in rows.items():
        into.described(label, _attributes(table, reading, row), sheet.label)
    for row, at, cell in _cells(table, rows, columns):
        member, body = (columns[at], rows[row]) if in_rows else (rows[row], columns[at])
        answer = answered(question, cell, account.tally)
        ends = into.actor(member), into.actor(body)
        if answer is not None and ends[0] == ends[1]:
            account.note("import_self", member, row=row + 1)
        elif answer is not None:
            into.arcs.append(Arc(*ends, question.relation, dict(answer), joins=True, question=sheet.label))
    silent = [label for row, label in rows.items() if not any(sheet.cell(row, at) != "" for at in columns)]
    if silent:
        account.note("import_silent", *silent)
