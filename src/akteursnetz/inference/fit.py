"""Model check: each network against the process fitted to itself, on what the fit leaves free.

A test of two networks by one process says something only where the process could have made either of them. So each is
held against the process fitted to itself alone, and not against the one fitted to both, which would refuse what the
test looks for. Where it does not fit, the test is not answered.

The fit meets spread, preference and, with bodies, closure. What it leaves free: the tail of the degrees, their skewness
with the largest one; and closure, which without bodies tells whether bodies are needed. Comparing a network with draws
of the model fitted to it: Hunter, Goodreau & Handcock (2008), doi:10.1198/016214507000000446.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import chi2

from akteursnetz.engine import named_seed, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.process import Column, Part, closure, degree_spread, process_draws, triangles
from akteursnetz.inference.results import Results, result
from akteursnetz.inference.tables import binary, codes_of
from akteursnetz.network import Network

Draws = NDArray[np.float64]

#: Fewer actors have no spread of degrees.
FEWEST = 3
#: From this p on downwards closure shows that bodies belong to the process; a network does not fit; and degrees are
#: seen as unequal even without the largest one.
SHOWN, MISFIT, UNEQUAL = 0.05, 0.02, 0.05
#: Mean degrees are not compared where degrees vary more than so many times as ties at random would let them: how much
#: a mean degree varies is then not known from one network.
SPREAD = 4.0


def process_fit(
    given: Network | ArrayLike,
    *,
    bodies: bool = False,
    by: str = "sector",
    groups: ArrayLike | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """Goodness of fit of the random process to one network: its closure and the tail of its degrees.

    `closure` is ln of the triangles over those that the degrees give, half a triangle added to each, without the actor
    of the largest degree; `degree_skewness` the third standardised moment of the degrees, 0 where all are equal. Both
    are tested upwards. With `bodies` the process has bodies, and closure is met by the fit. Of a network without ties,
    or with all of them, both are as the process has them: p is 1. Network and groups are as in `pooled_difference`;
    raises NetworkError as it does, and for fewer than three actors.

    >>> from akteursnetz.examples import example
    >>> process_fit(example("musterkreis"), replicates=99).table.index.to_list()
    ['closure', 'degree_skewness']
    """
    table = binary(given, directed=False)
    if len(table) < FEWEST:
        raise NetworkError(f"a process is fitted to {FEWEST} actors or more; there are {len(table)}")
    return fit_of(Part(table, codes_of(given, by, groups)), bodies, replicates, seed)


def fit_of(part: Part, bodies: bool, replicates: int, seed: int) -> Results[str]:
    """Goodness of fit of the process to a network of the model, as `process_fit` gives it."""

    def draw(rng: np.random.Generator, count: int) -> Draws:
        (cube,) = process_draws([part], rng, count, bodies=bodies)
        return _statistics(cube)

    draws = replicate(draw, replicates, cells=part.n**2, seed=named_seed(seed, f"fit {bodies}"))
    observed = _statistics(part.cube(part.tied))[0]
    tests = {
        name: result(name, observed[i], draws[:, i], null="process", seed=seed, tail="greater")
        for i, name in enumerate(("closure", "degree_skewness"))
    }
    return Results(tests, ("measure",))


def shows_bodies(fits: Sequence[Results[str]]) -> bool:
    """Whether a network has more closure than the process without bodies gives."""
    return any(fit["closure"].p <= SHOWN for fit in fits)


def reasons(parts: Sequence[Part], fits: Sequence[Results[str]]) -> dict[str, str]:
    """Codes of why a statistic is not answered for, by statistic: what some network shows and the process has not."""
    found: dict[str, str] = {}
    if any(fit["degree_skewness"].p <= MISFIT for fit in fits):
        found |= dict.fromkeys(("transitivity", "mean_constraint"), "tail")
    if any(fit["degree_skewness"].p <= SHOWN and _unequal(part) for part, fit in zip(parts, fits, strict=True)):
        found["degree_centralisation"] = "tail"
    if any(overdispersion(part.degree) > SPREAD for part in parts):
        found["log_mean_degree"] = "spread"
    if any(fit["closure"].p <= MISFIT for fit in fits):
        found |= dict.fromkeys(("log_mean_degree", "degree_centralisation", "modularity", "mean_constraint"), "closure")
    return found


def overdispersion(degree: Column) -> float:
    """Overdispersion of degrees: their variance over that of random ties, (n - 1) p (1 - p); NaN where that is 0."""
    others = len(degree) - 1
    density = degree.mean() / others
    random = others * density * (1 - density)
    return float(degree.var() / random) if random else float("nan")


def _unequal(part: Part) -> bool:
    """Whether degrees vary more than random ties let them even without the largest one."""
    return bool(chi2.sf(degree_spread(part.degree[None])[0], part.n - 2) <= UNEQUAL)


def _statistics(cube: NDArray[np.float32]) -> Draws:
    """Closure and skewness of degrees of networks (networks x n x n), networks x 2."""
    degree = cube.sum(1, dtype=np.float64)
    apart = degree - degree.mean(1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        skewness = (apart**3).mean(1) / (apart**2).mean(1) ** 1.5
    return np.column_stack([closure(*triangles(cube)), np.nan_to_num(skewness)])
