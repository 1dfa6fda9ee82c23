"""Finder of missing purposes, mandates and network functions, and of twin bodies.

A purpose that is not recorded is a gap of the records; where documents or one informant are silent, the findings say
that they are. That a network should negotiate, coordinate and implement, and by more than one hand, is a rule of this
program; its findings say so, and only where most ties tell their function.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import pandas as pd

from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.grouping import all_actors, all_pairs
from akteursnetz.gapfinders.naming import names, pair_name, pair_names
from akteursnetz.graph import Pair, Ties, hosts, in_force, measured_by_pair, one_mode_actors
from akteursnetz.knowledge.absence import is_survey, one_informant
from akteursnetz.layers import seats
from akteursnetz.measures.functions import functions_of_actors, functions_performed
from akteursnetz.measures.twomode import body_table
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, Code, split

_TWINS = 0.8  # so large a share of the smaller body's members sits in the other too
_HALF = 0.5
_MEMBERS = 3  # smaller bodies are not compared
_TOLD, _MOST = 10, 0.75  # so many ties, and so large a share of them, tell their function before one can be missed


_FUNCTION_SUPPORT = ("function_table",)


def find_purpose(net: Network) -> list[Finding]:
    """Findings on pairs and bodies without purpose, network functions, twin bodies, and actors on no body."""
    bodies = _bodies(net) + _ties(net) + _functions(net)
    if one_informant(net):
        return bodies
    return [*bodies, *_one_hand(net), *_twins(net), *_without_seat(net)]


def _bodies(net: Network) -> list[Finding]:
    bodies = net.actors.loc[hosts(net, "body")]
    purpose, mandate = bodies["purpose"].notna(), bodies["mandate"].notna()
    neither, silent = list(bodies.index[~purpose & ~mandate]), _silent(net)
    grave: Severity = "medium" if is_survey(net) else "low"
    return [
        *all_actors(net, "body_without_purpose_and_mandate", grave, neither, notes=silent),
        *all_actors(net, "body_without_purpose", "low", list(bodies.index[~purpose & mandate]), notes=silent),
        *all_actors(net, "body_without_mandate", "low", list(bodies.index[purpose & ~mandate]), notes=silent),
    ]


def _silent(net: Network) -> tuple[Phrase, ...]:
    """Note that documents or an informant are silent, from which nothing follows; empty in a survey."""
    return () if is_survey(net) else (Phrase("silent"),)


def _ties(net: Network) -> list[Finding]:
    """Finding on all tied pairs of which no tie gives a purpose, with the subjects that are given instead."""
    tied = measured_by_pair(net)
    purposed, subjects = set(net.ties["purpose"].dropna().index), net.ties["subject"].dropna().to_dict()
    without = {pair: ids for pair, ids in tied.items() if purposed.isdisjoint(ids)}
    empty = {pair: ids for pair, ids in without.items() if subjects.keys().isdisjoint(ids)}
    given = {pair: tuple(subjects[tie] for tie in ids if tie in subjects) for pair, ids in without.items()}
    severity: Severity = "medium" if is_survey(net) and 2 * len(empty) >= len(tied) else "low"
    notes = (*_subjects(net, given), *_no_subject(net, empty, without), *_silent(net))
    return [
        replace(finding, values={**finding.values, "all": len(tied)}, notes=notes)
        for finding in all_pairs(net, "tie_without_purpose", severity, without)
    ]


def _subjects(net: Network, given: dict[Pair, tuple[str, ...]]) -> tuple[Phrase, ...]:
    """Note on the recorded subjects of pairs without a purpose: what they do together, not what for."""
    told = {pair: tuple(dict.fromkeys(subjects)) for pair, subjects in given.items() if subjects}
    listed = tuple(
        Phrase("pair_subject", {"pair": pair_name(net, *pair), "subjects": subjects})
        for pair, subjects in sorted(told.items(), key=lambda entry: pair_name(net, *entry[0]))
    )
    return (Phrase("subjects", {"pairs": listed}),) if listed else ()


def _no_subject(net: Network, empty: dict[Pair, Ties], without: dict[Pair, Ties]) -> tuple[Phrase, ...]:
    if not empty:
        return ()
    return (Phrase("no_subject", {"n": len(empty), "all": len(without), "pairs": pair_names(net, empty)}),)


def _functions(net: Network) -> list[Finding]:
    """Finding on network functions that nothing in force performs, if most ties name theirs; else that it is open."""
    ties, performed = net.ties[in_force(net)], functions_performed(net)
    given = ties["function"].dropna()
    missing = [function for code, function in FUNCTIONS.items() if code not in performed]
    if ties.empty or not missing:
        return []
    values = {"n": len(given), "all": len(ties), "functions": _codes(split("; ".join(given)))}
    told = partial(Finding, values=values, notes=_beside_ties(net), support=_FUNCTION_SUPPORT)
    if given.empty:
        return [told("functions_unrecorded", "low", values={"n": len(ties)})]
    if not _enough(ties):
        return [told("functions_open", "low")]
    return [told("function_missing", "medium", values={"function": function, **values}) for function in missing]


def _codes(functions: Iterable[str]) -> tuple[Code, ...]:
    """Distinct functions in the order of the code list."""
    there = set(functions)
    return tuple(code for name, code in FUNCTIONS.items() if name in there)


def _beside_ties(net: Network) -> tuple[Phrase, ...]:
    """Notes on the functions that the records give for bodies and other actors, and for the network as a whole."""
    own, whole = functions_of_actors(net), net.meta.functions
    told = tuple(
        Phrase("actor_functions", {"actor": net.name(actor), "functions": _codes(functions)})
        for actor, functions in own.items()
    )
    return (
        *((Phrase("functions_of_actors", {"actors": told}),) if told else ()),
        *((Phrase("functions_of_network", {"functions": _codes(whole)}),) if whole else ()),
    )


def _enough(ties: pd.DataFrame) -> bool:
    """Whether enough of some ties tell their function for one to be missed."""
    told = int(ties["function"].notna().sum())
    return told >= _TOLD and told >= _MOST * len(ties)


def _one_hand(net: Network) -> list[Finding]:
    """Finding that all functions are in one hand: one actor is in every tie that performs any, none has its own.

    A function of the network as a whole is in no one hand.
    """
    existing = net.ties[in_force(net)]
    ties = existing[existing["function"].notna()]
    if net.meta.functions or len(functions_performed(net)) < len(FUNCTIONS) or not _enough(existing):
        return []
    evidence, own = tuple(sorted(ties.index)), ({actor} for actor in functions_of_actors(net))
    everywhere = set.intersection(*({*ends} for ends in zip(ties["from"], ties["to"], strict=True)), *own)
    return [
        Finding("functions_in_one_hand", "medium", (actor,), evidence, {"actor": net.name(actor), "n": len(ties)})
        for actor in net.actors.index
        if actor in everywhere
    ]


def _twins(net: Network) -> list[Finding]:
    """Findings on bodies with nearly the same members: four fifths of the smaller one's, and half of all."""
    bodies = hosts(net, "body")
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
        evidence = tuple(sorted(there.index[there["host"].isin([first, second])]))
        findings.append(Finding("twin_bodies", "low", (first, second), evidence, values))
    return findings


def _without_seat(net: Network) -> list[Finding]:
    """Finding on actors without a seat, where the seats of some body are recorded."""
    there = seats(net)
    bodies = hosts(net, "body")
    sitting = set(there.loc[there["host"].isin(bodies), "actor"])
    found = [actor for actor in one_mode_actors(net) if actor not in sitting]
    return all_actors(net, "no_seat", "low", found) if sitting else []
