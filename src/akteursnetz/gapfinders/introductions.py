"""Finder of introductions: untied pairs with a need and a common partner, and link candidates by link prediction.

An introduction is proposed for two actors who are not tied, whom something calls for (an unmet expectation, a wish, a
common programme, a hole between their sectors), and who have a partner in common. They are ranked by duty, wish,
programme, by how much the tie would shorten paths (the rise of global efficiency), by the load of the two (partners and
seats), then by name. Link candidates come from the structure alone (resource allocation index) and are told only where
its leave-one-out AUC is high enough.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.gapfinders.duties import UNSHOWN, duties, history
from akteursnetz.gapfinders.ended import past_programmes
from akteursnetz.gapfinders.expectations import support as support_of
from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.grouping import all_pairs
from akteursnetz.gapfinders.holes import sector_holes
from akteursnetz.gapfinders.naming import by_name, in_order, name_key, pair_name
from akteursnetz.gapfinders.sitting import seat_ties
from akteursnetz.graph import Pair, Ties, actor_rows, by_pair, hosts, in_force, matrix, pairs, partners, ties_between
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.layers import seats
from akteursnetz.measures.dyadic import pair_bridging_gain
from akteursnetz.measures.twomode import actor_load
from akteursnetz.network import Network, once
from akteursnetz.schema import fold, split

_TOLD = 5  # so many introductions, and so many candidates, are told
_CARRIES = 0.7  # candidates are told only where the AUC reaches this
_PAIRS = 10  # from fewer tied pairs nothing is foretold
_SEARCHED = 100  # in larger networks candidates are not searched

Array = NDArray[np.float64]
_INTENDED = ("wished", "planned")
_NEEDS = ("duty", "wish", "programme", "hole")

Needs = dict[Pair, tuple[str, ...]]


@dataclass(frozen=True)
class Introduction:
    """Introduction: two untied actors, their needs, a common partner, the efficiency gain of a tie, their loads."""

    pair: Pair
    needs: tuple[str, ...]
    third: str
    gain: float
    load: tuple[int, int]

    def rank(self) -> tuple[object, ...]:
        """Sort key of introductions: needs in their order, then gain, then the least load."""
        return (*_urgency(self.needs), -round(self.gain, 12), sum(self.load))


def find_introductions(net: Network) -> list[Finding]:
    """Findings on the introductions that rank highest, and on link candidates where their AUC is high enough."""
    if one_informant(net):
        return []
    named = {in_order(net, introduction.pair): introduction for introduction in introductions(net)}
    ranked = sorted((named[pair] for pair in by_name(net, named)), key=Introduction.rank)[:_TOLD]
    return [*(_told(net, introduction) for introduction in ranked), *_candidates(net)]


def introductions(net: Network) -> list[Introduction]:
    """Introductions: untied pairs with a need and a partner in common, in the order of the actors' names.

    Left out are those whose needs alone keep them from being among the first.
    """
    needs = _first(_needs(net))
    if not needs:
        return []
    around = _around(net)
    load, strength = actor_load(net).to_dict(), pairs(net)["strength"].to_dict()
    gain = pair_bridging_gain(net, among=needs)
    found = []
    for (pair, why), gained in zip(needs.items(), gain, strict=True):
        common = around[pair[0]] & around[pair[1]]
        third = min(common, key=lambda actor: (-_weaker(strength, actor, pair), load[actor], name_key(net, actor)))
        found.append(Introduction(pair, why, third, float(gained), (int(load[pair[0]]), int(load[pair[1]]))))
    return found


def _urgency(needs: tuple[str, ...]) -> tuple[bool, ...]:
    return tuple(need not in needs for need in _NEEDS)


def _first(needs: Needs) -> Needs:
    """Pairs among the first `_TOLD` by their needs, equal ones included."""
    limit = max(nsmallest(_TOLD, map(_urgency, needs.values())), default=())
    return {pair: why for pair, why in needs.items() if _urgency(why) <= limit}


@once
def _around(net: Network) -> dict[str, set[str]]:
    graph = partners(net)
    return {actor: set(graph[actor]) for actor in graph}


def _needs(net: Network) -> Needs:
    """Needs of each untied pair of actors with a partner in common."""
    around, place = _around(net), actor_rows(net)
    called: dict[str, Iterable[Pair]] = {
        "duty": (duty.ends for duty in duties(net) if duty.outcome in UNSHOWN),
        "wish": by_pair(net, net.ties[net.ties["state"].isin(_INTENDED)]),
        "programme": _common_programme(net),
        "hole": _across_holes(net),
    }
    found: dict[Pair, dict[str, None]] = {}
    for need in _NEEDS:
        for a, b in called[need]:
            if a in around and b in around and a not in around[b] and around[a] & around[b]:
                found.setdefault((a, b) if place[a] < place[b] else (b, a), {})[need] = None
    ordered = sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))
    return {pair: tuple(found[pair]) for pair in ordered}


def _across_holes(net: Network) -> Iterator[Pair]:
    """Pairs of actors with a partner in common across a hole between sectors."""
    hardly = {frozenset(hole.sectors) for hole in sector_holes(net)}
    sector = net.actors["sector"].to_dict()
    around = _around(net)
    for actor in around:
        apart = {code for codes in hardly if sector[actor] in codes for code in codes - {sector[actor]}}
        if apart:
            further = set[str]().union(*(around[between] for between in around[actor]))
            yield from ((actor, end) for end in further if sector[end] in apart)


def _common_programme(net: Network) -> Iterator[Pair]:
    """Pairs of actors that take part in one programme."""
    for participants in _taking_part(net).values():
        yield from combinations(sorted(participants), 2)


@once
def _taking_part(net: Network) -> dict[str, set[str]]:
    """Participants of each programme in force, by its name: by a tie that names it, or by its own ties."""
    ties, past = net.ties[in_force(net)], past_programmes(net)
    taking_part: dict[str, set[str]] = {}
    for first, second, cell in zip(ties["from"], ties["to"], ties["programme"], strict=True):
        for programme in (name for name in split(cell) if fold(name) not in past):
            taking_part.setdefault(programme, set()).update((first, second))
    there = seats(net)
    for programme in _programmes(net):
        sitting = there.loc[there["host"] == programme, "actor"]
        taking_part.setdefault(net.name(programme), set()).update(sitting)
    return taking_part


def _programmes(net: Network) -> pd.Index:
    return hosts(net, "programme")


def _weaker(strength: Mapping[Any, float], third: str, pair: Pair) -> float:
    """Strength of the weaker of a third actor's ties to the two, 0 where none is given."""
    given = [strength.get((third, end), strength.get((end, third))) for end in pair]
    return min(0.0 if pd.isna(value) else float(value) for value in given)


