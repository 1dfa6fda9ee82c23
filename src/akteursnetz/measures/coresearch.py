"""Search for the best core: a climb from many starts, then branch and bound over cores of every size.

Actors are decided one after the other, by falling degree. Of a core decided in part, k of the u undecided actors are
still to come; undecided actor i has d_i ties to the others of them, m in all. The ties inside the core and the sum of
its degrees, hence the ties in the periphery too, are linear in who comes, but for the ties J among those who come:

- J = (sum of their d_i - cut) / 2, where l_2 k (u - k) / u <= cut <= l_u k (u - k) / u and cut <= m, l_2 and l_u the
  second and the largest eigenvalue of the Laplacian matrix of the undecided;
- J counts every tie half at each end, or at the end with the fewer ties: at most d_i of an actor, and at most k - 1
  times the largest entry; halved, at least d_i less u - k times the largest entry;
- J >= sum of their d_i - m, as no more than m ties have an end among them.

A linear function is at most the sum of its k largest coefficients. So is bounded every combination of the ties inside
and of the degrees that a fit asks for (`Pattern.chord`); cores that cannot reach the best fit known are left out. Where
the work allotted ends, the bounds of what is left tell how much better a core could be. Work is counted, not timed: the
result is the same on every machine.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.measures.corepattern import Pattern

Mask = NDArray[np.bool_]

#: Fits that differ by less are equal; bounds are given to so many.
EQUAL, GRAIN = 1e-12, 1e-3
#: Work allotted to a search (cores decided in part x actors), cells that a climb holds at once, its starts beyond them.
BUDGET, BLOCK, STARTS = 12_000_000, 4_000_000, 10


class Cores(NamedTuple):
    """Best cores found (cores x actors), their fit, an upper bound of any fit, and whether all best cores are found."""

    members: Mask
    fit: float
    bound: float
    exact: bool


class _Level(NamedTuple):
    """Undecided actors: their degrees, and the ties among them, of which `own` are those of each.

    `fewer` counts each tie at the end with fewer, `whole` all, `entry` is the largest, `connectivity` l_2 and l_u.
    """

    degree: Floats
    own: Floats
    fewer: Floats
    whole: float
    entry: float
    connectivity: tuple[float, float]

    def above(self, missing: Ints) -> list[tuple[Floats, Floats]]:
        """Upper bounds of the ties among those who come, so many, as shares of each of them and what goes off."""
        others = self.entry * np.maximum(missing - 1, 0)[:, None]
        none, cut = np.zeros(len(missing)), self.connectivity[0] * self._apart(missing)
        return [
            (np.minimum(self.fewer, others), none),
            (np.minimum(self.own, others) / 2, none),
            (self.own / 2, cut / 2),
        ]

    def below(self, missing: Ints) -> list[tuple[Floats, Floats]]:
        """Lower bounds of the ties among those who come, alike."""
        others = self.entry * (len(self.own) - missing)[:, None]
        none, cut = np.zeros(len(missing)), np.minimum(self.connectivity[1] * self._apart(missing), self.whole)
        return [
            (np.maximum(self.own - others, 0) / 2, none),
            (self.own / 2, cut / 2),
            (self.own, none + self.whole),
        ]

    def _apart(self, missing: Ints) -> Floats:
        return np.asarray(missing * (len(self.own) - missing) / max(1, len(self.own)))


class _Nodes(NamedTuple):
    """Cores decided in part: final size, ties inside, sum of degrees, ties to the undecided actors, members."""

    size: Ints
    inside: Floats
    degrees: Floats
    contacts: Floats
    members: Mask

    def take(self, chosen: Mask) -> "_Nodes":
        """Some of the cores."""
        return _Nodes(
            self.size[chosen], self.inside[chosen], self.degrees[chosen], self.contacts[chosen], self.members[chosen]
        )

    def missing(self) -> Ints:
        """Numbers of actors still to come."""
        return np.asarray(self.size - self.members.sum(axis=1))


def best_cores(ties: Floats, pattern: Pattern) -> Cores:
    """Cores of best fit for a symmetric matrix of ties, in the order of their actors; none where no fit is defined."""
    nobody = Cores(np.zeros((0, pattern.n), dtype=bool), np.nan, np.nan, True)
    if not len(pattern.sizes) or not 0 < pattern.ties < pattern.n * (pattern.n - 1):
        return nobody
    climbed = climb(ties, pattern, _starts(ties, pattern))
    fits = _fits(ties, pattern, climbed)
    known = max(0.0, float(np.nanmax(fits, initial=0)))
    complete, bound = _branch_and_bound(ties, pattern, known)
    found = climbed if complete is None else complete
    fits = _fits(ties, pattern, found)
    if np.isnan(fits).all():
        return nobody
    best = float(np.nanmax(fits))
    equal = np.unique(found[fits > best - EQUAL], axis=0)
    return Cores(equal[np.lexsort(equal.T)], best, best if complete is not None else bound, complete is not None)


def _fits(ties: Floats, pattern: Pattern, cores: Mask) -> Floats:
    inside, degrees = _sums(ties, cores)
    return pattern.fit(cores.sum(axis=1), inside, pattern.outside(inside, degrees))


def _sums(ties: Floats, cores: Mask) -> tuple[Floats, Floats]:
    """Ties inside some cores, and the sums of their members' degrees."""
    return ((cores @ ties) * cores).sum(axis=1) / 2, np.asarray(cores @ ties.sum(axis=1))


