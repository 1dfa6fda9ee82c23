"""Common bodies of actors, and whether a body has to do with a duty.

A body touches a duty if words of its name, remit, purpose or mandate begin as the law list says, or if its mandate
cites the same paragraph. What it decides there the records do not say; a body that does not touch the duty is only
named.
"""

import re
from collections.abc import Iterable

from akteursnetz.gapfinders.lawlists import LawList
from akteursnetz.graph import hosts
from akteursnetz.knowledge.citations import citations
from akteursnetz.layers import seats
from akteursnetz.network import Network, once
from akteursnetz.schema import fold

_TELLING = ["name", "remit", "purpose", "mandate"]


@once
def _bodies_of(net: Network) -> dict[str, tuple[str, ...]]:
    """Bodies on which each actor sits, in the order of `net.actors` (by name in the finders)."""
    bodies = hosts(net, "body")
    there = seats(net)
    there = there[there["host"].isin(bodies)]
    sitting = set(zip(there["actor"], there["host"], strict=True))
    return {actor: tuple(body for body in bodies if (actor, body) in sitting) for actor in dict(sitting)}


def bodies_of(net: Network, actor: str) -> tuple[str, ...]:
    """Bodies on which an actor sits, in the order of `net.actors` (by name in the finders)."""
    return _bodies_of(net).get(actor, ())


def sitting_together(net: Network, first: str, second: str) -> tuple[str, ...]:
    """Common bodies of two actors, in the order of `net.actors` (by name in the finders)."""
    others = set(bodies_of(net, second))
    return tuple(body for body in bodies_of(net, first) if body in others)


def seat_ties(net: Network, actors: Iterable[str], bodies: Iterable[str]) -> tuple[str, ...]:
    """Sorted ids of the ties by which some actors sit on some bodies."""
    there = seats(net)
    return tuple(sorted(there.index[there["actor"].isin(list(actors)) & there["host"].isin(list(bodies))]))


def touching(net: Network, bodies: Iterable[str], stems: Iterable[str], basis: str) -> tuple[str, ...]:
    """Bodies that have to do with a duty, by the beginnings of words and the law that the basis cites."""
    laws = {citation.law for citation in citations(basis)}
    beginnings = tuple(f" {_spaced(stem)}" for stem in stems)
    return tuple(body for body in bodies if _says(net, body, beginnings) or laws & _mandated(net, body))


def _says(net: Network, body: str, beginnings: tuple[str, ...]) -> bool:
    cells = net.actors.loc[body, _TELLING].dropna()
    return any(beginning in f" {_spaced(str(cell))}" for cell in cells for beginning in beginnings)


def _spaced(words: str) -> str:
    """Folded words of a text, one space between each."""
    return " ".join(fold(word) for word in re.findall(r"\w+", words))


def _mandated(net: Network, body: str) -> set[tuple[str, str]]:
    """Paragraphs of law that a body's mandate cites."""
    mandate = net.actors.at[body, "mandate"]
    return {citation.law for citation in citations(mandate)} if isinstance(mandate, str) else set()


def meant_bodies(net: Network, given: LawList) -> tuple[str, ...]:
    """Bodies that a paragraph sets up: their mandate cites it, or their name or kind begins as the list says."""
    law = citations(given.paragraph)[0].law if citations(given.paragraph) else None
    names = tuple(fold(word) for word in given.bodies)
    rows = net.actors.loc[hosts(net, "body")]
    called = [
        names != () and any(fold(str(row[column])).startswith(names) for column in ("name", "kind"))
        for _, row in rows.iterrows()
    ]
    return tuple(
        body for body, is_called in zip(rows.index, called, strict=True) if is_called or law in _mandated(net, body)
    )
