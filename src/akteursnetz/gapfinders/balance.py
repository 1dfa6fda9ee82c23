"""Who is in the network at all: administration among itself, residents and civil society, the silent members.

A network that runs mostly inside public administration is what practitioners call an Ämternetzwerk. Residents and
civil society are looked for by sector; how they are placed is told by their mean number of partners.
"""

from collections.abc import Iterator
from itertools import chain

import pandas as pd

from akteursnetz.gapfinders.absent import expected_actors
from akteursnetz.gapfinders.expectations import rows, sector_meant
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.grouping import with_ties
from akteursnetz.gapfinders.naming import names
from akteursnetz.gapfinders.overturn import below_share, overturn_note
from akteursnetz.graph import in_force, one_mode_actors, pairs, partners, untied
from akteursnetz.knowledge.absence import unknown_pairs
from akteursnetz.measures.mixing import ADMINISTRATION, network_share_administration
from akteursnetz.network import Network
from akteursnetz.schema import SECTORS

_MOSTLY = 0.5
_NEARLY_ALL = 0.75
_LOOKED_FOR = ("residents", "civil_society")


def find_balance(net: Network) -> list[Finding]:
    """A network of offices, residents and civil society absent or at the edge, umbrella bodies for silent members."""
    return [*_offices(net), *_sectors(net), *_umbrellas(net)]


def _offices(net: Network) -> list[Finding]:
    """More than half of the tied pairs lie inside administration, whatever the unknown sectors are."""
    tied = pairs(net).index
    share = network_share_administration(net)
    if not share.lower > _MOSTLY:
        return []
    offices = set(net.actors.index[net.actors["sector"] == ADMINISTRATION])
    inside = [pair for pair in tied if offices.issuperset(pair)]
    outward = unknown_pairs(net, but=frozenset(offices))
    notes = overturn_note(below_share(len(inside), len(tied), outward, _MOSTLY))
    if share.upper > share.lower:
        notes = (Phrase("sector_open", {"upper": Percent(share.upper)}), *notes)
    values = {"n": len(inside), "all": len(tied), "lower": Percent(share.lower)}
    grave = share.lower >= _NEARLY_ALL
    if grave:
        notes = (*notes, Phrase("grave_quarters"))
    told = {actor for pair in inside for actor in pair}
    about = tuple(actor for actor in net.actors.index if actor in told)
    evidence = tuple(chain.from_iterable(with_ties(net, inside).values()))
    return [Finding("inside_administration", "high" if grave else "medium", about, evidence, values, notes)]


def _sectors(net: Network) -> Iterator[Finding]:
    """Residents and civil society, unless the expectations speak of them: then the family of absence does."""
    told = {sector_meant(row["actor"]) for row in rows(net, "actor") if "actor" in row}
    told |= {str(net.actors.at[actor, "sector"]) for row in rows(net, "actor") for actor in expected_actors(net, row)}
    degree = pd.Series(dict(partners(net).degree), dtype="float64")
    sectors = net.actors["sector"].loc[one_mode_actors(net)]
    for code in _LOOKED_FOR:
        there = list(sectors.index[sectors == code])
        values = {"sector": SECTORS[code], "actors": names(net, there)}
        if set(there) <= set(untied(net)):
            if code not in told:
                yield _untied_sector(net, code, there, values)
        elif degree[there].mean() < degree.mean() / 2:
            values |= {"mean": float(degree[there].mean()), "overall": float(degree.mean())}
            yield Finding("sector_peripheral", "medium", tuple(there), values=values)


def _untied_sector(net: Network, code: str, there: list[str], values: dict[str, object]) -> Finding:
    severity: Severity = "high" if code == "residents" else "medium"
    grave = (Phrase("grave_residents"),) if code == "residents" else ()
    if there:
        return Finding("sector_untied", severity, tuple(there), values=values, notes=grave)
    without = int(net.actors["sector"].reindex(one_mode_actors(net)).isna().sum())
    notes = (Phrase("without_sector", {"n": without}),) if without else ()
    return Finding("sector_absent", severity, values=values, notes=notes + grave)


def _umbrellas(net: Network) -> Iterator[Finding]:
    """Organisations with ties whose members in the records have none but the membership."""
    graph = partners(net)
    ties = net.ties[in_force(net) & (net.ties["relation"] == "membership")]
    belongs = {*zip(ties["from"], ties["to"], strict=True), *net.actors["part_of"].dropna().items()}
    over: dict[str, set[str]] = {}
    for actor, umbrella in belongs:
        over.setdefault(actor, set()).add(umbrella)
    silent: dict[str, list[str]] = {}
    for actor in graph:
        for umbrella in over.get(actor, ()) if not graph.degree[actor] else ():
            silent.setdefault(umbrella, []).append(actor)
    for umbrella in graph:
        if umbrella in silent and graph.degree[umbrella]:
            members = silent[umbrella]
            evidence = tuple(ties.index[(ties["to"] == umbrella) & ties["from"].isin(members)])
            values = {"actor": net.name(umbrella), "members": names(net, members), "n": len(members)}
            yield Finding("umbrella_speaks", "low", (umbrella, *members), evidence, values)
