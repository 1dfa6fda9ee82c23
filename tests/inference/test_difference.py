from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from scipy.stats import nchypergeom_fisher

from akteursnetz.errors import NetworkError
from akteursnetz.inference import Results, bootstrap_difference, cug_difference, pooled_difference
from akteursnetz.inference.fit import overdispersion, process_fit
from akteursnetz.inference.process import Part, closure, degree_spread, highest, process_draws, triangles

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


@pytest.mark.parametrize("bodies", [False, True])
def test_the_process_keeps_ties_and_comes_near_in_what_it_is_fitted_to(bodies: bool) -> None:
    first, second = random_graph(1, 20), closed_graph(2, 40)
    groups = np.arange(20) % 2, np.arange(40) % 2
    parts = [Part(table, own) for table, own in zip((first, second), groups, strict=True)]
    cubes = process_draws(parts, np.random.default_rng(1), 200, bodies=bodies)
    for cube, table in zip(cubes, (first, second), strict=True):
        assert (cube.sum((1, 2)) == table.sum()).all()
        assert (cube == cube.transpose(0, 2, 1)).all()
        assert not np.einsum("rii->ri", cube).any()
    own = [np.asarray(table[None], np.float32) for table in (first, second)]
    unequal, observed = (
        np.sum([degree_spread(cube.sum(1, dtype=np.float64)) for cube in each], axis=0) for each in (cubes, own)
    )
    assert abs(np.mean(unequal) / observed[0] - 1) < 0.15
    found, known = (closure(*np.sum([triangles(cube) for cube in each], axis=0)) for each in (cubes, own))
    assert (abs(found.mean() - known[0]) < 0.15) == bodies


