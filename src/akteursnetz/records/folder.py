"""A folder of CSV files and its network.toml, from bytes to raw tables."""

import csv
import io
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from akteursnetz.columns import TABLES
from akteursnetz.errors import Fault
from akteursnetz.records.raw import META, REQUIRED, Raw, RawTable, assemble, table_of, unguard
from akteursnetz.schema import fold, lookup


def read_folder(folder: Path) -> Raw:
    """The raw tables of a folder of CSV files with its network.toml."""
    raw = Raw()
    for path in sorted(folder.glob("*.csv")):
        if (name := table_of(path.stem, path.name, raw)) is not None:
            raw.tables[name] = read_csv(path, raw)
    for name in REQUIRED:
        if name not in raw.tables:
            raw.faults.append(Fault("no_file", f"{name}.csv"))
    raw.meta = _read_toml(folder / META, raw)
    return raw


def _read_toml(path: Path, raw: Raw) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raw.faults.append(Fault("no_file", path.name))
    except UnicodeDecodeError:
        raw.faults.append(Fault("not_text", path.name))
    except tomllib.TOMLDecodeError as error:
        raw.faults.append(Fault("not_toml", path.name, details={"problem": error}))
    return {}


def _decode(path: Path, raw: Raw) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        decoded = content.decode("cp1252")
    except UnicodeDecodeError:
        raw.faults.append(Fault("not_text", path.name))
        return ""
    raw.notices.append(Fault("encoding_1252", path.name))
    return decoded


def delimiter_of(header: str) -> str:
    """The mark that divides a header line into the most words that the records know."""
    known = lookup(column for table in TABLES.values() for column in table.columns)
    return max(
        ";,\t", key=lambda mark: sum(fold(cell) in known for cell in next(csv.reader([header], delimiter=mark), []))
    )


def read_csv(path: Path, raw: Raw) -> RawTable:
    """The table of a CSV file; what is wrong with it is noted in `raw`."""
    content = _decode(path, raw)
    delimiter = delimiter_of(content.partition("\n")[0])
    try:
        lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raw.faults.append(Fault("not_csv", path.name, details={"problem": error}))
        lines = []
    cells = ([unguard(cell.strip()) for cell in line] for line in lines)
    return assemble(path.name, cells, raw)
