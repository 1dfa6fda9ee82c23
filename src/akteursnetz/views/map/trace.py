"""Trace of a map page: each sentence about the network with its grounds (records, entries of law, numbers, rules).

A sentence is what the page says of the network unasked: its head, the overview, the reading of governance, the stations
of the tour, the findings. Left out are the page's fixed words (buttons, legend, help), the records themselves (tables,
the profile of an actor or a tie, quotes), and what changes with the view (how much is visible, paths).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

import pandas as pd

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.facts import summary
from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.lawlists import asked_law_lists
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.knowledge.kept import shown_part
from akteursnetz.network import Network
from akteursnetz.schema import SETTINGS, Language
from akteursnetz.texts import date, number, text
from akteursnetz.views.map.contents import unplaced_data
from akteursnetz.views.map.datatypes import FindingItem, Indicator, Known, Station
from akteursnetz.views.map.grounds import (
    Grounds,
    entry,
    facts,
    figure,
    of_basis,
    of_condition,
    of_finding,
    of_indicator,
    of_note,
    of_sign,
    of_sources,
    of_suggestion,
    recorded,
    rule,
)
from akteursnetz.views.map.own_grounds import of_own, own_rows

_COUNTED = (
    "actors",
    "measured_actors",
    "bodies",
    "actors_not_in_force",
    "ties",
    "measured_ties",
    "two_mode",
    "not_in_force",
    "tied_pairs",
)
_BY_CONTRACT = ("tied_pairs", "contractual", "non_contractual", "unspecified")


class Traced(NamedTuple):
    """Traced sentence: its place on the page, its text, and its grounds."""

    place: str
    sentence: str
    rests_on: Grounds


def trace(net: Network | Analysis, *, lang: Language | None = None, internal: bool = False) -> pd.DataFrame:
    """Trace of a map page: a table of its sentences about the network, each with the records and numbers behind it.

    An analysis (`analyse(net, law_lists=...)`) gives the sentences of the page that is drawn of it. Buttons, legend and
    help, the records themselves, and what changes with the view are no such sentences. A network without actors still
    has a page with counts and a tour. It is the page that may leave, unless it is `internal`. The sentences are in
    `lang`, else in the network's language. Raises NetworkError for what is no network.

    Returns
    -------
    DataFrame with the columns `place` (where on the page), `sentence`, and `rests_on`, joined by "; ": ids of records
    ("actors jugendamt", "ties d07"), rows as a spreadsheet numbers them ("expected 3"), "network.toml boundary" (or
    "network.toml without boundary"), entries of law lists ("sgb8_81 Nr. 6"), numbers with their names
    ("tied_pairs = 10"), rules ("rule cutpoint (docs/gaps.md)"), other findings of the page ("finding 3").

    >>> from akteursnetz.examples import example
    >>> trace(example("eichsfeld"), lang="en").loc[3].tolist()
    ['Head of the page', '16 actors, 12 ties', 'actors = 16; ties = 12']
    """
    analysis = net if isinstance(net, Analysis) else analyse(net)
    language = lang or analysis.network.meta.language
    known = unplaced_data(analysis, internal=internal).known
    parts = (_head, _source, _glance, _governance, _stations, _findings)
    return traced_table([traced for part in parts for traced in part(analysis, known, language)])


def traced_table(found: Sequence[Traced]) -> pd.DataFrame:
    """Table of traced sentences, those without words left out, the grounds of each in one cell."""
    rows = [(traced.place, traced.sentence, "; ".join(_in_order(traced.rests_on))) for traced in found]
    return pd.DataFrame([row for row in rows if row[1]], columns=list(Traced._fields), dtype="str")


def _in_order(grounds: Grounds) -> list[str]:
    """Distinct grounds; records in the order of their ids, whatever that of their rows."""
    once = list(dict.fromkeys(grounds))
    records = iter(sorted(ground for ground in once if ground.startswith(_RECORDS)))
    return [next(records) if ground.startswith(_RECORDS) else ground for ground in once]


_RECORDS = ("actors ", "ties ")


def _head(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    """Traced sentences of the head: title, the line beneath it, and the line of counts."""
    net, meta = analysis.network, known["meta"]
    yield Traced(text("trace.title", lang), known["title"], (entry(net, "title"),))
    place, setting, day = meta["place"] or "", meta["setting"], meta["date"]
    dated = text("page.facts.date", lang, date=date(day, lang)) if day else ""
    counts = summary(shown_part(net, internal=known["internal"]))
    counted = text("page.facts.count", lang, actors=counts["actors"], ties=counts["ties"])
    head = text("trace.head", lang)
    yield Traced(head, place, (entry(net, "place"),))
    yield Traced(head, SETTINGS[setting].label(lang) if setting else "", (entry(net, "setting"),))
    yield Traced(head, dated, (entry(net, "date"),))
    yield Traced(head, counted, facts(counts, "actors", "ties"))
    yield Traced(text("trace.counts", lang), known["counts"][lang], facts(counts, *_COUNTED))


def _source(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    """Traced sentences on evidence and boundary: what the records come from and whom they take for an actor."""
    net, meta = analysis.network, known["meta"]
    yield Traced(text("page.glance.source", lang), known["evidence"][lang], _of_evidence(net))
    for line in known["told"][lang]:
        yield Traced(text("page.glance.source", lang), line, of_sources(net))
    yield Traced(text("page.glance.source", lang), known["kept"][lang], (entry(net, "public"),))
    yield Traced(text("page.glance.boundary", lang), meta["boundary"] or "", (entry(net, "boundary"),))
    for place, source in enumerate(meta["sources"], 1):
        yield Traced(text("page.glance.sources", lang), source, (f"network.toml sources {place}",))


def _of_evidence(net: Network) -> Grounds:
    """Grounds of the line on the evidence: the entry, and of one informant's network the ties by source."""
    return (entry(net, "evidence"), *(of_sources(net) if one_informant(net) else ()))


