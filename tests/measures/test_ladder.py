"""Every measure on the same five small networks, its values worked out on paper.

The rungs: nobody; three isolates; a tied pair; a - b - c with d - e and f apart; four actors all tied. A single number
stands for all actors or ties of a rung. No actor has a sector, none was asked, no record says whether there is a
contract.
"""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from tests.networks import LADDER

from akteursnetz import measures as m

NAN = np.nan
ROOT = 1 / np.sqrt(2)
#: Bonacich's power of the path a - b - c and the pair d - e, before it is scaled: b = 1 / (2 sqrt 2).
POWER = np.array(
    [(1 + ROOT) * 4 / 3, (2 + ROOT) * 4 / 3, (1 + ROOT) * 4 / 3, 1 / (1 - ROOT / 2), 1 / (1 - ROOT / 2), 0]
)

#: For isolates, one tie, disconnected, complete; the empty network always gives an empty series.
ACTORS: dict[str, tuple[Any, Any, Any, Any]] = {
    "actor_degree": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_in_degree": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_out_degree": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_strength": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_betweenness": (0, NAN, [0, 1 / 10, 0, 0, 0, 0], 0),
    "actor_closeness": (0, 1, [4 / 15, 2 / 5, 4 / 15, 1 / 5, 1 / 5, 0], 1),
    "actor_harmonic": (0, 1, [3 / 10, 2 / 5, 3 / 10, 1 / 5, 1 / 5, 0], 1),
    "actor_reach": (1 / 3, 1, [5 / 12, 1 / 2, 5 / 12, 1 / 3, 1 / 3, 1 / 6], 1),
    "actor_core_number": (0, 1, [1, 1, 1, 1, 1, 0], 3),
    "actor_cutpoint": (0, 0, [0, 1, 0, 0, 0, 0], 0),
    "actor_clustering": (NAN, NAN, [NAN, 0, NAN, NAN, NAN, NAN], 1),
    "actor_vitality": (NAN, 1, [3 / 7, 5 / 7, 3 / 7, 2 / 7, 2 / 7, 0], 1 / 2),
    "actor_eigenvector": (NAN, ROOT, [1 / 2, ROOT, 1 / 2, 0, 0, 0], 1 / 2),
    "actor_hub": (NAN, NAN, [NAN, NAN, NAN, 0, 0, 0], 1 / 2),
    "actor_authority": (NAN, NAN, [NAN, NAN, NAN, 0, 0, 0], 1 / 2),
    "actor_pagerank": (1 / 3, 1 / 2, [570 / 3811, 1080 / 3811, 570 / 3811, 20 / 103, 20 / 103, 3 / 103], 1 / 4),
    "actor_power": (NAN, 1, list(POWER * np.sqrt(6 / (POWER**2).sum())), 1),
    "actor_constraint": (NAN, 1, [1, 1 / 2, 1, 1, 1, NAN], 25 / 27),
    "actor_ego_constraint": (NAN, 1, [1, 1 / 2, 1, 1, 1, NAN], 25 / 27),
    "actor_effective_size": (NAN, 1, [1, 2, 1, 1, 1, NAN], 1),
    "actor_efficiency": (NAN, 1, [1, 1, 1, 1, 1, NAN], 1 / 3),
    "actor_hierarchy": (NAN, 1, [1, 0, 1, 1, 1, NAN], 0),
    "actor_ei": (NAN, NAN, NAN, NAN),
    "actor_seats": (0, 0, 0, 0),
    "actor_load": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_twomode_degree": (NAN, NAN, NAN, NAN),
    "actor_twomode_closeness": (0, 0, 0, 0),
    "actor_twomode_betweenness": (NAN, NAN, NAN, NAN),
    "actor_twomode_eigenvector": (NAN, NAN, NAN, NAN),
    "actor_overlapping_degree": (0, 1, [1, 2, 1, 1, 1, 0], 3),
    "actor_participation": (NAN, NAN, NAN, NAN),
    "actor_formal_share": (NAN, 0, [0, 0, 0, 0, 0, NAN], 0),
    "actor_community": (NAN, 1, [1, 1, 1, 2, 2, NAN], 1),
    "actor_core": (0, 0, [1, 1, 0, 0, 0, 0], 0),
    "actor_coreness": (NAN, NAN, [0, 1, 0, 0, 0, 0], 1 / 2),
    "actor_block": (1, 1, [1, 2, 1, 3, 3, 4], 1),
}
#: For one tie, disconnected, complete; without ties an empty series.
TIES: dict[str, tuple[Any, Any, Any]] = {
    "pair_betweenness": (1, [2 / 15, 2 / 15, 1 / 15], 1 / 6),
    "pair_bridge": (1, 1, 0),
    "pair_embeddedness": (0, 0, 2),
    "pair_multiplexity": (1, 1, 1),
}
#: For empty, isolates, one tie, disconnected, complete.
NETWORKS: dict[str, tuple[Any, Any, Any, Any, Any]] = {
    "network_size": (0, 3, 2, 6, 4),
    "network_tied_pairs": (0, 0, 1, 3, 6),
    "network_density": (NAN, 0, 1, 1 / 5, 1),
    "network_possible": (0, 3, 1, 15, 6),
    "network_log_mean_degree": (NAN, np.log(1 / 3), np.log(3 / 2), np.log(7 / 6), np.log(13 / 4)),
    "network_mean_degree": (NAN, 0, 1, 1, 3),
    "network_components": (0, 3, 1, 3, 1),
    "network_largest_component": (NAN, 1 / 3, 1, 1 / 2, 1),
    "network_isolates": (0, 3, 0, 1, 0),
    "network_fragmentation": (NAN, 1, 0, 22 / 30, 0),
    "network_global_efficiency": (NAN, 0, 1, 7 / 30, 1),
    "network_distance_fragmentation": (NAN, 1, 0, 23 / 30, 0),
    "network_diameter": (NAN, NAN, 1, 2, 1),
    "network_mean_distance": (NAN, NAN, 1, 5 / 4, 1),
    "network_transitivity": (NAN, NAN, NAN, 0, 1),
    "network_clustering": (NAN, NAN, NAN, 0, 1),
    "network_reciprocity": (NAN, NAN, 1, 1, 1),
    "network_tied_reciprocity": (NAN, NAN, 1, 1, 1),
    "network_dyadic_reciprocity": (NAN, 1, 1, 1, 1),
    "network_connectedness": (NAN, 0, 1, 8 / 30, 1),
    "network_graph_hierarchy": (NAN, NAN, 0, 0, 0),
    "network_graph_efficiency": (NAN, NAN, NAN, 1, 0),
    "network_upper_boundedness": (NAN, NAN, NAN, 1, 1),
    "network_share_contractual": ((NAN, NAN), (NAN, NAN), (0, 1), (0, 1), (0, 1)),
    "network_share_formalised": ((NAN, NAN), (NAN, NAN), (0, 1), (0, 1), (0, 1)),
    "network_degree_centralisation": (NAN, 0, NAN, 3 / 10, 0),
    "network_betweenness_centralisation": (NAN, 0, NAN, 1 / 10, 0),
    "network_closeness_centralisation": (NAN, NAN, NAN, NAN, 0),
    "network_assortativity": (NAN, NAN, NAN, -1 / 2, NAN),
    "network_ei": (NAN, NAN, NAN, NAN, NAN),
    "network_ei_range": ((NAN, NAN),) * 5,
    "network_ei_rescaled": (NAN, NAN, NAN, NAN, NAN),
    "network_group_assortativity": (NAN, NAN, NAN, NAN, NAN),
    "network_modularity": (NAN, NAN, NAN, NAN, NAN),
    "network_share_administration": ((NAN, NAN), (NAN, NAN), (0, 1), (0, 1), (0, 1)),
    "network_multiplexity": (NAN, NAN, 0, 0, 0),
    "network_mean_multiplexity": (NAN, NAN, 1, 1, 1),
    "network_twomode_density": (NAN, NAN, NAN, NAN, NAN),
    "network_twomode_closure": (NAN, NAN, NAN, NAN, NAN),
    "network_confirmation": (NAN, NAN, NAN, NAN, NAN),
    "network_coverage": (NAN, 0, 0, 0, 0),
    "network_community_modularity": (NAN, NAN, 0, 4 / 9, 0),
    "network_community_stability": (NAN, NAN, 1, 1, 1),
    "network_core_fit": (NAN, NAN, NAN, np.sqrt(5 / 12), NAN),
}
#: The counts for empty, isolates, one tie, disconnected, complete.
CENSUSES: dict[str, list[list[int]]] = {
    "census_dyads": [[0, 0, 0], [0, 0, 3], [1, 0, 0], [3, 0, 12], [6, 0, 0]],
    "census_triads": [[0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [9, 10, 1, 0], [0, 0, 0, 4]],
    "census_mixing": [[0, 0, 0, 0], [0, 0, 0, 3], [0, 0, 1, 2], [0, 0, 3, 6], [0, 0, 6, 4]],
    "census_confirmation": [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 3], [0, 0, 0, 6]],
}
#: The number of rows for empty, isolates, one tie, disconnected, complete.
TABLES: dict[str, tuple[int, int, int, int, int]] = {
    "actor_table": (0, 3, 2, 6, 4),
    "layer_table": (5, 5, 5, 5, 5),
    "pair_table": (0, 0, 1, 3, 6),
    "brokerage_table": (0, 3, 2, 6, 4),
    "body_table": (0, 0, 0, 0, 0),
    "block_table": (0, 0, 0, 0, 0),
    "equivalence_table": (0, 3, 2, 6, 4),
    "layer_degree_table": (0, 3, 2, 6, 4),
    "overlap_table": (0, 0, 0, 0, 0),
    "key_player_table": (0, 1, 0, 3, 2),
    "removal_table": (2, 2, 2, 2, 2),
    "governance_table": (6, 6, 6, 6, 6),
    "governance_condition_table": (4, 4, 4, 4, 4),
    "members_table": (5, 5, 5, 5, 5),
    "function_table": (3, 3, 3, 3, 3),
}
#: Measures of other shapes, each with tests of its own in test_by_hand or test_governance.
ELSEWHERE = {"assembled", "central_actor", "coordinating_units", "core_periphery", "range_over_reports"} | {
    "pair_bridging_gain",
    "pair_confirmation",
}


