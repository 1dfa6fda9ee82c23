"""Pairs of networks from known processes: one and the same for both, or with one planted difference.

Ties are independent with log-odds a_i + a_j + h [same sector] + c - ln n. Activities a are normal with standard
deviation `activity`. c belongs to the process: it gives the mean degree in networks of REFERENCE actors, and less ln n
it keeps the mean degree about the same in others (Krivitsky, Handcock & Morris 2011). So the number of ties varies with
the actors that happen to be drawn.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq

Table = NDArray[np.float64]
Pair = tuple[Table, Table, NDArray[np.intp], NDArray[np.intp]]

MEAN_DEGREE = 4.0
REFERENCE = 20
SECTORS = 3
HUB = 20


@dataclass(frozen=True)
class Process:
    """What one network is made by."""

    activity: float = 0.0
    homophily: float = 0.0
    mean_degree: float = MEAN_DEGREE
    hub: bool = False


@dataclass(frozen=True)
class Scenario:
    """Two networks' sizes and processes."""

    name: str
    sizes: tuple[int, int]
    first: Process
    second: Process

    def draw(self, rng: np.random.Generator) -> Pair:
        """Two networks, and the sectors of their actors."""
        sectors = tuple(np.arange(n) % SECTORS for n in self.sizes)
        tables = tuple(
            network(process, own, rng) for process, own in zip((self.first, self.second), sectors, strict=True)
        )
        return tables[0], tables[1], sectors[0], sectors[1]


def network(process: Process, sectors: NDArray[np.intp], rng: np.random.Generator) -> Table:
    """One network of the process."""
    n = len(sectors)
    rows, columns = np.triu_indices(n, 1)
    activity = process.activity * rng.standard_normal(n)
    score = activity[rows] + activity[columns] + process.homophily * (sectors[rows] == sectors[columns])
    table = np.zeros((n, n))
    table[rows, columns] = rng.random(len(rows)) < chance(score + constant(process) - np.log(n))
    table += table.T
    return with_hub(table, rng) if process.hub else table


@cache
def constant(process: Process) -> float:
    """The c with which the process gives its mean degree, over all activities, in networks of REFERENCE actors."""
    sectors = np.arange(REFERENCE) % SECTORS
    same = (np.count_nonzero(sectors[:, None] == sectors) - REFERENCE) / (REFERENCE * (REFERENCE - 1))
    points, weights = np.polynomial.hermite_e.hermegauss(60)
    score = np.sqrt(2) * process.activity * points - np.log(REFERENCE)

    def excess(c: float) -> float:
        rates = (1 - same) * chance(score + c) + same * chance(score + process.homophily + c)
        return float(rates @ weights / weights.sum() - process.mean_degree / (REFERENCE - 1))

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


SIZES = ((14, 40), (20, 20))
SAME = {
    "alike": Process(),
    "activity .4": Process(activity=0.4),
    "activity .8": Process(activity=0.8),
    "sectors": Process(homophily=1.1),
    "both": Process(activity=0.8, homophily=1.1),
}
PLANTED = {
    "hub": Process(hub=True),
    "sector divide": Process(homophily=2.5),
    "double density": Process(mean_degree=2 * MEAN_DEGREE),
}


def scenarios() -> tuple[list[Scenario], list[Scenario]]:
    """Those with nothing to find, and those with a planted difference in the second network."""
    null = [Scenario(name, sizes, process, process) for sizes in SIZES for name, process in SAME.items()]
    planted = [Scenario(name, sizes, Process(), process) for sizes in SIZES for name, process in PLANTED.items()]
    return null, planted
