"""Hubs, authorities and two-mode eigenvectors: by hand, by networkx and numpy, and where they are not determined."""

import networkx as nx
import numpy as np
import pytest
from tests.networks import committees, cycle_with_tail, made, star

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx

NAN = np.nan


def test_hubs_send_to_authorities() -> None:
    """A' A of a -> c, b -> c, b -> d has c and d alone, [[2, 1], [1, 1]]: lambda (3 + sqrt 5) / 2, the golden ratio."""
    net = made("abcd", [("a", "c"), ("b", "c"), ("b", "d")], direction="one_way")
    golden = (1 + np.sqrt(5)) / 2
    length = np.sqrt(1 + golden**2)
    np.testing.assert_allclose(m.actor_authority(net), np.array([0, 0, golden, 1]) / length, atol=1e-9)
    np.testing.assert_allclose(m.actor_hub(net), np.array([1, golden, 0, 0]) / length, atol=1e-9)


def test_weights_count_in_hubs() -> None:
    """a -> c of 3 outweighs b -> d of 2: two components, and the first has the larger singular value."""
    net = made("abcd", [("a", "c"), ("b", "d")], direction="one_way", strength=[3.0, 2.0])
    assert m.actor_hub(net, weight="strength").to_list() == pytest.approx([1, 0, 0, 0])
    assert m.actor_authority(net, weight="strength").to_list() == pytest.approx([0, 0, 1, 0])


def test_hubs_of_two_equal_components_are_not_determined() -> None:
    net = made("abcde", [("a", "c"), ("b", "d")], direction="one_way")
    np.testing.assert_array_equal(m.actor_hub(net), [NAN, NAN, 0, 0, 0])
    np.testing.assert_array_equal(m.actor_authority(net), [0, 0, NAN, NAN, 0])


def test_a_star_of_mutual_ties_has_two_pairs_of_hubs_and_authorities() -> None:
    assert m.actor_hub(star(4)).isna().all()


def test_hubs_and_authorities_of_a_cycle_with_a_tail() -> None:
    """c alone sends two ties, to a and d: its singular value is sqrt 2, all others' 1."""
    half = 1 / np.sqrt(2)
    np.testing.assert_allclose(m.actor_hub(cycle_with_tail()), [0, 0, 1, 0], atol=1e-9)
    np.testing.assert_allclose(m.actor_authority(cycle_with_tail()), [half, 0, 0, half], atol=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_hubs_and_authorities_agree_with_networkx(seed: int) -> None:
    graph = nx.gnp_random_graph(20, 0.2, seed=seed, directed=True)
    hubs, authorities = (np.array([scores[node] for node in graph]) for scores in nx.hits(graph, tol=1e-13))
    net = from_networkx(graph)
    np.testing.assert_allclose(m.actor_hub(net), hubs / np.linalg.norm(hubs), atol=1e-6)
    np.testing.assert_allclose(m.actor_authority(net), authorities / np.linalg.norm(authorities), atol=1e-6)


def test_two_mode_eigenvectors_are_singular_vectors() -> None:
    """a and b sit on X and Y, c on Y alone, d and Z have no seats."""
    seats = np.array([[1, 1], [1, 1], [0, 1]])
    left, _, right = np.linalg.svd(seats)
    wanted = [*np.abs(left[:, 0]), 0, *np.abs(right[0]), 0]
    np.testing.assert_allclose(m.actor_twomode_eigenvector(committees()), wanted, atol=1e-9)


def test_two_bodies_with_as_many_seats_share_the_largest_value() -> None:
    net = committees()
    kept = net.derive(ties=net.ties[(net.ties["from"] + net.ties["to"]).isin(["aX", "bY"])])
    np.testing.assert_array_equal(m.actor_twomode_eigenvector(kept), [NAN, NAN, 0, 0, NAN, NAN, 0])
