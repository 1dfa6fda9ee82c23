"""Known actors: whom a name in a return means, and whom it comes near to."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from akteursnetz.doors import nearest
from akteursnetz.network import Network
from akteursnetz.records.names import seen, spelling
from akteursnetz.schema import fold, split

#: So many letters a word needs to be looked for within names.
_LONG = 5


class Known:
    """Resolver of names in returns: by id, name or other name as seen, then by spelling; never by likeness."""

    def __init__(self, net: Network) -> None:
        self.net = net
        self.ids = frozenset(map(str, net.actors.index))

    def actor_of(self, word: str) -> str | None:
        """Id of the actor that a word means; None where none or several are called so."""
        meant = self.actors_of(word)
        return next(iter(meant)) if len(meant) == 1 else None

    def actors_of(self, word: str) -> frozenset[str]:
        """Ids of all actors that a word may mean: those called exactly so, else those spelt so."""
        if word in self.ids:
            return frozenset({word})
        as_seen, as_spelt = self._meanings
        return as_seen.get(seen(word)) or as_spelt.get(spelling(word)) or frozenset()

    def near(self, word: str, but: Iterable[str] = ()) -> str | None:
        """Name of the actor whose name comes nearest to a word; None where none is near.

        Near is also the only actor whose name begins with the word, or has all its words.
        """
        left_out = frozenset(but)
        named = [(str(self.net.name(actor)), names) for actor, names in self._named() if actor not in left_out]
        found = nearest(word, {fold(name): own for own, names in named for name in names})
        if found is not None or len(fold(word)) < _LONG:
            return found
        within = [own for own, names in named if any(_is_within(word, name) for name in names)]
        return within[0] if len(within) == 1 else None

    @cached_property
    def _meanings(self) -> tuple[dict[str, frozenset[str]], ...]:
        found: tuple[dict[str, frozenset[str]], ...] = ({}, {})
        for actor, names in self._named():
            for name in names:
                for meanings, word in zip(found, (seen(name), spelling(name)), strict=True):
                    meanings[word] = meanings.get(word, frozenset()) | {actor}
        return found

    def _named(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Id of each actor with its name and other names."""
        named = self.net.actors[["name", "aliases"]].itertuples(name=None)
        return ((str(actor), (str(name), *split(aliases))) for actor, name, aliases in named)


def _is_within(word: str, name: str) -> bool:
    """Whether a name begins with a word, or has all its words."""
    parts = [set(map(fold, text.split())) for text in (word, name)]
    return fold(name).startswith(fold(word)) or parts[0] <= parts[1]
