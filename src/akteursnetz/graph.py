"""The graph for measuring: from many records to one simple graph, at one place, by named rules.

Which records count: those whose state is `existing` or empty, and that stand between two actors. Membership and
representation, and whatever leads to or from a body or a programme, are the two-mode part: they are set aside here and
counted by `set_aside`. What is wished, planned, ended or failed is never measured.

How records become a tie: two actors are tied if any record ties them (rule "any"), so measures are binary. With
`weight=` the tie carries the number of its ties ("ties") or the largest value of a numeric column ("strength").
Parallel records never make parallel ties: measures on a multigraph give other numbers without an error.
"""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, from_tables, once
from akteursnetz.schema import DEFAULT_DIRECTION, LAYERS, TWO_MODE_FORMS, TWO_MODE_RELATIONS


def one_mode_actors(net: Network) -> pd.Index:
    """The ids of the actors that are measured: all but bodies and programmes, isolates included."""
    return net.actors.index[~net.actors["form"].isin(TWO_MODE_FORMS)]


def in_force(net: Network) -> pd.Series:
    """Which ties exist now: state `existing` or empty."""
    return net.ties["state"].isna() | (net.ties["state"] == "existing")


def measured(net: Network) -> pd.Series:
    """Which ties are measured: those in force between two actors that are neither body nor programme."""
    actors = one_mode_actors(net)
    between = net.ties["from"].isin(actors) & net.ties["to"].isin(actors)
    return in_force(net) & between & ~net.ties["relation"].isin(TWO_MODE_RELATIONS)


def set_aside(net: Network) -> pd.Series:
    """How many actors and records the one-mode measures leave out: bodies and programmes, two-mode, not in force."""
    existing = in_force(net)
    return pd.Series(
        {
            "bodies": len(net.actors) - len(one_mode_actors(net)),
            "two_mode": int((existing & ~measured(net)).sum()),
            "not_in_force": int((~existing).sum()),
        },
        name="set_aside",
    )


def directions(net: Network) -> pd.Series:
    """For each tie mutual or one_way: as recorded, else by its relation."""
    return net.ties["direction"].fillna(net.ties["relation"].map(DEFAULT_DIRECTION))


def pairs(net: Network, *, directed: bool = False) -> pd.DataFrame:
    """One row for each tied pair of actors: how many ties join it, how strongly, and under which formality.

    Undirected, a pair stands once, in the order of the roster; directed, a mutual record ties both ways. A pair is
    contractual if any of its records is, unspecified if it has only unspecified ones, else non-contractual.

    Returns
    -------
    DataFrame indexed by (`from`, `to`): `ties`, `strength` (largest, NaN where none is given), the number of ties
    by formality (`contractual`, `non_contractual`, `unspecified`), and `layer`.
    """
    return _collapse(net, directed).copy()


@once
def _collapse(net: Network, directed: bool) -> pd.DataFrame:
    rows = _arcs(net, directed)
    layers = pd.get_dummies(rows.pop("layer")).reindex(columns=list(LAYERS), fill_value=False).astype("int64")
    rows = rows.assign(ties=1, **layers)
    how = {"ties": "sum", "strength": "max"} | dict.fromkeys(LAYERS, "sum")
    table = rows.groupby(["from", "to"], sort=True).agg(how)
    layer = np.select([table["contractual"] > 0, table["non_contractual"] > 0], list(LAYERS)[:2], "unspecified")
    order = net.actors.index
    table.index = pd.MultiIndex.from_arrays(
        [order.take(table.index.get_level_values(k).to_numpy("int64")) for k in (0, 1)], names=["from", "to"]
    )
    return table.assign(layer=pd.Series(layer, index=table.index, dtype="str"))


def _arcs(net: Network, directed: bool, column: str = "strength") -> pd.DataFrame:
    """The measured ties by the places of their actors in the roster: each once, or both ways where it is mutual."""
    mask = measured(net)
    ties = net.ties[mask]
    rows = pd.DataFrame(
        {
            "from": net.actors.index.get_indexer(pd.Index(ties["from"])),
            "to": net.actors.index.get_indexer(pd.Index(ties["to"])),
            "layer": net.layers[mask].to_numpy(),
            column: ties[column].to_numpy(),
        }
    )
    if directed:
        back = rows[(directions(net)[mask] == "mutual").to_numpy()]
        return pd.concat([rows, back.rename(columns={"from": "to", "to": "from"})], ignore_index=True)
    low, high = rows[["from", "to"]].min(axis=1), rows[["from", "to"]].max(axis=1)
    return rows.assign(**{"from": low, "to": high})


