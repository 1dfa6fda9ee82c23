"""The four sheets of every office become networks by `import` alone, whatever program wrote them."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.imports.office import MAKERS

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.errors import fault_lines
from akteursnetz.network import Network
from akteursnetz.records.public import internal_columns

FORMATS = ("xlsxwriter", "xlsx", "ods", "xls")
Ties = set[tuple[object, ...]]
Office = Callable[[str, str], Path]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The path of a sheet as a program wrote it; LibreOffice converts all of them at once."""
    folders: dict[str, Path] = {}

    def made(sheet: str, program: str) -> Path:
        if program not in folders:
            folders[program] = tmp_path_factory.mktemp(program)
            for maker in MAKERS.values():
                maker(folders[program])
            if program != "xlsxwriter":
                _convert(folders[program], program)
        found = {"cooperation": "zusammenarbeit", "seats": "gremien", "contacts": "kontakte", "returns": "frageboegen"}
        ending = "xlsx" if program == "xlsxwriter" else program
        stem = folders[program] / found[sheet]
        return stem if sheet == "returns" else stem.with_suffix(f".{ending}")

    return made


def _convert(folder: Path, ending: str) -> None:
    files = [*folder.glob("*.xlsx"), *folder.glob("frageboegen/*.xlsx")]
    with tempfile.TemporaryDirectory() as scratch:
        profile, out = f"-env:UserInstallation=file://{scratch}/profile", Path(scratch) / "out"
        command = ["soffice", "--headless", profile, "--convert-to", ending, "--outdir", str(out), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        for file in files:
            file.unlink()
            shutil.move(out / f"{file.stem}.{ending}", file.with_suffix(f".{ending}"))


def ties(net: Network, *columns: str) -> Ties:
    cells = net.ties[["from", "to", *columns]].astype(object)
    return set(map(tuple, cells.where(cells.notna(), None).to_numpy().tolist()))


def codes(net: Network) -> set[str]:
    return {notice.code for notice in net.notices}


@pytest.mark.parametrize("program", FORMATS)
def test_a_matrix_of_cooperation(office: Office, program: str) -> None:
    net = an.import_table(office("cooperation", program))
    assert net.actors["name"].to_list() == [
        "Jugendamt", "Sozialamt Süd", "Caritasverband", "Jobcenter", "Diakonie", "Volkshochschule",
    ]  # fmt: skip
    assert ties(net, "direction", "formality", "frequency", "Zusammenarbeit") == {
        ("jugendamt", "sozialamt-sued", "mutual", "contract", "weekly", None),
        ("jugendamt", "caritasverband", "mutual", "informal", "monthly", None),
        ("jugendamt", "diakonie", "mutual", None, "rarely", "Kontakt ohne Absprache"),
        ("sozialamt-sued", "jobcenter", "one_way", "informal", "monthly", None),
        ("jobcenter", "sozialamt-sued", "one_way", "informal", "rarely", None),
        ("jobcenter", "diakonie", "mutual", "contract", "monthly", None),
    }
    assert set(net.ties["relation"]) == {"cooperation"}
    assert net.actors["sector"].dropna().to_dict() == {
        "jugendamt": "administration",
        "sozialamt-sued": "administration",
    }
    assert net.actors["aliases"].dropna().to_list() == ["Caritas-Verband", "Job-Center", "VOLKSHOCHSCHULE"]
    assert net.meta.title == "Netzwerk Frühe Hilfen: Wer arbeitet mit wem zusammen?"
    assert net.meta.evidence is None
    assert codes(net) >= {
        "sheet_hidden",
        "sheet_empty",
        "import_sums",
        "import_unknown",
        "import_silent",
        "import_spelt",
    }
    told = "\n".join(fault_lines(net.notices, "de"))
    for left in (
        "Stand: 3/2026",
        "Bitte nicht weitergeben",
        "„Summe“",
        "„Gesamt“",
        "„Volkshochschule“",
        "Legende: V = V",
    ):
        assert left in told


@pytest.mark.parametrize("program", FORMATS)
def test_a_list_of_seats_crossed_and_long(office: Office, program: str) -> None:
    net = an.import_table(office("seats", program))
    bodies = net.actors.index[net.actors["form"] == "body"]
    assert set(bodies) == {
        "jugendhilfeausschuss", "runder-tisch-fruehe-hilfen", "ag-78", "beirat-integration", "sozialkonferenz",
    }  # fmt: skip
    assert ties(net, "since", "Sitze") == {
        ("jugendamt", "jugendhilfeausschuss", None, "Vorsitz"),
        ("jugendamt", "runder-tisch-fruehe-hilfen", None, "Mitglied"),
        ("caritasverband", "jugendhilfeausschuss", None, "Mitglied"),
        ("caritasverband", "ag-78", None, "Mitglied"),
        ("diakonie", "runder-tisch-fruehe-hilfen", None, "Mitglied"),
        ("diakonie", "ag-78", None, "Mitglied"),
        ("jugendamt", "beirat-integration", "2019", None),
        ("caritasverband", "beirat-integration", "2019", None),
        ("amt-fuer-bildung-kultur-und-sport", "beirat-integration", "2019", None),
        ("volkshochschule", "beirat-integration", "2021", None),
        ("jobcenter", "sozialkonferenz", "2020-03", None),
    }
    assert set(net.ties["relation"]) == {"representation"}
    assert {"import_below", "import_comma"} <= codes(net)


@pytest.mark.parametrize("program", FORMATS)
def test_a_list_of_contacts(office: Office, program: str) -> None:
    net = an.import_table(office("contacts", program))
    assert net.actors["name"].to_list() == ["Jugendamt", "Caritasverband", "Sportverein"]
    assert net.actors.at["jugendamt", "Ansprechpartner/in"] == "Frau Muster; Herr Zweiter"
    assert net.actors.at["jugendamt", "Telefon"] == "0231 / 123; 0231 / 125"
    assert net.actors["sector"].to_list()[:2] == ["administration", "welfare"]
    assert len(net.ties) == 0
    kept_in = internal_columns(net.meta, "actors", list(net.actors.columns))
    assert {"Ansprechpartner/in", "Telefon", "E-Mail"} <= set(kept_in)


@pytest.mark.parametrize("program", FORMATS)
def test_questionnaires_that_came_back(office: Office, program: str) -> None:
    net = an.import_table(office("returns", program))
    assert ties(net, "reported_by", "frequency", "note") == {
        ("jugendamt", "sozialamt-sued", "jugendamt", "weekly", "läuft gut"),
        ("sozialamt-sued", "jugendamt", "sozialamt-sued", "monthly", None),
        ("sozialamt-sued", "jobcenter", "sozialamt-sued", None, "nur telefonisch"),
        ("diakonie", "tafel-e-v", "diakonie", "yearly", None),
    }
    assert net.actors["surveyed"].dropna().to_dict() == dict.fromkeys(
        ("jugendamt", "sozialamt-sued", "diakonie"), "yes"
    )
    assert net.meta.title == "Befragung zur Zusammenarbeit 2026"


def test_all_four_join_to_one_network_on_the_command_line(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = [str(office(sheet, "xlsxwriter")) for sheet in MAKERS]
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, ["import", *sheets, "-o", "netz", "--lang", "de"])
    assert done.exit_code == 0, done.output
    net = an.read("netz")
    assert (len(net.actors), len(net.ties)) == (14, 21)
    assert Path("netz/import.txt").read_text(encoding="utf-8") == done.stdout
    again = ["import", *sheets, "--mapping", "netz/mapping.toml", "-o", "netz2", "--lang", "de"]
    assert CliRunner().invoke(cli, again).exit_code == 0
    for name in ("actors.csv", "ties.csv", "network.toml", "mapping.toml", "import.txt"):
        assert Path("netz", name).read_bytes() == Path("netz2", name).read_bytes(), name
    refused = CliRunner().invoke(cli, again)
    assert (refused.exit_code, refused.stderr) == (1, "netz2 gibt es schon\n")
