"""Finder of gaps in the data: actors not asked, ties told by one side only, formality and names not given.

These are gaps in what is known, not in the network; each bounds what the other findings can claim.
"""

import datetime as dt
from dataclasses import replace

from akteursnetz.gapfinders.dates import ended
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.grouping import all_pairs, both_readings, with_ties
from akteursnetz.gapfinders.naming import names
from akteursnetz.graph import by_pair, in_force, measured_by_pair, one_mode_actors, pairs
from akteursnetz.knowledge.absence import asked, is_survey
from akteursnetz.measures.reports import network_confirmation, network_coverage, pair_confirmation
from akteursnetz.measures.whole import network_share_contractual
from akteursnetz.network import Network

_HALF = 0.5
_MUCH = 0.3  # a survey that leaves out so large a share weighs more


def find_data_gaps(net: Network, day: dt.date | None) -> list[Finding]:
    """Findings on actors not asked, pairs not confirmed, formality not given, unnamed groups, ends that have passed."""
    return [*_not_asked(net), *_unconfirmed(net), *_unspecified(net), *_unnamed(net), *_overdue(net, day)]


def _not_asked(net: Network) -> list[Finding]:
    actors = one_mode_actors(net)
    silent = [actor for actor in actors if actor not in asked(net)]
    if not is_survey(net) or not silent:
        return []
    severity: Severity = "medium" if len(silent) >= _MUCH * len(actors) else "low"
    coverage = Percent(network_coverage(net))
    values = {"n": len(silent), "all": len(actors), "actors": names(net, silent), "coverage": coverage}
    return [Finding("not_surveyed", severity, tuple(silent), values=values, support=("network_coverage",))]


def _unconfirmed(net: Network) -> list[Finding]:
    if not is_survey(net):
        return []
    rests_on = pair_confirmation(net)
    one_sided = set(rests_on.index[rests_on == "one_sided"])
    found = {pair: ties for pair, ties in measured_by_pair(net).items() if pair in one_sided}
    rate = network_confirmation(net)
    heard = int(rests_on.isin(["one_sided", "confirmed"]).sum())
    notes = (Phrase("confirmed", {"rate": Percent(rate), "n": heard}),)
    return [
        replace(finding, notes=notes, support=("network_confirmation",))
        for finding in all_pairs(net, "unconfirmed", "medium" if rate < _HALF else "low", found)
    ]


def _unspecified(net: Network) -> list[Finding]:
    """Finding on tied pairs of unspecified formality, and on the range that they leave of the contractual share."""
    tied = pairs(net)
    found = with_ties(net, tied.index[tied["layer"] == "unspecified"])
    share = network_share_contractual(net)
    values = {"all": len(tied), "lower": Percent(share.lower), "upper": Percent(share.upper)}
    severity: Severity = "medium" if len(found) >= _HALF * len(tied) else "low"
    bounds = Phrase("share_open") if len(found) == len(tied) else Phrase("share_between", values)
    notes = (*both_readings(net, list(found), list(tied.index)), bounds)
    return [
        replace(finding, values={**finding.values, **values}, notes=notes, support=("network_share_contractual",))
        for finding in all_pairs(net, "unspecified_formality", severity, found)
    ]


def _unnamed(net: Network) -> list[Finding]:
    """Finding on groups whose member organisations the records do not name."""
    groups = net.actors[net.actors["form"] == "group"]
    if groups.empty:
        return []
    sized = groups["count"].dropna().astype("int64")
    told = tuple(Phrase("group_size", {"group": net.name(str(group)), "size": size}) for group, size in sized.items())
    notes = (Phrase("sizes", {"groups": told}),) if told else ()
    values = {"n": len(groups), "actors": names(net, groups.index)}
    return [Finding("unnamed_group", "low", tuple(groups.index), values=values, notes=notes)]


def _overdue(net: Network, day: dt.date | None) -> list[Finding]:
    if day is None:
        return []
    ties = net.ties[in_force(net)]
    return all_pairs(net, "overdue", "low", by_pair(net, ties[ended(ties["until"], day)]))
