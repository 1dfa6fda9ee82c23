"""Two layers, or two dates, of one network: chance does what the test says, or something is planted.

Layers: a network is made, and each of its tied pairs falls to the first layer, the second, or both. Dates: pairs of
actors who stay are kept or end, and new ones come; two actors leave and three join.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison import changes
from akteursnetz.comparison.judging import DECLARED
from akteursnetz.comparison.paired import Paired, paired_layers
from akteursnetz.engine import named_seed
from akteursnetz.inference.results import result
from akteursnetz.network import Network, from_tables
from benchmarks.calibration.processes import SAME, SECTORS, Process, Table, network

LEVEL = 0.05
ACTORS = 24
NAMES = ("administration", "welfare", "education")
LEAVE, JOIN = 2, 3
#: The chances that a tied pair falls to the first layer alone, the second alone, or both; and where it is planted that
#: pairs within sectors are rather those of the second layer.
CHANCES = (0.4, 0.4, 0.2)
WITHIN, ACROSS = (0.2, 0.6, 0.2), (0.5, 0.3, 0.2)
#: The chances that a tied pair is kept, and that one without a tie gets one.
KEPT, NEW = 0.8, 0.05

Chances = tuple[float, float, float]
Trial = Callable[[np.random.Generator, int, int], Paired]


def layers(
    process: Process,
    rng: np.random.Generator,
    replicates: int,
    seed: int,
    *,
    within: Chances = CHANCES,
    across: Chances = CHANCES,
) -> Paired:
    """Two layers of one network of the process."""
    sectors = np.arange(ACTORS) % SECTORS
    same = sectors[:, None] == sectors
    layer = np.where(same, *(_symmetric(rng.choice(3, same.shape, p=chances)) for chances in (within, across)))
    table = network(process, sectors, rng)
    first, second = (_network(table * (layer != absent), 0) for absent in (1, 0))
    return paired_layers(first, second, replicates=replicates, seed=seed)


def dates(process: Process, rng: np.random.Generator, replicates: int, seed: int, *, hub: bool = False) -> Paired:
    """One network at two dates; with `hub`, all new ties are those of one actor."""
    everyone = ACTORS + JOIN
    was = network(process, np.arange(everyone) % SECTORS, rng)
    was[ACTORS:] = was[:, ACTORS:] = 0
    stays, comes = (_symmetric(rng.random(was.shape) < chance) for chance in (KEPT, NEW))
    comes &= (was == 0) & ~np.eye(everyone, dtype=bool)
    now = was * stays
    if hub:
        others = rng.permutation(np.flatnonzero(was[LEAVE] == 0))
        others = others[others > LEAVE][: comes[LEAVE:, LEAVE:].sum() // 2]
        now[LEAVE, others] = now[others, LEAVE] = 1
    else:
        now[comes] = 1
    first, second = _network(was[:ACTORS, :ACTORS], 0), _network(now[LEAVE:, LEAVE:], LEAVE)
    return changes(first, second, replicates=replicates, seed=seed)


NULL: dict[str, Trial] = {
    "layers, alike": partial(layers, SAME["alike"]),
    "layers, both": partial(layers, SAME["both"]),
    "dates, alike": partial(dates, SAME["alike"]),
    "dates, both": partial(dates, SAME["both"]),
}
PLANTED: dict[str, Trial] = {
    "layers: sectors in the second": partial(layers, SAME["alike"], within=WITHIN, across=ACROSS),
    "dates: new ties are one actor's": partial(dates, SAME["alike"], hub=True),
}


def small_p(name: str, replicates: int, pair: int) -> list[bool]:
    """Whether each declared index of one pair has p <= .05, and whether any has after Holm."""
    seed = named_seed(pair, name)
    found = (NULL | PLANTED)[name](np.random.default_rng(seed), replicates, seed)
    change = found.measures["difference"]
    tests = [result(index, change[index], found.draws[index], null="paired", seed=seed) for index in DECLARED]
    own = [replace(test, equal="half").p for test in tests]
    return [*(p <= LEVEL for p in own), bool((found.measures["p"] <= LEVEL).any())]


def _symmetric(table: NDArray[Any]) -> NDArray[Any]:
    """The table with its lower half mirrored."""
    return np.asarray(np.where(np.tri(len(table), dtype=bool), table, table.T))


def _network(table: Table, start: int) -> Network:
    """The network of a table, its actors numbered from `start`."""
    net = _actors(start, len(table))
    rows, columns = np.nonzero(np.triu(table))
    ties = net.ties.iloc[:0].reindex(pd.RangeIndex(len(rows)).astype("str").rename("id"))
    ends = {"from": net.actors.index[rows], "to": net.actors.index[columns]}
    return net.derive(ties=ties.assign(**ends, relation="cooperation", direction="mutual"))


@cache
def _actors(start: int, count: int) -> Network:
    """A network without ties, made once: its cells need checking only once."""
    ids = pd.Series(range(start, start + count)).astype("str")
    sectors = [NAMES[i % SECTORS] for i in range(start, start + count)]
    actors = pd.DataFrame({"id": ids, "name": ids, "kind": "actor", "sector": sectors})
    return from_tables(actors, pd.DataFrame({"from": [], "to": [], "relation": []}, dtype="str"))
