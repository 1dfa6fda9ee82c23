"""Cutpoints and bridges with the components they leave, by one depth-first search with low-links (Tarjan).

An actor's subtree follows it without a gap in the order of the search, and a child's subtree is cut off without the
actor unless a back edge leads from it to above the actor (Tarjan 1972, doi:10.1137/0201010).
"""

from typing import NamedTuple

import networkx as nx


class SearchTree(NamedTuple):
    """Depth-first search forest of a graph, one tree a component, as mappings by actor.

    `order` is the preorder of the actors and `place` their positions in it, `size` counts an actor's subtree,
    `low_link` is the lowest position that a back edge from the subtree reaches, `children` are those in the tree,
    `root` is the root of the actor's tree.
    """

    order: list[str]
    place: dict[str, int]
    size: dict[str, int]
    low_link: dict[str, int]
    children: dict[str, list[str]]
    root: dict[str, str]

    def component(self, actor: str) -> list[str]:
        """Actors of the actor's component, itself included."""
        return self.subtree(self.root[actor])

    def subtree(self, actor: str) -> list[str]:
        """Actor and its descendants in the search tree."""
        return self.order[self.place[actor] : self.place[actor] + self.size[actor]]

    def cut_off(self, actor: str) -> list[str]:
        """Children whose subtree has no back edge to above the actor (low-link test for articulation points)."""
        return [child for child in self.children[actor] if self.low_link[child] >= self.place[actor]]

    def sizes_without(self, actor: str) -> list[int]:
        """Sizes of the components into which the actor's component falls without it."""
        pieces = [self.size[child] for child in self.cut_off(actor)]
        rest = self.size[self.root[actor]] - 1 - sum(pieces)
        return [*pieces, rest] if rest else pieces

    def pieces_without(self, actor: str) -> list[list[str]]:
        """Components into which the actor's component falls without it."""
        pieces = [self.subtree(child) for child in self.cut_off(actor)]
        gone = {actor}.union(*pieces)
        rest = [other for other in self.component(actor) if other not in gone]
        return [*pieces, rest] if rest else pieces

    def sides(self, first: str, second: str) -> list[list[str]]:
        """Two components into which a component falls without the bridge between two actors."""
        below = self.subtree(max(first, second, key=self.place.__getitem__))
        gone = set(below)
        return [[actor for actor in self.component(first) if actor not in gone], below]


def search_tree(graph: "nx.Graph[str]") -> SearchTree:
    """Depth-first search forest of a simple graph, each component searched from its first actor.

    >>> search_tree(nx.relabel_nodes(nx.path_graph(4), "abcd".__getitem__)).sizes_without("b")
    [2, 1]
    """
    tree = SearchTree([], {}, {}, {}, {}, {})
    parent: dict[str, str] = {}
    for here, other, step in nx.dfs_labeled_edges(graph):
        if step == "forward":
            parent[other] = here
            _visit(tree, here, other)
        elif step == "nontree" and other != parent[here]:
            tree.low_link[here] = min(tree.low_link[here], tree.place[other])
        elif step == "reverse" and here != other:
            tree.size[here] += tree.size[other]
            tree.low_link[here] = min(tree.low_link[here], tree.low_link[other])
    return tree


def _visit(tree: SearchTree, parent: str, actor: str) -> None:
    tree.place[actor] = tree.low_link[actor] = len(tree.order)
    tree.order.append(actor)
    tree.size[actor] = 1
    tree.children[actor] = []
    tree.root[actor] = actor if parent == actor else tree.root[parent]
    if parent != actor:
        tree.children[parent].append(actor)
