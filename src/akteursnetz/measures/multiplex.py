"""Multiplexity: degree, participation and overlap over layers by relation or by formality.

Layers are made `by` relation or by formality; unspecified formality is no layer, since nothing is known of it. A layer
is binary, and one that has no measured tie is none (formality has its two layers whatever the ties say).
"""

from itertools import combinations
from typing import Literal, get_args

import numpy as np
import pandas as pd

from akteursnetz.doors import one_of
from akteursnetz.graph import one_mode_actors, pairs, tie_places
from akteursnetz.measures.arrays import by_actor, places, ratio, share
from akteursnetz.measures.whole import contractual_pairs
from akteursnetz.network import Network

Layering = Literal["relation", "formality"]

FORMAL = ("contractual", "non_contractual")


def _on_layers(net: Network, by: Layering, *, directed: bool) -> pd.DataFrame:
    """Mask of tied pairs by layer: a row for each pair, a column for each layer, in the order of the ties."""
    one_of(by, get_args(Layering), "by")
    rows = tie_places(net, directed=directed)
    rows["layer"] = (net.layers if by == "formality" else net.ties["relation"])[rows.index]
    layers = list(FORMAL) if by == "formality" else list(rows["layer"].unique())
    counts = rows.groupby(["from", "to", "layer"]).size().unstack(fill_value=0)
    return counts.reindex(columns=layers, fill_value=0).set_axis(pairs(net, directed=directed).index) > 0


def layer_degree_table(net: Network, *, by: Layering = "relation") -> pd.DataFrame:
    """Degree of each actor on each layer: one row an actor, one column a layer.

    Isolates have 0; without ties there is no layer, and so no column. Undirected. Raises NetworkError unless by
    relation or formality. Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> layer_degree_table(example("dortmund")).loc["arge"].to_dict()
    {'cooperation': 7, 'referral': 1, 'funding': 1, 'advice': 0}
    """
    table, actors = _on_layers(net, by, directed=False), one_mode_actors(net)
    ends = np.concatenate(places(table.index, actors))
    degrees = {name: np.bincount(ends, np.tile(tied, 2), minlength=len(actors)) for name, tied in table.items()}
    return pd.DataFrame(degrees, index=actors, columns=table.columns.rename(None), dtype="int64")


def actor_overlapping_degree(net: Network, *, by: Layering = "relation") -> pd.Series:
    """Overlapping degree of each actor: its degrees on all layers, added; a partner on two layers counts twice.

    o_i = sum_l k_i^l. Isolates have 0. Undirected. Battiston, Nicosia & Latora (2014),
    doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> actor_overlapping_degree(example("dortmund")).nlargest(1).to_dict()
    {'arge': 9}
    """
    return layer_degree_table(net, by=by).sum(axis=1).astype("int64").rename("overlapping_degree")


def actor_participation(net: Network, *, by: Layering = "relation") -> pd.Series:
    """Participation coefficient of each actor: how evenly its degree is spread over the layers, from 0 to 1.

    P_i = L / (L - 1) (1 - sum_l (k_i^l / o_i)^2), L the number of layers: 0 if all its partners are on one layer, 1 if
    each layer has as many. NaN for isolates and where there are fewer than two layers. Undirected.
    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> actor_participation(example("dortmund")).loc["arge"].round(3).item()
    0.494
    """
    degrees = layer_degree_table(net, by=by)
    layers = degrees.shape[1]
    shares = ratio(degrees, degrees.sum(axis=1).to_numpy()[:, None])
    return by_actor(ratio(layers * (1 - (shares**2).sum(axis=1)), max(0, layers - 1)), degrees.index, "participation")


def actor_formal_share(net: Network, *, upper: bool = False) -> pd.Series:
    """Contractual share of each actor's degree: its lower bound or, with `upper`, its upper bound.

    k_i^contractual / k_i; the upper bound adds partners with an unspecified tie and no contractual one. NaN for
    isolates. Undirected.

    >>> from akteursnetz.examples import example
    >>> actor_formal_share(example("dortmund")).loc["arge"].round(3).item()
    0.25
    """
    sure, possible = contractual_pairs(net)
    counted = sure | possible if upper else sure
    actors = one_mode_actors(net)
    first, second = places(counted.index, actors)
    ends = np.concatenate([first, second])
    twice = np.tile(counted.to_numpy(dtype=float), 2)
    contractual = np.bincount(ends, weights=twice, minlength=len(actors))
    name = "formal_share_upper" if upper else "formal_share_lower"
    return by_actor(ratio(contractual, np.bincount(ends, minlength=len(actors))), actors, name)


def pair_multiplexity(net: Network, *, by: Layering = "relation", directed: bool = False) -> pd.Series:
    """Edge overlap of each tied pair: the number of layers on which it is tied.

    o_ij = sum_l a_ij^l. 0 for a pair of which no layer is known; empty without ties.
    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> pair_multiplexity(example("dortmund")).nlargest(1).to_dict()
    {('arge', 'sozialamt'): 2}
    """
    return _on_layers(net, by, directed=directed).sum(axis=1).astype("int64").rename("multiplexity")


def network_multiplexity(net: Network, *, by: Layering = "relation", directed: bool = False) -> float:
    """Multiplexity of the network: the share of tied pairs that are tied on more than one layer; NaN without ties.

    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> round(network_multiplexity(example("dortmund")), 3)
    0.111
    """
    counts = pair_multiplexity(net, by=by, directed=directed)
    return share(int((counts > 1).sum()), len(counts))


def network_mean_multiplexity(net: Network, *, by: Layering = "relation", directed: bool = False) -> float:
    """Mean edge overlap: the average number of layers on which a tied pair is tied; NaN without ties.

    Battiston, Nicosia & Latora (2014), doi:10.1103/PhysRevE.89.032804.

    >>> from akteursnetz.examples import example
    >>> round(network_mean_multiplexity(example("dortmund")), 3)
    1.111
    """
    return float(pair_multiplexity(net, by=by, directed=directed).mean())


def overlap_table(net: Network, *, by: Layering = "relation", directed: bool = False) -> pd.DataFrame:
    """Layer overlap: for every two layers the pairs tied on both and on one only, and the Jaccard coefficient.

    Jaccard is shared / tied on either; NaN where neither has a tie. Empty with fewer than two layers.
    Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x.

    >>> from akteursnetz.examples import example
    >>> overlap_table(example("musterkreis"), by="formality").loc[("contractual", "non_contractual"), "both"].item()
    2

    Returns
    -------
    DataFrame indexed by (`first`, `second`): `both`, `only_first`, `only_second`, `jaccard`.
    """
    table = _on_layers(net, by, directed=directed)
    two = list(combinations(table.columns, 2))
    both = np.array([(table[a] & table[b]).sum() for a, b in two], dtype="int64")
    first, second = (np.array([table[names[k]].sum() for names in two], dtype="int64") - both for k in (0, 1))
    index = pd.MultiIndex.from_arrays([[names[k] for names in two] for k in (0, 1)], names=["first", "second"])
    cells = {"both": both, "only_first": first, "only_second": second}
    return pd.DataFrame(cells | {"jaccard": ratio(both, both + first + second)}, index=index)
