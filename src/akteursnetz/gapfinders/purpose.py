"""What the network is for: purposes, mandates, and the functions that a network needs.

That a network should negotiate, coordinate and implement, and by more than one hand, is a rule of this program; its
findings say so. Where the records tell of no function at all, nothing is claimed about any.
"""

from dataclasses import replace

from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.grouping import all_actors, all_pairs
from akteursnetz.gapfinders.naming import names, pair_name, pair_names
from akteursnetz.graph import in_force, measured_by_pair, one_mode_actors
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.layers import seats
from akteursnetz.measures.twomode import body_table
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, split

_TWINS = 0.8  # so large a share of the smaller body's members sits in the other too
_HALF = 0.5
_MEMBERS = 3  # smaller bodies are not compared


def find_purpose(net: Network) -> list[Finding]:
    """Pairs and bodies without purpose, functions that nobody or one hand performs, twin bodies, actors on no body."""
    bodies = _bodies(net) + _ties(net) + _functions(net)
    if one_informant(net):
        return bodies
    return [*bodies, *_one_hand(net), *_twins(net), *_without_seat(net)]


def _bodies(net: Network) -> list[Finding]:
    bodies = net.actors[net.actors["form"] == "body"]
    purpose, mandate = bodies["purpose"].notna(), bodies["mandate"].notna()
    return [
        *all_actors(net, "body_without_purpose_and_mandate", "medium", list(bodies.index[~purpose & ~mandate])),
        *all_actors(net, "body_without_purpose", "low", list(bodies.index[~purpose & mandate])),
        *all_actors(net, "body_without_mandate", "low", list(bodies.index[purpose & ~mandate])),
    ]


def _ties(net: Network) -> list[Finding]:
    """Tied pairs of which no tie gives a purpose; told once for all, with those that have no subject either."""
    tied = measured_by_pair(net)
    purposed, about = (set(net.ties[column].dropna().index) for column in ("purpose", "subject"))
    without = {pair: ids for pair, ids in tied.items() if purposed.isdisjoint(ids)}
    empty = {pair: ids for pair, ids in without.items() if about.isdisjoint(ids)}
    severity: Severity = "medium" if 2 * len(empty) >= len(tied) else "low"
    no_subject = Phrase("no_subject", {"n": len(empty), "pairs": pair_names(net, empty)})
    note = no_subject if empty else Phrase("subject_given")
    return [
        replace(finding, values={**finding.values, "all": len(tied)}, notes=(note,))
        for finding in all_pairs(net, "tie_without_purpose", severity, without)
    ]


def _functions(net: Network) -> list[Finding]:
    """Functions that no tie performs, as far as the records tell of functions at all."""
    ties = net.ties[in_force(net)]
    given = int(ties["function"].notna().sum())
    if ties.empty:
        return []
    if not given:
        return [Finding("functions_unrecorded", "low", values={"n": len(ties)})]
    performed = {function for cell in ties["function"] for function in split(cell)}
    values = {"n": given, "all": len(ties)}
    return [
        Finding("function_missing", "medium", values={"function": function, **values})
        for code, function in FUNCTIONS.items()
        if code not in performed
    ]


def _one_hand(net: Network) -> list[Finding]:
    """All three functions are performed, and one actor is in every tie that performs any."""
    ties = net.ties[in_force(net) & net.ties["function"].notna()]
    if {function for cell in ties["function"] for function in split(cell)} != set(FUNCTIONS) or len(ties) < 3:
        return []
    everywhere = set.intersection(*({*ends} for ends in zip(ties["from"], ties["to"], strict=True)))
    return [
        Finding(
            "functions_in_one_hand", "medium", (actor,), tuple(ties.index), {"actor": net.name(actor), "n": len(ties)}
        )
        for actor in net.actors.index
        if actor in everywhere
    ]


def _twins(net: Network) -> list[Finding]:
    """Bodies with nearly the same members: four fifths of the smaller one's, and half of all."""
    bodies = net.actors.index[net.actors["form"] == "body"]
    table = body_table(net)
    table = table[table.index.to_frame().isin(bodies).all(axis=1)]
    smaller = table[["members_first", "members_second"]].min(axis=1)
    found = table[(smaller >= _MEMBERS) & (table["redundancy"] >= _TWINS) & (table["jaccard"] >= _HALF)]
    there = seats(net)
    findings = []
    for (first, second), redundancy, jaccard in zip(found.index, found["redundancy"], found["jaccard"], strict=True):
        sitting = [set(there.loc[there["host"] == body, "actor"]) for body in (first, second)]
        values = {
            "pair": pair_name(net, first, second),
            "overlap": Percent(float(redundancy)),
            "jaccard": Percent(float(jaccard)),
            "actors": names(net, tuple(actor for actor in net.actors.index if actor in sitting[0] & sitting[1])),
        }
        evidence = tuple(there.index[there["host"].isin([first, second])])
        findings.append(Finding("twin_bodies", "low", (first, second), evidence, values))
    return findings


def _without_seat(net: Network) -> list[Finding]:
    """Actors on no body, where the seats of some body are told."""
    there = seats(net)
    bodies = net.actors.index[net.actors["form"] == "body"]
    sitting = set(there.loc[there["host"].isin(bodies), "actor"])
    found = [actor for actor in one_mode_actors(net) if actor not in sitting]
    return all_actors(net, "no_seat", "low", found) if sitting else []
