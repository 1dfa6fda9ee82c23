"""Mixing by groups, mostly sectors: E-I index, assortativity, modularity, block densities.

Actors without a group are left out with their ties; `census_mixing` counts what that leaves out.
"""

import numpy as np
import pandas as pd
from scipy.special import betaincinv

from akteursnetz.graph import matrix, pairs
from akteursnetz.knowledge.ownership import public_institutions
from akteursnetz.measures.arrays import Floats, by_actor, ratio, share
from akteursnetz.measures.bounds import Interval, Range, share_range
from akteursnetz.measures.formulas import Mixing, ei_index, mixing
from akteursnetz.measures.partition import Partition, partition, split_pairs
from akteursnetz.network import Network


def actor_ei(net: Network, *, by: str = "sector", directed: bool = False) -> pd.Series:
    """E-I index of each actor: partners in other groups minus partners in its own, over their sum (-1 to 1).

    (E_i - I_i) / (E_i + I_i), E_i partners in other groups, I_i in its own; directed, those it has a tie to. NaN for
    actors without a group, and without a partner of known group. Raises NetworkError for a column that is not there.
    Krackhardt & Stern (1988), doi:10.2307/2786835.

    >>> from akteursnetz.examples import example
    >>> actor_ei(example("dortmund")).loc["arge"].round(3).item()
    -0.6
    """
    array, actors = matrix(net, directed=directed)
    within, between = (part.sum(axis=1) for part in split_pairs(array, partition(net, by)))
    return by_actor(ei_index(between, within), actors, "ei")


def census_mixing(net: Network, *, by: str = "sector", directed: bool = False) -> pd.Series:
    """Mixing census: the numbers of tied pairs within groups, between groups, and left out for an unknown group.

    `ungrouped` is the number of actors without a group. Raises NetworkError for a column that is not there.

    >>> from akteursnetz.examples import example
    >>> census_mixing(example("dortmund")).to_dict()
    {'internal': 4, 'external': 1, 'left_out': 4, 'ungrouped': 5}
    """
    array, groups = matrix(net, directed=directed)[0], partition(net, by)
    within, between = (part.nnz for part in split_pairs(array, groups))
    cells = 1 if directed else 2
    counts = {
        "internal": within // cells,
        "external": between // cells,
        "left_out": (array.nnz - within - between) // cells,
        "ungrouped": int((groups.codes < 0).sum()),
    }
    return pd.Series(counts, name="mixing")


