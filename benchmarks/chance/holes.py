"""Sector holes: false alarms where sectors mean nothing, and whether an empty block of five by eight is found."""

import numpy as np
from scipy.special import betaincinv

from akteursnetz.engine import named_seed
from akteursnetz.gapfinders.holes import sector_holes
from akteursnetz.gapfinders.shuffled import LEVEL, POSSIBLE
from akteursnetz.measures.mixing import block_table
from akteursnetz.measures.whole import network_density
from akteursnetz.network import Network
from benchmarks.chance.processes import PROCESSES, network, without

Setting = tuple[tuple[int, ...], float]

SETTINGS: tuple[Setting, ...] = (
    ((10, 1, 5, 2, 3, 4, 2, 3, 3, 1, 1), 0.1),
    ((12, 8, 8, 6, 6), 0.15),
    ((10,) * 6, 0.1),
    ((25, *(15,) * 5), 0.08),
    ((20, 5, 10, 8, 12, 10, 8, 10), 0.05),
)
PLANTED: tuple[tuple[int, ...], ...] = ((5, 8, 20), (5, 8, 6, 6, 5, 10), (5, 8, 10, 1, 5, 2, 3, 4, 2, 3, 1))
DENSITIES = (0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3)


def alarms(setting: Setting, process: str, run: int) -> list[bool]:
    """Whether a network has a hole by the bound alone, by a bound at .05 / blocks, and by the finder's own rule."""
    net = drawn(setting, process, run)
    return [*(bool(low) for low in by_bounds(net)), bool(sector_holes(net))]


def drawn(setting: Setting, process: str, run: int) -> Network:
    """A network of a process, its sectors dealt out beforehand."""
    sizes, density = setting
    rng = np.random.default_rng(named_seed(run, f"{process} {setting}"))
    return network(sizes, PROCESSES[process](rng, sum(sizes), density))


def by_bounds(net: Network) -> tuple[bool, bool]:
    """Whether any block's 95 percent bound lies below the density, and whether its bound at .05 / blocks does."""
    table = block_table(net)
    between = table.index.get_level_values("from") != table.index.get_level_values("to")
    table = table[between & (table["possible"] >= POSSIBLE)]
    tied, missing = table["tied"] + 0.5, table["possible"] - table["tied"] + 0.5
    adjusted = betaincinv(tied, missing, 1 - LEVEL / max(1, len(table)))
    return bool((table["upper"] < network_density(net)).any()), bool((adjusted < network_density(net)).any())


def found(sizes: tuple[int, ...], process: str, density: float, run: int) -> bool:
    """Whether the hole planted between the first two sectors is found."""
    rng = np.random.default_rng(named_seed(run, f"{process} {sizes} {density}"))
    net = network(sizes, without(sizes, PROCESSES[process](rng, sum(sizes), density)))
    first, second = net.actors["sector"].unique()[:2]
    return (first, second) in [hole.sectors for hole in sector_holes(net)]
