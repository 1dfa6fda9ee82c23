"""Pooled null model: one random graph process (activity, homophily, density) fitted to several networks at once.

The log-odds of a tie are a_i + a_j + h [same group] + c - ln n. Activities a are normal with one standard deviation for
all networks, which may be none; each network keeps its actors and groups. Where each keeps its number of ties as well,
c plays no part. Where the numbers of ties are themselves compared, all networks together keep theirs, and c is the same
for all: -ln n lets one process give networks of any size about the same mean degree (Krivitsky, Handcock & Morris 2011,
doi:10.1016/j.stamet.2011.01.005).

Neither the standard deviation nor h is known. So many of both are drawn, and those sets of networks are kept that come
nearest to the observed ones in two statistics of all networks together: the variance of degrees, each standardised by
what its network's density gives, (k - mean)^2 / (mean (1 - density)), and the Mantel-Haenszel log-odds ratio of a tie
within groups (Mantel & Haenszel 1959, doi:10.1093/jnci/22.4.719; half a tie is added to each count). Neither depends on
how many ties each network has. What is kept is as unequal and as divided as the observed networks are together, and
differs between them by chance alone.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from akteursnetz.inference.nullmodels import Cube, Table

Tied = NDArray[np.bool_]
Scores = NDArray[np.float32]
Column = NDArray[np.float64]

#: How many sets of networks the pooled process draws for each one that it keeps.
CANDIDATES = 10
#: The largest standard deviation of activity that is tried, and the share of candidates whose actors are all alike:
#: without these, networks of equally active actors would be met by candidates that are all somewhat more unequal.
ACTIVITY = 2.0
ALIKE = 1 / 3
#: The standard deviation of the log-odds ratios that are tried about the observed one.
PREFERENCE = 0.8


class Part:
    """Network of the pooled model: its pairs of actors, the tied ones, and the design of the log-odds of a tie.

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

    def scores(self, spread: Column, preference: Column, rng: np.random.Generator) -> Scores:
        """Latent scores of the pairs: log-odds less ln n plus logistic noise, one row a network."""
        activity = spread[:, None] * rng.standard_normal((len(spread), self.n))
        chance = rng.random((len(spread), len(self.rows)), dtype=np.float32)
        with np.errstate(divide="ignore"):
            score = np.log(chance / (1 - chance))
        score += np.column_stack([activity, preference]).astype(np.float32) @ self.design.T
        score -= np.float32(np.log(self.n))
        return np.asarray(score)

    def cube(self, tied: Tied) -> Cube:
        """Drawn networks as adjacency matrices (networks x n x n)."""
        cube = np.zeros((len(tied), self.n, self.n), np.float32)
        cube[:, self.rows, self.columns] = tied
        return cube + cube.transpose(0, 2, 1)

    def summary(self, tied: Tied) -> NDArray[np.float64]:
        """Summary statistics: summed squares of standardised degrees, two Mantel-Haenszel sums, 3 x networks."""
        counts = (tied.astype(np.float32) @ self.design).astype(np.float64)
        degree, inside = counts[:, :-1], counts[:, -1]
        ties, pairs, alike = degree.sum(1) / 2, len(self.rows), self.design[:, -1].sum(dtype=np.float64)
        mean, untied = 2 * ties / self.n, np.maximum(pairs - ties, 1) / pairs
        squares = ((degree - mean[:, None]) ** 2).sum(1) / np.maximum(mean * untied, 1 / pairs)
        half = 0.5 if 0 < alike < pairs else 0.0  # else there is no preference to be seen
        a, b = inside + half, ties - inside + half
        c, d = alike - inside + half, pairs - alike - ties + inside + half
        return np.stack([squares, a * d / pairs, b * c / pairs])


def candidates(parts: Sequence[Part], rng: np.random.Generator, count: int) -> list[Scores]:
    """Candidate scores of all pairs of actors, for many more sets of networks than the `count` that are wanted."""
    tried = CANDIDATES * count
    spread = ACTIVITY * np.maximum(rng.uniform(-ALIKE, 1 - ALIKE, tried) / (1 - ALIKE), 0)
    preference = _pooled(parts, [part.tied for part in parts])[1] + PREFERENCE * rng.standard_normal(tried)
    return [part.scores(spread, preference, rng) for part in parts]


def nearest(parts: Sequence[Part], scores: Sequence[Scores], count: int, *, total: bool) -> list[Cube]:
    """Candidates nearest to the observed networks in the spread of degrees and the preference for the own group.

    Each network has as many ties as observed; or, with `total`, all of them together have.
    """
    drawn = _drawn(parts, scores, total)
    observed, summaries = _pooled(parts, [part.tied for part in parts]), _pooled(parts, drawn)
    scale = np.maximum(summaries.std(1, keepdims=True), 1e-12)
    order = np.argsort((((summaries - observed) / scale) ** 2).sum(0), kind="stable")[:count]
    return [part.cube(tied[order]) for part, tied in zip(parts, drawn, strict=True)]


def _drawn(parts: Sequence[Part], scores: Sequence[Scores], total: bool) -> list[Tied]:
    """Pareto sampling of a fixed number of ties: the pairs of the highest scores are tied.

    Ties have very nearly the probabilities that independent ties have given their number (Rosén 1997,
    doi:10.1016/S0378-3758(96)00186-3).
    """
    ties = [int(part.tied.sum()) for part in parts]
    if not total:
        return [highest(score, count) for score, count in zip(scores, ties, strict=True)]
    borders = np.cumsum([len(part.rows) for part in parts])[:-1]
    return np.split(highest(np.concatenate(scores, axis=1), sum(ties)), borders, axis=1)


def highest(score: Scores, count: int) -> Tied:
    """Mask of the `count` highest values of each row; of equal ones at the border, any."""
    if not count:
        return np.zeros(score.shape, dtype=bool)
    tied = score >= np.partition(score, -count, axis=1)[:, -count, None]
    (surplus,) = np.nonzero(np.count_nonzero(tied, axis=1) > count)
    tied[surplus] = False
    tied[surplus[:, None], np.argpartition(score[surplus], -count, axis=1)[:, -count:]] = True
    return np.asarray(tied)


def _pooled(parts: Sequence[Part], tied: Sequence[Tied]) -> NDArray[np.float64]:
    """Pooled statistics of sets of networks, 2 x sets: log variance of standardised degrees, log odds ratio."""
    spread, above, below = np.sum([part.summary(own) for part, own in zip(parts, tied, strict=True)], axis=0)
    return np.stack([np.log(spread + 1e-9), np.log((above + 1e-9) / (below + 1e-9))])
