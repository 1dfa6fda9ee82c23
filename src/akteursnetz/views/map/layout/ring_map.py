"""Radial layout (Netzwerkkarte): rings around one actor by distance or closeness, slices for the sectors.

By distance a ring is the number of steps to the centre; by closeness the rings are bands of closeness centrality, the
closest within (Brandes, Kenis and Wagner 2003, https://doi.org/10.1109/TVCG.2003.1196010). Whom no path reaches stands
on a ring of its own, outermost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy import sparse

from akteursnetz.views.map.layout.canvas import HEIGHT, Adjacency, Floats, Whole, hashed, simple
from akteursnetz.views.map.layout.stress import steps_between

BANDS = 4
SLICE_GAP = 0.04
RING, LINE, ARC = 120.0, 75.0, 110.0
MOST_LINES = 3
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


def rings(
    adjacency: sparse.csr_array,
    ids: Sequence[str],
    sectors: Sequence[str],
    centre: str,
    *,
    by: Literal["distance", "closeness"] = "distance",
) -> Rings:
    """Radial layout around the actor `centre` at (0, 0), in page units; slices in the order of the sectors' names.

    A slice is as wide as its sector has members. Where a ring is too full, its actors stand on two or more lines close
    to it. The outermost radius belongs to the unreachable when there are any.

    Raises ValueError for a centre that is not among the ids.

    >>> star = sparse.csr_array([[0, 1, 1], [1, 0, 0], [1, 0, 0]])
    >>> rings(star, ["arge", "stadt", "kammer"], ["a", "a", "b"], "arge").radii
    (450.0,)
    """
    if centre not in ids:
        raise ValueError(f"no actor {centre!r} among the ids")
    tied, middle = simple(adjacency, len(ids)), list(ids).index(centre)
    steps = steps_between(tied, np.array([middle]))[0]
    unreachable = ~np.isfinite(steps)
    ring = _levels(steps, unreachable) if by == "distance" else _levels(_bands(tied, middle), unreachable)
    ring[middle] = 0
    slices = tuple(_slices(sectors, middle))
    angles, offsets = np.zeros(len(ids)), np.zeros(len(ids))
    sector = np.array(sectors, dtype=object)
    radii, lines = _radii(ring, sector, slices)
    for level, piece in product(range(1, len(radii)), slices):
        members = np.flatnonzero((ring == level) & (sector == piece.sector))
        ordered = members[_order(members, tied, ring, angles, piece, ids)]
        angles[ordered], offsets[ordered] = _along(len(ordered), piece, float(radii[level]), int(lines[level]))
    radius = radii[ring] + offsets
    positions = radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])
    return Rings(positions, tuple(radii[1:].tolist()), slices, unreachable)


def _levels(steps: Floats, unreachable: npt.NDArray[np.bool_]) -> Whole:
    """Ring numbers of the actors, the unreachable one ring further out than all others."""
    outermost = int(steps[~unreachable].max(initial=0)) + 1
    return np.where(unreachable, outermost, np.where(unreachable, 0, steps)).astype(np.int64)


def _bands(tied: Adjacency, middle: int) -> Floats:
    """Ring numbers 1 to `BANDS` of the reachable by closeness centrality: bands of equal width, the closest within."""
    paths = steps_between(tied)
    joined = np.isfinite(paths[middle])
    total = np.where(np.isfinite(paths), paths, 0.0).sum(axis=1)
    closeness = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)
    others = joined & (np.arange(len(paths)) != middle)
    if not others.any():
        return np.where(joined, 0.0, np.inf)
    low, high = closeness[others].min(), closeness[others].max()
    share = (high - closeness) / max(high - low, 1e-12)
    return np.where(joined, 1 + np.clip(np.floor(share * BANDS), 0, BANDS - 1), np.inf)


def _slices(sectors: Sequence[str], middle: int) -> Iterator[Slice]:
    """Slices from the top of the page clockwise, sectors by name, those without a sector last."""
    others = [sector for i, sector in enumerate(sectors) if i != middle]
    at = -np.pi / 2
    for sector in sorted(set(others), key=lambda name: (not name, name)):
        end = at + 2 * np.pi * others.count(sector) / len(others)
        yield Slice(sector, float(at), float(end))
        at = end


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


def _order(
    members: Whole, tied: Adjacency, ring: Whole, angles: Floats, piece: Slice, ids: Sequence[str]
) -> npt.NDArray[np.intp]:
    """Order of the actors of a slice by the mean angle of partners on inner rings; hash points decide the rest."""
    middle = (piece.start + piece.end) / 2
    lean = np.zeros(len(members))
    for k, i in enumerate(members):
        partners = tied.indices[tied.indptr[i] : tied.indptr[i + 1]]
        inner = partners[(ring[partners] < ring[i]) & (ring[partners] > 0)]
        if len(inner):
            lean[k] = np.angle(np.exp(1j * (angles[inner] - middle)).sum())
    return np.lexsort((hashed([ids[i] for i in members.tolist()])[:, 0], lean.round(9)))


def _along(n: int, piece: Slice, radius: float, most: int) -> tuple[Floats, Floats]:
    """Angles of `n` actors spaced evenly within a slice, and offsets of their lines from the ring."""
    lines = int(np.clip(np.ceil(n * ARC / (piece.end - piece.start) / radius), 1, min(max(n, 1), most)))
    span, place = (piece.end - piece.start) * (1 - SLICE_GAP), np.arange(n, dtype=np.float64)
    angles: Floats = (piece.start + piece.end) / 2 + span * ((place + 0.5) / max(n, 1) - 0.5)
    offsets: Floats = (place % lines - (lines - 1) / 2) * LINE
    return angles, offsets
