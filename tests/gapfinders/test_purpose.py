"""Purposes and mandates, functions, twin bodies and actors on no body."""

from typing import Any

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.finding import Percent, Phrase
from akteursnetz.gapfinders.purpose import find_purpose

BODIES = ("body_without_purpose_and_mandate", "body_without_purpose", "body_without_mandate")
FUNCTIONS = ("function_missing", "functions_open", "functions_unrecorded", "functions_in_one_hand")


def test_bodies_by_what_they_lack() -> None:
    cells: dict[str, Row] = {
        "n": {},
        "p": {"purpose": "Abstimmung"},
        "m": {"mandate": "Beschluss"},
        "both": {"purpose": "Abstimmung", "mandate": "Beschluss"},
    }
    actors: list[Row] = [{"id": "a"}, *({"id": body, "form": "body", **more} for body, more in cells.items())]
    assert told(net_of(actors, evidence="survey"), *BODIES) == [
        ("body_without_purpose_and_mandate", "medium", ("n",)),
        ("body_without_purpose", "low", ("m",)),
        ("body_without_mandate", "low", ("p",)),
    ]


@pytest.mark.parametrize("evidence", [None, "documents", "one informant"])
def test_where_the_source_is_silent_nothing_is_concluded_about_the_body(evidence: str | None) -> None:
    [finding] = found(net_of([{"id": "a"}, {"id": "b", "form": "body"}], evidence=evidence), *BODIES)
    assert (finding.severity, finding.sentence("title", "de")) == ("low", "Zweck und Auftrag nicht verzeichnet: b")
    assert "folgt daraus nicht" in finding.sentence("reason", "de")


def test_ties_without_a_purpose_are_told_once_with_those_that_have_no_subject() -> None:
    ties = [("a b", {"purpose": "Beratung"}), "b a", ("b c", {"subject": "Schule"}), "c d", "d a"]
    [finding] = found(net_of("a b c d", ties, evidence="survey"), "tie_without_purpose")
    assert (finding.severity, finding.values["n"], finding.values["all"]) == ("medium", 3, 4)
    assert sorted(finding.evidence) == ["t3", "t4", "t5"]
    assert finding.notes[0].told("de") == "Genannt ist aber der Gegenstand: b – c (Schule)."
    assert (finding.notes[1].values["n"], set(finding.notes[1].values["pairs"])) == (2, {"c – d", "a – d"})  # type: ignore[call-overload]
    assert [f.severity for f in found(net_of("a b c d", ties), "tie_without_purpose")] == ["low"]


def test_ties_with_a_purpose_are_no_finding() -> None:
    assert told(net_of("a b", [("a b", {"purpose": "Beratung"})]), "tie_without_purpose") == []


@pytest.mark.parametrize(
    ("functions", "codes"),
    [
        ([None, None], ["functions_unrecorded"]),
        (["coordination", None], ["functions_open"]),
        (["coordination"] * 9, ["functions_open"]),
        (["coordination"] * 10, ["function_missing", "function_missing"]),
        (["coordination"] * 12 + [None] * 4, ["function_missing", "function_missing"]),
        (["coordination"] * 11 + [None] * 4, ["functions_open"]),
        (["coordination; negotiation", "implementation"], []),
        ([], []),
    ],
    ids=["none", "one of two", "nine", "ten", "12 of 16", "11 of 15", "all", "no tie"],
)
def test_a_function_is_missed_only_where_most_ties_tell_theirs(functions: list[str | None], codes: list[str]) -> None:
    net = net_of("a b c", [("a b", {"function": cell}) for cell in functions])
    assert [code for code, _, _ in told(net, *FUNCTIONS)] == codes


def test_the_missing_functions_are_named_and_the_rule_is_called_our_own() -> None:
    findings = found(net_of("a b", [("a b", {"function": "coordination"})] * 10), *FUNCTIONS)
    assert [finding.sentence("title", "en") for finding in findings] == [
        "Function not documented: Negotiation",
        "Function not documented: Implementation",
    ]
    assert "not a statement of the source" in findings[0].sentence("basis", "en")


def test_all_functions_in_one_hand() -> None:
    ties = [
        ("h a", {"function": "coordination"}),
        ("b h", {"function": "negotiation"}),
        ("h c", {"function": "implementation"}),
    ]
    assert told(net_of("h a b c", ties), *FUNCTIONS) == []
    ties = 4 * ties
    assert told(net_of("h a b c", ties), *FUNCTIONS) == [("functions_in_one_hand", "medium", ("h",))]
    shared = [*ties, ("a b", {"function": "coordination"})]
    assert told(net_of("h a b c", shared), *FUNCTIONS) == []
    assert told(net_of("h a b c", ties, evidence="one informant"), *FUNCTIONS) == []


COORDINATED = [("a b", {"function": "coordination"})] * 10


@pytest.mark.parametrize(
    ("body", "whole", "missing"),
    [
        ({}, (), ["Negotiation", "Implementation"]),
        ({"function": "negotiation"}, (), ["Implementation"]),
        ({"function": "negotiation", "state": "ended"}, (), ["Negotiation", "Implementation"]),
        ({}, ("Umsetzung",), ["Negotiation"]),
        ({"function": "negotiation"}, ("implementation",), []),
    ],
    ids=["neither", "a body", "an ended body", "the network", "both"],
)
def test_a_body_or_the_network_as_a_whole_performs_a_function(
    body: Row, whole: tuple[str, ...], missing: list[str]
) -> None:
    actors: list[Row] = [{"id": "a"}, {"id": "b"}, {"id": "k", "form": "body", **body}]
    findings = found(net_of(actors, COORDINATED, functions=whole), *FUNCTIONS)
    assert [finding.sentence("title", "en") for finding in findings] == [
        f"Function not documented: {function}" for function in missing
    ]


