"""Law lists as such: their files, their versions, and the version of a network's time."""

from itertools import pairwise
from pathlib import Path

import pytest

from akteursnetz.errors import NetworkError, RecordError
from akteursnetz.gapfinders.lawlists import LAW_LISTS, cited_list, law_list, law_list_entries, law_lists
from akteursnetz.records.dates import interval
from akteursnetz.texts import listing

OWN = """
paragraph = "Kreisplan"
asks = "cooperation"
touches = ["Jugend"]
[bound]
remit = "Jugendhilfe"
de = "das Jugendamt"
en = "the Jugendamt"
[[version]]
key = "alt"
seen = ["2010-03"]
source = "Kreisarchiv"
[[version]]
key = "neu"
seen = ["2020-03", "2021"]
in_force = "2020-01-01"
proof = "Beschluss vom 1. Dezember 2019"
source = "Kreisblatt"
[[entry]]
number = { alt = "1", neu = "1" }
de = "Schulen"
en = "Schools"
names = ["Schule"]
remits = ["Schulbildung"]
[[entry]]
number = { neu = "2" }
de = "Vereine"
en = "Clubs"
names = ["Verein"]
remits = ["Jugendarbeit"]
[[entry]]
number = { neu = "2" }
de = "Polizei"
en = "Police"
names = ["Polizei"]
remits = ["Prävention"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "kreisplan.toml").write_text(OWN, encoding="utf-8")
    return tmp_path / "kreisplan.toml"


def numbers(name: str, date: str) -> list[str]:
    """The places in the law that a version names, each once."""
    entries = law_list(name).version(date).entries
    return list(dict.fromkeys(entry.number.split(" (")[0] for entry in entries))


def test_section_18_has_seven_numbers_now_and_none_in_2012() -> None:
    assert numbers("sgb2_18", "2024") == ["vor Nr. 1", *(f"Nr. {k}" for k in range(1, 8))]
    assert not any(number.startswith("Nr.") for number in numbers("sgb2_18", "2012-08"))
    first = [entry for entry in law_list("sgb2_18").version("2024").entries if entry.number.startswith("Nr. 1")]
    assert any("Asylbewerber" in entry.de for entry in first)


def test_section_81_has_13_numbers_since_2021_and_11_in_2012() -> None:
    assert numbers("sgb8_81", "2024") == [f"Nr. {k}" for k in range(1, 14)]
    assert numbers("sgb8_81", "2022-03") == [f"Nr. {k}" for k in range(1, 14)]
    assert numbers("sgb8_81", "2012-08") == [f"Nr. {k}" for k in range(1, 12)]
    last = [entry.de for entry in law_list("sgb8_81").version("2024").entries if entry.number == "Nr. 13"]
    assert last == ["Mehrgenerationenhäuser"]


def test_several_partners_of_one_number_are_several_entries() -> None:
    entries = law_list("sgb2_18").version("2024").entries
    both = [entry for entry in entries if entry.number.startswith("Nr. 2")]
    assert [entry.number for entry in both] == ["Nr. 2 (1)", "Nr. 2 (2)"]


@pytest.mark.parametrize("name", LAW_LISTS)
def test_every_list_is_whole(name: str) -> None:
    given = law_list(name)
    assert given.binds["de"]
    assert given.binds["en"]
    assert (given.bodies != ()) == (given.asks == "seat")
    for version in given.versions:
        assert version.entries
        assert len({entry.number for entry in version.entries}) == len(version.entries)
        assert list(version.seen) == sorted(version.seen)
        assert all(interval(day)[1].year >= 2005 for day in version.seen)
        assert (version.in_force is None) == (version.proof is None)
        assert all(entry.en and entry.de and entry.names and entry.remits for entry in version.entries)
    assert {entry.number for entry in law_list(name).versions[-1].entries}


@pytest.mark.parametrize("name", LAW_LISTS)
def test_the_versions_of_a_list_do_not_overlap(name: str) -> None:
    versions = law_list(name).versions
    for earlier, later in pairwise(versions):
        assert interval(earlier.last)[1] < interval(later.first)[0]


@pytest.mark.parametrize(
    ("date", "entries"), [("2010-03", 1), ("2010-03-15", 1), ("2020", 3), ("2020-02-01", 3), ("2030", 3)]
)
def test_the_version_of_the_time_is_taken_and_the_newest_holds_on(own: Path, date: str, entries: int) -> None:
    assert len(law_list(own).version(date).entries) == entries


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("2009", "earliest wording known here is of 2010-03"),
        ("2010", "earliest wording"),
        ("2015", "known until 2010-03 and again from 2020-01-01"),
        (None, "bears no date"),
    ],
)
def test_a_time_without_a_known_wording_gets_no_list_and_is_told_why(own: Path, date: str | None, why: str) -> None:
    with pytest.raises(NetworkError, match=why):
        law_list(own).version(date)


def test_the_package_shows_its_lists() -> None:
    table = law_lists("de")
    assert set(table["list"]) == set(LAW_LISTS)
    assert (table["seen"] != "").all()
    assert not table["paragraph"].str.contains("prüfen").any()
    assert table.loc[table["list"] == "sgb8_81", "asks"].unique().tolist() == ["strukturelle Zusammenarbeit"]
    shown = law_list_entries("sgb8_81", lang="de")
    assert shown.iloc[-1].to_list() == ["Nr. 13", "Mehrgenerationenhäuser"]


@pytest.mark.parametrize(
    ("basis", "name"),
    [
        ("§ 18 Abs. 1 Nr. 2 SGB II", "sgb2_18"),
        ("§ 18d SGB II", "sgb2_18d"),
        ("§ 81 SGB VIII", "sgb8_81"),
        ("§ 81 SGB IX", None),
        ("§ 3 der Vereinbarung", None),
    ],
)
def test_a_basis_cites_a_list_by_paragraph_and_code(basis: str, name: str | None) -> None:
    given = cited_list(basis)
    assert (given.name if given else None) == name


def test_an_unknown_law_list_is_refused_with_those_there_are() -> None:
    for name in ("sgb_3", "nowhere.toml", __file__):
        with pytest.raises(NetworkError, match=listing(LAW_LISTS, "en")):
            law_list(name)


@pytest.mark.parametrize(
    ("part", "lacks"),
    [('remit = "Jugendhilfe"\n', "remit"), ('asks = "cooperation"\n', "asks"), ('source = "Kreisarchiv"\n', "source")],
)
def test_a_law_list_that_lacks_a_part_is_refused_with_what_it_lacks(own: Path, part: str, lacks: str) -> None:
    own.write_text(OWN.replace(part, ""), encoding="utf-8")
    with pytest.raises(NetworkError, match=rf"kreisplan\.toml lacks {lacks}") as refused:
        law_list(own)
    assert refused.value.report("de").endswith(f"fehlt: {lacks}")


def test_a_law_list_that_asks_for_something_else_is_refused_with_what_is_accepted(own: Path) -> None:
    own.write_text(OWN.replace('"cooperation"', '"talk"'), encoding="utf-8")
    with pytest.raises(NetworkError, match="cooperation, structural and seat"):
        law_list(own)


@pytest.mark.parametrize("content", [b"bound = ", b"bound = '\xff'"])
def test_a_law_list_that_is_no_toml_is_refused_in_a_sentence(own: Path, content: bytes) -> None:
    own.write_bytes(content)
    with pytest.raises(RecordError, match=r"kreisplan\.toml.*(not valid TOML|no text file)"):
        law_list(own)


def test_a_year_that_begins_with_a_wording_lies_between_it_and_the_next(own: Path) -> None:
    own.write_text(OWN.replace('seen = ["2010-03"]', 'seen = ["2010-01", "2010-03"]'), encoding="utf-8")
    with pytest.raises(NetworkError, match="known until 2010-03 and again from 2020-01-01"):
        law_list(own).version("2010")


def test_a_law_list_with_a_part_of_another_shape_names_one_to_go_by(own: Path) -> None:
    own.write_text(OWN.replace('touches = ["Jugend"]', "touches = 3"), encoding="utf-8")
    with pytest.raises(NetworkError, match=LAW_LISTS[0]):
        law_list(own)


@pytest.mark.parametrize(("date", "entries"), [("2010-03-01", 1), ("2010-03-31", 1), ("2020-01-01", 3)])
def test_a_version_holds_from_its_first_day_to_its_last(own: Path, date: str, entries: int) -> None:
    assert len(law_list(own).version(date).entries) == entries
    for outside in ("2010-02-28", "2010-04-01", "2019-12-31"):
        with pytest.raises(NetworkError):
            law_list(own).version(outside)


MIDDLE = """
[[version]]
key = "mitte"
seen = ["2015"]
until = "2016-06"
source = "Kreisblatt"
"""


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("2009", "earliest wording known here is of 2010-03"),
        ("2012", "known until 2010-03 and again from 2015"),
        ("2016-07", "known until 2016-06 and again from 2020-01-01"),
    ],
)
def test_between_versions_the_nearest_on_either_side_are_named(own: Path, date: str, why: str) -> None:
    own.write_text(OWN + MIDDLE, encoding="utf-8")
    assert [version.first for version in law_list(own).versions] == ["2010-03", "2015", "2020-01-01"]
    assert law_list(own).version("2016-06").first == "2015"
    with pytest.raises(NetworkError, match=why):
        law_list(own).version(date)


def test_the_table_of_lists_leaves_empty_what_no_source_proves() -> None:
    table = law_lists()
    table = table[table["list"] == "kkg_3"]
    assert list(zip(table["in_force"], table["until"], strict=True)) == [
        ("2012-01-01", ""),
        ("", "2021-06-09"),
        ("2021-06-10", ""),
    ]
    assert table["proof"].str.contains("BGBl").to_list() == [True, False, True]
    assert table["seen"].iloc[0] == "2012-07-02; 2013-01-11"


def test_a_version_that_names_nobody_is_an_empty_table_of_words(own: Path) -> None:
    own.write_text(OWN + MIDDLE.replace("2015", "2025").replace("2016", "2026"), encoding="utf-8")
    table = law_list_entries(own)
    assert (table.shape, {str(kind) for kind in table.dtypes}) == ((0, 2), {"str"})
    assert law_list_entries(own, date="2020-02-01", lang="en").iloc[2].to_list() == ["2 (2)", "Police"]
