"""To networkx and back: nothing lost with all records, and the simple graph of tied pairs is taken too."""

import io

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.networks import made
from tests.strategies import networks

import akteursnetz as an
from akteursnetz.examples import EXAMPLES, Example
from akteursnetz.graph import matrix, pairs
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta

PARALLEL = [("a", "b"), ("b", "a"), ("b", "c")]


@given(networks())
def test_all_records_come_back_equal(net: Network) -> None:
    assert an.from_networkx(an.to_networkx(net, records=True)).equals(net)


@given(networks(), st.booleans())
def test_the_simple_graph_of_tied_pairs_is_taken(net: Network, directed: bool) -> None:
    again = an.from_networkx(an.to_networkx(net, directed=directed))
    assert pairs(again, directed=directed).index.equals(pairs(net, directed=directed).index)
    assert pairs(again, directed=directed)["layer"].equals(pairs(net, directed=directed)["layer"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_come_back_equal(name: Example) -> None:
    """Bodies, programmes, seats, wishes and parallel ties among them; through GraphML as well, but for the order."""
    net = an.example(name)
    graph = an.to_networkx(net, records=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(net.actors), len(net.ties))
    assert an.from_networkx(graph).equals(net)
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    assert an.from_networkx(nx.read_graphml(file, force_multigraph=True)).equals(net)


@given(st.integers(0, 8), st.floats(0, 1), st.booleans(), st.integers(0, 1000))
def test_any_graph_becomes_a_network(n: int, p: float, directed: bool, seed: int) -> None:
    graph = nx.gnp_random_graph(n, p, seed=seed, directed=directed)
    net = an.from_networkx(graph)
    again = an.to_networkx(net, directed=directed)
    assert list(again) == [str(node) for node in graph]
    assert set(again.edges) == {(str(a), str(b)) for a, b in graph.edges}
    assert matrix(net, directed=directed)[0].sum() == graph.number_of_edges() * (1 if directed else 2)


def test_attributes_become_columns() -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_node(1, name="Jugendamt", sector="administration", type="Amt")
    graph.add_edge(1, 2, relation="funding", trust=4.0)
    net = an.from_networkx(graph)
    assert net.actors["name"].tolist() == ["Jugendamt", "2"]
    assert list(net.actors.loc["1", ["sector", "kind"]]) == ["administration", "Amt"]
    assert net.ties["trust"].tolist() == [4.0]


def test_weights_are_named_and_never_by_accident() -> None:
    net = made("abc", PARALLEL, strength=[2, 5, 3])
    assert "weight" not in an.to_networkx(net).edges["a", "b"]
    assert an.to_networkx(net, weight="strength").edges["a", "b"]["weight"] == 5


def test_options_of_the_simple_graph_are_not_for_all_records() -> None:
    for option in ({"directed": True}, {"weight": "ties"}):
        with pytest.raises(an.NetworkError, match="records=True"):
            an.to_networkx(made("ab", [("a", "b")]), records=True, **option)


@given(networks())
def test_a_pandas_reader_gets_the_same_network_back(net: Network) -> None:
    frames = {name: getattr(net, name) for name in ("actors", "ties", "expected", "indicators", "names")}
    assert an.from_tables(**frames, meta=net.meta).equals(net)
    assert net.with_tables(ties=net.ties).equals(net)


def test_meta_takes_the_words_of_files_and_no_others() -> None:
    meta = Meta(date="15.03.2007", evidence="Befragung", setting="Land", sources=["Protokoll"])  # type: ignore[arg-type]  # words
    assert (meta.date, meta.evidence, meta.setting, meta.sources) == ("2007-03-15", "survey", "rural", ("Protokoll",))
    with pytest.raises(an.RecordError, match=r'column "date": "im Mai" .*\n.*column "evidence": "Umfrag"') as caught:
        Meta(evidence="Umfrag", date="im Mai")
    assert len(caught.value.faults) == 2


def test_type_is_taken_for_kind() -> None:
    actors = pd.DataFrame({"id": ["a"], "name": ["A"], "type": ["Amt"]})
    assert an.from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"])).actors["kind"].tolist() == ["Amt"]
