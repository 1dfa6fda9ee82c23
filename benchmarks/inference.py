"""Permutations and replicates beside R's sna, networkx and igraph."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
from numpy.typing import NDArray

from akteursnetz.engine import replicate
from akteursnetz.inference import mrqap, qap, stack_statistics
from akteursnetz.inference.compiled import CompiledStack
from akteursnetz.inference.nullmodels import shuffle_ties
from akteursnetz.inference.stack import Stack
from benchmarks.turns import Job, marginal

ACTORS, SMALL, SECTORS = 200, 60, 5
KINDS: dict[str, type[Stack]] = {"numpy and scipy": Stack, "with numba": CompiledStack}
SIX = ("density", "degree_centralisation", "transitivity", "reciprocity", "modularity", "mean_constraint")
GROUPS = [i % SECTORS for i in range(SMALL)]
PARTS = [{i for i in range(SMALL) if GROUPS[i] == group} for group in range(SECTORS)]
Table = NDArray[np.float64]


def jobs() -> Iterator[Job]:
    """QAP and MRQAP at 200 actors; six statistics of 60 actors, of tables that are there and of tables drawn."""
    yield from permutations()
    for mean_degree in (6, 12, 24):
        yield from statistics(mean_degree)
        yield from draws(mean_degree)


def permutations() -> Iterator[Job]:
    """A permutation of QAP and of MRQAP with three predictors; both programs must find the same estimates."""
    given = tables(np.random.default_rng(1))
    predictors = {name: given[name] for name in ("p1", "p2", "p3")}
    x, y, outcome = given["x"], given["y"], given["outcome"]
    folder = tempfile.TemporaryDirectory()
    for name, table in given.items():
        np.savetxt(Path(folder.name, f"{name}.csv"), table, delimiter=",", fmt="%.17g")
    fit = mrqap(outcome, predictors, directed=True, replicates=1)
    estimates = [qap(x, y, replicates=1).estimate, *fit.table["t"]]
    assert np.allclose(estimates, in_r(folder, "estimates")), "sna finds other estimates"
    calls: dict[str, tuple[Callable[[int], object], int, int]] = {
        "qap": (lambda r: qap(x, y, replicates=r), 200, 20_200),
        "mrqap": (lambda r: mrqap(outcome, predictors, directed=True, replicates=r), 20, 520),
    }
    for name, (call, few, many) in calls.items():
        peers = {"R sna": lambda name=name: in_r(folder, name)[0]}
        yield Job(f"{name.upper()}, {ACTORS} actors, a permutation", marginal(call, few, many), peers)


def in_r(folder: "tempfile.TemporaryDirectory[str]", asked: str) -> list[float]:
    """The numbers that sna gives for the tables in the folder."""
    command = ["Rscript", str(Path(__file__).with_name("sna.R")), folder.name, asked]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def tables(rng: np.random.Generator) -> dict[str, Table]:
    """Two networks for QAP, an outcome and three predictors for MRQAP."""
    valued = {name: rng.normal(size=(ACTORS, ACTORS)) for name in ("outcome", "p1", "p2", "p3")}
    valued["outcome"] = valued["outcome"] + 0.1 * valued["p1"] + 0.2 * valued["p2"]
    return {name: random_network(rng, ACTORS, 8) for name in ("x", "y")} | valued


def random_network(rng: np.random.Generator, n: int, mean_degree: float) -> Table:
    """A symmetric table of random ties."""
    table = np.triu(rng.random((n, n)) < mean_degree / (n - 1), 1).astype(np.float64)
    return np.asarray(table + table.T)


def statistics(mean_degree: int) -> Iterator[Job]:
    """Six statistics a network; peers get graphs that are ready, or edge lists as a loop over replicates has to."""
    rng = np.random.default_rng(2)
    cube = np.stack([random_network(rng, SMALL, mean_degree) for _ in range(1000)])
    edges = [np.argwhere(np.triu(table)).tolist() for table in cube]
    ready = [from_edges(pairs) for pairs in edges], [igraph.Graph(SMALL, pairs) for pairs in edges]
    peers = {
        "networkx, graphs ready": marginal(lambda r: [of_networkx(graph) for graph in ready[0][:r]], 2, 20),
        "networkx, edge lists": marginal(lambda r: [of_networkx(from_edges(e)) for e in edges[:r]], 2, 20),
        "igraph, graphs ready": marginal(lambda r: [of_igraph(graph) for graph in ready[1][:r]], 20, 300),
        "igraph, edge lists": marginal(lambda r: [of_igraph(igraph.Graph(SMALL, e)) for e in edges[:r]], 20, 300),
    }
    expected = of_networkx(ready[0][0]), of_igraph(ready[1][0])
    cube = cube.astype(np.float32)
    for name, kind in KINDS.items():
        call = partial(_count, cube, kind)
        assert np.allclose(call(1), expected, rtol=1e-6), "the programs find different statistics"
        yield Job(f"six statistics, mean degree {mean_degree}, {name}", marginal(call, 100, 1000), peers)


def draws(mean_degree: int) -> Iterator[Job]:
    """A whole replicate: a random network with as many ties is drawn, and its six statistics are counted."""
    table = random_network(np.random.default_rng(3), SMALL, mean_degree)
    ties = int(table.sum()) // 2
    peers = {
        "networkx": marginal(lambda r: [of_networkx(nx.gnm_random_graph(SMALL, ties)) for _ in range(r)], 2, 20),
        "igraph": marginal(lambda r: [of_igraph(igraph.Graph.Erdos_Renyi(n=SMALL, m=ties)) for _ in range(r)], 20, 500),
    }
    for name, kind in KINDS.items():
        call = partial(_draw, table, kind)
        yield Job(f"drawn and counted, mean degree {mean_degree}, {name}", marginal(call, 250, 2750), peers)


def of_networkx(graph: "nx.Graph[int]") -> list[float]:
    """The six statistics by networkx."""
    n, degree = len(graph), [k for _, k in graph.degree]
    return [
        nx.density(graph),
        (n * max(degree) - sum(degree)) / ((n - 1) * (n - 2)),
        nx.transitivity(graph),
        1.0,
        nx.community.modularity(graph, PARTS),
        float(np.nanmean(list(nx.constraint(graph).values()))),
    ]


def of_igraph(graph: igraph.Graph) -> list[float]:
    """The six statistics by igraph."""
    n, degree = graph.vcount(), graph.degree()
    return [
        graph.density(),
        (n * max(degree) - sum(degree)) / ((n - 1) * (n - 2)),
        graph.transitivity_undirected(),
        graph.reciprocity(),
        graph.modularity(GROUPS),
        float(np.nanmean(graph.constraint())),
    ]


def from_edges(edges: list[list[int]]) -> "nx.Graph[int]":
    """A networkx graph of 60 actors."""
    graph: nx.Graph[int] = nx.empty_graph(SMALL)
    graph.add_edges_from((a, b) for a, b in edges)
    return graph


def _count(cube: NDArray[np.floating], kind: type[Stack], r: int) -> Table:
    return stack_statistics(cube[:r], SIX, groups=GROUPS, kind=kind)


def _draw(table: Table, kind: type[Stack], r: int) -> Table:
    def draw(rng: np.random.Generator, count: int) -> Table:
        drawn = shuffle_ties(table, rng, count, directed=False)
        return stack_statistics(drawn, SIX, groups=GROUPS, kind=kind)

    return replicate(draw, r, cells=table.size, seed=1)
