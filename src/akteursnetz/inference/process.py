"""Random graph process of activity, preference for the own group and bodies, fitted to one network or to several.

The log-odds of a tie are a_i + a_j + h [same group] + c. The activities a have the scale s, which may be 0, and are
normal or exponential; the latter give degrees the long tail of a power law. Where the networks show it, bodies are
drawn besides, of which each actor is a member with the same chance; all members of a body are tied to each other, and
bodies bring about a share b of the ties. Each network keeps its actors, its groups and its number of ties. Where the
numbers of ties are themselves compared, only all networks together keep theirs, and c is solved for each network such
that all have the same expected mean degree, whatever their sizes.

None of s, h and b is known. So many of each are drawn, and those sets of networks are kept that come nearest to the
observed ones in what all networks show together (approximate Bayesian computation: Beaumont, Zhang & Balding 2002,
doi:10.1093/genetics/162.4.2025):

- spread: the variance of degrees, each standardised by what its network's density gives,
  (k - mean)^2 / (mean (1 - density)), without the largest degree of each network;
- preference: the Mantel-Haenszel log-odds ratio of a tie within groups (Mantel & Haenszel 1959,
  doi:10.1093/jnci/22.4.719; half a tie is added to each count);
- closure, where there are bodies: the logarithm of the number of triangles over that which the degrees alone give,
  (sum k (k - 1))^3 / (6 (sum k)^3), half a triangle added to each, without the actor of the largest degree.

The largest is left out so that a hub among actors who are otherwise alike is not taken for a sign that all differ. What
is kept is as unequal, divided and closed as the observed networks are together, and differs between them by chance
alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from akteursnetz.inference.nullmodels import Cube, Table

Tied = NDArray[np.bool_]
Scores = NDArray[np.float32]
Column = NDArray[np.float64]

#: How many sets of networks are drawn for each one that is kept.
CANDIDATES = 10
#: The largest scale of activity, and the largest share of ties by bodies, that are tried.
ACTIVITY, BODIES = 2.0, 0.9
#: The share of candidates whose actors are all alike, and of those without bodies: without these, networks of equally
#: active actors would be met by candidates that are all somewhat more unequal.
ALIKE = 1 / 3
#: The standard deviation of the log-odds ratios that are tried about the observed one.
PREFERENCE = 0.8
#: The expected number of members of a body.
MEMBERS = 4.0
#: Added to the score of a pair that meets on a body: more than any other pair reaches.
TOGETHER = np.float32(100)
#: The bounds of the chance of a tie outside of bodies; the search for c ends with a step so small, or after so many.
LEAST_CHANCE, LARGEST_CHANCE, CLOSE, STEPS = 1e-4, 0.97, 1e-4, 30
#: Points and weights for means over the sum of two activities of scale 1, normal and exponential (less its mean).
_HERMITE, _LAGUERRE = np.polynomial.hermite_e.hermegauss(15), np.polynomial.laguerre.laggauss(15)
_POINTS = np.stack([np.sqrt(2) * _HERMITE[0], _LAGUERRE[0] - 2])
_WEIGHTS = np.stack([_HERMITE[1] / _HERMITE[1].sum(), _LAGUERRE[1] * _LAGUERRE[0]])


class Drawn(NamedTuple):
    """Parameters of the candidates, one each: scale of activity and whether exponential, preference, bodies' share."""

    scale: Column
    exponential: NDArray[np.intp]
    preference: Column
    bodies: Column


