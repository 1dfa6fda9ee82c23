"""Two networks on one page, side by side: the same encodings, one legend, one search, one table for both.

Two towns, two layers of one network, or one network at two dates. Actors of both that have the same id stand at the
same place where the two share most of their actors, so that the eye finds what differs.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.views.map.positions import layouts
from akteursnetz.views.map.render import render
from akteursnetz.views.map.webmap import map_data
from akteursnetz.views.shell.page import Page

_SIDES = ("a", "b")
_GAP = 160
_ROOM = {"x": 90, "top": 150, "bottom": 110}
_COLUMN = {"name": "network", "de": "Netzwerk", "en": "Network", "cell": "", "required": False}

Data = dict[str, Any]


def two_maps(
    one: Network | Analysis,
    other: Network | Analysis,
    *,
    lang: Language | None = None,
    internal: bool = False,
    names: tuple[str, str] | None = None,
) -> Page:
    """Both networks in one page, each in a frame that bears its name (its title where no `names` are given).

    The page does all that `web_map` does, for both at once; corrections are made on a network's own map. Columns that
    name people or hold comments are in it only for `internal` use.
    """
    analyses = [net if isinstance(net, Analysis) else analyse(net) for net in (one, other)]
    titles = names or (analyses[0].network.meta.title, analyses[1].network.meta.title)
    halves = [_marked(map_data(a, internal=internal), side) for a, side in zip(analyses, _SIDES, strict=True)]
    for half, title in zip(halves, titles, strict=True):
        for actor in half["actors"]:
            actor["record"]["network"] = title
    places = _places(analyses[0].network, analyses[1].network)
    opening = {"size": "degree", "layout": "force", "layouts": {"force": _framed(places, titles)}}
    return render(_joined(halves, titles) | opening, lang=lang or analyses[0].network.meta.language)


def _places(one: Network, other: Network) -> list[dict[str, list[int]]]:
    """The force layout of each; networks that share most of their actors keep the places of their union."""
    ids = [set(net.actors.index) for net in (one, other)]
    shared = len(ids[0] & ids[1]) > len(ids[0] | ids[1]) / 2
    previous = _all_ties(one, other) if shared else None
    found = [layouts(net, previous=previous)["force"]["at"] for net in (one, other)]
    return [{f"{side}/{actor}": at for actor, at in half.items()} for side, half in zip(_SIDES, found, strict=True)]


def _all_ties(one: Network, other: Network) -> Network:
    """All actors and ties of both; where cells differ, those of the first."""
    tables = ((one.actors, other.actors), (one.ties, other.ties))
    actors, ties = (pd.concat([first, second[~second.index.isin(first.index)]]) for first, second in tables)
    return one.derive(actors=actors, ties=ties)


def _marked(data: Data, side: str) -> Data:
    """The page's data with every id of an actor, tie and finding marked by its side."""

    def mark(name: str) -> str:
        return f"{side}/{name}"

    actors = [
        actor | {"id": mark(actor["id"]), "record": _with_parent(actor["record"], mark)} for actor in data["actors"]
    ]
    absent = [actor | {"id": mark(actor["id"])} for actor in data["absent"]]
    ends = ("id", "from", "to")
    ties = [tie | {end: mark(tie[end]) for end in ends} for tie in data["ties"]]
    for tie in ties:
        tie["record"] = tie["record"] | {end: tie[end] for end in ("from", "to")}
    findings = [
        finding
        | {"id": mark(finding["id"]), "ghosts": [[mark(end) for end in ghost] for ghost in finding["ghosts"]]}
        | {part: [mark(name) for name in finding[part]] for part in ("actors", "absent", "ties")}
        for finding in data["findings"]
    ]
    return data | {"actors": actors, "absent": absent, "ties": ties, "findings": findings}


def _with_parent(record: Mapping[str, Any], mark: Any) -> dict[str, Any]:
    return {**record, **({"part_of": mark(record["part_of"])} if "part_of" in record else {})}


def _joined(halves: list[Data], titles: tuple[str, str]) -> Data:
    """One page's data from both halves; a measure or a column stands if either has it."""
    one, other = halves
    lists = {part: one[part] + other[part] for part in ("actors", "absent", "ties", "findings")}
    evidence = {lang: " ".join(dict.fromkeys(half["evidence"][lang] for half in halves)) for lang in LANGUAGES}
    columns = {table: _merged(one["columns"][table], other["columns"][table]) for table in ("actors", "ties")}
    columns["actors"].append(_COLUMN)
    return (
        one
        | lists
        | {
            "title": " – ".join(titles),
            "key": "",
            "meta": {"place": None, "setting": None, "date": None},
            "evidence": evidence,
            "columns": columns,
            "stations": [],
            "glance": [],
            "rings": {},
            "closeness": {},
            "centre": "",
            "folds": [],
            "fold": "",
        }
    )


def _merged(one: list[Data], other: list[Data]) -> list[Data]:
    names = {column["name"] for column in one}
    return one + [column for column in other if column["name"] not in names]


def _framed(places: list[dict[str, list[int]]], titles: tuple[str, str]) -> Data:
    """Both pictures beside each other, each in the middle of a frame with its title; both frames are of one size."""
    at: dict[str, list[int]] = {}
    guides, left = [], 0
    width = max(_extent(half, 0)[1] for half in places) + 2 * _ROOM["x"]
    height = max(_extent(half, 1)[1] for half in places) + _ROOM["top"] + _ROOM["bottom"]
    for half, title in zip(places, titles, strict=True):
        (low_x, wide), (low_y, tall) = _extent(half, 0), _extent(half, 1)
        right, down = left + (width - wide) // 2 - low_x, (height - tall) // 2 - low_y
        at |= {actor: [x + right, y + down] for actor, (x, y) in half.items()}
        guides.append({"kind": "cell", "name": title, "x": left, "y": 0, "width": width, "height": height})
        left += width + _GAP
    return {"at": at, "guides": guides}


def _extent(places: Mapping[str, list[int]], axis: int) -> tuple[int, int]:
    """The lowest coordinate on an axis, and the length from it to the highest."""
    values = [point[axis] for point in places.values()] or [0]
    return min(values), max(values) - min(values)
