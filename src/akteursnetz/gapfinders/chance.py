"""Frequency of fragility findings in random networks with the same numbers of actors and tied pairs (U|n,m).

A hundred networks are drawn with the network's number of measured actors and of tied pairs, every choice of pairs as
likely as any other (U|n,m; Anderson, Butts & Carley 1999, doi:10.1016/S0378-8733(99)00011-8), from one seed. The
finder's own rule is held to each, and so many of the hundred are told. Many are searched together, as one graph of
many parts. Nothing is told of networks that would keep a reader waiting.
"""

from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.gapfinders.finding import Phrase
from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.measures.arrays import Ints
from akteursnetz.network import Network, once

DRAWS, SEED = 100, 1
LARGEST = 20_000  # of networks with more actors and tied pairs, taken together, nothing is told
LARGEST_SETS = 64  # in larger networks key players are not searched: a set of actors is one word of so many bits
_COMMON, _RARE = 50, 5  # from so many networks on a finding is nothing unusual, below so many it is rare

Bits = NDArray[np.uint64]


_TOGETHER = 10_000  # so many actors are searched at once

Ends = tuple[Ints, Ints]
Kind = Literal["cutpoint", "bridge", "key_players"]
_PHRASES = {"cutpoint": "chance_cutpoint", "bridge": "chance_bridge", "key_players": "chance_key_players"}


class Drawn(NamedTuple):
    """Random networks: the number of actors, and edge lists as indices of both ends, one row a network."""

    actors: int
    first: Ints
    second: Ints

    def ends(self, networks: slice) -> Ends:
        """Edge list of the disjoint union of some networks: both ends, the actors of one behind those of another."""
        shift = np.arange(len(self.first[networks]))[:, None] * self.actors
        return (self.first[networks] + shift).ravel(), (self.second[networks] + shift).ravel()


class Cuts(NamedTuple):
    """Worst cut of each random network: the most actors cut off by one cutpoint, and by one bridge; else 0."""

    cutpoint: Ints
    bridge: Ints


def chance_note(net: Network, kind: Kind, least: int, *, up_to: int = 0) -> tuple[Phrase, ...]:
    """Note in how many random networks a finding of that kind is at least as severe.

    `kind` is "cutpoint" or "bridge", `least` the actors cut off; or "key_players", `least` the players, of whom up to
    `up_to` are searched. None where one informant told the network, and where it is too large.
    """
    actors, tied = len(one_mode_actors(net)), len(pairs(net))
    if one_informant(net) or actors + tied > LARGEST or (kind == "key_players" and actors > LARGEST_SETS):
        return ()
    if kind == "key_players":
        hits = int((players_of(net, up_to) <= least).sum())
    else:
        hits = int((getattr(cuts_of(net), kind) >= least).sum())
    how = "chance_common" if hits >= _COMMON else "chance_rare" if hits < _RARE else "chance_between"
    return (Phrase(_PHRASES[kind], {"how": Phrase(how), "hits": hits, "draws": DRAWS, "least": least}),)


@once
def drawn_of(net: Network) -> Drawn:
    """Random networks with a network's numbers of measured actors and tied pairs."""
    return draw(len(one_mode_actors(net)), len(pairs(net)), DRAWS, SEED)


@once
def cuts_of(net: Network) -> Cuts:
    """Worst cutpoints and bridges in the random networks of a network."""
    return cuts(drawn_of(net))


@once
def players_of(net: Network, up_to: int) -> Ints:
    """Smallest sizes of key-player sets in the random networks of a network, up to `up_to`."""
    return fewest_players(drawn_of(net), up_to)


