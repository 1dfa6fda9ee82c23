"""Lists of office sheets: edge lists, lists of members, contacts, long tables of answers, returned questionnaires.

A list has a header and a row for each tie, seat, actor or answer. Its shape follows from its headers.
"""

from dataclasses import replace

from akteursnetz.columns import ACTORS, TIES
from akteursnetz.imports.crossed import is_mark
from akteursnetz.imports.mapping import Reading
from akteursnetz.imports.questions import Question, guess_question, told_apart
from akteursnetz.imports.sheet import Cell, Sheet, name_in, told
from akteursnetz.imports.tables import Grid, column_for, distinct, grid_of_list
from akteursnetz.imports.words import (
    ANSWER,
    BODY,
    CONTACT,
    MEMBER,
    NAME,
    PERSON,
    QUESTION,
    REPORTERS,
    RESPONDENT,
    ends_in,
    first_in,
    numbered_in,
)
from akteursnetz.schema import Language, fold, lookup
from akteursnetz.texts import text

#: Columns of a questionnaire that are no questions.
_REMARKS = ("note", "contact_person", "source", "quote", "since", "until", "subject", "amount", "reason", "purpose")
_FIRST_NAMES = {"vorname", "firstname", "nachname", "surname", "anrede"}
#: Headers over cells with several names.
_PLURALS = {"mitglieder", "members", "teilnehmer", "teilnehmende", "beteiligte", "kooperationspartner", "partner"}
_SEVERAL = (";", "\n")


def guess_lists(sheet: Sheet, lang: Language, header: int | None = None) -> list[tuple[float, Reading]]:
    """Readings of a sheet as a list, each with how sure it is; none where no header tells what it lists."""
    grid = grid_of_list(sheet, header)
    if grid is None:
        return []
    return [(sure, reading_as(shape, grid, lang)) for shape, sure in _shapes(grid)]


def _shapes(grid: Grid) -> list[tuple[str, float]]:
    """Shapes that the headers of a list let suppose, each with how sure it is."""
    headers = grid.headers
    name = None if _of_persons(headers) else first_in(headers, NAME)
    if name is not None and respondent_in(grid.sheet, grid.header):
        return [("return", 0.95)]
    if shape := _shape_of_ties(headers, name):
        return [(shape, 0.95)]
    if name is None:
        return []
    if any(CONTACT.search(fold(header)) for header in headers) or _describes(grid):
        return [("contacts", 0.9)]
    return [("contacts", 0.55), ("return", 0.5)] if _answers(grid, name) else [("contacts", 0.7)]


def _shape_of_ties(headers: list[str], name: int | None) -> str:
    """Shape of a list with a tie, a seat or an answer in each row; empty where it is none."""
    _, several = numbered_in(headers)
    body = first_in(headers, BODY)
    if several and (body is not None or name is not None):
        return "edges" if body is None else "members"
    if ends_in(headers) is not None:
        asked = first_in(headers, QUESTION) is not None and first_in(headers, ANSWER) is not None
        return "long" if asked else "edges"
    return "members" if body is not None and _member(headers) is not None else ""


def _answers(grid: Grid, name: int) -> bool:
    """Whether all that a list says of its names could be answers to questions."""
    known = lookup([ACTORS.column("id")])
    others = [at for at, header in enumerate(grid.headers) if header and at != name and fold(header) not in known]
    cells = [cell for at in others for cell in grid.column(at) if cell != ""]
    return bool(cells) and all(map(is_mark, cells))


def _of_persons(headers: list[str]) -> bool:
    """Whether a list is one of persons: it has their first names, and no column of organisations."""
    folded = {fold(header) for header in headers}
    return bool(folded & _FIRST_NAMES) and first_in(headers, NAME[:-1]) is None


def _describes(grid: Grid) -> bool:
    """Whether a list has a column of the actors that is one of ours."""
    found = [column_for(header, grid.column(at), ACTORS, "de") for at, header in enumerate(grid.headers) if header]
    return sum(column in ACTORS.names for column in found) > 1


def _member(headers: list[str]) -> int | None:
    body = first_in(headers, BODY)
    found = first_in(headers, MEMBER)
    if found is None:
        found = first_in(headers, tuple(word for word in NAME if word not in BODY))
    return None if found == body else found


def respondent_in(sheet: Sheet, before: int) -> str:
    """Name of the one that filled in a sheet, as the rows above a table tell it; empty where they do not."""
    for row in range(min(before, len(sheet.rows))):
        filled = sheet.filled(row)
        for at, place in enumerate(filled):
            match = RESPONDENT.fullmatch(told(sheet.cell(row, place)))
            if match is None:
                continue
            name = match["name"].strip(" _.…")
            if name:
                return name
            if at + 1 < len(filled):
                return name_in(sheet.cell(row, filled[at + 1])).strip(" _.…")
    return ""


def reading_as(shape: str, grid: Grid, lang: Language) -> Reading:
    """Reading of a list with a shape, its columns guessed."""
    makers = {"contacts": _contacts, "members": _members, "edges": _edges, "long": _long, "return": _return}
    return makers[shape](grid, lang)


