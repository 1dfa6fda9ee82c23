"""Display properties of the sheets of an OpenDocument workbook."""

import zipfile
from collections.abc import Mapping

from akteursnetz.records.files import UnreadableError, require_few_cells
from akteursnetz.records.shown import Attributes, Place, Precision, Shown, parse

_MOST = 1000  # so often a repeated row or cell is followed; more are the empty rest of a sheet


class OdsSheets:
    """Parser of styles and content that collects the display properties of each sheet by its name.

    Raises UnreadableError where a password is asked for, and where the filled cells of a sheet reach too far.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.sheets: dict[str, Shown] = {}
        self._parts: dict[str, set[str]] = {}
        self._formats: dict[str, str] = {}
        self._columns: list[str] = []
        self._shown = Shown()
        self._style = self._cell_style = ""
        self._row = self._rows = self._column = 0
        self._filled: Place = (0, 0)
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise UnreadableError("book_password")
        for name in ("styles.xml", "content.xml"):
            parse(archive.read(name), self._start)

    def _start(self, name: str, given: Attributes) -> None:
        match name:
            case "date-style":
                self._style = given.get("name", "")
                self._parts[self._style] = set()
            case "year" | "month" | "day" if self._style:
                self._parts[self._style].add(name)
            case "style":
                self._style = ""
                self._formats[given.get("name", "")] = given.get("data-style-name", "")
            case "table":
                self._shown = self.sheets.setdefault(given.get("name", ""), Shown())
                self._columns, self._row, self._rows, self._filled = [], 0, 0, (0, 0)
            case "table-column":
                style = given.get("default-cell-style-name", "")
                self._columns += [style] * min(_repeats(given, "columns"), _MOST)
            case "table-row":
                self._row, self._rows, self._column = self._row + self._rows, _repeats(given, "rows"), 0
            case "table-cell" | "covered-table-cell":
                self._cell(given)

    def _cell(self, given: Attributes) -> None:
        column, self._column = self._column, self._column + _repeats(given, "columns")
        if given.get("value-type") is None and "formula" not in given and "number-rows-spanned" not in given:
            return
        self._filled = max(self._filled[0], self._row + self._rows), max(self._filled[1], self._column)
        require_few_cells(*self._filled)
        for row in range(self._row, self._row + min(self._rows, _MOST)):
            for at in range(column, min(self._column, column + _MOST)):
                self._note((row, at), given)

    def _note(self, place: Place, given: Attributes) -> None:
        down, across = (int(given.get(f"number-{way}-spanned", "1")) for way in ("rows", "columns"))
        if down * across > 1:
            self._shown.merged.append((place, (place[0] + down - 1, place[1] + across - 1)))
        if given.get("value-type") == "date" and (precision := self._precision(place[1], given)) is not None:
            self._shown.precision[place] = precision
        if "formula" in given:
            self._note_formula(place, given)

    def _note_formula(self, place: Place, given: Mapping[str, str]) -> None:
        """Note a formula without a value, or an error, which stands last under `value-type` without its namespace."""
        formula = given["formula"].partition(":")[2]
        if given.get("value-type") == "error":
            self._shown.errors[place] = formula
        elif given.get("value-type") is None:
            self._shown.formulas[place] = formula

    def _precision(self, column: int, given: Attributes) -> Precision | None:
        default = self._columns[column] if column < len(self._columns) else ""
        parts = self._parts.get(self._formats.get(given.get("style-name") or default, ""))
        if not parts or "day" in parts:
            return None
        return "month" if "month" in parts else "year"


def _repeats(given: Attributes, what: str) -> int:
    return int(given.get(f"number-{what}-repeated", "1"))