def _starts(ties: Floats, pattern: Pattern) -> Mask:
    """Cores of the actors of highest degree, of every size; in large networks the few that fit best."""
    rank = np.argsort(np.argsort(-ties.sum(axis=1), kind="stable"))
    starts = rank < pattern.sizes[:, None]
    if len(starts) * pattern.n**2 <= BLOCK:
        return starts
    fits = np.nan_to_num(_fits(ties, pattern, starts), nan=-1)
    return starts[np.argsort(-fits, kind="stable")[:STARTS]]


def climb(ties: Floats, pattern: Pattern, cores: Mask) -> Mask:
    """Local optima of the fit by steepest ascent: actors are added, dropped or swapped until no move raises it."""
    tops = cores.copy()
    going = np.arange(len(cores))
    while len(going):
        before = _fits(ties, pattern, tops[going])
        moved = np.concatenate([_moved(ties, pattern, tops[block]) for block in _blocks(going, pattern.n)])
        higher = np.nan_to_num(_fits(ties, pattern, moved), nan=-2) > np.nan_to_num(before, nan=-2) + EQUAL
        tops[going[higher]] = moved[higher]
        going = going[higher]
    return tops


def _blocks(rows: Ints, n: int) -> Iterator[Ints]:
    step = max(1, BLOCK // n**2)
    return (rows[first : first + step] for first in range(0, len(rows), step))


def _moved(ties: Floats, pattern: Pattern, cores: Mask) -> Mask:
    """Cores after the best single move of each."""
    n, degree, contacts = pattern.n, ties.sum(axis=1), cores @ ties
    inside, degrees = (sums[:, None] for sums in _sums(ties, cores))
    sign, size = np.where(cores, -1, 1), cores.sum(axis=1)[:, None]
    toggled = _fit_with(pattern, size + sign, inside + sign * contacts, degrees + sign * degree)
    swapped = _fit_with(
        pattern,
        size[:, :, None],
        inside[:, :, None] - contacts[:, :, None] + contacts[:, None, :] - ties,
        degrees[:, :, None] - degree[:, None] + degree,
    )
    swapped[~(cores[:, :, None] & ~cores[:, None, :])] = np.nan
    moves = np.nan_to_num(np.concatenate([toggled, swapped.reshape(len(cores), -1)], axis=1), nan=-2).argmax(axis=1)
    first, second = np.where(moves < n, moves, (moves - n) // n), np.where(moves < n, moves, (moves - n) % n)
    actors = np.arange(n)
    return np.asarray(cores ^ ((actors == first[:, None]) | (actors == second[:, None])))


def _fit_with(pattern: Pattern, size: Ints, inside: Floats, degrees: Floats) -> Floats:
    return pattern.fit(size, inside, pattern.outside(inside, degrees))


def _branch_and_bound(ties: Floats, pattern: Pattern, known: float) -> tuple[Mask | None, float]:
    """All cores that reach a known fit, or None and an upper bound of the fit where the work allotted does not do."""
    n, order = pattern.n, np.argsort(-ties.sum(axis=1), kind="stable")
    ordered = ties[np.ix_(order, order)]
    nodes, work = _roots(pattern), 0
    for place in range(n):
        level = _level(ordered[place + 1 :, place + 1 :], ordered.sum(axis=1)[place + 1 :])
        nodes = _decided(nodes, place, ordered[place])
        work += len(nodes.size) * n
        nodes = nodes.take(_can_reach(nodes, level, pattern, known))
        if work > BUDGET and place < n - 1:
            return None, _bound(nodes, level, pattern, known)
    members = np.zeros_like(nodes.members)
    members[:, order] = nodes.members
    return members, known


def _roots(pattern: Pattern) -> _Nodes:
    sizes, n = pattern.sizes, pattern.n
    none = np.zeros(len(sizes))
    return _Nodes(sizes, none, none, np.zeros((len(sizes), n)), np.zeros((len(sizes), n), dtype=bool))


def _level(among: Floats, degree: Floats) -> _Level:
    own = among.sum(axis=1)
    fewer = (among * ((own[:, None] < own) + (own[:, None] == own) / 2)).sum(axis=1)
    values = np.linalg.eigvalsh(np.diag(own) - among) if len(own) > 1 else np.zeros(2)
    rounding = 1e-9 * (1 + values[-1])
    connectivity = max(0.0, float(values[1] - rounding)), float(values[-1] + rounding)
    return _Level(degree, own, fewer, float(own.sum() / 2), float(among.max(initial=0)), connectivity)


def _decided(nodes: _Nodes, place: int, ties: Floats) -> _Nodes:
    """Each core with and without the next actor, where as many are left as it still needs."""
    contacts, rest = nodes.contacts[:, 0], nodes.contacts[:, 1:]
    without = nodes._replace(contacts=rest)
    members = nodes.members.copy()
    members[:, place] = True
    joined = _Nodes(nodes.size, nodes.inside + contacts, nodes.degrees + ties.sum(), rest + ties[place + 1 :], members)
    both = _Nodes(*(np.concatenate(cells) for cells in zip(joined, without, strict=True)))
    missing = both.missing()
    return both.take((missing >= 0) & (missing <= rest.shape[1]))


def _can_reach(nodes: _Nodes, level: _Level, pattern: Pattern, fit: float) -> Mask:
    """Whether the bounds of each core leave a fit possible."""
    inside, outside = _ties_bounds(nodes, level, pattern)
    reach = np.asarray(pattern.fit(nodes.size, inside, outside) > fit - EQUAL)
    if pattern.between == "ignored" and len(level.own):
        chosen = nodes.take(reach)
        chord = pattern.chord(chosen.size, inside[reach], outside[reach], fit)
        slack = 1e-7 * pattern.n**2  # rounding of the roots
        reach[reach] = _highest(chosen, level, chord.inside, chord.degrees) >= chord.least - slack
    return reach


def _ties_bounds(nodes: _Nodes, level: _Level, pattern: Pattern) -> tuple[Floats, Floats]:
    """Most ties inside each core, and fewest in its periphery, both whole numbers; as many as go where none count."""
    one = np.ones(len(nodes.size))
    inside, outside = np.asarray(nodes.size * (nodes.size - 1.0)), 0 * one
    if pattern.between != "tied":
        inside = np.minimum(inside, np.floor(_highest(nodes, level, one, 0 * one) + 1e-6))
    if pattern.between != "untied":
        outside = np.maximum(outside, np.ceil(pattern.ties - _highest(nodes, level, -one, one) - 1e-6))
    return inside, outside


def _highest(nodes: _Nodes, level: _Level, inside: Floats, degrees: Floats) -> Floats:
    """Upper bounds of inside * I + degrees * D, I the ties inside each core and D the sum of its degrees."""
    found = np.full(len(inside), np.inf)
    for rows, bounds in ((inside >= 0, level.above), (inside < 0, level.below)):
        part, factor = nodes.take(rows), inside[rows]
        missing = part.missing()
        linear = factor[:, None] * part.contacts + degrees[rows, None] * level.degree
        settled = factor * part.inside + degrees[rows] * part.degrees
        for shares, spare in bounds(missing):
            most = _largest(linear + factor[:, None] * shares, missing)
            found[rows] = np.minimum(found[rows], settled - factor * spare + most)
    return found


def _largest(values: Floats, count: Ints) -> Floats:
    """Sum of the so many largest values of each row."""
    sums = np.zeros((len(values), values.shape[1] + 1))
    np.cumsum(-np.sort(-values, axis=1), axis=1, out=sums[:, 1:])
    return np.asarray(sums[np.arange(len(values)), count])


def _bound(nodes: _Nodes, level: _Level, pattern: Pattern, known: float) -> float:
    """Least fit, to the grain, that none of some cores decided in part can reach, by bisection."""
    low, high = known, 1.0
    while high - low > GRAIN:
        middle = (low + high) / 2
        nodes_left = nodes.take(_can_reach(nodes, level, pattern, middle))
        if len(nodes_left.size):
            low, nodes = middle, nodes_left
        else:
            high = middle
    return high
