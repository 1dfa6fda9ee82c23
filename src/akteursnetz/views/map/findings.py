"""Findings as page data: in both languages, with the actors and ties that each points at on the map."""

from collections.abc import Sequence

from akteursnetz.gapfinders import Finding
from akteursnetz.schema import Language
from akteursnetz.texts import cited
from akteursnetz.views.map.datatypes import Absent, FindingItem, Sentences

_EXPECTED = "expected:"


def finding_items(findings: Sequence[Finding]) -> list[FindingItem]:
    """Findings as page data: sentences, and the actors, absent actors, ties and missing ties that each is about."""
    taken: dict[str, int] = {}
    return [_item(finding, taken) for finding in findings]


def absent_items(findings: Sequence[Finding]) -> list[Absent]:
    """Distinct absent actors of the findings."""
    absent = {actor.id: actor for finding in findings for actor in finding.absent}
    return [
        {"id": f"{_EXPECTED}{actor.id}", "de": cited(actor.told("de")), "en": cited(actor.told("en"))}
        for actor in absent.values()
    ]


def _item(finding: Finding, taken: dict[str, int]) -> FindingItem:
    marked = {actor.id: f"{_EXPECTED}{actor.id}" for actor in finding.absent}
    item: FindingItem = {
        "id": _id(finding, taken),
        "severity": finding.severity,
        "actors": list(finding.about),
        "absent": list(marked.values()),
        "ties": list(finding.evidence),
        "ghosts": [[marked.get(end, end) for end in finding.missing_pair]] if finding.missing_pair else [],
        "de": _told(finding, "de"),
        "en": _told(finding, "en"),
    }
    if finding.basis_kind is not None:
        item["basis_kind"] = finding.basis_kind
    return item


def _told(finding: Finding, lang: Language) -> Sentences:
    return {
        "title": finding.sentence("title", lang),
        "reason": finding.sentence("reason", lang),
        "suggestion": finding.sentence("suggestion", lang),
        "basis": finding.sentence("basis", lang),
    }


def _id(finding: Finding, taken: dict[str, int]) -> str:
    """Stable id of a finding for links, which stays when the records grow."""
    name = "+".join([finding.code, *finding.about, *(actor.id for actor in finding.absent)])[:80]
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}~{taken[name]}"
