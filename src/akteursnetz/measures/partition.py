"""Actors sorted into groups by a column of their records, most often the sector.

Actors whose cell is empty belong to no group: measures on groups leave them and their ties out.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.errors import NetworkError
from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.network import Network


class Partition(NamedTuple):
    """The group of each actor as a place in `names`, -1 for none."""

    codes: Ints
    names: tuple[str, ...]

    @property
    def members(self) -> Floats:
        """1 where an actor (row) belongs to a group (column)."""
        return np.asarray(self.codes[:, None] == np.arange(len(self.names)), dtype=np.float64)

    @property
    def sizes(self) -> Floats:
        """How many actors each group has."""
        return np.asarray(self.members.sum(axis=0))


def partition(net: Network, actors: pd.Index, by: str) -> Partition:
    """The groups that a column makes, in the order of the roster; NetworkError for a column that is not there."""
    if by not in net.actors.columns:
        raise NetworkError(f'no column "{by}" in the actors; there are: {", ".join(map(str, net.actors.columns))}')
    codes, names = pd.factorize(net.actors[by].loc[actors])
    return Partition(
        np.asarray(codes, dtype=np.int64),
        tuple(f"{name:g}" if isinstance(name, float) else str(name) for name in names),
    )


def split_ties(array: sparse.csr_array, groups: Partition) -> tuple[sparse.csr_array, sparse.csr_array]:
    """The ties within groups and those between groups; ties of actors without a group are in neither."""
    ties = array.tocoo()
    sender, receiver = (groups.codes[side] for side in ties.coords)
    known = (sender >= 0) & (receiver >= 0)
    within, between = (
        sparse.csr_array((ties.data[mask], (ties.coords[0][mask], ties.coords[1][mask])), shape=array.shape)
        for mask in (known & (sender == receiver), known & (sender != receiver))
    )
    return within, between
