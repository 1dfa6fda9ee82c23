"""Validation of raw tables: names resolved, rows checked against each other, all faults collected."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.answers import Answers
from akteursnetz.records.dates import interval
from akteursnetz.records.identity import tie_ids
from akteursnetz.records.joining import add_aliases, join
from akteursnetz.records.names import Names, alike
from akteursnetz.records.raw import META, Cells, RawTable
from akteursnetz.records.scaled import Scales, check_scales
from akteursnetz.records.table import Checked, read_table
from akteursnetz.schema import fold

Frames = dict[str, pd.DataFrame]
_DAY = len("2007-03-15")

#: Which columns a row of expected.csv needs, by its kind; of each group one must be filled.
_NEEDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "actor": (("actor", "remit"),),
    "tie": (("from",), ("to",)),
    "remit": (("remit",),),
}


def check_tables(
    raw: Mapping[str, RawTable], scales: Scales = MappingProxyType({}), meta_file: str = META
) -> tuple[Frames, list[Fault], list[Fault]]:
    """Checked tables of a network, the faults in the order of files and rows, and the notices.

    Where there are faults, the tables are as far as they could be read.
    """
    checked = _checked(raw)
    unplaced = check_scales(scales, checked, meta_file)
    faults = [*unplaced, *(fault for table in checked.values() for fault in table.in_order())]
    notices = [notice for table in checked.values() for notice in table.notices]
    frames = {name: table.frame() for name, table in checked.items()}
    return frames if faults else _indexed(frames, checked["ties"]), faults, notices


def kept_rows(raw: Mapping[str, RawTable]) -> dict[str, list[object]]:
    """Numbers of the rows of each table that are records: all but those that answers on names join to others."""
    if "names" not in raw:
        return {name: list(table.numbers) for name, table in raw.items()}
    return {name: list(table.rows) for name, table in _checked(raw).items()}


def _checked(raw: Mapping[str, RawTable]) -> dict[str, Checked]:
    """Tables with their rows checked against each other, and the answers on names applied."""
    empty = RawTable("", [], [], [])
    checked = {name: read_table(raw.get(name, empty), table) for name, table in TABLES.items()}
    answers = Answers(checked["names"], Names.of(checked["actors"]))
    add_aliases(checked["actors"], answers.aliases())
    names = Names.of(checked["actors"], answers.folded())
    _check_actors(checked["actors"], names)
    _check_ties(checked["ties"], names)
    _check_expected(checked["expected"], names)
    _check_indicators(checked["indicators"], names)
    join(checked, answers)
    _check_circles(checked["actors"])
    _tell_names(checked, answers)
    return checked


def _tell_names(checked: Mapping[str, Checked], answers: Answers) -> None:
    """Add notices for names that look alike, and for answers that are about nobody."""
    actors, table = checked["actors"], checked["names"]
    actors.notices.extend(alike(actors, answers.apart()))
    for answer in answers.without_effect():
        told = {"name": answer.name, "other_name": answer.other}
        table.notices.append(Fault("names_of_nobody", table.file, table.row(answer.at), details=told))


def _indexed(frames: Frames, ties: Checked) -> Frames:
    actors, tied = frames["actors"].set_index("id"), frames["ties"]
    if None in ties.columns["id"].different:
        tied["id"] = pd.array(tie_ids(ties.columns, len(ties.rows)), dtype="str")
    return {**frames, "actors": actors, "ties": tied.set_index("id")}


def _check_actors(checked: Checked, names: Names) -> None:
    _check_ids(checked)
    names.resolve(checked, "part_of")
    _check_periods(checked)


def _check_ties(checked: Checked, names: Names) -> None:
    _check_ids(checked)
    names.resolve(checked, "from")
    names.resolve(checked, "to")
    names.prefer_ids(checked, "reported_by")
    number = {actor: at for at, actor in enumerate(names.ids)}
    first, second = (_numbered(checked.columns[end], number) for end in ("from", "to"))
    for at in np.flatnonzero((first == second) & (first >= 0)).tolist():
        checked.fault("self_tie", at, "to", checked.columns["to"].different[checked.columns["to"].places[at]])
    _check_periods(checked)


def _numbered(cells: Cells, number: Mapping[str, int]) -> NDArray[np.intp]:
    """Number of each row's value, -1 where it has none."""
    return np.array([number.get(value, -1) for value in cells.different], dtype=np.intp)[cells.places]


