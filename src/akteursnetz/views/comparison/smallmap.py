"""Small maps in the page of two networks: actors by sector, ties by formality, the best connected by name."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from markupsafe import Markup
from numpy.typing import NDArray

from akteursnetz.comparison import Comparison
from akteursnetz.errors import shorten
from akteursnetz.facts import summary
from akteursnetz.graph import hosts, in_force, present
from akteursnetz.network import Network, once
from akteursnetz.schema import LAYERS, SECTORS
from akteursnetz.texts import text
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.map.positions import joint_places
from akteursnetz.views.shell.charts import element, mark, picture, sign, words
from akteursnetz.views.shell.style import LAYER_LINES

WIDTH, HEIGHT, EDGE = 390.0, 150.0, 12.0
#: So many of the best connected have their names, of so many letters, or of fewer where there is no room.
NAMED, LONGEST = 5, (22, 15)
LETTER, LINE = 7.2, 12.0
#: How far from its mark a name may stand.
AWAY = (2.0, 14.0, 28.0, 42.0, 60.0, 80.0, 100.0)
#: The radius of a mark: smaller where there are many.
LARGE, SMALL, MANY = 5.0, 3.0, 60

#: The line to a body or programme: a seat, a membership, a part in it.
SEAT = "seat"

At = Mapping[str, tuple[float, float]]


def maps(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Both small maps, each with the name of its network."""
    places = joint_places(*comparison.networks)
    named = zip(comparison.networks, places, comparison.names, strict=True)
    return [{"name": name, "picture": small_map(net, at, _label(net, name, say))} for net, at, name in named]


def _label(net: Network, name: str, say: Words) -> str:
    counts = [text(f"words.{part}", say.lang, n=summary(net)[part]) for part in ("actors", "tied_pairs")]
    return say("overview.map", name=name, counts=say.listed(counts))


def legend(comparison: Comparison, say: Words) -> dict[str, list[dict[str, Any]]]:
    """Signs of both maps: the sectors and the kinds of lines that occur in either."""
    nets = comparison.networks
    sectors = {sector for net in nets for sector in net.actors["sector"][present(net)].fillna("")}
    lines = {line for net in nets for line in _linked(net).values()}
    called = {"unspecified": say("overview.no_formality"), SEAT: say("overview.seats")}
    return {
        "sectors": [
            {"sign": sign(code), "name": say.sector(code) if code else say("overview.no_sector")}
            for code in (*SECTORS, "")
            if code in sectors
        ],
        "layers": [
            {"sign": _sample(line), "name": called.get(line) or say.label(LAYERS, line)}
            for line in (*LAYERS, SEAT)
            if line in lines
        ],
    }


def _sample(layer: str) -> Markup:
    line = element("line", x1=0, x2=34, y1=5, y2=5, **_look(layer))
    return Markup('<svg class="sample" viewBox="0 0 34 10" aria-hidden="true">{}</svg>').format(line)


def _look(layer: str) -> dict[str, Any]:
    if layer == SEAT:
        return {"class_": "line seat", "stroke_width": 0.8}
    line = LAYER_LINES[layer]
    return {"class_": "line", "stroke_width": line.width, "stroke_dasharray": " ".join(map(str, line.dash)) or "none"}


def small_map(net: Network, places: Mapping[str, Sequence[float]], label: str) -> Markup:
    """SVG map of the actors and ties in force at given places."""
    there = list(net.actors.index[present(net)])
    at = dict(zip(there, map(tuple, _fitted(np.array([places[actor] for actor in there], dtype=float))), strict=True))
    linked = _linked(net)
    lines = [_line(at[a], at[b], layer) for (a, b), layer in sorted(linked.items())]
    size = LARGE if len(there) <= MANY else SMALL
    sectors = net.actors["sector"].fillna("")
    marks = [mark(str(sectors[actor]), x, y, size=size) for actor, (x, y) in at.items()]
    return picture(label, WIDTH, HEIGHT, *lines, *marks, *_names(net, at, linked, size), class_="picture small-map")


