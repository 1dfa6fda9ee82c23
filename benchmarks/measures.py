"""PageRank, assortativity and modularity beside networkx: seconds of the processor at 50, 500 and 5,000 actors.

Run as `python benchmarks/measures.py [sizes ...]`. Both start from the same sparse array, which a network keeps. Of
networkx the time is told for a graph that is "ready", and with the making of it ("made"), since a network of tables has
none. The values are held against each other in the same run.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from akteursnetz import Network, actor_pagerank, from_tables, matrix, network_assortativity, network_modularity

SECTORS = ("administration", "welfare", "education", "church", "residents")
#: Calls are repeated until so many seconds have passed.
ENOUGH = 0.5


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


def seconds(call: Callable[[], Any]) -> float:
    """The least time of the processor that a call takes, of as many calls as half a second holds."""
    taken: list[float] = []
    while not taken or (sum(taken) < ENOUGH and len(taken) < 100):
        began = time.process_time()
        call()
        taken.append(time.process_time() - began)
    return min(taken)


def main(sizes: list[int]) -> None:
    """Print one line for each size and measure: milliseconds, how many times as long networkx takes, the difference."""
    print(f"{'actors':>6} {'measure':14} {'ours':>9} {'ready':>9} {'made':>9} {'ready':>6} {'made':>6} {'apart':>7}")
    for n in sizes:
        net = network(n)
        array = matrix(net)[0]
        graph = nx.from_scipy_sparse_array(array)
        making = seconds(partial(nx.from_scipy_sparse_array, array))
        for name, ours, theirs in calls(net, graph):
            apart = np.abs(np.asarray(ours(), float) - np.asarray(theirs(), float)).max()
            own, ready = seconds(ours), seconds(theirs)
            made = ready + making
            times = f"{1000 * own:9.3f} {1000 * ready:9.3f} {1000 * made:9.3f}"
            print(f"{n:6} {name:14} {times} {ready / own:6.1f} {made / own:6.1f} {apart:7.0e}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [50, 500, 5000])
