"""Groups counted both ways: as one actor, and as the organisations that they stand for.

A group of nineteen unnamed organisations is one actor of the records, and a tie with it one tie. A number that hangs on
that is told with both readings: a tied pair with the group counts once, or as often as the group has members. A group
whose size is not given counts once in both.
"""

from collections.abc import Collection

from akteursnetz.gapfinders.finding import Percent, Phrase
from akteursnetz.graph import Pair
from akteursnetz.network import Network, once


@once
def members(net: Network) -> dict[str, int]:
    """How many organisations each actor stands for: the size of a group where it is given, else one."""
    actors = net.actors
    sizes = actors["count"].where(actors["form"] == "group").fillna(1).astype("int64")
    return {str(actor): int(size) for actor, size in sizes.items()}


def by_members(net: Network, pairs: Collection[Pair]) -> int:
    """How many pairs of organisations some tied pairs are, each pair with a group as often as it has members.

    >>> from akteursnetz.examples import example
    >>> by_members(example("dortmund"), [("arge", "wohlfahrtsverbaende"), ("arge", "jugendamt")])
    6
    """
    sizes = members(net)
    return sum(sizes[first] * sizes[second] for first, second in pairs)


def both_readings(net: Network, some: Collection[Pair], tied: Collection[Pair]) -> tuple[Phrase, ...]:
    """The phrase that tells a share of tied pairs member by member; none where no group's size changes it."""
    part, whole = by_members(net, some), by_members(net, tied)
    if whole == len(tied):
        return ()
    return (Phrase("by_members", {"n": part, "all": whole, "share": Percent(part / whole)}),)
