"""Closeness, betweenness and constraint beside igraph, NetworKit and networkx, in seconds of the processor.

Run as `python -m benchmarks.centrality [sizes ...]`; needs igraph and networkit, which are no dependencies. Every call
starts anew from the sparse array that a network keeps; the peers' graphs are there already. One thread each. The rows
"plain" are ours without numba, "betweenness" is that of actors and ties in one pass, beside igraph's of actors.
"""

import sys
import time
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
    slow = n <= NETWORKX_LIMIT
    closeness = {"igraph": other.closeness, "networkit": lambda: _run(networkit.centrality.Closeness(third, True, 0))}
    between = {"igraph": other.betweenness, "networkit": lambda: _run(networkit.centrality.Betweenness(third))}
    ties: dict[str, Call] = {"igraph": other.edge_betweenness}
    holes: dict[str, Call] = {"igraph": other.constraint}
    if slow:
        closeness["networkx"] = lambda: nx.closeness_centrality(graph)
        between["networkx"] = lambda: nx.betweenness_centrality(graph)
        ties["networkx"] = lambda: nx.edge_betweenness_centrality(graph)
        holes["networkx"] = lambda: nx.constraint(graph)
    for name, kind in (("", CompiledSearches), (" plain", Searches)):
        yield f"closeness{name}", lambda kind=kind: kind(array).distances, closeness
        yield f"betweenness{name}", lambda kind=kind: kind(array).betweenness, between
        yield f"betweenness of ties{name}", lambda kind=kind: kind(array).betweenness, ties
    yield "constraint, effective size", lambda: _holes(net), holes


def _run(algorithm: Any) -> Any:
    return algorithm.run().scores()


def _holes(net: Any) -> None:
    fresh = net.derive()
    fresh._known.update({asked: known for asked, known in net._known.items() if asked[0].__name__ in READY})
    actor_constraint(fresh)
    actor_effective_size(fresh)


#: What is made before the clock starts, as the peers' graphs are.
READY = ("_matrix", "_pairs", "present", "one_mode_actors")


def seconds(call: Call) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began


def main(sizes: list[int], runs: int = 3) -> None:
    """Print one line for each size, measure and peer: the least seconds of interleaved runs and their ratio."""
    print(f"{'actors':>6} {'measure':28} {'ours':>9} {'peer':10} {'theirs':>9} {'ratio':>7}")
    for n in sizes:
        for name, ours, peers in calls(n):
            ours()
            taken = [(seconds(ours), {peer: seconds(call) for peer, call in peers.items()}) for _ in range(runs)]
            own = min(time for time, _ in taken)
            for peer in peers:
                theirs = min(times[peer] for _, times in taken)
                print(f"{n:6} {name:28} {own:9.4f} {peer:10} {theirs:9.4f} {theirs / own:7.1f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1_000, 10_000])
