"""Centre of a network: the actors of highest degree."""

from typing import NamedTuple

from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.whole import network_tied_pairs
from akteursnetz.network import Network


class Centre(NamedTuple):
    """Centre of a network: ids of the actors of highest degree, that degree, and the number of tied pairs.

    Nobody in a network without a tied pair.
    """

    actors: tuple[str, ...]
    partners: int
    tied_pairs: int


def centre_of(net: Network) -> Centre:
    """Centre of a network: the highest degree, and all actors that have it."""
    degree = actor_degree(net)
    most = int(degree.max()) if len(degree) else 0
    leaders = tuple(map(str, degree.index[degree == most])) if most else ()
    return Centre(leaders, most, network_tied_pairs(net))
