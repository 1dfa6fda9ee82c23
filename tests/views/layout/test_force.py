"""The force layout: quality against networkx, repose under small changes, and the ladder of small networks."""

from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
import pytest
from scipy import sparse
from scipy.sparse import csgraph
from scipy.spatial.distance import pdist
from threadpoolctl import threadpool_limits

from akteursnetz.views.map.layout import force
from akteursnetz.views.map.layout.stress import MOST_EXACT

Places = dict[str, npt.NDArray[np.float64]]


def laid_out(graph: "nx.Graph[Any]", **options: dict[str, tuple[float, float]]) -> Places:
    ids = sorted(map(str, graph))
    named = nx.relabel_nodes(graph, {actor: str(actor) for actor in graph})
    adjacency = sparse.csr_array(nx.to_numpy_array(named, nodelist=ids))
    return dict(zip(ids, force(adjacency, ids, **options), strict=True))


def stress(graph: "nx.Graph[Any]", places: Places) -> float:
    """Mean of (a |x_i - x_j| / d_ij - 1)^2 over pairs at the best scale a."""
    order = list(graph)
    paths = csgraph.shortest_path(sparse.csr_array(nx.to_numpy_array(graph, nodelist=order)), unweighted=True)
    ratio = pdist(np.array([places[str(actor)] for actor in order])) / paths[np.triu_indices(len(order), 1)]
    return float(1 - ratio.sum() ** 2 / (ratio**2).sum() / len(ratio))


def modular(n: int, seed: int = 1) -> "nx.Graph[Any]":
    graph = nx.planted_partition_graph(n // 12, 12, 0.4, 1.2 / n, seed=seed)
    return graph.subgraph(max(nx.connected_components(graph), key=len)).copy()


@pytest.mark.parametrize(
    "graph",
    [nx.florentine_families_graph(), nx.karate_club_graph(), nx.barabasi_albert_graph(100, 2, seed=1), modular(96)],
    ids=["florentine", "karate", "hubs of 100", "modules of 100"],
)
def test_stress_is_within_one_percent_of_kamada_kawai(graph: "nx.Graph[Any]") -> None:
    reference = {str(actor): place for actor, place in nx.kamada_kawai_layout(graph, weight=None).items()}
    assert stress(graph, laid_out(graph)) <= 1.01 * stress(graph, reference)


def test_large_networks_are_no_worse_than_networkx_spring() -> None:
    graph = nx.barabasi_albert_graph(800, 2, seed=1)
    reference = nx.spring_layout(graph, seed=1, method="force")
    assert stress(graph, laid_out(graph)) < stress(graph, {str(actor): place for actor, place in reference.items()})


@pytest.mark.parametrize("n", [400, MOST_EXACT + 1])
def test_threads_of_linear_algebra_do_not_show(n: int) -> None:
    graph = nx.barabasi_albert_graph(n, 2, seed=1)
    ids, adjacency = [str(actor) for actor in graph], sparse.csr_array(nx.to_scipy_sparse_array(graph))
    with threadpool_limits(1):
        alone = force(adjacency, ids)
    with threadpool_limits(4):
        assert force(adjacency, ids).tobytes() == alone.tobytes()


@pytest.mark.parametrize(
    "graph", [nx.star_graph(59), modular(60), modular(96)], ids=["star", "modules 60", "modules 96"]
)
@pytest.mark.parametrize("ties", [1, 2])
def test_an_added_actor_leaves_the_others_nearly_in_place(graph: "nx.Graph[Any]", ties: int) -> None:
    before, moved = laid_out(graph), []
    diagonal = np.hypot(*np.ptp(np.array(list(before.values())), axis=0))
    for trial in range(5):
        larger = graph.copy()
        partners = np.random.default_rng(trial).choice(sorted(graph), ties, replace=False)
        larger.add_edges_from((f"neu {trial}", partner) for partner in partners.tolist())
        after = laid_out(larger)
        moved.append(np.median([np.hypot(*(after[actor] - before[actor])) for actor in before]))
    assert np.median(moved) / diagonal < 0.05


def test_order_of_rows_and_weights_do_not_matter() -> None:
    graph = modular(60)
    ids = sorted(map(str, graph))
    adjacency = sparse.csr_array(nx.to_numpy_array(graph, nodelist=[int(i) for i in ids]))
    again = force(sparse.csr_array(adjacency * 3), ids)
    np.testing.assert_array_equal(again, force(adjacency, ids))
    back = np.arange(len(ids))[::-1]
    turned = force(sparse.csr_array(adjacency[back][:, back]), ids[::-1])
    np.testing.assert_allclose(turned[::-1], again, atol=1.0)


@pytest.mark.parametrize(
    "graph",
    [
        nx.empty_graph(0),
        nx.empty_graph(1),
        nx.path_graph(2),
        nx.empty_graph(20),
        nx.complete_graph(12),
        nx.star_graph(6),
        nx.disjoint_union_all([nx.path_graph(4), nx.star_graph(5), nx.path_graph(2), nx.empty_graph(3)]),
    ],
    ids=["none", "one", "pair", "isolates", "complete", "star", "parts and isolates"],
)
def test_every_actor_has_a_place_of_its_own(graph: "nx.Graph[Any]") -> None:
    places = np.array(list(laid_out(graph).values())).reshape(-1, 2)
    assert places.shape == (len(graph), 2)
    assert np.isfinite(places).all()
    assert pdist(places).min(initial=np.inf) > 40


def test_parts_do_not_overlap_and_isolates_stand_beneath() -> None:
    parts = [modular(36), nx.path_graph(5), nx.star_graph(6), nx.path_graph(2), nx.empty_graph(9)]
    graph = nx.disjoint_union_all(parts)
    places = laid_out(graph)
    linked = [c for c in nx.connected_components(graph) if len(c) > 1]
    boxes = [np.array([places[str(actor)] for actor in part]) for part in linked]
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert (np.minimum(a.max(axis=0), b.max(axis=0)) <= np.maximum(a.min(axis=0), b.min(axis=0))).any()
    foot = max(box[:, 1].max() for box in boxes)
    assert min(places[str(actor)][1] for actor in nx.isolates(graph)) > foot


def test_the_picture_lies_flat_and_fills_the_canvas() -> None:
    width, height = np.ptp(np.array(list(laid_out(nx.grid_2d_graph(4, 12)).values())), axis=0)
    assert width > 2 * height
    assert 900 <= width <= 1320


def test_previous_places_are_kept_and_new_actors_join_their_partners() -> None:
    graph = modular(60)
    before = laid_out(graph)
    graph.add_edges_from([("neu", 0), ("allein a", "allein b")])
    after = laid_out(graph, previous={actor: (float(x), float(y)) for actor, (x, y) in before.items()})
    assert all((after[actor] == place).all() for actor, place in before.items())
    apart = {actor: np.hypot(*(after["neu"] - place)) for actor, place in before.items()}
    assert apart["0"] <= np.median(list(apart.values())) / 2
    assert min(after["allein a"][1], after["allein b"][1]) > max(place[1] for place in before.values())


def test_ids_that_do_not_fit_the_adjacency_are_refused() -> None:
    with pytest.raises(ValueError, match="2 ids"):
        force(sparse.csr_array((3, 3)), ["a", "b"])
