"""What the ladder and the reference networks do not reach: bodies, layers, reports, roles, searches, worked by hand."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from tests.networks import (
    committees,
    cycle_with_tail,
    in_groups,
    isolates,
    layered,
    made,
    path,
    roster,
    star,
    survey,
    triangle_with_tail,
)

from akteursnetz import measures as m
from akteursnetz.errors import NetworkError
from akteursnetz.examples import example
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.graph import pairs
from akteursnetz.measures.arrays import component_sizes
from akteursnetz.measures.communities import adjusted_rand
from akteursnetz.network import Network, from_tables

NAN = np.nan
SNA = json.loads((Path(__file__).parents[1] / "reference" / "sna.json").read_text(encoding="utf-8"))


def _close(found: Any, wanted: Any) -> None:
    np.testing.assert_allclose(np.asarray(found, dtype=float), np.asarray(wanted, dtype=float), atol=1e-9)


# Bodies


def test_seats_and_load() -> None:
    net = committees()
    assert m.actor_seats(net).to_dict() == {"a": 2, "b": 2, "c": 1, "d": 0, "X": 2, "Y": 3, "Z": 0}
    assert m.actor_load(net).to_dict() == {"a": 3, "b": 2, "c": 1, "d": 1}
    assert m.network_twomode_density(net) == 5 / 12
    assert m.network_twomode_closure(net) == 4 * 1 / 6  # one four-cycle; three-paths: (2-1)(3-1) + ... = 6


def test_bodies_with_the_same_members() -> None:
    table = m.body_table(committees())
    assert table.index.to_list() == [("X", "Y"), ("X", "Z"), ("Y", "Z")]
    assert table["shared"].to_list() == [2, 0, 0]
    _close(table["redundancy"], [1, NAN, NAN])
    _close(table["jaccard"], [2 / 3, 0, 0])


def test_one_seat_with_two_ties_counts_once() -> None:
    actors = roster(["a", "X"], form=["office", "body"])
    ties = pd.DataFrame([("a", "X", "membership"), ("a", "X", "representation")], columns=["from", "to", "relation"])
    assert m.actor_seats(from_tables(actors, ties)).to_dict() == {"a": 1, "X": 1}


# Layers


def test_shares_of_contracts_have_bounds() -> None:
    net = layered()
    assert m.network_share_contractual(net) == (2 / 4, 4 / 4)  # b - c and c - d have an unspecified record each
    _close(m.actor_formal_share(net), [1, 1 / 2, 0, 1 / 2, NAN])
    _close(m.actor_formal_share(net, upper=True), [1, 1, 1, 1, NAN])


def test_layers_by_formality() -> None:
    net = layered()
    assert m.layer_degree_table(net, by="formality").to_dict("list") == {
        "contractual": [2, 1, 0, 1, 0],
        "non_contractual": [1, 1, 1, 1, 0],
    }
    assert m.actor_overlapping_degree(net, by="formality").to_list() == [3, 2, 1, 2, 0]
    _close(m.actor_participation(net, by="formality"), [2 * (1 - 5 / 9), 1, 0, 1, NAN])
    assert m.pair_multiplexity(net, by="formality").to_dict() == {
        ("a", "b"): 2,
        ("a", "d"): 1,
        ("b", "c"): 0,
        ("c", "d"): 1,
    }
    both = m.overlap_table(net, by="formality").iloc[0]
    assert both.to_list() == [1, 1, 1, 1 / 3]


def test_layers_by_relation() -> None:
    net = layered()
    assert list(m.layer_degree_table(net)) == ["cooperation", "information", "funding"]
    assert m.network_multiplexity(net) == 2 / 4
    assert m.network_mean_multiplexity(net) == 6 / 4


def test_layers_are_by_relation_or_formality() -> None:
    with pytest.raises(NetworkError, match="by must be one of relation, formality; it is 'subject'"):
        m.pair_multiplexity(layered(), by="subject")  # type: ignore[arg-type]  # what the test is about


# Reports


def test_what_ties_rest_on() -> None:
    net = survey()
    assert m.pair_confirmation(net).to_dict() == {
        ("a", "b"): "confirmed",
        ("a", "c"): "one_sided",
        ("a", "d"): "unilateral",
        ("b", "c"): "documented",
    }
    assert m.census_confirmation(net).to_dict() == {"confirmed": 1, "one_sided": 1, "unilateral": 1, "documented": 1}
    assert m.network_confirmation(net) == 1 / 2
    assert m.network_coverage(net) == 1
    assert m.network_coverage(net, both=True) == 3 * 2 / (4 * 3)


@pytest.mark.parametrize(("rule", "ties"), [("any", 4), ("confirmed", 2), ("documented", 1)])
def test_networks_by_rule(rule: Any, ties: int) -> None:
    net = m.assembled(survey(), rule=rule)
    assert m.network_tied_pairs(net) == ties
    assert len(net.actors) == 4


def test_a_number_has_a_range_over_rules() -> None:
    assert m.range_over_reports(survey(), m.network_density) == (1 / 6, 4 / 6)
    assert np.isnan(m.range_over_reports(isolates(1), m.network_density)).all()


def test_rules_leave_seats_alone() -> None:
    net = committees()
    assert m.actor_seats(m.assembled(net, rule="confirmed")).equals(m.actor_seats(net))


# Groups


def _town() -> Network:
    """Two offices a, b; two clubs c, d; e of unknown group. A chain a - b - c - d, and e with b."""
    net = made("abcde", [("a", "b"), ("b", "c"), ("c", "d"), ("b", "e")])
    return in_groups(net, {"a": "office", "b": "office", "c": "club", "d": "club"})


def test_mixing() -> None:
    net = _town()
    assert m.census_mixing(net, by="group").to_dict() == {"internal": 2, "external": 1, "left_out": 1, "ungrouped": 1}
    assert m.network_ei(net, by="group") == (1 - 2) / 3
    assert m.network_ei_range(net, by="group") == pytest.approx((-1 / 3, 1))  # room for 2 ties within, 4 between
    assert m.network_ei_rescaled(net, by="group") == pytest.approx(-1)
    _close(m.actor_ei(net, by="group"), [-1, 0, 0, -1, NAN])
    assert m.network_modularity(net, by="group") == pytest.approx(2 / 3 - 1 / 2)
    assert m.network_group_assortativity(net, by="group") == pytest.approx((2 / 3 - 1 / 2) / (1 / 2))


def test_the_rescaled_ei_index_lies_between_its_bounds() -> None:
    """One pair within and three between groups of two: 1/2, of 0 (room for two within) to 1."""
    net = in_groups(
        made("abcd", [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c")]), {"a": "x", "b": "x", "c": "y", "d": "y"}
    )
    assert m.network_ei(net, by="group") == 1 / 2
    assert m.network_ei_range(net, by="group") == (0, 1)
    assert m.network_ei_rescaled(net, by="group") == 0


def test_the_ei_index_of_one_group_has_no_place_in_a_range() -> None:
    net = in_groups(made("abc", [("a", "b")]), {"a": "x", "b": "x", "c": "x"})
    assert m.network_ei_range(net, by="group") == (-1, -1)
    assert np.isnan(m.network_ei_rescaled(net, by="group"))


def test_brokers() -> None:
    table = m.brokerage_table(_town(), by="group")
    assert list(table.loc["b"]) == [0, 0, 1, 1, 0]  # between a and c
    assert list(table.loc["c"]) == [0, 0, 1, 1, 0]  # between b and d
    assert table.loc[["a", "d"]].to_numpy().sum() == 0
    assert table.loc["e"].isna().all()


def test_directed_brokers() -> None:
    """a -> v -> b, with all three in groups as the role's definition says."""
    groups = {"coordinator": "AAA", "itinerant": "ABA", "gatekeeper": "ABB", "representative": "AAB", "liaison": "ABC"}
    for role, letters in groups.items():
        net = in_groups(
            made("avb", [("a", "v"), ("v", "b")], direction="one_way"), dict(zip("avb", letters, strict=True))
        )
        counts = m.brokerage_table(net, by="group", directed=True).T["v"]
        assert counts[counts > 0].to_dict() == {role: 1}


