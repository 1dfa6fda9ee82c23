"""Figures of social spaces and actors in `indicators.csv`: nothing is averaged and nothing added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from akteursnetz.network import Network
from akteursnetz.records.dates import interval
from akteursnetz.schema import fold


class Figure(NamedTuple):
    """Figure: a row of `indicators.csv` that has a value; `row` is the number that a spreadsheet program shows."""

    place: str
    date: str | None
    value: float
    source: str | None
    row: int


@dataclass(frozen=True)
class Series:
    """Series of figures of one name and one unit; `about` is social_space, actor or both."""

    label: str
    unit: str | None
    about: str
    figures: tuple[Figure, ...]

    @property
    def dates(self) -> list[str | None]:
        """Distinct dates in their order; no date comes first."""
        return sorted({figure.date for figure in self.figures}, key=_moment)

    @property
    def sources(self) -> list[str]:
        """Distinct sources in the order of the records."""
        return list(dict.fromkeys(figure.source for figure in self.figures if figure.source))

    @property
    def places(self) -> list[str]:
        """Distinct social spaces and actors in the order of the records."""
        return list(dict.fromkeys(figure.place for figure in self.figures))

    def at(self, place: str, date: str | None) -> list[Figure]:
        """Figures of a place at a date: one, several where sources differ, or none."""
        return [figure for figure in self.figures if (figure.place, figure.date) == (place, date)]

    def latest(self, place: str) -> list[Figure]:
        """Figures of a place at its last date."""
        last = max((figure.date for figure in self.figures if figure.place == place), key=_moment, default=None)
        return self.at(place, last)


def _moment(date: str | None) -> tuple[str, str]:
    return ("", "") if date is None else (interval(date)[0].isoformat(), date)


def series(net: Network, name: str) -> list[Series]:
    """Series of figures of a name, one a unit; empty where no row of that name has a value."""
    rows = net.indicators.reset_index(drop=True)
    rows = rows[(rows["indicator"].map(fold) == fold(name)) & rows["value"].notna()]
    units = rows["unit"].fillna("").map(fold)
    return [_series(net, name, rows[units == unit]) for unit in dict.fromkeys(units)]


def _series(net: Network, name: str, rows: pd.DataFrame) -> Series:
    figures = tuple(
        Figure(_place(net, row), _text(row["date"]), float(row["value"]), _text(row["source"]), at + 2)
        for at, row in zip(rows.index, rows.to_dict("records"), strict=True)
    )
    return Series(name, _text(rows["unit"].iloc[0]), _about(rows), figures)


def _place(net: Network, row: "dict[object, object] | pd.Series") -> str:
    """Place of a figure: its social space or actor; of both, the actor with the space behind it."""
    space, actor = _text(row["social_space"]), _text(row["actor"])
    if actor is None:
        return space or ""
    name = net.name(actor) if actor in net.actors.index else actor
    return f"{name} ({space})" if space else name


def _about(rows: pd.DataFrame) -> str:
    given: Sequence[str] = [column for column in ("social_space", "actor") if rows[column].notna().any()]
    return given[0] if len(given) == 1 else "both"


def _text(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None
