"""The users' own indicators: what a name stands for, figures as given, who answered, sums of what is known."""

from dataclasses import replace

import pandas as pd
import pytest

from akteursnetz.examples import example
from akteursnetz.indicators import amounts, column_of, indicator_notices, indicator_table, meaning, released, series
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

SPACES = {"a": "Nord", "b": "Nord", "c": "Nord", "d": "Süd", "e": "Süd", "f": "West", "g": "West", "h": "West"}


def assessed(*reporters: str) -> Network:
    """A tie to x of each reporter, who stands in the social space above and gives the values 1, 2, 3 ..."""
    names = [*SPACES, "y", "x"]
    actors = pd.DataFrame({"id": names, "name": names, "kind": "Amt", "social_space": [*SPACES.values(), None, None]})
    rows = [(who, "x", "cooperation", who, float(at)) for at, who in enumerate(reporters, 1)]
    ties = pd.DataFrame(rows, columns=["from", "to", "relation", "reported_by", "Vertrauen"])
    return from_tables(actors, ties, meta=Meta(title="T", indicators=("vertrauen",)))


def test_a_name_stands_for_a_measure_before_all_else() -> None:
    net = assessed("a")
    kinds = [meaning(net, word).kind for word in ("degree", "VERTRAUEN", "Betrag", "Vertrauem")]
    assert kinds == ["measure", "assessment", "amount", "named"]


def test_figures_stand_as_they_were_given_and_units_apart() -> None:
    net = assessed("a")
    figures = pd.DataFrame(
        {
            "social_space": ["Nord", "Nord", "Süd", "Nord", "Nord", None],
            "actor": [None, None, None, None, None, "a"],
            "indicator": ["Quote", "quote", "Quote", "Quote", "Quote", "Quote"],
            "date": ["2020", "2024", "2024", "2024", "2024-06", None],
            "value": [10.0, 12.0, None, 13.0, 500.0, 7.0],
            "unit": ["Prozent", "Prozent", "Prozent", "Prozent", "Personen", "Prozent"],
        }
    )
    given = series(net.with_tables(indicators=figures), "Quote")
    assert [(one.label, one.unit, one.about) for one in given] == [
        ("Quote", "Prozent", "both"),
        ("Quote", "Personen", "social_space"),
    ]
    share = given[0]
    assert share.dates == [None, "2020", "2024"]
    assert [figure.value for figure in share.latest("Nord")] == [12.0, 13.0]
    assert [figure.row for figure in share.figures] == [2, 3, 5, 7]


def test_answers_are_counted_by_who_gave_them() -> None:
    """1, 2, 3, 4 by a, a, b, d: the median is 2.5; a and b stand in Nord, d in Süd."""
    net = assessed("a", "a", "b", "d")
    column = column_of(net, meaning(net, "Vertrauen"))
    assert column.whole is not None
    assert (column.whole.values, column.whole.median, column.whole.who) == (4, 2.5, frozenset("abd"))
    assert {space: cell.values for space, cell in column.spaces.items()} == {"Nord": 3, "Süd": 1}


@pytest.mark.parametrize(("reporters", "told"), [("ab", False), ("aab", False), ("abc", True)])
def test_of_fewer_than_three_nothing_is_released(reporters: str, told: bool) -> None:
    net = assessed(*reporters)
    assert (released(column_of(net, meaning(net, "Vertrauen"))).whole is not None) == told


@pytest.mark.parametrize(
    ("reporters", "spaces"),
    [
        ("abcfgh", {"Nord", "West"}),
        ("abcdfg", {"Nord"}),
        ("abcd", set()),
        ("abcdfgh", {"West"}),
        ("abcy", set()),
    ],
)
def test_what_is_left_out_cannot_be_worked_out_from_the_rest(reporters: str, spaces: set[str]) -> None:
    """The only answer from Süd is the whole without the others, so the next smallest goes too; West's two hide it."""
    net = assessed(*reporters)
    shown = released(column_of(net, meaning(net, "Vertrauen")))
    assert set(shown.spaces) == spaces
    assert shown.whole is not None


