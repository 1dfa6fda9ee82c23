"""Fans: layout of the leaves (actors of degree one) of a hub on an arc around it.

Stress alone leaves their order open. Here they stand around the hub in the order of the angles of their hash points,
beginning at the hub's other partner of highest degree, on an arc that is wider the larger their share of the network.
The more there are, the further in some of them stand, by the radius of their hash points: a single crowded circle
leaves no room for names.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from akteursnetz.views.map.layout.canvas import Adjacency, Floats, Whole
from akteursnetz.views.map.layout.paths import Singles

LEAST = 4
CROWD, INNERMOST = 12, 0.35
LOOSE = 0.2


@dataclass(frozen=True)
class Fan:
    """Fan of a hub: its leaves in order, its other partners, each leaf's distance from it, and the arc in radians."""

    hub: int
    leaves: Whole
    others: Whole
    reach: Floats
    arc: float


def fans(tied: Adjacency, hashes: Floats) -> list[Fan]:
    """Fans of a connected network: one for each hub of at least `LEAST` leaves."""
    return [_fan(hub, leaves, tied, hashes) for hub, leaves in _hubs(tied)]


def opened(fan: Fan, start: Floats, degree: Floats) -> Floats:
    """Positions of the leaves around the hub, the arc turned away from the hub's other partners."""
    away = 0.0
    if len(fan.others):
        towards = ((start[fan.others] - start[fan.hub]) * degree[fan.others, None] ** 2).sum(axis=0)
        away = np.arctan2(towards[1], towards[0]) + np.pi
    spoke = away + fan.arc * ((np.arange(len(fan.leaves)) + 0.5) / len(fan.leaves) - 0.5)
    places: Floats = start[fan.hub] + fan.reach[:, None] * np.column_stack([np.cos(spoke), np.sin(spoke)])
    return places


def bound(fan: Fan, places: Floats, D: Singles, targets: Singles, w: Singles) -> None:
    """Set the fan's target distances and weights of the stress: distances to actors outside it weigh less (`LOOSE`)."""
    leaves = fan.leaves
    targets[leaves] = D[fan.hub] + fan.reach[:, None]
    targets[:, leaves] = targets[leaves].T
    targets[np.ix_(leaves, leaves)] = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
    outside = np.setdiff1d(np.arange(len(D)), np.append(leaves, fan.hub))
    w[np.ix_(leaves, outside)] *= LOOSE
    w[np.ix_(outside, leaves)] *= LOOSE


def _hubs(tied: Adjacency) -> Iterator[tuple[int, Whole]]:
    degree = np.diff(tied.indptr)
    for hub in np.flatnonzero(degree >= LEAST).tolist():
        partners = tied.indices[tied.indptr[hub] : tied.indptr[hub + 1]]
        leaves = partners[degree[partners] == 1]
        if len(leaves) >= LEAST:
            yield hub, leaves


def _fan(hub: int, leaves: Whole, tied: Adjacency, hashes: Floats) -> Fan:
    degree, angle = np.diff(tied.indptr), np.arctan2(hashes[:, 1], hashes[:, 0])
    partners = tied.indices[tied.indptr[hub] : tied.indptr[hub + 1]]
    others = np.setdiff1d(partners, leaves)
    first = angle[others[np.lexsort((angle[others], -degree[others]))[0]]] if len(others) else -np.pi
    ordered = leaves[np.argsort((angle[leaves] - first) % (2 * np.pi), kind="stable")]
    share = max(min(len(leaves) / len(partners), 0.5), len(leaves) / (len(degree) - 1))
    return Fan(hub, ordered, others, _reach(hashes[ordered]), 2 * np.pi * share)


def _reach(hashes: Floats) -> Floats:
    """Distances of the leaves from the hub in tie lengths: 1 for a few, spread evenly over an annulus for many."""
    inner = float(np.clip(1 - (len(hashes) - CROWD) / 40, INNERMOST, 1.0))
    outer = 2 - inner**0.5
    reach: Floats = np.sqrt(inner**2 + (hashes**2).sum(axis=1) * (outer**2 - inner**2))
    return reach
