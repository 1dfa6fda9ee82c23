"""What findings call actors and pairs of them."""

from collections.abc import Iterable

from akteursnetz.graph import Pair
from akteursnetz.network import Network, once


@once
def _names(net: Network) -> dict[str, str]:
    return dict(zip(net.actors.index, net.actors["name"].astype(str), strict=True))


def names(net: Network, actors: Iterable[str]) -> tuple[str, ...]:
    """The names of actors by their ids; an expected one that is not there is called by the word of the records."""
    known = _names(net)
    return tuple(known.get(actor, actor) for actor in actors)


def pair_names(net: Network, pairs: Iterable[Pair]) -> tuple[str, ...]:
    """Pairs of actors as a list names them."""
    known = _names(net)
    return tuple(f"{known.get(first, first)} – {known.get(second, second)}" for first, second in pairs)


def pair_name(net: Network, first: str, second: str) -> str:
    """Two actors as one title names them."""
    return pair_names(net, [(first, second)])[0]
