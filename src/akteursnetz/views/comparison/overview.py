"""First table of the page of two networks: what can be set side by side, a row for each matter, in words.

As in `sections`, plain data in one language. A row leads to the part of the page that shows it whole.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.own import Said
from akteursnetz.comparison.pair import Kind
from akteursnetz.comparison.roles import SIDES
from akteursnetz.facts import summary
from akteursnetz.graph import hosts, one_mode_actors, pairs
from akteursnetz.indicators import Series
from akteursnetz.knowledge.absence import asked, is_survey
from akteursnetz.knowledge.sources import may_name, source_name, source_table, told
from akteursnetz.measures.whole import contractual_pairs
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, SETTINGS
from akteursnetz.texts import text
from akteursnetz.views.comparison import grounds
from akteursnetz.views.comparison import own as indicators
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell.charts import sign

#: So many names stand in a cell; the rest is counted.
NAMED = 4

Cells = Sequence[Any]


def overview(comparison: Comparison, say: Words) -> dict[str, Any]:
    """First table: a sentence on each network, and the rows of what can be set side by side."""
    return {
        "lines": [line(net, say) for net in comparison.networks],
        "rows": [
            {"code": code, "name": say(f"overview.{code}"), "part": row.part, "cells": cells}
            for code, row, cells in rows(comparison, say)
        ],
    }


def rows(comparison: Comparison, say: Words) -> Iterator[tuple[str, "Row", Cells]]:
    """Rows that the page has, by their codes, with their cells."""
    for code, row in ROWS.items():
        if comparison.kind in row.kinds and any(cells := row.cells(comparison, say)):
            yield code, row, cells


def line(net: Network, say: Words) -> str:
    """Sentence on a network: where it lies, what it rests on, from when, and how large it is."""
    meta, recorded, facts = net.meta, (net.origin or net).meta.date, summary(net)
    where = [say.label(SETTINGS, meta.setting)] if meta.setting else []
    basis = say(f"overview.evidence.{meta.evidence or 'unknown'}".replace(" ", "_"))
    day = say("overview.as_of", date=say.date(recorded)) if recorded else say("overview.undated")
    counts = [text(f"words.{part}", say.lang, n=facts[part]) for part in ("measured_actors", "tied_pairs")]
    return say("overview.line", told=", ".join([*where, basis, day]), counts=", ".join(counts))


def _reports(comparison: Comparison, say: Words) -> Cells:
    return [_reported(net, say) for net in comparison.networks]


def _reported(net: Network, say: Words) -> str:
    """Sources of a network's measured ties in a few words: who answered, or the sources, named where they may be."""
    ties, most, _, sources = told(net)
    if is_survey(net):
        actors = one_mode_actors(net)
        return say("overview.asked", n=len(asked(net).intersection(actors)), of=len(actors))
    if not sources:
        return say("overview.no_source")
    if not may_name(net, internal=False):
        return say("overview.sources", n=len(sources), most=most, ties=ties)
    names = source_table(net)["ties"].head(NAMED)
    shown = [say("overview.source", name=source_name(net, str(source)), n=int(n)) for source, n in names.items()]
    return _cut(shown, len(sources), say)


def _cut(shown: list[str], of: int, say: Words) -> str:
    """The first of a list in words, and how many more there are."""
    more = [say("overview.more", n=of - len(shown))] if of > len(shown) else []
    return "; ".join([*shown, *more])


def _contractual(comparison: Comparison, say: Words) -> Cells:
    return [_tied(net, say, sure=True) for net in comparison.networks]


def _non_contractual(comparison: Comparison, say: Words) -> Cells:
    return [_tied(net, say, sure=False) for net in comparison.networks]


def _tied(net: Network, say: Words, *, sure: bool) -> str:
    """Number of tied pairs that are surely contractual, or surely not, a few by name; or for how many that is open."""
    contractual, open_ = contractual_pairs(net)
    if not len(contractual):
        return say("overview.no_pairs")
    found = list(contractual.index[contractual if sure else ~(contractual | open_)])
    if not found:
        return say("overview.open", n=int(open_.sum()), all=len(open_)) if open_.any() else say("overview.none")
    counts = {"n": len(found), "of": say.count(len(contractual))}
    which = _pair_names(net, found, say)
    return say("overview.pairs", which=which, **counts) if which else say("overview.many_pairs", **counts)


