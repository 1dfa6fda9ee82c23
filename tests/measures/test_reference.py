"""Agreement with R's sna 2.7.1 and igraph 1.3.5 on eight networks: what is compared with what, one line each.

`AGREES` maps a path in expected.json to a measure and the convention that the path's program follows; `OTHERS` lists
the paths without a counterpart, each with the reason. Every path stands in one of the two.
"""

from collections.abc import Callable
from typing import Any

import pytest
from tests.measures.reference import AS_IS, agrees, disagreements, every_path, figures, one_mode, row, seated
from tests.reference.files import needs_files

from akteursnetz import measures as m
from akteursnetz.graph import matrix, pairs
from akteursnetz.layers import project
from akteursnetz.measures.arrays import component_sizes
from akteursnetz.network import Network


def _sizes(net: Network, *, strong: bool) -> Any:
    sizes = component_sizes(matrix(net, directed=strong)[0], strong=strong).tolist()
    return sizes[0] if len(sizes) == 1 else sizes


def _cutpoints(net: Network) -> list[str]:
    cut = m.actor_cutpoint(net)
    return sorted(cut.index[cut])


AGREES = [
    row("n", m.network_size, "all actors, isolates included"),
    row("edges", m.network_tied_pairs, "arcs where directed", directed=AS_IS),
    row("edges_undirected_weak", m.network_tied_pairs, "a tie either way is a tie"),
    row("density/sna_gden", m.network_density, "without loops", directed=AS_IS),
    row("density/igraph", m.network_density, "loops=FALSE", directed=AS_IS),
    row("density/weak_undirected_igraph", m.network_density, "a tie either way is a tie"),
    row("reciprocity/sna_dyadic", m.network_dyadic_reciprocity, "empty pairs count"),
    row("reciprocity/sna_dyadic_nonnull", m.network_tied_reciprocity, "tied pairs"),
    row("reciprocity/sna_edgewise", m.network_reciprocity, "edgewise"),
    row("reciprocity/igraph_default", m.network_reciprocity, "edgewise"),
    row("reciprocity/igraph_ratio", m.network_tied_reciprocity, "tied pairs"),
    row("dyad_census_sna", m.census_dyads, "mutual, asymmetric, null"),
    row("triad_census_sna", m.census_triads, "M-A-N names, or number of ties", directed=AS_IS),
    row("triad_census_igraph", m.census_triads, "M-A-N names", directed=AS_IS),
    row("transitivity/sna_gtrans_weak", m.network_transitivity, "closed two-paths", directed=AS_IS),
    row("transitivity/igraph_global_undirected_weak", m.network_transitivity, "undirected"),
    row(
        "transitivity/igraph_localaverage_undirected_isolates_zero",
        m.network_clustering,
        "actors with fewer than two partners count as 0",
        alone=0,
    ),
    row(
        "transitivity/igraph_localaverage_undirected_isolates_nan_dropped",
        m.network_clustering,
        "actors with fewer than two partners are left out",
    ),
    row(
        "local_clustering_undirected_igraph",
        lambda net: m.actor_clustering(net).fillna(0),
        "igraph was called with isolates = zero; ours is NaN there",
    ),
    row("components/weak_n", m.network_components, "isolates are components"),
    row("components/weak_sizes", _sizes, "largest first", strong=False),
    row("components/strong_n", m.network_components, "ways there and back", directed=True),
    row("components/strong_sizes", _sizes, "largest first", strong=True),
    row("distance/mean_geodesic_reachable_pairs_igraph", m.network_mean_distance, "pairs with a way", directed=AS_IS),
    row("distance/diameter_igraph", m.network_diameter, "pairs with a way", directed=AS_IS),
    row("distance/mean_geodesic_undirected_weak", m.network_mean_distance, "pairs with a way"),
    row("distance/diameter_undirected_weak", m.network_diameter, "pairs with a way"),
    row("krackhardt_gtd_sna/connectedness", m.network_connectedness, "whatever way ties lead"),
    row("krackhardt_gtd_sna/hierarchy_krackhardt", m.network_graph_hierarchy, "of pairs with a directed path"),
    row("krackhardt_gtd_sna/efficiency", m.network_graph_efficiency, "a mutual tie is two", directed=True),
    row("centrality/degree", m.actor_degree, "undirected"),
    row("centrality/indegree", m.actor_in_degree, "received"),
    row("centrality/outdegree", m.actor_out_degree, "sent"),
    row("centrality/degree_total_freeman", m.actor_degree, "sent and received", directed=True),
    row("centrality/degree_undirected_weak_igraph", m.actor_degree, "a tie either way"),
    row(
        "centrality/betweenness_sna_raw",
        m.actor_betweenness,
        "sum over unordered pairs, directed ordered",
        directed=AS_IS,
        normalised=False,
    ),
    row(
        "centrality/betweenness_igraph_raw",
        m.actor_betweenness,
        "sum over unordered pairs, directed ordered",
        directed=AS_IS,
        normalised=False,
    ),
    row("centrality/betweenness_undirected_weak_igraph_raw", m.actor_betweenness, "a tie either way", normalised=False),
    row(
        "centrality/betweenness_igraph_normalized", m.actor_betweenness, "share of the pairs of others", directed=AS_IS
    ),
    row("centrality/closeness_sna_suminv", m.actor_harmonic, "suminvdir, outward", directed=AS_IS),
    row("centrality/closeness_R_wf_improved_out", m.actor_closeness, "outward", directed=True),
    row(
        "centrality/closeness_R_wf_improved_in", m.actor_closeness, "inward, as networkx", directed=True, incoming=True
    ),
    row("centrality/closeness_undirected_weak_R_wf_improved", m.actor_closeness, "undirected"),
    row("centrality/harmonic_igraph_out_mean", m.actor_harmonic, "outward", directed=True),
    row("centrality/harmonic_igraph_in_mean", m.actor_harmonic, "inward", directed=True, incoming=True),
    row("centrality/harmonic_undirected_weak_igraph_mean", m.actor_harmonic, "undirected"),
    row("centrality/eigenvector_undirected_weak_R_unitnorm", m.actor_eigenvector, "length 1", tolerance=1e-6),
    row(
        "centrality/eigenvector_undirected_weak_igraph_max1",
        lambda net: m.actor_eigenvector(net) / m.actor_eigenvector(net).max(),
        "largest 1",
        tolerance=1e-6,
    ),
    row("centrality/eigenvector_right_out_R_unitnorm", m.actor_eigenvector, "outward", tolerance=1e-6, directed=True),
    row("centrality/eigenvector_directed_sna", m.actor_eigenvector, "outward", tolerance=1e-6, directed=True),
    row(
        "centrality/eigenvector_left_in_R_unitnorm",
        m.actor_eigenvector,
        "inward",
        tolerance=1e-6,
        directed=True,
        incoming=True,
    ),
    row(
        "centrality/eigenvector_directed_igraph_max1",
        lambda net: (x := m.actor_eigenvector(net, directed=True, incoming=True)) / x.max(),
        "inward, largest 1",
        tolerance=1e-6,
    ),
    row(
        "centrality/hub_igraph_max1",
        lambda net: (x := m.actor_hub(net)) / x.max(),
        "sent, largest 1",
        tolerance=1e-6,
    ),
    row(
        "centrality/authority_igraph_max1",
        lambda net: (x := m.actor_authority(net)) / x.max(),
        "received, largest 1",
        tolerance=1e-6,
    ),
    row("centrality/pagerank_igraph_0.85", m.actor_pagerank, "damping .85", directed=True),
    row("centralization/degree_igraph_loopsF", m.network_degree_centralisation, "loops=FALSE"),
    row("centralization/degree_sna", m.network_degree_centralisation, "undirected"),
    row(
        "centralization/degree_out_igraph_loopsF",
        m.network_degree_centralisation,
        "(n - 1)^2 largest, sent",
        directed=True,
    ),
    row(
        "centralization/degree_in_igraph_loopsF",
        m.network_degree_centralisation,
        "(n - 1)^2 largest, received",
        directed=True,
        incoming=True,
    ),
    row("centralization/degree_out_sna", m.network_degree_centralisation, "(n - 1)^2 largest, sent", directed=True),
    row(
        "centralization/degree_in_sna",
        m.network_degree_centralisation,
        "(n - 1)^2 largest, received",
        directed=True,
        incoming=True,
    ),
    row("centralization/betweenness_sna", m.network_betweenness_centralisation, "of raw sums", directed=AS_IS),
    row("centralization/degree_undirected_weak_igraph_loopsF", m.network_degree_centralisation, "a tie either way"),
    row("centralization/betweenness_igraph", m.network_betweenness_centralisation, "of raw sums", directed=AS_IS),
    row("centralization/closeness_igraph", m.network_closeness_centralisation, "not defined where disconnected"),
    row("structural_holes/constraint_igraph", m.actor_constraint, "Burt", directed=AS_IS),
    row("structural_holes/constraint_R_burt_whole_network", m.actor_constraint, "Burt", directed=AS_IS),
    row("structural_holes/constraint_undirected_weak_igraph", m.actor_constraint, "Burt"),
    row("structural_holes/constraint_R_burt_ego_network_only", m.actor_ego_constraint, "UCINET", directed=AS_IS),
    row("structural_holes/effective_size_R_burt", m.actor_effective_size, "Burt", directed=AS_IS),
    row("structural_holes/effective_size_undirected_weak_R_burt", m.actor_effective_size, "k - 2 t / k"),
    row("structural_holes/efficiency_R_burt", m.actor_efficiency, "by contacts", directed=AS_IS),
    row("structural_holes/hierarchy_R_burt", m.actor_hierarchy, "one contact: 1", directed=AS_IS),
    row("kcore_undirected_weak_igraph", m.actor_core_number, "undirected"),
    row("cutpoints_undirected_weak_igraph", _cutpoints, "undirected"),
    row("n_bridges_undirected_weak", lambda net: int(m.pair_bridge(net).sum()), "undirected"),
    row("assortativity_degree_undirected_weak_igraph", m.network_assortativity, "of degrees"),
    row("coreness_minres_R_undirected_weak/coreness_unit_norm", m.actor_coreness, "length 1", tolerance=1e-7),
    row(
        "communities_igraph_undirected_weak/louvain_best_modularity_of_200_seed1",
        m.network_community_modularity,
        "best of many runs",
    ),
]

