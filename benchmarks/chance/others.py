"""Functions dealt out to ties at random; tests of communities and cores; cutpoints, bridges and key players."""

from dataclasses import replace

import numpy as np
import pandas as pd

from akteursnetz.engine import named_seed
from akteursnetz.gapfinders.chance import cuts, draw, fewest_players
from akteursnetz.gapfinders.purpose import find_purpose
from akteursnetz.inference import conditional_test
from akteursnetz.knowledge.absence import ONE_INFORMANT
from akteursnetz.schema import FUNCTIONS
from benchmarks.chance.processes import everyone_tied, homogeneous, network

TIES = (5, 8, 9, 10, 12, 15, 20)
TESTS = ("community_modularity", "core_fit")
ACTORS, DENSITY, REPLICATES, LEVEL = 14, 0.25, 39, 0.05
SIZES, DEGREES, DRAWS = (20, 35, 44, 64, 100), (2, 3, 4, 6), 1000
SETS, TRIPLES = 64, 40


def function_missing(coded: int, run: int) -> list[bool]:
    """Whether a function is told as missing, and whether it is though a tie without a recorded function has it.

    Each tie has one of the three functions by equal chance; it is recorded for so many, three quarters of all.
    """
    rng = np.random.default_rng(named_seed(run, f"functions {coded}"))
    functions = rng.choice(list(FUNCTIONS), coded + coded // 3)
    net = everyone_tied((10,))
    recorded = pd.Series(functions, dtype="str").where(np.arange(len(functions)) < coded).to_numpy()
    chosen = net.ties.iloc[: len(functions)].assign(function=recorded)
    one_told = replace(net.meta, evidence=ONE_INFORMANT)  # of whom the finders of seats and twins tell nothing
    told = [
        finding
        for finding in find_purpose(net.derive(ties=chosen, meta=one_told))
        if finding.code == "function_missing"
    ]
    there = {FUNCTIONS[code] for code in functions}
    return [bool(told), any(finding.values["function"] in there for finding in told)]


def expected_missing(ties: int) -> float:
    """The chance that not all three functions occur: 3 (2/3)^k - 3 (1/3)^k."""
    return float(3 * (2 / 3) ** ties - 3 * (1 / 3) ** ties)


def structure_alarm(name: str, run: int) -> bool:
    """Whether a test of found communities, or of a core, is below .05 in a homogeneous random network."""
    seed = named_seed(run, name)
    net = network((ACTORS,), homogeneous(np.random.default_rng(seed), ACTORS, DENSITY))
    return conditional_test(net, name, null="U|n,m", tail="greater", replicates=REPLICATES, seed=run).p <= LEVEL


def by_chance(actors: int, degree: int) -> list[float]:
    """The shares of random networks with a cutpoint, with a bridge, and in which three (two) key players suffice."""
    drawn = draw(actors, actors * degree // 2, DRAWS, seed=1)
    cut = cuts(drawn)
    up_to = 3 if actors <= TRIPLES else 2
    players = np.mean(fewest_players(drawn, up_to) <= up_to) if actors <= SETS else np.nan
    return [float(np.mean(cut.cutpoint > 0)), float(np.mean(cut.bridge > 0)), float(players)]