def network_ei(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """E-I index of the network: tied pairs between groups minus tied pairs within, over their sum (-1 to 1).

    (E - I) / (E + I). NaN without a tied pair of known groups. Read it against `network_ei_range`: small
    groups push it up. Raises NetworkError for a column that is not there.
    Krackhardt & Stern (1988), doi:10.2307/2786835.

    >>> from akteursnetz.examples import example
    >>> round(network_ei(example("dortmund")), 3)
    -0.6
    """
    counts = census_mixing(net, by=by, directed=directed)
    return float(ei_index(counts["external"], counts["internal"]))


def network_ei_range(net: Network, *, by: str = "sector", directed: bool = False) -> Interval:
    """Attainable range of the E-I index: its bounds for the number of tied pairs and the sizes of the groups.

    As many pairs as there is room for are tied within groups (lowest), or between them (highest). NaN without a tied
    pair of known groups. Krackhardt & Stern (1988), doi:10.2307/2786835.

    >>> from akteursnetz.examples import example
    >>> [round(bound, 3) for bound in network_ei_range(example("dortmund"))]
    [-1.0, 1.0]
    """
    counts = census_mixing(net, by=by, directed=directed)
    ties = int(counts["internal"] + counts["external"])
    if not ties:
        return Interval(np.nan, np.nan)
    sizes = partition(net, by).sizes
    cells = 1 if directed else 2
    room_within = float((sizes * (sizes - 1)).sum()) / cells
    room_between = float(sizes.sum() ** 2 - (sizes**2).sum()) / cells
    return Interval(1 - 2 * min(ties, room_within) / ties, 2 * min(ties, room_between) / ties - 1)


def network_ei_rescaled(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """Rescaled E-I index: where the E-I index lies in its attainable range, from -1 (lowest) to 1 (highest).

    2 (EI - lower) / (upper - lower) - 1, with the bounds of `network_ei_range`. NaN without a tied pair of known
    groups, and where the two bounds are equal: with one group, with groups of one, with all pairs tied. Raises
    NetworkError for a column that is not there. Krackhardt & Stern (1988), doi:10.2307/2786835.

    >>> from akteursnetz.examples import example
    >>> round(network_ei_rescaled(example("musterkreis")), 3)
    0.556
    """
    lower, upper = network_ei_range(net, by=by, directed=directed)
    return 2 * share(network_ei(net, by=by, directed=directed) - lower, upper - lower) - 1


def network_assortativity(net: Network) -> float:
    """Degree assortativity: the correlation of the degrees of tied actors, from -1 to 1.

    Pearson's, over the tied pairs taken both ways. NaN where all have the same degree, and without ties; isolates
    change nothing. Undirected. Our own, since networkx's takes 84 to 138 times as long for 5,000 actors, its graph
    included (`docs/speed.md`). Agrees with igraph `assortativity_degree`, networkx `degree_assortativity_coefficient`.
    Newman (2002), doi:10.1103/PhysRevLett.89.208701.

    >>> from akteursnetz.examples import example
    >>> round(network_assortativity(example("dortmund")), 3)
    -0.835
    """
    array = matrix(net)[0]
    degree = np.diff(array.indptr).astype(float)
    near, far = np.repeat(degree, np.diff(array.indptr)), degree[array.indices]
    if not len(near):
        return np.nan
    return float(ratio(((near - near.mean()) * (far - far.mean())).sum(), ((near - near.mean()) ** 2).sum()))


def network_group_assortativity(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """Assortativity by group (Newman's r): tied pairs within groups beyond those expected, 1 if all are within.

    (sum_g e_gg - sum_g a_g b_g) / (1 - sum_g a_g b_g), e_gg the share of pairs within g, a_g and b_g the shares that
    leave and enter it. NaN with fewer than two groups tied. Agrees with igraph `assortativity_nominal`, networkx
    `attribute_assortativity_coefficient`. Newman (2003), doi:10.1103/PhysRevE.67.026126.

    >>> from akteursnetz.examples import example
    >>> round(network_group_assortativity(example("dortmund")), 3)
    -0.111
    """
    within, chance = _mixing(net, by, directed)
    return float(ratio(within - chance, 1 - chance))


def network_modularity(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """Modularity of given groups: the share of tied pairs within them less the share expected from the degrees.

    Q = sum_g (e_gg - a_g b_g). NaN without a tied pair of known groups; isolates change nothing. Our own, since
    networkx's takes 17 to 29 times as long for 5,000 actors, its graph included (`docs/speed.md`). Agrees with igraph
    and networkx `modularity`. Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113; directed Leicht & Newman (2008),
    doi:10.1103/PhysRevLett.100.118703.

    >>> from akteursnetz.examples import example
    >>> round(network_modularity(example("dortmund")), 3)
    -0.02
    """
    within, chance = _mixing(net, by, directed)
    return float(within - chance)


def _mixing(net: Network, by: str, directed: bool) -> Mixing:
    return mixing(_blocks(net, partition(net, by), directed))


def _blocks(net: Network, groups: Partition, directed: bool) -> Floats:
    """Mixing matrix: tied pairs between each two groups; undirected, those within a group count twice."""
    return np.asarray(groups.members.T @ (matrix(net, directed=directed)[0] @ groups.members))


def network_share_administration(net: Network) -> Range:
    """Share of the tied pairs that join two public institutions, as a range where their ownership is unknown.

    A pair counts for sure if both are surely public: their Träger (`ownership`) is public, or none is given and the
    sector is administration or the form office. For the upper bound whoever may be public counts: all but those whose
    Träger is free or private, or, where none is given, whose sector is of private bodies (welfare, church, economy,
    civil society, residents). An office of such a sector may be. From 0 to 1; NaN without ties. Undirected.

    >>> from akteursnetz.examples import example
    >>> [round(bound, 3) for bound in network_share_administration(example("dortmund"))]
    [0.444, 0.778]
    """
    sure, possible = administration_pairs(net)
    return share_range(int(sure.sum()), int(possible.sum()), len(sure))


def administration_pairs(net: Network) -> tuple[pd.Series, pd.Series]:
    """Tied pairs that surely join two public institutions, and those that may: two masks."""
    tied, public = pairs(net).index, public_institutions(net)
    ends = pd.DataFrame({end: public[tied.get_level_values(end)].to_numpy() for end in ("from", "to")}, index=tied)
    inside = ends == "yes"
    sure = inside.all(axis=1)
    return sure, (inside | ends.isna()).all(axis=1) & ~sure


def block_table(net: Network, *, by: str = "sector", directed: bool = False) -> pd.DataFrame:
    """Block densities by groups: tied and possible pairs, density and its 95 percent Jeffreys interval.

    The interval is that of a beta distribution with tied + 1/2 and untied pairs + 1/2, from 0 where no pair is tied and
    to 1 where all are. Density and interval are NaN where no tie is possible. Empty where no actor has a group.
    Undirected, each two groups stand once. Raises NetworkError for a column that is not there. Brown, Cai & DasGupta
    (2001), doi:10.1214/ss/1009213286.

    >>> from akteursnetz.examples import example
    >>> block_table(example("dortmund")).loc[("administration", "welfare"), ["tied", "possible"]].to_list()
    [1, 10]

    Returns
    -------
    DataFrame indexed by (`from`, `to`), the groups: `tied`, `possible`, `density`, `lower`, `upper`.
    """
    groups = partition(net, by)
    ties = _blocks(net, groups, directed)
    possible = np.outer(groups.sizes, groups.sizes) - np.diag(groups.sizes)
    if not directed:
        ties, possible = (np.triu(counts) - np.diag(np.diag(counts)) / 2 for counts in (ties, possible))
    rows, columns = np.indices(ties.shape) if directed else np.triu_indices(len(groups.names))
    rows, columns = np.ravel(rows), np.ravel(columns)
    names = pd.Index(groups.names, dtype="str")
    index = pd.MultiIndex.from_arrays([names.take(rows), names.take(columns)], names=["from", "to"])
    ties, possible = ties[rows, columns], possible[rows, columns]
    lower, upper = jeffreys(ties, possible)
    cells = {"tied": ties.astype("int64"), "possible": possible.astype("int64"), "density": ratio(ties, possible)}
    return pd.DataFrame(cells | {"lower": lower, "upper": upper}, index=index)


def jeffreys(ties: Floats, possible: Floats) -> tuple[Floats, Floats]:
    """Bounds of the 95 percent Jeffreys interval of shares; NaN where nothing is possible."""
    missing = possible - ties
    lower = np.where(ties > 0, betaincinv(ties + 0.5, missing + 0.5, 0.025), 0.0)
    upper = np.where(missing > 0, betaincinv(ties + 0.5, missing + 0.5, 0.975), 1.0)
    return np.where(possible > 0, lower, np.nan), np.where(possible > 0, upper, np.nan)
