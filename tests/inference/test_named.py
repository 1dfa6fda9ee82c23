"""Measures by name: every name is taken that there is, and what cannot be tested is told with the call that answers."""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from numpy.testing import assert_allclose
from tests.measures.test_properties import networks
from tests.networks import committees, in_groups, made, survey

from akteursnetz import measures as m
from akteursnetz.errors import NetworkError
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.inference import STATISTICS, conditional_test, entries_test
from akteursnetz.inference.named import OF_DIRECTIONS
from akteursnetz.inference.statistics import stack_statistics
from akteursnetz.inference.tables import table_of
from akteursnetz.network import Network

NUMBERS = [name for name in m.__all__ if name.startswith("network_")]
#: Bounded by unknowns or attainable: two ends and no number.
TWO_ENDS = {"network_share_contractual", "network_share_formalised", "network_share_administration", "network_ei_range"}
#: They read reports or seats, which random networks do not have.
OF_MORE = {"network_confirmation", "network_multiplexity", "network_mean_multiplexity"}


def florentine() -> Network:
    return in_groups(from_networkx(nx.florentine_families_graph()), {"Medici": "x"})


@pytest.mark.parametrize("name", sorted({*NUMBERS} - TWO_ENDS - OF_MORE))
def test_every_number_of_networks_is_tested_by_its_name(name: str) -> None:
    net, directed = florentine(), name[8:] in OF_DIRECTIONS
    measure: Callable[..., float] = getattr(m, name)
    options: dict[str, Any] = {"by": "group"} if "by" in inspect.signature(measure).parameters else {}
    wanted = measure(net, **options)
    tests = [conditional_test(net, n, by="group", directed=directed, replicates=2) for n in (name, name[8:])]
    assert [test.name for test in tests] == [name[8:], name[8:]]
    assert_allclose([test.estimate for test in tests], wanted, rtol=1e-6)
    assert all(len(test.text("de")) > 20 for test in tests)


@pytest.mark.parametrize("name", [n for n in m.__all__ if n.startswith(("actor_", "census_")) and n != "actor_table"])
def test_every_measure_of_several_things_is_tested_by_its_name(name: str) -> None:
    if name == "census_confirmation":
        with pytest.raises(NetworkError, match="reads more of the ties"):
            entries_test(survey(), name)
        return
    tests = entries_test(florentine(), name, by="group", replicates=2)
    wanted = getattr(m, name)(florentine(), **({"by": "group"} if name.endswith(("_ei", "_mixing")) else {}))
    assert_allclose(tests.table["estimate"], wanted.astype("float64"))
    assert list(tests) == list(wanted.index)


@given(networks())
def test_statistics_are_the_measures_of_their_names(net: Network) -> None:
    groups = m.actor_degree(net).to_numpy() % 2
    net = net.derive(actors=net.actors.assign(group=pd.Series(groups, index=m.actor_degree(net).index).astype("str")))
    for directed in (False, True):
        names = [name for name in STATISTICS if name != "mean_constraint" and (directed or name != "reciprocity")]
        found = stack_statistics(table_of(net, directed=directed)[None], names, directed=directed, groups=groups)[0]
        for name, value in zip(names, found, strict=True):
            measure = getattr(m, f"network_{name}")
            options: dict[str, Any] = {"directed": directed, "by": "group"}
            taken = {key: options[key] for key in options if key in inspect.signature(measure).parameters}
            assert_allclose(value, measure(net, **taken), rtol=1e-6, atol=1e-7, err_msg=name)


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("transitivty", r'no measure "transitivty" to test; there are: density, .*; did you mean "transitivity"\?'),
        ("betweenness", r'"actor_betweenness" gives several values: entries_test\(net, "actor_betweenness"\)'),
        ("census_triads", r'entries_test\(net, "census_triads"\)'),
        ("pair_bridge", "random networks tie others"),
        ("reciprocity", "directed=True"),
        ("graph_hierarchy", "directed=True"),
        ("upper_boundedness", "directed=True"),
        ("network_share_contractual", r"two ends: .* lambda net: network_share_contractual\(net\).lower"),
        (m.network_share_administration, r"network_share_administration\(net\).lower"),
        ("ei_range", r"network_ei_range\(net\).lower"),
        (m.actor_betweenness, r"entries_test\(net, actor_betweenness\)"),
        (lambda net: net.meta.title, "gives a number; <lambda> gives a str"),
        (m.network_reciprocity, "directed=True"),
        (partial(m.network_multiplexity, by="formality"), "reads more of the ties"),
        (lambda net: m.actor_strength(net, weight="strength").mean(), "reads more of the ties"),
    ],
)
def test_what_is_no_number_to_test_gets_a_sentence(measure: Any, sentence: str) -> None:
    cells = {"formality": ["contract", None, "informal"], "strength": [1, 2, 3], "direction": "one_way"}
    net = made("abcd", [("a", "b"), ("b", "c"), ("a", "b")], **cells)
    with pytest.raises(NetworkError, match=sentence):
        conditional_test(net, measure, replicates=9)


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("density", r'conditional_test\(net, "density"\)'),
        ("degre", 'did you mean "degree"'),
        ("pair_bridge", "random networks tie others"),
        (m.pair_bridge, "there is no test of it"),
        (m.network_density, r"conditional_test\(net, network_density\)"),
        (m.brokerage_table, r'lambda net: brokerage_table\(net\)\["coordinator"\]'),
        (lambda net: net.actors["name"], "words, not numbers"),
    ],
)
def test_what_is_no_series_to_test_gets_a_sentence(measure: Any, sentence: str) -> None:
    with pytest.raises(NetworkError, match=sentence):
        entries_test(made("abcd", [("a", "b"), ("b", "c")]), measure, replicates=9)


def test_seats_are_not_tested_against_networks_without_any() -> None:
    with pytest.raises(NetworkError, match="reads more of the ties"):
        conditional_test(committees(), "twomode_density", replicates=9)


def test_an_undefined_measure_has_no_p_and_says_so() -> None:
    test = conditional_test(made("ab", [("a", "b")]), "betweenness_centralisation", replicates=9)
    assert np.isnan([test.estimate, test.p]).all()
    assert ": undefined (" in test.text("en")
