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


def log_odds(tied: ArrayLike, possible: ArrayLike, actors: int) -> Floats:
    """Size-adjusted log-odds of a tie: ln odds + ln n, half a tie added to either count; NaN where no tie is possible.

    Krivitsky, Handcock & Morris (2011), doi:10.1016/j.stamet.2011.01.005.
    """
    ties, pairs = np.asarray(tied, dtype=np.float64), np.asarray(possible, dtype=np.float64)
    odds = ratio(ties + 0.5, pairs - ties + 0.5)
    return np.where(pairs > 0, np.log(odds) + np.log(max(actors, 1)), np.nan)


def ei_index(external: ArrayLike, internal: ArrayLike) -> Floats:
    """E-I index of Krackhardt and Stern, (E - I) / (E + I); NaN without ties."""
    outward, inward = np.asarray(external, dtype=np.float64), np.asarray(internal, dtype=np.float64)
    return ratio(outward - inward, outward + inward)


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
