"""Shared computations of the measures: series by actor, quotients, places of ties, component sizes.

All of them take the sparse adjacency matrix (CSR) that `graph.matrix` gives, a row for each measured actor.
"""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.graph import matrix
from akteursnetz.network import Network

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def by_actor(values: ArrayLike, actors: pd.Index, name: str) -> pd.Series:
    """Series of values indexed by actor id; its name is the header of the column."""
    return pd.Series(np.asarray(values), index=actors, name=name)


def either_way(net: Network, weight: str | None = None) -> tuple[sparse.csr_array, pd.Index]:
    """Symmetrised adjacency matrix of the directed ties, a_ij + a_ji, as Burt's measures take it; and its actors."""
    array, actors = matrix(net, directed=True, weight=weight)
    return sparse.csr_array(array + array.T), actors


def ratio(dividend: ArrayLike, divisor: ArrayLike) -> Floats:
    """Element-wise quotient of two arrays, NaN where the divisor is 0."""
    top, bottom = np.broadcast_arrays(np.asarray(dividend, dtype=np.float64), np.asarray(divisor, dtype=np.float64))
    quotient: Floats = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=quotient, where=bottom != 0)
    return quotient


def share(part: float, whole: float) -> float:
    """Quotient of two numbers, NaN where the divisor is 0."""
    return float(part / whole) if whole else np.nan


def places(tied: pd.MultiIndex | pd.Index, actors: pd.Index) -> tuple[Ints, Ints]:
    """Row and column of each tied pair in the adjacency matrix."""
    first, second = (actors.get_indexer(tied.get_level_values(end)).astype(np.int64) for end in ("from", "to"))
    return first, second


def entries(array: sparse.csr_array, tied: pd.Index, actors: pd.Index) -> Floats:
    """Entries of a matrix at the tied pairs."""
    return np.asarray(array[places(tied, actors)], dtype=np.float64) if len(tied) else np.zeros(0)


def component_sizes(array: sparse.csr_array, *, strong: bool = False) -> Ints:
    """Sizes of the connected components, largest first; `strong`, of the strongly connected ones of directed ties."""
    if not array.shape[0]:
        return np.zeros(0, dtype=np.int64)
    count, labels = csgraph.connected_components(array, directed=strong, connection="strong" if strong else "weak")
    return -np.sort(-np.bincount(labels, minlength=count))
