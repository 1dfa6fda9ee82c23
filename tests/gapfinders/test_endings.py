"""Programmes and contracts that end within the horizon, and what falls apart then."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.errors import NetworkError

FALLS_APART = ("falls_apart", "cut_off")
CODES = ("programme_ends", "contract_ends", "overdue")


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
        (["a c"], "medium", ["pairs_lost", "falls_apart", "cut_off"]),
        (["a c", "b d"], "high", ["pairs_lost", "falls_apart", "cut_off", "grave_apart"]),
    ],
)
def test_what_falls_apart_when_a_contract_ends(ties: list[str], severity: str, notes: list[str]) -> None:
    net = net_of("a b c d", [("a b", until("2025-06")), *ties], date="2025-01-01")
    [finding] = found(net, "contract_ends")
    assert (finding.severity, [note.key for note in finding.notes]) == (severity, notes)


def test_lost_reach_is_counted_in_pairs() -> None:
    net = net_of("a b c d", [("a b", until("2025-06")), "a c", "b d"], date="2025-01-01")
    [finding] = found(net, "contract_ends")
    apart = finding.notes[1].values
    assert (apart["before"], apart["after"], apart["reach"]) == (1, 2, 4)
    assert finding.notes[2].values["actors"] == ("b", "d")


def test_of_several_remnants_only_the_largest_is_not_cut_off() -> None:
    ties = [(f"h {leaf}", until("2025-06")) for leaf in "abc"]
    [finding] = found(net_of("h a b c d e", [*ties, "h d", "d e"], date="2025-01-01"), "contract_ends")[:1]
    assert finding.notes[2].values["actors"] == ("a",)
    six = [(f"h {leaf}", until("2025-06")) for leaf in "abcdef"]
    [all_gone] = found(net_of("h a b c d e f g", [*six, "h g"], date="2025-01-01"), "contract_ends")
    assert all_gone.notes[2].values["actors"] == tuple("abcdef")


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
    assert (finding.severity, [note.key for note in finding.notes]) == ("medium", ["pairs_lost", *FALLS_APART])
    assert told(net_of(actors, ties, date="2024-02-01"), *CODES) == []


def test_a_tie_of_the_past_that_counts_as_existing_is_overdue() -> None:
    ties = [("a b", until("2024-06")), ("b c", {"until": "2023", "state": "ended"}), ("a c", until("2025"))]
    assert told(net_of("a b c", ties, date="2024-12"), "overdue") == [("overdue", "low", ("a", "b"))]
