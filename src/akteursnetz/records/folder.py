"""Reader of a folder of CSV files and its network.toml, from bytes to raw tables."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from akteursnetz.errors import Fault
from akteursnetz.records.cutting import columns_of, marks_are_around_cells
from akteursnetz.records.encoding import decode, encoding_notices
from akteursnetz.records.files import UnreadableError, content_of, entries_of
from akteursnetz.records.raw import (
    META,
    REQUIRED,
    Raw,
    RawTable,
    framed,
    known_words,
    table_of,
)

#: What office programs and systems lay beside a file: lock files, resource forks.
_SIDE_FILES = (".", "~$")
_SEPARATOR = re.compile(r"sep=(.)\s*?(\r\n|\r|\n|$)", re.IGNORECASE)
_MARKS = ";,\t|"
_SAMPLE = 65_536  # so much of a file shows what divides its cells
_LINES = 20


def read_folder(folder: Path) -> Raw:
    """Raw tables of a folder of CSV files with its network.toml."""
    raw = Raw()
    files = [path for path in sorted(folder.iterdir()) if not path.name.startswith(_SIDE_FILES)]
    for path in files:
        if path.suffix.lower() == ".csv" and (name := table_of(path.stem, path.name, raw)) is not None:
            raw.tables[name] = read_csv(path, raw)
    for name in REQUIRED:
        if name not in raw.tables:
            raw.faults.append(Fault("no_file", f"{name}.csv"))
    raw.meta = _read_toml(next((path for path in files if path.name.lower() == META), folder / META), raw)
    return raw


def _read_toml(path: Path, raw: Raw) -> Mapping[str, Any]:
    if not path.exists():
        raw.faults.append(Fault("no_file", path.name))
        return {}
    if (content := text_of(path, "toml", raw)) is None:
        return {}
    written = re.sub(r"\r\n?", "\n", content)
    try:
        return entries_of(written)
    except UnreadableError as error:
        raw.faults.append(Fault(error.code, path.name, error.row, found=error.found, details=error.details))
    return {}


def text_of(path: Path, kind: str, raw: Raw) -> str | None:
    """Text of a file, None where it is none; what its encoding leaves in doubt is noted in `raw`."""
    try:
        decoded = decode(content_of(path, kind))
    except UnreadableError as error:
        raw.faults.append(Fault(error.code, path.name, details=error.details))
        return None
    if decoded is None:
        raw.faults.append(Fault("not_text", path.name))
        return None
    raw.notices += encoding_notices(decoded, path.name)
    return decoded.text


def divided(written: str) -> tuple[str, str]:
    r"""Separator of the cells of a CSV text, and the text with a `sep=` line left empty.

    >>> divided("sep=;\nVon;Zu\n"), divided("from,to\n")
    ((';', '\nVon;Zu\n'), (',', 'from,to\n'))
    """
    if told := _SEPARATOR.match(written):
        return told[1], written[told.start(2) :]
    sample = written[:_SAMPLE]
    return max(_MARKS, key=lambda mark: max(map(known_words, _first_lines(sample, mark)), default=0)), written


def _first_lines(sample: str, mark: str) -> Iterator[list[str]]:
    lines = csv.reader(io.StringIO(sample, newline=""), delimiter=mark)
    try:
        for line, _ in zip(lines, range(_LINES), strict=False):
            yield line
    except csv.Error:
        return


def read_csv(path: Path, raw: Raw) -> RawTable:
    """Raw table of a CSV file; what is wrong with it is noted in `raw`."""
    nothing = RawTable(path.name, [], [], [])
    if (written := text_of(path, "csv", raw)) is None:
        return nothing
    mark, content = divided(written)
    if (fault := quote_fault(path.name, content, mark)) is not None:
        raw.faults.append(fault)
        return nothing
    try:
        return framed(path.name, columns_of(content, mark), raw)
    except csv.Error:
        raw.faults.append(Fault("not_csv", path.name))
    except UnreadableError as error:
        raw.faults.append(Fault(error.code, path.name, error.row, details=error.details))
    return nothing


def quote_fault(file: str, content: str, mark: str) -> Fault | None:
    """Fault of the first quotation mark that opens a cell and does not close it, or closes it too early."""
    if marks_are_around_cells(content, mark):
        return None
    edge = re.escape(mark) + r"\r\n"
    whole = re.compile(rf'(?:[^"]++|(?<=[{edge}])"(?:[^"]++|"")*+"(?=[{edge}]|\Z)|(?<![{edge}])")*+')
    end = whole.match(lines := f"\n{content}").end()  # type: ignore[union-attr]  # it matches nothing at least
    if end == len(lines):
        return None
    cell = re.compile(r'"(?:[^"]++|"")*+("?)').match(lines, end)
    code = "stray_quote" if cell is not None and cell[1] else "open_quote"
    row = 1 + sum(1 for _ in csv.reader(io.StringIO(lines[1:end], newline=""), delimiter=mark))
    found = lines[end:].partition("\n")[0].partition("\r")[0]
    begun = lines[end - 1] not in "\r\n"
    return Fault(code, file, row - begun, found=found)