def _pair_names(net: Network, found: list[tuple[str, str]], say: Words) -> str:
    """A few pairs by name; where one actor is in all of several, its partners. Empty for too many to name."""
    shared = set.intersection(*map(set, found))
    if len(found) > 1 and len(shared) == 1:
        (hub,) = shared
        partners = sorted(net.name(a if b == hub else b) for a, b in found)
        return say("overview.with", hub=net.name(hub), partners=_names(partners, say))
    return "; ".join(sorted(f"{net.name(a)} – {net.name(b)}" for a, b in found)) if len(found) < NAMED else ""


def _names(names: Sequence[str], say: Words) -> str:
    """Names, of many the first and how many more there are; parted by semicolons, since names may have commas."""
    shown = names if len(names) <= NAMED else names[: NAMED - 1]
    return _cut(list(shown), len(names), say)


def _bodies(comparison: Comparison, say: Words) -> Cells:
    return [_counted([net.name(body) for body in hosts(net, "body")], net, say) for net in comparison.networks]


def _only_here(comparison: Comparison, say: Words) -> Cells:
    sides = zip(comparison.networks, comparison.only_here, strict=True)
    return [_counted([net.name(actor) for actor in alone], net, say) for net, alone in sides]


def _counted(names: Sequence[str], net: Network, say: Words) -> str:
    """Number of names and the first of them; that a report or a document names none says no more than that."""
    if names:
        return say("overview.counted", n=len(names), names=_names(names, say))
    return say("overview.none_recorded" if is_survey(net) else "overview.none_named")


def _pairs(comparison: Comparison, say: Words) -> Cells:
    return [_all_pairs(net, say) for net in comparison.networks]


def _all_pairs(net: Network, say: Words) -> str:
    found = list(pairs(net).index)
    which = _pair_names(net, found, say) if found else ""
    counted = text("words.tied_pairs", say.lang, n=len(found))
    return f"{counted}: {which}" if which else counted


def _sectors(comparison: Comparison, say: Words) -> Cells:
    """Signs of the sectors present with their numbers of actors, for each network."""
    table = comparison.sectors
    return [
        [
            {"sign": sign(str(code)), "name": say.sector(str(code)), "n": say.count(n)}
            for code, n in table[side].items()
            if n
        ]
        for side in SIDES
    ]


def _functions(comparison: Comparison, say: Words) -> Cells:
    return [
        say.listed(
            say("overview.function", name=say.label(FUNCTIONS, code), n=int(n)) for code, n in column.items() if n
        )
        or say("overview.none_named")
        for column in (comparison.functions[side] for side in SIDES)
    ]


def _own(comparison: Comparison, say: Words) -> Cells:
    """Each of the users' own indicators: its value, or how many values it has by place."""
    rows = indicators.own(comparison, say)
    said = zip(rows, comparison.own, strict=True)
    told = [(row["name"], [_value(row[side], getattr(beside, side), say) for side in SIDES]) for row, beside in said]
    return [_cut([f"{name}: {values[at]}" for name, values in told[: NAMED - 2]], len(told), say) for at in (0, 1)]


def _value(lines: Sequence[str], said: Said | None, say: Words) -> str:
    """First line on an indicator; of figures of several places their number, since one alone would mislead."""
    figures = len(lines) - 1 if isinstance(said, Series) else 1
    return say("overview.values", n=figures) if figures > 1 else lines[0]


class Row(NamedTuple):
    """Row of the first table: its cells, the grounds of each, the part of the page that shows it whole.

    `kinds` are the kinds of pages that have it.
    """

    cells: Callable[[Comparison, Words], Cells]
    grounds: Callable[[Comparison], grounds.Both]
    part: str
    kinds: tuple[Kind, ...] = ("cases", "dates")


def _each(of_network: grounds.OfNetwork) -> Callable[[Comparison], grounds.Both]:
    return partial(grounds.of_each, grounds=of_network)


#: The rows in their order.
ROWS = {
    "reports": Row(_reports, _each(grounds.of_reports), "conditions"),
    "pairs_row": Row(_pairs, _each(grounds.of_pairs), "paired", ("layers",)),
    "contractual": Row(_contractual, _each(grounds.of_contracts), "formality"),
    "non_contractual": Row(_non_contractual, _each(grounds.of_no_contracts), "formality"),
    "bodies": Row(_bodies, _each(grounds.of_bodies), "composition"),
    "only_here": Row(_only_here, grounds.of_only_here, "composition"),
    "sectors": Row(_sectors, lambda given: grounds.of_counts(given.sectors, "actors of sector"), "composition"),
    "functions": Row(_functions, lambda given: grounds.of_counts(given.functions, "records of"), "composition"),
    "own": Row(_own, _each(grounds.of_own), "own"),
}
