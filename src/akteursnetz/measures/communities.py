"""Leiden communities, by graspologic-native and seeded: their members, modularity and stability.

The Leiden method is a randomised search: of several seeded runs the one of highest modularity is taken, and
`network_community_stability` says how far the runs agree. Isolates belong to no community. Undirected.
"""

from itertools import combinations

import numpy as np
import pandas as pd
from graspologic_native import leiden_csr
from scipy import sparse

from akteursnetz.doors import whole
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, Ints, by_actor
from akteursnetz.network import Network

#: Rounds of a search, each from the communities of the last, and how freely actors move while these are refined.
ROUNDS, RANDOMNESS = 8, 0.05
#: Most searches of a run, which takes the best of them; in larger networks as many as have so many actors together.
SEARCHES, TOGETHER = 5, 500


def actor_community(net: Network, *, seed: int = 0, runs: int = 20) -> pd.Series:
    """Leiden community of each actor, numbered from the largest; the best of several seeded runs.

    NaN for isolates. Raises NetworkError for fewer than one run. Traag, Waltman & van Eck (2019),
    doi:10.1038/s41598-019-41695-z.

    >>> from akteursnetz.examples import example
    >>> actor_community(example("musterkreis")).value_counts().to_list()
    [11, 11, 5, 5, 4]
    """
    array, actors = matrix(net)
    found = _runs(array, seed, runs)
    best = max(found, key=lambda labels: round(_modularity(array, labels), 12))
    sizes = pd.Series(best[best >= 0]).value_counts(sort=False).sort_values(ascending=False, kind="stable")
    rank = {label: place for place, label in enumerate(sizes.index, start=1)}
    return by_actor([rank.get(label, np.nan) for label in best], actors, "community").astype("float64")


def network_community_modularity(net: Network, *, seed: int = 0, runs: int = 20) -> float:
    """Modularity of the Leiden communities: the highest that the seeded runs found; NaN without ties.

    Q = sum_g (m_g / m - (k_g / 2 m)^2). Agrees with igraph and networkx `modularity` of the same communities.
    Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113.

    >>> from akteursnetz.examples import example
    >>> round(network_community_modularity(example("musterkreis")), 3)
    0.492
    """
    array = matrix(net)[0]
    return max(_modularity(array, labels) for labels in _runs(array, seed, runs))


def network_community_stability(net: Network, *, seed: int = 0, runs: int = 20) -> float:
    """Stability of the Leiden communities: the mean adjusted Rand index over all pairs of seeded runs.

    1 if all runs agree, 0 if no more than by chance; isolates are left out. NaN without ties, and with one run.
    Hubert & Arabie (1985), doi:10.1007/BF01908075.

    >>> from akteursnetz.examples import example
    >>> round(network_community_stability(example("musterkreis")), 3)
    1.0
    """
    found = [labels[labels >= 0] for labels in _runs(matrix(net)[0], seed, runs)]
    scores = [adjusted_rand(first, second) for first, second in combinations(found, 2)]
    return float(np.mean(scores)) if scores and len(found[0]) else np.nan


def adjusted_rand(first: Ints, second: Ints) -> float:
    """Adjusted Rand index of two partitions, given as integer labels; 1 where both are the same.

    Agrees with igraph `compare(method="adjusted.rand")`. Hubert & Arabie (1985), doi:10.1007/BF01908075.

    >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([5, 5, 7, 7]))
    1.0
    """
    table = np.zeros((first.max(initial=0) + 1, second.max(initial=0) + 1), dtype=np.int64)
    np.add.at(table, (first, second), 1)
    together, rows, columns = (_pairs(counts) for counts in (table, table.sum(axis=1), table.sum(axis=0)))
    expected = rows * columns / max(1.0, _pairs(np.array([len(first)])))
    largest = (rows + columns) / 2
    return 1.0 if largest == expected else (together - expected) / (largest - expected)


def _pairs(counts: Ints) -> float:
    return float((counts * (counts - 1)).sum()) / 2


def _runs(array: sparse.csr_array, seed: int, runs: int) -> list[Ints]:
    """Leiden partitions of all runs: for each the community of each actor as an integer, -1 for isolates."""
    whole(runs, "runs")
    whole(seed, "seed", least=0)
    tied = np.flatnonzero(np.diff(array.indptr))
    seeds = np.random.SeedSequence(seed).generate_state(runs, np.uint64).tolist()
    return [_labels(array, tied, run) for run in seeds]


def _labels(array: sparse.csr_array, tied: Ints, seed: int) -> Ints:
    """Partition of one run, numbered by the first actors of the communities."""
    labels = np.full(array.shape[0], -1)
    if len(tied):
        part = array[tied][:, tied]
        cells = part.indptr.astype(np.int64), part.indices.astype(np.int32), part.data.astype(np.float64)
        searches = max(1, min(SEARCHES, TOGETHER // len(tied)))
        _, found = leiden_csr(*cells, len(tied), iterations=ROUNDS, randomness=RANDOMNESS, seed=seed, trials=searches)
        labels[tied] = pd.factorize(np.array([found[place] for place in range(len(tied))]))[0]
    return labels


def _modularity(array: sparse.csr_array, labels: Ints) -> float:
    ties = array.tocoo()
    if not ties.nnz:
        return np.nan
    inside = float((labels[ties.coords[0]] == labels[ties.coords[1]]).mean())
    degree: Floats = np.bincount(labels[ties.coords[0]]) / ties.nnz
    return inside - float((degree**2).sum())
