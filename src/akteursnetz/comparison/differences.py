"""Tests of the differences of two networks (CUG, bootstrap, pooled process) over indices declared beforehand.

Three questions, of which none serves alone: does a difference go beyond size and density, how precise is it, could one
process have brought about both. The p values of the first and the third are adjusted by Holm, all together.
The log mean degree is asked for by the second and the third: the first keeps the number of tied pairs.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison.judging import CARES, DECLARED, DEGREE, LEVEL, Sizes
from akteursnetz.comparison.numbers import sizes_of
from akteursnetz.engine import named_seed
from akteursnetz.inference import Results, TestResult, bootstrap_difference, cug_difference, holm, pooled_difference
from akteursnetz.inference.conditional import conditional
from akteursnetz.inference.fit import FEWEST, overdispersion
from akteursnetz.inference.tables import Table, table_of
from akteursnetz.measures.partition import partition
from akteursnetz.network import Network

Groups = NDArray[np.intp]

#: The declared indices and the log mean degree: all but the first question answer for them.
WITH_DEGREE = (*DECLARED, "log_mean_degree")
#: From so many times the variance that ties at random give degrees, the tests are called optimistic: in simulations of
#: one process that made both networks, the question of size and density was then answered "different" too often.
SKEWED = 2.0


@dataclass(frozen=True, eq=False)
class Differences:
    """Results of the tests of two networks.

    `table`: index `index` (the declared ones, then log_mean_degree), columns `first`, `second`, `difference`, `lower`,
    `upper` (bootstrap interval), `first_percentile` and `second_percentile` (share of random networks of that size and
    density with at most this value), `comparable` and `because` as in the table of numbers, `beyond_size` and
    `same_process` (p after Holm over both questions; NaN where not answered). `tests`: the results by question
    (`beyond_size`, `same_process`, `precision`) and index; one that is not answered says why (`TestResult.reason`).
    `optimistic`: degrees are so skewed that the first question is answered "different" too often.
    """

    table: pd.DataFrame
    tests: Mapping[str, Mapping[str, TestResult]]
    optimistic: bool

    @property
    def striking(self) -> list[str]:
        """Declared indices that may be compared and are significant in both comparisons with chance."""
        return list(self._comparable.index[(self._comparable[["beyond_size", "same_process"]] < LEVEL).all(axis=1)])

    @property
    def unlike_degree(self) -> bool:
        """Whether mean degrees may be compared and differ significantly from one process."""
        return "log_mean_degree" in self._comparable.index[self._comparable["same_process"] < LEVEL]

    @property
    def unanswered(self) -> list[str]:
        """Indices that may be compared and for which the question of one process is not answered."""
        return [name for name in self._comparable.index if self.tests["same_process"][name].unanswered]

    @property
    def _comparable(self) -> pd.DataFrame:
        return self.table[self.table["comparable"] != "no"]


def differences(
    first: Network, second: Network, lines: pd.DataFrame, *, replicates: int, seed: int
) -> Differences | None:
    """Tests of the differences of two networks under the conditions of `comparability`.

    None where one of them has fewer than three actors or no tied pair: there is nothing to test then.
    """
    tables = table_of(first, directed=False), table_of(second, directed=False)
    if min(map(len, tables)) < FEWEST or not all(table.any() for table in tables):
        return None
    groups = partition(first, "sector").codes, partition(second, "sector").codes
    asked = partial(_ask, tables, groups, replicates, seed)
    tests = {
        "beyond_size": asked(cug_difference, DECLARED),
        "precision": asked(bootstrap_difference, WITH_DEGREE),
        "same_process": asked(pooled_difference, WITH_DEGREE),
    }
    own = [
        conditional(table, WITH_DEGREE, null="U|n,m", groups=group, replicates=replicates, seed=named_seed(seed, side))
        for side, table, group in zip(("first", "second"), tables, groups, strict=True)
    ]
    optimistic = any(overdispersion(table.sum(axis=1)) > SKEWED for table in tables)
    return Differences(_table(tests, own, lines, sizes_of(first, second)), tests, optimistic)


def _ask(
    tables: tuple[Table, Table],
    groups: tuple[Groups, Groups],
    replicates: int,
    seed: int,
    question: Callable[..., Results[str]],
    names: tuple[str, ...],
) -> Results[str]:
    return question(*tables, names, groups=groups, replicates=replicates, seed=seed)


def _table(
    tests: Mapping[str, Mapping[str, TestResult]], own: list[Results[str]], lines: pd.DataFrame, sizes: Sizes
) -> pd.DataFrame:
    rows = {name: _row(name, tests["precision"][name], own, lines, sizes) for name in WITH_DEGREE}
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("index")
    asked = [(question, name) for question in ("beyond_size", "same_process") for name in tests[question]]
    adjusted = pd.Series(holm([tests[question][name].p for question, name in asked]), pd.MultiIndex.from_tuples(asked))
    return table.assign(**{question: adjusted[question] for question in ("beyond_size", "same_process")})


def _row(
    name: str, precise: TestResult, own: list[Results[str]], lines: pd.DataFrame, sizes: Sizes
) -> dict[str, object]:
    first, second = (results[name] for results in own)
    lower, upper = precise.interval or (math.nan, math.nan)
    percentiles = (result.p_less if name in DECLARED else math.nan for result in (first, second))
    return {
        "first": first.estimate,
        "second": second.estimate,
        "difference": precise.estimate,
        "lower": lower,
        "upper": upper,
        **dict(zip(("first_percentile", "second_percentile"), percentiles, strict=True)),
        **CARES.get(name, DEGREE).judge(lines, sizes, defined=not math.isnan(precise.estimate)).cells(),
    }
