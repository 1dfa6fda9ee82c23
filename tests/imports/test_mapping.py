"""The mapping: shown with comments, corrected by hand, used again; what is wrong in it is told."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.imports.office import cooperation, seats
from tests.imports.test_shapes import OPEN, ends, saved, text_file, told

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.errors import RecordError
from akteursnetz.imports.importing import import_files
from akteursnetz.imports.mapping import read_mapping
from akteursnetz.schema import LANGUAGES, Language


def run(*arguments: str, code: int = 0) -> str:
    """What `akteursnetz ARGUMENTS` tells and prints."""
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_toml_with_a_comment_on_each_entry(tmp_path: Path, lang: Language) -> None:
    imported = import_files([cooperation(tmp_path), seats(tmp_path)], lang=lang)
    written = imported.mapping()
    entries = tomllib.loads(written)["sheet"]
    assert [(entry["file"], entry["sheet"], entry["shape"]) for entry in entries] == [
        ("zusammenarbeit.xlsx", "Zusammenarbeit", "matrix"),
        ("zusammenarbeit.xlsx", "Häufigkeit", "matrix"),
        ("gremien.xlsx", "Sitze", "seats"),
        ("gremien.xlsx", "Mitglieder", "members"),
    ]
    answers = entries[0]["questions"]["Zusammenarbeit"]["answers"]
    assert answers["V"] == {"formality": "contract"}
    assert [
        line for line in written.splitlines() if line.startswith(("shape", "rows", "empty")) and "#" not in line
    ] == []


def corrected(path: Path, *changes: tuple[str, str]) -> Path:
    mapping = path.parent / "mapping.toml"
    written = import_files([path]).mapping()
    for before, after in changes:
        assert before in written, written
        written = written.replace(before, after)
    mapping.write_text(written, encoding="utf-8")
    return mapping


def test_what_is_corrected_counts(tmp_path: Path) -> None:
    rows = [["", "Amt A", "Amt B", "Amt C"], ["Amt A", 0, 3, "K"], ["Amt B", 1, 0, ""], ["Amt C", 0, 0, 0]]
    path = saved(tmp_path, {"Kontakt": rows})
    mapping = corrected(
        path, ('K = "yes"', 'K = "no"'), ('column = "Kontakt"', 'column = "strength"'), ('rows = "from"', 'rows = "to"')
    )
    net = an.import_table(path, mapping=mapping)
    assert ends(net, "strength") == [("amt-b", "amt-a", 3.0), ("amt-a", "amt-b", 1.0)]


def test_empty_cells_that_are_not_known_are_told_so(tmp_path: Path) -> None:
    path = saved(tmp_path, {"Kontakt": [["", "Amt A", "Amt B"], ["Amt A", "", "x"], ["Amt B", "", ""]]})
    net = an.import_table(path, mapping=corrected(path, ('empty = "no"', 'empty = "unknown"')))
    assert "1 leere Zelle ist nicht bekannt" in told(net)


def test_columns_and_words_of_a_list(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Von;Zu;Form der Absprache;Bem.\nAmt A;Amt B;KV;x\n")
    mapping = corrected(path, ('"Form der Absprache" = "Form der Absprache"', '"Form der Absprache" = "formality"'))
    with mapping.open("a", encoding="utf-8") as file:
        file.write('[sheet.values.formality]\nKV = "cooperation_agreement"\n')
    net = an.import_table(path, mapping=mapping)
    assert ends(net, "formality", "Bem.") == [("amt-a", "amt-b", "cooperation_agreement", "x")]


def test_a_pattern_serves_next_years_file(tmp_path: Path) -> None:
    text_file(tmp_path, "Wer;Womit;Wen\nAmt A;;Amt B\n", "umfrage_2026.csv")
    entry = {"file": "umfrage_*.csv", "shape": "edges", "header_row": 1, "columns": {"Wer": "from", "Wen": "to"}}
    net = an.import_table(tmp_path / "umfrage_2026.csv", mapping={"sheet": [entry]})
    assert ends(net) == [("amt-a", "amt-b")]


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"file": "a", "shap": "matrix"}, "unknown_key", "shape"),
    ({"file": "a", "shape": "matrx"}, "not_code", "matrix"),
    ({"shape": "matrix"}, "missing_column", ""),
    ({"file": "a", "header_row": "3"}, "mapping_misshaped", ""),
    ({"file": "a", "columns": {"Name": 3}}, "mapping_misshaped", ""),
    ({"file": "a", "values": {"formality": "V"}}, "mapping_misshaped", ""),
    ({"file": "a", "questions": {"Q": {"relation": "Liebe"}}}, "not_code", ""),
    ({"file": "a", "questions": {"Q": {"answers": {"V": "vielleicht"}}}}, "not_code", ""),
    ({"file": "a", "questions": {"Q": {"colum": "x"}}}, "unknown_key", "column"),
    ({"file": "a", "like": "b"}, "mapping_like", ""),
]


@pytest.mark.parametrize(("entry", "code", "meant"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_told(entry: dict[str, Any], code: str, meant: str) -> None:
    with pytest.raises(RecordError) as refused:
        an.import_table(Path("nowhere.csv"), mapping={"sheet": [entry]})
    (fault,) = refused.value.faults
    assert (fault.code, fault.nearest or "") == (code, meant)


def test_a_column_that_is_not_there_and_one_that_is_needed(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Von;Zu\nAmt A;Amt B\n")
    with pytest.raises(RecordError) as refused:
        an.import_table(path, mapping={"sheet": [{"file": "*", "columns": {"Nach": "to"}}]})
    assert refused.value.faults[0].code == "mapping_no_column"
    with pytest.raises(RecordError) as refused:
        an.import_table(path, mapping={"sheet": [{"file": "*", "columns": {"Zu": ""}}]})
    assert refused.value.report("de").endswith("Für edges fehlt in der Zuordnung „to“.")


def test_an_entry_that_fits_no_sheet_is_told(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Von;Zu\nAmt A;Amt B\n")
    net = an.import_table(path, mapping={"sheet": [{"file": "andere.csv"}]})
    assert "andere.csv: Dieser Eintrag der Zuordnung passt zu keinem Blatt." in told(net)


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    mapping = text_file(tmp_path, "[[sheet]]\nfile = a\n", "mapping.toml")
    with pytest.raises(RecordError) as refused:
        read_mapping(mapping)
    assert (refused.value.faults[0].code, refused.value.faults[0].row) == ("not_toml", 2)


def test_a_toss_up_on_the_command_line_writes_the_mapping_that_settles_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    saved(tmp_path, {"X": OPEN})
    done = run("import", "blatt.xlsx", "-o", "netz", "--lang", "de", code=1)
    assert "blatt.xlsx[X] kann zweierlei sein" in done
    assert "Gespeichert: netz.mapping.toml" in done
    assert not (tmp_path / "netz").exists()
    mapping = tmp_path / "netz.mapping.toml"
    written = mapping.read_text(encoding="utf-8")
    assert 'shape = ""  # Bitte eintragen, was das Blatt ist: "seats"' in written
    mapping.write_text(written.replace('shape = ""', 'shape = "seats"'), encoding="utf-8")
    run("import", "blatt.xlsx", "--mapping", "netz.mapping.toml", "-o", "netz.xlsx", "--lang", "de")
    assert len(an.read(tmp_path / "netz.xlsx").ties) == 4
    assert (tmp_path / "netz.import.txt").exists()
    run("import", "blatt.xlsx", "-o", "netz.xlsx", code=1)
    refused = run("import", "fehlt.xlsx", "-o", "neu", "--lang", "de", code=2)
    assert "fehlt.xlsx" in refused
