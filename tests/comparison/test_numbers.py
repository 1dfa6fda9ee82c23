"""The table of numbers, worked out on paper, and who is there."""

import math
from dataclasses import replace
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from tests import networks

from akteursnetz.comparison import changes, comparability, rarefy, side_by_side
from akteursnetz.comparison.centre import centre_of
from akteursnetz.comparison.composition import functions_of
from akteursnetz.comparison.formality import formality, larger_share
from akteursnetz.comparison.pair import names_of
from akteursnetz.errors import NetworkError
from akteursnetz.layers import at, contractual, non_contractual
from akteursnetz.measures import network_log_mean_degree
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

from .conftest import row


def test_every_number_carries_its_value_and_its_sizes(urban: Network, rural: Network) -> None:
    table = side_by_side(urban, rural, replicates=20).table
    first, second = table["first"], table["second"]
    assert (first["actors"], second["actors"], first["tied_pairs"], second["tied_pairs"]) == (4, 6, 4, 2)
    assert (first["mean_degree"], second["mean_degree"]) == (2.0, pytest.approx(2 / 3))
    assert (first["density"], second["density"]) == (pytest.approx(4 / 6), pytest.approx(2 / 15))
    assert (first["isolates"], second["isolates"], first["components"], second["components"]) == (0, 3, 1, 4)
    assert (first["transitivity"], second["transitivity"]) == (pytest.approx(3 / 5), 0)
    sizes = ["first_actors", "first_tied_pairs", "second_actors", "second_tied_pairs"]
    assert table.drop(index="confirmation")[sizes].drop_duplicates().to_numpy().tolist() == [[4, 4, 6, 2]]


def test_the_formal_share_is_a_range_where_formality_is_open(urban: Network, rural: Network) -> None:
    values = row(side_by_side(urban, rural, replicates=20).table, "share_contractual")
    assert (values["first"], values["first_upper"]) == (1 / 4, 2 / 4)
    assert (values["second"], values["second_upper"]) == (1.0, 1.0)


def test_contractual_pairs_are_sure_or_open(urban: Network, rural: Network) -> None:
    """A: one contract, one pair without a word on it, of four. B: both by contract. Which is more is sure: 2/4 < 1."""
    found = side_by_side(urban, rural, replicates=20).formality
    assert found.to_dict("index") == {
        "first": {"tied_pairs": 4, "sure": 1, "open": 1, "lower": 1 / 4, "upper": 2 / 4},
        "second": {"tied_pairs": 2, "sure": 2, "open": 0, "lower": 1, "upper": 1},
    }
    assert (larger_share(found), larger_share(formality(rural, urban))) == ("second", "first")


def test_formalised_pairs_are_sure_or_open(urban: Network) -> None:
    """A decision and a contract are formalised, an oral agreement is not, of a bare grant it is open."""
    codes = ["council_decision", "oral_agreement", "grant", "contract"]
    found = formality(urban.derive(ties=urban.ties.assign(formality=codes)), urban, "formalised")
    assert list(found.loc["first"]) == [4, 2, 1, 2 / 4, 3 / 4]


def test_which_share_is_larger_is_told_only_where_it_is_sure(urban: Network, rural: Network) -> None:
    """Two of three against a quarter to a half is more; one of two is within it; nothing is told of no tied pair."""
    assert larger_share(formality(rural, rural)) == "equal"
    one_of_two = rural.derive(ties=rural.ties.assign(formality=["contract", "informal"]))
    assert larger_share(formality(urban, one_of_two)) == "open"
    assert larger_share(formality(urban, networks.isolates(3))) == "undefined"


def test_the_centre_is_whoever_has_the_most_partners(urban: Network, rural: Network) -> None:
    """A: verband has three of four tied pairs. A ring has no actor before another, isolates have nobody."""
    assert centre_of(urban) == (("verband",), 3, 4)
    assert centre_of(rural) == (("kreis",), 2, 2)
    assert centre_of(networks.made("abc", [("a", "b"), ("b", "c"), ("c", "a")])) == (("a", "b", "c"), 2, 3)
    assert centre_of(networks.isolates(3)) == ((), 0, 0)


def test_verdicts_are_counted_over_the_numbers_that_tell_something(urban: Network) -> None:
    """Eleven of thirteen numbers tell of two layers: the shares of contractual and formalised pairs set them apart."""
    found = side_by_side(contractual(urban), non_contractual(urban), kind="layers", replicates=20)
    assert found.verdicts.index.tolist() == ["yes", "with_care", "no"]
    assert found.verdicts.sum() == len(found.table) - 2 == 11


def test_undated_ties_are_counted_where_both_dates_are_of_one_record(urban: Network) -> None:
    dated = urban.derive(ties=urban.ties.assign(since=urban.ties["since"].where(urban.ties["to"] != "amt", "2020")))
    assert side_by_side(at(dated, "2019"), at(dated, "2021"), kind="dates", replicates=20).undated == (3, 4, 3)
    later = dated.derive(meta=replace(dated.meta, date="2030"))
    assert side_by_side(dated, later, kind="dates", replicates=20).undated is None


@pytest.mark.parametrize(("given", "said"), [("a.csv", "not a path"), (nx.path_graph(2), "not a networkx Graph")])
def test_what_is_no_network_is_refused_in_words(given: Any, said: str, urban: Network) -> None:
    for call in (side_by_side, changes, comparability):
        with pytest.raises(NetworkError, match=said):
            call(urban, given)
    with pytest.raises(NetworkError, match=said):
        rarefy(given, 2)


