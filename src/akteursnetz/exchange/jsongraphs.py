"""Reader of graphs in JSON: node-link (networkx, D3), Cytoscape, and graphology (sigma)."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from akteursnetz.records.files import UnreadableError

Entries = Mapping[str, Any]
#: Keys of a node-link edge that are no attributes.
RESERVED = ("source", "target", "key")
_END = "end:"


def graph_of_json(content: str) -> Any:
    """Graph of a JSON text; raises UnreadableError where it is in none of the known forms."""
    try:
        data = json.loads(content)
    except RecursionError:
        raise UnreadableError("not_graph", why="nesting") from None
    except ValueError as error:
        raise UnreadableError("not_graph", getattr(error, "lineno", None), why=str(error)[:80]) from None
    try:
        return _graph(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise UnreadableError("not_json_graph", why=str(error)[:80]) from error


def _graph(data: Any) -> Any:
    elements = data.get("elements") if isinstance(data, Mapping) else data
    if isinstance(elements, Mapping) and not {"nodes", "edges"} & data.keys():
        return _built(_data(elements.get("nodes", [])), _edges(elements.get("edges", [])), directed=True)
    if isinstance(elements, list):
        nodes = [one for one in elements if "source" not in one["data"]]
        return _built(_data(nodes), _edges(one for one in elements if "source" in one["data"]), directed=True)
    if not isinstance(data, Mapping) or "nodes" not in data:
        raise UnreadableError("not_json_graph", why="nodes")
    edges = data.get("links", data.get("edges", []))
    if any("attributes" in one or ("key" in one and "id" not in one) for one in data["nodes"]):
        return _graphology(data, edges)
    directed = bool(data.get("directed", False))
    graph = _built(map(dict, data["nodes"]), map(_ended, edges), directed=directed)
    graph.graph.update(data.get("graph") or {})
    return graph


def json_of_graph(graph: Any) -> str:
    """Node-link JSON of a graph; none of its attributes is called like one of `RESERVED`."""
    return json.dumps(nx.node_link_data(graph, edges="links"), ensure_ascii=False, indent=1)


def _ended(edge: Entries) -> dict[str, Any]:
    """Edge with its ends under keys that no attribute has."""
    ends = {f"{_END}{end}": edge[end] for end in ("source", "target")}
    return {**{name: value for name, value in edge.items() if name not in RESERVED}, **ends}


def _data(entries: Iterable[Entries]) -> list[dict[str, Any]]:
    return [dict(one["data"]) for one in entries]


def _edges(entries: Iterable[Entries]) -> list[dict[str, Any]]:
    return [_ended(one["data"]) for one in entries]


def _graphology(data: Entries, edges: Iterable[Entries]) -> Any:
    nodes = [{"id": one["key"], **(one.get("attributes") or {})} for one in data["nodes"]]
    ties = []
    for one in edges:
        cells = _ended({**(one.get("attributes") or {}), "source": one["source"], "target": one["target"]})
        ties.append({"direction": "mutual", **cells} if one.get("undirected") else cells)
    is_directed = (data.get("options") or {}).get("type", "directed") != "undirected"
    return _built(nodes, ties, directed=is_directed)


def _built(nodes: Iterable[dict[str, Any]], edges: Iterable[dict[str, Any]], *, directed: bool) -> Any:
    """Graph of nodes, known by their ids or else by their places, and edges."""
    graph: Any = nx.MultiDiGraph() if directed else nx.MultiGraph()
    for place, node in enumerate(nodes):
        known = node.pop("id", place)
        graph.add_node(known)
        graph.nodes[known].update(node)
    for edge in edges:
        ends = edge.pop(f"{_END}source"), edge.pop(f"{_END}target")
        key = graph.add_edge(*ends)
        graph.edges[*ends, key].update(edge)
    return graph
