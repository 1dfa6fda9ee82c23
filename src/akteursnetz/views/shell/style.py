"""Style table of sectors, layers and states for every map, chart and report.

Sectors differ by shape *and* by colour: each has a shape of its own, so that no meaning hangs on colour alone. The
colours are those of Okabe & Ito's and Tol's colour-blind safe sets. A layer of formality is a kind of line.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import cos, pi, sin
from typing import TypedDict


@dataclass(frozen=True)
class Mark:
    """Mark of an actor: a fill colour, and a shape of the table of shapes."""

    colour: str
    shape: str

    @property
    def path(self) -> str:
        """SVG path of the shape."""
        return SHAPES[self.shape]


@dataclass(frozen=True)
class Line:
    """Line of a tie: the lengths of dashes and gaps in pixels (none: a solid line), and its width in pixels."""

    dash: tuple[int, ...]
    width: float


class Dashes(TypedDict):
    """Line as plain data."""

    dash: list[int]
    width: float


class StyleTable(TypedDict):
    """Style table as plain data."""

    shapes: dict[str, str]
    sectors: dict[str, dict[str, str]]
    layers: dict[str, Dashes]
    series: list[str]
    states: dict[str, str]
    changes: dict[str, str]


def _polygon(corners: int, radius: float, *, turn: float = 0, inner: float | None = None) -> str:
    """SVG path of a regular polygon with a corner at the top, or of a star where an inner radius is given."""
    steps = corners if inner is None else 2 * corners
    radii = [radius if inner is None or step % 2 == 0 else inner for step in range(steps)]
    angles = [2 * pi * (step / steps + turn) - pi / 2 for step in range(steps)]
    points = [f"{r * cos(a):.3f} {r * sin(a):.3f}" for r, a in zip(radii, angles, strict=True)]
    return f"M{'L'.join(points)}Z"


_CIRCLE = "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"
_RING = f"{_CIRCLE}M.42 0A.42 .42 0 1 0 -.42 0A.42 .42 0 1 0 .42 0Z"
_CROSS = "M-.4 -1.15H.4V-.4H1.15V.4H.4V1.15H-.4V.4H-1.15V-.4H-.4Z"
_HEART = "M0 1.1C-.5 .65 -1.2 .2 -1.2 -.4C-1.2 -1.05 -.35 -1.25 0 -.6C.35 -1.25 1.2 -1.05 1.2 -.4C1.2 .2 .5 .65 0 1.1Z"
_SHIELD = "M0 -1.1L1 -.8V0C1 .55 .5 .95 0 1.2C-.5 .95 -1 .55 -1 0V-.8Z"
_HOUSE = "M0 -1.15L1.15 -.1H.85V1H-.85V-.1H-1.15Z"
_CAPSULE = "M-.75 -.65H.75A.65 .65 0 0 1 .75 .65H-.75A.65 .65 0 0 1 -.75 -.65Z"

#: Paths (SVG syntax) around 0, 0 of about the unit circle's area; the names are vis-network's where it has the figure.
SHAPES: Mapping[str, str] = {
    "dot": _CIRCLE,
    "diamond": _polygon(4, 1.25),
    "square": _polygon(4, 1.25, turn=1 / 8),
    "cross": _CROSS,
    "triangle": _polygon(3, 1.4),
    "hexagon": _polygon(6, 1.1),
    "triangleDown": _polygon(3, 1.4, turn=1 / 2),
    "heart": _HEART,
    "shield": _SHIELD,
    "star": _polygon(5, 1.35, inner=0.62),
    "house": _HOUSE,
    "capsule": _CAPSULE,
    "ring": _RING,
}

#: One mark for each sector of the schema, and one under "" for actors without a sector.
SECTOR_MARKS: Mapping[str, Mark] = {
    "administration": Mark("#0072B2", "dot"),
    "politics": Mark("#AA4499", "diamond"),
    "welfare": Mark("#D55E00", "square"),
    "church": Mark("#332288", "cross"),
    "education": Mark("#E69F00", "triangle"),
    "economy": Mark("#117733", "hexagon"),
    "employment": Mark("#44AA99", "triangleDown"),
    "health": Mark("#CC6677", "heart"),
    "justice": Mark("#882255", "shield"),
    "civil_society": Mark("#DDCC77", "star"),
    "residents": Mark("#56B4E9", "house"),
    "other": Mark("#999933", "capsule"),
    "": Mark("#8C8C8C", "ring"),
}

LAYER_LINES: Mapping[str, Line] = {
    "contractual": Line((), 2.0),
    "non_contractual": Line((8, 5), 1.5),
    "unspecified": Line((2, 4), 1.5),
}

#: Colours for values that have no meaning of their own (form, level, social space), told apart by their letter too.
SERIES = ("#0072B2", "#E69F00", "#117733", "#CC6677", "#332288", "#44AA99", "#882255", "#DDCC77", "#56B4E9", "#AA4499")

#: The sign drawn on a tie that is not there now, or not any more.
STATE_SIGNS: Mapping[str, str] = {"planned": "○", "wished": "?", "ended": "|", "failed": "×"}

#: The sign drawn on a tie that came or went between two dates; the others differ by the colour of their line.
CHANGE_SIGNS: Mapping[str, str] = {"came": "+", "went": "//"}


def style_table() -> StyleTable:
    """Style table as plain data, for a page.

    >>> style_table()["layers"]["contractual"]
    {'dash': [], 'width': 2.0}
    """
    return {
        "shapes": dict(SHAPES),
        "sectors": {sector: asdict(mark) for sector, mark in SECTOR_MARKS.items()},
        "layers": {layer: {"dash": list(line.dash), "width": line.width} for layer, line in LAYER_LINES.items()},
        "series": list(SERIES),
        "states": dict(STATE_SIGNS),
        "changes": dict(CHANGE_SIGNS),
    }
