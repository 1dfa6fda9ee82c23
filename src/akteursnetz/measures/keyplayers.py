"""Key-player sets (Borgatti 2006): the actors whose removal fragments the network most, or that reach most of it.

Sets are judged together, since two actors who reach the same others are worth little more than one. In networks of up
to 100 actors all sets of up to three are tried; beyond that a set grows by the actor that adds most, and says so.
"""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Literal, get_args

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse import csgraph

from akteursnetz.doors import one_of, whole
from akteursnetz.graph import matrix, one_mode_actors, partners
from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.measures.cuts import search_tree
from akteursnetz.network import Network

Purpose = Literal["fragment", "reach"]
Score = Callable[[Ints], Floats]

EXACT_ACTORS, EXACT_SIZE = 100, 3
#: So many cells are worked on at once.
BLOCK = 4_000_000


def key_player_table(net: Network, *, up_to: int = 3, purpose: Purpose = "fragment") -> pd.DataFrame:
    """Key-player sets of one, two, three ... actors, by fragmentation without them or by distance-weighted reach.

    "fragment": the fragmentation 1 - sum_s s (s - 1) / (n (n - 1)) of the n actors left when the set is gone. "reach":
    the mean of 1 / d over all actors, d the distance to the nearest of the set, 1 for its members. Of equally good sets
    the first in the order of `net.actors` is given. Rows end where fewer than two actors would be left; an empty
    network has none. Undirected. Raises NetworkError for another purpose, and for `up_to` below one. Borgatti (2006),
    doi:10.1007/s10588-006-7084-x.

    >>> from akteursnetz.examples import example
    >>> key_player_table(example("dortmund"), up_to=2)["actors"].to_dict()
    {1: 'arge', 2: 'arge; kuemmerer'}

    Returns
    -------
    DataFrame indexed by `size`: `actors` (ids joined by "; "), `value`, `equally_good` (how many sets of that size),
    `exact` (whether all sets were tried).
    """
    one_of(purpose, get_args(Purpose), "purpose")
    whole(up_to, "up_to")
    array, actors = matrix(net)
    n = len(actors)
    score = _fragmentation(net, array) if purpose == "fragment" else _reach(array)
    rows: list[tuple[int, str, float, int, bool]] = []
    best: Ints = np.zeros(0, dtype=np.int64)
    for size in range(1, min(up_to, n - 2) + 1):
        every = n <= EXACT_ACTORS and size <= EXACT_SIZE
        best, value, equal = _search(_all_sets(n, size) if every else _grown(best, n), score)
        rows.append((size, "; ".join(actors[best]), value, equal, every or size == 1))
    columns = ["size", "actors", "value", "equally_good", "exact"]
    return pd.DataFrame(rows, columns=columns).set_index("size")


def _all_sets(n: int, size: int) -> Ints:
    return np.array(list(combinations(range(n), size)), dtype=np.int64)


def _grown(best: Ints, n: int) -> Ints:
    further = np.setdiff1d(np.arange(n), best)
    return np.sort(np.column_stack([np.tile(best, (len(further), 1)), further]), axis=1)


def _search(sets: Ints, score: Score) -> tuple[Ints, float, int]:
    values = score(sets)
    equal = np.flatnonzero(values > values.max() - 1e-12)
    return sets[equal[0]], float(values[equal[0]]), len(equal)


def _blocks(sets: Ints, width: int) -> Iterator[Ints]:
    rows = max(1, BLOCK // width)
    for first in range(0, len(sets), rows):
        yield sets[first : first + rows]


def _reach(array: sparse.csr_array) -> Score:
    length = csgraph.shortest_path(array, unweighted=True)
    np.fill_diagonal(length, 1)
    near = 1 / length

    def score(sets: Ints) -> Floats:
        return np.concatenate(
            [near[block].max(axis=1).mean(axis=1) for block in _blocks(sets, sets.shape[1] * len(near))]
        )

    return score


def _fragmentation(net: Network, array: sparse.csr_array) -> Score:
    n = array.shape[0]

    def score(sets: Ints) -> Floats:
        left = n - sets.shape[1]
        common = np.flatnonzero(np.bincount(sets.ravel()) == len(sets))
        if len(common) == sets.shape[1] - 1:
            pairs = _connected_further(net, common, np.setdiff1d(sets, common))
        else:
            pairs = np.concatenate([_connected(array, block) for block in _blocks(sets, array.nnz + n)])
        return np.asarray(1 - pairs / (left * (left - 1)))

    return score


def _connected_further(net: Network, removed: Ints, further: Ints) -> Floats:
    """Numbers of connected ordered pairs without some removed actors and, in turn, each further one."""
    graph, actors = partners(net), one_mode_actors(net)
    tree = search_tree(graph.subgraph(actors.delete(removed)))
    parts = {actor: tree.size[root] for actor, root in tree.root.items()}
    together = sum(size - 1 for size in parts.values())
    pairs = []
    for actor in actors[further]:
        lost = parts[actor] * (parts[actor] - 1)
        pairs.append(together - lost + sum(size * (size - 1) for size in tree.sizes_without(actor)))
    return np.array(pairs, dtype=np.float64)


def _connected(array: sparse.csr_array, removed: Ints) -> Floats:
    """Numbers of connected ordered pairs without each set of actors, by label propagation over components."""
    n = array.shape[0]
    tied = np.flatnonzero(np.diff(array.indptr))
    gone = np.zeros((len(removed), n), dtype=bool)
    np.put_along_axis(gone, removed, True, axis=1)
    labels = np.where(gone, n, np.arange(n, dtype=np.int32))
    while len(tied):
        spread = labels.copy()
        least = np.minimum.reduceat(labels[:, array.indices], array.indptr[tied], axis=1)
        spread[:, tied] = np.minimum(labels[:, tied], least)
        spread[gone] = n
        if (spread == labels).all():
            break
        labels = spread
    cells = labels + (n + 1) * np.arange(len(removed))[:, None]
    sizes = np.bincount(cells.ravel(), minlength=len(removed) * (n + 1)).reshape(len(removed), n + 1)[:, :n]
    return np.asarray((sizes * (sizes - 1)).sum(axis=1), dtype=np.float64)
