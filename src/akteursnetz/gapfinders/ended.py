"""Ties that ended or failed, with the reason that the records give: what can be learnt, and what nobody asked.

A tie that ended while the two are still tied otherwise is no gap. One that failed always is.
"""

from collections.abc import Iterator
from dataclasses import replace

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.grouping import all_pairs, each_pair, listed
from akteursnetz.gapfinders.naming import pair_name, pair_names
from akteursnetz.graph import Pair, Ties, by_pair, in_force
from akteursnetz.network import Network

Reasons = dict[Pair, tuple[str, ...]]


def find_ended(net: Network) -> list[Finding]:
    """Failures without a reason and with one, endings with their reasons, endings without a reason."""
    still = by_pair(net, net.ties[in_force(net)])
    failed = by_pair(net, net.ties[net.ties["state"] == "failed"])
    over = by_pair(net, net.ties[net.ties["state"] == "ended"])
    gone = {pair: ties for pair, ties in over.items() if pair not in still}
    why_failed, why_gone = reasons(net, failed), reasons(net, gone)
    return [
        *each_pair(net, "failed_without_reason", "medium", _unexplained(failed, why_failed)),
        *_failures(net, failed, why_failed),
        *_endings(net, gone, why_gone),
        *all_pairs(net, "ended_without_reason", "low", _unexplained(gone, why_gone)),
    ]


def reasons(net: Network, found: dict[Pair, Ties]) -> Reasons:
    """The reasons that the ties of each pair give, each once, by tie id; pairs without one are left out."""
    given = net.ties["reason"].dropna().to_dict()
    told = {
        pair: tuple(dict.fromkeys(given[tie] for tie in sorted(ties) if tie in given)) for pair, ties in found.items()
    }
    return {pair: why for pair, why in told.items() if why}


def _unexplained(found: dict[Pair, Ties], why: Reasons) -> dict[Pair, Ties]:
    return {pair: ties for pair, ties in found.items() if pair not in why}


def _explained(net: Network, code: str, found: dict[Pair, Ties], why: Reasons) -> dict[Pair, Ties]:
    """The pairs that give a reason, in the order in which a finding tells them."""
    return listed(net, code, {pair: found[pair] for pair in why})


def _failures(net: Network, found: dict[Pair, Ties], why: Reasons) -> Iterator[Finding]:
    for pair, ties in _explained(net, "failed_with_reason", found, why).items():
        given = reasons(net, {pair: ties})[pair]
        values = {"pair": pair_name(net, *pair), "reasons": given, "n": len(given)}
        yield Finding("failed_with_reason", "low", pair, ties, values)


def _endings(net: Network, found: dict[Pair, Ties], why: Reasons) -> list[Finding]:
    """One finding for all endings, each with its reasons."""
    explained = _explained(net, "ended_with_reason", found, why)
    told = tuple(
        Phrase("pair_reason", {"pair": pair_name(net, *pair), "reasons": given})
        for pair, given in reasons(net, explained).items()
    )
    values = {"n": len(told), "pairs": told, "names": pair_names(net, explained)}
    return [replace(finding, values=values) for finding in all_pairs(net, "ended_with_reason", "low", explained)]
