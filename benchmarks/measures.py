"""PageRank, assortativity and modularity beside networkx: seconds of the processor at 50, 500 and 5,000 actors.

Both start from the same sparse array, which a network keeps. Of networkx the time is told for a graph that is "ready",
and with the making of it ("made"), since a network of tables has none. The values are held against each other in the
same run.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from akteursnetz import Network, actor_pagerank, from_tables, matrix, network_assortativity, network_modularity
from benchmarks.turns import Job, spent

SECTORS = ("administration", "welfare", "education", "church", "residents")


def network(n: int, tied: int = 3) -> Network:
    """A network of n actors with hubs, in five sectors, each newcomer tied to some others."""
    ties = pd.DataFrame(nx.barabasi_albert_graph(n, tied, seed=1).edges, columns=["from", "to"])
    names = [f"a{i}" for i in range(n)]
    actors = pd.DataFrame({"id": names, "name": names, "kind": "office", "sector": [SECTORS[i % 5] for i in range(n)]})
    return from_tables(actors, ("a" + ties.astype("str")).assign(relation="cooperation"))


def calls(net: Network, graph: "nx.Graph[int]") -> Iterator[tuple[str, Callable[[], Any], Callable[[], Any]]]:
    """Each measure as two calls without arguments: ours, and networkx's of a graph that is there already."""
    groups = [set(np.flatnonzero(net.actors["sector"] == sector).tolist()) for sector in SECTORS]
    yield "pagerank", lambda: actor_pagerank(net).to_numpy(), lambda: list(nx.pagerank(graph, tol=1e-12).values())
    yield "assortativity", lambda: network_assortativity(net), lambda: nx.degree_assortativity_coefficient(graph)
    yield "modularity", lambda: network_modularity(net), lambda: nx.community.modularity(graph, groups)


def jobs() -> Iterator[Job]:
    """Each measure at 50, 500 and 5,000 actors; both programs must find the same."""
    for n in (50, 500, 5000):
        net = network(n)
        array = matrix(net)[0]
        graph = nx.from_scipy_sparse_array(array)
        for name, ours, theirs in calls(net, graph):
            assert np.allclose(np.asarray(ours(), float), np.asarray(theirs(), float), atol=1e-6), name
            made = partial(_with_graph, array, theirs)
            peers = {"networkx, graph ready": spent(theirs), "networkx, graph made": spent(made)}
            yield Job(f"{name}, {n:,} actors", spent(ours), peers)


def _with_graph(array: Any, call: Callable[[], Any]) -> None:
    nx.from_scipy_sparse_array(array)
    call()
