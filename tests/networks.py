"""Small named networks, built as a script would build them; ids are short, so that a failure can be read."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import pandas as pd

from akteursnetz.network import Network, from_tables


def made(actors: Iterable[str], ties: Iterable[tuple[str, str]] = (), **cells: Any) -> Network:
    """A network of these actors and ties: mutual cooperation, unless cells (one for all ties, or a list) say else."""
    pairs = list(ties)
    columns = {"from": [a for a, _ in pairs], "to": [b for _, b in pairs]}
    frame = pd.DataFrame(columns, dtype="str").assign(**{"relation": "cooperation", **cells})
    return from_tables(roster(actors), frame)


def roster(actors: Iterable[str], **cells: Any) -> pd.DataFrame:
    """The actors' table: name and id alike, further columns as given."""
    ids = list(actors)
    return pd.DataFrame({"id": ids, "name": ids}, dtype="str").assign(kind="actor", **cells)


def in_groups(net: Network, groups: Mapping[str, str | None]) -> Network:
    """The same network, its actors sorted into groups by a further column `group`."""
    actors = net.actors.assign(group=net.actors.index.map(groups.get)).reset_index()
    return from_tables(actors, net.ties.reset_index())


def empty() -> Network:
    """No actor, no tie."""
    return made([])


def isolates(n: int = 3) -> Network:
    """Actors without any tie."""
    return made(list("abcdefghij"[:n]))


def one_tie() -> Network:
    """Two actors, tied."""
    return made("ab", [("a", "b")])


def disconnected() -> Network:
    """A path of three, a tied pair and an isolate: a - b - c, d - e, f."""
    return made("abcdef", [("a", "b"), ("b", "c"), ("d", "e")])


def complete(n: int = 4) -> Network:
    """Everyone tied to everyone."""
    ids = "abcdefghij"[:n]
    return made(ids, [(a, b) for place, a in enumerate(ids) for b in ids[place + 1 :]])


def star(leaves: int = 4) -> Network:
    """One actor `h` tied to all others, who are not tied to each other."""
    ids = "abcdefg"[:leaves]
    return made("h" + ids, [("h", leaf) for leaf in ids])


def path(n: int = 4) -> Network:
    """A chain of actors: a - b - c ..."""
    ids = "abcdefghij"[:n]
    return made(ids, list(pairwise(ids)))


def triangle_with_tail() -> Network:
    """a, b, c tied to each other, d to c alone."""
    return made("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")])


def cycle_with_tail() -> Network:
    """One-way ties a -> b -> c -> a, and c -> d."""
    return made("abcd", [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")], direction="one_way")


def layered() -> Network:
    """a - b by contract and informally, b - c unspecified, c - d informally and unspecified, a - d by contract; e."""
    return made(
        "abcde",
        [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("c", "d"), ("a", "d")],
        formality=["contract", "informal", None, "informal", None, "contract"],
        relation=["cooperation", "information", "cooperation", "cooperation", "funding", "cooperation"],
    )


def committees() -> Network:
    """Actors a, b, c on bodies X (a, b), Y (a, b, c) and Z (nobody); d on none; a - d cooperate."""
    actors = roster("abcdXYZ", form=["office"] * 4 + ["body"] * 3)
    seats = [("a", "X"), ("b", "X"), ("a", "Y"), ("b", "Y"), ("c", "Y")]
    ties = pd.DataFrame([*seats, ("a", "d")], columns=["from", "to"])
    return from_tables(actors, ties.assign(relation=["membership"] * 5 + ["cooperation"]))


def survey() -> Network:
    """a, b, c asked, d not: a - b told by both, a - c by a alone, a - d by a alone, b - c by a minute."""
    actors = roster("abcd", surveyed=["yes", "yes", "yes", "no"])
    ties = pd.DataFrame(
        [("a", "b", "a"), ("b", "a", "b"), ("a", "c", "a"), ("a", "d", "a"), ("b", "c", None)],
        columns=["from", "to", "reported_by"],
    )
    return from_tables(actors, ties.assign(relation="cooperation"))


#: The ladder that every measure climbs.
LADDER = {
    "empty": empty,
    "isolates": isolates,
    "one tie": one_tie,
    "disconnected": disconnected,
    "complete": complete,
}


def grouped(net: Network, **sizes: int) -> Network:
    """The same network in which some actors stand for several."""
    size = pd.Series(sizes).reindex(net.actors.index)
    return net.with_tables(
        actors=net.actors.assign(form=net.actors["form"].mask(size.notna(), "group"), count=size.astype("float64"))
    )
