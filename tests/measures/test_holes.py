"""Constraint in the ego network, and by which values of structural holes actors may be ranked."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from tests.networks import isolates, made, triangle_with_tail

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.measures.holes import FIXED_FOR_ONE, rankable


def test_actors_with_one_partner_are_not_ranked_by_what_is_one_for_all_of_them() -> None:
    net = triangle_with_tail()
    table, ranked = m.actor_table(net), rankable(m.actor_table(net), net)
    alone = table["degree"] == 1
    assert alone.sum() == 1
    assert (table.loc[alone, list(FIXED_FOR_ONE)] == 1).all(axis=None)
    assert ranked.loc[alone, list(FIXED_FOR_ONE)].isna().all(axis=None)
    pd.testing.assert_frame_equal(ranked[~alone], table[~alone])
    others = table.columns.difference(list(FIXED_FOR_ONE))
    pd.testing.assert_frame_equal(ranked[others], table[others])


def test_a_mutual_directed_tie_is_still_one_partner() -> None:
    """Its degree in and out together is two."""
    net = made("ab", [("a", "b")])
    table = m.actor_table(net, directed=True)
    assert table["degree"].to_list() == [2, 2]
    assert rankable(table, net)["constraint"].isna().all()


def test_a_table_without_these_measures_stays_as_it_is() -> None:
    net = isolates()
    table = m.actor_table(net)[["name", "degree"]]
    pd.testing.assert_frame_equal(rankable(table, net), table)


def test_a_partners_ties_to_others_do_not_constrain_in_the_ego_network() -> None:
    """Of c's three ties that to d is none of a's ego network: p_cb is 1/2 there, in the whole network 1/3."""
    found = m.actor_ego_constraint(triangle_with_tail())
    through_b = through_c = (1 / 2 + 1 / 2 * 1 / 2) ** 2
    of_c = 2 * (1 / 3 + 1 / 3 * 1 / 2) ** 2 + (1 / 3) ** 2
    np.testing.assert_allclose(found, [through_b + through_c, through_b + through_c, of_c, 1])
    assert m.actor_constraint(triangle_with_tail())["a"] == pytest.approx(through_c + (1 / 2 + 1 / 2 * 1 / 3) ** 2)


@pytest.mark.parametrize("weight", [None, "strength"])
def test_ego_constraint_is_the_constraint_of_the_ego_network_alone(weight: str | None) -> None:
    graph = nx.gnp_random_graph(14, 0.3, seed=3)
    nx.set_edge_attributes(graph, {pair: 1 + sum(pair) % 4 for pair in graph.edges}, "strength")
    alone = [nx.constraint(nx.ego_graph(graph, actor), [actor], weight=weight)[actor] for actor in graph]
    np.testing.assert_allclose(m.actor_ego_constraint(from_networkx(graph), weight=weight), alone, atol=1e-9)
