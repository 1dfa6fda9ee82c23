import numpy as np
from joblib import parallel_config
from numpy.typing import NDArray

from akteursnetz.engine import CELLS, Draw, named_seed, replicate, spread


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
