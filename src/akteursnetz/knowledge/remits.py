"""Holders of remits: actors known by their recorded remits, or by what name, kind and other names say.

A remit that the records give is recorded. One that is read off an actor's name, kind or other names is a conclusion
from the dictionary (`remits.toml`), and is told as such wherever it is used; `remits = "recorded"` in `network.toml`
does without it. Nothing is read off the names of bodies and programmes, nor of actors that the records put into a
sector of private bodies: they hold no remit of a public authority by being called after it.
"""

from collections.abc import Iterable
from typing import Literal

from akteursnetz.knowledge.dictionary import means, read_off, same_remit
from akteursnetz.knowledge.wording import phrase_of, taken, words_of
from akteursnetz.network import Network
from akteursnetz.schema import TWO_MODE_FORMS, fold, split

__all__ = [
    "called",
    "called_how",
    "holding",
    "holding_how",
    "means",
    "names_of",
    "one_meant",
    "one_of",
    "read_off",
    "recorded_as",
    "remits_of",
    "same_remit",
    "speaks_of",
]

#: How a remit is known: the records give it, or it is only read off a name, kind or other name.
How = Literal["remit", "name"]

#: Sectors of bodies that hold no remit of a public authority, whatever they are called.
PRIVATE = ("welfare", "church", "economy", "civil_society", "residents")


def speaks_of(words: str, phrase: str) -> bool:
    """Whether the words contain the phrase, as whole words in its order; a hyphenated word is one.

    >>> speaks_of("ARGE Dortmund", "arge"), speaks_of("Kreis-Liga", "Kreis")
    (True, False)
    """
    there, wanted = words_of(words), phrase_of(phrase)
    return any(taken(there[start:], wanted) for start in range(len(there)))


def one_of(words: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether any of the words contains any of the phrases."""
    wanted = tuple(phrases)
    return any(speaks_of(word, phrase) for word in words for phrase in wanted)


def one_meant(names: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether any of the names means any of the phrases (`means`)."""
    wanted = tuple(phrases)
    return any(means(name, phrase) for name in names for phrase in wanted)


def names_of(net: Network) -> dict[str, tuple[str, ...]]:
    """Names of each actor: its name, its kind, its other names."""
    table = net.actors
    rows = zip(table.index, table["name"], table["kind"], table["aliases"], strict=True)
    return {actor: (name, kind, *split(aliases)) for actor, name, kind, aliases in rows}


def called(net: Network, words: Iterable[str]) -> list[str]:
    """Ids of the actors that a word means: by id, name, kind or other names."""
    return list(called_how(net, words))


def called_how(net: Network, words: Iterable[str]) -> dict[str, Literal["name", "kind"]]:
    """Actors that a word means, and by what: their kind, or only their id, name or another name."""
    wanted = tuple(words)
    found: dict[str, Literal["name", "kind"]] = {}
    for actor, (name, kind, *others) in names_of(net).items():
        if one_meant([kind], wanted):
            found[actor] = "kind"
        elif actor in wanted or one_meant([name, *others], wanted):
            found[actor] = "name"
    return found


def holding(net: Network, remits: Iterable[str]) -> list[str]:
    """Ids of the actors that hold one of the remits, under any of its names: by their record, or by their names."""
    return list(holding_how(net, remits))


def holding_how(net: Network, remits: Iterable[str]) -> dict[str, How]:
    """Actors that hold one of the remits, and by what: their record, or only their name, kind or alias.

    A kind is recorded, the remit of that kind is not: that a "Jugendamt" does Jugendhilfe is in the dictionary.
    """
    asked = tuple(remits)
    wanted = {fold(name) for remit in asked for name in same_remit(remit)}
    others = [remit for remit in asked if not same_remit(remit)]
    recorded = dict(zip(net.actors.index, net.actors["remit"], strict=True))
    found: dict[str, How] = {}
    for actor, held in remits_of(net).items():
        ways = [how for remit, how in held.items() if fold(remit) in wanted]
        if "remit" in ways or one_of(split(recorded[actor]), others):
            found[actor] = "remit"
        elif ways:
            found[actor] = "name"
    return found


def remits_of(net: Network) -> dict[str, dict[str, How]]:
    """Remits of each actor, those of its record first, with how each is known.

    A remit of the dictionary has the dictionary's name, any other is as recorded. Where the network says `recorded`,
    none is read off a name.
    """
    table = net.actors
    readable = ~table["form"].isin(TWO_MODE_FORMS) & ~table["sector"].isin(PRIVATE) & (net.meta.remits != "recorded")
    found: dict[str, dict[str, How]] = {}
    for (actor, names), cell, is_readable in zip(names_of(net).items(), table["remit"], readable, strict=True):
        told = [remit for name in names for remit in read_off(name)] if is_readable else []
        recorded = recorded_as(cell)
        found[actor] = {remit: "remit" if remit in recorded else "name" for remit in (*recorded, *told)}
    return found


def recorded_as(cell: object) -> dict[str, str]:
    """Remits in a cell, each with the word under which it is recorded.

    >>> recorded_as("Kinder- und Jugendhilfe; Wohngeld")
    {'Jugendhilfe': 'Kinder- und Jugendhilfe', 'Wohngeld': 'Wohngeld'}
    """
    found: dict[str, str] = {}
    for word in split(cell):
        for remit in same_remit(word) or (word,):
            found.setdefault(remit, word)
    return found
