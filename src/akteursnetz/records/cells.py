"""Parsers of cells: one for each kind of cell, and no guessing.

A parser takes the text of a cell (or a number or date, when a workbook or a pandas table gives one) and returns its
value, or raises `MisreadError` with what is accepted.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from akteursnetz.columns import Column
from akteursnetz.doors import nearest
from akteursnetz.records.dates import are_days, date_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.numbers import amount_of, number_of
from akteursnetz.schema import Code, Codes, fold, lookup, split
from akteursnetz.texts import legible

Value = str | float

#: What spreadsheet programs put where a formula has no value, in German and English, and where a column is too narrow.
_ERROR = re.compile(
    r"#(NV|N/A|WERT!|VALUE!|BEZUG!|REF!|DIV/0!|NAME\?|ZAHL!|NUM!|NULL!|ÜBERLAUF!|SPILL!|KALK!|CALC!|FELD!|FIELD!)"
    r"|#{3,}|(Err|Fehler):\d{3}"
)
#: Words for "not known", their letters small and without spaces: such a cell is empty. So is one of such marks alone.
_UNKNOWN = (
    *("k.a.", "k.a", "keineangabe", "keineangaben", "o.a.", "ohneangabe", "ohneangaben", "unbekannt", "nichtbekannt"),
    *("n.b.", "n/a", "n.a.", "unknown", "notknown", "notspecified", "noinformation"),
)
_MARKS = re.compile(r"[-–—−?.…/_\s]+")
#: How a text begins that is not simply taken: as one of these does, or as an error does.
_SPECIAL = frozenset(["", *"-–—−?.…/_#EF"]) | {first for word in _UNKNOWN for first in (word[0], word[0].upper())}
_TEXTS = ("text", "actor", "name")


def parse_all(cells: Sequence[Any], column: Column) -> tuple[list[Value | None], dict[int, MisreadError]]:
    """Values of the different cells of a column (None where one cannot be read), and the errors by position."""
    if (column.cell in _TEXTS and _are_plain(cells)) or (column.cell == "date" and are_days(cells)):
        return list(cells), {}
    values: list[Value | None] = [None] * len(cells)
    misread: dict[int, MisreadError] = {}
    for place, cell in enumerate(cells):
        try:
            values[place] = parse(cell, column)
        except MisreadError as problem:
            misread[place] = problem
    return values, misread


def _are_plain(cells: Sequence[Any]) -> bool:
    """Whether all cells are texts that need no normalisation."""
    try:
        together = "".join(cells)
    except TypeError:
        return False
    plain = together.isascii() and together.isprintable()
    return plain and _SPECIAL.isdisjoint(map(itemgetter(slice(1)), cells))


def parse(cell: object, column: Column) -> Value | None:
    """Value of a cell; None where it is empty or says that nothing is known."""
    if isinstance(cell, str):
        if cell[:1] in _SPECIAL and _is_nothing(cell, column):
            return None
        if column.cell in _TEXTS:
            return as_text(cell) or None
    elif isinstance(cell, Iterable):
        return _entries(cell, column)
    value = _PARSERS[column.cell](cell, column)
    return None if value == "" else value


def _is_nothing(cell: str, column: Column) -> bool:
    """Whether a text says that nothing is known, and is no code of the column; formula errors are refused."""
    if is_error(cell):
        raise MisreadError("cell_error")
    return says_nothing(cell) and not (column.codes and fold(cell) in words_of(column.codes))


def is_error(cell: str) -> bool:
    """Whether a text is what a spreadsheet program puts where a formula has no value.

    >>> is_error("#NV"), is_error("Fehler:504"), is_error("# 3")
    (True, True, False)
    """
    return _ERROR.fullmatch(cell) is not None


def says_nothing(cell: str) -> bool:
    """Whether a text is only a word for "not known", or marks that stand for one.

    >>> says_nothing("k. A."), says_nothing("–"), says_nothing("Jugendamt")
    (True, True, False)
    """
    return not cell or _MARKS.fullmatch(cell) is not None or re.sub(r"\s", "", cell).casefold() in _UNKNOWN


def as_text(cell: object) -> str:
    """Text of a cell as a person would have typed it: 2007.0 from a workbook is 2007, a date is written as ISO.

    Letters come in one form, whether they were composed of others or not (Unicode NFC), signs as `legible` has them.

    >>> as_text(2007.0), as_text(dt.datetime(2007, 3, 15))
    ('2007', '2007-03-15')
    """
    if isinstance(cell, str):
        written = legible(cell).strip()
        return written if written.isascii() else unicodedata.normalize("NFC", written)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def code_of(word: str, codes: Codes) -> str:
    """Code that a word stands for, in either language."""
    if (name := words_of(codes).get(fold(word))) is None:
        shown = {fold(w): w for code in codes.values() for w in code.words()}
        raise MisreadError("not_code", tuple(codes.values()), nearest(word, shown))
    return name


def words_of(codes: Codes) -> dict[str, str]:
    """Folded words of a code list, each with its code."""
    return _words_of(tuple(codes.values()))


@cache
def _words_of(codes: tuple[Code, ...]) -> dict[str, str]:
    return lookup(codes)


def _entries(cell: Iterable[object], column: Column) -> Value | None:
    """Value of a list that a script gives for a cell; only some columns hold several entries."""
    if column.cell not in ("list", "codes") or isinstance(cell, Mapping):
        raise MisreadError("not_one_value")
    written = "; ".join(as_text(entry) for entry in cell)
    return parse(written, column) if written else None


def _whole(cell: object, column: Column) -> float:
    value = number_of(cell, column.bounds)
    if not value.is_integer():
        raise MisreadError("not_whole")
    return value


def _several(cell: object, column: Column) -> str:
    return "; ".join(code_of(word, column.codes or {}) for word in split(as_text(cell)))


_PARSERS: Mapping[str, Callable[[object, Column], Value]] = {
    "text": lambda cell, _: as_text(cell),
    "actor": lambda cell, _: as_text(cell),
    "name": lambda cell, _: as_text(cell),
    "list": lambda cell, _: "; ".join(split(as_text(cell))),
    "code": lambda cell, column: code_of(as_text(cell), column.codes or {}),
    "codes": _several,
    "number": lambda cell, column: number_of(cell, column.bounds),
    "amount": lambda cell, _: amount_of(cell),
    "whole": _whole,
    "scale": lambda cell, column: number_of(cell, column.bounds),
    "date": lambda cell, column: date_of(cell, column.name, short=True),
}
