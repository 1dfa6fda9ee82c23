"""Small versions of the calibration study: a test that is badly off shows in a few dozen pairs."""

import json
from pathlib import Path

import numpy as np
import pytest

study, counting, cells, single = (
    pytest.importorskip(f"benchmarks.calibration.{name}", reason="the studies are not part of what is distributed")
    for name in ("paired", "counting", "cells", "single")
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


@pytest.mark.parametrize("process", ["random ties, mean degree 4", "half of the ties close triads"])
def test_one_process_seldom_makes_two_networks_differ(process: str) -> None:
    """Small against large, and ties that close triads, are where a test that takes ties for independent goes wrong."""
    cell = cells.Cell(process, (14, 40), scaled=True)
    p = np.array([counting.ask(cell, 99, pair) for pair in range(PAIRS)])
    pooled = [test == "pooled" for test, _ in counting.QUESTIONS]
    # at most three standard errors above .05, and nearly always an answer
    assert (np.mean(p[:, pooled] <= 0.05, axis=0) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / PAIRS)).all()
    assert np.mean(~np.isnan(p[:, pooled])) > 0.8


def test_twice_the_mean_degree_is_found_whichever_network_has_it() -> None:
    name = counting.QUESTIONS.index(("pooled", "log_mean_degree"))
    for times in ((1.0, 2.0), (2.0, 1.0)):
        cell = cells.Cell("random ties, mean degree 3", (14, 40), times=times)
        assert np.mean([counting.ask(cell, 99, pair)[name] <= 0.05 for pair in range(PAIRS // 2)]) > 0.6


def test_a_count_that_was_interrupted_goes_on(tmp_path: Path) -> None:
    cell = cells.Cell("ties through bodies", (14, 14))
    asked = {"answered": 6, "replicates": 9}
    whole = counting.count(cell, tmp_path / "whole", most=6, **asked)
    counting.count(cell, tmp_path / "parts", most=3, **asked)
    assert counting.count(cell, tmp_path / "parts", most=6, **asked) == whole
    assert max(drawn for drawn, _, _ in whole.values()) == 6
    (kept,) = (tmp_path / "parts").iterdir()
    told = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps(told | {"key": {"commit": "another", "replicates": 9}}), "utf-8")
    assert counting.count(cell, tmp_path / "parts", most=3, **asked)["CUG transitivity"][0] == 3


def test_rates_have_wilson_intervals() -> None:
    """10 of 100: (.1 + z² / 200 ± z √(.09 / 100 + z² / 40000)) / (1 + z² / 100), z = 1.96."""
    assert counting.wilson(10, 100) == pytest.approx((0.0552, 0.1744), abs=0.0001)
    assert counting.too_often(5, 100) > 0.5
    assert counting.too_often(15, 100) < 0.001


def test_every_process_makes_networks_of_its_mean_degree() -> None:
    for process, (make, degree, _) in cells.FOREIGN.items():
        tables = [make(60, degree, True, np.random.default_rng(seed)) for seed in range(20)]
        assert all((table == table.T).all() and not table.diagonal().any() for table in tables)
        if process != "one informant":
            assert np.mean([table.sum() / 60 for table in tables]) == pytest.approx(degree, rel=0.12), process


@pytest.mark.parametrize("name", [name for name in single.SINGLE if "logistic" in name or "Chung-Lu" in name])
def test_logistic_regressions_and_given_degrees_seldom_find_chance(name: str) -> None:
    found = np.mean([single.small_p(name, 59, run) for run in range(PAIRS)])
    assert found <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / PAIRS)
