"""Writing records so that reading them gives the same again, and so that a spreadsheet program opens them well.

In German a folder gets German headers and words, semicolons and decimal commas, in English commas and points; both are
UTF-8 with a mark that spreadsheet programs know. Texts that such a program would take for a formula get an apostrophe,
which reading takes away.
"""

import csv
import io
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import tomli_w

from akteursnetz.columns import TABLES, Column, Table
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.meta import Meta
from akteursnetz.records.raw import META, guard
from akteursnetz.schema import Language, split

Frames = Mapping[str, pd.DataFrame]


def write_records(frames: Frames, meta: Meta, path: Path, lang: Language) -> Path:
    """Write a folder of CSV files, or a workbook where the path ends in .xlsx; nothing is left half written.

    Raises AkteursnetzError where there is something already.
    """
    if path.exists():
        raise AkteursnetzError("there_already", path=path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".akteursnetz-") as scratch:
        draft = Path(scratch) / path.name
        (_write_workbook if path.suffix.lower() == ".xlsx" else _write_folder)(frames, meta, draft, lang)
        shutil.move(draft, path)
    return path


def _write_folder(frames: Frames, meta: Meta, folder: Path, lang: Language) -> None:
    folder.mkdir()
    (folder / META).write_text(tomli_w.dumps(meta.filled(), multiline_strings=True), encoding="utf-8")
    for name, frame in frames.items():
        content = io.StringIO(newline="")
        writer = csv.writer(content, delimiter=";" if lang == "de" else ",", lineterminator="\r\n")
        for row in _rows(TABLES[name], frame, lang):
            writer.writerow([guard(cell) if isinstance(cell, str) else _number(cell, lang) for cell in row])
        (folder / f"{name}.csv").write_bytes(content.getvalue().encode("utf-8-sig"))


def _write_workbook(frames: Frames, meta: Meta, path: Path, lang: Language) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    given = meta.filled()
    stations = given.pop("stations", [])
    _fill(book.create_sheet("network"), _meta_rows(given))
    if stations:
        keys = list(dict.fromkeys(key for station in stations for key in station))
        _fill(book.create_sheet("stations"), [keys, *([station.get(key, "") for key in keys] for station in stations)])
    for name, frame in frames.items():
        _fill(book.create_sheet(name), _rows(TABLES[name], frame, lang))
    book.save(path)


def _meta_rows(given: Mapping[str, Any]) -> Iterator[Sequence[Any]]:
    yield ["key", "value"]
    scales = given.get("scales", {})
    flat = {f"scales.{name}.{part}": value for name, scale in scales.items() for part, value in scale.items()}
    for key, value in ({name: value for name, value in given.items() if name != "scales"} | flat).items():
        for entry in value if isinstance(value, list) else [value]:
            yield [key, entry]


def _fill(sheet: Any, rows: Iterator[Sequence[Any]] | Sequence[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            if value == "" or value is None:
                continue
            cell = sheet.cell(number, place)
            cell.value = value if _kept_exactly(value) else repr(value)
            if isinstance(cell.value, str):
                cell.data_type = "s"  # never a formula
                cell.number_format = "@"
    sheet.freeze_panes = "A2"


def _kept_exactly(value: Any) -> bool:
    return not isinstance(value, float) or float(f"{value:.16g}") == value  # the digits that a workbook keeps


def _rows(table: Table, frame: pd.DataFrame, lang: Language) -> Iterator[list[str | float]]:
    flat = frame.reset_index() if "id" in table.names else frame
    known = {column.name: column for column in table.columns}
    shown = [name for name in flat.columns if name not in known or known[name].required or flat[name].notna().any()]
    if flat.empty:
        shown = list(flat.columns)
    yield [known[name].label(lang) if name in known else name for name in shown]
    for row in flat[shown].itertuples(index=False, name=None):
        yield [_cell(value, known.get(name), lang) for name, value in zip(shown, row, strict=True)]


def _cell(value: Any, column: Column | None, lang: Language) -> str | float:
    if pd.isna(value):
        return ""
    if column is not None and column.codes is not None:
        return "; ".join(column.codes[code].label(lang) for code in split(value))
    return value if isinstance(value, str) else float(value)


def _number(value: float, lang: Language) -> str:
    """A number that reads back as itself and cannot be taken for thousands: 1.234 is written 1.2340.

    >>> _number(1.234, "en"), _number(1234.0, "de"), _number(2.5, "de")
    ('1.2340', '1234', '2,5')
    """
    written = str(int(value)) if value.is_integer() else repr(value)
    if "e" not in written and len(written.partition(".")[2]) == 3:
        written += "0"
    return written.replace(".", ",") if lang == "de" else written