def test_blocks_with_jeffreys_intervals() -> None:
    """Interval of 1 of 1 and 0 of 4: quantiles of Beta(1.5, .5) and Beta(.5, 4.5), by R's qbeta."""
    net = in_groups(made("abcdef", [("a", "b")]), dict(zip("abcdef", "ppqqrr", strict=True)))
    table = m.block_table(net, by="group")
    assert list(table.loc[("p", "p"), ["tied", "possible", "density"]]) == [1, 1, 1]
    _close(table.loc[("p", "p"), ["lower", "upper"]], [0.146746316310, 1])
    _close(table.loc[("p", "q"), ["lower", "upper"]], [0, 0.444762617658])


def test_groups_need_a_column() -> None:
    with pytest.raises(NetworkError, match='no column "colour"'):
        m.network_ei(_town(), by="colour")


def test_public_institutions_of_every_field_count_in_the_musterkreis() -> None:
    """By hand: 11 of 63 pairs lie in the sector of administration, 16 with the health office, the court and the police.

    Eleven more are those with a Träger that the records call public: the council of the district, schools, a chamber,
    a company of the district.
    """
    net = example("musterkreis")
    sectors, tied = net.actors["sector"], pairs(net).index
    assert sum(sectors[a] == sectors[b] == "administration" for a, b in tied) == 11
    without = net.with_tables(actors=net.actors.assign(ownership=None))
    assert m.network_share_administration(without).lower == 16 / 63
    assert m.network_share_administration(net) == (27 / 63, 29 / 63)


