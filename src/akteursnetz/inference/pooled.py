"""One process for several networks, so that they can be told from what one way of making ties would give.

The log-odds of a tie are a_i + a_j + h [same group] + c. Activities a are normal with one standard deviation for all
networks; each network keeps its actors, groups and number of ties, which takes the place of c. Neither that deviation
nor h is known. So many of both are tried, and those sets of networks are kept that come nearest to the observed ones in
two numbers of all networks together: the spread of relative degrees, and the Mantel-Haenszel log-odds ratio of a tie
within groups (Mantel & Haenszel 1959, doi:10.1093/jnci/22.4.719; half a tie is added to each count). What is kept is
as unequal and as divided as the observed networks are together, and differs between them by chance alone.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from akteursnetz.inference.nullmodels import Cube, Table

Picks = NDArray[np.intp]
Column = NDArray[np.float64]

#: How many pairs of networks the pooled process draws for each one that it keeps.
CANDIDATES = 10
#: The largest standard deviation of log activity that is tried, and that of the log-odds ratio about the observed one.
ACTIVITY = 2.0
PREFERENCE = 0.8


class Part:
    """One of the networks: its pairs of actors, which of them share a group, its ties by the places of their pairs."""

    def __init__(self, table: Table, codes: NDArray[np.intp] | None) -> None:
        self.n = len(table)
        self.rows, self.columns = np.triu_indices(self.n, 1)
        alone = -1 - np.arange(self.n)
        groups = alone if codes is None else np.where(codes < 0, alone, codes)
        self.same = groups[self.rows] == groups[self.columns]
        self.ties = np.flatnonzero(table[self.rows, self.columns])[None]

    def draw(self, spread: Column, preference: Column, rng: np.random.Generator) -> Picks:
        """The places of the ties, one row a network: as many as observed, the likeliest after logistic noise.

        This is Pareto sampling, which draws a fixed number with very nearly the chances that independent ties have
        given their number (Rosén 1997, doi:10.1016/S0378-3758(96)00186-3).
        """
        activity = (spread[:, None] * rng.standard_normal((len(spread), self.n))).astype(np.float32)
        chance = rng.random((len(spread), len(self.rows)), dtype=np.float32)
        with np.errstate(divide="ignore"):
            score = np.log(chance / (1 - chance))
        score += activity[:, self.rows]
        score += activity[:, self.columns]
        score += np.outer(preference, self.same).astype(np.float32)
        absent = score.shape[1] - self.ties.shape[1]
        return np.asarray(np.argpartition(score, min(absent, score.shape[1] - 1), axis=1)[:, absent:])

    def cube(self, picks: Picks) -> Cube:
        """The networks drawn, as tables."""
        cube = np.zeros((len(picks), self.n, self.n), np.float32)
        cube[np.arange(len(picks))[:, None], self.rows[picks], self.columns[picks]] = 1
        return cube + cube.transpose(0, 2, 1)

    def summary(self, picks: Picks) -> NDArray[np.float64]:
        """Squared deviations of relative degrees, and the two sums of the Mantel-Haenszel odds ratio, 3 x networks."""
        offset = self.n * np.arange(len(picks))[:, None]
        ends = np.concatenate([self.rows[picks] + offset, self.columns[picks] + offset], axis=1)
        degree = np.bincount(ends.ravel(), minlength=self.n * len(picks)).reshape(-1, self.n)
        mean, pairs = 2 * picks.shape[1] / self.n, len(self.rows)
        relative = (degree / max(mean, 1 / self.n) - 1) / max(1 - picks.shape[1] / pairs, 1 / pairs)
        inside, alike = self.same[picks].sum(1), self.same.sum()
        a, b = inside + 0.5, picks.shape[1] - inside + 0.5
        c, d = alike - inside + 0.5, pairs - alike - picks.shape[1] + inside + 0.5
        return np.stack([(relative**2).sum(1), a * d / pairs, b * c / pairs])


def alike(parts: Sequence[Part], rng: np.random.Generator, count: int) -> list[Cube]:
    """Pairs of networks from processes that give both together about the observed spread and preference."""
    observed = _pooled([part.summary(part.ties) for part in parts])
    tried = CANDIDATES * count
    spread = rng.uniform(0, ACTIVITY, tried)
    preference = observed[1] + PREFERENCE * rng.standard_normal(tried)
    picks = [part.draw(spread, preference, rng) for part in parts]
    summaries = _pooled([part.summary(drawn) for part, drawn in zip(parts, picks, strict=True)])
    scale = np.maximum(summaries.std(1, keepdims=True), 1e-12)
    nearest = np.argsort((((summaries - observed) / scale) ** 2).sum(0), kind="stable")[:count]
    return [part.cube(drawn[nearest]) for part, drawn in zip(parts, picks, strict=True)]


def _pooled(summaries: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Log spread of relative degrees and log odds ratio of both networks together, 2 x networks."""
    spread, above, below = np.sum(summaries, axis=0)
    return np.stack([np.log(spread + 1e-9), np.log(above / below)])
