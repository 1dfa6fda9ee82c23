"""Packing of components as rectangles: the largest on the left, the others in rows beside or beneath it."""

import numpy as np

from akteursnetz.views.map.layout.canvas import Floats

WIDTHS = np.geomspace(1.0, 4.0, 13)


def packed(sizes: Floats, ratio: float) -> Floats:
    """Top left corners of packed boxes, largest first, whose bounding box comes near a ratio of width to height.

    `sizes` has a row (width, height) for each box; boxes do not overlap.
    """
    first, rest = sizes[0], sizes[1:]
    if not len(rest):
        return np.zeros((1, 2))
    least = max(rest[:, 0].max(), np.sqrt(rest.prod(axis=1).sum()) / 2)
    beside, beneath = np.array([first[0], 0.0]), np.array([0.0, first[1]])
    candidates = [
        np.vstack([np.zeros((1, 2)), _rows(rest, width) + shift])
        for width in least * WIDTHS
        for shift in (beside, beneath)
    ]
    return min(candidates, key=lambda corners: _need(corners, sizes, ratio))


def _rows(sizes: Floats, width: float) -> Floats:
    """Corners of boxes in rows no wider than `width`, filled greedily as words in lines."""
    corners, x, y, tallest = np.zeros_like(sizes), 0.0, 0.0, 0.0
    for i, (wide, high) in enumerate(sizes):
        if x > 0 and x + wide > width * (1 + 1e-9):
            x, y, tallest = 0.0, y + tallest, 0.0
        corners[i] = x, y
        x, tallest = x + wide, max(tallest, high)
    return corners


def _need(corners: Floats, sizes: Floats, ratio: float) -> float:
    """Width of the smallest rectangle of a ratio that holds the boxes."""
    width, height = (corners + sizes).max(axis=0)
    return float(max(width, height * ratio))