def test_share_of_the_administration_has_bounds() -> None:
    actors = roster("abc", sector=["administration", "administration", np.nan])
    ties = pd.DataFrame({"from": ["a", "b"], "to": ["b", "c"], "relation": "cooperation"})
    assert m.network_share_administration(from_tables(actors, ties)) == (1 / 2, 1)


# Directed ties


def test_transitivity_of_directed_ties_counts_two_paths() -> None:
    """a -> b -> c -> a, c -> d: no tie closes abc, bca, cab, bcd. With a -> c for c -> a: abc closed, bcd, acd open."""
    assert m.network_transitivity(cycle_with_tail(), directed=True) == 0
    closed = made("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")], direction="one_way")
    assert m.network_transitivity(closed, directed=True) == 1 / 3


def test_directed_eigenvector_follows_ties_outward() -> None:
    third = 1 / np.sqrt(3)
    _close(m.actor_eigenvector(cycle_with_tail(), directed=True), [third, third, third, 0])
    _close(m.actor_eigenvector(cycle_with_tail(), directed=True, incoming=True), [0.5, 0.5, 0.5, 0.5])


def test_components_that_share_the_largest_eigenvalue() -> None:
    net = made("abcde", [("a", "b"), ("c", "d")])
    _close(m.actor_eigenvector(net), [NAN, NAN, NAN, NAN, 0])


def test_strong_components() -> None:
    assert m.network_components(cycle_with_tail(), directed=True) == 2
    assert m.network_components(cycle_with_tail()) == 1
    assert component_sizes(nx.to_scipy_sparse_array(nx.path_graph(3))).tolist() == [3]


def test_closeness_takes_a_direction() -> None:
    _close(m.actor_closeness(cycle_with_tail(), directed=True), [1 / 2, 3 / 5, 3 / 4, 0])
    _close(m.actor_closeness(cycle_with_tail(), directed=True, incoming=True)[["a", "d"]], [(2 / 3) * (2 / 3), 1 / 2])


def test_weights_shorten_ties() -> None:
    """a - b are joined by four ties, so a quarter as far apart as the others; a - c costs 1, over b 1/4 + 1/4."""
    net = made("abc", [("a", "b")] * 4 + [("b", "c")] * 4 + [("a", "c")])
    _close(m.actor_closeness(net, weight="ties"), [2 / 0.75, 2 / 0.5, 2 / 0.75])
    _close(m.actor_harmonic(net, weight="ties"), [(4 + 2) / 2, 4, 3])
    _close(m.actor_betweenness(net, weight="ties"), [0, 1, 0])
    _close(m.pair_betweenness(net, weight="ties"), [2 / 3, 0, 2 / 3])
    _close(m.actor_strength(net), [5, 8, 5])


