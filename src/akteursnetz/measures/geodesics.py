"""Geodesic distances and betweenness of a network, each counted once: tables, layers and centralisations share them.

Where numba is installed, large networks are searched by compiled code (`compiled`), else by numpy (`searches`).
"""

from functools import cache
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.graph import matrix
from akteursnetz.measures.searches import WORDS, Betweenness, Distances, Searches
from akteursnetz.network import Network, once

#: Actors from which on compiled searches save more time than they take to load.
LARGE = 1_000
#: Sources whose weighted distances are held at once.
_LANES = 16


def searches(array: sparse.csr_array) -> Searches:
    """Searches of an adjacency matrix by the class that is fastest for its size."""
    ordered = array if array.has_sorted_indices else array.sorted_indices()
    return (_fastest() if array.shape[0] >= LARGE else Searches)(ordered)


@cache
def _fastest() -> type[Searches]:
    """Fastest available class of searches: the compiled one where numba is installed."""
    if find_spec("numba") is None:
        return Searches
    from akteursnetz.measures.compiled import CompiledSearches

    return CompiledSearches


@once
def network_searches(net: Network, *, directed: bool = False) -> Searches:
    """Searches of the network's unweighted ties; directed, where all are mutual, those of the undirected ones."""
    array = matrix(net, directed=directed)[0]
    if directed and array.nnz == matrix(net)[0].nnz:
        return network_searches(net)
    return searches(array)


def geodesic_distances(net: Network, *, directed: bool = False, incoming: bool = False) -> Distances:
    """Sums of geodesic distances for each actor, unweighted; directed and `incoming`, of the distances to it."""
    found = network_searches(net, directed=directed)
    return (found.back if directed and incoming else found).distances


def geodesic_betweenness(net: Network, *, directed: bool = False) -> Betweenness:
    """Unnormalised betweenness of actors and steps, unweighted: summed shares of geodesics over ordered pairs."""
    return network_searches(net, directed=directed).betweenness


def distances(array: sparse.csr_array, weighted: bool) -> Distances:
    """Sums of geodesic distances for each row; a weighted pair is as far apart as the inverse of its weight."""
    return _weighted_distances(array) if weighted else searches(array).distances


def _weighted_distances(array: sparse.csr_array) -> Distances:
    n = array.shape[0]
    sums = Distances(np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n))
    lengths = array.power(-1)
    for first in range(0, n, _LANES):
        rows = np.arange(first, min(n, first + _LANES))
        length = csgraph.dijkstra(lengths, indices=rows)
        length[np.arange(len(rows)), rows] = np.inf
        there = np.isfinite(length)
        sums.reached[rows] = there.sum(axis=1)
        sums.total[rows] = np.where(there, length, 0).sum(axis=1)
        sums.inverse[rows] = (1 / length).sum(axis=1)
        sums.largest[rows] = np.where(there, length, 0).max(axis=1)
    return sums


def lengths(array: sparse.csr_array) -> NDArray[np.unsignedinteger]:
    """Matrix of geodesic distances from each actor (row) to each other (column), n + 1 where no path leads."""
    n = array.shape[0]
    found = np.full((n, n), n + 1, dtype=np.min_scalar_type(n + 1))
    np.fill_diagonal(found, 0)
    search = searches(array)
    for first in range(0, n, 64 * WORDS):
        for distance, (rows, fresh) in enumerate(search.levels(first), start=1):
            bits = np.unpackbits(fresh.astype("<u8").view(np.uint8), axis=1, bitorder="little")
            row, target = np.nonzero(bits)
            found[rows[row], first + target] = distance
    return found
