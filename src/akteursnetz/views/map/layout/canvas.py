"""Canvas of 4:3, hash points that break symmetries, and helpers for arrays of positions.

Where a layout leaves a choice open (a turn, a mirror image, an order), the hashes of the ids decide it.
"""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Adjacency = sparse.csr_array

WIDTH, HEIGHT = 1200.0, 900.0
ROOMY = 60
CELL_WIDTH, CELL_HEIGHT = 150.0, 90.0
MOST_STRETCH = 1.6


def size(n: int) -> tuple[float, float]:
    """Width and height of the canvas in page units: the area for each actor is constant above `ROOMY` actors."""
    factor = float(np.sqrt(max(n, ROOMY) / ROOMY))
    return WIDTH * factor, HEIGHT * factor


def hashed(ids: Sequence[str]) -> Floats:
    """Hash points: one point of the unit disc for each id (n x 2), uniform, the same on every machine."""
    digests = [hashlib.blake2b(actor.encode(errors="surrogatepass"), digest_size=16).digest() for actor in ids]
    words = np.frombuffer(b"".join(digests), dtype="<u8").reshape(-1, 2) / 2.0**64
    angle = 2 * np.pi * words[:, 0]
    points: Floats = np.sqrt(words[:, 1])[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return points


def simple(adjacency: Adjacency, n: int) -> Adjacency:
    """Adjacency matrix of the simple graph: symmetric, zeros and ones, without loops."""
    if adjacency.shape != (n, n):
        raise ValueError(f"adjacency has shape {adjacency.shape}, but there are {n} ids")
    row, col = adjacency.nonzero()
    row, col = row[row != col], col[row != col]
    both = (np.concatenate([row, col]), np.concatenate([col, row]))
    tied = sparse.csr_array((np.ones(2 * len(row)), both), shape=(n, n))
    tied.data[:] = 1.0
    return tied


def grid(n: int, columns: int) -> Floats:
    """Grid of `n` positions in rows of `columns`, the first at (0, 0)."""
    row, column = np.divmod(np.arange(n), max(columns, 1))
    return np.column_stack([column * CELL_WIDTH, row * CELL_HEIGHT])


def centred(positions: Floats) -> Floats:
    """Positions translated so that the middle of their bounding box is (0, 0)."""
    if not len(positions):
        return positions
    moved: Floats = positions - (positions.max(axis=0) + positions.min(axis=0)) / 2
    return moved


def fit(positions: Floats, width: float, height: float) -> Floats:
    """Positions centred and, where needed, shrunk to a box, stretched by at most `MOST_STRETCH` to fill it."""
    if not len(positions):
        return positions
    extent = np.maximum(np.ptp(positions, axis=0), 1e-9)
    factors = np.minimum(np.array([width, height]) / extent, 1.0)
    fitted: Floats = centred(positions) * np.minimum(factors, MOST_STRETCH * factors.min())
    return fitted
