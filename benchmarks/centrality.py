"""Closeness, betweenness and constraint beside igraph, NetworKit and networkx, in seconds of the processor.

Every call starts anew from the sparse array that a network keeps; the peers' graphs are there already. One thread each.
Betweenness of actors and ties is one pass of ours, the peers' are two.
"""

from collections.abc import Callable, Iterator
from typing import Any

import igraph
import networkit
import networkx as nx
import numpy as np
from scipy import sparse

from akteursnetz import from_networkx
from akteursnetz.graph import matrix
from akteursnetz.measures.compiled import CompiledSearches
from akteursnetz.measures.holes import actor_constraint, actor_effective_size
from akteursnetz.measures.searches import Searches
from benchmarks.turns import Job, spent

Call = Callable[[], Any]
#: From so many actors on networkx is left out: it would take minutes.
NETWORKX_LIMIT = 2_000


def calls(n: int) -> Iterator[tuple[str, Call, dict[str, Call]]]:
    """Each measure of n actors with hubs as calls without arguments: ours, and those of the peers by their names."""
    networkit.setNumberOfThreads(1)
    graph = nx.barabasi_albert_graph(n, 2, seed=1)
    net = from_networkx(graph)
    array = matrix(net)[0]
    other = igraph.Graph(n=n, edges=np.stack(sparse.triu(array).coords, axis=1))
    third = networkit.nxadapter.nx2nk(graph)
    closeness: dict[str, Call] = {"igraph": other.closeness}
    closeness["NetworKit"] = lambda: _run(networkit.centrality.Closeness(third, True, 0))
    between: dict[str, Call] = {"igraph, actors": other.betweenness, "igraph, ties": other.edge_betweenness}
    between["NetworKit, actors"] = lambda: _run(networkit.centrality.Betweenness(third))
    holes: dict[str, Call] = {"igraph, constraint alone": other.constraint}
    if n <= NETWORKX_LIMIT:
        closeness["networkx"] = lambda: nx.closeness_centrality(graph)
        between["networkx, actors"] = lambda: nx.betweenness_centrality(graph)
        holes["networkx, constraint alone"] = lambda: nx.constraint(graph)
    for name, kind in (("with numba", CompiledSearches), ("numpy", Searches)):
        yield f"closeness, {name}", lambda kind=kind: kind(array).distances, closeness
        yield f"betweenness of actors and ties, {name}", lambda kind=kind: kind(array).betweenness, between
    yield "constraint and effective size, with numba", lambda: _holes(net), holes


def _run(algorithm: Any) -> Any:
    return algorithm.run().scores()


def _holes(net: Any) -> None:
    fresh = net.derive()
    fresh._known.update({asked: known for asked, known in net._known.items() if asked[0].__name__ in READY})
    actor_constraint(fresh)
    actor_effective_size(fresh)


#: What is made before the clock starts, as the peers' graphs are.
READY = ("_matrix", "_pairs", "present", "one_mode_actors")


def jobs() -> Iterator[Job]:
    """Each measure at 1,000 and 10,000 actors."""
    for n in (1_000, 10_000):
        for name, ours, peers in calls(n):
            taken = {peer: spent(call) for peer, call in peers.items()}
            yield Job(f"{name}, {n:,} actors", spent(ours), taken)
