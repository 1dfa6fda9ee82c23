"""Processes that are not the tests' own, each in two forms: two places, and scaled.

Two places: actors and bodies are drawn anew for each network, and with them how many ties it may expect. Scaled: each
network may expect (triads, bodies: has) as many ties as give the mean degree. Where all actors are alike, both forms
are one.
"""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from scipy.optimize import brentq

from benchmarks.calibration.processes import SECTORS, Process, Table, network

#: Makes a table of so many actors and that mean degree; the flag asks for the scaled form.
Make = Callable[[int, float, bool, np.random.Generator], Table]

PARETO = 1.8
#: The smallest and the largest body.
SMALLEST, LARGEST = 3, 6
#: The share of the other actors that one informant names, and how many ties a pair of others has on average times n.
NAMED, OTHERS = 0.6, 0.3


def alike(n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """Random ties of one mean degree."""
    del scaled
    return _ties(np.full((n, n), degree / (n - 1)), rng)


def active(deviation: float, n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """Ties by lognormal activity; the chance of a tie goes with the product of both actors' activities."""
    return _by_activity(np.exp(deviation * rng.standard_normal(n)), np.exp(deviation**2 / 2), degree, scaled, rng)


def pareto(n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """Ties by activity with a Pareto tail, of which the variance is infinite."""
    return _by_activity(1 + rng.pareto(PARETO, n), PARETO / (PARETO - 1), degree, scaled, rng)


def _by_activity(activity: Table, mean: float, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    n = len(activity)
    product = np.outer(activity, activity)
    if not scaled:
        return _ties(np.minimum(1, degree * product / ((n - 1) * mean**2)), rng)
    upper, wanted = product[np.triu_indices(n, 1)], degree * n / 2
    factor = brentq(lambda log: np.minimum(1, np.exp(log) * upper).sum() - wanted, -40, 10)
    return _ties(np.minimum(1, np.exp(factor) * product), rng)


def triads(n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """Ties one after another, half of which close a random two-path; in two places their number is Poisson."""
    wanted = round(degree * n / 2) if scaled else rng.poisson(degree * n / 2)
    table = np.zeros((n, n))
    for _ in range(min(wanted, n * (n - 1) // 2)):
        paths = np.triu(table @ table * (table == 0), 1)
        free = np.triu(table == 0, 1)
        weights = paths if paths.any() and rng.random() < 0.5 else free
        a, b = np.unravel_index(rng.choice(n * n, p=(weights / weights.sum()).ravel()), (n, n))
        table[a, b] = table[b, a] = 1
    return table


def bodies(n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """Ties through bodies of three to six actors drawn at random; in two places their number is Poisson."""
    table, wanted = np.zeros((n, n)), degree * n / 2
    pairs = np.mean([size * (size - 1) / 2 for size in range(SMALLEST, LARGEST + 1)])
    left = rng.poisson(wanted / pairs)
    while (table.sum() / 2 < wanted) if scaled else (left := left - 1) >= 0:
        members = rng.choice(n, rng.integers(SMALLEST, LARGEST + 1), replace=False)
        table[np.ix_(members, members)] = 1
        np.fill_diagonal(table, 0)
    return table


def informant(n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """The partners that one informant names, most of the others, and few ties among these."""
    del degree, scaled
    table = _ties(np.full((n, n), OTHERS / n), rng)
    named = slice(1, 1 + round(NAMED * n))
    table[0, named] = table[named, 0] = 1
    return table


def own(process: Process, n: int, degree: float, scaled: bool, rng: np.random.Generator) -> Table:
    """A network of the tests' own family."""
    del degree, scaled
    return network(process, np.arange(n) % SECTORS, rng)


def _ties(chance: Table, rng: np.random.Generator) -> Table:
    table = np.triu(rng.random(chance.shape) < chance, 1).astype(np.float64)
    return table + table.T


#: Each process by its name: how a network is made, its mean degree, and whether it has two forms.
FOREIGN: Mapping[str, tuple[Make, float, bool]] = {
    **{f"random ties, mean degree {k}": (alike, float(k), False) for k in (1, 2, 3, 4, 6)},
    "lognormal activity .5": (partial(active, 0.5), 4.0, True),
    "lognormal activity 1.0": (partial(active, 1.0), 4.0, True),
    "Pareto activity 1.8": (pareto, 4.0, True),
    "half of the ties close triads": (triads, 4.0, True),
    "ties through bodies": (bodies, 4.0, True),
    "one informant": (informant, 4.0, False),
    "activity .4": (partial(own, Process(activity=0.4)), 4.0, False),
    "activity .8": (partial(own, Process(activity=0.8)), 4.0, False),
    "sectors": (partial(own, Process(homophily=1.1)), 4.0, False),
}
