"""Networks in which sectors mean nothing, by processes that are not those of any test, and one planted hole.

Each process ties pairs of n actors, in the order of `combinations`, at an expected density; sectors are dealt out
beforehand, so whatever lies between two of them is chance.
"""

from collections.abc import Callable
from functools import cache
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import brentq

from akteursnetz.network import Network, from_tables
from akteursnetz.schema import SECTORS

Mask = NDArray[np.bool_]
Process = Callable[[np.random.Generator, int, float], Mask]

SPREAD = 1.0  # standard deviation of log activity
CLIQUE = 5


def homogeneous(rng: np.random.Generator, n: int, density: float) -> Mask:
    """Each pair tied independently with the same chance."""
    return rng.random(n * (n - 1) // 2) < density


def lognormal(rng: np.random.Generator, n: int, density: float) -> Mask:
    """Independent ties with odds c a_i a_j, the activities a lognormal, c solved for the expected density."""
    rows, columns = np.triu_indices(n, 1)
    activity = SPREAD * rng.standard_normal(n)
    score = activity[rows] + activity[columns]
    constant = brentq(lambda c: float((1 / (1 + np.exp(-score - c))).mean()) - density, -30, 30)
    return np.asarray(rng.random(len(rows)) < 1 / (1 + np.exp(-score - constant)))


def closure(rng: np.random.Generator, n: int, density: float) -> Mask:
    """Half of the ties between random pairs, half between actors who then have a partner in common."""
    rows, columns = np.triu_indices(n, 1)
    tied = np.zeros(len(rows), dtype=bool)
    wanted = round(density * len(rows))
    tied[rng.permutation(len(rows))[: wanted // 2]] = True
    while (missing := wanted - int(tied.sum())) > 0:
        table = np.zeros((n, n), dtype=np.int64)
        table[rows[tied], columns[tied]] = 1
        table += table.T
        open_ = np.flatnonzero(((table @ table)[rows, columns] > 0) & ~tied)
        if not len(open_):
            break
        tied[rng.permutation(open_)[: max(1, missing // 4)]] = True
    return tied


def cliques(rng: np.random.Generator, n: int, density: float) -> Mask:
    """Random cliques of five, one after another until the density is reached."""
    table = np.zeros((n, n), dtype=bool)
    while table[np.triu_indices(n, 1)].mean() < density:
        members = rng.choice(n, CLIQUE, replace=False)
        table[np.ix_(members, members)] = True
    return table[np.triu_indices(n, 1)]


PROCESSES: dict[str, Process] = {
    "homogeneous": homogeneous,
    "lognormal activity": lognormal,
    "triadic closure": closure,
    "cliques of five": cliques,
}


@cache
def everyone_tied(sizes: tuple[int, ...]) -> Network:
    """Sectors of these sizes, and every two actors tied."""
    ids = [f"a{k}" for k in range(sum(sizes))]
    sectors = np.repeat(list(SECTORS)[: len(sizes)], sizes)
    actors = pd.DataFrame({"id": ids, "name": ids, "kind": "office", "sector": sectors})
    ties = pd.DataFrame(list(combinations(ids, 2)), columns=["from", "to"])
    return from_tables(actors, ties.assign(relation="cooperation"))


def network(sizes: tuple[int, ...], tied: Mask) -> Network:
    """The network of the tied pairs among sectors of these sizes."""
    everyone = everyone_tied(sizes)
    return everyone.keep(ties=pd.Series(tied, index=everyone.ties.index))


def without(sizes: tuple[int, ...], tied: Mask) -> Mask:
    """The tied pairs without those between the first two sectors."""
    group = np.repeat(np.arange(len(sizes)), sizes)
    rows, columns = np.triu_indices(len(group), 1)
    return np.asarray(tied & ~((group[rows] == 0) & (group[columns] == 1)))
