"""Finder of expected ties: those that a tie or a common body shows, and those of which nothing is recorded.

What is expected binds one side, so an expected tie is directed: the records show it by a tie in force from the one to
the other or a mutual one, or by a body that has to do with the duty and on which both sit. A tie whose quote is the
very sentence that expects it shows nothing. Absence is known only where both sides were asked; else the tie is not
documented, or not known. Whether a duty is met no record can say.
"""

import re
from dataclasses import dataclass
from typing import Literal

from akteursnetz.gapfinders.expectations import Row, by_law, grounds, kind_of, rows, support, weight
from akteursnetz.gapfinders.finding import Absent, Finding, Percent, Phrase
from akteursnetz.gapfinders.lawlists import cited_list
from akteursnetz.gapfinders.naming import names
from akteursnetz.gapfinders.sitting import seat_ties, sitting_together, touching
from akteursnetz.graph import Pair, Ties, actor_rows, by_pair, directions, in_force, measured, ties_between
from akteursnetz.knowledge.absence import absence
from akteursnetz.measures.bounds import NOWHERE, Range
from akteursnetz.network import Network, once
from akteursnetz.schema import fold

#: What the records show of an expected tie: a tie, a common body, only the sentence that expects it, or nothing.
Outcome = Literal["tie", "body", "same_sentence", "known", "one_report", "not_asked", "undocumented"]

_CODES = {
    "known": "missing_tie",
    "one_report": "unknown_tie",
    "not_asked": "unknown_tie",
    "undocumented": "undocumented_tie",
}
_SHOWN = ("tie", "body")
#: The outcomes of which the records show nothing.
UNSHOWN = tuple(_CODES)


@dataclass(frozen=True)
class Duty:
    """Expected tie (duty): its ends, its row in the expectations, what the records show, and common bodies."""

    ends: Pair
    row: Row
    outcome: Outcome
    bodies: tuple[str, ...] = ()


def duties(net: Network) -> list[Duty]:
    """Expected ties, each with what the records show of it."""
    return [_duty(net, row) for row in rows(net, "tie")]


def _duty(net: Network, row: Row) -> Duty:
    ends = (row["from"], row["to"])
    proofs = _onward(net).get(ends, ())
    if proofs:
        circular = all(_same_sentence(row.get("quote"), net.ties.at[tie, "quote"]) for tie in proofs)
        return Duty(ends, row, "same_sentence" if circular else "tie")
    together = sitting_together(net, *ends)
    given = cited_list(row["basis"]) if by_law(row) else None
    touched = touching(net, together, given.touches if given else (), row["basis"])
    return Duty(ends, row, "body", touched) if touched else Duty(ends, row, absence(net, *ends), together)


@once
def _onward(net: Network) -> dict[Pair, Ties]:
    """Ids of the ties in force, of any relation, by ordered pair of actors; a mutual tie stands under both."""
    ties = net.ties.loc[in_force(net), ["from", "to"]]
    mutual = (directions(net)[ties.index] == "mutual").to_dict()
    found: dict[Pair, list[str]] = {}
    for tie, first, second in zip(ties.index, ties["from"], ties["to"], strict=True):
        found.setdefault((first, second), []).append(tie)
        if mutual[tie]:
            found.setdefault((second, first), []).append(tie)
    return {ends: tuple(sorted(ids)) for ends, ids in found.items()}


def _same_sentence(expects: object, shows: object) -> bool:
    """Whether every sentence of a tie's quote is one of the expectation's quote.

    >>> _same_sentence("Alle werden eingebunden.", "Alle werden eingebunden."), _same_sentence("Man muss.", "Man tut.")
    (True, False)
    """
    wanted, given = _sentences(expects), _sentences(shows)
    return bool(given) and given <= wanted


def _sentences(quote: object) -> set[str]:
    pieces = re.split(r"\[…\]|(?<=[.!?;])\s", quote) if isinstance(quote, str) else []
    return {fold(piece) for piece in pieces if fold(piece)}


def find_duties(net: Network) -> list[Finding]:
    """Findings on expected ties (not recorded, by a body, by the expecting sentence alone), further ties, fill rate."""
    expected = duties(net)
    open_ones = [_open(net, duty) for duty in expected if duty.outcome in _CODES]
    circular = [_circular(net, duty) for duty in expected if duty.outcome == "same_sentence"]
    return [*open_ones, *_by_bodies(net, expected), *circular, *_beyond(net, expected), *_fill(expected)]


def fill_rate(expected: list[Duty]) -> Range:
    """Fill rate: the share of expected ties that are recorded, as a range over the unknown ones; NaN without any.

    Those that only the expecting sentence shows are left out.
    """
    counted = [duty.outcome for duty in expected if duty.outcome != "same_sentence"]
    if not counted:
        return NOWHERE
    shown, missing = sum(outcome in _SHOWN for outcome in counted), counted.count("known")
    return Range(shown / len(counted), (len(counted) - missing) / len(counted))


