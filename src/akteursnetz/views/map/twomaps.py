"""Map page of two networks side by side: the same encodings, one legend, one search, one table for both.

Two towns, two layers of one network, or one network at two dates. Actors of both that have the same id stand at the
same place where the two share most of their actors, so that the eye finds what differs.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import text
from akteursnetz.views.map.contents import unplaced_data
from akteursnetz.views.map.data import added_column
from akteursnetz.views.map.datatypes import (
    Absent,
    Actor,
    ColumnItem,
    Columns,
    FindingItem,
    Guide,
    Known,
    MapData,
    Placed,
    Point,
    Record,
    Tie,
    Told,
)
from akteursnetz.views.map.positions import joint_places
from akteursnetz.views.map.pyvis_graph import MapNetwork
from akteursnetz.views.map.render import draw
from akteursnetz.views.map.stations import Step, joint_stations, tour
from akteursnetz.views.shell.page import Page

_SIDES = ("a", "b")
_GAP = 160
_SIDE, _TOP, _BOTTOM = 90, 150, 110

Mark = Callable[[str], str]


def two_maps(
    first: Network | Analysis,
    second: Network | Analysis,
    *,
    lang: Language | None = None,
    internal: bool = False,
    names: tuple[str, str] | None = None,
) -> Page:
    """Maps of two networks on one page, each in a frame that bears its name (its title where no `names` are given).

    The page does all that `web_map` does, for both at once; findings, and what the tour says, name their network.
    Corrections are made on a network's own map, and a network's own `stations` belong to it. What may not leave
    (`docs/privacy.md`) is in it only for `internal` use.

    >>> from akteursnetz.examples import example
    >>> two_maps(example("dortmund"), example("eichsfeld"), lang="en").html[:15]
    '<!doctype html>'
    """
    analyses = [net if isinstance(net, Analysis) else analyse(net) for net in (first, second)]
    titles = names or (analyses[0].network.meta.title, analyses[1].network.meta.title)
    halves = [
        _marked(unplaced_data(analysis, internal=internal), side, title)
        for analysis, side, title in zip(analyses, _SIDES, titles, strict=True)
    ]
    joined = _joined(halves[0], halves[1], titles)
    joined.known["stations"] = joint_stations(
        [(title, _tour(*half)) for title, half in zip(titles, zip(analyses, halves, strict=True), strict=True)]
    )
    places = _places(analyses[0].network, analyses[1].network)
    data = replace(joined, layouts={"force": _framed(places, titles)})
    return draw(MapNetwork(data, lang or analyses[0].network.meta.language))


def _tour(analysis: Analysis, data: MapData) -> list[Step]:
    return tour(analysis, data.actors, data.known["findings"], data.known["absent"])


def _places(first: Network, second: Network) -> list[dict[str, Point]]:
    """Places of the actors of both by their prefixed ids."""
    halves = zip(_SIDES, joint_places(first, second), strict=True)
    return [{f"{side}/{actor}": at for actor, at in half.items()} for side, half in halves]


def _marked(data: MapData, side: str, title: str) -> MapData:
    """Map data with all ids of actors, ties and findings prefixed by the side, and the network's name in its actors."""

    def mark(name: str) -> str:
        return f"{side}/{name}"

    absent: list[Absent] = [{**actor, "id": mark(actor["id"])} for actor in data.known["absent"]]
    findings = [_marked_finding(finding, mark, title) for finding in data.known["findings"]]
    known: Known = {**data.known, "absent": absent, "findings": findings}
    actors = [_marked_actor(actor, mark, title) for actor in data.actors]
    return replace(data, known=known, actors=actors, ties=[_marked_tie(tie, mark) for tie in data.ties])


def _marked_actor(actor: Actor, mark: Mark, title: str) -> Actor:
    name = mark(actor["id"])
    record: Record = {**actor["record"], "id": name, "network": title}
    if "part_of" in record:
        record["part_of"] = mark(str(record["part_of"]))
    return {**actor, "id": name, "record": record}


