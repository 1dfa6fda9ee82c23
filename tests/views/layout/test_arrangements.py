"""Rings, columns, social spaces and the geographic picture."""

from itertools import combinations
from typing import Any, Literal

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from akteursnetz.views.map.layout import by_space, columns, geographic, rings, sector_order
from akteursnetz.views.map.layout.two_columns import crossings


def adjacency(graph: "nx.Graph[Any]", ids: list[str] | None = None) -> sparse.csr_array:
    return sparse.csr_array(nx.to_numpy_array(graph, nodelist=ids))


def test_rings_are_steps_and_slices_sectors() -> None:
    graph = nx.path_graph(4)
    graph.add_node("weit weg")
    picture = rings(adjacency(graph), ["m", "a", "b", "c", "d"], ["", "x", "x", "y", ""], "m")
    np.testing.assert_allclose(np.hypot(*picture.positions.T), [0, *picture.radii])
    np.testing.assert_array_equal(picture.unreachable, [False, False, False, False, True])
    assert [piece.sector for piece in picture.slices] == ["x", "y", ""]
    widths = [piece.end - piece.start for piece in picture.slices]
    np.testing.assert_allclose(widths, [np.pi, np.pi / 2, np.pi / 2])


def test_members_stand_within_their_slice_and_full_rings_leave_room() -> None:
    graph = nx.star_graph(59)
    ids = [f"a{i}" for i in range(60)]
    sectors = [("x", "y", "z")[i % 3] for i in range(60)]
    picture = rings(adjacency(graph), ids, sectors, "a0")
    bounds = {piece.sector: piece for piece in picture.slices}
    for sector, (x, y) in zip(sectors[1:], picture.positions[1:], strict=True):
        turn = (np.arctan2(y, x) - bounds[sector].start) % (2 * np.pi)
        assert turn < bounds[sector].end - bounds[sector].start
    apart = np.hypot(*(picture.positions[:, None] - picture.positions).transpose(2, 0, 1))
    assert apart[np.triu_indices(60, 1)].min() > 60


def test_sectors_with_ties_between_them_stand_beside_each_other() -> None:
    """a is tied to c, b to d; by name a ring would have each tie cross the other."""
    graph = nx.Graph([("a1", "c1"), ("a2", "c2"), ("b1", "d1"), ("b2", "d2")])
    ids = sorted(graph)
    order = sector_order(adjacency(graph, ids), [actor[0] for actor in ids])
    assert order[0] == "a"
    assert abs(order.index("a") - order.index("c")) in {1, 3}
    assert sector_order(sparse.csr_array((0, 0)), []) == []


def test_actors_of_a_ring_stand_where_their_partners_are() -> None:
    """Two of each sector, each tied to one of the sectors beside it: no tie crosses the one of its neighbour."""
    ties = [("a1", "b2"), ("a2", "d1"), ("b1", "c2"), ("c1", "d2")]
    ids = ["m", *sorted({end for tie in ties for end in tie})]
    graph = nx.Graph([*ties, *(("m", actor) for actor in ids[1:])])
    picture = rings(adjacency(graph, ids), ids, [actor[0] for actor in ids], "m")
    at = dict(zip(ids, picture.positions, strict=True))
    nearest = min(np.linalg.norm(at[a] - at[b]) for a, b in combinations(ids[1:], 2))
    assert all(np.linalg.norm(at[a] - at[b]) == pytest.approx(nearest, rel=0.1) for a, b in ties)


def test_rings_by_closeness_put_the_closest_within() -> None:
    graph = nx.path_graph(9)
    picture = rings(adjacency(graph), list("abcdefghi"), [""] * 9, "a", by="closeness")
    radius = np.hypot(*picture.positions.T)
    assert radius[0] == 0
    assert radius[4] == picture.radii[0]
    assert radius[8] == picture.radii[-1]
    assert not picture.unreachable.any()


@pytest.mark.parametrize("by", ["distance", "closeness"])
def test_rings_around_an_isolate_and_a_lone_actor(by: Literal["distance", "closeness"]) -> None:
    alone = rings(sparse.csr_array((1, 1)), ["a"], [""], "a", by=by)
    np.testing.assert_array_equal(alone.positions, [[0, 0]])
    assert alone.radii == ()
    apart = rings(sparse.csr_array((3, 3)), ["a", "b", "c"], ["x", "y", "y"], "a", by=by)
    np.testing.assert_array_equal(apart.unreachable, [False, True, True])
    assert len(apart.radii) == 1


def test_rings_need_a_known_centre() -> None:
    with pytest.raises(ValueError, match="'z'"):
        rings(sparse.csr_array((1, 1)), ["a"], [""], "z")


