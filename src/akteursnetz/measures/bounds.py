"""Lower and upper bounds of a number: a `Range` is what unknowns leave open, an `Interval` any other pair of bounds."""

import math
from typing import NamedTuple


class Range(NamedTuple):
    """Bounds of a number under all values of what is unknown; both NaN where there is nothing to measure."""

    lower: float
    upper: float


class Interval(NamedTuple):
    """Lower and upper end of an interval, attainable values or a confidence interval; both NaN where undefined."""

    lower: float
    upper: float


#: Nothing to measure.
NOWHERE = Range(math.nan, math.nan)


def share_range(sure: float, possible: float, total: float) -> Range:
    """Range of a share: the sure part of the total, and the sure and possible parts together; NaN for a total of 0.

    >>> share_range(2, 1, 4)
    Range(lower=0.5, upper=0.75)
    """
    return Range(sure / total, (sure + possible) / total) if total else NOWHERE