def _fitted(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places scaled and moved into the picture, as large as it allows."""
    if not len(places):
        return places
    low, extent = places.min(axis=0), np.ptp(places, axis=0)
    room = np.array([WIDTH, HEIGHT]) - 2 * EDGE
    scale = min((space / wide for space, wide in zip(room, extent, strict=True) if wide), default=1.0)
    moved: NDArray[np.float64] = EDGE + (places - low) * scale + (room - extent * scale) / 2
    return moved


@once
def _linked(net: Network) -> dict[tuple[str, str], str]:
    """Most binding layer of the ties in force between each two actors; with a body or programme it is a seat."""
    ties, rank = net.ties[in_force(net)], {layer: place for place, layer in enumerate(LAYERS)}
    there, hosting = set(net.actors.index[present(net)]), set(hosts(net))
    found: dict[tuple[str, str], str] = {}
    for a, b, layer in zip(ties["from"], ties["to"], net.layers[ties.index], strict=True):
        pair = (a, b) if a < b else (b, a)
        if there.issuperset(pair):
            found[pair] = min(found.get(pair, layer), layer, key=rank.__getitem__)
    return {pair: layer if hosting.isdisjoint(pair) else SEAT for pair, layer in found.items()}


def _line(start: Sequence[float], end: Sequence[float], layer: str) -> Markup:
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **_look(layer))


class _Box(NamedTuple):
    """Box of a name or a mark: its left, right, top and bottom."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Whether two boxes overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    @property
    def inside(self) -> bool:
        """Whether the box lies within the picture."""
        return self.left >= 0 and self.right <= WIDTH and self.top >= 0 and self.bottom <= HEIGHT


def _names(net: Network, at: At, linked: Mapping[tuple[str, str], str], size: float) -> list[Markup]:
    """Names of the best connected (of two partners or more), each where it covers no mark and no other name."""
    ends = pd.Series([end for pair in linked for end in pair], dtype="object").value_counts(sort=False)
    best = sorted(ends.index[ends > 1], key=lambda actor: (-ends[actor], net.name(str(actor))))[:NAMED]
    taken = [_Box(x - size, x + size, y - size, y + size) for x, y in at.values()]
    names = []
    for actor in best:
        for name in dict.fromkeys(shorten(net.name(actor), most) for most in LONGEST):
            free = [box for box in _around(at[actor], LETTER * len(name), size) if box.inside and not _hit(box, taken)]
            if free:
                taken.append(free[0])
                names += _name(name, free[0], at[actor])
                break
    return names


def _name(name: str, box: _Box, at: Sequence[float]) -> list[Markup]:
    """Name in its box, with a leader to a mark that is not beside it."""
    x, y = (min(max(place, low), high) for place, low, high in zip(at, box[::2], box[1::2], strict=True))
    far = max(abs(x - at[0]), abs(y - at[1])) > LINE
    leader = [element("line", x1=at[0], y1=at[1], x2=x, y2=y, class_="leader")] if far else []
    return [*leader, words(name, (box.left + box.right) / 2, box.bottom - 2.5, class_="named")]


def _hit(box: _Box, taken: Sequence[_Box]) -> bool:
    return any(map(box.meets, taken))


def _around(at: Sequence[float], width: float, size: float) -> list[_Box]:
    """Boxes of a name right, left, above and below its mark, and then further away."""
    return [box for away in AWAY for box in _beside(at, width, size + away)]


def _beside(at: Sequence[float], width: float, gap: float) -> list[_Box]:
    x, y = at
    across, along = (x - width / 2, x + width / 2), (y - LINE / 2, y + LINE / 2)
    return [
        _Box(x + gap, x + gap + width, *along),
        _Box(x - gap - width, x - gap, *along),
        _Box(*across, y - gap - LINE, y - gap),
        _Box(*across, y + gap, y + gap + LINE),
    ]
