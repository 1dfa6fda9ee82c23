"""Stack of many networks of the same actors as one array, with the sums that several statistics share.

A `Stack` holds R networks of n actors as one array of R x n x n zeros and ones, its diagonals empty; undirected
networks are symmetric.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from akteursnetz.errors import NetworkError

Values = NDArray[np.float32]

#: The cells worked on at once; a block of this size stays in the cache.
BLOCK = 400_000


@dataclass(frozen=True, eq=False)
class Stack:
    """Stack of R networks of n actors: adjacency matrices `ties` (R x n x n), and `groups` as integers, -1 for none.

    `groups` has one row for all networks (n), or one for each (R x n).
    """

    ties: Values
    directed: bool = False
    groups: NDArray[np.intp] | None = None

    @property
    def actors(self) -> int:
        """Number of actors, n."""
        return int(self.ties.shape[1])

    @cached_property
    def out(self) -> Values:
        """Out-degrees, R x n: in an undirected network the degrees."""
        return self.ties @ np.ones(self.actors, np.float32)  # a product with ones is several times faster than a sum

    @cached_property
    def into(self) -> Values:
        """In-degrees, R x n."""
        return np.ones(self.actors, np.float32) @ self.ties if self.directed else self.out

    @cached_property
    def total(self) -> NDArray[np.float64]:
        """Numbers of cells with a tie, R: in an undirected network twice the number of ties."""
        return np.asarray(self.out.sum(1, dtype=np.float64))

    @cached_property
    def mutual(self) -> NDArray[np.floating]:
        """Numbers of cells with a reciprocated tie, R."""
        return np.einsum("rij,rji->r", self.ties, self.ties) if self.directed else self.total

    @cached_property
    def closed(self) -> NDArray[np.floating]:
        """Numbers of closed two-paths i-j-k (with a tie i-k), R."""
        flat = (len(self.ties), self.actors**2)
        return np.asarray(np.vecdot((self.ties @ self.ties).reshape(flat), self.ties.reshape(flat)))

    @cached_property
    def strength(self) -> Values:
        """Symmetrised ties a_ij + a_ji, R x n x n."""
        return self.ties + self.ties.transpose(0, 2, 1) if self.directed else self.ties

    @cached_property
    def spread(self) -> Values:
        """Row sums of the symmetrised ties, R x n."""
        return self.out + self.into if self.directed else self.out

    @cached_property
    def constraint(self) -> NDArray[np.floating]:
        """Sums of Burt's constraint over the actors, R."""
        spread = np.maximum(self.spread, 1)
        spent = (self.strength / spread[:, None, :]) @ self.strength
        spent += self.strength
        spent *= self.strength > 0 if self.directed else self.ties
        return np.asarray((np.einsum("rij,rij->ri", spent, spent) / spread**2).sum(1, dtype=np.float64))

    @cached_property
    def blocks(self) -> NDArray[np.float64]:
        """Mixing matrices: cells with a tie between each two groups, R x groups x groups, ungrouped actors left out.

        Raises NetworkError if the stack has no groups.
        """
        if self.groups is None:
            raise NetworkError("this statistic needs the actors' groups: give groups=")
        member = (self.groups[..., None] == np.arange(self.groups.max(initial=-1) + 1)).astype(np.float32)
        return np.asarray(member.swapaxes(-1, -2) @ (self.ties @ member), dtype=np.float64)
