"""Programmes and contracts that end within the horizon, and what falls apart then."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.errors import NetworkError

CODES = ("programme_ends", "contract_ends", "grant_ends", "decision_ends", "overdue")


def until(date: str, formality: str = "contract") -> Row:
    return {"formality": formality, "until": date}


@pytest.mark.parametrize(
    ("date", "told_of"),
    [
        ("2024-12-30", False),
        ("2024-12", True),
        ("2024-12-31", True),
        ("2025", True),
        ("2025-12-31", True),
        ("2026-01", False),
        ("2026", False),
    ],
)
def test_an_end_counts_from_the_date_to_the_horizon(date: str, told_of: bool) -> None:
    net = net_of("a b c", ["a b", "b c", ("a c", until(date))], date="2024-12-31")
    assert told(net, "contract_ends") == ([("contract_ends", "medium", ("a", "c"))] if told_of else [])


def test_only_contracts_in_force_between_actors_end() -> None:
    actors = [{"id": "a"}, {"id": "b"}, {"id": "k", "form": "body"}]
    ties = [
        ("a b", until("2025-06", "informal")),
        ("a k", until("2025-06")),
        ("a b", {**until("2025"), "state": "ended"}),
    ]
    assert told(net_of(actors, ties, date="2025-01-01"), *CODES) == []


def test_without_a_date_nothing_is_told_and_a_given_one_is_taken() -> None:
    net = net_of("a b", [("a b", until("2008-06"))])
    assert told(net, *CODES) == []
    assert told(net, "contract_ends", date="2008") == []
    assert told(net, *CODES, date="31.12.2007", horizon=6) == [("contract_ends", "medium", ("a", "b"))]
    assert told(net, *CODES, date="31.12.2007", horizon=5) == []
    with pytest.raises(NetworkError, match="accepted are 2007"):
        told(net, *CODES, date="soon")


@pytest.mark.parametrize(
    ("ties", "severity", "notes"),
    [
        (["a b"], "low", ["nothing_lost"]),
        (["a c", "b c"], "medium", ["pairs_lost", "still_together"]),
        (["a c"], "medium", ["pairs_lost", "falls_apart"]),
        (["a c", "b d"], "high", ["pairs_lost", "falls_apart", "grave_apart"]),
    ],
)
def test_what_falls_apart_when_a_contract_ends(ties: list[str], severity: str, notes: list[str]) -> None:
    net = net_of("a b c d", [("a b", until("2025-06")), *ties], date="2025-01-01", evidence="survey")
    [finding] = found(net, "contract_ends")
    assert (finding.severity, [note.key for note in finding.notes]) == (severity, notes)


CUT = [("a b", until("2025-06")), "a c", "b d"]


def test_who_would_be_cut_off_is_named() -> None:
    [finding] = found(net_of("a b c d", CUT, date="2025-01-01"), "contract_ends")
    assert finding.notes[1].values == {"n": 2, "actors": ("b", "d")}
    assert "wären 2 Stellen vom übrigen Netzwerk abgeschnitten: b und d." in finding.sentence("reason", "de")


def test_a_loss_weighs_heavily_only_in_a_survey() -> None:
    [finding] = found(net_of("a b c d", CUT, date="2025-01-01", evidence="documents"), "contract_ends")
    assert (finding.severity, [note.key for note in finding.notes]) == ("medium", ["pairs_lost", "falls_apart"])


def test_what_one_informant_tells_shows_nobody_cut_off() -> None:
    [finding] = found(net_of("a b c d", CUT, date="2025-01-01", evidence="one informant"), "contract_ends")
    assert (finding.severity, [note.key for note in finding.notes]) == ("medium", ["pairs_lost", "told_by_one"])


def test_of_several_remnants_only_the_largest_is_not_cut_off() -> None:
    def cut_off(actors: str, gone: str, *further: str) -> object:
        ties = [*((f"h {leaf}", until("2025-06")) for leaf in gone), *further]
        return found(net_of(actors, ties, date="2025-01-01"), "contract_ends")[0].notes[1].values["actors"]

    assert cut_off("h a b c d e", "abc", "h d", "d e") == ("a",)
    assert cut_off("h a b c d e f g", "abcdef", "h g") == tuple("abcdef")
    assert cut_off("h a b c d e f", "abcdef") == (*"abcdef", "h")


def test_two_who_only_had_each_other_are_both_left_alone() -> None:
    net = net_of("a b c", [("a b", until("2025-06"))], date="2025-01-01", evidence="survey")
    [finding] = found(net, "contract_ends")
    assert (finding.severity, finding.notes[1].values["actors"]) == ("medium", ("a", "b"))


def test_a_group_that_would_be_cut_off_is_said_to_stand_for_several() -> None:
    actors: list[Row] = [{"id": "a"}, {"id": "b", "form": "group", "count": 4}, {"id": "c"}]
    net = net_of(actors, [("a b", until("2025-06")), "a c"], date="2025-01-01")
    assert "groups_as_one" in [note.key for note in found(net, "contract_ends")[0].notes]


def test_the_reason_gives_the_kind_of_binding_and_the_title_the_dates() -> None:
    ties = [("b a", until("2025-12", "grant_agreement")), ("a b", until("2025-06"))]
    [finding] = found(net_of("a b", ties, date="2025-01-01"), "contract_ends")
    assert finding.sentence("title", "de") == "Vertragliche Bindung läuft aus: a – b (Juni 2025 und Dezember 2025)"
    assert finding.sentence("reason", "de").startswith(
        "Art der Bindung laut Aufzeichnungen: Vertrag und Zuwendungsvertrag. "
    )


def test_a_grant_that_ends_is_told_as_a_grant_and_a_decision_as_a_decision() -> None:
    ties = [
        ("a b", until("2025-12", "grant_decision")),
        ("c a", until("2025-12", "grant")),
        ("a d", until("2025-06", "council_decision")),
        ("a e", until("2025-06", "informal")),
    ]
    findings = found(net_of("a b c d e", ties, date="2025-01-01"), "contract_ends", "grant_ends", "decision_ends")
    assert sorted(finding.sentence("title", "de") for finding in findings) == [
        "Bescheid oder Beschluss läuft aus: a – d (Juni 2025)",
        "Bewilligung endet: a – b (Dezember 2025)",
        "Bewilligung endet: a – c (Dezember 2025)",
    ]


def test_many_endings_give_the_kind_of_each() -> None:
    ties = [(f"h {leaf}", until("2025-06", "service_agreement" if leaf == "c" else "contract")) for leaf in "fedcba"]
    [finding] = found(net_of("h a b c d e f", ties, date="2025-01-01"), "contract_ends")
    assert finding.sentence("reason", "en").startswith(
        "By the records these end: a – h (Contract, June 2025), b – h (Contract, June 2025), "
        "c – h (Service agreement, June 2025), "
    )
    assert finding.support == ("partners",)


def test_with_a_programme_end_the_ties_that_name_it_and_its_seats() -> None:
    actors = [
        {"id": "a"},
        {"id": "b"},
        {"id": "c"},
        {"id": "p", "name": "Urban II", "aliases": "Urban-2", "form": "programme", "until": "2025-12"},
    ]
    ties = [
        ("a b", {"programme": "Urban II", **until("2025-12")}),
        ("b c", {"programme": "urban-2; Anderes"}),
        "a p",
        "a c",
    ]
    net = net_of(actors, ties, date="2025-02-01")
    [finding] = found(net, *CODES)
    assert (finding.code, finding.about, finding.evidence) == ("programme_ends", ("p",), ("t1", "t2", "t3"))
    assert (finding.severity, [note.key for note in finding.notes]) == ("medium", ["pairs_lost", "falls_apart"])
    assert told(net_of(actors, ties, date="2024-02-01"), *CODES) == []


def test_a_programme_end_counts_entries_and_says_where_only_seats_end() -> None:
    actors = [{"id": "a"}, {"id": "p", "form": "programme", "until": "2025-12"}]
    [seat] = found(net_of(actors, ["a p"], date="2025-02-01"), "programme_ends")
    assert (seat.severity, [note.key for note in seat.notes]) == ("low", ["seats_only"])
    assert "Betroffen ist 1 Eintrag zu einer Beziehung." in seat.sentence("reason", "de")
    [bare] = found(net_of(actors, date="2025-02-01"), "programme_ends")
    assert (bare.severity, bare.notes) == ("low", ())
    assert bare.sentence("reason", "de").endswith("Betroffen sind 0 Einträge zu Beziehungen.")


def test_a_tie_of_the_past_that_counts_as_existing_is_overdue() -> None:
    ties = [("a b", until("2024-06")), ("b c", {"until": "2023", "state": "ended"}), ("a c", until("2025"))]
    assert told(net_of("a b c", ties, date="2024-12"), "overdue") == [("overdue", "low", ("a", "b"))]
