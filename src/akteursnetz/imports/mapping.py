"""Mapping of sheets to a network, as the file `mapping.toml` shows it: guessed, corrected by hand, used again."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import tomli_w

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault, RecordError
from akteursnetz.imports.questions import Meaning, Question
from akteursnetz.imports.sheet import Sheet
from akteursnetz.records.cells import as_text
from akteursnetz.records.files import UnreadableError, content_of, entries_of
from akteursnetz.schema import RELATIONS, Language, fold, lookup
from akteursnetz.texts import listing, text

#: Shapes of sheets, in the order in which the mapping explains them.
SHAPES = ("matrix", "seats", "members", "edges", "contacts", "long", "return", "left")
ROWS = {"matrix": ("from", "to"), "seats": ("members", "bodies")}
DIRECTIONS = ("by_cells", "mutual", "one_way")
EMPTY = ("no", "unknown")


@dataclass(frozen=True)
class Reading:
    """Reading of one sheet: its shape, where its table stands, what its columns and answers become.

    `like` names another sheet whose columns, values and questions it shares.

    Rows are numbered as a spreadsheet program shows them. `columns` gives for each header the column of the network
    that it fills, "" where it is left; the headers of a matrix that it does not name are actors.
    """

    file: str
    sheet: str
    shape: str = ""
    header_row: int = 1
    last_row: int = 0
    names: str = ""
    rows: str = ""
    direction: str = ""
    empty: str = "no"
    respondent: str = ""
    separators: str = ""
    like: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    #: Shapes that it may as well have, and the words of the legend, for the comments.
    possible: tuple[str, ...] = ()
    legend: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Name under which notices speak of the sheet."""
        return f"{self.file}[{self.sheet}]" if self.sheet else self.file


_COMMENTS = ("possible", "legend")
_KNOWN = tuple(entry.name for entry in fields(Reading) if entry.name not in _COMMENTS)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "shape": SHAPES,
    "rows": ("from", "to", "members", "bodies"),
    "direction": DIRECTIONS,
    "empty": EMPTY,
}
_TYPES: Mapping[str, type] = {
    "header_row": int,
    "last_row": int,
    "columns": dict,
    "values": dict,
    "questions": dict,
}
_QUESTION = ("relation", "column", "subject", "answers")
#: Entries that say something for some shapes alone.
_OF_SHAPES: Mapping[str, tuple[str, ...]] = {
    "names": ("matrix", "seats"),
    "rows": ("matrix", "seats"),
    "direction": ("matrix",),
    "empty": ("matrix", "seats"),
    "respondent": ("return",),
    "separators": ("edges", "members"),
}
_EXAMPLE = '{ formality = "contract" }'
_MEANINGS = ("no", "yes", "unknown")


def mapping_text(readings: Iterable[Reading], lang: Language) -> str:
    """Text of `mapping.toml`: each sheet with comments on what may be changed."""
    parts = [f"# {line}" for line in text("imports.mapping.head", lang).splitlines()]
    for reading in readings:
        parts += ["", *_sheet_lines(reading, lang)]
    return "\n".join(parts) + "\n"


def _sheet_lines(reading: Reading, lang: Language) -> list[str]:
    lines = ["[[sheet]]"]
    if not reading.shape:  # the rest follows from the shape
        return [*lines, *(_commented(name, reading, lang) for name in ("file", "sheet", "shape"))]
    lines += [_commented(name, reading, lang) for name in _KNOWN if _is_shown(name, reading)]
    if reading.like:  # columns and questions stand there
        return lines
    if reading.columns:
        lines += ["", "[sheet.columns]", f"# {text(f'imports.mapping.columns_{_kind(reading)}', lang)}"]
        lines += [_pair(header, column) for header, column in reading.columns.items()]
    for column, words in reading.values.items():
        lines += ["", f"[sheet.values.{_key(column)}]", f"# {text('imports.mapping.values', lang)}"]
        lines += [_pair(found, code) for found, code in words.items()]
    for title, question in reading.questions.items():
        lines += ["", *_question_lines(title, question, reading, lang)]
    return lines


def _commented(name: str, reading: Reading, lang: Language) -> str:
    return f"{_pair(name, getattr(reading, name))}  # {_comment(name, reading, lang)}"


