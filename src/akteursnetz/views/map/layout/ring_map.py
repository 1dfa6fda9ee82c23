"""Radial layout (Netzwerkkarte): rings around one actor by distance or closeness, slices for the sectors.

By distance a ring is the number of steps to the centre; by closeness the rings are bands of closeness centrality, the
closest within (Brandes, Kenis and Wagner 2003, https://doi.org/10.1109/TVCG.2003.1196010). Whom no path reaches stands
on a ring of its own, outermost.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from akteursnetz.views.map.layout.canvas import HEIGHT, Adjacency, Floats, Whole, hashed, simple
from akteursnetz.views.map.layout.paths import Singles, steps_between

BANDS = 4
SLICE_GAP = 0.04
RING, LINE, ARC = 120.0, 75.0, 110.0
MOST_LINES = 3
#: So often the order within slices is mended after the first time.
SWEEPS = 4
FEW, NARROW = 3, 0.6


@dataclass(frozen=True)
class Slice:
    """Slice of the circle for a sector: angles in radians from the x axis towards y, which is clockwise on the page."""

    sector: str
    start: float
    end: float


@dataclass(frozen=True)
class Rings:
    """Radial layout: positions, radii from the inner ring outwards, slices, and a mask of the unreachable actors."""

    positions: Floats
    radii: tuple[float, ...]
    slices: tuple[Slice, ...]
    unreachable: npt.NDArray[np.bool_]


class Cell(NamedTuple):
    """Part of a ring within a slice: its actors, their slice, the ring's radius, and on how many lines they stand."""

    members: Whole
    piece: Slice
    radius: float
    lines: int


def rings(
    adjacency: sparse.csr_array,
    ids: Sequence[str],
    sectors: Sequence[str],
    centre: str,
    *,
    by: Literal["distance", "closeness"] = "distance",
    order: Sequence[str] | None = None,
    paths: Singles | None = None,
) -> Rings:
    """Radial layout around the actor `centre` at (0, 0), in page units.

    A slice is as wide as its sector has members; slices stand as `sector_order` says, or as `order` does. Within a
    slice the actors stand by the mean angle of their partners (barycentre), in a few sweeps of which that with the
    shortest ways counts. Where a ring is too full, its actors stand on two or more lines close to it. The outermost
    radius belongs to the unreachable when there are any. `paths` are the distances between all actors, where
    they are known already.

    Raises ValueError for a centre that is not among the ids.

    >>> star = sparse.csr_array([[0, 1, 1], [1, 0, 0], [1, 0, 0]])
    >>> rings(star, ["arge", "stadt", "kammer"], ["a", "a", "b"], "arge").radii
    (450.0,)
    """
    if centre not in ids:
        raise ValueError(f"no actor {centre!r} among the ids")
    tied, middle = simple(adjacency, len(ids)), list(ids).index(centre)
    if paths is None and by == "closeness":
        paths = steps_between(tied)
    steps = steps_between(tied, np.array([middle]))[0] if paths is None else paths[middle]
    unreachable = ~np.isfinite(steps)
    ring = _levels(steps if paths is None or by == "distance" else _bands(paths, middle), unreachable)
    ring[middle] = 0
    slices = tuple(_slices(sectors, middle, order or sector_order(adjacency, sectors)))
    sector = np.array(sectors, dtype=object)
    radii, lines = _radii(ring, sector, slices)
    hashes = hashed(ids)[:, 0]
    levels = [
        [
            Cell(members, piece, float(radii[level]), int(lines[level]))
            for piece in slices
            if len(members := np.flatnonzero((ring == level) & (sector == piece.sector)))
        ]
        for level in range(1, len(radii))
    ]
    nowhere, around = np.zeros(len(ids)), np.arange(len(ids)) != middle
    sweeps = [_sweep(levels, tied, hashes, np.zeros(len(ids), dtype=bool), (nowhere, nowhere))]
    for _ in range(SWEEPS):
        sweeps.append(_sweep(levels, tied, hashes, around, sweeps[-1]))
    angles, offsets = min(sweeps, key=lambda placed: _way(tied, placed[0], around))
    radius = radii[ring] + offsets
    positions = radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])
    return Rings(positions, tuple(radii[1:].tolist()), slices, unreachable)


def _levels(steps: Floats, unreachable: npt.NDArray[np.bool_]) -> Whole:
    """Ring numbers of the actors, the unreachable one ring further out than all others."""
    outermost = int(steps[~unreachable].max(initial=0)) + 1
    return np.where(unreachable, outermost, np.where(unreachable, 0, steps)).astype(np.int64)


def _bands(paths: Singles, middle: int) -> Floats:
    """Ring numbers 1 to `BANDS` of the reachable by closeness centrality: bands of equal width, the closest within."""
    joined = np.isfinite(paths[middle])
    total = np.where(np.isfinite(paths), paths, 0.0).sum(axis=1, dtype=float)
    closeness = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)
    others = joined & (np.arange(len(paths)) != middle)
    if not others.any():
        return np.where(joined, 0.0, np.inf)
    low, high = closeness[others].min(), closeness[others].max()
    share = (high - closeness) / max(high - low, 1e-12)
    return np.where(joined, 1 + np.clip(np.floor(share * BANDS), 0, BANDS - 1), np.inf)


