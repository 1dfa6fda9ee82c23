"""Adjacency and covariate matrices that tests work on, in the order of the network's measured actors."""

from typing import Literal, cast, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from akteursnetz.doors import one_of
from akteursnetz.errors import NetworkError
from akteursnetz.graph import matrix, one_mode_actors
from akteursnetz.measures.partition import column, partition
from akteursnetz.network import Network, require_network

Table = NDArray[np.float64]
Codes = NDArray[np.intp]
End = Literal["sender", "receiver"]


def table_of(given: Network | ArrayLike, *, directed: bool, order: pd.Index | None = None) -> Table:
    """Adjacency matrix (0/1, dense) of a network, its actors in the order given; a matrix of numbers stays as it is.

    Raises NetworkError where the network has other actors than the order names, and for what is neither.
    """
    if not isinstance(given, Network):
        return _numbers_in(given)
    array, actors = matrix(given, directed=directed)
    if order is None or actors.equals(order):
        return np.asarray(array.toarray(), dtype=np.float64)
    missing = order.symmetric_difference(actors)
    if len(missing):
        raise NetworkError(f"the networks have different actors: {', '.join(map(str, missing))} not in both")
    places = actors.get_indexer(order)
    return np.asarray(array.toarray(), dtype=np.float64)[np.ix_(places, places)]


def _numbers_in(given: ArrayLike) -> Table:
    try:
        table = np.array(given, dtype=np.float64)
    except (TypeError, ValueError):
        require_network(given)  # which says what makes a network of it
        raise
    if table.ndim != 2 and not isinstance(given, np.ndarray):
        require_network(given)
    return table


def binary(given: Network | ArrayLike, *, directed: bool) -> Table:
    """Adjacency matrix, checked: square, zeros and ones, an empty diagonal, symmetric unless directed."""
    table = table_of(given, directed=directed)
    if table.ndim != 2 or table.shape[0] != table.shape[1]:
        raise NetworkError(f"a network is a square table of its actors; this is {table.shape}")
    if not np.isin(table, (0, 1)).all() or table.diagonal().any():
        raise NetworkError("a network is a table of zeros and ones with an empty diagonal")
    if not directed and not np.array_equal(table, table.T):
        raise NetworkError("an undirected network is a symmetric table; for others give directed=True")
    return table


def order_of(*given: object) -> pd.Index | None:
    """Index of the measured actors of the first network among the arguments; None without one."""
    networks = (item for item in given if isinstance(item, Network))
    return next((one_mode_actors(net) for net in networks), None)


def codes_of(given: Network | ArrayLike, by: str, groups: ArrayLike | None) -> Codes | None:
    """Integer codes of the actors' groups, -1 for none: those given, else a network's by its column `by`."""
    if groups is None:
        return partition(given, by).codes.astype(np.intp) if isinstance(given, Network) else None
    actors = one_mode_actors(given) if isinstance(given, Network) else np.asarray(given)
    return checked_codes(groups, len(actors))


def checked_codes(groups: ArrayLike, actors: int) -> Codes:
    """Integer codes of groups, checked; NetworkError unless they are whole numbers, one an actor."""
    codes = np.asarray(groups)
    if codes.shape != (actors,) or not np.issubdtype(codes.dtype, np.integer):
        raise NetworkError(f"groups are {actors} whole numbers, one an actor and -1 where its group is unknown")
    return codes.astype(np.intp)


def same(net: Network, by: str) -> Table:
    """Same-group matrix (n x n): 1 where two actors are of one group, 0 elsewhere and where a group is not given.

    Raises NetworkError for a column that is not there.

    >>> from akteursnetz.examples import example
    >>> same(example("dortmund"), "sector").shape
    (14, 14)
    """
    groups = partition(net, by).codes
    return np.asarray((groups[:, None] == groups) & (groups >= 0), dtype=np.float64)


def distance(net: Network, by: str) -> Table:
    """Distance matrix of a numeric column (n x n): the absolute difference of each two actors.

    Raises NetworkError for a column that is not there or does not hold a number for every actor.

    >>> from akteursnetz.examples import example
    >>> net = example("dortmund")
    >>> sized = net.with_tables(actors=net.actors.assign(staff=range(len(net.actors))))
    >>> distance(sized, "staff")[0, :3].tolist()
    [0.0, 1.0, 2.0]
    """
    values = _numbers(net, by)
    return np.abs(values[:, None] - values)


def effect(net: Network, by: str, *, of: End) -> Table:
    """Sender or receiver effect (n x n): a numeric column of the sending or the receiving actor of each cell.

    For directed regressions.

    Raises NetworkError for another `of`, and as `distance` does.

    >>> from akteursnetz.examples import example
    >>> net = example("dortmund")
    >>> sized = net.with_tables(actors=net.actors.assign(staff=range(len(net.actors))))
    >>> effect(sized, "staff", of="receiver")[1, :3].tolist()
    [0.0, 1.0, 2.0]
    """
    one_of(of, get_args(End), "of")
    values = _numbers(net, by)
    rows = np.tile(values, (len(values), 1))
    return rows if of == "receiver" else rows.T


def by_column(net: Network, name: str) -> Table:
    """Matrix that a column's name stands for as a predictor: `same`; NetworkError for a numeric column."""
    if pd.api.types.is_numeric_dtype(column(net, name)):
        calls = f'distance(net, "{name}") or effect(net, "{name}", of="sender")'
        raise NetworkError(f'the column "{name}" holds numbers: say how two actors are compared, {calls}')
    return same(net, name)


def _numbers(net: Network, by: str) -> Table:
    values = column(net, by)
    if not pd.api.types.is_numeric_dtype(values) or values.isna().any():
        raise NetworkError(f'the column "{by}" must hold a number for every actor')
    return cast(Table, values.to_numpy("float64"))
