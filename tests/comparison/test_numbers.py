"""The table of numbers, worked out on paper, and who is there."""

import math

import pytest
from tests import networks

from akteursnetz.comparison import side_by_side, size_adjusted_log_odds
from akteursnetz.comparison.pair import names_of
from akteursnetz.network import Network
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


def test_log_odds_add_half_a_tie_and_the_logarithm_of_size(urban: Network, rural: Network) -> None:
    assert size_adjusted_log_odds(urban) == pytest.approx(math.log(4.5 / 2.5) + math.log(4))
    assert size_adjusted_log_odds(rural) == pytest.approx(math.log(2.5 / 13.5) + math.log(6))
    assert size_adjusted_log_odds(networks.complete(4)) == pytest.approx(math.log(6.5 / 0.5) + math.log(4))
    assert size_adjusted_log_odds(networks.isolates(3)) == pytest.approx(math.log(0.5 / 3.5) + math.log(3))
    assert math.isnan(size_adjusted_log_odds(networks.empty()))


def test_networks_of_one_mean_degree_have_nearly_the_same_log_odds() -> None:
    """Rings: each actor has two partners; logit(2 / (n - 1)) + ln n = ln 2 + ln(n / (n - 3)), which goes to ln 2."""
    values = []
    for n in (40, 400):
        ids = [f"a{k}" for k in range(n)]
        values.append(size_adjusted_log_odds(networks.made(ids, list(zip(ids, ids[1:] + ids[:1], strict=True)))))
    assert values == pytest.approx([math.log(2)] * 2, abs=0.1)


def test_composition_matches_remits_under_all_their_names(urban: Network, rural: Network) -> None:
    found = side_by_side(urban, rural, replicates=20)
    assert [*row(found.remits, "Grundsicherung").values()] == [("arge",), ("jobcenter",)]
    assert [*row(found.remits, "Beratung").values()] == [("verband",), ("schule",)]
    assert found.remits.index.tolist() == ["Beratung", "Grundsicherung", "Jugendhilfe", "Seelsorge"]
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
    def named(title: str = "", place: str | None = None) -> Network:
        return networks.one_tie().derive(meta=Meta(title=title, place=place))

    assert names_of(named(place="A", title="x"), named(place="B", title="y")) == ("A", "B")
    assert names_of(named(place="A", title="x"), named(place="A", title="y")) == ("x", "y")
    assert names_of(named(title="x"), named(title="x")) == ("x 1", "x 2")
