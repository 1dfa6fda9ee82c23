"""Overlap removal for labelled nodes: a symbol on top, the name beneath it in a few centred lines."""

import textwrap
from dataclasses import dataclass
from unicodedata import east_asian_width

import numpy as np
from scipy.spatial import KDTree

from akteursnetz.views.map.layout.canvas import Floats, Whole

CHARACTER, LINE = 7.0, 16.0
SYMBOL = 12.0
WRAP, LONGEST_WORD, MOST_LINES = 18, 26, 4
GAP = 4.0
PUSHES, GROWTH = 60, 1.04


@dataclass(frozen=True)
class LabelBox:
    """Box of a wrapped label: its lines, width and height in page units."""

    lines: tuple[str, ...]
    width: float
    height: float


def label_box(text: str) -> LabelBox:
    """Label box of a text wrapped at about `WRAP` characters, words whole while they fit, cut with an ellipsis.

    >>> label_box("Arbeitsgemeinschaft der Wohlfahrtsverbände").lines
    ('Arbeitsgemeinschaft', 'der', 'Wohlfahrtsverbände')
    """
    longest = max(map(len, text.split()), default=0)
    wide = min(max(longest, WRAP), LONGEST_WORD)
    lines = textwrap.wrap(text[: 2 * MOST_LINES * LONGEST_WORD], wide, max_lines=MOST_LINES, placeholder=" …")
    return LabelBox(tuple(lines), CHARACTER * max(map(_cells, lines), default=0), LINE * len(lines))


def spread_labels(
    positions: Floats,
    widths: Floats,
    heights: Floats,
    *,
    symbols: Floats | float = SYMBOL,
) -> Floats:
    """Positions after overlap removal: moved as little as is needed for no symbol or label to cover another.

    `widths` and `heights` are those of the labels, `symbols` the radii of the symbols above them. A pair that overlaps
    is pushed apart along the shorter way. Where pushing does not end, the whole picture grows a little and pushing
    resumes; this comes to an end because the boxes do not grow.
    """
    places = np.array(positions, dtype=float)
    radii = np.broadcast_to(np.asarray(symbols, dtype=float), len(places))
    boxes = np.column_stack([np.maximum(widths, 2 * radii), 2 * radii + heights]) + GAP
    offset = np.column_stack([np.zeros(len(places)), np.asarray(heights) / 2])
    centres = places + offset
    while len(places) > 1:
        for _ in range(PUSHES):
            pairs = _overlapping(centres, boxes)
            if not len(pairs):
                return centres - offset
            centres = centres + _push(centres, boxes, pairs)
        middle = centres.mean(axis=0)
        centres = middle + (centres - middle) * GROWTH
    return places


def _cells(line: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line)


def _overlapping(centres: Floats, boxes: Floats) -> Whole:
    """Pairs of overlapping boxes, in a fixed order."""
    near: Whole = KDTree(centres / boxes.max(axis=0)).query_pairs(1.0, p=np.inf, output_type="ndarray").astype(np.int64)
    a, b = near.T
    room = (boxes[a] + boxes[b]) / 2 - np.abs(centres[a] - centres[b])
    pairs: Whole = near[(room > 1e-6).all(axis=1)]
    return pairs[np.lexsort(pairs.T)]


def _push(centres: Floats, boxes: Floats, pairs: Whole) -> Floats:
    """Displacements of boxes: half of each overlap for either box, along the axis where it is smaller."""
    a, b = pairs.T
    way = centres[b] - centres[a]
    room = (boxes[a] + boxes[b]) / 2 - np.abs(way)
    axis = (room[:, 1] < room[:, 0]).astype(np.int64)
    row = np.arange(len(pairs))
    move = np.zeros_like(way)
    move[row, axis] = np.where(way[row, axis] < 0, -1, 1) * (room[row, axis] / 2 + 0.01)
    total = np.zeros_like(centres)
    np.add.at(total, a, -move)
    np.add.at(total, b, move)
    return total * 0.7