def _same(found: pd.Series, wanted: Any) -> None:
    np.testing.assert_allclose(
        found.astype(float), np.broadcast_to(np.array(wanted, dtype=float), len(found)), atol=1e-9
    )


@pytest.mark.parametrize("name", ACTORS)
def test_actors(name: str) -> None:
    measure = getattr(m, name)
    for rung, wanted in zip(LADDER, [0, *ACTORS[name]], strict=True):
        net = LADDER[rung]()
        found = measure(net)
        assert list(found.index) == list(net.actors.index)
        assert found.name == ("formal_share_lower" if name == "actor_formal_share" else name.removeprefix("actor_"))
        _same(found, wanted)


@pytest.mark.parametrize("name", TIES)
def test_ties(name: str) -> None:
    measure = getattr(m, name)
    assert measure(LADDER["empty"]()).empty
    assert measure(LADDER["isolates"]()).empty
    for rung, wanted in zip(["one tie", "disconnected", "complete"], TIES[name], strict=True):
        found = measure(LADDER[rung]())
        assert len(found) == m.network_tied_pairs(LADDER[rung]())
        assert found.name == name.removeprefix("pair_")
        _same(found, wanted)


@pytest.mark.parametrize("name", NETWORKS)
def test_networks(name: str) -> None:
    for rung, wanted in zip(LADDER, NETWORKS[name], strict=True):
        np.testing.assert_allclose(getattr(m, name)(LADDER[rung]()), wanted, atol=1e-9, err_msg=rung)


@pytest.mark.parametrize("name", CENSUSES)
def test_censuses(name: str) -> None:
    assert [getattr(m, name)(net()).to_list() for net in LADDER.values()] == CENSUSES[name]


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    assert tuple(len(getattr(m, name)(net())) for net in LADDER.values()) == TABLES[name]


def test_directed_triads_of_the_ladder() -> None:
    assert [m.census_triads(net(), directed=True).sum() for net in LADDER.values()] == [0, 1, 0, 20, 4]


def test_every_measure_climbs_the_ladder() -> None:
    named = {*ACTORS, *TIES, *NETWORKS, *CENSUSES, *TABLES, *ELSEWHERE}
    functions = {name for name in m.__all__ if callable(getattr(m, name)) and not isinstance(getattr(m, name), type)}
    assert functions == named
