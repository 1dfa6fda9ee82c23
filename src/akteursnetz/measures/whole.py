"""Measures of the whole network: size, density, components, distances, transitivity, reciprocity, formality.

Every function gives one number. What cannot be computed is NaN: a density of one actor, distances without a tie.
"""

import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.graph import matrix, one_mode_actors, pairs, tie_places
from akteursnetz.measures.arrays import component_sizes, share
from akteursnetz.measures.bounds import Range, share_range
from akteursnetz.measures.centrality import actor_clustering
from akteursnetz.measures.formulas import log_mean_degree
from akteursnetz.measures.geodesics import geodesic_distances, network_searches
from akteursnetz.network import Network


def network_size(net: Network) -> int:
    """Size of the network: the number of measured actors, all but bodies and programmes, isolates included.

    >>> from akteursnetz.examples import example
    >>> network_size(example("dortmund"))
    14
    """
    return len(one_mode_actors(net))


def network_tied_pairs(net: Network, *, directed: bool = False) -> int:
    """Number of tied pairs; directed, a mutual tie counts twice.

    >>> from akteursnetz.examples import example
    >>> network_tied_pairs(example("dortmund"))
    9
    """
    return len(pairs(net, directed=directed))


def network_density(net: Network, *, directed: bool = False) -> float:
    """Density: tied pairs as a share of all pairs of actors.

    m / (n (n - 1) / 2), directed m / (n (n - 1)). NaN with fewer than two actors. Where the evidence is documents or
    one informant it is the density of what was recorded. Agrees with sna `gden`, igraph `edge_density`, networkx
    `density`. Wasserman & Faust (1994: 101), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_density(example("dortmund")), 3)
    0.099
    """
    return share(network_tied_pairs(net, directed=directed), network_possible(net, directed=directed))


def network_possible(net: Network, *, directed: bool = False) -> int:
    """Number of possible pairs of actors: n (n - 1) / 2, directed n (n - 1).

    >>> from akteursnetz.examples import example
    >>> network_possible(example("dortmund"))
    91
    """
    n = network_size(net)
    return n * (n - 1) // (1 if directed else 2)


def network_mean_degree(net: Network) -> float:
    """Mean degree: the average number of partners of an actor.

    2 m / n, isolates counted. NaN without actors. Undirected. Wasserman & Faust (1994: 100),
    doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_mean_degree(example("dortmund")), 3)
    1.286
    """
    return share(2 * network_tied_pairs(net), network_size(net))


def network_log_mean_degree(net: Network, *, directed: bool = False) -> float:
    """Logarithm of the mean degree, half a tie added to the tied pairs so that it is finite without ties.

    ln(2 (m + 1/2) / n); `directed`, of the mean out-degree, ln((m + 1/2) / n). A difference of ln 2 = 0.69 is twice the
    mean degree, whatever the sizes. NaN with fewer than two actors. That networks keep their mean degree while they
    grow is an assumption: Krivitsky, Handcock & Morris (2011), doi:10.1016/j.stamet.2011.01.005.

    >>> from akteursnetz.examples import example
    >>> round(network_log_mean_degree(example("dortmund")), 3)
    0.305
    """
    return float(log_mean_degree(network_tied_pairs(net, directed=directed), network_size(net), directed=directed))


def network_components(net: Network, *, directed: bool = False) -> int:
    """Number of connected components, each isolate one of its own; `directed`, of strongly connected components.

    In a strongly connected one paths lead from every actor to every other. 0 without actors. Agrees with igraph
    `components`, networkx `number_connected_components`.
    Wasserman & Faust (1994: 109), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> network_components(example("dortmund"))
    5
    """
    return len(component_sizes(matrix(net, directed=directed)[0], strong=directed))


def network_largest_component(net: Network) -> float:
    """Share of the actors in the largest component; NaN without actors.

    >>> from akteursnetz.examples import example
    >>> round(network_largest_component(example("dortmund")), 3)
    0.714
    """
    sizes = component_sizes(matrix(net)[0])
    return share(float(sizes.max(initial=0)), float(sizes.sum()))


def network_isolates(net: Network) -> int:
    """Number of isolates: actors without a measured tie.

    >>> from akteursnetz.examples import example
    >>> network_isolates(example("dortmund"))
    4
    """
    return int((np.diff(matrix(net)[0].indptr) == 0).sum())


