"""Where a threshold lies exactly, and what a finding carries along besides its words."""

import pytest
from tests.gapfinders.nets import found, net_of, told

from akteursnetz.gapfinders import gaps
from akteursnetz.gapfinders.contracts import contract_practice


def test_the_table_looks_from_the_given_day() -> None:
    net = net_of("a b", [("a b", {"until": "2005"})])
    assert "overdue" in set(gaps(net, date="2007")["finding"])
    assert "overdue" not in set(gaps(net)["finding"])


def test_an_absent_actor_is_told_with_the_basis_of_its_expectation() -> None:
    [finding] = found(net_of("a b", ["a b"], [{"kind": "actor", "actor": "Bank", "basis": "Plan"}]), "absent_actor")
    assert finding.basis == "Plan"


def test_half_of_the_mean_number_of_partners_is_not_yet_the_edge() -> None:
    actors = [{"id": "r", "sector": "residents"}, *({"id": a, "sector": "civil_society"} for a in "abc")]
    net = net_of(actors, ["r a", "a b", "b c", "c a"])  # r has 1 partner, an actor has 2 on average
    assert told(net, "sector_peripheral") == []


@pytest.mark.parametrize("given", [{"strength": 2}, {"frequency": "rarely"}])
def test_strength_or_frequency_alone_tells_of_practice(given: dict[str, object]) -> None:
    table = contract_practice(net_of("a b", [("a b", {"formality": "contract", **given})]))
    assert table["practice"].to_list() == ["thin"]


def test_all_partners_beyond_duty_are_named() -> None:
    net = net_of("a b c d", ["a c", "a d"], [{"kind": "tie", "from": "a", "to": "b", "basis": "§ 18 SGB II"}])
    [finding] = found(net, "practice_without_duty")
    assert finding.values["partners"] == ("c", "d")


@pytest.mark.parametrize(("leaves", "players"), [(37, [("x", "y", "z")]), (38, [])])
def test_in_more_than_forty_actors_sets_of_three_are_not_searched(leaves: int, players: list[tuple[str, ...]]) -> None:
    hanging = [f"l{k}" for k in range(leaves)]  # each tied to all of x, y, z, who alone hold them together
    net = net_of(f"x y z {' '.join(hanging)}", [f"{hub} {leaf}" for hub in "xyz" for leaf in hanging])
    assert [finding.about for finding in found(net, "key_players")] == players


@pytest.mark.parametrize(("evidence", "notes"), [("survey", ["isolate_not_asked"]), ("documents", [])])
def test_of_an_isolate_in_a_survey_it_is_told_that_nobody_asked(evidence: str, notes: list[str]) -> None:
    [finding] = found(net_of("a b c", ["a b"], evidence=evidence), "undocumented_isolate")
    assert [note.key for note in finding.notes] == notes


def test_who_knows_only_one_of_the_two_cannot_introduce_them() -> None:
    net = net_of("x a b c", ["a b", "b c", "x c", ("a c", {"state": "wished"})])
    assert told(net, "introduction") == [("introduction", "low", ("a", "c", "b"))]


@pytest.mark.parametrize(("form", "twins"), [("body", [("k", "p")]), ("programme", [])])
def test_a_programme_is_no_twin_of_a_body(form: str, twins: list[tuple[str, str]]) -> None:
    actors = [*({"id": a} for a in "abc"), {"id": "k", "form": "body"}, {"id": "p", "form": form}]
    seats = [(f"{actor} {host}", {"relation": "membership"}) for actor in "abc" for host in "kp"]
    assert [finding.about for finding in found(net_of(actors, seats), "twin_bodies")] == twins
