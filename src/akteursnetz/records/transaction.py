"""Transaction over several files of a folder: all change or none, one writer at a time, nothing overwritten unseen.

The new files are gathered in a folder that takes the name `.akteursnetz-commit` in one step. From then on they are
taken in, whatever happens: who is killed in between leaves the rest to the next who reads or writes there. A file that
somebody changed by hand in the meantime is not written over; both versions stay, and a sentence says so.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from akteursnetz.errors import FileError
from akteursnetz.records.saving import draft_of

_COMMIT = ".akteursnetz-commit"
_LOCK = ".akteursnetz-lock"
_BEFORE = ".before"  # the ending of the copy that a change started from
_PATIENCE = 60  # seconds to wait for another writer


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Context of an exclusive lock on a folder; a second process waits, and the lock of a killed one is released.

    What a killed change left is taken in first. Raises FileError where nothing can be written there, or where
    another writer does not end within a minute.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise FileError("in_use", path=folder) from error
    except OSError as error:
        raise FileError.of(folder, error) from error
    try:
        _take_in(folder)
        yield
    finally:
        lock.release()


def finish(folder: Path) -> None:
    """Finish the commit that a killed process left in a folder, if there is one."""
    if (folder / _COMMIT).is_dir():
        with locked(folder):
            pass


def replace_together(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Replace files of a folder that is `locked`, all of them or none.

    Raises FileError where nothing can be written there.
    """
    _sweep(folder)
    try:
        gathered = Path(tempfile.mkdtemp(prefix=".akteursnetz-new-", dir=folder))
        for name, content in contents.items():
            _write(gathered / (name + _BEFORE), (folder / name).read_bytes())
            _write(gathered / name, content)
        os.rename(gathered, folder / _COMMIT)
    except OSError as error:
        _sweep(folder)
        raise FileError.of(folder, error) from error
    _take_in(folder)


def _take_in(folder: Path) -> None:
    """Move the gathered files into their places, one by one; idempotent."""
    commit = folder / _COMMIT
    if not commit.is_dir():
        return
    for before in sorted(commit.glob(f"*{_BEFORE}")):
        new, target = before.with_suffix(""), folder / before.stem
        if new.exists() and _content(target) != _content(new):
            if _content(target) != _content(before):
                raise FileError("changed_by_hand", path=target, other=new)
            with draft_of(target) as draft:
                shutil.copyfile(new, draft)
        new.unlink(missing_ok=True)
        before.unlink()
    commit.rmdir()


def _sweep(folder: Path) -> None:
    """Remove gathered files that were never committed, also by processes that were killed."""
    for left in folder.glob(".akteursnetz-new-*"):
        shutil.rmtree(left, ignore_errors=True)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
