"""Triad sums (closed two-paths, Burt's constraint) compiled with numba; `statistics` uses them where it is installed.

A matrix product works out n^3 terms; only those of tied pairs are needed, and of these one half by symmetry. All
formulas stay in `statistics`. The machine code is kept on disk, so it is made once an installation.
"""

from functools import cached_property

import numpy as np
from numba import njit
from numpy.typing import NDArray

from akteursnetz.inference.stack import Stack, Values


class CompiledStack(Stack):
    """Stack whose triad sums are compiled; they are the same, in float64 instead of float32."""

    @cached_property
    def closed(self) -> NDArray[np.floating]:
        """Numbers of closed two-paths i-j-k (with a tie i-k), R."""
        return np.asarray(super().closed if self.directed else self._threes[0])

    @cached_property
    def constraint(self) -> NDArray[np.floating]:
        """Sums of Burt's constraint over the actors, R."""
        return np.asarray(self._threes[1])

    @cached_property
    def _threes(self) -> NDArray[np.float64]:
        return np.asarray(_threes(self.strength, self.spread))


@njit(cache=True, nogil=True, fastmath={"reassoc", "contract"})  # a sum may be taken in several lanes at once
def _threes(strength: Values, spread: Values) -> NDArray[np.float64]:
    """Closed two-paths and summed constraint of R symmetric matrices, 2 x R."""
    count, n = spread.shape
    sums = np.zeros((2, count))
    share, passed, earlier = np.empty(n), np.empty(n), np.empty(n, np.intp)
    for r in range(count):
        table = strength[r]
        for i in range(n):
            share[i] = 1 / max(spread[r, i], 1)
        for i in range(n):
            row = table[i]
            for k in range(n):
                passed[k] = row[k] * share[k]
            for a in range(_list_earlier(row, i, earlier)):
                j = earlier[a]
                spent, closed = np.float64(row[j]), np.float32(0)
                for k in range(n):
                    spent += passed[k] * table[j, k]
                    closed += row[k] * table[j, k]
                sums[0, r] += 2 * closed
                sums[1, r] += spent**2 * (share[i] ** 2 + share[j] ** 2)
    return sums


@njit(cache=True, nogil=True)
def _list_earlier(row: Values, i: int, earlier: NDArray[np.intp]) -> int:
    """Number of partners before i, written into `earlier`; without a branch, which the processor might mispredict."""
    number = 0
    for j in range(i):
        earlier[number] = j
        number += row[j] > 0
    return number
