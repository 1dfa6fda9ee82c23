"""Columns cut from bytes are those that Python's own csv reads, whatever the cells hold."""

import csv
import io
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akteursnetz.records.cutting import columns_of
from akteursnetz.records.raw import unguard, values_of

CELLS = st.text(st.sampled_from("ab\u00e4\u20ac\U0001f600;,\t\"' =\n\r0"), max_size=12) | st.sampled_from(
    ["x" * 8, "x" * 9, "ä" * 200]
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6)


def by_csv(content: str, mark: str) -> list[list[str]]:
    lines = csv.reader(io.StringIO(content, newline=""), delimiter=mark)
    return [[unguard(cell.strip()) for cell in column] for column in zip_longest(*lines, fillvalue="")]


def cut(content: str, mark: str) -> list[list[str]]:
    return [values_of(column) for column in columns_of(content, mark)]


@given(ROWS, st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.booleans())
def test_what_is_written_is_cut_as_csv_reads_it(
    rows: list[list[str]], mark: str, end: str, every: bool, last: bool
) -> None:
    written = io.StringIO(newline="")
    csv.writer(
        written, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL
    ).writerows(rows)
    content = written.getvalue() if last else written.getvalue().removesuffix(end)
    if content.strip():
        assert cut(content, mark) == by_csv(content, mark)


@pytest.mark.parametrize(
    "content", ['a;5" x;c\n1;2;3\n', "a;b\n1\n1;2;3\n", "a;b;", "\n\na;b\n", 'a;"b\r\nc"\r\n', 'a;""\n"";b', "a\r\r\nb"]
)
def test_odd_texts_are_cut_as_csv_reads_them(content: str) -> None:
    assert cut(content, ";") == by_csv(content, ";")
