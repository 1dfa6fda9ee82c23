"""What answers to what in two networks: body beside body and remit beside remit, never matched by name.

A remit is tied to another where any of its holders is tied to any holder of the other. That two remits are not tied is
said only where all their holders were asked; else it is unknown, as in documents or in what one informant told.
"""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.knowledge.absence import absence
from akteursnetz.network import Network

Holders = dict[str, tuple[str, ...]]
#: What is known of two remits: tied, held by one body with no tie known, not tied, or unknown.
Known = Literal["tied", "one_body", "absent", "unknown"]


class Untied(NamedTuple):
    """How many pairs of remits are tied in neither network, and of how many of these it is unknown in one of them."""

    pairs: int
    unknown: int


def bodies(remits: pd.DataFrame) -> pd.DataFrame:
    """Who of the first network answers to whom of the second, from the table of `composition.remits`.

    Returns
    -------
    DataFrame with one row for each two actors that share a remit: `first`, `second` (ids), and tuples of remits:
    `shared`, `first_only`, `second_only` (what one of the two holds besides).
    """
    first, second = _held_by(remits["first"]), _held_by(remits["second"])
    rows = [
        (a, b, _both(first[a], second[b]), _without(first[a], second[b]), _without(second[b], first[a]))
        for a, b in product(first, second)
        if not set(first[a]).isdisjoint(second[b])
    ]
    return pd.DataFrame(rows, columns=["first", "second", "shared", "first_only", "second_only"])


def remit_pairs(first: Network, second: Network, remits: pd.DataFrame) -> pd.DataFrame:
    """Which remits are tied to which in each of two networks, over the remits that measured actors of both hold.

    Returns
    -------
    DataFrame indexed by (`remit`, `other_remit`), with the columns `first` and `second`: tied, one_body (somebody holds
    both and no tie is known), absent (all holders were asked), unknown.
    """
    held = [_measured(net, remits[side]) for net, side in ((first, "first"), (second, "second"))]
    common = [remit for remit in remits.index if all(found.get(remit) for found in held)]
    index = pd.MultiIndex.from_tuples(list(combinations(common, 2)), names=["remit", "other_remit"])
    known = {
        side: pd.Series(_known(net, found, index), index=index, dtype="str")
        for side, net, found in zip(("first", "second"), (first, second), held, strict=True)
    }
    return pd.DataFrame(known)


def tied_anywhere(table: pd.DataFrame) -> pd.Series:
    """Which pairs of remits of the table are tied in one of the networks."""
    return (table == "tied").any(axis=1)


def untied(table: pd.DataFrame) -> Untied:
    """What the table of pairs of remits tells of those that are tied in neither network."""
    others = table[~tied_anywhere(table)]
    return Untied(len(others), int((others == "unknown").any(axis=1).sum()))


def _held_by(remits: pd.Series) -> Holders:
    """Each actor with the remits that it holds."""
    held: Holders = {}
    for remit, actors in remits.items():
        for actor in actors:
            held[actor] = (*held.get(actor, ()), str(remit))
    return held


def _both(remits: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    wanted = set(others)
    return tuple(remit for remit in remits if remit in wanted)


def _without(remits: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = set(others)
    return tuple(remit for remit in remits if remit not in known)


def _measured(net: Network, remits: pd.Series) -> Holders:
    there = set(one_mode_actors(net))
    return {str(remit): tuple(actor for actor in actors if actor in there) for remit, actors in remits.items()}


def _known(net: Network, held: Holders, index: pd.MultiIndex) -> list[Known]:
    tied = {frozenset(pair) for pair in pairs(net).index}
    return [_known_of(net, tied, held[remit], held[other]) for remit, other in index]


def _known_of(net: Network, tied: set[frozenset[str]], holders: tuple[str, ...], others: tuple[str, ...]) -> Known:
    between = [(a, b) for a, b in product(holders, others) if a != b]
    if any(frozenset(pair) in tied for pair in between):
        return "tied"
    if not set(holders).isdisjoint(others):
        return "one_body"
    return "absent" if all(absence(net, *pair) == "known" for pair in between) else "unknown"
