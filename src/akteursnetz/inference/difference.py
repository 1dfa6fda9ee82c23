"""Tests of the difference of two networks: CUG, pooled parametric bootstrap, vertex bootstrap; none serves alone.

- `cug_difference`: does the difference go beyond the two sizes and densities? Chance puts as many ties on random pairs.
- `pooled_difference`: could one and the same way of making ties have brought about both? Chance is one process fitted
  to both networks together; where it does not fit either of them alone, the test is not answered.
- `bootstrap_difference`: how precise is the difference, had other actors like these been met? Chance draws the actors.

The first keeps each network's number of ties and cannot tell of a difference in mean degree. The second can
(`log_mean_degree`): there only the ties of both networks together are kept.

Degree centralisation takes few values in small networks. So in the first two tests draws that equal the observed
difference count one half (mid-p, `results`): where their null model is true this brings false alarms nearer the level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import named_seed, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.bootstrap import bootstrap_draws, interval_about, moments
from akteursnetz.inference.fit import FEWEST, fit_of, reasons, shows_bodies
from akteursnetz.inference.nullmodels import shuffle_ties
from akteursnetz.inference.process import Part, process_draws
from akteursnetz.inference.results import Results, result
from akteursnetz.inference.statistics import stack_statistics, statistic_names
from akteursnetz.inference.tables import Codes, Table, binary, codes_of
from akteursnetz.network import Network

Groups = tuple[ArrayLike, ArrayLike]
Given = Network | ArrayLike

#: What is compared unless something else is asked for.
COMPARED = ("degree_centralisation", "transitivity", "modularity", "mean_constraint")
#: What depends on the numbers of actors and of tied pairs alone.
OF_TIES = ("density", "log_mean_degree")


def cug_difference(
    first: Given,
    second: Given,
    names: str | Sequence[str] = COMPARED,
    *,
    by: str = "sector",
    directed: bool = False,
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """CUG test of the difference of two networks: first minus second, against random networks of equal sizes and ties.

    `first` and `second` are networks, their groups those of the column `by`, or tables (n x n zeros and ones) with
    their `groups`, a pair of arrays of whole numbers, -1 where unknown. Raises NetworkError for a statistic that is
    none, for a table that is no network, and for fewer than three actors.

    Nearly every real network differs from random ties, so two networks of one kind often differ here as well: a small p
    says "not by size and density alone" and no more. Where one process made both networks, simulations of 14 against 40
    actors gave p <= .05 for centralisation in a quarter to a half of the pairs if activity was unequal, for
    transitivity in two fifths if ties closed triads, and near .05 only if ties were random (docs/calibration.md).

    >>> from akteursnetz.examples import example
    >>> found = cug_difference(example("dortmund"), example("musterkreis"), "transitivity", replicates=99)
    >>> found["transitivity"].null
    'cug_difference'
    """
    tables, codes, asked = _tables(first, second, directed), _codes((first, second), by, groups), statistic_names(names)

    def differences(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        values = [
            stack_statistics(shuffle_ties(table, rng, count, directed=directed), asked, directed=directed, groups=code)
            for table, code in zip(tables, codes, strict=True)
        ]
        return values[0] - values[1]

    draws = replicate(differences, replicates, cells=sum(table.size for table in tables), seed=seed)
    return _results(asked, _observed(tables, asked, directed, codes), draws, "cug_difference", seed)


def pooled_difference(
    first: Given,
    second: Given,
    names: str | Sequence[str] = COMPARED,
    *,
    by: str = "sector",
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """Pooled parametric bootstrap test: first minus second, against networks drawn from one process fitted to both.

    Networks, groups and errors are as in `cug_difference`; undirected. The process is told in `process`.

    Each network keeps its actors, groups and number of ties; activity, preference for the own group and, where closure
    shows them, bodies are those of both networks together. For `log_mean_degree` and `density`, which ties alone
    decide, both networks together keep their ties, and chance divides them such that both have the same expected mean
    degree. That networks of one kind have one mean degree whatever their size is an assumption about how they grow
    (Krivitsky, Handcock & Morris 2011, doi:10.1016/j.stamet.2011.01.005).

    A test is not answered, and its p NaN, where a network does not fit the process fitted to itself (`fit`): where its
    degrees have a longer tail (`unanswered` is "tail") or vary more ("spread") than the process gives, or its closure
    does ("closure"). How often it is right is told in docs/calibration.md.

    >>> sparse, dense = (np.triu(np.random.default_rng(1).random((30, 30)) < p, 1) for p in (0.1, 0.4))
    >>> pooled_difference(sparse | sparse.T, dense | dense.T, "log_mean_degree", replicates=199)["log_mean_degree"].p
    0.01
    """
    tables, codes = _tables(first, second, directed=False), _codes((first, second), by, groups)
    asked = statistic_names(names)
    parts = [Part(table, code) for table, code in zip(tables, codes, strict=True)]
    fits = [fit_of(part, False, replicates, seed) for part in parts]
    if bodies := shows_bodies(fits):
        fits = [fit_of(part, True, replicates, seed) for part in parts]
    draws = replicate(
        partial(_pooled_draws, parts, codes, asked, bodies),
        replicates,
        cells=sum(table.size for table in tables),
        seed=seed,
    )
    observed = _observed(tables, asked, False, codes)
    return _results(asked, observed, draws, "pooled_difference", seed, reasons(parts, fits))


def bootstrap_difference(
    first: Given,
    second: Given,
    names: str | Sequence[str] = COMPARED,
    *,
    by: str = "sector",
    directed: bool = False,
    groups: Groups | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """Vertex bootstrap of the difference of two networks: first minus second with a 95 % interval; p for no difference.

    Networks, groups and errors are as in `cug_difference`.

    The interval is the difference plus and minus 1.96 standard deviations of the bootstrapped differences; the draws
    are these less their mean. In simulations of 14 against 40 actors the intervals were too wide for mean degree and
    modularity, while for centralisation and transitivity, which move with size, they left out zero in up to .31 and .78
    of the pairs of one process (docs/calibration.md).

    >>> from akteursnetz.examples import example
    >>> found = bootstrap_difference(example("dortmund"), example("musterkreis"), "density", replicates=99)
    >>> found.table.columns.to_list()
    ['estimate', 'lower', 'upper', 'expected', 'p']
    """
    tables, codes, asked = _tables(first, second, directed), _codes((first, second), by, groups), statistic_names(names)
    values = [
        bootstrap_draws(
            table, asked, directed=directed, groups=code, replicates=replicates, seed=named_seed(seed, str(i))
        )
        for i, (table, code) in enumerate(zip(tables, codes, strict=True))
    ]
    draws = values[0] - values[1]
    estimate = _observed(tables, asked, directed, codes)
    mean, error = moments(draws)
    tests = {
        name: result(
            name,
            estimate[i],
            draws[:, i] - mean[i],
            null="bootstrap_difference",
            seed=seed,
            interval=interval_about(estimate[i], error[i]),
        )
        for i, name in enumerate(asked)
    }
    return Results(tests, ("measure",))


def _tables(first: Given, second: Given, directed: bool) -> tuple[Table, Table]:
    tables = binary(first, directed=directed), binary(second, directed=directed)
    if min(map(len, tables)) < FEWEST:
        raise NetworkError("a comparison needs at least three actors in each network")
    return tables


def _codes(given: tuple[Given, Given], by: str, groups: Groups | None) -> tuple[Codes | None, Codes | None]:
    first, second = groups or (None, None)
    return codes_of(given[0], by, first), codes_of(given[1], by, second)


def _pooled_draws(
    parts: Sequence[Part],
    codes: Sequence[Codes | None],
    names: Sequence[str],
    bodies: bool,
    rng: np.random.Generator,
    count: int,
) -> NDArray[np.float64]:
    """Null distribution of differences under one process; where ties alone are compared, their total is as observed."""
    draws = np.empty((count, len(names)))
    for total in sorted({name in OF_TIES for name in names}):
        columns = [i for i, name in enumerate(names) if (name in OF_TIES) == total]
        asked = [names[i] for i in columns]
        cubes = process_draws(parts, rng, count, bodies=bodies, total=total)
        first, second = (stack_statistics(cube, asked, groups=code) for cube, code in zip(cubes, codes, strict=True))
        draws[:, columns] = first - second
    return draws


def _observed(
    tables: Sequence[Table], names: Sequence[str], directed: bool, codes: Sequence[Codes | None]
) -> NDArray[np.float64]:
    first, second = (
        stack_statistics(table[None], names, directed=directed, groups=code)[0]
        for table, code in zip(tables, codes, strict=True)
    )
    return np.asarray(first - second)


def _results(
    names: Sequence[str],
    observed: NDArray[np.float64],
    draws: NDArray[np.float64],
    null: str,
    seed: int,
    unanswered: Mapping[str, str] = MappingProxyType({}),
) -> Results[str]:
    tests = {name: result(name, observed[i], draws[:, i], null=null, seed=seed) for i, name in enumerate(names)}
    told = {name: replace(test, equal="half", unanswered=unanswered.get(name, "")) for name, test in tests.items()}
    return Results(told, ("measure",))
