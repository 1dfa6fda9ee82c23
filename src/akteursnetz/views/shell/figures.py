"""Number of digits of figures."""

from collections.abc import Iterable

_MOST = 3


def digits(values: Iterable[float]) -> int:
    """Number of digits after the point that the values have, three at most.

    >>> digits([11.2, 9.85]), digits([4.0]), digits([])
    (2, 0, 0)
    """
    written = (f"{round(value, _MOST):.{_MOST}f}".rstrip("0") for value in values)
    return max((len(words.partition(".")[2]) for words in written), default=0)
