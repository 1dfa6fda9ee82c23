"""Statistics of whole networks, vectorised over a stack of many networks.

Each statistic gives one value a network; what is undefined is NaN. One that a measure of this package gives as well
bears its name and gives its value, `network_*` with the same `directed`. `stack_statistics` works through the stack in
blocks that fit the processor's cache, and shares the sums that several statistics need. Where numba is installed the
two longest sums are compiled (`compiled`); the numbers are the same but for the last digits of a float32.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.doors import one_of
from akteursnetz.inference.stack import BLOCK, Stack
from akteursnetz.measures import formulas

Statistic = Callable[[Stack], NDArray[np.floating]]


def density(stack: Stack) -> NDArray[np.floating]:
    """Density of each network: tied pairs as a share of all pairs."""
    return np.asarray(stack.total / (stack.actors * (stack.actors - 1)))


def log_mean_degree(stack: Stack) -> NDArray[np.floating]:
    """Logarithm of the mean degree (directed: out-degree), half a tie added; NaN below two actors."""
    ties = stack.total / (1 if stack.directed else 2)
    return formulas.log_mean_degree(ties, stack.actors, directed=stack.directed)


def degree_centralisation(stack: Stack) -> NDArray[np.floating]:
    """Freeman degree centralisation; in directed networks that of the out-degree. NaN below three actors."""
    n = stack.actors
    return formulas.centralisation(stack.out, (n - 1) ** 2 if stack.directed else (n - 1) * (n - 2))


def transitivity(stack: Stack) -> NDArray[np.floating]:
    """Transitivity: the share of two-paths i-j-k, i other than k, that a tie i-k closes."""
    return np.asarray(stack.closed / (np.vecdot(stack.into, stack.out) - stack.mutual))


def reciprocity(stack: Stack) -> NDArray[np.floating]:
    """Edgewise reciprocity: the share of directed ties that are returned."""
    return np.asarray(stack.mutual / stack.total)


def modularity(stack: Stack) -> NDArray[np.floating]:
    """Newman's modularity of the given groups, over the ties between actors of known group."""
    within, chance = formulas.mixing(stack.blocks)
    return within - chance


def mean_constraint(stack: Stack) -> NDArray[np.floating]:
    """Mean of Burt's constraint over the actors that have a partner (Burt 1992, Structural Holes)."""
    return np.asarray(stack.constraint / np.count_nonzero(stack.spread, axis=1))


def ei(stack: Stack) -> NDArray[np.floating]:
    """E-I index of Krackhardt and Stern, over the ties between actors of known group."""
    within = np.einsum("rgg->r", stack.blocks)
    return formulas.ei_index(stack.blocks.sum((1, 2)) - within, within)


#: Every statistic by its name.
STATISTICS: dict[str, Statistic] = {
    function.__name__: function
    for function in (
        density,
        log_mean_degree,
        degree_centralisation,
        transitivity,
        reciprocity,
        modularity,
        mean_constraint,
        ei,
    )
}


@cache
def fastest() -> type[Stack]:
    """Fastest available class of stack: the compiled one where numba is installed."""
    if find_spec("numba") is None:
        return Stack
    from akteursnetz.inference.compiled import CompiledStack

    return CompiledStack


def statistic_names(names: str | Sequence[str]) -> list[str]:
    """Names of the statistics asked for, without the prefix `network_`; NetworkError for one that is none.

    >>> statistic_names("network_density")
    ['density']
    """
    asked = [name.removeprefix("network_") for name in ([names] if isinstance(names, str) else names)]
    for name in asked:
        one_of(name, STATISTICS, "a statistic")
    return asked


def stack_statistics(
    ties: ArrayLike,
    names: Sequence[str],
    *,
    directed: bool = False,
    groups: ArrayLike | None = None,
    kind: type[Stack] | None = None,
) -> NDArray[np.float64]:
    """Statistics of R networks (R x n x n zeros and ones): one row a network, one column a statistic.

    `groups` are the actors' groups as whole numbers, -1 where unknown: n of them, or R x n. `kind` is the stack that
    does the sums; without it the `fastest` does. Raises KeyError for a name that is not in `STATISTICS`, NetworkError
    where a statistic needs the groups and has none.

    >>> triangle_and_path = [[[0, 1, 1], [1, 0, 1], [1, 1, 0]], [[0, 1, 0], [1, 0, 1], [0, 1, 0]]]
    >>> stack_statistics(triangle_and_path, ["density", "transitivity"]).round(2).tolist()
    [[1.0, 1.0], [0.67, 0.0]]
    """
    cube = np.asarray(ties)
    codes = None if groups is None else np.asarray(groups, dtype=np.intp)
    size = max(1, BLOCK // max(1, cube.shape[1] ** 2))
    values = np.empty((len(cube), len(names)))
    kind = kind or fastest()
    for start in range(0, len(cube), size):
        block = slice(start, start + size)
        own = codes[block] if codes is not None and codes.ndim == 2 else codes
        stack = kind(np.ascontiguousarray(cube[block], dtype=np.float32), directed, own)
        with np.errstate(invalid="ignore", divide="ignore"):
            for column, name in enumerate(names):
                values[block, column] = STATISTICS[name](stack)
    return values
