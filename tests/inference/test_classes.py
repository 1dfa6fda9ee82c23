from itertools import combinations

import numpy as np
import pytest

from akteursnetz.errors import NetworkError
from akteursnetz.inference import class_difference


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


@pytest.mark.parametrize(("first", "second"), [([], [1.0]), ([1.0], [float("nan")])])
def test_a_class_without_networks_or_values_is_refused(first: list[float], second: list[float]) -> None:
    with pytest.raises(NetworkError, match="a value for each network"):
        class_difference(first, second)
