"""Geodesic distances by levels of bits: those of scipy, from any sources, on either side of the longest path."""

import networkx as nx
import numpy as np
import pytest
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.views.map.layout.paths import LONG, steps_between


@pytest.mark.parametrize(
    "graph",
    [
        nx.empty_graph(3),
        nx.path_graph(LONG + 1),
        nx.path_graph(LONG + 2),
        nx.gnp_random_graph(200, 0.01, seed=1),
        nx.barabasi_albert_graph(129, 2, seed=1),
    ],
    ids=["no ties", "longest by levels", "one longer", "parts and isolates", "hubs"],
)
@pytest.mark.parametrize("every", [1, 3])
def test_distances_are_those_of_scipy(graph: "nx.Graph[int]", every: int) -> None:
    tied = sparse.csr_array(nx.to_numpy_array(graph))
    sources = np.arange(len(graph))[::-every]
    expected = csgraph.shortest_path(tied, unweighted=True, indices=sources)
    np.testing.assert_array_equal(steps_between(tied, sources), expected)
    np.testing.assert_array_equal(steps_between(tied), csgraph.shortest_path(tied, unweighted=True))