OTHERS = {
    "directed": "says which measures apply",
    "isolates": "read from the degrees",
    "transitivity/sna_gtrans_weakcensus": "a count, whose share is compared",
    "transitivity/R_two_paths_i_ne_k": "a count, whose share is compared",
    "transitivity/R_transitive_triples": "a count, whose share is compared",
    "distance/reachable_ordered_pairs": "a count, whose mean is compared",
    "krackhardt_gtd_sna/lubness": "sna looks for the highest common bound, ours is the least",
    "krackhardt_gtd_sna/hierarchy_reciprocity": "1 less a reciprocity that is compared",
    "centrality/closeness_sna": "0 for all where one actor is out of reach; ours is Wasserman and Faust's",
    "centrality/closeness_igraph_out_normalized": "within what is reached; ours is Wasserman and Faust's",
    "centrality/closeness_igraph_in_normalized": "within what is reached; ours is Wasserman and Faust's",
    "centrality/closeness_undirected_weak_igraph_normalized": "within what is reached; ours is Wasserman and Faust's",
    "centrality/farness_out_sum_reachable": "not in the catalogue",
    "centrality/farness_in_sum_reachable": "not in the catalogue",
    "centrality/eigenvalue1_undirected_weak": "not in the catalogue",
    "centrality/eigenvalue2_undirected_weak": "not in the catalogue",
    "centrality/eigenvalue_directed": "not in the catalogue",
    "centralization/closeness_sna": "0 where disconnected; ours is not defined",
    "by_attribute": "compared in test_reference_groups",
    "core_periphery_exhaustive_R_C": "compared in test_reference_groups",
    "communities_igraph_undirected_weak/fast_greedy": "compared in test_reference_groups",
    "communities_igraph_undirected_weak/walktrap_4steps": "compared in test_reference_groups",
    "communities_igraph_undirected_weak/edge_betweenness": "compared in test_reference_groups",
    "communities_igraph_undirected_weak/leading_eigen": "compared in test_reference_groups",
    "coreness_minres_R_undirected_weak/ss_residual_offdiag": "not in the catalogue",
    "coreness_minres_R_undirected_weak/correlation_offdiag": "not in the catalogue",
}

