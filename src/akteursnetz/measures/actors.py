"""Degree centrality and strength of actors.

An actor without ties has 0 here, since its ties are counted; they are those of `graph.measured`.
"""

import pandas as pd

from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import by_actor
from akteursnetz.network import Network


def actor_degree(net: Network, *, directed: bool = False) -> pd.Series:
    """Degree of each actor: the number of its partners; `directed`, in-degree and out-degree added.

    k_i = sum_j a_ij, directed sum_j (a_ij + a_ji). Isolates have 0. Agrees with igraph `degree`, sna
    `degree(cmode="freeman")` on directed and `gmode="graph"` on undirected ties, networkx `degree`.
    Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_degree(from_networkx(nx.star_graph(3))).to_dict()
    {'0': 3, '1': 1, '2': 1, '3': 1}
    """
    array, actors = matrix(net, directed=directed)
    sums = array.sum(axis=1) + (array.sum(axis=0) if directed else 0)
    return by_actor(sums.astype("int64"), actors, "degree")


def actor_in_degree(net: Network) -> pd.Series:
    """In-degree of each actor: the number of actors that have a tie to it. A mutual tie counts for both.

    sum_j a_ji. Isolates have 0. Agrees with sna `degree(cmode="indegree")`, igraph `degree(mode="in")`.
    Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> from akteursnetz.examples import example
    >>> actor_in_degree(example("dortmund")).nlargest(2).to_dict()
    {'arge': 7, 'jugendamt': 1}
    """
    array, actors = matrix(net, directed=True)
    return by_actor(array.sum(axis=0).astype("int64"), actors, "in_degree")


def actor_out_degree(net: Network) -> pd.Series:
    """Out-degree of each actor: the number of actors to whom it has a tie. A mutual tie counts for both.

    sum_j a_ij. Isolates have 0. Agrees with sna `degree(cmode="outdegree")`, igraph `degree(mode="out")`.
    Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> from akteursnetz.examples import example
    >>> actor_out_degree(example("dortmund")).nlargest(2).to_dict()
    {'arge': 8, 'jugendamt': 1}
    """
    array, actors = matrix(net, directed=True)
    return by_actor(array.sum(axis=1).astype("int64"), actors, "out_degree")


def actor_strength(net: Network, *, weight: str = "ties", directed: bool = False) -> pd.Series:
    """Strength of each actor: the summed weights of its tied pairs, by default the number of its ties.

    s_i = sum_j w_ij, directed sum_j (w_ij + w_ji); `weight` is "ties" or a numeric column of the ties, of which a pair
    has its largest value. Isolates have 0. Raises NetworkError for a weight that is not there, or not for every pair.
    Agrees with igraph `strength`, networkx `degree(weight=)`. Barrat et al. (2004), doi:10.1073/pnas.0400087101.

    >>> from akteursnetz.examples import example
    >>> actor_strength(example("dortmund")).nlargest(2).to_dict()
    {'arge': 9.0, 'sozialamt': 2.0}
    """
    array, actors = matrix(net, directed=directed, weight=weight)
    return by_actor(array.sum(axis=1) + (array.sum(axis=0) if directed else 0), actors, "strength")
