"""Waves: records of one place made at two times, with the actors of the first matched to those of the second.

An actor is followed by its id; where the id is not in the second wave, by its name; else by its other names. Actors
that an answer on names tells as merged become one in the first wave too, so that the ties of all of them are held
against those of the one. What is followed is listed, and so is what could be several actors and is therefore not
followed. Nothing is guessed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

import networkx as nx
import pandas as pd

from akteursnetz.columns import TABLES, Table
from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, resolver
from akteursnetz.periods import days_of
from akteursnetz.schema import fold, split

Names = frozenset[str]
#: What an actor was followed by: its id, its name, another name that one of the waves gives, or an answer on names.
By = Literal["id", "name", "alias", "merged"]
#: Actors of the first wave, each with its id in the second and what it was followed by.
Found = dict[str, tuple[str, By]]
#: Actors of the first (0) and of the second wave (1), joined where a name is common to both.
Graph: TypeAlias = "nx.Graph[tuple[int, str]]"


class Step(NamedTuple):
    """Actor in both waves whose id or name is not the same: ids, names, and what it was matched by."""

    first: str
    second: str
    before: str
    now: str
    by: By


class Unclear(NamedTuple):
    """Ambiguous match: names of the first and of the second wave that could be one another, so none was matched."""

    before: tuple[str, ...]
    now: tuple[str, ...]


class Merged(NamedTuple):
    """Actors of the first wave that became one of the second, by their names; `date` where an answer gives it."""

    before: tuple[str, ...]
    now: str
    date: str | None


class Split(NamedTuple):
    """Actor of the first wave from which others of the second came; `stays` where it is in the second wave as well."""

    before: str
    now: tuple[str, ...]
    date: str | None
    stays: bool


class Followed(NamedTuple):
    """First wave with the ids of the second, its actors in their own order, and the matches and ambiguous ones."""

    network: Network
    steps: tuple[Step, ...]
    unclear: tuple[Unclear, ...]
    merged: tuple[Merged, ...] = ()
    split: tuple[Split, ...] = ()

    @property
    def single(self) -> tuple[Step, ...]:
        """Matches of one actor with one, those that were merged left out."""
        merged = {step.second for step in self.steps if step.by == "merged"}
        return tuple(step for step in self.steps if step.second not in merged)

    @property
    def renamed(self) -> tuple[Step, ...]:
        """Matches of one actor with one under another name."""
        return tuple(step for step in self.single if fold(step.before) != fold(step.now))


def are_waves(first: Network, second: Network) -> bool:
    """Whether two networks are waves: of one place, and of two dates that share no day."""
    places = [fold(net.meta.place or "") for net in (first, second)]
    return places[0] == places[1] != "" and (_before(first, second) or _before(second, first))


def turned(first: Network, second: Network) -> bool:
    """Whether the second network has an earlier date than the first."""
    return _before(second, first)


def _before(first: Network, second: Network) -> bool:
    dates = first.meta.date, second.meta.date
    return None not in dates and days_of(str(dates[0])).last < days_of(str(dates[1])).first


def followed(first: Network, second: Network) -> Followed:
    """First of two waves with the ids of the second, wherever an actor can be matched.

    By id; else by name, where one actor alone of each wave has it; else, where an answer on names says that it was
    merged into one of the second; else by any name or other name in common, where one actor alone of each wave answers
    to it. Case, spaces, hyphens and umlauts are folded. Actors that were merged are one in the network that comes back.
    Raises NetworkError where an id stands for another actor in the second wave, which has the first's name under
    another id.
    """
    found = _by_id(first, second)
    found |= _matched(_candidates(first, second, found, _names), "name")
    merged = list(_answers(first, second, "merged"))
    found |= {one.before: (one.now, "merged") for one in merged if one.before not in found}
    found |= _matched(_candidates(first, second, found, all_names), "alias")
    steps = tuple(_steps(first, second, found))
    unclear = tuple(_unclear(first, second, _candidates(first, second, found, all_names)))
    network = _as_one(_with_ids(first, {step.first: step.second for step in steps}), second)
    told = tuple(_merged(first, second, found, merged)), tuple(_split(first, second, found))
    return Followed(network, steps, unclear, *told)


class _InTime(NamedTuple):
    """Answer that an actor of the first wave became, wholly or in part, one of the second: their ids, and its date."""

    before: str
    now: str
    date: str | None


def _answers(first: Network, second: Network, answer: str) -> Iterator[_InTime]:
    """Answers of both waves that are about an actor of the first and one of the second."""
    given = pd.concat([net.names for net in (first, second)])
    for row in given[given["answer"] == answer].drop_duplicates(["name", "other"]).itertuples():
        before, now = resolver(first).actor_of(str(row.other)), resolver(second).actor_of(str(row.name))
        if before is not None and now is not None:
            yield _InTime(before, now, row.date if isinstance(row.date, str) else None)


def _merged(first: Network, second: Network, found: Found, answers: Iterable[_InTime]) -> Iterator[Merged]:
    """Actors of the second wave that several of the first became by answers."""
    dates = {one.now: one.date for one in answers if found[one.before][0] == one.now}
    for now, date in dates.items():
        before = tuple(first.name(actor) for actor, (other, _) in found.items() if other == now)
        yield Merged(before, second.name(now), date)


def _split(first: Network, second: Network, found: Found) -> Iterator[Split]:
    """Actors of the first wave from which others of the second came by answers."""
    parts: dict[str, list[_InTime]] = {}
    for one in _answers(first, second, "split"):
        parts.setdefault(one.before, []).append(one)
    for before, answers in parts.items():
        now = tuple(second.name(one.now) for one in answers)
        yield Split(first.name(before), now, answers[0].date, before in found)


def _as_one(net: Network, second: Network) -> Network:
    """Network in which the rows of actors that have one id now are one, under the name that it has in the second."""
    actors = net.actors
    twice = actors.index.duplicated(keep=False)
    if not twice.any():
        return net
    names = actors["name"].mask(twice, actors.index.to_series().map(second.actors["name"]))
    loose = actors["part_of"].mask(actors["part_of"] == actors.index)
    kept = actors.assign(name=names, part_of=loose)[~actors.index.duplicated()]
    ties, expected = net.ties, net.expected
    return net.derive(
        actors=kept, ties=ties[ties["from"] != ties["to"]], expected=expected[_apart(expected)].reset_index(drop=True)
    )


def _apart(table: pd.DataFrame) -> pd.Series:
    """Mask of the rows whose two ends are not one actor."""
    return table["from"].isna() | (table["from"] != table["to"])


def _by_id(first: Network, second: Network) -> Found:
    """Matches by id; NetworkError where the second wave has the name of one of them under another id."""
    names, holders = _names(first), {name: actor for actor, (name,) in _names(second).items()}
    common = [str(actor) for actor in first.actors.index if actor in second.actors.index]
    for actor in common:
        (name,) = names[actor]
        if name not in all_names(second)[actor] and name in holders:
            raise NetworkError(
                "wave_ids", id=actor, before=first.name(actor), now=second.name(actor), other=holders[name]
            )
    return {actor: (actor, "id") for actor in common}


def _names(net: Network) -> dict[str, Names]:
    return {str(actor): frozenset({fold(name)}) for actor, name in net.actors["name"].items()}


def all_names(net: Network) -> dict[str, Names]:
    """Folded names of each actor, its other names among them."""
    others = zip(_names(net).items(), net.actors["aliases"], strict=True)
    return {actor: own | {fold(name) for name in split(aliases)} for (actor, own), aliases in others}


def _candidates(first: Network, second: Network, found: Found, names: Callable[[Network], dict[str, Names]]) -> Graph:
    """Bipartite graph of the actors of both waves not yet matched: an edge for each name in common.

    One into which others were merged may be another's as well.
    """
    taken = {other for other, by in found.values() if by != "merged"}
    answering = [(name, other) for other, called in names(second).items() if other not in taken for name in called]
    asking = [(name, actor) for actor, called in names(first).items() if actor not in found for name in called]
    holders: dict[str, list[str]] = {}
    for name, other in answering:
        holders.setdefault(name, []).append(other)
    return nx.Graph(((0, actor), (1, other)) for name, actor in asking for other in holders.get(name, ()))


def _matched(candidates: Graph, by: By) -> Found:
    """Matches that are unique on both sides: edges whose two ends have no other edge."""
    alone = [sorted(part) for part in nx.connected_components(candidates) if len(part) == 2]
    return {actor: (other, by) for (_, actor), (_, other) in alone}


def _unclear(first: Network, second: Network, candidates: Graph) -> Iterator[Unclear]:
    for part in nx.connected_components(candidates):
        before, now = (
            tuple(net.name(actor) for actor in net.actors.index if (wave, actor) in part)
            for wave, net in enumerate((first, second))
        )
        yield Unclear(before, now)


def _steps(first: Network, second: Network, found: Found) -> Iterator[Step]:
    for actor, (other, by) in found.items():
        before, now = first.name(actor), second.name(other)
        if actor != other or before != now:
            yield Step(actor, other, before, now, by)


def _with_ids(net: Network, ids: Mapping[str, str]) -> Network:
    """Network with other ids for some of its actors, wherever they stand."""
    tables = {name: _with_ids_in(getattr(net, name), TABLES[name], ids) for name in TABLES}
    return net.derive(**tables | {"actors": tables["actors"].rename(index=ids)})


def _with_ids_in(table: pd.DataFrame, schema: Table, ids: Mapping[str, str]) -> pd.DataFrame:
    columns = [
        column.name for column in schema.columns if column.cell in ("actor", "name") or column.name == "reported_by"
    ]

    def cell(given: str) -> str:
        return "; ".join(ids.get(entry, entry) for entry in split(given))

    return table.assign(**{name: table[name].map(cell, na_action="ignore").astype("str") for name in columns})
