"""Freeman centralisation of a network: the inequality of its actors' centrality, as a share of a star's.

sum_i (c_max - c_i) over its largest possible value for n actors (Freeman 1979, doi:10.1016/0378-8733(78)90021-7).
NaN with fewer than three actors: a smaller network has no centre. Where one informant told the network, that actor's
place in the middle is the shape of the source.
"""

import numpy as np

from akteursnetz.measures.actors import actor_degree, actor_in_degree, actor_out_degree
from akteursnetz.measures.centrality import actor_betweenness, actor_closeness
from akteursnetz.measures.formulas import centralisation
from akteursnetz.measures.whole import network_components
from akteursnetz.network import Network


def network_degree_centralisation(net: Network, *, directed: bool = False, incoming: bool = False) -> float:
    """Freeman degree centralisation of the network, from 0 (all degrees equal) to 1 (a star).

    Largest value (n - 1)(n - 2), directed (n - 1)^2 for the out-degree or, with `incoming`, the in-degree. 0 without
    ties, NaN with fewer than three actors. Agrees with sna `centralization(degree)`, igraph
    `centr_degree(loops=FALSE)`. Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> network_degree_centralisation(from_networkx(nx.star_graph(4)))
    1.0
    """
    if not directed:
        degree = actor_degree(net)
        return float(centralisation(degree, (len(degree) - 1) * (len(degree) - 2)))
    degree = actor_in_degree(net) if incoming else actor_out_degree(net)
    return float(centralisation(degree, (len(degree) - 1) ** 2))


def network_betweenness_centralisation(net: Network, *, directed: bool = False) -> float:
    """Freeman betweenness centralisation of the network, from 0 (all alike) to 1 (a star).

    Largest value of the raw sums (n - 1)^2 (n - 2) / 2, directed twice that. 0 without ties, NaN with fewer than three
    actors. Agrees with sna `centralization(betweenness)`, igraph `centr_betw`.
    Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> network_betweenness_centralisation(from_networkx(nx.star_graph(4)))
    1.0
    """
    sums = actor_betweenness(net, directed=directed, normalised=False)
    n = len(sums)
    return float(centralisation(sums, (n - 1) ** 2 * (n - 2) / (1 if directed else 2)))


def network_closeness_centralisation(net: Network) -> float:
    """Freeman closeness centralisation of the network, from 0 (all alike) to 1 (a star).

    Largest value (n - 1)(n - 2) / (2 n - 3) for closeness in a connected network. NaN where the network is not
    connected, as closeness to all is then not defined, and with fewer than three actors. Undirected. Agrees with sna
    `centralization(closeness)`, igraph `centr_clo`. Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> round(network_closeness_centralisation(from_networkx(nx.star_graph(4))), 6)
    1.0
    """
    values = actor_closeness(net)
    n = len(values)
    connected = network_components(net) == 1
    return float(centralisation(values, (n - 1) * (n - 2) / (2 * n - 3))) if connected else np.nan
