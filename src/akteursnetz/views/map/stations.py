"""Stations: a network told in steps for a meeting, each a saved view with its text.

The steps are made from what the page shows; `stations` in `network.toml` replaces them, each with `title`, `text` and
`view`: the part after # that the page's "copy the link to this view" gives.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from akteursnetz.analysis import Analysis
from akteursnetz.schema import LANGUAGES, STATES, TWO_MODE_FORMS, TWO_MODE_RELATIONS, Language
from akteursnetz.texts import text

#: How many findings a network without any of high severity puts up for talks.
MOST_TALKS = 5

Item = Mapping[str, Any]


def stations(analysis: Analysis, data: Item) -> list[dict[str, Any]]:
    """The network's own stations, or those that the page's actors, ties and findings make: up to five."""
    return [_own(station) for station in analysis.network.meta.stations] or _made(analysis.facts, data)


def _own(station: Item) -> dict[str, Any]:
    words = {"title": str(station.get("title", "")), "text": str(station.get("text", ""))}
    return {**dict.fromkeys(LANGUAGES, words), "view": str(station.get("view", "")).lstrip("#")}


def _made(facts: Any, data: Item) -> list[dict[str, Any]]:
    talks = _most_pressing(data["findings"])
    made = [_station("who", lambda lang: {"actors": text("words.actors", lang, n=len(data["actors"]))}), _missing(data)]
    if facts["tied_pairs"]:
        made.append(_contracts(facts))
    if any(actor["measures"].get("betweenness", 0) > 0 for actor in data["actors"]):
        made.append(_station("connectors", lambda lang: {"evidence": data["evidence"][lang]}, size="betweenness"))
    if talks:
        made.append(_station("next", lambda _: {"n": len(talks)}, pins=talks))
    return made


def _missing(data: Item) -> dict[str, Any]:
    """Who and what is expected and not in the records; whether they are missing in fact is for the meeting to say."""
    found = [finding for finding in data["findings"] if finding["absent"] or finding["ghosts"]]
    counts = {"actors": len(data["absent"]), "ties": sum(len(finding["ghosts"]) for finding in found)}

    def counted(lang: Language) -> dict[str, str]:
        sentences = [text(f"page.stations.missing.{what}", lang, n=n) for what, n in counts.items() if n]
        return {"missing": " ".join(sentences)}

    return _station("missing", counted, pins=found) if found else _station("nobody_missing", lambda _: {})


def _contracts(facts: Any) -> dict[str, Any]:
    """The ties that are measured, by what they rest on; all else is out of the picture."""
    hidden = [f"state:{state}" for state in STATES if state != "existing"]
    hidden += [f"form:{form}" for form in TWO_MODE_FORMS] + [f"relation:{name}" for name in TWO_MODE_RELATIONS]
    open_ = facts["unspecified"] == facts["tied_pairs"]
    return _station("all_open" if open_ else "contracts", lambda _: dict(facts), off=hidden)


def _most_pressing(findings: Sequence[Item]) -> Sequence[Item]:
    high = [finding for finding in findings if finding["severity"] == "high"]
    return high or findings[:MOST_TALKS]


def _station(
    name: str, values: Any, *, pins: Sequence[Item] = (), off: Sequence[str] = (), size: str = ""
) -> dict[str, Any]:
    words: dict[str, Any] = {
        lang: {part: text(f"page.stations.{name}.{part}", lang, **values(lang)) for part in ("title", "text")}
        for lang in LANGUAGES
    }
    lists = {"pins": [pin["id"] for pin in pins], "off": off}
    parts = {part: ",".join(quote(value, safe="") for value in values) for part, values in lists.items()}
    parts["size"] = size
    return {**words, "view": "&".join(f"{part}={quote(value, safe='')}" for part, value in parts.items() if value)}
