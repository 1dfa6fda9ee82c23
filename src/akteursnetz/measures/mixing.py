"""Ties within and between groups, most often sectors: the E-I index, assortativity, modularity, block densities.

Actors without a group are left out with their ties; `census_mixing` counts what that leaves out.
"""

import numpy as np
import pandas as pd
from scipy.special import betaincinv

from akteursnetz.graph import matrix, pairs
from akteursnetz.measures.arrays import Floats, by_actor, ratio, share
from akteursnetz.measures.bounds import NOWHERE, Range, share_range
from akteursnetz.measures.partition import partition, split_ties
from akteursnetz.network import Network

ADMINISTRATION = "administration"


def actor_ei(net: Network, *, by: str = "sector", directed: bool = False) -> pd.Series:
    """Whether an actor's ties lead out of its own group (up to 1) or stay inside (down to -1).

    (E_i - I_i) / (E_i + I_i), E_i ties to other groups, I_i ties within; directed, of the ties sent. NaN for actors
    without a group, and without a tie to an actor of known group. Raises NetworkError for a column that is not there.
    Krackhardt & Stern (1988), doi:10.2307/2786835.
    """
    array, actors = matrix(net, directed=directed)
    within, between = (part.sum(axis=1) for part in split_ties(array, partition(net, actors, by)))
    return by_actor(ratio(between - within, between + within), actors, "ei")


def census_mixing(net: Network, *, by: str = "sector", directed: bool = False) -> pd.Series:
    """How many ties stay within groups, lead between groups, or are left out since a group is not known.

    `ungrouped` is the number of actors without a group. Raises NetworkError for a column that is not there.
    """
    array, actors = matrix(net, directed=directed)
    groups = partition(net, actors, by)
    within, between = (part.nnz for part in split_ties(array, groups))
    cells = 1 if directed else 2
    counts = {
        "internal": within // cells,
        "external": between // cells,
        "left_out": (array.nnz - within - between) // cells,
        "ungrouped": int((groups.codes < 0).sum()),
    }
    return pd.Series(counts, name="mixing")


def network_ei(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """Whether the network's ties lead between groups (up to 1) or stay within them (down to -1).

    (E - I) / (E + I). NaN without a tie between actors of known group. Read it against `network_ei_range`: small
    groups push it up. Raises NetworkError for a column that is not there.
    Krackhardt & Stern (1988), doi:10.2307/2786835.
    """
    counts = census_mixing(net, by=by, directed=directed)
    return share(counts["external"] - counts["internal"], counts["external"] + counts["internal"])


def network_ei_range(net: Network, *, by: str = "sector", directed: bool = False) -> Range:
    """The lowest and highest E-I index that this number of ties can have among groups of these sizes.

    As many ties as there is room for are put within groups (lowest), or between them (highest). NaN without a tie
    between actors of known group. Krackhardt & Stern (1988), doi:10.2307/2786835.
    """
    counts = census_mixing(net, by=by, directed=directed)
    ties = int(counts["internal"] + counts["external"])
    if not ties:
        return NOWHERE
    sizes = partition(net, matrix(net)[1], by).sizes
    cells = 1 if directed else 2
    room_within = float((sizes * (sizes - 1)).sum()) / cells
    room_between = float(sizes.sum() ** 2 - (sizes**2).sum()) / cells
    return Range(1 - 2 * min(ties, room_within) / ties, 2 * min(ties, room_between) / ties - 1)


def network_assortativity(net: Network) -> float:
    """Whether actors with many partners are tied to others with many (up to 1) or with few (down to -1).

    Correlation of the degrees at the two ends of a tie. NaN where all have the same degree, and without ties.
    Undirected. Agrees with igraph `assortativity_degree`, networkx `degree_assortativity_coefficient`.
    Newman (2002), doi:10.1103/PhysRevLett.89.208701.
    """
    array = matrix(net)[0]
    degree = np.diff(array.indptr).astype(float)
    near, far = np.repeat(degree, np.diff(array.indptr)), degree[array.indices]
    if not len(near):
        return np.nan
    return share(float(((near - near.mean()) * (far - far.mean())).sum()), float(((near - near.mean()) ** 2).sum()))


def network_group_assortativity(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """Whether ties stay within groups more than groups' shares of all ties let expect: 1 if all do.

    (sum_g e_gg - sum_g a_g b_g) / (1 - sum_g a_g b_g), e_gg the share of ties within g, a_g and b_g the shares that
    leave and enter it. NaN with fewer than two groups tied. Agrees with igraph `assortativity_nominal`, networkx
    `attribute_assortativity_coefficient`. Newman (2003), doi:10.1103/PhysRevE.67.026126.
    """
    within, chance = _within_and_chance(net, by, directed)
    return share(within - chance, 1 - chance)


def network_modularity(net: Network, *, by: str = "sector", directed: bool = False) -> float:
    """How many more ties stay within the given groups than their shares of all ties let expect.

    Q = sum_g (e_gg - a_g b_g). NaN without a tie between actors of known group. Agrees with igraph and networkx
    `modularity`. Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113; directed Leicht & Newman (2008),
    doi:10.1103/PhysRevLett.100.118703.
    """
    within, chance = _within_and_chance(net, by, directed)
    return within - chance


def _within_and_chance(net: Network, by: str, directed: bool) -> tuple[float, float]:
    array, actors = matrix(net, directed=directed)
    groups = partition(net, actors, by)
    within, between = split_ties(array, groups)
    ties = within + between
    sent, received = groups.members.T @ ties.sum(axis=1), groups.members.T @ ties.sum(axis=0)
    return share(within.nnz, ties.nnz), share(float((sent * received).sum()), ties.nnz**2)


def network_share_administration(net: Network) -> Range:
    """The share of ties that run inside public administration, with what unknown sectors leave open.

    A tie counts for sure if both actors' sector is administration; for the upper bound an unknown sector is taken
    for it. NaN without ties. Undirected.
    """
    tied = pairs(net).index
    sector = net.actors["sector"]
    inside = (sector == ADMINISTRATION, (sector == ADMINISTRATION) | sector.isna())
    sure, at_most = (
        int(
            (
                mask.loc[tied.get_level_values("from")].to_numpy() & mask.loc[tied.get_level_values("to")].to_numpy()
            ).sum()
        )
        for mask in inside
    )
    return share_range(sure, at_most - sure, len(tied))


def block_table(net: Network, *, by: str = "sector", directed: bool = False) -> pd.DataFrame:
    """Group by group: the ties there are, those possible, their share and its 95 percent Jeffreys interval.

    The interval is that of a beta distribution with ties + 1/2 and missing ties + 1/2, from 0 where no tie and to 1
    where every tie is there. Density and interval are NaN where no tie is possible. Undirected, each two groups stand
    once. Raises NetworkError for a column that is not there. Brown, Cai & DasGupta (2001), doi:10.1214/ss/1009213286.

    Returns
    -------
    DataFrame indexed by (`from`, `to`), the groups: `tied`, `possible`, `density`, `lower`, `upper`.
    """
    array, actors = matrix(net, directed=directed)
    groups = partition(net, actors, by)
    ties = groups.members.T @ (array @ groups.members)
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
    """The bounds of the 95 percent Jeffreys interval of shares; NaN where nothing is possible."""
    missing = possible - ties
    lower = np.where(ties > 0, betaincinv(ties + 0.5, missing + 0.5, 0.025), 0.0)
    upper = np.where(missing > 0, betaincinv(ties + 0.5, missing + 0.5, 0.975), 1.0)
    return np.where(possible > 0, lower, np.nan), np.where(possible > 0, upper, np.nan)
