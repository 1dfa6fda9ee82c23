"""Stress majorisation: positions whose Euclidean distances resemble the geodesic distances between actors.

Minimised is the sum over pairs of w (|x_i - x_j| - d)^2 with w = d^-2, by majorisation, where each step solves a
linear system (Gansner, Koren and North 2005, https://doi.org/10.1007/978-3-540-31843-9_25). The start is classical
scaling with a trace of the ids' hashes in it: where the ties leave a direction open, as among the partners of one hub,
the ids decide it, and an added actor does not decide it anew.
"""

import numpy as np
from scipy.sparse import csgraph

from akteursnetz.measures.scaling import classical_scaling
from akteursnetz.views.map.layout.canvas import Adjacency, Floats, Whole

LANDMARKS = 600
HASH_SHARE = 0.1
STEPS, WORK = 500, 60_000
STILL = 2e-3
RELAXATION = 0.6


def steps_between(tied: Adjacency, sources: Whole | None = None) -> Floats:
    """Geodesic distances from the sources (all actors when none are given), infinite where no path leads."""
    paths: Floats = csgraph.shortest_path(tied, unweighted=True, directed=False, indices=sources)
    return paths


def scaled(D: Floats, hashes: Floats, mass: Floats) -> Floats:
    """Classical scaling of finite distances, actors weighted by mass, degenerate axes filled from the hash points."""
    hint = hashes - mass / mass.sum() @ hashes
    return classical_scaling(D, mass=mass, inner=HASH_SHARE * np.mean(D**2) * hint @ hint.T)[:, ::-1]


def weights(D: Floats) -> Floats:
    """Stress weights: d^-2 off the diagonal, 0 on it."""
    w: Floats = np.divide(1.0, D**2, out=np.zeros_like(D), where=D > 0)
    return w


def majorised(start: Floats, targets: Floats, w: Floats) -> Floats:
    """Positions of locally least stress for target distances and weights, by majorisation from a start."""
    n = len(start)
    system = np.linalg.inv(np.diag(w.sum(axis=1)) - w + 1.0 / n)
    pull = w * targets
    places: Floats = start - start.mean(axis=0)
    for _ in range(min(STEPS, WORK // n)):
        transform = -pull / _apart(places, places)
        np.fill_diagonal(transform, 0.0)
        np.fill_diagonal(transform, -transform.sum(axis=1))
        step: Floats = system @ (transform @ places) - places
        if np.abs(step).max() < STILL:
            return places + step
        places = places + (1 + RELAXATION) * step
    return places


def settled(start: Floats, fixed: Floats, D: Floats, *, rounds: int = 30) -> Floats:
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
    paths, degree = steps_between(tied, marks), np.diff(tied.indptr).astype(float)
    D = paths[:, marks]
    places = np.zeros_like(hashes)
    places[marks] = majorised(scaled(D, hashes[marks], degree[marks]), D, weights(D))
    to_marks = paths[:, rest].T
    near = to_marks**-4.0
    start = near @ places[marks] / near.sum(axis=1, keepdims=True) + 0.1 * hashes[rest]
    places[rest] = settled(start, places[marks], to_marks)
    return places


def _apart(a: Floats, b: Floats) -> Floats:
    """Euclidean distances between the rows of a and of b, bounded away from 0."""
    squared = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    distance: Floats = np.sqrt(np.maximum(squared, 1e-9))
    return distance
