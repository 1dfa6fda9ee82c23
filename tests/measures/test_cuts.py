"""What falls apart without an actor or a tie, as networkx has it after taking it away."""

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from akteursnetz.measures.cuts import search_tree

ACTORS = "abcdefghijkl"


@st.composite
def graphs(draw: st.DrawFn) -> "nx.Graph[str]":
    """Up to twelve actors, few ties: trees, rings and several parts."""
    n = draw(st.integers(0, len(ACTORS)))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ACTORS[:n])
    possible = list(combinations(ACTORS[:n], 2))
    graph.add_edges_from(draw(st.lists(st.sampled_from(possible), max_size=16)) if possible else [])
    return graph


def parts(graph: "nx.Graph[str]") -> list[list[str]]:
    return sorted(sorted(part) for part in nx.connected_components(graph))


@given(graphs())
def test_pieces_without_an_actor(graph: "nx.Graph[str]") -> None:
    tree = search_tree(graph)
    for actor in graph:
        around = nx.node_connected_component(graph, actor)
        wanted = parts(nx.Graph(graph.subgraph(around - {actor})))
        pieces = tree.pieces_without(actor)
        assert sorted(sorted(piece) for piece in pieces) == wanted
        assert tree.sizes_without(actor) == [len(piece) for piece in pieces]
        assert sorted(tree.component(actor)) == sorted(around)


@given(graphs())
def test_sides_of_a_bridge(graph: "nx.Graph[str]") -> None:
    tree = search_tree(graph)
    for ends in nx.bridges(graph):
        first, second = ends[0], ends[1]
        rest = nx.Graph(graph)
        rest.remove_edge(first, second)
        wanted = sorted(sorted(nx.node_connected_component(rest, end)) for end in (first, second))
        assert sorted(sorted(side) for side in tree.sides(first, second)) == wanted
