"""Structural hole measures of actors: constraint in the whole and in the ego network, hierarchy, effective size.

All of them and efficiency (Burt 1992, doi:10.4159/9780674029095) take ties both ways together: p_ij = (a_ij + a_ji) /
sum_k (a_ik + a_ki). They say little about actors with few partners: read them beside the degree, and rank nobody by
them alone. Of an actor with one partner constraint, hierarchy and efficiency are 1 whatever the network is; `rankable`
takes these values out.
"""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy import sparse
from scipy.special import xlogy

from akteursnetz.graph import matrix
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.arrays import Floats, by_actor, either_way, ratio
from akteursnetz.network import Network

#: Measures that are 1 of every actor with one partner, and the least degree from which actors are ranked by them.
FIXED_FOR_ONE = ("constraint", "ego_constraint", "hierarchy", "efficiency")
LEAST_PARTNERS = 2


def rankable(actors: pd.DataFrame, net: Network) -> pd.DataFrame:
    """Table of actors with NaN for the values of structural holes by which actors cannot be ranked.

    NaN stands for constraint, hierarchy and efficiency of actors with fewer than two partners: they are 1 by
    definition there, the most bound of all or the most efficient without a partner to compare.
    """
    few = actor_degree(net).reindex(actors.index, fill_value=0) < LEAST_PARTNERS
    fixed = actors.columns.intersection(pd.Index(FIXED_FOR_ONE))
    return actors.assign(**{column: actors[column].mask(few) for column in fixed})


