"""Test of brokerage roles against groups that are permuted among actors of about the same degree.

Who has many partners brokers much, whatever its group is, and the groups differ in degree. So the network stays as it
is, and groups change places only within strata of actors with like degrees. The number of pairs that an actor brokers
between stays too: the test asks which roles it has in them more often than groups without regard to ties would give it.
"""

from collections.abc import Hashable, Iterator
from itertools import product
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from akteursnetz.doors import one_of, whole
from akteursnetz.engine import replicate
from akteursnetz.graph import matrix
from akteursnetz.inference.results import Results, Tail, TestResult, result
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.brokerage import ROLES
from akteursnetz.measures.partition import partition
from akteursnetz.network import Network, require_network

Ints = NDArray[np.int64]


def brokerage_test(
    net: Network,
    *,
    by: str = "sector",
    directed: bool = False,
    stratum: int = 5,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> Results[tuple[Hashable, Hashable]]:
    """Permutation test of each actor's brokerage roles, groups permuted among actors of about the same degree.

    The numbers are those of `brokerage_table`. Actors with a group are put into strata from the lowest degree up: a
    stratum takes in all actors of the next degree until it has at least `stratum` of them, and fewer than that left at
    the top join the last. With `stratum` 1 only actors of equal degree change places, and one alone of its degree keeps
    its group. Actors without a group keep none: NaN and no p. There are five p values an actor: adjust them (`holm`)
    before calling one of them a finding. Raises NetworkError for a column or a tail that is none, and unless `stratum`
    and `replicates` are whole numbers of 1 or more. The roles are those of Gould & Fernandez (1989),
    doi:10.2307/270949.

    >>> from akteursnetz.examples import example
    >>> found = brokerage_test(example("dortmund"), replicates=99)["arge", "coordinator"]
    >>> found.estimate, round(found.expected, 1)
    (6.0, 1.1)
    """
    one_of(tail, get_args(Tail), "tail")
    whole(stratum, "stratum")
    array, actors = matrix(require_network(net), directed=directed)
    codes = partition(net, by).codes
    known = np.flatnonzero(codes >= 0)
    strata = degree_strata(actor_degree(net, directed=directed).to_numpy()[known], stratum)
    paths = _open_paths(array, codes >= 0)

    def draw(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        permuted = np.tile(codes, (count, 1))
        permuted[:, known] = within_strata(codes[known], strata, rng, count)
        return _roles(paths, permuted, directed)

    draws = replicate(draw, replicates, cells=len(paths.broker) + len(codes) * len(ROLES), seed=seed)
    observed = _roles(paths, codes[None], directed)[0]
    tests: dict[tuple[Hashable, Hashable], TestResult] = {
        (actor, role): result(role, observed[i, k], draws[:, i, k], null="labels_by_degree", seed=seed, tail=tail)
        for (i, actor), (k, role) in product(enumerate(actors), enumerate(ROLES))
    }
    return Results(tests, ("actor", "role"))


def degree_strata(degrees: ArrayLike, least: int) -> NDArray[np.intp]:
    """Stratum of each degree: neighbouring degrees, as few as hold `least` actors; fewer at the top join the last.

    >>> degree_strata([1, 1, 2, 2, 2, 7], 2).tolist()
    [0, 0, 1, 1, 1, 1]
    """
    _, place, sizes = np.unique(np.asarray(degrees), return_inverse=True, return_counts=True)
    of_degree, stratum, inside = np.zeros(len(sizes), dtype=np.intp), 0, 0
    for degree, size in enumerate(sizes):
        if inside >= least and sizes[degree:].sum() >= least:
            stratum, inside = stratum + 1, 0
        of_degree[degree] = stratum
        inside += size
    return of_degree[place]


def within_strata(codes: Ints, strata: NDArray[np.intp], rng: np.random.Generator, count: int) -> Ints:
    """Codes permuted at random within strata, count x actors."""
    permutations = np.argsort(strata + rng.random((count, len(strata))), axis=1)
    permuted = np.empty((count, len(codes)), dtype=np.int64)
    permuted[:, np.argsort(strata, kind="stable")] = codes[permutations]
    return permuted


class _Paths(NamedTuple):
    """Open two-paths start -> broker -> end, without a tie start -> end, as places of actors."""

    start: Ints
    broker: Ints
    end: Ints


def _open_paths(array: sparse.csr_array, known: NDArray[np.bool_]) -> _Paths:
    """Open two-paths between three actors of known group; undirected, each stands twice, once in either direction."""
    tied = array.astype(bool).toarray()
    parts = [np.zeros((0, 3), dtype=np.int64), *_around(tied & np.outer(known, known))]
    start, broker, end = np.concatenate(parts).T
    kept = (start != end) & ~tied[start, end]
    return _Paths(start[kept], broker[kept], end[kept])


def _around(tied: NDArray[np.bool_]) -> Iterator[Ints]:
    """Two-paths through one broker after the other, one a row."""
    for broker in range(len(tied)):
        into, out = np.flatnonzero(tied[:, broker]), np.flatnonzero(tied[broker])
        start, end = np.repeat(into, len(out)), np.tile(out, len(into))
        yield np.stack([start, np.full(len(start), broker), end], axis=1)


def _roles(paths: _Paths, codes: Ints, directed: bool) -> NDArray[np.float64]:
    """Numbers of pairs brokered between for each row of codes (rows x actors x roles); NaN without a group."""
    start, broker, end = (codes[:, places] for places in paths)
    outside = np.where(start == end, ROLES.index("itinerant"), ROLES.index("liaison"))
    entering = np.where(broker == end, ROLES.index("gatekeeper"), outside)
    leaving = np.where(broker == end, ROLES.index("coordinator"), ROLES.index("representative"))
    role = np.where(start == broker, leaving, entering)
    rows, actors = codes.shape
    cell = (np.arange(rows)[:, None] * actors + paths.broker) * len(ROLES) + role
    counts = np.bincount(cell.ravel(), minlength=rows * actors * len(ROLES)).reshape(rows, actors, len(ROLES))
    twice = np.array([1 if directed or name in ("gatekeeper", "representative") else 2 for name in ROLES])
    return np.where(codes[:, :, None] >= 0, counts / twice, np.nan)
