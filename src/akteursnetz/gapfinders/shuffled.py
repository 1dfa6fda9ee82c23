"""Permutation test of holes between sectors: the sector labels are permuted over the actors, whose ties stay.

A block is two different sectors with at least eight possible pairs. Its bound is the upper 95 percent Jeffreys bound of
its share of tied pairs. The chance of a bound is the share of shuffles in which any block has one that is no higher: a
p value adjusted for all blocks looked at (single-step minimum, Westfall & Young 1993). It holds however unequal or
clustered the ties are, since every shuffle has the same. Actors without a sector keep none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.graph import Pair, pairs
from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.measures.mixing import jeffreys
from akteursnetz.measures.partition import column
from akteursnetz.network import Network, once

SHUFFLES, SEED = 999, 1
LEVEL = 0.05
POSSIBLE = 8
_CELLS = 2_000_000  # so many ties of shuffled networks are counted at once
_EQUAL = 1e-12  # bounds that are so close are one
_SETS = 10_000  # so many sets of unknown ties are tried at most

Sectors = tuple[str, str]


@dataclass(frozen=True)
class Shuffled:
    """Permutation distribution of the tied pairs of blocks: their sectors, possible pairs, and counts in every shuffle.

    `labels` are the sectors of the actors (columns) in every shuffle (rows), as indices into `names`.
    """

    names: tuple[str, ...]
    blocks: dict[Sectors, int]
    possible: Ints
    tied: Ints
    actors: pd.Index
    labels: NDArray[np.int16]

    def most(self, bound: float) -> Ints:
        """Largest number of tied pairs with which each block's own bound is no higher, by bisection; -1 for none."""
        fits, over = np.full_like(self.possible, -1), self.possible + 1
        while (over - fits > 1).any():
            middle = (fits + over) // 2
            low = (upper_bound(middle, self.possible) <= bound + _EQUAL) & (middle >= 0)
            fits, over = np.where(low, middle, fits), np.where(low, over, middle)
        return fits

    def chance(self, bound: float) -> float:
        """Adjusted p value of a bound: the share of shuffles, the network itself among them, with any bound so low."""
        return self._share(int((self.tied <= self.most(bound)).any(axis=1).sum()))

    def may_exceed(self, bound: float, unknown: Sequence[Pair], more: int) -> bool:
        """Whether the adjusted p value of a bound could lie above the level with so many of the unknown ties added.

        All choices of them are tried, up to `_SETS`; where there are more, what no choice rules out is taken to be so.
        """
        slack = self.most(bound) - self.tied
        lasting = np.maximum(slack + 1, 0).sum(axis=1)
        sure, open_ = lasting > more, np.flatnonzero((lasting > 0) & (lasting <= more))
        if self._share(int(sure.sum() + len(open_))) <= LEVEL:
            return False
        if self._share(int(sure.sum())) > LEVEL or comb(len(unknown), more) > _SETS:
            return True
        choices = np.array(list(combinations(range(len(unknown)), more)))
        kept = np.zeros(len(choices), dtype=np.int64)
        for shuffle in open_:
            kept += self._keeps(slack[shuffle], self._block_of(unknown, self.labels[shuffle])[choices])
        return self._share(int(sure.sum() + kept.max())) > LEVEL

    def _share(self, hits: int) -> float:
        return (1 + hits) / (1 + len(self.tied))

    def _block_of(self, unknown: Sequence[Pair], labels: NDArray[np.int16]) -> Ints:
        """Block of each pair in a shuffle; the number of blocks for one that is in none."""
        own = labels[self.actors.get_indexer(pd.Index([end for pair in unknown for end in pair]))].reshape(-1, 2)
        sectors = ((self.names[one], self.names[other]) for one, other in np.sort(own, axis=1))
        return np.array([self.blocks.get(both, len(self.blocks)) for both in sectors])

    def _keeps(self, slack: Ints, added: Ints) -> NDArray[np.int64]:
        """Indicator for each choice of added ties, by their blocks: 1 if a block still has so low a bound, else 0."""
        rows, counts = np.arange(len(added))[:, None], np.zeros((len(added), len(self.blocks) + 1), dtype=np.int64)
        np.add.at(counts, (rows, added), 1)
        return np.asarray((counts[:, :-1] <= slack).any(axis=1), dtype=np.int64)


def upper_bound(tied: ArrayLike, possible: ArrayLike) -> Floats:
    """Upper 95 percent Jeffreys bound of shares of tied pairs; 1 where all are tied."""
    return jeffreys(np.asarray(tied, dtype=np.float64), np.asarray(possible, dtype=np.float64))[1]


@once
def shuffled(net: Network) -> Shuffled:
    """Permutation distribution of a network's blocks, from one seed; the order of its rows changes nothing."""
    sectors = column(net, "sector").dropna().sort_index()
    codes, names = pd.factorize(sectors, sort=True)
    sizes = np.bincount(codes, minlength=len(names))
    there = [pair for pair in combinations(range(len(names)), 2) if sizes[pair[0]] * sizes[pair[1]] >= POSSIBLE]
    labels = np.tile(codes.astype(np.int16), (SHUFFLES, 1))
    np.random.default_rng(SEED).permuted(labels, axis=1, out=labels)
    tied = pairs(net).index
    ends = np.array([sectors.index.get_indexer(tied.get_level_values(end)) for end in ("from", "to")])
    ends = ends[:, (ends >= 0).all(axis=0)]
    return Shuffled(
        tuple(map(str, names)),
        {(str(names[one]), str(names[other])): place for place, (one, other) in enumerate(there)},
        np.array([sizes[one] * sizes[other] for one, other in there], dtype=np.int64),
        np.concatenate([_counts(part, ends, there, len(names)) for part in _parts(labels, ends.shape[1])]),
        sectors.index,
        labels,
    )


def _parts(labels: NDArray[np.int16], ties: int) -> Iterator[NDArray[np.int16]]:
    rows = max(1, _CELLS // max(1, ties))
    for start in range(0, len(labels), rows):
        yield labels[start : start + rows]


def _counts(labels: NDArray[np.int16], ends: Ints, there: Iterable[tuple[int, int]], names: int) -> Ints:
    """Numbers of tied pairs of each block (column) in each shuffle (row)."""
    codes = labels[:, ends[0]].astype(np.int64) * names + labels[:, ends[1]]
    cells = codes + np.arange(len(labels))[:, None] * names**2
    table = np.bincount(cells.ravel(), minlength=len(labels) * names**2).reshape(-1, names, names)
    table = table + table.transpose(0, 2, 1)
    return table[:, [one for one, _ in there], [other for _, other in there]]
