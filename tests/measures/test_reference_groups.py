"""Agreement with R on groups: E-I, block densities, assortativity, modularity, brokerage, core and periphery."""

from typing import Any

import numpy as np
import pytest
from tests.measures.reference import disagreements, figures, row
from tests.measures.test_reference import NETWORKS
from tests.networks import in_groups
from tests.reference.files import needs_files

from akteursnetz import measures as m
from akteursnetz.measures.corepattern import Between
from akteursnetz.network import Network

GROUP: dict[str, Any] = {"by": "group"}


def _cells(net: Network, *, column: str) -> dict[str, float]:
    table = m.block_table(net, by="group", directed=True)
    return {f"{a}->{b}": value for a, b, value in table[column].reset_index().itertuples(index=False)}


def _count(net: Network, *, which: str, directed: bool) -> int:
    return int(m.census_mixing(net, by="group", directed=directed)[which])


def _bound(net: Network, *, which: str, directed: bool) -> float:
    return float(getattr(m.network_ei_range(net, by="group", directed=directed), which))


def _role(net: Network, *, role: str) -> Any:
    counts = m.brokerage_table(net, by="group", directed=True)
    return counts.sum(axis=1) if role == "all" else counts[role]


def _sum(net: Network, *, role: str) -> float:
    return float(_role(net, role=role).sum())


ROLES = {"w_I": "coordinator", "w_O": "itinerant", "b_IO": "representative", "b_OI": "gatekeeper", "b_O": "liaison"}
WEAK, ARCS = "a tie either way", "arcs"
AGREES = [
    row("ei_index_R/undirected_weak/ei", m.network_ei, WEAK, **GROUP),
    row("ei_index_R/undirected_weak/internal", _count, WEAK, which="internal", directed=False),
    row("ei_index_R/undirected_weak/external", _count, WEAK, which="external", directed=False),
    row("ei_index_R/undirected_weak/min_given_density", _bound, WEAK, which="lower", directed=False),
    row("ei_index_R/undirected_weak/max_given_density", _bound, WEAK, which="upper", directed=False),
    row("ei_index_R/arcs/ei", m.network_ei, ARCS, directed=True, **GROUP),
    row("ei_index_R/arcs/internal", _count, ARCS, which="internal", directed=True),
    row("ei_index_R/arcs/external", _count, ARCS, which="external", directed=True),
    row("ei_index_R/arcs/min_given_density", _bound, ARCS, which="lower", directed=True),
    row("ei_index_R/arcs/max_given_density", _bound, ARCS, which="upper", directed=True),
    row("ei_index_R/node_undirected_weak", m.actor_ei, WEAK, **GROUP),
    row("ei_index_R/node_out", m.actor_ei, "ties sent", directed=True, **GROUP),
    row("blocks_R/arc_counts", _cells, ARCS, column="tied"),
    row("blocks_R/densities", _cells, "arcs, without loops", column="density"),
    row("assortativity_nominal_igraph_undirected_weak", m.network_group_assortativity, WEAK, **GROUP),
    row("assortativity_nominal_igraph_directed", m.network_group_assortativity, ARCS, directed=True, **GROUP),
    row("modularity_igraph_undirected_weak", m.network_modularity, WEAK, **GROUP),
    *(row(f"brokerage_sna/raw_nli/{key}", _role, ARCS, role=role) for key, role in [*ROLES.items(), ("t", "all")]),
    *(row(f"brokerage_sna/raw_gli/{key}", _sum, ARCS, role=role) for key, role in [*ROLES.items(), ("t", "all")]),
]
OTHERS = {
    "partition": "the groups themselves",
    "blocks_R/sizes": "the groups themselves",
    "ei_index_R/undirected_weak/expected_complete_graph": "an expectation: not an observed value",
    "ei_index_R/undirected_weak/rescaled": "not in the catalogue",
    "ei_index_R/arcs/expected_complete_graph": "an expectation: not an observed value",
    "ei_index_R/arcs/rescaled": "not in the catalogue",
    "ei_index_R/node_in": "ties received are not in the catalogue",
    "ei_index_R/group_undirected_weak": "groups' own E-I is not in the catalogue",
    "ei_index_R/group_out": "groups' own E-I is not in the catalogue",
    **{f"brokerage_sna/{key}": "belongs to inference" for key in ("z_nli", "expected_gli", "sd_gli", "z_gli")},
}
GROUPED = [
    ("advice", "dept"),
    ("friendship", "dept"),
    ("reports_to", "dept"),
    ("advice", "level"),
    ("eies", "discipline"),
]
BETWEEN: dict[Between, str] = {"tied": "cp_cells_1", "ignored": "cp_cells_ignored", "untied": "cp_cells_0"}
#: Networks small enough for R to try every core.
SEARCHED = [name for name in NETWORKS if name not in {"karate", "eies", "instrumental", "sociational"}]
METHODS = ("fast_greedy", "walktrap_4steps", "edge_betweenness", "leading_eigen")