def _is_shown(name: str, reading: Reading) -> bool:
    """Whether an entry says something for the shape of the sheet."""
    value = getattr(reading, name)
    if reading.shape == "left":
        return name in ("file", "sheet", "shape")
    if name in _OF_SHAPES:
        return reading.shape in _OF_SHAPES[name]
    return not isinstance(value, Mapping) and value not in ("", 0)


def _kind(reading: Reading) -> str:
    return reading.shape if reading.shape in ("matrix", "contacts") else "other"


def _comment(name: str, reading: Reading, lang: Language) -> str:
    if name == "shape" and reading.possible:
        shapes = (f'"{shape}" ({text(f"imports.shapes.{shape}", lang)})' for shape in reading.possible)
        return text("imports.mapping.open", lang, shapes=listing(list(shapes), lang, "or"))
    if name == "shape":
        said = text(f"imports.shapes.{reading.shape or 'left'}", lang)
        return text("imports.mapping.shape", lang, said=said, shapes=", ".join(SHAPES))
    key = f"rows_{reading.shape}" if name == "rows" else name
    return text(f"imports.mapping.{key}", lang)


def _question_lines(title: str, question: Question, reading: Reading, lang: Language) -> list[str]:
    lines = [f"[sheet.questions.{_key(title)}]"]
    lines.append(_pair("relation", question.relation) + f"  # {text('imports.mapping.relation', lang)}")
    lines.append(_pair("column", question.column) + f"  # {text('imports.mapping.column', lang)}")
    if question.subject:
        lines.append(_pair("subject", question.subject) + f"  # {text('imports.mapping.subject', lang)}")
    if question.answers:
        lines += [
            "",
            f"[sheet.questions.{_key(title)}.answers]",
            f"# {text('imports.mapping.answers', lang, example=_EXAMPLE)}",
        ]
    for sign, meaning in question.answers.items():
        said = reading.legend.get(sign)
        note = f"  # {_one_line(said)}" if said else ""
        note = note or (f"  # {text('imports.mapping.unsaid', lang)}" if sign in question.open else "")
        lines.append(f"{_key(sign)} = {_meaning(meaning)}{note}")
    return lines


def _one_line(said: str) -> str:
    return " ".join(said.split())


def _meaning(meaning: Meaning) -> str:
    if isinstance(meaning, str):
        return _value(meaning)
    return "{ " + ", ".join(_pair(column, code) for column, code in meaning.items()) + " }"


def _pair(key: str, value: object) -> str:
    return f"{_key(key)} = {_value(value)}"


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _value(key)


def _value(value: object) -> str:
    return tomli_w.dumps({"x": value}).removeprefix("x = ").rstrip("\n")


def read_mapping(path: Path) -> list[dict[str, Any]]:
    """Entries of the sheets in a mapping file, checked; raises RecordError with all faults."""
    try:
        entries = entries_of(content_of(path, "toml").decode("utf-8-sig"))
    except UnreadableError as error:
        raise RecordError([Fault(error.code, path.name, error.row, found=error.found, details=error.details)]) from None
    except UnicodeDecodeError:
        raise RecordError([Fault("not_text", path.name)]) from None
    return checked_mapping(entries, path.name)


def checked_mapping(entries: Mapping[str, Any], file: str) -> list[dict[str, Any]]:
    """Entries of the sheets of a mapping, checked; raises RecordError with all faults."""
    sheets = entries.get("sheet", [])
    if not (isinstance(sheets, list) and all(isinstance(entry, dict) for entry in sheets)):
        raise RecordError([Fault("mapping_misshaped", file, None, "sheet")])
    faults = [Fault("unknown_key", file, None, key) for key in entries if key != "sheet"]
    faults += [fault for entry in sheets for fault in _entry_faults(entry, file)]
    if faults:
        raise RecordError(faults)
    return _as_like(sheets, file)


def _as_like(sheets: Sequence[dict[str, Any]], file: str) -> list[dict[str, Any]]:
    """Entries with the columns, values and questions of those that they are like."""
    labels = {_label(entry): entry for entry in sheets}
    words = {fold(label): label for label in labels}
    lost = [entry["like"] for entry in sheets if entry.get("like") and entry["like"] not in labels]
    if lost:
        faults = [Fault("mapping_like", file, None, "like", label, nearest=nearest(label, words)) for label in lost]
        raise RecordError(faults)
    shared = ("columns", "values", "questions")
    return [
        {name: value for name, value in labels.get(entry.get("like", ""), {}).items() if name in shared} | entry
        for entry in sheets
    ]


