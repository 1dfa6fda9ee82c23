"""Files as offices save them: whatever the encoding, line end, separator or title, one network, or a plain word."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from openpyxl import Workbook

from akteursnetz.errors import Fault, RecordError, fault_lines
from akteursnetz.knowledge.sources import telling
from akteursnetz.network import Network, read
from akteursnetz.records.encoding import decode

Folder = Callable[..., Path]
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]

ACTORS = "Kennung;Name;Art;Sektor\narge;ARGE;Amt;Verwaltung\nja;Jugendamt;Amt;Verwaltung\nsoz;Sozialamt Süd;Amt;\n"
TIES = "Von;Zu;Beziehung;Formalität\narge;ja;Kooperation;Vertrag\nja;Sozialamt Süd;Kooperation;Vertrag\n"


def contracts(net: Network) -> list[tuple[str, str]]:
    ties = net.ties[net.layers == "contractual"]
    return list(zip(ties["from"], ties["to"], strict=True))


EXPECTED = [("arge", "ja"), ("ja", "soz")]


def codes(net: Network) -> list[str]:
    return [notice.code for notice in net.notices]


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", ["encoding_told"] * 2),
        ("utf-16-le", ["encoding_told"] * 2),
        ("utf-16-be", ["encoding_told"] * 2),
        ("utf-32", ["encoding_told"] * 2),
        ("cp1252", ["encoding_guess"] * 2),
        ("latin-1", ["encoding_guess"] * 2),
        ("mac_roman", ["encoding_guess"] * 2),
        ("cp850", ["encoding_guess"] * 2),
    ],
)
@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_separator_and_line_end(folder: Folder, codec: str, told: list[str], mark: str, end: str) -> None:
    actors, ties = (file.replace(";", mark).replace("\n", end).encode(codec) for file in (ACTORS, TIES))
    net = read(folder(actors__csv=actors, ties__csv=ties))
    assert contracts(net) == EXPECTED
    assert net.actors["name"].to_list() == ["ARGE", "Jugendamt", "Sozialamt Süd"]
    assert codes(net) == told


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_a_guessed_encoding_is_told_by_every_command_and_page(folder: Folder, codec: str) -> None:
    net = read(folder(actors__csv=ACTORS.encode(codec), ties__csv=TIES.encode()))
    assert [(notice.code, notice.file) for notice in telling(net)] == [("encoding_guess", "actors.csv")]


def test_a_line_in_another_encoding_than_its_file_is_read_and_told(folder: Folder) -> None:
    lines = ACTORS.replace("ARGE", "ARGE Köln").encode().splitlines(keepends=True)
    mixed = b"".join([*lines[:3], "soz;Sozialamt Süd;Amt;\n".encode("cp1252")])
    net = read(folder(actors__csv=mixed, ties__csv=TIES))
    assert net.actors["name"].to_list() == ["ARGE Köln", "Jugendamt", "Sozialamt Süd"]
    assert [(notice.code, notice.row) for notice in telling(net)] == [("encoding_mixed", 4)]


@pytest.mark.parametrize("name", ["Sozialamt SÃ¼d", "Sozialamt S\ufffdd", "StraÃŸe", "Caritas â€“ Nord"])
def test_letters_that_look_wrong_in_utf8_are_told(folder: Folder, name: str) -> None:
    net = read(folder(actors__csv=f"id,name,kind\narge,{name},Amt\njugendamt,Jugendamt,Amt\n"))
    assert [(notice.code, notice.row) for notice in telling(net)] == [("encoding_doubt", 2)]


def test_text_of_another_tongue_is_told_as_doubtful() -> None:
    decoded = decode("Łódź;Gdańsk\n".encode("cp1250"))
    assert decoded is not None
    assert (decoded.certain, decoded.doubtful) == (False, 1)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x14\0\0\0\x08\0"])
def test_what_is_no_text_is_one_plain_fault(folder: Folder, content: bytes) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(actors__csv=content))
    assert [(fault.code, fault.file) for fault in caught.value.faults] == [("not_text", "actors.csv")]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("where", ["header", "code", "name", "reference"])
def test_unicode_forms_are_one_word(folder: Folder, form: Form, where: str) -> None:
    turned = {
        word: unicodedata.normalize(form, word) for word in ("Formalität", "Mündliche Absprache", "Sozialamt Süd")
    }
    ties = TIES.replace("ja;Sozialamt Süd;Kooperation;Vertrag", "ja;Sozialamt Süd;Kooperation;Mündliche Absprache")
    if where == "header":
        ties = ties.replace("Formalität", turned["Formalität"])
    elif where == "code":
        ties = ties.replace("Mündliche Absprache", turned["Mündliche Absprache"])
    elif where == "reference":
        ties = ties.replace("Sozialamt Süd", turned["Sozialamt Süd"])
    actors = ACTORS.replace("Sozialamt Süd", turned["Sozialamt Süd"]) if where == "name" else ACTORS
    net = read(folder(actors__csv=actors, ties__csv=ties))
    assert net.ties["formality"].to_list() == ["contract", "oral_agreement"]
    assert net.ties["to"].to_list() == ["ja", "soz"]
    assert net.actors["name"].to_list()[-1] == "Sozialamt Süd"
    assert codes(net) == []


@pytest.mark.parametrize(
    "written", ["Sozialamt\u00a0Süd", "Sozialamt  Süd", "Sozial\u00adamt Süd", "Sozialamt Süd\u200b"]
)
def test_spaces_and_signs_that_nobody_sees_do_not_part_a_name(folder: Folder, written: str) -> None:
    net = read(folder(actors__csv=ACTORS, ties__csv=TIES.replace("Sozialamt Süd", written)))
    assert contracts(net) == EXPECTED


@pytest.mark.parametrize(
    "other", ["Sozialamt Süd", "Sozialamt Su\u0308d", "sozialamt süd", "Sozialamt-Süd", "Sozialamt Sued"]
)
def test_two_actors_whose_names_differ_in_form_only_are_told(folder: Folder, other: str) -> None:
    net = read(folder(actors__csv=f"{ACTORS}soz2;{other};Amt;\n", ties__csv=TIES.replace("Sozialamt Süd", "soz")))
    notice, to_answer = telling(net)
    assert (notice.code, notice.details["rows"]) == ("alike_names", ("4", "5"))
    assert (to_answer.code, to_answer.details["n"]) == ("likely_duplicates", 1)


def test_a_line_that_names_the_separator_is_no_row(folder: Folder) -> None:
    net = read(folder(actors__csv=f"sep=;\r\n{ACTORS}", ties__csv=f"SEP=|\n{TIES.replace(';', '|')}"))
    assert contracts(net) == EXPECTED
    assert codes(net) == []
    with pytest.raises(RecordError) as caught:
        read(folder(actors__csv=ACTORS, ties__csv=f"sep=;\n{TIES}arge;niemand;Kooperation;\n"))
    assert [fault.row for fault in caught.value.faults] == [5]


def test_headers_with_line_breaks_are_read(folder: Folder) -> None:
    net = read(
        folder(actors__csv=ACTORS, ties__csv=TIES.replace("Formalität", '"Forma-\nlität"').replace("Von", '"Von\r\n"'))
    )
    assert contracts(net) == EXPECTED


@pytest.mark.parametrize("above", ["Akteursliste Stand 2024;;;\n;;;\n", "Akteursliste Stand 2024\n\n", "\n\n"])
def test_a_title_above_the_header_is_passed_over_with_a_word(folder: Folder, above: str) -> None:
    net = read(folder(actors__csv=above + ACTORS, ties__csv=TIES))
    assert contracts(net) == EXPECTED
    assert [(notice.code, notice.row) for notice in net.notices] == ([("header_row", 3)] if above.strip() else [])
    with pytest.raises(RecordError) as caught:
        read(folder(actors__csv=f"{above}{ACTORS}x;;Amt;\n", ties__csv=TIES))
    assert [(fault.row, fault.column, fault.code) for fault in caught.value.faults] == [(7, "Name", "empty")]


def test_side_files_of_office_programs_are_passed_over(folder: Folder) -> None:
    path = folder(actors__csv=ACTORS, ties__csv=TIES)
    for name in ("._actors.csv", "~$ties.csv", ".~lock.ties.csv#", ".hidden.csv"):
        (path / name).write_bytes(b"\0\1\2")
    assert contracts(read(path)) == EXPECTED


def test_endings_and_names_in_capitals_are_read(folder: Folder) -> None:
    path = folder(actors__csv=None, ties__csv=None, network__toml=None)
    for name, content in {
        "Akteure.CSV": ACTORS,
        "BEZIEHUNGEN.Csv": TIES,
        "Network.TOML": 'title = "T"\nformat = 1\n',
    }.items():
        (path / name).write_text(content, encoding="utf-8")
    assert contracts(read(path)) == EXPECTED


def test_a_header_that_comes_near_to_a_known_one_is_told_with_every_number(folder: Folder) -> None:
    net = read(folder(actors__csv=ACTORS, ties__csv=TIES.replace("Formalität", "Fromalität")))
    assert [notice.line("de") for notice in telling(net)] == [
        "ties.csv, Spalte „Fromalität“: Die Spalte „Fromalität“ ist nicht bekannt; sie bleibt erhalten, wird aber "
        "nicht ausgewertet. Gemeint: „Formalität“?"
    ]


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        ('from,to,relation\narge,"jugendamt\nx,y,z\n', "open_quote", 2),
        ('from,to,relation\n"arge","jugendamt"x,advice\n', "stray_quote", 2),
        ('"from",to,relation\n"a\nb",x,y\n"arge"x,y,z\n', "stray_quote", 3),
    ],
)
def test_quotation_marks_that_do_not_close_are_told_with_their_row(
    folder: Folder, content: str, code: str, row: int
) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(ties__csv=content))
    assert [(fault.code, fault.row) for fault in caught.value.faults] == [(code, row)]


def test_quotation_marks_inside_cells_are_read(folder: Folder) -> None:
    net = read(
        folder(ties__csv='from,to,relation,note\narge,jugendamt,advice,"a ""b"", c"\narge,sozialamt,advice,5" x\n')
    )
    assert net.ties["note"].to_list() == ['a "b", c', '5" x']


def test_a_wrong_line_of_the_settings_is_told_with_its_number(folder: Folder) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(network__toml='format = 1\ntitle = "T"\nplace = Ort\n'))
    (fault,) = caught.value.faults
    assert (fault.code, fault.row, fault.found) == ("not_toml", 3, "place = Ort")
    assert "Expected" not in fault.line("de")


ERRORS = [
    "#NV",
    "#N/A",
    "#WERT!",
    "#VALUE!",
    "#REF!",
    "#BEZUG!",
    "#DIV/0!",
    "#NAME?",
    "#ZAHL!",
    "#NUM!",
    "####",
    "Err:502",
]


@pytest.mark.parametrize("word", ERRORS)
@pytest.mark.parametrize("column", ["Zweck", "Stärke", "Seit", "Häufigkeit", "Eigene Spalte"])
def test_errors_of_spreadsheets_are_faults_in_every_column(folder: Folder, word: str, column: str) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(ties__csv=f"Von;Zu;Beziehung;{column}\narge;jugendamt;Kooperation;{word}\n"))
    assert [(fault.code, fault.row, fault.found) for fault in caught.value.faults] == [("cell_error", 2, word)]


@pytest.mark.parametrize(
    "word", ["k. A.", "k.A.", "keine Angabe", "unbekannt", "unknown", "n/a", "N/A", "-", "–", "—", "?", "."]
)
@pytest.mark.parametrize(
    "column", ["Zweck", "Stärke", "Betrag", "Seit", "Häufigkeit", "Funktion", "Programm", "Eigenes"]
)
def test_words_for_not_known_are_empty_everywhere(folder: Folder, word: str, column: str) -> None:
    net = read(folder(ties__csv=f"Von;Zu;Beziehung;{column}\narge;jugendamt;Kooperation;{word}\n"))
    names = {"Zweck": "purpose", "Stärke": "strength", "Betrag": "amount", "Seit": "since", "Häufigkeit": "frequency"}
    names |= {"Funktion": "function", "Programm": "programme"}
    assert net.ties[names.get(column, column)].isna().all()


def test_a_word_for_not_known_stays_a_code_where_it_is_one(folder: Folder) -> None:
    net = read(
        folder(ties__csv="from,to,relation,formality\narge,jugendamt,advice,unbekannt\narge,sozialamt,advice,k. A.\n")
    )
    assert net.ties["formality"].to_list() == ["unspecified", "unspecified"]


def test_not_known_is_empty_where_something_is_required(folder: Folder) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(ties__csv="from,to,relation\narge,unbekannt,advice\n"))
    assert [(fault.code, fault.row, fault.column) for fault in caught.value.faults] == [("empty", 2, "to")]


def test_short_ids_are_no_words_for_not_known(folder: Folder) -> None:
    net = read(
        folder(actors__csv="id,name,kind\nka,Kirchenamt,x\nna,NA,x\n", ties__csv="from,to,relation\nka,na,advice\n")
    )
    assert net.ties[["from", "to"]].iloc[0].to_list() == ["ka", "na"]


def lines(folder: Folder, **files: str | bytes | None) -> list[str]:
    with pytest.raises(RecordError) as caught:
        read(folder(**files))
    return caught.value.report("de").splitlines()


def test_one_cause_is_one_line(folder: Folder) -> None:
    head, line = lines(folder, ties__csv="Von;Zu;Beziehung;Bindung\n" + "arge;jugendamt;Kooperation;ja\n" * 300)
    assert head.startswith("300 Fehler")
    assert line.startswith(
        "  ties.csv, 300 Zeilen (zuerst 2, 3, 4, …), Spalte „Bindung“: „ja“ ist kein zulässiger Wert."
    )


def test_a_fault_in_a_workbook_names_sheet_and_cell(tmp_path: Path) -> None:
    book = Workbook()
    sheets: dict[str, list[tuple[object, ...]]] = {
        "network": [("key", "value"), ("title", "T"), ("format", 1)],
        "actors": [("id", "name", "kind"), ("a", "A", "Amt"), ("b", "B", "Amt")],
        "ties": [("from", "to", "relation"), ("a", "b", "Heirat"), ("a", "b", "Heirat"), ("a", "x", "advice")],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "netz.xlsx")
    with pytest.raises(RecordError) as caught:
        read(tmp_path / "netz.xlsx")
    places = [line.split(":")[0].strip() for line in caught.value.report("de").splitlines()[1:]]
    assert places == [
        "netz.xlsx[ties], 2 Zeilen (zuerst C2, C3), Spalte „relation“",
        "netz.xlsx[ties] B4, Spalte „to“",
    ]


def test_after_some_dozens_of_causes_the_rest_is_counted(folder: Folder) -> None:
    told = lines(folder, ties__csv="from,to,relation\n" + "".join(f"arge,nobody{n},advice\n" for n in range(100)))
    assert len(told) == 42
    assert told[-1].startswith("  … und 60 weitere Ursachen.")


@pytest.mark.parametrize(
    "actors", [b"\0\1\2", b'id,name,kind\n"a,b,c\n', b"Kennung;Bezeichnung;Art\narge;ARGE;Amt\n", None, b""]
)
def test_an_unreadable_roster_does_not_make_every_tie_a_fault(folder: Folder, actors: bytes | None) -> None:
    assert len(lines(folder, actors__csv=actors)) == 2


def test_a_missing_column_is_one_fault_called_as_people_call_it(folder: Folder) -> None:
    assert lines(folder, ties__csv="Von;Beziehung\n" + "arge;Kooperation\n" * 20)[1:] == [
        "  ties.csv, Spalte „Zu“: Diese Pflichtspalte fehlt."
    ]


def test_equal_notices_are_one_line_too() -> None:
    same = [Fault("encoding_mixed", "ties.csv", row, details={"encoding": "Mac Roman"}) for row in (3, 9)]
    assert fault_lines(same, "en")[0].startswith("ties.csv, 2 rows (first 3, 9): this line")


def test_other_names_are_names_of_an_actor_where_only_one_has_them(folder: Folder) -> None:
    actors = (
        "id,name,kind,aliases\njc,Jobcenter Mitte,Amt,ARGE; Grundsicherungsamt\nb,Verein B,Verein,Grundsicherungsamt\n"
    )
    net = read(folder(actors__csv=actors, ties__csv="from,to,relation\nARGE,b,advice\n"))
    assert net.ties["from"].to_list() == ["jc"]
    told = lines(folder, actors__csv=actors, ties__csv="from,to,relation\nGrundsicherungsamt,jc,advice\n")
    assert "Mehrere Akteure heißen „Grundsicherungsamt“" in told[1]


@pytest.mark.parametrize("written", ["caritas", "CARITAS", "Cari-tas", " Caritas "])
def test_a_name_in_other_capitals_is_that_actor(folder: Folder, written: str) -> None:
    actors = "id,name,kind\n1,Caritas,Verband\n2,Jugendamt,Amt\n"
    net = read(folder(actors__csv=actors, ties__csv=f"from,to,relation\n{written},2,advice\n"))
    assert net.ties["from"].tolist() == ["1"]
