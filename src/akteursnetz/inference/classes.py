"""Permutation test of two classes of networks, such as rural and urban ones, with the networks as units.

The class labels are permuted, and the difference of means is compared with the observed one. With a and b networks
there are C(a + b, a) divisions, so the smallest two-sided p (smaller tail doubled) is 2 / C(a + b, a): one against one
can show nothing, four against four .029 at best.
"""

from collections.abc import Sequence
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from akteursnetz.doors import whole
from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import shuffle_labels
from akteursnetz.inference.results import Tail, TestResult, result


def class_difference(
    first: Sequence[float],
    second: Sequence[float],
    *,
    name: str = "class_difference",
    tail: Tail = "two",
    replicates: int = 10_000,
    seed: int = 0,
) -> TestResult:
    """Permutation test of two classes of networks: mean of the first minus mean of the second, one value a network.

    All divisions are enumerated where there are no more than replicates. Raises NetworkError for an empty class or a
    value that is not a number.

    >>> class_difference([0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]).p == 2 / 70
    True
    """
    whole(replicates, "replicates")
    values = _values(first, second)
    if not len(first) or not len(second) or not np.isfinite(values).all():
        raise NetworkError("a comparison of classes needs a value for each network, and a network in each class")
    size, divisions = len(first), comb(len(values), len(first))
    if divisions <= replicates:
        picks = np.array(list(combinations(range(len(values)), size)), dtype=np.intp)
        draws, used = _differences(values, picks), None
    else:
        draws, used = (
            replicate(
                lambda rng, count: _differences(values, shuffle_labels(np.arange(len(values)), rng, count)[:, :size]),
                replicates,
                cells=len(values),
                seed=seed,
            ),
            seed,
        )
    observed = _differences(values, np.arange(size)[None])[0]
    return result(name, observed, draws, null="classes", seed=used, tail=tail)


def _values(first: Sequence[float], second: Sequence[float]) -> NDArray[np.float64]:
    try:
        return np.array([*first, *second], dtype=np.float64)
    except TypeError:
        raise NetworkError(
            "a comparison of classes needs numbers: [network_density(net) for net in networks]"
        ) from None


def _differences(values: NDArray[np.float64], picks: NDArray[np.intp]) -> NDArray[np.float64]:
    """Differences of means, values picked minus others, one a row of picks."""
    chosen = values[picks].sum(1)
    size = picks.shape[1]
    return np.asarray(chosen / size - (values.sum() - chosen) / (len(values) - size))
