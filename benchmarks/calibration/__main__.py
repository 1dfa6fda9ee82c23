"""Print the tables of docs/calibration.md.

python -m benchmarks.calibration [--answered 1000] [--most 5000] [--runs 4000] [--replicates 199] [--out calibration]
    [--only TEXT]

Counts are kept in the folder `--out`, one file a cell of the table of two networks; a run that was interrupted goes on.
`--only` asks for the cells, and the tables of layers and dates and of one network, whose name contains the text. Pairs
are handed to as many workers as there are cores; how many there are does not show in the figures.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import numpy as np
from joblib import parallel_config

from akteursnetz.engine import spread
from akteursnetz.inference import holm
from benchmarks.calibration import paired
from benchmarks.calibration.cells import Cell, null_cells, planted_cells
from benchmarks.calibration.counting import LEVEL, NAMES, QUESTIONS, Counts, commit, count, too_often, wilson
from benchmarks.calibration.single import SINGLE, small_p

#: Rates of fewer answers are not told.
FEWEST = 200
HEADER = ("mean degree", "degree centralisation", "transitivity", "modularity", "mean constraint")

LAYERS_AND_DATES, ONE_NETWORK = "layers and dates", "tests of one network"

Show = Callable[[float], str]
Found = dict[str, Counts]


def alarm_tables(found: Found) -> None:
    """Tables of false alarms: each test's rate with its interval, and the share answered by the pooled one."""
    raised = _raised(found)
    for test in dict.fromkeys(test for test, _ in QUESTIONS):
        _head(f"False alarms: {test}", ("networks", *HEADER))
        for cell, counts in found.items():
            _row(cell, *(_alarms(counts.get(f"{test} {name}"), (cell, test, name) in raised) for name in NAMES))


def _raised(found: Found) -> set[tuple[str, str, str]]:
    """Questions of cells whose rate lies above .05, by Holm over the whole table of each test."""
    asked = [
        (cell, test, name)
        for cell, counts in found.items()
        for test, name in QUESTIONS
        if counts[f"{test} {name}"][1] >= FEWEST
    ]
    above: set[tuple[str, str, str]] = set()
    for one in dict.fromkeys(test for test, _ in QUESTIONS):
        own = [question for question in asked if question[1] == one]
        p = holm([too_often(*reversed(found[cell][f"{test} {name}"][1:])) for cell, test, name in own])
        above |= {question for question, value in zip(own, p, strict=True) if value < LEVEL}
    return above


def _alarms(counts: list[int] | None, raised: bool) -> str:
    if counts is None:
        return "–"
    drawn, answered, alarms = counts
    told = "" if answered == drawn else f"{share(answered / drawn, 2)} answered"
    if answered < FEWEST:
        return told or "no rate"
    lower, upper = wilson(alarms, answered)
    rate = f"{share(alarms / answered)} ({share(lower)}–{share(upper)})"
    return f"{f'**{rate}**' if raised else rate}{'; ' + told if told else ''}"


def power_table(found: Found) -> None:
    """Table of what was planted: the share of all pairs in which the pooled test found it."""
    _head("Power: pooled; not answered counts as not found", ("networks", *HEADER))
    for cell, counts in found.items():
        shares = (counts[f"pooled {name}"] for name in NAMES)
        _row(cell, *(share(alarms / drawn, 2) for drawn, _, alarms in shares))


def paired_table(title: str, rows: Iterable[str], show: Show, pairs: int, replicates: int) -> None:
    """The tests of two layers or two dates of one network, printed row by row."""
    _head(title, ("networks", *HEADER[1:], "any (Holm)"))
    for name in rows:
        _row(name, *map(show, shares(partial(paired.small_p, name, replicates), pairs)))


def single_table(title: str, runs: int, replicates: int) -> None:
    """The tests of one network, printed row by row, with Wilson's interval."""
    _head(title, ("test", "false alarms", "95 % interval"))
    for name in SINGLE:
        (rate,) = shares(partial(small_p, name, replicates), runs)
        lower, upper = wilson(round(rate * runs), runs)
        _row(name, marked(runs, rate), f"{share(lower)} to {share(upper)}")


def shares(hits: Callable[[int], list[bool]], pairs: int) -> list[float]:
    """Column by column, in which share of the pairs there was a hit."""
    return [float(share) for share in np.mean(list(spread(hits, range(pairs))), axis=0)]


def marked(pairs: int, rate: float) -> str:
    """A share of false alarms, bold where it is further than two standard errors from .05."""
    text = share(rate)
    band = round(2 * np.sqrt(LEVEL * (1 - LEVEL) / pairs), 3)
    return text if round(abs(rate - LEVEL), 3) <= band else f"**{text}**"


def share(value: float, places: int = 3) -> str:
    """A share without the zero before the point."""
    return f"{value:.{places}f}".removeprefix("0")


def main() -> None:
    """The tables: two networks, two layers or dates, each with nothing to find and planted, and one network."""
    given = _arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    print(f"commit {commit()}, {given.replicates} replicates a test, nominal {LEVEL}; numpy {np.__version__}")
    work = partial(count, folder=given.out, answered=given.answered, most=given.most, replicates=given.replicates)

    def counted(cells: Iterable[Cell]) -> Found:
        return {cell.name: work(cell) for cell in cells if given.only in cell.name}

    with parallel_config(n_jobs=-1):
        alarm_tables(counted(null_cells()))
        power_table(counted(planted_cells()))
        if given.only in LAYERS_AND_DATES:
            pairs, alarm = given.answered, partial(marked, given.answered)
            paired_table(f"False alarms: {LAYERS_AND_DATES}", paired.NULL, alarm, pairs, given.replicates)
            found = partial(share, places=2)
            paired_table(f"Power: {LAYERS_AND_DATES}", paired.PLANTED, found, pairs, given.replicates)
        if given.only in ONE_NETWORK:
            single_table(f"False alarms: {ONE_NETWORK}", given.runs, given.replicates)
    print(f"\n{(time.perf_counter() - start) / 60:.1f} minutes")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answered", type=int, default=1000, help="pairs to be answered in each cell")
    parser.add_argument("--most", type=int, default=5000, help="pairs drawn at most in each cell")
    parser.add_argument("--runs", type=int, default=4000, help="networks of each test of one network")
    parser.add_argument("--replicates", type=int, default=199)
    parser.add_argument("--out", type=Path, default=Path("calibration"), help="folder of the counts")
    parser.add_argument("--only", default="", help="text that the names of the cells contain")
    return parser.parse_args()


def _head(title: str, columns: tuple[str, ...]) -> None:
    print(f"\n### {title}\n")
    _row(*columns)
    print("|---" * len(columns) + "|")


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
