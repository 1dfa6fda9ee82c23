"""Stations: a network told in steps for a meeting, each a saved view with its text.

The steps are made from what the page shows; `stations` in `network.toml` replaces them, each with `title`, `text` and
`view`: the part after # that the page's "copy the link to this view" gives.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.schema import LANGUAGES, STATES, TWO_MODE_FORMS, TWO_MODE_RELATIONS, Language
from akteursnetz.texts import text
from akteursnetz.views.map.data import evidence_line
from akteursnetz.views.map.datatypes import Absent, Actor, FindingItem, Station, StationWords

#: How many findings a network without any of high severity puts up for talks.
MOST_TALKS = 5

Values = Callable[[Language], Mapping[str, object]]


def stations(
    analysis: Analysis, actors: Sequence[Actor], findings: Sequence[FindingItem], absent: Sequence[Absent]
) -> list[Station]:
    """Stations of a meeting: the network's own, or up to five made of the page's actors, ties and findings."""
    own = [_own(station) for station in analysis.network.meta.stations]
    return own or _made(analysis, actors, findings, absent)


def _own(station: Mapping[str, Any]) -> Station:
    words: StationWords = {"title": str(station.get("title", "")), "text": str(station.get("text", ""))}
    return {"name": "", "de": words, "en": words, "view": str(station.get("view", "")).lstrip("#")}


def _made(
    analysis: Analysis, actors: Sequence[Actor], findings: Sequence[FindingItem], absent: Sequence[Absent]
) -> list[Station]:
    talks = _most_pressing(findings)
    made = [_station("who", lambda lang: {"actors": text("words.actors", lang, n=len(actors))})]
    made.append(_missing(findings, absent, by_law=bool(analysis.law_lists)))
    if analysis.facts["tied_pairs"]:
        made.append(_contracts(analysis.facts))
    if any(actor["measures"].get("betweenness", 0) > 0 for actor in actors):
        net = analysis.network
        made.append(_station("connectors", lambda lang: {"evidence": evidence_line(net, lang)}, size="betweenness"))
    if talks:
        made.append(_station("next", lambda _: {"n": len(talks)}, pins=talks))
    return made


def _missing(findings: Sequence[FindingItem], absent: Sequence[Absent], *, by_law: bool) -> Station:
    """Station on expected actors and ties that are not in the records; whether they are missing the meeting will say.

    `by_law`: law lists were asked too.
    """
    found = [finding for finding in findings if finding["absent"] or finding["ghosts"]]
    counts = {"named" if by_law else "actors": len(absent), "ties": sum(len(finding["ghosts"]) for finding in found)}

    def counted(lang: Language) -> dict[str, str]:
        sentences = [text(f"page.stations.missing.{what}", lang, n=n) for what, n in counts.items() if n]
        return {"missing": " ".join(sentences)}

    return _station("missing", counted, pins=found) if found else _station("nobody_missing", lambda _: {})


def _contracts(facts: pd.Series) -> Station:
    """Station on the measured ties by formality; all else is hidden."""
    hidden = [f"state:{state}" for state in STATES if state != "existing"]
    hidden += [f"form:{form}" for form in TWO_MODE_FORMS] + [f"relation:{name}" for name in TWO_MODE_RELATIONS]
    open_ = facts["unspecified"] == facts["tied_pairs"]
    return _station("all_open" if open_ else "contracts", lambda _: dict(facts), off=hidden)


def _most_pressing(findings: Sequence[FindingItem]) -> Sequence[FindingItem]:
    high = [finding for finding in findings if finding["severity"] == "high"]
    return high or findings[:MOST_TALKS]


def _station(
    name: str, values: Values, *, pins: Sequence[FindingItem] = (), off: Sequence[str] = (), size: str = ""
) -> Station:
    lists = {"pins": [pin["id"] for pin in pins], "off": off}
    parts = {part: ",".join(quote(value, safe="") for value in entries) for part, entries in lists.items()}
    parts["size"] = size
    view = "&".join(f"{part}={quote(value, safe='')}" for part, value in parts.items() if value)
    words: dict[Language, StationWords] = {lang: _words(name, values, lang) for lang in LANGUAGES}
    return {"name": name, "de": words["de"], "en": words["en"], "view": view}


def _words(name: str, values: Values, lang: Language) -> StationWords:
    title, said = (text(f"page.stations.{name}.{part}", lang, **values(lang)) for part in ("title", "text"))
    return {"title": title, "text": said}