def _marked_tie(tie: Tie, mark: Mark) -> Tie:
    name, start, end = mark(tie["id"]), mark(tie["from"]), mark(tie["to"])
    record: Record = {**tie["record"], "id": name, "from": start, "to": end}
    return {**tie, "id": name, "from": start, "to": end, "record": record}


def _marked_finding(finding: FindingItem, mark: Mark, title: str) -> FindingItem:
    return {
        **finding,
        "id": mark(finding["id"]),
        "network": title,
        "actors": list(map(mark, finding["actors"])),
        "absent": list(map(mark, finding["absent"])),
        "ties": list(map(mark, finding["ties"])),
        "ghosts": [list(map(mark, ghost)) for ghost in finding["ghosts"]],
    }


def _joined(first: MapData, second: MapData, titles: tuple[str, str]) -> MapData:
    """Map data of both networks joined; a measure or a column stands if either has it."""
    left, right = first.known, second.known
    columns: Columns = {
        "actors": _merged(left["columns"]["actors"], right["columns"]["actors"]),
        "ties": _merged(left["columns"]["ties"], right["columns"]["ties"]),
    }
    columns["actors"].append(added_column("network", de="Netzwerk", en="Network"))
    known: Known = {
        **left,
        "title": " – ".join(titles),
        "key": "",
        "meta": {"place": None, "setting": None, "date": None, "boundary": None, "sources": []},
        "evidence": _of_each(titles, left["evidence"], right["evidence"]),
        "counts": dict.fromkeys(LANGUAGES, ""),
        "kept": _of_each(titles, left["kept"], right["kept"]),
        "columns": columns,
        "measures": list(dict.fromkeys([*left["measures"], *right["measures"]])),
        "measure_words": {lang: right["measure_words"][lang] | left["measure_words"][lang] for lang in LANGUAGES},
        "absent": left["absent"] + right["absent"],
        "findings": left["findings"] + right["findings"],
        "glance": [],
        "glance_note": dict.fromkeys(LANGUAGES, ""),
        "governance": None,
        "stations": [],
        "folds": [],
        "fold": "",
        "centre": "",
    }
    return MapData(known, first.actors + second.actors, first.ties + second.ties, {}, {}, {})


def _of_each(titles: tuple[str, str], first: Told, second: Told) -> Told:
    """Sentences on both networks: once where both have the same, else each with the network's title."""
    return {
        lang: first[lang] if first == second else _named(titles, (first[lang], second[lang]), lang)
        for lang in LANGUAGES
    }


def _named(titles: tuple[str, str], said: tuple[str, str], lang: Language) -> str:
    both = zip(titles, said, strict=True)
    return " ".join(text("page.side_by_side", lang, network=title, said=words) for title, words in both if words)


def _merged(first: list[ColumnItem], second: list[ColumnItem]) -> list[ColumnItem]:
    names = {column["name"] for column in first}
    return first + [column for column in second if column["name"] not in names]


def _framed(places: list[dict[str, Point]], titles: tuple[str, str]) -> Placed:
    """Layout of both maps side by side, each centred in a frame with its title; both frames are of one size."""
    at: dict[str, Point] = {}
    guides: list[Guide] = []
    left = 0
    width = round(max(_extent(half, 0)[1] for half in places)) + 2 * _SIDE
    height = round(max(_extent(half, 1)[1] for half in places)) + _TOP + _BOTTOM
    for half, title in zip(places, titles, strict=True):
        (low_x, wide), (low_y, tall) = _extent(half, 0), _extent(half, 1)
        right, down = left + (width - wide) // 2 - low_x, (height - tall) // 2 - low_y
        at |= {actor: [x + right, y + down] for actor, (x, y) in half.items()}
        guides.append({"kind": "cell", "name": title, "x": left, "y": 0, "width": width, "height": height})
        left += width + _GAP
    return {"at": at, "guides": guides}


def _extent(places: Mapping[str, Point], axis: int) -> tuple[float, float]:
    """Lowest coordinate on an axis, and the extent to the highest."""
    values = [point[axis] for point in places.values()] or [0]
    return min(values), max(values) - min(values)
