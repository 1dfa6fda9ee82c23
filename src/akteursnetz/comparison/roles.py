"""What answers to what in two networks: body beside body and tie beside tie, matched by remit and never by name.

A remit is tied to another where any of its holders is tied to any holder of the other. That two remits are not tied is
said only where all their holders were asked; else it is unknown, as in documents or in what one informant told.
"""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Literal

import pandas as pd

from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.knowledge.absence import absence
from akteursnetz.network import Network

Remits = dict[str, tuple[str, ...]]
State = Literal["tied", "one_body", "absent", "unknown"]


def bodies(remits: pd.DataFrame) -> pd.DataFrame:
    """Who of the first network answers to whom of the second, from the table of `composition.remits`.

    Returns
    -------
    DataFrame with one row for each two actors that share a remit: `first`, `second` (ids), and tuples of remits:
    `shared`, `first_only`, `second_only` (what one of the two holds besides).
    """
    one, other = _held_by(remits["first"]), _held_by(remits["second"])
    rows = [
        (a, b, _both(one[a], other[b]), _without(one[a], other[b]), _without(other[b], one[a]))
        for a, b in product(one, other)
        if not set(one[a]).isdisjoint(other[b])
    ]
    return pd.DataFrame(rows, columns=["first", "second", "shared", "first_only", "second_only"])


def remit_ties(first: Network, second: Network, remits: pd.DataFrame) -> pd.DataFrame:
    """Which remits are tied to which in each of two networks, over the remits that measured actors of both hold.

    Returns
    -------
    DataFrame indexed by (`one`, `other`), two remits, with the columns `first` and `second`: tied, one_body (somebody
    holds both and no tie is known), absent (all holders were asked), unknown.
    """
    held = [_measured(net, remits[side]) for net, side in ((first, "first"), (second, "second"))]
    common = [remit for remit in remits.index if all(found.get(remit) for found in held)]
    index = pd.MultiIndex.from_tuples(list(combinations(common, 2)), names=["one", "other"])
    states = {
        side: pd.Series(_states(net, found, index), index=index, dtype="str")
        for side, net, found in zip(("first", "second"), (first, second), held, strict=True)
    }
    return pd.DataFrame(states)


def _held_by(remits: pd.Series) -> Remits:
    """Each actor with the remits that it holds."""
    held: Remits = {}
    for remit, actors in remits.items():
        for actor in actors:
            held[actor] = (*held.get(actor, ()), str(remit))
    return held


def _both(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    wanted = set(other)
    return tuple(remit for remit in one if remit in wanted)


def _without(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    known = set(other)
    return tuple(remit for remit in one if remit not in known)


def _measured(net: Network, remits: pd.Series) -> Remits:
    there = set(one_mode_actors(net))
    return {str(remit): tuple(actor for actor in actors if actor in there) for remit, actors in remits.items()}


def _states(net: Network, held: Remits, index: pd.MultiIndex) -> list[State]:
    tied = {frozenset(pair) for pair in pairs(net).index}
    return [_state(net, tied, held[one], held[other]) for one, other in index]


def _state(net: Network, tied: set[frozenset[str]], ones: tuple[str, ...], others: tuple[str, ...]) -> State:
    between = [(a, b) for a, b in product(ones, others) if a != b]
    if any(frozenset(pair) in tied for pair in between):
        return "tied"
    if not set(ones).isdisjoint(others):
        return "one_body"
    return "absent" if all(absence(net, *pair) == "known" for pair in between) else "unknown"
