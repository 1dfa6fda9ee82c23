"""Periods of ties: the days on which a tie may have begun and ended, by its dates, state and the network's date.

A tie that ended or failed was there from its beginning to its end. Without an end it ended at the latest on the day
before the network's own date; without a beginning it may have been there on any earlier day. An existing tie goes on
where no end is given, and had begun by the network's own date where no beginning is.
"""

import datetime as dt
from typing import NamedTuple

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network
from akteursnetz.records.dates import date_of, interval
from akteursnetz.records.misread import MisreadError

#: States of a tie that was there once.
OVER = ("ended", "failed")


class Days(NamedTuple):
    """Closed interval of days: the first and the last."""

    first: dt.date
    last: dt.date


#: What a date that is not given may mean.
ANY = Days(dt.date.min, dt.date.max)


class Period(NamedTuple):
    """Period of a tie: the interval of days in which it began, and that in which it ended."""

    began: Days
    ended: Days

    def may_touch(self, days: Days) -> bool:
        """Whether the tie possibly existed on one of the days."""
        return self.began.first <= days.last and self.ended.last >= days.first

    def touches(self, days: Days) -> bool:
        """Whether the tie surely existed on one of the days."""
        return self.began.last <= days.last and self.ended.first >= days.first


def days_of(date: str) -> Days:
    """Days that a date may mean: ISO at any precision, or DD.MM.YYYY; NetworkError for a date that is none.

    >>> days_of("2007-02").last
    datetime.date(2007, 2, 28)
    """
    try:
        return Days(*interval(date_of(date)))
    except MisreadError:
        raise NetworkError("no_date", found=date) from None


def recorded_states(net: Network) -> pd.Series:
    """States of the ties as the records give them, whatever date the network was taken at."""
    own, origin = net.ties["state"], net.origin
    if origin is None:
        return own
    told = origin.ties["state"].reindex(own.index)
    return told.where(own.index.isin(origin.ties.index), own)


def periods(net: Network) -> dict[str, Period]:
    """Period of each tie by its id."""
    date = (net.origin or net).meta.date
    recorded = None if date is None else days_of(date)
    rows = zip(net.ties.index, net.ties["since"], net.ties["until"], recorded_states(net).isin(OVER), strict=True)
    return {tie: _period(since, until, recorded, over=over) for tie, since, until, over in rows}


def within(table: pd.DataFrame, days: Days) -> pd.Series:
    """Mask of the rows of a table with the columns `since` and `until` that may overlap with some days."""
    rows = zip(table["since"], table["until"], strict=True)
    there = [_given(since).first <= days.last and _given(until).last >= days.first for since, until in rows]
    return pd.Series(there, index=table.index, dtype=bool)


def _given(date: object) -> Days:
    return Days(*interval(date)) if isinstance(date, str) else ANY


def _period(since: object, until: object, recorded: Days | None, *, over: bool) -> Period:
    """Period from the recorded dates, without ends before the first beginning and beginnings after the last end."""
    began, ended = _given(since), _given(until)
    if recorded is not None:
        began, ended = (began, _before(ended, recorded)) if over else (_by(began, recorded), ended)
    if not over and not isinstance(until, str):
        ended = Days(dt.date.max, dt.date.max)
    return Period(
        Days(began.first, max(began.first, min(began.last, ended.last))),
        Days(min(ended.last, max(ended.first, began.first)), ended.last),
    )


def _by(days: Days, recorded: Days) -> Days:
    """Days of a beginning, cut to those up to the date of the records."""
    return Days(days.first, recorded.last) if days.first <= recorded.last < days.last else days


def _before(days: Days, recorded: Days) -> Days:
    """Days of an end, cut to those before the date of the records."""
    if not days.first < recorded.last <= days.last:
        return days
    return Days(days.first, recorded.last - dt.timedelta(1))
