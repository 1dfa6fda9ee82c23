"""Labels: wrapped as German names need it, and never one over another."""

from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
import pytest
from scipy import sparse

from akteursnetz.views.map.layout import force, label_box, spread_labels

Floats = npt.NDArray[np.float64]
NAMES = [
    "Jugendamt",
    "Agentur für Arbeit Dortmund",
    "Diakonisches Werk Dortmund und Lünen",
    "Industrie- und Handelskammer zu Dortmund",
    "Arbeitsgemeinschaft nach SGB II",
]


def covered(places: Floats, widths: Floats, heights: Floats, radius: float = 12) -> int:
    """Pairs of actors whose symbol or label covers the other's, counted one by one."""
    left, right = places[:, 0] - np.maximum(widths / 2, radius), places[:, 0] + np.maximum(widths / 2, radius)
    top, bottom = places[:, 1] - radius, places[:, 1] + radius + heights
    return sum(
        bool(left[i] < right[j] and left[j] < right[i] and top[i] < bottom[j] and top[j] < bottom[i])
        for i in range(len(places))
        for j in range(i)
    )


@pytest.mark.parametrize(
    ("graph", "farthest"),
    [
        (nx.star_graph(59), 60),
        (nx.planted_partition_graph(5, 12, 0.4, 0.02, seed=1), 60),
        (nx.gnp_random_graph(30, 0.4, seed=1), 60),
        (nx.empty_graph(60), 1e-9),
    ],
    ids=["hub and spokes", "modules", "dense", "isolates"],
)
def test_no_label_covers_another(graph: "nx.Graph[Any]", farthest: float) -> None:
    ids = [str(actor) for actor in graph]
    places = force(sparse.csr_array(nx.to_numpy_array(graph)), ids)
    boxes = [label_box(NAMES[i % len(NAMES)]) for i in range(len(ids))]
    widths, heights = np.array([b.width for b in boxes]), np.array([b.height for b in boxes])
    spread = spread_labels(places, widths, heights)
    assert covered(spread, widths, heights) == 0
    assert np.median(np.hypot(*(spread - places).T)) <= farthest
    np.testing.assert_array_equal(spread_labels(places, widths, heights), spread)


def test_actors_on_one_spot_come_apart() -> None:
    widths, heights = np.full(12, 126.0), np.full(12, 48.0)
    assert covered(spread_labels(np.zeros((12, 2)), widths, heights), widths, heights) == 0


@pytest.mark.parametrize("n", [0, 1])
def test_nobody_and_one_actor_stay(n: int) -> None:
    np.testing.assert_array_equal(spread_labels(np.ones((n, 2)), np.ones(n), np.ones(n)), np.ones((n, 2)))


@pytest.mark.parametrize("name", [*NAMES, "", "x" * 10_000, "Donaudampfschifffahrtsgesellschaftskapitän", "東京都" * 9])
def test_boxes_hold_their_lines(name: str) -> None:
    box = label_box(name)
    assert len(box.lines) <= 4
    assert box.width >= 7 * max(map(len, box.lines), default=0)
    assert box.height == 16 * len(box.lines)
    if len(name) <= 40:
        assert "".join("".join(box.lines).split()) == "".join(name.split())
