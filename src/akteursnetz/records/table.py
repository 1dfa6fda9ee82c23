"""One table: headers recognised, cells parsed, what is wrong noted with its row and the header that the user knows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from akteursnetz.columns import Column, Table
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import MisreadError, Value, as_text, number_of, parse
from akteursnetz.records.raw import RawTable
from akteursnetz.schema import Code, fold, lookup

_NUMERIC = ("number", "whole", "scale")


@dataclass
class Checked:
    """One table after its cells are read: a typed frame with the row numbers as its index, faults and notices."""

    file: str
    frame: pd.DataFrame
    headers: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)

    def fault(
        self,
        code: str,
        at: int,
        column: str,
        found: object = None,
        *,
        accepted: tuple[Code | str, ...] = (),
        nearest: str | None = None,
        **details: object,
    ) -> None:
        """Note what is wrong in the cell of a column, `at` counting the records from 0."""
        shown = None if found is None else as_text(found)
        header = self.headers.get(column, column)
        self.faults.append(Fault(code, self.file, self.frame.index[at], header, shown, accepted, nearest, details))

    def places(self, mask: pd.Series) -> list[int]:
        """The places of the records for which the mask holds, counted from 0."""
        return [int(at) for at in np.flatnonzero(mask.to_numpy())]

    def in_order(self) -> list[Fault]:
        """The faults in the order of the rows, those of the whole table first."""
        place = {row: at for at, row in enumerate(self.frame.index)}
        return sorted(self.faults, key=lambda fault: place.get(fault.row, -1))


def read_table(raw: RawTable, table: Table) -> Checked:
    """The table with every cell parsed; unknown columns are kept, numbers where all their cells are numbers."""
    places, header_faults = _places(raw, table)
    index = pd.Index([row for row, _ in raw.rows], dtype=object)
    headers = {name: raw.header[at] for name, at in places.items()}
    checked = Checked(raw.file, pd.DataFrame(index=index), headers, header_faults)
    cells = {name: [row[at] for _, row in raw.rows] for name, at in places.items()}
    columns = {column.name: _column(checked, column, cells.get(column.name)) for column in table.columns}
    extra = {name: _extra(checked, name, cells[name]) for name in places if name not in columns}
    for column in table.columns:
        if column.required and column.name in cells:
            for at, cell in enumerate(cells[column.name]):
                if _is_empty(cell):
                    checked.fault("empty", at, column.name)
    checked.frame = pd.DataFrame(columns | extra, index=index)
    checked.notices.extend(_kept(checked, table, list(extra)))
    if raw.file:
        checked.faults.extend(_missing(checked, table, list(extra)))
    return checked


def _places(raw: RawTable, table: Table) -> tuple[dict[str, int], list[Fault]]:
    """Where each column stands, and what is wrong with the header row."""
    known = lookup(table.columns)
    places: dict[str, int] = {}
    faults = []
    for at, header in enumerate(raw.header):
        name = known.get(fold(header), header)
        if name in places:
            faults.append(Fault("twice_header", raw.file, 1, header, header))
        elif header:
            places[name] = at
        elif not all(_is_empty(cells[at]) for _, cells in raw.rows):
            faults.append(Fault("empty_header", raw.file, 1))
    return places, faults


def _kept(checked: Checked, table: Table, extra: list[str]) -> list[Fault]:
    """A notice for each unknown column, with the known column that it may have been meant to be."""
    free = {
        fold(word): word for column in table.columns if column.name not in checked.headers for word in column.words()
    }
    return [Fault("kept_column", checked.file, 1, name, name, nearest=nearest(name, free)) for name in extra]


def _missing(checked: Checked, table: Table, extra: list[str]) -> list[Fault]:
    unknown = {fold(name): name for name in extra}
    required = [column for column in table.columns if column.required and column.name not in checked.headers]
    return [
        Fault(
            "missing_column",
            checked.file,
            1,
            column.name,
            nearest=next(filter(None, (nearest(word, unknown) for word in column.words())), None),
        )
        for column in required
    ]


def _column(checked: Checked, column: Column, cells: list[object] | None) -> pd.Series:
    dtype = "float64" if column.cell in _NUMERIC else "str"
    if cells is None:
        return pd.Series(np.nan, index=checked.frame.index, dtype=dtype)
    values, misread = _parse_all(cells, lambda cell: parse(cell, column))
    for at, problem in misread.items():
        found, more = cells[at], problem.details
        checked.fault(problem.code, at, column.name, found, accepted=problem.accepted, nearest=problem.nearest, **more)
    return pd.Series(values, index=checked.frame.index, dtype=dtype)


def _extra(checked: Checked, name: str, cells: list[object]) -> pd.Series:
    """A column of no known name: an assessment where every cell is a number, else text as it stands."""
    values, misread = _parse_all(cells, number_of)
    numeric = all(problem.code == "ambiguous_number" for problem in misread.values())
    if numeric and not all(value is None for value in values):
        return _column(checked, Column(name, name, name, "number"), cells)
    texts = [None if _is_empty(cell) else as_text(cell) for cell in cells]
    return pd.Series(texts, index=checked.frame.index, dtype="str")


def _parse_all(
    cells: list[object], parser: Callable[[object], Value]
) -> tuple[list[Value | None], dict[int, MisreadError]]:
    """The values of many cells, each different cell parsed once, and the places of those that could not be parsed."""
    known: dict[tuple[type, object], Value | MisreadError | None] = {}
    for cell in cells:
        key = (type(cell), cell)  # 1, 1.0 and True are equal, their texts are not
        if key not in known:
            known[key] = None if _is_empty(cell) else _parse_one(cell, parser)
    found = [known[type(cell), cell] for cell in cells]
    values = [None if isinstance(value, MisreadError) else value for value in found]
    return values, {at: value for at, value in enumerate(found) if isinstance(value, MisreadError)}


def _parse_one(cell: object, parser: Callable[[object], Value]) -> Value | MisreadError | None:
    try:
        value = parser(cell)
    except MisreadError as problem:
        return problem
    return None if value == "" else value


def _is_empty(cell: object) -> bool:
    return not cell.strip() if isinstance(cell, str) else bool(pd.isna(cell))  # type: ignore[call-overload]  # any scalar
