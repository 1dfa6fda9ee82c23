"""Spectral centralities of actors: eigenvector, hubs and authorities, PageRank, Bonacich power.

Directed, eigenvector and power follow the ties outward, as sna does; `incoming=True` gives what networkx and igraph
compute. PageRank and authorities are incoming by their nature, hubs outgoing.
"""

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse import csgraph
from scipy.sparse.linalg import eigs, spsolve

from akteursnetz.errors import NetworkError
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, Ints, by_actor
from akteursnetz.measures.geodesics import LARGE
from akteursnetz.network import Network


def actor_eigenvector(
    net: Network, *, directed: bool = False, incoming: bool = False, weight: str | None = None
) -> pd.Series:
    """Eigenvector centrality of each actor: proportional to the sum of its partners'.

    The x with A x = lambda x for the largest lambda, of length 1. Outside the component that has this lambda all
    actors have 0. Where several components share it, and in a network without ties (directed: without a cycle), x is
    not determined: NaN for all actors of those components, directed for all. Agrees with igraph
    `eigen_centrality` and sna `evcent` up to scale (igraph directed: with `incoming`), with networkx
    `eigenvector_centrality_numpy`. Bonacich (1972), doi:10.1080/0022250X.1972.9989806.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_eigenvector(from_networkx(nx.star_graph(1))).round(3).to_dict()
    {'0': 0.707, '1': 0.707}
    """
    array, actors = matrix(net, directed=directed, weight=weight)
    if incoming:
        array = sparse.csr_array(array.T)
    values = leading_eigenvector(array)
    if directed and np.isnan(values).any():
        values[:] = np.nan
    return by_actor(values, actors, "eigenvector")


def actor_hub(net: Network, *, weight: str | None = None) -> pd.Series:
    """Hub score of each actor (HITS): proportional to the sum of the authority scores of those it has ties to.

    The x with A A' x = lambda x for the largest lambda, of length 1: the first left singular vector of the directed
    ties. Actors without a tie to others have 0. Where two singular vectors share the largest value, as where a star's
    ties are all mutual, and in a network without ties, x is not determined: NaN for all actors who could have a score
    by one of them. Agrees with igraph `hub_score` and networkx `hits` up to scale. Kleinberg (1999),
    doi:10.1145/324133.324140.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_hub(from_networkx(nx.DiGraph([("a", "c"), ("b", "c")]))).round(3).to_dict()
    {'a': 0.707, 'c': 0.0, 'b': 0.707}
    """
    array, actors = matrix(net, directed=True, weight=weight)
    return by_actor(_singular(array)[: len(actors)], actors, "hub")


def actor_authority(net: Network, *, weight: str | None = None) -> pd.Series:
    """Authority score of each actor (HITS): proportional to the sum of the hub scores of those that have ties to it.

    The y with A' A y = lambda y for the largest lambda, of length 1: the first right singular vector of the directed
    ties. Actors to whom nobody has a tie have 0; NaN as in `actor_hub`. Agrees with igraph `authority_score` and
    networkx `hits` up to scale. Kleinberg (1999), doi:10.1145/324133.324140.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_authority(from_networkx(nx.DiGraph([("a", "c"), ("b", "c")]))).round(3).to_dict()
    {'a': 0.0, 'c': 1.0, 'b': 0.0}
    """
    array, actors = matrix(net, directed=True, weight=weight)
    return by_actor(_singular(array)[len(actors) :], actors, "authority")


def _singular(array: sparse.csr_array) -> Floats:
    """First left and right singular vectors of a square matrix, one after the other, each of length 1."""
    if not array.shape[0]:
        return np.zeros(0)
    onward = sparse.csr_array(sparse.kron(np.array([[0, 1], [0, 0]]), array))
    return np.asarray(leading_eigenvector(sparse.csr_array(onward + onward.T)) * np.sqrt(2))


def leading_eigenvector(array: sparse.csr_array) -> Floats:
    """Eigenvector of length 1 of the largest eigenvalue, 0 outside its component; NaN in components that share it."""
    value, top = _leading(array)
    if _one_component(array, top) and value > 0:
        return _vector(array, top)
    values = np.zeros(array.shape[0])
    values[top] = np.nan
    return values


def _leading(array: sparse.csr_array) -> tuple[float, Ints]:
    """Largest eigenvalue of the adjacency matrix, and the actors of the component, or components, that have it."""
    count, labels = _strong(array)
    values = np.zeros(count)
    for label in np.flatnonzero(np.bincount(labels, minlength=count) > 1):
        members = np.flatnonzero(labels == label)
        values[label] = _perron(array[members][:, members])[0]
    largest = values.max(initial=0)
    return float(largest), np.flatnonzero(np.isclose(values, largest, rtol=1e-9, atol=0)[labels])


def _strong(array: sparse.csr_array) -> tuple[int, Ints]:
    if not array.shape[0]:
        return 0, np.zeros(0, dtype=np.int64)
    count, labels = csgraph.connected_components(array, connection="strong")
    return count, labels.astype(np.int64)