def _check_expected(checked: Checked, names: Names) -> None:
    kinds = np.array(checked.values("kind"), dtype=object)
    for kind, groups in _NEEDS.items():
        for columns in groups:
            _need(checked, kinds == kind, columns)
    names.prefer_ids(checked, "actor", "from", "to")
    rows = zip(kinds, checked.values("actor"), strict=True)
    announced = {actor for kind, actor in rows if kind == "actor" and actor is not None}
    known = names.ids | announced
    for column in ("from", "to") if names.known else ():
        called = checked.values(column)
        for at in checked.places(column, lambda word: word not in known):
            words = names.words | {fold(word): word for word in sorted(announced)}
            checked.fault("no_actor", at, column, called[at], nearest=nearest(called[at], words))


def _need(checked: Checked, asked: NDArray[np.bool], columns: tuple[str, ...]) -> None:
    """Note a fault for each row asked for in which none of the columns is filled."""
    filled = np.logical_or.reduce([checked.filled(column) for column in columns])
    for at in np.flatnonzero(asked & ~filled).tolist():
        checked.fault("needs", at, columns[0], accepted=tuple(checked.called(column) for column in columns))


def _check_indicators(checked: Checked, names: Names) -> None:
    names.resolve(checked, "actor")
    _need(checked, np.ones(len(checked.rows), dtype=bool), ("social_space", "actor"))


def _check_ids(checked: Checked) -> None:
    """Note a fault for every duplicate id."""
    cells = checked.columns["id"]
    if len(set(cells.different)) == len(cells.different) and np.bincount(cells.places).max(initial=0) < 2:
        return
    order = {value: number for number, value in enumerate(dict.fromkeys(cells.different)) if value is not None}
    numbers = _numbered(cells, order)
    given = np.flatnonzero(numbers >= 0)
    _, first, which = np.unique(numbers[given], return_index=True, return_inverse=True)
    for at, earlier in zip(given.tolist(), given[first][which].tolist(), strict=True):
        if at != earlier:
            checked.fault("twice_id", at, "id", cells.different[cells.places[at]], other=checked.row(earlier))


def _check_circles(checked: Checked) -> None:
    """Note a fault for each cycle of actors that are part of each other, at the first of them."""
    ids = checked.values("id")
    above = {actor: parent for actor, parent in zip(ids, checked.values("part_of"), strict=True) if parent is not None}
    told = set[object]()
    for at, actor in enumerate(ids if above else ()):
        seen: list[object] = []
        while (parent := above.get(seen[-1] if seen else actor)) is not None and parent not in seen:
            seen.append(parent)
        if actor in seen and actor not in told:
            told |= set(seen)
            checked.fault("circle", at, "part_of", actor)


def _check_periods(checked: Checked) -> None:
    """Note a fault for every row that ends before it begins."""
    both = checked.filled("since") & checked.filled("until")
    since, until = (_days(checked.columns[name], both, last) for name, last in (("since", False), ("until", True)))
    starts, ends = checked.columns["since"], checked.columns["until"]
    for at in np.flatnonzero(both & (until < since)).tolist():
        begun, ended = starts.different[starts.places[at]], ends.different[ends.places[at]]
        checked.fault("until_before_since", at, "until", ended, since=begun)


def _days(cells: Cells, asked: NDArray[np.bool], last: bool) -> NDArray[np.int64]:
    """Day number of the first or last day that each row's date may mean, for the rows asked for."""
    days = np.zeros(len(cells.different), dtype=np.int64)
    there = np.zeros(len(days), dtype=bool)
    there[cells.places[asked]] = True
    for place in np.flatnonzero(there).tolist():
        date = cells.different[place]
        day = dt.date.fromisoformat(date) if len(date) == _DAY else interval(date)[last]
        days[place] = day.toordinal()
    return days[cells.places]
