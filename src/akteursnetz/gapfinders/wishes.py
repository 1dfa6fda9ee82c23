"""Ties that are wished for or planned: who wants them, one side or both.

A wish is mutual if records give it from both sides, by direction or by who reported it. A plan whose beginning has
passed is told apart.
"""

import datetime as dt

import pandas as pd

from akteursnetz.gapfinders.dates import ended
from akteursnetz.gapfinders.finding import Finding
from akteursnetz.gapfinders.grouping import Pair, Ties, each_pair
from akteursnetz.network import Network


def find_wishes(net: Network, day: dt.date | None) -> list[Finding]:
    """Mutual and one-sided wishes, plans, and plans whose beginning lies before the day."""
    wished = net.ties[net.ties["state"] == "wished"]
    planned = net.ties[net.ties["state"] == "planned"]
    late = planned["since"].notna() & (ended(planned["since"], day) if day else False)
    wishing, wishes = _wishing(wished), by_pair(net, wished)
    mutual = {pair for pair in wishes if len(wishing[frozenset(pair)]) == 2}
    return [
        *each_pair(net, "wish_mutual", "medium", {pair: ties for pair, ties in wishes.items() if pair in mutual}),
        *each_pair(net, "plan_overdue", "medium", by_pair(net, planned[late])),
        *_one_sided(net, wishing, {pair: ties for pair, ties in wishes.items() if pair not in mutual}),
        *each_pair(net, "planned", "low", by_pair(net, planned[~late])),
    ]


def by_pair(net: Network, ties: pd.DataFrame) -> dict[Pair, Ties]:
    """The ids of some ties by their pairs, each pair in the order of the roster."""
    place = {actor: at for at, actor in enumerate(net.actors.index)}
    found: dict[Pair, Ties] = {}
    for tie, one, other in zip(ties.index, ties["from"], ties["to"], strict=True):
        pair = (one, other) if place[one] < place[other] else (other, one)
        found[pair] = (*found.get(pair, ()), str(tie))
    return found


def _wishing(wished: pd.DataFrame) -> dict[frozenset[str], set[str]]:
    """Of each pair, which of the two wish: who reported the wish, else from whom the record leads."""
    found: dict[frozenset[str], set[str]] = {}
    for one, other, reporter in zip(wished["from"], wished["to"], wished["reported_by"], strict=True):
        found.setdefault(frozenset((one, other)), set()).add(reporter if reporter in (one, other) else one)
    return found


def _one_sided(net: Network, wishing: dict[frozenset[str], set[str]], found: dict[Pair, Ties]) -> list[Finding]:
    """The wishes of one side, the wishing one named first."""
    turned = {}
    for pair, ties in found.items():
        [first] = wishing[frozenset(pair)]
        turned[pair if pair[0] == first else (pair[1], pair[0])] = ties
    return each_pair(net, "wish_one_sided", "low", turned)
