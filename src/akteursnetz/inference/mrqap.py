"""MRQAP (multiple regression quadratic assignment procedure): a network regressed on several matrices at once.

The cells of a network (its diagonal left out) are regressed on the cells of other matrices; linear by least squares,
logistic by maximum likelihood. Cells of one actor depend on each other, so the usual p values mislead. Each predictor
is tested by double semi-partialling instead (Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1):
it is regressed on the other predictors and the intercept, the rows and columns of the residuals are permuted at random,
the regression is refitted with these in the predictor's place, and its t (logistic: z) is compared with the observed.

Several networks are pooled with an intercept for each; actors are permuted within their own network only. By the
theorem of Frisch and Waugh t follows from three sums over the cells, so no regression is done anew in the linear case.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.doors import one_of
from akteursnetz.errors import NetworkError
from akteursnetz.inference.permutation import Permutations, over_permutations
from akteursnetz.inference.results import Results, result
from akteursnetz.inference.tables import Table, by_column, order_of, table_of
from akteursnetz.network import Network

#: A network or a square table, or a list of them, one a network.
Tables = Network | Table | Sequence[Network | Table]
Family = Literal["linear", "logistic"]

#: Steps of Newton's method for a logistic fit, and the bound of its linear predictor where groups are separated.
STEPS = 25
BOUND = 30.0


@dataclass(frozen=True, eq=False, repr=False)
class Regression(Results[str]):
    """MRQAP regression: one test a predictor (`observed` is its t or z), intercepts, fit and number of cells.

    `intercepts` holds one for each network; `fit` is R squared, or McFadden's pseudo R squared if logistic.
    """

    intercepts: tuple[float, ...]
    fit: float
    cells: int
    family: Family

    @property
    def table(self) -> pd.DataFrame:
        """Coefficient table, one row a predictor: coefficient, t (or z), two-sided p, and the p of each side."""
        statistic = "t" if self.family == "linear" else "z"
        rows = {
            name: {"coefficient": test.estimate, statistic: test.observed, "p": test.p}
            | {"p_greater": test.p_greater, "p_less": test.p_less}
            for name, test in self.items()
        }
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis(self.levels[0])

    def _called(self) -> str:
        return f"Regression ({self.family}, {self.cells} cells, fit {self.fit:.3f})"


def mrqap(
    y: Tables,
    predictors: Mapping[str, Tables | str],
    *,
    directed: bool = False,
    family: Family = "linear",
    replicates: int = 1000,
    seed: int = 0,
) -> Regression:
    """MRQAP regression of a network on matrices of the same actors, tested by double semi-partialling.

    `y` and each predictor are networks or matrices (n x n, actors as in the network y), or lists of them, one for each
    network that is pooled. The name of a column of groups as a predictor stands for `same(y, column)`. Undirected
    tables are symmetric and each pair counts once. Raises NetworkError where shapes differ, an undirected table is not
    symmetric, a cell is not a number, the outcome of a logistic regression is not 0 or 1, a predictor follows from the
    others, and for another family.

    >>> path = np.array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> city = np.array([1, 1, 0, 0])
    >>> mrqap(path, {"same": city[:, None] == city})["same"].estimate
    0.75
    """
    one_of(family, get_args(Family), "family")
    cells = _cells(y, predictors, directed)
    outcome, design = cells.column(cells.y), np.column_stack([*cells.intercepts(), *map(cells.column, cells.x)])
    if family == "logistic" and not np.isin(outcome, (0, 1)).all():
        raise NetworkError("a logistic regression needs an outcome of zeros and ones")
    if np.linalg.matrix_rank(design) < design.shape[1] or len(design) <= design.shape[1]:
        raise NetworkError(f"the predictors {', '.join(predictors)} cannot be told apart in these {len(design)} cells")
    fitted, term = (_linear, _LinearTerm) if family == "linear" else (_logistic, _LogisticTerm)
    coefficients, statistics, fit = fitted(outcome, design)
    networks = len(cells.sizes)
    terms = [term(cells, design, outcome, place) for place in range(networks, design.shape[1])]
    draws, used = over_permutations(
        lambda permutations: np.column_stack([one(permutations) for one in terms]),
        cells.sizes,
        cells=len(cells.used),
        replicates=replicates,
        seed=seed,
    )
    tests = {
        name: result(name, b, column, observed=t, null="residuals", seed=used, tail="absolute")
        for name, b, t, column in zip(predictors, coefficients[networks:], statistics[networks:], draws.T, strict=True)
    }
    return Regression(tests, ("predictor",), tuple(map(float, coefficients[:networks])), fit, len(outcome), family)


@dataclass(frozen=True, eq=False)
class _Cells:
    """Matrices of one or more networks, flattened one after the other; `used` masks the cells that count."""

    y: list[Table]
    x: list[list[Table]]
    used: NDArray[np.bool_]

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(table) for table in self.y)

    def column(self, tables: list[Table]) -> Table:
        return np.concatenate([table.ravel() for table in tables])[self.used]

    def intercepts(self) -> list[Table]:
        member = np.repeat(np.arange(len(self.y)), [n * n for n in self.sizes])[self.used]
        return [(member == network).astype(np.float64) for network in range(len(self.y))]

    def permuted(self, tables: list[Table], permutations: Permutations) -> Iterator[Table]:
        """Matrices with rows and columns permuted together, flattened, each permutation in the same array."""
        flat, start, views = np.empty(len(self.used)), 0, []
        for n in self.sizes:
            views.append(flat[start : start + n * n].reshape(n, n))
            start += n * n
        rows = [np.empty_like(view) for view in views]
        for permutation in zip(*permutations, strict=True):
            for table, names, row, view in zip(tables, permutation, rows, views, strict=True):
                table.take(names, axis=0, out=row, mode="clip")
                row.take(names, axis=1, out=view, mode="clip")
            yield flat


def _cells(y: Tables, predictors: Mapping[str, Tables | str], directed: bool) -> _Cells:
    networks = _list(y)
    orders = [order_of(item) for item in networks]
    outcome = _tables(networks, orders, directed)
    if not isinstance(predictors, Mapping) or not predictors:
        raise NetworkError('predictors are given by their names: {"contract": contracts, "sector": "sector"}')
    columns = [_tables(_predictor(x, networks), orders, directed) for x in predictors.values()]
    shapes = [table.shape for table in outcome]
    if any([table.shape for table in tables] != shapes for tables in columns):
        raise NetworkError(f"each predictor needs tables of the outcome's shapes: {', '.join(map(str, shapes))}")
    tables = [table for column in (outcome, *columns) for table in column]
    if not directed and not all(np.array_equal(table, table.T) for table in tables):
        raise NetworkError("an undirected regression needs symmetric tables; for others give directed=True")
    masks = [~np.eye(n, dtype=bool) if directed else np.triu(np.ones((n, n), dtype=bool), 1) for n, _ in shapes]
    return _Cells(outcome, columns, np.concatenate([mask.ravel() for mask in masks]))


def _predictor(given: Tables | str, networks: Sequence[Network | Table]) -> Sequence[Network | Table]:
    """Matrices of a predictor; a column's name stands for `by_column` of each network."""
    if not isinstance(given, str):
        return _list(given)
    nets = [net for net in networks if isinstance(net, Network)]
    if len(nets) < len(networks):
        raise NetworkError(f'"{given}" as a predictor is a column of the outcome\'s actors: give that as a Network')
    return [by_column(net, given) for net in nets]


