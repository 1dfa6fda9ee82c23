"""Conditional tests: whether a number is beyond what a network's size, ties or actors' activity bring about anyway.

The observed value is compared with that of random networks which keep what the null model names (`nullmodels`). With
the null "labels" the network stays and the actors' groups are dealt out anew: is it the sectors that matter?
"""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import Draw, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import Cube, Table, sampler, shuffle_labels
from akteursnetz.inference.results import Tail, TestResult, result
from akteursnetz.inference.statistics import Stack, stack_statistics

Null = Literal["U|n,m", "U|MAN", "U|degrees", "labels"]


def conditional(
    ties: ArrayLike,
    names: Sequence[str],
    *,
    null: Null,
    directed: bool = False,
    groups: ArrayLike | None = None,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> dict[str, TestResult]:
    """Statistics of a network (n x n zeros and ones) against a null model, all from the same replicates.

    `names` are those of `statistics.STATISTICS`; `groups` whole numbers, -1 where unknown. Raises NetworkError for a
    table that is not square, not of zeros and ones, with a diagonal, or not symmetric though undirected.

    Transitivity given the degrees takes few values in small networks, and every equal one counts: the test is a little
    cautious then (.03 at the level .05 in simulations, docs/calibration.md).

    >>> star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]
    >>> tests = conditional(star, ["centralisation"], null="U|n,m", replicates=199)
    >>> tests["centralisation"].estimate
    1.0
    """
    table = binary(ties, directed=directed)
    codes = None if groups is None else np.asarray(groups, dtype=np.intp)
    draws = replicate(
        partial(_values, _draw(table, null, directed, codes, seed), names, directed, codes),
        replicates,
        cells=table.size,
        seed=seed,
    )
    observed = stack_statistics(table[None], names, directed=directed, groups=codes)[0]
    return {
        name: result(name, observed[i], draws[:, i], null=null, seed=seed, tail=tail) for i, name in enumerate(names)
    }


def homophily(
    ties: ArrayLike,
    groups: Sequence[Hashable],
    *,
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> dict[Hashable, TestResult]:
    """For each group: the share of the ties touching it that stay inside, against the groups dealt out anew.

    Groups are named as they come, None for unknown ones; ties with them are left out. NaN for a group without ties.

    >>> homophily([[0, 1, 0], [1, 0, 0], [0, 0, 0]], ["a", "a", "b"])["a"].estimate
    1.0
    """
    table = binary(ties, directed=directed)
    names = list(dict.fromkeys(group for group in groups if group is not None))
    codes = np.array([-1 if group is None else names.index(group) for group in groups], dtype=np.intp)

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.floating]:
        return _own_shares(table, _relabelled(codes, rng, count))

    draws = replicate(draw, replicates, cells=len(table) * len(names), seed=seed)
    observed = _own_shares(table, codes[None])[0]
    return {
        name: result("own_group_share", observed[i], draws[:, i], null="labels", seed=seed, tail=tail)
        for i, name in enumerate(names)
    }


def binary(ties: ArrayLike, *, directed: bool) -> Table:
    """The table as floats, checked: square, zeros and ones, an empty diagonal, symmetric unless directed."""
    table = np.asarray(ties, dtype=np.float64)
    if table.ndim != 2 or table.shape[0] != table.shape[1]:
        raise NetworkError(f"a network is a square table of its actors; this is {table.shape}")
    if not np.isin(table, (0, 1)).all() or table.diagonal().any():
        raise NetworkError("a network is a table of zeros and ones with an empty diagonal")
    if not directed and not np.array_equal(table, table.T):
        raise NetworkError("an undirected network is a symmetric table; for others give directed=True")
    return table


def _draw(table: Table, null: Null, directed: bool, codes: NDArray[np.intp] | None, seed: int) -> Draw:
    if null != "labels":
        return sampler(table, null, directed=directed, seed=seed)
    if codes is None:
        raise NetworkError("to deal the groups out anew, the test needs them: give groups=")
    return partial(_renamed, table.astype(np.float32), codes)


def _renamed(table: Cube, codes: NDArray[np.intp], rng: np.random.Generator, count: int) -> Cube:
    """The network with its actors renamed, which is its groups dealt out anew; actors without a group stay."""
    known = np.flatnonzero(codes >= 0)
    cube = np.empty((count, *table.shape), np.float32)
    for ties, order in zip(cube, shuffle_labels(known, rng, count), strict=True):
        names = np.arange(len(table))
        names[known] = order
        ties[:] = table[np.ix_(names, names)]
    return cube


def _relabelled(codes: NDArray[np.intp], rng: np.random.Generator, count: int) -> NDArray[np.intp]:
    known = codes >= 0
    labels = np.tile(codes, (count, 1))
    labels[:, known] = shuffle_labels(codes[known], rng, count)
    return labels


def _own_shares(table: Table, codes: NDArray[np.intp]) -> NDArray[np.floating]:
    """The share of each group's ties that stay inside it, one row an arrangement of the labels."""
    blocks = Stack(np.broadcast_to(table.astype(np.float32), (len(codes), *table.shape)), groups=codes).blocks
    ends = blocks.sum(1) + blocks.sum(2) - np.einsum("rgg->rg", blocks)
    with np.errstate(invalid="ignore"):
        return np.asarray(np.einsum("rgg->rg", blocks) / ends)


def _values(
    draw: Draw,
    names: Sequence[str],
    directed: bool,
    codes: NDArray[np.intp] | None,
    rng: np.random.Generator,
    count: int,
) -> NDArray[np.float64]:
    return stack_statistics(draw(rng, count), names, directed=directed, groups=codes)