def _label(entry: Mapping[str, Any]) -> str:
    return f"{entry['file']}[{entry['sheet']}]" if entry.get("sheet") else str(entry["file"])


def _entry_faults(entry: Mapping[str, Any], file: str) -> Iterable[Fault]:
    words = {fold(name): name for name in _KNOWN}
    if "file" not in entry:
        yield Fault("missing_column", file, None, "file")
    for name, value in entry.items():
        if name not in _KNOWN:
            yield Fault("unknown_key", file, None, name, nearest=nearest(name, words))
        elif not isinstance(value, _TYPES.get(name, str)) or isinstance(value, bool):
            yield Fault("mapping_misshaped", file, None, name)
        else:
            yield from _value_faults(name, value, file)


def _value_faults(name: str, value: Any, file: str) -> Iterable[Fault]:
    choices = _CHOICES.get(name)
    if choices and value and value not in choices:
        near = nearest(value, {fold(word): word for word in choices})
        yield Fault("not_code", file, None, name, value, choices, near)
    elif name in ("columns", "values"):
        yield from _text_faults(value, name, file, 1 if name == "columns" else 2)
    elif name == "questions":
        yield from _question_faults(value, file)


def _text_faults(entry: Mapping[str, Any], name: str, file: str, depth: int) -> Iterable[Fault]:
    for key, value in entry.items():
        if depth > 1 and isinstance(value, dict):
            yield from _text_faults(value, f"{name}.{key}", file, depth - 1)
        elif depth > 1 or not isinstance(value, str):
            yield Fault("mapping_misshaped", file, None, f"{name}.{key}")


def _question_faults(questions: Mapping[str, Any], file: str) -> Iterable[Fault]:
    for title, question in questions.items():
        place = f"questions.{title}"
        if not isinstance(question, dict) or not isinstance(question.get("answers", {}), dict):
            yield Fault("mapping_misshaped", file, None, place)
            continue
        words = {fold(name): name for name in _QUESTION}
        for name in question.keys() - set(_QUESTION):
            yield Fault("unknown_key", file, None, f"{place}.{name}", nearest=nearest(name, words))
        relation = question.get("relation", "cooperation")
        if not isinstance(relation, str) or fold(relation) not in lookup(RELATIONS.values()):
            yield Fault("not_code", file, None, f"{place}.relation", as_text(relation), tuple(RELATIONS.values()))
        for sign, meaning in question.get("answers", {}).items():
            if meaning not in _MEANINGS and not (isinstance(meaning, dict) and all(map(_is_text, meaning.values()))):
                yield Fault("not_code", file, None, f"{place}.answers.{sign}", as_text(meaning), _MEANINGS)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def entry_for(sheet: Sheet, entries: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Entry of a mapping for a sheet: that of its file and name, else the first whose patterns (`*`) fit."""
    exact = (entry for entry in entries if (entry["file"], entry.get("sheet", "")) == sheet.key)
    fitting = (
        entry
        for entry in entries
        if fnmatchcase(sheet.file, entry["file"])
        and fnmatchcase(sheet.name, entry.get("sheet", "*" if sheet.name else ""))
    )
    return next(exact, next(fitting, None))


def corrected(guessed: Reading, entry: Mapping[str, Any]) -> Reading:
    """Reading with the entries of a mapping in the place of what was guessed."""
    plain = {name: entry[name] for name in _KNOWN if name in entry and not isinstance(entry[name], dict)}
    plain |= {"file": guessed.file, "sheet": guessed.sheet}
    if "columns" in entry:
        plain["columns"] = {**guessed.columns, **entry["columns"]}
    if "values" in entry:
        plain["values"] = {**guessed.values, **entry["values"]}
    if "questions" in entry:
        guesses = {title: question for title, question in guessed.questions.items() if title in entry["questions"]}
        plain["questions"] = {
            title: _question(guesses.get(title, Question()), given) for title, given in entry["questions"].items()
        }
    return replace(guessed, **plain)


def _question(guessed: Question, given: Mapping[str, Any]) -> Question:
    relation = lookup(RELATIONS.values())[fold(given.get("relation", guessed.relation))]
    said = given.get("answers", {})
    answers = {**said, **{sign: meaning for sign, meaning in guessed.answers.items() if sign not in said}}
    subject = given.get("subject", "" if "column" in given else guessed.subject)
    unsaid = tuple(sign for sign in guessed.open if answers.get(sign) == "yes")
    return Question(relation, given.get("column", guessed.column), subject, answers, unsaid)