def test_it_is_said_whose_record_gives_a_function() -> None:
    actors: list[Row] = [{"id": "a"}, {"id": "b"}, {"id": "k", "form": "body", "function": "negotiation"}]
    [finding] = found(net_of(actors, ["a b"], functions=("coordination",)), *FUNCTIONS)
    assert finding.code == "functions_unrecorded"
    assert [note.told("de") for note in finding.notes] == [
        "Bei den Akteuren selbst angegeben: k (Verhandlung).",
        "Für das Netzwerk als Ganzes ist angegeben: Koordination.",
    ]


def test_functions_are_in_no_one_hand_where_others_have_their_own() -> None:
    by_partner = {"a": "coordination", "b": "negotiation", "c": "implementation"}
    ties = 4 * [(f"h {partner}", {"function": function}) for partner, function in by_partner.items()]
    actors: list[Row] = [{"id": a} for a in "habc"]
    one_hand = "functions_in_one_hand"
    assert [f.about for f in found(net_of(actors, ties), one_hand)] == [("h",)]
    assert found(net_of([*actors, {"id": "k", "form": "body", "function": "negotiation"}], ties), one_hand) == []
    assert found(net_of(actors, ties, functions=("negotiation",)), one_hand) == []
    own: list[Row] = [{"id": "h", "function": "negotiation"}, *actors[1:]]
    assert [f.about for f in found(net_of(own, ties), one_hand)] == [("h",)]


def seated(first: str, second: str, **meta: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    actors = [{"id": a} for a in "abcdefg"] + [{"id": k, "form": "body"} for k in ("k1", "k2")]
    seats = [f"{a} k1" for a in first] + [f"{a} k2" for a in second]
    return told(net_of(actors, [(seat, {"relation": "representation"}) for seat in seats], **meta), "twin_bodies")


@pytest.mark.parametrize(
    ("first", "second", "twins"),
    [
        ("abc", "abc", True),
        ("abcde", "abcdf", True),  # 4 of 5, 4 of 6
        ("abcde", "abcfg", False),  # 3 of 5
        ("abc", "abcdefg", False),  # 3 of 3, but 3 of 7
        ("ab", "ab", False),
        ("ab", "abc", False),
    ],
)
def test_bodies_with_nearly_the_same_members(first: str, second: str, twins: bool) -> None:
    assert seated(first, second) == ([("twin_bodies", "low", ("k1", "k2"))] if twins else [])
    assert seated(first, second, evidence="one informant") == []


def test_who_sits_on_no_body_is_told_where_some_seat_is() -> None:
    actors = [{"id": "a"}, {"id": "b"}, {"id": "k", "form": "body"}]
    assert told(net_of(actors, ["a k", "a b"]), "no_seat") == [("no_seat", "low", ("b",))]
    assert told(net_of(actors, ["a b"]), "no_seat") == []


@pytest.mark.parametrize(("second", "jaccard", "evidence"), [("abcdef", 1 / 2, 9), ("abcd", 3 / 4, 7)])
def test_twins_are_told_with_who_sits_on_both(second: str, jaccard: float, evidence: int) -> None:
    actors = [*({"id": a} for a in "abcdef"), *({"id": k, "form": "body"} for k in ("k1", "k2"))]
    seats = [(f"{a} k1", {"relation": "representation"}) for a in "abc"]
    seats += [(f"{a} k2", {"relation": "representation"}) for a in second]
    [finding] = [f for f in find_purpose(net_of(actors, seats)) if f.code == "twin_bodies"]
    assert (finding.about, finding.severity) == (("k1", "k2"), "low")
    assert finding.evidence == tuple(f"t{k}" for k in range(1, evidence + 1))
    overlap = {"overlap": Percent(1.0), "jaccard": Percent(jaccard)}
    assert finding.values == {"pair": "k1 – k2", **overlap, "actors": ("a", "b", "c")}


def test_one_hand_is_told_with_all_ties_that_perform_a_function() -> None:
    by_partner = {"a": "coordination", "b": "negotiation", "c": "implementation"}
    ties: list[Any] = 3 * [(f"h {partner}", {"function": function}) for partner, function in by_partner.items()]
    net = net_of("a b c h", [*ties, ("a h", {"function": "coordination"}), "b c"])
    [finding] = [f for f in find_purpose(net) if f.code == "functions_in_one_hand"]
    assert (finding.about, finding.values) == (("h",), {"actor": "h", "n": 10})
    assert finding.evidence == ("t1", "t10", *(f"t{k}" for k in range(2, 10)))


def test_where_most_pairs_tell_a_subject_a_missing_purpose_weighs_little() -> None:
    ties: list[Any] = [(ends, {"subject": "Schule"}) for ends in ("a b", "b c", "c d")]
    findings = find_purpose(net_of("a b c d", [*ties, "a c", "a d"], evidence="survey"))
    [finding] = [f for f in findings if f.code == "tie_without_purpose"]
    assert (finding.severity, finding.values["n"], finding.values["all"]) == ("low", 5, 5)
    assert finding.notes[1] == Phrase("no_subject", {"n": 2, "all": 5, "pairs": ("a – c", "a – d")})
    [every] = [f for f in find_purpose(net_of("a b c d", ties)) if f.code == "tie_without_purpose"]
    assert [note.key for note in every.notes] == ["subjects", "silent"]
