"""Amounts of ties: the sum of the known ones, and their number."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from akteursnetz.graph import directions, in_force
from akteursnetz.indicators.scale import Scale, scale_of
from akteursnetz.network import Network

#: Ties with all of these the same are reports of one payment where different ones report them.
_ONE = ["from", "to", "relation", "subject"]


class Amounts(NamedTuple):
    """Amounts of some payments: the sum of the known (NaN without any), the least, their number, of how many."""

    total: float
    least: float
    known: int
    of: int

    @property
    def at_least(self) -> bool:
        """Whether the sum is a lower bound, since an amount is missing."""
        return self.known < self.of and self.least >= 0


def amounts(net: Network) -> tuple[Amounts, Mapping[str, Amounts], Scale]:
    """Amounts of all payments in force, of those received in each social space, and their label and unit.

    A payment is a tie of the relation funding, or any with an amount. What both sides report counts once, with the
    lower amount where they differ. The social space is that of the receiver of a one-way tie ("" for any other).
    """
    paid = _payments(net)
    parts = sorted(paid.groupby("space"), key=lambda item: (item[0] == "", item[0]))
    return _sum(paid), {str(space): _sum(rows) for space, rows in parts}, scale_of(net, "amount")


def _payments(net: Network) -> pd.DataFrame:
    """Table of payments with their amounts and the social spaces of their receivers."""
    ties = net.ties[in_force(net) & ((net.ties["relation"] == "funding") | net.ties["amount"].notna())]
    one_way = directions(net)[ties.index] == "one_way"
    spaces = ties["to"].map(net.actors["social_space"]).where(one_way).fillna("")
    told = ties[_ONE].fillna("").assign(who=ties["reported_by"].fillna(""), amount=ties["amount"], space=spaces)
    told = told.assign(known=told["amount"].notna(), of=1)
    reports = told.groupby([*_ONE, "who"], as_index=False).agg(
        {"amount": _known_sum, "known": "sum", "of": "sum", "space": "first"}
    )
    return reports.sort_values("amount", kind="stable").drop_duplicates(_ONE)


def _known_sum(cells: pd.Series) -> float:
    return float(cells.sum(min_count=1))


def _sum(paid: pd.DataFrame) -> Amounts:
    known = paid["amount"]
    return Amounts(_known_sum(known), float(known.min()), int(paid["known"].sum()), int(paid["of"].sum()))