def network_fragmentation(net: Network) -> float:
    """Fragmentation: the share of pairs of actors that no path connects.

    1 - sum_s s (s - 1) / (n (n - 1)) over component sizes s. 1 for isolates alone, NaN with fewer than two actors.
    Agrees with 1 minus sna `connectedness`. Borgatti (2006), doi:10.1007/s10588-006-7084-x.

    >>> from akteursnetz.examples import example
    >>> round(network_fragmentation(example("dortmund")), 3)
    0.505
    """
    sizes = component_sizes(matrix(net)[0])
    n = sizes.sum()
    return 1 - share(float((sizes * (sizes - 1)).sum()), float(n * (n - 1)))


def network_global_efficiency(net: Network) -> float:
    """Global efficiency: the mean inverse geodesic distance over all pairs of actors, from 0 to 1.

    2 sum_{i<j} (1 / d_ij) / (n (n - 1)), no path counting as 0: 1 where all are tied, 0 where none are. NaN with fewer
    than two actors. Undirected. Agrees with networkx `global_efficiency`.
    Latora & Marchiori (2001), doi:10.1103/PhysRevLett.87.198701.

    >>> from akteursnetz.examples import example
    >>> round(network_global_efficiency(example("dortmund")), 3)
    0.284
    """
    n = network_size(net)
    return share(float(geodesic_distances(net).inverse.sum()), n * (n - 1))


def network_distance_fragmentation(net: Network) -> float:
    """Distance-weighted fragmentation: 1 minus the global efficiency.

    1 - 2 sum_{i<j} (1 / d_ij) / (n (n - 1)). NaN with fewer than two actors.
    Borgatti (2006), doi:10.1007/s10588-006-7084-x.

    >>> from akteursnetz.examples import example
    >>> round(network_distance_fragmentation(example("dortmund")), 3)
    0.716
    """
    return 1 - network_global_efficiency(net)


def network_diameter(net: Network, *, directed: bool = False) -> float:
    """Diameter: the largest geodesic distance over the connected pairs of actors.

    NaN without ties. Agrees with igraph `diameter`; networkx `diameter` raises where the network is disconnected.
    Wasserman & Faust (1994: 111), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> network_diameter(example("dortmund"))
    3.0
    """
    return float(geodesic_distances(net, directed=directed).largest.max(initial=0)) or np.nan


def network_mean_distance(net: Network, *, directed: bool = False) -> float:
    """Mean geodesic distance over the connected pairs of actors.

    NaN without ties. Agrees with igraph `mean_distance`; networkx `average_shortest_path_length` raises where the
    network is disconnected. Wasserman & Faust (1994: 111), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_mean_distance(example("dortmund")), 3)
    1.956
    """
    sums = geodesic_distances(net, directed=directed)
    return share(float(sums.total.sum()), float(sums.reached.sum()))


def network_transitivity(net: Network, *, directed: bool = False) -> float:
    """Transitivity: the share of two-paths i - j - k, i other than k, that a tie i - k closes.

    NaN where there is no two-path. Agrees with igraph `transitivity(type="global")` and networkx `transitivity` on
    undirected ties, and with sna `gtrans(measure="weak")` on both; networkx on directed ties divides by something
    else. Wasserman & Faust (1994: 243), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_transitivity(example("musterkreis")), 3)
    0.186
    """
    if not directed:
        return _undirected_transitivity(net)
    array = matrix(net, directed=True)[0]
    mutual = float(array.multiply(array.T).sum())
    two_paths = float((array.sum(axis=0) * array.sum(axis=1)).sum()) - mutual
    return share(float(sparse.csr_array(array @ array).multiply(array).sum()), two_paths)


def _undirected_transitivity(net: Network) -> float:
    found = network_searches(net)
    degree = np.diff(found.start)
    return share(float(2 * found.embedded.sum()), float((degree * (degree - 1)).sum()))


