"""What is written reads back equal, in both languages, as a folder and as a workbook."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import networks

from akteursnetz.errors import AkteursnetzError, RecordError
from akteursnetz.network import Network, from_tables, read, write
from akteursnetz.records.meta import Meta
from akteursnetz.records.template import start_records
from akteursnetz.schema import LANGUAGES, Language

Folder = Callable[..., Path]


@given(networks(), st.sampled_from(LANGUAGES), st.sampled_from(["records", "records.xlsx"]))
def test_reading_gives_back_what_was_written(net: Network, lang: Language, name: str) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        assert read(write(net, Path(scratch) / name, lang=lang)).equals(net)


def test_nothing_is_written_over(folder: Folder) -> None:
    path = folder()
    with pytest.raises(AkteursnetzError, match="is there already"):
        write(read(path), path)


def test_a_workbook_holds_texts_never_formulas(tmp_path: Path) -> None:
    actors = pd.DataFrame({"id": ["a"], "name": ['=HYPERLINK("x")'], "kind": ["Amt"]})
    net = from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]), meta=Meta(title="t"))
    path = write(net, tmp_path / "records.xlsx")
    cells = [cell for row in openpyxl.load_workbook(path)["Akteure"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert read(path).name("a") == '=HYPERLINK("x")'


def test_a_formula_without_a_stored_value_and_an_error_are_faults(folder: Folder, tmp_path: Path) -> None:
    path = write(read(folder()), tmp_path / "records.xlsx")
    book = openpyxl.load_workbook(path)
    book["Beziehungen"]["A2"] = '="arge"'
    book["Beziehungen"]["A2"].data_type = "f"
    book["Akteure"]["C2"] = "#N/A"
    book["Akteure"]["C2"].data_type = "e"
    book.save(path)
    with pytest.raises(RecordError) as caught:
        read(path)
    told = {(fault.code, fault.row, fault.column) for fault in caught.value.faults}
    assert {("formula", 2, "A"), ("cell_error", 2, "C")} <= told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_started_records_are_an_empty_network(tmp_path: Path, lang: Language) -> None:
    net = read(start_records(tmp_path / "neu", lang))
    assert (len(net.actors), len(net.ties), net.meta.language) == (0, 0, lang)
    with pytest.raises(AkteursnetzError):
        start_records(tmp_path / "neu", lang)


@pytest.mark.parametrize("name", ["records", "records.xlsx"])
def test_a_network_without_a_title_is_written_and_read(tmp_path: Path, name: str) -> None:
    actors = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "kind": ["Amt", "Amt"]})
    net = from_tables(actors, pd.DataFrame({"from": ["a"], "to": ["b"], "relation": ["advice"]}))
    assert read(write(net, tmp_path / name)).equals(net)
