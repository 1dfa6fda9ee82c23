"""Finder of ties that are wished for, by one side or both, or planned.

A wish is mutual if wished ties give it from both sides, by direction or by who reported it. A plan whose beginning has
passed is told apart.
"""

import datetime as dt

import pandas as pd

from akteursnetz.gapfinders.dates import ended
from akteursnetz.gapfinders.finding import Finding
from akteursnetz.gapfinders.grouping import each_pair
from akteursnetz.graph import Pair, by_pair
from akteursnetz.network import Network


def find_wishes(net: Network, day: dt.date | None) -> list[Finding]:
    """Findings on wishes of both sides and of one, on plans, and on plans whose beginning lies before the day."""
    wished = net.ties[net.ties["state"] == "wished"]
    planned = net.ties[net.ties["state"] == "planned"]
    late = planned["since"].notna() & (ended(planned["since"], day) if day else False)
    wishes = by_pair(net, wished)
    sides = _sides(wished)
    wishing = {pair: {sides[tie] for tie in ties} for pair, ties in wishes.items()}
    mutual = {pair: ties for pair, ties in wishes.items() if len(wishing[pair]) == 2}
    one_sided = {_wishing_first(pair, wishing[pair]): ties for pair, ties in wishes.items() if pair not in mutual}
    return [
        *each_pair(net, "wish_mutual", "medium", mutual),
        *each_pair(net, "plan_overdue", "medium", by_pair(net, planned[late])),
        *each_pair(net, "wish_one_sided", "low", one_sided),
        *each_pair(net, "planned", "low", by_pair(net, planned[~late])),
    ]


def _sides(wished: pd.DataFrame) -> dict[str, str]:
    """Wishing actor of each wished tie: the one of the two who reported it, else the one whom it leads from."""
    rows = zip(wished.index, wished["from"], wished["to"], wished["reported_by"], strict=True)
    return {tie: reporter if reporter in (first, second) else first for tie, first, second, reporter in rows}


def _wishing_first(pair: Pair, wishing: set[str]) -> Pair:
    """Pair with the wishing actor named first."""
    return pair if pair[0] in wishing else (pair[1], pair[0])
