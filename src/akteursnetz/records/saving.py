"""Atomic saving of files; what holds records is never overwritten by anything else."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from akteursnetz.errors import FileError
from akteursnetz.records.raw import META, REQUIRED, table_names
from akteursnetz.schema import fold

_DRAFT = ".akteursnetz-draft-"
_DAY = 24 * 3600


@contextmanager
def draft_of(path: Path) -> Iterator[Path]:
    """Context of a draft beside the file or folder to be written, which replaces it when the block ends without error.

    Folders above it are made where they are missing. Raises FileError where nothing can be written there.
    """
    target = Path(os.path.realpath(path))
    device = target.exists() and not (target.is_file() or target.is_dir())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        with tempfile.TemporaryDirectory(dir=None if device else target.parent, prefix=_DRAFT) as scratch:
            draft = Path(scratch) / (target.name or "draft")
            yield draft
            _flush(draft)
            if device:
                target.write_bytes(draft.read_bytes())  # as to a terminal or a pipe, which nothing can replace
            else:
                if target.exists():
                    shutil.copymode(target, draft)
                os.replace(draft, target)
    except OSError as error:
        raise FileError.of(path, error) from error


def _flush(draft: Path) -> None:
    """Flush a draft to the disk (fsync) before it replaces what was there."""
    for path in [draft, *draft.rglob("*")] if draft.is_dir() else [draft]:
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove drafts that killed processes left: those that nobody has touched for a day."""
    for left in folder.glob(f"{_DRAFT}*"):
        if left.is_dir() and time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)


def save(path: str | Path, content: bytes) -> Path:
    """Write a file atomically; what was there before is replaced, and the path comes back."""
    with draft_of(Path(path)) as draft:
        draft.write_bytes(content)
    return Path(path)


def holds_records(path: Path) -> bool:
    """Whether an existing file belongs to a set of records: a table or network.toml in its folder, or a workbook."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ".xlsx":
        return _is_book_of_records(path)
    return (path.name == META or fold(path.stem) in table_names()) and (path.parent / META).exists()


def _is_book_of_records(path: Path) -> bool:
    from python_calamine import CalamineError, CalamineWorkbook

    names = table_names()
    try:
        with CalamineWorkbook.from_path(path) as book:
            sheets = {names.get(fold(name)) for name in book.sheet_names}
    except (CalamineError, OSError):
        return False
    return sheets.issuperset(REQUIRED)
