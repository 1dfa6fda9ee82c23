from itertools import permutations
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray
from scipy.stats import chi2
from tests.inference.reference import Table, agrees, eies_sociologists, nodes, ties
from tests.inference.test_logistic import root_by_search
from tests.reference.files import needs_files

from akteursnetz.errors import NetworkError
from akteursnetz.inference import mrqap


def noise(seed: int, n: int) -> Table:
    table = np.random.default_rng(seed).normal(size=(n, n))
    np.fill_diagonal(table, 0)
    return table


def least_squares_t(y: NDArray[np.float64], *columns: NDArray[np.float64]) -> float:
    """t of the last column, straight from the textbook."""
    design = np.column_stack([np.ones(len(y)), *columns])
    inverse = np.linalg.inv(design.T @ design)
    slopes = inverse @ design.T @ y
    variance = ((y - design @ slopes) ** 2).sum() / (len(y) - design.shape[1])
    return float(slopes[-1] / np.sqrt(variance * inverse[-1, -1]))


def krackhardt() -> dict[str, Table]:
    """Predictors of friendship among the managers."""
    people = nodes("krackhardt_hightech")
    department, age = people["dept"].to_numpy(), people["age"].to_numpy("float64")
    return {
        "advice": ties("krackhardt_hightech", "advice", directed=True),
        "reports_to": ties("krackhardt_hightech", "reports_to", directed=True),
        "same_dept": (department[:, None] == department).astype(float),
        "age": np.abs(age[:, None] - age),
    }


def some_ties(seed: int, n: int, density: float = 0.4) -> Table:
    table = (np.random.default_rng(seed).random((n, n)) < density).astype(float)
    np.fill_diagonal(table, 0)
    return table


@needs_files
def test_published_figures_of_the_eies_sociologists() -> None:
    # stocnet/migraph, tests/testthat/test-model_regression.R: net_regression on ison_networkers, sociologists
    messages, citations = eies_sociologists()
    ego = np.tile(citations[:, None], len(citations))
    linear = mrqap(messages, {"ego": ego}, directed=True, replicates=199)
    assert (round(linear.intercepts[0], 3), round(linear["ego"].estimate, 3)) == (26.811, -0.379)
    assert round(linear.fit, 3) == 0.021
    logistic = mrqap((messages > 0).astype(float), {"ego": ego}, directed=True, family="logistic", replicates=199)
    assert (round(logistic.intercepts[0], 3), round(logistic["ego"].estimate, 3)) == (0.146, -0.024)
    assert abs(logistic["ego"].p - 0.18) < 0.1  # the tolerance of the published test


@needs_files
def test_eies_coefficients_t_and_p_are_those_of_sna() -> None:
    # R: sna 2.7.1, netlm with qapspp, 500 permutations
    messages, citations = eies_sociologists()
    apart = np.abs(citations[:, None] - citations)
    ego = np.tile(citations[:, None], len(citations))
    fit = mrqap(messages, {"ego": ego, "alter": ego.T, "sim": 1 - apart / apart.max()}, directed=True, replicates=2000)
    assert_allclose(fit.intercepts, [2.92852384472896])
    assert_allclose(fit.table["coefficient"], [-0.269067430052935, -0.158496303566689, 39.4165315916801])
    assert_allclose(fit.table["t"], [-1.69264370460797, -0.997065198054668, 3.13268260730597])
    assert_allclose(fit.fit, 0.0674278811591172)
    assert fit.cells == 272
    for p, other in zip(fit.table["p"], [0.47, 0.508, 0.062], strict=True):
        assert agrees(p, 2000, other, 500)
    for p, other in zip(fit.table["p_greater"], [0.736, 0.724, 0.008], strict=True):
        assert agrees(p, 2000, other, 500)


