"""A workbook is read as a person sees it: what its sheets show, under the names that they give them."""

import datetime as dt
from pathlib import Path

import pytest
from tests.records.books import ACTORS, NETWORK, TIES, book, edited, saved

import akteursnetz as an
from akteursnetz.errors import Fault, RecordError
from akteursnetz.examples import Example
from akteursnetz.knowledge.sources import telling
from akteursnetz.network import Network, read
from akteursnetz.records.sheets import open_book
from akteursnetz.records.shown import precision_of
from akteursnetz.schema import LANGUAGES, Language

MORE_TIES: list[list[object]] = [*TIES[1:], ["ja", "arge", "Beratung", None]]


def told(net: Network) -> dict[str, Fault]:
    return {notice.code: notice for notice in net.notices}


def refused(path: Path) -> list[Fault]:
    with pytest.raises(RecordError) as caught:
        read(path)
    return list(caught.value.faults)


def test_german_names_of_sheets_keys_and_values_are_taken(tmp_path: Path) -> None:
    net = read(saved(book(), tmp_path))
    assert (net.meta.title, net.meta.language, len(net.actors), len(net.ties)) == ("Probe", "de", 3, 3)


def test_every_key_may_be_german(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Ort", "Musterstadt"],
        ["Bundesland", "Niedersachsen"],
        ["Lage", "Ländlich"],
        ["Stand", 2007],
        ["Grundlage", "Befragung"],
        ["Quellen", "Protokoll"],
        ["Quellen", "Liste"],
        ["Funktionen", "Koordination"],
        ["Skala Vertrauen: von", 1],
        ["Skala Vertrauen: bis", 5],
        ["scales.Nähe.low", 1],
        ["scales.Nähe.high", 3],
    ]
    ties: list[list[object]] = [[*row, 2, 1] for row in TIES[1:]]
    ties.insert(0, [*TIES[0], "Vertrauen", "Nähe"])
    meta = read(saved(book(Netzwerk=[*NETWORK, *rows], Beziehungen=ties), tmp_path)).meta
    assert (meta.place, meta.land, meta.setting) == ("Musterstadt", "Niedersachsen", "rural")
    assert (meta.date, meta.evidence) == ("2007", "survey")
    assert (meta.sources, meta.functions) == (("Protokoll", "Liste"), ("coordination",))
    assert meta.scales == {"Vertrauen": {"low": 1, "high": 5}, "Nähe": {"low": 1, "high": 3}}


def test_a_merged_cell_holds_in_each_of_its_rows(tmp_path: Path) -> None:
    made = book()
    made["Beziehungen"].merge_cells("D2:D4")
    net = read(saved(made, tmp_path))
    assert net.ties["formality"].tolist() == ["contract"] * 3
    assert told(net)["merged_cells"].line("de").startswith("netz.xlsx[Beziehungen]: Eine Gruppe verbundener Zellen")
    assert "merged_cells" in {notice.code for notice in telling(net)}


def test_a_merged_cell_beyond_the_rows_adds_none_and_a_merged_title_stays_one_cell(tmp_path: Path) -> None:
    made = book(Akteure=[*ACTORS, [], ["Stand: Mai", None, None, None]])
    made["Akteure"].merge_cells("D2:D4")
    made["Akteure"].merge_cells("A6:D6")
    faults = refused(saved(made, tmp_path))
    assert {fault.row for fault in faults} == {6}
    made = book()
    made["Beziehungen"].merge_cells("D2:D40")
    assert len(read(saved(made, tmp_path)).ties) == 3


def test_dates_have_the_precision_that_the_sheet_shows(tmp_path: Path) -> None:
    shown = {"yyyy": "2006", "mmm yy": "2006-05", '[$-407]MMMM" "YYYY;@': "2006-05", "dd.mm.yyyy": "2006-05-01"}
    ties: list[list[object]] = [[*row[:4], dt.datetime(2006, 5, 1)] for row in MORE_TIES]
    made = book(Beziehungen=[TIES[0], *ties])
    for row, number_format in enumerate(shown, start=2):
        made["Beziehungen"].cell(row, 5).number_format = number_format
    assert read(saved(made, tmp_path)).ties["since"].tolist() == list(shown.values())


@pytest.mark.parametrize(
    ("number_format", "precision"),
    [
        ("General", None),
        ("0.00%", None),
        ("yyyy", "year"),
        ("yy", "year"),
        ("mm/yyyy", "month"),
        ("mmmm", "month"),
        ('"Jahr "yyyy', "year"),
        (r"mm\.yyyy", "month"),
        ("[h]:mm", None),
        ("mm:ss", None),
        ("d. mmmm yyyy", None),
        ("[$-F800]dddd, mmmm dd, yyyy", None),
    ],
)
def test_what_of_a_date_a_number_format_shows(number_format: str, precision: str | None) -> None:
    assert precision_of(number_format) == precision


def test_an_empty_fill_in_the_styles_is_no_trouble(tmp_path: Path) -> None:
    path = saved(book(), tmp_path)
    with_empty = ("<fill><patternFill /></fill>", "<fill/>")
    assert len(read(edited(path, {"xl/styles.xml": with_empty})).ties) == 3


def test_a_formatted_cell_in_the_last_row_costs_nothing(tmp_path: Path) -> None:
    made = book()
    plain = saved(made, tmp_path, "plain.xlsx")
    made["Beziehungen"]["XFD1048576"].number_format = "yyyy"
    far = saved(made, tmp_path, "far.xlsx")
    assert read(far).equals(read(plain))
    rows, shown = open_book(far).sheet("Beziehungen")
    assert (len(rows), len(rows[0]), shown.precision) == (4, 5, {})


