"""Measures of tied pairs (edge betweenness, bridges, embeddedness) and the efficiency gain of untied ones.

Series are indexed by the two actors, as `graph.pairs` is; how many ties join a pair does not matter here.
"""

from collections.abc import Iterable

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from akteursnetz.graph import matrix, pairs, partners
from akteursnetz.measures.arrays import entries, places, ratio
from akteursnetz.measures.geodesics import geodesic_betweenness, lengths, network_searches
from akteursnetz.measures.shortest import betweenness_by_length
from akteursnetz.network import Network


def pair_betweenness(
    net: Network, *, directed: bool = False, weight: str | None = None, normalised: bool = True
) -> pd.Series:
    """Edge betweenness of each tied pair: over all pairs of actors, the mean share of shortest paths along it.

    sum over pairs j, k of (shortest paths along it) / (shortest paths), divided by the number of pairs:
    n (n - 1) / 2, directed n (n - 1). Not `normalised` it is the plain sum. A weighted pair is as far apart as the
    inverse of its weight; equally long paths are found exactly. Empty without ties. Agrees with networkx
    `edge_betweenness_centrality` (without a weight).
    Girvan & Newman (2002), doi:10.1073/pnas.122653799.

    >>> from akteursnetz.examples import example
    >>> pair_betweenness(example("dortmund")).nlargest(1).round(3).to_dict()
    {('arge', 'kuemmerer'): 0.176}
    """
    tied = pairs(net, directed=directed).index
    array, actors = matrix(net, directed=directed, weight=weight)
    found = geodesic_betweenness(net, directed=directed) if weight is None else betweenness_by_length(array)
    values = entries(sparse.csr_array((found.entries, array.indices, array.indptr), shape=array.shape), tied, actors)
    n = len(actors)
    possible = n * (n - 1) / (1 if directed else 2)
    return pd.Series(ratio(values, possible) if normalised else values, index=tied, name="betweenness")


def pair_bridge(net: Network) -> pd.Series:
    """Bridges: for each tied pair whether the network has more components without it.

    True or false; empty without ties. Undirected. Agrees with igraph `bridges`, networkx `bridges`.
    Granovetter (1973), doi:10.1086/225469.

    >>> from akteursnetz.examples import example
    >>> pair_bridge(example("dortmund")).sum().item()
    9
    """
    found = {frozenset(pair) for pair in nx.bridges(partners(net))}
    tied = pairs(net).index
    return pd.Series([frozenset(pair) in found for pair in tied], index=tied, dtype="bool", name="bridge")


def pair_embeddedness(net: Network) -> pd.Series:
    """Embeddedness of each tied pair: the number of partners that the two have in common.

    sum_q a_iq a_jq; empty without ties. Undirected. Agrees with networkx `common_neighbors`.
    Granovetter (1985), doi:10.1086/228311.

    >>> from akteursnetz.examples import example
    >>> pair_embeddedness(example("musterkreis")).nlargest(1).to_dict()
    {('jobcenter', 'agentur'): 3}
    """
    found = network_searches(net)
    common = found.embedded[np.argsort(found.pairs.entry)]
    return pd.Series(common, index=pairs(net).index, name="embeddedness")


def pair_bridging_gain(net: Network, *, among: Iterable[tuple[str, str]] | None = None) -> pd.Series:
    """Efficiency gain of each untied pair: the rise of the network's global efficiency if the two had a tie.

    The efficiency is 2 sum_{i<j} (1 / d_ij) / (n (n - 1)); for every untied pair, or for the pairs `among`. Empty
    where all are tied. Undirected. Latora & Marchiori (2001), doi:10.1103/PhysRevLett.87.198701.

    >>> from akteursnetz.examples import example
    >>> pair_bridging_gain(example("dortmund")).nlargest(1).round(3).to_dict()
    {('arge', 'kommunale_beteiligte'): 0.059}

    Returns
    -------
    Series indexed by (`from`, `to`), the pairs in the order of `net.actors` or as given.
    """
    array, actors = matrix(net)
    chosen = _untied(array, actors) if among is None else pd.MultiIndex.from_tuples(list(among), names=["from", "to"])
    length = lengths(array)
    gains = [_gain(length, a, b) for a, b in zip(*places(chosen, actors), strict=True)]
    n = len(actors)
    return pd.Series(np.array(gains, dtype=float) / max(1, n * (n - 1)), index=chosen, name="bridging_gain")


def _untied(array: sparse.csr_array, actors: pd.Index) -> pd.MultiIndex:
    rows, columns = np.nonzero(np.triu(array.toarray() == 0, 1))
    return pd.MultiIndex.from_arrays([actors.take(rows), actors.take(columns)], names=["from", "to"])


def _gain(length: NDArray[np.unsignedinteger], a: int, b: int) -> float:
    """Rise of the sum of 1 / d over all ordered pairs once a and b are tied.

    Only those come nearer to each other of whom one is nearer to a, the other nearer to b, by more than one step.
    """
    to_a, to_b = length[a].astype(np.int64), length[b].astype(np.int64)
    here, there = np.flatnonzero(to_b > to_a + 1), np.flatnonzero(to_a > to_b + 1)
    before = length[np.ix_(here, there)].astype(np.int64)
    after = to_a[here, None] + 1 + to_b[there]
    nearer = after < before
    was = np.where(before[nearer] > len(length), np.inf, before[nearer])
    return float(2 * (1 / after[nearer] - 1 / was).sum())