def draw(actors: int, tied: int, draws: int, seed: int) -> Drawn:
    """Uniform random graphs with given numbers of actors and tied pairs (U|n,m).

    Pair k of n (n - 1) / 2 (triangular index) has as its second actor the largest j with j (j - 1) / 2 <= k.
    """
    rng = np.random.default_rng(seed)
    possible = actors * (actors - 1) // 2
    pair = np.array([rng.choice(possible, tied, replace=False, shuffle=False) for _ in range(draws)], dtype=np.int64)
    second = ((1 + np.sqrt(1 + 8 * pair)) // 2).astype(np.int64)
    return Drawn(actors, pair - second * (second - 1) // 2, second)


def cuts(drawn: Drawn) -> Cuts:
    """Worst cutpoint and bridge of each random network, by one depth-first search with low-links (Tarjan).

    As the finders have it, a cutpoint that cuts off one actor is none, nor is a bridge to an actor with one partner.
    """
    draws, at_once = len(drawn.first), max(1, _TOGETHER // drawn.actors)
    parts = [range(start, min(start + at_once, draws)) for start in range(0, draws, at_once)]
    trees = [_search(drawn.ends(slice(part.start, part.stop)), drawn.actors, len(part)) for part in parts]
    return Cuts(
        np.concatenate([_largest(tree, _cut_off(tree), len(part)) for tree, part in zip(trees, parts, strict=True)]),
        np.concatenate([_largest(tree, _behind(tree), len(part)) for tree, part in zip(trees, parts, strict=True)]),
    )


class _Tree(NamedTuple):
    """Depth-first search tree of all random networks as arrays in preorder; index 0 is a root above all components.

    `low` is the low-link: the lowest index that ties of the subtree reach, the tie to its own parent left out; `size`
    counts the subtree, `whole` the component.
    """

    network: Ints
    parent: Ints
    low: Ints
    size: Ints
    whole: Ints


def _search(ends: Ends, actors: int, networks: int) -> _Tree:
    order, before = _order(ends, actors * networks)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    parent = np.concatenate([[-1], place[before[order[1:]]]])
    here, there = place[np.concatenate(ends)], place[np.concatenate(ends[::-1])]
    low = np.arange(len(order))
    back = parent[here] != there
    np.minimum.at(low, here[back], there[back])
    low, size = _gathered(parent, low)
    roots = np.flatnonzero(parent == 0)
    whole = np.concatenate([[0], np.repeat(size[roots], size[roots])])
    return _Tree(order // actors, parent, low, size, whole)


def _order(ends: Ends, n: int) -> Ends:
    """Depth-first preorder and predecessors, from a root that is tied to the first actor of each component."""
    first, second = ends
    ties = sparse.csr_array((np.ones(len(first)), (first, second)), shape=(n, n))
    components = csgraph.connected_components(ties, directed=False)[1]
    roots = np.unique(components, return_index=True)[1]
    rows, columns = np.concatenate([first, second, np.full(len(roots), n)]), np.concatenate([second, first, roots])
    rooted = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(n + 1, n + 1))
    order, before = csgraph.depth_first_order(rooted, n)
    return order.astype(np.int64), before.astype(np.int64)


def _gathered(parent: Ints, low: Ints) -> tuple[Ints, Ints]:
    """Low-links and subtree sizes, accumulated from the last actor in preorder to the first."""
    above, lows, sizes = parent.tolist(), low.tolist(), [1] * len(parent)
    for place in range(len(above) - 1, 0, -1):
        up = above[place]
        sizes[up] += sizes[place]
        lows[up] = min(lows[up], lows[place])
    return np.array(lows, dtype=np.int64), np.array(sizes, dtype=np.int64)


def _cut_off(tree: _Tree) -> Ints:
    """Numbers of actors that each cutpoint cuts off from the largest component, all where none has two; 0 for one."""
    below = np.flatnonzero(tree.parent > 0)
    cut = below[tree.low[below] >= tree.parent[below]]
    behind, largest = np.zeros_like(tree.size), np.zeros_like(tree.size)
    np.add.at(behind, tree.parent[cut], tree.size[cut])
    np.maximum.at(largest, tree.parent[cut], tree.size[cut])
    largest = np.maximum(largest, tree.whole - 1 - behind)
    off = tree.whole - 1 - np.where(largest > 1, largest, 0)
    return np.where(off > 1, off, 0)


def _behind(tree: _Tree) -> Ints:
    """Sizes of the smaller side of each bridge, by the child of the tree edge; 0 for one actor or no bridge."""
    smaller = np.minimum(tree.size, tree.whole - tree.size)
    return np.where((tree.parent > 0) & (tree.low >= np.arange(len(tree.low))) & (smaller > 1), smaller, 0)


def _largest(tree: _Tree, values: Ints, networks: int) -> Ints:
    """Maximum of the values in each random network, 0 where it has none."""
    found = np.zeros(networks + 1, dtype=np.int64)  # the last is that of the root
    np.maximum.at(found, tree.network, values)
    return found[:networks]


def fewest_players(drawn: Drawn, up_to: int) -> Ints:
    """Size of the smallest set of actors in each random network without which at most half of the pairs connect.

    0 where that is so anyway, `up_to` + 1 where not even so many suffice. All sets are tried. Raises
    ValueError for networks of more than 64 actors.
    """
    n = drawn.actors
    if n > LARGEST_SETS:
        raise ValueError(f"sets are searched in networks of up to {LARGEST_SETS} actors, not {n}")
    left = [_left(n, size) for size in range(min(up_to, n - 2) + 1)]
    found = np.full(len(drawn.first), up_to + 1)
    for network, rows in enumerate(_rows(drawn)):
        enough = (size for size, alive in enumerate(left) if _falls_apart(rows, alive))
        found[network] = next(enough, up_to + 1)
    return found


def _left(n: int, size: int) -> Bits:
    """Bit sets of the actors left without each subset of that size."""
    bit = np.uint64(1) << np.arange(n, dtype=np.uint64)
    sets = np.array(list(combinations(range(n), size)), dtype=np.int64)
    return np.asarray(bit.sum(dtype=np.uint64) - bit[sets].sum(axis=1, dtype=np.uint64), dtype=np.uint64)


def _rows(drawn: Drawn) -> Bits:
    """Adjacency bit sets, random networks x actors, actors ordered by falling degree."""
    n, draws = drawn.actors, len(drawn.first)
    ends = drawn.ends(slice(None))
    degree = np.bincount(np.concatenate(ends), minlength=draws * n).reshape(draws, n)
    rank = np.argsort(np.argsort(-degree, axis=1, kind="stable"), axis=1)
    first, second = (np.take_along_axis(rank, end, axis=1) for end in (drawn.first, drawn.second))
    rows, row = np.zeros((draws, n), dtype=np.uint64), np.arange(draws)[:, None]
    for one, other in ((first, second), (second, first)):
        np.bitwise_or.at(rows, (row, one), np.uint64(1) << other.astype(np.uint64))
    return rows


_DIGITS = 8  # bits looked up at once


def _falls_apart(rows: Bits, alive: Bits) -> bool:
    """Whether any of the sets leaves at most half of the remaining pairs connected."""
    tables, rest = _tables(rows), alive
    left = np.bitwise_count(alive).astype(np.int64)
    allowed, reached = left * (left - 1) // 2, np.zeros_like(left)
    while len(rest):
        grown = _component(tables, rest & (~rest + np.uint64(1)), rest)
        size, rest = np.bitwise_count(grown).astype(np.int64), rest & ~grown
        reached = reached + size * (size - 1)
        further = np.bitwise_count(rest).astype(np.int64)
        if (reached + further * (further - 1) <= allowed).any():
            return True
        open_ = reached <= allowed
        rest, reached, allowed = rest[open_], reached[open_], allowed[open_]
    return False


def _tables(rows: Bits) -> list[Bits]:
    """Look-up tables of neighbourhoods: for every `_DIGITS` actors the union of partners of each subset of them."""
    tables = []
    for first in range(0, len(rows), _DIGITS):
        table = np.zeros(1, dtype=np.uint64)
        for row in rows[first : first + _DIGITS]:
            table = np.concatenate([table, table | row])
        tables.append(table)
    return tables


def _component(tables: list[Bits], start: Bits, alive: Bits) -> Bits:
    """Connected components (bit sets) of the start actors among those left."""
    grown, reached = start, np.zeros_like(start)
    while (grown != reached).any():
        reached = grown
        for place, table in enumerate(tables):
            digits = (reached >> np.uint64(place * _DIGITS)) & np.uint64(len(table) - 1)
            grown = grown | table[digits.astype(np.intp)]
        grown = grown & alive
    return grown
