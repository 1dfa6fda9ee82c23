"""Taking of lists into a collection, by their reading: contacts, members of bodies, ties, answers, questionnaires."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akteursnetz.errors import Fault, RecordError
from akteursnetz.imports.collect import Arc, Collection
from akteursnetz.imports.mapping import Reading
from akteursnetz.imports.questions import Question, answered
from akteursnetz.imports.sheet import Cell, Sheet, name_in, told
from akteursnetz.imports.tables import SEVERAL
from akteursnetz.imports.taking import Told, grid_of
from akteursnetz.imports.words import REPORTERS
from akteursnetz.records.cells import code_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import RELATIONS, fold

#: Between the names of several columns.
_BETWEEN = "\x1f"
_BLANK_LINE = re.compile(r"[\d.)\s_…]*")
#: What the columns of each shape must name.
_NEEDS = {
    "contacts": ("name",),
    "members": ("body", "member"),
    "edges": ("from", "to"),
    "long": ("from", "to", "question", "answer"),
    "return": ("to",),
}


@dataclass(frozen=True)
class Line:
    """Line of a list: the row that a spreadsheet program shows, and its filled cells by column."""

    row: int
    cells: Mapping[str, Cell]
    answers: Mapping[str, Cell]

    def word(self, column: str) -> str:
        """Cell of a column as one line of text; empty where it is."""
        return name_in(self.cells.get(column, ""))

    def rest(self, *columns: str) -> dict[str, Cell]:
        """Cells of all other columns."""
        return {column: cell for column, cell in self.cells.items() if column not in columns}


def lines_of(sheet: Sheet, reading: Reading) -> list[Line]:
    """Lines of a list, with the words that the reading gives for its cells."""
    if missing := [role for role in _NEEDS[reading.shape] if role not in reading.columns.values()]:
        raise RecordError(
            [Fault("mapping_needs", sheet.label, details={"role": role, "shape": reading.shape}) for role in missing]
        )
    grid = grid_of(sheet, reading)
    columns = {at: column for header, column in reading.columns.items() if (at := grid.place(header)) is not None}
    asked = {at: title for title in reading.questions if (at := grid.place(title)) is not None}
    lines = []
    for row in grid.filled_rows():
        cells: dict[str, Cell] = {}
        for at, column in columns.items():
            cell = _cell(sheet.cell(row, at), column, reading)
            again = column in SEVERAL and cells.get(column, "") != "" and cell != ""
            cells[column] = f"{cells[column]}{_BETWEEN}{cell}" if again else cells.get(column) or cell
        cells.pop("", None)
        answers = {title: sheet.cell(row, at) for at, title in asked.items()}
        lines.append(Line(row + 1, {column: cell for column, cell in cells.items() if cell != ""}, answers))
    return lines


def _cell(cell: Cell, column: str, reading: Reading) -> Cell:
    words = reading.values.get(column, {})
    return words.get(told(cell), cell)


def take_contacts(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add the actors of a list of contacts; rows without a name are told."""
    for line in _named(lines_of(sheet, reading), "name", account):
        known = [line.word("id")] if line.word("id") else []
        aliases = [part.strip() for part in line.word("aliases").split(";") if part.strip()]
        into.described(line.word("name"), line.rest("name"), sheet.label, [*known, *aliases])


def _named(lines: list[Line], column: str, account: Told) -> Iterator[Line]:
    """Lines with a name in a column; the others are told."""
    for line in lines:
        if line.word(column):
            yield line
        elif line.cells or line.answers:
            account.note("import_no_name", row=line.row)


def names_in(cell: Cell, row: int, separators: str, into: Collection, account: Told) -> list[str]:
    """Names in a cell that may hold several; a known name stays whole, whatever signs are in it.

    What was divided is told, and so are commas.
    """
    whole = name_in(cell)
    if into.knows(whole):
        return [whole]
    parts = re.split(f"[{re.escape(separators)}{_BETWEEN}]", str(cell))
    names = [name for part in parts if (name := name_in(told(part).strip(" •-–*")))]
    commas = [name for name in names if "," in name and not into.knows(name)]
    if commas:
        account.note("import_comma", *commas)
    if len(names) > 1 and "," in separators:
        account.note("import_commas", whole)
    elif len(names) > 1 and _BETWEEN not in str(cell):
        account.note("import_several", row=row)
    return names


