"""Reference day of the findings, and the ends of ties relative to it."""

import datetime as dt
from calendar import monthrange

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network
from akteursnetz.records.dates import date_of, interval
from akteursnetz.records.misread import MisreadError


def day_of(net: Network, date: str | None) -> dt.date | None:
    """Reference day: the last day of the given date, else of the network's own; None where the records give none.

    Raises NetworkError for a date that is none.
    """
    try:
        given = net.meta.date if date is None else date_of(date)
    except MisreadError:
        raise NetworkError("no_date", found=date) from None
    return None if given is None else interval(given)[1]


def _months_on(day: dt.date, months: int) -> dt.date:
    """Day so many months later: the last of its month where that is shorter, at most `date.max`."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ended(until: pd.Series, day: dt.date) -> pd.Series:
    """Mask of the ends before a day; false for an end that is not given."""
    return pd.Series([isinstance(end, str) and interval(end)[1] < day for end in until], index=until.index, dtype=bool)


def ending(until: pd.Series, day: dt.date, horizon: int) -> pd.Series:
    """Mask of the ends within so many months from a day, both days included."""
    last = _months_on(day, horizon)
    return pd.Series(
        [isinstance(end, str) and day <= interval(end)[1] <= last for end in until], index=until.index, dtype=bool
    )
