"""Continuous core-periphery structure: how near each actor is to the core, by minimum residuals (MINRES).

Each two actors are expected to be tied as strongly as the product of their corenesses. The sum of squared residuals has
several local minima; a deterministic search descends from several starts and takes the least.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.optimize import minimize
from scipy.sparse import csgraph

from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, Ints, by_actor
from akteursnetz.network import Network

#: Actors from whom the search starts, those of the strongest ties in each component first.
STARTS = 10
#: Residuals this near (of the sum of squared ties) count as equal, and corenesses this near as the same.
EQUAL, SAME = 1e-6, 1e-2


class _Fit(NamedTuple):
    """Sum of squared residuals, and the coreness of each actor, of length 1."""

    residual: float
    coreness: Floats


def actor_coreness(net: Network, *, weight: str | None = None) -> pd.Series:
    """Continuous coreness of each actor (MINRES): ties are expected to be the products of two corenesses.

    The c >= 0 with the least sum over pairs of (a_ij - c_i c_j)^2, scaled to length 1, so that c_i is proportional to
    sum_j a_ij c_j / (sum of c_j^2 over j other than i); the diagonal is left out. It is the least sum that a search
    from several actors finds. Around an actor whose partners are hardly tied, as in a star, no c has the least: the sum
    falls as the actor's c grows without end. It has 1 then and all others 0, the limit. Isolates have 0. Where several
    c are as good, as for a tied pair or two triangles, c is not determined: NaN but for isolates, and for them too in a
    network without ties. Undirected. Agrees with MINRES worked out in R.
    Boyd, Fitzgerald, Mahutga & Smith (2010), doi:10.1016/j.socnet.2009.09.003.

    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> import networkx as nx
    >>> actor_coreness(from_networkx(nx.Graph(["ab", "bc", "ca", "cd"]))).round(2).to_dict()
    {'a': 0.43, 'b': 0.43, 'c': 0.76, 'd': 0.24}
    """
    array, actors = matrix(net, weight=weight)
    if not array.nnz:
        return by_actor(np.full(len(actors), np.nan), actors, "coreness")
    fits = _fits(sparse.csr_array(array / array.max()))
    best = min(fits, key=lambda fit: fit.residual)
    rivals = [fit.coreness for fit in fits if fit.residual - best.residual <= EQUAL * array.nnz]
    values = best.coreness
    if not all(np.allclose(rival, values, rtol=0, atol=SAME) for rival in rivals):
        values = np.where(np.diff(array.indptr) > 0, np.nan, 0.0)
    return by_actor(values, actors, "coreness")


def _fits(array: sparse.csr_array) -> list[_Fit]:
    """Minima to which the starts lead, and the limits in which one actor's coreness outgrows all others'."""
    squares, strength = (np.asarray(part.sum(axis=1), dtype=np.float64) for part in (array.power(2), array))
    hubs = _hubs(array, squares)
    starts = [strength / np.sqrt(strength.sum()), *(_star(array, hub) for hub in hubs)]
    limits = [_Fit(float(squares.sum() - 2 * squares[hub]), np.eye(1, len(squares), hub)[0]) for hub in hubs]
    return [*(_descend(array, start) for start in starts), *limits]


def _hubs(array: sparse.csr_array, squares: Floats) -> Ints:
    """Actors to start from: the first of each component by its squared ties, then the second ones and so on."""
    _, labels = csgraph.connected_components(array, directed=False)
    order = np.argsort(-squares, kind="stable")
    order = order[squares[order] > 0]
    place = pd.Series(labels[order]).groupby(labels[order]).cumcount()
    return order[np.argsort(place, kind="stable")][:STARTS]


def _star(array: sparse.csr_array, hub: int) -> Floats:
    """Coreness that gives all ties of one actor exactly."""
    start: Floats = array[[hub]].toarray()[0]
    start[hub] = 1.0
    return start


def _descend(array: sparse.csr_array, start: Floats) -> _Fit:
    """Local minimum of the residuals from a start, by quasi-Newton steps (L-BFGS)."""
    total = float(array.power(2).sum())

    def residual(c: Floats) -> tuple[float, Floats]:
        along, square = array @ c, float(c @ c)
        return float(total - 2 * c @ along + square**2 - (c**4).sum()), 4 * (square * c - along - c**3)

    found = minimize(
        residual, start, jac=True, method="L-BFGS-B", options={"maxiter": 5000, "ftol": 1e-15, "gtol": 1e-10}
    )
    return _Fit(float(found.fun), np.abs(found.x) / np.linalg.norm(found.x))
