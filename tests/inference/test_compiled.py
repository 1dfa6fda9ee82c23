import networkx as nx
import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from akteursnetz.inference.compiled import CompiledStack
from akteursnetz.inference.stack import Stack
from akteursnetz.inference.statistics import STATISTICS, fastest, stack_statistics

NAMES = list(STATISTICS)


def random_stack(n: int, share: float, *, directed: bool) -> np.ndarray:
    cube = np.random.default_rng(n).random((40, n, n)) < share
    cube[:, np.arange(n), np.arange(n)] = False
    cube[:20, :2] = cube[:20, :, :2] = False  # half of the networks have isolates
    return cube if directed else np.triu(cube) | np.triu(cube).transpose(0, 2, 1)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize(("n", "share"), [(1, 1), (2, 0.5), (7, 0), (7, 1), (14, 0.3), (40, 0.1), (60, 0.9)])
def test_both_kinds_of_stack_give_the_same_numbers(n: int, share: float, directed: bool) -> None:
    cube = random_stack(n, share, directed=directed)
    groups = np.random.default_rng(1).integers(-1, 3, size=(len(cube), n))
    plain, compiled = (
        stack_statistics(cube, NAMES, directed=directed, groups=groups, kind=kind) for kind in (Stack, CompiledStack)
    )
    assert_allclose(compiled, plain, rtol=1e-6)


def test_the_compiled_stack_is_used_where_it_can_be() -> None:
    assert fastest() is CompiledStack
    cube = random_stack(14, 0.3, directed=False)
    assert_array_equal(
        stack_statistics(cube, ["mean_constraint"]), stack_statistics(cube, ["mean_constraint"], kind=CompiledStack)
    )


def test_renaming_the_actors_changes_no_number() -> None:
    # Petersen's graph has no triangle: each of 10 actors spends 1 / 3 on each of 3 partners
    table = nx.to_numpy_array(nx.petersen_graph())
    orders = [np.random.default_rng(seed).permutation(10) for seed in range(20)]
    cube = np.stack([table[np.ix_(order, order)] for order in orders])
    values = stack_statistics(cube, ["transitivity", "mean_constraint"], kind=CompiledStack)
    assert_allclose(values, np.tile([0, 1 / 3], (20, 1)), rtol=1e-12)


def test_a_frozen_stack_is_counted_too() -> None:
    cube = random_stack(14, 0.3, directed=False).astype(np.float32)
    expected = stack_statistics(cube, ["transitivity"], kind=CompiledStack)
    cube.setflags(write=False)
    assert_array_equal(stack_statistics(cube, ["transitivity"], kind=CompiledStack), expected)
