"""What ends soon, and what falls apart then: programmes and contracts with an end within the horizon.

With a programme end the ties that name it and the seats in it. What is lost is told as tied pairs, and as actors who
could no longer reach the largest part. Nothing is told without a date to look from: the network's own, or a given one.
"""

import datetime as dt
from collections.abc import Iterator

import networkx as nx

from akteursnetz.gapfinders.dates import ending
from akteursnetz.gapfinders.finding import Date, Finding, Phrase, Severity
from akteursnetz.gapfinders.fragility import cut_off_note, ranked
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.gapfinders.naming import pair_name
from akteursnetz.graph import Pair, Ties, by_pair, in_force, measured, partners, ties_between
from akteursnetz.knowledge.remits import names_of
from akteursnetz.network import Network
from akteursnetz.schema import fold, split


def find_endings(net: Network, day: dt.date | None, horizon: int) -> list[Finding]:
    """Programmes and contracts that end within `horizon` months from a day."""
    if day is None:
        return []
    programmes = _programmes(net, day, horizon)
    told = {tie for ties in programmes.values() for tie in ties}
    return [*_programme_ends(net, programmes), *_contract_ends(net, day, horizon, told)]


def _programmes(net: Network, day: dt.date, horizon: int) -> dict[str, Ties]:
    """The programmes that end, with the ties in force that name them, or lead to them or from them."""
    programmes = net.actors[net.actors["form"] == "programme"]
    found: dict[str, list[str]] = {
        programme: [] for programme in programmes.index[ending(programmes["until"], day, horizon)]
    }
    called = names_of(net)
    meant: dict[str, set[str]] = {}
    for programme in found:
        for name in (programme, *called[programme]):
            meant.setdefault(fold(name), set()).add(programme)
    ties = net.ties[in_force(net)]
    for tie, first, second, cell in zip(ties.index, ties["from"], ties["to"], ties["programme"], strict=True):
        named = set().union(*(meant.get(fold(name), ()) for name in split(cell)))
        for programme in named.union(end for end in (first, second) if end in found):
            found[programme].append(tie)
    return {programme: tuple(ids) for programme, ids in found.items()}


def _programme_ends(net: Network, programmes: dict[str, Ties]) -> Iterator[Finding]:
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
    ties = net.ties[measured(net) & (net.layers == "contractual") & ~net.ties.index.isin(list(told))]
    ties = ties[ending(ties["until"], day, horizon)]
    pairs = by_pair(net, ties)
    if len(pairs) > SINGLE:
        return [_contract_end(net, pairs)]
    return [_contract_end(net, {pair: found}) for pair, found in pairs.items()]


def _contract_end(net: Network, pairs: dict[Pair, Ties]) -> Finding:
    evidence = tuple(tie for ties in pairs.values() for tie in ties)
    severity, notes = lost(net, evidence)
    dated = tuple(
        Phrase("pair_until", {"pair": pair_name(net, *pair), "date": Date(str(net.ties.at[ties[0], "until"]))})
        for pair, ties in pairs.items()
    )
    about = tuple(dict.fromkeys(actor for pair in pairs for actor in pair))
    return Finding("contract_ends", severity, about, evidence, {"n": len(pairs), "pairs": dated}, notes)


def lost(net: Network, ties: Ties) -> tuple[Severity, tuple[Phrase, ...]]:
    """What falls apart without some ties, and how severe that is: high if several actors are cut off."""
    before, going = partners(net), set(ties)
    rows = net.ties.loc[list(ties)]
    after = nx.Graph(before)
    after.remove_edges_from(
        [pair for pair in zip(rows["from"], rows["to"], strict=True) if going.issuperset(ties_between(net, *pair))]
    )
    pairs = before.size() - after.size()
    if not pairs:
        return "low", (Phrase("nothing_lost"),)
    reach = _reaching(before) - _reaching(after)
    if not reach:
        return "medium", (Phrase("pairs_lost", {"n": pairs}), Phrase("still_together"))
    values = {"before": nx.number_connected_components(before), "after": nx.number_connected_components(after)}
    apart = Phrase("falls_apart", {**values, "reach": reach})
    separated = _separated(net, after)
    notes = (Phrase("pairs_lost", {"n": pairs}), apart, *cut_off_note(net, separated))
    return ("high", (*notes, Phrase("grave_apart"))) if len(separated) > 1 else ("medium", notes)


def _reaching(graph: "nx.Graph[str]") -> int:
    """How many pairs of actors can reach each other."""
    return sum(len(part) * (len(part) - 1) // 2 for part in nx.connected_components(graph))


def _separated(net: Network, after: "nx.Graph[str]") -> list[str]:
    """The actors that no longer reach the largest remnant of what was one part."""
    before = partners(net)
    part_of = {actor: at for at, part in enumerate(nx.connected_components(before)) for actor in part}
    remnants: dict[int, list[set[str]]] = {}
    for remnant in nx.connected_components(after):
        remnants.setdefault(part_of[next(iter(remnant))], []).append(remnant)
    found: set[str] = set()
    for pieces in remnants.values():
        if len(pieces) > 1:
            found.update(*ranked(net, pieces)[1:])
    return [actor for actor in before if actor in found]
