"""Grounds of the first screen of a comparison: the records, entries and numbers on which its sentences rest.

As those of a map (`views.map.grounds`); of a sentence on both networks each after the name of the one that it is of:
"Dortmund: ties d01".
"""

from collections.abc import Callable, Iterable

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.differences import Differences
from akteursnetz.comparison.paired import Paired
from akteursnetz.comparison.roles import SIDES
from akteursnetz.facts import summary
from akteursnetz.graph import hosts, one_mode_actors, pairs, ties_between
from akteursnetz.knowledge.absence import asked
from akteursnetz.measures.whole import contractual_pairs
from akteursnetz.network import Network
from akteursnetz.views.map.grounds import Grounds, entry, facts, figure, of_sources, records, rule

#: Grounds of each of the two networks.
Both = tuple[Grounds, Grounds]
OfNetwork = Callable[[Network], Grounds]

#: Rule of what is never said, whatever the records.
NEVER = rule("What no page says", "comparison")


def of_each(comparison: Comparison, grounds: OfNetwork) -> Both:
    """Grounds of both networks, by a function that gives those of one."""
    return grounds(comparison.first), grounds(comparison.second)


def named(comparison: Comparison, both: Both) -> Grounds:
    """Grounds of both networks, each after the network's name."""
    return tuple(f"{name}: {ground}" for name, own in zip(comparison.names, both, strict=True) for ground in own)


def of_sides(comparison: Comparison, grounds: OfNetwork, sides: Iterable[int] = (0, 1)) -> Grounds:
    """Grounds of one network or both by a function that gives those of one, each after the network's name."""
    return tuple(
        f"{comparison.names[side]}: {ground}" for side in sides for ground in grounds(comparison.networks[side])
    )


def of_line(net: Network) -> Grounds:
    """Grounds of the sentence on a network: its entries, and its counts."""
    entries = (entry(net, name) for name in ("setting", "evidence", "date"))
    return (*entries, *facts(summary(net), "measured_actors", "tied_pairs"))


def of_reports(net: Network) -> Grounds:
    """Grounds of who reports: of a survey the actors asked, else the measured ties by source."""
    answered = [actor for actor in one_mode_actors(net) if actor in asked(net)]
    return (entry(net, "evidence"), *records("actors", sorted(map(str, answered))), *of_sources(net))


def of_pairs(net: Network) -> Grounds:
    """Grounds of the tied pairs: their ties."""
    return _ties_of(net, pairs(net).index)


def of_contracts(net: Network) -> Grounds:
    """Grounds of the pairs that are surely contractual: their ties, and the counts."""
    sure, _ = contractual_pairs(net)
    return (*of_shares(net), *_ties_of(net, sure.index[sure]))


def of_no_contracts(net: Network) -> Grounds:
    """Grounds of the pairs that are surely not contractual: their ties, and the counts."""
    sure, open_ = contractual_pairs(net)
    return (*of_shares(net), *_ties_of(net, sure.index[~(sure | open_)]))


def of_open(net: Network) -> Grounds:
    """Grounds of the pairs of which it is open whether they are contractual: their ties, and the counts."""
    _, open_ = contractual_pairs(net)
    return (*of_shares(net), *_ties_of(net, open_.index[open_]))


def of_shares(net: Network) -> Grounds:
    """Grounds of a contractual share: the counts of tied pairs, of those surely contractual, and of open ones."""
    sure, open_ = contractual_pairs(net)
    counts = {"tied_pairs": len(sure), "contractual": sure.sum(), "open": open_.sum()}
    return tuple(figure(name, int(n)) for name, n in counts.items())


def _ties_of(net: Network, found: pd.Index) -> Grounds:
    return records("ties", sorted({tie for first, second in found for tie in ties_between(net, first, second)}))


def of_bodies(net: Network) -> Grounds:
    """Grounds of the bodies: their number and records."""
    found = sorted(map(str, hosts(net, "body")))
    return (figure("bodies", len(found)), *records("actors", found))


def of_only_here(comparison: Comparison) -> Both:
    """Grounds of the actors without a counterpart: their number and records."""
    first, second = ((figure("only here", len(ids)), *records("actors", ids)) for ids in comparison.only_here)
    return first, second


def of_counts(table: pd.DataFrame, what: str) -> Both:
    """Grounds of counts by code: those above 0, else a 0 for all."""
    first, second = (
        tuple(figure(f"{what} {code or 'none'}", n) for code, n in table[side].items() if n) or (figure(what, 0),)
        for side in SIDES
    )
    return first, second


def of_own(net: Network) -> Grounds:
    """Grounds of the own indicators: the entry that chooses them."""
    return (entry(net, "indicators"),)


def of_entry(name: str) -> OfNetwork:
    """Function that gives an entry of `network.toml` as the ground of a network."""
    return lambda net: (entry(net, name),)


def of_silent(net: Network) -> Grounds:
    """Grounds of who was not asked in a survey: their records."""
    return records("actors", sorted(str(actor) for actor in one_mode_actors(net) if actor not in asked(net)))


def of_tests(found: Differences, names: Iterable[str]) -> Grounds:
    """Grounds of a sentence on tests: the p values of some indices after Holm, of both comparisons with chance."""
    cells = found.table.loc[list(names), ["beyond_size", "same_process"]]
    values = (figure(f"p of {name} {question}", p) for name, row in cells.iterrows() for question, p in row.items())
    return (*values, rule("Three questions, none of which serves alone", "comparison"))


def of_paired(paired: Paired) -> Grounds:
    """Grounds of what stayed, came and went: the numbers of pairs tied in both, in the first or the second only."""
    return tuple(figure(f"pairs tied in {tied}", paired.count(tied)) for tied in ("both", *SIDES))
