"""Numeric columns that the records added: assessments of ties by their reporters, and properties of actors.

An assessment says something of whoever gave it, a property of whom it is about. Of fewer than three different reporters
or actors nothing is released unless the records release the column by name, and a split by social space is released
only as far as nothing that is left out can be worked out from the rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from akteursnetz.graph import in_force
from akteursnetz.indicators.names import Named
from akteursnetz.indicators.scale import Scale, scale_of
from akteursnetz.network import Network
from akteursnetz.records.public import may_leave
from akteursnetz.schema import split

#: Fewer reporters, or actors with a property, than these are not told of.
FEWEST = 3


@dataclass(frozen=True)
class Cell:
    """Summary of some values: number, median, lowest and highest, and who gave them (None for properties)."""

    values: int
    median: float
    lowest: float
    highest: float
    who: frozenset[str] | None

    @property
    def few(self) -> bool:
        """Whether too few gave these values for them to be released."""
        return _number_of([self]) < FEWEST


@dataclass(frozen=True)
class Column:
    """Summary of a column: how many ties or actors could have a value (`of`), all values, and those by social space.

    `whole` is None where nothing is recorded or released; `kept_back` is how many social spaces were left out; `open`
    is whether the records release the column by name. A value belongs to the social space of whoever gave it ("" where
    that is not recorded, or where it is several).
    """

    label: str
    scale: Scale
    of: int
    whole: Cell | None
    spaces: Mapping[str, Cell]
    sources: tuple[str, ...]
    open: bool
    kept_back: int = 0


def column_of(net: Network, named: Named) -> Column:
    """Summary of a column of assessments or properties, with nothing kept back."""
    assessed = named.kind == "assessment"
    rows = _assessed(net, named.name) if assessed else _of_actors(net, named.name)
    known, scale = rows.dropna(subset="value"), scale_of(net, named.name)
    spaces = {str(space): _cell(part) for space, part in known.groupby("space", sort=True)}
    in_order = dict(sorted(spaces.items(), key=lambda item: item[0] == ""))
    whole = _cell(known) if len(known) else None
    sources = tuple(known["source"].dropna().unique())
    released = may_leave(net.meta, "ties" if assessed else "actors", named.name)
    return Column(scale.label or named.name, scale, len(rows), whole, in_order, sources, released)


def _assessed(net: Network, column: str) -> pd.DataFrame:
    """Table of the ties in force with their values, their reporters, and the social space of these."""
    ties = net.ties[in_force(net)]
    who = [frozenset(split(cell)) for cell in ties["reported_by"]]
    spaces = net.actors["social_space"].dropna().to_dict()
    where = [_only({spaces.get(name, "") for name in names}) for names in who]
    return pd.DataFrame({"value": ties[column], "who": who, "space": where, "source": ties["source"]})


def _of_actors(net: Network, column: str) -> pd.DataFrame:
    actors = net.actors
    spaces, sources = actors["social_space"].fillna(""), actors["source"]
    return pd.DataFrame({"value": actors[column], "who": None, "space": spaces, "source": sources})


def _only(words: set[str]) -> str:
    return next(iter(words)) if len(words) == 1 else ""


def _cell(rows: pd.DataFrame) -> Cell:
    values = rows["value"]
    ends = float(values.min()), float(values.max())
    return Cell(len(rows), float(values.median()), *ends, _joined(rows["who"]))


def _joined(who: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    named = list(who)
    return None if any(names is None for names in named) else frozenset[str]().union(*filter(None, named))


def _number_of(cells: Sequence[Cell]) -> int:
    """Number of different reporters of some cells' values; of properties the number of actors."""
    who = _joined(cell.who for cell in cells)
    return sum(cell.values for cell in cells) if who is None else len(who)


def released(column: Column) -> Column:
    """Summary of a column with what may be released to everyone.

    Nothing of fewer than three. A social space of fewer than three is left out; where those left out are together fewer
    than three, so that they could be worked out from the whole, the next smallest goes too. A column that the records
    release by name is told as it is.
    """
    if column.whole is None or column.open:
        return column
    if column.whole.few:
        return replace(column, whole=None, spaces={}, sources=(), kept_back=len(column.spaces))
    out = {space for space, cell in column.spaces.items() if cell.few}
    rest = sorted(set(column.spaces) - out, key=lambda space: (_number_of([column.spaces[space]]), space))
    while out and rest and _number_of([column.spaces[space] for space in out]) < FEWEST:
        out.add(rest.pop(0))
    shown = {space: cell for space, cell in column.spaces.items() if space not in out}
    return replace(column, spaces=shown, kept_back=len(out))
