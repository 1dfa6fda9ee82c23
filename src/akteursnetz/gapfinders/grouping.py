"""One finding for each, as long as a reader can take them in; one for all, where there are many of a kind.

Forty equal lines are no help. A finding that alone says little, such as a pair without a purpose, is always told once
for all.
"""

from collections.abc import Iterable, Mapping, Sequence

from akteursnetz.gapfinders.finding import Finding, Phrase, Severity
from akteursnetz.gapfinders.naming import names, pair_names
from akteursnetz.graph import Pair, Ties, measured_by_pair
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.network import Network

SINGLE = 5  # so many findings of a kind stand alone at most


def source_note(net: Network) -> tuple[Phrase, ...]:
    """The phrase that a finding carries where one informant shaped what can be seen."""
    return (Phrase("one_informant"),) if one_informant(net) else ()


def with_ties(net: Network, pairs: Iterable[Pair]) -> dict[Pair, Ties]:
    """Tied pairs, in whichever order their actors are named, with the ids of the measured ties between them."""
    found = measured_by_pair(net)
    return {pair: found.get(pair) or found[pair[1], pair[0]] for pair in pairs}


def each_pair(net: Network, code: str, severity: Severity, found: Mapping[Pair, Ties]) -> list[Finding]:
    """A finding for each pair of actors with its evidence, or one for all where there are more than `SINGLE`."""
    if len(found) > SINGLE:
        return all_pairs(net, code, severity, found)
    return [finding for pair, ties in found.items() for finding in all_pairs(net, code, severity, {pair: ties})]


def all_pairs(net: Network, code: str, severity: Severity, found: Mapping[Pair, Ties]) -> list[Finding]:
    """One finding for all pairs of actors, none where there is no pair."""
    if not found:
        return []
    about = tuple(dict.fromkeys(actor for pair in found for actor in pair))
    evidence = tuple(tie for ties in found.values() for tie in ties)
    values = {"n": len(found), "pairs": pair_names(net, found)}
    return [Finding(code, severity, about, evidence, values)]


def all_actors(
    net: Network, code: str, severity: Severity, found: Sequence[str], *, notes: tuple[Phrase, ...] = ()
) -> list[Finding]:
    """One finding for all actors, none where there is no actor."""
    if not found:
        return []
    values = {"n": len(found), "actors": names(net, found)}
    return [Finding(code, severity, tuple(found), values=values, notes=notes)]
