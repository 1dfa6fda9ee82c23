"""Two-mode tables: whether two actors meet more often than their seats and the bodies' sizes bring about.

A projection ties actors that share a body, and large bodies tie everybody to everybody. So each pair is compared with
tables that have the same row and column sums (`nullmodels`, "margins").
"""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import sampler
from akteursnetz.inference.results import result


def shared_columns(table: ArrayLike, *, replicates: int = 1000, seed: int = 0) -> pd.DataFrame:
    """For each two rows: how many columns they share, how many would be expected, and the p of as many or more.

    `table` is rows x columns of zeros and ones (actors x bodies); the result is indexed by the rows' places, smaller
    first. As many p values come as pairs: adjust them (`holm`) before calling one of them a finding.

    >>> seats = [[1, 1, 1, 0, 0], [1, 1, 1, 0, 0], [0, 0, 0, 1, 1]]
    >>> shared_columns(seats, replicates=99)["shared"].tolist()
    [3, 0, 0]
    """
    ties = np.asarray(table, dtype=np.float64)
    if ties.ndim != 2 or not np.isin(ties, (0, 1)).all():
        raise NetworkError("a two-mode network is a table of zeros and ones")
    draw = sampler(ties, "margins", directed=False, seed=seed)
    counts = replicate(lambda rng, count: _shared(draw(rng, count)), replicates, cells=ties.size, seed=seed)
    rows, columns = np.triu_indices(len(ties), 1)
    tests = [
        result("shared_columns", observed, column, null="margins", seed=seed, tail="greater")
        for observed, column in zip(_shared(ties[None])[0], counts.T, strict=True)
    ]
    return pd.DataFrame(
        {
            "shared": np.array([test.estimate for test in tests], dtype=np.intp),
            "expected": [test.expected for test in tests],
            "p": [test.p for test in tests],
        },
        index=pd.MultiIndex.from_arrays([rows, columns], names=["first", "second"]),
    )


def _shared(cube: NDArray[np.floating]) -> NDArray[np.floating]:
    """Columns shared by each two rows, one row a table."""
    rows, columns = np.triu_indices(cube.shape[1], 1)
    return np.asarray((cube @ cube.transpose(0, 2, 1))[:, rows, columns])
