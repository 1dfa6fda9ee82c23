"""Two dates of one record: what ended was there once, and missing dates give a range."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from tests import networks

from akteursnetz.comparison import Comparison, Paired, changes, side_by_side
from akteursnetz.graph import pairs
from akteursnetz.layers import at
from akteursnetz.measures import Range
from akteursnetz.network import Network, from_tables, read
from akteursnetz.records.meta import Meta

MUSTERKREIS = Path(__file__).parent / "musterkreis_dates"

#: Gone between 30 June 2020 and 31 March 2025, worked out by hand from the records: two ties without a beginning that
#: ended or failed, one funded 2020 to 2023, one that failed 2019 to March 2021.
GONE = {
    frozenset({"frauenhaus", "suchtberatung"}),
    frozenset({"jobcenter", "generationenhilfe"}),
    frozenset({"tsv_nordviertel", "generationenhilfe"}),
    frozenset({"jobcenter", "frauenhaus"}),
}


def dates(net: Network, first: str, second: str) -> Comparison:
    return side_by_side(at(net, first), at(net, second), kind="dates", replicates=20)


def found(comparison: Comparison) -> Paired:
    assert comparison.paired is not None
    return comparison.paired


def two_records(since: str | None, date: str | None = None) -> Network:
    """a - b ended, 2018 to 2022; a - c existing."""
    ties = pd.DataFrame({"from": ["a", "a"], "to": ["b", "c"], "relation": "cooperation"})
    cells: dict[str, Any] = {"state": ["ended", "existing"], "since": ["2018", since], "until": ["2022", None]}
    return from_tables(networks.roster("abc"), ties.assign(**cells), meta=Meta(date=date))


def told(paired: Paired) -> dict[str, Range]:
    return {tied: paired.range(tied) for tied in ("both", "first", "second")}


def test_what_ended_between_two_dates_is_lost() -> None:
    paired = found(dates(two_records("2015"), "2020", "2024"))
    assert (paired.count("both"), paired.count("first"), paired.count("second")) == (1, 1, 0)
    assert told(paired) == {"both": (1, 1), "first": (1, 1), "second": (0, 0)}
    assert not paired.open


@pytest.mark.parametrize("recorded", [None, "2024"])
def test_an_undated_tie_may_have_stayed_or_come(recorded: str | None) -> None:
    comparison = dates(two_records(None, recorded), "2020", "2024")
    assert told(found(comparison)) == {"both": (0, 1), "first": (1, 1), "second": (0, 1)}
    assert comparison.undated == (1, 2, 1)


@pytest.mark.parametrize(
    ("ties", "courses"),
    [
        ({"state": "ended"}, "both; first; neither; second"),
        ({"state": "ended", "since": "2015"}, "both; first; neither"),
        ({"state": "ended", "until": "2022"}, "first; neither"),
        ({"state": "existing", "until": "2022"}, "first; neither"),
        ({"state": "existing", "since": "2022"}, "second"),
        ({"state": "existing", "since": "2020"}, "both"),
    ],
)
def test_every_course_that_dates_allow_is_told(ties: dict[str, str], courses: str) -> None:
    """Without a date of the records nothing bounds an end that is not given."""
    paired = found(dates(networks.made("ab", [("a", "b")], **ties), "2020", "2024"))
    assert paired.pairs["possible"].to_list() == [courses]


def test_two_ties_of_a_pair_make_its_course_sure() -> None:
    """Undated advice leaves the pair open, a dated cooperation beside it does not."""
    net = networks.made("ab", [("a", "b"), ("a", "b")], relation=["advice", "cooperation"], since=[None, "2010"])
    assert not found(dates(net, "2020", "2024")).open


def test_musterkreis_between_two_dates() -> None:
    net = read(MUSTERKREIS)
    comparison = dates(net, "2020-06-30", "2025-03-31")
    paired = found(comparison)
    assert len(pairs(at(net, "2020-06-30"))) == 53
    assert (paired.count("both"), paired.count("first"), paired.count("second")) == (49, 4, 10)
    gone = paired.pairs[paired.pairs["tied"] == "first"]
    assert {frozenset(pair) for pair in zip(gone["from"], gone["to"], strict=True)} == GONE
    assert [centre.actors for centre in comparison.centres] == [("jobcenter",), ("jobcenter",)]
    assert told(paired)["first"] == (2, 4)


def test_the_ranges_lie_around_the_readings() -> None:
    """Whatever is taken as there at the first date, as many pairs stay as the range says."""
    net = read(MUSTERKREIS)
    ranges = told(found(dates(net, "2020-06-30", "2022")))
    for then in (at(net, "2020-06-30"), at(net, "2020-06-30", unsure="absent")):
        kept = set(pairs(then).index) & set(pairs(at(net, "2022")).index)
        assert ranges["both"][0] <= len(kept) <= ranges["both"][1]


def test_the_earlier_date_comes_first_whichever_is_given_first() -> None:
    comparison = dates(two_records("2015"), "2024", "2020")
    assert (comparison.turned, comparison.names, found(comparison).count("first")) == (True, ("2020", "2024"), 1)
    assert not dates(two_records("2015"), "2020", "2024").turned


def test_a_pair_that_stays_may_change_its_formality() -> None:
    """a - b informal, then by contract; b - c by contract in both; c - d without a word on it, then informal."""
    ends = [("a", "b"), ("b", "c"), ("c", "d")]

    def make(*formality: str | None) -> Network:
        return networks.made("abcd", ends, formality=list(formality))

    paired = changes(make("informal", "contract", None), make("contract", "contract", "informal"), replicates=20)
    assert paired.changed[["from", "to", "first_layer", "second_layer"]].to_numpy().tolist() == [
        ["a", "b", "non_contractual", "contractual"]
    ]
    assert paired.maybe_changed[["from", "to"]].to_numpy().tolist() == [["c", "d"]]
