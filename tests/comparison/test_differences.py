"""The tests of two networks: what is declared, adjusted, flagged; and the larger network in parts."""

import networkx as nx
import numpy as np
import pytest
from tests import networks

from akteursnetz.comparison import DECLARED, side_by_side
from akteursnetz.comparison.rarefaction import rarefaction, rarefy
from akteursnetz.errors import NetworkError
from akteursnetz.inference.results import holm
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta

from .conftest import row, told_by_one


def wheel(n: int) -> Network:
    """One actor tied to all others, of whom no two are tied."""
    ids = [f"a{k}" for k in range(n)]
    return networks.made(ids, [("a0", other) for other in ids[1:]])


def ring(n: int) -> Network:
    ids = [f"a{k}" for k in range(n)]
    return networks.made(ids, list(zip(ids, ids[1:] + ids[:1], strict=True)))


def surveyed(net: Network) -> Network:
    return net.derive(meta=Meta(title="x", evidence="survey"))


def scattered(n: int, ties: int) -> Network:
    ids = [f"a{k}" for k in range(n)]
    return networks.made(ids, [(ids[a], ids[b]) for a, b in nx.gnm_random_graph(n, ties, seed=1).edges])


def test_mean_degrees_of_crowded_networks_of_different_sizes_are_not_compared() -> None:
    """Of six actors 8 of 15 pairs are tied, more than half; of twelve, 20 of 66."""
    for first, second, crowded in (
        (scattered(6, 8), scattered(12, 20), True),
        (scattered(6, 7), scattered(12, 20), False),
        (scattered(6, 8), scattered(6, 9), False),
    ):
        found = side_by_side(*map(surveyed, (first, second)), replicates=19)
        assert found.differences is not None
        for table, name in ((found.table, "mean_degree"), (found.differences.table, "log_mean_degree")):
            cells = row(table, name)
            assert (cells["comparable"] == "no", cells["because"] == "crowded") == (crowded, crowded)


def test_a_star_against_a_ring_differs_in_centralisation_beyond_size_and_density() -> None:
    """Freeman's centralisation is 1 for a star and 0 for a ring, whatever their size."""
    found = side_by_side(wheel(12), ring(16), replicates=499).differences
    assert found is not None
    values = row(found.table, "degree_centralisation")
    assert (values["first"], values["second"], values["difference"]) == (1, 0, 1)
    assert values["beyond_size"] < 0.05
    assert values["first_percentile"] == 1.0
    assert found.optimistic


def test_p_values_are_adjusted_over_the_declared_indices_and_never_zero() -> None:
    found = side_by_side(wheel(12), ring(16), replicates=99).differences
    assert found is not None
    assert tuple(found.tests["beyond_size"]) == DECLARED
    assert tuple(found.tests["same_process"]) == (*DECLARED, "log_mean_degree")
    raw = [test.p for question in ("beyond_size", "same_process") for test in found.tests[question].values()]
    assert np.isnan(row(found.table, "log_mean_degree")["beyond_size"])
    told = [*found.table.loc[list(DECLARED), "beyond_size"], *found.table["same_process"]]
    assert told == pytest.approx(holm(raw).tolist(), nan_ok=True)
    assert min(found.table["beyond_size"]) >= 2 / 100


def test_what_is_rare_in_both_comparisons_is_striking_where_it_may_be_compared() -> None:
    """A star hangs on one actor; without it all others are alike, and only their constraint is not answered for."""
    found = side_by_side(*map(surveyed, (wheel(12), ring(16))), replicates=499).differences
    assert found is not None
    assert found.striking == ["degree_centralisation"]
    assert found.tests["same_process"]["mean_constraint"].unanswered == "tail"
    assert np.isnan(row(found.table, "mean_constraint")["same_process"])
    assert not found.unlike_degree
    told = side_by_side(*map(told_by_one, (wheel(12), ring(16))), replicates=499).differences
    assert told is not None
    assert told.striking == []


def test_a_network_with_twice_the_ties_differs_in_mean_degree_by_more_than_one_process_gives() -> None:
    """Random networks of 40 actors with 80 tied pairs and with 160."""
    found = side_by_side(scattered(40, 80), scattered(40, 160), replicates=499).differences
    assert found is not None
    assert row(found.table, "log_mean_degree")["same_process"] < 0.05
    assert found.unlike_degree
    alike = side_by_side(scattered(40, 80), scattered(40, 80), replicates=199).differences
    assert alike is not None
    assert row(alike.table, "log_mean_degree")["same_process"] > 0.5


def test_nothing_is_tested_where_there_is_nothing() -> None:
    assert side_by_side(networks.one_tie(), ring(5), replicates=20).differences is None
    assert side_by_side(networks.isolates(5), ring(5), replicates=20).differences is None


def test_the_same_seed_gives_the_same_tables() -> None:
    one, other, third = (side_by_side(wheel(8), ring(9), replicates=50, seed=seed).differences for seed in (1, 1, 2))
    assert one is not None
    assert other is not None
    assert third is not None
    assert one.table.equals(other.table)
    assert not one.table.equals(third.table)


def test_parts_keep_density_on_average_and_lose_degree() -> None:
    """A ring of 20: density 2 / 19 in parts of any size on average, mean degree 2 * 9 / 19 in parts of ten."""
    found = rarefy(ring(20), 10, replicates=4000, seed=1)
    assert row(found, "density")["whole"] == pytest.approx(2 / 19)
    assert row(found, "density")["mean"] == pytest.approx(2 / 19, abs=0.003)
    assert row(found, "mean_degree")["whole"] == pytest.approx(2)
    assert row(found, "mean_degree")["mean"] == pytest.approx(2 * 9 / 19, abs=0.03)


def test_every_part_of_a_complete_network_is_complete() -> None:
    found = rarefy(networks.complete(6), 4, replicates=20, seed=1)
    assert [*row(found[["mean", "lower", "upper"]], "density").values()] == [1, 1, 1]


def test_only_the_larger_of_two_sizes_is_cut() -> None:
    found = rarefaction(ring(6), ring(9), replicates=20, seed=1)
    assert found is not None
    assert row(found, "density")["smaller"] == pytest.approx(2 / 5)
    assert rarefaction(ring(6), ring(6), replicates=20, seed=1) is None
    assert rarefaction(networks.empty(), ring(6), replicates=20, seed=1) is None
    with pytest.raises(NetworkError, match="7 actors cannot be drawn from 6"):
        rarefy(ring(6), 7, replicates=20, seed=1)
