"""The workbook to be filled in: codes and actors can be chosen, headers are explained, nothing is invented."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.columns import TABLES
from akteursnetz.errors import AkteursnetzError
from akteursnetz.network import from_tables, read, write
from akteursnetz.records.form import comment_lines, example, sheet_name, write_template
from akteursnetz.schema import LANGUAGES, Language


def run(*arguments: str, code: int = 0) -> str:
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_template_is_an_empty_network(tmp_path: Path, lang: Language) -> None:
    path = tmp_path / "netz.xlsx"
    assert str(path) in run("template", "-o", str(path), "--lang", lang)
    net = read(path)
    assert (len(net.actors), len(net.ties), net.meta.language, net.notices) == (0, 0, lang, ())
    assert net.meta.title == {"de": "Neues Netzwerk", "en": "New network"}[lang]


def test_a_workbook_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    path = write_template(tmp_path / "netz.xlsx", "de")
    before = path.read_bytes()
    assert str(path) in run("template", "-o", str(path), "--lang", "de", code=1)
    with pytest.raises(AkteursnetzError, match="is there already"):
        write_template(path, "de")
    assert path.read_bytes() == before
    (tmp_path / "andere.xlsx").write_bytes(b"")
    run("template", "-o", str(tmp_path / "andere.xlsx"), code=1)
    assert ".xlsx" in run("template", "-o", str(tmp_path / "netz.ods"), code=1)


def test_new_takes_a_folder_only(tmp_path: Path) -> None:
    said = run("new", str(tmp_path / "netz.xlsx"), "--lang", "de", code=1)
    assert "akteursnetz template -o" in said
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AkteursnetzError, match="cannot be saved"):
        write(an.example("dortmund"), tmp_path / "netz.ods")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_and_every_actor_can_be_chosen_and_every_header_is_explained(tmp_path: Path, lang: Language) -> None:
    book = openpyxl.load_workbook(write_template(tmp_path / "netz.xlsx", lang))
    lists = book.worksheets[-1]
    assert lists.sheet_state == "hidden"
    for table in TABLES.values():
        sheet = book[sheet_name(table, lang)]
        rules = {cells.min_col: rule for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges}
        for place, column in enumerate(table.columns, start=1):
            head = sheet.cell(1, place)
            assert head.value == column.label(lang)
            assert head.comment is not None
            assert head.comment.text.strip() == "\n".join(comment_lines(table, column, lang))
            if column.codes is not None:
                area = rules[place].formula1.partition("!")[2].replace("$", "")
                words = [row[0].value for row in lists[area]]
                assert words == [code.label(lang) for code in column.codes.values()]
            elif column.cell in ("actor", "name"):
                assert rules[place].formula1.startswith("OFFSET")
            else:
                assert place not in rules


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_are_records_as_they_are_taken(tmp_path: Path, lang: Language) -> None:
    rows = {name: dict(example(table, lang)) for name, table in TABLES.items()}
    others = sorted({rows["ties"]["to"], rows["expected"]["to"]})
    actors = pd.DataFrame([rows["actors"], *({"id": name, "name": name, "kind": "x"} for name in others)])
    ties = pd.DataFrame([rows["ties"]])
    more = {name: pd.DataFrame([rows[name]]) for name in ("expected", "indicators", "names")}
    net = from_tables(actors, ties.drop(columns="since"), **more)  # type: ignore[arg-type]  # two tables by name
    assert net.ties["from"].tolist() == [rows["actors"]["id"]]
    guide = openpyxl.load_workbook(write_template(tmp_path / "n.xlsx", lang)).worksheets[0]
    assert set(rows["actors"].values()) <= {cell for row in guide.iter_rows(values_only=True) for cell in row}


def test_written_records_can_be_filled_in_further(tmp_path: Path) -> None:
    net = an.example("musterkreis")
    book = openpyxl.load_workbook(write(net, tmp_path / "netz.xlsx"))
    assert book.sheetnames == [
        "Anleitung",
        "Netzwerk",
        "Akteure",
        "Beziehungen",
        "Erwartet",
        "Indikatoren",
        "Namen",
        "Listen",
    ]
    ends = {cell.value for cell in book["Beziehungen"]["B"][1:]}
    assert ends <= set(net.actors["name"])
    assert len(book["Beziehungen"].data_validations.dataValidation) >= 8
    assert book["Akteure"].freeze_panes == "C2"


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (write(an.example("dortmund"), tmp_path / name) for name in ("a.xlsx", "b.xlsx"))
    assert one.read_bytes() == other.read_bytes()


def test_two_actors_of_one_name_stand_by_their_ids(tmp_path: Path) -> None:
    actors = pd.DataFrame({"id": ["a", "b", "c"], "name": ["Caritas", "Caritas", "a"], "kind": "Verband"})
    net = from_tables(actors, pd.DataFrame({"from": ["a", "c"], "to": ["b", "a"], "relation": "advice"}))
    assert read(write(net, tmp_path / "netz.xlsx")).equals(net)
