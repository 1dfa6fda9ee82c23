"""Geodesic distances from many sources at once: breadth-first search with a bit for each source."""

import numpy as np
import numpy.typing as npt
from scipy.sparse import csgraph

from akteursnetz.views.map.layout.canvas import Adjacency, Whole

Singles = npt.NDArray[np.float32]
#: Sources in one machine word.
WORD = 64
#: Where paths are longer than that, a search from one source after the other is faster.
LONG = 24


def steps_between(tied: Adjacency, sources: Whole | None = None) -> Singles:
    """Geodesic distances from the sources (all actors when none are given), infinite where no path leads.

    Single precision holds the whole numbers exactly.
    """
    sources = np.arange(tied.shape[0]) if sources is None else sources
    steps = _in_levels(tied, sources)
    if steps is None:
        return csgraph.shortest_path(tied, unweighted=True, directed=False, indices=sources).astype(np.float32)
    return np.ascontiguousarray(steps.T)


def _in_levels(tied: Adjacency, sources: Whole) -> Singles | None:
    """Distances to the sources by levels, or None where a path is longer than `LONG`.

    In each level an actor is reached by the sources that reached a partner in the level before and not yet itself.
    """
    place = np.arange(len(sources))
    new = np.zeros((tied.shape[0], -(-len(sources) // WORD)), dtype=np.uint64)
    np.bitwise_or.at(new, (sources, place // WORD), np.uint64(1) << (place % WORD).astype(np.uint64))
    seen, steps = new.copy(), np.zeros((len(new), len(sources)), dtype=np.float32)
    linked = np.flatnonzero(np.diff(tied.indptr))
    for level in range(1, LONG + 2):
        came = np.zeros_like(seen)
        if len(linked):
            came[linked] = np.bitwise_or.reduceat(new[tied.indices], tied.indptr[linked], axis=0)
        new = np.bitwise_and(came, ~seen, dtype=np.uint64)
        if not new.any():
            steps[_unpacked(seen, len(sources)) == 0] = np.inf
            return steps
        seen |= new
        steps += np.float32(level) * _unpacked(new, len(sources))
    return None


def _unpacked(words: npt.NDArray[np.uint64], count: int) -> npt.NDArray[np.uint8]:
    """Bits of the rows as zeros and ones."""
    return np.unpackbits(words.view(np.uint8), axis=1, count=count, bitorder="little")
