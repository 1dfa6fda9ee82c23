"""Permutation tests of two classes of networks, such as rural and urban ones, with the networks as units.

The class labels are permuted, and the difference of means is compared with the observed one. With a and b networks
there are C(a + b, a) divisions, so the smallest two-sided p (smaller tail doubled) is 2 / C(a + b, a): one against one
can show nothing, four against four .029 at best. Within blocks (the places of one Land) labels are exchanged among the
networks of a block alone; there are then as many divisions as the product over the blocks.

A covariate, such as size, is held by permuting the residuals that the covariates leave of the values (Freedman & Lane
1983, doi:10.2307/1391660), within blocks as well (Winkler et al. 2014, doi:10.1016/j.neuroimage.2014.01.060).
"""

from collections.abc import Hashable, Sequence
from itertools import chain, combinations, product
from math import comb, prod

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.doors import whole
from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import shuffle_labels
from akteursnetz.inference.permutation import Permutations, over_permutations
from akteursnetz.inference.results import Tail, TestResult, result

Places = NDArray[np.intp]
Values = NDArray[np.float64]

#: Less than this share of its length is left of a column by rounding.
ROUNDING = 1e-9


def class_difference(
    first: Sequence[float],
    second: Sequence[float],
    *,
    blocks: Sequence[Hashable] | None = None,
    name: str = "class_difference",
    tail: Tail = "two",
    replicates: int = 10_000,
    seed: int = 0,
) -> TestResult:
    """Permutation test of two classes of networks: mean of the first minus mean of the second, one value a network.

    `blocks` names the block of each value, those of the first class first; labels are exchanged within blocks, and a
    block with one class alone adds nothing. All divisions are enumerated where there are no more than replicates.
    Raises NetworkError for an empty class, a value that is not a number, and blocks that are not one a value.

    >>> class_difference([0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]).p == 2 / 70
    True
    >>> class_difference([0.1, 0.2], [0.5, 0.6], blocks=["Hessen", "Bayern", "Hessen", "Bayern"]).p == 2 / 4
    True
    """
    whole(replicates, "replicates")
    values, size = _values(first, second), len(first)
    if not size or not len(second) or not np.isfinite(values).all():
        raise NetworkError("a comparison of classes needs a value for each network, and a network in each class")
    places = places_of(blocks, len(values))
    taken = [int(np.count_nonzero(block < size)) for block in places]
    if prod(comb(len(block), count) for block, count in zip(places, taken, strict=True)) <= replicates:
        draws, used = _differences(values, _all_divisions(places, taken)), None
    else:
        draws, used = (
            replicate(
                lambda rng, count: _differences(values, _random_divisions(places, taken, rng, count)),
                replicates,
                cells=len(values),
                seed=seed,
            ),
            seed,
        )
    observed = _differences(values, np.arange(size)[None])[0]
    return result(name, observed, draws, null="classes", seed=used, tail=tail)


def class_slope(
    values: Values, member: Values, covariates: Values, *, blocks: Sequence[Hashable], replicates: int, seed: int
) -> TestResult:
    """Freedman-Lane test of a class (0 or 1) beside covariates (networks x covariates), within blocks.

    Each block has an intercept. The estimate is the coefficient of the class by least squares; the absolute value of
    its partial correlation is compared, which orders permutations as |t| does: NaN where the covariates leave nothing
    of the values. Raises NetworkError where they leave nothing of the class.
    """
    places = places_of(blocks, len(values))
    intercepts = np.column_stack([np.isin(np.arange(len(values)), block).astype(np.float64) for block in places])
    basis = np.linalg.qr(np.column_stack([intercepts, covariates]))[0]
    own, rest = (_rest(column[None], basis)[0] for column in (member, values))
    if not own.any():
        raise NetworkError("blocks and covariates leave nothing of the class that could be tested")
    order = np.concatenate(places)

    def correlations(permutations: Permutations) -> Values:
        permuted = np.empty((len(permutations[0]), len(values)))
        permuted[:, order] = np.hstack([rest[block][each] for block, each in zip(places, permutations, strict=True)])
        return _correlations(_rest(permuted, basis), own)

    sizes = tuple(map(len, places))
    draws, used = over_permutations(correlations, sizes, cells=len(values), replicates=replicates, seed=seed)
    observed = _correlations(rest[None], own)[0]
    slope = float(own @ rest / (own @ own))
    return result("class_slope", slope, draws, observed=observed, null="classes", seed=used, tail="absolute")


def places_of(blocks: Sequence[Hashable] | None, count: int) -> list[Places]:
    """Places of the networks of each block; one block where none are given.

    >>> [block.tolist() for block in places_of(["a", "b", "a"], 3)]
    [[0, 2], [1]]
    """
    if blocks is None:
        return [np.arange(count)]
    codes = pd.factorize(pd.Series(list(blocks), dtype=object))[0]
    if len(codes) != count or (codes < 0).any():
        raise NetworkError(f"blocks are {count} names, one a network, those of the first class first")
    return [np.flatnonzero(codes == code) for code in range(codes.max(initial=-1) + 1)]


def _all_divisions(places: list[Places], taken: list[int]) -> Places:
    """Places in the first class, a row for each way to take so many of each block."""
    each = (combinations(block.tolist(), count) for block, count in zip(places, taken, strict=True))
    return np.array([list(chain.from_iterable(division)) for division in product(*each)], dtype=np.intp)


def _random_divisions(places: list[Places], taken: list[int], rng: np.random.Generator, count: int) -> Places:
    each = zip(places, taken, strict=True)
    return np.hstack([shuffle_labels(block, rng, count)[:, :of_first] for block, of_first in each])


def _values(first: Sequence[float], second: Sequence[float]) -> Values:
    try:
        return np.array([*first, *second], dtype=np.float64)
    except TypeError:
        raise NetworkError(
            "a comparison of classes needs numbers: [network_density(net) for net in networks]"
        ) from None


def _differences(values: Values, picks: Places) -> Values:
    """Differences of means, values picked minus others, one a row of picks."""
    chosen = values[picks].sum(1)
    size = picks.shape[1]
    return np.asarray(chosen / size - (values.sum() - chosen) / (len(values) - size))


def _rest(rows: Values, basis: Values) -> Values:
    """Residuals of each row after an orthonormal basis; 0 where they are rounding."""
    rest = rows - rows @ basis @ basis.T
    left = np.linalg.norm(rest, axis=1) > ROUNDING * np.linalg.norm(rows, axis=1)
    return np.asarray(rest * left[:, None])


def _correlations(rows: Values, own: Values) -> Values:
    """Correlation of each row of residuals with those of the class; NaN where nothing is left of the row."""
    lengths = np.linalg.norm(rows, axis=1)
    return np.asarray(rows @ own / np.where(lengths > 0, lengths, np.nan) / np.linalg.norm(own))