def _list(given: Tables) -> list[Network | Table]:
    several = isinstance(given, list | tuple) and all(isinstance(x, Network | np.ndarray | pd.DataFrame) for x in given)
    return list(cast(Sequence[Network | Table], given)) if several else [cast(Network | Table, given)]


def _tables(items: Sequence[Network | Table], orders: Sequence[pd.Index | None], directed: bool) -> list[Table]:
    if len(items) != len(orders):
        raise NetworkError(f"a predictor has {len(items)} tables for {len(orders)} networks")
    tables = [table_of(item, directed=directed, order=order) for item, order in zip(items, orders, strict=True)]
    for table in tables:
        if table.ndim != 2 or table.shape[0] != table.shape[1]:
            raise NetworkError(f"a regression needs square tables; this is {table.shape}")
        np.fill_diagonal(table, 0)
        if not np.isfinite(table).all():
            raise NetworkError("a regression needs a number in every cell off the diagonal")
    return tables


def _residuals(cells: _Cells, j: int, others: Table, column: Table) -> list[Table]:
    """Residuals of predictor j after the others, one matrix a network."""
    weights = np.linalg.lstsq(others, column, rcond=None)[0]
    networks, residuals = len(cells.sizes), []
    rest = [tables for i, tables in enumerate(cells.x) if i != j]
    for network, table in enumerate(cells.x[j]):
        fitted = sum((w * tables[network] for w, tables in zip(weights[networks:], rest, strict=True)), np.zeros(1))
        residual = table - weights[network] - fitted
        np.fill_diagonal(residual, 0)
        residuals.append(residual)
    return residuals


