"""Layouts side by side: seconds, normalised stress and crossings of ours, s_gd2, networkx and igraph at 100 to 3,000.

Run as `python benchmarks/layout.py [sizes ...]`; needs igraph and s_gd2, which are not dependencies. The layouts
of a network are run in turn, several times; seconds of the processor are the median, each on one thread.
"""

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import igraph
import networkx as nx
import numpy as np
import numpy.typing as npt
import s_gd2
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.engine import one_thread
from akteursnetz.views.map.layout import force

Floats = npt.NDArray[np.float64]
KAMADA_KAWAI_LIMIT = 300
CHUNK = 500
ROUNDS = 5


def networks(n: int) -> Iterator[tuple[str, "nx.Graph[int]"]]:
    """Connected networks of about `n` actors: hubs, modules, and ties between neighbours in space."""
    yield "hubs", nx.barabasi_albert_graph(n, 2, seed=1)
    yield "modules", _largest(nx.planted_partition_graph(n // 20, 20, 0.25, 1.5 / n, seed=1))
    yield "space", _largest(nx.random_geometric_graph(n, float(np.sqrt(8 / n / np.pi)), seed=1))


def layouts(graph: "nx.Graph[int]") -> Iterator[tuple[str, Callable[[], Floats]]]:
    """Each layout as a call without arguments."""
    ids = [str(actor) for actor in graph]
    adjacency = sparse.csr_array(nx.to_scipy_sparse_array(graph, weight=None))
    other = igraph.Graph(n=len(graph), edges=list(graph.edges))
    first, second = np.array(graph.edges, dtype=np.int32).T.copy()
    yield "akteursnetz force", lambda: force(adjacency, ids)
    yield "s_gd2", lambda: s_gd2.layout(first, second, random_seed=1)
    if len(graph) <= KAMADA_KAWAI_LIMIT:
        yield "networkx kamada_kawai", lambda: _rows(nx.kamada_kawai_layout(graph, weight=None))
    yield "networkx spring", lambda: _rows(nx.spring_layout(graph, seed=1))
    yield "igraph FR", lambda: np.array(other.layout_fruchterman_reingold().coords)
    yield "random", lambda: np.random.default_rng(1).random((len(graph), 2))


def stress(paths: Floats, places: Floats) -> float:
    """Mean of (a |x_i - x_j| / d_ij - 1)^2 over pairs at the best scale a; 0 is perfect."""
    first = second = 0.0
    for start in range(0, len(places), CHUNK):
        rows = slice(start, start + CHUNK)
        apart = np.sqrt(((places[rows, None] - places) ** 2).sum(axis=-1))
        ratio = np.divide(apart, paths[rows], out=np.zeros_like(apart), where=paths[rows] > 0)
        first, second = first + ratio.sum(), second + (ratio**2).sum()
    return float(1 - first**2 / second / (len(places) * (len(places) - 1)))


def crossings(edges: npt.NDArray[np.int64], places: Floats) -> int:
    """Pairs of ties without a common actor whose lines cross."""
    start, way = places[edges[:, 0]], places[edges[:, 1]] - places[edges[:, 0]]
    count = 0
    for i in range(1, len(edges)):
        free = ~np.isin(edges[:i], edges[i]).any(axis=1)
        to_start = start[i] - start[:i]
        area = _cross(way[:i], way[i])
        with np.errstate(divide="ignore", invalid="ignore"):
            along, across = _cross(to_start, way[i]) / area, _cross(to_start, way[:i]) / area
        count += int((free & (along > 0) & (along < 1) & (across > 0) & (across < 1)).sum())
    return count


def timed(calls: dict[str, Callable[[], Floats]]) -> dict[str, tuple[float, Floats]]:
    """Median seconds of the processor of each call, and its positions, the calls in turn."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    places = {}
    with one_thread():
        for _ in range(ROUNDS):
            for name, call in calls.items():
                began = time.process_time()
                places[name] = call()
                taken[name].append(time.process_time() - began)
    return {name: (float(np.median(taken[name])), places[name]) for name in calls}


def main(sizes: list[int]) -> None:
    """Print one line for each network and layout."""
    print(f"{'actors':>6} {'ties':>6} {'network':9} {'layout':22} {'seconds':>8} {'stress':>7} {'crossings':>10}")
    for n in sizes:
        for name, graph in networks(n):
            edges = np.array(list(graph.edges))
            paths = csgraph.shortest_path(nx.to_scipy_sparse_array(graph, weight=None), unweighted=True)
            for layout, (seconds, places) in timed(dict(layouts(graph))).items():
                figures = f"{seconds:8.4f} {stress(paths, places):7.4f} {crossings(edges, places):10,}"
                print(f"{len(graph):6} {len(edges):6} {name:9} {layout:22} {figures}", flush=True)


def _largest(graph: "nx.Graph[Any]") -> "nx.Graph[int]":
    return nx.convert_node_labels_to_integers(graph.subgraph(max(nx.connected_components(graph), key=len)))


def _rows(places: dict[int, Floats]) -> Floats:
    return np.array(list(places.values()))


def _cross(a: Floats, b: Floats) -> Floats:
    product: Floats = a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    return product


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000, 3000])
