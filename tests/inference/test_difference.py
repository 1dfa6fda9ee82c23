from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from scipy.stats import nchypergeom_fisher

from akteursnetz.errors import NetworkError
from akteursnetz.inference import Results, bootstrap_difference, cug_difference, pooled_difference
from akteursnetz.inference.pooled import Part, candidates, highest, nearest

Difference = Callable[..., Results[str]]

ALL = (cug_difference, pooled_difference, bootstrap_difference)


def random_graph(seed: int, n: int, degree: float = 4) -> np.ndarray:
    return np.asarray(nx.to_numpy_array(nx.gnp_random_graph(n, degree / (n - 1), seed=seed)))


@pytest.mark.parametrize("function", ALL)
def test_the_same_input_and_seed_give_the_same_and_order_only_turns_the_sign(function: Difference) -> None:
    first, second = random_graph(1, 14), random_graph(2, 40)
    once, again = (
        function(first, second, ["degree_centralisation"], replicates=99)["degree_centralisation"] for _ in range(2)
    )
    assert (once.draws == again.draws).all()
    turned = function(second, first, ["degree_centralisation"], replicates=99)["degree_centralisation"]
    assert turned.estimate == -once.estimate


def test_a_hub_is_found_and_networks_alike_are_not_told_apart() -> None:
    first, second = random_graph(3, 20), random_graph(4, 40)
    hub = second.copy()
    hub[0, 1:30] = hub[1:30, 0] = 1
    for function in (cug_difference, pooled_difference):
        assert function(first, hub, ["degree_centralisation"], replicates=199)["degree_centralisation"].p <= 0.02
        assert function(first, second, ["degree_centralisation"], replicates=199)["degree_centralisation"].p > 0.05


@pytest.mark.parametrize("activity", [0.0, 0.8])
def test_false_alarms_stay_rare(activity: float) -> None:
    # 100 pairs from one process: at most three standard errors above .05
    names = ["degree_centralisation", "log_odds"]
    alarms = []
    for seed in range(100):
        rng = np.random.default_rng(seed)
        tables = []
        for n in (14, 40):
            a = activity * rng.standard_normal(n)
            odds = np.exp(a[:, None] + a) * 3 / (n - 4)
            table = np.triu(rng.random((n, n)) < odds / (1 + odds), 1).astype(float)
            tables.append(table + table.T)
        tests = pooled_difference(tables[0], tables[1], names, replicates=99, seed=seed)
        alarms.append([tests[name].p <= 0.05 for name in names])
    assert (np.mean(alarms, axis=0) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 100)).all()


def test_the_pooled_process_keeps_ties_and_comes_near_in_spread_and_preference() -> None:
    first, second = random_graph(1, 20), random_graph(2, 40)
    second[0, 1:15] = second[1:15, 0] = 1
    groups = np.arange(20) % 2, np.arange(40) % 2
    parts = [Part(table, own) for table, own in zip((first, second), groups, strict=True)]
    cubes = nearest(parts, candidates(parts, np.random.default_rng(1), 200), 200, total=False)
    for cube, table in zip(cubes, (first, second), strict=True):
        assert (cube.sum((1, 2)) == table.sum()).all()
        assert (cube == cube.transpose(0, 2, 1)).all()
        assert not np.einsum("rii->ri", cube).any()
    spread = sum(cube.sum(1).var(1) / cube.sum(1).mean(1) ** 2 * cube.shape[1] for cube in cubes)
    observed = sum(table.sum(0).var() / table.sum(0).mean() ** 2 * len(table) for table in (first, second))
    assert abs(spread.mean() / observed - 1) < 0.15


def test_the_split_of_all_ties_between_networks_is_that_of_independent_ties() -> None:
    # with all actors alike, the ties of one network given those of both are Fisher's noncentral hypergeometric; its
    # odds ratio is that of ties whose mean degree is the same at 14 and at 40 actors, 40 / 14
    parts = [Part(random_graph(seed, n), None) for seed, n in ((1, 14), (2, 40))]
    none, rng = np.zeros(4000), np.random.default_rng(1)
    scores = [part.scores(none, none, rng) for part in parts]
    first, second = (cube.sum((1, 2)) / 2 for cube in nearest(parts, scores, 4000, total=True))
    ties = sum(int(part.tied.sum()) for part in parts)
    assert (first + second == ties).all()
    known = nchypergeom_fisher(91 + 780, 91, ties, 40 / 14)
    assert abs(first.mean() - known.mean()) < 4 * known.std() / np.sqrt(4000)
    assert abs(first.var() / known.var() - 1) < 4 * np.sqrt(2 / 4000)


def test_equal_scores_are_cut_at_the_number_of_ties() -> None:
    # 3 of 6 equal ones, and 3 where only the border is equal: the two ones above it and one of those on it
    tied = highest(np.array([[1, 1, 1, 1, 1, 1], [0, 2, 1, 3, 1, 1]], np.float32), 3)
    assert tied.sum(1).tolist() == [3, 3]
    assert tied[1, [1, 3]].all()
    assert not tied[1, 0]


def test_who_is_who_does_not_matter() -> None:
    first, second = random_graph(1, 14), random_graph(2, 40)
    order = np.random.default_rng(1).permutation(40)
    names = ["degree_centralisation", "log_odds"]
    once, renamed = (
        pooled_difference(first, table, names, replicates=99) for table in (second, second[np.ix_(order, order)])
    )
    assert [once[name].p for name in names] == [renamed[name].p for name in names]


@pytest.mark.parametrize("sizes", [(40, 40), (20, 60)])
def test_double_density_is_no_work_of_one_process(sizes: tuple[int, int]) -> None:
    first, alike, denser = random_graph(1, sizes[0]), random_graph(2, sizes[1]), random_graph(3, sizes[1], 8)
    assert pooled_difference(first, denser, ["log_odds"], replicates=199)["log_odds"].p <= 0.02
    assert pooled_difference(first, alike, ["log_odds"], replicates=199)["log_odds"].p > 0.05


def test_equal_draws_count_half_where_few_values_are_possible() -> None:
    first, second = random_graph(1, 20), random_graph(2, 20)
    conventions = [
        function(first, second, ["degree_centralisation"], replicates=9)["degree_centralisation"].equal
        for function in ALL
    ]
    assert conventions == ["half", "half", "whole"]


def test_double_density_shows_in_the_interval_of_the_log_odds() -> None:
    test = bootstrap_difference(random_graph(1, 40, 4), random_graph(2, 40, 12), ["log_odds"], replicates=199)[
        "log_odds"
    ]
    assert test.interval is not None
    assert test.interval[1] < 0
    assert test.p <= 0.02


@pytest.mark.parametrize("function", ALL)
def test_networks_without_ties_have_no_p_for_what_is_undefined(function: Difference) -> None:
    tests = function(np.zeros((5, 5)), random_graph(1, 20), ["transitivity", "degree_centralisation"], replicates=19)
    assert np.isnan(tests["transitivity"].p)
    assert 0 < tests["degree_centralisation"].p <= 1


@pytest.mark.parametrize("function", ALL)
def test_two_actors_are_too_few(function: Difference) -> None:
    with pytest.raises(NetworkError, match="at least three actors"):
        function(np.zeros((2, 2)), np.zeros((5, 5)))