def _weights(net: Network, weight: str, directed: bool) -> pd.Series:
    table = pairs(net, directed=directed)
    if weight == "ties":
        return table["ties"].astype("float64")
    if weight not in net.ties.columns or not pd.api.types.is_numeric_dtype(net.ties[weight]):
        numeric = ", ".join(net.ties.select_dtypes("number").columns)
        raise NetworkError(f'no numeric column "{weight}" in the ties; there are: ties, {numeric}')
    largest = _arcs(net, directed, weight).groupby(["from", "to"], sort=True)[weight].max()
    largest.index = table.index
    if largest.isna().any():
        raise NetworkError(f'{largest.isna().sum()} of {len(largest)} tied pairs have no value of "{weight}"')
    if (largest <= 0).any():
        raise NetworkError(f'a weight must be above 0; "{weight}" is not in {(largest <= 0).sum()} tied pairs')
    return largest


def matrix(net: Network, *, directed: bool = False, weight: str | None = None) -> tuple[sparse.csr_array, pd.Index]:
    """The adjacency matrix of the measured ties, with the order of its actors.

    Returns
    -------
    A sparse array of shape (actors, actors), symmetric unless `directed`, its entries 1 or the weights, its diagonal
    empty; and the actors' ids in the order of rows and columns. Raises NetworkError for a weight that is not there.
    """
    return _matrix(net, directed, weight).copy(), one_mode_actors(net)


@once
def _matrix(net: Network, directed: bool, weight: str | None) -> sparse.csr_array:
    actors, tied = one_mode_actors(net), pairs(net, directed=directed).index
    values = np.ones(len(tied)) if weight is None else _weights(net, weight, directed).to_numpy()
    rows, columns = (actors.get_indexer(tied.get_level_values(end)) for end in ("from", "to"))
    array = sparse.csr_array((values, (rows, columns)), shape=(len(actors), len(actors)))
    return array if directed else sparse.csr_array(array + array.T)


@once
def partners(net: Network) -> "nx.Graph[str]":
    """The actors and who is tied to whom, with nothing else, in the order of the roster; the graph is frozen."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(one_mode_actors(net))
    graph.add_edges_from(pairs(net).index)
    nx.freeze(graph)
    return graph


def to_networkx(net: Network, *, directed: bool = False, weight: str | None = None) -> "nx.Graph[str]":
    """The measured ties as a simple networkx graph: actors' cells and the columns of `pairs` as attributes.

    The attribute `weight` is there only when asked for, so that nothing is weighted by accident. Actors keep the order
    of the roster. Raises NetworkError for a weight that is not there.
    """
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    actors = one_mode_actors(net)
    for actor, cells in zip(actors, net.actors.loc[actors].to_dict("records"), strict=True):
        graph.add_node(actor, **_texts({name: cell for name, cell in cells.items() if pd.notna(cell)}))
    table = pairs(net, directed=directed)
    if weight is not None:
        table["weight"] = _weights(net, weight, directed)
    for (a, b), row in zip(table.index, table.to_dict("records"), strict=True):
        graph.add_edge(a, b, **_texts(row))
    return graph


def from_networkx(graph: "nx.Graph[Any]") -> Network:
    """A network with a record for every edge of a networkx graph; attributes become columns.

    Actors without `name` and `kind` get their id and "actor", ties without `relation` are cooperation, mutual or, from
    a directed graph, one-way. The ids are texts. Raises RecordError as `from_tables` does.

    >>> from_networkx(nx.path_graph(3))
    <Network '': 3 actors, 2 ties (0 contractual, 0 non_contractual, 2 unspecified)>
    """
    direction = "one_way" if graph.is_directed() else "mutual"
    actors = [{"name": str(n), "kind": "actor"} | _texts(cells) | {"id": str(n)} for n, cells in graph.nodes(data=True)]
    ties = [
        {"relation": "cooperation", "direction": direction} | _texts(cells) | {"from": str(a), "to": str(b)}
        for a, b, cells in graph.edges(data=True)
    ]
    columns = ["from", "to", "relation"]
    return from_tables(
        pd.DataFrame(actors, columns=None if actors else ["id", "name", "kind"]),
        pd.DataFrame(ties, columns=None if ties else columns),
    )


def _texts(cells: Mapping[Any, object]) -> dict[str, object]:
    return {str(name): value for name, value in cells.items()}
