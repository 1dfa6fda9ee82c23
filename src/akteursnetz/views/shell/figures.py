"""How many digits figures are written with."""

from collections.abc import Iterable

_MOST = 3


def digits(values: Iterable[float]) -> int:
    """So many digits after the point as the values have, three at most.

    >>> digits([11.2, 9.85]), digits([4.0]), digits([])
    (2, 0, 0)
    """
    written = (f"{round(value, _MOST):.{_MOST}f}".rstrip("0") for value in values)
    return max((len(words.partition(".")[2]) for words in written), default=0)