def test_power_of_bonacich_agrees_with_sna() -> None:
    net = from_networkx(nx.florentine_families_graph())
    for key, attenuation in (("bonpow_half", 0.5), ("bonpow_minus_half", -0.5)):
        _close(m.actor_power(net, attenuation=attenuation), list(SNA["florentine"][key].values()))
    _close(m.actor_power(_directed(), directed=True), SNA["directed"]["bonpow_half"])
    with pytest.raises(NetworkError, match="between -1 and 1"):
        m.actor_power(net, attenuation=1)


def _directed() -> Network:
    arcs = [tuple(arc.split()) for arc in SNA["directed"]["arcs"].split("; ")]
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(map(str, range(12)))
    graph.add_edges_from(arcs)
    return from_networkx(graph)


# Places and searches


def test_structural_equivalence_agrees_with_sna() -> None:
    net = from_networkx(nx.florentine_families_graph())
    _close(m.equivalence_table(net), SNA["florentine"]["sedist"])
    _close(m.equivalence_table(_directed(), directed=True), SNA["directed"]["sedist"])


def test_blocks_are_those_with_the_same_partners() -> None:
    assert m.actor_block(star(4), blocks=2).to_dict() == {"h": 1, "a": 2, "b": 2, "c": 2, "d": 2}
    with pytest.raises(NetworkError, match="blocks must be a whole number of 1 or more"):
        m.actor_block(star(), blocks=0)


def test_cutpoints_and_bridges() -> None:
    net = triangle_with_tail()
    assert m.actor_cutpoint(net).to_list() == [False, False, True, False]
    assert m.pair_bridge(net).to_dict() == {("a", "b"): False, ("a", "c"): False, ("b", "c"): False, ("c", "d"): True}
    assert m.pair_embeddedness(net).to_list() == [1, 1, 1, 0]


def test_bridging_gain() -> None:
    """Tying the ends of a - b - c - d: a - d from 1/3 to 1; a - c and b - d stay at 2. Over 4 * 3 ordered pairs."""
    gain = m.pair_bridging_gain(path(4))
    assert gain["a", "d"] == pytest.approx(2 * (2 / 3) / 12)
    assert gain["a", "c"] == pytest.approx(2 * (1 / 2 + 1 / 6) / 12)
    assert m.pair_bridging_gain(path(4), among=[("d", "a")])["d", "a"] == gain["a", "d"]


def test_bridging_gain_is_the_rise_of_efficiency() -> None:
    """Two parts and an isolate; a tied pair gains nothing."""
    graph = nx.disjoint_union(nx.gnp_random_graph(12, 0.2, seed=2), nx.path_graph(4))
    graph.add_node(16)
    net = from_networkx(graph)
    before = nx.global_efficiency(graph)
    gain = m.pair_bridging_gain(net)
    assert len(gain) == 17 * 16 / 2 - graph.size()
    for a, b in gain.index:
        tied: nx.Graph[int] = nx.Graph(graph)
        tied.add_edge(int(a), int(b))
        assert gain[a, b] == pytest.approx(nx.global_efficiency(tied) - before, abs=1e-12)
    assert m.pair_bridging_gain(net, among=[("12", "13")]).to_list() == [0]


def test_key_players_break_two_stars() -> None:
    net = made("abcdefgh", [("a", "b"), ("a", "c"), ("a", "d"), ("e", "f"), ("e", "g"), ("e", "h"), ("a", "e")])
    table = m.key_player_table(net)
    assert table["actors"].to_list()[:2] == ["a", "a; e"]
    _close(table["value"][:2], [1 - 4 * 3 / (7 * 6), 1])
    assert table["exact"].all()
    reach = m.key_player_table(net, purpose="reach")
    _close(reach["value"][:2], [(1 + 4 + 3 / 2) / 8, 1])
    assert reach.loc[2, "actors"] == "a; e"


@pytest.mark.parametrize("purpose", ["fragment", "reach"])
def test_key_players_are_the_best_of_all_sets(purpose: Any) -> None:
    graph = nx.gnp_random_graph(11, 0.2, seed=4)
    found = m.key_player_table(from_networkx(graph), purpose=purpose)
    for size in (1, 2, 3):
        values = [_value(graph, chosen, purpose) for chosen in combinations(graph, size)]
        assert found.loc[size, "value"] == pytest.approx(max(values))
        assert found.loc[size, "equally_good"] == sum(np.isclose(values, max(values)))


