"""Many records, one simple graph: what counts, how it collapses, and both ways to networkx."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from akteursnetz.errors import NetworkError
from akteursnetz.graph import (
    from_networkx,
    matrix,
    measured,
    one_mode_actors,
    pairs,
    partners,
    set_aside,
    to_networkx,
)
from akteursnetz.network import Network, from_tables, once

ACTORS = pd.DataFrame({"id": list("abcdR"), "name": list("abcdR"), "kind": "x", "form": [*["office"] * 4, "body"]})


def net_of(*ties: tuple[str, ...], **columns: Sequence[str | float | None]) -> Network:
    frame = pd.DataFrame(ties, columns=["from", "to", "relation", "formality", "state"][: len(ties[0])])
    return from_tables(ACTORS, frame.assign(**{name: pd.Series(cells) for name, cells in columns.items()}))


def test_parallel_records_make_one_tie() -> None:
    """A triangle with a pendant has density 4 / 6, however often its ties are recorded."""
    ties = [("a", "b"), ("b", "a"), ("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]
    graph = to_networkx(net_of(*((start, end, "cooperation") for start, end in ties)))
    assert type(graph) is nx.Graph
    assert nx.density(graph) == 4 / 6
    assert pairs(net_of(*((start, end, "cooperation") for start, end in ties)))["ties"].tolist() == [3, 1, 1, 1]


@pytest.mark.parametrize(
    ("formalities", "layer"),
    [
        (["contract", "informal"], "contractual"),
        (["informal", None], "non_contractual"),
        ([None, "unspecified"], "unspecified"),
        (["statute", "grant", None], "contractual"),
    ],
)
def test_the_layer_of_a_pair(formalities: list[str | None], layer: str) -> None:
    ties = [("a", "b", "cooperation", formality) for formality in formalities]
    table = pairs(net_of(*ties))  # type: ignore[arg-type]  # None is an empty cell
    assert table["layer"].tolist() == [layer]
    assert table[["contractual", "non_contractual", "unspecified"]].sum(axis=1).tolist() == [len(formalities)]


@pytest.mark.parametrize("state", ["planned", "wished", "ended", "failed"])
def test_what_is_not_in_force_is_set_aside_and_counted(state: str) -> None:
    net = net_of(("a", "b", "cooperation", "contract", state), ("b", "c", "cooperation", "contract", "existing"))
    assert measured(net).tolist() == [False, True]
    assert set_aside(net).to_dict() == {"bodies": 1, "two_mode": 0, "not_in_force": 1}


def test_the_two_mode_part_is_set_aside_and_counted() -> None:
    net = net_of(("a", "R", "representation"), ("a", "b", "membership"), ("R", "b", "funding"), ("a", "b", "advice"))
    assert measured(net).tolist() == [False, False, False, True]
    assert set_aside(net)["two_mode"] == 3
    assert list(one_mode_actors(net)) == list("abcd")


def test_directions_are_recorded_or_follow_the_relation() -> None:
    net = net_of(
        ("a", "b", "cooperation"), ("b", "c", "funding"), ("c", "d", "funding"), direction=[None, None, "mutual"]
    )
    assert list(pairs(net, directed=True).index) == [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c")]
    array, actors = matrix(net, directed=True)
    assert array.toarray().astype(int).tolist() == [[0, 1, 0, 0], [1, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    assert list(actors) == list("abcd")


def test_the_matrix_is_symmetric_with_an_empty_diagonal() -> None:
    array, _ = matrix(net_of(("a", "b", "funding"), ("c", "b", "cooperation"), ("b", "c", "cooperation")))
    dense = array.toarray()
    assert (dense == dense.T).all()
    assert (np.diag(dense) == 0).all()
    assert dense.sum() == 4


def test_weights_are_named_and_never_by_accident() -> None:
    net = net_of(("a", "b", "cooperation"), ("b", "a", "advice"), ("b", "c", "advice"), strength=[2, 5, 3])
    assert matrix(net, weight="ties")[0].toarray()[0, 1] == 2
    assert matrix(net, weight="strength")[0].toarray()[[0, 1], [1, 2]].tolist() == [5, 3]
    assert "weight" not in to_networkx(net).edges["a", "b"]
    assert to_networkx(net, weight="strength").edges["a", "b"]["weight"] == 5


@pytest.mark.parametrize(
    ("strength", "weight", "message"),
    [([2, None], "strength", "1 of 2 tied pairs have no value"), ([2, 1], "trust", "there are: ties, strength")],
)
def test_a_weight_that_is_not_there_is_an_error(strength: list[float | None], weight: str, message: str) -> None:
    net = net_of(("a", "b", "cooperation"), ("b", "c", "advice"), strength=strength)
    with pytest.raises(NetworkError, match=message):
        matrix(net, weight=weight)


def test_a_weight_of_zero_is_an_error() -> None:
    with pytest.raises(NetworkError, match="above 0"):
        matrix(net_of(("a", "b", "cooperation"), amount=[0]), weight="amount")


@given(st.integers(0, 8), st.floats(0, 1), st.booleans(), st.integers(0, 1000))
def test_to_networkx_and_back(n: int, p: float, directed: bool, seed: int) -> None:
    graph = nx.gnp_random_graph(n, p, seed=seed, directed=directed)
    net = from_networkx(graph)
    again = to_networkx(net, directed=directed)
    assert list(again) == [str(node) for node in graph]
    assert set(again.edges) == {(str(a), str(b)) for a, b in graph.edges}
    assert matrix(net, directed=directed)[0].sum() == graph.number_of_edges() * (1 if directed else 2)


def test_attributes_become_columns() -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_node(1, name="Jugendamt", sector="administration")
    graph.add_edge(1, 2, relation="funding", trust=4.0)
    net = from_networkx(graph)
    assert net.actors["name"].tolist() == ["Jugendamt", "2"]
    assert net.actors.loc["1", "sector"] == "administration"
    assert net.ties["trust"].tolist() == [4.0]


def test_what_is_derived_of_a_network_is_derived_once() -> None:
    asked: list[Network] = []

    @once
    def ties(net: Network) -> int:
        """The number of ties."""
        asked.append(net)
        return len(net.ties)

    first, second = (net_of(("a", "b", "cooperation")) for _ in range(2))
    assert [ties(first), ties(first), ties(second)] == [1, 1, 1]
    assert [net is first for net in asked] == [True, False]


def test_the_graph_of_partners_cannot_be_changed() -> None:
    with pytest.raises(nx.NetworkXError, match="Frozen"):
        partners(net_of(("a", "b", "cooperation"))).add_edge("a", "c")