def test_ended_ties_are_not_assessed() -> None:
    net = assessed("a", "b", "c")
    ended = net.with_tables(ties=net.ties.assign(state=["ended", "existing", "existing"]))
    column = column_of(ended, meaning(ended, "Vertrauen"))
    assert (column.of, column.whole and column.whole.values) == (2, 2)


def paid(*rows: tuple[str, str, str, float | None]) -> Network:
    """Payments by payer, receiver, reporter and amount."""
    net = assessed("a")
    ties = pd.DataFrame(rows, columns=["from", "to", "reported_by", "amount"]).assign(relation="funding")
    return net.with_tables(ties=ties)


def test_what_both_sides_report_counts_once_and_the_lower_where_they_differ() -> None:
    whole, spaces, _ = amounts(paid(("x", "a", "x", 100.0), ("x", "a", "a", 80.0), ("x", "d", "x", 5.0)))
    assert (whole.total, whole.known, whole.of, whole.at_least) == (85.0, 2, 2, False)
    assert {space: part.total for space, part in spaces.items()} == {"Nord": 80.0, "Süd": 5.0}


def test_a_side_without_an_amount_does_not_hide_the_other_and_two_grants_of_one_reporter_are_two() -> None:
    whole, _, _ = amounts(
        paid(("x", "a", "x", 100.0), ("x", "a", "a", None), ("x", "d", "x", 5.0), ("x", "d", "x", 6.0))
    )
    assert (whole.total, whole.known, whole.of) == (111.0, 3, 3)


def test_a_missing_amount_makes_the_sum_a_lower_bound() -> None:
    whole, _, _ = amounts(paid(("x", "a", "x", 100.0), ("x", "d", "x", None)))
    assert (whole.total, whole.known, whole.of, whole.at_least) == (100.0, 1, 2, True)


def test_the_musterkreis_counts_each_of_its_payments_once() -> None:
    """In thousands, one row a payment: 240 + 310 + 520 + 185 + 95 + 130 + 75 + 40 + 6."""
    whole, _, _ = amounts(example("musterkreis"))
    assert (whole.total, whole.known) == (1601000.0, 9)


def test_the_table_says_what_can_be_chosen_and_what_is_chosen() -> None:
    net = assessed("a", "b", "c")
    net = net.with_tables(meta=replace(net.meta, indicators=("vertrauen", "degree", "Wartezeit")))
    table = indicator_table(net).set_index("indicator")
    assert table["kind"].to_dict() == {"Vertrauen": "assessment", "amount": "amount", "Wartezeit": "named"}
    assert table.loc[["Vertrauen"], ["values", "of", "reporters", "median"]].to_numpy().tolist() == [[3, 3, 3, 2]]
    assert table["chosen"].tolist() == [True, False, True]


def test_a_near_name_and_too_many_are_told_and_others_are_not() -> None:
    net = assessed("a")

    def told(*chosen: str) -> list[tuple[str, str | None]]:
        given = net.with_tables(meta=replace(net.meta, indicators=chosen))
        return [(notice.code, notice.nearest) for notice in indicator_notices(given)]

    assert told("Vertrauem", "betweeness", "Wartezeit") == [("named_only", "Vertrauen"), ("named_only", "betweenness")]
    assert told("degree", "density", "tied_pairs", "Vertrauen", "Betrag") == []
    assert told("degree", "density", "tied_pairs", "Vertrauen", "Betrag", "load") == [("many_indicators", None)]


def test_an_empty_network_has_its_amounts_alone() -> None:
    empty = pd.DataFrame(columns=["id", "name", "kind"]), pd.DataFrame(columns=["from", "to", "relation"])
    table = indicator_table(from_tables(*empty))
    assert table[["indicator", "values"]].to_numpy().tolist() == [["amount", 0]]
