"""Charts as inline SVG: reproducible, in the page's colours, without external resources.

Each picture says in words what it shows (`label`), for those who cannot see it. Colours come from classes of the page's
style sheet; numbers inside a picture are written in the page's language.
"""

from collections.abc import Callable, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

import numpy as np
from markupsafe import Markup, escape
from numpy.typing import NDArray

from akteursnetz.errors import shorten
from akteursnetz.schema import Language
from akteursnetz.texts import number
from akteursnetz.views.shell.style import SECTOR_MARKS

#: The bars of a distribution.
BARS = 25
#: Fields of a heat map with fewer possible pairs are framed with dashes.
FEW = 8


def element(name: str, *children: Markup, **attributes: object) -> Markup:
    """SVG element; `class_` becomes class and underscores become hyphens, all values are escaped.

    >>> element("line", x1=0, stroke_width=2)
    Markup('<line x1="0" stroke-width="2"></line>')
    """
    written = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _short(value))
        for name, value in attributes.items()
    )
    inner = Markup("").join(children)
    return Markup("<{0}{1}>{2}</{0}>").format(name, written, inner)


def picture(label: str, width: float, height: float, *children: Markup, class_: str = "picture") -> Markup:
    """SVG picture of so many units that scales with its container."""
    box = f"0 0 {_short(float(width))} {_short(float(height))}"
    inner = Markup("").join(children)
    return Markup('<svg class="{}" viewBox="{}" role="img" aria-label="{}">{}</svg>').format(class_, box, label, inner)


def strip(name: str, width: int, height: int, *children: Markup) -> Markup:
    """SVG picture stretched to its container that only repeats the number beside it, hidden from screen readers."""
    inner = Markup("").join(children)
    head = Markup('<svg class="{}" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">{}</svg>')
    return head.format(name, width, height, inner)


def words(text: str, x: float, y: float, *, anchor: str = "middle", class_: str = "tick") -> Markup:
    """SVG text element."""
    return element("text", escape(text), x=x, y=y, text_anchor=anchor, class_=class_)


def bar(value: float, most: float) -> Markup:
    """Bar whose length is the value as a share of the largest."""
    length = 100 * value / most if most else 0.0
    return strip("bar", 100, 10, element("rect", x=0, y=0, width=length, height=10, class_="fill"))


def share_bar(lower: float, upper: float) -> Markup:
    """Bar of a share between 0 and 1 with bounds: up to the lower one solid, up to the upper one outlined."""
    parts = [_stretch(0, 1, "track")]
    parts += [_stretch(0, lower, "fill")] if lower > 0 else []
    parts += [_stretch(lower, upper, "open")] if upper > lower else []
    return strip("share", 300, 20, *parts)


def _stretch(start: float, end: float, name: str) -> Markup:
    return element("rect", x=0.5 + 299 * start, y=0.5, width=299 * (end - start), height=19, class_=name)


def null_picture(
    draws: NDArray[np.float64], observed: float, label: str, word: str, lang: Language, *, equal: float = 0.0
) -> Markup:
    """Histogram of a null distribution with the observed value as a line; `equal` as in `interval_picture`."""
    low, high = _limits(np.array([*draws, observed]), equal)
    counts, edges = np.histogram(draws, bins=BARS, range=(low, high))
    x = _scale(low, high)
    bars = [
        element("rect", x=x(left), y=92 - height, width=x(right) - x(left) - 1, height=height, class_="chance")
        for count, left, right in zip(counts, edges, edges[1:], strict=False)
        if (height := 66 * count / counts.max())
    ]
    line = element("line", x1=x(observed), x2=x(observed), y1=18, y2=92, class_="observed")
    name = words(word, min(max(x(observed), 36), 284), 12, class_="tick strong")
    return picture(label, 320, 112, *bars, *_axis(low, high, equal, lang), line, name)


def interval_picture(
    estimate: float, lower: float, upper: float, label: str, lang: Language, *, equal: float = 0.0
) -> Markup:
    """Interval plot of a difference or ratio, with a line at what equal values give: 0, or 1 of a ratio."""
    low, high = _limits(np.array([lower, upper]), equal)
    x = _scale(low, high)
    whisker = element("line", x1=x(lower), x2=x(upper), y1=60, y2=60, class_="whisker")
    ends = [element("line", x1=x(end), x2=x(end), y1=53, y2=67, class_="whisker") for end in (lower, upper)]
    point = element("circle", cx=x(estimate), cy=60, r=5, class_="point")
    value = words(number(estimate, lang), x(estimate), 44, class_="tick strong")
    return picture(label, 320, 112, *_axis(low, high, equal, lang), whisker, *ends, point, value)


class Cell(NamedTuple):
    """Cell of a heat map: tied pairs, possible pairs."""

    tied: int
    possible: int


def heat_map(
    cells: Mapping[tuple[str, str], Cell], sectors: Sequence[str], labels: Sequence[str], label: str
) -> Markup:
    """Heat map (triangular) of the shares of tied pairs between sectors."""
    left, top, side = 210, 30, 40
    marks = [
        part
        for place, sector in enumerate(sectors)
        for part in (
            *_label(labels[place], left - 34, top + side * place + 25),
            mark(sector, left - 18, top + side * place + side / 2),
            mark(sector, left + side * place + side / 2, 16),
        )
    ]
    fields = [
        part
        for row, first in enumerate(sectors)
        for column, second in enumerate(sectors[: row + 1])
        for part in _field(
            cells.get((first, second)) or cells.get((second, first)), left + side * column, top + side * row
        )
    ]
    size = side * len(sectors)
    return picture(label, left + size + 2, top + size + 2, *marks, *fields, class_="picture heat")