def network_clustering(net: Network, *, alone: float | None = None) -> float:
    """Average clustering coefficient: the mean of the actors' local clustering coefficients.

    Actors with fewer than two partners are left out, or counted with the value `alone`. NaN where nobody is left.
    Undirected. Agrees with igraph `transitivity(type="localaverage", isolates="NaN")`; with `alone=0`, with
    `isolates="zero"` and networkx `average_clustering`. Watts & Strogatz (1998), doi:10.1038/30918.

    >>> from akteursnetz.examples import example
    >>> round(network_clustering(example("musterkreis")), 3)
    0.288
    """
    values = actor_clustering(net)
    return float((values if alone is None else values.fillna(alone)).mean())


def network_reciprocity(net: Network) -> float:
    """Edgewise reciprocity: the share of directed ties that are returned.

    2 M / (2 M + S) with M mutual and S one-way pairs. NaN without ties. Agrees with networkx and igraph
    `reciprocity`, sna `grecip(measure="edgewise")`. Wasserman & Faust (1994: 515), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_reciprocity(example("dortmund")), 3)
    0.875
    """
    returned, arcs = _arcs(net)
    return share(returned, arcs)


def network_tied_reciprocity(net: Network) -> float:
    """Reciprocity of the tied pairs: the share of them that are mutual.

    M / (M + S) with M mutual and S one-way pairs. NaN without ties. Agrees with igraph `reciprocity(mode="ratio")`,
    sna `grecip(measure="dyadic.nonnull")`. Wasserman & Faust (1994: 515), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_tied_reciprocity(example("dortmund")), 3)
    0.778
    """
    returned, arcs = _arcs(net)
    return share(returned / 2, arcs - returned / 2)


def network_dyadic_reciprocity(net: Network) -> float:
    """Dyadic reciprocity: the share of all pairs that are mutual or not tied at all.

    1 - S / (n (n - 1) / 2) with S one-way pairs: 1 without ties. NaN with fewer than two actors. Agrees with
    sna `grecip` as it is called without more. Wasserman & Faust (1994: 515), doi:10.1017/CBO9780511815478.

    >>> from akteursnetz.examples import example
    >>> round(network_dyadic_reciprocity(example("dortmund")), 3)
    0.978
    """
    returned, arcs = _arcs(net)
    return 1 - share(arcs - returned, network_possible(net))


def _arcs(net: Network) -> tuple[float, float]:
    array = matrix(net, directed=True)[0]
    return float(array.multiply(array.T).sum()), float(array.nnz)


def network_share_contractual(net: Network) -> Range:
    """Contractual share of the tied pairs, as a range where the formality of ties is unspecified.

    A pair is contractual if any of its ties is. Lower bound contractual / tied; the upper one adds the pairs with an
    unspecified tie and no contractual one. NaN without ties. Undirected; membership and representation do not
    count.

    >>> from akteursnetz.examples import example
    >>> [round(bound, 3) for bound in network_share_contractual(example("dortmund"))]
    [0.222, 0.667]
    """
    sure, possible = contractual_pairs(net)
    return share_range(int(sure.sum()), int(possible.sum()), len(sure))


def network_share_formalised(net: Network) -> Range:
    """Formalised share of the tied pairs, as a range where the records do not say.

    A pair is formalised if any of its ties rests on an agreement, a decision or a statute. Lower bound formalised /
    tied; the upper one adds the pairs with an open tie and no formalised one. NaN without ties. Undirected; membership
    and representation do not count.

    >>> from akteursnetz.examples import example
    >>> [round(bound, 3) for bound in network_share_formalised(example("dortmund"))]
    [0.222, 1.0]
    """
    sure, possible = formalised_pairs(net)
    return share_range(int(sure.sum()), int(possible.sum()), len(sure))


def formalised_pairs(net: Network) -> tuple[pd.Series, pd.Series]:
    """Masks of the tied pairs that are formalised, and of those that may be: an open tie, and no formalised one."""
    places, tied = tie_places(net), pairs(net).index
    found = net.formalised[places.index]
    ends = [places["from"].to_numpy(), places["to"].to_numpy()]
    sure, open_ = ((found == word).groupby(ends).any().set_axis(tied) for word in ("formalised", "open"))
    return sure, open_ & ~sure


def contractual_pairs(net: Network) -> tuple[pd.Series, pd.Series]:
    """Masks of the tied pairs that are contractual, and of those that may be: an unspecified and no contractual tie."""
    table = pairs(net)
    sure = table["layer"] == "contractual"
    return sure, ~sure & (table["unspecified"] > 0)
