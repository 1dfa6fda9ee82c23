"""Formats: numbers, percentages, dates and lists as each language writes them."""

import math
import re

from akteursnetz.schema import Language
from akteursnetz.texts.lookup import text

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")
_NUMBERED = re.compile(r"(§|\b(?:Art|Abs|Nr|Rz)\.|\bSatz)\s(?=\d)")
_BOOK = re.compile(r"\bSGB\s(?=[IVX]+\b)")


def number(value: float, lang: Language, digits: int = 2) -> str:
    """A number rounded to so many digits, with a true minus sign and none before zero; an undefined one is a dash.

    >>> number(1234.5, "de"), number(-0.5, "en"), number(-0.001, "en"), number(float("nan"), "en")
    ('1.234,50', '−0.50', '0.00', '–')
    """
    if math.isnan(value):
        return "–"
    written = f"{round(value, digits) + 0.0:,.{digits}f}".replace("-", "\N{MINUS SIGN}")
    return written if lang == "en" else written.translate(str.maketrans(",.", ".,"))


def percent(share: float, lang: Language) -> str:
    r"""A share as a whole percentage; an undefined one is a dash.

    >>> percent(0.285, "de"), percent(0.285, "en"), percent(float("nan"), "de")
    ('28\xa0%', '28%', '–')
    """
    written = number(100 * share, lang, 0)
    return written if math.isnan(share) else f"{written}{text('words.percent', lang)}"


def date(iso: str, lang: Language) -> str:
    """An ISO date at its own precision with the month's name; any other text stays as it is.

    >>> date("2020-06-30", "de"), date("2020-06-30", "en"), date("2007-03", "de"), date("2007", "en")
    ('30. Juni 2020', '30 June 2020', 'März 2007', '2007')
    """
    parts = _DATE.fullmatch(iso)
    if parts is None:
        return iso
    year, month, day = parts.groups()
    named = f"{text(f'words.months.{month}', lang)} {year}"
    return text("words.day", lang, day=int(day), month=named) if day else named


def listing(words: list[str], lang: Language, last: str = "and") -> str:
    """The words as a sentence lists them; `last` is "and" or "or".

    >>> listing(["Jugendamt", "Sozialamt", "Schulamt"], "de")
    'Jugendamt, Sozialamt und Schulamt'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {text(f'words.{last}', lang)} {words[-1]}"


def cited(words: str) -> str:
    r"""The words with no-break spaces in citations of law: before the number of a place, and of a Sozialgesetzbuch.

    >>> cited("§ 18 Abs. 1 Nr. 2 SGB II"), cited("Art. 28 Abs. 2 GG")
    ('§\xa018 Abs.\xa01 Nr.\xa02 SGB\xa0II', 'Art.\xa028 Abs.\xa02 GG')
    """
    return _BOOK.sub("SGB\N{NO-BREAK SPACE}", _NUMBERED.sub("\\1\N{NO-BREAK SPACE}", words))
