"""Absent actors and remits: by name, by another name of one remit, by sector; and what is there."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.absent import absent_names, find_absent, performed
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.knowledge.remits import holding

CODES = ("absent_actor", "expected_untied", "absent_remit")


def test_an_expected_actor_that_is_not_there_is_absent_and_does_not_weigh_more_by_a_law() -> None:
    net = net_of(
        "jugendamt schulamt",
        ["jugendamt schulamt"],
        [
            {"kind": "actor", "actor": "Kirchenkreis", "basis": "Plan"},
            {"kind": "actor", "actor": "Gewerbeaufsicht", "basis": "§ 81 Nr. 11 SGB VIII"},
        ],
    )
    assert told(net, *CODES) == [
        ("absent_actor", "medium", ("Kirchenkreis",)),
        ("absent_actor", "medium", ("Gewerbeaufsicht",)),
    ]


@pytest.mark.parametrize("name", ["ARGE Musterstadt", "Jobcenter", "Grundsicherungsamt"])
def test_one_remit_has_many_names(name: str) -> None:
    actors = [{"id": "g", "name": name}, {"id": "b"}]
    net = net_of(actors, ["g b"], [{"kind": "actor", "actor": "Jobcenter", "basis": "Plan"}])
    assert told(net, *CODES) == []
    assert holding(net, ["Grundsicherung"]) == ["g"]


def test_a_body_of_the_jobcenter_is_no_jobcenter() -> None:
    actors = [{"id": "beirat", "name": "Beirat des Jobcenters", "form": "body"}, {"id": "b"}]
    net = net_of(actors, ["b beirat"], [{"kind": "actor", "actor": "Jobcenter", "basis": "Plan"}])
    assert told(net, *CODES) == [("absent_actor", "medium", ("Jobcenter",))]


def test_an_expected_remit_is_covered_by_whoever_holds_it() -> None:
    actors = [{"id": "diakonie", "remit": "Schuldnerberatung; Pflege"}, {"id": "b"}]
    rows = [{"kind": "actor", "actor": "Schuldnerhilfe", "remit": "Schuldnerberatung", "basis": "Plan"}]
    assert told(net_of(actors, ["diakonie b"], rows), *CODES) == []


def test_who_is_expected_and_has_no_tie_is_told_once_and_not_as_an_isolate() -> None:
    actors = [{"id": "bewohner", "sector": "residents"}, {"id": "a"}, {"id": "b"}]
    row = {"kind": "actor", "actor": "Bürger", "basis": "Wort der Partner"}
    assert told(net_of(actors, ["a b"], [row]), *CODES) == [("expected_untied", "medium", ("bewohner",))]
    net = net_of(actors, ["a b"], [row], evidence="survey")
    assert told(net, *CODES, "undocumented_isolate", "sector_untied", "sector_absent") == [
        ("expected_untied", "high", ("bewohner",)),
        ("sector_absent", "medium", ()),
    ]


def test_a_remit_is_performed_by_an_actor_a_tie_or_a_function() -> None:
    actors = [{"id": "a", "remit": "Suchtberatung"}, {"id": "b", "form": "body", "purpose": "Frühe Hilfen abstimmen"}]
    ties = [("a b", {"subject": "Schulweg, Spielplätze", "function": "coordination"})]
    net = net_of(actors, ties)
    assert [performed(net, remit) for remit in ("Suchtberatung", "Frühe Hilfen", "Spielplätze", "Koordination")] == [
        True
    ] * 4
    assert not performed(net, "Verhandlung")
    assert not performed(net, "Hilfen abstimmen früh")


def test_an_expectation_younger_than_the_network_weighs_little_and_says_so() -> None:
    rows = [{"kind": "remit", "remit": "Fallmanagement", "basis": "§ 1 SGB II", "valid_from": "2011-04"}]
    [late] = found(net_of("a b", ["a b"], rows, date="2007"), "absent_remit")
    assert (late.sentence("title", "en"), late.basis) == (
        "Nobody recorded as responsible for: Fallmanagement",
        "§ 1 SGB II",
    )
    assert late.severity == "low"
    assert [note.key for note in late.notes] == ["younger"]
    [same] = found(net_of("a b", ["a b"], rows, date="2011"), "absent_remit")
    assert (same.severity, [note.key for note in same.notes]) == ("medium", [])


def test_expectations_that_are_met_are_no_findings() -> None:
    rows = [{"kind": "actor", "actor": "a", "basis": "Plan"}, {"kind": "remit", "remit": "actor", "basis": "Plan"}]
    net = net_of([{"id": "a", "remit": "Actor"}, {"id": "b"}], ["a b"], rows)
    assert told(net, *CODES) == []


def test_another_name_is_denied_only_where_a_remit_was_looked_for() -> None:
    rows = [{"kind": "actor", "actor": word, "basis": "Plan"} for word in ("Jobcenter", "Kommunale Eliten")]
    looked_for, not_looked_for = found(net_of("a b", ["a b"], rows), "absent_actor")
    assert "Auch eine andere Stelle mit der Aufgabe" in looked_for.sentence("reason", "de")
    assert "andere Stelle" not in not_looked_for.sentence("reason", "de")


def test_a_word_for_a_function_is_found_in_a_phrase() -> None:
    net = net_of("a b", [("a b", {"function": "negotiation"})])
    assert performed(net, "Aushandeln organisieren")
    assert not performed(net, "Koordination organisieren")


def test_who_is_called_alike_is_named_beside_a_remit_that_nobody_has() -> None:
    actors = [{"id": "t", "name": "Ausbildungs- und Beschäftigungsträger"}, {"id": "b"}]
    rows = [{"kind": "remit", "remit": "Beschäftigungsalternativen", "basis": "Plan"}]
    [finding] = found(net_of(actors, ["t b"], rows), "absent_remit")
    assert finding.about == ("t",)
    assert "Ähnlich benannt" in finding.sentence("reason", "de")


def test_a_remit_read_off_a_name_is_said_to_be() -> None:
    actors = [{"id": "g", "name": "ARGE Musterstadt"}, {"id": "a"}, {"id": "b"}]
    rows = [{"kind": "actor", "actor": "Grundsicherungsstelle", "remit": "Grundsicherung", "basis": "Plan"}]
    [finding] = found(net_of(actors, ["a b"], rows), "expected_untied")
    assert [note.key for note in finding.notes] == ["remit_read_off"]


def test_a_body_or_the_network_may_perform_the_function_that_is_asked_for() -> None:
    actors: list[Row] = [{"id": "a"}, {"id": "k", "form": "body", "function": "negotiation"}]
    assert performed(net_of(actors), "Verhandlung")
    assert performed(net_of("a b", functions=("negotiation",)), "Aushandeln organisieren")
    ended: list[Row] = [{"id": "a"}, {**actors[1], "state": "ended"}]
    assert not performed(net_of(ended), "Verhandlung")


def test_the_remit_of_who_is_no_longer_there_is_not_performed() -> None:
    for state in ("existing", "ended", "failed", "planned"):
        net = net_of([{"id": "a", "remit": "Fallmanagement", "state": state}])
        assert performed(net, "Fallmanagement") == (state == "existing")


def test_who_is_expected_and_ended_is_told_with_its_state() -> None:
    rows = [{"kind": "actor", "actor": "Beirat", "basis": "Plan"}]
    actors: list[Row] = [{"id": "a"}, {"id": "b"}, {"id": "k", "name": "Beirat", "form": "body", "state": "ended"}]
    [finding] = found(net_of(actors, ["a b", "a k"], rows), *CODES)
    assert (finding.code, finding.about) == ("expected_untied", ("k",))
    assert "Nach den Aufzeichnungen besteht nicht: Beirat (Beendet)." in finding.sentence("reason", "de")


def test_many_absent_remits_of_one_basis_are_told_once() -> None:
    work = ("Obdach", "Lotsen", "Werkstatt", "Chor", "Garten", "Archiv")
    rows = [{"kind": "remit", "remit": remit, "basis": "Kreisplan"} for remit in work]
    other = {"kind": "remit", "remit": "Fähre", "basis": "Rede"}
    five = found(net_of("a b", ["a b"], [*rows[:5], other]), "absent_remit", "absent_remits")
    assert [finding.code for finding in five] == ["absent_remit"] * 6
    alone, together = found(net_of("a b", ["a b"], [*rows, other]), "absent_remit", "absent_remits")
    assert (alone.values["remit"], together.values["n"], together.basis) == ("Fähre", 6, "Kreisplan")
    assert together.support == tuple(f"expected {row}" for row in range(2, 8))
    assert "Obdach; Lotsen; Werkstatt; Chor; Garten; Archiv" in together.sentence("reason", "de")


@pytest.mark.parametrize(
    ("cells", "ties", "told_of"),
    [
        ({"remit": "Grundsicherung"}, ["a b", "b s"], []),
        ({"remit": "Grundsicherung"}, ["a b"], [("expected_untied", ("s",), [])]),
        ({"name": "ARGE Musterstadt"}, ["a b"], [("expected_untied", ("s",), ["remit_read_off"])]),
        ({}, ["a b", "b s"], [("absent_actor", (), ["looked_for"])]),
    ],
    ids=["tied", "untied", "untied, by its name", "absent"],
)
def test_an_actor_may_be_expected_by_its_remit_alone(cells: Row, ties: list[str], told_of: list[object]) -> None:
    expected = [{"kind": "actor", "remit": "Grundsicherung", "basis": "Plan"}]
    findings = find_absent(net_of([{"id": "a"}, {"id": "b"}, {"id": "s", **cells}], ties, expected))
    assert [(f.code, f.about, [note.key for note in f.notes]) for f in findings] == told_of
    assert [f.absent for f in findings if f.code == "absent_actor"] == [(Absent.named("Grundsicherung"),)] * (not cells)


def test_one_of_those_meant_is_enough() -> None:
    actors: list[Row] = [{"id": "a"}, *({"id": r, "sector": "residents"} for r in "rs")]
    expected = [{"kind": "actor", "actor": "Bürger", "basis": "Plan"}]
    assert find_absent(net_of(actors, ["a r"], expected)) == []
    [finding] = find_absent(net_of(actors, [], expected))
    assert (finding.code, finding.about) == ("expected_untied", ("r", "s"))
    assert (finding.basis, finding.basis_kind, finding.support) == ("Plan", "plan", ("expected 2",))


def test_absent_names_are_those_of_actors_that_are_expected_by_name() -> None:
    rows = [{"actor": "Kammer"}, {"remit": "Suchtberatung"}, {"actor": "a"}]
    expected = [{"kind": "actor", "basis": "Plan", **row} for row in rows]
    assert absent_names(net_of("a b", ["a b"], expected)) == ("Kammer",)
