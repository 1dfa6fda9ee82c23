"""The template filled in with LibreOffice, as an office would, is read without a touch, whatever it is saved as."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from akteursnetz.columns import TABLES
from akteursnetz.errors import RecordError
from akteursnetz.network import Network, read
from akteursnetz.records.form import write_template

#: The Python that Debian's python3-uno belongs to.
PYTHON = "/usr/bin/python3"

#: Numbers and dates as a German office types them.
GERMAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item></oor:items>
"""

TYPED = {
    "Netzwerk": {
        "B2": "Kreis Muster", "B5": "Muster", "B6": "Hessen", "B7": "Ländlich", "B8": "2024-03", "B9": "Befragung",
    },
    "Akteure": {
        "A2": "ja", "B2": "Jugendamt Süd", "C2": "Amt", "D2": "Öffentliche Verwaltung", "L2": "Ja", "M2": "2006",
        "A3": "0815", "B3": "Caritas", "C3": "Verband", "D3": "Wohlfahrtspflege", "J3": "3", "O3": "51,514",
        "A4": "rt", "B4": "Runder Tisch", "C4": "Gremium", "E4": "Gremium", "S4": "Koordination; Verhandlung",
    },
    "Beziehungen": {
        "B2": "Jugendamt Süd", "C2": "Caritas", "D2": "Finanzierung", "E2": "Zuwendungsbescheid", "N2": "12000",
        "B3": "Jugendamt Süd", "C3": "Runder Tisch", "D3": "Vertretung", "Q3": "15.03.2007",
        "B4": "Caritas", "C4": "Jugendamt Süd", "D4": "Kooperation", "E4": "Vereinbarung", "M4": "4", "Q4": "2006",
    },
    "Erwartet": {"A2": "Beziehung", "D2": "Jugendamt Süd", "E2": "Caritas", "F2": "Jugendhilfeplan"},
    "Indikatoren": {"A2": "Nord", "C2": "SGB-II-Quote", "D2": "2024", "E2": "18,4", "F2": "Prozent"},
}  # fmt: skip


def typed(book: Path, cells: Mapping[str, Mapping[str, str]], *saved: Path, **more: Any) -> dict[str, Any]:
    """Open a workbook in LibreOffice, type into it, save it; how many comments and which lists it saw."""
    job = book.parent / "job.json"
    job.write_text(json.dumps({"open": str(book), "type": cells, "save": [str(path) for path in saved], **more}))
    pipe = f"akteursnetz-{book.parent.name}"
    profile = book.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(GERMAN, encoding="utf-8")
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={profile.as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        script = Path(__file__).parents[2] / "tools" / "type_in_office.py"
        done = subprocess.run([PYTHON, str(script), pipe, str(job)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found
    finally:
        office.terminate()
        office.wait()


def expected_of(net: Network) -> None:
    assert (net.meta.title, net.meta.land, net.meta.date, net.meta.setting, net.meta.evidence) == (
        "Kreis Muster", "Hessen", "2024-03", "rural", "survey",
    )  # fmt: skip
    assert net.actors.index.tolist() == ["ja", "0815", "rt"]
    assert net.actors["sector"].tolist()[:2] == ["administration", "welfare"]
    assert (net.actors.at["ja", "since"], net.actors.at["0815", "lat"], net.actors.at["0815", "count"]) == (
        "2006", 51.514, 3,
    )  # fmt: skip
    assert net.actors.at["rt", "function"] == "coordination; negotiation"
    ties = net.ties.reset_index()
    assert ties[["from", "to", "relation"]].to_numpy().tolist() == [
        ["ja", "0815", "funding"], ["ja", "rt", "representation"], ["0815", "ja", "cooperation"],
    ]  # fmt: skip
    assert ties["formality"].tolist()[::2] == ["grant_decision", "agreement"]
    assert ties["since"].tolist()[1:] == ["2007-03-15", "2006"]
    assert (ties.at[0, "amount"], ties.at[2, "strength"]) == (12000, 4)
    assert net.expected[["kind", "from", "to"]].to_numpy().tolist() == [["tie", "ja", "0815"]]
    assert net.indicators["value"].tolist() == [18.4]


def test_the_template_filled_in_is_read_without_a_touch(tmp_path: Path) -> None:
    book = write_template(tmp_path / "vorlage.xlsx", "de")
    kinds = [tmp_path / f"netz.{ending}" for ending in ("xlsx", "ods", "xls")]
    seen = typed(book, TYPED, *kinds)
    assert seen["comments"] == {
        **dict.fromkeys(("Anleitung", "Netzwerk", "Listen"), 0),
        **{table.de: len(table.columns) for table in TABLES.values()},
    }
    assert "Listen" in seen["choices"]["Beziehungen.D2"]
    assert "OFFSET" in seen["choices"]["Beziehungen.B2"]
    assert "Listen" in seen["choices"]["Netzwerk.B7"]
    for path in kinds:
        net = read(path)
        expected_of(net)
        assert net.notices == (), path


@pytest.mark.parametrize("ending", ["xlsx", "xlsm", "ods", "xls"])
def test_what_a_sheet_shows_counts_in_every_kind_of_workbook(tmp_path: Path, ending: str) -> None:
    """Merged cells, dates shown as a year or month, errors and formulas."""
    from tests.records.books import book, saved

    made = book()
    for row, (shown, day) in enumerate(
        (("yyyy", "2006-05-01"), ("mmm yy", "2006-05-01"), ("dd.mm.yyyy", "2006-05-01")), 2
    ):
        cell = made["Beziehungen"].cell(row, 5)
        cell.value, cell.number_format = f'=DATEVALUE("{day}")', shown
    path = tmp_path / f"netz.{ending}"
    typed(
        saved(made, tmp_path, "made.xlsx"),
        {"Akteure": {"D2": '="Verwal"&"tung"'}},
        path,
        merge={"Beziehungen": "D2:D4"},
    )
    net = read(path)
    assert net.ties["since"].tolist() == ["2006", "2006-05", "2006-05-01"]
    assert net.ties["formality"].tolist() == ["contract"] * 3
    assert net.actors["sector"].tolist() == ["administration"] * 3
    assert [notice.code for notice in net.notices] == ["merged_cells"]


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    book = write_template(tmp_path / "vorlage.xlsx", "de")
    kinds = [tmp_path / f"netz.{ending}" for ending in ("xlsx", "ods", "xls")]
    typed(book, {}, *kinds[1:], password="geheim")  # noqa: S106  # of this file alone
    with book.open("rb") as plain, kinds[0].open("wb") as locked:
        OOXMLFile(plain).encrypt("geheim", locked)
    for path in kinds:
        with pytest.raises(RecordError) as caught:
            read(path)
        assert [fault.code for fault in caught.value.faults] == ["book_password"], path
