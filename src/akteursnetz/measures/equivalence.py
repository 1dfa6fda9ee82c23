"""Structural equivalence: Hamming distances of actors by their ties, and blocks of actors by clustering."""

import numpy as np
import pandas as pd

from akteursnetz.doors import whole
from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats, by_actor
from akteursnetz.network import Network


def equivalence_table(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """Structural equivalence as Hamming distance: the number of ties to third actors in which each two actors differ.

    d_ij = sum over k other than i and j of |a_ik - a_jk| + |a_ki - a_kj|, undirected each difference counted twice.
    Twins have 0, and so have isolates. Agrees with sna `sedist(method="hamming")`.
    Lorrain & White (1971), doi:10.1080/0022250X.1971.9989788.

    >>> from akteursnetz.examples import example
    >>> equivalence_table(example("dortmund")).shape
    (14, 14)
    """
    array, actors = matrix(net, directed=directed)
    dense = array.toarray()
    distance = _differences(dense) + _differences(dense.T)
    return pd.DataFrame(distance, index=actors, columns=actors)


def _differences(dense: Floats) -> Floats:
    """Hamming distance of each two rows, the cells between the two left out."""
    degree = dense.sum(axis=1)
    differences: Floats = degree[:, None] + degree - 2 * dense @ dense.T - dense - dense.T
    np.fill_diagonal(differences, 0)
    return differences


def actor_block(net: Network, *, blocks: int = 4, directed: bool = False) -> pd.Series:
    """Structural equivalence block of each actor: hierarchical clustering into at most `blocks` blocks.

    Complete linkage of the Hamming distances of `equivalence_table`; blocks are numbered in the order of `net.actors`.
    Isolates are equivalent and stand together. The method of sna `equiv.clust` with `cutree`; where distances are equal
    the two may merge in another order. Raises NetworkError for fewer than one block. Lorrain & White (1971),
    doi:10.1080/0022250X.1971.9989788.

    >>> from akteursnetz.examples import example
    >>> actor_block(example("dortmund"), blocks=2).value_counts().to_dict()
    {2: 13, 1: 1}
    """
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    whole(blocks, "blocks")
    table = equivalence_table(net, directed=directed)
    if len(table) < 2:
        return by_actor(np.ones(len(table), dtype="int64"), table.index, "block")
    tree = linkage(squareform(table.to_numpy()), "complete")
    kinds = int(fcluster(tree, 0, "distance").max())
    labels = fcluster(tree, min(blocks, kinds), "maxclust")
    return by_actor(pd.factorize(labels)[0] + 1, table.index, "block")
