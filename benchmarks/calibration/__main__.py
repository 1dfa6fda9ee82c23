"""Print the tables of `docs/calibration.md`: python -m benchmarks.calibration [pairs] [replicates].

`python -m benchmarks.calibration single [runs] [replicates]` prints the last one alone, the tests of one network.
Pairs are handed to as many workers as there are cores; how many there are does not show in the figures.
"""

import sys
import time
from collections.abc import Callable, Iterable
from functools import partial

import numpy as np
from joblib import parallel_config

from akteursnetz.engine import named_seed, spread
from akteursnetz.inference import bootstrap_difference, cug_difference, holm, pooled_difference
from benchmarks.calibration import paired
from benchmarks.calibration.processes import Scenario, scenarios
from benchmarks.calibration.single import SINGLE, small_p

PAIRS = 1000
RUNS = 4000
REPLICATES = 199
LEVEL = 0.05
DIFFERENCES = {"CUG": cug_difference, "pooled": pooled_difference, "bootstrap": bootstrap_difference}
NAMES = ("log_odds", "degree_centralisation", "transitivity", "modularity", "mean_constraint")
HEADER = ("log-odds of a tie", "degree centralisation", "transitivity", "modularity", "mean constraint", "any (Holm)")

Show = Callable[[float], str]


def shares(hits: Callable[[int], list[bool]], pairs: int) -> list[float]:
    """Column by column, in which share of the pairs there was a hit."""
    return [float(share) for share in np.mean(list(spread(hits, range(pairs))), axis=0)]


def differences(scenario: Scenario, replicates: int, pair: int) -> list[bool]:
    """For one test after another, whether each statistic of a pair has p <= .05, and whether any has after Holm."""
    seed = named_seed(pair, f"{scenario.name} {scenario.sizes}")
    first, second, *groups = scenario.draw(np.random.default_rng(seed))
    hits = []
    for test, function in DIFFERENCES.items():
        results = function(first, second, NAMES, groups=(groups[0], groups[1]), replicates=replicates, seed=seed)
        p = [results[name].p for name in NAMES]
        tested = p[1:] if test == "CUG" else p  # which keeps the ties, and so the log-odds
        hits += [*(value <= LEVEL for value in p), bool((holm(tested) <= LEVEL).any())]
    return hits


def difference_table(title: str, rows: Iterable[Scenario], show: Show, pairs: int, replicates: int) -> None:
    """The tests of two networks, printed row by row."""
    _head(title, ("networks", "sizes", "test", *HEADER))
    for scenario in rows:
        found = shares(partial(differences, scenario, replicates), pairs)
        for place, test in enumerate(DIFFERENCES):
            own = found[place * len(HEADER) : (place + 1) * len(HEADER)]
            cells = [show(share) if i or test != "CUG" else "–" for i, share in enumerate(own)]
            _row(scenario.name, "{} v {}".format(*scenario.sizes), test, *cells)


def paired_table(title: str, rows: Iterable[str], show: Show, pairs: int, replicates: int) -> None:
    """The tests of two layers or two dates of one network, printed row by row."""
    _head(title, ("networks", *HEADER[1:]))
    for name in rows:
        _row(name, *map(show, shares(partial(paired.small_p, name, replicates), pairs)))


def single_table(title: str, runs: int, replicates: int) -> None:
    """The tests of one network, printed row by row."""
    _head(title, ("test", "false alarms", "95 % interval"))
    for name in SINGLE:
        (share,) = shares(partial(small_p, name, replicates), runs)
        lower, upper = (f"{end:.3f}".removeprefix("0") for end in wilson(share, runs))
        _row(name, marked(runs, share), f"{lower} to {upper}")


def wilson(share: float, runs: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval of a share (1927, doi:10.1080/01621459.1927.10502953)."""
    middle, spread = share + z**2 / (2 * runs), z * np.sqrt(share * (1 - share) / runs + (z / (2 * runs)) ** 2)
    return (middle - spread) / (1 + z**2 / runs), (middle + spread) / (1 + z**2 / runs)


def marked(pairs: int, share: float) -> str:
    """A share of false alarms, bold where it is further than two standard errors from .05."""
    text = f"{share:.3f}".removeprefix("0")
    band = round(2 * np.sqrt(LEVEL * (1 - LEVEL) / pairs), 3)
    return text if round(abs(share - LEVEL), 3) <= band else f"**{text}**"


def power(share: float) -> str:
    """A share of findings."""
    return f"{share:.2f}".removeprefix("0")


def main(pairs: int = PAIRS, replicates: int = REPLICATES) -> None:
    """The five tables: two networks, two layers or dates, each with nothing to find and planted, and one network."""
    start = time.perf_counter()
    null, planted = scenarios()
    alarm = partial(marked, pairs)
    print(
        f"{pairs} pairs or {RUNS} networks a row, {replicates} replicates a test, "
        f"nominal {LEVEL}; numpy {np.__version__}"
    )
    with parallel_config(n_jobs=-1):
        difference_table("False alarms: both networks from one process", null, alarm, pairs, replicates)
        difference_table("Power: the second network differs", planted, power, pairs, replicates)
        paired_table("False alarms: layers and dates", paired.NULL, alarm, pairs, replicates)
        paired_table("Power: layers and dates", paired.PLANTED, power, pairs, replicates)
        single_table("False alarms of the tests of one network", RUNS, replicates)
    print(f"\n{(time.perf_counter() - start) / 60:.1f} minutes")


def single(runs: int = RUNS, replicates: int = REPLICATES) -> None:
    """The last table alone."""
    print(f"{runs} networks a row, {replicates} replicates a test, nominal {LEVEL}; numpy {np.__version__}")
    with parallel_config(n_jobs=-1):
        single_table("False alarms of the tests of one network", runs, replicates)


def _head(title: str, columns: tuple[str, ...]) -> None:
    print(f"\n### {title}\n")
    _row(*columns)
    print("|---" * len(columns) + "|")


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["single"]:
        single(*map(int, sys.argv[2:]))
    else:
        main(*map(int, sys.argv[1:]))
