"""What falls apart where an actor or a tie goes: one walk through the network tells it for all of them.

The walk goes depth first. What it reached over an actor stands in one row behind that actor, and hangs on it alone
unless a tie leads further up (Tarjan 1972, doi:10.1137/0201010).
"""

from typing import NamedTuple

import networkx as nx


class Walk(NamedTuple):
    """A walk through all parts of a network: by actor, its place in `order`, how many were reached over it, and more.

    `top` is the first place to which a tie leads from what was reached over the actor, `onward` whom the walk went to
    from there, `start` where the walk of its part began.
    """

    order: list[str]
    place: dict[str, int]
    size: dict[str, int]
    top: dict[str, int]
    onward: dict[str, list[str]]
    start: dict[str, str]

    def part(self, actor: str) -> list[str]:
        """All actors that have a way to the actor, itself among them."""
        return self.over(self.start[actor])

    def over(self, actor: str) -> list[str]:
        """The actor and all whom the walk reached over it."""
        return self.order[self.place[actor] : self.place[actor] + self.size[actor]]

    def hanging(self, actor: str) -> list[str]:
        """To whom the walk went on from the actor that cannot be reached without it, nor can what lies over them."""
        return [other for other in self.onward[actor] if self.top[other] >= self.place[actor]]

    def sizes_without(self, actor: str) -> list[int]:
        """How many actors each piece has into which the actor's part falls without it."""
        pieces = [self.size[other] for other in self.hanging(actor)]
        rest = self.size[self.start[actor]] - 1 - sum(pieces)
        return [*pieces, rest] if rest else pieces

    def pieces_without(self, actor: str) -> list[list[str]]:
        """The pieces into which the actor's part falls without it."""
        pieces = [self.over(other) for other in self.hanging(actor)]
        gone = {actor}.union(*pieces)
        rest = [other for other in self.part(actor) if other not in gone]
        return [*pieces, rest] if rest else pieces

    def sides(self, one: str, other: str) -> list[list[str]]:
        """The two pieces into which a part falls without a bridge."""
        over = self.over(max(one, other, key=self.place.__getitem__))
        beyond = set(over)
        return [[actor for actor in self.part(one) if actor not in beyond], over]


def walk(graph: "nx.Graph[str]") -> Walk:
    """Walk through a simple graph, each part from its first actor.

    >>> walk(nx.relabel_nodes(nx.path_graph(4), "abcd".__getitem__)).sizes_without("b")
    [2, 1]
    """
    found = Walk([], {}, {}, {}, {}, {})
    before: dict[str, str] = {}
    for here, other, step in nx.dfs_labeled_edges(graph):
        if step == "forward":
            before[other] = here
            _reach(found, here, other)
        elif step == "nontree" and other != before[here]:
            found.top[here] = min(found.top[here], found.place[other])
        elif step == "reverse" and here != other:
            found.size[here] += found.size[other]
            found.top[here] = min(found.top[here], found.top[other])
    return found


def _reach(found: Walk, here: str, other: str) -> None:
    found.place[other] = found.top[other] = len(found.order)
    found.order.append(other)
    found.size[other] = 1
    found.onward[other] = []
    found.start[other] = other if here == other else found.start[here]
    if here != other:
        found.onward[here].append(other)
