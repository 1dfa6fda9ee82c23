"""Two ends of a number: a `Range` is what unknowns leave open, an `Interval` any other lower and upper value."""

import math
from typing import NamedTuple


class Range(NamedTuple):
    """The lowest and the highest value that the unknowns allow; both NaN where there is nothing to measure."""

    lower: float
    upper: float


class Interval(NamedTuple):
    """The lower and the upper end of what is attainable, or of what chance allows; both NaN where undefined."""

    lower: float
    upper: float


#: Nothing to measure.
NOWHERE = Range(math.nan, math.nan)


def share_range(sure: float, possible: float, total: float) -> Range:
    """What is surely, and what is surely or possibly so, as shares of the total.

    >>> share_range(2, 1, 4)
    Range(lower=0.5, upper=0.75)
    """
    return Range(sure / total, (sure + possible) / total) if total else NOWHERE
