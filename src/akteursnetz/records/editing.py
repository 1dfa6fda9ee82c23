"""Editing of a table of a records folder: its cells as they stand in the file, and the bytes of the new file."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from akteursnetz.columns import Table
from akteursnetz.records.cells import as_text
from akteursnetz.records.encoding import decode
from akteursnetz.records.folder import divided
from akteursnetz.records.raw import RawTable, different, guard
from akteursnetz.schema import fold, lookup


@dataclass
class EditedTable:
    """Table being edited: its raw rows as in the file, None for one that is taken out."""

    raw: RawTable
    schema: Table
    changed: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.header = list(self.raw.header)
        self.rows: list[list[object] | None] = [list(cells) for _, cells in self.raw.rows]

    def put(self, at: int, name: str, text: str) -> None:
        """Write a text into the cell of a column."""
        row = self.rows[at]
        if row is None:
            return
        place = self._place(name)
        row.extend([""] * (place + 1 - len(row)))
        row[place] = text
        self.changed = True

    def append(self, texts: Mapping[str, str]) -> None:
        """Append a row of texts by the names of their columns."""
        self.rows.append([])
        for name, text in texts.items():
            self.put(len(self.rows) - 1, name, text)

    @property
    def names(self) -> list[str]:
        """Names of the columns, under whatever words the file has for them."""
        return [self._known.get(fold(header), header) for header in self.header]

    @cached_property
    def _known(self) -> Mapping[str, str]:
        return lookup(self.schema.columns)

    def _place(self, name: str) -> int:
        """Position of a column; a new one comes last."""
        if name not in self.names:
            self.header.append(name)
        return self.names.index(name)

    def table(self) -> RawTable:
        """Raw table of the rows that are left, each as long as the header."""
        kept = [[*row, *[""] * (len(self.header) - len(row))] for row in self.rows if row is not None]
        columns = [different(cells) for cells in zip(*kept, strict=True)] or [different(())] * len(self.header)
        return RawTable(self.raw.file, self.header, range(2, len(kept) + 2), columns, self.raw.above)

    def content(self, before: bytes) -> bytes:
        """Bytes of the new file, with the old separator and line ends; what was not UTF-8 becomes it."""
        decoded = decode(before)
        written = "" if decoded is None else decoded.text
        mark, _ = divided(written)
        content = io.StringIO(newline="")
        table = self.table()
        writer = csv.writer(content, delimiter=mark, lineterminator="\r\n" if "\r\n" in written else "\n")
        rows = ([guard(as_text(cell)) for cell in cells] for _, cells in table.rows)
        writer.writerows([*table.above, [*map(guard, table.header)], *rows])
        return content.getvalue().encode("utf-8" if _is_plain(before) else "utf-8-sig")


def _is_plain(content: bytes) -> bool:
    """Whether a content is UTF-8 without byte order mark."""
    try:
        return not content.decode("utf-8").startswith("\ufeff")
    except UnicodeDecodeError:
        return False
