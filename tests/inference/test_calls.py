import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose

from akteursnetz import inference
from akteursnetz.errors import NetworkError
from akteursnetz.graph import matrix, to_networkx
from akteursnetz.inference.tables import Table
from akteursnetz.network import Network, from_tables

ACTORS = ["arge", "jugendamt", "sozialamt", "schulamt", "caritas", "diakonie", "awo", "rat"]
SECTORS = ["administration"] * 4 + ["welfare"] * 3 + [None]
PAIRS = ["arge jugendamt", "arge sozialamt", "arge schulamt", "jugendamt sozialamt", "caritas diakonie", "awo caritas"]
CONTRACTS = ["arge jugendamt", "arge sozialamt"]


def town(pairs: list[str], formality: str = "informal") -> Network:
    actors = pd.DataFrame({"id": ACTORS, "name": ACTORS, "kind": "office", "sector": SECTORS, "size": range(8)})
    ends = [pair.split() for pair in pairs]
    ties = pd.DataFrame(ends, columns=["from", "to"]).assign(relation="cooperation", formality=formality)
    return from_tables(actors, ties)


def ties(net: Network) -> float:
    return float(matrix(net)[0].sum()) / 2


def inside(net: Network) -> float:
    """Ties between actors of one sector."""
    graph = to_networkx(net)
    sectors = graph.nodes(data="sector", default=None)
    return float(sum(sectors[a] == sectors[b] is not None for a, b in graph.edges))


def degrees(net: Network) -> pd.Series:
    array, actors = matrix(net)
    return pd.Series(np.asarray(array.sum(axis=0)), index=actors)


def test_a_named_measure_and_a_function_see_the_same_random_networks() -> None:
    named = inference.test(town(PAIRS), "density", replicates=20)
    called = inference.test(town(PAIRS), ties, replicates=20)
    assert (called.estimate, called.name) == (6, "ties")
    assert_allclose(called.draws, 6)
    assert_allclose(named.draws, 6 / 28)


def test_labels_are_dealt_out_anew_and_ties_stay() -> None:
    by_call = inference.test(town(PAIRS), inside, null="labels", replicates=300)
    # six ties; two of 7 actors share a sector in C(4,2) + C(3,2) = 9 of 21 pairs
    assert by_call.estimate == 6
    assert abs(by_call.expected - 6 * 9 / 21) < 4 * by_call.draws.std() / np.sqrt(300)
    by_name = inference.test(town(PAIRS), "ei_index", null="labels", replicates=300)
    assert by_name.estimate == -1
    assert abs(by_name.expected - (12 / 21 - 9 / 21)) < 4 * by_name.draws.std() / np.sqrt(300)


def test_degrees_are_kept_actor_by_actor() -> None:
    tests = inference.entries_test(town(PAIRS), degrees, null="U|degrees", replicates=20)
    assert list(tests) == ACTORS
    assert all((test.draws == test.estimate).all() for test in tests.values())


def test_the_network_given_stays_as_it_was() -> None:
    net, same = town(PAIRS), town(PAIRS)
    inference.test(net, inside, null="labels", replicates=3)
    inference.test(net, ties, replicates=3)
    assert net.equals(same)


def test_each_sector_is_asked_for_itself() -> None:
    tests = inference.group_shares_test(town(PAIRS), replicates=200)
    assert {name: test.estimate for name, test in tests.items()} == {"administration": 1, "welfare": 1}


def test_networks_go_into_qap_by_their_actors() -> None:
    informal, contracts = town(PAIRS), town(CONTRACTS)
    turned = contracts.derive(actors=contracts.actors[::-1])
    test = inference.qap(informal, turned, association="overlap", replicates=50)
    assert test.estimate == 4  # both cells of two pairs
    other = town(CONTRACTS).keep(actors=pd.Series([True] * 7 + [False], index=ACTORS))
    with pytest.raises(NetworkError, match="rat not in both"):
        inference.qap(informal, other)


def test_networks_and_columns_go_into_a_regression() -> None:
    net = town(PAIRS)
    predictors: dict[str, Network | Table] = {
        "contract": town(CONTRACTS),
        "sector": inference.same(net, "sector"),
        "size": inference.distance(net, "size"),
    }
    fit = inference.mrqap(net, predictors, replicates=99)
    assert fit.cells == 28
    assert list(fit.table.index) == ["contract", "sector", "size"]
    assert fit.predictors["sector"].estimate > 0


def test_tables_of_columns() -> None:
    net = town(PAIRS)
    assert inference.codes(net, "sector").tolist() == [0, 0, 0, 0, 1, 1, 1, -1]
    assert inference.same(net, "sector").sum() == 4 * 4 + 3 * 3
    assert inference.distance(net, "size")[1].tolist() == [1, 0, 1, 2, 3, 4, 5, 6]
    assert inference.effect(net, "size", of="sender")[3].tolist() == [3] * 8
    assert inference.effect(net, "size", of="receiver")[:, 3].tolist() == [3] * 8


@pytest.mark.parametrize("by", ["nothing", "sector"])
def test_a_column_that_does_not_serve_is_named(by: str) -> None:
    with pytest.raises(NetworkError, match=by):
        inference.distance(town(PAIRS), by)
