"""Known actors: whom a name in a return means, and whom it comes near to."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from akteursnetz.doors import nearest
from akteursnetz.network import Network
from akteursnetz.records.names import seen, spelling
from akteursnetz.schema import fold, split


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
        """Name of the actor whose name comes nearest to a word; None where none is near."""
        left_out = frozenset(but)
        words = {
            fold(name): str(self.net.name(actor)) for actor, names in self._named() if actor not in left_out
            for name in names
        }  # fmt: skip
        return nearest(word, words)

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