@needs_files
def test_krackhardt_friendship_is_that_of_sna_and_glm() -> None:
    # R: sna 2.7.1, netlm with qapspp, 1,000 permutations; glm for the logistic coefficients
    predictors = krackhardt()
    friendship = ties("krackhardt_hightech", "friendship", directed=True)
    fit = mrqap(friendship, predictors, directed=True, replicates=2000)
    assert_allclose(
        fit.table["coefficient"], [0.0903271711810989, 0.224487870325023, 0.168563935497152, -0.00620931049802905]
    )
    assert_allclose(fit.table["t"], [2.15285346718812, 2.20332230950835, 3.32068556886505, -2.59471714274484])
    assert_allclose(fit.fit, 0.0871686043384826)
    for p, other in zip(fit.table["p"], [0.141, 0.027, 0.008, 0.149], strict=True):
        assert agrees(p, 2000, other, 1000)
    logistic = mrqap(friendship, predictors, directed=True, family="logistic", replicates=19)
    wanted = [0.522824840019908, 0.930039138041703, 0.880321158914426, -0.0398925734317115]
    assert_allclose(logistic.table["coefficient"], wanted, rtol=1e-6)
    assert not logistic.separated


@needs_files
def test_separated_friendship_is_that_of_brglm2_and_firthmodels() -> None:
    # all 60 friends and advisers are advisers. R: brglm2 0.9, type "AS_mean"; Python: firthmodels 0.8.2, p of its lrt
    predictors = krackhardt()
    friends = ties("krackhardt_hightech", "friendship", directed=True)
    fit = mrqap(friends * predictors["advice"], predictors, directed=True, family="logistic", replicates=199)
    assert fit.separated
    assert_allclose(fit.intercepts, [-6.0143184894599528], rtol=1e-8)
    wanted = [5.2820183767455742, 0.5338253076872059, 1.3682737259073638, -0.0562950291047244]
    assert_allclose(fit.table["coefficient"], wanted, rtol=1e-8)
    wanted = [1.8502435460359618e-20, 0.35093750563085013, 0.0004655652700409122, 0.014047352145110268]
    assert_allclose(chi2.sf(fit.table["signed_root"] ** 2, 1), wanted, rtol=1e-4)
    assert np.sign(fit.table["signed_root"]).tolist() == [1, 1, 1, -1]
    assert fit["advice"].p == 1 / 200


@needs_files
def test_an_undirected_network_counts_each_pair_once() -> None:
    # R: sna 2.7.1, netlm mode "graph": 120 pairs of the Florentine marriages on business and difference of wealth
    wealth = nodes("florentine")["wealth"].to_numpy("float64")
    predictors = {
        "business": ties("florentine", "business", directed=False),
        "wealth": np.abs(wealth[:, None] - wealth),
    }
    fit = mrqap(ties("florentine", "marriage", directed=False), predictors, replicates=2000)
    assert fit.cells == 120
    assert_allclose(fit.table["t"], [4.61245549939623, 3.08524876500847])
    assert_allclose(fit.fit, 0.203117612954778)
    for p, other in zip(fit.table["p"], [0.0005, 0.003], strict=True):
        assert agrees(p, 2000, other, 2000)


def rest_of(x: Table, others: Table) -> Table:
    """What the others leave of the cells of a table off its diagonal."""
    off, rest = ~np.eye(len(x), dtype=bool), np.zeros(x.shape)
    rest[off] = x[off] - others @ np.linalg.lstsq(others, x[off], rcond=None)[0]
    return rest


def test_draws_equal_regressions_done_anew_for_every_order() -> None:
    y, x, z = noise(1, 4), noise(2, 4), noise(3, 4)
    off = ~np.eye(4, dtype=bool)
    others = np.column_stack([np.ones(12), z[off]])
    left = rest_of(x, others)
    wanted = [
        least_squares_t(y[off], z[off], left[np.ix_(order, order)][off]) for order in map(list, permutations(range(4)))
    ]
    test = mrqap(y, {"x": x, "z": z}, directed=True, replicates=24)["x"]
    assert test.exact
    assert_allclose(np.sort(test.draws), np.sort(wanted))
    assert_allclose(test.observed, least_squares_t(y[off], z[off], x[off]))
    assert test.p == np.mean(np.abs(wanted) >= abs(test.observed) - 1e-9)


