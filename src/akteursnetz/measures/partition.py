"""Partitions of the measured actors by a column of their table, mostly the sector.

Actors whose cell is empty belong to no group: measures on groups leave them and their ties out.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.doors import guess
from akteursnetz.errors import NetworkError
from akteursnetz.graph import one_mode_actors
from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.network import Network


class Partition(NamedTuple):
    """Partition of actors: the group of each as an index into `names`, -1 for none."""

    codes: Ints
    names: tuple[str, ...]

    @property
    def members(self) -> Floats:
        """Membership matrix (actors x groups) of zeros and ones."""
        return np.asarray(self.codes[:, None] == np.arange(len(self.names)), dtype=np.float64)

    @property
    def sizes(self) -> Floats:
        """Number of actors in each group."""
        return np.asarray(self.members.sum(axis=0))


def column(net: Network, name: str) -> pd.Series:
    """Column of the measured actors' table; NetworkError for one that is not there."""
    actors = one_mode_actors(net)
    columns = list(map(str, net.actors.columns))
    if name not in columns:
        there = ", ".join(columns)
        raise NetworkError(f'no column "{name}" in the actors; there are: {there}{guess(name, columns)}')
    cells: pd.Series = net.actors.loc[actors, name]
    return cells


def partition(net: Network, by: str) -> Partition:
    """Partition by a column, groups in the order of their first actors; NetworkError for an unknown column."""
    codes, names = pd.factorize(column(net, by))
    return Partition(
        np.asarray(codes, dtype=np.int64),
        tuple(f"{name:g}" if isinstance(name, float) else str(name) for name in names),
    )


def split_pairs(array: sparse.csr_array, groups: Partition) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Adjacency matrices of the pairs within and between groups; pairs with an actor without a group are in neither."""
    ties = array.tocoo()
    sender, receiver = (groups.codes[side] for side in ties.coords)
    known = (sender >= 0) & (receiver >= 0)
    within, between = (
        sparse.csr_array((ties.data[mask], (ties.coords[0][mask], ties.coords[1][mask])), shape=array.shape)
        for mask in (known & (sender == receiver), known & (sender != receiver))
    )
    return within, between
