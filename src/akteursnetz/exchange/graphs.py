"""Conversion to and from networkx: the simple graph of tied pairs, or all records as a MultiDiGraph."""

import json
import tomllib
from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd
import tomli_w

from akteursnetz import columns
from akteursnetz.errors import NetworkError
from akteursnetz.graph import one_mode_actors, pair_weights, pairs
from akteursnetz.network import TABLES, Network, from_tables, require_network
from akteursnetz.records.meta import check_meta
from akteursnetz.records.public import internal_columns
from akteursnetz.schema import fold, lookup

#: The attribute of a graph under which the records keep what is neither actor nor tie.
_REST = "akteursnetz"


def to_networkx(
    net: Network, *, directed: bool = False, weight: str | None = None, records: bool = False
) -> "nx.Graph[str]":
    """Graph of a network in networkx: the simple graph of its tied pairs or, with `records`, a MultiDiGraph of all.

    The simple graph has the measured actors and the tied pairs, with the actors' cells that may leave and the columns
    of `pairs` as attributes. The attribute `weight` is there only when asked for, so that nothing is weighted by
    accident. With `records` every actor is a node and every tie an edge from `from` to `to`, bodies, programmes and
    what is not in force included, and `from_networkx` gives an equal network; measures are not for such a graph.
    Nodes stand in the order of `net.actors`. Raises NetworkError for a weight that is not there.

    >>> net = from_networkx(nx.path_graph(3))
    >>> from_networkx(to_networkx(net, records=True)).equals(net)
    True
    """
    require_network(net)
    if not records:
        return _tied_pairs(net, directed, weight)
    if directed or weight is not None:
        raise NetworkError("records=True gives every tie as it is; directed= and weight= are for the simple graph")
    return _all_records(net)


def _tied_pairs(net: Network, directed: bool, weight: str | None) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    actors = net.actors.loc[one_mode_actors(net)]
    graph.add_nodes_from(_rows(actors.drop(columns=internal_columns(net.meta, "actors", list(actors.columns)))))
    table = pairs(net, directed=directed)
    if weight is not None:
        table["weight"] = pair_weights(net, weight, directed=directed)
    graph.add_edges_from((first, second, cells) for (first, second), cells in _rows(table))
    return graph


def _all_records(net: Network) -> "nx.Graph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(_rows(net.actors))
    for tie, cells in _rows(net.ties):
        graph.add_edge(cells.pop("from"), cells.pop("to"), key=tie, id=tie, **cells)
    rest = {name: [cells for _, cells in _rows(getattr(net, name))] for name in TABLES[2:]}
    columns = {name: list(getattr(net, name).columns) for name in TABLES}
    kept = {"meta": tomli_w.dumps(net.meta.filled()), "columns": columns, "ties": list(net.ties.index), **rest}
    graph.graph[_REST] = json.dumps(kept, ensure_ascii=False)
    return graph


def from_networkx(graph: "nx.Graph[Any]") -> Network:
    """Network with a tie for every edge of a networkx graph; attributes become columns.

    Actors without `name` and `kind` get their id and "actor", ties without `relation` are cooperation, mutual or, from
    a directed graph, one-way; the attribute `layer` of a tied pair becomes its formality. The ids are texts. A graph
    that `to_networkx` made with `records` gives an equal network. Raises RecordError as `from_tables` does.

    >>> from_networkx(nx.path_graph(3))
    <Network '': 3 actors, 2 ties (0 contractual, 0 non_contractual, 2 unspecified)>
    """
    actors = [_named(cells, "actors") | {"id": str(node)} for node, cells in graph.nodes(data=True)]
    ties = [_named(cells, "ties") | {"from": str(a), "to": str(b)} for a, b, cells in graph.edges(data=True)]
    if isinstance(rest := graph.graph.get(_REST), str):
        return _from_records(actors, ties, json.loads(rest))
    direction = "one_way" if graph.is_directed() else "mutual"
    return from_tables(
        pd.DataFrame([{"name": cells["id"], "kind": "actor"} | cells for cells in actors], columns=_needed(actors)),
        pd.DataFrame([{"relation": "cooperation", "direction": direction} | _formal(cells) for cells in ties])
        if ties
        else pd.DataFrame(columns=["from", "to", "relation"]),
    )


def _needed(actors: list[dict[str, Any]]) -> list[str] | None:
    return None if actors else ["id", "name", "kind"]


def _formal(cells: dict[str, Any]) -> dict[str, Any]:
    """Cells of a tied pair's edge, its layer as the formality."""
    return {"formality": cells.pop("layer"), **cells} if "layer" in cells else cells


def _from_records(actors: list[dict[str, Any]], ties: list[dict[str, Any]], rest: Mapping[str, Any]) -> Network:
    place = {tie: at for at, tie in enumerate(rest["ties"])}
    rows = {
        "actors": actors,
        "ties": sorted(ties, key=lambda cells: place.get(str(cells["id"]), len(place))),
        **{name: rest[name] for name in TABLES[2:] if name in rest},
    }
    frames = {name: pd.DataFrame(cells, columns=_columns(name, rest)) for name, cells in rows.items()}
    meta, *_ = check_meta(tomllib.loads(rest["meta"]), "network.toml")
    return from_tables(**frames, meta=meta)


def _columns(name: str, rest: Mapping[str, Any]) -> list[str]:
    return [*(["id"] if name in ("actors", "ties") else []), *rest["columns"][name]]


def _named(cells: Mapping[Any, Any], table: str) -> dict[str, Any]:
    """Attributes renamed to the columns that they stand for; of two for one column the second keeps its name."""
    known = lookup(columns.TABLES[table].columns)
    named: dict[str, Any] = {}
    for name, value in _texts(cells).items():
        column = known.get(fold(name), name)
        named[name if column in named else column] = value
    return named


def _rows(table: pd.DataFrame) -> "list[tuple[Any, dict[str, Any]]]":
    """Label of each row with its filled cells as plain Python values."""
    cells = table.astype(object).to_dict("records")
    return [(label, _texts(row)) for label, row in zip(table.index, cells, strict=True)]


def _texts(cells: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in cells.items() if pd.notna(value)}
