"""Shapes of sheets: recognised by headers and labels, read with what offices write into them, open where two fit."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from tests.imports.office import book

import akteursnetz as an
from akteursnetz.errors import fault_lines
from akteursnetz.imports.importing import OpenShapeError, import_files
from akteursnetz.network import Network

Rows = Sequence[Any]


def saved(folder: Path, sheets: Mapping[str, Rows], name: str = "blatt.xlsx") -> Path:
    with book(folder / name) as made:
        for title, rows in sheets.items():
            sheet = made.add_worksheet(title)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return folder / name


def text_file(folder: Path, written: str, name: str = "blatt.csv") -> Path:
    (folder / name).write_text(written, encoding="utf-8")
    return folder / name


def ends(net: Network, *columns: str) -> list[tuple[Any, ...]]:
    cells = net.ties[["from", "to", *columns]].astype(object)
    return list(map(tuple, cells.where(cells.notna(), None).to_numpy().tolist()))


def told(net: Network) -> str:
    return "\n".join(fault_lines(net.notices, "de"))


def test_numbers_stay_numbers_in_a_column_named_after_the_question_and_are_no_strength(tmp_path: Path) -> None:
    rows = [
        ["", "Jugendamt", "Schulamt", "Caritas"],
        ["Jugendamt", 0, 3, "2"],
        ["Schulamt", "3,0", 0, 0],
        ["Caritas", 1, 0, 0],
    ]
    net = an.import_table(saved(tmp_path, {"Wichtigkeit": rows}))
    assert ends(net, "direction", "Wichtigkeit") == [
        ("jugendamt", "schulamt", "mutual", 3.0),
        ("jugendamt", "caritas", "one_way", 2.0),
        ("caritas", "jugendamt", "one_way", 1.0),
    ]
    assert net.ties["strength"].isna().all()
    assert "Bei 1 Paar sagen die beiden Hälften" in told(net)


def test_a_letter_without_a_legend_is_kept_and_told(tmp_path: Path) -> None:
    rows = [
        ["", "Jugendamt", "Schulamt", "Caritas"],
        ["Jugendamt", "", "V", "K"],
        ["Schulamt", "V", "", ""],
        ["Caritas", "", "", ""],
    ]
    net = an.import_table(saved(tmp_path, {"Kooperation": rows}))
    assert ends(net, "formality", "Kooperation") == [
        ("jugendamt", "schulamt", None, "V"),
        ("jugendamt", "caritas", None, "K"),
    ]
    assert "Nicht gedeutet, weil das Blatt nicht sagt, was es heißt: „K“ und „V“" in told(net)


@pytest.mark.parametrize("mark", ["x", "X", "✓", "ja", "1", 1.0, "1,0", "●"], ids=repr)
def test_marks_that_say_yes(tmp_path: Path, mark: object) -> None:
    rows = [
        ["", "Jugendamt", "Schulamt", "Caritas"],
        ["Jugendamt", "", mark, "nein"],
        ["Schulamt", 0, "", "-"],
        ["Caritas", "–", "", ""],
    ]
    net = an.import_table(saved(tmp_path, {"Kontakt": rows}))
    assert ends(net, "direction") == [("jugendamt", "schulamt", "one_way")]
    assert "Kontakt" not in net.ties.columns


def test_columns_in_another_order_rows_alone_and_columns_alone(tmp_path: Path) -> None:
    rows = [
        ["", "Caritas", "Schulamt", "Jugendamt", "Tafel"],
        ["Jugendamt", "x", "", "x", "x"],
        ["Caritas", "", "x", "", ""],
        ["Kreis", "", "x", "", ""],
        ["Schulamt", "", "", "", ""],
    ]
    net = an.import_table(saved(tmp_path, {"Tabelle1": rows}))
    assert {pair[:2] for pair in ends(net)} == {
        ("jugendamt", "caritas"), ("jugendamt", "tafel"), ("caritas", "schulamt"), ("kreis", "schulamt"),
    }  # fmt: skip
    said = told(net)
    assert "Nur als Zeile da, nicht als Spalte: „Kreis“" in said
    assert "Nur als Spalte da, nicht als Zeile: „Tafel“" in said
    assert "1 Angabe eines Akteurs zu sich selbst (Diagonale)" in said
    assert "vielleicht ohne Antwort: „Schulamt“" in said


def test_a_half_filled_matrix_is_mutual(tmp_path: Path) -> None:
    names = ["Amt A", "Amt B", "Amt C", "Amt D"]
    rows = [
        ["", *names],
        ["Amt A", "", "x", "x", ""],
        ["Amt B", "", "", "x", ""],
        ["Amt C", "", "", "", "x"],
        ["Amt D"],
    ]
    net = an.import_table(saved(tmp_path, {"Zusammenarbeit": rows}))
    assert [direction for *_, direction in ends(net, "direction")] == ["mutual"] * 4


def test_columns_that_are_only_numbered(tmp_path: Path) -> None:
    rows = [
        ["Nr.", "Einrichtung", 1, 2, 3],
        [1, "Jugendamt", "", "x", ""],
        [2, "Schulamt", "x", "", "x"],
        [3, "Caritas", "", "", ""],
    ]
    net = an.import_table(saved(tmp_path, {"Zusammenarbeit": rows}))
    assert ends(net, "direction") == [("jugendamt", "schulamt", "mutual"), ("schulamt", "caritas", "one_way")]


def test_a_sheet_a_question_keeps_its_relation_or_its_subject(tmp_path: Path) -> None:
    def matrix(*tied: tuple[int, int]) -> Rows:
        names = ["Jugendamt", "Schulamt", "Caritas"]
        cells = [[name, *("x" if (at, to) in tied else "" for to in range(3))] for at, name in enumerate(names)]
        return [["", *names], *cells]

    sheets = {
        "Finanzierung": matrix((0, 2)),
        "Elternarbeit": matrix((0, 1), (1, 0)),
        "Sprachförderung": matrix((0, 1), (1, 0)),
    }
    net = an.import_table(saved(tmp_path, sheets))
    assert ends(net, "relation", "direction", "subject") == [
        ("jugendamt", "caritas", "funding", "one_way", None),
        ("jugendamt", "schulamt", "cooperation", "mutual", "Elternarbeit"),
        ("jugendamt", "schulamt", "cooperation", "mutual", "Sprachförderung"),
    ]


def test_an_edge_list_without_roster(tmp_path: Path) -> None:
    header = "Akteur 1;Akteur 2;Art;Bindung;Gewicht\n"
    written = f"{header}Jugendamt;Caritas;Finanzierung;Vertrag;1,5\n jugendamt ;DRK;;;2\nDRK;;;;\n"
    net = an.import_table(text_file(tmp_path, written))
    assert ends(net, "relation", "formality", "Gewicht") == [
        ("jugendamt", "caritas", "funding", "contract", 1.5),
        ("jugendamt", "drk", "cooperation", None, 2.0),
    ]
    assert "Zeile 4: In dieser Zeile fehlt ein Akteur" in told(net)


def test_several_partners_in_a_cell(tmp_path: Path) -> None:
    written = "Einrichtung,Kooperationspartner\nJugendamt,Caritas; DRK\nDRK,Tafel\n"
    net = an.import_table(text_file(tmp_path, written))
    assert ends(net) == [("jugendamt", "caritas"), ("jugendamt", "drk"), ("drk", "tafel")]


def test_a_long_table_of_answers(tmp_path: Path) -> None:
    written = (
        "Ego,Alter,Frage,Antwort\nJugendamt,Caritas,Zusammenarbeit,ja\nJugendamt,Caritas,Wie oft?,monatlich\n"
        "Jugendamt,DRK,Zusammenarbeit,nein\nCaritas,Jugendamt,Informationsaustausch,ja\n"
    )
    net = an.import_table(text_file(tmp_path, written))
    assert ends(net, "relation", "frequency", "reported_by") == [
        ("jugendamt", "caritas", "cooperation", "monthly", "jugendamt"),
        ("caritas", "jugendamt", "information", None, "caritas"),
    ]
    assert net.actors["surveyed"].to_dict() == {"jugendamt": "yes", "caritas": "yes", "drk": None} | {
        "drk": net.actors.at["drk", "surveyed"]
    }


def test_kumu_as_a_workbook_and_as_two_files(tmp_path: Path) -> None:
    elements = [
        ["Label", "Type", "Description", "Tags"],
        ["Jugendamt", "Amt", "für Kinder", "a|b"],
        ["Caritas", "Verband", "", ""],
    ]
    connections = [
        ["From", "To", "Direction", "Label", "Type"],
        ["Jugendamt", "Caritas", "directed", "zahlt", "Finanzierung"],
        ["Caritas", "DRK", "undirected", "", ""],
    ]
    whole = an.import_table(saved(tmp_path, {"Elements": elements, "Connections": connections}))
    files = [
        text_file(tmp_path, "\n".join(",".join(row) for row in rows), f"{name}.csv")
        for name, rows in (("elements", elements), ("connections", connections))
    ]
    for net in (whole, an.import_table(files)):
        assert ends(net, "relation", "direction", "Label") == [
            ("jugendamt", "caritas", "funding", "one_way", "zahlt"),
            ("caritas", "drk", "cooperation", "mutual", None),
        ]
        assert net.actors["kind"].to_list() == ["Amt", "Verband", "Akteur"]
        assert net.actors.at["jugendamt", "Tags"] == "a|b"


def test_nodes_and_edges_that_speak_of_ids(tmp_path: Path) -> None:
    nodes = text_file(tmp_path, "Id,Label\n1,Jugendamt\n2,Caritas\n", "nodes.csv")
    edges = text_file(tmp_path, "Source,Target,Type,Weight\n1,2,Undirected,3\n", "edges.csv")
    net = an.import_table([edges, nodes])
    assert net.actors["name"].to_list() == ["Jugendamt", "Caritas"]
    assert ends(net, "Weight") == [("1", "2", 3.0)]


def test_an_adjacency_matrix_as_r_writes_it(tmp_path: Path) -> None:
    net = an.import_table(text_file(tmp_path, '"Amt A","Amt B"\n"Amt A",0,1\n"Amt B",0,0\n'))
    assert ends(net, "direction") == [("amt-a", "amt-b", "one_way")]


def test_one_return_a_sheet_called_like_the_one_that_sent_it(tmp_path: Path) -> None:
    sheets = {
        "Jugendamt": [["Einrichtung", "Zusammenarbeit (0-3)"], ["Caritas", 2], ["DRK", 0]],
        "Caritas": [["Einrichtung", "Zusammenarbeit (0-3)"], ["Jugendamt", 3], ["DRK", 1]],
    }
    net = an.import_table(saved(tmp_path, sheets))
    assert ends(net, "reported_by", "Zusammenarbeit (0-3)") == [
        ("jugendamt", "caritas", "jugendamt", 2.0),
        ("caritas", "jugendamt", "caritas", 3.0),
        ("caritas", "drk", "caritas", 1.0),
    ]


def test_seats_with_the_bodies_in_the_rows(tmp_path: Path) -> None:
    rows = [["Gremium", "Jugendamt", "Caritas"], ["Jugendhilfeausschuss", "x", "x"], ["AG Frühe Hilfen", "", "x"]]
    net = an.import_table(saved(tmp_path, {"Sitze": rows}))
    assert ends(net) == [
        ("jugendamt", "jugendhilfeausschuss"), ("caritas", "jugendhilfeausschuss"), ("caritas", "ag-fruehe-hilfen"),
    ]  # fmt: skip


def test_persons_never_become_actors(tmp_path: Path) -> None:
    both = [["Name", "Vorname", "Einrichtung"], ["Muster", "Eva", "Jugendamt"], ["Beispiel", "Jan", "Caritas"]]
    net = an.import_table(saved(tmp_path, {"Liste": both}))
    assert net.actors["name"].to_list() == ["Jugendamt", "Caritas"]
    assert net.actors["Ansprechperson (Name)"].to_list() == ["Muster", "Beispiel"]
    alone = saved(tmp_path, {"Liste": [row[:2] for row in both]}, "allein.xlsx")
    with pytest.raises(OpenShapeError, match="No known shape"):
        an.import_table(alone)


OPEN = [["", "Caritas", "DRK", "Diakonie"], ["Jugendamt", "x", "", "x"], ["Sozialamt", "", "x", "x"]]


def test_a_sheet_that_can_be_two_things_is_refused_until_the_mapping_says_which(tmp_path: Path) -> None:
    path = saved(tmp_path, {"X": OPEN})
    with pytest.raises(OpenShapeError) as refused:
        import_files([path])
    assert "kann zweierlei sein: Liste der Sitze" in refused.value.report("de")
    seats = an.import_table(path, mapping={"sheet": [{"file": "*", "sheet": "*", "shape": "seats"}]})
    matrix = an.import_table(path, mapping={"sheet": [{"file": "blatt.xlsx", "sheet": "X", "shape": "matrix"}]})
    assert set(seats.ties["relation"]) == {"representation"}
    assert set(matrix.ties["relation"]) == {"cooperation"}
    assert [pair[:2] for pair in ends(seats)] == [pair[:2] for pair in ends(matrix)]


def test_a_table_of_pandas_and_a_matrix_with_its_options() -> None:
    frame = pd.DataFrame({"Einrichtung": ["Jugendamt", "Caritas"], "Telefon": ["0231 1", None]})
    assert an.import_table(frame).actors["Telefon"].dropna().to_list() == ["0231 1"]
    matrix = pd.DataFrame([[0, 2], [0, 0]], index=["a", "b"], columns=["a", "b"])
    net = an.read_matrix(matrix, relation="funding", rows="to", column="strength")
    assert ends(net, "relation", "strength") == [("b", "a", "funding", 2.0)]
    with pytest.raises(an.NetworkError, match="relation must be one of"):
        an.read_matrix(matrix, relation="love")


def test_matrices_of_one_actor_and_of_none() -> None:
    assert len(an.read_matrix(pd.DataFrame([[1]], index=["a"], columns=["a"])).ties) == 0
    assert len(an.read_matrix(pd.DataFrame()).actors) == 0


def test_partners_in_numbered_columns(tmp_path: Path) -> None:
    written = "Einrichtung;Partner 1;Partner 2;Partner 3\nJugendamt;Caritas;DRK;\nDRK;Tafel;;Caritas\n"
    net = an.import_table(text_file(tmp_path, written))
    assert ends(net) == [("jugendamt", "caritas"), ("jugendamt", "drk"), ("drk", "tafel"), ("drk", "caritas")]
    written = "Gremium;Mitglied 1;Mitglied 2\nBeirat;Caritas;DRK\n"
    net = an.import_table(text_file(tmp_path, written))
    assert ends(net) == [("caritas", "beirat"), ("drk", "beirat")]


def test_groups_above_and_beside_a_matrix(tmp_path: Path) -> None:
    """Two lines of headers, and a column of groups in front of the names, with an empty row between groups."""
    rows = [
        ["", "", "Öffentlich", "", "Frei", ""],
        ["Gruppe", "Einrichtung", "Jugendamt", "Schulamt", "Caritas", "Tafel"],
        ["Öffentlich", "Jugendamt", "", "x", "", "x"],
        ["", "Schulamt", "x", "", "", ""],
        [],
        ["Frei", "Caritas", "", "", "", ""],
        ["", "Tafel", "x", "", "", ""],
    ]
    net = an.import_table(saved(tmp_path, {"Zusammenarbeit": rows}))
    assert ends(net, "direction") == [("jugendamt", "schulamt", "mutual"), ("jugendamt", "tafel", "mutual")]
    assert net.actors["name"].to_list() == ["Jugendamt", "Schulamt", "Caritas", "Tafel"]
    assert net.actors["Gruppe"].dropna().to_dict() == {"jugendamt": "Öffentlich", "caritas": "Frei"}


def test_dashes_are_no_names_and_errors_of_formulas_are_told(tmp_path: Path) -> None:
    net = an.import_table(text_file(tmp_path, "Einrichtung;Telefon\nJugendamt;#NV\n–;0231\n?;\n"))
    assert net.actors["name"].to_list() == ["Jugendamt"]
    assert "Die Zelle enthält den Tabellenfehler #NV" in told(net)
    assert "2 Zeilen (zuerst 3, 4): In dieser Zeile fehlt der Name" in told(net)


def test_a_matrix_is_read_beside_sheets_that_are_none(tmp_path: Path) -> None:
    rows = [["", "Amt A", "Amt B"], ["Amt A", "", 1], ["Amt B", "", ""]]
    net = an.read_matrix(saved(tmp_path, {"Erläuterung": [["So wird es ausgefüllt"], ["1 heißt ja"]], "Matrix": rows}))
    assert ends(net) == [("amt-a", "amt-b")]
    assert net.actors["name"].to_list() == ["Amt A", "Amt B"]


def test_of_two_sectors_of_one_actor_the_first_holds(tmp_path: Path) -> None:
    written = (
        "Einrichtung;Sektor;Telefon\nJugendamt;Verwaltung;1 a\nCaritas;Kirche;\nJugendamt;Öffentliche Verwaltung;\n"
    )
    net = an.import_table(text_file(tmp_path, f"{written}Jugendamt;Bildung;2 b\n"))
    assert net.actors["sector"].to_list() == ["administration", "church"]
    assert net.actors.at["jugendamt", "Telefon"] == "1 a; 2 b"
    said = told(net)
    assert "Spalte „Sektor“: Zu „Jugendamt“ gibt es verschiedene Angaben; es gilt die erste" in said
    assert "Spalte „Telefon“: Verschiedene Angaben zu „Jugendamt“ wurden zusammengefasst." in said