#: Name, path of its figures, network; networks by relation where there are several.
NETWORKS: dict[str, tuple[str, str, Callable[[], Network]]] = {
    "advice": (
        "krackhardt_hightech",
        "networks/advice",
        lambda: one_mode("krackhardt_hightech", relations=("advice",)),
    ),
    "friendship": (
        "krackhardt_hightech",
        "networks/friendship",
        lambda: one_mode("krackhardt_hightech", relations=("friendship",)),
    ),
    "reports_to": (
        "krackhardt_hightech",
        "networks/reports_to",
        lambda: one_mode("krackhardt_hightech", relations=("reports_to",)),
    ),
    "eies": ("eies_sociologists", "networks/all_binary", lambda: one_mode("eies_sociologists")),
    "instrumental": (
        "kapferer_tailor",
        "networks/instrumental_t1",
        lambda: one_mode("kapferer_tailor", relations=("instrumental",)),
    ),
    "sociational": (
        "kapferer_tailor",
        "networks/sociational_t1",
        lambda: one_mode("kapferer_tailor", relations=("sociational",), directed=False),
    ),
    "marriage": (
        "florentine",
        "networks/marriage",
        lambda: one_mode("florentine", relations=("marriage",), directed=False),
    ),
    "business": (
        "florentine",
        "networks/business",
        lambda: one_mode("florentine", relations=("business",), directed=False),
    ),
    "marriage without Pucci": (
        "florentine",
        "networks/marriage_without_isolate_Pucci_15_nodes",
        lambda: _without(one_mode("florentine", relations=("marriage",), directed=False), "Pucci"),
    ),
    "karate": ("karate", "networks/karate", lambda: one_mode("karate", directed=False)),
    "women": ("southern_women", "networks/women_projection_binary", lambda: project(_women())),
    "women, three events": (
        "southern_women",
        "networks/women_projection_ge3_shared_events",
        lambda: _often_together(project(_women()), 3),
    ),
    "directors' companies": (
        "corporate_interlocks",
        "brunson_corporate_leadership/organisations_projection",
        lambda: project(_turned("brunson_corporate_leadership_edges_twomode.csv")),
    ),
    "managers' clubs": (
        "corporate_interlocks",
        "ceos_clubs/organisations_projection",
        lambda: project(_turned("ceos_clubs_edges_twomode.csv")),
    ),
}


