"""Answers of the returns as rows of the records: ties with their reporter, and actors that nobody had listed.

A tie is taken where Yes stands, or where a way of working together is chosen and no answer beside it. A word that is no
answer of the list is kept in the note of the tie. Nothing is taken from a row that says No or Don't know.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from akteursnetz.columns import ACTORS, TIES, Column
from akteursnetz.errors import Fault
from akteursnetz.foreign import ids_for
from akteursnetz.network import Network
from akteursnetz.records.cells import parse
from akteursnetz.records.dates import date_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.names import spelling
from akteursnetz.schema import LANGUAGES, Language, fold
from akteursnetz.survey.known import Known
from akteursnetz.survey.questions import ASSESSMENTS, assessments, chosen, label, way_of
from akteursnetz.survey.returns import Return, Row
from akteursnetz.texts import date, text

#: Words for nobody, folded.
_NOBODY = {"keine", "keiner", "niemand", "nein", "none", "nobody", "no", "nichts", "nothing", "entfaellt"}
_SEVERAL = re.compile(r"[;\n]")
_WAYS = ("relation", "relation_2", "relation_3")
_CODES = ("formality", "frequency")


@dataclass(frozen=True)
class Tie:
    """Tie that a return reports: its cells by column, and the row in which it stands."""

    cells: Mapping[str, Any]
    row: Row


@dataclass
class Newcomer:
    """Actor that was on no list: its id, its name, its sector where one is given, the ids of those who named it."""

    id: str
    name: str
    sector: str | None = None
    named_by: list[str] = field(default_factory=list)


class Answers:
    """Reader of returns against a network: ties, newcomers, answers on pairs, and notices of all that was doubtful."""

    def __init__(self, net: Network) -> None:
        self.net, self.known, self.lang = net, Known(net), net.meta.language
        self.scales = {asked.question: asked for asked in assessments(net)}
        self.ties: list[Tie] = []
        self.newcomers: dict[str, Newcomer] = {}
        #: Answer of an actor on another: yes, no, unknown.
        self.pairs: dict[tuple[str, str], str] = {}
        #: Ids of known actors that were named as forgotten, with those who named them.
        self.named: dict[str, list[str]] = {}
        self.notices: list[Fault] = []

    def take(self, given: Return) -> None:
        """Take in a return."""
        source = _source(given, self.lang)
        for row in given.rows.get("partners", ()):
            self._partner(given, row, source)
        for sheet in ("wished", "ended", "forgotten"):
            for row in given.rows.get(sheet, ()):
                for other in self._named(given.actor, row, forgotten=sheet == "forgotten"):
                    getattr(self, f"_{sheet}")(given, row, other, source)
        if given.looked_through:
            for other in given.listed:
                if other in self.known.ids:
                    self.pairs.setdefault((given.actor, other), "no")

    def _partner(self, given: Return, row: Row, source: str) -> None:
        if row.id not in self.known.ids:
            self._tell(row, "partner_gone", "name", row.cells.get("name", row.id))
            return
        answer = self._answer(row)
        if answer is not None:
            self.pairs[given.actor, row.id] = answer
        if answer == "yes":
            self._add(given, row, row.id, source)
        elif "note" in row.cells:
            self._tell(row, "note_left", "note", row.cells["note"])

    def _answer(self, row: Row) -> str | None:
        """Answer of a row on working together; None where there is none. A word that is none of the list is unknown."""
        word, more = row.cells.get("tie"), row.cells.keys() - {"name", "tie", "note", "sector"}
        answer = None if word is None else chosen("answers", word)
        if word is None and more:
            self._tell(row, "taken_as_yes", "tie")
            return "yes"
        if word is not None and answer is None:
            self._tell(row, "no_answer", "tie", word)
            return "unknown"
        if answer != "yes" and more:
            self._tell(row, "answer_against", "tie", word)
        return answer

    def _wished(self, given: Return, row: Row, other: str, source: str) -> None:
        self._add(given, row, other, source, state="wished")

    def _ended(self, given: Return, row: Row, other: str, source: str) -> None:
        word = row.cells.get("state")
        state = None if word is None else chosen("state", word)
        if state is None:
            self._tell(row, "taken_as_ended", "state", word)
        self._add(given, row, other, source, state=state or "ended")

    def _forgotten(self, given: Return, row: Row, other: str, source: str) -> None:
        if self._answer(row) == "yes":
            self._add(given, row, other, source)
        elif "note" in row.cells:
            self._tell(row, "note_left", "note", row.cells["note"])

    def _add(self, given: Return, row: Row, other: str, source: str, *, state: str = "existing") -> None:
        """Add the ties of a row: one for each way of working together; the first has all that is said beside."""
        own, notes = self._details(row), []
        ways: list[str] = []
        for column in _WAYS:
            word = row.cells.get(column)
            if word is not None and (way := chosen("ways", word)) is None:
                notes.append(self._own_words(row, column, word))
            elif word is not None and way is not None and way not in ways:
                ways.append(way)
        note = "; ".join([*filter(None, [own.pop("note", "")]), *notes])
        said = {**own, "note": note} if note else own
        for key in ways or ["cooperation"]:
            ends = _ends(key, given.actor, other)
            cells = {**ends, "state": state, "reported_by": given.actor, "source": source, **said}
            self.ties.append(Tie(cells, row))
            said = {}

    def _details(self, row: Row) -> dict[str, Any]:
        """Cells of the first tie of a row, by the columns of the records."""
        own: dict[str, Any] = {}
        notes: list[str] = []
        for column, word in row.cells.items():
            found = self._detail(column, word)
            if found is not None:
                own |= found
            elif column in (*_CODES, *ASSESSMENTS, "until", "reason"):
                notes.append(self._own_words(row, column, word))
        if "subject" in row.cells:
            own |= self._text(row, "subject", TIES.column("subject"))
        if "words" in row.cells:
            own |= self._text(row, "words", TIES.column("quote"))
        remark = self._text(row, "note", TIES.column("note")).get("note") if "note" in row.cells else None
        note = "; ".join([*filter(None, [remark]), *notes])
        return {**own, "note": note} if note else own

    def _detail(self, column: str, word: str) -> dict[str, Any] | None:
        """Value of a column that has a list or scale; None where the word is none of its values."""
        try:
            if column in _CODES:
                found: Any = chosen(column, word)
            elif column in ASSESSMENTS:
                scale = self.scales[column]
                bounded = Column("", "", "", "number", bounds=(scale.low, scale.high))
                return {scale.column: parse(word, bounded)}
            elif column == "until":
                found = date_of(word, "until", short=True)
            elif column == "reason":
                key = chosen("reasons", word)
                found = None if key is None else label("reasons", key, self.lang)
            else:
                return None
        except MisreadError:
            return None
        return None if found is None else {column: found}

    def _text(self, row: Row, column: str, kept: Column) -> dict[str, Any]:
        """Text of a column; one that no record can hold, as an error of a formula, is told and left."""
        try:
            return {kept.name: parse(row.cells[column], kept)}
        except MisreadError:
            self._tell(row, "text_left", column, row.cells[column])
            return {}

    def _own_words(self, row: Row, column: str, word: str) -> str:
        """Own words for the note of a tie, told as such."""
        self._tell(row, "own_words", column, word)
        return text("survey.own_words", self.lang, column=text(f"survey.columns.{column}", self.lang), word=word)

    def _named(self, reporter: str, row: Row, *, forgotten: bool) -> Iterator[str]:
        """Ids of the actors that a row names: known ones, else newcomers; what cannot be told apart is left."""
        words = [word for part in _SEVERAL.split(row.cells.get("name", "")) if (word := part.strip())]
        if not words:
            self._tell(row, "no_name", "name")
        for word in words:
            if fold(word) in _NOBODY:
                continue
            meant = self.known.actors_of(word)
            if len(meant) > 1:
                self._tell(row, "ambiguous_name", "name", word)
            elif reporter in meant:
                self._tell(row, "names_itself", "name", word)
            elif meant:
                actor = next(iter(meant))
                self.named.setdefault(actor, []).append(reporter)
                yield actor
            elif self._text(row, "name", ACTORS.column("name")):
                yield self._newcomer(reporter, row, word, forgotten=forgotten)

    def _newcomer(self, reporter: str, row: Row, word: str, *, forgotten: bool) -> str:
        key = spelling(word)
        if key not in self.newcomers:
            taken = [*self.known.ids, *(other.id for other in self.newcomers.values())]
            self.newcomers[key] = Newcomer(ids_for([word], taken)[0], word)
        found = self.newcomers[key]
        if forgotten and found.sector is None and (sector := row.cells.get("sector")) is not None:
            found.sector = chosen("sector", sector)
            if found.sector is None:
                self._tell(row, "no_answer", "sector", sector)
        if reporter not in found.named_by:
            found.named_by.append(reporter)
        return found.id

    def _tell(self, row: Row, code: str, column: str, found: str | None = None) -> None:
        german, english = (text(f"survey.columns.{column}", lang) for lang in LANGUAGES)
        self.notices.append(row.fault(code, Column(column, german, english), found))


def _source(given: Return, lang: Language) -> str:
    if given.date is None:
        return text("survey.source_undated", lang)
    return text("survey.source", lang, date=date(given.date, lang))


def _ends(key: str, reporter: str, other: str) -> dict[str, str]:
    """Ends, relation and direction of a tie that a reporter describes."""
    way = way_of(key)
    first, second = (other, reporter) if way.direction == "in" else (reporter, other)
    ends = {"from": first, "to": second, "relation": way.relation}
    is_both = way.direction == "mutual" and way.relation != "cooperation"
    return {**ends, "direction": "mutual"} if is_both else ends
