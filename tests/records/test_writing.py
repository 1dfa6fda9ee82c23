"""What is written reads back equal, in both languages, as a folder and as a workbook."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from akteursnetz.errors import AkteursnetzError, RecordError
from akteursnetz.network import from_tables, read, write
from akteursnetz.records.meta import Meta
from akteursnetz.records.template import start_records
from akteursnetz.schema import FORMALITIES, LANGUAGES, RELATIONS, Language

Folder = Callable[..., Path]
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20) | st.sampled_from(
    ["=1+1", "'=x", "a;b", "1.234", "01067", "-", "„Zitat“", '"', ",", "\u202eabc", "a\nb", "#", "NA", "null", "😀"]
)
NUMBERS = st.floats(-1e9, 1e9, allow_nan=False) | st.integers(1, 5).map(float)


@st.composite
def tables(draw: st.DrawFn) -> tuple[pd.DataFrame, pd.DataFrame]:
    ids = draw(st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=2, max_size=5, unique=True))
    actors = [{"id": i, "name": f"N {i}", "kind": "Amt", "note": draw(WORDS), "Eigenes": draw(WORDS)} for i in ids]
    pair = st.permutations(ids).map(lambda order: order[:2])
    ties = []
    for _ in range(draw(st.integers(0, 4))):
        start, end = draw(pair)
        tie: dict[str, Any] = {"from": start, "to": end, "relation": draw(st.sampled_from(list(RELATIONS)))}
        tie["formality"] = draw(st.none() | st.sampled_from(list(FORMALITIES)))
        tie["amount"] = draw(st.none() | NUMBERS)
        tie["Vertrauen"] = draw(st.none() | NUMBERS)
        tie["since"] = draw(st.none() | st.sampled_from(["2007", "2007-03", "2007-03-15"]))
        ties.append(tie)
    return pd.DataFrame(actors), pd.DataFrame(ties, columns=None if ties else ["from", "to", "relation"])


@given(tables(), st.sampled_from(LANGUAGES), st.sampled_from(["records", "records.xlsx"]))
def test_reading_gives_back_what_was_written(
    frames: tuple[pd.DataFrame, pd.DataFrame], lang: Language, name: str
) -> None:
    net = from_tables(*frames, meta=Meta(title="=Titel", sources=("a", "b"), stations=({"title": "Wer fehlt?"},)))
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
    cells = [cell for row in openpyxl.load_workbook(path)["actors"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert read(path).name("a") == '=HYPERLINK("x")'


def test_a_formula_without_a_stored_value_and_an_error_are_faults(folder: Folder, tmp_path: Path) -> None:
    path = write(read(folder()), tmp_path / "records.xlsx")
    book = openpyxl.load_workbook(path)
    book["ties"]["A2"] = '="arge"'
    book["ties"]["A2"].data_type = "f"
    book["actors"]["C2"] = "#N/A"
    book["actors"]["C2"].data_type = "e"
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
