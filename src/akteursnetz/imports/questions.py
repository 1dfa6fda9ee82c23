"""Questions of office sheets: the relation or the column that a matrix or a column of answers fills, and its answers.

An answer says that there is no tie ("no"), that there is one ("yes"), that nothing is known ("unknown"), or which
codes the tie has. A number above 0 is a tie; it is no strength unless the mapping says so. A sign means what the
legend of the sheet says, or what it is in our code lists, and nothing else.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from akteursnetz.columns import TIES
from akteursnetz.imports.sheet import Cell, Sheet, number_in, told
from akteursnetz.imports.words import (
    column_in,
    is_no,
    is_unknown,
    is_yes,
    meant_by,
    relation_in,
)
from akteursnetz.records.cells import as_text
from akteursnetz.schema import Language, fold, lookup
from akteursnetz.texts import text

Meaning = str | Mapping[str, str]
Cells = Mapping[str, Cell]
#: More different answers than this are not listed in the mapping: they are taken as they stand.
_LISTED = 12
#: Names that programs give to new sheets, and those that say no more than what is on it.
_BLANK_NAME = re.compile(r"((tabelle|sheet|blatt|table|daten|data|matrix|tabelle_)\s*\d*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """Question of a sheet: the relation of its ties, the column that keeps the answer, what each answer means.

    Without a column an answer says only whether there is a tie. `subject` tells ties of several questions apart.
    """

    relation: str = "cooperation"
    column: str = ""
    subject: str = ""
    answers: Mapping[str, Meaning] = field(default_factory=dict)
    #: Signs whose meaning nobody says.
    open: tuple[str, ...] = ()


@dataclass
class Tally:
    """Tally of the answers of a sheet: how many were no tie, empty, or not known."""

    no: int = 0
    empty: int = 0
    unknown: int = 0


def sign_of(cell: Cell) -> str:
    """Answer as the mapping lists it: "1" for 1.0 and for "1,0".

    >>> sign_of(1.0), sign_of("1,0"), sign_of(" x ")
    ('1', '1', 'x')
    """
    number = number_in(cell)
    return told(cell) if number is None else as_text(float(number))


def question_title(sheet: Sheet, above: str) -> str:
    """Title of the question of a sheet: its name, unless that is one which programs give; then what stands above it."""
    given = sheet.name if not _BLANK_NAME.fullmatch(sheet.name) else ""
    return given or above or sheet.stem


def guess_question(title: str, cells: Iterable[Cell], legend: Mapping[str, str], lang: Language) -> Question:
    """Question that a title and its answers let suppose; the answers that it lists are those that stand there."""
    signs = Counter(sign_of(cell) for cell in cells if cell != "")
    numbers = {sign for sign in signs if number_in(sign)}  # 0 is no tie, and none of them
    said = {sign.casefold(): word for sign, word in legend.items()}
    legend = {sign: said[sign.casefold()] for sign in signs if sign.casefold() in said}
    meant = _meanings(signs, legend, numbers, column_in(title))
    for sign in legend.keys() - numbers:
        if meant[sign] == "yes":  # no word of ours: the legend's own is kept
            meant[sign] = {own_name(title, lang): legend[sign]}
    plain = {sign for sign in signs if is_yes(sign) and (len(numbers) < 2 or sign not in numbers)}
    kept = [sign for sign in signs if meant[sign] == "yes" and sign not in plain]
    listed = {sign: meant[sign] for sign in sorted(signs) if len(signs) <= _LISTED or sign in legend or sign == "0"}
    return Question(
        relation=relation_in(title) or "cooperation",
        column=own_name(title, lang) if kept else "",
        answers=listed,
        open=tuple(sorted(sign for sign in kept if sign not in numbers and sign not in legend)),
    )


def _meanings(
    signs: Iterable[str], legend: Mapping[str, str], numbers: Collection[str], column: str | None
) -> dict[str, Meaning]:
    """Meaning of each sign; a scale of which not every number is a code of ours stays a scale of numbers."""
    meant = {sign: _meaning(sign, legend.get(sign), column) for sign in signs}
    if any(meant[number] == "yes" for number in numbers):
        meant |= {number: "yes" for number in numbers if not isinstance(meant[number], str)}
    return meant


def _meaning(sign: str, said: str | None, column: str | None) -> Meaning:
    if said is None and is_unknown(sign):
        return "unknown"
    columns = (column,) if column else ("formality", "frequency", "state")
    for word in (said, sign) if said is not None else (sign,):
        if codes := meant_by(word, columns):
            return codes
    return _plain_meaning(sign if said is None else said)


def _plain_meaning(word: str) -> str:
    number = number_in(word)
    if number is not None:
        return "yes" if number else "no"
    if is_unknown(word):
        return "unknown"
    return "no" if is_no(word) and not is_yes(word) else "yes"


def answered(question: Question, cell: Cell, tally: Tally) -> Cells | None:
    """Cells of the tie that an answer makes; None where it makes none, which is counted."""
    if cell == "":
        tally.empty += 1
        return None
    sign = sign_of(cell)
    meaning = question.answers.get(sign)
    if meaning is None:
        meaning = _meaning(sign, None, column_in(question.column))
    if meaning in ("no", "unknown"):
        tally.no += meaning == "no"
        tally.unknown += meaning == "unknown"
        return None
    cells: dict[str, Cell] = {} if isinstance(meaning, str) else dict(meaning)
    if question.subject:
        cells["subject"] = question.subject
    if question.column and meaning == "yes":
        number = number_in(cell)
        cells[question.column] = told(cell) if number is None else number
    return cells


def quoted(word: str, lang: Language) -> str:
    """Word in the quotation marks of a language.

    >>> quoted("x", "de"), quoted("x", "en")
    ('„x“', '“x”')
    """
    return text("imports.quoted", lang, word=word)


def own_name(title: str, lang: Language) -> str:
    """Name of a column of one's own that no column of ties has; "Wert" where there is no title.

    >>> own_name("Wie wichtig?", "de"), own_name("Stärke", "de"), own_name("", "en")
    ('Wie wichtig?', 'Stärke (wie angegeben)', 'value')
    """
    name = title.strip() or text("imports.value", lang)
    return text("imports.as_given", lang, name=name) if fold(name) in lookup(TIES.columns) else name


def told_apart(questions: Mapping[str, Question]) -> dict[str, Question]:
    """Questions whose ties would be alike, with their titles as subjects."""
    alike = Counter(question.relation for question in questions.values() if not _says_more(question))
    return {
        title: replace(question, subject=title)
        if title and not _says_more(question) and alike[question.relation] > 1
        else question
        for title, question in questions.items()
    }


def _says_more(question: Question) -> bool:
    return bool(question.column or question.subject or any(not isinstance(m, str) for m in question.answers.values()))
