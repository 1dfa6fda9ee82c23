"""MRQAP (multiple regression quadratic assignment procedure): a network regressed on several matrices at once.

The cells of a network (its diagonal left out) are regressed on the cells of other matrices, by least squares or
logistic. Cells of one actor depend on each other, so the usual p values mislead. Each predictor is tested by double
semi-partialling instead (Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1): it is regressed on the
other predictors and the intercept, the rows and columns of the residuals are permuted at random, the regression is
refitted with these in the predictor's place, and its statistic is compared with the observed.

Linear, the statistic is t. By the theorem of Frisch and Waugh t follows from three sums over the cells, so no
regression is done anew. Logistic, it is the signed root of the likelihood ratio, of Firth's penalised likelihood in
every regression, observed and permuted, separated or not: z falls where the association is strongest (`logistic`).
Coefficients are those of maximum likelihood, and Firth's under separation, where maximum likelihood has none.

Several networks are pooled with an intercept for each; actors are permuted within their own network only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.doors import one_of
from akteursnetz.errors import NetworkError
from akteursnetz.inference.logistic import log_likelihood, logistic, separated, signed_roots
from akteursnetz.inference.permutation import Permutations, over_permutations
from akteursnetz.inference.results import Results, result
from akteursnetz.inference.tables import Table, by_column, order_of, table_of
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.texts import text

#: A network or a square table, or a list of them, one a network.
Tables = Network | Table | Sequence[Network | Table]
Family = Literal["linear", "logistic"]

#: A share of a sum of squares so small is rounding: nothing is left of a predictor, or of the outcome.
ROUNDING = 1e-12


@dataclass(frozen=True, eq=False, repr=False)
class Regression(Results[str]):
    """MRQAP regression: one test a predictor (`observed` is its t or signed root), intercepts, fit, number of cells.

    `intercepts` holds one for each network; `fit` is R squared, or McFadden's pseudo R squared if logistic.
    `separated`: maximum likelihood has no finite coefficients, those reported are Firth's.
    """

    intercepts: tuple[float, ...]
    fit: float
    cells: int
    family: Family
    separated: bool = False

    @property
    def table(self) -> pd.DataFrame:
        """Coefficient table, a row a predictor: coefficient, t (or signed root), two-sided p, and p of each side."""
        statistic = "t" if self.family == "linear" else "signed_root"
        rows = {
            name: {"coefficient": test.estimate, statistic: test.observed, "p": test.p}
            | {"p_greater": test.p_greater, "p_less": test.p_less}
            for name, test in self.items()
        }
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis(self.levels[0])

    def text(self, lang: Language) -> str:
        """Sentences that tell the results in a language, one a line; under separation one that says so."""
        told = super().text(lang)
        return f"{told}\n{text('inference.result.separated', lang)}" if self.separated else told

    def _called(self) -> str:
        kind = f"{self.family}, separated" if self.separated else self.family
        return f"Regression ({kind}, {self.cells} cells, fit {self.fit:.3f})"


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
    tables are symmetric and each pair counts once.

    A linear regression that fits perfectly, as of a network on itself, has a fit of 1 and an infinite t, and p is the
    share of permutations that fit as well; where the others alone fit perfectly, nothing is left to test a predictor
    on, and its t and p are NaN. Raises NetworkError where shapes differ, an undirected table is not symmetric, a cell
    is not a number, the outcome or a predictor is the same in all cells, a predictor follows from the others, there are
    too few cells, the outcome of a logistic regression is not 0 or 1, and for another family.

    >>> path = np.array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> city = np.array([1, 1, 0, 0])
    >>> mrqap(path, {"same": city[:, None] == city})["same"].estimate
    0.75
    """
    one_of(family, get_args(Family), "family")
    cells = _cells(y, predictors, directed)
    outcome, design = cells.column(cells.y), np.column_stack([*cells.intercepts(), *map(cells.column, cells.x)])
    _require_testable(outcome, design, list(predictors), family)
    apart = family == "logistic" and separated(outcome, design)
    coefficients = _least_squares(outcome, design) if family == "linear" else logistic(outcome, design, penalised=apart)
    term = _LinearTerm if family == "linear" else _LogisticTerm
    networks = len(cells.sizes)
    terms = [term(cells, design, outcome, place) for place in range(networks, design.shape[1])]
    unpermuted = tuple(np.arange(size)[None] for size in cells.sizes)
    draws, used = over_permutations(
        lambda permutations: np.column_stack([one(permutations) for one in terms]),
        cells.sizes,
        cells=len(cells.used),
        replicates=replicates,
        seed=seed,
    )
    tests = {
        name: result(name, b, column, observed=one(unpermuted)[0], null="residuals", seed=used, tail="absolute")
        for name, b, one, column in zip(predictors, coefficients[networks:], terms, draws.T, strict=True)
    }
    fit = (_r_squared if family == "linear" else _pseudo_r_squared)(outcome, design @ coefficients)
    intercepts = tuple(map(float, coefficients[:networks]))
    return Regression(tests, ("predictor",), intercepts, fit, len(outcome), family, apart)


