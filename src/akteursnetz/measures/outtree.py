"""Krackhardt's graph-theoretical dimensions of hierarchy: how near a network comes to an out-tree, a chain of command.

Connectedness, graph hierarchy, graph efficiency and least upper boundedness are all 1 in an out-tree, in which one
actor stands above all others and everybody else has exactly one superior; each measures one way to depart from it. A
tie leads from the superior to the subordinate. Krackhardt (1994), Graph theoretical dimensions of informal
organizations, in Carley & Prietula (eds), Computational organization theory: 89-111; Everett & Krackhardt (2012),
doi:10.1016/j.socnet.2011.10.006.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, component_sizes, share
from akteursnetz.measures.geodesics import geodesic_distances, lengths
from akteursnetz.measures.whole import network_fragmentation, network_tied_pairs
from akteursnetz.network import Network


def network_connectedness(net: Network) -> float:
    """Connectedness (Krackhardt): the share of pairs of actors that a path connects, whatever way its ties lead.

    1 - fragmentation: 0 for isolates alone, NaN with fewer than two actors. Undirected. Agrees with sna
    `connectedness`. Krackhardt (1994); Everett & Krackhardt (2012), doi:10.1016/j.socnet.2011.10.006.

    >>> from akteursnetz.examples import example
    >>> round(network_connectedness(example("dortmund")), 3)
    0.495
    """
    return 1 - network_fragmentation(net)


def network_graph_hierarchy(net: Network) -> float:
    """Graph hierarchy (Krackhardt): of the pairs with a directed path, the share with a path one way only.

    1 - V / M over unordered pairs: M that a directed path joins, V of these with a path both ways. 1 where nobody
    comes back to where a path began, 0 where all ties are mutual; NaN without ties. Directed. Agrees with sna
    `hierarchy(measure="krackhardt")`. Krackhardt (1994); Everett & Krackhardt (2012),
    doi:10.1016/j.socnet.2011.10.006.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> round(network_graph_hierarchy(from_networkx(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "b")]))), 3)
    0.667
    """
    sizes = component_sizes(matrix(net, directed=True)[0], strong=True)
    both_ways = float((sizes * (sizes - 1)).sum()) / 2
    joined = float(geodesic_distances(net, directed=True).reached.sum()) - both_ways
    return 1 - share(both_ways, joined)


def network_graph_efficiency(net: Network, *, directed: bool = False) -> float:
    """Graph efficiency (Krackhardt): 1 less the share of ties beyond those that hold the components together.

    1 - (m - sum_c (n_c - 1)) / (M - sum_c (n_c - 1)), m tied of M possible pairs within the components c of n_c
    actors, whatever way ties lead: 1 for trees, 0 where all components are complete. `directed`, a mutual tie is two
    of the possible n_c (n_c - 1). NaN where no component has room for more ties: without actors, of isolates and,
    undirected, of pairs. Agrees with sna `efficiency` on directed ties. Krackhardt (1994); Everett & Krackhardt (2012),
    doi:10.1016/j.socnet.2011.10.006.

    >>> from akteursnetz.examples import example
    >>> round(network_graph_efficiency(example("dortmund")), 3)
    1.0
    """
    sizes = component_sizes(matrix(net)[0])
    needed = float((sizes - 1).sum())
    possible = float((sizes * (sizes - 1)).sum()) / (1 if directed else 2)
    return 1 - share(network_tied_pairs(net, directed=directed) - needed, possible - needed)


def network_upper_boundedness(net: Network) -> float:
    """Least upper boundedness (Krackhardt): 1 less the share of pairs without one least superior in common.

    1 - V / sum_c (n_c - 1) (n_c - 2) / 2 over the components c of n_c actors, whatever way ties lead; V counts their
    pairs without a least upper bound: an actor from whom directed paths lead to both, and to whom one leads from every
    other such actor. Everybody is an upper bound of itself, so of two that a path joins its start is the least. 1 where
    all ties are mutual; NaN where no component has three actors. Directed. sna's `lubness` is lower where two have
    several bounds: it looks for one from whom paths lead to all others, the highest and not the least.
    Krackhardt (1994); Everett & Krackhardt (2012), doi:10.1016/j.socnet.2011.10.006.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> round(network_upper_boundedness(from_networkx(nx.DiGraph([("a", "b"), ("a", "c"), ("d", "c")]))), 3)
    0.333
    """
    array = matrix(net, directed=True)[0]
    sizes = component_sizes(array)
    return 1 - share(_unbounded_pairs(array), float(((sizes - 1) * (sizes - 2)).sum()) / 2)


def _unbounded_pairs(array: sparse.csr_array) -> float:
    """Number of pairs within weak components that have no least upper bound.

    Worked out on the strong components, whose members have all bounds in common. The bounds of a bound of two are
    bounds of both, so it is the least if it has as many as the two have in common.
    """
    if not array.shape[0]:
        return 0.0
    _, weak = csgraph.connected_components(array, connection="weak")
    count, labels = csgraph.connected_components(array, connection="strong")
    members = sparse.csr_array((np.ones(len(labels)), (np.arange(len(labels)), labels)), (len(labels), count))
    size, part = np.bincount(labels, minlength=count).astype(float), np.zeros(count, dtype=int)
    part[labels] = weak
    above = lengths(sparse.csr_array(members.T @ array @ members)) <= count
    common = above.T @ (above * size[:, None])
    missing = (common > _most_bounds(above, above.T @ size)) | (common == 0)
    pairs = np.triu(np.outer(size, size) * (part[:, None] == part), 1)
    return float(pairs[missing].sum())


def _most_bounds(above: NDArray[np.bool_], bounds: Floats) -> Floats:
    """Largest number of bounds that one of the common bounds of each two has; 0 where they have none."""
    most = np.zeros(above.shape)
    for bound in np.argsort(bounds, kind="stable"):
        below = np.flatnonzero(above[bound])
        most[np.ix_(below, below)] = bounds[bound]
    return most
