"""CSV splitter into columns of distinct cells: bytes are compared, and only different cells become texts.

The separators are found among all bytes at once; those between quotation marks do not count, which their number before
tells. So a mark that is only a sign of its cell (5" pipe) must not be there: `csv` reads such files.
"""

import csv
import io
import re
from itertools import zip_longest
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.records.files import LIMITS, UnreadableError, require_few_cells
from akteursnetz.records.raw import Cells, different, unguard

_WORD = 8  # bytes that are compared in one step
_LONG = 256  # cells of more bytes are compared as texts
_PADDING = bytes(_LONG + _WORD)
_WIDEST = LIMITS["columns"]
#: What makes a cell more than its letters: space at its ends, marks around it, an apostrophe that guards a formula.
_AROUND = re.compile(r"[\s\"']")
#: For each number of bytes from 0 to 8 the word that keeps so many of the first.
_KEPT = np.array([[255] * n + [0] * (_WORD - n) for n in range(_WORD + 1)], dtype=np.uint8).view(np.uint64).ravel()


def columns_of(content: str, mark: str) -> list[Cells]:
    r"""Columns of a CSV text whose quotation marks are in order; shorter rows are filled up.

    Raises UnreadableError where there are more cells or columns than `LIMITS` has, and csv.Error where a cell is longer
    than the module `csv` takes, if that has to read it.

    >>> [column.different for column in columns_of('Von;Zu\na;"b;c"\na;"d"\n', ";")]
    [['Von', 'a'], ['Zu', 'b;c', 'd']]
    """
    if not content.strip():
        return []
    if not mark.isascii() or not marks_are_around_cells(content, mark):
        return _read_by_csv(content, mark)
    text = _text(content)
    bounds, first = _cuts(text, mark)
    counts = np.diff(first)
    for row in np.flatnonzero(counts > _WIDEST).tolist():
        behind = text.letters[bounds[first[row] + _WIDEST] : bounds[first[row + 1]]]
        _require_narrow(row + 1, behind.strip('\r \t"' + mark))
    width = min(int(counts.max()), _WIDEST)
    require_few_cells(len(counts), width)
    columns = []
    begins = bounds[first[:-1]] + 1
    for at in range(width):
        ends = bounds[np.minimum(first[:-1] + at + 1, len(bounds) - 1)]
        columns.append(_column(text, begins, np.where(counts > at, ends - begins, 0)))
        begins = ends + 1
    return columns


class _Text(NamedTuple):
    """Bytes of a text, a letter for each, their encoding, and the words of eight bytes that begin at each."""

    bytes: NDArray[np.uint8]
    letters: str
    encoding: str
    words: NDArray[np.uint64]


def _text(content: str) -> _Text:
    try:
        data, letters, encoding = content.encode("latin-1"), content, "latin-1"
    except UnicodeEncodeError:
        data = content.encode()
        letters, encoding = data.decode("latin-1"), "utf-8"
    words = np.ndarray(len(data) + _LONG + 1, dtype=np.uint64, buffer=data + _PADDING, strides=(1,))
    return _Text(np.frombuffer(data, dtype=np.uint8), letters, encoding, words)


def _read_by_csv(content: str, mark: str) -> list[Cells]:
    require_few_cells(sum(map(content.count, (mark, "\n", "\r"))), 1)
    lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=mark))
    for row, line in enumerate(lines, start=1):
        _require_narrow(row, any(cell.strip() for cell in line[_WIDEST:]))
    require_few_cells(len(lines), min(_WIDEST, max(map(len, lines))))
    cells = zip_longest(*(line[:_WIDEST] for line in lines), fillvalue="")
    columns = [different(column) for column in cells]
    return [Cells([unguard(cell) for cell in column.different], column.places) for column in columns]


def _require_narrow(row: int, behind: object) -> None:
    """Check that a row has no cell behind the last column that is read; raises UnreadableError."""
    if behind:
        raise UnreadableError("too_wide", row, most=_WIDEST)


def marks_are_around_cells(content: str, mark: str) -> bool:
    """Whether every quotation mark opens or closes a cell, or is doubled inside one."""
    edge = re.escape(mark) + r"\r\n"
    marked = re.compile(rf'(?:[^"]++|(?<=[{edge}])"(?:[^"]++|"")*+"(?=[{edge}]|\Z))*+')
    return '"' not in content or marked.fullmatch(f"\n{content}") is not None


def _cuts(text: _Text, mark: str) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Positions of the ends of cells, after -1; the index of the first cell of each row, and the number of cells."""
    letters = text.bytes
    ends_row = letters == ord("\n")
    if "\r" in text.letters:
        returns = letters == ord("\r")
        returns[:-1] &= ~ends_row[1:]
        ends_row |= returns
    ends_cell = (letters == ord(mark)) | ends_row
    if '"' in text.letters:
        ends_cell &= np.cumsum(letters == ord('"')) % 2 == 0
    require_few_cells(int(np.count_nonzero(ends_cell)), 1)
    cuts = np.flatnonzero(ends_cell)
    open_row = [] if ends_row[-1] else [len(letters)]
    bounds = np.concatenate([[-1], cuts, open_row]).astype(np.intp, copy=False)
    first = np.flatnonzero(ends_row[cuts]) + 1
    return bounds, np.concatenate([[0], first, [len(bounds) - 1] * len(open_row)]).astype(np.intp, copy=False)


def _column(text: _Text, begins: NDArray[np.intp], lengths: NDArray[np.intp]) -> Cells:
    """Column by its different cells; a row without it has an empty cell."""
    longest = int(lengths.max(initial=0))
    if longest > _LONG:
        cells = different(_cells(text, begins, lengths))
        return Cells(_plain(cells.different), cells.places)
    places = _compared(text.words, begins, lengths, longest)
    one = np.empty(int(places.max()) + 1, dtype=np.intp)
    one[places[::-1]] = np.arange(len(places))[::-1]
    return Cells(_plain(_cells(text, begins[one], lengths[one])), places)


def _cells(text: _Text, begins: NDArray[np.intp], lengths: NDArray[np.intp]) -> list[str]:
    places = zip(begins.tolist(), (begins + lengths).tolist(), strict=True)
    cells = [text.letters[begin:end] for begin, end in places]
    if "".join(cells).isascii():
        return cells
    return [cell.encode("latin-1").decode(text.encoding) for cell in cells]


def _compared(
    words: NDArray[np.uint64], begins: NDArray[np.intp], lengths: NDArray[np.intp], longest: int
) -> NDArray[np.intp]:
    """Label of each cell that equal cells share, compared eight bytes at a time."""
    places = np.zeros(len(begins), dtype=np.intp)
    for at in range(0, longest, _WORD):
        word = words[begins + at] & _KEPT[np.clip(lengths - at, 0, _WORD)]
        numbers, _ = pd.factorize(word)
        places, _ = pd.factorize(places * (int(numbers.max()) + 1) + numbers) if at else (numbers, None)
    return places


def _plain(cells: list[str]) -> list[str]:
    """Cells without quotation marks around them, spaces at their ends, and apostrophes that guard formulas."""
    together = "".join(cells)
    return cells if together.isalnum() or not _AROUND.search(together) else [_bare(cell) for cell in cells]


def _bare(cell: str) -> str:
    if len(cell) > 1 and cell[0] == '"' == cell.rstrip("\r")[-1]:
        cell = cell.rstrip("\r")[1:-1].replace('""', '"')
    return unguard(cell.strip())
