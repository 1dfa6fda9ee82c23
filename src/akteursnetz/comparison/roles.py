"""Roles in two networks: actors matched by remit, and ties between remits; never matched by name.

A remit is tied to another where any of its holders is tied to any holder of the other. That two remits are not tied is
said only where all their holders were asked; else it is unknown, as in documents or in what one informant told. What
rests on a remit that was only read off a name is told.
"""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.knowledge.absence import absence
from akteursnetz.network import Network

SIDES = ("first", "second")
Holders = dict[str, tuple[str, ...]]
#: What is known of two remits: tied, held by one body with no tie known, not tied, or unknown.
Known = Literal["tied", "one_body", "absent", "unknown"]


class Untied(NamedTuple):
    """Numbers of pairs of remits tied in neither network, and of those among them unknown in one."""

    pairs: int
    unknown: int


def bodies(remits: pd.DataFrame) -> pd.DataFrame:
    """Actors of the first network matched by remit to those of the second, from the table of `composition.remits`.

    Returns
    -------
    DataFrame with one row for each two actors that share a remit: `first`, `second` (ids), and tuples of remits:
    `shared`, `first_only`, `second_only` (what one of the two holds besides), `first_read` and `second_read` (what each
    of the two holds only by its name).
    """
    first, second = _held_by(remits["first"]), _held_by(remits["second"])
    read = _held_by(remits["first_read"]), _held_by(remits["second_read"])
    rows = [
        (
            *(a, b, _both(first[a], second[b]), _without(first[a], second[b]), _without(second[b], first[a])),
            *(read[0].get(a, ()), read[1].get(b, ())),
        )
        for a, b in product(first, second)
        if not set(first[a]).isdisjoint(second[b])
    ]
    return pd.DataFrame(rows, columns=[*SIDES, "shared", "first_only", "second_only", "first_read", "second_read"])


def remit_pairs(first: Network, second: Network, remits: pd.DataFrame) -> pd.DataFrame:
    """Ties between remits in each of two networks, over the remits that measured actors of both hold.

    Returns
    -------
    DataFrame indexed by (`remit`, `other_remit`), with the columns `first` and `second`: tied, one_body (somebody holds
    both and no tie is known), absent (all holders were asked), unknown; and `first_read`, `second_read`: whether that
    is known only with remits that were read off names.
    """
    nets = dict(zip(SIDES, (first, second), strict=True))
    held = {side: _measured(net, remits[side]) for side, net in nets.items()}
    common = [remit for remit in remits.index if all(found.get(remit) for found in held.values())]
    index = pd.MultiIndex.from_tuples(list(combinations(common, 2)), names=["remit", "other_remit"])
    known = {side: _known(net, held[side], index) for side, net in nets.items()}
    recorded = {side: _known(net, _not_in(held[side], remits[f"{side}_read"]), index) for side, net in nets.items()}
    read = {f"{side}_read": known[side] != recorded[side] for side in SIDES}
    return pd.DataFrame({**known, **read})


def tied_anywhere(table: pd.DataFrame) -> pd.Series:
    """Mask of the pairs of remits of the table that are tied in one of the networks."""
    return (table[[*SIDES]] == "tied").any(axis=1)


def untied(table: pd.DataFrame) -> Untied:
    """Counts of the pairs of remits that are tied in neither network."""
    others = table[~tied_anywhere(table)]
    return Untied(len(others), int((others[[*SIDES]] == "unknown").any(axis=1).sum()))


def _held_by(remits: pd.Series) -> Holders:
    """Remits of each actor that holds any."""
    held: Holders = {}
    for remit, actors in remits.items():
        for actor in actors:
            held[actor] = (*held.get(actor, ()), str(remit))
    return held


def _both(remits: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    wanted = set(others)
    return tuple(remit for remit in remits if remit in wanted)


def _without(entries: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = set(others)
    return tuple(entry for entry in entries if entry not in known)


def _measured(net: Network, remits: pd.Series) -> Holders:
    there = set(one_mode_actors(net))
    return {str(remit): tuple(actor for actor in actors if actor in there) for remit, actors in remits.items()}


def _not_in(held: Holders, others: pd.Series) -> Holders:
    return {remit: _without(actors, others[remit]) for remit, actors in held.items()}


def _known(net: Network, held: Holders, index: pd.MultiIndex) -> pd.Series:
    """Knowledge of each pair of remits in a network; missing where one of the two has no holder."""
    tied = {frozenset(pair) for pair in pairs(net).index}
    told = [
        _known_of(net, tied, held[remit], held[other]) if held[remit] and held[other] else "none"
        for remit, other in index
    ]
    return pd.Series(told, index=index, dtype="str")


def _known_of(net: Network, tied: set[frozenset[str]], holders: tuple[str, ...], others: tuple[str, ...]) -> Known:
    between = [(a, b) for a, b in product(holders, others) if a != b]
    if any(frozenset(pair) in tied for pair in between):
        return "tied"
    if not set(holders).isdisjoint(others):
        return "one_body"
    return "absent" if all(absence(net, *pair) == "known" for pair in between) else "unknown"
