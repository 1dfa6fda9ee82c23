"""CSV splitter into columns of distinct cells: bytes are compared, and only different cells become texts.

The separators are found among all bytes at once; those between quotation marks do not count, which their number before
tells. So a mark that is only a sign of its cell (5" pipe) must not be there: `csv` reads such files.
"""

import csv
import io
import re
from itertools import zip_longest

import numpy as np
import pandas as pd
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from akteursnetz.records.files import LIMITS, UnreadableError, require_few_cells
from akteursnetz.records.raw import Cells, different, unguard

_WORD = 8  # bytes that are compared in one step
_LONG = 256  # cells of more bytes are compared as texts
_WIDEST = LIMITS["columns"]
_LINE_END, _RETURN, _QUOTE = b'\n\r"'
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
    require_few_cells(sum(map(content.count, (mark, "\n", "\r"))), 1)
    if not mark.isascii() or not marks_are_around_cells(content, mark):
        lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=mark))
        for row, line in enumerate(lines, start=1):
            _require_narrow(row, any(cell.strip() for cell in line[_WIDEST:]))
        require_few_cells(len(lines), min(_WIDEST, max(map(len, lines))))
        cells = zip_longest(*(line[:_WIDEST] for line in lines), fillvalue="")
        columns = [different(np.array(column, dtype=object)) for column in cells]
        return [Cells([unguard(cell) for cell in column.different], column.places) for column in columns]
    data = content.encode()
    source = content if content.isascii() else data
    letters = np.frombuffer(data, dtype=np.uint8)
    cuts, ends_row = _cuts(letters, ord(mark))
    starts = np.concatenate([[0], cuts[:-1] + 1])
    first = np.flatnonzero(np.concatenate([[True], ends_row[:-1]]))
    counts = np.diff(np.append(first, len(cuts)))
    for row in np.flatnonzero(counts > _WIDEST).tolist():
        behind = data[starts[first[row] + _WIDEST] : cuts[first[row] + counts[row] - 1]]
        _require_narrow(row + 1, behind.strip(b'\r \t"' + mark.encode()))
    width = min(int(counts.max()), _WIDEST)
    require_few_cells(len(first), width)
    padded = np.concatenate([letters, np.zeros(_LONG + 2 * _WORD, dtype=np.uint8)])
    return [_column(source, padded, starts, cuts, first, counts > at, at) for at in range(width)]


def _require_narrow(row: int, behind: object) -> None:
    """Check that a row has no cell behind the last column that is read; raises UnreadableError."""
    if behind:
        raise UnreadableError("too_wide", row, most=_WIDEST)


def marks_are_around_cells(content: str, mark: str) -> bool:
    """Whether every quotation mark opens or closes a cell, or is doubled inside one."""
    edge = re.escape(mark) + r"\r\n"
    marked = re.compile(rf'(?:[^"]++|(?<=[{edge}])"(?:[^"]++|"")*+"(?=[{edge}]|\Z))*+')
    return '"' not in content or marked.fullmatch(f"\n{content}") is not None


def _cuts(letters: NDArray[np.uint8], mark: int) -> tuple[NDArray[np.intp], NDArray[np.bool]]:
    """Positions of the ends of cells, and which of them end a row."""
    ends_row = letters == _LINE_END
    returns = letters == _RETURN
    returns[:-1] &= ~ends_row[1:]
    ends_row |= returns
    outside = np.cumsum(letters == _QUOTE) % 2 == 0 if (letters == _QUOTE).any() else True
    cuts = np.flatnonzero(((letters == mark) | ends_row) & outside)
    rows = ends_row[cuts]
    if not len(cuts) or cuts[-1] != len(letters) - 1 or not rows[-1]:
        return np.append(cuts, len(letters)), np.append(rows, True)
    return cuts, rows


def _column(
    source: str | bytes,
    padded: NDArray[np.uint8],
    starts: NDArray[np.intp],
    cuts: NDArray[np.intp],
    first: NDArray[np.intp],
    there: NDArray[np.bool],
    at: int,
) -> Cells:
    """Column by its different cells; a row without it has an empty cell."""
    begins, ends = np.zeros((2, len(first)), dtype=np.intp)
    cells = first[there] + at
    begins[there], ends[there] = starts[cells], cuts[cells]
    longest = int((ends - begins).max(initial=0))
    if longest > _LONG:
        return _plain(different(np.array(_texts(source, begins, ends), dtype=object)))
    places = _compared(padded, begins, ends - begins, longest)
    one = np.empty(int(places.max()) + 1, dtype=np.intp)
    one[places[::-1]] = np.arange(len(places))[::-1]
    return _plain(Cells(_texts(source, begins[one], ends[one]), places))


def _texts(source: str | bytes, begins: NDArray[np.intp], ends: NDArray[np.intp]) -> list[str]:
    places = zip(begins.tolist(), ends.tolist(), strict=True)
    if isinstance(source, str):
        return [source[begin:end] for begin, end in places]
    return [source[begin:end].decode() for begin, end in places]


def _compared(
    padded: NDArray[np.uint8], begins: NDArray[np.intp], lengths: NDArray[np.intp], longest: int
) -> NDArray[np.intp]:
    """Label of each cell that equal cells share, compared eight bytes at a time."""
    places = np.zeros(len(begins), dtype=np.intp)
    words = sliding_window_view(padded, _WORD)
    for at in range(0, longest, _WORD):
        word = words[begins + at].view(np.uint64).ravel() & _KEPT[np.clip(lengths - at, 0, _WORD)]
        numbers, _ = pd.factorize(word)
        places, _ = pd.factorize(places * (int(numbers.max()) + 1) + numbers) if at else (numbers, None)
    return places


def _plain(column: Cells) -> Cells:
    """Cells without quotation marks around them, spaces at their ends, and apostrophes that guard formulas."""
    return Cells([cell if cell.isalnum() else _bare(cell) for cell in column.different], column.places)


def _bare(cell: str) -> str:
    if len(cell) > 1 and cell[0] == '"' == cell.rstrip("\r")[-1]:
        cell = cell.rstrip("\r")[1:-1].replace('""', '"')
    return unguard(cell.strip())
