"""Conversion to and from networkx: the simple graph of tied pairs, or all records as a MultiDiGraph."""

import json
import tomllib
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import networkx as nx
import pandas as pd
import tomli_w

from akteursnetz.errors import NetworkError, RecordError
from akteursnetz.exchange.drafts import draft_of_graph, set_apart
from akteursnetz.foreign import network_of
from akteursnetz.graph import one_mode_actors, pair_weights, pairs
from akteursnetz.network import TABLES, Network, from_tables, require_network
from akteursnetz.records.meta import Meta, check_meta
from akteursnetz.records.public import internal_columns

#: The attribute of a graph under which the records keep what is neither actor nor tie.
REST = "akteursnetz"


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
    graph.add_nodes_from(filled_rows(actors.drop(columns=internal_columns(net.meta, "actors", list(actors.columns)))))
    table = pairs(net, directed=directed)
    if weight is not None:
        table["weight"] = pair_weights(net, weight, directed=directed)
    graph.add_edges_from((first, second, cells) for (first, second), cells in filled_rows(table))
    return graph


def _all_records(net: Network) -> "nx.Graph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(filled_rows(net.actors))
    for tie, cells in filled_rows(net.ties):
        ends = cells.pop("from"), cells.pop("to")
        graph.add_edge(*ends, key=tie)
        graph.edges[*ends, tie].update({"id": tie, **cells})
    rest = {name: [cells for _, cells in filled_rows(getattr(net, name))] for name in TABLES[2:]}
    columns = {name: list(getattr(net, name).columns) for name in TABLES}
    kept = {"meta": tomli_w.dumps(net.meta.filled()), "columns": columns, "ties": list(net.ties.index), **rest}
    graph.graph[REST] = json.dumps(kept, ensure_ascii=False)
    return graph


def rest_of(graph: "nx.Graph[Any]") -> Mapping[str, Any] | None:
    """Rest of the records in a graph that `to_networkx` made with `records`; None for any other."""
    try:
        rest = json.loads(graph.graph[REST])
        entries = tomllib.loads(rest["meta"])
        rows = {name: [dict(row) for row in rest[name]] for name in TABLES[2:] if name in rest}
        columns = {name: list(map(str, rest["columns"][name])) for name in ("actors", "ties", *rows)}
        called = {str(written): str(name) for written, name in rest.get("called", {}).items()}
        return {**rows, "meta": entries, "columns": columns, "ties": list(map(str, rest["ties"])), "called": called}
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None


def with_other_names(graph: "nx.Graph[str]", names: Iterable[str]) -> None:
    """Rename attributes of all records that a format needs for itself to `record_...`; `from_networkx` undoes it."""
    rest = json.loads(graph.graph[REST])
    taken = {name for columns in rest["columns"].values() for name in columns}
    called = {name: _free(f"record_{name}", taken) for name in names if name in taken}
    for cells in (*(cells for _, cells in graph.nodes(data=True)), *(cells for *_, cells in graph.edges(data=True))):
        for name in called.keys() & cells.keys():
            cells[called[name]] = cells.pop(name)
    graph.graph[REST] = json.dumps(
        {**rest, "called": {written: name for name, written in called.items()}}, ensure_ascii=False
    )


def _free(name: str, taken: Collection[str]) -> str:
    return _free(f"{name}_", taken) if name in taken else name


def from_networkx(graph: "nx.Graph[Any]") -> Network:
    """Network with a tie for every edge of a networkx graph; attributes become columns, and its notices say how.

    Labels become names, actors without `kind` are "actor", ties without `relation` cooperation, mutual or, from a
    directed graph, one-way; the attribute `layer` of a tied pair becomes its formality. The second kind of nodes of a
    two-mode graph (`bipartite` 1, or igraph's `type` true) are bodies, and their ties representation. Attributes that
    are called like our columns and hold something else are kept under another name (`foreign_sector`). The ids are
    texts. A graph that `to_networkx` made with `records` gives an equal network, a graph without nodes an empty one.
    Raises RecordError as `from_tables` does.

    >>> from_networkx(nx.path_graph(3))
    <Network '': 3 actors, 2 ties (0 contractual, 0 non_contractual, 2 unspecified)>
    """
    if (rest := rest_of(graph)) is not None:
        return _from_records(graph, rest)
    return network_of_graph(graph, "graph")


def network_of_graph(graph: "nx.Graph[Any]", file: str, meta: Meta | None = None) -> Network:
    """Network of another program's graph; columns that cannot stand together as ours are kept apart one by one."""
    draft = draft_of_graph(graph, file)
    while True:
        try:
            return network_of(draft, file, meta)
        except RecordError as error:
            if not set_apart(draft, error.faults, file):
                raise


def _from_records(graph: "nx.Graph[Any]", rest: Mapping[str, Any]) -> Network:
    place = {tie: at for at, tie in enumerate(rest["ties"])}
    actors = [_as_ours(cells, rest) | {"id": str(node)} for node, cells in graph.nodes(data=True)]
    ties = [_as_ours(cells, rest) | {"from": str(a), "to": str(b)} for a, b, cells in graph.edges(data=True)]
    rows = {
        "actors": actors,
        "ties": sorted(ties, key=lambda cells: place.get(str(cells.get("id")), len(place))),
        **{name: rest[name] for name in TABLES[2:] if name in rest},
    }
    frames = {name: pd.DataFrame(cells, columns=_columns(name, rest)) for name, cells in rows.items()}
    meta, *_ = check_meta(rest["meta"], "network.toml")
    return from_tables(**frames, meta=meta)


def _as_ours(cells: Mapping[Any, Any], rest: Mapping[str, Any]) -> dict[str, Any]:
    """Cells under the names of the columns, where a format needed those for itself."""
    called: Mapping[str, str] = rest["called"]
    hidden = set(called.values())
    return {called.get(name, name): value for name, value in _texts(cells).items() if name not in hidden}


def _columns(name: str, rest: Mapping[str, Any]) -> list[str]:
    return [*(["id"] if name in ("actors", "ties") else []), *rest["columns"][name]]


def filled_rows(table: pd.DataFrame) -> "list[tuple[Any, dict[str, Any]]]":
    """Label of each row with its filled cells as plain Python values."""
    cells = table.astype(object).to_dict("records")
    return [(label, _texts(row)) for label, row in zip(table.index, cells, strict=True)]


def _texts(cells: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in cells.items() if pd.notna(value)}
