"""Growth of the seconds of the processor with the number of actors, and the exponents fitted to it.

Run as `python -m benchmarks.growth [sizes ...]`: tables of measures, gaps and a whole analysis of networks with hubs,
each of a new network, so that nothing is there already.
"""

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from akteursnetz import Network, actor_table, analyse, gaps, layer_table, pair_table
from benchmarks.measures import network


def jobs() -> Iterator[tuple[str, Callable[[Network], Any]]]:
    """Each job by its name, as a call of a network."""
    yield "actor_table", actor_table
    yield "pair_table", pair_table
    yield "layer_table", layer_table
    yield "gaps", gaps
    yield "analyse", whole


def whole(net: Network) -> None:
    """All that an analysis holds."""
    found = analyse(net)
    _ = found.facts, found.actors, found.pairs, found.layers, found.findings


def growth(sizes: list[int]) -> dict[str, list[float]]:
    """Seconds of each job at each size."""
    taken: dict[str, list[float]] = {name: [] for name, _ in jobs()}
    for n in sizes:
        for name, job in jobs():
            net = network(n, 2)
            began = time.process_time()
            job(net)
            taken[name].append(time.process_time() - began)
    return taken


def exponent(sizes: list[int], taken: list[float]) -> float:
    """Slope of the logarithm of the seconds over that of the sizes."""
    return float(np.polyfit(np.log(sizes), np.log(taken), 1)[0])


def main(sizes: list[int]) -> None:
    """Print one line for each job: its seconds at each size, and the exponent."""
    whole(network(2_000, 2))  # what is loaded once
    print(f"{'job':12}", *(f"{n:>9,}" for n in sizes), " exponent")
    for name, taken in growth(sizes).items():
        print(f"{name:12}", *(f"{second:9.2f}" for second in taken), f"{exponent(sizes, taken):9.2f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1_000, 10_000])
