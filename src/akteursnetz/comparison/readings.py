"""Courses of ties and pairs between two dates of the same records: all that missing dates leave possible.

A course says at which of the two dates a pair was tied. The ties of a pair are followed one by one, each over all
beginnings and ends that its dates, its state and the date of the records allow.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import product

import pandas as pd

from akteursnetz.graph import measured
from akteursnetz.network import Network
from akteursnetz.periods import Days, Period, days_of, periods

#: Whether tied at the first and at the second date.
Course = tuple[bool, bool]
Courses = frozenset[Course]
Pair = frozenset[str]


def one_record(first: Network, second: Network) -> bool:
    """Whether two networks are of the same records, as far as these describe themselves."""
    return (first.origin or first).meta == (second.origin or second).meta


def tie_courses(
    first: Network, second: Network, *, of: Callable[[Network], pd.Series] = measured
) -> dict[str, Courses]:
    """Courses of each tie that is measured at one of two dates, by its id; `of` is another mask of ties than measured.

    Empty where the networks were not taken `at` two dates of the same records: what each of them holds is known then.
    """
    taken = first.origin is not None and second.origin is not None and one_record(first, second)
    if not taken or first.meta.date == second.meta.date:
        return {}
    days = _days_at(first), _days_at(second)
    there = {net: set(net.ties.index[of(net)]) for net in (first, second)}
    known = periods(first) | periods(second)
    return {
        tie: frozenset((a and tie in there[first], b and tie in there[second]) for a, b in _courses(period, days))
        for tie, period in known.items()
        if tie in there[first] | there[second]
    }


def pair_courses(first: Network, second: Network) -> dict[Pair, Courses]:
    """Courses of each pair that such ties join: at a date a pair is tied where any of its ties exists."""
    ends = {
        tie: frozenset(pair) for net in (first, second) for tie, *pair in net.ties[["from", "to"]].itertuples(name=None)
    }
    found: dict[Pair, Courses] = {}
    for tie, courses in tie_courses(first, second).items():
        before = found.get(ends[tie], frozenset({(False, False)}))
        found[ends[tie]] = frozenset((a or c, b or d) for (a, b), (c, d) in product(before, courses))
    return found


def _days_at(net: Network) -> Days:
    """Days of the date at which a network was taken, which it bears as its own."""
    return days_of(str(net.meta.date))


def _courses(period: Period, days: tuple[Days, Days]) -> set[Course]:
    """Courses over all beginnings and ends at which something changes; a tie ends no earlier than it begins."""
    begins = _within(period.began, [day for each in days for day in (each.last, _moved(each.last, 1))])
    ends = _within(period.ended, [day for each in days for day in (_moved(each.first, -1), each.first)])
    there = ((begin, end) for begin, end in product(begins, ends) if begin <= end)
    return {(_on(days[0], *span), _on(days[1], *span)) for span in there}


def _within(span: Days, days: Iterable[dt.date]) -> set[dt.date]:
    return {*span, *(day for day in days if span.first <= day <= span.last)}


def _moved(day: dt.date, by: int) -> dt.date:
    return day if day in (dt.date.min, dt.date.max) else day + dt.timedelta(by)


def _on(days: Days, begin: dt.date, end: dt.date) -> bool:
    return begin <= days.last and end >= days.first
