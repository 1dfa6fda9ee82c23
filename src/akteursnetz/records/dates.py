"""Parser of dates as offices write them, at the precision in which they are known, and nothing added to it.

Libraries that read dates fill in what is missing (today's day, this year's month), so this is a small grammar: every
form is one line of `_FORMS`, and what can mean two dates is refused. Text is ISO: 2007, 2007-03, 2007-03-15.
"""

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from functools import cache

from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import LANGUAGES, fold

ACCEPTED = ("2007", "2007-03", "03/2007", "März 2007", "2007-03-15", "15.03.2007")
#: Words before a date that the column says already.
LEADS = {
    "since": "seit|ab|von|vom|since|from|beginn|start",
    "valid_from": "gültig ab|valid from|seit|ab|von|vom|since|from",
    "until": "bis zum|bis|until|till|to|ende|end",
    "date": "stand|am|vom|zum|as of|on",
}
#: What two digits of a year mean: 00 to 49 the years from 2000 on, 50 to 99 those from 1950 on.
_LAST_OF_2000 = 49

_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_LONG = r"(?P<year>\d{4})"
_WORD = r"(?P<name>[^\W\d_]+)\.?"
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?{_YEAR}",
        rf"{_LONG}(-(?P<month>\d\d)(-(?P<day>\d\d)([ T]00:00(:00(\.0+)?)?)?)?)?",
        rf"(?P<month>\d{{1,2}}) ?[./-] ?{_LONG}",
        rf"{_WORD},? {_YEAR}",
        rf"{_WORD}[-/]{_YEAR}",
        rf"(?P<day>\d{{1,2}})(\.|st|nd|rd|th)? ?(of )?{_WORD},? {_YEAR}",
        rf"{_WORD} (?P<day>\d{{1,2}})(st|nd|rd|th)?, ?{_LONG}",
    )
)
#: Day and month divided by a slash or hyphen: which comes first depends on the country.
_EITHER = re.compile(rf"(?P<one>\d{{1,2}})(?P<mark>[/-])(?P<other>\d{{1,2}})(?P=mark){_LONG}")
_WEEKDAY = re.compile(r"(mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=\d)", re.IGNORECASE)


def date_of(cell: object, column: str = "", *, short: bool = False) -> str:
    """Date as ISO text at the precision in which it is known; two digits for a year only where `short` allows them.

    `column` lets the word stand before the date that the column says already.

    >>> date_of("15.03.2007"), date_of("März 2007"), date_of("seit 2005", "since"), date_of(2007.0)
    ('2007-03-15', '2007-03', '2005', '2007')
    """
    if isinstance(cell, dt.date):
        return cell.isoformat()[:10]
    if isinstance(cell, str) and _ISO.fullmatch(cell) and _is_there(cell):
        return cell
    written = _without_lead(" ".join(_plain(cell).split()), column)
    if match := _EITHER.fullmatch(written):
        return _either(match)
    found = _read(written)
    if found is None or not (short or found[:4] in written):
        raise MisreadError("not_date", ACCEPTED)
    return found


def are_days(cells: Iterable[object]) -> bool:
    """Whether all cells are ISO dates of a day, as 2007-03-15.

    >>> are_days(["2007-03-15", "2007-03-16"]), are_days(["2007-03-15", "2007-03"])
    (True, False)
    """
    try:
        return all(type(cell) is str and cell[4::3] == "--" and dt.date.fromisoformat(cell) for cell in cells)
    except ValueError:
        return False


def interval(date: str) -> tuple[dt.date, dt.date]:
    """Interval of days, first and last, that an ISO date of any precision may mean.

    >>> interval("2007-02")
    (datetime.date(2007, 2, 1), datetime.date(2007, 2, 28))
    """
    first = dt.date.fromisoformat(date + "-01-01"[: 10 - len(date)])
    if len(date) == 10:
        return first, first
    month = 12 if len(date) == 4 else first.month
    return first, dt.date(first.year, month, monthrange(first.year, month)[1])


def _plain(cell: object) -> str:
    """Text of a cell; a number is a year only where it is whole."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else ""
    return unicodedata.normalize("NFC", str(cell))


def _without_lead(written: str, column: str) -> str:
    if written[:1].isdigit():
        return written
    lead = re.match(rf"({LEADS[column]})(:? |:)(?=.)", written, re.IGNORECASE) if column in LEADS else None
    written = written[lead.end() :].lstrip() if lead else written
    return written[weekday.end() :] if (weekday := _WEEKDAY.match(written)) else written


def _read(written: str) -> str | None:
    matches = (match for form in _FORMS if (match := form.fullmatch(written)))
    return next((iso for match in matches if (iso := _iso(match.groupdict()))), None)


def _iso(parts: dict[str, str | None]) -> str | None:
    name = parts.get("name")
    month = parts.get("month") if name is None else _months().get(fold(name))
    if name is not None and month is None:
        return None
    iso = "-".join([_year(str(parts["year"])), *(part.zfill(2) for part in (month, parts.get("day")) if part)])
    return iso if _is_there(iso) else None


def _year(written: str) -> str:
    if len(written) == 4:
        return written
    return f"{'20' if int(written[-2:]) <= _LAST_OF_2000 else '19'}{written[-2:]}"


def _is_there(iso: str) -> bool:
    try:
        dt.date.fromisoformat(iso + "-01-01"[: 10 - len(iso)])
    except ValueError:
        return False
    return True


def _either(match: re.Match[str]) -> str:
    one, other, year = match["one"].zfill(2), match["other"].zfill(2), match["year"]
    found = [iso for iso in dict.fromkeys((f"{year}-{other}-{one}", f"{year}-{one}-{other}")) if _is_there(iso)]
    if len(found) == 2:
        raise MisreadError("ambiguous_date", details={"one": found[0], "other": found[1]})
    if not found:
        raise MisreadError("not_date", ACCEPTED)
    return found[0]


@cache
def _months() -> dict[str, str]:
    """Names of the months in both languages, and their usual short forms, with their numbers."""
    from babel.dates import get_month_names  # heavy: imported where it is used

    found = {"mrz": "03", "maer": "03", "mae": "03", "mar": "03", "sept": "09", "jaenner": "01", "feber": "02"}
    for month, name in (named for lang in LANGUAGES for named in get_month_names(locale=lang).items()):
        found |= dict.fromkeys((fold(name), fold(name)[:3]), f"{month:02}")
    return found
