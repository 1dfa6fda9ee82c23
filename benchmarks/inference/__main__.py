"""Print seconds and ratios: python -m benchmarks.inference; R with sna must be there (Debian: r-cran-sna)."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread each, before numpy is loaded: R's sna has one

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from shutil import which

import igraph
import networkx as nx
import numpy as np
from joblib import parallel_config
from numpy.typing import NDArray

from akteursnetz.engine import replicate, spread
from akteursnetz.inference import conditional, mrqap, qap, stack_statistics
from akteursnetz.inference.compiled import CompiledStack
from akteursnetz.inference.nullmodels import shuffle_ties
from akteursnetz.inference.stack import Stack

ACTORS = 200
SMALL = 60
SECTORS = 5
KINDS: dict[str, type[Stack]] = {"numpy": Stack, "compiled": CompiledStack}
SIX = ("density", "degree_centralisation", "transitivity", "reciprocity", "modularity", "mean_constraint")
Table = NDArray[np.float64]


def seconds(run: Callable[[int], object], few: int, many: int, rounds: int = 3) -> float:
    """Seconds of the processor a replicate: the best of some rounds, what a call costs anyway taken off."""
    best = {replicates: min(_once(run, replicates) for _ in range(rounds)) for replicates in (few, many)}
    return (best[many] - best[few]) / (many - few)


def _once(run: Callable[[int], object], replicates: int) -> float:
    start = time.process_time()  # other programs on the machine are not counted
    run(replicates)
    return time.process_time() - start


def random_network(rng: np.random.Generator, n: int, mean_degree: float) -> Table:
    """A symmetric table of random ties."""
    table = np.triu(rng.random((n, n)) < mean_degree / (n - 1), 1).astype(np.float64)
    return np.asarray(table + table.T)


def tables(rng: np.random.Generator) -> dict[str, Table]:
    """Two networks for QAP, an outcome and three predictors for MRQAP."""
    names = ("outcome", "p1", "p2", "p3")
    valued = {name: rng.normal(size=(ACTORS, ACTORS)) for name in names}
    valued["outcome"] = valued["outcome"] + 0.1 * valued["p1"] + 0.2 * valued["p2"]
    return {name: random_network(rng, ACTORS, 8) for name in ("x", "y")} | valued


def in_r(given: dict[str, Table]) -> dict[str, str] | None:
    """What sna says of the same tables, or None where R or sna is missing."""
    if which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        for name, table in given.items():
            np.savetxt(Path(folder, f"{name}.csv"), table, delimiter=",", fmt="%.17g")
        command = ["Rscript", str(Path(__file__).with_name("sna.R")), folder]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stderr, file=sys.stderr)
        return None
    return dict(line.strip().split(" ", 1) for line in run.stdout.splitlines())


def permutations() -> None:
    """QAP and MRQAP at 200 actors beside sna."""
    given = tables(np.random.default_rng(1))
    predictors = {name: given[name] for name in ("p1", "p2", "p3")}
    ours = {
        "qap": seconds(lambda r: qap(given["x"], given["y"], replicates=r), 200, 20_200),
        "mrqap": seconds(lambda r: mrqap(given["outcome"], predictors, directed=True, replicates=r), 20, 520),
    }
    theirs = in_r(given)
    if theirs is None:
        print("R with the package sna is missing: no ratios (Debian: apt-get install r-cran-sna)")
    else:
        print(f"peer: sna {theirs['version']}; estimates agree: {agree(given, predictors, theirs)}")
    for name, own in ours.items():
        ratio = f"; sna {float(theirs[name]) * 1e3:.2f} ms: {float(theirs[name]) / own:.0f}x" if theirs else ""
        print(f"{name.upper()}, {ACTORS} actors: {own * 1e6:.1f} us a permutation{ratio}")


def agree(given: dict[str, Table], predictors: dict[str, Table], theirs: dict[str, str]) -> bool:
    """Whether both programs find the same correlation and the same t."""
    fit = mrqap(given["outcome"], predictors, directed=True, replicates=1)
    t = [float(number) for number in theirs["t"].split()]
    estimate = qap(given["x"], given["y"], replicates=1).estimate
    return bool(np.allclose(fit.table["t"], t) and np.isclose(estimate, float(theirs["correlation"])))


def of_networkx(graph: "nx.Graph[int]", parts: list[set[int]]) -> list[float]:
    """The six statistics by networkx."""
    n, degree = len(graph), [k for _, k in graph.degree]
    return [
        nx.density(graph),
        (n * max(degree) - sum(degree)) / ((n - 1) * (n - 2)),
        nx.transitivity(graph),
        1.0,
        nx.community.modularity(graph, parts),
        float(np.nanmean(list(nx.constraint(graph).values()))),
    ]


def of_igraph(graph: igraph.Graph, groups: list[int]) -> list[float]:
    """The six statistics by igraph."""
    n, degree = graph.vcount(), graph.degree()
    return [
        graph.density(),
        (n * max(degree) - sum(degree)) / ((n - 1) * (n - 2)),
        graph.transitivity_undirected(),
        graph.reciprocity(),
        graph.modularity(groups),
        float(np.nanmean(graph.constraint())),
    ]


def statistics(mean_degree: float) -> None:
    """Six statistics of 60 actors, and how long the peers take with and without making their graphs."""
    rng = np.random.default_rng(2)
    groups = [i % SECTORS for i in range(SMALL)]
    parts = [{i for i in range(SMALL) if groups[i] == g} for g in range(SECTORS)]
    cube = np.stack([random_network(rng, SMALL, mean_degree) for _ in range(1000)])
    edges = [np.argwhere(np.triu(table)).tolist() for table in cube]
    nx_graphs, ig_graphs = [from_edges(pairs) for pairs in edges], [igraph.Graph(SMALL, pairs) for pairs in edges]
    cube = cube.astype(np.float32)
    ours = {name: seconds(_counting(cube, groups, kind), 100, 1000, rounds=9) for name, kind in KINDS.items()}
    theirs = {
        "networkx": seconds(lambda r: [of_networkx(graph, parts) for graph in nx_graphs[:r]], 2, 20),
        "networkx from edge lists": seconds(lambda r: [of_networkx(from_edges(e), parts) for e in edges[:r]], 2, 20),
        "igraph": seconds(lambda r: [of_igraph(graph, groups) for graph in ig_graphs[:r]], 20, 300),
        "igraph from edge lists": seconds(
            lambda r: [of_igraph(igraph.Graph(SMALL, e), groups) for e in edges[:r]], 20, 300
        ),
    }
    expected = of_networkx(nx_graphs[0], parts), of_igraph(ig_graphs[0], groups)
    print(f"six statistics, {SMALL} actors of mean degree {mean_degree:.0f}")
    for name, own in ours.items():
        same = np.allclose(_counting(cube, groups, KINDS[name])(1), expected, rtol=1e-6)
        print(f"    {name}: {own * 1e6:.1f} us a network; {ratios(own, theirs)}; values agree: {same}")


def draws(mean_degree: float) -> None:
    """A whole replicate: a random network with as many ties is drawn, and its six statistics are counted."""
    table = random_network(np.random.default_rng(3), SMALL, mean_degree)
    ties, groups = int(table.sum()) // 2, [i % SECTORS for i in range(SMALL)]
    parts = [{i for i in range(SMALL) if groups[i] == g} for g in range(SECTORS)]
    ours = {name: seconds(_drawing(table, groups, kind), 250, 2750, rounds=5) for name, kind in KINDS.items()}
    theirs = {
        "networkx": seconds(lambda r: [of_networkx(nx.gnm_random_graph(SMALL, ties), parts) for _ in range(r)], 2, 20),
        "igraph": seconds(
            lambda r: [of_igraph(igraph.Graph.Erdos_Renyi(n=SMALL, m=ties), groups) for _ in range(r)], 20, 500
        ),
    }
    print(f"random networks drawn and counted, {SMALL} actors of mean degree {mean_degree:.0f}")
    for name, own in ours.items():
        print(f"    {name}: {own * 1e6:.1f} us a replicate; {ratios(own, theirs)}")


def ratios(own: float, theirs: dict[str, float]) -> str:
    """How many times as long each peer takes."""
    return ", ".join(f"{peer} {took * 1e6:.0f} us: {took / own:.1f}x" for peer, took in theirs.items())


def _drawing(table: Table, groups: list[int], kind: type[Stack]) -> Callable[[int], Table]:
    def draw(rng: np.random.Generator, count: int) -> Table:
        return stack_statistics(shuffle_ties(table, rng, count, directed=False), SIX, groups=groups, kind=kind)

    return lambda r: replicate(draw, r, cells=table.size, seed=1)


def _counting(cube: NDArray[np.floating], groups: list[int], kind: type[Stack]) -> Callable[[int], Table]:
    return lambda r: stack_statistics(cube[:r], SIX, groups=groups, kind=kind)


def from_edges(edges: list[list[int]]) -> "nx.Graph[int]":
    """A networkx graph of 60 actors."""
    graph: nx.Graph[int] = nx.empty_graph(SMALL)
    graph.add_edges_from((a, b) for a, b in edges)
    return graph


def one_region(seed: int) -> float:
    """A network of 60 actors against 1,000 of the same size and number of ties."""
    rng = np.random.default_rng(seed)
    groups = np.arange(SMALL) % SECTORS
    tests = conditional(random_network(rng, SMALL, 6), SIX, null="U|n,m", groups=groups, replicates=1000, seed=seed)
    return tests["transitivity"].p


def regions() -> None:
    """400 networks with 1,000 replicates each on two workers, and the memory that they take."""
    start = time.perf_counter()
    with parallel_config(n_jobs=2):
        p = list(spread(one_region, range(400)))
    took = time.perf_counter() - start
    peak = [resource.getrusage(who).ru_maxrss / 2**20 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    memory = f"at most {peak[0] + 2 * peak[1]:.2f} GB together"
    print(f"400 networks of {SMALL} actors x 1,000 replicates, 2 workers: {took:.1f} s, {memory}; {len(p)} answers")


if __name__ == "__main__":
    print(f"numpy {np.__version__}, networkx {nx.__version__}, igraph {igraph.__version__}; one thread each")
    permutations()
    for mean_degree in (6, 12, 24):
        statistics(mean_degree)
        draws(mean_degree)
    regions()