def _label(label: str, x: float, y: float) -> list[Markup]:
    """Label of a row, in two lines where it is long."""
    lines = wrap(label, 26)[:2]
    return [
        words(line, x, y + 7 * (2 * place - len(lines) + 1), anchor="end", class_="name")
        for place, line in enumerate(lines)
    ]


def _field(cell: Cell | None, x: float, y: float) -> list[Markup]:
    frame = {"x": x + 1, "y": y + 1, "width": 38, "height": 38}
    if cell is None or not cell.possible:
        return [element("rect", **frame, class_="nobody")]
    strength = round(0.04 + 0.56 * cell.tied / cell.possible, 3) if cell.tied else 0
    return [
        element("rect", **frame, class_="warm", fill_opacity=strength),
        element("rect", **frame, class_="field few" if cell.possible < FEW else "field"),
        words(f"{cell.tied}/{cell.possible}", x + 20, y + 24, class_="count"),
    ]


def mark(sector: str, x: float, y: float, *, size: float = 8) -> Markup:
    """SVG mark of a sector at a place."""
    looks = SECTOR_MARKS[sector]
    placed = f"translate({x:.2f} {y:.2f}) scale({size:g})"
    return element("path", d=looks.path, transform=placed, fill=looks.colour, class_="mark")


def sign(sector: str) -> Markup:
    """Legend mark of a sector, hidden from screen readers."""
    return Markup('<svg class="sign" viewBox="-10 -10 20 20" aria-hidden="true">{}</svg>').format(mark(sector, 0, 0))


def _axis(low: float, high: float, equal: float, lang: Language) -> list[Markup]:
    x = _scale(low, high)
    ends = [words(number(end, lang), x(end), 108, anchor=side) for end, side in ((low, "start"), (high, "end"))]
    line = [element("line", x1=x(equal), x2=x(equal), y1=24, y2=96, class_="equal")]
    if 60 < x(equal) < 260:
        line.append(words(number(equal, lang, 0), x(equal), 108))
    return [element("line", x1=8, x2=312, y1=92, y2=92, class_="axis"), *ends, *line]


def _scale(low: float, high: float) -> Callable[[float], float]:
    return lambda value: 8 + 304 * (value - low) / (high - low)


def _limits(values: NDArray[np.float64], equal: float) -> tuple[float, float]:
    """Ends of an axis with room on both sides; a ratio, whose `equal` is 1, has none below 0."""
    known = [*values[np.isfinite(values)], equal]
    low, high = float(min(known)), float(max(known))
    room = 0.06 * (high - low) or 0.5
    return max(low - room, 0.0) if equal else low - room, high + room


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


class Place(NamedTuple):
    """Point of the map of networks: the network's name, its setting, its position."""

    name: str
    setting: str
    x: float
    y: float


#: The height of a line and the width of a letter on the map of networks, rather too large than too small.
LINE, LETTER = 15, 7.5
#: Up to so many networks, each has its name on the map; of more only those whose name has room.
NAMED = 40

#: Settings differ by shape, not by colour alone.
SETTING_MARKS: Mapping[str, str] = {"urban": "welfare", "rural": "administration", "mixed": "politics", "": ""}


def structure_map(places: Sequence[Place], label: str) -> Markup:
    """Scatter plot of networks: the nearer, the more alike their profiles; the axes have no meaning.

    Each point tells its name when the pointer rests on it.
    """
    width, height, edge = 760.0, 460.0, 60.0
    ends = [(min(axis), max(axis)) for axis in ([place.x for place in places], [place.y for place in places])]
    rooms = [size - 2 * edge for size in (width, height)]
    scale = min((room / (high - low) for room, (low, high) in zip(rooms, ends, strict=True) if high > low), default=1.0)
    (left, right), (low, high) = ends
    at = [
        (width / 2 + scale * (place.x - (left + right) / 2), height / 2 - scale * (place.y - (low + high) / 2))
        for place in places
    ]
    frame = element("rect", x=1, y=1, width=width - 2, height=height - 2, class_="field")
    size = 8 if len(places) <= NAMED else 5
    marks = [
        element("g", element("title", escape(place.name)), mark(SETTING_MARKS[place.setting], x, y, size=size))
        for place, (x, y) in zip(places, at, strict=True)
    ]
    return picture(label, width, height, frame, *marks, *_names(places, at, size), class_="picture wide")


class _Box(NamedTuple):
    """Box of a label or point on the map: its two ends, and its line."""

    start: float
    end: float
    line: float

    def meets(self, other: "_Box") -> bool:
        """Whether two boxes overlap."""
        return abs(self.line - other.line) < LINE and self.start < other.end and other.start < self.end


def _names(places: Sequence[Place], at: Sequence[tuple[float, float]], size: float) -> list[Markup]:
    """Labels beside their points, on the side with room, moved down where one would overlap a point or a label.

    Of many networks those are named whose name has room without that.
    """
    taken = [_Box(x - size, x + size, y + 4) for x, y in at]
    names = []
    for place, (x, y) in sorted(zip(places, at, strict=True), key=lambda placed: placed[1][::-1]):
        name, left = shorten(place.name, 30), x > 560
        reach = 13 + LETTER * len(name)
        box = _Box(x - reach, x - 10, y + 4) if left else _Box(x + 10, x + reach, y + 4)
        if len(places) > NAMED and any(map(box.meets, taken)):
            continue
        while any(map(box.meets, taken)):
            box = box._replace(line=box.line + 1)
        taken.append(box)
        names.append(words(name, x + (-13 if left else 13), box.line, anchor="end" if left else "start", class_="name"))
    return names


def setting_mark(setting: str) -> Markup:
    """Legend mark of a setting, hidden from screen readers."""
    return sign(SETTING_MARKS[setting])
