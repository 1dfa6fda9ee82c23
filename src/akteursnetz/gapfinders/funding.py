"""Finder of single funders: actors named as the only funder of others; records rarely tell of all money.

Nothing is concluded of whom the records speak of further money: by a programme that several fund, or in words. What is
known only from those who pay is a hint; it weighs more where those who are paid were asked themselves.
"""

from collections.abc import Iterator

import pandas as pd

from akteursnetz.gapfinders.ended import past_programmes
from akteursnetz.gapfinders.finding import Finding, Phrase, Severity
from akteursnetz.gapfinders.naming import names
from akteursnetz.graph import Ties, hosts, in_force
from akteursnetz.knowledge.absence import asked
from akteursnetz.network import Network
from akteursnetz.schema import fold, split

_MANY = 3  # a funder on whom so many depend alone weighs heavily
_TOLD_OF_TIES, _TOLD_OF_ACTORS = ("subject", "purpose", "quote", "note"), ("mandate", "purpose", "quote", "note")
_SEVERAL = (
    r"(?i)(?:multi|misch|ko|co)-?\s?finan|finanzierungs(?:puzzle|mix)|multiple fund|co-?fund|"
    r"\b(?:mehrere|weitere|verschiedene|several|further|other)[nr]? "
    r"(?:geldgeber|förder|fonds|finanzier|mittelgeber|funder|sources of fund)"
)


def single_funders(net: Network) -> Iterator[Finding]:
    """Findings on funders that are the only one named for some actors, one for each funder."""
    ties = net.ties[in_force(net) & (net.ties["relation"] == "funding")]
    several = _funded_by_several(net)
    alone = {to: given[0] for to, given in ties.groupby("to")["from"].unique().items() if len(given) == 1}
    depending: dict[str, list[str]] = {}
    for actor in net.actors.index:
        if actor in alone and actor not in several:
            depending.setdefault(alone[actor], []).append(actor)
    for funder in net.actors.index:
        if funded := depending.get(funder):
            evidence = tuple(sorted(ties.index[(ties["from"] == funder) & ties["to"].isin(funded)]))
            yield _single_funder(net, funder, funded, evidence)


def _single_funder(net: Network, funder: str, funded: list[str], evidence: Ties) -> Finding:
    heard = asked(net).intersection(funded)
    grave = len(heard) >= _MANY
    severity: Severity = "high" if grave else "medium" if heard else "low"
    notes = (
        *((Phrase("funded_heard", {"n": len(funded)}),) if len(heard) == len(funded) else ()),
        *((Phrase("grave_funder"),) if grave else ()),
    )
    values = {"funder": net.name(funder), "funded": names(net, funded), "n": len(funded)}
    return Finding("single_funder", severity, (funder, *funded), evidence, values, notes)


def _funded_by_several(net: Network) -> frozenset[str]:
    """Actors of whom records speak of further money: in words, or by a programme with several funders."""
    ties, programmes = net.ties[in_force(net)], _programmes_of_several(net)
    named = ties["programme"].map(lambda cell: not programmes.isdisjoint(split(cell))).astype(bool)
    part = ties["from"].map(net.actors["name"]).isin(programmes) | ties["to"].map(net.actors["name"]).isin(programmes)
    telling = ties[named | part | _speaking(ties, _TOLD_OF_TIES)]
    actors = net.actors.index[_speaking(net.actors, _TOLD_OF_ACTORS)]
    return frozenset(telling["from"]) | frozenset(telling["to"]) | frozenset(actors)


def _speaking(table: pd.DataFrame, columns: tuple[str, ...]) -> "pd.Series[bool]":
    """Mask of the rows whose texts speak of several sources of money."""
    found = pd.Series(False, index=table.index)
    for column in columns:
        found |= table[column].astype("str").str.contains(_SEVERAL, na=False)
    return found


def _programmes_of_several(net: Network) -> frozenset[str]:
    """Names of programmes in force with several funders: funding ties in force name them or lead to them."""
    ties, past = net.ties[in_force(net) & (net.ties["relation"] == "funding")], past_programmes(net)
    programmes = net.actors["name"][hosts(net, "programme")]
    funders: dict[str, set[str]] = {}
    for funder, to, cell in zip(ties["from"], ties["to"], ties["programme"], strict=True):
        for programme in {*split(cell), *programmes.reindex([to]).dropna()}:
            funders.setdefault(programme, set()).add(funder)
    return frozenset(name for name, who in funders.items() if len(who) > 1 and fold(name) not in past)
