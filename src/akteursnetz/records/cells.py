"""From what a cell holds to what it means: one parser for each kind of cell, and no guessing.

A parser takes the text of a cell (or a number or date, when a workbook or a pandas table gives one) and returns its
value, or raises `MisreadError` with what is accepted.
"""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from akteursnetz.columns import Column
from akteursnetz.doors import nearest
from akteursnetz.schema import Code, Codes, fold, lookup, split

Value = str | float


@dataclass
class MisreadError(ValueError):
    """A cell that does not hold what its column asks for."""

    code: str
    accepted: tuple[Code | str, ...] = ()
    nearest: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)


def parse(cell: object, column: Column) -> Value:
    """The value of a cell that is not empty."""
    return _PARSERS[column.cell](cell, column)


def as_text(cell: object) -> str:
    """The text of a cell as a person would have typed it: 2007.0 from a workbook is 2007, a date is written as ISO.

    >>> as_text(2007.0), as_text(dt.datetime(2007, 3, 15))
    ('2007', '2007-03-15')
    """
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def code_of(word: str, codes: Codes) -> str:
    """The code that a word stands for, in either language."""
    known = lookup(codes.values())
    if (name := known.get(fold(word))) is None:
        shown = {fold(w): w for code in codes.values() for w in code.words()}
        raise MisreadError("not_code", tuple(codes.values()), nearest(word, shown))
    return name


def number_of(cell: object, bounds: tuple[float, float] | None = None) -> float:
    """A number written with a decimal comma or point; one that could as well mean thousands is refused.

    >>> number_of("1,5"), number_of("1.234,50"), number_of("51.514", (-90, 90))
    (1.5, 1234.5, 51.514)
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _within(float(cell), bounds)
    written = as_text(cell)
    readings = [value for value in _readings(written) if _fits(value, bounds)]
    if len(readings) == 2:
        one, other = (f"{value:g}" for value in sorted(readings))
        raise MisreadError("ambiguous_number", details={"one": one, "other": other})
    return _within(readings[0] if readings else _first(_readings(written)), bounds)


def date_of(cell: object) -> str:
    """A date at the precision in which it is known, as ISO text.

    >>> date_of("15.03.2007"), date_of("2007-03"), date_of(2007.0)
    ('2007-03-15', '2007-03', '2007')
    """
    written = as_text(cell)
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", written):
        day, month, year = match.groups()
        written = f"{year}-{month:0>2}-{day:0>2}"
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", written):
        raise MisreadError("not_date", _DATES)
    try:
        dt.date.fromisoformat(written + "-01-01"[: 10 - len(written)])
    except ValueError:
        raise MisreadError("not_date", _DATES) from None
    return written


def interval(date: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that an ISO date of any precision may mean.

    >>> interval("2007-02")
    (datetime.date(2007, 2, 1), datetime.date(2007, 2, 28))
    """
    first = dt.date.fromisoformat(date + "-01-01"[: 10 - len(date)])
    if len(date) == 10:
        return first, first
    following = dt.date(first.year + 1, 1, 1) if len(date) == 4 else (first + dt.timedelta(31)).replace(day=1)
    return first, following - dt.timedelta(1)


_DATES = ("2007", "2007-03", "2007-03-15", "15.03.2007")
_PLAIN = re.compile(r"[+-]?(0|[1-9]\d*)([.,]\d+)?([eE][+-]?\d+)?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:(\.\d{3})+(,\d+)?|(,\d{3})+(\.\d+)?|([ \u00a0\u202f]\d{3})+([.,]\d+)?)")


def _readings(written: str) -> list[float]:
    readings = []
    if _PLAIN.fullmatch(written):
        readings.append(float(written.replace(",", ".")))
    if match := _THOUSANDS.fullmatch(written):
        decimals = next((match[group] for group in (2, 4, 6) if match[group]), "")
        whole = written.removesuffix(decimals)
        readings.append(float(re.sub(r"[^\d+-]", "", whole) + decimals.replace(",", ".")))
    return readings


def _first(readings: list[float]) -> float:
    if not readings:
        raise MisreadError("not_number")
    return readings[0]


def _fits(value: float, bounds: tuple[float, float] | None) -> bool:
    return bounds is None or bounds[0] <= value <= bounds[1]


def _within(value: float, bounds: tuple[float, float] | None) -> float:
    if not math.isfinite(value):
        raise MisreadError("not_number")
    if bounds is not None and not _fits(value, bounds):
        raise MisreadError("out_of_bounds", details={"low": f"{bounds[0]:g}", "high": f"{bounds[1]:g}"})
    return value


def _whole(cell: object, column: Column) -> float:
    value = number_of(cell, column.bounds)
    if not value.is_integer():
        raise MisreadError("not_whole")
    return value


def _code(cell: object, column: Column) -> str:
    return code_of(as_text(cell), column.codes or {})


def _several(cell: object, column: Column) -> str:
    return "; ".join(code_of(word, column.codes or {}) for word in split(as_text(cell)))


_PARSERS: Mapping[str, Callable[[object, Column], Value]] = {
    "text": lambda cell, _: as_text(cell),
    "actor": lambda cell, _: as_text(cell),
    "name": lambda cell, _: as_text(cell),
    "list": lambda cell, _: "; ".join(split(as_text(cell))),
    "code": _code,
    "codes": _several,
    "number": lambda cell, column: number_of(cell, column.bounds),
    "whole": _whole,
    "scale": lambda cell, column: number_of(cell, column.bounds),
    "date": lambda cell, _: date_of(cell),
}
