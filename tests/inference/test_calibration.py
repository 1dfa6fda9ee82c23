"""Small versions of the calibration study: a test that is badly off shows in a few dozen pairs."""

import numpy as np
import pytest

study = pytest.importorskip("benchmarks.calibration.paired", reason="the studies are not part of what is distributed")

single = pytest.importorskip("benchmarks.calibration.single", reason="the studies are not part of what is distributed")
tables = pytest.importorskip(
    "benchmarks.calibration.__main__", reason="the studies are not part of what is distributed"
)

PAIRS = 40


def shares(name: str) -> np.ndarray:
    return np.asarray(np.mean([study.small_p(name, 99, pair) for pair in range(PAIRS)], axis=0))


@pytest.mark.parametrize("name", study.NULL)
def test_chance_alone_is_seldom_found_in_layers_and_dates(name: str) -> None:
    # at most three standard errors above .05
    assert (shares(name) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / PAIRS)).all()


@pytest.mark.parametrize(
    ("name", "index"), [("layers: sectors in the second", 2), ("dates: new ties are one actor's", 0)]
)
def test_what_is_planted_is_found(name: str, index: int) -> None:
    """Sectors show in modularity, the third of the declared indices, and a hub in centralisation, the first."""
    assert shares(name)[index] > 0.3


@pytest.mark.parametrize("name", [name for name in single.SINGLE if "logistic" in name or "Chung-Lu" in name])
def test_logistic_regressions_and_given_degrees_seldom_find_chance(name: str) -> None:
    found = np.mean([single.small_p(name, 59, run) for run in range(PAIRS)])
    assert found <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / PAIRS)


def test_the_interval_of_a_share_is_wilsons() -> None:
    """None of 100: z^2 / (100 + z^2) at most. One half of 100: the half, z / (2 root(100 + z^2)) on either side."""
    square = 1.96**2
    assert tables.wilson(0, 100) == pytest.approx((0, square / (100 + square)))
    side = 1.96 / (2 * np.sqrt(100 + square))
    assert tables.wilson(0.5, 100) == pytest.approx((0.5 - side, 0.5 + side))
