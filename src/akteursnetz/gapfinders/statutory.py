"""Coverage of law lists in a network: which partners are recorded, and with which of them cooperation.

Three questions are kept apart. Is a partner that the paragraph names in the records? Do they tell of cooperation with
the body that the law binds: by a tie, or on a body that has to do with the duty? Whether a duty is met they cannot say.
The records may call an entry not applicable (in `network.toml`: `[not_applicable]`, name of the law list = list of
numbers).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders.lawlists import Entry, LawList, Version, date_given, law_list
from akteursnetz.gapfinders.sitting import bodies_of, meant_bodies, seat_ties, sitting_together, touching
from akteursnetz.graph import one_mode_actors, present, ties_between
from akteursnetz.knowledge.remits import PRIVATE, called_how, holding_how
from akteursnetz.network import Network, require_network
from akteursnetz.schema import Language, fold

Status = Literal["cooperating", "recorded", "absent", "unknown", "not_applicable"]
How = Literal["tie", "body", "kind", "remit", "name", ""]
_HOWS: tuple[How, ...] = ("kind", "remit", "name")  # the surest first


@dataclass(frozen=True)
class Coverage:
    """Coverage of one entry by the records: status, actors, how it is known, the bodies and ties that show it."""

    entry: Entry
    status: Status
    actors: tuple[str, ...] = ()
    how: How = ""
    bodies: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class Way(NamedTuple):
    """Way in which cooperation is recorded: by ties, or on bodies; `how` is empty where none is."""

    how: How = ""
    bodies: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


def law_list_table(
    net: Network, name: str | Path, *, date: str | None = None, lang: Language | None = None
) -> pd.DataFrame:
    """Coverage of a law list: for each partner that the paragraph names what the network's records have of it.

    The version of the list is that of `date`, else of the network's own date. cooperating: an actor that is this
    partner has a tie with the body that the law binds, or sits with it on a body that has to do with the duty (for a
    list that asks for a seat: sits on the body that the paragraph sets up); recorded: it is there, and no such
    cooperation is recorded; absent: no such actor is recorded; unknown: only a group of unnamed organisations without a
    sector may hold it, or only a name suggests it and the network says `remits = "recorded"`; not_applicable: the
    records say so.

    Raises NetworkError for a list or a date that is none, and where no version of the list is known for the date, or
    the network bears none.

    Returns
    -------
    DataFrame with the columns `number`, `entry`, `status`, `actors` (ids joined by "; ") and `how`: for cooperating tie
    or body, for recorded kind, remit or name (by which the actor is known to be this partner), else empty.

    >>> from akteursnetz.examples import example
    >>> table = law_list_table(example("musterkreis"), "sgb8_81", date="2024")
    >>> sorted(set(table["status"])) == ["absent", "cooperating", "recorded"]
    True
    """
    language = lang or require_network(net).meta.language
    given = law_list(name)
    version = given.version(date_given(date) if date is not None else net.meta.date)
    rows = [
        (found.entry.number, found.entry.label(language), found.status, "; ".join(found.actors), found.how)
        for found in coverage(net, given, version)
    ]
    return pd.DataFrame(rows, columns=["number", "entry", "status", "actors", "how"], dtype="str")


def coverage(net: Network, given: LawList, version: Version) -> list[Coverage]:
    """Coverage of each entry of a version of a law list by the records."""
    bound, elsewhere = bound_actors(net, given), _not_applicable(net, given)
    return [
        Coverage(entry, "not_applicable") if _numbers(entry.number) & elsewhere else _covered(net, given, entry, bound)
        for entry in version.entries
    ]


def bound_actors(net: Network, given: LawList) -> tuple[str, ...]:
    """Actors that a paragraph binds: those that hold its remit, no bodies, programmes and private organisations."""
    holders, private = holding_how(net, [given.remit]), net.actors["sector"].isin(PRIVATE)
    return tuple(actor for actor in one_mode_actors(net) if actor in holders and not private[actor])


def _not_applicable(net: Network, given: LawList) -> set[str]:
    """Numbers of entries that the records call not applicable; NetworkError for one that no version has."""
    asked = [str(number) for number in dict(net.meta.extra.get("not_applicable", {})).get(given.name, [])]
    known = {number for version in given.versions for entry in version.entries for number in _numbers(entry.number)}
    if strange := [number for number in asked if fold(number) not in known]:
        raise NetworkError("law_list_no_number", paragraph=given.paragraph, found=tuple(strange))
    return {fold(number) for number in asked}


def _numbers(number: str) -> set[str]:
    """Forms in which records may name an entry: "Nr. 2 (1)", "Nr. 2" and "2" for the first of two partners."""
    place = number.split(" (", maxsplit=1)[0]
    return {fold(number), fold(place), fold(place.removeprefix("Nr. "))}


def _covered(net: Network, given: LawList, entry: Entry, bound: tuple[str, ...]) -> Coverage:
    found = _partners(net, given, entry)
    ways = {actor: _cooperation(net, given, actor, bound) for actor in found}
    for how in ("tie", "body"):
        there = {actor: way for actor, way in ways.items() if way.how == how}
        if there:
            bodies = tuple(dict.fromkeys(body for way in there.values() for body in way.bodies))
            evidence = tuple(dict.fromkeys(tie for way in there.values() for tie in way.evidence))
            return Coverage(entry, "cooperating", tuple(there), how, bodies, evidence)
    if not found:
        groups = _collective(net)
        return Coverage(entry, "unknown" if groups else "absent", groups)
    best = next(how for how in _HOWS if how in found.values())
    unsure = best == "name" and net.meta.remits == "recorded"
    return Coverage(entry, "unknown" if unsure else "recorded", tuple(found), best)


def _partners(net: Network, given: LawList, entry: Entry) -> dict[str, How]:
    """Actors that are the partner of an entry, and by what they are known to be it.

    Bodies are none, but where a paragraph gives a seat: there it is only the body that it sets up.
    """
    by_name, by_remit = called_how(net, entry.names), holding_how(net, entry.remits)
    left_out = set(meant_bodies(net, given) if given.asks == "seat" else _bodies(net))
    left_out |= set(net.actors.index[net.actors["sector"].isin(PRIVATE)]) if entry.public else set()
    others = [actor for actor in net.actors.index[present(net)] if actor not in left_out]
    ways = {actor: {by_name.get(actor), by_remit.get(actor)} for actor in others}
    return {actor: next(how for how in _HOWS if how in known) for actor, known in ways.items() if known & set(_HOWS)}


def _bodies(net: Network) -> list[str]:
    return list(net.actors.index[net.actors["form"] == "body"])


def _collective(net: Network) -> tuple[str, ...]:
    """Groups of unnamed organisations without a sector: any partner may be among them."""
    actors = net.actors
    return tuple(actors.index[(actors["form"] == "group") & actors["sector"].isna() & present(net)])


def _cooperation(net: Network, given: LawList, actor: str, bound: tuple[str, ...]) -> Way:
    """Recorded cooperation of an actor with those that the paragraph binds."""
    ties = tuple(tie for one in bound for tie in ties_between(net, one, actor))
    if ties and given.asks != "seat":
        return Way("tie", (), ties)
    bodies = _common_bodies(net, given, actor, bound)
    return Way("body", bodies, seat_ties(net, (actor, *bound), bodies)) if bodies else Way()


def _common_bodies(net: Network, given: LawList, actor: str, bound: tuple[str, ...]) -> tuple[str, ...]:
    """Bodies on which an actor sits with those bound, or on which the paragraph gives it a seat."""
    if given.asks == "seat":
        return tuple(body for body in meant_bodies(net, given) if body in bodies_of(net, actor))
    together = dict.fromkeys(body for one in bound if one != actor for body in sitting_together(net, one, actor))
    return touching(net, together, given.touches, given.paragraph)
