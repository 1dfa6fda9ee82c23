"""Orders of actors: sampled, or all of them where there are no more than the replicates asked for."""

from collections.abc import Callable
from itertools import permutations
from math import factorial, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from akteursnetz.engine import replicate

Orders = tuple[NDArray[np.intp], ...]


def over_orders(
    function: Callable[[Orders], NDArray[Any]], sizes: tuple[int, ...], *, cells: int, replicates: int, seed: int
) -> tuple[NDArray[Any], int | None]:
    """The function's values over orders of the given sizes, and the seed: None where all orders were enumerated.

    `function` takes one array (count x size) for each size; `cells` says how many cells one value takes.
    """
    if prod(map(factorial, sizes)) <= replicates:
        return function(all_orders(sizes)), None
    values = replicate(
        lambda rng, count: function(tuple(random_orders(rng, count, size) for size in sizes)),
        replicates,
        cells=cells,
        seed=seed,
    )
    return values, seed


def random_orders(rng: np.random.Generator, count: int, size: int) -> NDArray[np.intp]:
    """So many random orders of 0 .. size - 1, count x size."""
    return rng.permuted(np.tile(np.arange(size), (count, 1)), axis=1)


def all_orders(sizes: tuple[int, ...]) -> Orders:
    """Every combination of the orders of 0 .. size - 1, one array a size.

    >>> [orders.tolist() for orders in all_orders((2,))]
    [[[0, 1], [1, 0]]]
    """
    singles = [np.array(list(permutations(range(size))), dtype=np.intp).reshape(-1, size) for size in sizes]
    picks = np.meshgrid(*(np.arange(len(single)) for single in singles), indexing="ij")
    return tuple(single[pick.ravel()] for single, pick in zip(singles, picks, strict=True))