def _women() -> Network:
    return seated("southern_women", "edges_twomode.csv", "woman", "event")


def _turned(file: str) -> Network:
    """Companies as actors, and the people who sit in them as what they have in common."""
    return seated("corporate_interlocks", file, "organisation", "person")


def _without(net: Network, actor: str) -> Network:
    return net.derive(actors=net.actors.drop(actor))


def _often_together(net: Network, times: int) -> Network:
    often = {frozenset(pair) for pair in pairs(net).query("ties >= @times").index}
    ends = zip(net.ties["from"], net.ties["to"], strict=True)
    return net.derive(ties=net.ties[[frozenset(pair) in often for pair in ends]])


#: Acyclic ties have no eigenvector: R gives an arbitrary one, we say that there is none.
ARBITRARY = [line for line in AGREES if "eigenvector" in line.path and "undirected" not in line.path]
#: The residuals of a tree have no minimum: R stops on the way to the limit that we give.
APPROACHED = [line for line in AGREES if line.path.startswith("coreness")]


@needs_files
@pytest.mark.parametrize("name", NETWORKS)
def test_agrees_with_r(name: str) -> None:
    dataset, path, network = NETWORKS[name]
    found = figures(dataset, path)
    rows = [line for line in AGREES if name != "reports_to" or line not in (*ARBITRARY, *APPROACHED)]
    others = OTHERS | {line.path: "arbitrary, or on the way to a limit" for line in (*ARBITRARY, *APPROACHED)}
    assert disagreements(found, rows, others, network(), directed=found["directed"]) == []


@needs_files
def test_acyclic_ties_have_no_eigenvector() -> None:
    net = NETWORKS["reports_to"][2]()
    assert all(line.of(net, directed=True).isna().all() for line in ARBITRARY)


@needs_files
def test_coreness_of_a_tree_is_the_limit_that_r_approaches() -> None:
    dataset, path, network = NETWORKS["reports_to"]
    assert len(APPROACHED) == 1
    found = APPROACHED[0].of(network(), directed=True)
    assert sorted(found) == [0] * 20 + [1]
    assert agrees(found, figures(dataset, f"{path}/{APPROACHED[0].path}"), 1e-3)


@needs_files
def test_no_line_is_idle() -> None:
    paths = {path for dataset, at, _ in NETWORKS.values() for path in every_path(figures(dataset, at))}
    assert [line.path for line in AGREES if line.path not in paths] == []