def take_members(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add bodies and the seats of their members; a body stands for the rows below it that name none."""
    body = ""
    below = 0
    for line in lines_of(sheet, reading):
        below += bool(body) and not line.word("body") and bool(line.word("member"))
        body = line.word("body") or body
        if not body:
            account.note("import_no_name", row=line.row)
            continue
        into.described(body, {"form": "body"}, sheet.label)
        members = names_in(line.cells.get("member", ""), line.row, reading.separators, into, account)
        for member in members:
            ends = into.actor(member), into.actor(body)
            if ends[0] == ends[1]:
                account.note("import_self", member, row=line.row)
                continue
            into.arcs.append(Arc(*ends, "representation", line.rest("body", "member", "relation")))
    if below:
        account.note("import_below", n=below)


def take_edges(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add the ties of a list; a row with one end adds its actor alone, and is told."""
    reports = _reports(reading)
    for line in lines_of(sheet, reading):
        first, others = (
            line.word("from"),
            names_in(line.cells.get("to", ""), line.row, reading.separators, into, account),
        )
        if not (first and others):
            for name in (first, *others):
                if name:
                    into.actor(name)
            account.note("import_one_end", row=line.row)
            continue
        for other in others:
            ends = into.actor(first), into.actor(other)
            if ends[0] == ends[1]:
                account.note("import_self", first, row=line.row)
                continue
            cells = line.rest("from", "to", "relation", "direction", "reported_by")
            arc = Arc(*ends, _relation(line, cells), cells, line.word("direction"))
            arc.reporter = _reporter(line, ends[0] if reports else None, into)
            into.arcs.append(arc)
        if reports:
            into.described(first, {"surveyed": "yes"}, sheet.label)


def _reports(reading: Reading) -> bool:
    """Whether the first end of a list is the one that was asked."""
    return any(column == "from" and fold(header) in REPORTERS for header, column in reading.columns.items())


def _reporter(line: Line, asked: int | None, into: Collection) -> int | None:
    named = line.word("reported_by")
    return into.actor(named) if named and into.knows(named) else asked


def _relation(line: Line, cells: dict[str, Cell]) -> str:
    """Relation of a line; a word that is none of ours is kept beside, and cooperation taken."""
    word = line.word("relation")
    try:
        return code_of(word, RELATIONS) if word else "cooperation"
    except MisreadError:
        cells["foreign_relation"] = word
        return "cooperation"


def take_long(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add the answers of a long table: a question is a relation of its own, or a column of the ties."""
    reports = _reports(reading)
    for line in lines_of(sheet, reading):
        first, second = line.word("from"), line.word("to")
        if not (first and second):
            account.note("import_one_end", row=line.row)
            continue
        title = line.word("question")
        answers = {title: line.cells.get("answer", "")}
        rest = line.rest("from", "to", "question", "answer", "relation", "direction", "reported_by")
        _answer(answers, (first, second), rest, reading, into, account, reports)


def take_return(sheet: Sheet, reading: Reading, into: Collection, account: Told) -> None:
    """Add a returned questionnaire: ties from the one that filled it in to the partners that it lists."""
    respondent = name_in(reading.respondent)
    if not respondent:
        raise RecordError([Fault("mapping_needs", sheet.label, details={"role": "respondent", "shape": "return"})])
    into.described(respondent, {"surveyed": "yes"}, sheet.label)
    for line in _named([line for line in lines_of(sheet, reading) if _holds(line)], "to", account):
        partner = line.word("to")
        answers = line.answers if reading.questions else {"": "x"}
        _answer(answers, (respondent, partner), line.rest("to"), reading, into, account, True)


def _holds(line: Line) -> bool:
    """Whether a line of a form was filled in: more than its number or dots to write on."""
    partner = line.word("to")
    return not _BLANK_LINE.fullmatch(partner) or any(cell != "" for cell in line.answers.values())


def _answer(
    answers: Mapping[str, Cell],
    ends: tuple[str, str],
    rest: dict[str, Cell],
    reading: Reading,
    into: Collection,
    account: Told,
    reports: bool,
) -> None:
    first, second = (into.actor(name) for name in ends)
    if reports:
        into.described(ends[0], {"surveyed": "yes"}, account.sheet.label)
    if first == second:
        account.note("import_self", ends[0])
        return
    for title, cell in answers.items():
        question = reading.questions.get(title, Question())
        answer = answered(question, cell, account.tally)
        if answer is not None:
            cells = {**rest, **answer}
            asked = f"{account.sheet.label} {title}"
            reporter = first if reports else None
            into.arcs.append(
                Arc(first, second, question.relation, cells, reporter=reporter, joins=True, question=asked)
            )
