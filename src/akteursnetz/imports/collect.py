"""Collection of what sheets say: actors by the spelling of their names, and ties joined over sheets and halves."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from akteursnetz.columns import ACTORS
from akteursnetz.errors import Fault
from akteursnetz.foreign import Draft, Row, ids_for
from akteursnetz.imports.questions import quoted
from akteursnetz.imports.sheet import Cell, name_in, told
from akteursnetz.records.cells import parse
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.names import spelling
from akteursnetz.schema import Language, split

Cells = Mapping[str, Cell]
#: Kinds of cells that can hold several entries.
_JOINING = ("text", "list")


@dataclass
class Actor:
    """Actor as sheets speak of it: its name, its other spellings, its cells by columns."""

    name: str
    others: dict[str, None] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass
class Arc:
    """Arc from one actor to another, as one cell or row says; `joins` where other questions may add columns to it."""

    first: int
    second: int
    relation: str
    cells: dict[str, Cell]
    direction: str = ""
    reporter: int | None = None
    joins: bool = False
    question: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """Key that arcs of the same ends and relation share."""
        return self.first, self.second, self.relation, self.direction, self.reporter


class Collection:
    """Collection of actors and arcs; an actor is known by the spelling of its name, other name or id."""

    def __init__(self) -> None:
        self.actors: list[Actor] = []
        self.arcs: list[Arc] = []
        self.notices: list[Fault] = []
        self._known: dict[str, int] = {}
        self._mentioned: set[int] = set()
        self._ids: set[str] = set()
        self._joined: set[tuple[str, str, int]] = set()

    def actor(self, name: str) -> int:
        """Number of the actor with a name, which is added where it is new."""
        key = spelling(name) or name
        if (known := self._known.get(key)) is None:
            known = self._known[key] = len(self.actors)
            self.actors.append(Actor(name))
        elif name != self.actors[known].name and name not in self._ids and spelling(self.actors[known].name) == key:
            self.actors[known].others.setdefault(name)
        self._mentioned.add(known)
        return known

    def mentioned(self) -> int:
        """Number of actors mentioned since this was last asked."""
        number = len(self._mentioned)
        self._mentioned.clear()
        return number

    def knows(self, name: str) -> bool:
        """Whether an actor of that name, other name or id is there already."""
        return (spelling(name) or name) in self._known

    def described(self, name: str, cells: Cells, sheet: str, also: Sequence[str] = ()) -> int:
        """Number of an actor whose cells are added; where they differ, texts are joined, else the first holds.

        Both are told. `also` are other names, by which it is known too.
        """
        at = self.actor(name)
        actor = self.actors[at]
        self._ids |= {told(cells["id"])} if "id" in cells else set()
        for other in also:
            self._known.setdefault(spelling(other) or other, at)
        for column, cell in cells.items():
            before = actor.cells.get(column)
            if before is None:
                actor.cells[column] = cell
            elif _read(cell, column) == _read(before, column):
                continue
            elif ACTORS.column(column).cell not in _JOINING:
                self._tell_differing("import_first", sheet, column, at)
            elif told(cell) not in told(before).split("; "):
                actor.cells[column] = f"{told(before)}; {told(cell)}"
                self._tell_differing("import_joined", sheet, column, at)
        return at

    def _tell_differing(self, code: str, sheet: str, column: str, at: int) -> None:
        """Note once for each actor and column that its cells differ."""
        if (sheet, column, at) not in self._joined:
            self._joined.add((sheet, column, at))
            self.notices.append(Fault(code, sheet, None, ACTORS.column(column), self.actors[at].name))

    def draft(self, file: str, lang: Language) -> Draft:
        """Draft of the network, its ties joined; `file` is what notices about all of it name."""
        ids = self._numbered()
        actors = [self._row(actor, ids[at]) for at, actor in enumerate(self.actors)]
        ties = [_tie(arc, ids) for arc in joined(self.arcs)]
        spelt = [
            Fault(
                "import_spelt",
                file,
                details={"name": actor.name, "others": tuple(quoted(other, lang) for other in actor.others)},
            )
            for actor in self.actors
            if actor.others
        ]
        return Draft(actors, ties, [*spelt, *self.notices])

    def _numbered(self) -> list[str]:
        """Ids of the actors: those that sheets give, where each is there once, else made of the names."""
        given = [name_in(actor.cells.pop("id", "")) for actor in self.actors]
        counts = Counter(given)
        kept = [word if word and counts[word] == 1 else "" for word in given]
        named = [actor.name for actor, word in zip(self.actors, kept, strict=True) if not word]
        made = iter(ids_for(named, taken=filter(None, kept)))
        return [word or next(made) for word in kept]

    def _row(self, actor: Actor, known: str) -> Row:
        aliases = [*split(actor.cells.pop("aliases", None)), *actor.others]
        more = {"aliases": "; ".join(dict.fromkeys(word.replace(";", ",") for word in aliases))} if aliases else {}
        order = {name: at for at, name in enumerate(ACTORS.names)}
        cells = dict(sorted(actor.cells.items(), key=lambda item: order.get(item[0], len(order))))
        return {**cells, **more, "id": known, "name": actor.name}


def _read(cell: Cell, column: str) -> object:
    """Value of a cell of a column, the cell itself where it cannot be read."""
    try:
        return parse(cell, ACTORS.column(column))
    except MisreadError:
        return cell


def _tie(arc: Arc, ids: Sequence[str]) -> Row:
    row: Row = {"from": ids[arc.first], "to": ids[arc.second], "relation": arc.relation}
    if arc.direction:
        row["direction"] = arc.direction
    reported = {} if arc.reporter is None else {"reported_by": ids[arc.reporter]}
    return row | arc.cells | reported


def joined(arcs: Iterable[Arc]) -> list[Arc]:
    """Arcs with the columns of several questions joined, and two that say the same both ways as one mutual tie."""
    kept: list[Arc] = []
    by_key: dict[tuple[object, ...], list[Arc]] = {}
    for arc in arcs:
        same = by_key.setdefault(arc.key, [])
        fitting = next((other for other in same if _fits(other, arc)), None) if arc.joins else None
        if fitting is None:
            one = Arc(**{**vars(arc), "cells": dict(arc.cells)})
            same.append(one)
            kept.append(one)
        else:
            fitting.cells |= arc.cells
    return _both_ways(kept)


def _fits(one: Arc, other: Arc) -> bool:
    """Whether an arc of another question adds columns to one, and contradicts none."""
    if not one.joins or one.question == other.question:
        return False
    shared = one.cells.keys() & other.cells.keys()
    return bool(one.cells.keys() ^ other.cells.keys()) and all(one.cells[name] == other.cells[name] for name in shared)


def _both_ways(arcs: list[Arc]) -> list[Arc]:
    """Arcs that say the same both ways as one mutual tie each, the others of matrices as one-way ties."""
    waiting: dict[tuple[object, ...], list[Arc]] = {}
    kept: list[Arc] = []
    for arc in arcs:
        if arc.direction != "by_cells":
            kept.append(arc)
            continue
        signed = (arc.relation, arc.question, tuple(sorted((name, str(cell)) for name, cell in arc.cells.items())))
        back = waiting.get((arc.second, arc.first, *signed))
        if back:
            back.pop().direction = "mutual"
        else:
            waiting.setdefault((arc.first, arc.second, *signed), []).append(arc)
            kept.append(arc)
    for arc in kept:
        arc.direction = "one_way" if arc.direction == "by_cells" else arc.direction
    return kept
