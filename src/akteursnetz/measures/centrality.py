"""Centrality of actors by paths and cohesion: closeness, reach, betweenness, k-cores, cutpoints, clustering, vitality.

Directed measures follow the ties outward, as sna does; networkx's closeness follows them inward (`incoming=True`).
A weight is a strength: a tied pair is as far apart as the inverse of its weight (Opsahl, Agneessens & Skvoretz 2010,
doi:10.1016/j.socnet.2010.03.006), where networkx takes the weight itself for the distance.
"""

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.graph import matrix, one_mode_actors, partners
from akteursnetz.measures.arrays import by_actor, ratio, share
from akteursnetz.measures.geodesics import distances, geodesic_betweenness, geodesic_distances, network_searches
from akteursnetz.measures.searches import Distances
from akteursnetz.measures.shortest import betweenness_by_length
from akteursnetz.network import Network


def actor_closeness(
    net: Network, *, directed: bool = False, incoming: bool = False, weight: str | None = None
) -> pd.Series:
    """Closeness centrality of each actor, in Wasserman and Faust's form for disconnected networks.

    c_i = (r_i / (n - 1)) (r_i / sum_j d_ij) over the r_i others that it reaches; 1 for an actor tied to all. Isolates
    have 0 (they reach nobody), a network of one actor NaN (there is nobody to reach). With `incoming` the distances
    are those from the others. Agrees with networkx `closeness_centrality` (directed: with `incoming`); with igraph and
    sna only where all is connected. Wasserman & Faust (1994: 200), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> actor_closeness(example("dortmund")).nlargest(2).round(3).to_dict()
    {'arge': 0.623, 'kuemmerer': 0.389}
    """
    sums, actors = _sums(net, directed, incoming, weight)
    others = len(actors) - 1
    nearness = np.where(sums.reached > 0, ratio(sums.reached**2, sums.total), 0.0)
    return by_actor(ratio(nearness, others), actors, "closeness")


def actor_harmonic(
    net: Network, *, directed: bool = False, incoming: bool = False, weight: str | None = None
) -> pd.Series:
    """Harmonic closeness of each actor: its mean inverse distance to the others, 0 for those out of reach.

    h_i = sum_j (1 / d_ij) / (n - 1). Isolates have 0, a network of one actor NaN. Agrees with igraph
    `harmonic_centrality(normalized=TRUE)`, sna `closeness(cmode="suminvdir")`, networkx `harmonic_centrality` divided
    by n - 1 (directed: with `incoming`). Marchiori & Latora (2000), doi:10.1016/S0378-4371(00)00311-3.

    >>> from akteursnetz.examples import example
    >>> actor_harmonic(example("dortmund")).nlargest(2).round(3).to_dict()
    {'arge': 0.654, 'kuemmerer': 0.423}
    """
    sums, actors = _sums(net, directed, incoming, weight)
    return by_actor(ratio(sums.inverse, len(actors) - 1), actors, "harmonic")


def actor_reach(net: Network, *, directed: bool = False) -> pd.Series:
    """Distance-weighted reach of each actor: the share of the network it reaches, those further away counting less.

    r_i = (1 + sum_j 1 / d_ij) / n, the actor itself counted with 1. Isolates have 1 / n. The distance-weighted reach
    of a key-player set of one. Borgatti (2006), doi:10.1007/s10588-006-7084-x.

    >>> from akteursnetz.examples import example
    >>> actor_reach(example("dortmund")).nlargest(2).round(3).to_dict()
    {'arge': 0.679, 'kuemmerer': 0.464}
    """
    sums, actors = _sums(net, directed, False, None)
    return by_actor((1 + sums.inverse) / len(actors), actors, "reach")


def _sums(net: Network, directed: bool, incoming: bool, weight: str | None) -> tuple[Distances, pd.Index]:
    if weight is None:
        return geodesic_distances(net, directed=directed, incoming=incoming), one_mode_actors(net)
    array, actors = matrix(net, directed=directed, weight=weight)
    return distances(sparse.csr_array(array.T) if incoming else array, True), actors


