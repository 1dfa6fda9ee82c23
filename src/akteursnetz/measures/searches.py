"""Geodesics and triangles of one adjacency matrix: distances, betweenness of actors and ties, triangles of tied pairs.

Each is one pass over the matrix, written with numpy. `compiled` has the same passes as machine code; distances and
triangles are the same to the last bit, path counts are added in another order. `fastest` chooses between the two.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from akteursnetz.measures.arrays import Floats, Ints

#: Machine words of 64 targets that a breadth-first search follows at once: a row of them fills a cache line.
WORDS = 8
#: Actors that the sources of shortest paths go through together, and pairs of ties looked at together for triangles.
_TOGETHER, _WEDGES = 8_000, 250_000


class Distances(NamedTuple):
    """Sums over the geodesic distances of each actor: number of others reached, sum, sum of inverses, largest."""

    reached: Floats
    total: Floats
    inverse: Floats
    largest: Floats


class Betweenness(NamedTuple):
    """Unnormalised betweenness of each actor, and of each entry i, j of the matrix as the step from i to j."""

    actors: Floats
    entries: Floats


class Pairs(NamedTuple):
    """Tied pairs of a symmetric matrix as an edge list, each once, led from the actor with fewer partners.

    Sorted by first and second in the order of degrees; `start` bounds the pairs of each actor in that order (`rank`),
    `entry` is the place of each pair among the entries of the matrix.
    """

    first: Ints
    second: Ints
    rank: Ints
    start: Ints
    entry: Ints


class Triangles(NamedTuple):
    """Triangles as three places in the list of pairs: first and second actor, first and third, second and third."""

    near: Ints
    far: Ints
    across: Ints


class Searches:
    """Searches of an adjacency matrix (CSR, its columns sorted); directed ties are followed outward."""

    def __init__(self, array: sparse.csr_array) -> None:
        self.size = array.shape[0]
        self.array = array
        self.start = array.indptr.astype(np.int64)
        self.there = array.indices.astype(np.int64)

    @cached_property
    def distances(self) -> Distances:
        """Sums of geodesic distances of each actor to those whom it reaches.

        Breadth-first search from many targets at once, the set of those reached kept as bits of machine words.
        """
        sums = Distances(*(np.zeros(self.size) for _ in Distances._fields))
        for first in range(0, self.size, 64 * WORDS):
            for distance, (rows, fresh) in enumerate(self.levels(first), start=1):
                count = np.bitwise_count(fresh).sum(axis=1, dtype=np.int64)
                sums.reached[rows] += count
                sums.total[rows] += distance * count
                sums.inverse[rows] += count / distance
                sums.largest[rows] = np.maximum(sums.largest[rows], np.where(count > 0, distance, 0))
        return sums

    def levels(self, first: int) -> Iterator[tuple[Ints, NDArray[np.uint64]]]:
        """Breadth-first levels, one a distance: rows of actors, and as bits whom each newly reaches from `first` on."""
        targets = np.arange(min(64 * WORDS, self.size - first))
        seen = np.zeros((self.size, WORDS), dtype=np.uint64)
        seen[first + targets, targets // 64] = np.uint64(1) << (targets % 64).astype(np.uint64)
        everyone, fresh = np.bitwise_or.reduce(seen, axis=0), seen.copy()
        back = self.back
        rows = first + targets
        while True:
            asked = np.zeros(self.size, dtype=bool)
            asked[back.there[_entries_of(back.start, rows)]] = True
            rows = np.flatnonzero(asked)
            rows = rows[(seen[rows] != everyone).any(axis=1)]
            if not len(rows):
                return
            entries, bounds = _entries_of(self.start, rows), np.diff(self.start)[rows]
            found = np.bitwise_or.reduceat(fresh.take(self.there[entries], axis=0), np.cumsum(bounds) - bounds, axis=0)
            found &= ~seen[rows]
            any_new = found.any(axis=1)
            rows, found = rows[any_new], found[any_new]
            if not len(rows):
                return
            yield rows, found
            seen[rows] |= found
            fresh[:] = 0
            fresh[rows] = found

    @cached_property
    def back(self) -> "Searches":
        """Searches against the direction of the ties."""
        return type(self)(sparse.csr_array(self.array.T))

    @cached_property
    def betweenness(self) -> Betweenness:
        """Unnormalised betweenness of actors and entries, summed over ordered pairs: Brandes' algorithm.

        Path counts go outward from several sources, level by level, dependencies back over the same steps.
        Brandes (2001), doi:10.1080/0022250X.2001.9990249.
        """
        sums = Betweenness(np.zeros(self.size), np.zeros(len(self.there)))
        sources = np.flatnonzero(np.diff(self.start))
        together = max(1, _TOGETHER // max(1, self.size))
        for first in range(0, len(sources), together):
            self._add_betweenness(sources[first : first + together], sums)
        return sums

    def _add_betweenness(self, sources: Ints, sums: Betweenness) -> None:
        start = sources + np.arange(len(sources)) * self.size
        paths, steps = self._count_paths(start)
        share = np.divide(1, paths, out=np.zeros_like(paths), where=paths > 0)
        through = np.zeros_like(paths)
        for entry, origin, there in reversed(steps):
            along = share[there]
            beyond = np.bincount(origin, weights=along, minlength=len(paths))
            share += beyond
            through += beyond
            along *= paths[origin]
            sums.entries[:] += np.bincount(entry, weights=along, minlength=len(self.there))
        through *= paths
        through[start] = 0
        sums.actors[:] += through.reshape(-1, self.size).sum(axis=0)

    def _count_paths(self, start: Ints) -> tuple[Floats, list[tuple[Ints, Ints, Ints]]]:
        """Path counts from each start (a row of actors each), and the steps of shortest paths: entry, from and to."""
        paths = np.zeros((start[-1] // self.size + 1) * self.size)
        paths[start] = 1
        steps, here = list[tuple[Ints, Ints, Ints]](), start
        while len(here):
            row = here % self.size
            entry = _entries_of(self.start, row)
            shift = np.repeat(here - row, np.diff(self.start)[row])
            there = self.there[entry] + shift
            fresh = np.flatnonzero(paths[there] == 0)
            entry, there = entry[fresh], there[fresh]
            origin = self._row[entry] + shift[fresh]
            found = np.bincount(there, weights=paths[origin], minlength=len(paths))
            steps.append((entry, origin, there))
            paths += found
            here = np.flatnonzero(found)
        return paths, steps

    @cached_property
    def _row(self) -> Ints:
        return np.repeat(np.arange(self.size), np.diff(self.start))

    @cached_property
    def pairs(self) -> Pairs:
        """Tied pairs of a symmetric matrix in the order of their actors' degrees."""
        rank = np.empty(self.size, dtype=np.int64)
        rank[np.argsort(np.diff(self.start), kind="stable")] = np.arange(self.size)
        above = np.flatnonzero(self.there > self._row)
        ends = np.stack([self._row[above], self.there[above]])
        ends = np.where(rank[ends[0]] < rank[ends[1]], ends, ends[::-1])
        order = np.lexsort((rank[ends[1]], rank[ends[0]]))
        first, second = ends[:, order]
        start = np.searchsorted(rank[first], np.arange(self.size + 1))
        return Pairs(first, second, rank, start, above[order])

    def triangles(self) -> Iterator[Triangles]:
        """Triangles of a symmetric matrix, block by block: two ties of the actor with fewest partners, and the third.

        Led by degree, no actor has many ties ahead, so that few pairs of ties are looked at.
        Latapy (2008), doi:10.1016/j.tcs.2008.07.017.
        """
        pairs = self.pairs
        ahead = pairs.start[pairs.rank[pairs.first] + 1] - np.arange(len(pairs.first)) - 1
        looked = np.cumsum(ahead)
        here = 0
        while here < len(ahead):
            done = looked[here - 1] if here else 0
            last = max(here + 1, int(np.searchsorted(looked, done + _WEDGES, side="right")))
            yield self._triangles_from(here, last, ahead[here:last])
            here = last

    def _triangles_from(self, first: int, last: int, ahead: Ints) -> Triangles:
        """Triangles whose first pair is among some; `ahead` are the later pairs of the same actor."""
        near = np.repeat(np.arange(first, last), ahead)
        far = near + 1 + np.arange(len(near)) - np.repeat(np.cumsum(ahead) - ahead, ahead)
        key, wanted = self._keys, self._second[near] * self.size + self._second[far]
        across = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
        closed = key[across] == wanted
        return Triangles(near[closed], far[closed], across[closed])

    @cached_property
    def embedded(self) -> Ints:
        """Number of partners that the actors of each of the `pairs` have in common."""
        count = np.zeros(len(self.pairs.first), dtype=np.int64)
        for found in self.triangles():
            for place in found:
                count += np.bincount(place, minlength=len(count))
        return count

    def at_ends(self, to_first: ArrayLike, to_second: ArrayLike) -> Floats:
        """Sums by actor of values of its pairs: those given for their first actors, and for their second ones."""
        total = np.zeros(self.size)
        total += np.bincount(self.pairs.first, to_first, self.size)
        total += np.bincount(self.pairs.second, to_second, self.size)
        return total

    @cached_property
    def _second(self) -> Ints:
        return self.pairs.rank[self.pairs.second]

    @cached_property
    def _keys(self) -> Ints:
        return self.pairs.rank[self.pairs.first] * self.size + self._second


def _entries_of(start: Ints, rows: Ints) -> Ints:
    """Places of the entries of some rows of a matrix, row by row."""
    count = np.diff(start)[rows]
    ends = np.cumsum(count)
    return np.repeat(start[rows] - ends + count, count) + np.arange(ends[-1] if len(ends) else 0)
