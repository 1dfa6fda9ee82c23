"""Extent of the filled cells of an xlsx sheet, checked before a reader lays out all the cells up to there."""

import re

from akteursnetz.records.files import require_few_cells
from akteursnetz.records.shown import Attributes, Place, column_of, parse

#: The last row and column of sheets that hold few enough cells; where no cell lies beyond, none is looked at closely.
_SHAPES = (("199999", "CV"), ("19999", "ALL"), ("1999999", "J"))
_DISGUISED = re.compile(rb'<c r="[^A-Z]')  # an address that is not written as usual
_FILLED = ("v", "is", "f")


def require_few_filled(content: bytes) -> None:
    """Check how far the filled cells of a sheet reach; raises UnreadableError; formatted empty cells do not count."""
    cells = content[content.find(b"<sheetData") : content.rfind(b"</sheetData")]
    usual = cells.count(b"<c") == cells.count(b'<c r="') > 0 and b":c" not in cells and _DISGUISED.search(cells) is None
    if not (usual and any(beyond.search(cells) is None for beyond in _BEYOND)):
        require_few_cells(*_Reach(content).filled)


def _after(most: str, last: str) -> str:
    """Pattern of all digits, or letters of a column, that sort after `most`; `last` is the last of the signs."""
    sign = "[A-Z]" if last == "Z" else r"\d"
    higher = (
        f"{most[:at]}[{chr(ord(one) + 1)}-{last}]{sign}{{{len(most) - at - 1}}}"
        for at, one in enumerate(most)
        if one != last
    )
    return "|".join([f"{sign}{{{len(most) + 1},}}", *higher])


#: A cell beyond each of the shapes.
_BEYOND = tuple(
    re.compile(rf'<c r="(?:(?:{_after(column, "Z")})\d|[A-Z]+(?:{_after(row, "9")})")'.encode())
    for row, column in _SHAPES
)


class _Reach:
    """Parser that finds the extent of the filled cells: `filled`, the numbers of rows and columns up to the last."""

    def __init__(self, content: bytes) -> None:
        self.filled: Place = (0, 0)
        self._row = self._column = 0
        parse(content, self._start)

    def _start(self, name: str, given: Attributes) -> None:
        if name == "row":
            self._row, self._column = int(given.get("r", self._row + 1)), 0
        elif name == "c":
            # An address of another form raises here, and the workbook is refused as broken.
            letters, number = re.fullmatch(r"([A-Z]*)(\d*)", given.get("r", "")).groups()  # type: ignore[union-attr]
            self._column = column_of(letters) + 1 if letters else self._column + 1
            self._row = int(number) if number else self._row
        elif name in _FILLED:
            rows, columns = self.filled
            self.filled = max(rows, self._row), max(columns, self._column)
