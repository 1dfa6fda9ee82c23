"""Finder of programmes, contracts, grants and decisions that end within the horizon, and of what their end cuts off.

With a programme end the ties that name it and the seats in it. What is lost is told as tied pairs, and by name as the
actors that nothing else in the records joins to the rest. A loss weighs heavily only in a survey: of other records
nobody knows what ties they leave out; and one informant does not tell what others do among themselves, so no one is
called cut off then. Nothing is told without a date to look from: the network's own, or a given one.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import chain

import networkx as nx
import pandas as pd

from akteursnetz.gapfinders.dates import ending
from akteursnetz.gapfinders.finding import Date, Finding, Phrase, Severity
from akteursnetz.gapfinders.fragility import group_note, ranked, sector_note
from akteursnetz.gapfinders.grouping import SINGLE, listed
from akteursnetz.gapfinders.naming import names, pair_name
from akteursnetz.graph import Pair, Ties, by_pair, hosts, in_force, measured, partners, ties_between
from akteursnetz.knowledge.absence import is_survey, one_informant
from akteursnetz.knowledge.remits import names_of
from akteursnetz.network import Network
from akteursnetz.schema import FORMALITIES, GRANTS, Code, binding_of, fold, split

_SUPPORT = ("partners",)


def find_endings(net: Network, day: dt.date | None, horizon: int) -> list[Finding]:
    """Findings on programmes, contracts, grants and decisions that end within `horizon` months from a day."""
    if day is None:
        return []
    programmes = _programmes(net, day, horizon)
    told = {tie for ties in programmes.values() for tie in ties}
    ends = net.ties[measured(net) & ~net.ties.index.isin(list(told))]
    ends = ends[ending(ends["until"], day, horizon)]
    grants = ends["formality"].isin(GRANTS)
    decided = ends["formality"].map(lambda code: binding_of(code).rests_on == "decision").astype(bool)
    of_kind = {
        "contract_ends": net.layers[ends.index] == "contractual",
        "grant_ends": grants,
        "decision_ends": decided & ~grants,
    }
    bindings = [found for code, which in of_kind.items() for found in _binding_ends(net, code, ends[which])]
    return [*_programme_ends(net, programmes), *bindings]


def _programmes(net: Network, day: dt.date, horizon: int) -> dict[str, Ties]:
    """Programmes that end, with the ids of the ties in force that name them or have them at an end."""
    programmes = net.actors.loc[hosts(net, "programme")]
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
    return {programme: tuple(sorted(ids)) for programme, ids in found.items()}


def _programme_ends(net: Network, programmes: dict[str, Ties]) -> Iterator[Finding]:
    for programme, ties in programmes.items():
        severity, notes = lost(net, ties)
        values = {
            "programme": net.name(programme),
            "date": Date(str(net.actors.at[programme, "until"])),
            "n": len(ties),
        }
        yield Finding("programme_ends", severity, (programme,), ties, values, notes, support=_SUPPORT)


def _binding_ends(net: Network, code: str, ties: pd.DataFrame) -> list[Finding]:
    """Findings on ties of one kind of binding that end, by pair; those of an ending programme are told with it."""
    pairs = listed(net, code, by_pair(net, ties))
    if len(pairs) > SINGLE:
        return [_binding_end(net, code, pairs)]
    return [_binding_end(net, code, {pair: found}) for pair, found in pairs.items()]


def _binding_end(net: Network, code: str, pairs: dict[Pair, Ties]) -> Finding:
    evidence = tuple(chain.from_iterable(pairs.values()))
    severity, notes = lost(net, evidence)
    about = tuple(dict.fromkeys(chain.from_iterable(pairs)))
    values = {
        "n": len(pairs),
        "pairs": tuple(Phrase("pair_until", _until(net, pair, ties)) for pair, ties in pairs.items()),
        "bindings": tuple(Phrase("pair_binding", _until(net, pair, ties)) for pair, ties in pairs.items()),
        "kinds": _kinds(net, evidence),
    }
    return Finding(code, severity, about, evidence, values, notes, support=_SUPPORT)


def _until(net: Network, pair: Pair, ties: Ties) -> dict[str, object]:
    """Values of a sentence on a pair: the kinds of binding that end between the two, and their ends."""
    dates = tuple(Date(end) for end in sorted(set(net.ties.loc[list(ties), "until"])))
    return {"pair": pair_name(net, *pair), "kinds": _kinds(net, ties), "date": dates}


def _kinds(net: Network, ties: Ties) -> tuple[Code, ...]:
    """Distinct kinds of binding of some ties, in the order of the code list."""
    given = set(net.ties.loc[list(ties), "formality"])
    return tuple(code for name, code in FORMALITIES.items() if name in given)


def lost(net: Network, ties: Ties) -> tuple[Severity, tuple[Phrase, ...]]:
    """Severity of the loss of some ties (high if a survey shows several actors cut off), and notes on those cut off."""
    before, after = partners(net), _without(net, ties)
    pairs = before.size() - after.size()
    if not pairs:
        return "low", _nothing_lost(net, ties)
    gone = Phrase("pairs_lost", {"n": pairs})
    broken = _broken(net, after)
    if one_informant(net):
        return "medium", (gone, Phrase("told_by_one"))
    if not broken:
        return "medium", (gone, Phrase("still_together"))
    grave = is_survey(net) and sum(len(piece) for pieces in broken for piece in pieces[1:]) > 1
    notes = (gone, *_falls_apart(net, broken))
    return ("high", (*notes, Phrase("grave_apart"))) if grave else ("medium", notes)


def _without(net: Network, ties: Ties) -> "nx.Graph[str]":
    """Graph of the tied pairs without some ties: a pair goes with the last of its ties."""
    going, rows = set(ties), net.ties.loc[list(ties)]
    after = nx.Graph(partners(net))
    ends = zip(rows["from"], rows["to"], strict=True)
    after.remove_edges_from([pair for pair in ends if going.issuperset(ties_between(net, *pair))])
    return after


def _nothing_lost(net: Network, ties: Ties) -> tuple[Phrase, ...]:
    """Note why no tied pair is lost: there are no ties, none is between two actors, or others join the same pairs."""
    if not ties:
        return ()
    return (Phrase("nothing_lost" if measured(net)[list(ties)].any() else "seats_only"),)


def _falls_apart(net: Network, broken: list[list[list[str]]]) -> tuple[Phrase, ...]:
    """Notes with the names of those cut off: all but the largest remnant of each component, all if none has two."""
    found = set(chain.from_iterable(chain.from_iterable(_cut_off(pieces) for pieces in broken)))
    actors = [actor for actor in partners(net) if actor in found]
    phrase = Phrase("falls_apart", {"n": len(actors), "actors": names(net, actors)})
    return (phrase, *group_note(net, actors), *sector_note(net, actors))


def _cut_off(pieces: list[list[str]]) -> list[list[str]]:
    return pieces if len(pieces[0]) == 1 else pieces[1:]


def _broken(net: Network, after: "nx.Graph[str]") -> list[list[list[str]]]:
    """Components of the network that fall apart, each as its remnants, the largest first."""
    part_of = {actor: at for at, part in enumerate(nx.connected_components(partners(net))) for actor in part}
    remnants: dict[int, list[set[str]]] = {}
    for remnant in nx.connected_components(after):
        remnants.setdefault(part_of[next(iter(remnant))], []).append(remnant)
    return [ranked(net, pieces) for pieces in remnants.values() if len(pieces) > 1]
