"""Check of the records against their scales: each scale has its column, and no value lies outside."""

from collections.abc import Mapping
from typing import Any

from akteursnetz.columns import TABLES, TIES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.numbers import Bounds, number_of
from akteursnetz.records.raw import places_of
from akteursnetz.records.scales import ENDS
from akteursnetz.records.table import Checked
from akteursnetz.schema import fold

Scales = Mapping[str, Mapping[str, Any]]
#: The tables whose own columns can have a scale: the first that has the column is meant.
_TABLES = ("ties", "actors")


def check_scales(scales: Scales, tables: Mapping[str, Checked], file: str) -> list[Fault]:
    """Faults of scales without a column; values outside a scale are noted in their table."""
    own = {table: _own_columns(table, tables[table]) for table in _TABLES}
    words = {word: name for table in reversed(_TABLES) for word, name in own[table].items()}
    faults = []
    for name, scale in scales.items():
        table = next((table for table in _TABLES if fold(name) in own[table]), None)
        if table is not None:
            _check_column(tables[table], own[table][fold(name)], scale)
        elif not is_amount(name):
            faults.append(Fault("no_column", file, None, "scales", name, nearest=nearest(name, words)))
    return faults


def _own_columns(table: str, checked: Checked) -> dict[str, str]:
    """Columns that the records added to a table, by their folded names."""
    return {fold(name): name for name in checked.columns if name not in TABLES[table].names}


def is_amount(name: str) -> bool:
    """Whether a word is a name of the amounts of ties."""
    return fold(name) in {fold(word) for word in TIES.column("amount").words()}


def _check_column(checked: Checked, column: str, scale: Mapping[str, Any]) -> None:
    """Note a fault for values outside of a column's scale; a column with a scale is no unknown one."""
    checked.notices[:] = [notice for notice in checked.notices if notice.found != column]
    bounds = (float(scale["low"]), float(scale["high"])) if set(ENDS) <= set(scale) else None
    cells = checked.columns[column]
    misread = {place: problem for place, cell in enumerate(cells.different) if (problem := _outside(cell, bounds))}
    for at in places_of(cells, (place in misread for place in range(len(cells.different)))).tolist():
        place = int(cells.places[at])
        problem = misread[place]
        checked.fault(problem.code, at, column, cells.different[place], accepted=(), nearest=None, **problem.details)


def _outside(cell: Any, bounds: Bounds) -> MisreadError | None:
    """Error of a value outside a scale; None for one inside."""
    try:
        number_of(cell, bounds) if cell is not None else None
    except MisreadError as misread:
        return misread
    return None
