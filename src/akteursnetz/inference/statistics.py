"""Numbers of whole networks, for a stack of many networks at once.

A `Stack` holds R networks of the same n actors as one array of R x n x n zeros and ones, its diagonals empty. Each
statistic gives one value a network; what is undefined is NaN. Undirected networks are symmetric and their statistics
are the usual ones; for directed networks each statistic says what it counts. `stack_statistics` works through the stack
in blocks that fit the processor's cache, and shares the sums that several statistics need. Where numba is installed the
two longest sums are compiled (`compiled`); the numbers are the same but for the last digits of a float32.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec

import numpy as np
from numpy.typing import ArrayLike, NDArray

Values = NDArray[np.float32]

#: The cells worked on at once; a block of this size stays in the cache.
BLOCK = 400_000


@dataclass(frozen=True, eq=False)
class Stack:
    """R networks of n actors: `ties` (R x n x n, 0 or 1), and the actors' groups as whole numbers, -1 for none.

    `groups` has one row for all networks (n), or one for each (R x n).
    """

    ties: Values
    directed: bool = False
    groups: NDArray[np.intp] | None = None

    @property
    def actors(self) -> int:
        """The number of actors, n."""
        return int(self.ties.shape[1])

    @cached_property
    def out(self) -> Values:
        """Ties that each actor sends, R x n: in an undirected network its degree."""
        return self.ties @ np.ones(self.actors, np.float32)  # a product with ones is several times faster than a sum

    @cached_property
    def into(self) -> Values:
        """Ties that each actor receives, R x n."""
        return np.ones(self.actors, np.float32) @ self.ties if self.directed else self.out

    @cached_property
    def total(self) -> NDArray[np.float64]:
        """Cells with a tie, R: in an undirected network twice the number of ties."""
        return np.asarray(self.out.sum(1, dtype=np.float64))

    @cached_property
    def mutual(self) -> NDArray[np.floating]:
        """Cells with a tie that is returned, R."""
        return np.einsum("rij,rji->r", self.ties, self.ties) if self.directed else self.total

    @cached_property
    def closed(self) -> NDArray[np.floating]:
        """Two-paths i-j-k with a tie i-k, R."""
        flat = (len(self.ties), self.actors**2)
        return np.asarray(np.vecdot((self.ties @ self.ties).reshape(flat), self.ties.reshape(flat)))

    @cached_property
    def strength(self) -> Values:
        """Ties between each two actors, in either direction, R x n x n."""
        return self.ties + self.ties.transpose(0, 2, 1) if self.directed else self.ties

    @cached_property
    def spread(self) -> Values:
        """The strength of all ties of each actor, R x n."""
        return self.out + self.into if self.directed else self.out

    @cached_property
    def constraint(self) -> NDArray[np.floating]:
        """Burt's constraint, summed over the actors, R."""
        spread = np.maximum(self.spread, 1)
        spent = (self.strength / spread[:, None, :]) @ self.strength
        spent += self.strength
        spent *= self.strength > 0 if self.directed else self.ties
        return np.asarray((np.einsum("rij,rij->ri", spent, spent) / spread**2).sum(1, dtype=np.float64))

    @cached_property
    def blocks(self) -> NDArray[np.float64]:
        """Cells with a tie between each two groups, R x groups x groups; actors without a group are left out.

        Raises ValueError if the stack has no groups.
        """
        if self.groups is None:
            raise ValueError("this statistic needs the actors' groups: give groups=")
        member = (self.groups[..., None] == np.arange(self.groups.max(initial=-1) + 1)).astype(np.float32)
        return np.asarray(member.swapaxes(-1, -2) @ (self.ties @ member), dtype=np.float64)


Statistic = Callable[[Stack], NDArray[np.floating]]


def density(stack: Stack) -> NDArray[np.floating]:
    """Ties as a share of the ties possible."""
    return np.asarray(stack.total / (stack.actors * (stack.actors - 1)))


def log_odds(stack: Stack) -> NDArray[np.floating]:
    """Log-odds of a tie plus ln n, half a tie added to the ties and to the pairs without one.

    Networks that keep their mean degree while they grow keep this number (Krivitsky, Handcock & Morris 2011,
    doi:10.1016/j.stamet.2011.01.005).
    """
    cells = stack.actors * (stack.actors - 1) / (1 if stack.directed else 2)
    ties = stack.total / (1 if stack.directed else 2)
    return np.asarray(np.log((ties + 0.5) / (cells - ties + 0.5)) + np.log(stack.actors))


def centralisation(stack: Stack) -> NDArray[np.floating]:
    """Freeman's degree centralisation; in directed networks that of the ties received. NaN below three actors.

    Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7
    """
    n = stack.actors
    if n < 3:
        return np.full(len(stack.ties), np.nan)
    spread = n * stack.into.max(1) - stack.total
    return np.asarray(spread / ((n - 1) ** 2 if stack.directed else (n - 1) * (n - 2)))


def transitivity(stack: Stack) -> NDArray[np.floating]:
    """Two-paths i-j-k that are closed by a tie i-k, as a share of all two-paths between different actors."""
    return np.asarray(stack.closed / (np.vecdot(stack.into, stack.out) - stack.mutual))


def reciprocity(stack: Stack) -> NDArray[np.floating]:
    """Ties that are returned, as a share of all ties (edgewise)."""
    return np.asarray(stack.mutual / stack.total)


def modularity(stack: Stack) -> NDArray[np.floating]:
    """Newman's modularity of the groups given, over the ties between actors whose group is known.

    doi:10.1103/PhysRevE.69.026113
    """
    blocks = stack.blocks
    ties = blocks.sum((1, 2))
    chance = np.einsum("rg,rg->r", blocks.sum(2), blocks.sum(1)) / ties**2
    return np.asarray(_within(blocks) / ties - chance)


def mean_constraint(stack: Stack) -> NDArray[np.floating]:
    """Burt's constraint, averaged over the actors that have a partner (Burt 1992, Structural Holes)."""
    return np.asarray(stack.constraint / np.count_nonzero(stack.spread, axis=1))


def ei_index(stack: Stack) -> NDArray[np.floating]:
    """Krackhardt and Stern's (external - internal) / (external + internal) over ties between actors of known group.

    doi:10.2307/2786835
    """
    ties = stack.blocks.sum((1, 2))
    return np.asarray((ties - 2 * _within(stack.blocks)) / ties)


def _within(blocks: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.einsum("rgg->r", blocks))


#: Every statistic by its name.
STATISTICS: dict[str, Statistic] = {
    function.__name__: function
    for function in (
        density,
        log_odds,
        centralisation,
        transitivity,
        reciprocity,
        modularity,
        mean_constraint,
        ei_index,
    )
}


@cache
def fastest() -> type[Stack]:
    """The kind of stack that counts fastest here: the compiled one where numba is installed."""
    if find_spec("numba") is None:
        return Stack
    from akteursnetz.inference.compiled import CompiledStack

    return CompiledStack


def stack_statistics(
    ties: ArrayLike,
    names: Sequence[str],
    *,
    directed: bool = False,
    groups: ArrayLike | None = None,
    kind: type[Stack] | None = None,
) -> NDArray[np.float64]:
    """The named statistics of R networks (R x n x n zeros and ones): one row a network, one column a statistic.

    `groups` are the actors' groups as whole numbers, -1 where unknown: n of them, or R x n. `kind` is the stack that
    does the sums; without it the `fastest` does. Raises KeyError for a name that is not in `STATISTICS` and ValueError
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
