"""Continuous coreness: closed forms, its conditions, another optimiser, and where it is not determined."""

import networkx as nx
import numpy as np
import pytest
from scipy.optimize import minimize
from tests.networks import complete, made, one_tie, star, triangle_with_tail

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.graph import matrix


def test_a_complete_network_is_all_core() -> None:
    """c = 1 for everyone leaves no residual; isolates beside it have 0."""
    np.testing.assert_allclose(m.actor_coreness(complete(5)), 1 / np.sqrt(5))
    beside = from_networkx(nx.disjoint_union(nx.complete_graph(4), nx.empty_graph(2)))
    np.testing.assert_allclose(m.actor_coreness(beside), [1 / 2] * 4 + [0, 0], atol=1e-9)


def test_ties_that_are_products_give_their_factors_back() -> None:
    factors = np.array([2.0, 1.0, 1.0, 2.5, 2.0])
    ends = [(a, b) for a in range(5) for b in range(a)]
    strength = [factors[a] * factors[b] for a, b in ends]
    net = made("abcde", [("abcde"[a], "abcde"[b]) for a, b in ends], strength=strength)
    np.testing.assert_allclose(
        m.actor_coreness(net, weight="strength"), factors / np.linalg.norm(factors), rtol=0, atol=1e-7
    )


def test_four_actors_without_one_tie() -> None:
    """a and b are tied to all, c and d not to each other: c_a = s, c_c = t.

    With p = s t the residuals (1 - s^2)^2 + 4 (1 - p)^2 + t^4 over pairs are least where both derivatives vanish.
    """
    found = m.actor_coreness(made("abcd", [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]))
    sums = [
        (1 - s**2) ** 2 + 4 * (1 - s * t) ** 2 + t**4
        for s in np.arange(0.9, 1.3, 0.002)
        for t in np.arange(0.6, 1.0, 0.002)
    ]
    place = divmod(int(np.argmin(sums)), 200)
    s, t = 0.9 + 0.002 * place[0], 0.6 + 0.002 * place[1]
    np.testing.assert_allclose(found, np.array([s, s, t, t]) / np.linalg.norm([s, s, t, t]), atol=2e-3)


def test_the_hub_of_a_star_outgrows_all_others() -> None:
    """With c = 1/h for the leaves and h for the hub only pairs of leaves leave a residual, h^-4 each: none at last."""
    assert m.actor_coreness(star(5)).to_list() == [1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(4),
        nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3)),
        nx.disjoint_union(nx.complete_graph(12), nx.complete_graph(12)),
        nx.disjoint_union(nx.star_graph(3), nx.star_graph(3)),
    ],
)
def test_cores_that_are_as_good_leave_coreness_undetermined(graph: "nx.Graph[int]") -> None:
    graph = nx.disjoint_union(graph, nx.empty_graph(1))
    found = m.actor_coreness(from_networkx(graph))
    assert found.iloc[:-1].isna().all()
    assert found.iloc[-1] == 0


def test_a_tied_pair_divides_its_tie_in_any_way() -> None:
    assert m.actor_coreness(one_tie()).isna().all()


def test_the_larger_of_two_cliques_is_the_core() -> None:
    """Either leaves the other's ties unexplained, 6 or 10 pairs."""
    found = m.actor_coreness(from_networkx(nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(5))))
    np.testing.assert_allclose(found, [0] * 4 + [1 / np.sqrt(5)] * 5, atol=1e-7)


def test_weights_on_another_scale_change_nothing() -> None:
    ties = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]
    small, large = (made("abcd", ties, strength=[w * x for x in (1, 2, 2.5, 1)]) for w in (1, 2))
    np.testing.assert_allclose(
        m.actor_coreness(small, weight="strength"), m.actor_coreness(large, weight="strength"), rtol=0, atol=1e-9
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_other_search_finds_smaller_residuals(seed: int) -> None:
    """BFGS from random starts over the full matrix, its diagonal left out."""
    net = from_networkx(nx.gnp_random_graph(12, 0.4, seed=seed))
    ties = matrix(net)[0].toarray()
    beside = ~np.eye(12, dtype=bool)

    def residual(c: np.ndarray) -> float:
        return float((((ties - np.outer(c, c)) ** 2)[beside]).sum())

    rng = np.random.default_rng(seed)
    found = [minimize(residual, rng.random(12), method="BFGS") for _ in range(6)]
    best = min(found, key=lambda one: float(one.fun))
    wanted = np.abs(best.x) / np.linalg.norm(best.x)
    np.testing.assert_allclose(m.actor_coreness(net), wanted, atol=1e-4)


def test_coreness_is_a_fixed_point() -> None:
    """c_i = sum_j a_ij c_j / (sum of c_j^2 over j other than i), c scaled so that both sides are as long."""
    x = m.actor_coreness(triangle_with_tail()).to_numpy()
    ties = matrix(triangle_with_tail())[0].toarray()
    through = ties @ x / ((x**2).sum() - x**2)
    np.testing.assert_allclose(through / np.linalg.norm(through), x, rtol=0, atol=1e-7)
