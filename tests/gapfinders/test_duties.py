"""Duty ties are directed: met, missing, half asked, not asked, not documented."""

import math

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders import find_gaps
from akteursnetz.gapfinders.duties import duties, fill_rate, find_duties
from akteursnetz.gapfinders.finding import Phrase

CODES = ("missing_tie", "unknown_tie", "undocumented_tie", "practice_without_duty", "fill_rate", "expected_in_body")


def tie(first: str, second: str, basis: str = "§ 18 SGB II") -> Row:
    return {"kind": "tie", "from": first, "to": second, "basis": basis}


def survey(asked: str, actors: str = "a b c d") -> list[Row]:
    return [{"id": actor, "surveyed": "yes" if actor in asked else "no"} for actor in actors.split()]


def test_absence_is_known_only_where_both_were_asked() -> None:
    net = net_of(survey("abd"), ["c d"], [tie("a", "b"), tie("a", "c"), tie("d", "a", "Plan")], evidence="survey")
    assert [duty.outcome for duty in duties(net)] == ["known", "one_report", "known"]
    assert told(net, "missing_tie", "unknown_tie") == [
        ("missing_tie", "medium", ("a", "b")),
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
        assert told(net, *CODES) == [("undocumented_tie", "low", ("a", "b"))]
        structural = net_of(survey("ab"), ["c d"], [tie("a", "b", "§ 81 SGB VIII")], evidence=evidence)
        assert told(structural, *CODES) == [("undocumented_tie", "medium", ("a", "b"))]


@pytest.mark.parametrize(
    ("ties", "outcome"),
    [
        (["b a"], "tie"),
        ([("a b", {"direction": "one_way"})], "tie"),
        ([("b a", {"direction": "one_way"})], "known"),
        ([("a b", {"state": "wished"})], "known"),
        ([("a b", {"relation": "membership"})], "tie"),
    ],
)
def test_a_duty_binds_one_side(ties: list[str | tuple[str, Row]], outcome: str) -> None:
    net = net_of(survey("ab"), ties, [tie("a", "b")], evidence="survey")
    assert [duty.outcome for duty in duties(net)] == [outcome]


def test_the_finding_tells_what_else_the_records_have_of_the_two() -> None:
    ties = [("b a", {"direction": "one_way"}), ("a b", {"state": "planned"}), ("a b", {"state": "failed"})]
    [finding] = found(net_of(survey("ab"), ties, [tie("a", "b")], evidence="survey"), "missing_tie")
    assert [note.key for note in finding.notes] == [
        "reverse",
        "intended",
        "once_there",
        "asks_cooperation",
        "wording_unknown",
    ]


def test_practice_without_duty_and_duty_without_practice_are_two_lists() -> None:
    net = net_of(survey("abcd"), ["a c", "a d", "b c"], [tie("a", "b"), tie("a", "c")], evidence="survey")
    assert told(net, *CODES) == [
        ("missing_tie", "medium", ("a", "b")),
        ("fill_rate", "low", ()),
        ("practice_without_duty", "low", ("a",)),
    ]
    [beyond] = found(net, "practice_without_duty")
    assert (beyond.evidence, beyond.values["partners"]) == (("t2",), ("d",))


def test_the_fill_rate_is_an_interval_over_the_unknown() -> None:
    net = net_of(survey("ab"), ["a c"], [tie("a", "b"), tie("a", "c"), tie("a", "d")], evidence="survey")
    assert fill_rate(duties(net)) == (1 / 3, 2 / 3)
    assert all(math.isnan(end) for end in fill_rate([]))


def test_expected_ties_that_are_recorded_are_no_finding() -> None:
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


BODY = {"id": "r", "form": "body", "purpose": "Übergang von der Schule in Ausbildung"}
SEATS = [("a r", {"relation": "representation"}), ("b r", {"relation": "membership"})]


def test_a_common_body_that_touches_the_duty_shows_cooperation_and_is_named() -> None:
    net = net_of([*survey("ab"), BODY], SEATS, [tie("a", "b")], evidence="survey")
    assert [duty.outcome for duty in duties(net)] == ["body"]
    [finding] = found(net, *CODES)
    assert (finding.code, finding.severity, finding.about) == ("expected_in_body", "low", ("a", "b", "r"))
    assert finding.evidence == ("t1", "t2")
    assert "beide sitzen aber in: r." in finding.sentence("reason", "de")


def test_any_other_common_body_is_only_named() -> None:
    net = net_of([*survey("ab"), {**BODY, "purpose": "Feste feiern"}], SEATS, [tie("a", "b")], evidence="survey")
    [finding] = found(net, *CODES)
    assert (finding.code, finding.notes[0].key) == ("missing_tie", "sitting")
    plan = net_of([*survey("ab"), BODY], SEATS, [tie("a", "b", "Plan 2020")], evidence="survey")
    assert [duty.outcome for duty in duties(plan)] == ["known"]


@pytest.mark.parametrize(
    ("expects", "shows", "outcome"),
    [
        ("Alle Vereine werden eingebunden.", "Alle Vereine werden eingebunden.", "same_sentence"),
        ("Alle Vereine werden eingebunden.", "Wir sprechen oft. […] Alle Vereine werden eingebunden.", "tie"),
        ("Alle sollen mittun. Alle Vereine werden eingebunden.", "Alle Vereine werden  eingebunden", "same_sentence"),
        ("Alle Vereine werden eingebunden.", None, "tie"),
        (None, "Alle Vereine werden eingebunden.", "tie"),
    ],
)
def test_an_expectation_and_its_proof_may_not_be_one_sentence(
    expects: str | None, shows: str | None, outcome: str
) -> None:
    expected = [{**tie("a", "b", "Plan"), "quote": expects}, tie("a", "c", "Plan"), tie("a", "d", "Plan")]
    net = net_of(survey("abc"), [("a b", {"quote": shows}), "a c"], expected, evidence="survey")
    assert duties(net)[0].outcome == outcome
    assert fill_rate(duties(net))[0] == (1 / 2 if outcome == "same_sentence" else 2 / 3)
    circular = found(net, "expected_by_same_sentence")
    assert [finding.about for finding in circular] == [("a", "b")] * (outcome == "same_sentence")


def test_the_sign_of_a_paragraph_alone_is_no_law() -> None:
    for basis, kind in (("§ 3 der Kooperationsvereinbarung von 2012", "agreement"), ("Art. 28 Abs. 2 GG", "law")):
        [finding] = found(net_of(survey("ab"), ["c d"], [tie("a", "b", basis)], evidence="survey"), "missing_tie")
        assert (finding.severity, finding.basis_kind) == ("medium", kind)


def test_the_records_say_what_a_basis_is_and_the_card_tells_it() -> None:
    row = {**tie("a", "b", "Hartmut Muster, Eröffnungsrede"), "basis_kind": "demand"}
    [finding] = found(net_of(survey("ab"), ["c d"], [row], evidence="survey"), "missing_tie")
    assert finding.basis_kind == "demand"
    assert finding.sentence("basis", "de") == "Forderung: Hartmut Muster, Eröffnungsrede"
    assert finding.sentence("basis", "en") == "Demand: Hartmut Muster, Eröffnungsrede"
    assert finding.support == ("expected 2",)


def test_findings_on_expected_ties_carry_their_basis_its_kind_and_their_row() -> None:
    sentence = {"quote": "Alle werden eingebunden."}
    expected = [tie("a", "b"), tie("a", "c", "Plan 2020"), {**tie("a", "d", "Plan 2020"), **sentence}]
    ties = [*SEATS, ("a d", sentence), ("b a", {"state": "wished"})]
    told_of = {f.code: f for f in find_duties(net_of([*survey("abcd"), BODY], ties, expected, evidence="survey"))}
    carried = {code: (f.basis, f.basis_kind, f.support, f.values.get("pair")) for code, f in told_of.items()}
    assert carried["expected_in_body"] == ("§ 18 SGB II", "law", ("expected 2", "sgb2_18"), "a – b")
    assert carried["missing_tie"] == ("Plan 2020", "plan", ("expected 3",), "a – c")
    assert carried["expected_by_same_sentence"] == ("Plan 2020", "plan", ("expected 4",), "a – d")
    assert told_of["expected_in_body"].notes == (Phrase("intended"),)
    assert told_of["expected_by_same_sentence"].notes == (Phrase("quote", sentence),)
    assert told_of["expected_by_same_sentence"].evidence == ("t3",)


def test_an_expected_tie_is_not_beyond_duty_whichever_of_the_two_is_named_first() -> None:
    assert told(net_of("a b", ["b a"], [tie("a", "b")]), "practice_without_duty") == []


def test_ties_among_those_bound_are_beyond_duty_and_have_no_further_partners() -> None:
    [beyond] = found(net_of("a b c", ["c a"], [tie("a", "b"), tie("c", "b")]), "practice_without_duty")
    assert (beyond.about, beyond.evidence) == (("a", "c"), ("t1",))
    assert beyond.values == {"n": 1, "bound": ("a", "c"), "partners": ()}
    assert told(net_of("a b c", ["c a"], [tie("a", "b", "Plan 2020")]), "practice_without_duty") == []


def test_ties_and_common_bodies_both_fill() -> None:
    net = net_of([*survey("abc"), BODY], [*SEATS, "a c"], [tie("a", "b"), tie("a", "c")], evidence="survey")
    [rate] = found(net, "fill_rate")
    counted = {name: rate.values[name] for name in ("n", "tie", "body", "missing", "shown", "unknown")}
    assert counted == {"n": 2, "tie": 1, "body": 1, "missing": 0, "shown": 2, "unknown": 0}
    assert (rate.values["lower"], rate.values["upper"]) == ((1.0,), (1.0,))
    assert (rate.support, rate.notes) == (("expected 2", "expected 3"), ())
