"""Isolates, actors tied by membership only, and holes between sectors."""

import pytest
from scipy.stats import beta
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.holes import sector_holes

CODES = ("isolate", "undocumented_isolate", "only_member", "sector_hole")


def test_an_isolate_is_known_only_if_it_was_asked() -> None:
    actors = [{"id": a, "surveyed": "yes" if a in "abc" else "no"} for a in "abcd"]
    survey = net_of(actors, ["a b"], evidence="survey")
    assert told(survey, *CODES) == [("isolate", "medium", ("c",)), ("undocumented_isolate", "low", ("d",))]
    documents = net_of(actors, ["a b"], evidence="documents")
    assert told(documents, *CODES) == [("undocumented_isolate", "low", ("c", "d"))]


@pytest.mark.parametrize("state", ["wished", "planned", "ended", "failed"])
def test_a_tie_that_is_not_in_force_ties_nobody(state: str) -> None:
    assert told(net_of("a b c", ["a b", ("b c", {"state": state})]), *CODES) == [
        ("undocumented_isolate", "low", ("c",))
    ]


def test_a_seat_is_a_tie_but_no_partner() -> None:
    net = net_of([{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "k", "form": "body"}], ["a b", "c k"])
    assert told(net, *CODES) == [("only_member", "low", ("c",))]


def two_sectors(*bridges: str, evidence: str = "documents", asked: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    """Two sectors of three actors, each complete inside, with some ties between: 9 possible."""
    actors = [
        {"id": a, "sector": "church" if a in "abc" else "health", "surveyed": "yes" if a in asked else "no"}
        for a in "abcdef"
    ]
    net = net_of(actors, ["a b", "a c", "b c", "d e", "d f", "e f", *bridges], evidence=evidence)
    return told(net, "sector_hole")


def test_a_hole_is_where_the_upper_jeffreys_bound_lies_below_the_overall_rate() -> None:
    assert beta.ppf(0.975, 1.5, 8.5) < 7 / 15  # one of nine, where seven of fifteen are tied in all
    assert beta.ppf(0.975, 2.5, 7.5) > 8 / 15
    hole = [("sector_hole", "medium", ("a", "d", "e", "f", "b", "c"))]
    assert two_sectors("a d") == hole
    assert two_sectors("a d", "b e") == []
    assert two_sectors(evidence="one informant") == []


def test_a_block_of_fewer_than_eight_possible_ties_claims_nothing() -> None:
    actors: list[Row] = [{"id": a, "sector": "church" if a in "ab" else "health"} for a in "abcde"]
    net = net_of(actors, ["a b", "c d", "c e", "d e"])
    assert sector_holes(net) == []


def test_a_hole_says_how_many_unknown_ties_would_fill_it() -> None:
    actors = [{"id": a, "sector": "church" if a in "abc" else "health", "surveyed": "yes"} for a in "abcdef"]
    ties = ["a b", "a c", "b c", "d e", "d f", "e f"]
    [documents] = found(net_of(actors, ties, evidence="documents"), "sector_hole")
    assert [(note.key, note.values["n"]) for note in documents.notes] == [("overturned", 2)]
    [survey] = found(net_of(actors, ties, evidence="survey"), "sector_hole")
    assert survey.notes == ()
