"""Stress: positions whose Euclidean distances resemble the geodesic distances between actors.

Minimised is the sum over pairs of w (|x_i - x_j| - d)^2 with w = d^-2 (Kamada and Kawai 1989,
https://doi.org/10.1016/0020-0190(89)90102-6), first with smoothed distances, which pass over poor local minima
(Groenen, Heiser and Meulman 1999, Journal of Classification 16, 225-254). The start is classical scaling by a few power
iterations from the hash points of the ids: where the ties leave a direction open, as among the partners of one hub, the
ids decide it, and an added actor does not decide it anew.
"""

import numpy as np

from akteursnetz.views.map.layout.canvas import Adjacency, Floats
from akteursnetz.views.map.layout.descent import Objective, minimised
from akteursnetz.views.map.layout.paths import Singles, steps_between

Places = Floats | Singles
#: Up to so many actors the stress of all pairs is minimised, of more that of so many landmarks.
MOST_EXACT, LANDMARKS = 1500, 600
#: So many actors are placed against the landmarks at once: this bounds memory.
ROWS = 500
ITERATIONS, HASH_SHARE = 8, 0.1
#: How far beside the plane distances are taken at first, as a share of the mean distance.
SMOOTHING = 0.33
#: Stress is minimal when a step lessens it by less than this share, divided by n^1.5.
CALM = 0.3
#: Keeps squared distances above 0.
TINY = 1e-6


def scaled(D: Singles, hashes: Floats) -> Floats:
    """Classical scaling of finite distances to the plane, roughly: by power iterations from the hash points.

    A share of the products of the hash points is part of the products that are scaled.
    """
    squares = -(D**2) / 2
    hint = hashes - hashes.mean(axis=0)
    share = HASH_SHARE * float(np.mean(D**2))

    def multiplied(axes: Floats) -> Floats:
        product: Floats = squares @ axes.astype(np.float32) + share * hint @ (hint.T @ axes)
        product -= product.mean(axis=0)
        return product

    axes = hint
    for _ in range(ITERATIONS):
        axes = multiplied(axes)
        axes /= np.abs(axes).max() + TINY
    axes, _ = np.linalg.qr(axes)
    values, vectors = np.linalg.eigh(axes.T @ multiplied(axes))
    places: Floats = axes @ vectors * np.sqrt(np.maximum(values, TINY)) @ vectors.T
    return places


def weights(D: Singles) -> Singles:
    """Stress weights: d^-2 off the diagonal, 0 on it."""
    w: Singles = np.divide(1.0, D**2, out=np.zeros_like(D), where=D > 0)
    return w


def least_stress(start: Floats, targets: Singles, w: Singles) -> Floats:
    """Positions of locally least stress for target distances and weights, from a start."""
    n, places = len(start), start
    diagonal = 0.5 / w.sum(axis=1, dtype=float)[:, None]
    mean = float(targets.sum(dtype=float)) / (n * (n - 1))
    for smoothing, calm in ((SMOOTHING * mean, 10 * CALM), (0.0, CALM)):
        places = minimised(_stress(targets, w, smoothing), places, diagonal, calm / n**1.5)
    return places


def _stress(targets: Singles, w: Singles, smoothing: float) -> Objective:
    """Stress and its gradient as a function of positions, each distance as if it led out of the plane and back."""
    apart, off = np.empty_like(targets), np.empty_like(targets)

    def stress(places: Floats) -> tuple[float, Floats]:
        singles = places.astype(np.float32)
        for axis, squared in zip(singles.T, (apart, off), strict=True):
            np.square(np.subtract(axis[:, None], axis, out=squared), out=squared)
        np.add(apart, off, out=apart)
        np.sqrt(np.add(apart, np.float32(smoothing**2 + TINY), out=apart), out=apart)
        np.subtract(apart, targets, out=off)
        np.multiply(np.divide(off, apart, out=apart), w, out=apart)
        gradient = 2 * (apart.sum(axis=1)[:, None] * singles - apart @ singles)
        value = np.vdot(np.square(off, out=off), w) / 2
        return float(value), gradient.astype(float)

    return stress


def settled(start: Places, fixed: Places, D: Singles, *, rounds: int = 30) -> Places:
    """Positions of locally least stress against fixed points; D is the distance matrix (positions x points)."""
    w = 1.0 / D**2
    w /= w.sum(axis=1, keepdims=True)
    base, pull, places = w @ fixed, w * D, start
    for _ in range(rounds):
        push = pull / _apart(places, fixed)
        places = base + push.sum(axis=1)[:, None] * places - push @ fixed
    return places


def by_landmarks(tied: Adjacency, hashes: Floats) -> Floats:
    """Landmark stress layout of a large connected network: a sample is laid out exactly, all others against it.

    A sample drawn by hash is unbiased and changes by at most one actor when one is added.
    """
    radius = np.hypot(hashes[:, 0], hashes[:, 1])
    marks = np.sort(np.argsort(radius, kind="stable")[:LANDMARKS])
    rest = np.setdiff1d(np.arange(len(hashes)), marks)
    paths = steps_between(tied, marks)
    D = paths[:, marks]
    places = np.zeros_like(hashes)
    places[marks] = least_stress(scaled(D, hashes[marks]), D, weights(D))
    fixed, points = places[marks].astype(np.float32), hashes.astype(np.float32)
    for part in np.array_split(rest, -(-len(rest) // ROWS)):
        to_marks = np.ascontiguousarray(paths[:, part].T)
        near = to_marks**-4
        start = near @ fixed / near.sum(axis=1, keepdims=True) + np.float32(0.1) * points[part]
        places[part] = settled(start, fixed, to_marks)
    return places


def _apart(a: Places, b: Places) -> Places:
    """Euclidean distances between the rows of a and of b, bounded away from 0."""
    squared = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    distance: Places = np.sqrt(np.maximum(squared, 1e-9))
    return distance
