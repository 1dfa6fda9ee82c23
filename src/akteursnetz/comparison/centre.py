"""Who is at the centre of a network: the actors with the most partners."""

from typing import NamedTuple

from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.whole import network_tied_pairs
from akteursnetz.network import Network


class Centre(NamedTuple):
    """The actors (ids) with the most partners, how many these are, and of how many tied pairs in all.

    Nobody in a network without a tied pair.
    """

    actors: tuple[str, ...]
    partners: int
    tied_pairs: int


def centre_of(net: Network) -> Centre:
    """The highest degree, and all actors that have it."""
    degree = actor_degree(net)
    most = int(degree.max()) if len(degree) else 0
    leaders = tuple(map(str, degree.index[degree == most])) if most else ()
    return Centre(leaders, most, network_tied_pairs(net))
