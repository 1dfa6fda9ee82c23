import networkx as nx
import numpy as np
import pytest
from numpy.testing import assert_allclose
from tests.inference.reference import nodes, ties
from tests.reference.files import needs_files

from akteursnetz.errors import NetworkError
from akteursnetz.inference.compiled import CompiledStack
from akteursnetz.inference.stack import Stack
from akteursnetz.inference.statistics import STATISTICS, stack_statistics

GROUPLESS = [name for name in STATISTICS if name not in ("modularity", "ei")]


def florentine() -> np.ndarray:
    return np.asarray(nx.to_numpy_array(nx.florentine_families_graph()))


def of(table: np.ndarray, name: str, *, directed: bool = False, groups: list[int] | None = None) -> float:
    cube = np.asarray(table)[None]
    value, compiled = (
        float(stack_statistics(cube, [name], directed=directed, groups=groups, kind=kind)[0, 0])
        for kind in (Stack, CompiledStack)
    )
    assert_allclose(compiled, value, rtol=1e-6)
    return value


def test_florentine_marriages() -> None:
    # R 4.2.2: sna 2.7.1 (gden, gtrans, centralization), igraph 1.3.5 (constraint, mean of the 15 families)
    constraints = [1, 1 / 3, 0.5, 0.482253086419753, 0.482253086419753, 1, 0.25, 1, 0.209876543209877, 1]
    constraints += [0.655864197530864, 0.459876543209876, 0.5, 0.458333333333333, 0.459876543209876]
    table = florentine()
    assert_allclose(of(table, "density"), 0.19047619047619, rtol=1e-6)
    assert_allclose(of(table, "transitivity"), 0.191489361702128, rtol=1e-6)
    assert_allclose(of(table, "degree_centralisation"), 0.274725274725275, rtol=1e-6)
    assert_allclose(of(table, "mean_constraint"), np.mean(constraints), rtol=1e-6)
    assert of(table, "reciprocity") == 1


@needs_files
def test_krackhardt_advice() -> None:
    # R 4.2.2: sna 2.7.1 (gden, grecip edgewise, gtrans, centralization of outdegree), igraph 1.3.5 (modularity)
    table = ties("krackhardt_hightech", "advice", directed=True)
    groups = nodes("krackhardt_hightech")["dept"].tolist()
    assert_allclose(of(table, "density", directed=True), 0.452380952380952, rtol=1e-6)
    assert_allclose(of(table, "reciprocity", directed=True), 0.473684210526316, rtol=1e-6)
    assert_allclose(of(table, "transitivity", directed=True), 0.663978494623656, rtol=1e-6)
    assert_allclose(of(table, "degree_centralisation", directed=True), 0.575, rtol=1e-6)
    assert_allclose(of(table, "ei", directed=True, groups=groups), 0.515789473684211, rtol=1e-6)
    weak = np.maximum(table, table.T)
    assert_allclose(of(weak, "modularity", groups=groups), -0.0236623067776457, rtol=1e-5)
    assert_allclose(of(weak, "ei", groups=groups), 0.517241379310345, rtol=1e-6)


@pytest.mark.parametrize("kind", [Stack, CompiledStack])
@pytest.mark.parametrize("directed", [False, True])
def test_networkx_agrees_on_random_networks(directed: bool, kind: type[Stack]) -> None:
    groups = [i % 3 for i in range(12)]
    graphs = [nx.gnp_random_graph(12, 0.3, seed=seed, directed=directed) for seed in range(30)]
    cube = np.stack([nx.to_numpy_array(graph) for graph in graphs])
    names = ["density", "mean_constraint", "modularity"]
    values = stack_statistics(cube, names, directed=directed, groups=groups, kind=kind)
    parts = [{i for i in range(12) if groups[i] == g} for g in range(3)]
    for graph, row in zip(graphs, values, strict=True):
        constraint = np.nanmean(list(nx.constraint(graph).values()))
        assert_allclose(
            row, [nx.density(graph), constraint, nx.community.modularity(graph, parts)], rtol=1e-5, atol=1e-7
        )


def test_the_log_mean_degree_adds_half_a_tie() -> None:
    # 3 ties among 4: 2 * 3.5 / 4; as 6 directed ties 6.5 / 4
    path = np.array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    assert_allclose(of(path, "log_mean_degree"), np.log(7 / 4))
    assert_allclose(stack_statistics(path[None], ["log_mean_degree"], directed=True)[0, 0], np.log(6.5 / 4))


def test_star_and_complete_network() -> None:
    star, whole = nx.to_numpy_array(nx.star_graph(4)), nx.to_numpy_array(nx.complete_graph(5))
    assert (of(star, "degree_centralisation"), of(star, "transitivity")) == (1, 0)
    assert (of(whole, "degree_centralisation"), of(whole, "transitivity"), of(whole, "density")) == (0, 1, 1)
    # one tie within, three between four groups of one and a pair: (3 - 1) / 4
    assert of(star, "ei", groups=[0, 0, 1, 2, 3]) == 0.5


def test_ties_with_an_actor_without_group_are_left_out() -> None:
    star = nx.to_numpy_array(nx.star_graph(3))
    assert of(star, "ei", groups=[0, 0, 1, -1]) == 0
    assert np.isnan(of(star, "modularity", groups=[-1, 0, 1, 1]))


def test_isolates_only() -> None:
    empty = np.zeros((5, 5))
    assert (of(empty, "density"), of(empty, "degree_centralisation")) == (0, 0)
    assert all(np.isnan(of(empty, name)) for name in ("transitivity", "reciprocity", "mean_constraint"))


@pytest.mark.parametrize("actors", [0, 1, 2])
def test_tiny_networks_are_answered(actors: int) -> None:
    values = stack_statistics(np.zeros((2, actors, actors)), GROUPLESS)
    assert values.shape == (2, len(GROUPLESS))
    assert not np.isfinite(values[:, GROUPLESS.index("degree_centralisation")]).any()


def test_blocks_of_the_stack_do_not_show() -> None:
    rng = np.random.default_rng(1)
    cube = np.triu(rng.random((300, 60, 60)) < 0.1, 1)
    cube = cube | cube.transpose(0, 2, 1)
    groups = rng.integers(3, size=(300, 60))
    names = list(STATISTICS)
    together = stack_statistics(cube, names, groups=groups)
    single = [stack_statistics(ties_[None], names, groups=own)[0] for ties_, own in zip(cube, groups, strict=True)]
    assert_allclose(together, single, rtol=1e-5)


def test_a_statistic_of_groups_needs_groups() -> None:
    with pytest.raises(NetworkError, match="give groups="):
        of(florentine(), "modularity")
