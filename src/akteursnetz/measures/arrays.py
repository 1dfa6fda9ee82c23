"""Shared computations of the measures: series by actor, geodesic distances, shortest paths, component sizes.

All of them take the sparse adjacency matrix (CSR) that `graph.matrix` gives, a row for each measured actor.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.graph import matrix
from akteursnetz.network import Network, once

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Blocks of sources: of breadth-first searches 64 to a machine word, of shortest paths.
WORDS, LANES = 64, 16


def by_actor(values: ArrayLike, actors: pd.Index, name: str) -> pd.Series:
    """Series of values indexed by actor id; its name is the header of the column."""
    return pd.Series(np.asarray(values), index=actors, name=name)


def either_way(net: Network, weight: str | None = None) -> tuple[sparse.csr_array, pd.Index]:
    """Symmetrised adjacency matrix of the directed ties, a_ij + a_ji, as Burt's measures take it; and its actors."""
    array, actors = matrix(net, directed=True, weight=weight)
    return sparse.csr_array(array + array.T), actors


def ratio(dividend: ArrayLike, divisor: ArrayLike) -> Floats:
    """Element-wise quotient of two arrays, NaN where the divisor is 0."""
    top, bottom = np.broadcast_arrays(np.asarray(dividend, dtype=np.float64), np.asarray(divisor, dtype=np.float64))
    quotient: Floats = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=quotient, where=bottom != 0)
    return quotient


def share(part: float, whole: float) -> float:
    """Quotient of two numbers, NaN where the divisor is 0."""
    return float(part / whole) if whole else np.nan


def places(tied: pd.MultiIndex | pd.Index, actors: pd.Index) -> tuple[Ints, Ints]:
    """Row and column of each tied pair in the adjacency matrix."""
    first, second = (actors.get_indexer(tied.get_level_values(end)).astype(np.int64) for end in ("from", "to"))
    return first, second


def entries(array: sparse.csr_array, tied: pd.Index, actors: pd.Index) -> Floats:
    """Entries of a matrix at the tied pairs."""
    return np.asarray(array[places(tied, actors)], dtype=np.float64) if len(tied) else np.zeros(0)


def steps(array: sparse.csr_array) -> Ints:
    """Distance distribution of each actor: numbers of others at geodesic distance 1, 2, 3 ..., actors x distances.

    Breadth-first search from all actors at once: the set of those reached is kept as bits of machine words.
    """
    n = array.shape[0]
    columns: list[Ints] = []
    for first in range(0, n, 64 * WORDS):
        for distance, fresh in enumerate(_levels(array, first, min(n, first + 64 * WORDS))):
            if distance == len(columns):
                columns.append(np.zeros(n, dtype=np.int64))
            columns[distance] += np.bitwise_count(fresh).sum(axis=1, dtype=np.int64)
    return np.stack(columns, axis=1) if columns else np.zeros((n, 0), dtype=np.int64)


def lengths(array: sparse.csr_array) -> NDArray[np.unsignedinteger]:
    """Matrix of geodesic distances from each actor (row) to each other (column), n + 1 where no path leads."""
    n = array.shape[0]
    found = np.full((n, n), n + 1, dtype=np.min_scalar_type(n + 1))
    np.fill_diagonal(found, 0)
    for first in range(0, n, 64 * WORDS):
        block = found[:, first : first + 64 * WORDS]
        for distance, fresh in enumerate(_levels(array, first, first + block.shape[1]), start=1):
            bits = np.unpackbits(fresh.astype("<u8").view(np.uint8), axis=1, count=block.shape[1], bitorder="little")
            block[bits.astype(bool)] = distance
    return found


