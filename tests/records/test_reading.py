"""Records in many spellings give one network."""

from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.network import read

Folder = Callable[..., Path]

GERMAN_ACTORS = """Kennung;Name;Art;Sektor;Breite
arge;ARGE;Amt;Öffentliche Verwaltung;51,514
kirche;Kirche;Kirche;Kirchen;
"""
GERMAN_TIES = """Zu;Von;Beziehung;Formalität;Häufigkeit;Seit;Vertrauen
Kirche;arge;Kooperation;Mündliche Absprache;täglich;01.03.2007;3,5
"""
ENGLISH_ACTORS = """name,kind,id,sector,lat
ARGE,Amt,arge,administration,51.514
Kirche,Kirche,kirche,church,
"""
ENGLISH_TIES = """from,to,relation,formality,frequency,since,Vertrauen
arge,kirche,cooperation,oral_agreement,Daily,2007-03-01,3.5
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_german_and_english_records_give_the_same(folder: Folder, tmp_path: Path, encoding: str) -> None:
    german = read(folder(actors__csv=GERMAN_ACTORS.encode(encoding), ties__csv=GERMAN_TIES.encode(encoding)))
    english = read(folder(actors__csv=ENGLISH_ACTORS, ties__csv=ENGLISH_TIES))
    assert german.equals(english)
    told = [notice.code for notice in german.notices if notice.code == "encoding_guess"]
    assert len(told) == (2 if encoding == "cp1252" else 0)


def test_values_are_typed_and_what_is_not_given_is_missing(folder: Folder) -> None:
    net = read(folder(actors__csv=GERMAN_ACTORS, ties__csv=GERMAN_TIES))
    tie = net.ties.iloc[0]
    assert (tie["from"], tie["to"], tie["frequency"], tie["since"]) == ("arge", "kirche", "daily", "2007-03-01")
    assert tie["Vertrauen"] == 3.5
    assert net.actors.loc["arge", "lat"] == 51.514
    assert net.actors["remit"].isna().all()
    assert tie[["strength", "purpose", "state"]].isna().all()


def test_unknown_columns_are_kept_and_told(folder: Folder) -> None:
    net = read(folder(ties__csv="from,to,relation,formalty,Postleitzahl\narge,jugendamt,cooperation,Vertrag,01067\n"))
    assert net.ties.iloc[0][["formalty", "Postleitzahl"]].tolist() == ["Vertrag", "01067"]
    assert [(notice.found, notice.nearest) for notice in net.notices] == [
        ("formalty", "Formality"),
        ("Postleitzahl", None),
    ]


def test_equal_rows_are_two_records_with_two_ids(folder: Folder) -> None:
    row = "arge,jugendamt,cooperation\n"
    net = read(folder(ties__csv="from,to,relation\n" + 2 * row))
    first, second = net.ties.index
    assert second == f"{first}-2"


def test_an_id_of_a_tie_does_not_depend_on_its_place(folder: Folder) -> None:
    one, other = "arge,jugendamt,cooperation\n", "arge,sozialamt,advice\n"
    before = read(folder(ties__csv="from,to,relation\n" + one + other)).ties
    after = read(folder(ties__csv="to,from,relation\nsozialamt,arge,advice\njugendamt,arge,cooperation\n")).ties
    assert list(before.index) == list(reversed(after.index))


def test_several_codes_in_one_cell(folder: Folder) -> None:
    net = read(folder(ties__csv="from,to,relation,function\narge,jugendamt,cooperation,Verhandlung;coordination\n"))
    assert net.ties["function"].tolist() == ["negotiation; coordination"]


def test_a_comma_file_with_semicolons_in_its_cells_stays_a_comma_file(folder: Folder) -> None:
    net = read(
        folder(
            actors__csv="id,name,kind,remit\narge,ARGE,Amt,Grundsicherung; Beratung\n", ties__csv="from,to,relation\n"
        )
    )
    assert net.actors.loc["arge", "remit"] == "Grundsicherung; Beratung"
