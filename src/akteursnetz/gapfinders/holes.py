"""Finder of holes: isolates, and pairs of sectors with few ties between them.

An isolate has no tie in force of any kind; who is there only by a membership or a seat is told apart. Two sectors have
a hole between them where the upper Jeffreys bound of their share of tied pairs lies below the density of the network,
at least eight pairs are possible, and no more than five in a hundred shuffles of the sectors over the same actors give
any two of them so low a bound. Of sectors nothing is told where one informant told the network.
"""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain, product
from math import ceil

from akteursnetz.gapfinders.absent import expected_actors
from akteursnetz.gapfinders.expectations import rows
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase
from akteursnetz.gapfinders.grouping import all_actors, with_ties
from akteursnetz.gapfinders.overturn import TOLD, overturn_note
from akteursnetz.gapfinders.shuffled import LEVEL, POSSIBLE, shuffled, upper_bound
from akteursnetz.graph import Pair, pairs, partners, untied
from akteursnetz.knowledge.absence import asked, is_survey, one_informant
from akteursnetz.measures.mixing import block_table
from akteursnetz.measures.whole import network_density, network_possible
from akteursnetz.network import Network, once
from akteursnetz.schema import SECTORS


def find_holes(net: Network) -> list[Finding]:
    """Findings on isolates, on actors tied by membership only, and on holes between sectors."""
    holes = [] if one_informant(net) else [_sector_hole(net, hole) for hole in sector_holes(net)]
    return [*_isolates(net), *_only_members(net), *holes]


def _isolates(net: Network) -> list[Finding]:
    """Findings on isolates, known ones apart from undocumented; expected actors are told by the family of absence."""
    expected = {actor for row in rows(net, "actor") for actor in expected_actors(net, row)}
    alone = [actor for actor in untied(net) if actor not in expected]
    known = [actor for actor in alone if actor in asked(net)]
    others = [actor for actor in alone if actor not in asked(net)]
    survey = (Phrase("isolate_not_asked"),) if is_survey(net) else ()
    return [
        *_of_partners(all_actors(net, "isolate", "medium", known)),
        *_of_partners(all_actors(net, "undocumented_isolate", "low", others, notes=survey)),
    ]


def _of_partners(findings: list[Finding]) -> list[Finding]:
    """Findings with the degree as their support."""
    return [replace(finding, support=("actor_degree",)) for finding in findings]


def _only_members(net: Network) -> list[Finding]:
    graph, alone = partners(net), set(untied(net))
    found = [actor for actor, degree in graph.degree if degree == 0 and actor not in alone]
    return _of_partners(all_actors(net, "only_member", "low", found))


@dataclass(frozen=True)
class SectorHole:
    """Hole between two sectors: their actors, the tied pairs, the upper bound of their share, the network's density.

    `chance` is the adjusted p value of the permutation test (`shuffled`).
    """

    sectors: tuple[str, str]
    actors: tuple[list[str], list[str]]
    tied: tuple[Pair, ...]
    upper: float
    overall: float
    chance: float

    @property
    def possible(self) -> int:
        """Number of possible pairs."""
        return len(self.actors[0]) * len(self.actors[1])


@once
def sector_holes(net: Network) -> list[SectorHole]:
    """Holes between sectors by the permutation test, adjusted for all pairs of sectors looked at."""
    blocks = block_table(net)
    first, second = (blocks.index.get_level_values(end) for end in ("from", "to"))
    low = blocks[(first != second) & (blocks["possible"] >= POSSIBLE) & (blocks["upper"] < network_density(net))]
    found = [_between(net, *hole) for hole in zip(low.index.to_list(), low["upper"].to_list(), strict=True)]
    return [hole for hole in found if hole.chance <= LEVEL]


def _between(net: Network, codes: tuple[str, str], upper: float) -> SectorHole:
    graph = partners(net)
    sectors = net.actors["sector"].loc[list(graph)]
    first, second = (list(sectors.index[sectors == code]) for code in codes)
    place = {actor: at for at, actor in enumerate(second)}
    tied = tuple((here, there) for here in first for there in sorted(place.keys() & graph[here], key=place.__getitem__))
    return SectorHole(codes, (first, second), tied, upper, network_density(net), shuffled(net).chance(upper))


def _sector_hole(net: Network, hole: SectorHole) -> Finding:
    values = {
        "sectors": tuple(SECTORS[code] for code in hole.sectors),
        "n": len(hole.tied),
        "possible": hole.possible,
        "overall": Percent(hole.overall),
        "chance": ceil(round(100 * hole.chance, 6)),
    }
    evidence = tuple(chain.from_iterable(with_ties(net, hole.tied).values()))
    notes = overturn_note(_filling(net, hole), "hole")
    support = ("block_table", "network_density")
    return Finding("sector_hole", "medium", _around(hole), evidence, values, notes, support=support)


def _around(hole: SectorHole) -> tuple[str, ...]:
    """Actors of both sectors: those of tied pairs first, then those of untied ones."""
    first, second = hole.actors
    ties = Counter(one for one, _ in hole.tied)
    start = next(actor for actor in first if ties[actor] < len(second))
    return tuple(dict.fromkeys([*chain.from_iterable(hole.tied), start, *second, *first]))


def _filling(net: Network, hole: SectorHole) -> int | None:
    """Smallest number of unknown ties between two sectors that could close the hole; 4 stands for more than 3."""
    answered, tied = asked(net), set(hole.tied)
    unknown = [pair for pair in product(*hole.actors) if pair not in tied and not answered.issuperset(pair)]
    numbers = range(1, len(unknown) + 1)
    filling = next((more for more in numbers if _may_fill(net, hole, unknown, more)), None)
    return None if filling is None else min(filling, TOLD + 1)


def _may_fill(net: Network, hole: SectorHole, unknown: list[Pair], more: int) -> bool:
    """Whether so many unknown ties between two sectors may raise their bound to the density, or p to the level."""
    upper = float(upper_bound(len(hole.tied) + more, hole.possible))
    if upper >= (len(pairs(net)) + more) / network_possible(net):
        return True
    return shuffled(net).may_exceed(upper, unknown, more)
