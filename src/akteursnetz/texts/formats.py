"""Locale formats of numbers, percentages, dates and lists by Unicode's rules (CLDR).

Babel holds the rules; it is imported where something is written, so that the command line answers quickly.
"""

import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from typing import Literal

from akteursnetz.schema import Language

_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?")
_NUMBERED = re.compile(r"(§|\b(?:Art|Abs|Nr|Rz)\.|\bSatz)\s(?=\d)")
_BOOK = re.compile(r"\bSGB\s(?=[IVX]+\b)")
#: English as in Britain: the day before the month, no comma before the last of a list.
_LOCALES: dict[Language, str] = {"de": "de", "en": "en_GB"}
_STYLES: dict[str, Literal["standard", "or"]] = {"and": "standard", "or": "or"}
_MOST = 3


def number(value: float, lang: Language, digits: int = 2) -> str:
    """Number rounded to so many digits, with a true minus sign and none before zero; an undefined one is a dash.

    >>> number(1234.5, "de"), number(-0.5, "en"), number(-0.001, "en"), number(float("nan"), "en")
    ('1.234,50', '−0.50', '0.00', '–')
    """
    from babel.numbers import format_decimal

    if math.isnan(value):
        return "–"
    pattern = "#,##0." + "0" * digits
    return _true_minus(format_decimal(round(value, digits) + 0.0, pattern.rstrip("."), _LOCALES[lang]))


def percent(share: float, lang: Language) -> str:
    r"""Share as a whole percentage; an undefined one is a dash.

    >>> percent(0.285, "de"), percent(0.285, "en"), percent(float("nan"), "de")
    ('28\xa0%', '28%', '–')
    """
    from babel.numbers import format_percent

    if math.isnan(share):
        return "–"
    return _true_minus(format_percent(round(100 * share, 0) / 100 + 0.0, locale=_LOCALES[lang]))


def digits(values: Iterable[float]) -> int:
    """Number of decimals that the values have, three at most.

    >>> digits([11.2, 9.85]), digits([4.0]), digits([])
    (2, 0, 0)
    """
    written = (f"{round(value, _MOST):.{_MOST}f}".rstrip("0") for value in values)
    return max((len(words.partition(".")[2]) for words in written), default=0)


def date(iso: str, lang: Language) -> str:
    """ISO date at its own precision with the month's name; any other text stays as it is.

    >>> date("2020-06-30", "de"), date("2020-06-30", "en"), date("2007-03", "de"), date("2007", "en")
    ('30. Juni 2020', '30 June 2020', 'März 2007', '2007')
    """
    from babel.dates import format_date, format_skeleton

    day = _day(iso)
    if day is None:
        return iso
    if len(iso) < len("2007-03-01"):
        return format_skeleton("yMMMM", day, locale=_LOCALES[lang])
    return format_date(day, "long", _LOCALES[lang])


def listing(words: Sequence[str], lang: Language, last: Literal["and", "or"] = "and") -> str:
    """Words joined as a list in a sentence, with "and" or "or" before the last.

    >>> listing(["Jugendamt", "Sozialamt", "Schulamt"], "de"), listing(["1", "2", "3"], "en", "or")
    ('Jugendamt, Sozialamt und Schulamt', '1, 2 or 3')
    """
    from babel.lists import format_list

    return format_list(words, _STYLES[last], _LOCALES[lang])


def cited(words: str) -> str:
    r"""Text with no-break spaces in citations of law: before the number of a place, and of a Sozialgesetzbuch.

    >>> cited("§ 18 Abs. 1 Nr. 2 SGB II"), cited("Art. 28 Abs. 2 GG")
    ('§\xa018 Abs.\xa01 Nr.\xa02 SGB\xa0II', 'Art.\xa028 Abs.\xa02 GG')
    """
    return _BOOK.sub("SGB\N{NO-BREAK SPACE}", _NUMBERED.sub("\\1\N{NO-BREAK SPACE}", words))


def _true_minus(written: str) -> str:
    return written.replace("-", "\N{MINUS SIGN}")


def _day(iso: str) -> dt.date | None:
    """Day of an ISO date, the first of the month where it names none; None for any other text."""
    if not _DATE.fullmatch(iso):
        return None
    try:
        return dt.date.fromisoformat(f"{iso}-01"[: len("2007-03-01")])
    except ValueError:
        return None
