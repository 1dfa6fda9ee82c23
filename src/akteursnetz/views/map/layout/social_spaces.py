"""Layout by social space: a rectangular cell for each space, its members laid out within by their own ties."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from akteursnetz.views.map.layout.canvas import CELL_HEIGHT, Floats, fit, simple, size
from akteursnetz.views.map.layout.forces import force

GUTTER, HEAD = 24.0, 40.0
INNER = 60.0
LEAST_WEIGHT = 3
RATIO = 4 / 3
ROOM = 1.3


@dataclass(frozen=True)
class Cell:
    """Cell of a social space: top left corner, width and height in page units; the name is empty for no space."""

    space: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Spaces:
    """Layout by social space: positions and the cells to draw behind them."""

    positions: Floats
    cells: tuple[Cell, ...]


def by_space(spaces: Sequence[str], adjacency: sparse.csr_array, ids: Sequence[str]) -> Spaces:
    """Layout by social space in page units: members within their cell, cells in rows by name, no space last.

    A cell is as large as its space has members; ties between spaces do not move anyone. The head of a cell is left free
    for its name.

    >>> [cell.space for cell in by_space(["Nord", "", "Nord"], sparse.csr_array((3, 3)), ["a", "b", "c"]).cells]
    ['Nord', '']
    """
    tied = simple(adjacency, len(ids))
    names = sorted(set(spaces), key=lambda name: (not name, name))
    members = [np.array([i for i, space in enumerate(spaces) if space == name], dtype=np.int64) for name in names]
    width, height = size(len(ids))
    cells = _cells(names, [max(len(m), LEAST_WEIGHT) for m in members], ROOM * width, ROOM * height)
    positions = np.zeros((len(ids), 2))
    for cell, inside in zip(cells, members, strict=True):
        places = force(tied[inside][:, inside], [ids[i] for i in inside.tolist()])
        middle = [cell.x + cell.width / 2, cell.y + (cell.height + HEAD - CELL_HEIGHT / 2) / 2]
        room = cell.width - 2 * INNER, cell.height - HEAD - CELL_HEIGHT
        positions[inside] = fit(places, max(room[0], 1.0), max(room[1], 1.0)) + middle
    return Spaces(positions, tuple(cells))


def _cells(names: Sequence[str], weight: Sequence[int], width: float, height: float) -> list[Cell]:
    """Cells in the given order, in as many rows as make them nearest to the page's ratio."""
    if not names:
        return []
    choices = [_in_rows(names, np.array(weight, dtype=float), rows, width, height) for rows in range(1, len(names) + 1)]
    return min(choices, key=lambda cells: sum(abs(np.log(cell.width / cell.height / RATIO)) for cell in cells))


def _in_rows(names: Sequence[str], weight: Floats, rows: int, width: float, height: float) -> list[Cell]:
    """Rows of about equal weight, each as high as its share of the page; gutters between all cells."""
    total, before = weight.sum(), np.concatenate([[0.0], np.cumsum(weight)[:-1]])
    row = np.minimum(((before + weight / 2) / total * rows).astype(np.int64), rows - 1)
    cells, y = [], -height / 2
    for label in np.unique(row):
        inside, x = np.flatnonzero(row == label), -width / 2
        high = height * weight[inside].sum() / total
        for i in inside.tolist():
            wide = width * weight[i] / weight[inside].sum()
            gap = min(GUTTER, wide / 2, high / 2)
            cells.append(Cell(names[i], x + gap / 2, y + gap / 2, wide - gap, high - gap))
            x += wide
        y += high
    return cells