def _glance(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    for indicator in known["glance"]:
        grounds = (of_own if indicator.get("own") else of_indicator)(indicator, analysis)
        words = indicator[lang]
        place = f"{text('page.glance.title', lang)}: {words['label']}"
        yield Traced(place, _value(indicator, analysis.network, lang), grounds)
        yield Traced(place, words["plain"], grounds)
        for said, rests_on in own_rows(indicator, analysis.network, lang):
            yield Traced(place, said, rests_on)
    note = known["glance_note"][lang]
    yield Traced(text("page.glance.title", lang), note, (entry(analysis.network, "indicators"),))


def _value(indicator: Indicator, net: Network, lang: Language) -> str:
    """Value beside a label, as the page's scripts write it."""
    if "many" in indicator:
        many = indicator["many"]
        return text("page.glance.many", lang, n=many["n"], value=_written(many["value"], lang))
    partners = indicator.get("partners", {})
    named = [
        f"{net.name(actor)}{_beside(partners[actor], lang) if actor in partners else ''} {_written(value, lang)}"
        for actor, value in indicator.get("leaders", [])
    ]
    return "; ".join(named) or indicator[lang].get("value", "")


def _beside(n: int, lang: Language) -> str:
    return f" ({text('page.glance.partners', lang, n=n)})"


def _written(value: float, lang: Language) -> str:
    return number(value, lang, 0 if value.is_integer() else 2)


def _governance(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    reading, net = known["governance"], analysis.network
    if reading is None:
        return
    rules = (rule("governance_table", "measures"), entry(net, "evidence"))
    title = text("trace.governance", lang)
    yield Traced(title, reading["intro"][lang], rules[:1])
    yield Traced(title, reading["how"][lang], rules)
    for lines, of_line in ((reading["conditions"], of_condition), (reading["signs"], of_sign)):
        for line in lines:
            place, grounds = f"{title}: {line['title'][lang]}", of_line(line, net)
            yield Traced(place, line["text"][lang], grounds)
            yield Traced(place, line["reading"][lang], grounds)


def _stations(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    places = {item["id"]: place for place, item in enumerate(known["findings"])}
    for n, station in enumerate(known["stations"], 1):
        grounds = _of_station(station, n, analysis, places, internal=known["internal"])
        yield Traced(text("trace.station_title", lang, n=n), station[lang]["title"], grounds)
        yield Traced(text("trace.station", lang, n=n), station[lang]["text"], grounds)


def _of_station(station: Station, n: int, analysis: Analysis, places: Mapping[str, int], *, internal: bool) -> Grounds:
    """Grounds of a station; of one of the network's own, which has no name, its entry."""
    net = analysis.network
    match station["name"]:
        case "":
            return (f"network.toml stations {n}",)
        case "who":
            return facts(analysis.facts, "actors")
        case "missing" | "next":
            return _pinned(station, analysis.shown(internal=internal), places)
        case "nobody_missing":
            lists = (given.name for given in asked_law_lists(analysis.law_lists))
            return (figure("rows of expected", len(net.expected)), *lists)
        case "contracts" | "all_open":
            return facts(analysis.facts, *_BY_CONTRACT)
        case "connectors":
            between = analysis.actors["betweenness"]
            return (figure(f"betweenness of {between.idxmax()}", between.max()), *_of_evidence(net))
    raise KeyError(station["name"])


def _pinned(station: Station, findings: Sequence[Finding], places: Mapping[str, int]) -> Grounds:
    """Findings that a station shows, by their positions, and the records among their support."""
    pinned = [places[unquote(name)] for name in parse_qs(station["view"])["pins"][0].split(",")]
    support = [ground for place in pinned for ground in recorded(findings[place])]
    return (*(f"finding {place + 1}" for place in pinned), *support)


def _findings(analysis: Analysis, known: Known, lang: Language) -> Iterator[Traced]:
    shown = analysis.shown(internal=known["internal"])
    for n, (finding, item) in enumerate(zip(shown, known["findings"], strict=True), 1):
        for part, sentence, grounds in _finding(finding, item, analysis.network, lang):
            yield Traced(text(f"trace.finding.{part}", lang, n=n), sentence, grounds)


def _finding(finding: Finding, item: FindingItem, net: Network, lang: Language) -> Iterator[tuple[str, str, Grounds]]:
    """Traced sentences of a finding: title, reason, each note that follows it, suggestion and basis."""
    grounds, bare = of_finding(finding, net), replace(finding, notes=())
    yield "title", item[lang]["title"], grounds
    yield "reason", bare.sentence("reason", lang), grounds
    for note in finding.notes:
        yield "note", note.told(lang), of_note(note, finding, net)
    yield "suggestion", item[lang]["suggestion"], of_suggestion(finding, net)
    yield "basis", item[lang]["basis"], of_basis(finding)
