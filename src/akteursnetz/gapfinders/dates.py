"""The day from which a network is looked at, and the dates of its records seen from there."""

import datetime as dt
from calendar import monthrange

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network
from akteursnetz.records.dates import date_of, interval
from akteursnetz.records.misread import MisreadError


def day_of(net: Network, date: str | None) -> dt.date | None:
    """The last day of the given date, else of the network's own; None where the records give none.

    Raises NetworkError for a date that is none.
    """
    try:
        given = net.meta.date if date is None else date_of(date)
    except MisreadError:
        raise NetworkError("no_date", found=date) from None
    return None if given is None else interval(given)[1]


def _months_on(day: dt.date, months: int) -> dt.date:
    """The day so many months on, the last of its month where that is shorter; the last day of all at the latest."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ended(until: pd.Series, day: dt.date) -> pd.Series:
    """Which ends lie before a day; an end that is not given does not."""
    return pd.Series([isinstance(end, str) and interval(end)[1] < day for end in until], index=until.index, dtype=bool)


def ending(until: pd.Series, day: dt.date, horizon: int) -> pd.Series:
    """Which ends lie within so many months from a day, both days counted."""
    last = _months_on(day, horizon)
    return pd.Series(
        [isinstance(end, str) and day <= interval(end)[1] <= last for end in until], index=until.index, dtype=bool
    )
