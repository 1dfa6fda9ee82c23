"""Force layout of a whole network: least stress of each component, packed; isolates in rows beneath."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.engine import one_thread
from akteursnetz.views.map.layout.canvas import (
    CELL_HEIGHT,
    CELL_WIDTH,
    Adjacency,
    Floats,
    Whole,
    centred,
    grid,
    hashed,
    simple,
    size,
)
from akteursnetz.views.map.layout.packing import packed
from akteursnetz.views.map.layout.paths import Singles, steps_between
from akteursnetz.views.map.layout.shapes import shape
from akteursnetz.views.map.layout.stress import settled

LONGEST_TIE = 380.0
MARGIN = 0.8
FILLED = 0.29
OVERHANG, OUTERMOST = 1.05, 0.03


def force(
    adjacency: sparse.csr_array, ids: Sequence[str], *, previous: Mapping[str, tuple[float, float]] | None = None
) -> Floats:
    """Layout of least stress: positions (n x 2) in page units, isolates in rows beneath.

    Ties count as present or absent and in both directions. Ids and ties alone decide the picture. An actor more, with
    one tie or two, moves the others little. Actors in `previous` keep their places, and only the others are placed.

    Raises ValueError when the shape of the adjacency does not fit the ids.

    >>> force(sparse.csr_array((0, 0)), []).shape
    (0, 2)
    """
    with one_thread():
        return _laid_out(simple(adjacency, len(ids)), ids, previous or {})


def _laid_out(tied: Adjacency, ids: Sequence[str], previous: Mapping[str, tuple[float, float]]) -> Floats:
    known = np.array([actor in previous for actor in ids], dtype=bool)
    if known.any():
        fixed = np.array([previous[actor] for actor, is_known in zip(ids, known, strict=True) if is_known], dtype=float)
        return _extended(tied, ids, known, fixed)
    return _fresh(tied, ids)


def _fresh(tied: Adjacency, ids: Sequence[str]) -> Floats:
    alone = np.diff(tied.indptr) == 0
    places = np.zeros((len(ids), 2))
    width, height = size(len(ids))
    columns = int(width // CELL_WIDTH)
    rows = -(-int(alone.sum()) // columns)
    linked = np.flatnonzero(~alone)
    if len(linked):
        room = max(height - rows * CELL_HEIGHT, height / 2)
        places[linked] = _filled(_together(tied, ids, linked, width / room), tied, linked, width, room)
    order = sorted(np.flatnonzero(alone).tolist(), key=lambda i: ids[i])
    places[order] = _beneath(grid(len(order), columns), places[linked])
    return places


def _together(tied: Adjacency, ids: Sequence[str], linked: Whole, ratio: float) -> Floats:
    """Positions of all components with ties, packed side by side, in tie lengths."""
    parts = _parts(tied, ids, linked)
    shapes = [shape(tied[part][:, part], [ids[i] for i in part.tolist()]) for part in parts]
    sizes = np.array([np.ptp(s, axis=0) + 2 * MARGIN for s in shapes])
    places = np.zeros((len(ids), 2))
    for part, inside, corner in zip(parts, shapes, packed(sizes, ratio), strict=True):
        places[part] = inside if len(parts) == 1 else inside - inside.min(axis=0) + corner + MARGIN
    return places[linked]


def _parts(tied: Adjacency, ids: Sequence[str], linked: Whole) -> list[Whole]:
    """Components with ties, largest first, equal ones in the order of their hash points."""
    _, part = csgraph.connected_components(tied, directed=False)
    first = hashed(ids)[:, 0]
    groups = [np.flatnonzero(part == label) for label in np.unique(part[linked])]
    return sorted(groups, key=lambda group: (-len(group), first[group].min()))


def _filled(places: Floats, tied: Adjacency, linked: Whole, width: float, height: float) -> Floats:
    """Positions scaled to the canvas by their spread, not by the outermost actors."""
    degree = np.diff(tied.indptr)[linked]
    middle = degree @ places / degree.sum()
    spread = np.sqrt(((places - middle) ** 2).mean())
    page = np.array([width, height])
    low, high = np.quantile(places, [OUTERMOST, 1 - OUTERMOST], axis=0)
    overhang = (OVERHANG * page / (high - low + 1e-9)).min()
    unit = min(FILLED * np.hypot(*page) / (np.sqrt(2) * spread + 1e-9), overhang, LONGEST_TIE)
    filled: Floats = (places - middle) * unit
    return filled


def _beneath(rows: Floats, above: Floats) -> Floats:
    """Rows of positions translated below others, with a common middle."""
    if not len(above) or not len(rows):
        return centred(rows)
    middle = (above[:, 0].max() + above[:, 0].min()) / 2
    foot = above[:, 1].max() + CELL_HEIGHT + np.ptp(rows[:, 1]) / 2
    lowered: Floats = centred(rows) + np.array([middle, foot])
    return lowered


def _extended(tied: Adjacency, ids: Sequence[str], known: npt.NDArray[np.bool_], fixed: Floats) -> Floats:
    """Positions with known actors fixed; a new one near those it is tied to, or beneath where no path leads to them."""
    paths = steps_between(tied)
    places, placed = np.zeros((len(ids), 2)), known.copy()
    places[known] = fixed
    unit = _tie_length(paths[np.ix_(known, known)], fixed)
    hashes = hashed(ids)
    nearest = paths[:, known].min(axis=1)
    reached = ~known & np.isfinite(nearest)
    for i in sorted(np.flatnonzero(reached).tolist(), key=lambda i: (nearest[i], ids[i])):
        seen = placed & np.isfinite(paths[i])
        D = paths[i, seen]
        start = D**-4.0 @ places[seen] / (D**-4.0).sum() + unit * hashes[i] / 2
        places[i] = settled(start[None], places[seen], unit * D[None])[0]
        placed[i] = True
    apart = np.flatnonzero(~placed)
    if len(apart):
        new = _fresh(tied[apart][:, apart], [ids[i] for i in apart.tolist()])
        places[apart] = _beneath(new, places[placed])
    return places


def _tie_length(D: Singles, fixed: Floats) -> float:
    """Tie length of fixed positions in page units a step: the median over pairs, or the default without any."""
    pairs = np.isfinite(D) & (D > 0)
    apart = np.hypot(*(fixed[:, None] - fixed[None]).transpose(2, 0, 1))
    return float(np.median(apart[pairs] / D[pairs])) if pairs.any() else LONGEST_TIE
