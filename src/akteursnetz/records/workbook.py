"""A workbook, from its sheets to raw tables."""

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.records.meta import LISTS
from akteursnetz.records.raw import REQUIRED, Raw, RawTable, assemble, table_of


def read_workbook(path: Path) -> Raw:
    """The raw tables of an xlsx workbook; the sheets `network` and `stations` hold what network.toml holds."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    raw = Raw(meta_file=f"{path.name}[network]")
    try:
        sheets = load_workbook(path)
        values = load_workbook(path, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, OSError, ValueError) as error:
        raw.faults.append(Fault("not_xlsx", path.name, details={"problem": error}))
        return raw
    entries: dict[str, RawTable] = {}
    for sheet in sheets.worksheets:
        file = f"{path.name}[{sheet.title}]"
        lines = list(_sheet_cells(sheet, values[sheet.title], file, raw))
        if sheet.title in ("network", "stations"):
            entries[sheet.title] = assemble(file, lines, raw)
        elif (name := table_of(sheet.title, file, raw)) is not None:
            raw.tables[name] = assemble(file, lines, raw)
    for name in ("network", *REQUIRED):
        if name not in raw.tables and name not in entries:
            raw.faults.append(Fault("no_sheet", f"{path.name}[{name}]"))
    raw.meta = _sheet_meta(entries)
    return raw


def _sheet_cells(sheet: Any, values: Any, file: str, raw: Raw) -> Iterator[list[object]]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells: list[object] = []
        for cell in row:
            value = cell.value
            if cell.data_type == "f":
                value = values.cell(number, cell.column).value
                if value is None:
                    raw.faults.append(Fault("formula", file, number, cell.column_letter, str(cell.value)))
            elif cell.data_type == "e":
                raw.faults.append(Fault("cell_error", file, number, cell.column_letter, str(value)))
                value = None
            cells.append(value.strip() if isinstance(value, str) else "" if value is None else value)
        yield cells


def _sheet_meta(entries: Mapping[str, RawTable]) -> dict[str, Any]:
    meta: dict[str, Any] = {}
    for _, (key, value, *_) in entries["network"].rows if "network" in entries else ():
        meta.setdefault(as_text(key), []).append(value)
    meta = {key: values if key in LISTS or len(values) > 1 else values[0] for key, values in meta.items()}
    meta = _with_scales(meta)
    if "stations" in entries:
        header = entries["stations"].header
        meta["stations"] = [
            {name: as_text(cell) for name, cell in zip(header, row, strict=True) if cell != ""}
            for _, row in entries["stations"].rows
        ]
    return meta


def _with_scales(meta: Mapping[str, Any]) -> dict[str, Any]:
    """The entries with those of the form `scales.trust.low` put together as `network.toml` has them."""
    scales: dict[str, dict[str, Any]] = {}
    for key in [key for key in meta if key.startswith("scales.")]:
        name, _, part = key.removeprefix("scales.").rpartition(".")
        scales.setdefault(name, {})[part] = meta[key]
    rest = {key: value for key, value in meta.items() if not key.startswith("scales.")}
    return rest | ({"scales": scales} if scales else {})
