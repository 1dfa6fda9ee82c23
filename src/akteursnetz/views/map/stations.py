"""Stations: a network told in steps for a meeting, each a saved view with its text.

The steps are made from what the page shows; `stations` in `network.toml` replaces them, each with `title`, `text` and
`view`: the part after # that the page's "copy the link to this view" gives.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.schema import LANGUAGES, STATES, TWO_MODE_FORMS, TWO_MODE_RELATIONS, Language
from akteursnetz.texts import text
from akteursnetz.views.map.data import evidence_line
from akteursnetz.views.map.datatypes import Absent, Actor, FindingItem, NetworkText, Station, StationWords

#: How many findings a network without any of high severity puts up for talks.
MOST_TALKS = 5

#: What a meeting asks, in order; two stations that ask the same of different networks have one name for it.
QUESTIONS = ("who", "missing", "contracts", "connectors", "next")
_SAME = {"nobody_missing": "missing", "all_open": "contracts"}

Values = Callable[[Language], Mapping[str, object]]


class Step(NamedTuple):
    """Step of a tour: the name of its station, the values of its words, and what its view pins, hides and sizes by."""

    name: str
    values: Values
    pins: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    size: str = ""


def stations(
    analysis: Analysis, actors: Sequence[Actor], findings: Sequence[FindingItem], absent: Sequence[Absent]
) -> list[Station]:
    """Stations of a meeting: the network's own, or up to five made of the page's actors, ties and findings."""
    own = [_own(station) for station in analysis.network.meta.stations]
    return own or [_station(step) for step in tour(analysis, actors, findings, absent)]


def joint_stations(tours: Sequence[tuple[str, Sequence[Step]]]) -> list[Station]:
    """Stations of networks side by side, each with its title: to each question a text on each network."""
    every = [(title, step) for title, steps in tours for step in steps]
    asked = ([(title, step) for title, step in every if _asks(step) == question] for question in QUESTIONS)
    return [_joint(steps) for steps in asked if steps]


def _asks(step: Step) -> str:
    return _SAME.get(step.name, step.name)


def _joint(steps: Sequence[tuple[str, Step]]) -> Station:
    (_, first), *_ = steps
    words = {lang: _joint_words(steps, lang) for lang in LANGUAGES}
    view = _view(
        pins=[pin for _, step in steps for pin in step.pins],
        off=dict.fromkeys(entry for _, step in steps for entry in step.off),
        size=first.size,
    )
    return {"name": _asks(first), "de": words["de"], "en": words["en"], "view": view}


def _joint_words(steps: Sequence[tuple[str, Step]], lang: Language) -> StationWords:
    texts: list[NetworkText] = [{"network": title, "text": _words(step, lang)["text"]} for title, step in steps]
    return {"title": _words(steps[0][1], lang)["title"], "text": "", "texts": texts}


def _own(station: Mapping[str, Any]) -> Station:
    words: StationWords = {"title": str(station.get("title", "")), "text": str(station.get("text", ""))}
    return {"name": "", "de": words, "en": words, "view": str(station.get("view", "")).lstrip("#")}


def tour(
    analysis: Analysis, actors: Sequence[Actor], findings: Sequence[FindingItem], absent: Sequence[Absent]
) -> list[Step]:
    """Steps made of the page's actors, ties and findings, each where there is something to say."""
    net, talks = analysis.network, _most_pressing(findings)
    made = [Step("who", lambda lang: {"actors": text("words.actors", lang, n=len(actors))})]
    made.append(_missing(findings, absent, by_law=bool(analysis.law_lists)))
    if analysis.facts["tied_pairs"]:
        made.append(_contracts(analysis.facts))
    if any(actor["measures"].get("betweenness", 0) > 0 for actor in actors):
        made.append(Step("connectors", lambda lang: {"evidence": evidence_line(net, lang)}, size="betweenness"))
    if talks:
        made.append(Step("next", lambda _: {"n": len(talks)}, pins=_ids(talks)))
    return made


def _missing(findings: Sequence[FindingItem], absent: Sequence[Absent], *, by_law: bool) -> Step:
    """Step on expected actors and ties that are not in the records; whether they are missing the meeting will say.

    `by_law`: law lists were asked too.
    """
    found = [finding for finding in findings if finding["absent"] or finding["ghosts"]]
    counts = {"named" if by_law else "actors": len(absent), "ties": sum(len(finding["ghosts"]) for finding in found)}

    def counted(lang: Language) -> dict[str, str]:
        sentences = [text(f"page.stations.missing.{what}", lang, n=n) for what, n in counts.items() if n]
        return {"missing": " ".join(sentences)}

    return Step("missing", counted, pins=_ids(found)) if found else Step("nobody_missing", lambda _: {})


def _contracts(facts: pd.Series) -> Step:
    """Step on the measured ties by formality; all else is hidden."""
    hidden = [f"state:{state}" for state in STATES if state != "existing"]
    hidden += [f"form:{form}" for form in TWO_MODE_FORMS] + [f"relation:{name}" for name in TWO_MODE_RELATIONS]
    open_ = facts["unspecified"] == facts["tied_pairs"]
    return Step("all_open" if open_ else "contracts", lambda _: dict(facts), off=tuple(hidden))


def _most_pressing(findings: Sequence[FindingItem]) -> Sequence[FindingItem]:
    high = [finding for finding in findings if finding["severity"] == "high"]
    return high or findings[:MOST_TALKS]


def _ids(findings: Sequence[FindingItem]) -> tuple[str, ...]:
    return tuple(finding["id"] for finding in findings)


def _station(step: Step) -> Station:
    view = _view(pins=step.pins, off=step.off, size=step.size)
    return {"name": step.name, "de": _words(step, "de"), "en": _words(step, "en"), "view": view}


def _view(*, pins: Iterable[str], off: Iterable[str], size: str) -> str:
    """View as it stands in the page's address."""
    lists = {"pins": pins, "off": off}
    parts = {part: ",".join(quote(value, safe="") for value in entries) for part, entries in lists.items()}
    parts["size"] = size
    return "&".join(f"{part}={quote(value, safe='')}" for part, value in parts.items() if value)


def _words(step: Step, lang: Language) -> StationWords:
    title, said = (text(f"page.stations.{step.name}.{part}", lang, **step.values(lang)) for part in ("title", "text"))
    return {"title": title, "text": said}
