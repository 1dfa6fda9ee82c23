"""Krackhardt's dimensions of hierarchy of small directed networks: by hand, by R's sna 2.7.1, by their definition."""

from collections.abc import Iterator
from itertools import combinations

import networkx as nx
import pytest
from tests.networks import made

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.network import Network

#: Numbers of actors and their ties, with what sna prints: connectedness, hierarchy(measure="krackhardt"), efficiency.
PRINTED = {
    (7, "ab ac bd be cf cg"): (1, 1, 1),
    (6, "ab bc ca cd ed"): (0.6666666667, 0.5714285714, 0.9375),
    (8, "ab ac bd cd de fe gh"): (0.5714285714, 1, 0.9615384615),
    (5, "ad ae bc bd be cd de"): (1, 1, 0.8125),
    (7, "ab ba bc cd ec ef fe fg"): (1, 0.8461538462, 0.9444444444),
}


def _one_way(actors: int, ties: str) -> Network:
    return made("abcdefgh"[:actors], [(pair[0], pair[1]) for pair in ties.split()], direction="one_way")


@pytest.mark.parametrize(("network", "printed"), PRINTED.items())
def test_dimensions_agree_with_sna(network: tuple[int, str], printed: tuple[float, float, float]) -> None:
    net = _one_way(*network)
    found = (
        m.network_connectedness(net),
        m.network_graph_hierarchy(net),
        m.network_graph_efficiency(net, directed=True),
    )
    assert found == pytest.approx(printed, abs=1e-9)


def test_two_ties_one_way_each_are_one_tied_pair_of_the_efficiency() -> None:
    """Of the three directed ties one is beyond the two that hold a, b and c together, of four that could be."""
    net = _one_way(3, "ab ba bc")
    assert m.network_graph_efficiency(net) == 1
    assert m.network_graph_efficiency(net, directed=True) == 3 / 4


def test_a_mutual_pair_has_no_room_for_more_ties_unless_they_are_directed() -> None:
    assert m.network_graph_efficiency(_one_way(2, "ab ba"), directed=True) == 0


def test_two_superiors_of_the_same_two_are_no_least_bound() -> None:
    """Of the three violations that are possible, c and d have a and b above them, and a and b nobody."""
    assert m.network_upper_boundedness(_one_way(4, "ac ad bc bd")) == pytest.approx(1 / 3)


def test_a_superior_between_is_the_least_bound() -> None:
    """e stands below a and b, and above c and d: only a and b have no bound, of six violations."""
    assert m.network_upper_boundedness(_one_way(5, "ae be ec ed")) == pytest.approx(5 / 6)


def test_least_upper_bounds_follow_their_definition() -> None:
    """A bound of both to whom a path leads from every other bound of both; actors are bounds of themselves."""
    total = 0
    for seed in range(12):
        graph = nx.gnp_random_graph(16, 0.03 + seed / 100, seed=seed, directed=True)
        parts = [part for part in nx.weakly_connected_components(graph) if len(part) > 2]
        possible = sum((len(part) - 1) * (len(part) - 2) / 2 for part in parts)
        without = sum(not any(_least(graph, *pair)) for part in parts for pair in combinations(part, 2))
        assert m.network_upper_boundedness(from_networkx(graph)) == pytest.approx(1 - without / possible, abs=1e-9)
        total += without
    assert total > 100


def _least(graph: "nx.DiGraph[int]", first: int, second: int) -> Iterator[bool]:
    above = {actor: {actor, *nx.ancestors(graph, actor)} for actor in graph}
    common = above[first] & above[second]
    yield from (common <= above[bound] for bound in common)
