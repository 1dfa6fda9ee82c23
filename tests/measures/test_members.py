"""Groups counted as one actor and as the organisations that they stand for, worked out by hand."""

import numpy as np
import pandas as pd
import pytest
from tests.gapfinders.nets import Row, net_of

from akteursnetz.measures import members_table
from akteursnetz.measures.members import by_members, changed_by_members, counts_members, members

GROUP: Row = {"form": "group", "count": 4}


def test_a_tied_pair_counts_as_often_as_the_group_has_members() -> None:
    """a-g by contract, a-b without, b-h of unknown form: 4 + 1 + 3 pairs, of which 4 are contractual and 3 open."""
    actors: list[Row] = [{"id": "a"}, {"id": "b"}, {"id": "g", **GROUP}, {"id": "h", "form": "group", "count": 3}]
    ties = [("a g", {"formality": "contract"}), ("a b", {"formality": "informal"}), "b h"]
    net = net_of(actors, ties)
    table = members_table(net)
    assert list(table.loc["actors"]) == [4, 4, 6, 9]
    assert list(table.loc["tied_pairs"]) == [3, 3, 8, 8]
    assert list(table.loc["share_contractual"]) == pytest.approx([1 / 3, 2 / 3, 4 / 8, 7 / 8])
    assert by_members(net, [("g", "h")]) == 12
    assert changed_by_members(net)["actors"] == (6, 9)
    assert counts_members(net)


def test_administration_is_told_with_what_unknown_sectors_leave_open() -> None:
    actors: list[Row] = [
        {"id": "a", "sector": "administration"},
        {"id": "b", "sector": "administration"},
        {"id": "g", "sector": "church", **GROUP},
        {"id": "u"},
    ]
    table = members_table(net_of(actors, ["a b", "a g", "b u"]))
    assert list(table.loc["share_administration"]) == pytest.approx([1 / 3, 2 / 3, 1 / 6, 2 / 6])


@pytest.mark.parametrize("group", [{"form": "group"}, {"form": "body", "count": 4}, {}])
def test_what_is_no_group_of_a_given_size_counts_as_one(group: Row) -> None:
    net = net_of([{"id": "a"}, {"id": "g", **group}], ["a g"])
    assert members(net) == {"a": 1, "g": 1}
    assert changed_by_members(net) == {}
    assert not counts_members(net)


def test_without_ties_the_shares_are_undefined() -> None:
    table = members_table(net_of([{"id": "g", **GROUP}]))
    assert list(table.loc["actors"]) == [1, 1, 4, 4]
    assert np.isnan(table.loc["share_contractual"]).all()
    assert changed_by_members(net_of([{"id": "g", **GROUP}])) == {"actors": (4, 4)}
    empty = members_table(net_of(""))
    pd.testing.assert_series_equal(empty["as_one"], empty["by_members"], check_names=False)


def test_groups_that_share_their_members_count_at_least_as_the_largest() -> None:
    """a, a group of two and one of three: at least 1 + 3 organisations, at most 1 + 2 + 3."""
    groups: list[Row] = [{"id": actor, "form": "group", "count": count} for actor, count in (("g", 2), ("h", 3))]
    assert list(members_table(net_of([{"id": "a"}, *groups])).loc["actors"]) == [3, 3, 4, 6]
