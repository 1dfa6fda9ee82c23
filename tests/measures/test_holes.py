"""By which values of structural holes actors may be ranked."""

import pandas as pd
from tests.networks import isolates, made, triangle_with_tail

from akteursnetz import measures as m
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
