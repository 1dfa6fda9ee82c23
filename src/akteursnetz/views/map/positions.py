"""Positions of the page's actors: each layout that the records allow, with the guides to draw behind it.

A layout is `at` (id -> whole page units) and `guides`: circles and named slices around 0, 0, and named rectangles.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from akteursnetz.graph import in_force
from akteursnetz.network import Network, once
from akteursnetz.schema import TWO_MODE_FORMS
from akteursnetz.views.map.datatypes import Guide, Placed, Point
from akteursnetz.views.map.layout import (
    Cell,
    Rings,
    Slice,
    by_space,
    columns,
    force,
    geographic,
    label_box,
    rings,
    sector_order,
    spaced,
    spread_labels,
)
from akteursnetz.views.map.layout.canvas import CELL_HEIGHT, CELL_WIDTH, simple
from akteursnetz.views.map.layout.paths import steps_between

#: Up to so many actors every label gets its room in the force layout, and every actor its own map of rings.
MOST_SPREAD = 60
#: Up to so many actors marks that stand too close are moved apart.
MOST_SPACED = 1000
MOST_CENTRES = 12
MOST_RINGED = 3000
#: Closeness needs the way from everyone to everyone.
MOST_CLOSE = 1000
_SYMBOL = 16.0
#: Slices end beyond the outermost actor, so that their names are clear of its mark.
_RIM = 1.1


def layouts(net: Network, *, previous: Network | Mapping[str, Point] | None = None) -> dict[str, Placed]:
    """Layouts of a network by name: `force` always, the others where the records have what they need.

    Actors that were in `previous` keep the places that they had in its force layout, or those that it gives them.
    """
    found = {"force": _placed(net.actors.index, _force(net, previous))}
    if net.actors["form"].isin(TWO_MODE_FORMS).any():
        found["columns"] = _two_mode(net)
    if net.actors["social_space"].notna().any():
        spaces = by_space(list(net.actors["social_space"].fillna("")), _adjacency(net), list(net.actors.index))
        found["by_space"] = _placed(net.actors.index, spaces.positions, map(_rectangle, spaces.cells))
    if net.actors[["lat", "lon"]].notna().all(axis=1).any():
        places = geographic(net.actors["lat"].to_numpy(), net.actors["lon"].to_numpy())
        aside = _aside(places.positions[~places.placed])
        found["geographic"] = _placed(net.actors.index, places.positions, aside)
    return found


@once
def joint_places(first: Network, second: Network) -> tuple[Mapping[str, Point], Mapping[str, Point]]:
    """Force layouts of two networks; where they share most of their actors, both follow the layout of their union."""
    ids = [set(net.actors.index) for net in (first, second)]
    shared = len(ids[0] & ids[1]) > len(ids[0] | ids[1]) / 2
    previous = _union(first, second) if shared else None
    at, then = (_placed(net.actors.index, _force(net, previous))["at"] for net in (first, second))
    return at, then


def _union(first: Network, second: Network) -> Network:
    """Union of both networks; where cells differ, those of the first."""
    tables = ((first.actors, second.actors), (first.ties, second.ties))
    actors, ties = (pd.concat([left, right[~right.index.isin(left.index)]]) for left, right in tables)
    return first.derive(actors=actors, ties=ties)


def ring_maps(
    net: Network,
    by_weight: Sequence[str],
    *,
    centre: str | None = None,
    by: Literal["distance", "closeness"] = "distance",
) -> dict[str, Placed]:
    """Ring layouts around each actor; of many actors only around the first `by_weight`, and the `centre`.

    By closeness there is none for more actors than `MOST_CLOSE`.
    """
    if by == "closeness" and len(by_weight) > MOST_CLOSE:
        return {}
    many = 0 if len(by_weight) > MOST_RINGED else MOST_CENTRES
    centres = by_weight if len(by_weight) <= MOST_SPREAD else by_weight[:many]
    wanted = dict.fromkeys([*([] if centre is None else [centre]), *centres])
    adjacency, ids = _adjacency(net), list(net.actors.index)
    sectors = list(net.actors["sector"].fillna(""))
    order = sector_order(adjacency, sectors)
    paths = steps_between(simple(adjacency, len(ids))) if by == "closeness" else None
    around = {actor: rings(adjacency, ids, sectors, actor, by=by, order=order, paths=paths) for actor in wanted}
    return {actor: _ringed(ids, found, by=by) for actor, found in around.items()}


def _ringed(ids: list[str], around: Rings, *, by: str) -> Placed:
    """Ring layout with its circles (by distance with the number of steps) and a slice for each of several sectors."""
    circles: list[Guide] = [{"kind": "circle", "radius": round(radius)} for radius in around.radii]
    if by == "distance":
        for steps, circle in enumerate(circles[: len(circles) - around.unreachable.any()], start=1):
            circle["steps"] = steps
    if around.unreachable.any():
        circles[-1]["unreachable"] = True
    rim = _RIM * np.linalg.norm(around.positions, axis=1).max()
    slices = [_slice(piece, round(rim)) for piece in around.slices] if len(around.slices) > 1 else []
    return _placed(ids, around.positions, [*circles, *slices])


def _slice(piece: Slice, rim: int) -> Guide:
    start, end = round(piece.start, 3), round(piece.end, 3)
    return {"kind": "slice", "name": piece.sector, "radius": rim, "start": start, "end": end}


def _force(net: Network, previous: Network | Mapping[str, Point] | None) -> npt.NDArray[np.float64]:
    ids = list(net.actors.index)
    known = None
    if isinstance(previous, Network):
        known = dict(zip(previous.actors.index, map(tuple, _force(previous, None)), strict=True))
    elif previous is not None:
        known = {actor: (x, y) for actor, (x, y) in previous.items()}
    places = force(_adjacency(net), ids, previous=known)
    if previous is not None or len(ids) > MOST_SPACED:
        return places
    if len(ids) > MOST_SPREAD:
        return spaced(places)
    boxes = [label_box(str(name)) for name in net.actors["name"]]
    sizes = (np.array([getattr(box, side) for box in boxes]) for side in ("width", "height"))
    return spread_labels(places, *sizes, symbols=_SYMBOL)


def _adjacency(net: Network) -> sparse.csr_array:
    """Adjacency matrix of all ties in force, bodies and programmes included."""
    ties = net.ties[in_force(net)]
    return _incidence(ties, net.actors.index, net.actors.index)


def _incidence(ties: pd.DataFrame, rows: pd.Index, others: pd.Index) -> sparse.csr_array:
    cells = (np.ones(len(ties)), (rows.get_indexer(pd.Index(ties["from"])), others.get_indexer(pd.Index(ties["to"]))))
    return sparse.csr_array(cells, shape=(len(rows), len(others)))


def _two_mode(net: Network) -> Placed:
    is_body = net.actors["form"].isin(TWO_MODE_FORMS)
    actors, bodies = net.actors.index[~is_body], net.actors.index[is_body]
    ties = net.ties[in_force(net)]
    seats = ties[ties["from"].isin(actors) & ties["to"].isin(bodies)]
    back = ties[ties["from"].isin(bodies) & ties["to"].isin(actors)].rename(columns={"from": "to", "to": "from"})
    sides = columns(list(actors), list(bodies), _incidence(pd.concat([seats, back]), actors, bodies))
    return _placed([*actors, *bodies], np.concatenate([sides.actors, sides.bodies]))


def _placed(ids: Iterable[str], positions: npt.NDArray[np.float64], guides: Iterable[Guide] = ()) -> Placed:
    rounded = np.rint(positions).astype(int).tolist()
    return {"at": dict(zip(map(str, ids), rounded, strict=True)), "guides": list(guides)}


def _aside(positions: npt.NDArray[np.float64]) -> list[Guide]:
    """Guide around the actors without coordinates, if there are any."""
    if not len(positions):
        return []
    (left, top), (right, bottom) = positions.min(axis=0), positions.max(axis=0)
    room = {"width": right - left + CELL_WIDTH, "height": bottom - top + 1.5 * CELL_HEIGHT}
    return [_rectangle(Cell("", left - CELL_WIDTH / 2, top - 0.75 * CELL_HEIGHT, **room))]


def _rectangle(cell: Cell) -> Guide:
    x, y, width, height = (round(length) for length in (cell.x, cell.y, cell.width, cell.height))
    return {"kind": "cell", "name": cell.space, "x": x, "y": y, "width": width, "height": height}
