from itertools import permutations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from tests.inference.reference import Table, agrees, ties
from tests.reference.files import needs_files

from akteursnetz.errors import NetworkError
from akteursnetz.inference import qap


def random_table(seed: int, n: int, *, symmetric: bool, valued: bool = False) -> Table:
    rng = np.random.default_rng(seed)
    table = np.where(rng.random((n, n)) < 0.5, rng.integers(1, 5, (n, n)) if valued else 1.0, 0.0)
    np.fill_diagonal(table, 0)
    return np.triu(table) + np.triu(table).T if symmetric else table


def by_definition(x: Table, y: Table) -> list[float]:
    """The correlation off the diagonal for every order of y's actors, one after the other."""
    off = ~np.eye(len(x), dtype=bool)
    orders = map(list, permutations(range(len(x))))
    return [float(np.corrcoef(x[off], y[np.ix_(order, order)][off])[0, 1]) for order in orders]


@pytest.mark.parametrize("symmetric", [True, False])
@pytest.mark.parametrize("valued", [True, False])
def test_enumeration_equals_the_definition(symmetric: bool, valued: bool) -> None:
    x = random_table(1, 5, symmetric=symmetric, valued=valued)
    y = random_table(2, 5, symmetric=symmetric)
    test = qap(x, y, tail="greater", replicates=120)
    wanted = by_definition(x, y)
    assert test.exact
    assert_allclose(test.estimate, wanted[0])
    assert_allclose(np.sort(test.draws), np.sort(wanted))
    assert test.p == np.mean(np.array(wanted) >= wanted[0] - 1e-9)


def test_sampling_comes_near_to_enumeration() -> None:
    x, y = random_table(3, 6, symmetric=True), random_table(4, 6, symmetric=True)
    exact, sampled = qap(x, y, tail="greater", replicates=720), qap(x, y, tail="greater", replicates=700)
    assert exact.exact
    assert not sampled.exact
    assert agrees(sampled.p, 700, exact.p, 10**9)


def test_two_modes_are_renamed_independently() -> None:
    x = np.array([[1.0, 0, 0], [1, 1, 0]])
    y = np.array([[1.0, 0, 1], [0, 1, 0]])
    wanted = [
        float((x * y[np.ix_(rows, columns)]).sum())
        for rows in map(list, permutations(range(2)))
        for columns in map(list, permutations(range(3)))
    ]
    test = qap(x, y, association="overlap", two_mode=True, replicates=12)
    assert sorted(test.draws) == sorted(wanted)


@needs_files
@pytest.mark.parametrize(
    # R: sna 2.7.1, qaptest with gcor, 2,000 permutations; overlap and Jaccard counted in R
    ("second", "correlation", "p", "both", "jaccard"),
    [
        ("friendship", 0.154585452048473, 0.023, 60, 0.258620689655172),
        ("reports_to", 0.223558182291692, 0, 19, 0.0994764397905759),
    ],
)
def test_krackhardt_managers(second: str, correlation: float, p: float, both: int, jaccard: float) -> None:
    x, y = (ties("krackhardt_hightech", relation, directed=True) for relation in ("advice", second))
    test = qap(x, y, tail="greater", replicates=2000, seed=1)
    assert_allclose(test.estimate, correlation)
    assert agrees(test.p, 2000, p, 2000)
    assert qap(x, y, association="overlap", replicates=9).estimate == both
    assert_allclose(qap(x, y, association="jaccard", replicates=9).estimate, jaccard)


@needs_files
def test_florentine_marriage_and_business() -> None:
    # R: sna 2.7.1, 5,000 permutations; their mean and standard deviation were .0012 and .0927
    x, y = (ties("florentine", relation, directed=False) for relation in ("marriage", "business"))
    test = qap(x, y, tail="greater", replicates=5000, seed=1)
    assert_allclose(test.estimate, 0.371867872080547)
    assert agrees(test.p, 5000, 0.0008, 5000)
    assert_allclose(test.draws.std(), 0.0926, atol=0.004)
    assert_allclose(qap(x, y, association="jaccard", replicates=9).estimate, 0.296296296296296)


def test_correlation_is_symmetric_in_its_arguments() -> None:
    x, y = random_table(1, 8, symmetric=False), random_table(2, 8, symmetric=False, valued=True)
    assert_allclose(qap(x, y, replicates=9).estimate, qap(y, x, replicates=9).estimate)


def test_a_constant_network_has_no_correlation() -> None:
    test = qap(np.zeros((4, 4)), random_table(1, 4, symmetric=True))
    assert np.isnan(test.estimate)
    assert np.isnan(test.p)


def test_p_is_uniform_for_unrelated_networks() -> None:
    p = [
        qap(
            random_table(2 * i, 9, symmetric=True, valued=True),
            random_table(2 * i + 1, 9, symmetric=True),
            replicates=99,
        ).p
        for i in range(400)
    ]
    assert abs(np.mean(np.array(p) <= 0.2) - 0.2) < 3 * np.sqrt(0.2 * 0.8 / 400)


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        (np.zeros((3, 3)), np.zeros((4, 4)), "same shape"),
        (np.zeros((3, 4)), np.zeros((3, 4)), "two_mode=True"),
        (np.full((3, 3), np.nan), np.zeros((3, 3)), "a number in every cell"),
        (np.zeros((0, 0)), np.zeros((0, 0)), "at least two actors"),
        (np.zeros((1, 1)), np.zeros((1, 1)), "at least two actors"),
    ],
)
def test_tables_that_do_not_fit_are_refused(x: Table, y: Table, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        qap(x, y)


def test_jaccard_needs_zeros_and_ones() -> None:
    with pytest.raises(NetworkError, match="zeros and ones"):
        qap(2 * random_table(1, 4, symmetric=True), random_table(2, 4, symmetric=True), association="jaccard")
