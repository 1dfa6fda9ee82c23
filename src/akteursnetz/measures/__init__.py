"""Measures of actors, tied pairs and whole networks: observed values only, one function a measure.

`actor_*` gives a series by actor, `pair_*` a series by tied pair, `network_*` a number, or a `Range` where unknowns
bound it, `census_*` a series of counts, `*_table` a table. The name of a series is the header of its column. What the
ties do not determine is NaN, never 0; each docstring says when. Of a network without actors series and tables by actor
or pair are empty, counts are 0, shares and means NaN. Expectations and p-values come from inference.
"""

from akteursnetz.measures.actors import (
    actor_degree,
    actor_in_degree,
    actor_out_degree,
    actor_strength,
)
from akteursnetz.measures.bounds import (
    Interval,
    Range,
)
from akteursnetz.measures.brokerage import (
    brokerage_table,
)
from akteursnetz.measures.census import (
    census_dyads,
    census_triads,
)
from akteursnetz.measures.centralisation import (
    network_betweenness_centralisation,
    network_closeness_centralisation,
    network_degree_centralisation,
)
from akteursnetz.measures.centrality import (
    actor_betweenness,
    actor_closeness,
    actor_clustering,
    actor_core_number,
    actor_cutpoint,
    actor_harmonic,
    actor_reach,
    actor_vitality,
)
from akteursnetz.measures.communities import (
    actor_community,
    network_community_modularity,
    network_community_stability,
)
from akteursnetz.measures.coreness import actor_coreness
from akteursnetz.measures.coreperiphery import (
    CorePeriphery,
    actor_core,
    core_periphery,
    network_core_fit,
)
from akteursnetz.measures.dyadic import (
    pair_betweenness,
    pair_bridge,
    pair_bridging_gain,
    pair_embeddedness,
)
from akteursnetz.measures.equivalence import (
    actor_block,
    equivalence_table,
)
from akteursnetz.measures.functions import function_table
from akteursnetz.measures.governance import (
    central_actor,
    governance_condition_table,
    governance_table,
    removal_table,
)
from akteursnetz.measures.holes import (
    actor_constraint,
    actor_effective_size,
    actor_efficiency,
    actor_ego_constraint,
    actor_hierarchy,
)
from akteursnetz.measures.keyplayers import (
    key_player_table,
)
from akteursnetz.measures.members import (
    members_table,
)
from akteursnetz.measures.mixing import (
    actor_ei,
    block_table,
    census_mixing,
    network_assortativity,
    network_ei,
    network_ei_range,
    network_ei_rescaled,
    network_group_assortativity,
    network_modularity,
    network_share_administration,
)
from akteursnetz.measures.multiplex import (
    actor_formal_share,
    actor_overlapping_degree,
    actor_participation,
    layer_degree_table,
    network_mean_multiplexity,
    network_multiplexity,
    overlap_table,
    pair_multiplexity,
)
from akteursnetz.measures.outtree import (
    network_connectedness,
    network_graph_efficiency,
    network_graph_hierarchy,
    network_upper_boundedness,
)
from akteursnetz.measures.reports import (
    assembled,
    census_confirmation,
    network_confirmation,
    network_coverage,
    pair_confirmation,
    range_over_reports,
)
from akteursnetz.measures.spectral import (
    actor_authority,
    actor_eigenvector,
    actor_hub,
    actor_pagerank,
    actor_power,
)
from akteursnetz.measures.tables import (
    actor_table,
    layer_table,
    pair_table,
)
from akteursnetz.measures.twomode import (
    actor_load,
    actor_seats,
    actor_twomode_betweenness,
    actor_twomode_closeness,
    actor_twomode_degree,
    actor_twomode_eigenvector,
    body_table,
    network_twomode_closure,
    network_twomode_density,
)
from akteursnetz.measures.units import (
    coordinating_units,
)
from akteursnetz.measures.whole import (
    network_clustering,
    network_components,
    network_density,
    network_diameter,
    network_distance_fragmentation,
    network_dyadic_reciprocity,
    network_fragmentation,
    network_global_efficiency,
    network_isolates,
    network_largest_component,
    network_log_mean_degree,
    network_mean_degree,
    network_mean_distance,
    network_possible,
    network_reciprocity,
    network_share_contractual,
    network_share_formalised,
    network_size,
    network_tied_pairs,
    network_tied_reciprocity,
    network_transitivity,
)

__all__ = [
    "CorePeriphery",
    "Interval",
    "Range",
    "actor_authority",
    "actor_betweenness",
    "actor_block",
    "actor_closeness",
    "actor_clustering",
    "actor_community",
    "actor_constraint",
    "actor_core",
    "actor_core_number",
    "actor_coreness",
    "actor_cutpoint",
    "actor_degree",
    "actor_effective_size",
    "actor_efficiency",
    "actor_ego_constraint",
    "actor_ei",
    "actor_eigenvector",
    "actor_formal_share",
    "actor_harmonic",
    "actor_hierarchy",
    "actor_hub",
    "actor_in_degree",
    "actor_load",
    "actor_out_degree",
    "actor_overlapping_degree",
    "actor_pagerank",
    "actor_participation",
    "actor_power",
    "actor_reach",
    "actor_seats",
    "actor_strength",
    "actor_table",
    "actor_twomode_betweenness",
    "actor_twomode_closeness",
    "actor_twomode_degree",
    "actor_twomode_eigenvector",
    "actor_vitality",
    "assembled",
    "block_table",
    "body_table",
    "brokerage_table",
    "census_confirmation",
    "census_dyads",
    "census_mixing",
    "census_triads",
    "central_actor",
    "coordinating_units",
    "core_periphery",
    "equivalence_table",
    "function_table",
    "governance_condition_table",
    "governance_table",
    "key_player_table",
    "layer_degree_table",
    "layer_table",
    "members_table",
    "network_assortativity",
    "network_betweenness_centralisation",
    "network_closeness_centralisation",
    "network_clustering",
    "network_community_modularity",
    "network_community_stability",
    "network_components",
    "network_confirmation",
    "network_connectedness",
    "network_core_fit",
    "network_coverage",
    "network_degree_centralisation",
    "network_density",
    "network_diameter",
    "network_distance_fragmentation",
    "network_dyadic_reciprocity",
    "network_ei",
    "network_ei_range",
    "network_ei_rescaled",
    "network_fragmentation",
    "network_global_efficiency",
    "network_graph_efficiency",
    "network_graph_hierarchy",
    "network_group_assortativity",
    "network_isolates",
    "network_largest_component",
    "network_log_mean_degree",
    "network_mean_degree",
    "network_mean_distance",
    "network_mean_multiplexity",
    "network_modularity",
    "network_multiplexity",
    "network_possible",
    "network_reciprocity",
    "network_share_administration",
    "network_share_contractual",
    "network_share_formalised",
    "network_size",
    "network_tied_pairs",
    "network_tied_reciprocity",
    "network_transitivity",
    "network_twomode_closure",
    "network_twomode_density",
    "network_upper_boundedness",
    "overlap_table",
    "pair_betweenness",
    "pair_bridge",
    "pair_bridging_gain",
    "pair_confirmation",
    "pair_embeddedness",
    "pair_multiplexity",
    "pair_table",
    "range_over_reports",
    "removal_table",
]
