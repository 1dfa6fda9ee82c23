"""Duty ties are directed: met, missing, half asked, not asked, not documented."""

import math

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders import find_gaps
from akteursnetz.gapfinders.duties import duties, fill_rate

CODES = ("missing_tie", "unknown_tie", "undocumented_tie", "practice_without_duty", "fill_rate")


def tie(first: str, second: str, basis: str = "§ 18 SGB II") -> Row:
    return {"kind": "tie", "from": first, "to": second, "basis": basis}


def survey(asked: str, actors: str = "a b c d") -> list[Row]:
    return [{"id": actor, "surveyed": "yes" if actor in asked else "no"} for actor in actors.split()]


def test_absence_is_known_only_where_both_were_asked() -> None:
    net = net_of(survey("abd"), ["c d"], [tie("a", "b"), tie("a", "c"), tie("d", "a", "Plan")], evidence="survey")
    assert [duty.outcome for duty in duties(net)] == ["known", "one_report", "known"]
    assert told(net, "missing_tie", "unknown_tie") == [
        ("missing_tie", "high", ("a", "b")),
        ("missing_tie", "medium", ("d", "a")),
        ("unknown_tie", "low", ("a", "c")),
    ]
    assert fill_rate(duties(net)) == (0, 1 / 3)


def test_nobody_asked_is_not_known_and_documents_only_do_not_document() -> None:
    rows = [tie("a", "b")]
    [unknown] = found(net_of(survey(""), ["c d"], rows, evidence="survey"), *CODES)
    assert (unknown.code, unknown.notes[0].key) == ("unknown_tie", "not_asked")
    for evidence in ("documents", "one informant"):
        net = net_of(survey("ab"), ["c d"], rows, evidence=evidence)
        assert told(net, *CODES) == [("undocumented_tie", "medium", ("a", "b"))]


@pytest.mark.parametrize(
    ("ties", "outcome"),
    [
        (["b a"], "met"),
        ([("a b", {"direction": "one_way"})], "met"),
        ([("b a", {"direction": "one_way"})], "known"),
        ([("a b", {"state": "wished"})], "known"),
        ([("a b", {"relation": "membership"})], "met"),
    ],
)
def test_a_duty_binds_one_side(ties: list[str | tuple[str, Row]], outcome: str) -> None:
    net = net_of(survey("ab"), ties, [tie("a", "b")], evidence="survey")
    assert [duty.outcome for duty in duties(net)] == [outcome]


def test_the_finding_tells_what_else_the_records_have_of_the_two() -> None:
    ties = [("b a", {"direction": "one_way"}), ("a b", {"state": "planned"}), ("a b", {"state": "failed"})]
    [finding] = found(net_of(survey("ab"), ties, [tie("a", "b")], evidence="survey"), "missing_tie")
    assert [note.key for note in finding.notes] == ["reverse", "intended", "once_there", "grave_law"]


def test_practice_without_duty_and_duty_without_practice_are_two_lists() -> None:
    net = net_of(survey("abcd"), ["a c", "a d", "b c"], [tie("a", "b"), tie("a", "c")], evidence="survey")
    assert told(net, *CODES) == [
        ("missing_tie", "high", ("a", "b")),
        ("fill_rate", "low", ()),
        ("practice_without_duty", "low", ("a",)),
    ]
    [beyond] = found(net, "practice_without_duty")
    assert (beyond.evidence, beyond.values["partners"]) == (("t2",), ("d",))


def test_the_fill_rate_is_an_interval_over_the_unknown() -> None:
    net = net_of(survey("ab"), ["a c"], [tie("a", "b"), tie("a", "c"), tie("a", "d")], evidence="survey")
    assert fill_rate(duties(net)) == (1 / 3, 2 / 3)
    assert all(math.isnan(end) for end in fill_rate([]))


def test_met_duties_are_no_finding() -> None:
    net = net_of(survey("ab", "a b"), ["a b"], [tie("a", "b"), tie("b", "a")], evidence="survey")
    assert told(net, *CODES) == []


def test_an_expected_tie_may_lead_to_an_actor_that_is_not_there() -> None:
    rows = [{"kind": "actor", "actor": "Kammer", "basis": "Plan"}, tie("a", "Kammer"), tie("Kammer", "b")]
    out, back = found(net_of("a b", ["a b"], rows, evidence="documents"), "undocumented_tie")
    assert (out.about, [actor.id for actor in out.absent]) == (("a",), ["Kammer"])
    assert (out.missing_pair, back.missing_pair) == (("a", "Kammer"), ("Kammer", "b"))
    assert out.sentence("title", "en") == "Expected tie not documented: a – Kammer"


def test_only_a_tie_that_is_expected_and_not_there_is_a_missing_pair() -> None:
    net = net_of(survey("ab"), ["b c", "c d"], [tie("a", "b"), tie("b", "c")], evidence="survey")
    assert {f.code for f in find_gaps(net) if f.missing_pair} == {"missing_tie"}
