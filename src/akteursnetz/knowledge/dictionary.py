"""Dictionary of remits (`remits.toml`): the words that stand for each, and remits read off the names of bodies.

A name means what it begins with, after articles and adjectives of public bodies: "Beirat des Jobcenters" is no
Jobcenter. So does each part that is set off ("MainArbeit – Kommunales Jobcenter"), and what is listed with it
("Jobcenter und Sozialamt"). Where a name begins with whose the body is, a later part or word counts as well: "Stadt
Essen, Schulverwaltungsamt". In the name of a public authority's unit its topics count: "Amt für Jugend und Soziales".
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from akteursnetz.knowledge.wording import (
    Part,
    Pattern,
    Phrase,
    Words,
    any_in,
    led,
    parts_of,
    pattern_of,
    phrase_of,
    taken,
    unbound,
    words_of,
)

#: What may stand between a unit's word and its topic: its number, and "für".
_NUMBER = re.compile(r"\d+\w*|[ivx]+|fuer|[a-h]")


class Named(NamedTuple):
    """Dictionary entry: words that stand for a remit, and their conditions.

    `but` must not follow them in their part of the name, `without` must stand nowhere in it, one of `within` must; a
    `whole` one must be all that the name says.
    """

    remit: str
    phrase: Phrase
    but: tuple[Pattern, ...]
    without: tuple[Pattern, ...]
    within: tuple[Pattern, ...]
    whole: bool


def means(name: str, phrase: str) -> bool:
    """Whether a name means what the phrase says, and not something beside it.

    The phrase begins the name, after articles and adjectives of public bodies ("Kommunales Jobcenter"), or a part of it
    where the name begins with whose the body is ("Landkreis Eichsfeld, Jugendamt"). A territory may be joined to it
    ("Kreisjugendamt").

    >>> means("Kommunales Jobcenter", "Jobcenter"), means("Beirat des Jobcenters", "Jobcenter")
    (True, False)
    """
    wanted = phrase_of(phrase)
    ends = ((words, taken(words, wanted)) for words in _openings(name))
    return any(end and not any_in(words[end:], _patterns("beside")) for words, end in ends)


@cache
def same_remit(phrase: str) -> tuple[str, ...]:
    """Names of the remits that a phrase stands for: the work's own names, or names of bodies that do it.

    >>> same_remit("Jobcenter"), same_remit("Bücherei")
    (('Grundsicherung für Arbeitsuchende',), ())
    >>> same_remit("Grundsicherung im Alter und bei Erwerbsminderung")
    ('Sozialhilfe',)
    """
    return tuple(dict.fromkeys(_found(phrase, ("words", "bodies"))))


@cache
def read_off(name: str) -> tuple[str, ...]:
    """Names of the remits that can be read off the name of a body; empty where it does not say.

    >>> read_off("Amt für Jugend und Soziales"), read_off("Förderverein des Jugendamts")
    (('Jugendhilfe', 'Sozialhilfe'), ())
    """
    return tuple(dict.fromkeys(_found(name, ("bodies",))))


def _found(name: str, kinds: tuple[str, ...]) -> list[str]:
    """Remits in the parts of a name, in their order; listed parts are read on where one has named something."""
    parts = () if _of_beside(name) else parts_of(name)
    owned = _begins_with_owner(parts[:1])
    found: list[str] = []
    unit, goes_on = "", owned
    for part in parts:
        if _has_beside(part):
            break
        if part.set_off or goes_on:
            unit = "" if part.set_off and unit == "inside" else unit
            told, unit = _told(part, unit, kinds, words_of(name))
            found += told
            goes_on = owned or bool(told or unit or part.words[-1].completed_by)
    return found


def _told(part: Part, unit: str, kinds: tuple[str, ...], name: Words) -> tuple[list[str], str]:
    """Remits in a part of a name, and whether it named a unit ("named") or goes on within one ("inside")."""
    found: list[str] = []
    unit = "inside" if unit else ""
    for words in _starts(part):
        topics = None if any_in(name, _patterns("private")) else _topics(words)
        if topics is not None:
            unit = "inside" if topics else "named"
        found += _longest(words if topics is None else topics, (*kinds, "topics") if unit else kinds, name)
    return found, unit


def _topics(words: Words) -> Words | None:
    """Words after the word for a unit and its number; None where no such word begins the words."""
    if not any(taken(words, pattern.phrase) for pattern in _patterns("units")):
        return None
    start = next((at for at in range(1, len(words)) if not _NUMBER.fullmatch(words[at].stem)), len(words))
    return words[start:]


def _longest(words: Words, kinds: tuple[str, ...], name: Words) -> list[str]:
    """Remits of the longest matching phrase at the beginning of the words."""
    fitting = [(len("".join(named.phrase)), named.remit) for named in _named(kinds) if _fits(named, words, name)]
    return [remit for length, remit in fitting if length == max(fitting)[0]]


def _fits(named: Named, words: Words, name: Words) -> bool:
    end = taken(words, named.phrase)
    if not end or (named.whole and not end == len(words) == len(name)):
        return False
    allowed = not any_in(words[end:], named.but) and not any_in(name, named.without)
    return allowed and (not named.within or any_in(name, named.within))


@cache
def _openings(name: str) -> tuple[Words, ...]:
    """Suffixes of a name from each place where the body itself may be named: its beginning, and after its owner.

    A listed part also counts after one that leaves its end open; a part that names what is beside a body counts alone.
    """
    parts = parts_of(name)
    if _of_beside(name):
        return tuple(words for part in parts[1:] if _begins_beside(part) for words in _starts(part))
    owned, left_open = _begins_with_owner(parts[:1]), True
    found: list[Words] = []
    for part in parts:
        if owned or left_open:
            found += _starts(part)
        left_open = bool(left_open and part.words[-1].completed_by)
    return tuple(found)


def _starts(part: Part) -> Iterator[Words]:
    """Suffixes of a part from each place where the name of a body may begin."""
    yield from led(part.words)
    if _begins_with_owner([part]):
        yield from unbound(part.words)


def _begins_with_owner(parts: Sequence[Part]) -> bool:
    """Whether the first of the parts begins with the owner of the body."""
    return any(any_in(words[:1], _patterns("owners")) for part in parts[:1] for words in led(part.words))


def _has_beside(part: Part) -> bool:
    """Whether a part names something beside a body; a word for the owner at its beginning does not count."""
    [*_, words] = led(part.words)
    return any_in(words[1:] if _begins_with_owner([part]) else words, _patterns("beside"))


def _of_beside(name: str) -> bool:
    """Whether a later part of a name begins with something beside the body: "Jobcenter Dortmund, Personalrat"."""
    return any(map(_begins_beside, parts_of(name)[1:]))


def _begins_beside(part: Part) -> bool:
    return any(any_in(words[:1], _patterns("beside")) for words in led(part.words))


@cache
def _named(kinds: tuple[str, ...]) -> tuple[Named, ...]:
    return tuple(
        _entry(remit["name"], word) for remit in _dictionary()["remit"] for kind in kinds for word in remit[kind]
    )


def _entry(remit: str, word: str | dict[str, Any]) -> Named:
    given: dict[str, Any] = {"word": word} if isinstance(word, str) else word
    but, without, within = (tuple(map(pattern_of, given.get(key, ()))) for key in ("but", "without", "within"))
    return Named(remit, phrase_of(given["word"]), but, without, within, given.get("whole", False))


@cache
def _patterns(kind: str) -> tuple[Pattern, ...]:
    return tuple(pattern_of(word) for word in _dictionary()[kind])


@cache
def _dictionary() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("remits.toml").read_text(encoding="utf-8"))
