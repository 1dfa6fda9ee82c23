"""How firmly a finding stands: the smallest number of unknown ties that, were they there, would overturn it.

Unknown is a tie between two actors whom the records leave apart, and of whom not both were asked. The numbers here are
exact; a sentence tells them up to 3, then "more than 3".
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from akteursnetz.gapfinders.finding import Phrase

Between = Literal["actors", "sectors"]

TOLD = 3


def overturn_note(needed: int | None, *, between: Between = "actors") -> tuple[Phrase, ...]:
    """The phrase that tells the number; none where no unknown can overturn the finding.

    `between` says whose unknown ties are meant: any actors', or those of the two sectors that the finding is about.
    """
    if needed is None:
        return ()
    few, more = ("overturned", "overturned_by_more") if between == "actors" else ("filled", "filled_by_more")
    return (Phrase(few, {"n": needed}) if needed <= TOLD else Phrase(more, {"n": TOLD}),)


def joining(pieces: Sequence[Iterable[str]], elsewhere: Sequence[Iterable[str]], asked: frozenset[str]) -> int | None:
    """How many unknown ties would join all pieces into one, by way of the parts elsewhere if need be.

    Two parts can be joined unless everybody in both was asked. So one piece with somebody who was not asked can be
    joined to every other; failing that, one such part elsewhere can; failing that, nothing can, and None is returned.

    >>> joining([["a"], ["b"], ["c"]], [], frozenset("ab"))
    2
    >>> joining([["a"], ["b"]], [["c"]], frozenset("ab"))
    2
    """
    if any(not asked.issuperset(piece) for piece in pieces):
        return len(pieces) - 1
    if any(not asked.issuperset(part) for part in elsewhere):
        return len(pieces)
    return None


def below_share(inside: int, ties: int, unknown: int, limit: float) -> int | None:
    """How many unknown ties that are not inside would bring the share of inside ties to the limit; None if too few.

    >>> below_share(4, 6, unknown=10, limit=0.5), below_share(4, 6, unknown=1, limit=0.5)
    (2, None)
    """
    needed = max(1, -int(-(inside / limit - ties) // 1))
    return needed if needed <= unknown else None
