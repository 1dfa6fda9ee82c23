"""Cutpoints and bridges with the pieces they leave, by one depth-first search with low-links.

An actor's subtree stands in one row behind it in the order of the search, and is cut off with the actor unless a back
edge leads above it (Tarjan 1972, doi:10.1137/0201010).
"""

from typing import NamedTuple

import networkx as nx


class SearchTree(NamedTuple):
    """Depth-first search trees of a graph, one a component, in tables by actor.

    `order` are the actors as visited and `place` their places in it, `size` counts an actor's subtree, `low_link` is
    the first place that a back edge from the subtree leads to, `children` are visited from the actor, `root` begins its
    component.
    """

    order: list[str]
    place: dict[str, int]
    size: dict[str, int]
    low_link: dict[str, int]
    children: dict[str, list[str]]
    root: dict[str, str]

    def component(self, actor: str) -> list[str]:
        """All actors of the actor's component, itself among them."""
        return self.subtree(self.root[actor])

    def subtree(self, actor: str) -> list[str]:
        """The actor and its descendants in the search tree."""
        return self.order[self.place[actor] : self.place[actor] + self.size[actor]]

    def cut_off(self, actor: str) -> list[str]:
        """Depth-first children of the actor whose subtree has no back edge above it (low-link test for cutpoints)."""
        return [child for child in self.children[actor] if self.low_link[child] >= self.place[actor]]

    def sizes_without(self, actor: str) -> list[int]:
        """The sizes of the components into which the actor's own falls without it."""
        pieces = [self.size[child] for child in self.cut_off(actor)]
        rest = self.size[self.root[actor]] - 1 - sum(pieces)
        return [*pieces, rest] if rest else pieces

    def pieces_without(self, actor: str) -> list[list[str]]:
        """The components into which the actor's own falls without it."""
        pieces = [self.subtree(child) for child in self.cut_off(actor)]
        gone = {actor}.union(*pieces)
        rest = [other for other in self.component(actor) if other not in gone]
        return [*pieces, rest] if rest else pieces

    def sides(self, first: str, second: str) -> list[list[str]]:
        """The two components into which one falls without the bridge between two actors."""
        below = self.subtree(max(first, second, key=self.place.__getitem__))
        gone = set(below)
        return [[actor for actor in self.component(first) if actor not in gone], below]


def search_tree(graph: "nx.Graph[str]") -> SearchTree:
    """Depth-first search of a simple graph, each component from its first actor.

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
