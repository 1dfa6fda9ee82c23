"""Where a threshold lies exactly, and the options and sizes that no other test reaches."""

import networkx as nx
import numpy as np
from tests.networks import cycle_with_tail, in_groups, isolates, layered, made, one_tie

from akteursnetz import measures as m
from akteursnetz.exchange import from_networkx
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import component_sizes
from akteursnetz.measures.formulas import centralisation
from akteursnetz.measures.scaling import classical_scaling


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
