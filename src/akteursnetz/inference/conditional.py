"""Conditional uniform graph (CUG) tests of network statistics, and label permutation tests of groups.

The observed value is compared with that of random networks which keep what the null model names (`nullmodels`). With
the null "labels" the network stays and the actors' groups are permuted: is it the sectors that matter?
"""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Literal, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.doors import one_of
from akteursnetz.engine import Draw, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import Cube, Table, sampler, shuffle_labels
from akteursnetz.inference.results import Results, Tail, result
from akteursnetz.inference.stack import Stack
from akteursnetz.inference.statistics import stack_statistics, statistic_names
from akteursnetz.inference.tables import binary, checked_codes
from akteursnetz.measures.arrays import ratio
from akteursnetz.measures.partition import column
from akteursnetz.network import Network

Null = Literal["U|n,m", "U|MAN", "U|degrees", "labels"]


def conditional(
    ties: ArrayLike,
    names: str | Sequence[str],
    *,
    null: Null,
    directed: bool = False,
    groups: ArrayLike | None = None,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> Results[str]:
    """Conditional uniform graph tests of statistics of a network (n x n, 0 or 1), all from the same replicates.

    `names` are those of `statistics.STATISTICS`; `groups` whole numbers, -1 where unknown. Raises NetworkError for a
    table that is not square, not of zeros and ones, with a diagonal, or not symmetric though undirected, and for
    another statistic, null model or tail.

    Transitivity given the degrees takes few values in small networks, and every equal one counts: the test is a little
    conservative then (.03 at the level .05 in simulations, docs/calibration.md).

    >>> star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]
    >>> conditional(star, "degree_centralisation", null="U|n,m", replicates=199)["degree_centralisation"].estimate
    1.0
    """
    one_of(null, get_args(Null), "null")
    one_of(tail, get_args(Tail), "tail")
    table, asked = binary(ties, directed=directed), statistic_names(names)
    codes = None if groups is None else checked_codes(groups, len(table))
    draws = replicate(
        partial(_values, _draw(table, null, directed, codes, seed), asked, directed, codes),
        replicates,
        cells=table.size,
        seed=seed,
    )
    observed = stack_statistics(table[None], asked, directed=directed, groups=codes)[0]
    tests = {
        name: result(name, observed[i], draws[:, i], null=null, seed=seed, tail=tail) for i, name in enumerate(asked)
    }
    return Results(tests, ("measure",))


def group_shares_test(
    ties: Network | ArrayLike,
    *,
    by: str = "sector",
    groups: Sequence[Hashable] | None = None,
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> Results[Hashable]:
    """Label permutation test of homophily: the share of each group's tied pairs within it, groups permuted.

    The groups are those of a network's column `by`, or as given, one an actor and None for unknown; ties of actors
    without a group are left out. NaN for a group without ties. Raises NetworkError for a table without groups, and as
    `conditional_test` does.

    >>> group_shares_test([[0, 1, 0], [1, 0, 0], [0, 0, 0]], groups=["a", "a", "b"])["a"].estimate
    1.0
    """
    one_of(tail, get_args(Tail), "tail")
    table, (codes, names) = binary(ties, directed=directed), _labelled(ties, by, groups)

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.floating]:
        return _own_shares(table, _relabelled(codes, rng, count))

    draws = replicate(draw, replicates, cells=len(table) * len(names), seed=seed)
    observed = _own_shares(table, codes[None])[0]
    tests = {
        name: result("own_group_share", observed[i], draws[:, i], null="labels", seed=seed, tail=tail)
        for i, name in enumerate(names)
    }
    return Results(tests, (by,))


def _labelled(
    ties: Network | ArrayLike, by: str, groups: Sequence[Hashable] | None
) -> tuple[NDArray[np.intp], list[Hashable]]:
    """Groups of the actors as integer codes, -1 for none, and their names."""
    if groups is None and not isinstance(ties, Network):
        raise NetworkError("a table of ties does not say the actors' groups: give groups=")
    labels = column(ties, by) if isinstance(ties, Network) and groups is None else pd.Series(list(groups or ()))
    codes, names = pd.factorize(labels.astype(object))
    return np.asarray(codes, dtype=np.intp), list(names)


def _draw(table: Table, null: Null, directed: bool, codes: NDArray[np.intp] | None, seed: int) -> Draw:
    if null != "labels":
        return sampler(table, null, directed=directed, seed=seed)
    if codes is None:
        raise NetworkError("to deal the groups out anew, the test needs them: give groups=")
    return partial(_permuted, table.astype(np.float32), codes)


def _permuted(table: Cube, codes: NDArray[np.intp], rng: np.random.Generator, count: int) -> Cube:
    """Networks with their actors permuted against the groups (count x n x n); actors without a group stay."""
    known = np.flatnonzero(codes >= 0)
    cube = np.empty((count, *table.shape), np.float32)
    for ties, shuffled in zip(cube, shuffle_labels(known, rng, count), strict=True):
        permutation = np.arange(len(table))
        permutation[known] = shuffled
        ties[:] = table[np.ix_(permutation, permutation)]
    return cube


def _relabelled(codes: NDArray[np.intp], rng: np.random.Generator, count: int) -> NDArray[np.intp]:
    known = codes >= 0
    labels = np.tile(codes, (count, 1))
    labels[:, known] = shuffle_labels(codes[known], rng, count)
    return labels


def _own_shares(table: Table, codes: NDArray[np.intp]) -> NDArray[np.floating]:
    """Share of each group's tied pairs that are within it, a row for each permutation of the labels."""
    blocks = Stack(np.broadcast_to(table.astype(np.float32), (len(codes), *table.shape)), groups=codes).blocks
    inside = np.einsum("rgg->rg", blocks)
    return ratio(inside, blocks.sum(1) + blocks.sum(2) - inside)


def _values(
    draw: Draw,
    names: Sequence[str],
    directed: bool,
    codes: NDArray[np.intp] | None,
    rng: np.random.Generator,
    count: int,
) -> NDArray[np.float64]:
    return stack_statistics(draw(rng, count), names, directed=directed, groups=codes)