def _one_component(array: sparse.csr_array, members: Ints) -> bool:
    return len(np.unique(_strong(array)[1][members])) == 1


def _perron(array: sparse.csr_array) -> tuple[float, Floats]:
    """Perron eigenvalue and positive eigenvector of a strongly connected adjacency matrix."""
    n = array.shape[0]
    if n < 4:  # fewer than the sparse solver takes
        values, vectors = np.linalg.eig(array.toarray())
    else:
        values, vectors = eigs(array, k=1, which="LR", v0=np.ones(n))
    first = int(np.argmax(values.real))
    return float(values[first].real), np.abs(vectors[:, first].real)


def _vector(array: sparse.csr_array, top: Ints) -> Floats:
    """Eigenvector of the whole matrix, extended from the leading component to the actors with a path there."""
    value, vector = _perron(array[top][:, top])
    values = np.zeros(array.shape[0])
    values[top] = vector
    rest = np.setdiff1d(np.flatnonzero(_leads_to(array, top)), top)
    if len(rest):
        left = sparse.csc_array(value * sparse.eye_array(len(rest)) - array[rest][:, rest])
        values[rest] = spsolve(left, array[rest][:, top] @ vector)
    return np.asarray(values / np.linalg.norm(values))


def _leads_to(array: sparse.csr_array, top: Ints) -> Floats:
    ways = csgraph.dijkstra(sparse.csr_array(array.T), indices=top[0], unweighted=True)
    return np.isfinite(ways).astype(float)


def actor_pagerank(
    net: Network, *, directed: bool = False, weight: str | None = None, damping: float = 0.85
) -> pd.Series:
    """PageRank of each actor: its share in the stationary distribution of a random walk with restarts.

    The x with x_j = d (sum_i x_i w_ij / w_i. + sum of x over actors without ties / n) + (1 - d) / n; it sums to 1.
    Isolates have the least, never 0; an empty network has no values. Our own, since networkx's takes 9 to 10 times as
    long for 5,000 actors, its graph included (`docs/speed.md`). Raises NetworkError unless 0 <= damping < 1. Agrees
    with igraph `page_rank`, networkx `pagerank`. Brin & Page (1998), doi:10.1016/S0169-7552(98)00110-X.

    >>> from akteursnetz.examples import example
    >>> actor_pagerank(example("dortmund")).nlargest(2).round(3).to_dict()
    {'arge': 0.39, 'kuemmerer': 0.106}
    """
    if not 0 <= damping < 1:
        raise NetworkError(f"damping must be 0 or more and below 1; it is {damping}")
    array, actors = matrix(net, directed=directed, weight=weight)
    sent = array.sum(axis=1)
    shares = sparse.csr_array(array.multiply(1 / np.where(sent > 0, sent, 1)[:, None])).T
    values = np.ones(len(actors))
    change = 1.0
    while change > 1e-15 and len(actors):
        before, values = values, 1 + damping * (shares @ values)
        change = np.abs(values - before).max() / values.sum()
    return by_actor(values / max(1.0, values.sum()), actors, "pagerank")


def actor_power(
    net: Network, *, directed: bool = False, weight: str | None = None, attenuation: float = 0.5
) -> pd.Series:
    """Bonacich power centrality of each actor: the walks from it, attenuated with their length.

    c = (I - b A)^-1 A 1, its squares summing to n, with b = attenuation / lambda, lambda the largest eigenvalue of A:
    partners count the more the better tied they are; with an attenuation below 0 the less.
    Isolates have 0. NaN for all without ties (directed: without a cycle), since b is then not defined. Raises
    NetworkError unless -1 < attenuation < 1. Agrees with sna `bonpow`, given that b as exponent.
    Bonacich (1987), doi:10.1086/228631.

    >>> from akteursnetz.examples import example
    >>> actor_power(example("dortmund")).nlargest(2).round(3).to_dict()
    {'arge': 2.961, 'kuemmerer': 1.056}
    """
    if not -1 < attenuation < 1:
        raise NetworkError(f"attenuation must lie between -1 and 1; it is {attenuation}")
    array, actors = matrix(net, directed=directed, weight=weight)
    value, _ = _leading(array)
    if value <= 0:
        return by_actor(np.full(len(actors), np.nan), actors, "power")
    values = _attenuated_walks(array, attenuation / value)
    return by_actor(values * np.sqrt(len(actors) / (values**2).sum()), actors, "power")


def _attenuated_walks(array: sparse.csr_array, attenuation: float) -> Floats:
    """Walks from each actor, (I - b A)^-1 A 1; in large networks as the sum of their series, since a solution fills."""
    one_step: Floats = np.asarray(array.sum(axis=1), dtype=np.float64)
    if len(one_step) < LARGE:
        left = sparse.csc_array(sparse.eye_array(len(one_step)) - attenuation * array)
        return np.atleast_1d(spsolve(left, one_step, permc_spec="MMD_AT_PLUS_A"))  # the order that fills least
    values, change = one_step, np.inf
    while change > 1e-15:
        before, values = values, one_step + attenuation * (array @ values)
        change = np.abs(values - before).max() / np.abs(values).max()
    return values
