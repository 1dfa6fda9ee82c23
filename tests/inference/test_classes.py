from itertools import combinations, permutations

import numpy as np
import pytest
from numpy.typing import NDArray

from akteursnetz.errors import NetworkError
from akteursnetz.inference import class_difference
from akteursnetz.inference.classes import class_slope
from akteursnetz.inference.results import Tail


@pytest.mark.parametrize(("a", "b", "smallest"), [(1, 1, 1.0), (3, 3, 2 / 20), (4, 4, 2 / 70), (2, 5, 2 / 21)])
def test_the_smallest_p_is_two_of_all_divisions(a: int, b: int, smallest: float) -> None:
    test = class_difference([float(i) for i in range(a)], [100.0 + i for i in range(b)])
    assert test.exact
    assert test.p == pytest.approx(smallest)


def test_enumeration_equals_the_definition() -> None:
    first, second = [0.3, 0.9, 0.4], [0.1, 0.5, 0.35, 0.2]
    values = np.array(first + second)
    wanted = [values[list(p)].mean() - np.delete(values, p).mean() for p in combinations(range(7), 3)]
    test = class_difference(first, second, tail="greater")
    np.testing.assert_allclose(np.sort(test.draws), np.sort(wanted))
    assert test.p == np.mean(np.array(wanted) >= wanted[0] - 1e-9)


def test_many_networks_are_sampled() -> None:
    rng = np.random.default_rng(1)
    test = class_difference(rng.normal(size=20).tolist(), rng.normal(1.5, size=20).tolist(), replicates=500)
    assert (test.exact, test.replicates) == (False, 500)
    assert test.p == 2 / 501


@pytest.mark.parametrize(
    ("tail", "exact", "sampled"), [("two", 2 / 70, 2 / 51), ("greater", 1 / 70, 1 / 51), ("absolute", 1 / 70, 1 / 51)]
)
def test_the_smallest_p_is_one_draw_of_all(tail: Tail, exact: float, sampled: float) -> None:
    """Four against four: 70 divisions counted, or 50 of them drawn and the observed one."""
    values = [1.0, 2, 3, 4], [5.0, 6, 7, 8]
    assert class_difference(*values, tail=tail).smallest_p == pytest.approx(exact)
    assert class_difference(*values, tail=tail, replicates=50).smallest_p == pytest.approx(sampled)
    assert class_difference([1.0], [2.0]).smallest_p == 1


def test_enumeration_within_blocks_equals_the_definition() -> None:
    """Of a, a, b: 3 divisions; of the other block 4: 12 in all."""
    first, second = [0.3, 0.9, 0.4], [0.1, 0.5, 0.35, 0.2]
    blocks = ["x", "x", "y", "x", "y", "y", "y"]
    values = np.array(first + second)
    in_x, in_y = (np.flatnonzero(np.array(blocks) == name) for name in "xy")
    wanted = [
        values[[*one, *other]].mean() - np.delete(values, [*one, *other]).mean()
        for one in combinations(in_x, 2)
        for other in combinations(in_y, 1)
    ]
    test = class_difference(first, second, blocks=blocks, tail="greater")
    assert (test.exact, test.replicates) == (True, 12)
    np.testing.assert_allclose(np.sort(test.draws), np.sort(wanted))
    assert test.p == np.mean(np.array(wanted) >= wanted[0] - 1e-9)


def test_sampled_divisions_stay_within_blocks() -> None:
    """Between the blocks lie 100, within them nothing: every draw has the observed difference."""
    first, second = [0.0] * 6 + [100.0] * 3, [0.0] * 5 + [100.0] * 7
    test = class_difference(first, second, blocks=[*"aaaaaabbb", *"aaaaabbbbbbb"], replicates=200)
    assert not test.exact
    np.testing.assert_allclose(test.draws, test.observed)


@pytest.mark.parametrize("blocks", [["a"], ["a", None]])
def test_blocks_that_are_not_one_a_network_are_refused(blocks: list[str]) -> None:
    with pytest.raises(NetworkError, match="blocks are 2 names, one a network"):
        class_difference([1.0], [2.0], blocks=blocks)


def test_a_slope_beside_a_covariate_is_that_of_every_permutation_of_the_residuals() -> None:
    """Two blocks of three: 36 permutations; the correlation with what blocks and covariate leave of the class."""
    values, member = np.array([1.0, 4, 2, 8, 5, 7]), np.array([0.0, 1, 0, 1, 0, 1])
    size, blocks = np.array([1.0, 2, 4, 3, 1, 2]), [*"xxxyyy"]
    others = np.column_stack([np.repeat([1.0, 0], 3), np.repeat([0.0, 1], 3), size])
    fitted = others @ np.linalg.lstsq(others, values)[0]

    def partial(outcome: NDArray[np.float64]) -> float:
        left = [column - others @ np.linalg.lstsq(others, column)[0] for column in (outcome, member)]
        return float(np.corrcoef(*left)[0, 1])

    wanted = [
        partial(fitted + (values - fitted)[[*one, *other]])
        for one in permutations(range(3))
        for other in permutations(range(3, 6))
    ]
    test = class_slope(values, member, size[:, None], blocks=blocks, replicates=36, seed=0)
    assert test.exact
    np.testing.assert_allclose(np.sort(test.draws), np.sort(wanted))
    np.testing.assert_allclose(test.observed, partial(values))
    slopes = np.linalg.lstsq(np.column_stack([others, member]), values)[0]
    assert test.estimate == pytest.approx(slopes[-1])


def test_a_slope_without_variation_has_no_p_and_a_class_without_any_is_refused() -> None:
    member, size = np.array([0.0, 1, 0, 1]), np.array([[1.0], [2], [4], [3]])
    still = class_slope(np.ones(4), member, size, blocks=["x"] * 4, replicates=24, seed=0)
    assert np.isnan([still.observed, still.p, still.smallest_p]).all()
    with pytest.raises(NetworkError, match="leave nothing of the class"):
        class_slope(np.arange(4.0), member, size, blocks=[*"xyxy"], replicates=24, seed=0)


@pytest.mark.parametrize(("first", "second"), [([], [1.0]), ([1.0], [float("nan")])])
def test_a_class_without_networks_or_values_is_refused(first: list[float], second: list[float]) -> None:
    with pytest.raises(NetworkError, match="a value for each network"):
        class_difference(first, second)
