"""What the measures share: series by actor, steps between actors, shortest paths, components.

Everything here works on the adjacency array of `graph.matrix`, row for row in the order of the roster.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.graph import directions, matrix, measured
from akteursnetz.network import Network

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Actors whose reach is carried along at once, 64 to a machine word, and sources of shortest paths at once.
WORDS, LANES = 64, 64


def by_actor(values: ArrayLike, actors: pd.Index, name: str) -> pd.Series:
    """One value an actor, under the name that heads the column."""
    return pd.Series(np.asarray(values), index=actors, name=name)


def either_way(net: Network, weight: str | None = None) -> tuple[sparse.csr_array, pd.Index]:
    """The symmetric array of directed ties, a_ij + a_ji, as Burt's measures take it; and its actors."""
    array, actors = matrix(net, directed=True, weight=weight)
    return sparse.csr_array(array + array.T), actors


def ratio(above: ArrayLike, below: ArrayLike) -> Floats:
    """The quotient, NaN where the divisor is 0."""
    top, bottom = np.broadcast_arrays(np.asarray(above, dtype=np.float64), np.asarray(below, dtype=np.float64))
    quotient: Floats = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=quotient, where=bottom != 0)
    return quotient


def share(part: float, whole: float) -> float:
    """The quotient of two numbers, NaN where the divisor is 0."""
    return float(part / whole) if whole else np.nan


def places(tied: pd.MultiIndex | pd.Index, actors: pd.Index) -> tuple[Ints, Ints]:
    """Where the two actors of each tied pair stand in the roster."""
    first, second = (actors.get_indexer(tied.get_level_values(end)).astype(np.int64) for end in ("from", "to"))
    return first, second


def records(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """The measured records by the places of their two actors in the roster, `low` and `high` as in `graph.pairs`.

    Indexed by tie id; directed, `low` is who the tie comes from, and a mutual record stands both ways.
    """
    ties = net.ties[measured(net)]
    low, high = (net.actors.index.get_indexer(pd.Index(ties[end])) for end in ("from", "to"))
    if not directed:
        low, high = np.sort([low, high], axis=0)
        return pd.DataFrame({"low": low, "high": high}, index=ties.index)
    onward = pd.DataFrame({"low": low, "high": high}, index=ties.index)
    back = onward[directions(net)[ties.index] == "mutual"]
    return pd.concat([onward, back.rename(columns={"low": "high", "high": "low"})])


def entries(array: sparse.csr_array, tied: pd.Index, actors: pd.Index) -> Floats:
    """The array's values at the tied pairs."""
    return np.asarray(array[places(tied, actors)], dtype=np.float64) if len(tied) else np.zeros(0)


def steps(array: sparse.csr_array) -> Ints:
    """How many others each actor reaches in 1, 2, 3 ... steps along the ties: one row an actor, one column a distance.

    Breadth-first search from all actors at once: the set of those reached is kept in the bits of machine words.
    """
    n = array.shape[0]
    columns: list[Ints] = []
    for first in range(0, n, 64 * WORDS):
        for distance, fresh in enumerate(_waves(array, first, min(n, first + 64 * WORDS))):
            if distance == len(columns):
                columns.append(np.zeros(n, dtype=np.int64))
            columns[distance] += fresh
    return np.stack(columns, axis=1) if columns else np.zeros((n, 0), dtype=np.int64)


def _waves(array: sparse.csr_array, first: int, last: int) -> Iterator[Ints]:
    """For each distance in turn, how many of the actors first .. last - 1 each actor newly reaches."""
    targets = np.arange(last - first)
    seen = np.zeros((array.shape[0], len(targets) // 64 + 1), dtype=np.uint64)
    seen[first:last][targets, targets // 64] = np.uint64(1) << (targets % 64).astype(np.uint64)
    tied = np.flatnonzero(np.diff(array.indptr))
    while len(tied):
        reached = seen.copy()
        reached[tied] |= np.bitwise_or.reduceat(seen[array.indices], array.indptr[tied], axis=0)
        fresh = np.bitwise_count(reached ^ seen).sum(axis=1, dtype=np.int64)
        if not fresh.any():
            return
        yield fresh
        seen = reached


class Distances(NamedTuple):
    """For each actor: how many others it reaches, its summed distance to them, and the sum of their inverses."""

    reached: Floats
    far: Floats
    near: Floats


def distances(array: sparse.csr_array, weighted: bool) -> Distances:
    """Distances along the ties; a weighted tie is as long as the inverse of its weight."""
    if weighted:
        return _weighted_distances(array)
    counts = steps(array)
    lengths = np.arange(1, counts.shape[1] + 1)
    return Distances(counts.sum(axis=1).astype(float), (counts * lengths).sum(axis=1), (counts / lengths).sum(axis=1))


def _weighted_distances(array: sparse.csr_array) -> Distances:
    n = array.shape[0]
    sums = Distances(np.zeros(n), np.zeros(n), np.zeros(n))
    lengths = array.power(-1)
    for first in range(0, n, LANES):
        rows = np.arange(first, min(n, first + LANES))
        length = csgraph.dijkstra(lengths, indices=rows)
        length[np.arange(len(rows)), rows] = np.inf
        there = np.isfinite(length)
        sums.reached[rows] = there.sum(axis=1)
        sums.far[rows] = np.where(there, length, 0).sum(axis=1)
        sums.near[rows] = (1 / length).sum(axis=1)
    return sums


class Geodesics(NamedTuple):
    """Shortest paths from some sources: one row an actor, one column a source; distance -1 where none leads."""

    sources: Ints
    distance: Ints
    paths: Floats
    carried: Floats  #: the summed shares of the source's shortest paths that an actor stands on, its own end left out


def geodesics(array: sparse.csr_array) -> Iterator[Geodesics]:
    """All shortest paths, in blocks of sources: forward counting the paths, backward what each actor carries.

    Brandes (2001), with a product of arrays for each distance; doi:10.1080/0022250X.2001.9990249.
    """
    n = array.shape[0]
    onward = sparse.csr_array(array.T)
    for first in range(0, n, LANES):
        sources = np.arange(first, min(n, first + LANES))
        distance, paths = _count_paths(onward, sources)
        carried = np.zeros_like(paths)
        for level in range(int(distance.max()), 0, -1):
            there = distance == level
            sent = np.divide(1 + carried, paths, out=np.zeros_like(paths), where=there)
            carried += np.where(distance == level - 1, paths * (array @ sent), 0)
        carried[sources, np.arange(len(sources))] = 0
        yield Geodesics(sources, distance, paths, carried)


def _count_paths(onward: sparse.csr_array, sources: Ints) -> tuple[Ints, Floats]:
    distance = np.full((onward.shape[0], len(sources)), -1)
    wave = np.zeros(distance.shape)
    wave[sources, np.arange(len(sources))] = 1
    paths = np.zeros_like(wave)
    level = 0
    while wave.any():
        distance[wave > 0] = level
        paths += wave
        wave = np.where(distance < 0, onward @ wave, 0)
        level += 1
    return distance, paths


def component_sizes(array: sparse.csr_array, *, strong: bool = False) -> Ints:
    """The sizes of the components, largest first; `strong` ones of directed ties are those that lead back."""
    if not array.shape[0]:
        return np.zeros(0, dtype=np.int64)
    count, labels = csgraph.connected_components(array, directed=strong, connection="strong" if strong else "weak")
    return -np.sort(-np.bincount(labels, minlength=count))
