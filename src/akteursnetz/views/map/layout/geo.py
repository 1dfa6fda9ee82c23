"""Geographic layout: equirectangular projection of longitude and latitude, true to scale at the middle latitude."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from akteursnetz.views.map.layout.canvas import CELL_HEIGHT, CELL_WIDTH, Floats, Whole, centred, grid, size
from akteursnetz.views.map.layout.labels import spread_labels

FAN_RADIUS = 45.0
MARK = 30.0
SMALLEST = 1e-9


@dataclass(frozen=True)
class Geographic:
    """Geographic layout: positions, and a mask of the actors with coordinates; the others stand in rows beneath."""

    positions: Floats
    placed: npt.NDArray[np.bool_]


def geographic(lat: Floats, lon: Floats) -> Geographic:
    """Geographic layout by equirectangular projection, north up: x = lon cos(mean lat), y = -lat, in page units.

    Actors at one place are fanned out around it, and marks that would cover each other are moved apart; NaN in either
    coordinate sets an actor aside.

    >>> geographic(np.array([51.5, np.nan]), np.array([7.5, 10.3])).placed
    array([ True, False])
    """
    placed = np.isfinite(lat) & np.isfinite(lon)
    width, height = size(len(lat))
    aside = int((~placed).sum())
    columns = int(width // CELL_WIDTH)
    room = max(height - -(-aside // columns) * CELL_HEIGHT, height / 2)
    positions = np.zeros((len(lat), 2))
    positions[placed] = _apart(_fanned(_projected(lat[placed], lon[placed], width, room)))
    foot = positions[placed, 1].max(initial=0.0) + CELL_HEIGHT if placed.any() else 0.0
    rows = centred(grid(aside, columns))
    positions[~placed] = rows - [0.0, rows[:, 1].min(initial=0.0)] + [0.0, foot]
    return Geographic(positions, placed)


def _projected(lat: Floats, lon: Floats, width: float, height: float) -> Floats:
    if not len(lat):
        return np.zeros((0, 2))
    flat = centred(np.column_stack([lon * np.cos(np.radians(lat.mean())), -lat]))
    extent = np.ptp(flat, axis=0)
    if extent.max() < SMALLEST:
        return np.zeros_like(flat)
    scaled: Floats = flat * min(width / max(extent[0], SMALLEST), height / max(extent[1], SMALLEST))
    return scaled


def _fanned(places: Floats) -> Floats:
    """Positions with coincident ones spread on a circle wide enough for all."""
    _, group, count = np.unique(places.round(3), axis=0, return_inverse=True, return_counts=True)
    fanned = places.copy()
    for label in np.flatnonzero(count > 1):
        members: Whole = np.flatnonzero(group.ravel() == label)
        angle = 2 * np.pi * np.arange(len(members)) / len(members)
        radius = max(FAN_RADIUS, FAN_RADIUS * len(members) / 6)
        fanned[members] += radius * np.column_stack([np.cos(angle), np.sin(angle)])
    return fanned


def _apart(places: Floats) -> Floats:
    """Positions moved as little as is needed for no mark to overlap another."""
    none = np.zeros(len(places))
    return spread_labels(places, none, none, symbols=MARK)
