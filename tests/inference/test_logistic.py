import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.optimize import minimize, minimize_scalar

from akteursnetz.inference.logistic import Table, logistic, separated, signed_roots


def penalised(coefficients: Table, outcome: Table, design: Table) -> float:
    """Firth's log-likelihood by its definition, l + log|X'WX| / 2."""
    raised = design @ coefficients
    chance = 1 / (1 + np.exp(-raised))
    information = (design * (chance * (1 - chance))[:, None]).T @ design
    return float(outcome @ raised - np.logaddexp(0, raised).sum() + np.linalg.slogdet(information)[1] / 2)


def root_by_search(outcome: Table, design: Table) -> float:
    """Signed root of the last column's penalised likelihood ratio, by numerical search."""
    size = design.shape[1]
    full, without = searched(outcome, design, size), searched(outcome, design, size - 1)
    gain = penalised(full, outcome, design) - penalised(without, outcome, design)
    return float(np.sign(full[-1]) * np.sqrt(2 * gain))


def searched(outcome: Table, design: Table, free: int) -> Table:
    """Coefficients at the maximum over the first `free` of them, the others 0."""

    def down(coefficients: Table) -> float:
        return -penalised(np.pad(coefficients, (0, design.shape[1] - free)), outcome, design)

    return np.pad(minimize(down, np.zeros(free), tol=1e-12).x, (0, design.shape[1] - free))


def data(seed: int, cells: int = 60) -> tuple[Table, Table]:
    """Few ones, and predictors of which the last is 0 or 1; with an odd seed no one lies where that is 0."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(cells), 1000 * rng.normal(size=cells), rng.integers(0, 2, cells)])
    outcome = (rng.random(cells) < 0.2).astype(float)
    return np.where((design[:, -1] == 0) & (seed % 2 == 1), 0, outcome), design


def four_fold(*counts: int) -> tuple[Table, Table]:
    """Outcome and predictor with so many cells of both, of the outcome alone, of the predictor alone, of neither."""
    outcome, predictor = (np.repeat(values, counts) for values in ([1.0, 1, 0, 0], [1.0, 0, 1, 0]))
    return outcome, predictor


@pytest.mark.parametrize("counts", [(6, 2, 3, 9), (6, 0, 3, 9), (6, 0, 0, 9), (1, 0, 8, 5)])
def test_in_a_fourfold_table_one_half_is_added_to_each_cell(counts: tuple[int, int, int, int]) -> None:
    outcome, predictor = four_fold(*counts)
    a, b, c, d = (count + 0.5 for count in counts)
    found = logistic(outcome, np.column_stack([np.ones(len(outcome)), predictor]), penalised=True)
    assert_allclose(found, [np.log(b / d), np.log(a * d / (b * c))], rtol=1e-8)


@pytest.mark.parametrize("counts", [(6, 2, 3, 9), (6, 0, 3, 9), (6, 0, 0, 9), (1, 0, 8, 5), (2, 6, 9, 3)])
def test_the_root_of_a_fourfold_table_follows_from_its_counts(counts: tuple[int, int, int, int]) -> None:
    # X'WX of a fourfold table has the determinant w1 w0, w = n p (1 - p) of each column: l* is a sum of (count + 1/2)
    # log chances, and under the null one chance for both columns is searched for
    outcome, predictor = four_fold(*counts)
    a, b, c, d = (count + 0.5 for count in counts)

    def likelihood(first: float, second: float) -> float:
        return float(a * np.log(first) + c * np.log(1 - first) + b * np.log(second) + d * np.log(1 - second))

    null = minimize_scalar(lambda p: -likelihood(p, p), bounds=(0, 1), method="bounded", options={"xatol": 1e-12})
    ratio = 2 * (likelihood(a / (a + c), b / (b + d)) + null.fun)
    root = signed_roots(outcome, np.ones((len(outcome), 1)), predictor[None])[0]
    assert_allclose(root, np.sign(a * d - b * c) * np.sqrt(ratio), rtol=1e-6)


@pytest.mark.parametrize("seed", range(6))
def test_roots_and_coefficients_are_those_of_a_numerical_search(seed: int) -> None:
    outcome, design = data(seed)
    scaled = design / np.array([1.0, 1000, 1])  # what a search needs, and the fit does not
    assert_allclose(
        signed_roots(outcome, design[:, :2], design[None, :, 2]), root_by_search(outcome, scaled), atol=1e-6
    )
    assert_allclose(logistic(outcome, design, penalised=True) * [1, 1000, 1], searched(outcome, scaled, 3), rtol=1e-4)


def test_separation_is_told_from_overlap() -> None:
    for seed in range(8):
        assert separated(*data(seed)) == (seed % 2 == 1)
    outcome, predictor = four_fold(6, 1, 3, 9)
    design = np.column_stack([np.ones(len(outcome)), predictor])
    assert not separated(outcome, design)
    assert separated(np.where(predictor == 1, outcome, 0), design)


def test_columns_of_one_call_do_not_depend_on_each_other() -> None:
    rng = np.random.default_rng(3)
    outcome, design = data(1)
    columns = np.vstack([outcome, design[:, 1], rng.normal(size=(5, len(outcome)))])  # the first two: perfect, and none
    together = signed_roots(outcome, design[:, :2], columns)
    assert_allclose(together, [signed_roots(outcome, design[:, :2], one[None])[0] for one in columns], rtol=1e-9)
    assert np.isnan(together).tolist() == [False, True, *[False] * 5]
    assert together[0] == np.nanmax(together)


def test_few_cells_of_zeros_and_ones_always_have_a_root() -> None:
    rng = np.random.default_rng(1)
    for cells in range(6, 16):
        outcome = np.arange(cells) % 3 == 0
        common = np.column_stack([np.ones(cells), np.arange(cells) % 2.0])
        columns = rng.integers(0, 2, (200, cells)).astype(float)
        own = [np.linalg.matrix_rank(np.column_stack([common, column])) == 3 for column in columns]
        assert (~np.isnan(signed_roots(outcome.astype(float), common, columns))).tolist() == own
