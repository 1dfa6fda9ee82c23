"""Test of co-membership in a two-mode network against tables with the same margins (fixed degree sequence model).

A projection ties actors that share a body, and large bodies tie everybody to everybody. So each pair is compared with
tables that have the same row and column sums (`nullmodels`, "margins").
"""

from collections.abc import Hashable
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.nullmodels import sampler
from akteursnetz.inference.results import Results, result
from akteursnetz.inference.tables import Table, table_of
from akteursnetz.measures.twomode import two_mode
from akteursnetz.network import Network


def shared_columns(
    given: Network | ArrayLike, *, replicates: int = 1000, seed: int = 0
) -> Results[tuple[Hashable, Hashable]]:
    """Co-membership test of each two actors: the number of bodies they share, against tables with the same margins.

    `given` is a network, whose actors have seats on bodies and programmes, or a table of zeros and ones, rows by
    columns; the results are by the two actors, or by the places of the two rows. p is that of as many or more. As many
    p values come as pairs: adjust them (`holm`) before calling one of them a finding. Raises NetworkError for any other
    table.

    >>> seats = [[1, 1, 1, 0, 0], [1, 1, 1, 0, 0], [0, 0, 0, 1, 1]]
    >>> shared_columns(seats, replicates=99).table["estimate"].tolist()
    [3.0, 0.0, 0.0]
    """
    seats, names = _seats(given)
    draw = sampler(seats, "margins", directed=False, seed=seed)
    counts = replicate(lambda rng, count: _shared(draw(rng, count)), replicates, cells=seats.size, seed=seed)
    pairs = zip(combinations(names, 2), _shared(seats[None])[0], counts.T, strict=True)
    tests = {
        pair: result("shared_columns", observed, draws, null="margins", seed=seed, tail="greater")
        for pair, observed, draws in pairs
    }
    return Results(tests, ("first", "second"))


def _seats(given: Network | ArrayLike) -> tuple[Table, list[Hashable]]:
    if isinstance(given, Network):
        net = two_mode(given)
        return np.asarray(net.seats.toarray(), dtype=np.float64), list(net.actors)
    table = table_of(given, directed=False)
    if table.ndim != 2 or not np.isin(table, (0, 1)).all():
        raise NetworkError("a two-mode network is a table of zeros and ones")
    return table, list(range(len(table)))


def _shared(cube: NDArray[np.floating]) -> NDArray[np.floating]:
    """Numbers of columns shared by each two rows, one row a table."""
    rows, columns = np.triu_indices(cube.shape[1], 1)
    return np.asarray((cube @ cube.transpose(0, 2, 1))[:, rows, columns])
