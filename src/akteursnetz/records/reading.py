"""Reader of raw tables from a path, be it a folder or a workbook."""

from pathlib import Path

from akteursnetz.errors import Cause, Fault
from akteursnetz.records.folder import read_folder
from akteursnetz.records.raw import Raw
from akteursnetz.records.sheets import BOOKS
from akteursnetz.records.transaction import finish
from akteursnetz.records.workbook import read_workbook


def _read_folder(path: Path) -> Raw:
    try:
        finish(path)
        return read_folder(path)
    except PermissionError as error:
        return Raw(meta_file=str(path), faults=[Fault("not_opened", str(path), details={"why": Cause.of(error)})])


def read_raw(path: Path) -> Raw:
    """Raw tables of a records folder or of one workbook."""
    if not path.exists():
        return Raw(meta_file=str(path), faults=[Fault("no_folder", str(path))])
    if path.is_dir():
        return _read_folder(path)
    if path.suffix.lower() in BOOKS:
        return read_workbook(path)
    return Raw(meta_file=str(path), faults=[Fault("no_records", str(path))])
