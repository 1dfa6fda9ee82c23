"""The study of which findings are chance, small: 100 to 200 networks a cell; the whole tables are in `docs/gaps.md`."""

import numpy as np
import pytest

holes = pytest.importorskip("benchmarks.chance.holes", reason="the studies are not part of what is distributed")
others = pytest.importorskip("benchmarks.chance.others", reason="the studies are not part of what is distributed")


@pytest.mark.parametrize(
    ("setting", "process"),
    [
        (holes.SETTINGS[0], "homogeneous"),
        (holes.SETTINGS[0], "cliques of five"),
        (holes.SETTINGS[1], "homogeneous"),
        (holes.SETTINGS[1], "lognormal activity"),
        (holes.SETTINGS[1], "triadic closure"),
    ],
)
def test_about_one_in_twenty_networks_has_a_hole_by_chance(setting: object, process: str) -> None:
    """The level is .05: with 200 networks .1 is 3.2 standard errors above."""
    told = [bool(holes.sector_holes(holes.drawn(setting, process, run))) for run in range(200)]
    assert np.mean(told) < 0.1


def test_the_bound_alone_gave_a_hole_in_one_network_of_six_or_more() -> None:
    alone = [
        np.mean([holes.by_bounds(holes.drawn(setting, "homogeneous", run))[0] for run in range(100)])
        for setting in holes.SETTINGS
    ]
    assert [share for share in alone if share < 0.1] == []


@pytest.mark.parametrize(("density", "least", "most"), [(0.05, 0.0, 0.05), (0.2, 0.9, 1.0)])
def test_an_empty_block_of_five_by_eight_is_found_where_ties_are_many(
    density: float, least: float, most: float
) -> None:
    shares = [
        np.mean([holes.found(sizes, "homogeneous", density, run) for run in range(40)]) for sizes in holes.PLANTED
    ]
    assert [share for share in shares if not least <= share <= most] == []


@pytest.mark.parametrize("ties", [10, 15])
def test_ten_ties_with_a_function_are_enough_to_miss_one(ties: int) -> None:
    """The chance is 3 (2/3)^k - 3 (1/3)^k: .052 for 10, .007 for 15; four standard errors are .052 in 300 runs."""
    told = np.mean([others.function_missing(ties, run)[0] for run in range(300)])
    assert told == pytest.approx(others.expected_missing(ties), abs=0.052)
    assert others.expected_missing(10) < 0.064 < others.expected_missing(9)
