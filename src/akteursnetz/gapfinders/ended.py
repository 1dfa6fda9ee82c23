"""Finder of ties and actors that ended or failed, with or without a recorded reason.

A tie that ended while the two are still tied otherwise is no gap. One that failed always is. Programmes and Maßnahmen
are actors here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.grouping import all_actors, all_pairs, each_pair, listed
from akteursnetz.gapfinders.naming import names, pair_name, pair_names
from akteursnetz.graph import Pair, Ties, by_pair, in_force, present
from akteursnetz.knowledge.remits import names_of
from akteursnetz.network import Network
from akteursnetz.schema import fold

Reasons = dict[Pair, tuple[str, ...]]


def find_ended(net: Network) -> list[Finding]:
    """Findings on failures and endings of ties and actors, with their reasons and without."""
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
        *_actors(net),
    ]


def past_programmes(net: Network) -> frozenset[str]:
    """Folded names, other names and ids of the programmes that are planned, ended or failed."""
    called = names_of(net)
    past = net.actors.index[(net.actors["form"] == "programme") & ~present(net)]
    return frozenset(fold(name) for programme in past for name in (str(programme), *called[programme]))


def reasons(net: Network, found: dict[Pair, Ties]) -> Reasons:
    """Distinct recorded reasons of each pair's ties, by tie id; pairs without one are left out."""
    given = net.ties["reason"].dropna().to_dict()
    told = {
        pair: tuple(dict.fromkeys(given[tie] for tie in sorted(ties) if tie in given)) for pair, ties in found.items()
    }
    return {pair: why for pair, why in told.items() if why}


def _unexplained(found: dict[Pair, Ties], why: Reasons) -> dict[Pair, Ties]:
    return {pair: ties for pair, ties in found.items() if pair not in why}


def _explained(net: Network, code: str, found: dict[Pair, Ties], why: Reasons) -> dict[Pair, Ties]:
    """Pairs with a recorded reason, in the order in which a finding lists them."""
    return listed(net, code, {pair: found[pair] for pair in why})


def _failures(net: Network, found: dict[Pair, Ties], why: Reasons) -> Iterator[Finding]:
    for pair, ties in _explained(net, "failed_with_reason", found, why).items():
        given = reasons(net, {pair: ties})[pair]
        values = {"pair": pair_name(net, *pair), "reasons": given, "n": len(given)}
        yield Finding("failed_with_reason", "low", pair, ties, values)


def _endings(net: Network, found: dict[Pair, Ties], why: Reasons) -> list[Finding]:
    """Finding on all endings of ties, each with its reasons."""
    explained = _explained(net, "ended_with_reason", found, why)
    told = tuple(
        Phrase("pair_reason", {"pair": pair_name(net, *pair), "reasons": given})
        for pair, given in reasons(net, explained).items()
    )
    values = {"n": len(told), "pairs": told, "names": pair_names(net, explained)}
    return [replace(finding, values=values) for finding in all_pairs(net, "ended_with_reason", "low", explained)]


def _actors(net: Network) -> list[Finding]:
    """Findings on actors that failed or ended, by whether a reason is given."""
    state, told = net.actors["state"], net.actors["reason"].notna()
    failed, over = state == "failed", state == "ended"
    return [
        *all_actors(net, "actor_failed_without_reason", "medium", list(net.actors.index[failed & ~told])),
        *(_actor_failure(net, str(actor)) for actor in net.actors.index[failed & told]),
        *_actor_endings(net, net.actors.index[over & told]),
        *all_actors(net, "actor_ended_without_reason", "low", list(net.actors.index[over & ~told])),
    ]


def _actor_failure(net: Network, actor: str) -> Finding:
    values = {"actor": net.name(actor), "reason": net.actors.at[actor, "reason"]}
    return Finding("actor_failed_with_reason", "low", (actor,), _ties_of(net, [actor]), values)


def _actor_endings(net: Network, actors: Iterable[str]) -> list[Finding]:
    """Finding on all actors that ended, each with its reason."""
    about, reason = tuple(map(str, actors)), net.actors["reason"]
    told = tuple(Phrase("actor_reason", {"actor": net.name(actor), "reason": reason[actor]}) for actor in about)
    values = {"n": len(about), "names": names(net, about), "actors": told}
    return [Finding("actor_ended_with_reason", "low", about, _ties_of(net, about), values)] if about else []


def _ties_of(net: Network, actors: Iterable[str]) -> Ties:
    """Sorted ids of the ties of some actors."""
    there = list(actors)
    return tuple(sorted(net.ties.index[net.ties["from"].isin(there) | net.ties["to"].isin(there)]))
