"""Nodes, edges and options of a map as pyvis (vis-network) attributes.

The attributes are vis-network's: `x`, `y`, `shape`, `color` and `size` of a node, `dashes`, `width`, `arrows`, `smooth`
and `hidden` of an edge. An edge has no colour of its own: the page's theme gives it one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, inf, sqrt

from pyvis.options import Options

from akteursnetz.schema import RELATIONS, STATES, Language
from akteursnetz.texts import text
from akteursnetz.views.map.datatypes import Actor, Attributes, MapData, Point, Tie
from akteursnetz.views.shell.style import LAYER_LINES, SECTOR_MARKS

#: Above so many actors ties are left out while the picture is moved.
MANY = 300
#: The radii of the smallest and the largest mark, by the number of actors up to which they hold.
RADII = ((MANY, (6.5, 19.0)), (1000, (4.0, 13.0)), (inf, (3.0, 10.0)))
#: How far neighbouring ties of one pair bend apart (vis-network's roundness), and all of them together at most.
FAN, WIDEST_FAN = 0.14, 0.7
ARROW = 0.45


def radii(count: int) -> tuple[float, float]:
    """Radii of the smallest and the largest node on a map of so many actors."""
    return next(bounds for most, bounds in RADII if count <= most)


def nodes_of(data: MapData) -> list[Attributes]:
    """Nodes, one for each actor, their area proportional to the measure by which the page opens."""
    places = _opening(data)
    values = [max(0.0, actor["measures"].get(data.known["size"], 0.0)) for actor in data.actors]
    least, most = radii(len(values))
    top = max(values, default=0.0)
    sizes = [least + (most - least) * sqrt(value / top) if top else least for value in values]
    return [_node(actor, places[actor["id"]], round(size, 2)) for actor, size in zip(data.actors, sizes, strict=True)]


def _opening(data: MapData) -> Mapping[str, Point]:
    """Positions in the layout in which the page opens."""
    layout = data.known["layout"]
    ringed = {"rings": data.rings, "closeness": data.closeness}
    placed = ringed[layout][data.known["centre"]] if layout in ringed else data.layouts[layout]
    return placed["at"]


def _node(actor: Actor, place: Point, size: float) -> Attributes:
    name = str(actor["record"]["name"])
    mark = SECTOR_MARKS.get(str(actor["record"].get("sector", "")), SECTOR_MARKS[""])
    look = {"shape": mark.shape, "color": mark.colour, "size": size}
    return {"id": actor["id"], "label": name, "x": place[0], "y": place[1], **look, "title": name}


def edges_of(data: MapData, lang: Language) -> list[Attributes]:
    """Edges, one for each tie; those not in force are hidden."""
    names = {actor["id"]: str(actor["record"]["name"]) for actor in data.actors}
    bends = bends_of(data.ties)
    return [_edge(tie, _title(tie, names, lang), bends[tie["id"]]) for tie in data.ties]


def _edge(tie: Tie, title: str, bend: float) -> Attributes:
    line = LAYER_LINES[tie["layer"]]
    curve = {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}
    return {
        "id": tie["id"],
        "from": tie["from"],
        "to": tie["to"],
        "dashes": list(line.dash) or False,
        "width": line.width,
        **({"arrows": "to"} if tie["directed"] else {}),
        **({"smooth": curve} if bend else {}),
        "title": title,
        "hidden": not _is_in_force(tie),
    }


def _is_in_force(tie: Tie) -> bool:
    return tie["state"] == "existing"


def _title(tie: Tie, names: Mapping[str, str], lang: Language) -> str:
    """Title of a tie in one line of text: whom it joins, how, about what, a state not in force, its change."""
    relation = RELATIONS[str(tie["record"]["relation"])].label(lang)
    subject = f": {tie['record']['subject']}" if "subject" in tie["record"] else ""
    state = "" if _is_in_force(tie) else f" ({STATES[tie['state']].label(lang)})"
    change = tie.get("change", "neither")
    changed = "" if change == "neither" else f" ({text(f'page.change.{change}', lang)})"
    arrow = "→" if tie["directed"] else "–"
    return f"{names[tie['from']]} {arrow} {names[tie['to']]}: {relation}{subject}{state}{changed}"


def bends_of(ties: Sequence[Tie]) -> dict[str, float]:
    """Curvature of each tie (vis-network `roundness`): 0 is straight, above 0 to the right of its direction.

    Those of one pair in force fan out symmetrically, the others further out.
    """
    together: defaultdict[tuple[str, ...], list[Tie]] = defaultdict(list)
    for tie in ties:
        together[tuple(sorted((tie["from"], tie["to"])))].append(tie)
    found: dict[str, float] = {}
    for pair in together.values():
        inner, outer = [tie for tie in pair if _is_in_force(tie)], [tie for tie in pair if not _is_in_force(tie)]
        for tie, bend in zip(inner + outer, _fan(len(inner), len(outer)), strict=True):
            found[tie["id"]] = round(bend if tie["from"] <= tie["to"] else -bend, 3)
    return found


def _fan(inner: int, outer: int) -> Iterator[float]:
    """Curvatures in steps around the straight line, then to both sides beyond, none beyond a half circle."""
    step = min(FAN, WIDEST_FAN / (inner or outer))
    if inner == 0:
        inner, outer = outer, 0
    yield from ((2 * place - inner + 1) * step for place in range(inner))
    edge = (inner - 1) * step
    apart = min(2 * step, (1 - edge) / max(1, ceil(outer / 2)))
    yield from ((-1) ** place * (edge + apart * (place // 2 + 1)) for place in range(outer))


def options_of(count: int) -> Options:
    """Options of a map of so many actors: no physics, straight ties, tooltips, actors that can be dragged."""
    options = Options()
    options.physics.enabled = False
    interaction = options.interaction
    interaction.dragNodes, interaction.hover = True, True
    interaction.keyboard, interaction.selectConnectedEdges = False, False
    interaction.hideEdgesOnDrag = interaction.hideEdgesOnZoom = count > MANY
    options.edges.color.inherit = False
    options.edges.smooth.enabled = False
    options.edges.arrows = {"to": {"enabled": False, "scaleFactor": ARROW}}
    options.edges.arrowStrikethrough = False
    return options
