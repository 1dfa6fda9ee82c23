"""Broken inputs end in a result or in faults; `python -m benchmarks.fuzz` breaks many more."""

import os
import random
import signal
from pathlib import Path

import pytest

fuzz = pytest.importorskip("benchmarks.fuzz", reason="the studies are not part of what is distributed")


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    fuzz.warm()


@pytest.mark.parametrize("number", range(60))
def test_what_is_broken_at_random_is_read_whole_or_refused(tmp_path: Path, number: int) -> None:
    rng = random.Random(number)  # noqa: S311  # nothing secret
    seeds = fuzz.seeds()
    path = fuzz.broken(seeds[number % len(seeds)], tmp_path, rng)
    end, said = fuzz.outcome(path, seconds=60)
    assert end in fuzz.GOOD, said


def test_the_study_tells_what_ends_badly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad(path: Path) -> str:
        if path.name == "slow":
            while True:
                pass
        if path.name == "death":
            os.kill(os.getpid(), signal.SIGKILL)
        if path.name == "memory":
            return "read" if bytearray(1500 * 2**20) else ""
        raise ValueError("bad")

    monkeypatch.setattr(fuzz, "_read", bad)
    ends = {name: fuzz.outcome(tmp_path / name, seconds=60)[0] for name in ("death", "memory", "error")}
    ends["slow"] = fuzz.outcome(tmp_path / "slow", seconds=1)[0]
    assert ends == {"slow": "hang", "death": "death", "memory": "memory", "error": "traceback"}


def test_a_row_that_is_in_no_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id;name\na;A\n\nb;B\n", encoding="utf-8")
    assert list(fuzz._lost(tmp_path, {"actors": 2}, {})) == []
    assert list(fuzz._lost(tmp_path, {"actors": 1}, {})) == ["actors: 1 of 2"]
