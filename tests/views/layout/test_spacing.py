"""Spacing: marks that stand too close move apart, the others stay."""

import networkx as nx
import numpy as np
import pytest
from scipy import sparse
from scipy.spatial.distance import pdist

from akteursnetz.views.map.layout import force, spaced
from akteursnetz.views.map.layout.spacing import CANVAS, SHARE


def closest(places: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """The least distance of two marks on the canvas, as a share of what is asked for."""
    scales = np.array(CANVAS) / np.ptp(places, axis=0)
    seen = places * np.minimum(scales, 1.7 * scales.min())
    return float(pdist(seen).min() / (SHARE * np.sqrt(np.prod(CANVAS) / len(places))))


@pytest.mark.parametrize("count", [61, 400])
def test_no_two_marks_stand_on_each_other(count: int) -> None:
    graph = nx.barabasi_albert_graph(count, 3, seed=1)
    places = force(sparse.csr_array(nx.to_numpy_array(graph)), [str(actor) for actor in graph])
    moved = spaced(places)
    assert closest(places) < 0.5
    assert closest(moved) > 0.9
    np.testing.assert_array_equal(spaced(places), moved)


def test_what_has_room_stays_and_what_shares_a_spot_comes_apart() -> None:
    corners = np.array([[0.0, 0.0], [1000.0, 0.0], [0.0, 900.0], [1000.0, 900.0], [500.0, 450.0], [500.0, 450.0]])
    moved = spaced(corners)
    np.testing.assert_allclose(moved[:4], corners[:4])
    assert pdist(moved[4:])[0] > 100


@pytest.mark.parametrize("n", [0, 1])
def test_nobody_and_one_actor_stay(n: int) -> None:
    np.testing.assert_array_equal(spaced(np.ones((n, 2))), np.ones((n, 2)))
