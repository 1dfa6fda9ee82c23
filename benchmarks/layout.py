"""Layouts beside s_gd2, networkx and igraph: seconds of the processor, normalised stress, crossings."""

from collections.abc import Callable, Iterator
from typing import Any

import igraph
import networkx as nx
import numpy as np
import numpy.typing as npt
import s_gd2
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.views.map.layout import force
from benchmarks.turns import Job, spent

Floats = npt.NDArray[np.float64]
KAMADA_KAWAI_LIMIT = 300
CHUNK = 500


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
    yield "akteursnetz", lambda: force(adjacency, ids)
    yield "s_gd2", lambda: s_gd2.layout(first, second, random_seed=1)
    if len(graph) <= KAMADA_KAWAI_LIMIT:
        yield "networkx kamada_kawai", lambda: _rows(nx.kamada_kawai_layout(graph, weight=None))
    yield "networkx spring", lambda: _rows(nx.spring_layout(graph, seed=1))
    yield "igraph FR", lambda: np.array(other.layout_fruchterman_reingold().coords)


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


def jobs() -> Iterator[Job]:
    """Layouts of each network at 100 and 1,000 actors, each with its stress."""
    for n in (100, 1000):
        for name, graph in networks(n):
            paths = csgraph.shortest_path(nx.to_scipy_sparse_array(graph, weight=None), unweighted=True)
            edges, calls = np.array(list(graph.edges)), dict(layouts(graph))
            told = {layout: _told(paths, edges, call()) for layout, call in calls.items()}
            ours = f"{name}, {len(graph):,} actors: {told['akteursnetz']}"
            peers = {f"{layout}: {told[layout]}": spent(call) for layout, call in calls.items()}
            yield Job(ours, peers.pop(f"akteursnetz: {told['akteursnetz']}"), peers)


def _told(paths: Floats, edges: npt.NDArray[np.int64], places: Floats) -> str:
    return f"stress {stress(paths, places):.4f}, {crossings(edges, places):,} crossings"


def _largest(graph: "nx.Graph[Any]") -> "nx.Graph[int]":
    return nx.convert_node_labels_to_integers(graph.subgraph(max(nx.connected_components(graph), key=len)))


def _rows(places: dict[int, Floats]) -> Floats:
    return np.array(list(places.values()))


def _cross(a: Floats, b: Floats) -> Floats:
    product: Floats = a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    return product
