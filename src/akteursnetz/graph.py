"""Graph for measuring: ties, tied pairs and the adjacency matrix of a network, by named rules.

Which ties are measured: those whose state is `existing` or empty, and that stand between two actors. Membership and
representation, and whatever leads to or from a body or a programme, are the two-mode part: they are set aside here and
counted by `set_aside`. What is wished, planned, ended or failed is never measured, be it a tie or an actor: with an
actor its ties, seats on it among them, are not in force.

How ties become one: two actors are a tied pair if any measured tie joins them (rule "any"), so measures are binary.
With `weight=` the pair carries the number of its ties ("ties") or the largest value of a numeric column ("strength").
Parallel ties are never measured one by one: measures on a multigraph give other numbers without an error.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, once, require_network
from akteursnetz.schema import DEFAULT_DIRECTION, LAYERS, TWO_MODE_FORMS, TWO_MODE_RELATIONS, fold

if TYPE_CHECKING:  # loading them takes longer than counting does
    import networkx as nx
    from scipy import sparse

Pair = tuple[str, str]
Ties = tuple[str, ...]

#: Weights outside are refused: their inverse, as the length of a tie, would be 0, or too long to add up.
LEAST_WEIGHT, LARGEST_WEIGHT = 1e-12, 1e12


@once
def present(net: Network) -> pd.Series:
    """Mask of the actors that exist now, bodies and programmes included: state `existing` or empty."""
    return require_network(net).actors["state"].fillna("existing") == "existing"


@once
def one_mode_actors(net: Network) -> pd.Index:
    """Ids of the measured actors: those that exist now, no bodies and programmes, isolates included."""
    there = present(net)
    return net.actors.index[there & ~net.actors["form"].isin(TWO_MODE_FORMS)]


@once
def hosts(net: Network, *forms: str) -> pd.Index:
    """Ids of the bodies and programmes that exist now, or of those of some forms."""
    there = present(net)
    return net.actors.index[there & net.actors["form"].isin(forms or TWO_MODE_FORMS)]


@once
def tie_states(net: Network) -> pd.Series:
    """State of each tie: empty is existing; an existing tie has the state of an end that does not exist.

    A seat on a body that ended has ended, whatever its own cell says.
    """
    actor_state, ties = require_network(net).actors["state"].fillna("existing"), net.ties
    states = ties["state"].fillna("existing")
    for end in ("from", "to"):
        states = states.where(states != "existing", ties[end].map(actor_state))
    return states.astype("str")


@once
def in_force(net: Network) -> pd.Series:
    """Mask of the ties in force: their state is `existing` or empty, and so is that of both their ends."""
    return tie_states(net) == "existing"


@once
def measured(net: Network) -> pd.Series:
    """Mask of the measured ties: those in force between two actors that are neither body nor programme."""
    actors, ties = one_mode_actors(net), net.ties
    between = ties["from"].isin(actors) & ties["to"].isin(actors)
    return in_force(net) & between & ~ties["relation"].isin(TWO_MODE_RELATIONS)


def set_aside(net: Network) -> pd.Series:
    """Counts of actors and ties that one-mode measures leave out: bodies and programmes, two-mode, not in force.

    `actors_not_in_force` are planned, ended or failed, of any form; such bodies and programmes are not among `bodies`.

    >>> from akteursnetz.examples import example
    >>> set_aside(example("dortmund")).to_dict()
    {'bodies': 12, 'actors_not_in_force': 0, 'two_mode': 16, 'not_in_force': 0}
    """
    existing = in_force(net)
    return pd.Series(
        {
            "bodies": len(hosts(net)),
            "actors_not_in_force": int((~present(net)).sum()),
            "two_mode": int((existing & ~measured(net)).sum()),
            "not_in_force": int((~existing).sum()),
        },
        name="set_aside",
    )


@once
def directions(net: Network) -> pd.Series:
    """Direction of each tie, mutual or one_way: as recorded, else by its relation."""
    ties = net.ties
    return ties["direction"].fillna(ties["relation"].map(DEFAULT_DIRECTION))


def untied(net: Network) -> list[str]:
    """Ids of the measured actors without any tie in force, membership and seats included."""
    ties = net.ties[in_force(net)]
    tied = set(ties["from"]) | set(ties["to"])
    return [actor for actor in one_mode_actors(net) if actor not in tied]


@once
def by_names(net: Network) -> Network:
    """Network with its actors sorted by their folded names, then by their ids, whatever the order of the rows.

    Findings and comparisons start from it, so that neither a sentence nor a random draw depends on the order of rows.
    """
    names = zip(net.actors["name"].astype(str), net.actors.index, strict=True)
    ordered = [actor for _, actor in sorted((fold(name), actor) for name, actor in names)]
    return net.derive(actors=net.actors.loc[ordered])


@once
def actor_rows(net: Network) -> dict[str, int]:
    """Row number of each actor in `net.actors`, bodies and programmes included."""
    return {actor: place for place, actor in enumerate(net.actors.index)}


def by_pair(net: Network, ties: pd.DataFrame) -> dict[Pair, Ties]:
    """Sorted ids of some ties by pair; each pair in the order of `net.actors`, pairs by their first tie."""
    place = actor_rows(net)
    found: dict[Pair, list[str]] = {}
    for tie, first, second in zip(ties.index.to_list(), ties["from"].to_list(), ties["to"].to_list(), strict=True):
        pair = (first, second) if place[first] < place[second] else (second, first)
        found.setdefault(pair, []).append(tie)
    return {pair: tuple(sorted(ids)) for pair, ids in found.items()}


@once
def measured_by_pair(net: Network) -> dict[Pair, Ties]:
    """Sorted ids of the measured ties by pair, as `by_pair` gives them."""
    return by_pair(net, net.ties[measured(net)])


@once
def _every_by_pair(net: Network) -> dict[Pair, Ties]:
    return by_pair(net, net.ties)


def ties_between(net: Network, first: str, second: str, *, every: bool = False) -> Ties:
    """Sorted ids of the measured ties between two actors, or of `every` tie, whichever of the two is named first."""
    found = _every_by_pair(net) if every else measured_by_pair(net)
    return found.get((first, second)) or found.get((second, first), ())


def tie_places(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """Measured ties as row numbers of their two actors in `net.actors`; grouped by these they are the rows of `pairs`.

    Returns
    -------
    DataFrame indexed by tie id, columns `from` and `to`: row numbers. Undirected, `from` is the smaller one; directed,
    it is whom the tie leads from, and a mutual tie stands once each way.
    """
    return _tie_places(net, directed).copy(deep=False)


@once
def _tie_places(net: Network, directed: bool) -> pd.DataFrame:
    ties = net.ties[measured(net)]
    ends = np.stack([net.actors.index.get_indexer(pd.Index(ties[end])) for end in ("from", "to")], axis=1)
    places = pd.DataFrame(ends if directed else np.sort(ends, axis=1), index=ties.index, columns=["from", "to"])
    if not directed:
        return places
    back = places[(directions(net)[ties.index] == "mutual").to_numpy()]
    return pd.concat([places, back.rename(columns={"from": "to", "to": "from"})])


def pairs(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """Edge list of the tied pairs: one row each with its number of ties, strength, and layer by formality.

    Undirected, a pair stands once, in the order of `net.actors`; directed, a mutual tie joins both ways. A pair is
    contractual if any of its ties is, unspecified if it has only unspecified ones, else non-contractual. Empty without
    ties.

    >>> from akteursnetz.examples import example
    >>> pairs(example("dortmund"))["layer"].value_counts().to_dict()
    {'unspecified': 4, 'non_contractual': 3, 'contractual': 2}

    Returns
    -------
    DataFrame indexed by (`from`, `to`): `ties`, `strength` (largest, NaN where none is given), the number of ties
    of each layer (`contractual`, `non_contractual`, `unspecified`), and `layer`.
    """
    return _pairs(net, directed).copy(deep=False)


@once
def _pairs(net: Network, directed: bool) -> pd.DataFrame:
    places = tie_places(net, directed=directed)
    rows = net.ties.index.get_indexer(places.index)
    strength, layers = (column.to_numpy()[rows] for column in (net.ties["strength"], net.layers))
    counted = {layer: (layers == layer).astype("int64") for layer in LAYERS}
    how = {"ties": "sum", "strength": "max"} | dict.fromkeys(LAYERS, "sum")
    table = places.assign(ties=1, strength=strength, **counted).groupby(["from", "to"], sort=True).agg(how)
    layer = np.select([table["contractual"] > 0, table["non_contractual"] > 0], list(LAYERS)[:2], "unspecified")
    order = net.actors.index
    table.index = pd.MultiIndex.from_arrays(
        [order.take(table.index.get_level_values(k).to_numpy("int64")) for k in (0, 1)], names=["from", "to"]
    )
    return table.assign(layer=pd.Series(layer, index=table.index, dtype="str"))


def pair_weights(net: Network, weight: str, *, directed: bool = False) -> pd.Series:
    """Weight of each tied pair: the number of its ties ("ties"), or the largest value of a numeric column.

    Raises NetworkError for a column that is not there or not numeric, and for weights that are missing, infinite, not
    above 0, or outside 1e-12 to 1e12.
    """
    table = pairs(net, directed=directed)
    if weight == "ties":
        return table["ties"].astype("float64")
    numeric = list(net.ties.select_dtypes("number").columns)
    if weight not in numeric:
        raise NetworkError(f'no numeric column "{weight}" in the ties; there are: {", ".join(["ties", *numeric])}')
    places = tie_places(net, directed=directed)
    largest = net.ties[weight][places.index].groupby([places["from"].to_numpy(), places["to"].to_numpy()]).max()
    return _usable(largest.set_axis(table.index), weight)


def _usable(weights: pd.Series, weight: str) -> pd.Series:
    if weights.isna().any():
        raise NetworkError(f'{weights.isna().sum()} of {len(weights)} tied pairs have no value of "{weight}"')
    outside = weights[~weights.between(LEAST_WEIGHT, LARGEST_WEIGHT)]
    if len(outside):
        raise NetworkError(
            f"a weight must be above 0 and finite, from {LEAST_WEIGHT:g} to {LARGEST_WEIGHT:g}; "
            f'"{weight}" is not in {len(outside)} of {len(weights)} tied pairs, the first with {outside.iloc[0]:g}'
        )
    return weights


def matrix(net: Network, *, directed: bool = False, weight: str | None = None) -> "tuple[sparse.csr_array, pd.Index]":
    """Adjacency matrix of the measured ties as a sparse array (CSR), with the ids of its actors.

    >>> from akteursnetz.examples import example
    >>> array, actors = matrix(example("dortmund"))
    >>> array.shape, array.nnz, actors[0]
    ((14, 14), 18, 'arge')

    Returns
    -------
    A sparse array of shape (actors, actors), symmetric unless `directed`, its entries 1 or the weights, its diagonal
    empty; and the actors' ids in the order of rows and columns. Raises NetworkError for a weight that is not there.
    """
    return _matrix(net, directed, weight).copy(), one_mode_actors(net)


@once
def _matrix(net: Network, directed: bool, weight: str | None) -> "sparse.csr_array":
    from scipy import sparse

    actors, tied = one_mode_actors(net), pairs(net, directed=directed).index
    values = np.ones(len(tied)) if weight is None else pair_weights(net, weight, directed=directed).to_numpy()
    rows, columns = (actors.get_indexer(tied.get_level_values(end)) for end in ("from", "to"))
    array = sparse.csr_array((values, (rows, columns)), shape=(len(actors), len(actors)))
    return array if directed else sparse.csr_array(array + array.T)


@once
def partners(net: Network) -> "nx.Graph[str]":
    """Simple undirected networkx graph of the measured actors and tied pairs without attributes; it is frozen."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(one_mode_actors(net))
    graph.add_edges_from(pairs(net).index)
    nx.freeze(graph)
    return graph