def _basis(shape: str, grid: Grid, columns: dict[str, str]) -> Reading:
    legend = grid.around.legend
    return Reading(*grid.sheet.key, shape, grid.header + 1, grid.end, columns=columns, legend=legend)


def _mapped(grid: Grid, roles: dict[int, str], table: str, lang: Language) -> dict[str, str]:
    """Column of each header: that of its role, or what its cells can be read as."""
    columns = TIES if table == "ties" else ACTORS
    named = {at: header for at, header in enumerate(grid.headers) if header}
    found = [
        roles[at] if at in roles else column_for(header, grid.column(at), columns, lang) for at, header in named.items()
    ]
    return dict(zip(named.values(), distinct(found, lang), strict=True))


def _contacts(grid: Grid, lang: Language) -> Reading:
    name = first_in(grid.headers, NAME)
    roles = {} if name is None else {name: "name"}
    for at, header in enumerate(grid.headers):
        folded = fold(header)
        if at != name and folded in ("name", "label") and at not in roles:
            person = any(PERSON.search(fold(other)) for other in grid.headers)
            roles[at] = text("imports.person" if person and folded == "name" else "imports.as_given", lang, name=header)
        elif folded in ("abkuerzung", "kurzname", "kurzform", "abbreviation", "kuerzel"):
            roles[at] = "aliases"
        elif folded in ("description", "beschreibung", "tags", "nodeid"):
            roles[at] = header
        elif folded == "type" and name != at:
            roles[at] = "kind"
    return _basis("contacts", grid, _mapped(grid, roles, "actors", lang))


def _members(grid: Grid, lang: Language) -> Reading:
    body, member = first_in(grid.headers, BODY), _member(grid.headers)
    _, several = numbered_in(grid.headers)
    roles = {at: role for at, role in ((body, "body"), (member, "member")) if at is not None}
    roles |= dict.fromkeys(several, "member") if several else {}
    reading = _basis("members", grid, _mapped(grid, roles, "ties", lang))
    return replace(reading, separators=_separators(grid, member))


def _edges(grid: Grid, lang: Language) -> Reading:
    _, several = numbered_in(grid.headers)
    name = first_in(grid.headers, NAME) if several else None
    ends = ends_in(grid.headers) if name is None else (name, several[0])
    roles = dict(zip(ends, ("from", "to"), strict=True)) if ends else {}
    roles |= dict.fromkeys(several, "to") if name is not None else {}
    if ends and fold(grid.headers[ends[0]]) in REPORTERS:
        roles[ends[0]] = "from"
    columns = _mapped(grid, roles, "ties", lang)
    for at, header in enumerate(grid.headers):
        if at not in roles and fold(header) == "direction":
            columns[header] = "direction"
    reading = _basis("edges", grid, columns)
    return replace(reading, separators=_separators(grid, ends[1] if ends else None), values=_values(columns))


def _values(columns: dict[str, str]) -> dict[str, dict[str, str]]:
    """Words of other programs for directions, where a list has them."""
    if "direction" not in columns.values():
        return {}
    return {"direction": {"directed": "one_way", "undirected": "mutual"}}


def _separators(grid: Grid, at: int | None) -> str:
    """Signs that divide several names in a cell: semicolons and line ends; commas without them, under a plural."""
    if at is None:
        return ""
    texts = [cell for cell in grid.column(at) if isinstance(cell, str)]
    found = "".join(sign for sign in _SEVERAL if any(sign in cell.strip() for cell in texts))
    return found or ("," if any("," in cell for cell in texts) and fold(grid.headers[at]) in _PLURALS else "")


def _long(grid: Grid, lang: Language) -> Reading:
    headers = grid.headers
    first, second = ends_in(headers) or (0, 1)
    question, answer = first_in(headers, QUESTION), first_in(headers, ANSWER)
    roles = {first: "from", second: "to"}
    roles |= {at: role for at, role in ((question, "question"), (answer, "answer")) if at is not None}
    answers: dict[str, list[Cell]] = {}
    for row in grid.filled_rows():
        asked = "" if question is None else told(grid.sheet.cell(row, question))
        answers.setdefault(asked, []).append("" if answer is None else grid.sheet.cell(row, answer))
    legend = grid.around.legend
    questions = {title: guess_question(title, cells, legend, lang) for title, cells in answers.items() if title}
    return replace(_basis("long", grid, _mapped(grid, roles, "ties", lang)), questions=told_apart(questions))


def _return(grid: Grid, lang: Language) -> Reading:
    name = first_in(grid.headers, NAME)
    roles = {} if name is None else {name: "to"}
    columns = _mapped(grid, roles, "ties", lang)
    legend = grid.around.legend
    questions: dict[str, Question] = {}
    for at, header in enumerate(grid.headers):
        if header and at not in roles and columns[header] not in ("", *_REMARKS) and not PERSON.search(fold(header)):
            questions[header] = guess_question(header, grid.column(at), legend, lang)
            columns.pop(header)
    reading = replace(_basis("return", grid, columns), questions=told_apart(questions))
    return replace(reading, respondent=respondent_in(grid.sheet, grid.header))
