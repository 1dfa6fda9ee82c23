from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from joblib import parallel_config
from numpy.testing import assert_array_equal

from akteursnetz.errors import NetworkError
from akteursnetz.inference import conditional, group_shares_test
from akteursnetz.inference.conditional import Null


def karate() -> np.ndarray:
    return np.asarray(nx.to_numpy_array(nx.karate_club_graph()) > 0)


def test_the_expected_e_i_index_of_shuffled_labels_is_that_of_all_pairs() -> None:
    # a random pair of the karate club (17 and 17) is in one club with chance 2 * C(17, 2) / C(34, 2) = 16 / 33
    groups = [0 if club == "Mr. Hi" else 1 for _, club in nx.karate_club_graph().nodes(data="club")]
    test = conditional(karate(), ["ei"], null="labels", groups=groups, replicates=2000)["ei"]
    assert abs(test.expected - (1 - 2 * 16 / 33)) < 4 * test.draws.std() / np.sqrt(2000)
    assert test.p == 2 / 2001


def test_karate_is_more_closed_than_random_ties_but_not_than_its_degrees_allow() -> None:
    # doi:10.1103/PhysRevE.67.026126 (Park & Newman): much clustering in social networks follows from the degrees
    size, degrees = (
        conditional(karate(), ["transitivity"], null=null, tail="greater", replicates=300)["transitivity"]
        for null in ("U|n,m", "U|degrees")  # type: Null
    )
    assert size.p < 0.05 < degrees.p
    assert size.expected < degrees.expected


@pytest.mark.parametrize("null", ["U|n,m", "U|degrees", "U|MAN", "labels"])
def test_the_number_of_workers_does_not_show(null: Null) -> None:
    ties = nx.to_numpy_array(nx.gnp_random_graph(25, 0.2, seed=1, directed=True))
    groups = np.arange(25) % 3

    def draws() -> np.ndarray:
        tests = conditional(ties, ["modularity"], null=null, directed=True, groups=groups, replicates=3000)
        return tests["modularity"].draws

    alone = draws()
    with parallel_config(n_jobs=2):
        assert_array_equal(draws(), alone)


def test_homophily_of_each_group_equals_enumeration() -> None:
    # a triangle of a, a, b and a pendant c at b: shares inside, worked out for each of the labels' arrangements
    ties = nx.to_numpy_array(nx.Graph([(0, 1), (0, 2), (1, 2), (2, 3)]))
    labels = ["a", "a", "b", "b"]

    def share(order: tuple[str, ...]) -> float:
        edges = [(0, 1), (0, 2), (1, 2), (2, 3)]
        touching = [edge for edge in edges if "a" in (order[edge[0]], order[edge[1]])]
        return sum(order[i] == order[j] == "a" for i, j in touching) / len(touching)

    wanted = np.mean([share(order) for order in permutations(labels)])
    test = group_shares_test(ties, groups=labels, replicates=4000)["a"]
    assert test.estimate == pytest.approx(1 / 3)
    assert abs(test.expected - wanted) < 4 * test.draws.std() / np.sqrt(4000)


def test_actors_without_a_group_stay_without() -> None:
    ties = nx.to_numpy_array(nx.star_graph(4))
    tests = group_shares_test(ties, groups=[None, "a", "a", "b", "b"], replicates=50)
    assert np.isnan(tests["a"].estimate)
    assert tests["a"].undefined == 50


@pytest.mark.parametrize(
    ("ties", "null", "message"),
    [
        (np.zeros((3, 4)), "U|n,m", "square"),
        (np.ones((3, 3)), "U|n,m", "empty diagonal"),
        (np.triu(np.ones((3, 3)), 1), "U|n,m", "directed=True"),
        (1 - np.eye(3), "labels", "groups="),
        (1 - np.eye(3), "U|MAN", "not one for this network"),
    ],
)
def test_what_cannot_be_tested_is_refused(ties: np.ndarray, null: Null, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        conditional(ties, ["density"], null=null)
