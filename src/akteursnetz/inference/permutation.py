"""Permutations of actors: sampled, or enumerated where there are at most `replicates` of them."""

import itertools
from collections.abc import Callable
from math import factorial, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from akteursnetz.doors import whole
from akteursnetz.engine import replicate

Permutations = tuple[NDArray[np.intp], ...]


def over_permutations(
    function: Callable[[Permutations], NDArray[Any]], sizes: tuple[int, ...], *, cells: int, replicates: int, seed: int
) -> tuple[NDArray[Any], int | None]:
    """Permutation distribution of a function over permutations of the given sizes, and the seed (None if enumerated).

    `function` takes one array (count x size) for each size; `cells` says how many cells one value takes.
    """
    whole(replicates, "replicates")
    if prod(map(factorial, sizes)) <= replicates:
        return function(all_permutations(sizes)), None
    values = replicate(
        lambda rng, count: function(tuple(random_permutations(rng, count, size) for size in sizes)),
        replicates,
        cells=cells,
        seed=seed,
    )
    return values, seed


def random_permutations(rng: np.random.Generator, count: int, size: int) -> NDArray[np.intp]:
    """Random permutations of 0 .. size - 1, count x size."""
    return rng.permuted(np.tile(np.arange(size), (count, 1)), axis=1)


def all_permutations(sizes: tuple[int, ...]) -> Permutations:
    """All permutations of 0 .. size - 1, one array a size, in every combination.

    >>> [permutations.tolist() for permutations in all_permutations((2,))]
    [[[0, 1], [1, 0]]]
    """
    singles = [np.array(list(itertools.permutations(range(size))), dtype=np.intp).reshape(-1, size) for size in sizes]
    picks = np.meshgrid(*(np.arange(len(single)) for single in singles), indexing="ij")
    return tuple(single[pick.ravel()] for single, pick in zip(singles, picks, strict=True))
