"""Rarefaction: random induced subgraphs of the larger network with as many actors as the smaller one.

An actor keeps only those partners that are drawn too, so the cut network loses degree: its mean degree falls in
proportion to its size, while its density stays the same on average. It answers one question only, how much a number
would vary in a part of that size, and is no network that anybody works in.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference.statistics import stack_statistics
from akteursnetz.inference.tables import table_of
from akteursnetz.measures import network_size
from akteursnetz.network import Network, require_network

RAREFIED = ("density", "degree_centralisation", "transitivity", "mean_constraint")
_MEASURES = pd.Index(["mean_degree", *RAREFIED], name="measure")


def rarefaction(first: Network, second: Network, *, replicates: int, seed: int) -> pd.DataFrame | None:
    """Rarefaction of the larger of two networks to the smaller one's size.

    As `rarefy`, with the smaller network's own statistics as the column `smaller`. None where both are of one size, or
    one has fewer than two actors.
    """
    small, large = sorted((first, second), key=network_size)
    size = network_size(small)
    if size < 2 or size == network_size(large):
        return None
    return rarefy(large, size, replicates=replicates, seed=seed).assign(smaller=_whole(small))


def rarefy(net: Network, actors: int, *, replicates: int = 1000, seed: int = 0) -> pd.DataFrame:
    """Rarefaction of a network: statistics of random induced subgraphs with so many of its actors.

    >>> from akteursnetz.examples import example
    >>> rarefy(example("musterkreis"), 14, replicates=99).index.to_list()
    ['mean_degree', 'density', 'degree_centralisation', 'transitivity', 'mean_constraint']

    Returns
    -------
    DataFrame indexed by `measure` (mean_degree, then density, degree_centralisation, transitivity, mean_constraint):
    `whole` (the network itself), `mean`, `lower` and `upper` (the middle 95 percent of the parts); NaN where nothing
    has a value. Raises NetworkError for fewer than two actors, and for more than the network has.
    """
    table = table_of(require_network(net), directed=False)
    if not 2 <= actors <= len(table):
        raise NetworkError(f"a part of {actors} actors cannot be drawn from {len(table)}")

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        chosen = rng.random((count, len(table))).argsort(axis=1)[:, :actors]
        return _statistics(table[chosen[:, :, None], chosen[:, None, :]])

    parts = replicate(draw, replicates, cells=table.size, seed=seed)
    return pd.DataFrame({"whole": _whole(net), **_summary(parts)}, index=_MEASURES)


def _whole(net: Network) -> NDArray[np.float64]:
    return np.asarray(_statistics(table_of(net, directed=False)[None])[0])


def _statistics(cube: NDArray[np.float64]) -> NDArray[np.float64]:
    values = stack_statistics(cube, RAREFIED)
    return np.column_stack([values[:, 0] * (cube.shape[1] - 1), values])


def _summary(parts: NDArray[np.float64]) -> dict[str, list[float]]:
    known = [column[~np.isnan(column)] for column in parts.T]
    ends = [np.quantile(column, [0.025, 0.975]) if len(column) else (np.nan, np.nan) for column in known]
    return {
        "mean": [float(column.mean()) if len(column) else np.nan for column in known],
        "lower": [float(low) for low, _ in ends],
        "upper": [float(high) for _, high in ends],
    }