def test_columns_untangle_what_can_be_untangled() -> None:
    shuffled = np.random.default_rng(1).permutation(10)
    seats = np.zeros((10, 10))
    seats[np.arange(10), shuffled] = 1
    picture = columns([f"a{i}" for i in range(10)], [f"b{i}" for i in range(10)], sparse.csr_array(seats))
    np.testing.assert_allclose(picture.actors[:, 1], picture.bodies[shuffled, 1])
    assert picture.actors[0, 0] < picture.bodies[0, 0]


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=5))
def test_crossings_are_those_counted_pair_by_pair(rows: list[list[bool]]) -> None:
    lines = [(i, j) for i, row in enumerate(rows) for j, seat in enumerate(row) if seat]
    counted = sum((a - c) * (b - d) < 0 for k, (a, b) in enumerate(lines) for c, d in lines[:k])
    assert crossings(np.array(rows, dtype=float)) == counted


@pytest.mark.parametrize("shape", [(0, 0), (3, 0), (0, 2), (3, 2)])
def test_columns_place_those_without_a_seat(shape: tuple[int, int]) -> None:
    picture = columns(list("abc")[: shape[0]], list("xy")[: shape[1]], sparse.csr_array(shape))
    assert picture.actors.shape == (shape[0], 2)
    assert picture.bodies.shape == (shape[1], 2)
    assert len(np.unique(picture.actors[:, 1])) == shape[0]


def test_members_stand_within_the_cell_of_their_space() -> None:
    graph = nx.planted_partition_graph(4, 10, 0.4, 0.05, seed=1)
    spaces = [("Hörde", "Nordstadt", "Mengede", "")[i // 10] for i in range(40)]
    picture = by_space(spaces, adjacency(graph), [f"a{i}" for i in range(40)])
    assert [cell.space for cell in picture.cells] == ["Hörde", "Mengede", "Nordstadt", ""]
    cells = {cell.space: cell for cell in picture.cells}
    for space, (x, y) in zip(spaces, picture.positions, strict=True):
        cell = cells[space]
        assert cell.x < x < cell.x + cell.width
        assert cell.y < y < cell.y + cell.height


def test_no_space_no_cell() -> None:
    picture = by_space([], sparse.csr_array((0, 0)), [])
    assert picture.cells == ()
    assert picture.positions.shape == (0, 2)


def test_the_geographic_picture_is_true_to_scale() -> None:
    """Dortmund, Heiligenstadt and Leinefeld: a degree of longitude is cos(latitude) of one of latitude, north is up."""
    lat, lon = np.array([51.514, 51.379, 51.388]), np.array([7.465, 10.138, 10.325])
    x, y = geographic(lat, lon).positions.T
    assert y[0] < y[2] < y[1]
    scale = (x[1] - x[0]) / (lon[1] - lon[0]) / np.cos(np.radians(lat.mean()))
    np.testing.assert_allclose((y[1] - y[0]) / (lat[0] - lat[1]), scale)
    np.testing.assert_allclose(np.ptp(x), 1200)


def test_one_place_is_fanned_out_and_no_place_set_beneath() -> None:
    lat, lon = np.array([51.5, 51.5, 51.5, np.nan, 51.6]), np.array([7.4, 7.4, 7.4, 7.4, 7.6])
    picture = geographic(lat, lon)
    np.testing.assert_array_equal(picture.placed, [True, True, True, False, True])
    apart = np.hypot(*(picture.positions[:, None] - picture.positions).transpose(2, 0, 1))
    assert apart[np.triu_indices(5, 1)].min() > 40
    assert picture.positions[3, 1] > picture.positions[picture.placed, 1].max()


def test_neighbours_in_one_town_do_not_cover_each_other() -> None:
    town = np.random.default_rng(1).random((30, 2)) * 0.01
    lat, lon = np.append(51.5 + town[:, 0], 52.5), np.append(7.4 + town[:, 1], 8.4)
    places = geographic(lat, lon).positions
    apart = np.abs(places[:, None] - places).max(axis=2)
    assert apart[np.triu_indices(31, 1)].min() >= 60
    assert places[30, 0] > places[:30, 0].max()
    assert places[30, 1] < places[:30, 1].min()


def test_the_only_one_of_a_sector_on_a_full_ring_stands_on_the_ring() -> None:
    sectors = ["", *["x"] * 20, "y"]
    picture = rings(adjacency(nx.star_graph(21)), [f"a{i}" for i in range(22)], sectors, "a0")
    np.testing.assert_allclose(np.hypot(*picture.positions[21]), picture.radii[0])
    assert np.ptp(np.hypot(*picture.positions[1:21].T)) > 0


@pytest.mark.parametrize("n", [0, 1, 3])
def test_nobody_has_coordinates(n: int) -> None:
    picture = geographic(np.full(n, np.nan), np.full(n, np.nan))
    assert not picture.placed.any()
    assert len(np.unique(picture.positions, axis=0)) == n
