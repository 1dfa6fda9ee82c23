"""What an expectation weighs, on what it rests, and how its basis is told."""

import pytest
from tests.gapfinders.nets import Row, net_of

from akteursnetz.gapfinders.expectations import asked_for, grounds, support, weight, younger
from akteursnetz.gapfinders.finding import Phrase
from akteursnetz.schema import BASES


@pytest.mark.parametrize(
    ("basis", "kind", "told"),
    [
        (
            "Kreisplan 2020: Teil 2",
            "plan",
            Phrase("grounds", {"kind": BASES["plan"], "basis": "Kreisplan 2020: Teil 2"}),
        ),
        ("Plan: Kreisplan 2020: Teil 2", "plan", "Plan: Kreisplan 2020: Teil 2"),
        ("Demand: a speech", "demand", "Demand: a speech"),
        ("Ein Gespräch", None, "Ein Gespräch"),
    ],
)
def test_the_kind_of_a_basis_is_told_unless_its_words_begin_with_it(
    basis: str, kind: str | None, told: Phrase | str
) -> None:
    assert grounds({"basis": basis, "basis_kind": kind}) == told


@pytest.mark.parametrize(
    ("date", "since", "later"),
    [
        ("2011-04-01", "2011-04-01", False),
        ("2011-04-01", "2011-04-02", True),
        ("2011-04", "2011-04-30", False),
        ("2011-04", "2011-05", True),
        ("2011-04-15", "2011-04", False),
        ("2011-04", None, False),
        (None, "2011-04", False),
    ],
)
def test_younger_is_what_came_after_the_last_day_of_the_networks_date(
    date: str | None, since: str | None, later: bool
) -> None:
    assert younger(net_of("a", date=date), {"valid_from": since} if since else {}) == later


@pytest.mark.parametrize(
    ("basis", "rests_on"),
    [
        ("§ 81 Nr. 6 SGB VIII", ("expected 4", "sgb8_81 Nr. 6")),
        ("§ 81 SGB VIII", ("expected 4", "sgb8_81")),
        ("§ 81 SGB IX", ("expected 4",)),
        ("Plan 2020", ("expected 4",)),
    ],
)
def test_an_expectation_rests_on_its_row_and_on_the_entry_that_it_cites(basis: str, rests_on: tuple[str, ...]) -> None:
    assert support({"row": 4, "basis": basis}) == rests_on


@pytest.mark.parametrize(
    ("row", "evidence", "known", "severity"),
    [
        ({"basis": "§ 18 SGB II"}, "survey", False, "low"),
        ({"basis": "§ 18 SGB II"}, "survey", True, "medium"),
        ({"basis": "§ 18 SGB II", "basis_kind": "plan"}, "survey", False, "medium"),
        ({"basis": "§ 81 SGB VIII"}, "survey", False, "medium"),
        ({"basis": "Plan 2020"}, "survey", False, "medium"),
        ({"basis": "Plan 2020", "actor": "Bürger"}, "survey", False, "high"),
        ({"basis": "Plan 2020", "actor": "Bürger"}, "documents", False, "medium"),
        ({"basis": "Plan 2020", "actor": "Jobcenter"}, "survey", False, "medium"),
        ({"basis": "Plan 2020", "actor": "Bürger", "valid_from": "2025"}, "survey", True, "low"),
    ],
)
def test_what_weighs_how_much(row: Row, evidence: str, known: bool, severity: str) -> None:
    assert weight(net_of("a", evidence=evidence, date="2024"), row, known=known)[0] == severity


@pytest.mark.parametrize(
    ("basis", "date", "notes"),
    [
        ("§ 18 SGB II", "2024", ["asks_cooperation"]),
        ("§ 18 SGB II", None, ["asks_cooperation", "wording_unknown"]),
        ("§ 81 SGB VIII", "2024", ["asks_structural"]),
        ("Plan 2020", "2024", []),
    ],
)
def test_what_a_law_asks_for_is_told_and_whether_its_wording_is_known(
    basis: str, date: str | None, notes: list[str]
) -> None:
    assert [note.key for note in asked_for(net_of("a", date=date), {"basis": basis})] == notes
