"""Writer of records: reading them gives the same again, and a spreadsheet program opens them well.

In German a folder gets German headers and words, semicolons and decimal commas, in English commas and points; both are
UTF-8 with a mark that spreadsheet programs know. Texts that such a program would take for a formula get an apostrophe,
which reading takes away. A workbook is one to be filled in further (`form`), with actors by their names.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import tomli_w

from akteursnetz.columns import TABLES, Column, Table
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.form import Filled, write_form
from akteursnetz.records.meta import Meta
from akteursnetz.records.raw import META, guard
from akteursnetz.records.saving import draft_of
from akteursnetz.records.sheets import BOOKS
from akteursnetz.schema import Language, split

Frames = Mapping[str, pd.DataFrame]


def write_records(frames: Frames, meta: Meta, path: Path, lang: Language) -> Path:
    """Write a folder of CSV files, or a workbook where the path ends in .xlsx; nothing is left half written.

    Raises AkteursnetzError where there is something already.
    """
    if path.exists():
        raise AkteursnetzError("there_already", path=path)
    if path.suffix.lower() == ".xlsx":
        write_form(meta.filled(), list(_filled(frames, lang)), path, lang)
    elif path.suffix.lower() in BOOKS:
        raise AkteursnetzError("no_ending", path=path, known=".xlsx")
    else:
        with draft_of(path) as draft:
            _write_folder(frames, meta, draft, lang)
    return path


def _write_folder(frames: Frames, meta: Meta, folder: Path, lang: Language) -> None:
    folder.mkdir()
    (folder / META).write_text(tomli_w.dumps(meta.filled(), multiline_strings=True), encoding="utf-8")
    for name, frame in frames.items():
        (folder / f"{name}.csv").write_bytes(table_bytes(TABLES[name], frame, lang))


def table_bytes(table: Table, frame: pd.DataFrame, lang: Language, above: Sequence[Sequence[object]] = ()) -> bytes:
    """Bytes of a table as a CSV file; `above` are lines above its header."""
    content = io.StringIO(newline="")
    writer = csv.writer(content, delimiter=";" if lang == "de" else ",", lineterminator="\r\n")
    writer.writerows(above)
    for row in _rows(table, frame, lang):
        writer.writerow([guard(cell) if isinstance(cell, str) else _number(cell, lang) for cell in row])
    return content.getvalue().encode("utf-8-sig")


def _filled(frames: Frames, lang: Language) -> Iterator[Filled]:
    """Tables to be written, with all their columns and those that the records added; actors stand by their names."""
    names = _names(frames["actors"])
    for name, frame in frames.items():
        table = TABLES[name]
        flat = _flat(frame, table)
        columns = [*table.columns, *(table.column(str(added)) for added in flat.columns if added not in table.names)]
        ends = {column.name for column in columns if column.cell in ("actor", "name") or column.name == "reported_by"}
        cells = {
            column.name: [
                names.get(cell, cell) if column.name in ends else _cell(cell, column, lang)
                for cell in flat[column.name]
            ]
            for column in columns
        }
        rows = list(zip(*cells.values(), strict=True))
        yield Filled(table, columns, [["" if pd.isna(cell) else cell for cell in row] for row in rows])


def _names(actors: pd.DataFrame) -> dict[str, str]:
    """Unique names of actors by their ids; a name that several have is left out."""
    counts = actors["name"].value_counts()
    named = actors["name"][actors["name"].map(counts) == 1]
    return {str(actor): name for actor, name in named.items() if name not in actors.index}


def _rows(table: Table, frame: pd.DataFrame, lang: Language) -> Iterator[list[str | float]]:
    flat = _flat(frame, table)
    known = {column.name: column for column in table.columns}
    shown = [name for name in flat.columns if name not in known or known[name].required or flat[name].notna().any()]
    if flat.empty:
        shown = list(flat.columns)
    yield [known[name].label(lang) if name in known else name for name in shown]
    for row in flat[shown].itertuples(index=False, name=None):
        yield [_cell(value, known.get(name), lang) for name, value in zip(shown, row, strict=True)]


def _flat(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    return frame.reset_index() if "id" in table.names else frame


def _cell(value: Any, column: Column | None, lang: Language) -> str | float:
    if pd.isna(value):
        return ""
    if column is not None and column.codes is not None:
        return "; ".join(column.codes[code].label(lang) for code in split(value))
    return value if isinstance(value, str) else float(value)


def _number(value: float, lang: Language) -> str:
    """Text of a number that reads back as itself and cannot be taken for thousands: 1.234 is written 1.2340.

    >>> _number(1.234, "en"), _number(1234.0, "de"), _number(2.5, "de")
    ('1.2340', '1234', '2,5')
    """
    written = str(int(value)) if value.is_integer() else repr(value)
    if "e" not in written and len(written.partition(".")[2]) == 3:
        written += "0"
    return written.replace(".", ",") if lang == "de" else written
