"""Paired comparison of two networks of the same actors: two layers of one network, or one network at two dates.

Such networks are not independent, so each pair of actors is followed. The permutation tests keep the numbers of pairs
tied in both, in one, in neither, and permute which pairs these are:

- layers: which of the tied pairs belong to the first layer, the second, or both;
- dates: which of the earlier pairs stay tied, and where new ones come, apart for pairs with an actor who joined.

Equal draws count half, as in `inference.difference`. In simulations false alarms were near .05, a little rarer for
centralisation, which takes few values (docs/calibration.md).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison.judging import DECLARED
from akteursnetz.comparison.readings import pair_courses
from akteursnetz.engine import replicate
from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.inference import TestResult, holm, qap
from akteursnetz.inference.results import result
from akteursnetz.inference.statistics import stack_statistics
from akteursnetz.inference.tables import table_of
from akteursnetz.measures.bounds import Range
from akteursnetz.measures.partition import partition
from akteursnetz.network import Network, require_network
from akteursnetz.schema import split

Draws = NDArray[np.float64]
_LAYERS = ("first_layer", "second_layer")
Places = tuple[NDArray[np.intp], NDArray[np.intp]]


@dataclass(frozen=True, eq=False)
class Paired:
    """Paired comparison: the tied pairs, actors and measures that stay and change between two networks.

    `pairs`: one row a pair tied in either, columns `from`, `to`, `tied` (both, first, second), `first_layer` and
    `second_layer` (by formality; unspecified also where that is known of one of its ties only and is not contractual;
    empty where not tied), and `possible`: all that missing dates allow, joined by "; " (both, first, second, neither),
    the same as `tied` where nothing is open. `actors`: index actor id, column `there` (both, first, second). `neither`
    counts the pairs of actors there in both that are tied in neither. `measures`: index measure, columns `first`,
    `second`, `difference` (second minus first), `expected` and `p` (after Holm over these and the overlap); `draws` the
    differences that chance gives, by measure. `overlap`: of layers, the share of the tied pairs that are tied in both,
    against layers of which one has its actors renamed, and `overlap_p` its p after Holm; None and NaN of dates and of
    empty layers.
    """

    pairs: pd.DataFrame
    actors: pd.DataFrame
    neither: int
    measures: pd.DataFrame
    draws: Mapping[str, Draws]
    overlap: TestResult | None
    overlap_p: float

    def count(self, tied: str) -> int:
        """Number of pairs tied in both, in the first only, or in the second only."""
        return int((self.pairs["tied"] == tied).sum())

    def range(self, tied: str) -> Range:
        """Range of that number over all readings of missing dates."""
        possible = self.pairs["possible"]
        return Range(int((possible == tied).sum()), sum(tied in split(cell) for cell in possible))

    @property
    def open(self) -> bool:
        """Whether missing dates leave open for any pair whether it stayed, came or went."""
        return bool((self.pairs["possible"] != self.pairs["tied"]).any())

    @property
    def changed(self) -> pd.DataFrame:
        """Rows of `pairs` tied in both whose layers are known and differ: contractual in one, not in the other."""
        kept = self._in_both()
        return kept[(kept[[*_LAYERS]] != "unspecified").all(axis=1)]

    @property
    def maybe_changed(self) -> pd.DataFrame:
        """Rows of `pairs` tied in both whose layer is known in one of the two alone."""
        kept = self._in_both()
        return kept[(kept[[*_LAYERS]] == "unspecified").any(axis=1)]

    def _in_both(self) -> pd.DataFrame:
        """Rows of `pairs` tied in both that are not known to be of one layer."""
        first, second = (self.pairs[layer] for layer in _LAYERS)
        return self.pairs[(self.pairs["tied"] == "both") & (first != second)]


def paired_layers(first: Network, second: Network, *, replicates: int, seed: int) -> Paired:
    """Paired comparison of two layers of one network, the tied pairs permuted between them."""
    tables = table_of(first, directed=False), table_of(second, directed=False, order=one_mode_actors(first))
    status = tables[0] + 2 * tables[1]
    rows, columns = np.nonzero(np.triu(status))
    draw = partial(_dealt, status[rows, columns], (rows, columns), len(status), partition(first, "sector").codes)
    there = all(table.any() for table in tables)
    overlap = qap(*tables, association="jaccard", replicates=replicates, seed=seed) if there else None
    return _paired(first, second, draw, replicates, seed, overlap)


def changes(first: Network, second: Network, *, replicates: int = 1000, seed: int = 0) -> Paired:
    """Changes of a network between two dates: pairs that stay, come and go, actors likewise, and tests of measures.

    The first is the earlier one. The null model keeps the numbers of tied pairs that stay and come, and permutes them,
    so density is not tested. Actors are the same by their id; `side_by_side` matches those of two waves by their names
    too. Where dates are missing, the measures are of the greatest reading (`at`).

    >>> from akteursnetz.examples import example
    >>> from akteursnetz.layers import at
    >>> net = example("musterkreis")
    >>> changes(at(net, "2019"), at(net, "2024"), replicates=19).pairs["tied"].value_counts().to_dict()
    {'both': 54, 'second': 10, 'first': 3}
    """
    first, second = require_network(first), require_network(second)
    actors = one_mode_actors(second)
    earlier = table_of(first, directed=False)
    at_first = one_mode_actors(first).get_indexer(actors)
    known = at_first >= 0
    was = np.where(np.outer(known, known), earlier[np.ix_(at_first, at_first)] if len(earlier) else 0, 0)
    strata = np.where(np.outer(known, known), was, 2)
    now = table_of(second, directed=False)
    moved = partial(_moved, now, strata, partition(second, "sector").codes)
    start = _statistics(first)
    return _paired(first, second, lambda rng, count: moved(rng, count) - start, replicates, seed)


def pairs_of_both(first: Network, second: Network) -> pd.DataFrame:
    """Table of every pair tied in one of the networks, once, as `Paired.pairs` has them."""
    layers = [_layers(net) for net in (first, second)]
    named = {frozenset(pair): pair for net in (first, second) for pair in pairs(net).index}
    courses = pair_courses(first, second)
    rows = []
    for key, pair in named.items():
        tied = _where(*(key in known for known in layers))
        possible = sorted(_where(*course) for course in courses.get(key, ())) or [tied]
        rows.append((*pair, tied, *(known.get(key) for known in layers), "; ".join(possible)))
    return pd.DataFrame(rows, columns=["from", "to", "tied", *_LAYERS, "possible"], dtype="str")


def _layers(net: Network) -> dict[frozenset[str], str]:
    """Layer of each tied pair, as far as all of its ties tell it."""
    table = pairs(net)
    told = table["layer"].mask((table["contractual"] == 0) & (table["unspecified"] > 0), "unspecified")
    return {frozenset(pair): str(layer) for pair, layer in zip(told.index, told, strict=True)}


def _where(first: bool, second: bool) -> str:
    if first != second:
        return "first" if first else "second"
    return "both" if first else "neither"


def _paired(
    first: Network,
    second: Network,
    draw: Callable[[np.random.Generator, int], Draws],
    replicates: int,
    seed: int,
    overlap: TestResult | None = None,
) -> Paired:
    tied, actors = pairs_of_both(first, second), _presence(first, second)
    stayed = set(actors.index[actors["there"] == "both"])
    inside = sum(a in stayed and b in stayed for a, b in zip(tied["from"], tied["to"], strict=True))
    drawn = replicate(draw, replicates, cells=len(one_mode_actors(second)) ** 2, seed=seed)
    draws = {name: drawn[:, place] for place, name in enumerate(DECLARED)}
    neither = len(stayed) * (len(stayed) - 1) // 2 - inside
    measures = _measures(first, second, draws)
    *own, of_overlap = holm([*measures["p"], overlap.p if overlap else float("nan")])
    return Paired(tied, actors, neither, measures.assign(p=own), draws, overlap, float(of_overlap))


def _presence(first: Network, second: Network) -> pd.DataFrame:
    in_first, in_second = one_mode_actors(first), one_mode_actors(second)
    everyone = in_first.union(in_second, sort=False)
    there = [_where(actor in in_first, actor in in_second) for actor in everyone]
    return pd.DataFrame({"there": pd.Series(there, index=everyone, dtype="str")}).rename_axis("actor")


def _measures(first: Network, second: Network, draws: Mapping[str, Draws]) -> pd.DataFrame:
    rows = {side: _statistics(net) for side, net in (("first", first), ("second", second))}
    table = pd.DataFrame(rows, index=pd.Index(DECLARED, name="measure"))
    table["difference"] = table["second"] - table["first"]
    tests = [
        replace(result(name, float(difference), draws[name], null="paired", seed=0), equal="half")
        for name, difference in zip(DECLARED, table["difference"], strict=True)
    ]
    return table.assign(expected=[test.expected for test in tests], p=[test.p for test in tests])


def _statistics(net: Network) -> Draws:
    values = stack_statistics(table_of(net, directed=False)[None], DECLARED, groups=partition(net, "sector").codes)
    return np.asarray(values[0])


def _dealt(
    status: NDArray[np.float64], at: Places, n: int, groups: NDArray[np.intp], rng: np.random.Generator, count: int
) -> Draws:
    dealt = rng.permuted(np.tile(status, (count, 1)), axis=1)
    values = [
        stack_statistics(_cube(np.isin(dealt, there), at, n), DECLARED, groups=groups) for there in ((1, 3), (2, 3))
    ]
    return values[1] - values[0]


def _moved(
    now: NDArray[np.float64],
    strata: NDArray[np.float64],
    groups: NDArray[np.intp],
    rng: np.random.Generator,
    count: int,
) -> Draws:
    """Random later networks: the tied pairs of each stratum (tied before, not, with a newcomer) are permuted in it."""
    rows, columns = np.triu_indices(len(now), 1)
    tied = np.zeros((count, len(rows)), dtype=bool)
    for stratum in (0, 1, 2):
        places = np.flatnonzero(strata[rows, columns] == stratum)
        tied[:, places] = rng.permuted(np.tile(now[rows, columns][places] > 0, (count, 1)), axis=1)
    return stack_statistics(_cube(tied, (rows, columns), len(now)), DECLARED, groups=groups)


def _cube(tied: NDArray[np.bool_], at: Places, n: int) -> NDArray[np.float32]:
    cube = np.zeros((len(tied), n, n), np.float32)
    cube[:, at[0], at[1]] = tied
    return cube + cube.transpose(0, 2, 1)
