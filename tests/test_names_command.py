"""The command `names`: pairs on the terminal, a sheet to be answered, answers into the records, and nothing twice."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from akteursnetz.cli import cli
from akteursnetz.network import read, write

FILES = {
    "network.toml": 'title = "Netz"\nformat = 1\nlanguage = "de"\nplace = "Musterstadt"\n',
    "actors.csv": "Kennung;Name;Art\n1;Jobcenter;Amt\n2;Job-Center;Amt\n3;Caritas;Verein\n"
    "4;Caritasverband Musterstadt e. V.;Verein\n5;Jugendamt;Amt\n6;Jugndamt;Amt\n",
    "ties.csv": "Von;Zu;Beziehung\nJobcenter;Jugendamt;Kooperation\nJobcenter;Caritas;Kooperation\n"
    "Job-Center;Jugndamt;Kooperation\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "netz"
    path.mkdir()
    for name, content in FILES.items():
        (path / name).write_text(content, encoding="utf-8")
    return path


def names(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["names", *map(str, arguments)])


def sheet(folder: Path, *answers: tuple[str, ...]) -> Path:
    """The sheet of a folder, its rows answered from the first on: answer, date, or names too."""
    path = folder.parent / "namen.xlsx"
    assert names(folder, "-o", path).exit_code == 0
    book = openpyxl.load_workbook(path)
    page = book["Namen"]
    for row, (answer, *more) in enumerate(answers, start=4):
        page.cell(row, 3, answer)
        for column, cell in zip((4, 1, 2), more, strict=False):
            page.cell(row, column, cell)
    book.save(path)
    return path


def test_pairs_are_listed_with_what_they_have_in_common(folder: Path) -> None:
    said = names(folder).stdout
    assert said.splitlines()[:3] == [
        "Jobcenter – Job-Center",
        "    Gleich bis auf die Schreibweise",
        "    Beziehungen: 2 und 1",
    ]
    assert "Caritas – Caritasverband Musterstadt e. V." in said
    assert " ".join(said.split()).endswith("mit --answers namen.xlsx übernehmen.")


def test_the_sheet_has_a_list_of_answers_and_says_what_they_mean(folder: Path) -> None:
    book = openpyxl.load_workbook(sheet(folder))
    (rule,) = book["Namen"].data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == (
        "C4:C6",
        '"Gleich,Verschieden,Umbenannt,Zusammengelegt,Aufgeteilt"',
    )
    assert [cell.value for cell in book["Namen"][3]][:4] == ["Name", "Anderer oder früherer Name", "Antwort", "Am"]
    assert [row[0].value for row in book["Anleitung"].rows][:2] == ["Gleich", "Verschieden"]


def test_answers_come_in_once_and_are_applied(folder: Path) -> None:
    path = sheet(folder, ("Gleich",), ("verschieden",))
    done = names(folder, "--answers", path)
    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        [
            "übernommen  Jobcenter – Job-Center: Gleich",
            "übernommen  Caritas – Caritasverband Musterstadt e. V.: Verschieden",
        ],
    )
    written = (folder / "names.csv").read_bytes()
    assert read(folder).actors["name"].tolist() == [
        "Jobcenter",
        "Caritas",
        "Caritasverband Musterstadt e. V.",
        "Jugendamt",
        "Jugndamt",
    ]
    again = names(folder, "--answers", path)
    assert {line.split()[0] for line in again.stdout.splitlines()} == {"vorhanden"}
    assert (folder / "names.csv").read_bytes() == written
    assert names(folder).stdout.startswith("Jugendamt – Jugndamt\n")


def test_another_answer_is_a_conflict_and_existing_ones_are_kept(folder: Path) -> None:
    (folder / "names.csv").write_text(
        "Antworten der Sitzung\nName;Anderer Name;Antwort;Eigenes\nJobcenter;Job-Center;verschieden;x\n",
        encoding="utf-8",
    )
    path = sheet(
        folder,
        ("Gleich", "", "Jobcenter ", "Job-Center"),
        ("Gleich", "2011-01", "Caritas", "Caritasverband Musterstadt e. V."),
        ("gleich", "", "Job-Center", "Caritas"),
        ("gleich", "", "Jobcenter", "Caritas"),
    )
    said = names(folder, "--answers", path).stdout.splitlines()
    assert [line.split()[0] for line in said] == ["Konflikt", "übernommen", "übernommen", "Konflikt"]
    assert "steht schon eine andere Antwort" in said[0]
    assert "ein Akteur; hier sollen es zwei sein" in said[3]
    lines = (folder / "names.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].rstrip(";") == "Antworten der Sitzung"
    assert lines[2].startswith("Jobcenter;Job-Center;Verschieden;")
    assert lines[2].endswith(";x")
    assert len(lines) == 5
    assert read(folder).names["date"].dropna().tolist() == ["2011-01"]


def test_a_csv_sheet_and_one_that_went_through_libreoffice_are_taken_too(folder: Path, tmp_path: Path) -> None:
    plain = tmp_path / "namen.csv"
    assert names(folder, "-o", plain).exit_code == 0
    lines = plain.read_text(encoding="utf-8-sig").splitlines()
    plain.write_text("\n".join([lines[0], lines[3].replace(";;;", ";Gleich;;", 1)]), encoding="utf-8-sig")
    assert names(folder, "--answers", plain).stdout == "übernommen  Jugendamt – Jugndamt: Gleich\n"
    ods = converted(sheet(folder, ("Umbenannt", "01/2011")))
    assert names(folder, "--answers", ods).stdout == "übernommen  Jobcenter – Job-Center: Umbenannt\n"
    assert read(folder).names["date"].dropna().tolist() == ["2011-01"]


def converted(path: Path) -> Path:
    import subprocess

    program = shutil.which("soffice") or "soffice"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    arguments = [program, profile, "--headless", "--convert-to", "ods", "--outdir", str(path.parent), str(path)]
    subprocess.run(arguments, check=True, capture_output=True, timeout=120)
    return path.with_suffix(".ods")


def test_a_workbook_of_records_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    answers = sheet(folder, ("Gleich", "2011"))
    book = write(read(folder), tmp_path / "netz.xlsx")
    before = book.read_bytes()
    done = names(book, "--answers", answers)
    assert done.stdout.splitlines() == [
        "Name\tAnderer oder früherer Name\tAntwort\tAm\tQuelle\tAnmerkung",
        "Jobcenter\tJob-Center\tGleich\t2011",
    ]
    assert "Blatt „Namen“" in done.stderr
    assert book.read_bytes() == before
    pasted = openpyxl.load_workbook(book)
    for place, cell in enumerate(done.stdout.splitlines()[1].split("\t"), start=1):
        pasted["Namen"].cell(2, place, cell)
    pasted.save(book)
    assert "Job-Center" not in read(book).actors["name"].tolist()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("-o", "netz/ties.csv"), 1, "gehört zu Aufzeichnungen und wird nicht ersetzt"),
        (("-o", "x.txt"), 1, ".xlsx und .csv"),
        (("--answers", "netz/network.toml"), 1, "ist kein Blatt mit Antworten"),
        (("--answers", "netz/ties.csv"), 2, "Diese Pflichtspalte fehlt."),
        (("--answers", "netz/ties.csv", "-o", "x.xlsx"), 1, "zwei Schritte"),
    ],
)
def test_what_cannot_be_done_is_said(
    folder: Path, arguments: tuple[str, ...], code: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    done = names(folder, *arguments, "--lang", "de")
    assert done.exit_code == code
    assert told in done.stderr
    assert not (folder / "names.csv").exists()


def test_a_sheet_without_answers_changes_nothing(folder: Path) -> None:
    assert "keine Zeile beantwortet" in names(folder, "--answers", sheet(folder)).stdout
    assert not (folder / "names.csv").exists()


def test_the_same_pairs_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        names(folder, "-o", tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
