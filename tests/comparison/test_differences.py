"""The tests of two networks: what is declared, adjusted, flagged; and the larger network in parts."""

import numpy as np
import pytest
from tests import networks

from akteursnetz.comparison import DECLARED, side_by_side
from akteursnetz.comparison.differences import overdispersion
from akteursnetz.comparison.rarefaction import rarefaction, rarefy
from akteursnetz.errors import NetworkError
from akteursnetz.inference.results import holm
from akteursnetz.inference.tables import table_of
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


def circle(n: int, reach: int) -> Network:
    """Everyone tied to the next `reach` on either side."""
    ids = [f"a{k}" for k in range(n)]
    return networks.made(ids, [(ids[k], ids[(k + step) % n]) for k in range(n) for step in range(1, reach + 1)])


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
    raw = [found.tests["beyond_size"][name].p for name in DECLARED]
    assert found.table.loc[list(DECLARED), "beyond_size"].to_numpy() == pytest.approx(holm(raw), nan_ok=True)
    assert found.table["beyond_size"].min() >= 2 / 100
    assert np.isnan(row(found.table, "log_odds")["beyond_size"])
    assert tuple(found.tests["same_process"]) == (*DECLARED, "log_odds")
    raw = [test.p for test in found.tests["same_process"].values()]
    assert found.table["same_process"].to_numpy() == pytest.approx(holm(raw), nan_ok=True)


def test_what_is_rare_in_both_comparisons_is_striking_where_it_may_be_compared() -> None:
    """A star hangs on one actor, who is all that the others have (constraint 1); in a ring it is 1 / 2 of everyone."""
    found = side_by_side(*map(surveyed, (wheel(12), ring(16))), replicates=499).differences
    assert found is not None
    assert found.striking == ["degree_centralisation", "mean_constraint"]
    assert not found.unlike_density
    told = side_by_side(*map(told_by_one, (wheel(12), ring(16))), replicates=499).differences
    assert told is not None
    assert told.striking == []


def test_a_network_with_twice_the_ties_differs_in_density_by_more_than_one_process_gives() -> None:
    """Rings of 40 with 80 ties (each to the next two) and with 160 (to the next four): odds of about one half."""
    found = side_by_side(circle(40, 2), circle(40, 4), replicates=199).differences
    assert found is not None
    assert row(found.table, "log_odds")["same_process"] < 0.05
    assert found.unlike_density
    alike = side_by_side(circle(40, 2), circle(40, 2), replicates=199).differences
    assert alike is not None
    assert row(alike.table, "log_odds")["same_process"] > 0.5


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


def test_overdispersion_is_nan_where_degrees_cannot_vary() -> None:
    assert np.isnan(overdispersion(table_of(networks.complete(4), directed=False)))
    assert overdispersion(table_of(ring(10), directed=False)) == 0


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