def actor_betweenness(
    net: Network, *, directed: bool = False, weight: str | None = None, normalised: bool = True
) -> pd.Series:
    """Betweenness of each actor: over all pairs of others, the mean share of shortest paths that pass through it.

    b_i = sum over pairs of others j, k of (shortest paths through i) / (shortest paths), divided by the number of such
    pairs: (n - 1)(n - 2) / 2, directed (n - 1)(n - 2). Not `normalised` it is the plain sum. Isolates have 0; with
    fewer than three actors the share is NaN, as there is no pair of others. Agrees with igraph
    `betweenness(normalized=)`, sna `betweenness` (sum), networkx `betweenness_centrality(normalized=)`. With a weight,
    equally long paths are found exactly, also where sums of rounded inverses differ.
    Freeman (1977), doi:10.2307/3033543.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> actor_betweenness(from_networkx(nx.path_graph(4))).round(3).to_dict()
    {'0': 0.0, '1': 0.667, '2': 0.667, '3': 0.0}
    """
    if weight is None:
        actors, sums = one_mode_actors(net), geodesic_betweenness(net, directed=directed).actors
    else:
        array, actors = matrix(net, directed=directed, weight=weight)
        sums = betweenness_by_length(array).actors
    total = sums if directed else sums / 2
    n = len(actors)
    pairs = (n - 1) * (n - 2) / (1 if directed else 2)
    return by_actor(ratio(total, pairs) if normalised else total, actors, "betweenness")


def actor_core_number(net: Network) -> pd.Series:
    """Core number of each actor: the largest k for which it is in the k-core.

    In a k-core everyone has at least k partners within it. Isolates have 0. Undirected. Agrees with igraph `coreness`,
    networkx `core_number`.
    Seidman (1983), doi:10.1016/0378-8733(83)90028-X.

    >>> from akteursnetz.examples import example
    >>> actor_core_number(example("dortmund")).value_counts().sort_index().to_dict()
    {0: 4, 1: 10}
    """
    numbers = nx.core_number(partners(net))
    return pd.Series(numbers, dtype="int64", name="core_number").rename_axis("id")


def actor_cutpoint(net: Network) -> pd.Series:
    """Cutpoints (articulation points): for each actor whether the network has more components without it.

    True or false; isolates are no cutpoints. Undirected. Agrees with igraph `articulation_points`, networkx
    `articulation_points`. Tarjan (1972), doi:10.1137/0201010.

    >>> from akteursnetz.examples import example
    >>> actor_cutpoint(example("dortmund")).sum().item()
    2
    """
    graph = partners(net)
    cut = set(nx.articulation_points(graph))
    return pd.Series({actor: actor in cut for actor in graph}, dtype="bool", name="cutpoint").rename_axis("id")


def actor_clustering(net: Network) -> pd.Series:
    """Local clustering coefficient of each actor: the share of pairs of its partners that are tied.

    C_i = t_i / (k_i (k_i - 1) / 2), t_i the tied pairs among its k_i partners. NaN for actors with fewer than two
    partners, who have no such pair. Undirected. Agrees with igraph `transitivity(type="local")`; networkx `clustering`
    has 0 for NaN. Watts & Strogatz (1998), doi:10.1038/30918.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> actor_clustering(from_networkx(nx.cycle_graph(3))).to_dict()
    {'0': 1.0, '1': 1.0, '2': 1.0}
    """
    found = network_searches(net)
    degree = np.diff(found.start)
    closed = found.at_ends(found.embedded, found.embedded)
    return by_actor(ratio(closed, degree * (degree - 1)), one_mode_actors(net), "clustering")


def actor_vitality(net: Network) -> pd.Series:
    """Vitality of each actor: the share of the network's global efficiency that is lost without its ties.

    v_i = (E - E_without_i) / E, E the mean of 1 / d_jk over all pairs, the actor staying as an isolate. Isolates have
    0, a network without ties NaN. Takes one search of the whole network for each actor. Undirected.
    The information centrality of Latora & Marchiori (2007), doi:10.1088/1367-2630/9/6/188.

    >>> from akteursnetz.examples import example
    >>> actor_vitality(example("dortmund")).nlargest(1).round(3).to_dict()
    {'arge': 0.961}
    """
    array, actors = matrix(net)
    whole = distances(array, False).inverse.sum()
    left = [distances(_without(array, place), False).inverse.sum() for place in range(len(actors))]
    return by_actor([share(whole - without, whole) for without in left], actors, "vitality").astype("float64")


def _without(array: sparse.csr_array, place: int) -> sparse.csr_array:
    keep = np.ones(array.shape[0])
    keep[place] = 0
    rest = sparse.csr_array(array.multiply(keep).multiply(keep[:, None]))
    rest.eliminate_zeros()
    return rest
