"""Who holds which remit: an actor is known by its work and its other names, not by its name alone.

ARGE, Jobcenter and Grundsicherungsamt are three names of one remit; which words name one remit stands in
`remits.toml`. Words match whole. A name means what it begins with: "Beirat des Jobcenters" is no Jobcenter.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from akteursnetz.network import Network
from akteursnetz.schema import fold, split


@cache
def _remits() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads(
        files(__package__).joinpath("remits.toml").read_text(encoding="utf-8")
    )["remit"]
    return entries


def speaks_of(words: str, phrase: str) -> bool:
    """Whether the phrase stands in the words, as whole words in its order.

    >>> speaks_of("ARGE Dortmund", "arge"), speaks_of("Grundsicherungsamt", "Sicherung")
    (True, False)
    """
    there, wanted = _folded(words), _folded(phrase)
    return bool(wanted) and any(
        there[start : start + len(wanted)] == wanted for start in range(len(there) - len(wanted) + 1)
    )


def means(name: str, phrase: str) -> bool:
    """Whether a name begins with the phrase, as whole words.

    >>> means("ARGE Dortmund", "ARGE"), means("Beirat der ARGE", "ARGE")
    (True, False)
    """
    wanted = _folded(phrase)
    return bool(wanted) and _folded(name)[: len(wanted)] == wanted


@cache
def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in re.findall(r"\w+", words))


def one_of(words: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether any of the phrases stands in any of the words."""
    wanted = tuple(phrases)
    return any(speaks_of(word, phrase) for word in words for phrase in wanted)


def one_meant(names: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether any of the names begins with any of the phrases."""
    wanted = tuple(phrases)
    return any(means(name, phrase) for name in names for phrase in wanted)


def names_of(net: Network) -> dict[str, tuple[str, ...]]:
    """What each actor is called: its name, its kind, its other names."""
    table = net.actors
    rows = zip(table.index, table["name"], table["kind"], table["aliases"], strict=True)
    return {actor: (name, kind, *split(aliases)) for actor, name, kind, aliases in rows}


def called(net: Network, words: Iterable[str]) -> list[str]:
    """The actors whose id is one of the words, or whose names begin with one."""
    wanted = tuple(words)
    return [actor for actor, names in names_of(net).items() if actor in wanted or one_meant(names, wanted)]


def holding(net: Network, remits: Iterable[str]) -> list[str]:
    """The actors that hold one of the remits, under any of its names: by their record, or by what they are called."""
    wanted = {word for remit in remits for word in (remit, *same_remit(remit))}
    recorded = dict(zip(net.actors.index, net.actors["remit"], strict=True))
    return [
        actor
        for actor, names in names_of(net).items()
        if one_of((*split(recorded[actor]), *(remit for name in names for remit in same_remit(name))), wanted)
    ]


@cache
def same_remit(phrase: str) -> tuple[str, ...]:
    """The names of the remits that a phrase stands for.

    >>> same_remit("Jobcenter"), same_remit("Bücherei")
    (('Grundsicherung',), ())
    """
    return tuple(entry["name"] for entry in _remits() if one_meant([phrase], entry["words"]))
