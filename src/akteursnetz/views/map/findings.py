"""Findings as a page shows them: in both languages, with what each points at on the map."""

from collections.abc import Iterable, Sequence
from typing import Any

from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES

#: Findings that claim a missing tie between the two actors they are about: it is drawn as a ghost line.
MISSING_TIES = ("missing_tie", "undocumented_tie", "unknown_tie")
_PARTS = ("title", "reason", "suggestion", "basis")


def finding_items(findings: Sequence[Finding], net: Network) -> list[dict[str, Any]]:
    """Each finding with its sentences, and the actors, absent actors, ties and missing ties that it is about."""
    known = set(net.actors.index)
    taken: dict[str, int] = {}
    return [_item(finding, known, taken) for finding in findings]


def absent_items(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The expected actors that findings miss in the network, each once."""
    ids = dict.fromkeys(absent for item in items for absent in item["absent"])
    return [
        {"id": absent, "name": absent.removeprefix(_PREFIX), "absent": True, "record": {}, "measures": {}, "hash": ""}
        for absent in ids
    ]


_PREFIX = "expected:"


def _item(finding: Finding, known: set[str], taken: dict[str, int]) -> dict[str, Any]:
    about = [actor if actor in known else f"{_PREFIX}{actor}" for actor in finding.about]
    return {
        "id": _id(finding, taken),
        "severity": finding.severity,
        "actors": [actor for actor in about if actor in known],
        "absent": [actor for actor in about if actor not in known],
        "ties": list(finding.evidence),
        "ghosts": [about] if finding.code in MISSING_TIES and len(about) == 2 else [],
        **{lang: {part: finding.sentence(part, lang) for part in _PARTS} for lang in LANGUAGES},
    }


def _id(finding: Finding, taken: dict[str, int]) -> str:
    """A name by which a link finds the finding again, also after the records have grown."""
    name = "+".join([finding.code, *finding.about])[:80]
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}~{taken[name]}"
