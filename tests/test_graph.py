"""Many ties, one simple graph: what counts, how it collapses, and by which rules."""

from collections.abc import Callable, Sequence

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import networks

from akteursnetz.errors import NetworkError
from akteursnetz.exchange.graphs import to_networkx
from akteursnetz.graph import (
    actor_rows,
    by_pair,
    in_force,
    matrix,
    measured,
    one_mode_actors,
    pairs,
    partners,
    set_aside,
    tie_places,
    tie_states,
    ties_between,
)
from akteursnetz.network import Network, from_tables, once

ACTORS = pd.DataFrame({"id": list("abcdR"), "name": list("abcdR"), "kind": "x", "form": [*["office"] * 4, "body"]})


def net_of(*ties: tuple[str, ...], **columns: Sequence[str | float | None]) -> Network:
    frame = pd.DataFrame(ties, columns=["from", "to", "relation", "formality", "state"][: len(ties[0])])
    return from_tables(ACTORS, frame.assign(**{name: pd.Series(cells) for name, cells in columns.items()}))


def test_parallel_ties_make_one_tied_pair() -> None:
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
        (["statute", "grant_agreement", None], "contractual"),
        (["statute", "grant", None], "non_contractual"),
        (["grant", None], "unspecified"),
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
    assert set_aside(net).to_dict() == {"bodies": 1, "actors_not_in_force": 0, "two_mode": 0, "not_in_force": 1}


@pytest.mark.parametrize("state", ["planned", "ended", "failed"])
def test_with_an_actor_its_ties_are_not_in_force(state: str) -> None:
    """A seat on a body that ended has ended, whatever its own cell says; one that failed by itself stays so."""
    ties = pd.DataFrame(
        [("a", "R", "existing"), ("a", "b", None), ("b", "c", None), ("c", "R", "failed")],
        columns=["from", "to", "state"],
    ).assign(relation="cooperation")
    net = from_tables(ACTORS.assign(state=["", "", "existing", "", state]), ties)
    assert tie_states(net).to_list() == [state, "existing", "existing", "failed"]
    assert set_aside(net).to_dict() == {"bodies": 0, "actors_not_in_force": 1, "two_mode": 0, "not_in_force": 2}
    over = from_tables(ACTORS.assign(state=[state, "", "", "", ""]), ties)
    assert list(one_mode_actors(over)) == ["b", "c", "d"]
    assert tie_states(over).to_list() == [state, state, "existing", "failed"]
    assert pairs(over).index.to_list() == [("b", "c")]


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


def test_weights_are_named() -> None:
    net = net_of(("a", "b", "cooperation"), ("b", "a", "advice"), ("b", "c", "advice"), strength=[2, 5, 3])
    assert matrix(net, weight="ties")[0].toarray()[0, 1] == 2
    assert matrix(net, weight="strength")[0].toarray()[[0, 1], [1, 2]].tolist() == [5, 3]


@pytest.mark.parametrize(
    ("strength", "weight", "message"),
    [([2, None], "strength", "1 of 2 tied pairs have no value"), ([2, 1], "trust", "there are: ties, strength")],
)
def test_a_weight_that_is_not_there_is_an_error(strength: list[float | None], weight: str, message: str) -> None:
    net = net_of(("a", "b", "cooperation"), ("b", "c", "advice"), strength=strength)
    with pytest.raises(NetworkError, match=message):
        matrix(net, weight=weight)


@pytest.mark.parametrize("amount", [0, -1, 1e300, 1e-300])
def test_a_weight_must_be_above_0_and_within_reason(amount: float) -> None:
    with pytest.raises(NetworkError, match=r"above 0 and finite, from 1e-12 to 1e\+12; \"amount\" is not in 1 of 1"):
        matrix(net_of(("a", "b", "cooperation"), amount=[amount]), weight="amount")


def test_an_infinite_weight_of_an_unchecked_table_is_an_error() -> None:
    net = net_of(("a", "b", "cooperation"), amount=[1])
    endless = net.derive(ties=net.ties.assign(amount=np.inf))
    with pytest.raises(NetworkError, match="finite"):
        matrix(endless, weight="amount")


def test_what_is_no_network_is_refused_with_the_call_that_makes_one() -> None:
    calls: tuple[Callable[..., object], ...] = (one_mode_actors, in_force, measured, set_aside, pairs, matrix, partners)
    for call in calls:
        with pytest.raises(NetworkError, match="read it first"):
            call("records")
        with pytest.raises(NetworkError, match="from_networkx"):
            call(nx.path_graph(2))


@given(networks())
def test_every_tie_is_in_the_pair_of_its_two_actors_and_in_no_other(net: Network) -> None:
    found = by_pair(net, net.ties)
    place = actor_rows(net)
    assert sorted(tie for ties in found.values() for tie in ties) == sorted(net.ties.index)
    for pair, ties in found.items():
        assert place[pair[0]] < place[pair[1]]
        assert {frozenset(ends) for ends in net.ties.loc[list(ties), ["from", "to"]].to_numpy()} == {frozenset(pair)}
        assert ties_between(net, *pair, every=True) == ties_between(net, *pair[::-1], every=True) == ties


@given(networks(), st.booleans())
def test_grouped_by_their_places_the_measured_ties_are_the_tied_pairs(net: Network, directed: bool) -> None:
    places = tie_places(net, directed=directed)
    tied, roster = pairs(net, directed=directed), net.actors.index
    assert set(places.index) == set(net.ties.index[measured(net)])
    grouped = places.groupby(["from", "to"]).size()
    assert [(roster[a], roster[b]) for a, b in grouped.index] == list(tied.index)
    assert grouped.to_list() == tied["ties"].to_list()
    if not directed:
        assert {pair: len(ties_between(net, *pair)) for pair in tied.index} == tied["ties"].to_dict()


def test_an_edit_of_the_places_reaches_no_other_call() -> None:
    net = net_of(("a", "b", "cooperation"), ("b", "c", "advice"))
    places = tie_places(net)
    places["from"] = 9
    assert tie_places(net)["from"].to_list() == [0, 1]


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
