"""Agreement on the graphs that networkx brings along, so that it is checked everywhere; figures in tests/reference."""

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from tests.measures import test_reference, test_reference_layers
from tests.measures.reference import disagreements, every_path

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.layers import project
from akteursnetz.network import Network, from_tables


def _figures(name: str) -> Any:
    return json.loads((Path(__file__).parents[1] / "reference" / f"{name}.json").read_text(encoding="utf-8"))


def _women() -> Network:
    graph = nx.davis_southern_women_graph()
    actors = pd.DataFrame({"id": list(graph), "name": list(graph)}).assign(kind="actor")
    actors["form"] = ["office" if node in graph.graph["top"] else "body" for node in graph]
    ends = [(a, b) if a in graph.graph["top"] else (b, a) for a, b in graph.edges]
    return from_tables(actors, pd.DataFrame(ends, columns=["from", "to"]).assign(relation="membership"))


@pytest.mark.parametrize(
    ("name", "graph"), [("florentine", nx.florentine_families_graph), ("karate", nx.karate_club_graph)]
)
def test_one_mode(name: str, graph: Any) -> None:
    found = _figures(name)["figures"]
    bare: nx.Graph[Any] = nx.Graph(graph().edges)
    assert len(list(every_path(found))) > 300
    assert disagreements(found, test_reference.AGREES, (), from_networkx(bare), directed=False) == []


def test_two_mode() -> None:
    found = _figures("southern_women")
    assert disagreements(found["two_mode"], test_reference_layers.AGREES, (), _women(), directed=False) == []
    assert disagreements(found["women"], test_reference.AGREES, (), project(_women()), directed=False) == []


def test_published_florentine_values() -> None:
    """Three decimals, as printed in networkx's own tests (its test_betweenness_centrality, florentine families)."""
    net = from_networkx(nx.florentine_families_graph())
    betweenness = {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143, "Ginori": 0.0}
    found = m.actor_betweenness(net).round(3)
    assert {family: found[family] for family in betweenness} == betweenness


def test_published_bipartite_values() -> None:
    """Two decimals, as in Borgatti & Halgin, Analyzing Affiliation Networks (Sage Handbook of Network Analysis)."""
    net = _women()
    names = ["E8", "E9", "Nora Fayette", "Evelyn Jefferson", "Flora Price"]
    assert m.actor_twomode_degree(net)[names].round(2).to_list() == [0.78, 0.67, 0.57, 0.57, 0.14]
    assert m.actor_twomode_betweenness(net)[names].round(2).to_list() == [0.24, 0.23, 0.11, 0.1, 0.01]
    assert m.actor_twomode_closeness(net)[names].round(2).to_list() == [0.85, 0.79, 0.8, 0.8, 0.59]


def test_holes_of_borgattis_example() -> None:
    """Borgatti (1997), Unpacking Burt's redundancy measures, Connections 20(1), as networkx's tests print them."""
    ties = [("A", "B"), ("A", "F"), ("A", "G"), ("A", "E"), ("E", "G"), ("F", "G"), ("B", "G"), ("B", "D"), ("D", "G")]
    net = from_networkx(nx.Graph([*ties, ("G", "C")]))
    assert m.actor_constraint(net)[["G", "A", "C"]].round(3).to_list() == [0.4, 0.595, 1.0]
    assert m.actor_effective_size(net)[["G", "A", "C"]].round(2).to_list() == [4.67, 2.5, 1.0]
