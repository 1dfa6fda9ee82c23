"""Finder of imbalance: public institutions among themselves, residents and civil society at the edge, silent members.

A network that runs mostly among public institutions is what practitioners call an Ämternetzwerk. Residents and
civil society are looked for by sector; they are at the edge where they have on average less than half as many partners
as all, whether a group counts as one or as its members.
"""

from collections.abc import Iterator
from itertools import chain

import pandas as pd

from akteursnetz.gapfinders.absent import expected_actors
from akteursnetz.gapfinders.expectations import rows, sector_meant
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.fragility import group_note
from akteursnetz.gapfinders.grouping import both_readings, with_ties
from akteursnetz.gapfinders.naming import names
from akteursnetz.gapfinders.overturn import below_share, overturn_note
from akteursnetz.graph import in_force, one_mode_actors, pairs, partners, untied
from akteursnetz.knowledge.absence import is_survey, one_informant, unknown_pairs
from akteursnetz.knowledge.ownership import public_institutions
from akteursnetz.measures.members import by_members, members
from akteursnetz.measures.mixing import administration_pairs, network_share_administration
from akteursnetz.network import Network
from akteursnetz.schema import SECTORS

_MOSTLY = 0.5
_NEARLY_ALL = 0.75
_ADMINISTRATION_SHARE = "network_share_administration"
_DEGREE = ("actor_degree",)
_LOOKED_FOR = ("residents", "civil_society")


def find_balance(net: Network) -> list[Finding]:
    """Findings on a network of offices, on residents and civil society, and on umbrella bodies of untied members."""
    return [*_offices(net), *_sectors(net), *_umbrellas(net)]


def _offices(net: Network) -> list[Finding]:
    """Finding that more than half of the tied pairs join public institutions, whatever is unknown or a group."""
    tied = list(pairs(net).index)
    share, sure = network_share_administration(net), administration_pairs(net)[0]
    offices = public_institutions(net)
    inside = [pair for pair, is_inside in zip(tied, sure, strict=True) if is_inside]
    if not share.lower > _MOSTLY or not by_members(net, inside) > _MOSTLY * by_members(net, tied):
        return []
    outward = unknown_pairs(net, but=frozenset(offices.index[offices == "yes"]))
    grave = share.lower >= _NEARLY_ALL and is_survey(net)
    notes = (
        *((Phrase("public_open", {"upper": Percent(share.upper)}),) if share.upper > share.lower else ()),
        *both_readings(net, inside, tied),
        *overturn_note(below_share(len(inside), len(tied), outward, _MOSTLY), "share"),
        *((Phrase("grave_quarters"),) if grave else ()),
    )
    values = {"n": len(inside), "all": len(tied), "lower": Percent(share.lower)}
    told = {actor for pair in inside for actor in pair}
    about = tuple(actor for actor in net.actors.index if actor in told)
    evidence = tuple(chain.from_iterable(with_ties(net, inside).values()))
    severity: Severity = "high" if grave else "medium"
    return [
        Finding("inside_administration", severity, about, evidence, values, notes, support=(_ADMINISTRATION_SHARE,))
    ]


def _sectors(net: Network) -> Iterator[Finding]:
    """Findings on residents and civil society, unless expectations speak of them: then the family of absence does."""
    told = {sector_meant(row["actor"]) for row in rows(net, "actor") if "actor" in row}
    told |= {str(net.actors.at[actor, "sector"]) for row in rows(net, "actor") for actor in expected_actors(net, row)}
    as_one, by_member = _degrees(net)
    sectors = net.actors["sector"].loc[one_mode_actors(net)]
    for code in _LOOKED_FOR:
        there = list(sectors.index[sectors == code])
        values = {"sector": SECTORS[code], "actors": names(net, there)}
        if set(there) <= set(untied(net)):
            if code not in told:
                yield _untied_sector(net, code, there, values)
        elif not one_informant(net) and _at_edge(as_one, there) and _at_edge(by_member, there):
            values |= {"mean": float(as_one[there].mean()), "overall": float(as_one.mean())}
            notes = group_note(net, (), among=there)
            yield Finding("sector_peripheral", "medium", tuple(there), values=values, notes=notes, support=_DEGREE)


def _degrees(net: Network) -> "tuple[pd.Series[float], pd.Series[float]]":
    """Degree of each actor, and of each organisation, the members of groups counted one by one."""
    graph, sizes = partners(net), members(net)
    ids = [actor for actor in graph for _ in range(sizes[actor])]
    reach = {actor: sum(sizes[other] for other in graph[actor]) for actor in graph}
    by_member = pd.Series([reach[actor] for actor in ids], index=ids, dtype="float64")
    return pd.Series(dict(graph.degree), dtype="float64"), by_member


def _at_edge(degrees: "pd.Series[float]", actors: list[str]) -> bool:
    """Whether the mean degree of some actors is less than half of that of all."""
    return bool(degrees[actors].mean() < degrees.mean() / 2)


def _untied_sector(net: Network, code: str, there: list[str], values: dict[str, object]) -> Finding:
    """Finding on a sector without an actor, or whose actors have no tie; of low severity where the source is silent."""
    grave = code == "residents" and is_survey(net)
    severity: Severity = "high" if grave else "medium"
    notes = (*(() if is_survey(net) else (Phrase("not_mentioned"),)), *((Phrase("grave_residents"),) if grave else ()))
    if there:
        return Finding("sector_untied", severity, tuple(there), values=values, notes=notes)
    without = int(net.actors["sector"].reindex(one_mode_actors(net)).isna().sum())
    unknown = (Phrase("without_sector", {"n": without}),) if without else ()
    return Finding("sector_absent", severity, values=values, notes=unknown + notes, support=("one_mode_actors",))


def _umbrellas(net: Network) -> Iterator[Finding]:
    """Findings on umbrella organisations with ties whose recorded members have none but the membership.

    A member that is itself a union, of members of its own or a group, stands for these: it is not told.
    """
    graph = partners(net)
    ties = net.ties[in_force(net) & (net.ties["relation"] == "membership")]
    belongs = {*zip(ties["from"], ties["to"], strict=True), *net.actors["part_of"].dropna().items()}
    unions = {umbrella for _, umbrella in belongs} | set(net.actors.index[net.actors["form"] == "group"])
    silent: dict[str, list[str]] = {}
    for actor in graph:
        if actor not in unions and not graph.degree[actor]:
            for umbrella in sorted(over for member, over in belongs if member == actor):
                silent.setdefault(umbrella, []).append(actor)
    for umbrella in graph:
        if umbrella in silent and graph.degree[umbrella]:
            silent_ones = silent[umbrella]
            evidence = tuple(sorted(ties.index[(ties["to"] == umbrella) & ties["from"].isin(silent_ones)]))
            values = {"actor": net.name(umbrella), "members": names(net, silent_ones), "n": len(silent_ones)}
            yield Finding("umbrella_speaks", "low", (umbrella, *silent_ones), evidence, values)
