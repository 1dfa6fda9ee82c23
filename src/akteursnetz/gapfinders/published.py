"""Public findings: without wishes, reporters and quotes, unless the records release these."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.graph import ties_between
from akteursnetz.knowledge.kept import kept_ties
from akteursnetz.network import Network
from akteursnetz.records.public import may_leave, reporters_may_leave, wishes_may_leave

_WISHES = ("wish_mutual", "wish_one_sided")
_REPORTS = ("unconfirmed", "reports_concentrated")
_OF_WISHES = ("intended", "need_wish")


def public_findings(findings: Sequence[Finding], net: Network) -> tuple[Finding, ...]:
    """Findings that may be published, without the phrases and the evidence that stay internal.

    An introduction that only a wish calls for stays in; one with other needs is told without the wish.
    """
    codes = {*(() if wishes_may_leave(net.meta) else _WISHES), *(() if reporters_may_leave(net.meta) else _REPORTS)}
    kept = kept_ties(net)
    wished = frozenset(kept.index[kept])
    shown = (_shown(finding, net, wished) for finding in findings if finding.code not in codes)
    return tuple(finding for finding in shown if finding.values.get("needs") != ())


def _shown(finding: Finding, net: Network, wished: frozenset[str]) -> Finding:
    hidden = frozenset(_hidden(finding, net, wished))
    notes = _without(finding.notes, hidden)
    values = {name: _without(value, hidden) if name == "needs" else value for name, value in finding.values.items()}
    evidence = tuple(tie for tie in finding.evidence if tie not in wished)
    return replace(finding, notes=notes, values=values, evidence=evidence)


def _without(phrases: object, hidden: frozenset[str]) -> tuple[Phrase, ...]:
    said = phrases if isinstance(phrases, tuple) else ()
    return tuple(phrase for phrase in said if phrase.key not in hidden)


def _hidden(finding: Finding, net: Network, wished: frozenset[str]) -> Iterator[str]:
    """Codes of the phrases of a finding that stay internal."""
    if not may_leave(net.meta, "expected", "quote"):
        yield "quote"
    if not reporters_may_leave(net.meta):
        yield "reverse"
    pair = finding.missing_pair or finding.about[:2]
    if len(pair) == 2 and not wished.isdisjoint(ties_between(net, *pair, every=True)):
        yield from _OF_WISHES
