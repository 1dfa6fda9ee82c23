"""From raw tables to checked ones: names resolved, rows held against each other, all faults collected."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import interval
from akteursnetz.records.identity import tie_ids
from akteursnetz.records.raw import META, RawTable
from akteursnetz.records.scaled import Scales, check_scales
from akteursnetz.records.table import Checked, read_table
from akteursnetz.schema import fold

Frames = dict[str, pd.DataFrame]

#: Which columns a row of expected.csv needs, by its kind; of each group one must be filled.
_NEEDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "actor": (("actor", "remit"),),
    "tie": (("from",), ("to",)),
    "remit": (("remit",),),
}


def check_tables(
    raw: Mapping[str, RawTable], scales: Scales = MappingProxyType({}), meta_file: str = META
) -> tuple[Frames, list[Fault], list[Fault]]:
    """The four tables of a network, the faults in them in the order of files and rows, and the notices.

    Where there are faults, the tables are as far as they could be read.
    """
    empty = RawTable("", [], [])
    checked = {name: read_table(raw.get(name, empty), table) for name, table in TABLES.items()}
    names = _Names(checked["actors"].frame)
    _check_actors(checked["actors"], names)
    _check_ties(checked["ties"], names)
    _check_expected(checked["expected"], names)
    _check_indicators(checked["indicators"], names)
    unplaced = check_scales(scales, checked, meta_file)
    faults = [*unplaced, *(fault for table in checked.values() for fault in table.in_order())]
    notices = [notice for table in checked.values() for notice in table.notices]
    frames = {name: table.frame.reset_index(drop=True) for name, table in checked.items()}
    return frames if faults else _indexed(frames), faults, notices


def _indexed(frames: Frames) -> Frames:
    ids = pd.Index(tie_ids(frames["ties"]), dtype="str", name="id")
    ties = frames["ties"].drop(columns="id").set_index(ids)
    return {**frames, "actors": frames["actors"].set_index("id"), "ties": ties}


class _Names:
    """The ids and names under which records may speak of an actor."""

    def __init__(self, actors: pd.DataFrame) -> None:
        named = actors.dropna(subset=["id", "name"])
        counts = named["name"].value_counts()
        unique = named[named["name"].map(counts) == 1]
        self.ids = set(actors["id"].dropna())
        self.by_name = dict(zip(unique["name"], unique["id"], strict=True))
        self.shared = set(counts[counts > 1].index)
        self.words = dict(zip(named["name"].map(fold), named["id"], strict=True))
        self.words |= {fold(actor): actor for actor in sorted(self.ids)}

    def id_of(self, word: str) -> str | None:
        return word if word in self.ids else self.by_name.get(word)

    def resolve(self, checked: Checked, column: str) -> None:
        """Put the id in the place of every name in a column; what is neither id nor unique name is a fault."""
        cells = checked.frame[column]
        ids = cells.map(self.id_of, na_action="ignore").astype("str")
        for at in checked.places(ids.isna() & cells.notna()):
            word = cells.iloc[at]
            if word in self.shared:
                checked.fault("ambiguous_name", at, column, word)
            else:
                checked.fault("no_actor", at, column, word, nearest=nearest(word, self.words))
        checked.frame[column] = ids

    def prefer_ids(self, checked: Checked, *columns: str) -> None:
        """Put the id in the place of every unique name, and leave other words as they are."""
        for column in columns:
            cells = checked.frame[column]
            checked.frame[column] = cells.map(lambda word: self.by_name.get(word, word), na_action="ignore").astype(
                "str"
            )


def _check_actors(checked: Checked, names: _Names) -> None:
    _check_ids(checked)
    names.resolve(checked, "part_of")
    _check_circles(checked)
    _check_periods(checked)


def _check_ties(checked: Checked, names: _Names) -> None:
    _check_ids(checked)
    names.resolve(checked, "from")
    names.resolve(checked, "to")
    names.prefer_ids(checked, "reported_by")
    for at in checked.places(checked.frame["from"] == checked.frame["to"]):
        checked.fault("self_tie", at, "to", checked.frame["to"].iloc[at])
    _check_periods(checked)


def _check_expected(checked: Checked, names: _Names) -> None:
    for at, kind in enumerate(checked.frame["kind"]):
        for columns in _NEEDS.get(kind, ()):
            if checked.frame[list(columns)].iloc[at].isna().all():
                checked.fault("needs", at, columns[0], accepted=columns)
    names.prefer_ids(checked, "actor", "from", "to")
    announced = checked.frame.loc[checked.frame["kind"] == "actor", "actor"].dropna()
    known = names.ids | set(announced)
    words = names.words | {fold(word): word for word in announced}
    for column in ("from", "to"):
        cells = checked.frame[column]
        for at in checked.places(cells.notna() & ~cells.isin(known)):
            checked.fault("no_actor", at, column, cells.iloc[at], nearest=nearest(cells.iloc[at], words))


def _check_indicators(checked: Checked, names: _Names) -> None:
    names.resolve(checked, "actor")
    about = ("social_space", "actor")
    for at in checked.places(checked.frame[list(about)].isna().all(axis=1)):
        checked.fault("needs", at, about[0], accepted=about)


def _check_ids(checked: Checked) -> None:
    ids = checked.frame["id"]
    first = {value: row for row, value in reversed(list(ids.items()))}
    for at in checked.places(ids.duplicated() & ids.notna()):
        checked.fault("twice_id", at, "id", ids.iloc[at], other=first[ids.iloc[at]])


def _check_circles(checked: Checked) -> None:
    parents = dict(zip(checked.frame["id"], checked.frame["part_of"], strict=True))
    for at, actor in enumerate(checked.frame["id"]):
        seen = set[object]()
        above = parents[actor]
        while isinstance(above, str) and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if actor in seen:
            checked.fault("circle", at, "part_of", actor)


def _check_periods(checked: Checked) -> None:
    period = checked.frame[["since", "until"]]
    for at in checked.places(period.notna().all(axis=1)):
        since, until = period.iloc[at]
        if interval(until)[1] < interval(since)[0]:
            checked.fault("until_before_since", at, "until", until, since=since)
