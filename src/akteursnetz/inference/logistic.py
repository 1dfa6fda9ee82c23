"""Logistic regression by maximum likelihood, and by Firth's penalised likelihood where that has no maximum.

Under separation (every tie of the outcome is one of the predictor too, as contracts are cooperation) the likelihood
rises forever: coefficients are infinite, and z, coefficient by standard error, falls to 0 where the association is
strongest. Firth's penalised log-likelihood l* = l + log|X'WX| / 2 always has a maximum, and its likelihood ratio orders
regressions whether they are separated or not (Firth 1993, doi:10.1093/biomet/80.1.27; Heinze & Schemper 2002,
doi:10.1002/sim.1047). In a 2 x 2 table it adds one half to each cell.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from akteursnetz.inference.stack import BLOCK

Table = NDArray[np.float64]

#: Scoring steps, halved ones included, and what a further step may still promise: of a statistic, of coefficients.
STEPS = 500
PRECISE = 1e-12
EXACT = 1e-18
#: A likelihood that is lower by no more than this is so by rounding.
SLACK = 1e-9
#: Bound of the linear predictor: a chance of 1e-13.
BOUND = 30.0
#: A column is none of its own where no more than this share of its length is left beside the others.
ROUNDING = 1e-7


@dataclass(frozen=True, eq=False)
class _Regressions:
    """R logistic regressions of one outcome (N) on predictors common to all (N x q) and a column of each (R x N)."""

    outcome: Table
    common: Table
    columns: Table
    penalised: bool = True

    def maximum(self, start: Table, free: int, promised: float) -> tuple[Table, Table]:
        """Coefficients (R x q + 1, the column's last) and log-likelihoods at the maxima over the first `free` of them.

        Fisher scoring; a step that leads down is halved. NaN where a maximum is not reached.
        """
        coefficients, rows = start.copy(), np.arange(len(start))
        likelihoods, steps, gains = self._at(start, rows, free)
        for _ in range(STEPS):
            rows = np.flatnonzero(gains > promised)
            if not len(rows):
                break
            trial = coefficients[rows] + steps[rows]
            found, onward, gain = self._at(trial, rows, free)
            up = found >= likelihoods[rows] - SLACK
            steps[rows] /= 2
            better = rows[up]
            coefficients[better], likelihoods[better] = trial[up], found[up]
            steps[better], gains[better] = onward[up], gain[up]
        return coefficients, np.where(gains > promised, np.nan, likelihoods)

    def _at(self, coefficients: Table, rows: NDArray[np.intp], free: int) -> tuple[Table, Table, Table]:
        """Log-likelihoods, scoring steps (R x k) and the gain that each step promises."""
        q, own = self.common.shape[1], self.columns[rows]
        raised = coefficients[:, :q] @ self.common.T + coefficients[:, q:] * own
        odds = np.exp(np.clip(raised, -BOUND, BOUND))
        chance = odds / (1 + odds)
        weight = chance / (1 + odds)
        information = self._sums(weight, own)
        likelihoods = np.log(odds) @ self.outcome - np.log1p(odds).sum(1)
        left = self.outcome - chance
        if self.penalised:
            likelihoods = likelihoods + np.linalg.slogdet(information)[1] / 2
            leverage = self._leverage(weight, own, np.asarray(np.linalg.inv(information), np.float64))
            left = left + leverage * (0.5 - chance)
            information = self._sums(weight * (1 + leverage), own)
        scores = np.column_stack([left @ self.common, np.vecdot(left, own)])[:, :free]
        steps = np.zeros_like(coefficients)
        steps[:, :free] = np.linalg.solve(information[:, :free, :free], scores[..., None])[..., 0]
        return likelihoods, steps, np.vecdot(steps[:, :free], scores)

    @cached_property
    def _products(self) -> Table:
        """Products of each two common predictors, N x q^2."""
        cells, q = self.common.shape
        return (self.common[:, :, None] * self.common[:, None, :]).reshape(cells, q * q)

    def _sums(self, weight: Table, own: Table) -> Table:
        """Weighted sums of the products of each two predictors, R x k x k."""
        q = self.common.shape[1]
        sums = np.empty((len(own), q + 1, q + 1))
        sums[:, :q, :q] = (weight @ self._products).reshape(len(own), q, q)
        sums[:, :q, q] = sums[:, q, :q] = (weight * own) @ self.common
        sums[:, q, q] = np.vecdot(weight, own**2)
        return sums

    def _leverage(self, weight: Table, own: Table, inverse: Table) -> Table:
        """Diagonals of the hat matrices, R x N: w x' (X'WX)^-1 x."""
        q = self.common.shape[1]
        among = inverse[:, :q, :q].reshape(len(inverse), q * q) @ self._products.T
        return np.asarray(weight * (among + own * (2 * inverse[:, q, :q] @ self.common.T + own * inverse[:, q:, q])))


def logistic(outcome: Table, design: Table, *, penalised: bool) -> Table:
    """Coefficients of one logistic regression (N x k), by Firth's likelihood or the plain one; NaN without a maximum.

    >>> treated = np.array([1, 1, 1, 0, 0, 0])
    >>> ones, design = np.array([1, 1, 1, 0, 0, 1]), np.column_stack([np.ones(6), treated])
    >>> logistic(ones, design, penalised=True).round(3).tolist()  # log(1.5 / 2.5), log(3.5 / 0.5) less that
    [-0.511, 2.457]
    """
    basis, triangle = np.linalg.qr(design)
    k = design.shape[1]
    regression = _Regressions(outcome, basis[:, :-1], basis[None, :, -1], penalised)
    coefficients, likelihoods = regression.maximum(np.zeros((1, k)), k, EXACT)
    return np.where(np.isnan(likelihoods), np.nan, np.linalg.solve(triangle, coefficients[0]))


def log_likelihood(outcome: Table, raised: Table) -> float:
    """Log-likelihood of an outcome by its linear predictor."""
    return float(outcome @ raised - np.logaddexp(0, raised).sum())


def signed_roots(outcome: Table, common: Table, columns: Table) -> Table:
    """Signed roots of the penalised likelihood ratio of each column (R x N) beside the common predictors (N x q).

    The sign of the coefficient times the root of 2 (l* - l*0), where l*0 is the maximum of the same penalised
    likelihood with the column's coefficient held at 0. NaN where a column follows from the common predictors.
    """
    basis = np.linalg.qr(common)[0]  # of the same span: neither maximum depends on more
    start = logistic(outcome, basis, penalised=True)
    size = max(1, BLOCK // max(1, len(outcome)))
    parts = [_roots(outcome, basis, columns[at : at + size], start) for at in range(0, len(columns), size)]
    return np.concatenate(parts)


def _roots(outcome: Table, basis: Table, columns: Table, start: Table) -> Table:
    free = columns - columns @ basis @ basis.T
    length = np.sqrt(np.vecdot(free, free))
    apart = length > ROUNDING * np.sqrt(np.vecdot(columns, columns))
    regressions = _Regressions(outcome, basis, free[apart] / length[apart, None])
    q = len(start)
    without, lower = regressions.maximum(np.tile([*start, 0.0], (len(regressions.columns), 1)), q, PRECISE)
    full, upper = regressions.maximum(without, q + 1, PRECISE)
    roots = np.full(len(columns), np.nan)
    roots[apart] = np.sign(full[:, q]) * np.sqrt(2 * np.maximum(0, upper - lower))
    return roots


def separated(outcome: Table, design: Table) -> bool:
    """Whether a combination of the predictors separates ones from zeros, ties at 0 allowed but not throughout.

    Maximum likelihood has no finite coefficients then (Albert & Anderson 1984, doi:10.1093/biomet/71.1.1). Found by
    linear programming.
    """
    signed = design / np.abs(design).max(0) * (2 * outcome - 1)[:, None]
    found = linprog(-signed.mean(0), A_ub=-signed, b_ub=np.zeros(len(signed)), bounds=(-1, 1))
    return bool((signed @ found.x).max() > 1e-5)
