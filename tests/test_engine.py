import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from distributed import Client, LocalCluster
from joblib import parallel_config
from numpy.typing import NDArray

from akteursnetz import compare_many
from akteursnetz.engine import CELLS, Draw, named_seed, replicate, spread
from akteursnetz.inference.conditional import conditional

EXAMPLES = Path(__file__).parents[1] / "examples"

#: One worker, two processes of this machine, the cluster.
WORKERS: list[dict[str, Any]] = [{"n_jobs": 1}, {"backend": "loky", "n_jobs": 2}, {"backend": "dask"}]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Client]:
    """Two worker processes of a Dask cluster, on this machine as they would be on several."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as machines,
        Client(machines) as client,
    ):
        yield client


def pairs() -> Draw:
    """A local function: workers get it whole, for they cannot import this module."""

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        return rng.random((count, 2))

    return draw


def test_chunks_make_up_all_replicates_and_none_twice() -> None:
    values = replicate(pairs(), 1003, cells=CELLS // 100, seed=5)
    assert values.shape == (1003, 2)
    assert len(np.unique(values)) == values.size


def test_the_number_of_workers_does_not_show() -> None:
    alone = replicate(pairs(), 500, cells=CELLS // 100, seed=5)
    with parallel_config(n_jobs=2):
        together = replicate(pairs(), 500, cells=CELLS // 100, seed=5)
    np.testing.assert_array_equal(alone, together)


def test_another_seed_gives_other_numbers() -> None:
    assert not np.array_equal(replicate(pairs(), 5, cells=1, seed=1), replicate(pairs(), 5, cells=1, seed=2))


def test_answers_come_in_the_order_of_the_items() -> None:
    with parallel_config(n_jobs=2):
        assert list(spread(abs, [-3, 1, -2])) == [3, 1, 2]


def test_a_network_has_its_own_seed() -> None:
    seeds = {named_seed(seed, name) for seed in (1, 2) for name in ("Dortmund", "Eichsfeld")}
    assert len(seeds) == 4


def test_the_workers_of_a_cluster_are_other_processes(cluster: Client) -> None:
    workers = set(cluster.run(os.getpid).values())
    assert len(workers) == 2
    with parallel_config("dask"):
        spreading = set(spread(lambda _: os.getpid(), range(6)))
        drawing = set(replicate(lambda _, count: np.full(count, os.getpid()), 6, cells=CELLS, seed=1))
    assert spreading | drawing <= workers - {os.getpid()}


def test_an_answer_of_a_cluster_does_not_wait_for_the_next(cluster: Client, tmp_path: Path) -> None:
    seen = tmp_path / "seen"

    def answer(item: int) -> bool:
        """Whether the first answer was seen while the second was worked on."""
        deadline = time.monotonic() + 20 * item
        while not seen.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        return seen.exists()

    with parallel_config("dask"):
        answers = spread(answer, [0, 1])
        assert not next(answers)
        seen.touch()
        assert next(answers)


def test_a_cluster_does_not_show_in_a_test(cluster: Client) -> None:
    """A ring of 60: 277 replicates fill a chunk, so that there are four."""
    ring = np.roll(np.eye(60), 1, axis=1)
    statistics = ["degree_centralisation", "transitivity", "mean_constraint"]
    draws = []
    for workers in WORKERS:
        with parallel_config(**workers):
            tests = conditional(ring + ring.T, statistics, null="U|n,m", replicates=1000, seed=3)
        draws.append([tests[name].draws.tobytes() for name in statistics])
    assert draws[0] == draws[1] == draws[2]


def test_a_cluster_does_not_show_in_the_page_of_many_networks(cluster: Client, tmp_path: Path) -> None:
    names = ["dortmund", "eichsfeld", "musterkreis"]
    for name in names:
        shutil.copytree(EXAMPLES / name / "records", tmp_path / name)
    steps: list[tuple[int, int, str]] = []
    pages = []
    for workers in WORKERS:
        with parallel_config(**workers):
            pages.append(compare_many(tmp_path, replicates=200, progress=lambda *step: steps.append(step)).html)
    assert pages[0] == pages[1] == pages[2]
    assert steps == 3 * [(done, 3, name) for done, name in enumerate(names, start=1)]


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    """Its networks are worked out by the others, and every row that is done is kept; a draft of it may be left."""
    for number in range(6):
        shutil.copytree(EXAMPLES / "eichsfeld" / "records", tmp_path / "nets" / f"town{number}")
    alone = compare_many(tmp_path / "nets", replicates=200)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as machines,
        Client(machines) as client,
        parallel_config("dask"),
    ):
        pids = list(client.run(os.getpid).values())
        killed: list[int] = []

        def kill_one(done: int, *_: object) -> None:
            if done == 1:
                killed.append(pids[0])
                os.kill(pids[0], signal.SIGKILL)

        page = compare_many(tmp_path / "nets", replicates=200, out=tmp_path / "kept", progress=kill_one)
    assert killed
    assert page.html == alone.html
    assert len(list((tmp_path / "kept").glob("town*.json"))) == 6