def test_pooled_networks_are_renamed_within_themselves() -> None:
    y, x, z = ([noise(seed, 3), noise(seed + 1, 4)] for seed in (1, 3, 5))
    off = [~np.eye(n, dtype=bool) for n in (3, 4)]

    def flat(tables: list[Table]) -> NDArray[np.float64]:
        return np.concatenate([table[mask] for table, mask in zip(tables, off, strict=True)])

    second = np.repeat([0.0, 1.0], [6, 12])
    others = np.column_stack([1 - second, second, flat(z)])
    rest = flat(x) - others @ np.linalg.lstsq(others, flat(x), rcond=None)[0]
    left = [np.zeros((3, 3)), np.zeros((4, 4))]
    left[0][off[0]], left[1][off[1]] = rest[:6], rest[6:]
    wanted = [
        least_squares_t(flat(y), second, flat(z), flat([left[0][np.ix_(a, a)], left[1][np.ix_(b, b)]]))
        for a in map(list, permutations(range(3)))
        for b in map(list, permutations(range(4)))
    ]
    fit = mrqap(y, {"x": x, "z": z}, directed=True, replicates=144)
    assert len(fit.intercepts) == 2
    assert_allclose(np.sort(fit["x"].draws), np.sort(wanted))


def test_logistic_draws_are_those_of_a_numerical_search_for_every_order() -> None:
    y, x, z = some_ties(1, 4), noise(2, 4), noise(3, 4)
    off = ~np.eye(4, dtype=bool)
    others = np.column_stack([np.ones(12), z[off]])
    left = rest_of(x, others)
    wanted = [
        root_by_search(y[off], np.column_stack([others, left[np.ix_(order, order)][off]]))
        for order in map(list, permutations(range(4)))
    ]
    test = mrqap(y, {"x": x, "z": z}, directed=True, family="logistic", replicates=24)["x"]
    assert_allclose(np.sort(test.draws), np.sort(wanted), atol=1e-6)
    assert_allclose(test.observed, root_by_search(y[off], np.column_stack([others, x[off]])), atol=1e-6)


@pytest.mark.parametrize("pooled", [False, True])
def test_ties_that_are_a_part_of_others_are_found_and_the_separation_is_told(pooled: bool) -> None:
    cooperation = [some_ties(seed, 10) for seed in range(2 if pooled else 1)]
    contracts = [table * some_ties(seed + 9, 10, 0.5) for seed, table in enumerate(cooperation)]
    fit = mrqap(contracts, {"cooperation": cooperation}, directed=True, family="logistic", replicates=199)
    assert fit.separated
    assert 0 < fit["cooperation"].estimate < 10
    assert fit["cooperation"].p == 1 / 200
    assert "Firth" in fit.text("de").splitlines()[-1]
    assert "separation" in fit.text("en")
    assert "logistic, separated" in repr(fit)


def test_a_logistic_regression_of_a_network_on_itself_has_a_finite_coefficient_and_a_small_p() -> None:
    y = some_ties(1, 8)
    fit = mrqap(y, {"x": y}, directed=True, family="logistic", replicates=199)
    ties_, pairs = int(y.sum()), 56
    assert_allclose(fit["x"].estimate, np.log((ties_ + 0.5) / 0.5) + np.log((pairs - ties_ + 0.5) / 0.5))
    assert (fit["x"].p, fit.separated) == (1 / 200, True)


