"""Reader of one table: headers recognised, each different cell parsed once, faults noted with row and header."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.columns import Column, Table
from akteursnetz.doors import CLOSE, nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import Value, as_text, parse, parse_all
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.raw import Cells, RawTable, places_of, values_of
from akteursnetz.records.shown import letters_of
from akteursnetz.schema import Code, fold, lookup
from akteursnetz.texts import holds_controls

_NUMERIC = ("number", "whole", "scale", "amount")
_NUMBER = Column("", "", "", "number")


@dataclass
class Checked:
    """Checked table: the parsed columns in dictionary encoding, faults and notices.

    `columns` has an empty column for each known one that the table lacks; `rows` are the numbers of the rows.
    """

    file: str
    rows: Sequence[Any] | NDArray[Any]
    headers: Mapping[str, str]
    table: Table
    letters: Mapping[str, str] = field(default_factory=dict)
    columns: dict[str, Cells] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)

    def fault(
        self,
        code: str,
        at: int,
        column: str,
        found: object = None,
        *,
        accepted: tuple[Code | Column | str, ...] = (),
        nearest: str | None = None,
        **details: object,
    ) -> None:
        """Note a fault in the cell of a column, `at` counting the records from 0."""
        shown = None if found is None else as_text(found)
        letter = self.letters.get(column, "")
        self.faults.append(
            Fault(code, self.file, self.row(at), self.called(column), shown, accepted, nearest, details, letter)
        )

    def row(self, at: int) -> Any:
        """Number or label of a row."""
        row = self.rows[at]
        return row.item() if isinstance(row, np.generic) else row

    def called(self, column: str) -> Column | str:
        """Header of a column in the table; where it has none, the column itself, which has a label in each language."""
        return self.headers.get(column) or self.table.column(column)

    def values(self, column: str) -> list[Any]:
        """Values of a column row by row, None where a row has none."""
        return values_of(self.columns[column])

    def filled(self, column: str) -> NDArray[np.bool]:
        """Mask of the rows in which a column has a value."""
        cells = self.columns[column]
        return np.array([value is not None for value in cells.different], dtype=bool)[cells.places]

    def places(self, column: str, wanted: Callable[[Any], bool]) -> list[int]:
        """Positions, from 0, of the records with a value in a column for which `wanted` holds."""
        cells = self.columns[column]
        mask = (value is not None and wanted(value) for value in cells.different)
        return [int(at) for at in places_of(cells, mask)]

    def frame(self) -> pd.DataFrame:
        """DataFrame with typed columns: numbers, and texts that are missing where nothing is known."""
        columns = {name: self._series(name, cells) for name, cells in self.columns.items()}
        return pd.DataFrame(columns, index=pd.RangeIndex(len(self.rows)), copy=False)

    def _series(self, name: str, cells: Cells) -> Any:
        own = name not in self.table.names
        if self.table.column(name).cell in _NUMERIC or (own and _is_numeric(cells.different)):
            return np.array([np.nan if v is None else v for v in cells.different], dtype="float64")[cells.places]
        if cells.different == [None]:
            return self._nothing.copy()
        return pd.array(cells.different, dtype="str").take(cells.places)

    def keep(self, mask: NDArray[np.bool]) -> None:
        """Leave out the records for which a mask does not hold."""
        self.rows = [self.row(at) for at in np.flatnonzero(mask).tolist()]
        self.columns = {name: Cells(cells.different, cells.places[mask]) for name, cells in self.columns.items()}
        self.__dict__.pop("_nothing", None)

    @cached_property
    def _nothing(self) -> Any:
        """Column of texts in which nothing is known."""
        return pd.array([None], dtype="str").take(np.zeros(len(self.rows), dtype=np.intp))

    def in_order(self) -> list[Fault]:
        """Faults in the order of the rows, those of the whole table first."""
        place = {row: at for at, row in enumerate(self.rows)} if self.faults else {}
        return sorted(self.faults, key=lambda fault: place.get(fault.row, -1))


def read_table(raw: RawTable, table: Table) -> Checked:
    """Checked table with every cell parsed; unknown columns are kept, as numbers where all their cells are numbers."""
    places, header_faults = _places(raw, table)
    headers = {name: raw.header[at] for name, at in places.items()}
    checked = Checked(raw.file, raw.numbers, headers, table, _letters(raw, places), faults=header_faults)
    for column in table.columns:
        nothing = Cells([None], np.zeros(len(raw.numbers), dtype=np.intp))
        place = places.get(column.name)
        checked.columns[column.name] = nothing if place is None else _column(checked, column, raw.columns[place])
    extra = [name for name in places if name not in checked.columns]
    for name in extra:
        checked.columns[name] = _extra(checked, name, raw.columns[places[name]])
    checked.notices.extend(_kept(checked, extra))
    if raw.header:
        checked.faults.extend(_missing(checked, extra))
    return checked


def _places(raw: RawTable, table: Table) -> tuple[dict[str, int], list[Fault]]:
    """Position of each column, and the faults of the header row."""
    known = lookup(table.columns)
    places: dict[str, int] = {}
    faults, row = [], len(raw.above) + 1
    for at, header in enumerate(raw.header):
        name = known.get(fold(header), header)
        if name in places:
            faults.append(Fault("twice_header", raw.file, row, header, header))
        elif header:
            places[name] = at
        elif len(places_of(raw.columns[at], (cell != "" for cell in raw.columns[at].different))):
            faults.append(Fault("empty_header", raw.file, row))
    return places, faults


def _letters(raw: RawTable, places: Mapping[str, int]) -> dict[str, str]:
    """Letters of the columns of a sheet; empty for other files."""
    if not raw.file.endswith("]"):
        return {}
    return {name: letters_of(at) for name, at in places.items()}


def _kept(checked: Checked, extra: list[str]) -> list[Fault]:
    """Notices of unknown columns, with a suggestion for one that is similar to a known column."""
    columns = [column for column in checked.table.columns if column.name not in checked.headers]
    free = {fold(word): word for column in columns for word in column.words()}
    meant = {name: nearest(name, free, cutoff=CLOSE) for name in extra}
    return [
        Fault("near_column" if near else "kept_column", checked.file, None, name, name, nearest=near)
        for name, near in meant.items()
    ]


def _missing(checked: Checked, extra: list[str]) -> list[Fault]:
    unknown = {fold(name): name for name in extra}
    required = [column for column in checked.table.columns if column.required and column.name not in checked.headers]
    return [
        Fault(
            "missing_column",
            checked.file,
            None,
            column,
            nearest=next(filter(None, (nearest(word, unknown) for word in column.words())), None),
        )
        for column in required
    ]


def _column(checked: Checked, column: Column, cells: Cells) -> Cells:
    """Parsed column; a cell that cannot be read, or is empty and must not be, is noted as a fault."""
    values, misread = parse_all(cells.different, column)
    if column.required and None in values:
        misread |= {at: MisreadError("empty") for at, value in enumerate(values) if value is None and at not in misread}
    _note_misread(checked, column.name, cells, misread)
    if values != cells.different:
        _tell_signs(checked, column.name, cells)
    if column.cell == "date":
        _tell_centuries(checked, column.name, cells, values)
    return Cells(values, cells.places)


def _note_misread(checked: Checked, name: str, cells: Cells, misread: Mapping[int, MisreadError]) -> None:
    for at in places_of(cells, (place in misread for place in range(len(cells.different)))).tolist() if misread else ():
        place = int(cells.places[at])
        problem, found = misread[place], cells.different[place]
        shown = None if isinstance(found, str) and found == "" else found
        more = problem.details
        checked.fault(problem.code, at, name, shown, accepted=problem.accepted, nearest=problem.nearest, **more)


def _tell_signs(checked: Checked, name: str, cells: Cells) -> None:
    """Add a notice for each row in which control characters were left out."""
    marked = [isinstance(cell, str) and not cell.isprintable() and holds_controls(cell) for cell in cells.different]
    for at in places_of(cells, marked).tolist() if any(marked) else ():
        checked.notices.append(Fault("control_signs", checked.file, checked.row(at), checked.headers[name]))


def _tell_centuries(checked: Checked, name: str, cells: Cells, values: list[Value | None]) -> None:
    """Add a notice for each date whose year was written with two digits."""
    for cell, value in zip(cells.different, values, strict=True):
        if cell is not value and isinstance(cell, str) and value is not None and (year := str(value)[:4]) not in cell:
            header = checked.headers[name]
            checked.notices.append(Fault("century", checked.file, None, header, cell, details={"year": year}))


def _extra(checked: Checked, name: str, cells: Cells) -> Cells:
    """Parsed column of no known name: numbers where every cell is a number, else text as it stands."""
    return _column(checked, Column(name, name, name, "number" if _are_numbers(cells.different) else "text"), cells)


def _are_numbers(cells: Iterable[Any]) -> bool:
    """Whether cells hold numbers: at least one does, and all others do or can mean two numbers."""
    some = False
    for cell in cells:
        try:
            some |= parse(cell, _NUMBER) is not None
        except MisreadError as problem:
            if problem.code != "ambiguous_number":
                return False
    return some


def _is_numeric(values: Iterable[Value | None]) -> bool:
    """Whether the parsed values of a column of no known name are numbers."""
    return any(isinstance(value, float) for value in values)
