from collections import Counter
from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from scipy.stats import chisquare

from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import Cube, sampler, shuffle_dyads, shuffle_ties, switch_ties, trade_columns

Table = np.ndarray


def rng() -> np.random.Generator:
    return np.random.default_rng(20)


def drawn(ties: Table, null: str, count: int, *, directed: bool = False) -> Cube:
    return np.asarray(sampler(ties, null, directed=directed, seed=3)(rng(), count))


def all_graphs(n: int, *, directed: bool) -> list[Table]:
    cells = [(i, j) for i in range(n) for j in range(n) if (i != j if directed else i < j)]
    graphs = []
    for bits in product((0.0, 1.0), repeat=len(cells)):
        table = np.zeros((n, n))
        for (i, j), bit in zip(cells, bits, strict=True):
            table[i, j] = bit
        graphs.append(table if directed else table + table.T)
    return graphs


def is_uniform(cube: Cube, wanted: list[Table]) -> bool:
    """All wanted networks are drawn, nothing else, and equally often (chi-square, p > .001)."""
    counts = Counter(table.astype(int).tobytes() for table in cube)
    keys = {table.astype(int).tobytes() for table in wanted}
    return set(counts) == keys and bool(chisquare([counts[key] for key in keys]).pvalue > 0.001)


def census(table: Table) -> tuple[int, int]:
    mutual = int((table * table.T).sum()) // 2
    return mutual, int(table.sum()) - 2 * mutual


@pytest.mark.parametrize(("directed", "n", "cells"), [(False, 4, 4), (False, 4, 8), (True, 3, 2), (True, 3, 4)])
def test_size_is_kept_and_all_networks_are_equally_likely(directed: bool, n: int, cells: int) -> None:
    graphs = all_graphs(n, directed=directed)
    start = next(table for table in graphs if table.sum() == cells)
    wanted = [table for table in graphs if table.sum() == start.sum()]
    assert is_uniform(drawn(start, "U|n,m", 6000, directed=directed), wanted)


def test_dyads_are_kept_and_all_networks_are_equally_likely() -> None:
    graphs = all_graphs(3, directed=True)
    start = next(table for table in graphs if census(table) == (1, 1))
    assert is_uniform(shuffle_dyads(start, rng(), 6000), [table for table in graphs if census(table) == (1, 1)])


def test_degrees_are_kept_and_all_networks_are_equally_likely() -> None:
    # a path of four with a pendant triangle: degrees 3 2 2 2 1 among five actors
    start = nx.to_numpy_array(nx.Graph([(0, 1), (0, 2), (1, 2), (0, 3), (3, 4)]))
    degrees = start.sum(0)
    wanted = [table for table in all_graphs(5, directed=False) if (table.sum(0) == degrees).all()]
    assert len(wanted) > 3
    assert is_uniform(drawn(start, "U|degrees", 6000), wanted)


def test_directed_degrees_are_kept_and_a_circle_can_turn_round() -> None:
    # one tie to send and to receive for each of four: 9 networks without loops, circles of three among those of five
    start = np.roll(np.eye(4), 1, axis=1)
    wanted = [t for t in all_graphs(4, directed=True) if (t.sum(0) == 1).all() and (t.sum(1) == 1).all()]
    assert len(wanted) == 9
    assert is_uniform(drawn(start, "U|degrees", 6000, directed=True), wanted)
    circle = np.roll(np.eye(3), 1, axis=1)
    assert is_uniform(drawn(circle, "U|degrees", 4000, directed=True), [circle, circle.T])


def test_margins_are_kept_and_all_tables_are_equally_likely() -> None:
    start = np.array([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1]], dtype=float)
    rows = [list(combinations(range(4), size)) for size in (2, 2, 1)]
    tables = [np.array([[column in row for column in range(4)] for row in choice], float) for choice in product(*rows)]
    wanted = [table for table in tables if (table.sum(0) == start.sum(0)).all()]
    assert is_uniform(drawn(start, "margins", 6000), wanted)


@pytest.mark.parametrize("directed", [False, True])
def test_larger_networks_keep_what_is_promised(directed: bool) -> None:
    start = nx.to_numpy_array(nx.gnp_random_graph(30, 0.15, seed=4, directed=directed))
    cube = switch_ties(start, rng(), 20, directed=directed)
    assert (cube.sum(1) == start.sum(0)).all()
    assert (cube.sum(2) == start.sum(1)).all()
    assert not np.einsum("rii->ri", cube).any()
    assert np.abs(cube - start).sum((1, 2)).min() > 0
    sized = shuffle_ties(start, rng(), 20, directed=directed)
    assert (sized.sum((1, 2)) == start.sum()).all()
    assert directed or (sized == sized.transpose(0, 2, 1)).all()


def test_larger_tables_keep_their_margins() -> None:
    start = (rng().random((20, 8)) < 0.3).astype(float)
    cube = trade_columns(start, rng(), 20)
    assert (cube.sum(1) == start.sum(0)).all()
    assert (cube.sum(2) == start.sum(1)).all()
    assert np.abs(cube - start).sum((1, 2)).min() > 0


@pytest.mark.parametrize("ties", [np.zeros((4, 4)), np.array([[0.0, 1.0], [1.0, 0.0]]), 1 - np.eye(4)])
@pytest.mark.parametrize("null", ["U|n,m", "U|degrees"])
def test_networks_without_choice_come_back_as_they_are(ties: Table, null: str) -> None:
    assert (drawn(ties, null, 5) == ties).all()


def test_an_unknown_null_model_is_named() -> None:
    with pytest.raises(NetworkError, match=r"U\|MAN"):
        sampler(np.zeros((3, 3)), "U|MAN", directed=False, seed=0)
