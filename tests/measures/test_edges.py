"""Where a threshold lies exactly, and the options and sizes that no other test reaches."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from tests.networks import cycle_with_tail, in_groups, isolates, layered, made, one_tie, roster

from akteursnetz import measures as m
from akteursnetz.errors import NetworkError
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import component_sizes
from akteursnetz.measures.formulas import centralisation, ei_index, log_mean_degree, mixing
from akteursnetz.measures.reports import assembled, rules_with_basis
from akteursnetz.measures.scaling import classical_scaling
from akteursnetz.network import from_tables


def test_strength_of_directed_ties_counts_both_ways() -> None:
    """Records sent and received: a 1 + 1, b 1 + 1, c 2 + 1, d 0 + 1."""
    assert m.actor_strength(cycle_with_tail(), directed=True).to_list() == [2, 2, 3, 1]


def test_distances_beyond_one_block_of_sources() -> None:
    """A star of 4201 actors: the hub is 1 from all, each leaf 1 from it and 2 from 4199 others."""
    found = m.actor_closeness(from_networkx(nx.star_graph(4200)))
    assert found.iloc[0] == 1
    np.testing.assert_allclose(found.iloc[1:], 4200 / (1 + 2 * 4199))


def test_a_group_of_one_has_no_density_within() -> None:
    net = in_groups(made("abc", [("a", "b")]), {"a": "x", "b": "y", "c": "y"})
    assert m.block_table(net, by="group").loc[("x", "x"), ["density", "lower", "upper"]].isna().all()


def test_what_is_said_to_be_without_contract_stays_so() -> None:
    net = made("ab", [("a", "b")], formality="informal")
    assert m.actor_formal_share(net, upper=True).to_list() == [0, 0]


def test_mean_number_of_layers_by_formality() -> None:
    """a - b on both, a - d and c - d on one, b - c on none."""
    assert m.network_mean_multiplexity(layered(), by="formality") == 4 / 4


def test_directed_table_counts_a_mutual_tie_twice() -> None:
    assert m.actor_table(one_tie(), directed=True)["degree"].to_list() == [2, 2]


def test_a_directed_tie_is_one_of_two_ways() -> None:
    net = made("ab", [("a", "b")], direction="one_way")
    assert m.pair_betweenness(net, directed=True).to_list() == [1 / 2]


def test_one_actor_alone_has_no_eigenvector() -> None:
    assert m.actor_eigenvector(isolates(1)).isna().all()


def test_weighted_harmonic_closeness_follows_directed_ties_outward() -> None:
    """a -> b of strength 2 is half a step, b -> c of 4 a quarter; a reaches c in three quarters."""
    net = made("abc", [("a", "b"), ("b", "c")], direction="one_way", strength=[2.0, 4.0])
    found = m.actor_harmonic(net, directed=True, weight="strength")
    np.testing.assert_allclose(found, [(2 + 4 / 3) / 2, 4 / 2, 0])


def test_one_way_ties_hold_a_component_together_unless_strong_ones_are_asked_for() -> None:
    array = matrix(made("abc", [("a", "b")], direction="one_way"), directed=True)[0]
    assert component_sizes(array).tolist() == [2, 1]
    assert component_sizes(array, strong=True).tolist() == [1, 1, 1]


def test_a_census_has_a_name() -> None:
    assert (m.census_dyads(one_tie()).name, m.census_triads(one_tie()).name) == ("dyads", "triads")


def test_centralisation_of_a_stack_takes_the_maximum_of_each_network() -> None:
    """Largest sum 2: (0 + 1 + 1) / 2 in the first, 0 in the second."""
    assert centralisation([[1, 0, 0], [5, 5, 5]], 2).tolist() == [1, 0]


def test_classical_scaling_gives_back_the_distances_of_a_triangle() -> None:
    given = np.array([[0.0, 3.0, 4.0], [3.0, 0.0, 5.0], [4.0, 5.0, 0.0]])
    places = classical_scaling(given)
    np.testing.assert_allclose(np.linalg.norm(places[:, None] - places, axis=2), given, atol=1e-9)


def test_what_lies_between_on_directed_ties_follows_their_direction_and_strength() -> None:
    """On a one-way ring of three each is between the two others; without directions nobody is."""
    net = made("abc", [("a", "b"), ("b", "c"), ("c", "a")], direction="one_way", strength=1.0)
    assert m.actor_betweenness(net, directed=True, weight="strength").to_list() == [1 / 2] * 3
    assert m.actor_betweenness(net, weight="strength").to_list() == [0] * 3


def test_an_index_of_small_unsigned_numbers_does_not_run_over() -> None:
    """(1 - 2) / (1 + 2), and (200 - 100) / (200 + 100)."""
    outward, inward = np.array([1, 200], dtype=np.uint8), np.array([2, 100], dtype=np.uint8)
    assert ei_index(outward, inward).tolist() == [-1 / 3, 1 / 3]
    assert np.isnan(ei_index(0, 0))


def test_mixing_of_a_stack_is_that_of_each_network() -> None:
    """Of the first 1 + 4 of 10 ties lie within, by chance (3 x 4 + 7 x 6) / 100."""
    found = mixing([[[1, 2], [3, 4]], [[0, 1], [1, 0]], [[1, 0], [0, 1]]])
    np.testing.assert_allclose(found.within, [5 / 10, 0, 1])
    np.testing.assert_allclose(found.chance, [54 / 100, 1 / 2, 1 / 2])


def test_centralisation_of_two_actors_is_undefined_and_of_three_is_not() -> None:
    assert np.isnan(centralisation([[1, 0], [2, 0]], 2)).tolist() == [True, True]
    assert centralisation([2, 1, 1], 2) == 1


def test_the_mean_degree_has_half_a_tie_added() -> None:
    """Two and a half ties of five actors: a mean degree of 1, a mean out-degree of 1/2."""
    assert log_mean_degree(2, 5, directed=False) == 0
    assert np.exp(log_mean_degree(2, 5, directed=True)) == pytest.approx(1 / 2)
    assert np.exp(log_mean_degree(0, 2, directed=True)) == pytest.approx(1 / 4)
    assert np.isnan(log_mean_degree(0, 1, directed=False))


@pytest.mark.parametrize(
    ("actors", "up_to", "exact"),
    [(10, 4, [True, True, True, False]), (100, 2, [True, True]), (101, 2, [True, False]), (4, 3, [True, True])],
)
def test_up_to_three_of_up_to_a_hundred_all_key_player_sets_are_tried(
    actors: int, up_to: int, exact: list[bool]
) -> None:
    table = m.key_player_table(from_networkx(nx.empty_graph(actors)), up_to=up_to)
    assert table["exact"].to_list() == exact
    assert table["value"].to_list() == [1] * len(exact)
    assert [len(actors.split("; ")) for actors in table["actors"]] == table.index.to_list()


def test_multiplexity_by_the_layers_and_the_direction_asked_for() -> None:
    """By formality a - b of four pairs is on two layers, by relation a - b and c - d are."""
    assert m.network_multiplexity(layered(), by="formality") == 1 / 4
    assert m.network_multiplexity(layered()) == 2 / 4
    there_and_back = [("a", "b"), ("b", "a")]
    net = made("ab", there_and_back, direction="one_way", relation=["cooperation", "information"])
    assert (m.network_multiplexity(net), m.network_multiplexity(net, directed=True)) == (1, 0)
    assert (m.network_mean_multiplexity(net), m.network_mean_multiplexity(net, directed=True)) == (2, 1)


@pytest.mark.parametrize(
    ("asked", "reports", "rules"),
    [
        ("", [("a", "b", None)], ("any",)),
        ("a", [("a", "b", "a")], ("any",)),
        ("ab", [("a", "b", "a")], ("any", "confirmed")),
        ("ab", [("a", "b", "a"), ("b", "a", "b")], ("any", "confirmed")),
        ("a", [("a", "b", "a"), ("a", "c", None)], ("any", "documented")),
        ("ab", [("a", "b", "a"), ("a", "c", None)], ("any", "confirmed", "documented")),
        ("ab", [], ("any",)),
    ],
    ids=["documents", "one side asked", "one-sided", "confirmed", "some documented", "all", "no tie"],
)
def test_a_rule_needs_a_basis_in_the_records(
    asked: str, reports: list[tuple[str, str, str | None]], rules: tuple[str, ...]
) -> None:
    ties = pd.DataFrame(reports, columns=["from", "to", "reported_by"], dtype="str").assign(relation="cooperation")
    actors = roster("abc", surveyed=["yes" if actor in asked else "no" for actor in "abc"])
    assert rules_with_basis(from_tables(actors, ties)) == rules


def test_an_assembly_rule_that_is_none_is_refused() -> None:
    with pytest.raises(NetworkError, match="any, confirmed"):
        assembled(one_tie(), rule="all")  # type: ignore[arg-type]  # what the test is about
