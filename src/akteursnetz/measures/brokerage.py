"""Brokerage roles of Gould and Fernandez: actors between others of the same or of different groups, mostly sectors.

v brokers between a and b if a is tied to v, v to b, and a not to b. The groups of a, v and b make the role. Triples
with an actor of unknown group are left out.
"""

import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.graph import matrix
from akteursnetz.measures.arrays import Floats
from akteursnetz.measures.partition import partition, split_pairs
from akteursnetz.network import Network

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


def brokerage_table(net: Network, *, by: str = "sector", directed: bool = False) -> pd.DataFrame:
    """Gould-Fernandez brokerage of each actor: the number of pairs that it brokers between, by role.

    Coordinator: a, v, b of one group. Itinerant: a and b of one group, v of another. Gatekeeper: v and b of one, a of
    another. Representative: a and v of one, b of another. Liaison: three groups. Undirected, a pair counts once and
    gatekeeper equals representative. Isolates have 0, actors without a group NaN. Raises NetworkError for a column
    that is not there. Agrees with sna `brokerage` on directed ties (w_I, w_O, b_OI, b_IO, b_O); on undirected ties
    sna counts coordinator, itinerant and liaison twice. Gould & Fernandez (1989), doi:10.2307/270949.

    >>> from akteursnetz.examples import example
    >>> brokerage_table(example("dortmund")).loc["arge"].to_dict()
    {'coordinator': 6.0, 'itinerant': 0.0, 'gatekeeper': 4.0, 'representative': 4.0, 'liaison': 0.0}

    Returns
    -------
    DataFrame indexed by actor, one column a role.
    """
    array, actors = matrix(net, directed=directed)
    groups = partition(net, by)
    within, between = split_pairs(array, groups)
    known = within + between
    outside = _open(between, between, known)
    same_group = ((between.T @ groups.members) * (between @ groups.members)).sum(axis=1) - _back(between, between)
    itinerant = same_group - _closed(between, between, within)
    counts = {
        "coordinator": _open(within, within, known),
        "itinerant": itinerant,
        "gatekeeper": _open(between, within, known),
        "representative": _open(within, between, known),
        "liaison": outside - itinerant,
    }
    table = pd.DataFrame(counts, index=actors, dtype="float64")
    if not directed:
        table[["coordinator", "itinerant", "liaison"]] /= 2
    table[groups.codes < 0] = np.nan
    return table


def _open(first: sparse.csr_array, second: sparse.csr_array, closing: sparse.csr_array) -> Floats:
    """Open two-paths through each v: a -> v of the first kind, v -> b of the second, and no tie a -> b."""
    two_paths = first.sum(axis=0) * second.sum(axis=1) - _back(first, second)
    return two_paths - _closed(first, second, closing)


def _back(first: sparse.csr_array, second: sparse.csr_array) -> Floats:
    """Two-paths through each v that return to their start (a -> v -> a)."""
    return np.asarray(first.T.multiply(second).sum(axis=1))


def _closed(first: sparse.csr_array, second: sparse.csr_array, closing: sparse.csr_array) -> Floats:
    """Closed two-paths through each v: a -> v -> b with a tie a -> b of the third kind."""
    return np.asarray(first.T.multiply(second @ closing.T).sum(axis=1))
