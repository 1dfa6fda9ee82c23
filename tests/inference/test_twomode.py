from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from tests.networks import committees

from akteursnetz.errors import NetworkError
from akteursnetz.inference import shared_columns


def test_expectation_and_p_equal_enumeration() -> None:
    table = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 1, 1, 1]])
    rows = [list(combinations(range(4), int(size))) for size in table.sum(1)]
    tables = [np.array([[column in row for column in range(4)] for row in choice]) for choice in product(*rows)]
    shared = np.array([(t[0] & t[1]).sum() for t in tables if (t.sum(0) == table.sum(0)).all()])
    first_two = shared_columns(table, replicates=5000)[0, 1]
    assert first_two.estimate == 2
    assert abs(first_two.expected - shared.mean()) < 0.05
    assert abs(first_two.p - (shared >= 2).mean()) < 0.03


def test_southern_women_meet_in_two_circles() -> None:
    # Davis, Gardner & Gardner 1941: the first eight women belong to one circle, the last eight to the other
    table = nx.to_numpy_array(nx.davis_southern_women_graph())[:18, 18:]
    found = shared_columns(table, replicates=200).table
    excess = found["estimate"] - found["expected"]
    first, second = (found.index.get_level_values(level) for level in ("first", "second"))
    assert (excess[(first < 8) & (second < 8)] > 0).mean() > 0.7
    assert (excess[(first >= 10) & (second >= 10)] > 0).mean() > 0.7
    assert (excess[(first < 8) & (second >= 10)] < 0).mean() > 0.7


def test_the_seats_of_a_network_are_its_table() -> None:
    # a and b share X and Y, each of them Y with c, nobody anything with d
    found = shared_columns(committees(), replicates=19)
    assert found.table.index.names == ["first", "second"]
    assert found.table["estimate"].to_dict() == {
        ("a", "b"): 2,
        ("a", "c"): 1,
        ("a", "d"): 0,
        ("b", "c"): 1,
        ("b", "d"): 0,
        ("c", "d"): 0,
    }


def test_a_table_of_other_numbers_is_refused() -> None:
    with pytest.raises(NetworkError, match="zeros and ones"):
        shared_columns([[2, 0]])
