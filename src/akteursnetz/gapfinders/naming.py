"""Names of actors and pairs in findings, and their order by name, whatever the order of the rows."""

from collections.abc import Iterable

from akteursnetz.graph import Pair
from akteursnetz.network import Network, once
from akteursnetz.schema import fold


@once
def _names(net: Network) -> dict[str, str]:
    return dict(zip(net.actors.index, net.actors["name"].astype(str), strict=True))


@once
def _keys(net: Network) -> dict[str, tuple[str, str]]:
    return {actor: (fold(name), actor) for actor, name in _names(net).items()}


def names(net: Network, actors: Iterable[str]) -> tuple[str, ...]:
    """Names of actors by their ids; of an absent expected one the records' word for it."""
    known = _names(net)
    return tuple(known.get(actor, actor) for actor in actors)


def in_order(net: Network, pair: Pair) -> Pair:
    """Undirected pair sorted by the folded names of its actors, then by their ids."""
    first, second = pair
    return pair if name_key(net, first) <= name_key(net, second) else (second, first)


def by_name(net: Network, pairs: Iterable[Pair], *, directed: bool = False) -> list[Pair]:
    """Pairs sorted by name; `directed` ones keep their direction."""
    found = pairs if directed else (in_order(net, pair) for pair in pairs)
    return sorted(found, key=lambda pair: (name_key(net, pair[0]), name_key(net, pair[1])))


def pair_names(net: Network, pairs: Iterable[Pair], *, directed: bool = False, ranked: bool = False) -> tuple[str, ...]:
    """Names of pairs of actors, sorted; `directed` pairs keep their direction, `ranked` lists their order.

    >>> from akteursnetz.network import from_tables
    >>> import pandas as pd
    >>> actors = pd.DataFrame({"id": ["s", "j"], "name": ["Sozialamt", "Jugendamt"], "kind": "office"})
    >>> net = from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]))
    >>> pair_names(net, [("s", "j")]), pair_names(net, [("s", "j")], directed=True)
    (('Jugendamt – Sozialamt',), ('Sozialamt – Jugendamt',))
    """
    turned = (pair if directed else in_order(net, pair) for pair in pairs)
    listed = turned if ranked else by_name(net, turned, directed=True)
    return tuple(" – ".join(names(net, pair)) for pair in listed)


def pair_name(net: Network, first: str, second: str, *, directed: bool = False) -> str:
    """Name of one pair: its actors sorted by name, or `directed` as they are given."""
    return pair_names(net, [(first, second)], directed=directed)[0]


def name_key(net: Network, actor: str) -> tuple[str, str]:
    """Sort key of an actor: the folded name, then the id."""
    return _keys(net).get(actor) or (fold(actor), actor)
