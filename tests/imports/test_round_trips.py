"""Any matrix and any list of ties, written to a file as offices have them, come back as the network that they say."""

import csv
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.imports.office import book

import akteursnetz as an
from akteursnetz.imports.importing import import_files
from akteursnetz.imports.mapping import read_mapping
from akteursnetz.imports.sheet import number_in
from akteursnetz.imports.words import BODY_NAME, is_no, is_note, is_yes
from akteursnetz.network import Network
from akteursnetz.records.cells import says_nothing
from akteursnetz.records.names import spelling

Arc = tuple[str, str, str]


def _is_name(word: str) -> bool:
    return not (is_yes(word) or is_no(word) or is_note(word) or says_nothing(word) or BODY_NAME.search(word))


#: Names of offices: words with umlauts and hyphens, numbers behind them, marks of abbreviation.
NAMES = st.lists(
    st.from_regex(
        r"[A-ZÄÖÜ][a-zäöüß]{2,8}(-[A-Z][a-z]{2,5})?( [A-ZÄ][a-zä]{2,6}| e\. V\.| [1-9])?", fullmatch=True
    ).filter(_is_name),
    min_size=3,
    max_size=7,
    unique_by=spelling,
)
ENDINGS = st.sampled_from([".xlsx", ";", ",", "\t"])
ABOVE = st.sampled_from([[], [["Netzwerk im Kreis"]], [["Umfrage"], [], ["Stand: 2026"]]])


@st.composite
def matrices(draw: st.DrawFn) -> tuple[list[str], list[list[Any]]]:
    names = draw(NAMES)
    signs: list[list[Any]] = [[0, 1, 2, 3], ["", "x"], ["", "V", "I"], [0, 1], ["nein", "ja"]]
    cell = st.sampled_from(draw(st.sampled_from(signs)))
    cells = [[draw(cell) for _ in names] for _ in names]
    return names, cells


def saved(rows: list[list[Any]], ending: str, folder: str) -> Path:
    path = Path(folder) / ("blatt.xlsx" if ending == ".xlsx" else "blatt.csv")
    if ending == ".xlsx":
        with book(path) as made:
            sheet = made.add_worksheet("Kontakte")
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=ending).writerows(rows)
    return path


def arcs(net: Network) -> Counter[Arc]:
    """Ties by the names of their ends and what else they hold; a mutual one is one each way."""
    found: Counter[Arc] = Counter()
    own = [column for column in net.ties.columns if column in ("Kontakte", "blatt", "Netzwerk im Kreis", "Umfrage")]
    for tie in net.ties.to_dict("records"):
        kept = next((str(tie[column]) for column in own if tie[column] == tie[column]), "")
        ends = net.name(tie["from"]), net.name(tie["to"])
        found[*ends, kept] += 1
        if tie["direction"] == "mutual":
            found[ends[1], ends[0], kept] += 1
    return found


@settings(max_examples=40, deadline=None)
@given(matrices(), ENDINGS, ABOVE)
def test_any_matrix(matrix: tuple[list[str], list[list[Any]]], ending: str, above: list[list[str]]) -> None:
    names, cells = matrix
    rows = [*above, ["", *names], *([name, *line] for name, line in zip(names, cells, strict=True))]
    with tempfile.TemporaryDirectory() as folder:
        path = saved(rows, ending, folder)
        imported = import_files([path])
        mapping = Path(folder) / "mapping.toml"
        mapping.write_text(imported.mapping(), encoding="utf-8")
        again = import_files([path], entries=read_mapping(mapping))
    net = imported.network
    assert net.actors["name"].to_list() == names
    tied = [
        (first, second, cell)
        for first, line in zip(names, cells, strict=True)
        for second, cell in zip(names, line, strict=True)
        if first != second and cell not in (0, "", "nein")
    ]
    signs = {cell for _, _, cell in tied}
    plain = signs <= {"x"} or signs <= {"ja"} or {cell for cell in signs if number_in(cell)} == {1}
    half = len(tied) > 2 and all(net.ties["direction"] == "mutual")
    expected = Counter((first, second, "" if plain else _kept(cell)) for first, second, cell in tied)
    if half and not any((second, first, cell) in tied for first, second, cell in tied):
        expected += Counter((second, first, kept) for first, second, kept in expected.elements())
    assert arcs(net) == expected
    assert net.equals(again.network)
    assert imported.mapping() == again.mapping()


def _kept(cell: Any) -> str:
    return str(float(cell)) if isinstance(cell, int) else str(cell)


HEADERS = st.sampled_from([("Von", "Zu"), ("Source", "Target"), ("Akteur 1", "Akteur 2"), ("From", "To")])


@settings(max_examples=40, deadline=None)
@given(st.data(), NAMES, HEADERS, ENDINGS, ABOVE)
def test_any_list_of_ties(
    data: st.DataObject, names: list[str], header: tuple[str, str], ending: str, above: list[list[str]]
) -> None:
    pair = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)
    pairs = data.draw(st.lists(pair, min_size=1, max_size=12))
    code = st.sampled_from(["", "Vertrag", "Informell"])
    rows = [*above, [*header, "Bindung"], *([*ends, data.draw(code)] for ends in pairs)]
    with tempfile.TemporaryDirectory() as folder:
        net = an.import_table(saved(rows, ending, folder))
    found = [(net.name(tie["from"]), net.name(tie["to"])) for tie in net.ties.to_dict("records")]
    assert found == [tuple(ends) for ends in pairs]
    words = {"Vertrag": "contract", "Informell": "informal"}
    held = net.ties["formality"].astype(object)
    assert held.where(held.notna(), "").to_list() == [words.get(row[2], "") for row in rows[len(above) + 1 :]]
    assert set(net.actors["name"]) == {name for ends in pairs for name in ends}
