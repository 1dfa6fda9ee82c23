"""Counts of a cell: how many pairs were drawn, how many a test answered for, and in how many p was at most .05.

Pairs are drawn until enough are answered by every statistic, or as many as are allowed are drawn. What is counted is
kept on disk after each batch, so a run that was interrupted goes on; counts of another commit are not taken.
"""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from re import sub
from subprocess import run

import numpy as np
from scipy.stats import binomtest

from akteursnetz.engine import named_seed, spread
from akteursnetz.inference import bootstrap_difference, cug_difference, pooled_difference
from akteursnetz.records.saving import save
from benchmarks.calibration.cells import Cell

LEVEL = 0.05
BATCH = 100
DIFFERENCES = {"CUG": cug_difference, "pooled": pooled_difference, "bootstrap": bootstrap_difference}
NAMES = ("log_mean_degree", "degree_centralisation", "transitivity", "modularity", "mean_constraint")
#: CUG keeps the number of ties of each network.
WITHOUT = {("CUG", "log_mean_degree")}
QUESTIONS = tuple((test, name) for test in DIFFERENCES for name in NAMES if (test, name) not in WITHOUT)

Counts = dict[str, list[int]]


def ask(cell: Cell, replicates: int, pair: int) -> list[float]:
    """P of each question for one pair of networks; NaN where the test does not answer."""
    seed = named_seed(pair, cell.name)
    first, second, *groups = cell.draw(np.random.default_rng(seed))
    if not first.any() or not second.any():
        return [float("nan")] * len(QUESTIONS)
    asked = {
        test: function(first, second, NAMES, groups=(groups[0], groups[1]), replicates=replicates, seed=seed)
        for test, function in DIFFERENCES.items()
    }
    return [asked[test][name].p for test, name in QUESTIONS]


def count(cell: Cell, folder: Path, *, answered: int, most: int, replicates: int) -> Counts:
    """Counts of a cell by question: pairs drawn, answered, and with p at most .05; taken up where they were left."""
    path = folder / f"{sub('[^a-z0-9]+', '-', cell.name.lower())}.json"
    key = {"commit": commit(), "replicates": replicates}
    kept = json.loads(path.read_text("utf-8")) if path.exists() else {}
    counts: Counts = (
        kept["counts"] if kept.get("key") == key else {" ".join(question): [0, 0, 0] for question in QUESTIONS}
    )
    wanted, allowed = cell.share(answered), cell.share(most)
    while (done := max(drawn for drawn, *_ in counts.values())) < allowed and _fewest(counts) < wanted:
        pairs = range(done, min(done + BATCH, allowed))
        p = np.array(list(spread(partial(ask, cell, replicates), pairs)))
        for question, own in zip(QUESTIONS, p.T, strict=True):
            found = counts[" ".join(question)]
            more = [len(pairs), int((~np.isnan(own)).sum()), int((own <= LEVEL).sum())]
            counts[" ".join(question)] = [a + b for a, b in zip(found, more, strict=True)]
        save(path, json.dumps({"key": key, "cell": cell.name, "counts": counts}, indent=1).encode())
    return counts


def _fewest(counts: Mapping[str, list[int]]) -> int:
    """Fewest answers of any question that was answered at all."""
    return min((answers for _, answers, _ in counts.values() if answers), default=0)


def commit() -> str:
    """Commit of the code that counts; parts of one run carry the same."""
    told = run(["git", "rev-parse", "HEAD"], cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return told.stdout.strip() or "unknown"


def wilson(found: int, answered: int) -> tuple[float, float]:
    """Wilson interval (95 %) of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953)."""
    ends = binomtest(found, answered).proportion_ci(method="wilson")
    return float(ends.low), float(ends.high)


def too_often(found: int, answered: int) -> float:
    """P of so many false alarms or more, were their rate .05."""
    return float(binomtest(found, answered, LEVEL, alternative="greater").pvalue)
