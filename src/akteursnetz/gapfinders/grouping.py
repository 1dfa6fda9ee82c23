"""Grouping of findings: one for each pair or actor while they are few, one for all where there are many.

Forty equal lines are no help. A finding that alone says little, such as a pair without a purpose, is always told once
for all. Pairs stand in the order of their names, ties in that of their ids, whatever the order of the rows.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.naming import by_name, in_order, names, pair_names
from akteursnetz.graph import Pair, Ties, measured_by_pair
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.measures.members import by_members
from akteursnetz.network import Network

SINGLE = 5  # so many findings of a kind stand alone at most

#: Findings whose sentences tell the first of a pair from the second: who wishes, who has a single partner.
DIRECTED = frozenset({"wish_one_sided", "pendant"})

#: Findings whose pairs the finder has ranked; all others are listed by name.
RANKED = frozenset(
    {"close_without_contract", "contract_without_practice", "one_person", "close_unspecified", "link_candidates"}
)


def source_note(net: Network) -> tuple[Phrase, ...]:
    """Note of a finding that one informant told the network; empty otherwise."""
    return (Phrase("one_informant"),) if one_informant(net) else ()


def both_readings(net: Network, some: Collection[Pair], tied: Collection[Pair]) -> tuple[Phrase, ...]:
    """Note with a share of tied pairs member by member; empty where no group's size changes it."""
    part, whole = by_members(net, some), by_members(net, tied)
    if whole == len(tied):
        return ()
    return (Phrase("by_members", {"n": part, "all": whole, "share": Percent(part / whole)}),)


def with_ties(net: Network, pairs: Iterable[Pair]) -> dict[Pair, Ties]:
    """Tied pairs, in whichever order their actors are named, with the sorted ids of the measured ties between them."""
    found = measured_by_pair(net)
    return {pair: found.get(pair) or found[pair[1], pair[0]] for pair in pairs}


def listed(net: Network, code: str, found: Mapping[Pair, Ties]) -> dict[Pair, Ties]:
    """Pairs with their ties in the order in which a finding of that code lists them, whatever the order of the rows.

    Two actors stand by name unless the code is `DIRECTED`, pairs by name unless it is `RANKED`.
    """
    directed = code in DIRECTED
    turned = {pair if directed else in_order(net, pair): ties for pair, ties in found.items()}
    return turned if code in RANKED else {pair: turned[pair] for pair in by_name(net, turned, directed=True)}


def each_pair(
    net: Network, code: str, severity: Severity, found: Mapping[Pair, Ties], *, support: tuple[str, ...] = ()
) -> list[Finding]:
    """Findings for each pair of actors with its evidence, or one for all where there are more than `SINGLE`."""
    if len(found) > SINGLE:
        return all_pairs(net, code, severity, found, support=support)
    alone = ({pair: ties} for pair, ties in listed(net, code, found).items())
    return [finding for one in alone for finding in all_pairs(net, code, severity, one, support=support)]


def all_pairs(
    net: Network, code: str, severity: Severity, found: Mapping[Pair, Ties], *, support: tuple[str, ...] = ()
) -> list[Finding]:
    """Finding for all pairs of actors as a list of one; empty where there is no pair."""
    if not found:
        return []
    told = listed(net, code, found)
    about = tuple(dict.fromkeys(actor for pair in told for actor in pair))
    evidence = tuple(tie for ties in told.values() for tie in ties)
    values = {"n": len(told), "pairs": pair_names(net, told, directed=True, ranked=True)}
    return [Finding(code, severity, about, evidence, values, support=support)]


def all_actors(
    net: Network, code: str, severity: Severity, found: Sequence[str], *, notes: tuple[Phrase, ...] = ()
) -> list[Finding]:
    """Finding for all actors as a list of one; empty where there is no actor."""
    if not found:
        return []
    values = {"n": len(found), "actors": names(net, found)}
    return [Finding(code, severity, tuple(found), values=values, notes=notes)]
