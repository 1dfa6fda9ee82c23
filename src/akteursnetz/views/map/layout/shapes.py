"""Layout of one connected network in tie lengths by least stress, its principal axis horizontal.

Rotation and reflection that neither ties nor axis decide are decided by the hash points of the ids, so that they stay
when an actor is added.
"""

from collections.abc import Sequence

import numpy as np

from akteursnetz.views.map.layout.canvas import Adjacency, Floats, hashed
from akteursnetz.views.map.layout.fans import bound, fans, opened
from akteursnetz.views.map.layout.paths import steps_between
from akteursnetz.views.map.layout.stress import MOST_EXACT, by_landmarks, least_stress, scaled, weights

ROUND = 0.25
HASH_PULL = 0.5
ANGLES = np.linspace(-np.pi, np.pi, 721)


def shape(tied: Adjacency, ids: Sequence[str]) -> Floats:
    """Positions in tie lengths of a connected network of at least two actors, centred on the degree-weighted mean."""
    hashes, degree = hashed(ids), np.diff(tied.indptr).astype(float)
    if len(ids) > MOST_EXACT:
        return _unmirrored(by_landmarks(tied, hashes), hashes, degree)
    return _turned(_exact(tied, hashes, degree), degree, HASH_PULL + 0j)


def _exact(tied: Adjacency, hashes: Floats, degree: Floats) -> Floats:
    D, around = steps_between(tied), fans(tied, hashes)
    core = np.setdiff1d(np.arange(len(D)), np.concatenate([fan.leaves for fan in around]) if around else [])
    start, targets, w = np.zeros_like(hashes), D.copy(), weights(D)
    if len(core) > 1:
        plane = scaled(D[np.ix_(core, core)], hashes[core])
        start[core] = _unmirrored(plane, hashes[core], degree[core])
    pull = np.maximum(degree - 1, 0.01)
    for fan in around:
        start[fan.leaves] = opened(fan, start, degree)
        pull[fan.leaves] = max(fan.arc / np.pi - 1, 0.01)
        bound(fan, start[fan.leaves], D, targets, w)
    return least_stress(_turned(start, degree, _hash_pull(start, hashes, pull)), targets, w)


def _complex(points: Floats) -> np.ndarray[tuple[int], np.dtype[np.complex128]]:
    return points[:, 0] + 1j * points[:, 1]


def _hash_pull(places: Floats, hashes: Floats, mass: Floats) -> complex:
    """Weighted complex covariance of positions and hash points: its modulus is their agreement."""
    share = mass / mass.sum()
    z = _complex(places)
    z = z - share @ z
    return HASH_PULL * complex(share @ (z * _complex(hashes).conj())) / float(np.sqrt(share @ np.abs(z) ** 2 + 1e-12))


def _elongation(places: Floats, mass: Floats) -> complex:
    """Principal axis as a complex number of doubled angle, its modulus the elongation; 0 where it is below `ROUND`."""
    share = mass / mass.sum()
    z = _complex(places)
    z = z - share @ z
    axis = complex(share @ z**2) / float(share @ np.abs(z) ** 2)
    return axis * max(1 - ROUND / max(abs(axis), ROUND), 0.0)


def _best_turn(axis: complex, pull: complex) -> tuple[float, complex]:
    turns = np.exp(1j * ANGLES)
    score = (turns * pull).real + (turns**2 * axis).real
    best = int(score.argmax())
    return float(score[best]), complex(turns[best])


def _turned(places: Floats, mass: Floats, pull: complex) -> Floats:
    """Positions rotated: an elongated shape to the horizontal, any other by the pull of the hash points; centred."""
    z = _complex(places) * _best_turn(_elongation(places, mass), pull)[1]
    z = z - mass @ z / mass.sum()
    return np.column_stack([z.real, z.imag])


def _unmirrored(places: Floats, hashes: Floats, mass: Floats) -> Floats:
    """Positions, or their reflection if it agrees better with the hash points, rotated."""
    mirrored = places * [1, -1]
    pull = np.maximum(mass - 1, 0.01)
    pulls = [_hash_pull(side, hashes, pull) for side in (places, mirrored)]
    scores = [_best_turn(_elongation(places, mass), p)[0] for p in pulls]
    chosen = int(scores[1] > scores[0] + 1e-9)
    return _turned((places, mirrored)[chosen], mass, pulls[chosen])
