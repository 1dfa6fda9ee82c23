"""Dyad and triad census: counts of pairs and triples of actors by their pattern of ties."""

import networkx as nx
import pandas as pd

from akteursnetz.exchange.graphs import to_networkx
from akteursnetz.graph import matrix
from akteursnetz.measures.geodesics import network_searches
from akteursnetz.measures.whole import network_possible
from akteursnetz.network import Network


def census_dyads(net: Network) -> pd.Series:
    """Dyad census: the numbers of mutual, asymmetric and null pairs of actors.

    Zeros with fewer than two actors. Directed. Agrees with sna `dyad.census`.
    Wasserman & Faust (1994: 512), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> census_dyads(example("dortmund")).to_dict()
    {'mutual': 7, 'asymmetric': 2, 'null': 82}
    """
    array = matrix(net, directed=True)[0]
    mutual = int(array.multiply(array.T).sum()) // 2
    one_way = array.nnz - 2 * mutual
    counts = {"mutual": mutual, "asymmetric": one_way, "null": network_possible(net) - mutual - one_way}
    return pd.Series(counts, name="dyads")


def census_triads(net: Network, *, directed: bool = False) -> pd.Series:
    """Triad census: the number of triples of actors with each pattern of ties.

    Undirected by the number of tied pairs, 0 to 3; `directed` the sixteen patterns by their M-A-N names (003 ... 300).
    Zeros with fewer than three actors. Agrees with sna `triad.census`, igraph `triad_census`, networkx
    `triadic_census`. Davis & Leinhardt (1972); Holland & Leinhardt (1970), doi:10.1086/224954.

    >>> from akteursnetz.examples import example
    >>> census_triads(example("dortmund")).to_dict()
    {'0': 285, '1': 50, '2': 29, '3': 0}
    """
    if directed:
        return pd.Series(nx.triadic_census(nx.DiGraph(to_networkx(net, directed=True))), name="triads")
    array = matrix(net)[0]
    n, ties = array.shape[0], array.nnz // 2
    degree = array.sum(axis=1)
    closed = int(network_searches(net).embedded.sum()) // 3
    two_paths = int((degree * (degree - 1)).sum()) // 2
    two = two_paths - 3 * closed
    one = ties * max(0, n - 2) - 2 * two - 3 * closed
    none = n * (n - 1) * (n - 2) // 6 - one - two - closed
    return pd.Series({"0": none, "1": one, "2": two, "3": closed}, name="triads")
