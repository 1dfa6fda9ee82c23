"""Tables of measures: by actor, by layer and by tied pair, one column a measure.

Left out is what takes a search, much time or a choice: blocks, cores, coreness, key players, vitality, bridging gains,
upper boundedness.
"""

from collections.abc import Callable

import pandas as pd

from akteursnetz.graph import pairs, set_aside
from akteursnetz.layers import contractual, formalised, non_contractual, unspecified
from akteursnetz.measures import (
    actors,
    centrality,
    dyadic,
    holes,
    mixing,
    multiplex,
    outtree,
    reports,
    spectral,
    twomode,
    whole,
)
from akteursnetz.measures.bounds import Interval, Range
from akteursnetz.measures.brokerage import brokerage_table
from akteursnetz.measures.centralisation import (
    network_betweenness_centralisation,
    network_closeness_centralisation,
    network_degree_centralisation,
)
from akteursnetz.network import Network

_DIRECTED = (
    actors.actor_in_degree,
    actors.actor_out_degree,
    spectral.actor_hub,
    spectral.actor_authority,
)
_EITHER_WAY = (
    actors.actor_strength,
    centrality.actor_betweenness,
    centrality.actor_closeness,
    centrality.actor_harmonic,
    centrality.actor_reach,
    spectral.actor_eigenvector,
    spectral.actor_pagerank,
    spectral.actor_power,
    holes.actor_constraint,
    holes.actor_ego_constraint,
    holes.actor_effective_size,
    holes.actor_efficiency,
    holes.actor_hierarchy,
    mixing.actor_ei,
)
_UNDIRECTED = (
    centrality.actor_core_number,
    centrality.actor_cutpoint,
    centrality.actor_clustering,
    multiplex.actor_overlapping_degree,
    multiplex.actor_participation,
    multiplex.actor_formal_share,
    twomode.actor_seats,
    twomode.actor_load,
    twomode.actor_twomode_degree,
    twomode.actor_twomode_closeness,
    twomode.actor_twomode_betweenness,
    twomode.actor_twomode_eigenvector,
)
_WHOLE: tuple[Callable[[Network], float | Range | Interval], ...] = (
    whole.network_density,
    whole.network_mean_degree,
    whole.network_isolates,
    whole.network_components,
    whole.network_largest_component,
    whole.network_fragmentation,
    whole.network_diameter,
    whole.network_mean_distance,
    whole.network_global_efficiency,
    whole.network_distance_fragmentation,
    network_degree_centralisation,
    network_betweenness_centralisation,
    network_closeness_centralisation,
    whole.network_transitivity,
    whole.network_clustering,
    whole.network_reciprocity,
    outtree.network_connectedness,
    outtree.network_graph_hierarchy,
    outtree.network_graph_efficiency,
    mixing.network_assortativity,
    mixing.network_ei,
    mixing.network_ei_range,
    mixing.network_ei_rescaled,
    mixing.network_group_assortativity,
    mixing.network_modularity,
    whole.network_share_contractual,
    whole.network_share_formalised,
    mixing.network_share_administration,
    multiplex.network_multiplexity,
    multiplex.network_mean_multiplexity,
    twomode.network_twomode_density,
    reports.network_confirmation,
    reports.network_coverage,
)
_PAIRS = (
    dyadic.pair_betweenness,
    dyadic.pair_bridge,
    dyadic.pair_embeddedness,
    multiplex.pair_multiplexity,
    reports.pair_confirmation,
)


def actor_table(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """Measures by actor: one row for each measured actor, its name first, then one column a measure.

    `directed` adds the degrees in and out, hubs and authorities, and measures along the ties what is defined so.
    Isolates have a row, an empty network none.

    >>> from akteursnetz.examples import example
    >>> actor_table(example("dortmund"))[["degree", "betweenness"]].loc["arge"].round(3).to_list()
    [8.0, 0.449]
    """
    columns: list[pd.Series | pd.DataFrame] = [actors.actor_degree(net, directed=directed)]
    if directed:
        columns += [measure(net) for measure in _DIRECTED]
    columns += [measure(net, directed=directed) for measure in _EITHER_WAY]
    columns += [measure(net) for measure in _UNDIRECTED]
    columns += [multiplex.actor_formal_share(net, upper=True), brokerage_table(net, directed=directed)]
    names = net.actors["name"].loc[columns[0].index]
    return pd.concat([names, *(column.reindex(names.index) for column in columns)], axis=1)


def layer_table(net: Network) -> pd.DataFrame:
    """Measures of the whole network and of each layer: one row each, one column a measure; a range fills two.

    The rows are whole, contractual, non_contractual and unspecified, all with the same actors, and formalised, which
    holds the contractual ties and some of the others; `bodies`, `two_mode` and `not_in_force` count the actors and ties
    that are set aside.

    >>> from akteursnetz.examples import example
    >>> layer_table(example("dortmund"))["tied_pairs"].to_dict()
    {'whole': 9, 'contractual': 2, 'non_contractual': 3, 'unspecified': 5, 'formalised': 2}
    """
    layers = {
        "whole": net,
        "contractual": contractual(net),
        "non_contractual": non_contractual(net),
        "unspecified": unspecified(net),
        "formalised": formalised(net),
    }
    rows: dict[str, dict[str, float]] = {}
    known: dict[tuple[str, ...], dict[str, float]] = {}
    for name, layer in layers.items():
        ties = tuple(layer.ties.index)
        if ties not in known:
            known[ties] = _row(layer)
        rows[name] = known[ties]
    return pd.DataFrame.from_dict(rows, "index").rename_axis("layer")


def _row(net: Network) -> dict[str, float]:
    row: dict[str, float] = {
        "actors": whole.network_size(net),
        "tied_pairs": whole.network_tied_pairs(net),
        **set_aside(net),
    }
    for measure in _WHOLE:
        value = measure(net)
        header = measure.__name__.removeprefix("network_")
        if isinstance(value, Range | Interval):
            row |= {f"{header}_lower": value.lower, f"{header}_upper": value.upper}
        else:
            row[header] = value
    return row


def pair_table(net: Network) -> pd.DataFrame:
    """Measures by tied pair: one row each with its ties, strength and layer, then one column a measure.

    Empty without ties. Undirected.

    >>> from akteursnetz.examples import example
    >>> pair_table(example("dortmund")).shape
    (9, 11)
    """
    return pd.concat([pairs(net), *(measure(net) for measure in _PAIRS)], axis=1)
