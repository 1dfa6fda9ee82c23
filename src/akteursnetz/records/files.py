"""Bytes and TOML entries of files to be read, within limits of size.

What is beyond a limit is refused before it is taken apart, so that every reading ends in time and in memory.
"""

import re
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from akteursnetz.errors import Cause

#: The most that an input may hold. Sizes are in megabytes, `book` is that of a workbook and `unpacked` that of its
#: parts; `cells` are the rows of a table times its columns; `depth` is that of parts within parts in network.toml.
LIMITS: Mapping[str, int] = {
    "csv": 128,
    "toml": 1,
    "book": 64,
    "page": 128,
    "graph": 128,
    "unpacked": 512,
    "columns": 1000,
    "cells": 20_000_000,
    "entries": 1000,
    "depth": 50,
}
_MEGABYTE = 2**20


class UnreadableError(Exception):
    """Error of a file of the wrong kind or beyond a limit; `code` is that of the fault, `found` its line."""

    def __init__(self, code: str, row: int | None = None, found: str | None = None, **details: object) -> None:
        super().__init__(code)
        self.code, self.row, self.found, self.details = code, row, found, details


def require_few_cells(rows: int, columns: int) -> None:
    """Check the number of cells of a table against the limit; raises UnreadableError."""
    if rows * columns > LIMITS["cells"]:
        raise UnreadableError("too_many_cells", most=LIMITS["cells"] // 10**6)


def content_of(path: Path, kind: str) -> bytes:
    """Bytes of a file of a kind that `LIMITS` has; raises UnreadableError where there are none, or too many."""
    most = LIMITS[kind] * _MEGABYTE
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableError("no_plain_file")
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError("no_plain_file") from None
    except OSError as error:
        raise UnreadableError("not_opened", why=Cause.of(error)) from None
    if len(content) > most:
        raise UnreadableError("too_large", most=LIMITS[kind])
    return content


def entries_of(written: str) -> dict[str, Any]:
    """Entries of a TOML text; raises UnreadableError with the row where it is none, or is nested too deep."""
    if (deep := _DEEP.search(written)) is not None:
        raise UnreadableError("too_deep", *_line(written, _row(written, deep.start())), most=LIMITS["depth"])
    try:
        entries = tomllib.loads(written)
    except RecursionError:
        raise UnreadableError("too_deep", most=LIMITS["depth"]) from None
    except ValueError as error:
        place = re.search(r"line (\d+)", str(error))
        if place is None and "end of document" not in str(error):
            raise UnreadableError("toml_value") from None
        row = int(place[1]) if place else _row(written, len(written))
        raise UnreadableError("not_toml", *_line(written, row)) from None
    if len(entries) > LIMITS["entries"]:
        raise UnreadableError("too_many_entries", most=LIMITS["entries"])
    return entries


#: Words joined by so many points that reading them takes for ever.
_DEEP = re.compile(rf"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){{{LIMITS['depth']}}}")


def _line(written: str, row: int) -> tuple[int, str]:
    """Row number and text of a line."""
    return row, [*written.splitlines(), ""][row - 1]


def _row(written: str, at: int) -> int:
    return written.count("\n", 0, at) + 1
