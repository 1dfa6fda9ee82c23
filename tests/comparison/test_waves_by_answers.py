"""Two waves of one place in which offices were renamed, merged and split, as `names.csv` tells it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from akteursnetz.cli import cli
from akteursnetz.comparison import Comparison, side_by_side
from akteursnetz.network import Network, read
from akteursnetz.views.comparison.pair import compare_dates

PARTNERS = [f"Verein {letter}" for letter in "ABCDEFGHIJ"]


def wave(folder: Path, date: str, ties: list[tuple[str, str]], names: str = "", **aliases: str) -> Path:
    """A folder of records whose ids are other ones in each wave, since an office numbers its list anew."""
    folder.mkdir()
    actors = sorted({end for tie in ties for end in tie})
    rows = [f"{date[-2:]}-{at};{name};Stelle;{aliases.get(name, '')}" for at, name in enumerate(actors)]
    (folder / "actors.csv").write_text("Kennung;Name;Art;Andere Namen\n" + "\n".join(rows), encoding="utf-8")
    lines = [f"{a};{b};Kooperation" for a, b in ties]
    (folder / "ties.csv").write_text("Von;Zu;Beziehung\n" + "\n".join(lines), encoding="utf-8")
    (folder / "network.toml").write_text(
        f'title = "Netz"\nformat = 1\nlanguage = "de"\nplace = "Musterstadt"\ndate = "{date}"\n', encoding="utf-8"
    )
    if names:
        (folder / "names.csv").write_text(f"Name;Anderer Name;Antwort;Am\n{names}\n", encoding="utf-8")
    return folder


def compared(first: Path, second: Path) -> Comparison:
    return side_by_side(read(first), read(second), kind="dates", replicates=20)


def counts(found: Comparison) -> tuple[int, int, int]:
    """Pairs that stayed, were lost, and are new."""
    assert found.paired is not None
    return found.paired.count("both"), found.paired.count("first"), found.paired.count("second")


def earlier(office: str) -> list[tuple[str, str]]:
    return [(office, partner) for partner in PARTNERS] + [(office, "Kammer")]


LATER = [("Jobcenter", partner) for partner in PARTNERS] + [("Jobcenter", new) for new in ("Klinik", "Schule", "Kita")]


def test_without_a_word_of_it_a_renamed_office_loses_all(tmp_path: Path) -> None:
    found = compared(wave(tmp_path / "1", "2009", earlier("ARGE")), wave(tmp_path / "2", "2014", LATER))
    assert counts(found) == (0, 11, 13)


@pytest.mark.parametrize("how", ["alias", "answer", "answer in the first", "same"])
def test_a_renamed_office_loses_one_tie_and_has_three_new(tmp_path: Path, how: str) -> None:
    told = {"answer": "Jobcenter;ARGE;umbenannt;2011", "same": "Jobcenter;arge;gleich;"}.get(how, "")
    before = "Jobcenter;ARGE;umbenannt;01.01.2011" if how == "answer in the first" else ""
    first = wave(tmp_path / "1", "2009", earlier("ARGE"), before)
    second = wave(tmp_path / "2", "2014", LATER, told, **({"Jobcenter": "ARGE"} if how == "alias" else {}))
    found = compared(first, second)
    assert counts(found) == (10, 1, 3)
    assert found.followed is not None
    assert [(step.before, step.now) for step in found.followed.renamed] == [("ARGE", "Jobcenter")]


def test_the_command_line_and_the_page_tell_of_it(tmp_path: Path) -> None:
    first = wave(tmp_path / "1", "2009", earlier("ARGE"))
    second = wave(tmp_path / "2", "2014", LATER, "Jobcenter;ARGE;umbenannt;2011")
    said = " ".join(CliRunner().invoke(cli, ["compare", str(first), str(second)]).stdout.split())
    assert "Verbundene Paare: 10 geblieben, 1 weggefallen, 3 neu hinzugekommen." in said
    assert "Jobcenter hieß zuvor ARGE (erkannt an den anderen Namen)." in said
    page = compare_dates(read(first), read(second), replicates=20, maps=False)
    assert "Jobcenter hieß zuvor ARGE" in page.html
    assert page.comparison.paired is not None
    assert page.comparison.paired.actors["there"].value_counts().to_dict() == {"both": 11, "second": 3, "first": 1}


MERGED = "Jobcenter;ARGE;zusammengelegt;2011\nJobcenter;Sozialamt West;zusammengelegt;2011"
TWO_OFFICES = [("ARGE", "Verein A"), ("ARGE", "Verein B"), ("Sozialamt West", "Verein B"), ("Sozialamt West", "Kammer")]


def test_ties_of_merged_offices_are_held_against_the_one(tmp_path: Path) -> None:
    """A and B stay (B had both), the Kammer is lost, the clinic is new; the tie between the two is no tie any more."""
    first = wave(tmp_path / "1", "2009", [*TWO_OFFICES, ("ARGE", "Sozialamt West")])
    second = wave(tmp_path / "2", "2014", [("Jobcenter", x) for x in ("Verein A", "Verein B", "Klinik")], MERGED)
    found = compared(first, second)
    assert counts(found) == (2, 1, 1)
    assert found.followed is not None
    assert found.followed.merged == ((("ARGE", "Sozialamt West"), "Jobcenter", "2011"),)
    assert found.followed.unclear == ()
    assert found.first.actors.loc["14-0", "name"] == "Jobcenter"
    assert len(found.first.actors) == 4
    said = " ".join(compare_dates(read(first), read(second), replicates=20, maps=False).sentences("de"))
    assert "Aus „ARGE“ und „Sozialamt West“ wurde Jobcenter (Antwort zu den Namen, 2011)." in said
    assert "Weggefallen ist ein Paar: Jobcenter – Kammer." in said
    assert "Jobcenter und Jobcenter" not in said


def test_an_office_that_takes_in_another_keeps_its_ties_and_gets_those(tmp_path: Path) -> None:
    first = wave(tmp_path / "1", "2009", [("Jobcenter", "Verein A"), ("Sozialamt West", "Verein B")])
    told = "Jobcenter;Sozialamt West;zusammengelegt;"
    found = compared(first, wave(tmp_path / "2", "2014", [("Jobcenter", x) for x in ("Verein A", "Verein B")], told))
    assert counts(found) == (2, 0, 0)


def test_an_office_that_is_still_there_was_not_merged(tmp_path: Path) -> None:
    first = wave(tmp_path / "1", "2009", TWO_OFFICES)
    second = wave(tmp_path / "2", "2014", [("Jobcenter", "Verein A"), ("Sozialamt West", "Verein B")], MERGED)
    found = compared(first, second)
    assert found.followed is not None
    assert {step.second for step in found.followed.steps if step.before == "Sozialamt West"} == {"14-1"}
    assert counts(found) == (2, 2, 0)


def test_a_split_is_told_and_not_followed(tmp_path: Path) -> None:
    first = wave(tmp_path / "1", "2009", [("Sozialamt", "Verein A"), ("Sozialamt", "Verein B")])
    told = "Jobcenter;Sozialamt;aufgeteilt;2011\nGrundsicherungsamt;Sozialamt;aufgeteilt;2011"
    second = wave(tmp_path / "2", "2014", [("Jobcenter", "Verein A"), ("Grundsicherungsamt", "Verein B")], told)
    found = compared(first, second)
    assert counts(found) == (0, 2, 2)
    assert found.followed is not None
    assert found.followed.split == (("Sozialamt", ("Jobcenter", "Grundsicherungsamt"), "2011", False),)
    said = " ".join(compare_dates(read(first), read(second), replicates=20, maps=False).sentences("de"))
    assert "Aus Sozialamt gingen hervor: „Jobcenter“ und „Grundsicherungsamt“ (Antwort zu den Namen, 2011)." in said
    assert "Sozialamt zählt als nicht mehr dabei, die anderen als neu dabei." in said


def test_in_one_set_of_records_merged_and_split_offices_are_different_actors(tmp_path: Path) -> None:
    told = f"{MERGED}\nAmt;Verein A;aufgeteilt;"
    net: Network = read(wave(tmp_path / "1", "2009", [*TWO_OFFICES, ("Jobcenter", "Amt")], told))
    assert {"ARGE", "Sozialamt West", "Jobcenter", "Amt", "Verein A"} <= set(net.actors["name"])
    assert net.actors["aliases"].isna().all()
