"""Searches of large networks: compiled and plain ones agree with each other and with networkx on random graphs."""

import networkx as nx
import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy import sparse

from akteursnetz import (
    actor_closeness,
    actor_constraint,
    actor_effective_size,
    actor_power,
    contractual,
    from_networkx,
    layer_table,
)
from akteursnetz.measures import geodesics, spectral
from akteursnetz.measures.compiled import CompiledSearches
from akteursnetz.measures.geodesics import geodesic_betweenness, network_searches, searches
from akteursnetz.measures.searches import Searches

KINDS = (Searches, CompiledSearches)


def graphs() -> dict[str, "nx.Graph[int]"]:
    """Networks without ties, in parts, sparse, dense and long; the largest takes two blocks of targets."""
    drawn = [(n, p, directed) for n in (2, 17, 60) for p in (0, 0.03, 0.1, 0.5) for directed in (False, True)]
    found: dict[str, nx.Graph[int]] = {
        f"{n}, {p}, {directed}": nx.gnp_random_graph(n, p, seed=n, directed=directed) for n, p, directed in drawn
    }
    many, parts = nx.barabasi_albert_graph(600, 2, seed=1), nx.disjoint_union(nx.path_graph(90), nx.star_graph(9))
    return found | {"one": nx.empty_graph(1), "complete": nx.complete_graph(9), "600": many, "parts": parts}


def array(graph: "nx.Graph[int]") -> sparse.csr_array:
    found = sparse.csr_array(nx.to_scipy_sparse_array(graph)).astype(np.float64)
    found.sort_indices()
    return found


EVERY = pytest.mark.parametrize("graph", graphs().values(), ids=graphs().keys())


@pytest.mark.parametrize("kind", KINDS)
@EVERY
def test_distances_and_betweenness_are_those_of_networkx(graph: "nx.Graph[int]", kind: type[Searches]) -> None:
    found = kind(array(graph))
    paths = dict(nx.all_pairs_shortest_path_length(graph))
    assert found.distances.reached.tolist() == [len(paths[actor]) - 1 for actor in graph]
    assert found.distances.total.tolist() == [sum(paths[actor].values()) for actor in graph]
    assert found.distances.largest.tolist() == [max(paths[actor].values()) for actor in graph]
    harmonic = nx.harmonic_centrality(graph)
    assert_allclose(found.back.distances.inverse, [harmonic[actor] for actor in graph])
    twice = 1 if graph.is_directed() else 2
    between = nx.betweenness_centrality(graph, normalized=False)
    assert_allclose(found.betweenness.actors, [twice * between[actor] for actor in graph], atol=1e-9)
    entries = sparse.csr_array((found.betweenness.entries, found.there, found.start), shape=found.array.shape)
    for (first, second), value in nx.edge_betweenness_centrality(graph, normalized=False).items():
        assert entries[first, second] == pytest.approx(value)


@EVERY
def test_compiled_sums_of_integers_are_the_same_to_the_last_bit(graph: "nx.Graph[int]") -> None:
    plain, compiled = (kind(array(graph)) for kind in KINDS)
    assert_array_equal(plain.distances, compiled.distances)
    assert_allclose(plain.betweenness.actors, compiled.betweenness.actors, rtol=1e-12)
    assert_array_equal(plain.betweenness.actors == 0, compiled.betweenness.actors == 0)
    assert_allclose(plain.betweenness.entries, compiled.betweenness.entries, rtol=1e-12)
    if not graph.is_directed():
        for ours, theirs in zip(plain.triangles(), compiled.triangles(), strict=True):
            assert_array_equal(ours, theirs)


@EVERY
def test_partners_in_common_are_those_of_the_squared_matrix(graph: "nx.Graph[int]") -> None:
    tied = array(graph.to_undirected())
    found = Searches(tied)
    common = (tied @ tied).toarray()[found.pairs.first, found.pairs.second]
    assert_array_equal(found.embedded, common)


def test_triangles_found_block_by_block_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    tied = array(nx.gnp_random_graph(40, 0.3, seed=2))
    whole = np.concatenate([np.stack(found) for found in Searches(tied).triangles()], axis=1)
    monkeypatch.setattr("akteursnetz.measures.searches._WEDGES", 7)
    for kind in KINDS:
        blocks = [np.stack(found) for found in kind(tied).triangles()]
        assert len(blocks) > 10
        assert_array_equal(np.concatenate(blocks, axis=1), whole)


def test_networks_without_actors_have_no_sums() -> None:
    for kind in KINDS:
        found = kind(sparse.csr_array((0, 0)))
        assert [len(sums) for sums in (*found.distances, *found.betweenness)] == [0] * 6
        assert len(found.embedded) == 0


def test_large_networks_are_searched_by_compiled_code() -> None:
    assert type(searches(sparse.csr_array((geodesics.LARGE, geodesics.LARGE)))) is CompiledSearches
    assert type(searches(sparse.csr_array((geodesics.LARGE - 1, geodesics.LARGE - 1)))) is Searches


@pytest.mark.parametrize("large", [0, 10**9])
@pytest.mark.parametrize("directed", [False, True])
def test_structural_holes_are_those_of_networkx(directed: bool, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geodesics, "LARGE", large)
    graph = nx.gnp_random_graph(50, 0.12, seed=3, directed=directed)
    for tie in graph.edges:
        graph.edges[tie]["strength"] = 1 + sum(tie) % 5
    net, actors = from_networkx(graph), list(graph)
    for weight in (None, "strength"):
        constraint, size = nx.constraint(graph, weight=weight), nx.effective_size(graph, actors, weight=weight)
        ours = actor_constraint(net, directed=directed, weight=weight)
        assert_allclose(ours, [constraint[actor] for actor in actors])
        sizes = actor_effective_size(net, directed=directed, weight=weight)
        there = np.array([size[actor] for actor in actors])
        known = ~np.isnan(there)
        assert known.sum() > 40
        assert_allclose(sizes.to_numpy()[known], there[known])


def test_geodesics_are_counted_once_a_network() -> None:
    net = from_networkx(nx.path_graph(4))
    assert geodesic_betweenness(net) is geodesic_betweenness(net)
    assert network_searches(net, directed=True) is network_searches(net)
    one_way = from_networkx(nx.path_graph(4, create_using=nx.DiGraph))
    assert network_searches(one_way, directed=True) is not network_searches(one_way)
    assert actor_closeness(one_way, directed=True).to_list() == [0.5, 4 / 9, 1 / 3, 0]


def test_a_layer_that_leaves_nothing_out_is_the_network_itself() -> None:
    net = from_networkx(nx.path_graph(4))
    every = net.with_tables(ties=net.ties.assign(formality="contract"))
    assert contractual(every) is every
    assert contractual(net) is not net
    rows = layer_table(every)
    assert_array_equal(rows.loc["contractual"], rows.loc["whole"])


@pytest.mark.parametrize("attenuation", [-0.9, 0.5, 0.99])
def test_power_of_large_networks_is_the_solution(attenuation: float, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.barabasi_albert_graph(80, 2, seed=5)
    solved = actor_power(from_networkx(graph), attenuation=attenuation)
    monkeypatch.setattr(spectral, "LARGE", 0)
    assert_allclose(actor_power(from_networkx(graph), attenuation=attenuation), solved, rtol=1e-10)
