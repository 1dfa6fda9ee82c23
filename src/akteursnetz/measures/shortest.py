"""Weighted shortest paths, compared exactly: Dijkstra's algorithm and Brandes' accumulation over integer lengths.

A weight is a strength and its inverse the length of the tied pair. Sums of inverses are rounded, so that two equally
long paths seldom have equal sums (1/3 + 1/4 + 1/5 and 1/3 + 1/5 + 1/4). A weight is therefore read as a fraction, and
all lengths are integers over one common denominator: paths are equally long if they are so on paper, on any scale.
"""

from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise
from math import lcm
from typing import NamedTuple

import numpy as np
from scipy import sparse

from akteursnetz.measures.arrays import Floats
from akteursnetz.measures.searches import Betweenness


class _Paths(NamedTuple):
    """Shortest paths from one source: whom they reach, nearest first; the last steps to each (entry, from); numbers."""

    reached: list[int]
    steps: dict[int, list[tuple[int, int]]]
    number: dict[int, int]


def betweenness_by_length(array: sparse.csr_array) -> Betweenness:
    """Betweenness over the inverse weights of a matrix, summed over ordered pairs; equal lengths are exactly equal.

    Dependencies are summed from the farthest actor to the source. One search for each actor, in plain Python: .2 s with
    200 actors and 600 tied pairs. Brandes (2001), doi:10.1080/0022250X.2001.9990249.

    >>> cycle = sparse.csr_array(np.array([[0, 3, 0, 1.5], [3, 0, 3, 0], [0, 3, 0, 1.5], [1.5, 0, 1.5, 0]]))
    >>> betweenness_by_length(cycle).actors
    array([1., 2., 1., 0.])
    """
    sums = Betweenness(np.zeros(array.shape[0]), np.zeros(array.nnz))
    onward = _onward(array)
    for source in np.flatnonzero(np.diff(array.indptr)):
        _accumulate(_shortest_paths(onward, int(source)), sums)
    return sums


def integer_lengths(weights: Floats) -> list[int]:
    """Inverse weights over their least common denominator: the lengths of ties as integers.

    >>> integer_lengths(np.array([3, 4, 5, 0.1, 1 / 3]))
    [20, 15, 12, 600, 180]
    """
    read = {weight: fraction(weight) for weight in set(weights.tolist())}
    common = lcm(*(part.numerator for part in read.values()))
    length = {weight: common // part.numerator * part.denominator for weight, part in read.items()}
    return [length[weight] for weight in weights.tolist()]


def fraction(weight: float) -> Fraction:
    """Fraction that a floating-point number stands for: its first continued-fraction convergent that rounds to it.

    Every p / q in lowest terms with p q < 2^52 is found from its rounded value w (.1 is 1/10). Rounding leaves
    |w - p / q| <= 2^-53 p / q < 1 / (2 q^2), so p / q is a convergent of w (Legendre); an earlier one p' / q' that
    rounded to w too would be within 2^-52 p / q < 1 / q^2 of p / q, yet differs from it by at least 1 / (q q').

    >>> fraction(0.1), fraction(2 / 3), fraction(1e-12)
    (Fraction(1, 10), Fraction(2, 3), Fraction(1, 1000000000000))
    """
    (above, below), (top, bottom) = (0, 1), (1, 0)
    rest = Fraction(weight)
    while not bottom or top / bottom != weight:
        whole = rest // 1
        (above, below), (top, bottom) = (top, bottom), (whole * top + above, whole * bottom + below)
        rest = 1 / (rest - whole) if rest != whole else rest
    return Fraction(top, bottom)


def _onward(array: sparse.csr_array) -> list[list[tuple[int, int, int]]]:
    """Steps from each actor: the entry of the matrix, whom it leads to, and its length."""
    lengths, targets, bounds = integer_lengths(array.data), array.indices.tolist(), array.indptr.tolist()
    return [
        [(entry, targets[entry], lengths[entry]) for entry in range(first, last)] for first, last in pairwise(bounds)
    ]


def _shortest_paths(onward: list[list[tuple[int, int, int]]], source: int) -> _Paths:
    """Dijkstra's algorithm with all last steps of shortest paths kept."""
    distance, steps, count = {source: 0}, dict[int, list[tuple[int, int]]](), {source: 1}
    reached: list[int] = []
    done, queue = set[int](), [(0, source)]
    while queue:
        so_far, here = heappop(queue)
        if here in done:
            continue
        done.add(here)
        reached.append(here)
        count[here] = sum(count[before] for _, before in steps.get(here, [])) or 1
        for entry, there, length in onward[here]:
            longer = so_far + length
            known = distance.get(there)
            if known is None or longer < known:
                distance[there], steps[there] = longer, [(entry, here)]
                heappush(queue, (longer, there))
            elif longer == known:
                steps[there].append((entry, here))
    return _Paths(reached, steps, count)


def _accumulate(paths: _Paths, sums: Betweenness) -> None:
    """Brandes' dependency accumulation of one source, added to the sums."""
    dependency = dict.fromkeys(paths.reached, 0.0)
    for there in reversed(paths.reached[1:]):
        for entry, here in paths.steps[there]:
            share = paths.number[here] / paths.number[there] * (1 + dependency[there])
            sums.entries[entry] += share
            dependency[here] += share
        sums.actors[there] += dependency[there]
