"""Brokerage roles against groups permuted within strata of degree: by hand, by enumeration, and what stays."""

from itertools import permutations, product

import networkx as nx
import numpy as np
import pytest
from tests.networks import empty, in_groups, isolates, made, star

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.inference import brokerage_test
from akteursnetz.inference.brokerage import degree_strata, within_strata
from akteursnetz.measures.brokerage import ROLES
from akteursnetz.network import Network


def _star() -> Network:
    """The hub h and the leaves a, b of one sector, c and d of another."""
    return in_groups(star(4), {"h": "x", "a": "x", "b": "x", "c": "y", "d": "y"})


def _random(seed: int, *, directed: bool = False) -> Network:
    graph = nx.gnp_random_graph(16, 0.2, seed=seed, directed=directed)
    groups = {str(actor): None if actor == 3 else "xyz"[(actor * actor + seed) % 3] for actor in graph}
    return in_groups(from_networkx(graph), groups)


@pytest.mark.parametrize("directed", [False, True])
def test_the_values_compared_are_those_of_the_brokerage_table(directed: bool) -> None:
    for seed in range(4):
        net = _random(seed, directed=directed)
        found = brokerage_test(net, by="group", directed=directed, replicates=1).table["estimate"].unstack("role")
        wanted = m.brokerage_table(net, by="group", directed=directed)
        np.testing.assert_allclose(found.loc[wanted.index, wanted.columns], wanted)


def test_expectations_of_a_star_by_hand() -> None:
    """In three deals of five the hub is x and brokers 1 pair of x, 1 of y, 4 mixed; in two it is y: 0, 3 of x and 3."""
    tests = brokerage_test(_star(), by="group", replicates=4000)
    expected = {role: tests["h", role].expected for role in ROLES}
    assert expected["coordinator"] == pytest.approx(3 / 5, abs=0.04)
    assert expected["itinerant"] == pytest.approx(9 / 5, abs=0.08)
    assert expected["gatekeeper"] == expected["representative"] == pytest.approx(18 / 5, abs=0.04)
    assert expected["liaison"] == 0
    assert tests["h", "coordinator"].p_greater == pytest.approx(3 / 5, abs=0.04)
    assert tests.table.index.names == ["actor", "role"]


def test_an_actor_alone_of_its_degree_keeps_its_sector() -> None:
    """The leaves change places with each other, which changes nothing for the hub."""
    tests = brokerage_test(_star(), by="group", stratum=1, replicates=200)
    assert [set(tests["h", role].draws) for role in ROLES] == [{1}, {1}, {4}, {4}, {0}]
    assert tests["h", "coordinator"].p == 1


def test_expectations_equal_those_of_all_permutations_within_strata() -> None:
    """a - b - c - d - e with f at c: degrees 1, 2, 3, 2, 1, 1; strata a, e, f and b, c, d."""
    ties = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("c", "f")]
    net = in_groups(made("abcdef", ties), dict(zip("abcdef", "xyxzyx", strict=True)))
    low, high = ["a", "e", "f"], ["b", "c", "d"]
    sectors = net.actors["group"]
    deals = [
        m.brokerage_table(
            in_groups(net, dict(zip(low, first, strict=True)) | dict(zip(high, second, strict=True))), by="group"
        )
        for first, second in product(permutations(sectors[low]), permutations(sectors[high]))
    ]
    wanted = sum(deals[1:], start=deals[0]) / len(deals)
    found = brokerage_test(net, by="group", stratum=2, replicates=6000).table["expected"].unstack("role")
    np.testing.assert_allclose(found.loc[wanted.index, wanted.columns], wanted, atol=0.05)


def test_the_number_of_brokered_pairs_stays() -> None:
    net = _random(1, directed=True)
    tests = brokerage_test(net, by="group", directed=True, replicates=50)
    totals = m.brokerage_table(net, by="group", directed=True).sum(axis=1)
    for actor, total in totals.items():
        drawn = np.sum([tests[actor, role].draws for role in ROLES], axis=0)
        assert set(drawn[~np.isnan(drawn)]) <= {total}


def test_actors_without_a_group_have_no_p() -> None:
    table = brokerage_test(_random(2), by="group", replicates=20).table
    assert table.loc["3", ["estimate", "p"]].isna().to_numpy().all()
    assert table.drop("3", level="actor")["p"].notna().all()


def test_networks_without_ties_have_nothing_to_broker() -> None:
    assert len(brokerage_test(empty(), replicates=9)) == 0
    table = brokerage_test(in_groups(isolates(), dict.fromkeys("abc", "x")), by="group", replicates=9).table
    assert (table["estimate"] == 0).all()
    assert (table["p"] == 1).all()


def test_the_same_seed_gives_the_same_draws() -> None:
    first, second = (brokerage_test(_random(0), by="group", replicates=30, seed=4) for _ in range(2))
    assert all(np.array_equal(first[key].draws, second[key].draws, equal_nan=True) for key in first)


@pytest.mark.parametrize(
    ("degrees", "least", "wanted"),
    [
        ([], 5, []),
        ([3], 5, [0]),
        ([4, 1, 3, 2], 1, [3, 0, 2, 1]),
        ([0, 1, 1, 2, 3, 4, 9], 3, [0, 0, 0, 1, 1, 1, 1]),
        ([1, 1, 1, 7, 7], 3, [0, 0, 0, 0, 0]),
        ([1, 1, 1, 1, 2], 2, [0, 0, 0, 0, 0]),
    ],
)
def test_strata_hold_neighbouring_degrees(degrees: list[int], least: int, wanted: list[int]) -> None:
    assert degree_strata(degrees, least).tolist() == wanted


def test_groups_change_places_within_their_stratum_in_every_way() -> None:
    codes, strata = np.array([0, 1, 2, 3]), np.array([1, 0, 1, 0])
    drawn = within_strata(codes, strata, np.random.default_rng(0), 400)
    counts = np.unique(drawn, axis=0, return_counts=True)
    assert {tuple(row) for row in counts[0]} == {(0, 1, 2, 3), (0, 3, 2, 1), (2, 1, 0, 3), (2, 3, 0, 1)}
    assert counts[1].min() > 60  # of 100 each on average, four standard errors below


def test_a_result_says_what_was_compared() -> None:
    test = brokerage_test(_star(), by="group", replicates=99)["h", "coordinator"]
    assert "sectors dealt out anew among actors with about as many partners" in test.text("en")
    assert test.text("de").startswith("Vermittlung im eigenen Sektor: 1,000")