def sector_order(adjacency: sparse.csr_array, sectors: Sequence[str]) -> list[str]:
    """Order of the sectors around the circle: two are exchanged as long as that shortens the ways between their ties.

    It begins with the order of the names, and the first of these stands first.
    """
    first, second = simple(adjacency, len(sectors)).nonzero()
    named = np.array(sectors, dtype=object)
    ties = Counter((a, b) for a, b in zip(named[first], named[second], strict=True) if a < b)
    shares = {name: sectors.count(name) / len(sectors) for name in sorted(set(sectors), key=lambda s: (not s, s))}
    order = list(shares)
    best, improved = _ways(order, shares, ties), True
    while improved:
        improved = False
        for a, b in combinations(range(len(order)), 2):
            order[a], order[b] = order[b], order[a]
            if (way := _ways(order, shares, ties)) < best - 1e-9:
                best, improved = way, True
            else:
                order[a], order[b] = order[b], order[a]
    start = order.index(next(iter(shares))) if order else 0
    return order[start:] + order[:start]


def _slices(sectors: Sequence[str], middle: int, order: Sequence[str]) -> Iterator[Slice]:
    """Slices from the top of the page clockwise, the sectors in their order."""
    others = [sector for i, sector in enumerate(sectors) if i != middle]
    at = -np.pi / 2
    for sector in (name for name in order if name in others):
        end = at + 2 * np.pi * others.count(sector) / len(others)
        yield Slice(sector, float(at), float(end))
        at = end


def _ways(order: Sequence[str], shares: Mapping[str, float], ties: Mapping[tuple[str, str], int]) -> float:
    """Sum of the ways around the circle between the middles of slices, for each tie between them."""
    ends = np.cumsum([shares[sector] for sector in order])
    middles = {sector: end - shares[sector] / 2 for sector, end in zip(order, ends, strict=True)}
    apart = ((abs(middles[a] - middles[b]), n) for (a, b), n in ties.items())
    return float(sum(n * min(way, 1 - way) for way, n in apart))


def _radii(ring: Whole, sector: npt.NDArray[np.object_], slices: Sequence[Slice]) -> tuple[Floats, Whole]:
    """Radius of each ring and the most lines on which its actors stand, so that names find room; 0 is the centre."""
    depth = int(ring.max())
    radii, lines = np.zeros(depth + 1), np.ones(depth + 1, dtype=np.int64)
    for level in range(1, depth + 1):
        need = max(np.sum((ring == level) & (sector == s.sector)) * ARC / (s.end - s.start) for s in slices)
        gap = RING if np.sum(ring == level) > FEW else NARROW * RING
        least = radii[level - 1] + (lines[level - 1] - 1) * LINE / 2 + gap
        lines[level] = int(np.clip(np.ceil(need / least), 1, MOST_LINES))
        radii[level] = max(least + (lines[level] - 1) * LINE / 2, need / lines[level])
    return radii * max(1.0, HEIGHT / 2 / max(radii[-1], 1.0)), lines


def _sweep(
    levels: Sequence[Sequence[Cell]],
    tied: Adjacency,
    hashes: Floats,
    placed: npt.NDArray[np.bool_],
    start: tuple[Floats, Floats],
) -> tuple[Floats, Floats]:
    """Angles and offsets of all actors, ring by ring outwards, by the angles of the partners placed so far."""
    angles, offsets, known = start[0].copy(), start[1].copy(), placed.copy()
    for cells in levels:
        lean = tied @ np.where(known, np.exp(1j * angles), 0)
        for cell in cells:
            ordered = cell.members[_order(cell, lean, hashes)]
            angles[ordered], offsets[ordered] = _along(len(ordered), cell.piece, cell.radius, cell.lines)
            known[ordered] = True
    return angles, offsets


def _order(cell: Cell, lean: npt.NDArray[np.complex128], hashes: Floats) -> npt.NDArray[np.intp]:
    """Order of the actors of a cell by the mean angle of their placed partners; hash points decide the rest."""
    middle = (cell.piece.start + cell.piece.end) / 2
    own = lean[cell.members] * np.exp(-1j * middle)
    return np.lexsort((hashes[cell.members], np.where(np.abs(own) > 1e-9, np.angle(own), 0.0).round(9)))


def _way(tied: Adjacency, angles: Floats, around: npt.NDArray[np.bool_]) -> float:
    """Sum of the angles between tied actors, the centre left out."""
    first, second = tied.nonzero()
    both = around[first] & around[second]
    apart = np.abs(angles[first[both]] - angles[second[both]]) % (2 * np.pi)
    return float(np.minimum(apart, 2 * np.pi - apart).sum().round(6))


def _along(n: int, piece: Slice, radius: float, most: int) -> tuple[Floats, Floats]:
    """Angles of `n` actors spaced evenly within a slice, and offsets of their lines from the ring."""
    lines = int(np.clip(np.ceil(n * ARC / (piece.end - piece.start) / radius), 1, min(max(n, 1), most)))
    span, place = (piece.end - piece.start) * (1 - SLICE_GAP), np.arange(n, dtype=np.float64)
    angles: Floats = (piece.start + piece.end) / 2 + span * ((place + 0.5) / max(n, 1) - 0.5)
    offsets: Floats = (place % lines - (lines - 1) / 2) * LINE
    return angles, offsets
