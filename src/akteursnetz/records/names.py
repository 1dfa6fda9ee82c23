"""The ids and names under which records speak of actors, and the words that come near to them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.raw import Cells, places_of
from akteursnetz.records.table import Checked
from akteursnetz.schema import fold, split

#: Signs that nobody sees: hyphens for line ends, joiners, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def seen(word: str) -> str:
    """A word as a reader sees it, whatever letters and spaces it is made of; small and capital letters differ.

    >>> seen("Sozialamt\u00a0Su\u0308d") == seen("Sozialamt Süd")
    True
    """
    if word.isascii():
        return " ".join(word.split())
    return " ".join(unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).split())


class Names:
    """The ids, names and other names of the actors; one that several have stands for none of them."""

    def __init__(self, actors: Checked) -> None:
        named = zip(*(actors.values(column) for column in ("id", "name", "aliases")), strict=True)
        self.actors = [(actor, name, split(aliases)) for actor, name, aliases in named if actor is not None]
        #: False where the roster could not be read: whom a tie names is then no fault of the tie.
        self.known = {"id", "name"} <= actors.headers.keys()
        self.ids = {actor for actor, *_ in self.actors}
        self.by_name = self._meanings((seen(name), actor) for actor, name, _ in self.actors if name is not None)
        self.by_alias = self._meanings((seen(alias), actor) for actor, _, aliases in self.actors for alias in aliases)

    @staticmethod
    def _meanings(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for word, actor in pairs:
            found.setdefault(word, set()).add(actor)
        return found

    @cached_property
    def words(self) -> dict[str, str]:
        """What a mend shows for each folded id, name and other name: the actor's name where it is its own."""
        shown: dict[str, str] = {}
        for actor, name, aliases in self.actors:
            own = name if name is not None and len(self.by_name[seen(name)]) == 1 else actor
            shown |= {fold(word): own for word in (*aliases, actor, name or actor)}
        return shown

    def meant(self, word: str) -> set[str]:
        """The actors that a word may mean: by its id, else by its name, else by another name."""
        if word in self.ids:
            return {word}
        spoken = seen(word)
        return ({spoken} & self.ids) or self.by_name.get(spoken) or self.by_alias.get(spoken) or set()

    def resolve(self, checked: Checked, column: str) -> None:
        """Put the id in the place of every name in a column; what is neither id nor unique name is a fault."""
        cells = checked.columns[column]
        ids = [None if word is None else self._one(word) for word in cells.different]
        lost = [word is not None and actor is None for word, actor in zip(cells.different, ids, strict=True)]
        told = {word: self._told(word) for word, is_lost in zip(cells.different, lost, strict=True) if is_lost}
        for at in places_of(cells, lost).tolist() if self.known else ():
            word = cells.different[cells.places[at]]
            code, mend = told[word]
            checked.fault(code, at, column, word, nearest=mend)
        checked.columns[column] = Cells(ids, cells.places)

    def _told(self, word: str) -> tuple[str, str | None]:
        """The fault that a word is which stands for no actor or for several, and the name that comes near."""
        return ("ambiguous_name", None) if self.meant(word) else ("no_actor", nearest(word, self.words))

    def _one(self, word: str) -> str | None:
        found = self.meant(word)
        return next(iter(found)) if len(found) == 1 else None

    def prefer_ids(self, checked: Checked, *columns: str) -> None:
        """Put the id in the place of every unique name, and leave other words as they are."""
        for column in columns:
            cells = checked.columns[column]
            words = [None if word is None else self._one(word) or word for word in cells.different]
            checked.columns[column] = Cells(words, cells.places)

    def alike(self, actors: Checked) -> list[Fault]:
        """A notice for each name that several actors have but for capitals, umlauts, hyphens or spaces."""
        names = actors.values("name")
        rows: dict[str, list[int]] = {}
        for at, name in enumerate(names):
            if name is not None and fold(name):
                rows.setdefault(fold(name), []).append(at)
        several = [places for places in rows.values() if len(places) > 1]
        return [self._alike(actors, [names[at] for at in places], places) for places in several]

    def _alike(self, actors: Checked, names: list[str], places: list[int]) -> Fault:
        told = {"rows": ", ".join(str(actors.row(at)) for at in places), "names": " / ".join(dict.fromkeys(names))}
        return Fault("alike_names", actors.file, None, actors.called("name"), names[0], details=told)
