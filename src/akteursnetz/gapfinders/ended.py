"""Ties that ended or failed, with the reason that the records give: what can be learnt, and what nobody asked.

A tie that ended while the two are still tied otherwise is no gap. One that failed always is.
"""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.grouping import Pair, Ties, all_pairs, each_pair
from akteursnetz.gapfinders.wishes import by_pair
from akteursnetz.graph import in_force
from akteursnetz.knowledge.absence import pair_name
from akteursnetz.network import Network


def find_ended(net: Network) -> list[Finding]:
    """Failures without a reason and with one, endings with their reasons, endings without a reason."""
    failed = net.ties[net.ties["state"] == "failed"]
    over = net.ties[net.ties["state"] == "ended"]
    still = set(by_pair(net, net.ties[in_force(net)]))
    failures = by_pair(net, failed)
    gone = {pair: ties for pair, ties in by_pair(net, over).items() if pair not in still}
    explained = {pair: ties for pair, ties in gone.items() if reasons(over, ties)}
    return [
        *each_pair(net, "failed_without_reason", "medium", _unexplained(failed, failures)),
        *_failures(net, failed, failures),
        *_endings(net, over, explained),
        *all_pairs(net, "ended_without_reason", "low", _unexplained(over, gone)),
    ]


def reasons(ties: pd.DataFrame, ids: Ties) -> tuple[str, ...]:
    """The reasons that some ties give, each once."""
    return tuple(dict.fromkeys(ties["reason"].reindex(list(ids)).dropna()))


def _unexplained(ties: pd.DataFrame, found: dict[Pair, Ties]) -> dict[Pair, Ties]:
    return {pair: ids for pair, ids in found.items() if not reasons(ties, ids)}


def _failures(net: Network, ties: pd.DataFrame, found: dict[Pair, Ties]) -> Iterator[Finding]:
    for pair, ids in found.items():
        if given := reasons(ties, ids):
            values = {"pair": pair_name(net, *pair), "reasons": given}
            yield Finding("failed_with_reason", "low", pair, ids, values)


def _endings(net: Network, ties: pd.DataFrame, found: dict[Pair, Ties]) -> list[Finding]:
    """One finding for all endings, each with its reasons."""
    code = "ended_with_reason"
    told = tuple(
        Phrase("pair_reason", {"pair": pair_name(net, *pair), "reasons": reasons(ties, ids)})
        for pair, ids in found.items()
    )
    return [replace(finding, values={"n": len(found), "pairs": told}) for finding in all_pairs(net, code, "low", found)]
