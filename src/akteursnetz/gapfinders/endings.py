"""What ends soon, and what falls apart then: programmes and contracts with an end within the horizon.

With a programme end the ties that name it and the seats in it. What is lost is told as tied pairs, and as actors who
could no longer reach the largest part. Nothing is told without a date to look from: the network's own, or a given one.
"""

import datetime as dt
from collections.abc import Iterator

import networkx as nx
import pandas as pd

from akteursnetz.gapfinders.dates import ending
from akteursnetz.gapfinders.finding import Date, Finding, Phrase, Severity
from akteursnetz.gapfinders.fragility import cut_off_note
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.gapfinders.knowledge import pair_name, partners, parts
from akteursnetz.gapfinders.matching import names_of
from akteursnetz.graph import in_force, measured
from akteursnetz.network import Network
from akteursnetz.schema import fold, split


def find_endings(net: Network, day: dt.date | None, horizon: int) -> list[Finding]:
    """Programmes and contracts that end within `horizon` months from a day."""
    if day is None:
        return []
    programmes = {programme: _ties_of(net, programme) for programme in _programmes(net, day, horizon)}
    told = {tie for ties in programmes.values() for tie in ties}
    return [*_programme_ends(net, programmes), *_contract_ends(net, day, horizon, told)]


def _programmes(net: Network, day: dt.date, horizon: int) -> list[str]:
    programmes = net.actors[net.actors["form"] == "programme"]
    return list(programmes.index[ending(programmes["until"], day, horizon)])


def _ties_of(net: Network, programme: str) -> tuple[str, ...]:
    """The ties in force that name a programme, or lead to it or from it."""
    called = {fold(name) for name in (programme, *names_of(net)[programme])}
    ties = net.ties[in_force(net)]
    named = [any(fold(name) in called for name in split(cell)) for cell in ties["programme"]]
    return tuple(
        ties.index[
            pd.Series(named, index=ties.index, dtype=bool) | (ties["from"] == programme) | (ties["to"] == programme)
        ]
    )


def _programme_ends(net: Network, programmes: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    for programme, ties in programmes.items():
        severity, notes = lost(net, ties)
        values = {
            "programme": net.name(programme),
            "date": Date(str(net.actors.at[programme, "until"])),
            "n": len(ties),
        }
        yield Finding("programme_ends", severity, (programme,), ties, values, notes)


def _contract_ends(net: Network, day: dt.date, horizon: int, told: set[str]) -> list[Finding]:
    """Contractual ties that end, each pair once; those of a programme that ends are told with it."""
    ties = net.ties[measured(net) & (net.states == "contractual") & ~net.ties.index.isin(list(told))]
    ties = ties[ending(ties["until"], day, horizon)]
    pairs: dict[tuple[str, ...], list[str]] = {}
    for tie, one, other in zip(ties.index, ties["from"], ties["to"], strict=True):
        pairs.setdefault(tuple(actor for actor in net.actors.index if actor in (one, other)), []).append(tie)
    if len(pairs) > SINGLE:
        return [_contract_end(net, pairs)]
    return [_contract_end(net, {pair: found}) for pair, found in pairs.items()]


def _contract_end(net: Network, pairs: dict[tuple[str, ...], list[str]]) -> Finding:
    evidence = tuple(tie for ties in pairs.values() for tie in ties)
    severity, notes = lost(net, evidence)
    dated = tuple(
        Phrase("pair_until", {"pair": pair_name(net, *pair), "date": Date(str(net.ties.at[ties[0], "until"]))})
        for pair, ties in pairs.items()
    )
    about = tuple(dict.fromkeys(actor for pair in pairs for actor in pair))
    return Finding("contract_ends", severity, about, evidence, {"n": len(pairs), "pairs": dated}, notes)


def lost(net: Network, ties: tuple[str, ...]) -> tuple[Severity, tuple[Phrase, ...]]:
    """What falls apart without some ties, and how severe that is: high if several actors are cut off."""
    before = partners(net)
    after = partners(net.keep(ties=~net.ties.index.to_series().isin(ties)))
    pairs = before.size() - after.size()
    if not pairs:
        return "low", (Phrase("nothing_lost"),)
    reach = _reaching(before) - _reaching(after)
    if not reach:
        return "medium", (Phrase("pairs_lost", {"n": pairs}), Phrase("still_together"))
    values = {"before": nx.number_connected_components(before), "after": nx.number_connected_components(after)}
    apart = Phrase("falls_apart", {**values, "reach": reach})
    separated = _separated(before, after)
    notes = (Phrase("pairs_lost", {"n": pairs}), apart, *cut_off_note(net, separated))
    return ("high", (*notes, Phrase("grave_apart"))) if len(separated) > 1 else ("medium", notes)


def _reaching(graph: "nx.Graph[str]") -> int:
    """How many pairs of actors can reach each other."""
    return sum(len(part) * (len(part) - 1) // 2 for part in nx.connected_components(graph))


def _separated(before: "nx.Graph[str]", after: "nx.Graph[str]") -> list[str]:
    """The actors that no longer reach the largest remnant of what was one part."""
    found: list[str] = []
    for part in nx.connected_components(before):
        for remnant in parts(after.subgraph(part))[1:]:
            found.extend(remnant)
    return [actor for actor in before if actor in found]
