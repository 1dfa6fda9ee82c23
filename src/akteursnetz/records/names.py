"""Resolution of the ids and names under which records speak of actors."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from itertools import combinations
from types import MappingProxyType

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.raw import Cells, places_of
from akteursnetz.records.table import Checked
from akteursnetz.schema import fold, split

#: Signs that nobody sees: hyphens for line ends, joiners, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def seen(word: str) -> str:
    """Word normalised to what a reader sees, whatever code points and spaces it is made of; case is kept.

    >>> seen("Sozialamt\u00a0Su\u0308d") == seen("Sozialamt Süd")
    True
    """
    if word.isascii():
        return word if word.isalnum() else " ".join(word.split())
    return " ".join(unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).split())


#: Spaces and hyphens in a name, but not between two numbers.
_GAPS = re.compile(r"(?<!\d)[\s\-‐‑–—]+|[\s\-‐‑–—]+(?!\d)")


def spelling(word: str) -> str:
    """Spelling of a name for comparison: case, spaces and hyphens do not make another actor.

    >>> spelling("Caritas - Verband") == spelling("caritasverband"), spelling("Team 1 2") == spelling("Team 12")
    (True, False)
    """
    return _GAPS.sub("", seen(word).casefold())


#: Actor as records speak of it: its id, its name, its other names.
Called = tuple[str, str | None, tuple[str, ...]]


class Names:
    """Resolver of ids, names and other names of the actors; one that several have stands for none of them."""

    def __init__(
        self,
        ids: Iterable[str],
        called: Iterable[Called],
        *,
        folded: Mapping[str, str] = MappingProxyType({}),
        known: bool = True,
    ) -> None:
        self.ids = frozenset(ids)
        self._roster = called
        self._folded = folded
        #: False where the roster could not be read: whom a tie names is then no fault of the tie.
        self.known = known

    @classmethod
    def of(cls, actors: Checked, folded: Mapping[str, str] = MappingProxyType({})) -> "Names":
        """Resolver of the names in a roster, of which some actors are `folded` into others: theirs stand for those."""
        named = zip(*(actors.values(column) for column in ("id", "name", "aliases")), strict=True)
        called = ((actor, name, split(aliases)) for actor, name, aliases in named if actor is not None)
        ids = set(actors.columns["id"].different) - {None}
        return cls(ids, called, folded=folded, known={"id", "name"} <= actors.headers.keys())

    @cached_property
    def actors(self) -> list[Called]:
        """Id, name and other names of each actor."""
        return list(self._roster)

    @cached_property
    def meanings(self) -> tuple[Mapping[str, str | None], ...]:
        """Actor by id, by name and by other name, all normalised to what a reader sees; None where several have one."""
        return self._meanings(seen)

    @cached_property
    def spellings(self) -> tuple[Mapping[str, str | None], ...]:
        """Actor by id, by name and by other name, in whatever case and with whatever spaces and hyphens."""
        return self._meanings(spelling)

    def _meanings(self, form: Callable[[str], str]) -> tuple[Mapping[str, str | None], ...]:
        one = {actor: self._folded.get(actor, actor) for actor in self.ids}
        names = ((form(name), one[actor]) for actor, name, _ in self.actors if name is not None)
        aliases = ((form(alias), one[actor]) for actor, _, aliases in self.actors for alias in aliases)
        return _meanings((form(actor), one[actor]) for actor in self.ids), _meanings(names), _meanings(aliases)

    @cached_property
    def words(self) -> dict[str, str]:
        """Suggestions for each folded id, name and other name: the actor's name where it is its own."""
        shown: dict[str, str] = {}
        for actor, name, aliases in self.actors:
            shown |= {fold(word): self.called(actor, name) for word in (*aliases, actor, name or actor)}
        return shown

    def called(self, actor: str, name: str | None) -> str:
        """Word that stands for an actor alone: its name, or its id where others answer to that name."""
        return name if name is not None and self.actor_of(name) == actor else actor

    def actor_of(self, word: str) -> str | None:
        """Id of the actor with that id, else name, else other name, else any of them in another spelling.

        None where none or several have it.
        """
        if word in self.ids:
            return word
        for form, found in ((seen, "meanings"), (spelling, "spellings")):
            written = form(word)
            for meant in getattr(self, found):
                if written in meant:
                    actor: str | None = meant[written]
                    return actor
        return None

    def is_ambiguous(self, word: str) -> bool:
        """Whether several actors answer to a word, so that it stands for none."""
        ways = ((seen(word), self.meanings), (spelling(word), self.spellings))
        return self.actor_of(word) is None and any(written in meant for written, means in ways for meant in means)

    def resolve(self, checked: Checked, column: str) -> None:
        """Replace every name in a column by the id; what is neither id nor unique name is a fault."""
        cells = checked.columns[column]
        ids = [word if word is None or word in self.ids else self.actor_of(word) for word in cells.different]
        lost = [word is not None and actor is None for word, actor in zip(cells.different, ids, strict=True)]
        told = {word: self._told(word) for word, is_lost in zip(cells.different, lost, strict=True) if is_lost}
        for at in places_of(cells, lost).tolist() if told and self.known else ():
            word = cells.different[cells.places[at]]
            code, mend = told[word]
            checked.fault(code, at, column, word, nearest=mend)
        checked.columns[column] = Cells(ids, cells.places)

    def _told(self, word: str) -> tuple[str, str | None]:
        """Fault code of a word that stands for no actor or for several, and the closest name."""
        if self.is_ambiguous(word):
            return "ambiguous_name", None
        return "no_actor", nearest(word, self.words)

    def prefer_ids(self, checked: Checked, *columns: str) -> None:
        """Replace every unique name in some columns by the id; other words stay."""
        for column in columns:
            cells = checked.columns[column]
            words = [None if word is None else self.actor_of(word) or word for word in cells.different]
            checked.columns[column] = Cells(words, cells.places)


def _meanings(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Actor that each word means; None where several have it."""
    found: dict[str, str | None] = {}
    for word, actor in pairs:
        found[word] = actor if found.get(word, actor) == actor else None
    return found


def alike(actors: Checked, told_apart: Collection[frozenset[str]] = ()) -> list[Fault]:
    """Notices for names that several actors have but for capitals, umlauts, hyphens or spaces.

    Names whose actors are all `told_apart`, two by two, are left out.
    """
    names = actors.values("name")
    folded = [name and fold(name) for name in names]
    if len(set(folded)) == len(folded):
        return []
    rows: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        rows.setdefault(word or "", []).append(at)
    ids = actors.values("id")
    return [
        _alike(actors, names, places)
        for word, places in rows.items()
        if word and any(frozenset((ids[a], ids[b])) not in told_apart for a, b in combinations(places, 2))
    ]


def _alike(actors: Checked, names: list[str], places: list[int]) -> Fault:
    spelt = " / ".join(dict.fromkeys(names[at] for at in places))
    told = {"rows": tuple(str(actors.row(at)) for at in places), "names": spelt}
    return Fault("alike_names", actors.file, None, actors.called("name"), names[places[0]], details=told)
