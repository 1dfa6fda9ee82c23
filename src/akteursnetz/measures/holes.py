"""Structural hole measures of actors: constraint in the whole and in the ego network, hierarchy, effective size.

All of them and efficiency (Burt 1992, doi:10.4159/9780674029095) take ties both ways together: p_ij = (a_ij + a_ji) /
sum_k (a_ik + a_ki). They say little about actors with few partners: read them beside the degree, and rank nobody by
them alone. Of an actor with one partner constraint, hierarchy and efficiency are 1 whatever the network is; `rankable`
takes these values out.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.special import xlogy

from akteursnetz.graph import matrix, one_mode_actors
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.arrays import Floats, Ints, by_actor, either_way, ratio
from akteursnetz.measures.geodesics import network_searches
from akteursnetz.measures.searches import Pairs, Searches, Triangles
from akteursnetz.network import Network, once

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
    found = _holes(net, directed=directed, weight=weight)
    return by_actor(found.constraint, one_mode_actors(net), "constraint")


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
    found = _holes(net, directed=directed, weight=weight)
    return by_actor(found.ego_constraint, one_mode_actors(net), "ego_constraint")


def actor_hierarchy(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Burt's hierarchy of each actor: the concentration of its constraint on one contact, from 0 to 1.

    H_i = sum_j x_j ln x_j / (N ln N), x_j = c_ij / (C_i / N), c_ij the terms of the constraint C_i and N the number
    of contacts: 0 where all constrain alike. 1 for an actor with one contact, by Burt's convention; NaN for isolates.
    Burt (1992: 71), doi:10.4159/9780674029095.

    >>> from akteursnetz.examples import example
    >>> actor_hierarchy(example("musterkreis")).loc["jobcenter"].round(3).item()
    0.027
    """
    found = _holes(net, directed=directed, weight=weight)
    return by_actor(found.hierarchy, one_mode_actors(net), "hierarchy")


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
    found = _holes(net, directed=directed, weight=weight)
    return by_actor(found.effective_size, one_mode_actors(net), "effective_size")


def actor_efficiency(net: Network, *, directed: bool = False, weight: str | None = None) -> pd.Series:
    """Efficiency of each actor's ego network: its effective size as a share of its partners.

    E_i / N_i, N_i the number of contacts. NaN for isolates. Burt (1992: 53), doi:10.4159/9780674029095.

    >>> from akteursnetz.examples import example
    >>> actor_efficiency(example("musterkreis")).loc["jobcenter"].round(3).item()
    0.875
    """
    found = _holes(net, directed=directed, weight=weight)
    return by_actor(ratio(found.effective_size, found.contacts), one_mode_actors(net), "efficiency")


class _Holes(NamedTuple):
    """Measures of structural holes by actor, NaN for isolates, with the numbers of contacts."""

    contacts: Floats
    constraint: Floats
    ego_constraint: Floats
    hierarchy: Floats
    effective_size: Floats


@once
def _holes(net: Network, *, directed: bool, weight: str | None) -> _Holes:
    """Measures of structural holes from one pass over the triangles of the network.

    Only a tied pair's partners in common add to its terms, so no product of matrices is needed.
    """
    strength = either_way(net, weight)[0] if directed else matrix(net, weight=weight)[0]
    found = network_searches(net)
    first, second = found.pairs.first, found.pairs.second
    tie = strength.data[found.pairs.entry]
    contacts = np.diff(found.start).astype(float)
    spent, most = found.at_ends(tie, tie), strength.max(axis=1).toarray().ravel() if len(tie) else contacts
    indirect, common, ego = _over_triangles(found, tie, spent)
    terms = [((tie + indirect) / spent[end]) ** 2 for end in (first, second)]
    ego_terms = [((tie + via) / spent[end]) ** 2 for via, end in zip(ego, (first, second), strict=True)]
    constraint = found.at_ends(*terms)
    relative = [term * ratio(contacts, constraint)[end] for term, end in zip(terms, (first, second), strict=True)]
    concentration = ratio(found.at_ends(*(xlogy(x, x) for x in relative)), xlogy(contacts, contacts))
    redundant = ratio(found.at_ends(common / most[second], common / most[first]), spent)
    tied = np.where(contacts > 0, 1.0, np.nan)
    return _Holes(
        contacts,
        constraint * tied,
        found.at_ends(*ego_terms) * tied,
        np.where(contacts == 1, 1.0, concentration),
        contacts - redundant,
    )


def _over_triangles(found: Searches, tie: Floats, spent: Floats) -> tuple[Floats, Floats, Floats]:
    """Sums over the partners q in common of each tied pair i, j: s_iq s_qj / s_q, s_iq s_qj, and in the egos of both.

    The last has a row for each of the two: there s_q are only the ties of q within the ego network.
    """
    pairs, count = found.pairs, len(tie)
    indirect, common, within, ego = np.zeros(count), np.zeros(count), np.tile(tie, 2), np.zeros(2 * count)
    for triangles in found.triangles():
        pair, legs, _ = _corners(triangles, count)
        product = tie[legs[0]] * tie[legs[1]]
        common += np.bincount(pair, product, count)
        indirect += np.bincount(pair, product / spent[_apex(pairs, triangles)], count)
        within += np.bincount(np.concatenate([pair, pair + count]), tie[np.concatenate(legs[::-1])], 2 * count)
    for triangles in found.triangles():
        pair, legs, sides = _corners(triangles, count)
        product = tie[legs[0]] * tie[legs[1]]
        ego += np.bincount(np.concatenate([pair, pair + count]), np.tile(product, 2) / within[sides], 2 * count)
    return indirect, common, ego.reshape(2, count)


def _corners(found: Triangles, count: int) -> tuple[Ints, tuple[Ints, Ints], Ints]:
    """Each pair of each triangle with the two ties from its first and its second actor to the third.

    Last, these ties as places in a list of twice `count`, from their first actors and from their second ones.
    """
    near, far, across = found
    legs = np.concatenate([far, near, near]), np.concatenate([across, across, far])
    sides = np.concatenate([far, near, near + count, across, across + count, far + count])
    return np.concatenate([near, far, across]), legs, sides


def _apex(pairs: Pairs, found: Triangles) -> Ints:
    """Third actor for each of the corners of `_corners`."""
    return np.concatenate([pairs.second[found.far], pairs.second[found.near], pairs.first[found.near]])
