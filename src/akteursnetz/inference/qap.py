"""QAP (quadratic assignment procedure): permutation test of the association of two networks of the same actors.

Rows and columns of one network are permuted together at random, so each network keeps its structure and only the labels
of its actors change. In two-mode tables rows and columns are permuted independently. The diagonal is left out, but not
in two-mode tables. Where there are at most `replicates` permutations, all are enumerated.

All three associations are functions of one sum, that of x * y over the cells, so each permutation costs one visit to
the cells of the sparser network.

Source: Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4. `scipy.optimize.quadratic_assignment` is graph matching and
not this test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.doors import one_of
from akteursnetz.errors import NetworkError
from akteursnetz.inference.permutation import Permutations, over_permutations
from akteursnetz.inference.results import Tail, TestResult, result
from akteursnetz.inference.stack import BLOCK
from akteursnetz.inference.tables import Table, order_of, table_of
from akteursnetz.network import Network

Association = Literal["correlation", "jaccard", "overlap"]


def qap(
    x: Network | ArrayLike,
    y: Network | ArrayLike,
    *,
    association: Association = "correlation",
    directed: bool = False,
    two_mode: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> TestResult:
    """QAP test of the association of two networks, with the actors of one permuted.

    Each is a network, or a table of numbers in the order of the other's measured actors; `directed` and `two_mode` say
    how networks are read and tables permuted.
    "correlation" is Pearson's over the cells; "overlap" the cells tied in both, sum(x y); "jaccard" that over the cells
    tied in either (zeros and ones only). Constant tables, as of networks without ties, have no correlation: NaN. Raises
    NetworkError for fewer than two actors, tables of different shape, one-mode tables that are not square, cells that
    are not numbers, or another association or tail.

    Two binary networks have few values of their overlap, and every equal one counts: the test is conservative then
    (.03 at the level .05 in simulations, docs/calibration.md).

    >>> path = [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]]
    >>> qap(path, path).p == 2 * 2 / 24  # 2 of the 24 permutations give the path itself; two-sided doubles
    True
    """
    one_of(association, get_args(Association), "association")
    one_of(tail, get_args(Tail), "tail")
    order = order_of(x, y)
    first, second = (table_of(item, directed=directed, order=order) for item in (x, y))
    tables = _checked(first, second, two_mode)
    sparse, dense = sorted(tables, key=np.count_nonzero)
    kernel = _kernel(sparse, dense, two_mode)
    score = _score(association, *tables, two_mode)
    rows, columns = dense.shape
    sums, used = over_permutations(
        kernel, (rows, columns) if two_mode else (rows,), cells=rows + columns, replicates=replicates, seed=seed
    )
    observed = score(np.asarray([np.vdot(sparse, dense)]))[0]
    null = "permutations_two_mode" if two_mode else "permutations"
    return result(f"qap_{association}", observed, score(sums), null=null, seed=used, tail=tail)


def _checked(first: Table, second: Table, two_mode: bool) -> tuple[Table, Table]:
    if first.shape != second.shape or first.ndim != 2:
        raise NetworkError(f"QAP needs two tables of the same shape; these are {first.shape} and {second.shape}")
    if not two_mode and first.shape[0] != first.shape[1]:
        raise NetworkError(f"a one-mode table is square; this is {first.shape}. For two modes give two_mode=True")
    if not first.size or (not two_mode and len(first) < 2):
        raise NetworkError("QAP needs at least two actors")
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise NetworkError("QAP needs a number in every cell; fill or drop what is unknown first")
    if not two_mode:
        np.fill_diagonal(first, 0)
        np.fill_diagonal(second, 0)
    return first, second


@dataclass(frozen=True)
class _Kernel:
    """Cross-product sum of x * y over the cells for permutations of y, over the cells where x is not zero."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    weights: Table
    other: Table

    def __call__(self, permutations: Permutations) -> Table:
        rows, columns = permutations[0], permutations[-1]
        size = max(1, BLOCK // max(1, len(self.rows)))
        parts = [self._sums(rows[at : at + size], columns[at : at + size]) for at in range(0, len(rows), size)]
        return np.concatenate(parts)

    def _sums(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Table:
        cells = rows.take(self.rows, axis=1) * self.other.shape[1] + columns.take(self.columns, axis=1)
        return np.asarray(self.other.ravel().take(cells) @ self.weights)


def _kernel(sparse: Table, dense: Table, two_mode: bool) -> _Kernel:
    once = not two_mode and np.array_equal(sparse, sparse.T) and np.array_equal(dense, dense.T)
    rows, columns = np.nonzero(np.triu(sparse) if once else sparse)
    return _Kernel(rows, columns, sparse[rows, columns] * (2 if once else 1), dense)


def _score(association: Association, x: Table, y: Table, two_mode: bool) -> Callable[[Table], Table]:
    """Function from cross-product sums to the association; permutations change no mean, variance or number of ties."""
    if association == "overlap":
        return lambda sums: sums
    if association == "jaccard":
        if not all(np.isin(table, (0, 1)).all() for table in (x, y)):
            raise NetworkError("Jaccard's coefficient needs zeros and ones")
        return lambda sums: sums / (x.sum() + y.sum() - sums)
    cells = x.size if two_mode else x.size - len(x)
    means = x.sum() * y.sum() / cells
    spread = np.sqrt(max(0.0, (x**2).sum() - x.sum() ** 2 / cells) * max(0.0, (y**2).sum() - y.sum() ** 2 / cells))
    return lambda sums: (sums - means) / (spread if spread > 0 else np.nan)
