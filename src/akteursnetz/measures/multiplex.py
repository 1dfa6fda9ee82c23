"""Ties on several layers: the same two actors by contract and without, or by several relations.

Layers are made `by` relation or by formality; unspecified formality is no layer, since nothing is known of it. A layer
is binary, and one that has no measured tie is none (formality has its two layers whatever the records say).
"""

from itertools import combinations

import numpy as np
import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.graph import matrix, pairs
from akteursnetz.measures.arrays import by_actor, places, ratio, records, share
from akteursnetz.network import Network

FORMAL = ("contractual", "non_contractual")


def _on_layers(net: Network, by: str, directed: bool = False) -> pd.DataFrame:
    """For each tied pair, on which layers it is tied: a column a layer, in the order of the records."""
    if by not in {"relation", "formality"}:
        raise NetworkError(f'layers are made by "relation" or by "formality", not by "{by}"')
    rows = records(net, directed=directed)
    rows["layer"] = (net.layers if by == "formality" else net.ties["relation"])[rows.index]
    layers = list(FORMAL) if by == "formality" else list(rows["layer"].dropna().unique())
    counts = rows.groupby(["low", "high", "layer"], dropna=False).size().unstack(fill_value=0)
    return counts.reindex(columns=layers, fill_value=0).set_axis(pairs(net, directed=directed).index) > 0


def layer_degree_table(net: Network, *, by: str = "relation") -> pd.DataFrame:
    """How many partners each actor has on each layer: one row an actor, one column a layer.

    Isolates have 0. Undirected. Raises NetworkError unless by relation or formality. Battiston, Nicosia & Latora
    (2014), doi:10.1103/PhysRevE.89.032804.
    """
    table, actors = _on_layers(net, by), matrix(net)[1]
    ends = np.concatenate(places(table.index, actors))
    degrees = {name: np.bincount(ends, np.tile(tied, 2), minlength=len(actors)) for name, tied in table.items()}
    return pd.DataFrame(degrees, index=actors, columns=table.columns.rename(None), dtype="int64")


def actor_overlapping_degree(net: Network, *, by: str = "relation") -> pd.Series:
    """The degrees of each actor on all layers, added: a partner on two layers counts twice.

    o_i = sum_l k_i^l. Isolates have 0. Undirected. Battiston, Nicosia & Latora (2014),
    doi:10.1103/PhysRevE.89.032804.
    """
    return layer_degree_table(net, by=by).sum(axis=1).astype("int64").rename("overlapping_degree")


def actor_participation(net: Network, *, by: str = "relation") -> pd.Series:
    """How evenly an actor's ties are spread over the layers: 0 if all are on one, 1 if each has as many.

    P_i = L / (L - 1) (1 - sum_l (k_i^l / o_i)^2), L the number of layers. NaN for isolates and where there are fewer
    than two layers. Undirected.
    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.
    """
    degrees = layer_degree_table(net, by=by)
    layers = degrees.shape[1]
    shares = ratio(degrees, degrees.sum(axis=1).to_numpy()[:, None])
    return by_actor(ratio(layers * (1 - (shares**2).sum(axis=1)), max(0, layers - 1)), degrees.index, "participation")


def actor_formal_share(net: Network, *, upper: bool = False) -> pd.Series:
    """The share of an actor's partners with whom it has a contract; `upper`, as many as unspecified records allow.

    k_i^contractual / k_i; the upper bound adds partners with an unspecified record and no contractual one. NaN for
    isolates. Undirected.
    """
    table = pairs(net)
    counted = table["layer"] == "contractual"
    if upper:
        counted |= table["unspecified"] > 0
    actors = matrix(net)[1]
    first, second = places(table.index, actors)
    ends = np.concatenate([first, second])
    twice = np.tile(counted.to_numpy(dtype=float), 2)
    contractual = np.bincount(ends, weights=twice, minlength=len(actors))
    name = "formal_share_upper" if upper else "formal_share_lower"
    return by_actor(ratio(contractual, np.bincount(ends, minlength=len(actors))), actors, name)


def pair_multiplexity(net: Network, *, by: str = "relation", directed: bool = False) -> pd.Series:
    """On how many layers two tied actors are tied.

    o_ij = sum_l a_ij^l. 0 for a pair of which no layer is known. Battiston, Nicosia & Latora (2014),
    doi:10.1103/PhysRevE.89.032804.
    """
    return _on_layers(net, by, directed).sum(axis=1).astype("int64").rename("multiplexity")


def network_multiplexity(net: Network, *, by: str = "relation", directed: bool = False) -> float:
    """The share of tied pairs that are tied on more than one layer; NaN without ties.

    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.
    """
    counts = pair_multiplexity(net, by=by, directed=directed)
    return share(int((counts > 1).sum()), len(counts))


def network_mean_multiplexity(net: Network, *, by: str = "relation", directed: bool = False) -> float:
    """On how many layers tied actors are tied on average; NaN without ties.

    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.
    """
    return float(pair_multiplexity(net, by=by, directed=directed).mean())


def overlap_table(net: Network, *, by: str = "relation", directed: bool = False) -> pd.DataFrame:
    """Every two layers and the pairs of actors that are tied on both.

    Jaccard is shared / tied on either; NaN where neither has a tie. Empty with fewer than two layers.
    Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x.

    Returns
    -------
    DataFrame indexed by (`first`, `second`): `both`, `only_first`, `only_second`, `jaccard`.
    """
    table = _on_layers(net, by, directed)
    two = list(combinations(table.columns, 2))
    both = np.array([(table[a] & table[b]).sum() for a, b in two], dtype="int64")
    first, second = (np.array([table[names[k]].sum() for names in two], dtype="int64") - both for k in (0, 1))
    index = pd.MultiIndex.from_arrays([[names[k] for names in two] for k in (0, 1)], names=["first", "second"])
    cells = {"both": both, "only_first": first, "only_second": second}
    return pd.DataFrame(cells | {"jaccard": ratio(both, both + first + second)}, index=index)
