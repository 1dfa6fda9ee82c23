"""What holds for every network: names do not matter, isolates stay, layers add up, bounds hold."""

from collections.abc import Callable
from itertools import combinations
from random import Random

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.networks import in_groups, made, roster

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx, to_networkx
from akteursnetz.layers import contractual, non_contractual, unspecified
from akteursnetz.network import Network, from_tables

FORMALITY = ("contract", "informal", None)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Up to nine actors, ties between some of their pairs, of any formality and direction."""
    actors = "abcdefghi"[: draw(st.integers(2, 9))]
    pairs = st.sampled_from(list(combinations(actors, 2)))
    ties = draw(st.lists(st.tuples(pairs, st.sampled_from(FORMALITY), st.booleans()), max_size=16))
    return made(
        actors,
        [pair for pair, _, _ in ties],
        formality=[formality for _, formality, _ in ties],
        direction=["mutual" if mutual else "one_way" for _, _, mutual in ties],
    )


def _groups(net: Network) -> Network:
    return in_groups(net, {actor: "xyz"[place % 3] for place, actor in enumerate(net.actors.index)})


FEW = settings(max_examples=10)


@FEW
@given(networks())
def test_names_do_not_matter(net: Network) -> None:
    new = {actor: f"n{ord(actor)}" for actor in net.actors.index}
    renamed = net.derive(
        actors=net.actors.rename(index=new),
        ties=net.ties.assign(**{"from": net.ties["from"].map(new), "to": net.ties["to"].map(new)}),
    )
    before, after = (m.actor_table(n, directed=True).drop(columns="name") for n in (net, renamed))
    pd.testing.assert_frame_equal(before.set_axis(after.index), after)
    pd.testing.assert_frame_equal(m.layer_table(net), m.layer_table(renamed))


@FEW
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_the_roster_does_not_matter(net: Network, random: Random) -> None:
    order = list(net.actors.index)
    random.shuffle(order)
    shuffled = net.derive(actors=net.actors.loc[order])
    one, other = m.actor_table(net), m.actor_table(shuffled)
    pd.testing.assert_frame_equal(one, other.loc[one.index], atol=1e-8)


@FEW
@given(networks())
def test_isolates_are_never_lost(net: Network) -> None:
    more = made([*net.actors.index, "z"], zip(net.ties["from"], net.ties["to"], strict=True))
    assert m.actor_table(more).index.to_list() == [*net.actors.index, "z"]
    assert (m.layer_table(net)["actors"] == len(net.actors)).all()
    assert m.actor_degree(more)["z"] == 0


@given(networks())
def test_layers_add_up(net: Network) -> None:
    layers = contractual(net), non_contractual(net), unspecified(net)
    strengths = pd.concat([m.actor_strength(layer) for layer in layers], axis=1)
    pd.testing.assert_series_equal(strengths.sum(axis=1), m.actor_strength(net), check_names=False)
    assert max(map(m.network_tied_pairs, layers)) <= m.network_tied_pairs(net) <= sum(map(m.network_tied_pairs, layers))
    share = m.network_share_contractual(net)
    if m.network_tied_pairs(net):
        assert share.lower == m.network_tied_pairs(layers[0]) / m.network_tied_pairs(net)


@FEW
@given(networks())
def test_bounds_hold(net: Network) -> None:
    table = m.actor_table(net)
    within_one = ["betweenness", "closeness", "harmonic", "reach", "eigenvector", "pagerank", "clustering", "hierarchy"]
    for column in [*within_one, "efficiency", "participation", "formal_share_lower", "formal_share_upper"]:
        assert table[column].dropna().between(-1e-9, 1 + 1e-9).all(), column
    assert (table["formal_share_lower"].fillna(0) <= table["formal_share_upper"].fillna(0)).all()
    assert (table["effective_size"].dropna() <= table["degree"][table["effective_size"].notna()] + 1e-9).all()
    assert (table["constraint"].dropna() > 0).all()
    whole = m.layer_table(net).loc["whole"]
    for header in (
        "density",
        "global_efficiency",
        "fragmentation",
        "transitivity",
        "clustering",
        "degree_centralisation",
    ):
        assert np.isnan(whole[header]) or -1e-9 <= whole[header] <= 1 + 1e-9, header


@given(networks())
def test_the_e_i_index_stays_in_its_range(net: Network) -> None:
    grouped = _groups(net)
    for directed in (False, True):
        lower, upper = m.network_ei_range(grouped, by="group", directed=directed)
        index = m.network_ei(grouped, by="group", directed=directed)
        assert np.isnan(index) or lower - 1e-9 <= index <= upper + 1e-9


@given(networks())
def test_pairs_and_triples_are_all_counted(net: Network) -> None:
    n = len(net.actors)
    assert m.census_dyads(net).sum() == n * (n - 1) // 2
    assert m.census_triads(net).sum() == m.census_triads(net, directed=True).sum() == n * (n - 1) * (n - 2) // 6
    blocks = m.block_table(_groups(net), by="group")
    assert blocks["tied"].sum() == m.network_tied_pairs(net)
    assert blocks["possible"].sum() == n * (n - 1) // 2


@given(networks())
def test_brokers_are_between_open_pairs(net: Network) -> None:
    """Summed over roles, each broker has its open two-paths; undirected, gatekeeper and representative are one."""
    graph = nx.DiGraph(to_networkx(net, directed=True))
    paths = {v: sum(a != b and not graph.has_edge(a, b) for a in graph.pred[v] for b in graph.succ[v]) for v in graph}
    directed = m.brokerage_table(_groups(net), by="group", directed=True)
    assert directed.sum(axis=1).to_dict() == paths
    undirected = m.brokerage_table(_groups(net), by="group")
    assert undirected["gatekeeper"].equals(undirected["representative"].rename("gatekeeper"))


@given(networks(), st.booleans())
def test_networkx_agrees(net: Network, directed: bool) -> None:
    graph = to_networkx(net, directed=directed)
    pairs = [
        (
            m.actor_betweenness(net, directed=directed, normalised=False),
            nx.betweenness_centrality(graph, normalized=False),
        ),
        (m.actor_closeness(net, directed=directed, incoming=directed), nx.closeness_centrality(graph)),
        (m.actor_constraint(net, directed=directed), nx.constraint(graph)),
        (m.actor_effective_size(net), nx.effective_size(to_networkx(net), nodes=list(graph))),
        (m.actor_pagerank(net, directed=directed), nx.pagerank(graph, tol=1e-14, max_iter=10_000)),
    ]
    for found, wanted in pairs:
        np.testing.assert_allclose(found.to_numpy(), [wanted[actor] for actor in found.index], atol=1e-9)
    carried = nx.edge_betweenness_centrality(graph, normalized=False)
    found = m.pair_betweenness(net, directed=directed, normalised=False)
    for a, b, value in found.reset_index().itertuples(index=False):
        assert abs(value - carried.get((a, b), carried.get((b, a)))) < 1e-9


@given(networks())
def test_vitality_is_the_efficiency_lost(net: Network) -> None:
    graph = to_networkx(net)
    whole = nx.global_efficiency(graph)
    for actor, lost in m.actor_vitality(net).to_dict().items():
        rest = nx.Graph(graph)
        rest.remove_edges_from(list(graph.edges(str(actor))))
        assert np.isnan(lost) if not whole else abs(lost - (1 - nx.global_efficiency(rest) / whole)) < 1e-9


#: The measure, and the call of networkx that the page of measures names beside it.
WHOLE: dict[str, Callable[["nx.Graph[str]"], float]] = {
    "network_density": nx.density,
    "network_components": nx.number_connected_components,
    "network_transitivity": nx.transitivity,
    "network_global_efficiency": nx.global_efficiency,
    "network_assortativity": nx.degree_assortativity_coefficient,
}


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", WHOLE)
def test_networkx_agrees_on_whole_networks(name: str, seed: int) -> None:
    net = from_networkx(nx.gnp_random_graph(20, 0.15, seed=seed))
    assert getattr(m, name)(net) == pytest.approx(WHOLE[name](to_networkx(net)), abs=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_networkx_agrees_on_other_conventions(seed: int) -> None:
    net = _groups(from_networkx(nx.gnp_random_graph(20, 0.35, seed=seed, directed=True)))
    graph, arcs = to_networkx(net), nx.DiGraph(to_networkx(net, directed=True))
    labels = net.actors["group"]
    for actor, label in labels.items():  # a column of one's own stays out of simple graphs
        graph.nodes[str(actor)]["group"] = label
    parts = [set(labels.index[labels == label]) for label in "xyz"]
    pairs = [
        (m.network_clustering(net, alone=0), nx.average_clustering(graph)),
        (m.network_reciprocity(net), nx.reciprocity(arcs)),
        (m.network_modularity(net, by="group"), nx.community.modularity(graph, parts)),
        (m.network_modularity(net, by="group", directed=True), nx.community.modularity(arcs, parts)),
        (m.network_group_assortativity(net, by="group"), nx.attribute_assortativity_coefficient(graph, "group")),
        (m.census_triads(net, directed=True).to_dict(), nx.triadic_census(arcs)),
        (m.actor_harmonic(net, directed=True, incoming=True).mul(19).to_dict(), nx.harmonic_centrality(arcs)),
        (m.actor_eigenvector(net).to_dict(), nx.eigenvector_centrality_numpy(graph)),
        (m.actor_eigenvector(net, directed=True, incoming=True).to_dict(), nx.eigenvector_centrality_numpy(arcs)),
        (m.pair_embeddedness(net).to_dict(), {tie: len(set(nx.common_neighbors(graph, *tie))) for tie in graph.edges}),
    ]
    for found, wanted in pairs:
        assert found == pytest.approx(wanted, abs=1e-6)


def test_networkx_agrees_on_seats() -> None:
    """Ten actors on six bodies, two of the actors and one body apart."""
    graph = nx.bipartite.random_graph(8, 5, 0.3, seed=3)
    seats = [(f"a{actor}", f"b{body}") for actor, body in graph.edges]
    ids = [*(f"a{k}" for k in range(10)), *(f"b{k}" for k in range(8, 14))]
    actors = roster(ids, form=["office"] * 10 + ["body"] * 6)
    ties = pd.DataFrame(seats, columns=["from", "to"]).assign(relation="membership")
    both: nx.Graph[str] = nx.Graph(seats)
    both.add_nodes_from(ids)
    top = ids[:10]
    net = from_tables(actors, ties)
    for found, wanted in (
        (m.actor_twomode_degree(net), nx.bipartite.degree_centrality(both, top)),
        (m.actor_twomode_closeness(net), nx.bipartite.closeness_centrality(both, top)),
        (m.actor_twomode_betweenness(net), nx.bipartite.betweenness_centrality(both, top)),
    ):
        assert found.to_dict() == pytest.approx(wanted, abs=1e-9)


def test_more_actors_than_a_machine_word_holds() -> None:
    """Distances of 200 actors, whose sets fill four words, against networkx."""
    graph = nx.gnp_random_graph(200, 0.02, seed=1)
    net = from_networkx(graph)
    wanted = nx.harmonic_centrality(graph)
    np.testing.assert_allclose(m.actor_harmonic(net) * 199, [wanted[node] for node in graph], atol=1e-9)
    between = nx.betweenness_centrality(graph)
    np.testing.assert_allclose(m.actor_betweenness(net), [between[node] for node in graph], atol=1e-9)
