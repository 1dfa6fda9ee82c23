"""Resolution of the ids and names under which records speak of actors."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property

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


class Names:
    """Resolver of ids, names and other names of the actors; one that several have stands for none of them."""

    def __init__(self, actors: Checked) -> None:
        self._roster = actors
        #: False where the roster could not be read: whom a tie names is then no fault of the tie.
        self.known = {"id", "name"} <= actors.headers.keys()
        self.ids = set(actors.columns["id"].different) - {None}

    @cached_property
    def actors(self) -> list[tuple[str, str | None, tuple[str, ...]]]:
        """Id, name and other names of each actor."""
        named = zip(*(self._roster.values(column) for column in ("id", "name", "aliases")), strict=True)
        return [(actor, name, split(aliases)) for actor, name, aliases in named if actor is not None]

    @cached_property
    def meanings(self) -> tuple[Mapping[str, str | None], ...]:
        """Actor by id, by name and by other name, all normalised to what a reader sees; None where several have one."""
        names = ((seen(name), actor) for actor, name, _ in self.actors if name is not None)
        aliases = ((seen(alias), actor) for actor, _, aliases in self.actors for alias in aliases)
        return _meanings((seen(actor), actor) for actor in self.ids), _meanings(names), _meanings(aliases)

    @cached_property
    def words(self) -> dict[str, str]:
        """Suggestions for each folded id, name and other name: the actor's name where it is its own."""
        shown: dict[str, str] = {}
        for actor, name, aliases in self.actors:
            own = name if name is not None and self.actor_of(name) == actor else actor
            shown |= {fold(word): own for word in (*aliases, actor, name or actor)}
        return shown

    def actor_of(self, word: str) -> str | None:
        """Id of the actor with that id, else name, else other name; None where none or several have it."""
        if word in self.ids:
            return word
        spoken = seen(word)
        return next((meant[spoken] for meant in self.meanings if spoken in meant), None)

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
        if any(seen(word) in meant for meant in self.meanings):
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


def alike(actors: Checked) -> list[Fault]:
    """Notices for names that several actors have but for capitals, umlauts, hyphens or spaces."""
    names = actors.values("name")
    folded = [name and fold(name) for name in names]
    if len(set(folded)) == len(folded):
        return []
    rows: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        rows.setdefault(word or "", []).append(at)
    return [_alike(actors, names, places) for word, places in rows.items() if word and len(places) > 1]


def _alike(actors: Checked, names: list[str], places: list[int]) -> Fault:
    spelt = " / ".join(dict.fromkeys(names[at] for at in places))
    told = {"rows": tuple(str(actors.row(at)) for at in places), "names": spelt}
    return Fault("alike_names", actors.file, None, actors.called("name"), names[places[0]], details=told)