def test_a_formula_counts_by_its_value_without_one_it_is_a_fault_as_is_an_error(tmp_path: Path) -> None:
    made = book()
    made["Akteure"]["D2"] = '="Verwaltung"'
    made["Akteure"]["D3"] = "#N/A"
    made["Akteure"]["D3"].data_type = "e"
    path = saved(made, tmp_path)
    faults = {(fault.code, fault.file, fault.row, fault.column, fault.found) for fault in refused(path)}
    place = "netz.xlsx[Akteure]"
    assert faults == {("formula", place, 2, "D", '="Verwaltung"'), ("cell_error", place, 3, "D", "#N/A")}
    made["Akteure"]["D3"] = None
    value = ('<c r="D2"><f>"Verwaltung"</f><v /></c>', '<c r="D2" t="str"><f>"Verwaltung"</f><v>Verwaltung</v></c>')
    net = read(edited(saved(made, tmp_path), {"xl/worksheets/sheet2.xml": value}))
    assert net.actors["sector"].tolist()[:1] == ["administration"]


def test_the_headers_over_the_entries_may_be_missing_or_stand_below_a_title(tmp_path: Path) -> None:
    for rows in (NETWORK[1:], [["Unser Netzwerk", None], [], *NETWORK]):
        net = read(saved(book(Netzwerk=[["Ort", "Muster"], *rows]), tmp_path))
        assert (net.meta.title, net.meta.place, net.notices) == ("Probe", "Muster", ())


def test_a_fault_in_the_sheet_of_the_network_calls_the_entry_as_the_sheet_does(tmp_path: Path) -> None:
    (fault,) = refused(saved(book(Netzwerk=[*NETWORK, ["Grundlage", "Gerücht"]]), tmp_path))
    assert (fault.file, fault.column, fault.found) == ("netz.xlsx[Netzwerk]", "Grundlage", "Gerücht")


def test_other_sheets_are_left_with_a_word(tmp_path: Path) -> None:
    made = book(Notizen=[["Anruf bei Frau Q."]], Tabelle1=[], Erwartet=[], Rechnung=[["1"]])
    made["Rechnung"].sheet_state = "hidden"
    net = read(saved(made, tmp_path))
    left = {(notice.code, notice.file) for notice in net.notices}
    assert left == {
        ("sheet_left", "netz.xlsx[Notizen]"),
        ("sheet_left", "netz.xlsx[Tabelle1]"),
        ("sheet_empty", "netz.xlsx[Erwartet]"),
        ("sheet_hidden", "netz.xlsx[Rechnung]"),
    }


def test_a_sheet_that_is_nearly_called_like_a_missing_table_is_a_fault_with_its_mend(tmp_path: Path) -> None:
    made = book()
    made["Beziehungen"].title = "Beziehungn"
    faults = refused(saved(made, tmp_path))
    assert ("unknown_file", "netz.xlsx[beziehungen]") in {(fault.code, fault.nearest) for fault in faults}
    copied = book()
    copied.copy_worksheet(copied["Akteure"]).title = "Akteure (2)"
    assert "sheet_left" in told(read(saved(copied, tmp_path)))


def test_a_missing_sheet_is_told_in_the_words_of_the_book(tmp_path: Path) -> None:
    made = book()
    made.remove(made["Akteure"])
    (fault,) = [fault for fault in refused(saved(made, tmp_path)) if fault.code == "no_sheet"]
    assert fault.line("de") == "netz.xlsx: Dieses Tabellenblatt fehlt. Zulässig: Akteure oder Actors."


def test_what_is_no_workbook_is_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.ods", "a.xls"):
        (tmp_path / name).write_bytes(b"PK no workbook")
        (fault,) = refused(tmp_path / name)
        assert (fault.code, fault.file) == ("not_book", name)


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("xl/worksheets/sheet2.xml", "</row>", "<row"),
        ("xl/workbook.xml", "<sheets>", "<sheets"),
        ("xl/styles.xml", "</styleSheet>", ""),
    ],
)
def test_a_broken_part_is_told_in_a_sentence(tmp_path: Path, part: str, before: str, after: str) -> None:
    path = edited(saved(book(), tmp_path), {part: (before, after)})
    (fault,) = refused(path)
    assert (fault.code, fault.file) == ("not_book", "netz.xlsx")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["dortmund", "musterkreis", "musterstadt"])
def test_a_workbook_equals_the_folder(tmp_path: Path, name: Example, lang: Language) -> None:
    net = an.example(name)
    folder, made = read(an.write(net, tmp_path / "f", lang=lang)), read(an.write(net, tmp_path / "b.xlsx", lang=lang))
    assert folder.equals(made)
    assert list(folder.ties.index) == list(made.ties.index)
    assert [notice.code for notice in folder.notices] == [notice.code for notice in made.notices]


def test_faults_of_a_workbook_are_those_of_the_folder(tmp_path: Path) -> None:
    ties: list[list[object]] = [
        *TIES[:2],
        ["arge", "Jugenamt", "Koperation", "Vertrag", "Mai"],
        ["ja", "ja", "Beratung", None, None],
    ]
    path = saved(book(Beziehungen=ties), tmp_path)
    folder = tmp_path / "netz"
    folder.mkdir()
    (folder / "network.toml").write_text('title = "Probe"\nformat = 1\nlanguage = "de"\n', encoding="utf-8")
    for name, rows in (("Akteure", ACTORS), ("Beziehungen", ties)):
        lines = "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in rows)
        (folder / f"{name}.csv").write_text(lines, encoding="utf-8")
    found = [
        [(fault.code, fault.row, fault.column, fault.found, fault.nearest) for fault in refused(place)]
        for place in (path, folder)
    ]
    assert found[0] == found[1]
    assert {fault.file for fault in refused(path)} == {"netz.xlsx[Beziehungen]"}