def closed_graph(seed: int, n: int) -> np.ndarray:
    """Bodies of four drawn at random, all members of which are tied."""
    rng, table = np.random.default_rng(seed), np.zeros((n, n))
    for _ in range(n // 3):
        members = rng.choice(n, 4, replace=False)
        table[np.ix_(members, members)] = 1
    np.fill_diagonal(table, 0)
    return table


def test_the_split_of_all_ties_between_networks_is_that_of_one_mean_degree() -> None:
    # with all actors alike, the ties of one network given those of both are Fisher's noncentral hypergeometric; the
    # odds are those of equal mean degrees k at 14 and at 40 actors, k / (13 - k) and k / (39 - k)
    first, second = random_graph(1, 14), random_graph(2, 40)
    ties = int(first.sum() + second.sum()) // 2
    k = 2 * ties / 54
    split = first_ties([first, second], 4000)
    known = nchypergeom_fisher(91 + 780, 91, ties, (k / (13 - k)) / (k / (39 - k)))
    # the process takes actors for somewhat unequal, which moves the mean little and makes the split vary more
    assert abs(split.mean() / known.mean() - 1) < 0.03
    assert 1 < split.std() / known.std() < 1.5


def first_ties(tables: list[np.ndarray], count: int) -> np.ndarray:
    parts = [Part(table, None) for table in tables]
    first, second = process_draws(parts, np.random.default_rng(1), count, bodies=False, total=True)
    assert (first.sum((1, 2)) + second.sum((1, 2)) == sum(table.sum() for table in tables)).all()
    return np.asarray(first.sum((1, 2)) / 2)


def test_one_mean_degree_in_a_small_and_a_large_network_is_no_difference() -> None:
    """Seven partners each: the logit of density, plus ln n, would be 2.79 and 2.17."""
    small, large = (nx.to_numpy_array(nx.gnm_random_graph(n, m, seed=1)) for n, m in ((14, 49), (40, 140)))
    test = pooled_difference(small, large, "log_mean_degree", replicates=399)["log_mean_degree"]
    assert test.estimate == pytest.approx(np.log(99 / 14) - np.log(281 / 40))
    assert test.p > 0.5


def test_a_network_that_the_process_cannot_make_is_not_answered_for() -> None:
    # a star among others who are unequal, too: one actor tied to all, and a second one to half
    stars = random_graph(3, 40, 2)
    stars[0, 1:] = stars[1:, 0] = 1
    stars[1, 2:20] = stars[2:20, 1] = 1
    names = ["log_mean_degree", "degree_centralisation", "modularity"]
    tests = pooled_difference(random_graph(1, 20), stars, names, groups=(np.arange(20) % 2, np.arange(40) % 2))
    assert {name: test.unanswered for name, test in tests.items()} == {
        "log_mean_degree": "spread",
        "degree_centralisation": "tail",
        "modularity": "",
    }
    assert np.isnan([tests[name].p for name in names[:2]]).all()
    assert tests["modularity"].p > 0
    assert "Not answered" in tests["degree_centralisation"].text("en")
    assert "Nicht beantwortet" in tests["degree_centralisation"].text("de")
    assert tests.table["p"].isna().tolist() == [True, True, False]


def test_a_hub_among_actors_alike_is_answered_for() -> None:
    """Without its largest degree the network is as even as random ties."""
    hub = random_graph(2, 40)
    hub[0, 1:30] = hub[1:30, 0] = 1
    assert pooled_difference(random_graph(1, 20), hub, "degree_centralisation", replicates=199).table["p"].max() <= 0.02


def test_the_process_is_fitted_to_three_actors_or_more() -> None:
    for n in (0, 1, 2):
        with pytest.raises(NetworkError, match=f"3 actors or more; there are {n}"):
            process_fit(np.zeros((n, n)))
    for table in (np.zeros((5, 5)), 1 - np.eye(5)):
        assert process_fit(table, replicates=19).table["p"].to_list() == [1, 1]


def test_closure_is_fitted_where_there_is_some() -> None:
    fits = [process_fit(closed_graph(2, 40), bodies=bodies, replicates=199)["closure"].p for bodies in (False, True)]
    assert fits[0] == 0.005
    assert fits[1] > 0.1
    assert process_fit(random_graph(2, 40), replicates=199)["closure"].p > 0.1


def test_overdispersion_is_nan_where_degrees_cannot_vary() -> None:
    """A ring of ten has equal degrees; a star of four has degrees 3, 1, 1, 1, of variance 3 / 4 as at random."""
    assert np.isnan(overdispersion((1 - np.eye(4)).sum(0)))
    assert overdispersion(np.full(10, 2.0)) == 0
    assert overdispersion(np.array([3.0, 1, 1, 1])) == pytest.approx(1)


def test_the_spread_of_degrees_leaves_the_largest_out() -> None:
    """Degrees 5, 1, 2, 3 of four actors: 1, 2, 3 have squares 2 about their mean 2, over 2 (1 - 2 / 3)."""
    assert degree_spread(np.array([[5.0, 1, 2, 3]])) == pytest.approx([3])


def test_closure_counts_triangles_against_those_that_degrees_give() -> None:
    """A triangle with a tail, and one actor who is tied to all of them: degrees 2, 2, 3, 1 without that one.

    The degrees give (2 + 2 + 6 + 0)^3 / (6 * 8^3) triangles.
    """
    table = nx.to_numpy_array(nx.Graph([(0, 1), (1, 2), (0, 2), (2, 3), *((4, k) for k in range(4))]))
    found, by_degrees = triangles(np.asarray(table[None], np.float32))
    assert (found[0], by_degrees[0]) == (1, pytest.approx(1000 / 3072))
    assert closure(found, by_degrees) == pytest.approx([np.log(1.5 / (1000 / 3072 + 0.5))])


def test_equal_scores_are_cut_at_the_number_of_ties() -> None:
    # 3 of 6 equal ones, and 3 where only the border is equal: the two ones above it and one of those on it
    tied = highest(np.array([[1, 1, 1, 1, 1, 1], [0, 2, 1, 3, 1, 1]], np.float32), 3)
    assert tied.sum(1).tolist() == [3, 3]
    assert tied[1, [1, 3]].all()
    assert not tied[1, 0]


def test_who_is_who_does_not_matter() -> None:
    first, second = random_graph(1, 14), random_graph(2, 40)
    order = np.random.default_rng(1).permutation(40)
    names = ["degree_centralisation", "log_mean_degree"]
    once, renamed = (
        pooled_difference(first, table, names, replicates=99) for table in (second, second[np.ix_(order, order)])
    )
    assert [once[name].p for name in names] == [renamed[name].p for name in names]


@pytest.mark.parametrize("sizes", [(40, 40), (20, 60)])
def test_double_density_is_no_work_of_one_process(sizes: tuple[int, int]) -> None:
    first, alike, denser = random_graph(1, sizes[0]), random_graph(2, sizes[1]), random_graph(3, sizes[1], 8)
    assert pooled_difference(first, denser, ["log_mean_degree"], replicates=199)["log_mean_degree"].p <= 0.02
    assert pooled_difference(first, alike, ["log_mean_degree"], replicates=199)["log_mean_degree"].p > 0.05


def test_equal_draws_count_half_where_few_values_are_possible() -> None:
    first, second = random_graph(1, 20), random_graph(2, 20)
    conventions = [
        function(first, second, ["degree_centralisation"], replicates=9)["degree_centralisation"].equal
        for function in ALL
    ]
    assert conventions == ["half", "half", "whole"]


def test_double_density_shows_in_the_interval_of_the_log_mean_degree() -> None:
    test = bootstrap_difference(random_graph(1, 40, 4), random_graph(2, 40, 12), ["log_mean_degree"], replicates=199)[
        "log_mean_degree"
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
