"""Louvain communities, by networkx and seeded: their members, modularity and stability.

The Louvain method is a randomised search: of several seeded runs the one of highest modularity is taken, and
`network_community_stability` says how far the runs agree. Isolates belong to no community. Undirected.
"""

from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.doors import whole
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, Ints, by_actor
from akteursnetz.network import Network


def actor_community(net: Network, *, seed: int = 0, runs: int = 10) -> pd.Series:
    """Louvain community of each actor, numbered from the largest; the best of several seeded runs.

    NaN for isolates. Raises NetworkError for fewer than one run. Agrees with networkx `louvain_communities`; igraph's
    search takes other random steps. Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.

    >>> from akteursnetz.examples import example
    >>> actor_community(example("musterkreis")).value_counts().to_list()
    [13, 12, 6, 5]
    """
    array, actors = matrix(net)
    found = _runs(array, seed, runs)
    best = max(found, key=lambda labels: round(_modularity(array, labels), 12))
    sizes = pd.Series(best[best >= 0]).value_counts(sort=False).sort_values(ascending=False, kind="stable")
    rank = {label: place for place, label in enumerate(sizes.index, start=1)}
    return by_actor([rank.get(label, np.nan) for label in best], actors, "community").astype("float64")


def network_community_modularity(net: Network, *, seed: int = 0, runs: int = 10) -> float:
    """Modularity of the Louvain communities: the highest that the seeded runs found; NaN without ties.

    Q = sum_g (m_g / m - (k_g / 2 m)^2). Agrees with igraph and networkx `modularity` of the same communities.
    Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113.

    >>> from akteursnetz.examples import example
    >>> round(network_community_modularity(example("musterkreis")), 3)
    0.485
    """
    array = matrix(net)[0]
    return max(_modularity(array, labels) for labels in _runs(array, seed, runs))


def network_community_stability(net: Network, *, seed: int = 0, runs: int = 10) -> float:
    """Stability of the Louvain communities: the mean adjusted Rand index over all pairs of seeded runs.

    1 if all runs agree, 0 if no more than by chance; isolates are left out. NaN without ties, and with one run.
    Hubert & Arabie (1985), doi:10.1007/BF01908075.

    >>> from akteursnetz.examples import example
    >>> round(network_community_stability(example("musterkreis")), 3)
    0.84
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
    """Louvain partitions of all runs: for each the community of each actor as an integer, -1 for isolates."""
    whole(runs, "runs")
    whole(seed, "seed", least=0)
    tied = np.flatnonzero(np.diff(array.indptr))
    graph = nx.from_scipy_sparse_array(array[tied][:, tied])
    return [
        _labels(nx.community.louvain_communities(graph, seed=seed + run), tied, array.shape[0]) for run in range(runs)
    ]


def _labels(communities: list[set[int]], tied: Ints, n: int) -> Ints:
    labels = np.full(n, -1)
    for label, members in enumerate(sorted(communities, key=min)):
        labels[tied[list(members)]] = label
    return labels


def _modularity(array: sparse.csr_array, labels: Ints) -> float:
    ties = array.tocoo()
    if not ties.nnz:
        return np.nan
    inside = float((labels[ties.coords[0]] == labels[ties.coords[1]]).mean())
    degree: Floats = np.bincount(labels[ties.coords[0]]) / ties.nnz
    return inside - float((degree**2).sum())