class Part:
    """Network of the model: its pairs of actors, which are tied, degrees, and the design of the log-odds of a tie.

    `design` (pairs x actors + 1) marks the two actors of a pair and, in the last column, whether they share a group.
    """

    def __init__(self, table: Table, codes: NDArray[np.intp] | None) -> None:
        self.n = len(table)
        self.rows, self.columns = np.triu_indices(self.n, 1)
        alone = -1 - np.arange(self.n)
        groups = alone if codes is None else np.where(codes < 0, alone, codes)
        actors = np.arange(self.n)
        ends = (self.rows[:, None] == actors) | (self.columns[:, None] == actors)
        self.design = np.column_stack([ends, groups[self.rows] == groups[self.columns]]).astype(np.float32)
        self.tied: Tied = table[self.rows, self.columns][None] > 0
        self.ties = int(self.tied.sum())
        self.degree: Column = table.sum(axis=1)

    def scores(self, drawn: Drawn, mean_degree: float, rng: np.random.Generator) -> Scores:
        """Latent scores of the pairs, one row a candidate: log-odds less c, plus logistic noise.

        Pairs of one body stand above all; there are as many as give their share of the mean degree, on average.
        """
        shape = (len(drawn.scale), self.n)
        unit = np.where(drawn.exponential[:, None], rng.standard_exponential(shape) - 1, rng.standard_normal(shape))
        activity = drawn.scale[:, None] * unit
        chance = rng.random((len(activity), len(self.rows)), dtype=np.float32)
        with np.errstate(divide="ignore"):
            score = np.log(chance / (1 - chance))
        score += np.column_stack([activity, drawn.preference]).astype(np.float32) @ self.design.T
        if drawn.bodies.any():
            score[self._together(drawn.bodies, mean_degree, rng)] += TOGETHER
        return np.asarray(score)

    def cube(self, tied: Tied) -> Cube:
        """Drawn networks as adjacency matrices (networks x n x n)."""
        cube = np.zeros((len(tied), self.n, self.n), np.float32)
        cube[:, self.rows, self.columns] = tied
        return cube + cube.transpose(0, 2, 1)

    def summary(self, tied: Tied, bodies: bool) -> Column:
        """Sums that the pooled statistics add up, 5 x networks: of spread, preference (two) and closure (two).

        Those of closure are 0 where there are no bodies.
        """
        counts = (tied.astype(np.float32) @ self.design).astype(np.float64)
        degree, inside = counts[:, :-1], counts[:, -1]
        ties, pairs, alike = degree.sum(1) / 2, len(self.rows), self.design[:, -1].sum(dtype=np.float64)
        half = 0.5 if 0 < alike < pairs else 0.0  # else there is no preference to be seen
        above = (inside + half) * (pairs - alike - ties + inside + half) / pairs
        below = (ties - inside + half) * (alike - inside + half) / pairs
        closed = triangles(self.cube(tied)) if bodies else np.zeros((2, len(tied)))
        return np.stack([degree_spread(degree), above, below, *closed])

    def constants(self, drawn: Drawn, mean_degree: float) -> Column:
        """Constant c of each candidate with which ties outside of bodies give their share of the mean degree."""
        rate = np.clip(mean_degree * (1 - drawn.bodies) / max(self.n - 1, 1), LEAST_CHANCE, LARGEST_CHANCE)
        activity = drawn.scale[:, None] * _POINTS[drawn.exponential]
        near = activity + drawn.preference[:, None]
        weights, alike = _WEIGHTS[drawn.exponential], self.design[:, -1].mean()
        c = np.log(rate / (1 - rate))
        for _ in range(STEPS):
            apart, inside = expit(c[:, None] + activity), expit(c[:, None] + near)
            missing = ((alike * inside + (1 - alike) * apart) * weights).sum(1) - rate
            slope = ((alike * inside * (1 - inside) + (1 - alike) * apart * (1 - apart)) * weights).sum(1)
            step = np.clip(missing / np.maximum(slope, 1e-9), -1, 1)
            c = c - step
            if (np.abs(step) < CLOSE).all():
                break
        return c

    def _together(self, bodies: Column, mean_degree: float, rng: np.random.Generator) -> Tied:
        """Mask of the pairs that meet on a body, candidates x pairs; the number of bodies is Poisson."""
        chance = min(1.0, MEMBERS / self.n)
        count = rng.poisson(bodies * mean_degree * self.n / 2 / (len(self.rows) * chance**2))
        there = np.arange(count.max(initial=0)) < count[:, None]
        members = (rng.random((*there.shape, self.n), dtype=np.float32) < chance) & there[:, :, None]
        shared = members.transpose(0, 2, 1).astype(np.float32) @ members.astype(np.float32)
        return np.asarray(shared[:, self.rows, self.columns] > 0)


def degree_spread(degree: Column) -> Column:
    """Sums of squares of standardised degrees of networks (networks x n), the largest degree of each left out."""
    rest = np.sort(degree, axis=1)[:, :-1]
    n, mean = degree.shape[1], rest.mean(1)
    random = np.maximum(mean * (1 - mean / (n - 1)), 1 / n)
    return np.asarray(((rest - mean[:, None]) ** 2).sum(1) / random)


