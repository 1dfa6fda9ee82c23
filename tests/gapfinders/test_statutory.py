"""Lists drawn from law: how entries are covered, what is absent, and when one is younger than the network."""

from pathlib import Path

import pytest
from tests.gapfinders.nets import net_of

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders import LAW_LISTS, find_gaps, law_list, law_list_table
from akteursnetz.gapfinders.finding import Absent
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
    return net.derive(meta=Meta(**meta))  # type: ignore[arg-type]  # any entry


def test_an_entry_is_covered_by_name_or_by_another_body_or_absent(own: Path) -> None:
    table = law_list_table(place(), own)
    assert table["status"].to_list() == ["covered", "other_body", "absent"]
    assert table["actors"].to_list() == ["s", "k", ""]
    assert table["entry"].to_list() == ["Schulen", "Vereine", "Polizei"]
    assert law_list_table(place(), own, lang="en")["entry"].to_list() == ["Schools", "Clubs", "Police"]


def test_the_records_may_call_an_entry_not_applicable(own: Path) -> None:
    net = place(extra={"not_applicable": {"kreisplan": [3]}})
    assert law_list_table(net, own)["status"].to_list() == ["covered", "other_body", "not_applicable"]
    assert not [f for f in find_gaps(net, law_lists=[own]) if f.code == "law_list_absent"]


@pytest.mark.parametrize(
    ("date", "severity", "notes"),
    [
        ("2021", "medium", ["law_list_unchecked"]),
        ("2019", "low", ["younger", "law_list_unchecked"]),
        (None, "low", ["law_list_undated", "law_list_unchecked"]),
    ],
)
def test_a_law_list_is_held_against_a_network_of_its_own_time(
    own: Path, date: str | None, severity: str, notes: list[str]
) -> None:
    [finding] = [f for f in find_gaps(place(date=date), law_lists=[own]) if f.code.startswith("law_list")]
    assert (finding.code, finding.about, finding.severity) == ("law_list_absent", (), severity)
    assert finding.absent == (Absent("kreisplan 3", "Police", "Polizei"),)
    assert [note.key for note in finding.notes] == notes


def test_no_law_list_is_applied_unasked_nor_where_nobody_is_bound(own: Path) -> None:
    assert not [f for f in find_gaps(place()) if f.code.startswith("law_list")]
    [finding] = [f for f in find_gaps(net_of("a b", ["a b"]), law_lists=[own]) if f.code.startswith("law_list")]
    assert finding.code == "law_list_unbound"


def test_many_absent_entries_are_told_once() -> None:
    net = net_of([{"id": "j", "name": "Jugendamt"}, {"id": "b"}], ["j b"])
    [finding] = [f for f in find_gaps(net, law_lists=["sgb8_81"]) if f.code.startswith("law_list")]
    assert len({actor.id for actor in finding.absent}) == 12


@pytest.mark.parametrize(("name", "entries"), [("sgb2_18", 8), ("sgb8_81", 12)])
def test_the_law_lists_of_the_package_are_whole(name: str, entries: int) -> None:
    given = law_list(name)
    assert len(given.entries) == entries
    assert len({entry.number for entry in given.entries}) == entries
    assert all(entry.en and entry.de and entry.names and entry.remits for entry in given.entries)


def test_an_unknown_law_list_is_refused_with_those_there_are() -> None:
    for name in ("sgb_3", "nowhere.toml", __file__):
        with pytest.raises(NetworkError, match=", ".join(LAW_LISTS)):
            law_list(name)


def test_a_law_list_that_lacks_a_part_is_refused_with_what_it_lacks(own: Path) -> None:
    own.write_text(OWN.replace('bound = "Jugendhilfe"\n', ""), encoding="utf-8")
    with pytest.raises(NetworkError, match=r"kreisplan\.toml lacks bound"):
        law_list(own)
    own.write_text(OWN.replace("checked = false\n", ""), encoding="utf-8")
    with pytest.raises(NetworkError, match="lacks checked") as refused:
        law_list(own)
    assert refused.value.report("de").endswith("fehlt: checked")


@pytest.mark.parametrize("content", [b"bound = ", b"bound = '\xff'"])
def test_a_law_list_that_is_no_toml_is_refused_in_a_sentence(own: Path, content: bytes) -> None:
    own.write_bytes(content)
    with pytest.raises(NetworkError, match="is no readable TOML"):
        law_list(own)
