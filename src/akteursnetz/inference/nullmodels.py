"""Null models: random networks that keep given properties of the observed one.

- `U|n,m` keeps the actors and the number of ties: the ties fall on random pairs.
- `U|MAN` (directed) keeps the dyad census (mutual, asymmetric, null pairs): dyads are shuffled, and asymmetric ones
  turned at random.
- `U|degrees` keeps each actor's ties, sent and received if directed: a switching chain.
- `margins` keeps the row and column sums of a two-mode table: Curveball trades.

All networks that keep these are equally likely. The two chains run once from the observed network to a hub, and from
there anew for each replicate: both kinds of step are reversible, so the observed network and its replicates could have
come in any order, and p is right even where a chain mixes slowly (Besag & Clifford 1989, doi:10.1093/biomet/76.4.633).
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from akteursnetz.doors import whole
from akteursnetz.engine import Draw
from akteursnetz.errors import NetworkError

Cube = NDArray[np.float32]
Table = NDArray[np.float64]

#: Attempted switches for each tie, and trades for each row, from the observed network to the hub and on to a replicate;
#: small networks take as many as one of FEW ties or rows.
SWITCHES = 10
TRADES = 10
FEW = 20
#: The share of steps of a directed chain that try to turn a triangle round: switches alone cannot reach every network.
TRIANGLES = 0.2

Chain = Callable[[Table, np.random.Generator, int], Cube]


def sampler(ties: Table, null: str, *, directed: bool, seed: int) -> Draw:
    """Sampler of a null model for the observed network (zeros and ones): draws cubes of replicates x n x n."""
    whole(seed, "seed", least=0)
    match null:
        case "U|n,m":
            return partial(shuffle_ties, ties, directed=directed)
        case "U|MAN" if directed:
            return partial(shuffle_dyads, ties)
        case "U|degrees":
            return _from_hub(partial(switch_ties, directed=directed), ties, seed)
        case "margins":
            return _from_hub(trade_columns, ties, seed)
    raise NetworkError(f"null model {null!r} is not one for this network; U|n,m, U|degrees or, if directed, U|MAN are")


def _from_hub(chain: Chain, ties: Table, seed: int) -> Draw:
    (hub,) = chain(ties, np.random.default_rng(seed), 1)
    return partial(chain, hub.astype(np.float64))


def shuffle_ties(ties: Table, rng: np.random.Generator, count: int, *, directed: bool) -> Cube:
    """U|n,m: random graphs with the observed number of ties, on random pairs."""
    rows, columns = np.nonzero(~np.eye(len(ties), dtype=bool)) if directed else np.triu_indices(len(ties), 1)
    place = np.full(ties.shape, len(rows))
    place[rows, columns] = np.arange(len(rows))
    if not directed:
        place[columns, rows] = np.arange(len(rows))
    tied = _subsets(len(rows), int(ties[rows, columns].sum()), rng, count)
    return tied.astype(np.float32).take(place, axis=1)


def _subsets(places: int, size: int, rng: np.random.Generator, count: int) -> NDArray[np.bool_]:
    """Uniform random subsets of `size` of so many places as masks, one a row; a last place is in none.

    Rejection sampling: places are drawn with replacement, and duplicates again. The smaller of the subset and its
    complement is drawn: for sparse networks this is several times faster than to shuffle all places.
    """
    few = min(size, places - size)
    drawn = np.zeros((count, places + 1), dtype=bool)
    missing = np.full(count, few)
    while missing.any():
        drawn[np.repeat(np.arange(count), missing), rng.integers(places, size=missing.sum())] = True
        missing = few - drawn.sum(axis=1)
    if few < size:
        drawn[:, :places] ^= True
    return drawn


def shuffle_dyads(ties: Table, rng: np.random.Generator, count: int) -> Cube:
    """U|MAN: random graphs with the observed dyad census (mutual, asymmetric, null)."""
    rows, columns = np.triu_indices(len(ties), 1)
    kinds = np.tile((ties[rows, columns] + 2 * ties[columns, rows]).astype(np.int8), (count, 1))
    rng.permuted(kinds, axis=1, out=kinds)
    turned = (rng.random(kinds.shape) < 0.5) & ((kinds == 1) | (kinds == 2))
    kinds[turned] = 3 - kinds[turned]
    cube = np.zeros((count, *ties.shape), np.float32)
    cube[:, rows, columns] = kinds & 1
    cube[:, columns, rows] = kinds >> 1
    return cube


def switch_ties(ties: Table, rng: np.random.Generator, count: int, *, directed: bool) -> Cube:
    """U|degrees: random graphs with the observed degrees by a switching Markov chain, one chain a replicate.

    A step switches two ties (a-b, c-d become a-d, c-b). One that would make a loop or a double tie leaves the network
    as it is and counts. Directed chains also reverse cyclic triangles (Rao, Jana & Bandyopadhyay 1996, Sankhya A 58:
    225-242).
    """
    chains = _Chains(ties, count, directed)
    for _ in range(SWITCHES * max(chains.m, FEW) if chains.m > 1 else 0):
        turning = rng.random(count) < TRIANGLES if directed else np.zeros(count, dtype=bool)
        chains.switch(np.flatnonzero(~turning), rng)
        if turning.any():
            chains.turn(np.flatnonzero(turning), rng)
    return chains.cube()


class _Chains:
    """States of `count` switching chains: lists of ties (from, to) and, for each cell, the index of its tie or -1."""

    def __init__(self, ties: Table, count: int, directed: bool) -> None:
        start, end = np.nonzero(ties if directed else np.triu(ties))
        self.n, self.m, self.directed = len(ties), len(start), directed
        self.start, self.end = np.tile(start, (count, 1)), np.tile(end, (count, 1))
        self.place = np.full((count, self.n, self.n), -1, dtype=np.int32)
        self.put(np.arange(count)[:, None], self.start, self.end, np.arange(self.m))

    def put(self, chain: NDArray[np.intp], a: NDArray[np.intp], b: NDArray[np.intp], place: NDArray[np.intp]) -> None:
        self.place[chain, a, b] = place
        if not self.directed:
            self.place[chain, b, a] = place

    def move(self, chain: NDArray[np.intp], place: NDArray[np.intp], a: NDArray[np.intp], b: NDArray[np.intp]) -> None:
        self.start[chain, place], self.end[chain, place] = a, b
        self.put(chain, a, b, place)

    def clear(self, chain: NDArray[np.intp], place: NDArray[np.intp]) -> None:
        self.put(chain, self.start[chain, place], self.end[chain, place], np.full(len(chain), -1))

    def switch(self, chain: NDArray[np.intp], rng: np.random.Generator) -> None:
        first = rng.integers(self.m, size=len(chain))
        second = (first + rng.integers(1, self.m, size=len(chain))) % self.m
        a, b = self.start[chain, first], self.end[chain, first]
        c, d = self.start[chain, second], self.end[chain, second]
        if not self.directed:
            flip = rng.random(len(chain)) < 0.5
            c, d = np.where(flip, d, c), np.where(flip, c, d)
        free = (a != d) & (c != b) & (self.place[chain, a, d] < 0) & (self.place[chain, c, b] < 0)
        chain, first, second = chain[free], first[free], second[free]
        self.clear(chain, first)
        self.clear(chain, second)
        self.move(chain, first, a[free], d[free])
        self.move(chain, second, c[free], b[free])

    def turn(self, chain: NDArray[np.intp], rng: np.random.Generator) -> None:
        first = rng.integers(self.m, size=len(chain))
        k = rng.integers(self.n, size=len(chain))
        i, j = self.start[chain, first], self.end[chain, first]
        second, third = self.place[chain, j, k].astype(np.intp), self.place[chain, k, i].astype(np.intp)
        back = np.stack([self.place[chain, j, i], self.place[chain, k, j], self.place[chain, i, k]])
        whole = (second >= 0) & (third >= 0) & (back < 0).all(0)
        chain, i, j, k = chain[whole], i[whole], j[whole], k[whole]
        places = (first[whole], second[whole], third[whole])
        for place in places:
            self.clear(chain, place)
        for place, a, b in zip(places, (j, k, i), (i, j, k), strict=True):
            self.move(chain, place, a, b)

    def cube(self) -> Cube:
        return (self.place >= 0).astype(np.float32)


def trade_columns(ties: Table, rng: np.random.Generator, count: int) -> Cube:
    """Fixed margins: random two-mode tables with the observed row and column sums, by Curveball trades.

    A trade pools the columns that only one of two rows has and divides them at random. Source: Strona et al. 2014,
    doi:10.1038/ncomms5114.
    """
    cube = np.tile(ties.astype(bool), (count, 1, 1))
    rows, chain = len(ties), np.arange(count)
    for _ in range(TRADES * max(rows, FEW) if rows > 1 else 0):
        first = rng.integers(rows, size=count)
        second = (first + rng.integers(1, rows, size=count)) % rows
        a, b = cube[chain, first], cube[chain, second]
        dealt = _deal(a, a ^ b, rng)
        cube[chain, first], cube[chain, second] = dealt | (a & b), (a ^ b) & ~dealt | (a & b)
    return cube.astype(np.float32)


def _deal(a: NDArray[np.bool_], pool: NDArray[np.bool_], rng: np.random.Generator) -> NDArray[np.bool_]:
    """Random columns of the pool, row by row as many as `a` had of it."""
    keys = np.where(pool, rng.random(pool.shape), 2.0)
    rank = keys.argsort(axis=1).argsort(axis=1)
    taken: NDArray[np.bool_] = rank < np.count_nonzero(a & pool, axis=1)[:, None]
    return pool & taken


def shuffle_labels(codes: NDArray[np.intp], rng: np.random.Generator, count: int) -> NDArray[np.intp]:
    """Permuted labels of the actors, replicates x n."""
    return rng.permuted(np.tile(codes, (count, 1)), axis=1)
