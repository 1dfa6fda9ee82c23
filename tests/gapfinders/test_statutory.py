"""Rosters drawn from law: how entries are covered, what is absent, and when a roster is younger than the network."""

from pathlib import Path

import pytest
from tests.gapfinders.nets import net_of

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders import find_gaps, roster_table
from akteursnetz.gapfinders.statutory import ROSTERS, roster
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta

OWN = """
paragraph = "Kreisplan 2020"
version = "Beschluss vom 1. März 2020"
valid_from = "2020-03"
bound = "Jugendhilfe"
[[entry]]
number = "1"
de = "Schulen"
en = "Schools"
names = ["Schule"]
remits = ["Schulbildung"]
checked = true
[[entry]]
number = "2"
de = "Vereine"
en = "Clubs"
names = ["Verein"]
remits = ["Jugendarbeit"]
checked = true
[[entry]]
number = "3"
de = "Polizei"
en = "Police"
names = ["Polizei"]
remits = ["Prävention"]
checked = false
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "kreisplan.toml").write_text(OWN, encoding="utf-8")
    return tmp_path / "kreisplan.toml"


def place(**meta: object) -> Network:
    actors = [
        {"id": "j", "name": "Jugendamt"},
        {"id": "s", "name": "Schule am Markt"},
        {"id": "k", "name": "Kirchengemeinde", "remit": "Jugendarbeit"},
    ]
    net = net_of(actors, ["j s"])
    return Network(net.actors, net.ties, net.expected, net.indicators, Meta(**meta))  # type: ignore[arg-type]  # any entry


def test_an_entry_is_covered_by_name_or_by_another_body_or_absent(own: Path) -> None:
    table = roster_table(place(), own)
    assert table["status"].to_list() == ["covered", "other_body", "absent"]
    assert table["actors"].to_list() == ["s", "k", ""]
    assert table["entry"].to_list() == ["Schulen", "Vereine", "Polizei"]


def test_the_records_may_call_an_entry_not_applicable(own: Path) -> None:
    net = place(extra={"not_applicable": {"kreisplan": [3]}})
    assert roster_table(net, own)["status"].to_list() == ["covered", "other_body", "not_applicable"]
    assert not [f for f in find_gaps(net, rosters=[own]) if f.code == "roster_absent"]


@pytest.mark.parametrize(
    ("date", "severity", "notes"),
    [
        ("2021", "medium", ["roster_unchecked"]),
        ("2019", "low", ["younger", "roster_unchecked"]),
        (None, "low", ["roster_undated", "roster_unchecked"]),
    ],
)
def test_a_roster_is_held_against_a_network_of_its_own_time(
    own: Path, date: str | None, severity: str, notes: list[str]
) -> None:
    [finding] = [f for f in find_gaps(place(date=date), rosters=[own]) if f.code.startswith("roster")]
    assert (finding.code, finding.about, finding.severity) == ("roster_absent", ("Polizei",), severity)
    assert [note.key for note in finding.notes] == notes


def test_no_roster_is_applied_unasked_nor_where_nobody_is_bound(own: Path) -> None:
    assert not [f for f in find_gaps(place()) if f.code.startswith("roster")]
    [finding] = [f for f in find_gaps(net_of("a b", ["a b"]), rosters=[own]) if f.code.startswith("roster")]
    assert finding.code == "roster_unbound"


def test_many_absent_entries_are_told_once() -> None:
    net = net_of([{"id": "j", "name": "Jugendamt"}, {"id": "b"}], ["j b"])
    [finding] = [f for f in find_gaps(net, rosters=["sgb8_81"]) if f.code.startswith("roster")]
    assert len(finding.about) == 12


@pytest.mark.parametrize(("name", "entries"), [("sgb2_18", 8), ("sgb8_81", 12)])
def test_the_rosters_of_the_package_are_whole(name: str, entries: int) -> None:
    given = roster(name)
    assert len(given.entries) == entries
    assert len({entry["number"] for entry in given.entries}) == entries
    assert all({"number", "de", "en", "names", "remits", "checked"} == set(entry) for entry in given.entries)


def test_an_unknown_roster_is_refused_with_those_there_are() -> None:
    for name in ("sgb_3", "nowhere.toml", __file__):
        with pytest.raises(NetworkError, match=", ".join(ROSTERS)):
            roster(name)