def triangles(cube: Cube) -> tuple[Column, Column]:
    """Numbers of triangles of networks less the actor of the largest degree, and those that their degrees alone give.

    These are (sum k (k - 1))^3 / (6 (sum k)^3).
    """
    rest, each = cube.copy(), np.arange(len(cube))
    largest = cube.sum(1).argmax(1)
    rest[each, largest] = rest[each, :, largest] = 0
    degree = rest.sum(1, dtype=np.float64)
    found = np.einsum("rij,rij->r", rest @ rest, rest, dtype=np.float64) / 6
    return found, (degree * (degree - 1)).sum(1) ** 3 / np.maximum(6 * degree.sum(1) ** 3, 1)


def closure(found: Column, by_degrees: Column) -> Column:
    """Logarithm of the number of triangles over that which degrees give, half a triangle added to each."""
    return np.asarray(np.log((found + 0.5) / (by_degrees + 0.5)))


def process_draws(
    parts: Sequence[Part], rng: np.random.Generator, count: int, *, bodies: bool, total: bool = False
) -> list[Cube]:
    """Networks of the fitted process: as many sets as are wanted, nearest to the observed ones of all candidates.

    Each network has as many ties as observed; or, with `total`, all of them together have.
    """
    observed = _pooled(parts, [part.tied for part in parts], bodies)
    drawn = _candidates(float(observed[1, 0]), rng, CANDIDATES * count, bodies)
    tied = _divided(parts, drawn, rng) if total else _kept(parts, drawn, rng)
    summaries = _pooled(parts, tied, bodies)
    apart = (summaries - observed) / np.maximum(summaries.std(1, keepdims=True), 1e-12)
    order = np.argsort((apart[: 3 if bodies else 2] ** 2).sum(0), kind="stable")[:count]
    return [part.cube(own[order]) for part, own in zip(parts, tied, strict=True)]


def _candidates(preference: float, rng: np.random.Generator, tried: int, bodies: bool) -> Drawn:
    scale, share = (
        most * np.maximum(rng.uniform(-ALIKE, 1 - ALIKE, tried) / (1 - ALIKE), 0) for most in (ACTIVITY, BODIES)
    )
    exponential = rng.integers(2, size=tried)
    return Drawn(
        scale, exponential, preference + PREFERENCE * rng.standard_normal(tried), share if bodies else 0 * share
    )


def _kept(parts: Sequence[Part], drawn: Drawn, rng: np.random.Generator) -> list[Tied]:
    """Tied pairs of the candidates, as many in each network as observed."""
    return [highest(part.scores(drawn, _mean_degree(part), rng), part.ties) for part in parts]


def _divided(parts: Sequence[Part], drawn: Drawn, rng: np.random.Generator) -> list[Tied]:
    """Tied pairs of the candidates, as many in all networks together as observed, of one expected mean degree."""
    ties, mean = sum(part.ties for part in parts), _mean_degree(*parts)
    scores = [part.scores(drawn, mean, rng) + part.constants(drawn, mean).astype(np.float32)[:, None] for part in parts]
    borders = np.cumsum([len(part.rows) for part in parts])[:-1]
    return np.split(highest(np.concatenate(scores, axis=1), ties), borders, axis=1)


def _mean_degree(*parts: Part) -> float:
    """Mean degree of networks together, that of half a tie at least."""
    return 2 * max(sum(part.ties for part in parts), 0.5) / sum(part.n for part in parts)


def highest(score: Scores, count: int) -> Tied:
    """Pareto sampling of a fixed number of ties: mask of the highest scores of each row; of equal ones, any.

    Ties have very nearly the probabilities that independent ties have given their number (Rosén 1997,
    doi:10.1016/S0378-3758(96)00186-3).
    """
    if not count:
        return np.zeros(score.shape, dtype=bool)
    tied = score >= np.partition(score, -count, axis=1)[:, -count, None]
    (surplus,) = np.nonzero(np.count_nonzero(tied, axis=1) > count)
    tied[surplus] = False
    tied[surplus[:, None], np.argpartition(score[surplus], -count, axis=1)[:, -count:]] = True
    return np.asarray(tied)


def _pooled(parts: Sequence[Part], tied: Sequence[Tied], bodies: bool) -> Column:
    """Pooled statistics of sets of networks, 3 x sets: spread, preference, closure (0 without bodies)."""
    sums = [part.summary(own, bodies) for part, own in zip(parts, tied, strict=True)]
    unequal, above, below, found, by_degrees = np.sum(sums, axis=0)
    return np.stack([np.log(unequal + 1e-9), np.log((above + 1e-9) / (below + 1e-9)), closure(found, by_degrees)])
