"""Networks of the tests' own family, and what is planted in them.

Ties are independent with log-odds a_i + a_j + h [same sector] + c. Activities a are normal with standard deviation
`activity`; c gives the mean degree over all activities, in networks of any size. So the number of ties varies with the
actors that happen to be drawn.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq

Table = NDArray[np.float64]
Pair = tuple[Table, Table, NDArray[np.intp], NDArray[np.intp]]

MEAN_DEGREE = 4.0
SECTORS = 3
HUB = 20


@dataclass(frozen=True)
class Process:
    """What one network is made by."""

    activity: float = 0.0
    homophily: float = 0.0
    mean_degree: float = MEAN_DEGREE


def network(process: Process, sectors: NDArray[np.intp], rng: np.random.Generator) -> Table:
    """One network of the process."""
    n = len(sectors)
    rows, columns = np.triu_indices(n, 1)
    activity = process.activity * rng.standard_normal(n)
    score = activity[rows] + activity[columns] + process.homophily * (sectors[rows] == sectors[columns])
    table = np.zeros((n, n))
    table[rows, columns] = rng.random(len(rows)) < chance(score + constant(process, n))
    return table + table.T


@cache
def constant(process: Process, n: int) -> float:
    """The c with which the process gives its mean degree, over all activities, in networks of n actors."""
    sectors = np.arange(n) % SECTORS
    same = (np.count_nonzero(sectors[:, None] == sectors) - n) / (n * (n - 1))
    points, weights = np.polynomial.hermite_e.hermegauss(60)
    score = np.sqrt(2) * process.activity * points

    def excess(c: float) -> float:
        rates = (1 - same) * chance(score + c) + same * chance(score + process.homophily + c)
        return float(rates @ weights / weights.sum() - process.mean_degree / (n - 1))

    return float(brentq(excess, -30, 30))


def chance(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chance with these log-odds."""
    return np.asarray(1 / (1 + np.exp(-log_odds)))


def with_hub(table: Table, rng: np.random.Generator) -> Table:
    """The network with extra ties of its first actor, to as many others as `HUB` says and there are."""
    free = np.flatnonzero((table[0] == 0) & (np.arange(len(table)) > 0))
    chosen = rng.permutation(free)[:HUB]
    table[0, chosen] = table[chosen, 0] = 1
    return table


SAME = {
    "alike": Process(),
    "both": Process(activity=0.8, homophily=1.1),
}
