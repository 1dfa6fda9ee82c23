"""Tables as workbooks: what the commands write is a workbook with every column defined, and nothing is written over."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner, Result

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.book import new_book, put
from akteursnetz.records.saving import holds_records, save
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.views.workbook import Called, Sheet, save_workbook

ROOT = Path(__file__).parents[2]
DORTMUND = str(ROOT / "examples" / "dortmund")


def run(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == code, done.output
    return done


def sheets(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


@pytest.mark.parametrize(
    ("command", "sheet", "head"),
    [
        (("summary", DORTMUND), "Eckdaten", ("Angabe", "Wert")),
        (("measures", DORTMUND), "Kennzahlen der Akteure", ("Kennung", "Akteur", "Partner")),
        (("measures", DORTMUND, "--network"), "Kennzahlen der Ebenen", ("Ebene", "Stellen und Gruppen")),
        (("gaps", DORTMUND), "Befunde", ("Art des Befunds", "Befund", "Betrifft", "Gewicht")),
        (("trace", DORTMUND), "Sätze und Belege", ("Ort auf der Seite", "Satz", "Beruht auf")),
        (("lists", "--lang", "de"), "Gesetzeslisten", ("Liste", "Vorschrift")),
        (("lists", "sgb8_81", "--lang", "de"), "Einträge der Gesetzesliste", ("Wortlaut gesehen", "Nummer")),
    ],
)
def test_every_table_is_a_workbook_in_which_each_column_is_defined(
    tmp_path: Path, command: tuple[str, ...], sheet: str, head: tuple[str, ...]
) -> None:
    path = tmp_path / "x.xlsx"
    assert f"Gespeichert: {path}" in run(*command, "-o", str(path)).output
    found = sheets(path)
    assert list(found) == [sheet, "Erläuterungen"]
    assert found[sheet][0][: len(head)] == head
    assert len(found[sheet]) > 5
    defined = {label: means for _, label, means in found["Erläuterungen"][1:]}
    assert list(defined) == list(found[sheet][0])
    assert all(defined.values())
    assert openpyxl.load_workbook(path)[sheet].freeze_panes == "B2"


def test_numbers_are_numbers_codes_are_words_and_names_stand_for_ids(tmp_path: Path) -> None:
    run("summary", DORTMUND, "-o", str(tmp_path / "s.xlsx"))
    facts = {row[0]: row[1] for row in sheets(tmp_path / "s.xlsx")["Eckdaten"][1:]}
    assert (facts["davon vertraglich"], facts["Grundlage"]) == (2, "Eine Auskunftsperson")
    run("gaps", DORTMUND, "-o", str(tmp_path / "g.xlsx"))
    rows = sheets(tmp_path / "g.xlsx")["Befunde"][1:]
    assert {row[3] for row in rows} <= {"hoch", "mittel", "niedrig"}
    assert "ARGE Dortmund" in {row[2] for row in rows}


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        run("measures", DORTMUND, "-o", str(tmp_path / name))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_texts_are_never_formulas_and_missing_values_are_empty(tmp_path: Path) -> None:
    frame = pd.DataFrame({"a": ["=1+1", "http://x.example"], "b": [0.5, float("nan")], "c": [True, False]})
    called = {name: Called(name.upper(), "=1") for name in ("a", "b", "c")}
    book = openpyxl.load_workbook(save_workbook([Sheet("gaps", frame, called)], tmp_path / "x.xlsx", "en"))
    cells = {cell.coordinate: (cell.value, cell.data_type) for row in book["Findings"].iter_rows() for cell in row}
    assert cells["A2"] == ("=1+1", "s")
    assert cells["A3"] == ("http://x.example", "s")
    assert (cells["B2"][0], cells["B3"][0], cells["C2"][0]) == (0.5, None, True)
    assert book["Findings"]["A3"].hyperlink is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_comparison_is_a_sheet_for_each_table_of_its_page(tmp_path: Path, lang: Language) -> None:
    pair = an.compare(an.example("dortmund"), an.example("eichsfeld"), replicates=50, lang=lang)
    found = sheets(pair.save_workbook(tmp_path / "pair.xlsx"))
    *tables, definitions = found
    assert len(tables) >= 8
    heads = [label for table in tables for label in found[table][0]]
    assert [row[1] for row in found[definitions][1:]] == heads
    assert all(row[2] for row in found[definitions][1:])
    assert found[tables[0]][0][1] == "Dortmund"
    contractual = found[tables[0]][4]
    assert (contractual[1], contractual[2]) == (pytest.approx(2 / 9), pytest.approx(6 / 9))


def test_waves_have_their_pairs_by_name(tmp_path: Path) -> None:
    waves = an.compare_dates(an.example("musterstadt_2022"), an.example("musterstadt"), replicates=50)
    found = sheets(waves.save_workbook(tmp_path / "w.xlsx"))
    assert {"Paare", "Veränderungen"} <= set(found)
    names = set(an.example("musterstadt").actors["name"]) | set(an.example("musterstadt_2022").actors["name"])
    assert {row[0] for row in found["Paare"][1:]} <= names


def test_many_networks_are_a_workbook_and_a_csv(tmp_path: Path) -> None:
    nets = {name: an.example(name) for name in ("dortmund", "eichsfeld", "musterkreis")}
    many = an.compare_many(nets, replicates=50, lang="de")
    found = sheets(many.save_workbook(tmp_path / "m.xlsx"))
    assert [row[0] for row in found["Netzwerke"][1:]] == list(nets)
    evidence, land = (found["Netzwerke"][0].index(name) for name in ("Grundlage", "Bundesland"))
    assert (found["Netzwerke"][1][evidence], found["Netzwerke"][1][land]) == ("Eine Auskunftsperson", None)


def test_ties_between_remits_stand_in_the_workbook_of_two_surveys(tmp_path: Path) -> None:
    pair = an.compare(an.example("musterkreis"), an.example("musterstadt"), replicates=50, lang="de")
    rows = sheets(pair.save_workbook(tmp_path / "pair.xlsx"))["Aufgabe für Aufgabe"]
    assert all(" – " in str(row[0]) for row in rows[1:])
    assert {row[0] for row in rows} >= {"Grundsicherung für Arbeitsuchende – Jugendhilfe"}


@pytest.mark.parametrize(
    ("command", "path", "said"),
    [
        (("gaps", "/nowhere"), "x.docx", ".txt, .csv, .json and .xlsx"),
        (("map", "/nowhere"), "x.pdf", ".html and .htm"),
        (("map", "/nowhere"), "x.png", ".html and .htm"),
        (("measures", "/nowhere"), "x", ".txt, .csv, .json and .xlsx"),
        (("compare", "/nowhere"), "x.ods", ".html, .htm, .txt, .csv, .json and .xlsx"),
        (("compare-many", "."), "x.txt", ".html, .htm, .csv, .json and .xlsx"),
        (("measures", "/nowhere", "--format", "json"), "x.csv", "json"),
    ],
)
def test_an_ending_that_cannot_be_written_is_refused_before_anything_is_read(
    tmp_path: Path, command: tuple[str, ...], path: str, said: str
) -> None:
    refused = run(*command, "-o", str(tmp_path / path), code=1)
    assert said in refused.output
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_is_told_and_records_are_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    assert "Gespeichert" in run("summary", DORTMUND, "-o", str(out)).output
    assert "Ersetzt" in run("summary", DORTMUND, "-o", str(out)).output
    net = an.example("dortmund")
    folder, book = an.write(net, tmp_path / "netz"), an.write(net, tmp_path / "netz.xlsx")
    for records, target in ((folder, folder / "actors.csv"), (book, book)):
        before = target.read_bytes()
        assert "nicht ersetzt" in run("measures", str(records), "-o", str(target), "--lang", "de", code=1).output
        assert target.read_bytes() == before


def test_what_holds_records() -> None:
    assert holds_records(ROOT / "examples" / "dortmund" / "records" / "network.toml")
    assert not holds_records(ROOT / "README.md")


def test_nothing_half_written_stays(tmp_path: Path) -> None:
    target = save(tmp_path / "x.xlsx", b"before")
    with pytest.raises(AkteursnetzError, match="too long for a cell"), new_book(target) as book:
        put(book.add_worksheet("s"), 0, 0, "x" * 40_000)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


def test_where_nothing_can_be_saved_it_is_told(tmp_path: Path) -> None:
    save(tmp_path / "file", b"")
    with pytest.raises(AkteursnetzError, match="could not be saved"):
        save(tmp_path / "file" / "x.csv", b"")
