"""Two layers and two dates of one network: which pairs stay, which change, and what chance would do."""

from dataclasses import replace

import numpy as np
import pytest
from tests import networks

from akteursnetz.comparison import DECLARED, changes, side_by_side
from akteursnetz.examples import example
from akteursnetz.inference import holm
from akteursnetz.inference.results import result
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network

from .conftest import row


def test_layers_share_the_pairs_that_are_tied_in_both() -> None:
    """a - b is contractual and informal, a - d contractual, c - d informal; b - c is unspecified and in neither."""
    net = networks.layered()
    found = side_by_side(contractual(net), non_contractual(net), kind="layers", replicates=50).paired
    assert found is not None
    assert (found.count("both"), found.count("first"), found.count("second"), found.neither) == (1, 1, 1, 7)
    assert found.overlap is not None
    assert found.overlap.estimate == pytest.approx(1 / 3)


def test_the_p_values_of_layers_are_adjusted_over_all_that_are_shown() -> None:
    """The four declared indices and the overlap: p after Holm is at least p, and the smallest of five is five times."""
    survey = example("musterkreis")
    found = side_by_side(contractual(survey), non_contractual(survey), kind="layers", replicates=199).paired
    assert found is not None
    assert found.overlap is not None
    tests = [
        result(name, found.measures["difference"][name], found.draws[name], null="paired", seed=0) for name in DECLARED
    ]
    raw = [*(replace(test, equal="half").p for test in tests), found.overlap.p]
    assert [*found.measures["p"], found.overlap_p] == pytest.approx(holm(raw).tolist())
    assert min(found.measures["p"].min(), found.overlap_p) == pytest.approx(min(1, 5 * min(raw)))


def test_layers_have_no_test_of_independent_networks() -> None:
    net = networks.layered()
    found = side_by_side(contractual(net), non_contractual(net), kind="layers", replicates=20)
    assert found.differences is None
    assert found.rarefied is None


def test_layers_are_dealt_out_over_the_tied_pairs_alone() -> None:
    """Three tied pairs and each in its own layer or in both: a triangle can never arise, so transitivity is 0."""
    net = networks.made("abcd", [("a", "b"), ("b", "c"), ("c", "d")], formality=["contract", "informal", "contract"])
    found = side_by_side(contractual(net), non_contractual(net), kind="layers", replicates=200).paired
    assert found is not None
    draws = found.draws["transitivity"]
    assert set(draws[~np.isnan(draws)]) <= {0.0}


BEFORE = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "gone")]
AFTER = [("a", "b"), ("b", "c"), ("a", "c"), ("a", "new")]


def two_dates() -> tuple[Network, Network]:
    return networks.made(["a", "b", "c", "d", "gone"], BEFORE), networks.made(["a", "b", "c", "d", "new"], AFTER)


def test_ties_are_kept_new_or_lost_and_actors_come_and_go() -> None:
    found = changes(*two_dates(), replicates=50, seed=1)
    assert (found.count("both"), found.count("first"), found.count("second")) == (2, 2, 2)
    assert found.actors["there"].to_dict() == {
        "a": "both",
        "b": "both",
        "c": "both",
        "d": "both",
        "gone": "first",
        "new": "second",
    }
    assert found.neither == 6 - 4
    assert found.pairs.groupby("tied")["to"].agg(sorted).to_dict() == {
        "both": ["b", "c"],
        "first": ["d", "gone"],
        "second": ["c", "new"],
    }


def test_a_change_is_the_later_value_less_the_earlier_one() -> None:
    """Transitivity goes from 0 (a path) to 3 / 5 (a triangle with a tail at a corner of degree three)."""
    values = row(changes(*two_dates(), replicates=50, seed=1).measures, "transitivity")
    assert (values["first"], values["second"], values["difference"]) == (0, pytest.approx(0.6), pytest.approx(0.6))


def test_chance_keeps_how_many_ties_stay_and_come() -> None:
    """Nothing moves where every tie stays and none comes, so chance gives what is observed and p is 1."""
    net = networks.triangle_with_tail()
    found = changes(net, net, replicates=50, seed=1)
    draws = found.draws["degree_centralisation"]
    assert row(found.measures, "degree_centralisation")["difference"] == 0
    assert set(draws.tolist()) == {0.0}
    assert found.measures["p"].dropna().eq(1).all()


def test_a_hub_that_grows_is_more_than_ties_that_come_at_random() -> None:
    """From an empty network of twelve to a star: eleven new ties, all at one actor."""
    ids = "abcdefghijkl"
    found = changes(networks.made(ids), networks.made(ids, [("a", b) for b in ids[1:]]), replicates=499, seed=1)
    assert row(found.measures, "degree_centralisation")["difference"] == 1
    assert row(found.measures, "degree_centralisation")["p"] <= 4 * 2 / 500
