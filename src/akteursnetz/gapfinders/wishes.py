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
    mutual = {pair for pair in by_pair(net, wished) if len(_wishing(wished, pair)) == 2}
    wishes = by_pair(net, wished)
    return [
        *each_pair(net, "wish_mutual", "medium", {pair: ties for pair, ties in wishes.items() if pair in mutual}),
        *each_pair(net, "plan_overdue", "medium", by_pair(net, planned[late])),
        *_one_sided(net, wished, {pair: ties for pair, ties in wishes.items() if pair not in mutual}),
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


def _wishing(wished: pd.DataFrame, pair: Pair) -> set[str]:
    """Which of the two wish: who reported the wish, else from whom the record leads."""
    ties = wished[wished["from"].isin(pair) & wished["to"].isin(pair)]
    reported = ties["reported_by"].where(ties["reported_by"].isin(pair), ties["from"])
    return set(reported)


def _one_sided(net: Network, wished: pd.DataFrame, found: dict[Pair, Ties]) -> list[Finding]:
    """The wishes of one side, the wishing one named first."""
    turned = {}
    for pair, ties in found.items():
        first = _wishing(wished, pair).pop()
        turned[pair if pair[0] == first else (pair[1], pair[0])] = ties
    return each_pair(net, "wish_one_sided", "low", turned)
