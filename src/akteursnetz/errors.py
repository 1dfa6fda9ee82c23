"""What a user can repair: every fault names its place, what stands there, what is accepted and the likely mend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from akteursnetz.schema import Code, Language
from akteursnetz.texts import listing, text


@dataclass(frozen=True)
class Fault:
    """One thing to repair in a set of records, or one to know of, with the place where it stands.

    `row` is the number that a spreadsheet program shows (the header is row 1), or the row's label in a pandas table.
    """

    code: str
    file: str
    row: object = None
    column: str | None = None
    found: str | None = None
    accepted: tuple[Code | str, ...] = ()
    nearest: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def line(self, lang: Language) -> str:
        """The fault as one line of text: place, what is wrong, what is accepted, the likely mend."""
        place = self.file
        if self.row is not None:
            place += text("faults.row", lang, row=self.row)
        if self.column is not None:
            place += text("faults.column", lang, column=self.column)
        found = "" if self.found is None else shorten(self.found)
        line = f"{place}: {text(f'faults.{self.code}', lang, found=found, **self.details)}"
        if self.accepted:
            words = [word if isinstance(word, str) else word.label(lang) for word in self.accepted]
            line += " " + text("faults.accepted", lang, words=listing(words, lang, "or"))
        if self.nearest is not None:
            line += " " + text("faults.nearest", lang, word=self.nearest)
        return line


def shorten(found: str, limit: int = 80) -> str:
    r"""The text as a message shows it: control characters made visible, long ones cut.

    >>> shorten("Jugend" + chr(10) + "amt")
    'Jugend\\namt'
    """
    visible = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in found)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"


class AkteursnetzError(Exception):
    """Any error that this package raises on purpose; in English, and told in either language by `report`.

    `said` is a sentence, or with values an entry of the catalogue's part `errors` whose gaps they fill.
    """

    def __init__(self, said: str, **values: Any) -> None:
        self.said, self.values = said, values
        super().__init__(self.report("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        """An error travels from another process as what it was made of."""
        return partial(type(self), **self.values), (self.said,)

    def report(self, lang: Language) -> str:
        """The error in a language, where the catalogue has it; else as it is."""
        return text(f"errors.{self.said}", lang, **self.values) if self.values else self.said


class RecordError(AkteursnetzError):
    """Records cannot be taken as they are; `faults` holds everything that is to be mended, in order of the files.

    `lang` is the language of the records, None where they do not come to say it.
    """

    def __init__(self, faults: Sequence[Fault], lang: Language | None = None) -> None:
        self.faults = tuple(faults)
        self.lang = lang
        super().__init__(self.report("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        """An error travels from another process as what it was made of."""
        return type(self), (self.faults, self.lang)

    def report(self, lang: Language) -> str:
        """All faults, one a line, under a line that counts them."""
        head = text("faults.head", lang, n=len(self.faults))
        return "\n".join([head, *(f"  {fault.line(lang)}" for fault in self.faults)])


class NetworkError(AkteursnetzError):
    """A call on a network cannot be answered as asked."""
