"""Robustness of findings: the smallest number of unknown ties that, were they there, would overturn one.

Unknown is a tie between two actors whom the records leave apart, and of whom not both were asked. The numbers here are
exact; a sentence tells them up to 3, then "more than 3".
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from akteursnetz.gapfinders.finding import Phrase

Claim = Literal["share", "hole", "cut"]
#: The phrases that tell how many, up to `TOLD` and beyond, for what a finding claims.
_PHRASES: Mapping[Claim, tuple[str, str]] = {
    "share": ("overturned", "overturned_by_more"),
    "hole": ("filled", "filled_by_more"),
    "cut": ("rejoined", "rejoined_by_more"),
}

TOLD = 3


def overturn_note(needed: int | None, claim: Claim) -> tuple[Phrase, ...]:
    """Note with the number of unknown ties that would overturn a finding; empty where none can.

    `claim` is what the ties would overturn: a share, a hole between two sectors, or that some are cut off.
    """
    if needed is None:
        return ()
    few, more = _PHRASES[claim]
    return (Phrase(few, {"n": needed}) if needed <= TOLD else Phrase(more, {"n": TOLD}),)


def joining(pieces: Sequence[Iterable[str]], elsewhere: Sequence[Iterable[str]], asked: frozenset[str]) -> int | None:
    """Smallest number of unknown ties that connect all pieces, by way of components elsewhere if need be.

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
    """Smallest number of unknown ties outside that bring the share of inside ties to the limit; None if too few.

    >>> below_share(4, 6, unknown=10, limit=0.5), below_share(4, 6, unknown=1, limit=0.5)
    (2, None)
    """
    needed = max(1, -int(-(inside / limit - ties) // 1))
    return needed if needed <= unknown else None
