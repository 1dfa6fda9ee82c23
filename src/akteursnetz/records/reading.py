"""From a path to raw tables, whatever holds them."""

from pathlib import Path

from akteursnetz.errors import Fault
from akteursnetz.records.folder import read_folder
from akteursnetz.records.raw import Raw
from akteursnetz.records.sheets import BOOKS
from akteursnetz.records.transaction import finish
from akteursnetz.records.workbook import read_workbook


def read_raw(path: Path) -> Raw:
    """The raw tables of a records folder or of one workbook."""
    if not path.exists():
        return Raw(meta_file=str(path), faults=[Fault("no_folder", str(path))])
    if path.is_dir():
        finish(path)
        return read_folder(path)
    if path.suffix.lower() in BOOKS:
        return read_workbook(path)
    return Raw(meta_file=str(path), faults=[Fault("no_records", str(path))])
