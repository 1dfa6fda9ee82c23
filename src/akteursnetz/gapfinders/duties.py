"""Ties that law, plan or the partners' word ask for: which are kept, which are not, and of which nothing is known.

A duty binds one side, so an expected tie is directed: it is met by a tie in force from the one to the other, or by a
mutual one. It is missing only where both sides were asked; else it is not documented, or not known.
"""

from dataclasses import dataclass

from akteursnetz.gapfinders.absent import Row, by_law, rows, weight
from akteursnetz.gapfinders.finding import Absent, Finding, Percent, Phrase
from akteursnetz.gapfinders.naming import names, pair_name
from akteursnetz.graph import Pair, by_pair, directions, in_force, measured, roster_places, ties_between
from akteursnetz.knowledge.absence import absence
from akteursnetz.measures.bounds import NOWHERE, Range
from akteursnetz.network import Network, once

_CODES = {
    "known": "missing_tie",
    "one_report": "unknown_tie",
    "not_asked": "unknown_tie",
    "undocumented": "undocumented_tie",
}


@dataclass(frozen=True)
class Duty:
    """An expected tie: its ends, its row in the expectations, and its outcome: met, or what its absence is."""

    ends: Pair
    row: Row
    outcome: str


def duties(net: Network) -> list[Duty]:
    """Each expected tie: met, known (to be absent), one_report, not_asked or undocumented."""
    there = _arcs(net)
    found = []
    for row in rows(net, "tie"):
        ends = (row["from"], row["to"])
        found.append(Duty(ends, row, "met" if ends in there else absence(net, *ends)))
    return found


@once
def _arcs(net: Network) -> frozenset[Pair]:
    """From whom a tie leads to whom, of any relation in force; a mutual tie leads both ways."""
    ties = net.ties.loc[in_force(net), ["from", "to"]]
    mutual = ties[directions(net)[ties.index] == "mutual"]
    onward, back = zip(ties["from"], ties["to"], strict=True), zip(mutual["to"], mutual["from"], strict=True)
    return frozenset(onward) | frozenset(back)


def find_duties(net: Network) -> list[Finding]:
    """Expected ties that are missing, not documented or not known; practice beyond duty; how many duties are met."""
    expected = duties(net)
    open_ones = [_open(net, duty) for duty in expected if duty.outcome != "met"]
    return [*open_ones, *_beyond(net, expected), *_fill(expected)]


def fill_rate(expected: list[Duty]) -> Range:
    """The least and the largest share of expected ties that can be met, over all that is not known; NaN without any."""
    if not expected:
        return NOWHERE
    met, missing = (sum(duty.outcome == outcome for duty in expected) for outcome in ("met", "known"))
    return Range(met / len(expected), (len(expected) - missing) / len(expected))


def _open(net: Network, duty: Duty) -> Finding:
    severity, weighing = weight(net, duty.row)
    if duty.outcome != "known":
        severity = "medium" if duty.outcome == "undocumented" and severity != "low" else "low"
        weighing = tuple(note for note in weighing if note.key != "grave_law")
    first, second = names(net, duty.ends)
    there = roster_places(net)
    return Finding(
        _CODES[duty.outcome],
        severity,
        about=tuple(end for end in duty.ends if end in there),
        values={"pair": pair_name(net, *duty.ends), "first": first, "second": second},
        notes=(*_asked(duty), *_reverse(net, duty), *history(net, duty.ends), *weighing),
        basis=duty.row["basis"],
        absent=tuple(Absent.named(end) for end in duty.ends if end not in there),
        missing_pair=duty.ends,
    )


def _asked(duty: Duty) -> tuple[Phrase, ...]:
    return (Phrase(duty.outcome),) if duty.outcome in ("one_report", "not_asked") else ()


def _reverse(net: Network, duty: Duty) -> tuple[Phrase, ...]:
    return (Phrase("reverse"),) if duty.ends[::-1] in _arcs(net) else ()


def history(net: Network, ends: Pair) -> tuple[Phrase, ...]:
    """The phrases that tell of a wish or a plan between two actors, and of an earlier tie."""
    states = set(net.ties["state"][list(ties_between(net, *ends, every=True))])
    wanted = (Phrase("intended"),) if states & {"wished", "planned"} else ()
    return wanted + ((Phrase("once_there"),) if states & {"ended", "failed"} else ())


def _beyond(net: Network, expected: list[Duty]) -> list[Finding]:
    """Practice without duty: partners of those whom the law binds to name, beyond the ones that are asked for."""
    bound = {duty.ends[0] for duty in expected if by_law(duty.row["basis"])}
    asked_for = {duty.ends for duty in expected} | {duty.ends[::-1] for duty in expected}
    ties = net.ties[measured(net)]
    beyond = ties[
        [(a in bound or b in bound) and (a, b) not in asked_for for a, b in zip(ties["from"], ties["to"], strict=True)]
    ]
    if beyond.empty:
        return []
    pairs = by_pair(net, beyond)
    about = tuple(actor for actor in net.actors.index if actor in bound)
    around = set().union(*pairs) - bound
    others = [actor for actor in net.actors.index if actor in around]
    values = {"n": len(pairs), "bound": names(net, about), "partners": names(net, others)}
    return [Finding("practice_without_duty", "low", about, tuple(beyond.index), values)]


def _fill(expected: list[Duty]) -> list[Finding]:
    if len(expected) < 2 or all(duty.outcome == "met" for duty in expected):
        return []
    lower, upper = fill_rate(expected)
    counts = {
        "met": sum(duty.outcome == "met" for duty in expected),
        "missing": sum(duty.outcome == "known" for duty in expected),
    }
    values = {"n": len(expected), **counts, "unknown": len(expected) - sum(counts.values())}
    return [Finding("fill_rate", "low", values={**values, "lower": Percent(lower), "upper": Percent(upper)})]
