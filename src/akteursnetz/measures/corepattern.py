"""The core-periphery pattern of Borgatti and Everett and its fit, for cores given by their size and their ties.

At fixed size the fit rises with the ties inside the core and falls with those inside the periphery.
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from akteursnetz.measures.arrays import Floats, Ints, ratio

Between = Literal["ignored", "tied", "untied"]
Numbers = Floats | np.float64


class Chord(NamedTuple):
    """Bound of a linear combination: inside * (ties inside) + degrees * (sum of degrees) is at least `least`."""

    inside: Floats
    degrees: Floats
    least: Floats


class Pattern(NamedTuple):
    """Core-periphery pattern over n actors with some cells of ties, for a treatment of those between the two.

    Counted are cells: an undirected tie is two.
    """

    n: int
    ties: float
    between: Between

    @property
    def sizes(self) -> Ints:
        """Core sizes at which the pattern has cells that expect a tie and cells that expect none."""
        most = self.n - (1 if self.between == "untied" else 2)
        return np.arange(1 if self.between == "tied" else 2, most + 1)

    def outside(self, inside: ArrayLike, degrees: ArrayLike) -> Floats:
        """Cells of ties in the periphery of cores with some ties inside and some sum of degrees."""
        return np.asarray(self.ties - np.asarray(degrees) + np.asarray(inside), dtype=np.float64)

    def fit(self, size: ArrayLike, inside: ArrayLike, outside: ArrayLike) -> Floats:
        """Correlations of ties and pattern for cores of a size, with ties inside and in their periphery."""
        size, inside, outside = (np.asarray(values, dtype=np.float64) for values in (size, inside, outside))
        core, periphery = self._cells(size)
        if self.between == "ignored":
            return _phi(core + periphery, core, inside, inside + outside)
        cells, ties = np.float64(self.n * (self.n - 1)), np.float64(self.ties)
        if self.between == "tied":
            return _phi(cells, cells - periphery, ties - outside, ties)
        return _phi(cells, core, inside, ties)

    def chord(self, size: ArrayLike, inside: Floats, outside: Floats, fit: float) -> Chord:
        """Combinations that a fit asks for, of cores with at most `inside` and at least `outside` ties, both ignored.

        With c and p cells in core and periphery, I and P ties and t = I + P, the fit f is reached where
        p I - c P >= f (c p t (c + p - t))^1/2. The right side is concave in t, so all other I and P make up a convex
        set: what reaches the fit lies beyond the chord between the points where the two bounds just reach it.
        """
        core, periphery = self._cells(np.asarray(size, dtype=np.float64))
        scale, cells = fit * fit * core * periphery, core + periphery
        least = _root(periphery, core, scale, cells, outside, 1)
        most = _root(core, periphery, scale, cells, inside, -1)
        rise, run = np.maximum(most - outside, 0), np.maximum(inside - least, 0)
        up, down = (np.where(rise + run > 0, part / np.where(rise + run > 0, rise + run, 1), 1) for part in (rise, run))
        return Chord(up - down, down, up * least - down * outside + down * self.ties)

    def _cells(self, size: Floats) -> tuple[Floats, Floats]:
        return size * (size - 1), (self.n - size) * (self.n - size - 1)


def _root(own: Floats, other: Floats, scale: Floats, cells: Floats, given: Floats, sign: int) -> Floats:
    """Larger or smaller root x of (own x - other given)^2 = scale (x + given) (cells - x - given)."""
    square = own * own + scale
    half = own * other * given + scale * (cells / 2 - given)
    rest = (other * given) ** 2 - scale * given * (cells - given)
    return np.asarray((half + sign * np.sqrt(np.maximum(half * half - square * rest, 0))) / square)


def _phi(cells: Numbers, expected: Floats, hits: Floats, ties: Numbers) -> Floats:
    """Phi coefficient of two 0/1 vectors, from the numbers of cells, of ones in each and of common ones."""
    spread = expected * (cells - expected) * ties * (cells - ties)
    return ratio(cells * hits - expected * ties, np.sqrt(np.maximum(spread, 0)))