def test_a_perfect_linear_fit_has_an_infinite_t_and_a_p_of_the_orders_that_fit_as_well() -> None:
    path = np.array([[0.0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    fit = mrqap(path, {"x": path})
    assert_allclose([fit.fit, fit["x"].estimate, fit["x"].observed], [1, 1, np.inf])
    assert fit["x"].p_greater == 2 / 24  # the path and its reverse
    assert fit["x"].p == 4 / 24  # a path of four is its own complement, so two more fit as well with the other sign
    large = some_ties(1, 12)
    assert mrqap(large, {"x": large}, directed=True, replicates=99)["x"].p == 1 / 100
    assert "∞" in fit.text("en")


def test_where_the_others_fit_perfectly_nothing_is_left_to_test() -> None:
    y, z = noise(1, 6), noise(2, 6)
    fit = mrqap(y, {"x": y, "z": z}, directed=True, replicates=99)
    assert fit["x"].p == 1 / 100
    assert np.isnan([fit["z"].observed, fit["z"].p]).all()
    assert "nothing of the outcome unexplained" in fit["z"].text("en")
    both = mrqap(2 * y - 3 * z, {"x": y, "z": z}, directed=True, replicates=99)
    assert_allclose(both.table["coefficient"], [2, -3])
    assert both.table["t"].tolist() == [np.inf, -np.inf]
    assert both.table["p"].tolist() == [1 / 100, 1 / 100]


def test_p_is_uniform_where_nothing_goes_together() -> None:
    # predictors depend on each other and have sender effects: the case that double semi-partialling is for
    p = []
    for i in range(400):
        rng = np.random.default_rng(i)
        sender = rng.normal(size=(12, 1)) + np.zeros((12, 12))
        z = noise(1000 + i, 12) + sender
        fit = mrqap(
            noise(2000 + i, 12) + z + rng.normal(size=(12, 1)),
            {"x": noise(3000 + i, 12) + z, "z": z},
            directed=True,
            replicates=99,
        )
        p.append(fit["x"].p)
    assert abs(np.mean(np.array(p) <= 0.2) - 0.2) < 3 * np.sqrt(0.2 * 0.8 / 400)


@pytest.mark.parametrize(
    ("y", "predictors", "options", "message"),
    [
        (noise(1, 4), {}, {}, "by their names"),
        (noise(1, 4), {"x": "sector"}, {}, "give that as a Network"),
        (noise(1, 4), {"x": noise(2, 4)}, {"family": "logit"}, 'did you mean "logistic"'),
        (noise(1, 4), {"x": noise(2, 4)}, {"directed": True, "replicates": 0}, "whole number of 1 or more"),
        (noise(1, 4), {"x": noise(2, 5)}, {}, "shapes"),
        (noise(1, 4), {"x": noise(2, 4)}, {}, "directed=True"),
        (noise(1, 4), {"x": np.ones((4, 4))}, {"directed": True}, '"x" is constant within the network: leave it out'),
        (
            [noise(1, 4), noise(2, 4)],
            {"x": [np.ones((4, 4)), np.zeros((4, 4))]},
            {"directed": True},
            '"x" is constant within any of the networks',
        ),
        (
            noise(1, 4),
            {"a": noise(2, 4), "b": noise(3, 4), "c": noise(2, 4) - noise(3, 4), "d": noise(4, 4)},
            {"directed": True},
            'the predictors "a", "b", "c" follow from one another: leave one of them out',
        ),
        (noise(1, 2), {"x": noise(2, 2)}, {"directed": True}, "2 cells are too few for 2 coefficients"),
        (np.zeros((0, 0)), {"x": np.zeros((0, 0))}, {}, "0 cells are too few"),
        (np.zeros((4, 4)), {"x": noise(2, 4)}, {"directed": True}, "outcome is 0 in all 12 cells"),
        (np.ones((4, 4)), {"x": noise(2, 4)}, {"directed": True, "family": "logistic"}, "is 1 in all 12 cells"),
        (np.zeros((4, 4)), {"x": noise(2, 4)}, {"directed": True, "family": "logistic"}, "is 0 in all 12 cells"),
        (noise(1, 4), {"x": noise(2, 4)}, {"directed": True, "family": "logistic"}, "zeros and ones"),
        (noise(1, 4), {"x": np.full((4, 4), np.nan)}, {"directed": True}, "a number in every cell"),
        ([noise(1, 4), noise(2, 4)], {"x": noise(2, 4)}, {"directed": True}, "1 tables for 2 networks"),
    ],
)
def test_what_cannot_be_answered_is_refused(
    y: Table, predictors: dict[str, Table | str], options: dict[str, Any], message: str
) -> None:
    with pytest.raises(NetworkError, match=message):
        mrqap(y, predictors, **options)
