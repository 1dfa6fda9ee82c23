"""Two-mode (bipartite) measures of actors and the bodies and programmes on which they have seats.

The seats are those of `layers.seats` whose host is a body or programme and whose actor is neither; affiliation with an
umbrella organisation is no seat. Bodies and programmes that are planned, ended or failed are left out. Several ties for
one seat count once. Series hold the actors first, then the bodies and programmes.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.graph import hosts, one_mode_actors
from akteursnetz.layers import seats
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.arrays import Floats, by_actor, ratio, share
from akteursnetz.measures.geodesics import searches
from akteursnetz.measures.spectral import leading_eigenvector
from akteursnetz.network import Network, once


class TwoMode(NamedTuple):
    """Two-mode network: the incidence matrix `seats`, a row an actor and a column a body, 1 for a seat."""

    seats: sparse.csr_array
    actors: pd.Index
    bodies: pd.Index

    @property
    def both(self) -> pd.Index:
        """Ids of all nodes: the actors, then the bodies."""
        return self.actors.append(self.bodies)

    @property
    def graph(self) -> sparse.csr_array:
        """Adjacency matrix of the bipartite graph, symmetric, actors first."""
        rows, columns = self.seats.nonzero()
        shape = (len(self.both), len(self.both))
        onward = sparse.csr_array((np.ones(len(rows)), (rows, columns + len(self.actors))), shape)
        return sparse.csr_array(onward + onward.T)

    def per_side(self, of_actors: float, of_bodies: float) -> Floats:
        """Vector over all nodes with one number for the actors and another for the bodies."""
        return np.repeat([of_actors, of_bodies], [len(self.actors), len(self.bodies)]).astype(float)


@once
def two_mode(net: Network) -> TwoMode:
    """Two-mode network of the seats; actors and bodies without any are in it."""
    actors, bodies = one_mode_actors(net), hosts(net)
    table = seats(net)[["actor", "host"]].drop_duplicates()
    table = table[table["actor"].isin(actors) & table["host"].isin(bodies)]
    places = (actors.get_indexer(pd.Index(table["actor"])), bodies.get_indexer(pd.Index(table["host"])))
    return TwoMode(sparse.csr_array((np.ones(len(table)), places), (len(actors), len(bodies))), actors, bodies)


def actor_seats(net: Network) -> pd.Series:
    """Seats of each actor on bodies and programmes; for these, the number of actors with a seat on them.

    0 where there is no seat. Borgatti & Everett (1997), doi:10.1016/S0378-8733(96)00301-2.

    >>> from akteursnetz.examples import example
    >>> actor_seats(example("eichsfeld")).nlargest(2).to_dict()
    {'projekte': 3, 'kirchengemeinden': 1}
    """
    there = two_mode(net)
    return by_actor(there.graph.sum(axis=1).astype("int64"), there.both, "seats")


def actor_load(net: Network) -> pd.Series:
    """Load of each actor: its degree plus the number of bodies and programmes on which it sits.

    Seats + degree (undirected). Isolates have 0. Actors only.

    >>> from akteursnetz.examples import example
    >>> actor_load(example("eichsfeld")).nlargest(2).to_dict()
    {'landkreis': 8, 'arbeitgeberverbaende': 2}
    """
    degree = actor_degree(net)
    return (actor_seats(net).loc[degree.index] + degree).rename("load")


def actor_twomode_degree(net: Network) -> pd.Series:
    """Two-mode degree centrality: the share of bodies and programmes on which an actor sits; for these, of actors.

    0 without seats, NaN where the other side is empty. Agrees with networkx `bipartite.degree_centrality`.
    Borgatti & Everett (1997), doi:10.1016/S0378-8733(96)00301-2.

    >>> from akteursnetz.examples import example
    >>> actor_twomode_degree(example("eichsfeld")).nlargest(1).round(3).to_dict()
    {'kirchengemeinden': 0.5}
    """
    there = two_mode(net)
    seats_of = actor_seats(net)
    return by_actor(ratio(seats_of, there.per_side(len(there.bodies), len(there.actors))), there.both, "twomode_degree")


def actor_twomode_closeness(net: Network) -> pd.Series:
    """Two-mode closeness centrality of each actor and body: closeness in the bipartite graph over its largest value.

    (r_i / (n - 1)) (o + 2 (s - 1)) / sum_j d_ij over the r_i of n - 1 others that it reaches, with s on its own side
    and o on the other; 1 for who sits on everything. 0 without seats; in a disconnected graph it may exceed 1, as in
    networkx, which scales by the reach and not by the component. Agrees with networkx
    `bipartite.closeness_centrality`. Borgatti & Everett (1997), doi:10.1016/S0378-8733(96)00301-2.

    >>> from akteursnetz.examples import example
    >>> actor_twomode_closeness(example("musterkreis")).nlargest(1).round(3).to_dict()
    {'schulamt': 0.631}
    """
    there = two_mode(net)
    sums = searches(there.graph).distances
    shortest = there.per_side(
        len(there.bodies) + 2 * (len(there.actors) - 1), len(there.actors) + 2 * (len(there.bodies) - 1)
    )
    values = np.where(sums.reached > 0, ratio(shortest, sums.total) * ratio(sums.reached, len(there.both) - 1), 0.0)
    return by_actor(values, there.both, "twomode_closeness")


def actor_twomode_betweenness(net: Network) -> pd.Series:
    """Two-mode betweenness of each actor and body: betweenness in the bipartite graph over its largest value.

    The largest value is that which the sizes of the two sides allow. 0 without seats, NaN where nobody can be between.
    Agrees with networkx `bipartite.betweenness_centrality`. Borgatti & Everett (1997),
    doi:10.1016/S0378-8733(96)00301-2.

    >>> from akteursnetz.examples import example
    >>> actor_twomode_betweenness(example("eichsfeld")).nlargest(1).round(3).to_dict()
    {'projekte': 0.029}
    """
    there = two_mode(net)
    total = searches(there.graph).betweenness.actors / 2
    largest = (_largest(len(there.actors), len(there.bodies)), _largest(len(there.bodies), len(there.actors)))
    return by_actor(ratio(total, there.per_side(*largest)), there.both, "twomode_betweenness")


def _largest(own: int, other: int) -> float:
    """Largest unnormalised betweenness of a node on a side with `own` members."""
    if not own or not other:
        return 0.0
    fold, rest = divmod(own - 1, other)
    return (other**2 * (fold + 1) ** 2 + other * (fold + 1) * (2 * rest - fold - 1) - rest * (2 * fold - rest + 3)) / 2


def actor_twomode_eigenvector(net: Network) -> pd.Series:
    """Two-mode eigenvector centrality: of an actor proportional to the sum of its bodies', of a body to its actors'.

    The first singular vectors of the seats, actors' and bodies' each of length 1. 0 without seats, and outside the
    component with the largest singular value. Where several components share it, NaN for all in them; in a network
    without seats for all. Agrees with R `svd`, igraph `eigen_centrality` of the bipartite graph up to scale.
    Bonacich (1991), doi:10.1016/0378-8733(91)90018-O.

    >>> from akteursnetz.examples import example
    >>> actor_twomode_eigenvector(example("musterkreis")).nlargest(1).round(3).to_dict()
    {'steuerungskreis_uebergang': 0.633}
    """
    there = two_mode(net)
    return by_actor(leading_eigenvector(there.graph) * np.sqrt(2), there.both, "twomode_eigenvector")


def network_twomode_density(net: Network) -> float:
    """Two-mode density: the share of possible seats that are taken; NaN without actors or without bodies.

    Borgatti & Everett (1997), doi:10.1016/S0378-8733(96)00301-2.

    >>> from akteursnetz.examples import example
    >>> round(network_twomode_density(example("eichsfeld")), 3)
    0.143
    """
    there = two_mode(net)
    return share(there.seats.nnz, there.seats.shape[0] * there.seats.shape[1])


def network_twomode_closure(net: Network) -> float:
    """Two-mode closure (Robins and Alexander): the share of three-paths that are closed to a four-cycle.

    4 C4 / L3: how often two actors who meet on one body meet on a second. NaN where there is no path of three seats.
    Robins & Alexander (2004), doi:10.1023/B:CMOT.0000032580.12184.c0.

    >>> from akteursnetz.examples import example
    >>> round(network_twomode_closure(example("musterkreis")), 3)
    0.318
    """
    there = two_mode(net).seats
    common = sparse.csr_array(there @ there.T)
    shared = common.data[common.indices != np.repeat(np.arange(common.shape[0]), np.diff(common.indptr))]
    cycles = float((shared * (shared - 1)).sum()) / 4
    ties = there.tocoo()
    paths = float(((there.sum(axis=1)[ties.coords[0]] - 1) * (there.sum(axis=0)[ties.coords[1]] - 1)).sum())
    return share(4 * cycles, paths)


def body_table(net: Network) -> pd.DataFrame:
    """Body overlap: for every two bodies or programmes their common members, Simpson's and Jaccard's coefficients.

    Redundancy is shared / members of the smaller, Jaccard shared / members of both together; NaN where one, or both,
    have no known member. Empty with fewer than two bodies. The first quotient is the Szymkiewicz-Simpson overlap
    (Simpson 1943, doi:10.2475/ajs.241.1.1), the second that of Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x.

    >>> from akteursnetz.examples import example
    >>> body_table(example("musterkreis"))["shared"].max().item()
    6

    Returns
    -------
    DataFrame indexed by (`first`, `second`): `members_first`, `members_second`, `shared`, `redundancy`, `jaccard`.
    """
    there = two_mode(net)
    shared = (there.seats.T @ there.seats).toarray()
    rows, columns = np.triu_indices(len(there.bodies), 1)
    members = there.seats.sum(axis=0)
    first, second, common = members[rows], members[columns], shared[rows, columns]
    index = pd.MultiIndex.from_arrays([there.bodies.take(rows), there.bodies.take(columns)], names=["first", "second"])
    counts = {"members_first": first, "members_second": second, "shared": common}
    table = pd.DataFrame(counts, index=index).astype("int64")
    return table.assign(
        redundancy=ratio(common, np.minimum(first, second)), jaccard=ratio(common, first + second - common)
    )
