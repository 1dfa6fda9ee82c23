from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest

from akteursnetz.errors import NetworkError
from akteursnetz.inference import shared_columns


def test_expectation_and_p_equal_enumeration() -> None:
    table = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 1, 1]])
    rows = [list(combinations(range(4), int(size))) for size in table.sum(1)]
    tables = [np.array([[column in row for column in range(4)] for row in choice]) for choice in product(*rows)]
    shared = np.array([(t[0] & t[1]).sum() for t in tables if (t.sum(0) == table.sum(0)).all()])
    first_two, expected, p = shared_columns(table, replicates=5000).to_numpy()[0]
    assert first_two == 2
    assert abs(expected - shared.mean()) < 0.05
    assert abs(p - (shared >= 2).mean()) < 0.03


def test_southern_women_meet_in_two_circles() -> None:
    # Davis, Gardner & Gardner 1941: the first eight women belong to one circle, the last eight to the other
    table = nx.to_numpy_array(nx.davis_southern_women_graph())[:18, 18:]
    found = shared_columns(table, replicates=200)
    excess = found["shared"] - found["expected"]
    first, second = (found.index.get_level_values(level) for level in ("first", "second"))
    assert (excess[(first < 8) & (second < 8)] > 0).mean() > 0.7
    assert (excess[(first >= 10) & (second >= 10)] > 0).mean() > 0.7
    assert (excess[(first < 8) & (second >= 10)] < 0).mean() > 0.7


def test_a_table_of_other_numbers_is_refused() -> None:
    with pytest.raises(NetworkError, match="zeros and ones"):
        shared_columns([[2, 0]])
