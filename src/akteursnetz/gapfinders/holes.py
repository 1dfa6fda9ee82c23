"""Where ties are missing: actors without any, sectors that hardly meet.

An isolate has no tie in force of any kind; who is there only by a membership or a seat is told apart. Two sectors have
a hole between them where the upper Jeffreys bound of their share of tied pairs lies below the density of the network,
and at least eight pairs are possible. Of sectors nothing is told where one informant told the network.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

import numpy as np

from akteursnetz.gapfinders.absent import expected_actors, rows
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase
from akteursnetz.gapfinders.grouping import all_actors, with_ties
from akteursnetz.gapfinders.overturn import TOLD, overturn_note
from akteursnetz.graph import Pair, partners, roster_places, untied
from akteursnetz.knowledge.absence import asked, is_survey, one_informant
from akteursnetz.measures.mixing import block_table, jeffreys
from akteursnetz.measures.whole import network_density, network_possible
from akteursnetz.network import Network
from akteursnetz.schema import SECTORS

_POSSIBLE = 8


def find_holes(net: Network) -> list[Finding]:
    """Isolates, actors tied by membership only, and holes between sectors."""
    holes = [] if one_informant(net) else [_sector_hole(net, hole) for hole in sector_holes(net)]
    return [*_isolates(net), *_only_members(net), *holes]


def _isolates(net: Network) -> list[Finding]:
    """Isolates, those of whom it is known apart from the others; who is expected is told by the family of absence."""
    expected = {actor for row in rows(net, "actor") for actor in expected_actors(net, row)}
    alone = [actor for actor in untied(net) if actor not in expected]
    known = [actor for actor in alone if actor in asked(net)]
    others = [actor for actor in alone if actor not in asked(net)]
    survey = (Phrase("isolate_not_asked"),) if is_survey(net) else ()
    return [
        *all_actors(net, "isolate", "medium", known),
        *all_actors(net, "undocumented_isolate", "low", others, notes=survey),
    ]


def _only_members(net: Network) -> list[Finding]:
    graph, alone = partners(net), set(untied(net))
    found = [actor for actor, degree in graph.degree if degree == 0 and actor not in alone]
    return all_actors(net, "only_member", "low", found)


@dataclass(frozen=True)
class SectorHole:
    """Two sectors that hardly meet: their actors, the tied pairs, the upper bound of their share, the density."""

    sectors: tuple[str, str]
    actors: tuple[list[str], list[str]]
    tied: tuple[Pair, ...]
    upper: float
    overall: float

    @property
    def possible(self) -> int:
        """How many pairs could be tied."""
        return len(self.actors[0]) * len(self.actors[1])


def sector_holes(net: Network) -> list[SectorHole]:
    """Pairs of sectors whose share of tied pairs, by its upper Jeffreys bound, lies below the network's density."""
    graph = partners(net)
    blocks = block_table(net)
    overall = network_density(net)
    sectors = net.actors["sector"].loc[list(graph)]
    place = roster_places(net)
    found = []
    low = blocks.loc[(blocks["possible"] >= _POSSIBLE) & (blocks["upper"] < overall), "upper"]
    for codes in low.index.to_list():
        if codes[0] == codes[1]:
            continue
        first, second = (list(sectors.index[sectors == code]) for code in codes)
        tied = tuple((a, b) for a in first for b in sorted(set(second).intersection(graph[a]), key=place.__getitem__))
        found.append(SectorHole(codes, (first, second), tied, float(low[codes]), overall))
    return found


def _sector_hole(net: Network, hole: SectorHole) -> Finding:
    values = {
        "sectors": tuple(SECTORS[code] for code in hole.sectors),
        "n": len(hole.tied),
        "possible": hole.possible,
        "upper": Percent(hole.upper),
        "overall": Percent(hole.overall),
    }
    evidence = tuple(chain.from_iterable(with_ties(net, hole.tied).values()))
    return Finding("sector_hole", "medium", _around(hole), evidence, values, overturn_note(_filling(net, hole)))


def _around(hole: SectorHole) -> tuple[str, ...]:
    """The actors of both sectors: first those who are tied, then as one comes upon the pairs that are not."""
    first, second = hole.actors
    ties = Counter(one for one, _ in hole.tied)
    start = next(actor for actor in first if ties[actor] < len(second))
    return tuple(dict.fromkeys([*chain.from_iterable(hole.tied), start, *second, *first]))


def _filling(net: Network, hole: SectorHole) -> int | None:
    """How many unknown ties between two sectors would fill the hole; told up to 3, and 4 stands for more."""
    answered = asked(net)
    both = [len(answered.intersection(actors)) for actors in hole.actors]
    unknown = hole.possible - both[0] * both[1] - sum(not answered.issuperset(pair) for pair in hole.tied)
    for more in range(1, min(unknown, TOLD) + 1):
        upper = jeffreys(np.array(len(hole.tied) + more), np.array(hole.possible))[1]
        if upper >= hole.overall + more / network_possible(net):
            return more
    return TOLD + 1 if unknown > TOLD else None
