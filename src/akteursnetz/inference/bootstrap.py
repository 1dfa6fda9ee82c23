"""Vertex bootstrap and jackknife of network statistics (Snijders & Borgatti 1999): standard errors and intervals.

The bootstrap draws n actors with replacement, with the ties among them. Two actors drawn from one original have no tie
to copy: their pair takes that of a random pair of different actors (Snijders & Borgatti 1999, Connections 22(2):
61-70). Both take the actors for a sample; a full list of a town's actors has no sampling error, and the interval then
says how much the number depends on which actors there are.
"""

from collections.abc import Sequence
from typing import Any
from warnings import warn

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import Cube
from akteursnetz.inference.results import Results, TestResult, result
from akteursnetz.inference.statistics import stack_statistics, statistic_names
from akteursnetz.inference.tables import Codes, Table, binary, codes_of
from akteursnetz.measures.bounds import Interval
from akteursnetz.network import Network

#: The normal deviate of a 95 % interval.
DEVIATE = 1.959963984540054
#: Below this number of actors the jackknife's intervals are too narrow.
FEW = 20


def vertex_bootstrap(
    ties: Network | ArrayLike,
    names: str | Sequence[str],
    *,
    by: str = "sector",
    directed: bool = False,
    groups: ArrayLike | None = None,
    asked: ArrayLike | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """Vertex bootstrap of network statistics: estimates with 95 % intervals, ± 1.96 bootstrap standard deviations.

    `ties` is a network, its groups those of the column `by`, or a table (n x n zeros and ones) with its `groups` as
    whole numbers, -1 where unknown. Actors take their groups along. `asked` (n x n) marks the pairs that somebody was
    asked about; only from these do twins take their pair. The results have no p: there is no null model here. The
    intervals are too wide where ties are nearly independent, since an actor drawn twice brings the same chance ties
    twice (docs/calibration.md). A statistic without a value, as of an empty network, is NaN. Raises NetworkError for a
    statistic that is none, and for a table that is no network.

    >>> from akteursnetz.examples import example
    >>> vertex_bootstrap(example("musterkreis"), ["density", "modularity"], replicates=99).table.index.to_list()
    ['density', 'modularity']
    """
    table, codes, asked_for = binary(ties, directed=directed), codes_of(ties, by, groups), statistic_names(names)
    draws = bootstrap_draws(
        table, asked_for, directed=directed, groups=codes, asked=asked, replicates=replicates, seed=seed
    )
    observed = stack_statistics(table[None], asked_for, directed=directed, groups=codes)[0]
    errors = moments(draws)[1]
    tests = {
        name: _interval(name, observed[i], errors[i], draws[:, i], "vertex_bootstrap", seed)
        for i, name in enumerate(asked_for)
    }
    return Results(tests, ("measure",))


def jackknife(
    ties: Network | ArrayLike,
    names: str | Sequence[str],
    *,
    by: str = "sector",
    directed: bool = False,
    groups: ArrayLike | None = None,
) -> Results[str]:
    """Jackknife of network statistics: estimates with 95 % intervals from leaving out each actor in turn.

    Networks, groups and errors are as in `vertex_bootstrap`; raises NetworkError for fewer than three actors too.
    Standard error: sqrt((n - 2) / (2 n) * sum (value without i - their mean)^2), Snijders & Borgatti 1999. Warns below
    20 actors, where the intervals are too narrow: prefer the vertex bootstrap. Where actors differ in activity they are
    too narrow in larger networks as well (docs/calibration.md).

    >>> from akteursnetz.examples import example
    >>> list(jackknife(example("musterkreis"), "transitivity"))
    ['transitivity']
    """
    table, codes, asked_for = binary(ties, directed=directed), codes_of(ties, by, groups), statistic_names(names)
    n = len(table)
    if n < 3:
        raise NetworkError("the jackknife needs at least three actors")
    if n < FEW:
        warn(
            f"the jackknife's intervals are too narrow for {n} actors; use vertex_bootstrap", UserWarning, stacklevel=2
        )
    draws = np.concatenate([_without(table, i, asked_for, directed, codes) for i in range(n)])
    observed = stack_statistics(table[None], asked_for, directed=directed, groups=codes)[0]
    errors = np.sqrt((n - 2) / (2 * n) * ((draws - draws.mean(0)) ** 2).sum(0))
    tests = {
        name: _interval(name, observed[i], errors[i], draws[:, i], "jackknife", None)
        for i, name in enumerate(asked_for)
    }
    return Results(tests, ("measure",))


def bootstrap_draws(
    table: Table,
    names: Sequence[str],
    *,
    directed: bool,
    groups: Codes | None,
    replicates: int,
    seed: int,
    asked: ArrayLike | None = None,
) -> NDArray[np.float64]:
    """Bootstrap distribution: the statistics of bootstrapped networks, replicates x statistics."""
    known = np.ones(table.shape) if asked is None else np.asarray(asked)

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        cube, chosen = resample(table, rng, count, asked=known)
        own = None if groups is None else groups[chosen]
        return stack_statistics(cube, names, directed=directed, groups=own)

    return replicate(draw, replicates, cells=table.size, seed=seed)


def moments(draws: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and standard deviation of each statistic over the replicates that have a value."""
    known = ~np.isnan(draws)
    count = known.sum(0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(known, draws, 0).sum(0) / count
        squares = (np.where(known, draws - mean, 0) ** 2).sum(0)
        return mean, np.sqrt(squares / (count - 1))


def interval_about(estimate: float, error: float) -> Interval:
    """Normal 95 % interval of an estimate with a standard error."""
    return Interval(float(estimate - DEVIATE * error), float(estimate + DEVIATE * error))


def resample(
    table: Table, rng: np.random.Generator, count: int, *, asked: NDArray[Any]
) -> tuple[Cube, NDArray[np.intp]]:
    """Vertex bootstrap samples: networks (count x n x n) and the original actors of their vertices (count x n)."""
    n = len(table)
    chosen = rng.integers(n, size=(count, n))
    cube = table.astype(np.float32)[chosen[:, :, None], chosen[:, None, :]]
    network, i, j = np.nonzero(np.triu(chosen[:, :, None] == chosen[:, None, :], 1))
    pairs = np.argwhere((asked > 0) & ~np.eye(n, dtype=bool))
    if len(pairs):
        a, b = pairs[rng.integers(len(pairs), size=len(i))].T
        cube[network, i, j], cube[network, j, i] = table[a, b], table[b, a]
    return cube, chosen


def _without(table: Table, i: int, names: Sequence[str], directed: bool, groups: Codes | None) -> NDArray[np.float64]:
    rest = np.delete(np.delete(table, i, 0), i, 1)
    codes = None if groups is None else np.delete(groups, i)
    return stack_statistics(rest[None], names, directed=directed, groups=codes)


def _interval(
    name: str, estimate: float, error: float, draws: NDArray[np.float64], null: str, seed: int | None
) -> TestResult:
    ends = interval_about(estimate, error)
    return result(name, estimate, draws, null=null, seed=seed, observed=float("nan"), interval=ends)
