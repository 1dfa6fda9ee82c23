"""Least distance of marks on the canvas: those that stand too close move apart, what has room stays where it is."""

import numpy as np
from scipy.spatial import KDTree

from akteursnetz.views.map.layout.canvas import Floats, Whole

#: What the map of an office screen (1366 x 768) leaves to marks, in pixels, and how far the page stretches a picture.
CANVAS = (624.0, 557.0)
STRETCH = 1.7
#: The least distance as a share of the side of the square that each would have.
SHARE = 0.62
SHIFTS, CALM = 200, 0.3


def spaced(positions: Floats) -> Floats:
    """Positions moved as little as is needed for any two to be a least distance apart on the canvas.

    A pair that is closer is pushed apart along its line, and nobody leaves the canvas.
    """
    places = np.array(positions, dtype=float)
    if len(places) < 2:
        return places
    scale = _scale(places)
    seen = places * scale
    middle = (seen.min(axis=0) + seen.max(axis=0)) / 2
    low, high = middle - np.array(CANVAS) / 2, middle + np.array(CANVAS) / 2
    least = SHARE * float(np.sqrt(np.prod(CANVAS) / len(places)))
    for _ in range(SHIFTS):
        move = _apart(seen, least)
        seen = np.clip(seen + move, low, high)
        if np.abs(move).max() < CALM:
            break
    moved: Floats = seen / scale
    return moved


def _scale(places: Floats) -> Floats:
    """Pixels for a page unit, across and down, as the page fits a picture to its canvas."""
    scales = np.array(CANVAS) / np.maximum(np.ptp(places, axis=0), 1e-9)
    fitted: Floats = np.minimum(scales, STRETCH * scales.min())
    return fitted


def _apart(seen: Floats, least: float) -> Floats:
    """Displacements: of each pair that is closer than `least` a third of what is missing for either."""
    pairs: Whole = KDTree(seen).query_pairs(least, output_type="ndarray").astype(np.int64)
    a, b = pairs[np.lexsort(pairs.T)].T
    way = seen[b] - seen[a]
    distance = np.hypot(*way.T)[:, None]
    turn = np.column_stack([np.cos(b), np.sin(b)])
    line = np.where(distance > 1e-9, way / np.maximum(distance, 1e-9), turn)
    move = line * (least - distance) / 3
    total = np.zeros_like(seen)
    np.add.at(total, a, -move)
    np.add.at(total, b, move)
    return total