def test_confirmation_is_over_the_ties_of_which_both_sides_were_heard(urban: Network, rural: Network) -> None:
    """All were asked. A: one of four ties is told by both. B: jobcenter tells of kreis, who does not: 0 of 2."""
    told = urban.ties["reported_by"].where(urban.ties["to"] != "verein", "verband; verein")
    values = row(
        side_by_side(urban.derive(ties=urban.ties.assign(reported_by=told)), rural, replicates=20).table,
        "confirmation",
    )
    assert (values["first"], values["second"]) == (1 / 4, 0)
    assert (values["first_tied_pairs"], values["second_tied_pairs"]) == (4, 2)
    partly = urban.derive(actors=urban.actors.assign(surveyed=["yes", "yes", "yes", "no"]))
    assert row(side_by_side(partly, rural, replicates=20).table, "confirmation")["first_tied_pairs"] == 3
    assert (values["comparable"], values["because"]) == ("yes", "")


def test_the_log_mean_degree_adds_half_a_tie(urban: Network, rural: Network) -> None:
    """Four ties among four actors, two among six."""
    assert network_log_mean_degree(urban) == pytest.approx(math.log(9 / 4))
    assert network_log_mean_degree(rural) == pytest.approx(math.log(5 / 6))
    assert network_log_mean_degree(networks.complete(4)) == pytest.approx(math.log(13 / 4))
    assert network_log_mean_degree(networks.isolates(3)) == pytest.approx(math.log(1 / 3))
    assert math.isnan(network_log_mean_degree(networks.empty()))


def random_network(actors: int, ties: int) -> Network:
    ids = [f"a{k}" for k in range(actors)]
    return networks.made(ids, [(ids[a], ids[b]) for a, b in nx.gnm_random_graph(actors, ties, seed=1).edges])


def test_the_log_mean_degree_does_not_move_with_size() -> None:
    """Seven partners each: 14 actors with 49 tied pairs, 40 with 140; ln 7 but for the half tie."""
    small, large = (random_network(n, m) for n, m in ((14, 49), (40, 140)))
    assert network_log_mean_degree(small) == pytest.approx(math.log(7), abs=0.011)
    assert network_log_mean_degree(large) == pytest.approx(math.log(7), abs=0.011)


def test_composition_matches_remits_under_all_their_names(urban: Network, rural: Network) -> None:
    found = side_by_side(urban, rural, replicates=20)
    book_ii = "Grundsicherung für Arbeitsuchende"
    assert [*row(found.remits, book_ii).values()] == [("arge",), ("jobcenter",), (), ("jobcenter",)]
    assert [*row(found.remits, "Beratung").values()] == [("verband",), ("schule",), (), ()]
    assert found.remits.index.tolist() == ["Beratung", book_ii, "Jugendhilfe", "Seelsorge"]
    assert [*row(found.sectors, "administration").values()] == [2, 2]
    assert [*row(found.sectors, "church").values()] == [0, 1]
    assert found.functions.sum().tolist() == [0, 0]


def test_blocks_count_ties_between_sectors(urban: Network, rural: Network) -> None:
    first, _ = side_by_side(urban, rural, replicates=20).blocks
    counts = first[["tied", "possible"]].to_dict("index")
    assert counts[("administration", "administration")] == {"tied": 1, "possible": 1}
    assert counts[("administration", "welfare")] == {"tied": 2, "possible": 4}


@pytest.mark.parametrize("rung", networks.LADDER)
@pytest.mark.parametrize("kind", ["cases", "layers", "dates"])
def test_every_rung_can_be_compared_with_itself(rung: str, kind: str) -> None:
    net = networks.LADDER[rung]()
    found = side_by_side(net, net, kind=kind, replicates=20)  # type: ignore[arg-type]  # a parameter of the test
    assert found.table["first"].equals(found.table["second"])
    assert found.differences is None or (found.differences.table["difference"].dropna() == 0).all()
    assert found.paired is None or found.paired.count("first") == found.paired.count("second") == 0


def test_networks_are_called_by_place_then_title_then_number() -> None:
    def named(title: str = "", place: str | None = None, date: str | None = None) -> Network:
        return networks.one_tie().derive(meta=Meta(title=title, place=place, date=date))

    assert names_of("cases", named(place="A", title="x"), named(place="B", title="y")) == ("A", "B")
    assert names_of("cases", named(place="A", title="x"), named(place="A", title="y")) == ("x", "y")
    assert names_of("cases", named(title="x"), named(title="x")) == ("x 1", "x 2")
    assert names_of("dates", named(date="2024-05"), named(date="2025")) == ("2024-05", "2025")
    assert names_of("dates", named(date="2024-05"), named(date="2024-05")) == ("earlier", "later")
    assert names_of("layers", named(), named()) == ("contractual", "non_contractual")


def test_functions_of_bodies_and_the_whole_network_are_counted_with_those_of_ties() -> None:
    actors = pd.DataFrame(
        {"id": ["a", "k", "l"], "name": ["A", "K", "L"], "kind": "x", "form": ["office", "body", "body"]}
    )
    actors = actors.assign(function=["", "coordination", "negotiation"], state=["", "", "ended"])
    ties = pd.DataFrame({"from": ["a"], "to": ["k"], "relation": ["membership"], "function": ["coordination"]})
    net = from_tables(actors, ties, meta=Meta(functions=("implementation",)))
    assert functions_of(net).to_dict() == {"negotiation": 0, "coordination": 2, "implementation": 1}
