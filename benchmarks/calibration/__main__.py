"""Print the tables of `docs/calibration.md`: python -m benchmarks.calibration [pairs] [replicates]."""

import sys
import time
from collections.abc import Callable, Iterable

import numpy as np

from akteursnetz.engine import named_seed
from akteursnetz.inference import bootstrap_difference, cug_difference, holm, pooled_difference
from benchmarks.calibration.processes import Scenario, scenarios
from benchmarks.calibration.single import SINGLE, false_alarms

PAIRS = 1000
REPLICATES = 199
LEVEL = 0.05
DIFFERENCES = {"CUG": cug_difference, "pooled": pooled_difference, "bootstrap": bootstrap_difference}
NAMES = ("log_odds", "centralisation", "transitivity", "modularity", "mean_constraint")
HEADER = ("log-odds of a tie", "centralisation", "transitivity", "modularity", "mean constraint", "any (Holm)")


def alarms(scenario: Scenario, pairs: int, replicates: int) -> dict[str, list[float]]:
    """For each test the share of pairs with p <= .05, by statistic, and that of any after Holm."""
    hits: dict[str, list[list[bool]]] = {test: [] for test in DIFFERENCES}
    for pair in range(pairs):
        seed = named_seed(pair, f"{scenario.name} {scenario.sizes}")
        first, second, *sectors = scenario.draw(np.random.default_rng(seed))
        for test, function in DIFFERENCES.items():
            groups = (sectors[0], sectors[1])
            results = function(first, second, NAMES, groups=groups, replicates=replicates, seed=seed)
            hits[test].append(_hits(test, [results[name].p for name in NAMES]))
    return {test: np.mean(rows, axis=0).tolist() for test, rows in hits.items()}


def _hits(test: str, p: list[float]) -> list[bool]:
    """Whether each p is at most .05, and whether any is after Holm; the ties are given in all but the bootstrap."""
    tested = p if test == "bootstrap" else p[1:]
    return [*(value <= LEVEL for value in p), bool((holm(tested) <= LEVEL).any())]


def table(title: str, rows: Iterable[Scenario], show: Callable[[float], str], pairs: int, replicates: int) -> None:
    """One markdown table, printed row by row."""
    print(f"\n### {title}\n\n| networks | sizes | test | {' | '.join(HEADER)} |\n|---|---|---|{'---|' * len(HEADER)}")
    for scenario in rows:
        sizes = "{} v {}".format(*scenario.sizes)
        for test, shares in alarms(scenario, pairs, replicates).items():
            cells = ["–" if i == 0 and test != "bootstrap" else show(share) for i, share in enumerate(shares)]
            print(f"| {scenario.name} | {sizes} | {test} | {' | '.join(cells)} |", flush=True)


def marked(share: float, pairs: int) -> str:
    """A share of false alarms, bold where it is further than two standard errors from .05."""
    text = f"{share:.3f}".removeprefix("0")
    return text if abs(share - LEVEL) <= 2 * np.sqrt(LEVEL * (1 - LEVEL) / pairs) else f"**{text}**"


def main(pairs: int = PAIRS, replicates: int = REPLICATES) -> None:
    """The three tables: differences with nothing to find, with something planted, and tests of one network."""
    start = time.perf_counter()
    null, planted = scenarios()
    print(f"{pairs} pairs a row, {replicates} replicates a test, nominal {LEVEL}; numpy {np.__version__}")
    table("False alarms: both networks from one process", null, lambda s: marked(s, pairs), pairs, replicates)
    table("Power: the second network differs", planted, lambda s: f"{s:.2f}".removeprefix("0"), pairs, replicates)
    print("\n### False alarms of the tests of one network\n\n| test | false alarms |\n|---|---|")
    for name in SINGLE:
        print(f"| {name} | {marked(false_alarms(name, pairs, replicates), pairs)} |", flush=True)
    print(f"\n{(time.perf_counter() - start) / 60:.1f} minutes")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
