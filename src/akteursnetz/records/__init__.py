"""Records: files read to checked tables and written back; nothing lost, nothing merged, nothing guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
from numpy.typing import NDArray

from akteursnetz.columns import TABLES
from akteursnetz.errors import Fault, RecordError
from akteursnetz.records.check import check_tables
from akteursnetz.records.meta import Meta, check_meta
from akteursnetz.records.public import public_faults
from akteursnetz.records.raw import META, RawTable, different
from akteursnetz.records.reading import read_raw


@dataclass(frozen=True, eq=False)
class Records:
    """Records of one network: the checked tables, the metadata, and the notices of the reader.

    A `Network` is such records read as actors and their ties. `origin` is set where these were taken from others at a
    date: those others, as they stand in the files.
    """

    actors: pd.DataFrame
    ties: pd.DataFrame
    expected: pd.DataFrame
    indicators: pd.DataFrame
    names: pd.DataFrame
    meta: Meta
    notices: tuple[Fault, ...] = ()
    origin: "Records | None" = None


def load(path: str | Path) -> Records:
    """Records of a folder or a workbook; raises RecordError with all faults at once."""
    raw = read_raw(Path(path))
    meta, meta_faults, meta_notices = check_meta(raw.meta, raw.meta_file) if raw.meta else (Meta(), [], [])
    meta_faults = [_as_called(fault, raw.called) for fault in meta_faults]
    frames, faults, notices = check_tables(raw.tables, meta.scales, raw.meta_file)
    unreleased = public_faults(meta, frames, raw.meta_file)
    if everything := [*raw.faults, *meta_faults, *unreleased, *faults]:
        raise RecordError(everything, meta.language if raw.meta else None)
    return Records(**frames, meta=meta, notices=(*raw.notices, *meta_notices, *notices), origin=None)


def _as_called(fault: Fault, called: Mapping[str, str]) -> Fault:
    """Fault with its entry under the name that it has where it stands."""
    word = called.get(str(fault.column))
    return fault if word is None else replace(fault, column=word)


def check_frames(frames: Mapping[str, pd.DataFrame | None], meta: Meta) -> dict[str, pd.DataFrame]:
    """Checked tables from pandas tables of a script, as files are checked; a fault's row is the pandas label."""
    raw = {name: _raw_of(name, frame) for name, frame in frames.items() if frame is not None}
    checked, faults, _ = check_tables(raw, meta.scales)
    if everything := [*public_faults(meta, checked, META), *faults]:
        raise RecordError(everything)
    return checked


def _raw_of(name: str, frame: pd.DataFrame) -> RawTable:
    if "id" in TABLES[name].names and "id" not in frame.columns and frame.index.name == "id":
        frame = frame.reset_index()
    columns = [different(_cells(frame.iloc[:, at])) for at in range(frame.shape[1])]
    return RawTable(name, [str(column) for column in frame.columns], list(frame.index), columns)


def _cells(column: pd.Series) -> NDArray[Any]:
    """Cells of a pandas column as they would stand in a file: what is missing is empty."""
    cells = column.astype(object).to_numpy(copy=True)
    cells[pd.isna(cells)] = ""
    return cells