def _told(net: Network, introduction: Introduction) -> Finding:
    first, second = introduction.pair
    values = {
        "pair": pair_name(net, first, second),
        "needs": tuple(Phrase(f"need_{need}") for need in introduction.needs),
        "third": net.name(introduction.third),
        "first": net.name(first),
        "second": net.name(second),
        "load_first": introduction.load[0],
        "load_second": introduction.load[1],
    }
    ties, rows = _grounds(net, introduction)
    through = ties_between(net, introduction.third, first) + ties_between(net, introduction.third, second)
    notes = tuple(note for note in history(net, introduction.pair) if note.key == "once_there")
    about = (*introduction.pair, introduction.third)
    evidence = tuple(dict.fromkeys(through + ties))
    support = (*rows, "pair_bridging_gain", "actor_load")
    return Finding("introduction", "low", about, evidence, values, notes, support=support)


def _grounds(net: Network, introduction: Introduction) -> tuple[Ties, tuple[str, ...]]:
    """Evidence and support of an introduction: ties that wish it or share a programme; expected rows and measures."""
    pair, needs = introduction.pair, introduction.needs
    ties: Ties = ()
    if "wish" in needs:
        states = net.ties["state"][list(ties_between(net, *pair, every=True))]
        ties += tuple(states.index[states.isin(_INTENDED)])
    if "programme" in needs:
        ties += _programme_ties(net, pair)
    rows = _expectations(net, pair) if "duty" in needs else ()
    return ties, rows + (("block_table", "network_density") if "hole" in needs else ())


def _expectations(net: Network, pair: Pair) -> tuple[str, ...]:
    """Support of the unmet expectations of a tie between two actors."""
    called = (duty.row for duty in duties(net) if duty.outcome in UNSHOWN and set(duty.ends) == set(pair))
    return tuple(dict.fromkeys(ground for row in called for ground in support_of(row)))


def _programme_ties(net: Network, pair: Pair) -> Ties:
    """Ids of the ties by which two actors take part in the programmes that they share."""
    ties, taking_part = net.ties[in_force(net)], _taking_part(net)
    common = {programme for programme, who in taking_part.items() if who.issuperset(pair)}
    own = ties[ties["from"].isin(pair) | ties["to"].isin(pair)]
    named = own.index[[not common.isdisjoint(split(cell)) for cell in own["programme"]]]
    programmes = [actor for actor in _programmes(net) if net.name(actor) in common]
    return tuple(sorted({*named, *seat_ties(net, pair, programmes)}))


def _candidates(net: Network) -> list[Finding]:
    array, actors = matrix(net)
    if len(actors) > _SEARCHED or array.nnz < 2 * _PAIRS:
        return []
    adjacency = array.toarray()
    auc = leave_one_out(adjacency)
    if not auc >= _CARRIES:
        return []
    score = np.where(np.triu(adjacency == 0, 1), allocation(adjacency), 0.0)
    found: dict[Pair, Ties] = dict.fromkeys(_highest(net, score, actors), ())
    return [
        replace(finding, values={**finding.values, "auc": auc}, support=("pairs",))
        for finding in all_pairs(net, "link_candidates", "low", found)
    ]


def _highest(net: Network, score: Array, actors: pd.Index) -> list[Pair]:
    """Pairs of highest positive score, those of equal score by name."""
    rounded = score.round(12)
    least = max(np.partition(rounded, -_TOLD, axis=None)[-_TOLD], np.nextafter(0, 1))
    scored = {(str(actors[a]), str(actors[b])): rounded[a, b] for a, b in np.argwhere(rounded >= least)}
    ordered = {in_order(net, pair): value for pair, value in scored.items()}
    return sorted(by_name(net, ordered), key=lambda pair: -ordered[pair])[:_TOLD]


def allocation(adjacency: Array) -> Array:
    """Resource allocation index of each pair (n x n): the sum of 1 / degree over common partners.

    Zhou, Lü & Zhang 2009, doi:10.1140/epjb/e2009-00335-8.
    """
    degree = adjacency.sum(axis=0)
    return adjacency @ (adjacency / np.where(degree, degree, 1)[:, None])


def leave_one_out(adjacency: Array) -> float:
    """Leave-one-out AUC of the resource allocation index, tied pairs against untied ones; NaN without either."""
    rows, columns = np.nonzero(np.triu(adjacency, 1))
    apart = np.triu(adjacency == 0, 1)
    if not len(rows) or not apart.any():
        return float("nan")
    shares = []
    for a, b in zip(rows, columns, strict=True):
        without = adjacency.copy()
        without[a, b] = without[b, a] = 0
        score = allocation(without)
        others = score[apart]
        shares.append((others < score[a, b]).mean() + (others == score[a, b]).mean() / 2)
    return float(np.mean(shares))
