"""Small versions of the calibration study: a test that is badly off shows in a few dozen pairs."""

import numpy as np
import pytest

study = pytest.importorskip("benchmarks.calibration.paired", reason="the studies are not part of what is distributed")

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