def _levels(array: sparse.csr_array, first: int, last: int) -> Iterator[NDArray[np.uint64]]:
    """Breadth-first levels, one a distance: the actors among first .. last - 1 that each newly reaches, as bits."""
    targets = np.arange(last - first)
    seen = np.zeros((array.shape[0], len(targets) // 64 + 1), dtype=np.uint64)
    seen[first:last][targets, targets // 64] = np.uint64(1) << (targets % 64).astype(np.uint64)
    tied = np.flatnonzero(np.diff(array.indptr))
    while len(tied):
        reached = seen.copy()
        reached[tied] |= np.bitwise_or.reduceat(seen[array.indices], array.indptr[tied], axis=0)
        fresh = reached ^ seen
        if not fresh.any():
            return
        yield fresh
        seen = reached


class Distances(NamedTuple):
    """Sums over the geodesic distances of each actor: number of others reached, sum, sum of inverses, largest."""

    reached: Floats
    total: Floats
    inverse: Floats
    largest: Floats


@once
def geodesic_distances(net: Network, *, directed: bool = False, incoming: bool = False) -> Distances:
    """Sums of geodesic distances for each actor, unweighted; directed and `incoming`, of the distances to it."""
    array = matrix(net, directed=directed)[0]
    return distances(sparse.csr_array(array.T) if directed and incoming else array, False)


@once
def betweenness_sums(net: Network, *, directed: bool = False) -> Floats:
    """Unnormalised betweenness of each actor: the summed share of geodesics through it over ordered pairs of others."""
    array = matrix(net, directed=directed)[0]
    total = np.zeros(array.shape[0])
    tied = np.union1d(np.flatnonzero(np.diff(array.indptr)), array.indices)
    for block in geodesics(array[tied][:, tied]):
        total[tied] += block.dependency.sum(axis=1)
    return total


def distances(array: sparse.csr_array, weighted: bool) -> Distances:
    """Sums of geodesic distances for each row; a weighted pair is as far apart as the inverse of its weight."""
    if weighted:
        return _weighted_distances(array)
    counts = steps(array)
    lengths = np.arange(1, counts.shape[1] + 1)
    reached, largest = counts.sum(axis=1).astype(float), (counts > 0).sum(axis=1).astype(float)
    return Distances(reached, (counts * lengths).sum(axis=1), (counts / lengths).sum(axis=1), largest)


def _weighted_distances(array: sparse.csr_array) -> Distances:
    n = array.shape[0]
    sums = Distances(np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n))
    lengths = array.power(-1)
    for first in range(0, n, LANES):
        rows = np.arange(first, min(n, first + LANES))
        length = csgraph.dijkstra(lengths, indices=rows)
        length[np.arange(len(rows)), rows] = np.inf
        there = np.isfinite(length)
        sums.reached[rows] = there.sum(axis=1)
        sums.total[rows] = np.where(there, length, 0).sum(axis=1)
        sums.inverse[rows] = (1 / length).sum(axis=1)
        sums.largest[rows] = np.where(there, length, 0).max(axis=1)
    return sums


class Geodesics(NamedTuple):
    """Shortest paths from some sources (actors x sources): distances (-1 where none leads), path counts, dependencies.

    `dependency` is Brandes': the summed shares of the source's shortest paths to all others that lead through an actor.
    """

    distance: Ints
    paths: Floats
    dependency: Floats


def geodesics(array: sparse.csr_array) -> Iterator[Geodesics]:
    """Brandes' algorithm from all actors that have a tie, in blocks of sources: path counts, then dependencies.

    One product of matrices a level instead of one queue a source. Brandes (2001), doi:10.1080/0022250X.2001.9990249.
    """
    onward = sparse.csr_array(array.T)
    sources = np.flatnonzero(np.diff(array.indptr))
    for first in range(0, len(sources), LANES):
        distance, paths = _count_paths(onward, sources[first : first + LANES])
        yield Geodesics(distance, paths, _dependencies(array, distance, paths))


def _count_paths(onward: sparse.csr_array, sources: Ints) -> tuple[Ints, Floats]:
    frontier = np.zeros((onward.shape[0], len(sources)))
    frontier[sources, np.arange(len(sources))] = 1
    distance, fresh = np.full(frontier.shape, -1), np.ones(frontier.shape, dtype=bool)
    paths = np.zeros_like(frontier)
    while frontier.any():
        distance += fresh  # an actor is as far as it stays unreached
        fresh &= frontier == 0
        paths += frontier
        frontier = (onward @ frontier) * fresh
    distance[fresh] = -1
    return distance, paths


def _dependencies(array: sparse.csr_array, distance: Ints, paths: Floats) -> Floats:
    """Brandes' dependency accumulation, from the farthest level to the source."""
    inverse = np.divide(1, paths, out=np.zeros_like(paths), where=paths > 0)
    share, through = np.zeros_like(paths), np.zeros_like(paths)
    for level in range(int(distance.max()), 0, -1):
        there = distance == level
        beyond = (array @ share) * there
        through += beyond
        share = inverse * there + beyond
    return through * paths


def component_sizes(array: sparse.csr_array, *, strong: bool = False) -> Ints:
    """Sizes of the connected components, largest first; `strong`, of the strongly connected ones of directed ties."""
    if not array.shape[0]:
        return np.zeros(0, dtype=np.int64)
    count, labels = csgraph.connected_components(array, directed=strong, connection="strong" if strong else "weak")
    return -np.sort(-np.bincount(labels, minlength=count))
