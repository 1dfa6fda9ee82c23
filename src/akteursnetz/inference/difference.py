"""Whether two networks differ, and in what sense: three questions, three tests, none of which serves alone.

- `cug_difference`: does the difference go beyond the two sizes and densities? Chance puts as many ties on random pairs.
- `pooled_difference`: could one and the same way of making ties have brought about both? Chance is one process, whose
  spread of activity and preference for the own group are those of both networks together.
- `bootstrap_difference`: how precise is the difference, had other actors like these been met? Chance draws the actors.

The first two keep each network's number of ties, so they cannot tell of a difference in density: for that there is the
size-adjusted log-odds of a tie (`log_odds`) with the bootstrap.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import named_seed, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.bootstrap import DEVIATE, bootstrap_draws, moments
from akteursnetz.inference.conditional import binary
from akteursnetz.inference.nullmodels import Table, shuffle_ties
from akteursnetz.inference.pooled import Part, alike
from akteursnetz.inference.results import TestResult, result
from akteursnetz.inference.statistics import stack_statistics

Groups = tuple[ArrayLike, ArrayLike]
Codes = NDArray[np.intp]

#: What is compared unless something else is asked for.
COMPARED = ("centralisation", "transitivity", "modularity", "mean_constraint")


def cug_difference(
    first: ArrayLike,
    second: ArrayLike,
    names: Sequence[str] = COMPARED,
    *,
    directed: bool = False,
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> dict[str, TestResult]:
    """First minus second, against differences of random networks with the same actors and ties (U|n,m) each.

    Nearly every real network differs from random ties, so two networks of one kind often differ here as well: a small p
    says "not by size and density alone" and no more. Where one process with very unequal activity made both networks,
    simulations gave p <= .05 for centralisation in about a fifth of the pairs (docs/calibration.md).
    """
    tables = _tables(first, second, directed)
    codes = _codes(groups)

    def differences(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        values = [
            stack_statistics(shuffle_ties(table, rng, count, directed=directed), names, directed=directed, groups=code)
            for table, code in zip(tables, codes, strict=True)
        ]
        return values[0] - values[1]

    draws = replicate(differences, replicates, cells=sum(table.size for table in tables), seed=seed)
    return _results(names, _observed(tables, names, directed, codes), draws, "cug_difference", seed)


def pooled_difference(
    first: ArrayLike,
    second: ArrayLike,
    names: Sequence[str] = COMPARED,
    *,
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> dict[str, TestResult]:
    """First minus second, against differences of networks from one process fitted to both (`pooled`; undirected).

    Each network keeps its actors, groups and number of ties; activity and preference for the own group are those of
    both networks together. In simulations false alarms were near .05 for every statistic in every process tried, but
    rarer (.02 to .03) for centralisation where actors are alike, which takes few values then (docs/calibration.md).
    """
    tables = _tables(first, second, directed=False)
    codes = _codes(groups)
    parts = [Part(table, code) for table, code in zip(tables, codes, strict=True)]

    def differences(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        values = [
            stack_statistics(cube, names, groups=code)
            for cube, code in zip(alike(parts, rng, count), codes, strict=True)
        ]
        return values[0] - values[1]

    draws = replicate(differences, replicates, cells=sum(table.size for table in tables), seed=seed)
    return _results(names, _observed(tables, names, False, codes), draws, "pooled_difference", seed)


def bootstrap_difference(
    first: ArrayLike,
    second: ArrayLike,
    names: Sequence[str] = COMPARED,
    *,
    directed: bool = False,
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> dict[str, TestResult]:
    """First minus second with a 95 % interval from the vertex bootstrap of each; p is about no difference.

    The interval is the difference plus and minus 1.96 standard deviations of the bootstrapped differences; the draws
    are these less their mean. In simulations the intervals were too wide (false alarms of .00 to .04 for 20 against 20
    actors), so differences are missed rather than made up (docs/calibration.md).
    """
    tables = _tables(first, second, directed)
    codes = _codes(groups)
    values = [
        bootstrap_draws(
            table, names, directed=directed, groups=code, replicates=replicates, seed=named_seed(seed, str(i))
        )
        for i, (table, code) in enumerate(zip(tables, codes, strict=True))
    ]
    draws = values[0] - values[1]
    estimate = _observed(tables, names, directed, codes)
    mean, error = moments(draws)
    low, high = estimate - DEVIATE * error, estimate + DEVIATE * error
    centred = draws - mean
    return {
        name: result(
            name,
            estimate[i],
            centred[:, i],
            null="bootstrap_difference",
            seed=seed,
            interval=(float(low[i]), float(high[i])),
        )
        for i, name in enumerate(names)
    }


def _tables(first: ArrayLike, second: ArrayLike, directed: bool) -> tuple[Table, Table]:
    tables = binary(first, directed=directed), binary(second, directed=directed)
    if min(map(len, tables)) < 3:
        raise NetworkError("a comparison needs at least three actors in each network")
    return tables


def _codes(groups: Groups | None) -> tuple[Codes | None, Codes | None]:
    if groups is None:
        return None, None
    return np.asarray(groups[0], dtype=np.intp), np.asarray(groups[1], dtype=np.intp)


def _observed(
    tables: Sequence[Table], names: Sequence[str], directed: bool, codes: Sequence[Codes | None]
) -> NDArray[np.float64]:
    first, second = (
        stack_statistics(table[None], names, directed=directed, groups=code)[0]
        for table, code in zip(tables, codes, strict=True)
    )
    return np.asarray(first - second)


def _results(
    names: Sequence[str], observed: NDArray[np.float64], draws: NDArray[np.float64], null: str, seed: int
) -> dict[str, TestResult]:
    return {name: result(name, observed[i], draws[:, i], null=null, seed=seed) for i, name in enumerate(names)}
