"""Formulas for one network and for a stack of random ones: of numbers, or of arrays whose first axis is the stack.

What is undefined is NaN.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from akteursnetz.measures.arrays import Floats, ratio


def centralisation(scores: ArrayLike, largest: float) -> Floats:
    """Freeman centralisation of centrality scores: sum_i (c_max - c_i) over the largest such sum of n actors.

    The last axis of the scores is that of the actors. NaN with fewer than three of them.
    """
    array = np.asarray(scores)
    if array.shape[-1] < 3:
        return np.full(array.shape[:-1], np.nan)
    return ratio((array.max(axis=-1, keepdims=True) - array).sum(axis=-1, dtype=np.float64), largest)


def log_mean_degree(tied: ArrayLike, actors: int, *, directed: bool) -> Floats:
    """Logarithm of the mean degree, half a tie added; of the mean out-degree if `directed`; NaN below two actors."""
    ties = np.asarray(tied, dtype=np.float64)
    return np.log((ties + 0.5) * (1 if directed else 2) / (actors if actors > 1 else np.nan))


def ei_index(external: ArrayLike, internal: ArrayLike) -> Floats:
    """E-I index of Krackhardt and Stern, (E - I) / (E + I); NaN without ties."""
    return ratio(np.subtract(external, internal, dtype=np.float64), np.add(external, internal, dtype=np.float64))


class Mixing(NamedTuple):
    """Observed share of ties within groups, and the share expected by chance: sum_g a_g b_g, the groups' shares."""

    within: Floats
    chance: Floats


def mixing(blocks: ArrayLike) -> Mixing:
    """Observed and expected share of ties within groups, from the mixing matrix of ties (... x g x g)."""
    counts = np.asarray(blocks, dtype=np.float64)
    ties = counts.sum(axis=(-2, -1))
    inside = np.trace(counts, axis1=-2, axis2=-1)
    sent, received = counts.sum(axis=-1), counts.sum(axis=-2)
    return Mixing(ratio(inside, ties), ratio((sent * received).sum(axis=-1), ties**2))