@needs_files
@pytest.mark.parametrize(("name", "by"), GROUPED)
def test_groups_agree_with_r(name: str, by: str) -> None:
    dataset, path, network = NETWORKS[name]
    found = figures(dataset, f"{path}/by_attribute/{by}")
    net = in_groups(network(), found["partition"])
    assert disagreements(found, AGREES, OTHERS, net, directed=True) == []


@needs_files
@pytest.mark.parametrize("name", SEARCHED)
@pytest.mark.parametrize("between", BETWEEN)
def test_core_agrees_with_an_exhaustive_search(name: str, between: Between) -> None:
    dataset, path, network = NETWORKS[name]
    best = figures(dataset, path)["core_periphery_exhaustive_R_C"][BETWEEN[between]]
    found = m.core_periphery(network(), between=between, directed=figures(dataset, path)["directed"])
    assert found.fit == pytest.approx(best["best_correlation"], abs=1e-9)
    if best["n_optimal_partitions"] == 1:
        assert sorted(found.core) == sorted(best["optimal_cores"][0])
    assert not found.exact or found.equally_good == best["n_optimal_partitions"]


@needs_files
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", NETWORKS)
def test_modularity_of_igraph_communities(name: str, method: str) -> None:
    dataset, path, network = NETWORKS[name]
    found = figures(dataset, f"{path}/communities_igraph_undirected_weak/{method}")
    net = in_groups(network(), {actor: f"c{label}" for actor, label in found["membership"].items()})
    assert m.network_modularity(net, by="group") == pytest.approx(found["modularity"], abs=1e-9)


@needs_files
@pytest.mark.parametrize("name", ["marriage", "business", "sociational", "karate"])
def test_undirected_brokers_count_once(name: str) -> None:
    """Worked on the definition itself: every open pair of partners, sorted by the groups of the three."""
    net = NETWORKS[name][2]()
    actors = list(net.actors.index)
    net = in_groups(net, {actor: "xyz"[place % 3] for place, actor in enumerate(actors)})
    group = net.actors["group"]
    partners = _partners(net)
    wanted = {role: dict.fromkeys(actors, 0) for role in ROLES.values()}
    for v in actors:
        for a in partners[v]:
            for b in partners[v] - {a} - partners[a]:
                if a < b:
                    for role in _roles(group[a], group[v], group[b]):
                        wanted[role][v] += 1
    found = m.brokerage_table(net, by="group")
    assert {role: found[role].astype(int).to_dict() for role in wanted} == wanted


def _partners(net: Network) -> dict[str, set[str]]:
    arcs = np.concatenate([net.ties[["from", "to"]].to_numpy(), net.ties[["to", "from"]].to_numpy()])
    return {actor: {b for a, b in arcs if a == actor} for actor in net.actors.index}


def _roles(a: str, v: str, b: str) -> tuple[str, ...]:
    if a == b:
        return ("coordinator",) if a == v else ("itinerant",)
    return ("gatekeeper", "representative") if v in {a, b} else ("liaison",)
