"""Errors and faults that a user can repair: place, what stands there, what is accepted, the likely mend."""

import errno
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from akteursnetz.schema import Language
from akteursnetz.texts import catalogue, digits, listing, number, text

#: So many lines a report has, and so many rows a line names.
_LINES = 40
_FIRST = 3


class Labelled(Protocol):
    """Protocol of what has a label in each language: a code, a column."""

    def label(self, lang: Language) -> str:
        """Label in a language."""


@dataclass(frozen=True)
class Fault:
    """Fault of a set of records, or a notice, with the place where it stands.

    `row` is the number that a spreadsheet program shows (the header is row 1), or the row's label in a pandas table;
    `letter` is the column's of a sheet, where it stands in a workbook.
    """

    code: str
    file: str
    row: object = None
    column: Labelled | str | None = None
    found: str | None = None
    accepted: tuple[Labelled | str, ...] = ()
    nearest: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    letter: str = ""

    def line(self, lang: Language) -> str:
        """Fault as one line of text: place, what is wrong, what is accepted, the likely mend."""
        if self.row is None or self.letter:
            return self._at(f" {self.letter}{self.row}" if self.letter else "", lang)
        return self._at(text("faults.row", lang, row=str(self.row)), lang)

    def lines(self, rows: Sequence[object], lang: Language) -> str:
        """Fault as one line for all the rows that have it, which counts them and names the first."""
        if len(rows) == 1:
            return self.line(lang)
        first = ", ".join(f"{self.letter}{row}" for row in rows[:_FIRST]) + (", …" if len(rows) > _FIRST else "")
        return self._at(text("faults.rows", lang, n=len(rows), first=first), lang)

    def cause(self) -> object:
        """Key that equal faults of different rows share."""
        details = {name: value for name, value in self.details.items() if name != "other"}
        column, *accepted = (None if word is None else _called(word, "en") for word in (self.column, *self.accepted))
        return (self.code, self.file, column, self.found, *accepted, self.nearest, repr(details))

    def _at(self, place: str, lang: Language) -> str:
        place = self.file + place
        if self.column is not None:
            place += text("faults.column", lang, column=shorten(_called(self.column, lang)))
        found = "" if self.found is None else shorten(self.found)
        line = f"{place}: {text(f'faults.{self.code}', lang, found=found, **_in(self.details, lang))}"
        if self.accepted:
            words = [_called(word, lang) for word in self.accepted]
            line += " " + text("faults.accepted", lang, words=listing(words, lang, "or"))
        if self.nearest is not None:
            line += " " + text("faults.nearest", lang, word=self.nearest)
        return line


def _called(word: Labelled | str, lang: Language) -> str:
    return word if isinstance(word, str) else word.label(lang)


def fault_lines(faults: Iterable[Fault], lang: Language) -> list[str]:
    """Faults or notices as lines of text: one line a cause, with the rows that have it."""
    causes: dict[object, list[Fault]] = {}
    for fault in faults:
        causes.setdefault(fault.cause(), []).append(fault)
    return [same[0].lines([fault.row for fault in same], lang) for same in causes.values()]


def shorten(found: str, limit: int = 80) -> str:
    r"""Text as a message shows it: control characters escaped, long ones cut.

    >>> shorten("Jugend" + chr(10) + "amt")
    'Jugend\\namt'
    """
    visible = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in found)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"


@dataclass(frozen=True)
class Cause:
    """Cause of a refused file: the number of the system's error, and its own text."""

    number: int | None
    said: str

    @classmethod
    def of(cls, error: OSError) -> "Cause":
        """Cause of an error of the system."""
        return cls(error.errno, error.strerror or str(error))

    def label(self, lang: Language) -> str:
        """Cause in a language where the catalogue has it; else as the system tells it."""
        name = errno.errorcode.get(self.number or 0, "")
        told: str = catalogue("errors", lang)["system"].get(name, self.said)
        return told


def _in(values: Mapping[str, Any], lang: Language) -> dict[str, Any]:
    """Values that fill the gaps of a sentence, each in its language."""
    return {name: _written(value, lang) for name, value in values.items()}


def _written(value: object, lang: Language) -> object:
    match value:
        case Cause():
            return value.label(lang)
        case float():
            return number(value, lang, digits([value]))
        case tuple():
            return listing(value, lang)
        case _:
            return value


class AkteursnetzError(Exception):
    """Base of all errors that this package raises on purpose; in English, and told in either language by `report`.

    `said` is a sentence, or with values an entry of the catalogue's part `errors` whose gaps they fill.
    """

    def __init__(self, said: str, **values: Any) -> None:
        self.said, self.values = said, values
        super().__init__(self.report("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle of the arguments of the error, so that it travels between processes."""
        return partial(type(self), **self.values), (self.said,)

    def report(self, lang: Language) -> str:
        """Error in a language, where the catalogue has it; else as it is."""
        return text(f"errors.{self.said}", lang, **_in(self.values, lang)) if self.values else self.said


class RecordError(AkteursnetzError):
    """Error of records that cannot be taken as they are; `faults` holds all that is to be mended, by file and row.

    `lang` is the language of the records, None where they do not come to say it.
    """

    def __init__(self, faults: Sequence[Fault], lang: Language | None = None) -> None:
        self.faults = tuple(faults)
        self.lang = lang
        super().__init__(self.report("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle of the arguments of the error, so that it travels between processes."""
        return type(self), (self.faults, self.lang)

    def report(self, lang: Language) -> str:
        """Faults as text, each cause on a line, under a line that counts them; beyond some dozens they are counted."""
        head, lines = text("faults.head", lang, n=len(self.faults)), fault_lines(self.faults, lang)
        rest = [text("faults.rest", lang, n=len(lines) - _LINES)] if len(lines) > _LINES else []
        return "\n".join([head, *(f"  {line}" for line in [*lines[:_LINES], *rest])])


class FileError(AkteursnetzError):
    """Error of a file that cannot be written as asked; what was there before is untouched.

    >>> FileError.of(Path("map.html"), OSError(28, "No space left on device")).report("de")
    'map.html konnte nicht gespeichert werden: kein Platz mehr auf dem Datenträger'
    """

    @classmethod
    def of(cls, path: object, error: OSError) -> "FileError":
        """Error of a file that the system does not let be saved."""
        return cls("not_saved", path=path, why=Cause.of(error))


def mistake(error: BaseException, lang: Language) -> str:
    """Sentence for an unexpected error: what it is and where it arose, which is what to report."""
    import traceback
    from importlib.metadata import version

    places = [frame for frame in traceback.extract_tb(error.__traceback__) if __package__ in frame.filename]
    place = f"{Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
    what = " ".join(part for part in (type(error).__name__, place) if part)
    return text("errors.mistake", lang, what=what, said=shorten(str(error)), version=version(__package__))


class NetworkError(AkteursnetzError):
    """Error of a call on a network that cannot be answered as asked."""
