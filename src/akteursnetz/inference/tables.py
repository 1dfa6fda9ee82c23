"""From networks to the tables that tests work on, always in the order of the network's measured actors."""

from collections.abc import Hashable
from typing import Literal, cast

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.errors import NetworkError
from akteursnetz.graph import matrix
from akteursnetz.network import Network

Table = NDArray[np.float64]


def table_of(given: Network | ArrayLike, *, directed: bool, order: pd.Index | None = None) -> Table:
    """The ties of a network as zeros and ones, its actors in the order given; a table stays as it is.

    Raises NetworkError where the network has other actors than the order names.
    """
    if not isinstance(given, Network):
        return np.array(given, dtype=np.float64)
    array, actors = matrix(given, directed=directed)
    if order is None or actors.equals(order):
        return np.asarray(array.toarray(), dtype=np.float64)
    missing = order.symmetric_difference(actors)
    if len(missing):
        raise NetworkError(f"the networks have different actors: {', '.join(map(str, missing))} not in both")
    places = actors.get_indexer(order)
    return np.asarray(array.toarray(), dtype=np.float64)[np.ix_(places, places)]


def order_of(*given: object) -> pd.Index | None:
    """The measured actors of the first network among the arguments."""
    networks = (item for item in given if isinstance(item, Network))
    return next((matrix(net)[1] for net in networks), None)


def column(net: Network, name: str) -> pd.Series:
    """A column of the measured actors; raises NetworkError if there is none of that name."""
    if name not in net.actors.columns:
        raise NetworkError(f'no column "{name}" in the actors; there are: {", ".join(net.actors.columns)}')
    values: pd.Series = net.actors.loc[matrix(net)[1], name]
    return values


def codes(net: Network, by: str) -> NDArray[np.intp]:
    """The actors' groups as whole numbers in order of first mention, -1 where none is given."""
    return np.asarray(pd.factorize(column(net, by))[0], dtype=np.intp)


def labels(net: Network, by: str) -> list[Hashable]:
    """The actors' groups, None where none is given."""
    return [None if pd.isna(value) else value for value in column(net, by)]


def same(net: Network, by: str) -> Table:
    """1 for two actors of the same group, 0 for others and where a group is not given."""
    groups = codes(net, by)
    return np.asarray((groups[:, None] == groups) & (groups >= 0), dtype=np.float64)


def distance(net: Network, by: str) -> Table:
    """How far two actors are apart in a numeric column; raises NetworkError where a number is missing."""
    values = _numbers(net, by)
    return np.abs(values[:, None] - values)


def effect(net: Network, by: str, *, of: Literal["sender", "receiver"]) -> Table:
    """A numeric column of the sending, or of the receiving, actor in every cell; for directed regressions."""
    values = np.tile(_numbers(net, by), (len(matrix(net)[1]), 1))
    return values if of == "receiver" else values.T


def _numbers(net: Network, by: str) -> Table:
    values = column(net, by)
    if not pd.api.types.is_numeric_dtype(values) or values.isna().any():
        raise NetworkError(f'the column "{by}" must hold a number for every actor')
    return cast(Table, values.to_numpy("float64"))
