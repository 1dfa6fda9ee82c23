"""Parallel execution over cores or a cluster by joblib, with the same answer however many there are.

Work is joblib's: one worker unless the caller says otherwise, `with joblib.parallel_config(n_jobs=4): ...`, and any
backend that joblib knows (loky, Dask, Ray, Spark) serves without a change here. What is handed out is a chunk of
replicates or a whole network, never one replicate. Random numbers belong to the chunk, or to the network's name, and
not to the worker; so neither the number of workers nor their order shows in the result. Within a chunk, numpy's linear
algebra keeps to one thread: how many there are shows in the last digits of a sum, and chunks are what is parallel.

On a Dask cluster (package `distributed`): `with Client("scheduler:8786"), parallel_config("dask"): ...`. Its machines
need this package too, and must see a folder of records, and one for the rows worked out, under the same path; networks
that are handed over in a mapping travel with the work.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from akteursnetz.doors import whole

Item = TypeVar("Item")
Answer = TypeVar("Answer")

#: Draws so many replicates with the generator it is given; the first axis of the answer counts the replicates.
Draw = Callable[[np.random.Generator, int], NDArray[Any]]

#: The most cells that the replicates of one chunk hold together: this bounds memory.
CELLS = 1_000_000


def replicate(draw: Draw, replicates: int, *, cells: int, seed: int) -> NDArray[Any]:
    """Replicates of a random draw, in parallel chunks; `cells` is the number of cells that one replicate takes.

    Raises NetworkError unless there is one replicate or more and the seed is a whole number.

    >>> replicate(lambda rng, count: rng.random(count), 3, cells=1, seed=1).shape
    (3,)
    """
    whole(replicates, "replicates")
    whole(seed, "seed", least=0)
    counts = _chunks(replicates, max(1, CELLS // max(1, cells)))
    seeds = np.random.SeedSequence(seed).spawn(len(counts))
    parts = Parallel()(delayed(_chunk)(draw, part, count) for part, count in zip(seeds, counts, strict=True))
    return np.concatenate(parts)


def spread(function: Callable[[Item], Answer], items: Iterable[Item]) -> Iterator[Answer]:
    """Parallel map: the function's answers for the items, in their order, each as soon as it is there.

    >>> list(spread(abs, [-1, 2]))
    [1, 2]
    """
    answers: Iterator[Answer] = Parallel(return_as="generator")(delayed(function)(item) for item in items)
    return answers


def one_thread() -> AbstractContextManager[object]:
    """Context in which numpy's linear algebra keeps to one thread: how many there are shows in the last digits.

    >>> with one_thread():
    ...     float(np.eye(2).sum())
    2.0
    """
    limit: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return limit


def named_seed(seed: int, name: str) -> int:
    """Seed of one of many networks, derived from its name: the same in whatever order and company it is worked on.

    Raises NetworkError unless the seed given is a whole number.

    >>> named_seed(1, "Dortmund") == named_seed(1, "Dortmund") != named_seed(1, "Eichsfeld")
    True
    """
    whole(seed, "seed", least=0)
    return int.from_bytes(sha256(f"{seed} {name}".encode()).digest()[:8], "big")


def _chunk(draw: Draw, seed: np.random.SeedSequence, count: int) -> NDArray[Any]:
    with one_thread():
        return draw(np.random.default_rng(seed), count)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _chunks(total: int, size: int) -> list[int]:
    return [min(size, total - start) for start in range(0, total, size)]
