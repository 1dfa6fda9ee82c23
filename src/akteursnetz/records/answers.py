"""Answers on names (`names.csv`): which names are one actor, which are not, and the faults of contradictory answers.

"Same" and "renamed" make two names one actor, also over several answers (A is B, B is C). "Different", "merged" and
"split" keep them apart. An answer speaks of actors in the words of the records: by name, other name or id; a name that
no actor of the roster has counts as well, since ties and other waves may use it.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from akteursnetz.records.names import Names, spelling
from akteursnetz.records.table import Checked

#: Answers by which two names are one actor.
ONE_ACTOR = ("same", "renamed")
#: Answers by which the other name is the earlier one.
_IN_TIME = ("renamed", "merged", "split")

#: Actor of the roster ("actor" and its id), or a name that none of them has ("name" and its spelling).
Key = tuple[str, str]


class Answer(NamedTuple):
    """Answer to the question whether two names are one actor: its row, counted from 0, and whom it is about."""

    at: int
    name: str
    other: str
    answer: str
    first: Key
    second: Key

    @property
    def pair(self) -> frozenset[Key]:
        """The two that the answer is about, without their order."""
        return frozenset((self.first, self.second))

    @property
    def about(self) -> frozenset[object]:
        """The two that the answer is about; the names where both are of one actor already."""
        words = frozenset((spelling(self.name), spelling(self.other)))
        return words if self.first == self.second else frozenset[object](self.pair)


class Answers:
    """Answers of a set of records, read and checked against each other; faults are noted in their table."""

    def __init__(self, table: Checked, names: Names) -> None:
        self._table, self._names = table, names
        self.given = list(self._read()) if len(table.rows) else []
        self._groups: dict[Key, list[Key]] = {}
        for answer in self.given:
            if answer.answer in ONE_ACTOR:
                self._join(answer)
        self._check()

    def _read(self) -> Iterator[Answer]:
        columns = [self._table.values(column) for column in ("name", "other", "answer")]
        for at, (name, other, answer) in enumerate(zip(*columns, strict=True)):
            keys = [self._key(at, column, word) for column, word in (("name", name), ("other", other))]
            if answer is not None and keys[0] is not None and keys[1] is not None:
                yield Answer(at, name, other, answer, keys[0], keys[1])

    def _key(self, at: int, column: str, word: str | None) -> Key | None:
        """Key of a word; None for an empty cell, and for a word that several actors have, which is a fault."""
        if word is None:
            return None
        if self._names.is_ambiguous(word):
            self._table.fault("ambiguous_name", at, column, word)
            return None
        actor = self._names.actor_of(word)
        return ("name", spelling(word)) if actor is None else ("actor", actor)

    def _join(self, answer: Answer) -> None:
        """Make the groups of two names one, the one that stays first."""
        first, second = (self._groups.setdefault(key, [key]) for key in (answer.first, answer.second))
        if first is not second:
            first.extend(second)
            self._groups.update(dict.fromkeys(second, first))

    def _check(self) -> None:
        """Note a fault for each answer that another contradicts; both rows are named."""
        earlier: dict[frozenset[object], Answer] = {}
        after: dict[Key, list[Answer]] = {}
        for answer in self.given:
            before = earlier.setdefault(answer.about, answer)
            if before.answer != answer.answer:
                self._fault("two_answers", answer, [before])
            elif answer.first == answer.second:
                if answer.answer == "different":
                    self._fault("one_name", answer, [])
            elif answer.answer not in ONE_ACTOR and self._are_one(answer):
                self._fault("one_by_others", answer, self._between(answer))
            elif answer.answer != "same":
                self._check_group(self._of_groups(answer), earlier, after)

    def _check_group(
        self, answer: Answer, earlier: dict[frozenset[object], Answer], after: dict[Key, list[Answer]]
    ) -> None:
        """Note a fault for an answer that another contradicts on names that are one actor with those, or in time."""
        before = earlier.setdefault(answer.about, answer)
        if before.answer != answer.answer:
            self._fault("two_answers", answer, [before])
        elif answer.answer in _IN_TIME:
            if circle := _path(after, answer.first, answer.second):
                self._fault("names_circle", answer, circle)
            after.setdefault(answer.second, []).append(answer)

    def _of_groups(self, answer: Answer) -> Answer:
        """Answer that keeps two apart, about the groups of names that are one actor; any other as it is."""
        if answer.answer in ONE_ACTOR:
            return answer
        first, second = (self._groups.get(key, [key])[0] for key in (answer.first, answer.second))
        return answer._replace(first=first, second=second)

    def _are_one(self, answer: Answer) -> bool:
        """Whether other answers make the two names of an answer one actor."""
        return answer.first in self._groups and self._groups[answer.first] is self._groups.get(answer.second)

    def _between(self, answer: Answer) -> list[Answer]:
        """Answers that together make the two names of another one actor."""
        ways: dict[Key, list[Answer]] = {}
        for given in self.given:
            if given.answer in ONE_ACTOR:
                ways.setdefault(given.first, []).append(given)
                ways.setdefault(given.second, []).append(given)
        return _path(ways, answer.first, answer.second)

    def _fault(self, code: str, answer: Answer, others: list[Answer]) -> None:
        rows = tuple(str(self._table.row(at)) for at in sorted(other.at for other in others))
        self._table.fault(code, answer.at, "answer", None, name=answer.name, other_name=answer.other, rows=rows)

    def aliases(self) -> dict[str, list[str]]:
        """Further names of each actor by its id: words of the answers that make it one with them."""
        found: dict[str, list[str]] = {}
        for answer in self.given:
            if answer.answer in ONE_ACTOR and (actor := self._stays(answer.first)) is not None:
                for key, word in ((answer.first, answer.name), (answer.second, answer.other)):
                    if key[0] == "name":
                        found.setdefault(actor, []).append(word)
        return found

    def folded(self) -> dict[str, str]:
        """Actors that are another one of the roster by the answers, each with that one's id."""
        pairs = ((key, self._stays(key)) for key in self._groups if key[0] == "actor")
        return {key[1]: stays for key, stays in pairs if stays is not None and stays != key[1]}

    def row_of(self, actor: str) -> int:
        """Row of the first answer that makes an actor another one, counted from 0."""
        own = ("actor", actor)
        return next(each.at for each in self.given if each.answer in ONE_ACTOR and own in (each.second, each.first))

    def _stays(self, key: Key) -> str | None:
        """Actor of the roster that a group of names is: the one that is no other name, else the first of them."""
        actors = [each for each in self._groups[key] if each[0] == "actor"]
        lasting = (actor for actor in actors if actor not in self._others)
        return next((actor[1] for actor in (*lasting, *actors)), None)

    @cached_property
    def _others(self) -> set[Key]:
        """Names that stand as the other name of one actor."""
        return {answer.second for answer in self.given if answer.answer in ONE_ACTOR}

    def apart(self) -> set[frozenset[str]]:
        """Pairs of ids that the answers tell apart."""
        return {
            frozenset((answer.first[1], answer.second[1]))
            for answer in self.given
            if answer.answer not in ONE_ACTOR and answer.first[0] == answer.second[0] == "actor"
        }

    def without_effect(self) -> list[Answer]:
        """Answers of whose two names no actor has either."""
        return [answer for answer in self.given if not any(map(self._is_actor, answer.pair))]

    def _is_actor(self, key: Key) -> bool:
        return key[0] == "actor" or (key in self._groups and self._stays(key) is not None)


def _path(ways: dict[Key, list[Answer]], start: Key, end: Key) -> list[Answer]:
    """Answers that lead from one name to another, each at the names it is listed for; empty where none do."""
    came: dict[Key, list[Answer]] = {start: []}
    for key in (queue := [start]):
        for answer in ways.get(key, ()):
            for step in answer.pair - came.keys():
                came[step] = [*came[key], answer]
                queue.append(step)
    return came.get(end, [])
