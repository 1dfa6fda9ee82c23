"""Two-layer layout of the two-mode network: actors left, bodies and programmes right, few edge crossings."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from akteursnetz.views.map.layout.canvas import HEIGHT, Floats

APART = 640.0
ROW, WIDEST_ROW = 34.0, 90.0
ROUNDS = 12


@dataclass(frozen=True)
class Columns:
    """Two-layer layout: positions of the actors and of the bodies, each (n x 2) in page units."""

    actors: Floats
    bodies: Floats


def columns(actor_ids: Sequence[str], body_ids: Sequence[str], incidence: sparse.csr_array) -> Columns:
    """Two-layer layout by the barycentre heuristic: of all orders tried the one with the fewest edge crossings.

    `incidence` has a row for each actor, a column for each body. Those without a seat stand at the foot of their
    column.

    Raises ValueError when the shape of the incidence does not fit the ids.

    >>> crossed = sparse.csr_array([[0, 1], [1, 0]])
    >>> columns(["a", "b"], ["x", "y"], crossed).bodies[:, 1]
    array([ 45., -45.])
    """
    if incidence.shape != (len(actor_ids), len(body_ids)):
        raise ValueError(f"incidence has shape {incidence.shape}, ids ask for {(len(actor_ids), len(body_ids))}")
    seats = (incidence.toarray() != 0).astype(float)
    left, right = np.argsort(np.array(actor_ids, dtype=object)), np.argsort(np.array(body_ids, dtype=object))
    best, fewest = (left, right), np.inf
    for _ in range(ROUNDS):
        right = _by_barycentre(seats.T, left, right)
        left = _by_barycentre(seats, right, left)
        crossed = crossings(seats[np.ix_(left, right)])
        if crossed < fewest:
            best, fewest = (left, right), crossed
    height = max(HEIGHT, ROW * max(len(left), len(right)))
    return Columns(_column(best[0], -APART / 2, height), _column(best[1], APART / 2, height))


def crossings(seats: Floats) -> float:
    """Number of edge crossings when rows and columns of an incidence matrix stand in its order, top to bottom."""
    below = np.zeros_like(seats)
    below[:-1, 1:] = np.cumsum(np.cumsum(seats[::-1], axis=0)[::-1], axis=1)[1:, :-1]
    return float((seats * below).sum())


def _by_barycentre(seats: Floats, other: npt.NDArray[np.intp], own: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Order of one side by barycentre: the mean position of partners on the other side, those without any last."""
    place = np.empty(len(other))
    place[other] = np.arange(len(other))
    count = seats.sum(axis=1)
    mean = np.divide(seats @ place, count, out=np.full(len(count), np.inf), where=count > 0)
    return own[np.argsort(mean[own], kind="stable")]


def _column(order: npt.NDArray[np.intp], x: float, height: float) -> Floats:
    row = min(height / max(len(order), 1), WIDEST_ROW)
    places = np.empty((len(order), 2))
    places[order] = np.column_stack([np.full(len(order), x), row * (np.arange(len(order)) - (len(order) - 1) / 2)])
    return places
