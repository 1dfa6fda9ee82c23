"""Changes between two dates on one map: which ties and actors came, stayed and went.

What a tie may have been at both dates is read as the comparison of two dates reads it (`tie_courses`), seats and
memberships included; where missing dates allow several courses, the change is open.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from akteursnetz.comparison.readings import tie_courses
from akteursnetz.errors import NetworkError
from akteursnetz.graph import in_force
from akteursnetz.layers import Unsure, at
from akteursnetz.network import Network
from akteursnetz.periods import days_of
from akteursnetz.records.dates import date_of
from akteursnetz.schema import LANGUAGES
from akteursnetz.texts import text
from akteursnetz.views.map.datatypes import Actor, Known, MapData, Tie, Told

#: Changes of ties and of actors, in the order of the legend.
TIE_CHANGES = ("came", "stayed", "went", "open", "neither")
ACTOR_CHANGES = ("came", "same", "went", "neither")
_COURSES = {(False, True): "came", (True, True): "stayed", (True, False): "went", (False, False): "neither"}


def with_changes(data: MapData, net: Network, dates: tuple[str, str]) -> MapData:
    """Map data with the change of each actor and tie between two dates, whichever is given first.

    A tie that was there at one of them counts as existing, whatever it is now. Raises NetworkError for what are no two
    dates that share no day.
    """
    first, second = _in_order(dates)
    ties, actors = tie_changes(net, first, second), actor_changes(net, first, second)
    known: Known = {
        **data.known,
        "codes": data.known["codes"] | _codes(),
        "dates": [first, second],
        "stations": [{**station, "view": _between(station["view"])} for station in data.known["stations"]],
    }
    return replace(
        data,
        known=known,
        actors=[_actor(actor, actors) for actor in data.actors],
        ties=[_tie(tie, ties[tie["id"]]) for tie in data.ties],
    )


def _in_order(dates: tuple[str, str]) -> tuple[str, str]:
    if isinstance(dates, str) or len(dates) != 2:
        raise NetworkError("two_dates", found=dates)
    first, second = (date_of(date) for date in sorted(dates, key=days_of))
    if days_of(first).last >= days_of(second).first:
        raise NetworkError("two_dates", found=f"{first}, {second}")
    return first, second


def tie_changes(net: Network, first: str, second: str) -> dict[str, str]:
    """Change of each tie between two dates by its id; a planned or wished tie was there at neither."""
    courses = tie_courses(at(net, first), at(net, second), of=in_force)
    changes = dict.fromkeys(map(str, net.ties.index), "neither")
    return changes | {tie: _COURSES[min(all_)] if len(all_) == 1 else "open" for tie, all_ in courses.items()}


def actor_changes(net: Network, first: str, second: str) -> dict[str, str]:
    """Change of each actor between two dates by its id; the same where its dates are missing or do not tell."""
    surely, maybe = ([_existing(net, date, unsure) for date in (first, second)] for unsure in ("absent", "there"))
    every = set(map(str, net.actors.index))
    found = {"came": surely[1] - maybe[0], "went": surely[0] - maybe[1], "neither": every - maybe[0] - maybe[1]}
    changes = {actor: change for change, actors in found.items() for actor in actors}
    return {actor: changes.get(actor, "same") for actor in map(str, net.actors.index)}


def _existing(net: Network, date: str, unsure: Unsure) -> set[str]:
    then = at(net, date, unsure=unsure).actors
    return set(map(str, then.index[then["state"].fillna("existing") == "existing"]))


def _between(view: str) -> str:
    """View of a station; where it hides anything, what was there at neither date too, as the page does at first."""
    hidden = ",".join(quote(f"{group}:neither", safe="") for group in ("change", "actor_change"))
    return re.sub(r"\boff=", lambda part: f"{part[0]}{quote(hidden, safe='')}%2C", view)


def _codes() -> dict[str, dict[str, Told]]:
    groups: Mapping[str, tuple[str, ...]] = {"change": TIE_CHANGES, "actor_change": ACTOR_CHANGES}
    return {group: {name: _words(f"page.{group}.{name}") for name in names} for group, names in groups.items()}


def _words(key: str) -> Told:
    return {lang: text(key, lang) for lang in LANGUAGES}


def _actor(actor: Actor, changes: Mapping[str, str]) -> Actor:
    return {**actor, "change": changes[actor["id"]]}


def _tie(tie: Tie, change: str) -> Tie:
    return {**tie, "change": change, "state": tie["state"] if change == "neither" else "existing"}
