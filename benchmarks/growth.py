"""Growth of the seconds of the processor with the number of actors, and the exponents fitted to it.

Tables of measures, gaps and a whole analysis of networks with hubs, each of a new network, so that nothing is there
already.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from akteursnetz import Network, actor_table, analyse, gaps, layer_table, pair_table
from benchmarks.measures import network
from benchmarks.turns import duration


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


def text() -> str:
    """Table in Markdown: a line for each job, its seconds at each size, and the exponent above 1,000 actors."""
    whole(network(2_000, 2))  # what is loaded once
    sizes = [100, 1_000, 3_000, 10_000]
    found = growth(sizes)
    large = [n for n in sizes if n >= 1_000]
    rows = [
        [name, *(duration(taken) for taken in times), f"{exponent(large, times[-len(large) :]):.1f}"]
        for name, times in found.items()
    ]
    head = ["job", *(f"{n:,} actors" for n in sizes), "exponent from 1,000"]
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, *rows)]
    table = "\n".join([lines[0], "|" + "---|" * len(head), *lines[1:]])
    print(table)
    return table