class _Term:
    """Predictor under test: the design of the others, and its residuals after them."""

    def __init__(self, cells: _Cells, design: Table, outcome: Table, place: int) -> None:
        self.cells, self.outcome = cells, outcome
        self.others = np.delete(design, place, axis=1)
        self.residuals = _residuals(cells, place - len(cells.sizes), self.others, design[:, place])

    def __call__(self, permutations: Permutations) -> Table:
        raise NotImplementedError


class _LinearTerm(_Term):
    """t statistics by Frisch-Waugh, from sums of permuted residuals with y and with the others' orthonormal basis."""

    def __init__(self, cells: _Cells, design: Table, outcome: Table, place: int) -> None:
        super().__init__(cells, design, outcome, place)
        basis = np.linalg.qr(self.others)[0]
        rest = outcome - basis @ (basis.T @ outcome)
        self.weights = np.zeros((1 + basis.shape[1], len(cells.used)))
        self.weights[:, cells.used] = np.vstack([rest, basis.T])
        self.unexplained = float(rest @ rest)
        self.free = len(outcome) - design.shape[1]
        self.size = float((cells.column(self.residuals) ** 2).sum())

    def __call__(self, permutations: Permutations) -> Table:
        sums = np.array([self.weights @ flat for flat in self.cells.permuted(self.residuals, permutations)])
        size = self.size - (sums[:, 1:] ** 2).sum(1)
        slope = sums[:, 0] / size
        return np.asarray(slope / np.sqrt((self.unexplained - slope**2 * size) / self.free / size))


class _LogisticTerm(_Term):
    """z statistics of the regression refitted with the permuted residuals in the predictor's place."""

    def __call__(self, permutations: Permutations) -> Table:
        permuted = self.cells.permuted(self.residuals, permutations)
        designs = (np.column_stack([self.others, flat[self.cells.used]]) for flat in permuted)
        return np.array([_logistic(self.outcome, design)[1][-1] for design in designs])


def _linear(outcome: Table, design: Table) -> tuple[Table, Table, float]:
    """Least squares: coefficients, t values and R squared (about the mean of all cells)."""
    inverse = np.linalg.inv(design.T @ design)
    coefficients = inverse @ (design.T @ outcome)
    residual = float(((outcome - design @ coefficients) ** 2).sum())
    variance = residual / (len(outcome) - design.shape[1])
    total = float(((outcome - outcome.mean()) ** 2).sum())
    return coefficients, coefficients / np.sqrt(variance * np.diag(inverse)), 1 - residual / total


def _logistic(outcome: Table, design: Table) -> tuple[Table, Table, float]:
    """Logistic regression by Newton's method: coefficients, z values and McFadden's pseudo R squared."""
    coefficients = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = _chance(design, coefficients)
        information = design.T @ (design * (chance * (1 - chance))[:, None])
        step = np.linalg.solve(information, design.T @ (outcome - chance))
        coefficients = coefficients + step
        if np.abs(step).max() < 1e-8:
            break
    deviance = _deviance(outcome, _chance(design, coefficients))
    fit = 1 - deviance / _deviance(outcome, np.full(len(outcome), outcome.mean()))
    return coefficients, coefficients / np.sqrt(np.diag(np.linalg.inv(information))), fit


def _chance(design: Table, coefficients: Table) -> Table:
    return np.asarray(1 / (1 + np.exp(-np.clip(design @ coefficients, -BOUND, BOUND))))


def _deviance(outcome: Table, chance: Table) -> float:
    return float(-2 * np.log(np.where(outcome == 1, chance, 1 - chance)).sum())
