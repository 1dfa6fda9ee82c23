"""Who could be brought together, ranked by need; link candidates where the structure carries them."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from tests.gapfinders.nets import found, net_of, told

from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.gapfinders.introductions import Introduction, allocation, introductions, leave_one_out
from akteursnetz.graph import matrix
from akteursnetz.network import from_tables


def test_a_need_and_a_partner_in_common_call_for_an_introduction() -> None:
    rows = [
        {"kind": "tie", "from": "a", "to": "c", "basis": "§ 18 SGB II"},
        {"kind": "tie", "from": "a", "to": "x", "basis": "Plan"},
    ]
    net = net_of("a b c d x", ["a b", "b c", ("a d", {"strength": 5}), ("d c", {"strength": 3})], rows)
    [finding] = found(net, "introduction")
    assert (finding.severity, finding.about) == ("low", ("a", "c", "d"))
    assert finding.evidence == ("t3", "t4")
    assert finding.support == ("expected 2", "sgb2_18", "pair_bridging_gain", "actor_load")
    assert [need.key for need in finding.values["needs"]] == ["need_duty"]  # type: ignore[attr-defined]  # phrases
    assert (finding.values["load_first"], finding.values["load_second"]) == (2, 2)


def test_of_equal_partners_the_less_loaded_is_asked() -> None:
    net = net_of("a b c d e", ["a b", "b c", "a d", "d c", "b e", ("a c", {"state": "wished"})])
    assert told(net, "introduction") == [("introduction", "low", ("a", "c", "d"))]


def test_duty_goes_before_wish_before_programme() -> None:
    rows = [{"kind": "tie", "from": a, "to": b, "basis": "Plan"} for a, b in ("de", "ed")]
    spokes = [(f"h {leaf}", {"programme": "P" if leaf in "ab" else None}) for leaf in "abcde"]
    net = net_of("a b c d e h", [*spokes, ("c a", {"state": "wished"})], rows)
    ranked = sorted(introductions(net), key=Introduction.rank)
    assert [(introduction.pair, introduction.needs) for introduction in ranked] == [
        (("d", "e"), ("duty",)),
        (("a", "c"), ("wish",)),
        (("a", "b"), ("programme",)),
    ]
    assert [f.about for f in found(net, "introduction")] == [("a", "c", "h"), ("a", "b", "h"), ("d", "e", "h")]


def test_an_introduction_names_the_wish_and_the_shared_programme_that_call_for_it() -> None:
    actors = [("p", "programme"), *((actor, None) for actor in "abch")]
    table = pd.DataFrame([{"id": actor, "name": actor.upper(), "kind": "Amt", "form": form} for actor, form in actors])
    cells = [("h", "a", "P"), ("h", "b", None), ("h", "c", "P"), ("b", "p", None), ("a", "b", None)]
    ties = pd.DataFrame(cells, columns=["from", "to", "programme"]).assign(id=list("12345"), relation="cooperation")
    ties["state"] = [None, None, None, None, "wished"]
    ties.loc[3, "relation"] = "membership"
    net = from_tables(table, ties)
    evidence = {finding.about: set(finding.evidence) for finding in found(net, "introduction")}
    assert evidence == {("a", "b", "h"): set("1245"), ("a", "c", "h"): set("13"), ("b", "c", "h"): set("234")}


def test_introductions_of_equal_rank_and_candidates_of_equal_score_stand_by_name() -> None:
    spokes = [(f"h {leaf}", {"programme": "P"}) for leaf in "gfedcba"]
    first = found(net_of("h g f e d c b a", spokes), "introduction")
    assert {finding.about[:2] for finding in first} == {("a", "b"), ("a", "c"), ("a", "d"), ("a", "e"), ("a", "f")}
    apart = {"a b", "c d", "e f", "g h", "i j", "k l"}
    cliques = {f"{x} {y}" for clique in ("abcdef", "ghijkl") for x in clique for y in clique if x < y}
    [candidates] = found(net_of("l k j i h g f e d c b a", sorted(cliques - apart)), "link_candidates")
    assert candidates.about == tuple("abcdefghij")


def test_who_cannot_be_among_the_first_five_is_not_weighed() -> None:
    """Seven leaves of one hub: five pairs are wished for, all twenty-one share a programme."""
    leaves = "abcdefg"
    spokes = [(f"h {leaf}", {"programme": "P"}) for leaf in leaves]
    wishes = [(f"{one} {other}", {"state": "wished"}) for one, other in ("ab", "bc", "cd", "de", "ef")]
    weighed = {five: introductions(net_of(" ".join(leaves + "h"), [*spokes, *wishes[:five]])) for five in (4, 5)}
    assert [len(found) for found in weighed.values()] == [21, 5]
    assert {introduction.needs for introduction in weighed[5]} == {("wish", "programme")}


def test_an_earlier_failure_is_told_with_the_introduction() -> None:
    net = net_of("a b c", ["a b", "b c", ("a c", {"state": "wished"}), ("a c", {"state": "failed"})])
    assert [note.key for note in found(net, "introduction")[0].notes] == ["once_there"]


def test_without_need_without_third_or_with_one_informant_nobody_is_introduced() -> None:
    assert introductions(net_of("a b c", ["a b", "b c"])) == []
    wish = ("a c", {"state": "wished"})
    assert introductions(net_of("a b c", ["a b", wish])) == []
    assert told(net_of("a b c", ["a b", "b c", wish], evidence="one informant"), "introduction") == []


@pytest.mark.parametrize("graph", [nx.karate_club_graph(), nx.florentine_families_graph()])
def test_allocation_agrees_with_networkx(graph: "nx.Graph[object]") -> None:
    for *_, cells in graph.edges(data=True):
        cells.clear()
    net = from_networkx(graph)
    array, actors = matrix(net)
    score = allocation(array.toarray())
    names = {str(node): node for node in graph}
    wanted = nx.resource_allocation_index(graph, [(names[a], names[b]) for a in actors for b in actors if a != b])
    place = {names[actor]: at for at, actor in enumerate(actors)}
    assert all(score[place[u], place[v]] == pytest.approx(p) for u, v, p in wanted)


def test_the_auc_is_that_of_a_plain_count() -> None:
    adjacency = nx.to_numpy_array(nx.florentine_families_graph())
    wins = []
    for a, b in zip(*np.nonzero(np.triu(adjacency)), strict=True):
        rest = nx.from_numpy_array(adjacency)
        rest.remove_edge(a, b)
        [(_, _, own)] = nx.resource_allocation_index(rest, [(a, b)])
        apart = [p for u, v, p in nx.resource_allocation_index(rest) if {u, v} != {a, b}]
        wins.append(np.mean([(own > p) + (own == p) / 2 for p in apart]))
    assert leave_one_out(adjacency) == pytest.approx(np.mean(wins))


def test_candidates_are_told_only_where_the_auc_carries_them() -> None:
    cliques = [f"{x} {y}" for clique in ("abcdef", "ghijkl") for x in clique for y in clique if x < y]
    net = net_of("a b c d e f g h i j k l", [tie for tie in cliques if tie not in ("a b", "g h")])
    [finding] = found(net, "link_candidates")
    assert finding.about == ("a", "b", "g", "h")
    assert float(finding.values["auc"]) >= 0.7  # type: ignore[arg-type]  # a number
    ring = [f"x{k} x{(k + 1) % 12}" for k in range(12)]
    assert told(net_of(" ".join(f"x{k}" for k in range(12)), ring), "link_candidates") == []


@pytest.mark.parametrize(("ties", "codes"), [(["e f"], ["link_candidates"]), ([], [])])
def test_from_fewer_than_ten_ties_nothing_is_foretold(ties: list[str], codes: list[str]) -> None:
    nine = [f"{x} {y}" for x in "abcde" for y in "abcde" if x < y and x + y != "ab"]
    assert [f.code for f in found(net_of("a b c d e f", [*nine, *ties]), "link_candidates")] == codes


def test_a_complete_network_and_one_without_ties_have_no_auc() -> None:
    assert np.isnan(leave_one_out(np.ones((4, 4)) - np.eye(4)))
    assert np.isnan(leave_one_out(np.zeros((4, 4))))


@pytest.mark.parametrize(("actors", "auc", "codes"), [(12, 0.744, ["link_candidates"]), (10, 0.65, [])])
def test_candidates_are_told_from_an_auc_of_seven_tenths_on(actors: int, auc: float, codes: list[str]) -> None:
    """A ring in which everyone is tied to the next two on either side."""
    graph = nx.circulant_graph(actors, [1, 2])
    assert leave_one_out(nx.to_numpy_array(graph)) == pytest.approx(auc, abs=5e-4)
    net = net_of(" ".join(f"x{k}" for k in graph), [f"x{a} x{b}" for a, b in graph.edges])
    assert [finding.code for finding in found(net, "link_candidates")] == codes