def _value(graph: "nx.Graph[int]", chosen: tuple[int, ...], purpose: str) -> float:
    if purpose == "fragment":
        rest = nx.Graph(graph.subgraph(set(graph) - set(chosen)))
        n = len(rest)
        return 1 - sum(len(part) * (len(part) - 1) for part in nx.connected_components(rest)) / (n * (n - 1))
    length = nx.multi_source_dijkstra_path_length(graph, set(chosen))
    return sum(1 / max(1, length[node]) for node in length) / len(graph)


def test_large_networks_are_searched_step_by_step() -> None:
    net = from_networkx(nx.disjoint_union(nx.star_graph(60), nx.star_graph(59)))
    table = m.key_player_table(net, up_to=2)
    assert table["actors"].to_list() == ["0", "0; 61"]
    assert table["exact"].to_list() == [True, False]
    assert table["value"].to_list()[1] == 1


def test_a_set_that_grows_is_judged_as_any_other() -> None:
    """101 actors in many parts: each value is that of the network without the set, the best that one more can give."""
    graph = nx.gnp_random_graph(101, 0.02, seed=8)
    table = m.key_player_table(from_networkx(graph), up_to=3)
    chosen = [tuple(int(actor) for actor in actors.split("; ")) for actors in table["actors"]]
    for smaller, larger, best in zip([(), *chosen], chosen, table["value"], strict=False):
        values = [_value(graph, (*smaller, node), "fragment") for node in graph if node not in smaller]
        assert best == pytest.approx(max(values))
        assert best == pytest.approx(_value(graph, larger, "fragment"))


def test_a_perfect_core() -> None:
    """A core of three tied to each other, each with two leaves: without the ties between, the fit is 1."""
    leaves = [("a", "d"), ("a", "e"), ("b", "f"), ("b", "g"), ("c", "h"), ("c", "i")]
    found = m.core_periphery(made("abcdefghi", [("a", "b"), ("a", "c"), ("b", "c"), *leaves]))
    assert (found.core, found.exact, found.equally_good) == (("a", "b", "c"), True, 1)
    assert found.fit == pytest.approx(1)


def test_a_large_perfect_core_is_found() -> None:
    graph = nx.complete_graph(6)
    graph.add_edges_from((node % 6, node) for node in range(6, 30))
    found = m.core_periphery(from_networkx(graph))
    assert (found.core, found.exact) == (tuple("012345"), True)
    assert found.fit == pytest.approx(1)


def test_communities_of_two_cliques() -> None:
    graph = nx.barbell_graph(5, 0)
    graph.add_node(10)
    net = from_networkx(graph)
    _close(m.actor_community(net), [1] * 5 + [2] * 5 + [NAN])
    assert m.network_community_modularity(net) == pytest.approx(20 / 21 - 1 / 2)
    assert m.network_community_stability(net) == 1
    assert m.actor_community(net, seed=3).equals(m.actor_community(net, seed=3))


def test_adjusted_rand_of_a_textbook_table() -> None:
    """Two partitions of six: pairs together in both 2, in one 3 and 6 of 15 (Hubert & Arabie's formula)."""
    one, other = np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
    assert adjusted_rand(one, other) == pytest.approx((2 - 6 * 3 / 15) / ((6 + 3) / 2 - 6 * 3 / 15))


# Tables


def test_directed_table_has_both_degrees() -> None:
    table = m.actor_table(cycle_with_tail(), directed=True)
    assert table[["degree", "in_degree", "out_degree"]].to_numpy().tolist() == [
        [2, 1, 1],
        [2, 1, 1],
        [3, 1, 2],
        [1, 1, 0],
    ]


def test_layers_stand_under_the_whole() -> None:
    table = m.layer_table(layered())
    assert table.index.to_list() == ["whole", "contractual", "non_contractual", "unspecified", "formalised"]
    assert table["tied_pairs"].to_list() == [4, 2, 2, 2, 2]
    assert list(table.loc["whole", ["share_contractual_lower", "share_contractual_upper"]]) == [0.5, 1]


def test_what_is_not_measured_is_counted() -> None:
    assert list(m.layer_table(committees()).loc["whole", ["actors", "bodies", "two_mode"]]) == [4, 3, 5]
