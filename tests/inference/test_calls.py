import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose

from akteursnetz import inference
from akteursnetz.errors import NetworkError
from akteursnetz.exchange.graphs import to_networkx
from akteursnetz.graph import matrix
from akteursnetz.inference.tables import Table, table_of
from akteursnetz.measures.partition import partition
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
    named = inference.conditional_test(town(PAIRS), "density", replicates=20)
    called = inference.conditional_test(town(PAIRS), ties, replicates=20)
    assert (called.estimate, called.name) == (6, "ties")
    assert_allclose(called.draws, 6)
    assert_allclose(named.draws, 6 / 28)


def test_labels_are_dealt_out_anew_and_ties_stay() -> None:
    by_call = inference.conditional_test(town(PAIRS), inside, null="labels", replicates=300)
    # six ties; two of 7 actors share a sector in C(4,2) + C(3,2) = 9 of 21 pairs
    assert by_call.estimate == 6
    assert abs(by_call.expected - 6 * 9 / 21) < 4 * by_call.draws.std() / np.sqrt(300)
    by_name = inference.conditional_test(town(PAIRS), "ei", null="labels", replicates=300)
    assert by_name.estimate == -1
    assert abs(by_name.expected - (12 / 21 - 9 / 21)) < 4 * by_name.draws.std() / np.sqrt(300)


def test_degrees_are_kept_actor_by_actor() -> None:
    tests = inference.entries_test(town(PAIRS), degrees, null="U|degrees", replicates=20)
    assert list(tests) == list(tests.table.index) == ACTORS
    assert all((test.draws == test.estimate).all() for test in tests.values())


def test_the_network_given_stays_as_it_was() -> None:
    net, same = town(PAIRS), town(PAIRS)
    inference.conditional_test(net, inside, null="labels", replicates=3)
    inference.conditional_test(net, ties, replicates=3)
    assert net.equals(same)


def test_networks_go_into_tests_of_precision_and_difference_as_their_tables_do() -> None:
    net, other = town(PAIRS), town(CONTRACTS)
    tables = table_of(net, directed=False), table_of(other, directed=False)
    groups = [partition(n, "sector").codes for n in (net, other)]
    names = ["density", "modularity"]
    for difference in (inference.cug_difference, inference.pooled_difference, inference.bootstrap_difference):
        of_networks = difference(net, other, names, replicates=19)
        of_tables = difference(*tables, names, groups=(groups[0], groups[1]), replicates=19)
        pd.testing.assert_frame_equal(of_networks.table, of_tables.table)
    precise = inference.vertex_bootstrap(net, names, replicates=19)
    assert precise.table.equals(inference.vertex_bootstrap(tables[0], names, groups=groups[0], replicates=19).table)
    with pytest.warns(UserWarning, match="too narrow for 8 actors"):
        assert inference.jackknife(net, "density")["density"].estimate == pytest.approx(6 / 28)


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
    assert fit["sector"].estimate > 0


def test_a_column_of_groups_is_a_predictor_by_its_name() -> None:
    net = town(PAIRS)
    by_name = inference.mrqap(net, {"s": "sector"}, replicates=99)
    by_table = inference.mrqap(net, {"s": inference.same(net, "sector")}, replicates=99)
    pd.testing.assert_frame_equal(by_name.table, by_table.table)
    pooled = inference.mrqap([net, town(CONTRACTS)], {"s": "sector"}, replicates=9)
    assert (pooled.cells, len(pooled.intercepts)) == (56, 2)


@pytest.mark.parametrize(
    ("column", "sentence"), [("size", r'distance\(net, "size"\)'), ("sectr", 'did you mean "sector"')]
)
def test_a_column_that_is_no_predictor_gets_a_sentence(column: str, sentence: str) -> None:
    with pytest.raises(NetworkError, match=sentence):
        inference.mrqap(town(PAIRS), {"s": column})


def test_tables_of_columns() -> None:
    net = town(PAIRS)
    assert partition(net, "sector").codes.tolist() == [0, 0, 0, 0, 1, 1, 1, -1]
    assert inference.same(net, "sector").sum() == 4 * 4 + 3 * 3
    assert inference.distance(net, "size")[1].tolist() == [1, 0, 1, 2, 3, 4, 5, 6]
    assert inference.effect(net, "size", of="sender")[3].tolist() == [3] * 8
    assert inference.effect(net, "size", of="receiver")[:, 3].tolist() == [3] * 8


@pytest.mark.parametrize("by", ["nothing", "sector"])
def test_a_column_that_does_not_serve_is_named(by: str) -> None:
    with pytest.raises(NetworkError, match=by):
        inference.distance(town(PAIRS), by)
