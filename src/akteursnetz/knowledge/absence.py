"""What the records allow to be said of a tie that is not in them.

In a survey, absence is known only where those who were asked had the other before them. In documents, or in what one
informant tells, a tie that is not there is not documented, no more. One informant moreover tells of their own ties:
what others do among themselves was not the question, and finders about that say nothing then.
"""

from collections.abc import Iterable
from typing import Literal

import networkx as nx

from akteursnetz.graph import directions, in_force, measured, one_mode_actors, pairs
from akteursnetz.network import Network, once

Absence = Literal["known", "one_report", "not_asked", "undocumented"]


def one_informant(net: Network) -> bool:
    """Whether one informant told the whole network."""
    return net.meta.evidence == "one informant"


@once
def asked(net: Network) -> frozenset[str]:
    """The actors that were asked in a survey; none where the network rests on documents or one informant."""
    if net.meta.evidence != "survey":
        return frozenset()
    return frozenset(net.actors.index[net.actors["surveyed"] == "yes"])


def absence(net: Network, one: str, other: str) -> Absence:
    """What is known of a tie between two actors that no record tells of."""
    if net.meta.evidence != "survey":
        return "undocumented"
    answers = len({one, other} & asked(net))
    return ("not_asked", "one_report", "known")[answers]


def unknown_pairs(net: Network, *, but: frozenset[str]) -> int:
    """How many pairs of actors have no tie in the records and may yet have one, since not both were asked.

    Pairs of which both actors are among `but` are left out.
    """
    actors = frozenset(one_mode_actors(net))
    answered, left_out = actors & asked(net), actors & but
    possible = sum(
        sign * len(group) * (len(group) - 1) // 2
        for sign, group in ((1, actors), (-1, answered), (-1, left_out), (1, answered & left_out))
    )
    return possible - sum(not (answered.issuperset(pair) or left_out.issuperset(pair)) for pair in pairs(net).index)


def ties_between(net: Network, one: str, other: str) -> tuple[str, ...]:
    """The ids of the measured ties between two actors."""
    return _between(net).get(frozenset((one, other)), ())


@once
def _between(net: Network) -> dict[frozenset[str], tuple[str, ...]]:
    found: dict[frozenset[str], tuple[str, ...]] = {}
    ties = net.ties[measured(net)]
    for tie, ends in zip(ties.index, zip(ties["from"], ties["to"], strict=True), strict=True):
        found[frozenset(ends)] = (*found.get(frozenset(ends), ()), str(tie))
    return found


@once
def arcs(net: Network) -> frozenset[tuple[str, str]]:
    """From whom a tie leads to whom, of any relation in force; a mutual tie leads both ways."""
    ties = net.ties.loc[in_force(net), ["from", "to"]]
    mutual = ties[(directions(net) == "mutual")[in_force(net)]]
    return frozenset(zip(ties["from"], ties["to"], strict=True)) | frozenset(
        zip(mutual["to"], mutual["from"], strict=True)
    )


def untied(net: Network) -> list[str]:
    """The measured actors without any tie in force, membership and seats included."""
    ties = net.ties[in_force(net)]
    tied = set(ties["from"]) | set(ties["to"])
    return [actor for actor in one_mode_actors(net) if actor not in tied]


def names(net: Network, actors: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    """The names of actors; what is no id of the network is a name already."""
    known = _names(net)
    return tuple(known.get(actor, actor) for actor in actors)


@once
def _names(net: Network) -> dict[str, str]:
    return dict(zip(net.actors.index, net.actors["name"].astype(str), strict=True))


def pair_name(net: Network, one: str, other: str) -> str:
    """Two actors as one title names them."""
    return " – ".join(names(net, (one, other)))


def ranked(graph: "nx.Graph[str]", pieces: Iterable[Iterable[str]]) -> list[list[str]]:
    """Pieces of a network, largest first, each in the order of the roster."""
    order = {actor: place for place, actor in enumerate(graph)}
    found = [sorted(piece, key=order.__getitem__) for piece in pieces]
    return sorted(found, key=lambda piece: (-len(piece), order[piece[0]]))
