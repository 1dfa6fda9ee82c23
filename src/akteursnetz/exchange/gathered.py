"""Gathered graph of a file: nodes and edges as they stand, directed and undirected ones together."""

from dataclasses import dataclass, field
from typing import Any

import networkx as nx

Row = dict[str, Any]
#: The attribute of a graph that names parts of a file for which there is no place.
LEFT = "akteursnetz left"


@dataclass
class Gathered:
    """Gathered nodes by their ids, edges with their ends, attributes of the whole, and names of parts without place."""

    nodes: dict[str, Row] = field(default_factory=dict)
    edges: list[tuple[str, str, bool, Row]] = field(default_factory=list)
    whole: Row = field(default_factory=dict)
    left: list[str] = field(default_factory=list)

    def add_node(self, known: str, cells: Row) -> None:
        """Add a node; one that was there gets what it did not have."""
        self.nodes[known] = {**cells, **self.nodes.get(known, {})}

    def graph(self) -> Any:
        """Graph in networkx: directed where one edge is; the others then say so in `direction`."""
        directed = any(is_directed for _, _, is_directed, _ in self.edges)
        graph: Any = nx.MultiDiGraph() if directed else nx.MultiGraph()
        graph.graph.update(self.whole)
        graph.graph[LEFT] = tuple(dict.fromkeys(self.left))
        for known, cells in self.nodes.items():
            graph.add_node(known)
            graph.nodes[known].update(cells)
        for one, other, is_directed, cells in self.edges:
            said = {} if is_directed or not directed else {"direction": "mutual"}
            key = graph.add_edge(one, other)
            graph.edges[one, other, key].update({**said, **cells})
        return graph