def _open(net: Network, duty: Duty) -> Finding:
    severity, weighing = weight(net, duty.row, known=duty.outcome == "known")
    if duty.outcome in ("one_report", "not_asked"):
        severity = "low"
    notes = (*_asked(duty), *_reverse(net, duty), *_sitting(net, duty), *history(net, duty.ends), *weighing)
    first, second = names(net, duty.ends)
    there = actor_rows(net)
    return Finding(
        _CODES[duty.outcome],
        severity,
        about=tuple(end for end in duty.ends if end in there),
        values={"pair": f"{first} – {second}", "first": first, "second": second, "grounds": grounds(duty.row)},
        notes=notes,
        basis=duty.row["basis"],
        basis_kind=kind_of(duty.row),
        support=support(duty.row),
        absent=tuple(Absent.named(end) for end in duty.ends if end not in there),
        missing_pair=duty.ends,
    )


def _asked(duty: Duty) -> tuple[Phrase, ...]:
    return (Phrase(duty.outcome),) if duty.outcome in ("one_report", "not_asked") else ()


def _reverse(net: Network, duty: Duty) -> tuple[Phrase, ...]:
    return (Phrase("reverse"),) if duty.ends[::-1] in _onward(net) else ()


def _sitting(net: Network, duty: Duty) -> tuple[Phrase, ...]:
    """Note on common bodies of which the records do not say that they have to do with the duty."""
    return (Phrase("sitting", {"bodies": names(net, duty.bodies)}),) if duty.bodies else ()


def history(net: Network, ends: Pair) -> tuple[Phrase, ...]:
    """Notes on a wish or a plan between two actors, and on an earlier tie."""
    states = set(net.ties["state"][list(ties_between(net, *ends, every=True))])
    wanted = (Phrase("intended"),) if states & {"wished", "planned"} else ()
    return wanted + ((Phrase("once_there"),) if states & {"ended", "failed"} else ())


def _by_bodies(net: Network, expected: list[Duty]) -> list[Finding]:
    """Findings on expected ties that a common body shows."""
    return [_by_body(net, duty) for duty in expected if duty.outcome == "body"]


def _by_body(net: Network, duty: Duty) -> Finding:
    first, second = names(net, duty.ends)
    values = {"pair": f"{first} – {second}", "bodies": names(net, duty.bodies), "grounds": grounds(duty.row)}
    return Finding(
        "expected_in_body",
        "low",
        about=(*duty.ends, *duty.bodies),
        evidence=seat_ties(net, duty.ends, duty.bodies),
        values=values,
        notes=history(net, duty.ends),
        basis=duty.row["basis"],
        basis_kind=kind_of(duty.row),
        support=support(duty.row),
    )


def _circular(net: Network, duty: Duty) -> Finding:
    """Finding on an expected tie whose only evidence is the sentence that expects it."""
    first, second = names(net, duty.ends)
    return Finding(
        "expected_by_same_sentence",
        "low",
        about=duty.ends,
        evidence=_onward(net)[duty.ends],
        values={"pair": f"{first} – {second}", "grounds": grounds(duty.row)},
        notes=(Phrase("quote", {"quote": duty.row["quote"]}),),
        basis=duty.row["basis"],
        basis_kind=kind_of(duty.row),
        support=support(duty.row),
    )


def _beyond(net: Network, expected: list[Duty]) -> list[Finding]:
    """Findings on practice beyond the expectations: further partners of the actors that a law binds."""
    bound = {duty.ends[0] for duty in expected if by_law(duty.row)}
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
    return [Finding("practice_without_duty", "low", about, tuple(sorted(beyond.index)), values)]


def _fill(expected: list[Duty]) -> list[Finding]:
    """Finding with the fill rate of two or more expected ties, where the records do not show all."""
    counted = [duty.outcome for duty in expected if duty.outcome != "same_sentence"]
    if len(counted) < 2 or set(counted) == {"tie"}:
        return []
    lower, upper = fill_rate(expected)
    counts = {"tie": counted.count("tie"), "body": counted.count("body"), "missing": counted.count("known")}
    values = {
        "n": len(counted),
        **counts,
        "shown": counts["tie"] + counts["body"],
        "unknown": len(counted) - sum(counts.values()),
        "lower": Percent(lower),
        "upper": Percent(upper),
    }
    circular = len(expected) - len(counted)
    notes = (Phrase("circular", {"n": circular}),) if circular else ()
    rows = tuple(part for duty in expected for part in support(duty.row) if part.startswith("expected"))
    return [Finding("fill_rate", "low", values=values, notes=notes, support=rows)]
