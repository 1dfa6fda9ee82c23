"""Print the tables of `docs/gaps.md`, "Which findings are chance": python -m benchmarks.chance [networks].

Networks are handed to as many workers as there are cores; how many there are does not show in the figures.
"""

import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from joblib import parallel_config

from akteursnetz.engine import spread
from benchmarks.chance import others
from benchmarks.chance.holes import DENSITIES, PLANTED, SETTINGS, alarms, found
from benchmarks.chance.processes import PROCESSES

NETWORKS = 1000
SLOW = 5  # of the tests of communities and cores, which are slow, a fifth of the runs


def shares(hits: Callable[[int], bool | list[bool]], runs: int) -> list[str]:
    """In which share of the runs there was a hit, column by column."""
    return [shown(share) for share in np.atleast_1d(np.mean(list(spread(hits, range(runs))), axis=0))]


def shown(share: float) -> str:
    """A share to three places, a dash where nothing was searched."""
    return "–" if np.isnan(share) else f"{share:.3f}".removeprefix("0")


def false_alarms(runs: int) -> None:
    """Sector holes where sectors mean nothing."""
    _head(
        "at least one hole",
        "sizes of the sectors",
        "density",
        "ties",
        "bound alone",
        "bound at .05 / blocks",
        "the rule",
    )
    for setting in SETTINGS:
        for process in PROCESSES:
            _row(_sizes(setting[0]), shown(setting[1]), process, *shares(partial(alarms, setting, process), runs))


def power(runs: int) -> None:
    """Sector holes of five by eight that are planted."""
    _head("an empty block of 5 x 8 is found, by density", "sizes", "ties", *map(shown, DENSITIES))
    for sizes in PLANTED:
        for process in list(PROCESSES)[:2]:
            cells = [shares(partial(found, sizes, process, density), runs)[0] for density in DENSITIES]
            _row(_sizes(sizes), process, *cells)


def functions(runs: int) -> None:
    """Functions told as missing where all three are equally likely."""
    _head(
        "a function is told as missing, by the ties of which one is recorded, three quarters of all",
        "",
        *map(str, others.TIES),
    )
    told = [shares(partial(others.function_missing, ties), runs) for ties in others.TIES]
    for name, cells in zip(("told", "told, and another tie has it"), zip(*told, strict=True), strict=True):
        _row(name, *cells)
    _row("3 (2/3)^k - 3 (1/3)^k", *(shown(others.expected_missing(ties)) for ties in others.TIES))


def structure(runs: int) -> None:
    """Tests of communities and cores in homogeneous random networks."""
    _head("false alarms of the tests at .05", "conditional_test given U\\|n,m, upper tail", "share")
    for name in others.TESTS:
        _row(name, *shares(partial(others.structure_alarm, name), runs))


def fragility() -> None:
    """Cutpoints, bridges and key players in random networks."""
    _head("random networks with at least one", "actors", "mean degree", "cutpoint", "bridge", "few key players")
    for actors in others.SIZES:
        for degree in others.DEGREES:
            _row(str(actors), str(degree), *map(shown, others.by_chance(actors, degree)))


def main(runs: int = NETWORKS) -> None:
    """All tables."""
    start = time.perf_counter()
    print(f"{runs} networks a cell, seeds from their names; numpy {np.__version__}")
    with parallel_config(n_jobs=-1):
        false_alarms(runs)
        power(runs)
        functions(runs)
        structure(max(1, runs // SLOW))
    fragility()
    print(f"\n{(time.perf_counter() - start) / 60:.1f} minutes")


def _sizes(sizes: tuple[int, ...]) -> str:
    return ", ".join(map(str, sizes))


def _head(title: str, *columns: str) -> None:
    print(f"\n### {title}\n")
    _row(*columns)
    print("|---" * len(columns) + "|")


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
