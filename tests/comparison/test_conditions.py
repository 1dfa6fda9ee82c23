"""What may be compared: each line of comparability, and what follows for each number."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from akteursnetz.comparison import comparability, side_by_side
from akteursnetz.comparison.conditions import unasked
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network

from .conftest import row, told_by_one


def lines(first: Network, second: Network) -> dict[str, str]:
    return {str(line): same for line, same in comparability(first, second)["same"].items()}


def test_two_surveys_made_alike_are_the_same_in_every_line(urban: Network, rural: Network) -> None:
    assert set(lines(urban, rural).values()) == {"yes"}


def test_what_one_of_them_does_not_say_is_unknown(urban: Network, rural: Network) -> None:
    silent = rural.derive(meta=replace(rural.meta, evidence=None, boundary=None, date=None))
    told = lines(urban, silent)
    assert (told["evidence"], told["boundary"], told["period"], told["coverage"]) == ("unknown",) * 4


def test_rules_in_other_words_are_not_surely_the_same(urban: Network, rural: Network) -> None:
    other = rural.derive(meta=replace(rural.meta, boundary="Alle, die genannt wurden"))
    assert lines(urban, other)["boundary"] == "unknown"
    wrapped = rural.derive(meta=replace(rural.meta, boundary="Alle der\n Liste"))
    assert lines(urban, wrapped)["boundary"] == "yes"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("law", "law", "yes"), ("law", "snowball", "no"), ("law", None, "unknown"), (None, None, "unknown")],
)
def test_boundaries_are_compared_by_their_declared_kind(
    urban: Network, rural: Network, first: str | None, second: str | None, same: str
) -> None:
    """Whatever their wording, which is another one here."""
    told = urban.derive(meta=replace(urban.meta, boundary_kind=first))
    other = rural.derive(meta=replace(rural.meta, boundary="Alle, die genannt wurden", boundary_kind=second))
    assert lines(told, other)["boundary"] == same


def test_other_years_other_kinds_of_tie_and_one_informant_are_different(urban: Network, rural: Network) -> None:
    later = rural.derive(meta=replace(rural.meta, date="2025-01"))
    assert lines(urban, later)["period"] == "no"
    assert lines(urban, rural.derive(ties=rural.ties.assign(relation="advice")))["relations"] == "no"
    told = lines(urban, told_by_one(rural))
    assert (told["evidence"], told["informants"]) == ("no", "no")


def test_dates_of_one_year_are_one_period(urban: Network, rural: Network) -> None:
    assert lines(urban, rural.derive(meta=replace(rural.meta, date="2024-11-03")))["period"] == "yes"


def test_coverage_counts_pairs_of_which_one_side_was_asked(urban: Network, rural: Network) -> None:
    """Two of four silent: one of six pairs has nobody who was asked, 1 - 2 * 1 / (4 * 3) = 5 / 6."""
    half = urban.derive(actors=urban.actors.assign(surveyed=["yes", "yes", "no", "no"]))
    told = row(comparability(half, rural), "coverage")
    assert (told["first"], told["second"], told["same"]) == (5 / 6, 1.0, "no")


def test_coverage_is_not_told_where_nobody_was_asked(urban: Network, rural: Network) -> None:
    """What is unknown of many pairs is told network by network: of one of six pairs of A nobody was asked."""
    nobody = rural.derive(actors=rural.actors.assign(surveyed="no"))
    table = comparability(urban.derive(actors=urban.actors.assign(surveyed=["yes", "yes", "no", "no"])), nobody)
    assert (row(table, "coverage")["second"], row(table, "coverage")["same"]) == (None, "unknown")
    assert unasked(table)["first"] == pytest.approx(1 / 6)
    assert math.isnan(unasked(table)["second"])
    assert unasked(comparability(urban, urban)).isna().all()


def test_the_centres_are_compared_as_far_as_the_sources_are_alike(urban: Network, rural: Network) -> None:
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    other = rural.derive(meta=replace(rural.meta, boundary="Andere Regel"))
    pairs = [(urban, rural), (urban, other), (urban, papers), (urban, told_by_one(rural))]
    assert [side_by_side(*pair, replicates=20).centre_verdict for pair in pairs] == [
        ("yes", ()),
        ("with_care", ("boundary",)),
        ("no", ("sources",)),
        ("no", ("one_informant", "sources")),
    ]


def verdicts(first: Network, second: Network) -> pd.DataFrame:
    return side_by_side(first, second, replicates=20).table[["comparable", "because"]]


def test_a_failed_line_stands_beside_every_number_that_it_touches(rural: Network) -> None:
    found = verdicts(rural, rural.derive(meta=replace(rural.meta, boundary="Andere Regel")))
    assert [*row(found, "mean_degree").values()] == ["with_care", "boundary"]
    assert [*row(found, "actors").values()] == ["with_care", "boundary"]
    assert [*row(found, "share_contractual").values()] == ["yes", ""]


def test_raw_density_is_not_compared_unless_the_sizes_are_equal(urban: Network, rural: Network) -> None:
    assert [*row(verdicts(urban, rural), "density").values()] == ["no", "size"]
    assert [*row(verdicts(urban, rural), "degree_centralisation").values()] == ["no", "density"]
    assert [*row(verdicts(urban, urban), "density").values()] == ["yes", ""]


def test_where_one_informant_tells_no_number_of_structure_is_compared(urban: Network, rural: Network) -> None:
    found = verdicts(told_by_one(urban), told_by_one(rural))
    structure = ["mean_degree", "density", "transitivity", "degree_centralisation"]
    assert set(found.loc[structure, "comparable"]) == {"no"}
    assert "one_informant" in row(found, "mean_degree")["because"]
    assert row(found, "share_contractual")["comparable"] != "no"


def test_hubs_are_not_compared_where_the_sources_differ(urban: Network, rural: Network) -> None:
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    assert "sources" in row(verdicts(urban, papers), "degree_centralisation")["because"]
    tests = side_by_side(urban, papers, replicates=20).differences
    assert tests is not None
    assert [*row(tests.table[["comparable", "because"]], "degree_centralisation").values()] == ["no", "sources"]
    assert row(tests.table, "transitivity")["comparable"] == "with_care"


def test_a_number_that_one_network_lacks_is_not_compared(urban: Network, rural: Network) -> None:
    """Transitivity needs an actor with two partners; confirmation a tie of which both sides were heard."""
    single = rural.keep(ties=rural.ties.index == rural.ties.index[0])
    found = verdicts(urban, single)
    assert "undefined" in row(found, "transitivity")["because"]
    nobody = rural.derive(actors=rural.actors.assign(surveyed="no"))
    assert [*row(verdicts(urban, nobody), "confirmation").values()] == ["no", "undefined"]


def test_layers_are_made_alike_and_dates_differ_in_their_period_on_purpose(urban: Network) -> None:
    silent = urban.derive(meta=replace(urban.meta, boundary=None))
    layers = side_by_side(contractual(silent), non_contractual(silent), kind="layers", replicates=20)
    assert set(layers.lines["same"]) == {"yes"}
    later = urban.derive(meta=replace(urban.meta, date="2029-05"))
    dates = side_by_side(urban, later, kind="dates", replicates=20)
    assert "period" not in dates.lines.index
    assert [*row(dates.table[["comparable", "because"]], "mean_degree").values()] == ["yes", ""]
