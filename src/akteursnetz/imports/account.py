"""Account of an import as notices: what each sheet, column, question and answer became, and what was left."""

from collections.abc import Iterator, Mapping

from akteursnetz.columns import ACTORS, TIES
from akteursnetz.errors import Fault
from akteursnetz.imports.mapping import Reading
from akteursnetz.imports.notes import surroundings
from akteursnetz.imports.questions import Meaning, Question, Tally, quoted
from akteursnetz.imports.sheet import Sheet
from akteursnetz.schema import RELATIONS, Language
from akteursnetz.texts import text

_ROLES = ("body", "member", "question", "answer")


def account_of(sheet: Sheet, reading: Reading, tally: Tally, counts: Mapping[str, int], lang: Language) -> list[Fault]:
    """Notices of what a sheet became: its shape, columns, questions and answers, and what stands around its table."""
    if reading.shape == "left":
        return [Fault("import_left", sheet.label)]
    details = {"shape": text(f"imports.shapes.{reading.shape}", lang), **_rows(reading), **counts}
    notices = [Fault("import_read", sheet.label, details=details)]
    if not reading.like:
        notices += _columns(sheet, reading, lang)
    for title, question in reading.questions.items() if not reading.like else ():
        notices += _question(sheet, title, question, lang)
    notices += _counted(sheet, reading, tally)
    return [*notices, *_around(sheet, reading, lang)]


def _rows(reading: Reading) -> dict[str, str]:
    return {"first": str(reading.header_row), "last": str(max(reading.last_row, reading.header_row))}


def _columns(sheet: Sheet, reading: Reading, lang: Language) -> Iterator[Fault]:
    own, ours = [], []
    for header, column in reading.columns.items():
        called = _called(column, reading, lang)
        if called:
            ours.append(f"{quoted(header, lang)} → {called}")
        elif column:
            own.append(" → ".join(quoted(word, lang) for word in dict.fromkeys((header, column))))
    left = [quoted(header, lang) for header, column in reading.columns.items() if not column]
    for code, words in (("import_columns", ours), ("import_own", own), ("import_left_columns", left)):
        if words:
            yield Fault(code, sheet.label, details={"words": tuple(words), "n": len(words)})


def _called(column: str, reading: Reading, lang: Language) -> str:
    """Label of a column of ours; empty for one of its own name."""
    if column in _ROLES:
        return text(f"imports.roles.{column}", lang)
    table = ACTORS if reading.shape in ("contacts", "matrix", "seats") else TIES
    return table.column(column).label(lang) if column in table.names else ""


def _question(sheet: Sheet, title: str, question: Question, lang: Language) -> Iterator[Fault]:
    kept = TIES.column(question.column).label(lang) if question.column else ""
    details = {"title": title, "relation": RELATIONS[question.relation].label(lang), "column": kept}
    yield Fault("import_question" if kept else "import_question_plain", sheet.label, details=details)
    said = [f"{quoted(sign, lang)} → {_meaning(meaning, lang)}" for sign, meaning in question.answers.items()]
    if said:
        yield Fault("import_answers", sheet.label, details={"title": title, "words": tuple(said)})
    if question.open:
        words = tuple(quoted(sign, lang) for sign in question.open)
        yield Fault("import_open", sheet.label, details={"title": title, "words": words, "column": kept})


def _meaning(meaning: Meaning, lang: Language) -> str:
    if isinstance(meaning, str):
        return text(f"imports.meanings.{meaning}", lang)
    return ", ".join(
        f"{TIES.column(column).label(lang)}: {_code(column, code, lang)}" for column, code in meaning.items()
    )


def _code(column: str, code: str, lang: Language) -> str:
    codes = TIES.column(column).codes or {}
    return codes[code].label(lang) if code in codes else code


def _counted(sheet: Sheet, reading: Reading, tally: Tally) -> Iterator[Fault]:
    if tally.empty and reading.questions:
        code = f"import_empty_{reading.empty}" if reading.shape in ("matrix", "seats") else "import_unanswered"
        yield Fault(code, sheet.label, details={"n": tally.empty})
    if tally.unknown:
        yield Fault("import_unknown", sheet.label, details={"n": tally.unknown})


def _around(sheet: Sheet, reading: Reading, lang: Language) -> Iterator[Fault]:
    around = surroundings(sheet, reading.header_row - 1, max(reading.last_row, reading.header_row))
    lines = [*around.above, *around.below]
    if lines:
        yield Fault("import_around", sheet.label, details={"words": tuple(quoted(line, lang) for line in lines)})
