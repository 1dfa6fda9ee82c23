"""What the records allow to be said of a tie that is not in them.

In a survey, absence is known only where those who were asked had the other before them. In documents, or in what one
informant tells, a tie that is not there is not documented, no more. One informant moreover tells of their own ties:
what others do among themselves was not the question, and finders about that say nothing then.
"""

from itertools import combinations
from typing import Literal
from weakref import WeakKeyDictionary

import networkx as nx
import pandas as pd

from akteursnetz.gapfinders.finding import Phrase
from akteursnetz.graph import directions, in_force, measured, one_mode_actors, pairs
from akteursnetz.network import Network

_BETWEEN: WeakKeyDictionary[Network, dict[frozenset[str], tuple[str, ...]]] = WeakKeyDictionary()

Absence = Literal["known", "one_report", "not_asked", "undocumented"]


def one_informant(net: Network) -> bool:
    """Whether one informant told the whole network."""
    return net.meta.evidence == "one informant"


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


def partners(net: Network) -> "nx.Graph[str]":
    """The actors and who is tied to whom, with nothing else, in the order of the roster."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(one_mode_actors(net))
    graph.add_edges_from(pairs(net).index)
    return graph


def unknown_pairs(net: Network) -> set[frozenset[str]]:
    """The pairs of measured actors that have no tie in the records and may yet have one: not both were asked."""
    graph = partners(net)
    answered = asked(net)
    return {
        frozenset(pair)
        for pair in combinations(graph, 2)
        if not graph.has_edge(*pair) and not answered.issuperset(pair)
    }


def ties_between(net: Network, one: str, other: str) -> tuple[str, ...]:
    """The ids of the measured ties between two actors."""
    if net not in _BETWEEN:
        found: dict[frozenset[str], tuple[str, ...]] = {}
        ties = net.ties[measured(net)]
        for tie, ends in zip(ties.index, zip(ties["from"], ties["to"], strict=True), strict=True):
            found[frozenset(ends)] = (*found.get(frozenset(ends), ()), str(tie))
        _BETWEEN[net] = found
    return _BETWEEN[net].get(frozenset((one, other)), ())


def arcs(net: Network) -> pd.DataFrame:
    """Who is tied to whom, of any relation in force: columns `from` and `to`, a mutual tie stands both ways."""
    ties = net.ties.loc[in_force(net), ["from", "to"]]
    mutual = ties[(directions(net) == "mutual")[in_force(net)]]
    return pd.concat([ties, mutual.rename(columns={"from": "to", "to": "from"})])


def untied(net: Network) -> list[str]:
    """The measured actors without any tie in force, membership and seats included."""
    ties = net.ties[in_force(net)]
    tied = set(ties["from"]) | set(ties["to"])
    return [actor for actor in one_mode_actors(net) if actor not in tied]


def names(net: Network, actors: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    """The names of actors; what is no id of the network is a name already."""
    return tuple(net.name(actor) if actor in net.actors.index else actor for actor in actors)


def pair_name(net: Network, one: str, other: str) -> str:
    """Two actors as one title names them."""
    return " – ".join(names(net, (one, other)))


def source_note(net: Network) -> tuple[Phrase, ...]:
    """The phrase that a finding carries where one informant shaped what can be seen."""
    return (Phrase("one_informant"),) if one_informant(net) else ()


def parts(graph: "nx.Graph[str]") -> list[list[str]]:
    """The connected parts of a graph, largest first, each in the order of the roster."""
    order = {actor: place for place, actor in enumerate(graph)}
    found = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    return sorted(found, key=lambda part: (-len(part), order[part[0]]))