def actor_constraint(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Burt's constraint of each actor: how far it is bound to few partners, or to partners tied to each other.

    C_i = sum over i's contacts j of (p_ij + sum_q p_iq p_qj)^2, q other than i and j. NaN for isolates, exactly 1 for
    an actor with one contact; it may exceed 1. Agrees with igraph `constraint`, networkx `constraint`.
    Burt (1992: 55), doi:10.4159/9780674029095.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_constraint(from_networkx(nx.path_graph(3))).to_dict()
    {'0': 1.0, '1': 0.5, '2': 1.0}
    """
    strength, actors = _strength(net, directed, weight)
    return by_actor(_undefined_alone(_dyadic(strength).sum(axis=1), strength), actors, "constraint")


def actor_ego_constraint(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Burt's constraint of each actor in its ego network: ties of its partners to others do not count.

    The constraint of i in the network of i and its contacts alone, the ego network model of UCINET: p_qj is the share
    of q's ties to i and to i's contacts, where `actor_constraint` takes that of all its ties. So it is never smaller
    than the whole network's. NaN for isolates, exactly 1 for an actor with one contact. Agrees with igraph `constraint`
    of each ego in its `make_ego_graph`. Burt (1992: 55), doi:10.4159/9780674029095.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> triangle_with_tail = from_networkx(nx.Graph(["ab", "bc", "ca", "cd"]))
    >>> actor_constraint(triangle_with_tail).round(3).to_dict()
    {'a': 1.007, 'b': 1.007, 'c': 0.611, 'd': 1.0}
    >>> actor_ego_constraint(triangle_with_tail).round(3).to_dict()
    {'a': 1.125, 'b': 1.125, 'c': 0.611, 'd': 1.0}
    """
    strength, actors = _strength(net, directed, weight)
    return by_actor(_undefined_alone(_dyadic_in_ego(strength).sum(axis=1), strength), actors, "ego_constraint")


def actor_hierarchy(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Burt's hierarchy of each actor: the concentration of its constraint on one contact, from 0 to 1.

    H_i = sum_j x_j ln x_j / (N ln N), x_j = c_ij / (C_i / N), c_ij the terms of the constraint C_i and N the number
    of contacts: 0 where all constrain alike. 1 for an actor with one contact, by Burt's convention; NaN for isolates.
    Burt (1992: 71), doi:10.4159/9780674029095.

    >>> from akteursnetz.examples import example
    >>> actor_hierarchy(example("musterkreis")).loc["jobcenter"].round(3).item()
    0.027
    """
    strength, actors = _strength(net, directed, weight)
    terms = _dyadic(strength)
    contacts = _contacts(strength)
    mean = ratio(terms.sum(axis=1), contacts)
    relative = sparse.csr_array(terms.multiply(1 / mean[:, None]))
    relative.data *= np.log(relative.data)
    values = ratio(relative.sum(axis=1), xlogy(contacts, contacts))
    return by_actor(np.where(contacts == 1, 1.0, values), actors, "hierarchy")


def actor_effective_size(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Effective size of each actor's ego network: the number of its partners less the redundancy among them.

    E_i = sum over contacts j of (1 - sum_q p_iq m_jq), q other than i and j, with m_jq = (a_jq + a_qj) / max_k (a_jk +
    a_kj); for undirected unweighted ties k_i - 2 t_i / k_i, t_i tied pairs among the k_i partners. NaN for isolates.
    Agrees with networkx `effective_size(nodes=list(G))`, which is NaN for actors that only receive; networkx without
    `nodes` differs on directed and weighted ties. Borgatti (1997), Connections 20(1): 35-38.

    >>> from akteursnetz.examples import example
    >>> actor_effective_size(example("musterkreis")).loc["jobcenter"].round(3).item()
    10.5
    """
    strength, actors = _strength(net, directed, weight)
    return by_actor(_effective(strength), actors, "effective_size")


def actor_efficiency(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Efficiency of each actor's ego network: its effective size as a share of its partners.

    E_i / N_i, N_i the number of contacts. NaN for isolates. Burt (1992: 53), doi:10.4159/9780674029095.

    >>> from akteursnetz.examples import example
    >>> actor_efficiency(example("musterkreis")).loc["jobcenter"].round(3).item()
    0.875
    """
    strength, actors = _strength(net, directed, weight)
    return by_actor(ratio(_effective(strength), _contacts(strength)), actors, "efficiency")


def _strength(net: Network, directed: bool, weight: str | None) -> tuple[sparse.csr_array, pd.Index]:
    return either_way(net, weight) if directed else matrix(net, weight=weight)


def _contacts(strength: sparse.csr_array) -> Floats:
    return np.diff(strength.indptr).astype(float)


def _undefined_alone(values: ArrayLike, strength: sparse.csr_array) -> Floats:
    return np.where(_contacts(strength) > 0, values, np.nan)


def _scaled(strength: sparse.csr_array, divisor: ArrayLike) -> sparse.csr_array:
    """Matrix with each row divided by its divisor; rows without entries stay empty."""
    return sparse.csr_array(strength.multiply(1 / np.maximum(np.asarray(divisor), np.finfo(float).tiny)[:, None]))


def _dyadic(strength: sparse.csr_array) -> sparse.csr_array:
    """Dyadic constraints c_ij, the terms of Burt's constraint, for each actor's contacts."""
    direct = _scaled(strength, strength.sum(axis=1))
    return _squared(direct, direct @ direct)


def _dyadic_in_ego(strength: sparse.csr_array) -> sparse.csr_array:
    """Dyadic constraints c_ij within the ego network of i: q's ties there are s_qi and those to i's contacts."""
    tied = (strength > 0).astype(float)
    there = sparse.csr_array((strength + tied @ strength).multiply(tied))
    direct = _scaled(strength, strength.sum(axis=1))
    return _squared(direct, direct.multiply(there.power(-1)) @ strength)


def _squared(direct: sparse.csr_array, indirect: sparse.csr_array) -> sparse.csr_array:
    """Terms of the constraint: direct and indirect investments in each contact, added and squared."""
    spent = direct + indirect.multiply(direct > 0)
    return sparse.csr_array(spent.multiply(spent))


def _effective(strength: sparse.csr_array) -> Floats:
    """Burt's effective size: the number of contacts less their redundancy; NaN for isolates."""
    direct = _scaled(strength, strength.sum(axis=1))
    marginal = _scaled(strength, strength.max(axis=1).toarray().ravel() if strength.nnz else strength.sum(axis=1))
    redundant = direct.multiply((strength > 0).astype(float) @ marginal).sum(axis=1)
    return _undefined_alone(_contacts(strength) - redundant, strength)
