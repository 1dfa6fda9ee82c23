"""The four sheets that every office has, as it keeps them: with titles, merged cells, notes, sums, other spellings.

`python -m tests.imports.office FOLDER` writes them; those in `examples/office` are made so.
"""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

Row = Sequence[Any]

NAMES = ("Jugendamt", "Sozialamt Süd", "Caritasverband", "Jobcenter", "Diakonie", "Volkshochschule")
#: The same actors as the headers of the matrix spell them, one of them with a decomposed umlaut.
HEADERS = ("Jugendamt ", "Sozialamt Su\u0308d", "Caritas-Verband", "Job-Center", "Diakonie", "VOLKSHOCHSCHULE")
MATRIX = (
    ("–", "V", "I", "", "x", ""),
    ("V", "–", "", "I", "", ""),
    ("I", "", "–", "", "", ""),
    ("", "I", "", "–", "V", ""),
    ("x", "", "", "V", "–", "?"),
    ("", "", "", "", "", "–"),
)
OFTEN = (
    (0, 3, 2, 0, 1, 0),
    (3, 0, 0, 2, 0, 0),
    (2, 0, 0, 0, 0, 0),
    (0, 1, 0, 0, 2, 0),
    (1, 0, 0, 2, 0, 0),
    (0, 0, 0, 0, 0, 0),
)
RETURNS = {
    "Jugendamt": (("Sozialamt Süd", "ja", "wöchentlich", "läuft gut"), ("Diakonie", "nein", "", "")),
    "Sozialamt Süd": (("Jugendamt", "ja", "monatlich", ""), ("Jobcenter", "ja", "", "nur telefonisch")),
    "Diakonie": (("Jugendamt", "k. A.", "", ""), ("Tafel e. V.", "ja", "jährlich", "")),
}


@contextmanager
def book(path: Path) -> Iterator[Workbook]:
    """A workbook whose bytes do not depend on the day."""
    made = Workbook(str(path), {"strings_to_urls": False})
    made.set_properties({"created": dt.datetime(2026, 3, 1)})
    yield made
    made.close()


def cooperation(folder: Path) -> Path:
    """Who works with whom: letters with a legend on one sheet, 0 to 3 on another; an empty and a hidden one."""
    path = folder / "zusammenarbeit.xlsx"
    with book(path) as made:
        sheet = made.add_worksheet("Zusammenarbeit")
        sheet.merge_range(
            "A1:I1", "Netzwerk Frühe Hilfen: Wer arbeitet mit wem zusammen?", made.add_format({"bold": 1})
        )
        sheet.write("A2", "Stand: 3/2026")
        _crossed(sheet, 3, "Einrichtung", NAMES, HEADERS, MATRIX)
        sheet.write("H4", "Sektor")
        sheet.merge_range("H5:H6", "Verwaltung")
        sheet.write("I4", "Summe")
        for row, cells in enumerate(MATRIX):
            sheet.write_formula(
                4 + row, 8, f"=COUNTA(B{5 + row}:G{5 + row})-1", None, sum(c not in ("", "–") for c in cells)
            )
        sheet.write_row("A11", ["Gesamt", 3, 2])
        sheet.write("A13", "Legende: V = Vertrag, I = informell, x = Kontakt ohne Absprache")
        sheet.write("A14", "Bitte nicht weitergeben")
        often = made.add_worksheet("Häufigkeit")
        _crossed(often, 0, "", NAMES, NAMES, OFTEN)
        often.write("A9", "0 = kein Kontakt, 1 = selten, 2 = monatlich, 3 = wöchentlich")
        made.add_worksheet("Tabelle3")
        made.add_worksheet("Listen").hide()
        made.get_worksheet_by_name("Listen").write("A1", "V")
    return path


def _crossed(sheet: Any, top: int, corner: str, rows: Row, columns: Row, cells: Sequence[Row]) -> None:
    sheet.write_row(top, 0, [corner, *columns])
    for at, (name, line) in enumerate(zip(rows, cells, strict=True), start=top + 1):
        sheet.write_row(at, 0, [name, *line])


def seats(folder: Path) -> Path:
    """Who sits where: members and bodies crossed, and a list of bodies with several members in a cell."""
    path = folder / "gremien.xlsx"
    with book(path) as made:
        sheet = made.add_worksheet("Sitze")
        sheet.write("A1", "Wer sitzt wo? (x = Mitglied, V = Vorsitz)")
        marks = (("V", "x", ""), ("x", "", "x"), ("", "x", "x"))
        bodies = ("Jugendhilfeausschuss", "Runder Tisch Frühe Hilfen", "AG § 78")
        _crossed(sheet, 2, "", ("Jugendamt", "Caritasverband", "Diakonie"), bodies, marks)
        listed = made.add_worksheet("Mitglieder")
        listed.write_row(0, 0, ["Gremium", "Mitglieder", "Seit"])
        listed.write_row(
            1, 0, ["Beirat Integration", "Jugendamt; Caritasverband;\nAmt für Bildung, Kultur und Sport", 2019]
        )
        listed.write_row(2, 0, ["", "Volkshochschule", 2021])
        listed.write_row(3, 0, ["Sozialkonferenz", "Jobcenter", "03/2020"])
    return path


def contacts(folder: Path) -> Path:
    """Whom to call: one row a person, some of one office."""
    path = folder / "kontakte.xlsx"
    with book(path) as made:
        sheet = made.add_worksheet("Adressen")
        sheet.merge_range("A1:F1", "Verteiler Netzwerk Frühe Hilfen")
        sheet.write_row(2, 0, ["Lfd. Nr.", "Einrichtung", "Ansprechpartner/in", "Telefon", "E-Mail", "Sektor"])
        sheet.write_row(3, 0, [1, "Jugendamt", "Frau Muster", "0231 / 123", "muster@stadt.example", "Verwaltung"])
        sheet.write_row(4, 0, [2, "Caritasverband", "Herr Beispiel", "0231 / 124", "info@caritas.example", "Wohlfahrt"])
        sheet.write_row(5, 0, [3, "JUGENDAMT", "Herr Zweiter", "0231 / 125", "", ""])
        sheet.write_row(6, 0, [4, "Sportverein"])
        sheet.write(8, 0, "* ohne Gewähr")
    return path


def returns(folder: Path) -> Path:
    """Questionnaires that came back, a file each."""
    inside = folder / "frageboegen"
    inside.mkdir(parents=True, exist_ok=True)
    for number, (respondent, rows) in enumerate(RETURNS.items(), start=1):
        with book(inside / f"fragebogen_{number}.xlsx") as made:
            sheet = made.add_worksheet("Fragebogen")
            sheet.write("A1", "Befragung zur Zusammenarbeit 2026")
            sheet.write_row(2, 0, ["Ausgefüllt von:", respondent])
            sheet.write_row(4, 0, ["Partner", "Zusammenarbeit (ja/nein)", "Wie oft?", "Bemerkung"])
            for at, row in enumerate(rows, start=5):
                sheet.write_row(at, 0, row)
            sheet.write(len(rows) + 6, 0, "Vielen Dank für Ihre Mühe!")
    return inside


MAKERS: dict[str, Callable[[Path], Path]] = {
    "cooperation": cooperation,
    "seats": seats,
    "contacts": contacts,
    "returns": returns,
}

if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for make in MAKERS.values():
        make(target)
