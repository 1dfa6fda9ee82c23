"""Display properties of xlsx sheets: precision of dates, errors, formulas without a value, merged cells.

Only where a workbook may hold such a thing is its XML gone through; a sheet without is told by its bytes.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import PurePosixPath
from typing import Literal
from xml.parsers import expat

Place = tuple[int, int]
Precision = Literal["year", "month"]
Attributes = Mapping[str, str]
#: Number formats that every workbook knows without saying so: "Mai 06" is one.
_MONTH_FORMAT = "17"


@dataclass
class Shown:
    """Display properties of a sheet by cell (row, column from 0): date precision, errors, formulas; merged ranges."""

    precision: dict[Place, Precision] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    formulas: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


def precision_of(number_format: str) -> Precision | None:
    """Precision of a date that a number format shows; None for the day, and for what is no date.

    >>> precision_of("yyyy"), precision_of('mmm" "yy;@'), precision_of("dd.mm.yyyy"), precision_of("0.00")
    ('year', 'month', None, None)
    """
    shown = re.sub(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', "", number_format.lower()).partition(";")[0]
    if re.search("[dhs]", shown):
        return None
    return "month" if "m" in shown else "year" if "y" in shown else None


class XlsxStyles:
    """Styles of an xlsx workbook that show a date as a year or a month, and the XML part of each sheet."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self._formats: dict[str, str] = {}
        self._cells = False
        self._styles: list[Precision | None] = []
        if "xl/styles.xml" in archive.namelist():
            parse(archive.read("xl/styles.xml"), self._start, self._end)
        self.coarse = {str(at): precision for at, precision in enumerate(self._styles) if precision}
        self.parts = self._sheet_parts()

    def _start(self, name: str, given: Attributes) -> None:
        if name == "numFmt":
            self._formats[given["numFmtId"]] = given.get("formatCode", "")
        elif name == "cellXfs":
            self._cells = True
        elif name == "xf" and self._cells:
            number = given.get("numFmtId", "0")
            self._styles.append("month" if number == _MONTH_FORMAT else precision_of(self._formats.get(number, "")))

    def _end(self, name: str) -> None:
        if name == "cellXfs":
            self._cells = False

    def _sheet_parts(self) -> dict[str, str]:
        """XML file of each sheet by its name."""
        targets: dict[str, str] = {}
        names: dict[str, str] = {}

        def relation(name: str, given: Attributes) -> None:
            if name == "Relationship":
                targets[given["Id"]] = given["Target"]

        def sheet(name: str, given: Attributes) -> None:
            if name == "sheet":
                names[given["name"]] = given.get("id", "")

        parse(self.archive.read("xl/_rels/workbook.xml.rels"), relation)
        parse(self.archive.read("xl/workbook.xml"), sheet)
        return {name: _absolute(targets[key]) for name, key in names.items() if key in targets}

    def content_of(self, name: str) -> bytes:
        """XML of a sheet."""
        return self.archive.read(self.parts[name])

    def shown(self, content: bytes) -> Shown:
        """Display properties of a sheet from its XML."""
        shown = Shown()
        if styles := [style for style in self.coarse if f's="{style}"'.encode() in content]:
            given = rb'[^>]*?\bs="(%s)"[^>]*(?<!/)' % "|".join(styles).encode()
            shown.precision = {place: self.coarse[style] for place, style in _found(content, given)}
        if b't="e"' in content:
            shown.errors = dict(_found(content, rb'[^>]*?\bt="e"[^>]*', _ERROR))
        if b"<f" in content or b":f" in content:
            given = rb'(?:(?!\bt="str")[^>])*'
            shown.formulas = {place: f"={formula}" for place, formula in _found(content, given, _FORMULA)}
        return shown


#: In a cell: the error that it holds; a formula, that of a text may be empty, without a value.
_ERROR = rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<"
_FORMULA = (
    rb"\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def _found(content: bytes, given: bytes, inside: bytes = b"") -> Iterator[tuple[Place, str]]:
    """Cells of a sheet whose tags and contents match, by position, with what the one group of the two matches.

    Cells are found by their tags: an event parser takes eight times as long for 100,000 rows.
    """
    prefix = re.search(rb"<(\w+:|)sheetData\b", content)
    name = b"c" if prefix is None else prefix[1] + b"c"
    tag = rb'<%s\s(?=[^>]*?\br="([A-Z]+)(\d+)")%s>%s' % (name, given, inside)
    found = re.findall(tag, content, re.DOTALL)
    columns = {letters: column_of(letters.decode()) for letters, _, _ in found}
    said = {given: unescape(given.decode()) for _, _, given in found}
    return (((int(number) - 1, columns[letters]), said[given]) for letters, number, given in found)


def _absolute(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def column_of(letters: str) -> int:
    """Number, counted from 0, of the column under these letters.

    >>> column_of("C"), column_of("AA")
    (2, 26)
    """
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return column - 1


def letters_of(column: int) -> str:
    """Letters over a column, counted from 0.

    >>> letters_of(2), letters_of(26)
    ('C', 'AA')
    """
    written, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(65 + rest) + written
    return written


def parse(
    content: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] = lambda _: None,
) -> None:
    """Parse XML by events: `start` gets each element with its attributes, `end` its name, without prefixes."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, given: start(
        _plain(name), {_plain(key): value for key, value in given.items()}
    )
    parser.EndElementHandler = lambda name: end(_plain(name))
    parser.Parse(content, True)


def _plain(name: str) -> str:
    return name.rpartition(":")[2]