def _require_testable(outcome: Table, design: Table, names: list[str], family: Family) -> None:
    """Check outcome and predictors for what a regression needs; NetworkError says what stands in the way."""
    cells, columns = design.shape
    if cells <= columns:
        needed = f"{columns} coefficients, an intercept for each network and one for each predictor"
        raise NetworkError(f"{cells} cells are too few for {needed}")
    if family == "logistic" and not np.isin(outcome, (0, 1)).all():
        raise NetworkError("a logistic regression needs an outcome of zeros and ones")
    if np.ptp(outcome) == 0:
        raise NetworkError(f"the outcome is {outcome[0]:g} in all {cells} cells: a regression needs cells that differ")
    intercepts = columns - len(names)
    for name, column in zip(names, design.T[intercepts:], strict=True):
        if _rank(np.column_stack([design[:, :intercepts], column])) == intercepts:
            where = "the network" if intercepts == 1 else "any of the networks"
            raise NetworkError(f'the predictor "{name}" is constant within {where}: leave it out')
    if _rank(design) < columns:
        rank = _rank(design)
        follow = [f'"{name}"' for i, name in enumerate(names, intercepts) if _rank(np.delete(design, i, 1)) == rank]
        raise NetworkError(f"the predictors {', '.join(follow)} follow from one another: leave one of them out")


def _rank(design: Table) -> int:
    """Rank of a design, its columns of one length."""
    return int(np.linalg.matrix_rank(design / np.linalg.norm(design, axis=0).clip(min=1e-300)))


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
        self.unexplained = _left(rest @ rest, ((outcome - outcome.mean()) ** 2).sum())
        self.free = len(outcome) - design.shape[1]
        self.size = float((cells.column(self.residuals) ** 2).sum())

    def __call__(self, permutations: Permutations) -> Table:
        """Values r sqrt(free / (1 - r^2)), r the partial correlation; NaN where nothing is left of y or predictor."""
        sums = np.array([self.weights @ flat for flat in self.cells.permuted(self.residuals, permutations)])
        size = _left(self.size - (sums[:, 1:] ** 2).sum(1), self.size)
        squared = sums[:, 0] ** 2 / (size * self.unexplained)
        with np.errstate(divide="ignore"):
            ratio = self.free * squared / np.where(1 - squared <= ROUNDING, 0.0, 1 - squared)
        return np.asarray(np.sign(sums[:, 0]) * np.sqrt(ratio))


class _LogisticTerm(_Term):
    """Signed likelihood roots of the regression refitted with the permuted residuals in the predictor's place."""

    def __call__(self, permutations: Permutations) -> Table:
        columns = [flat[self.cells.used] for flat in self.cells.permuted(self.residuals, permutations)]
        return signed_roots(self.outcome, self.others, np.array(columns))


def _left(squares: ArrayLike, whole: float) -> Table:
    """Sum of squares that is left of a whole, NaN where that is rounding."""
    return np.where(np.asarray(squares) > ROUNDING * whole, squares, np.nan)


def _least_squares(outcome: Table, design: Table) -> Table:
    return np.asarray(np.linalg.lstsq(design, outcome, rcond=None)[0])


def _r_squared(outcome: Table, fitted: Table) -> float:
    """R squared, about the mean of all cells."""
    return 1 - float(((outcome - fitted) ** 2).sum() / ((outcome - outcome.mean()) ** 2).sum())


def _pseudo_r_squared(outcome: Table, fitted: Table) -> float:
    """McFadden's pseudo R squared: 1 - l / l0, with one chance for all cells in l0."""
    odds = outcome.mean() / (1 - outcome.mean())
    return 1 - log_likelihood(outcome, fitted) / log_likelihood(outcome, np.full(len(outcome), np.log(odds)))
