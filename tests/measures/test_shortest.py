"""Weighted shortest paths against sums of fractions: equally long paths are found at any scale."""

from fractions import Fraction
from itertools import permutations, product

import networkx as nx
import numpy as np
import pytest
from scipy import sparse
from tests.networks import made

from akteursnetz import measures as m
from akteursnetz.measures.shortest import betweenness_by_length, fraction
from akteursnetz.network import Network

Step = tuple[int, int]

#: Weights as they are written; the thirds and their doubles, tenths and halves give many equal sums.
WEIGHTS = {
    "ratings": [Fraction(value) for value in (1, 2, 3, 4, 5)],
    "decimals": [Fraction(value) for value in (".1", ".2", ".3", ".4", ".6", "1.2")],
    "thirds": [Fraction(value) for value in ("1/3", "2/3", "4/3", "1/6", "1/2", "1", "1/7")],
    "scales": [Fraction(value) for value in ("1e-12", "2e-12", "1e12", "5e11", "3", "1/3", "7e-5", "1.4e-4")],
}
#: Into which all their inverses divide.
UNIT = 4 * 3 * 7 * 10**12
ACTORS, GRAPHS = 12, 63


def two_ways() -> Network:
    """Two ways from a to b, 1/3 + 1/4 + 1/5 and 1/3 + 1/5 + 1/4 long: rounded, the second sum is larger."""
    ties = [("a", "x"), ("x", "y"), ("y", "b"), ("a", "u"), ("u", "v"), ("v", "b")]
    return made("axybuv", ties, strength=[3, 4, 5, 3, 5, 4])


def test_sums_rounded_apart_are_equally_long_paths() -> None:
    """A ring of two ways of 47/60: from a to b half goes either way. igraph 1.3.5 gives the same."""
    found = m.actor_betweenness(two_ways(), weight="strength", normalised=False)
    assert 1 / 3 + 1 / 4 + 1 / 5 != 1 / 3 + 1 / 5 + 1 / 4
    assert found[["x", "u", "y", "v"]].to_list() == [1.5, 1.5, 2.5, 2.5]


def test_pairs_share_equally_long_paths() -> None:
    found = m.pair_betweenness(two_ways(), weight="strength", normalised=False)
    assert found[("x", "y")] == found[("u", "v")] == 4.5
    assert found[("a", "x")] == found[("a", "u")] == 3.5


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("kind", WEIGHTS)
def test_betweenness_agrees_with_fractions(kind: str, directed: bool) -> None:
    """Shortest paths counted over all pairs with exact lengths (Floyd and Warshall), no sum ever rounded."""
    rng = np.random.default_rng([list(WEIGHTS).index(kind), directed])
    for _ in range(GRAPHS):
        weights = _weights(rng, WEIGHTS[kind], directed)
        found = betweenness_by_length(_matrix(weights))
        actors, steps = _counted({pair: int(UNIT / weight) for pair, weight in weights.items()})
        np.testing.assert_allclose(found.actors, actors, rtol=1e-12, atol=1e-12)
        rows, columns = _matrix(weights).nonzero()
        expected = [steps[pair] for pair in zip(rows.tolist(), columns.tolist(), strict=True)]
        np.testing.assert_allclose(found.entries, expected, rtol=1e-12, atol=1e-12)


def test_a_difference_far_below_rounding_is_a_difference() -> None:
    """1e12 + 2e-12 and 1e12 + 1e-12 are one number when rounded; the second way, over c, is the shorter one."""
    assert 1e12 + 2e-12 == 1e12 + 1e-12
    ties = [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d")]
    net = made("abcd", ties, cases=[1e-12, 5e11, 1e-12, 1e12])
    assert m.actor_betweenness(net, weight="cases", normalised=False).to_list() == [0, 0, 1, 1]


def test_weights_of_one_are_no_weights() -> None:
    graph = nx.davis_southern_women_graph()
    found = betweenness_by_length(sparse.csr_array(nx.to_scipy_sparse_array(graph)).astype(np.float64)).actors
    np.testing.assert_allclose(found / 2, list(nx.betweenness_centrality(graph, normalized=False).values()), atol=1e-9)


def test_a_floating_point_number_is_read_as_the_fraction_it_rounds() -> None:
    """Every p / q with p q < 2^52; the limit is sharp enough that amounts to the cent and nine decimals are within."""
    rng = np.random.default_rng(1)
    for _ in range(20_000):
        top = int(rng.integers(1, 2 ** int(rng.integers(1, 51)), endpoint=True))
        exact = Fraction(top, int(rng.integers(1, (2**52 - 1) // top, endpoint=True)))
        assert fraction(float(exact)) == exact
    assert fraction(1234567.89) == Fraction("1234567.89")
    assert float(fraction(np.pi)) == np.pi


def _weights(rng: np.random.Generator, values: list[Fraction], directed: bool) -> dict[Step, Fraction]:
    chosen = {pair: values[rng.integers(len(values))] for pair in permutations(range(ACTORS), 2) if rng.random() < 0.3}
    if directed:
        return chosen
    return {pair: weight for (a, b), weight in chosen.items() if a < b for pair in ((a, b), (b, a))}


def _matrix(weights: dict[Step, Fraction]) -> sparse.csr_array:
    rows, columns = zip(*weights, strict=True)
    return sparse.csr_array(([float(weight) for weight in weights.values()], (rows, columns)), shape=(ACTORS, ACTORS))


def _counted(length: dict[Step, int]) -> tuple[list[float], dict[Step, float]]:
    """Betweenness of actors and steps by its definition: shares of shortest paths over all ordered pairs."""
    everyone, far = range(ACTORS), sum(length.values()) + 1
    apart = {(a, b): 0 if a == b else length.get((a, b), far) for a, b in product(everyone, repeat=2)}
    for by, a, b in product(everyone, repeat=3):
        apart[a, b] = min(apart[a, b], apart[a, by] + apart[by, b])
    paths: dict[Step, int] = {}
    for a in everyone:
        for b in sorted((b for b in everyone if apart[a, b] < far), key=lambda b: apart[a, b]):
            last = [u for u in everyone if (u, b) in length and apart[a, u] + length[u, b] == apart[a, b]]
            paths[a, b] = 1 if a == b else sum(paths[a, u] for u in last)
    actors, steps = [0.0] * ACTORS, dict.fromkeys(length, 0.0)
    for (a, b), number in paths.items():
        for by in everyone:
            if by not in (a, b) and apart[a, by] + apart[by, b] == apart[a, b]:
                actors[by] += paths[a, by] * paths[by, b] / number
        for (u, v), step in length.items():
            if apart[a, u] + step + apart[v, b] == apart[a, b]:
                steps[u, v] += paths[a, u] * paths[v, b] / number
    return actors, steps
