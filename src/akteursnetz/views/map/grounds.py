"""Grounds of a page's sentences: references to the records, numbers and rules that each rests on.

"actors jugendamt" and "ties d07" are ids of records, "expected 3" is a row of that table as a spreadsheet numbers it,
"network.toml boundary" an entry, "sgb8_81 Nr. 6" an entry of a law list, "network_density = 0.13" a number with its
name, "rule cutpoint (docs/gaps.md)" what the program takes for a gap, "finding 3" another sentence's place on the page.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any

import pandas as pd

from akteursnetz import measures
from akteursnetz.analysis import Analysis
from akteursnetz.columns import TABLES
from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Date, Percent, Phrase
from akteursnetz.gapfinders.lawlists import LAW_LISTS
from akteursnetz.knowledge.sources import told
from akteursnetz.measures import governance_condition_table, governance_table
from akteursnetz.measures.functions import functions_named
from akteursnetz.measures.members import changed_by_members, members
from akteursnetz.network import Network, once
from akteursnetz.schema import Code
from akteursnetz.texts import catalogue
from akteursnetz.views.map.datatypes import GovernanceLine, Indicator
from akteursnetz.views.map.glance import confirmed_values

Grounds = tuple[str, ...]


def records(table: str, ids: Iterable[str]) -> Grounds:
    """References to records by their ids.

    >>> records("actors", ["jugendamt"])
    ('actors jugendamt',)
    """
    return tuple(f"{table} {name}" for name in ids)


def figure(name: str, value: float) -> str:
    """Reference to a number with its name; an undefined one is a dash.

    >>> figure("network_density", 2 / 15), figure("ties", 1200), figure("density", float("nan"))
    ('network_density = 0.133333', 'ties = 1200', 'density = –')
    """
    if math.isnan(value):
        return f"{name} = –"
    return f"{name} = {value:.0f}" if float(value).is_integer() else f"{name} = {value:.6g}"


def facts(counts: pd.Series, *names: str) -> Grounds:
    """References to counts of `summary`; zeros are left out as the line of counts does, unless all are."""
    every = tuple(figure(name, counts[name]) for name in names)
    return tuple(ground for name, ground in zip(names, every, strict=True) if counts[name]) or every


def entry(net: Network, name: str) -> str:
    """Reference to an entry of `network.toml`, or to its absence."""
    return f"network.toml {name}" if name in net.meta.filled() else f"network.toml without {name}"


def rule(code: str, page: str = "gaps") -> str:
    """Reference to a rule of the program and the page of the documentation that explains it."""
    return f"rule {code} (docs/{page}.md)"


def of_indicator(indicator: Indicator, analysis: Analysis) -> Grounds:
    """Grounds of an indicator: the value of a network's measure, or the highest of actors with those that have it."""
    name = indicator["name"]
    whole = dict(analysis.layers.loc["whole"])
    if found := [figure(part, whole[part]) for part in (name, f"{name}_lower", f"{name}_upper") if part in whole]:
        return (*found, *_by_members(name, analysis.network), *_confirmed(name, analysis.network))
    if name not in analysis.actors:
        return (entry(analysis.network, "indicators"),)
    values = {str(actor): float(value) for actor, value in analysis.actors[name].items()}
    found = [figure(f"{name} of {actor}", values[actor]) for actor in _leading(indicator, values)]
    beside = (figure(f"degree of {actor}", n) for actor, n in indicator.get("partners", {}).items())
    return (*(found or [figure(name, math.nan)]), *beside)


def _by_members(name: str, net: Network) -> Grounds:
    """Grounds of a number member by member, where groups change it, with the groups."""
    found = changed_by_members(net).get(name)
    if found is None:
        return ()
    numbers = (figure(f"{name} by_members", value) for value in dict.fromkeys(found))
    return (*numbers, *records("actors", [actor for actor, size in members(net).items() if size > 1]))


def of_sources(net: Network) -> Grounds:
    """Grounds of sentences on sources: the measured ties by source, as `source_table` has them, and without one."""
    counted = told(net)
    numbers = (figure("measured ties", counted.ties), figure("of the first source", counted.most))
    return (*numbers, figure("without a source", counted.unknown), rule("source_table", "measures"))


def _confirmed(name: str, net: Network) -> Grounds:
    """Grounds of a number among the confirmed and documented tied pairs."""
    return tuple(figure(f"{name} confirmed", value) for value in dict.fromkeys(confirmed_values(net).get(name, ())))


def _leading(indicator: Indicator, values: Mapping[str, float]) -> list[str]:
    """Ids of the actors with the highest values that an indicator names or counts."""
    if "many" in indicator:
        return [actor for actor, value in values.items() if value == indicator["many"]["value"]]
    return [actor for actor, _ in indicator.get("leaders", [])]


def of_condition(line: GovernanceLine, net: Network) -> Grounds:
    """Grounds of a condition, from `governance_condition_table`."""
    name, row = line["name"], governance_condition_table(net).loc[line["name"]].to_dict()
    numbers = [figure(f"{name} {part}", row[part]) for part in ("count", "of")]
    if name == "participants":
        numbers += _by_members("actors", net)
    return (f"{name} shown = {row['shown']}", *numbers, rule("governance_condition_table", "measures"))


def of_sign(line: GovernanceLine, net: Network) -> Grounds:
    """Grounds of a sign, from `governance_table`, with the actors that it is about."""
    name, row = line["name"], governance_table(net).loc[line["name"]].to_dict()
    counts = {f"{name} count": row["count"], f"{name} of": row["of"]}
    if name == "coordination_at_one" and math.isnan(row["value"]):
        counts = dict(zip(("ties with function", "ties in force"), functions_named(net), strict=True))
    numbers = (
        figure(part, n) for part, n in {name: row["value"], **counts}.items() if part == name or not math.isnan(n)
    )
    who = dict.fromkeys([*row["who"], *line["actors"]])
    grouped = _by_members("actors", net) if name == "participants" else ()
    return (*numbers, *grouped, *records("actors", who), rule("governance_table", "measures"))


def of_finding(finding: Finding, net: Network) -> Grounds:
    """Grounds of a finding: the values in its title and reason, its support, the actors and ties that it is about."""
    said = (ground for part in ("title", "reason") for ground in filled(f"{finding.code}.{part}", finding.values, net))
    return (*said, *_behind(finding, net))


def of_note(note: Phrase, finding: Finding, net: Network) -> Grounds:
    """Grounds of a note: its values, and those of its finding."""
    own = (*filled(f"phrase.{note.key}", note.values, net), *_behind(finding, net))
    return own or of_finding(finding, net)


def _behind(finding: Finding, net: Network) -> Grounds:
    support = (ground for name in finding.support for ground in _supporting(name, net))
    return (*support, *records("actors", finding.about), *records("ties", finding.evidence))


def of_suggestion(finding: Finding, net: Network) -> Grounds:
    """Grounds of a suggestion: the rule of the finding, and the values in the sentence."""
    return (rule(finding.code), *filled(f"{finding.code}.suggestion", finding.values, net))


def recorded(finding: Finding) -> Grounds:
    """Rows of the records and entries of law lists among the support of a finding."""
    sources = (*TABLES, *LAW_LISTS, "network.toml")
    return tuple(name for name in finding.support if name.split(" ")[0] in sources)


def of_basis(finding: Finding) -> Grounds:
    """Grounds of a basis: the records, a law list, or a rule of the program."""
    found = recorded(finding)
    return found if found and finding.basis_kind is not None else (*found, rule(finding.code))


def _supporting(name: str, net: Network) -> Iterator[str]:
    """References of a support; a measure of the whole network with its value."""
    if not name.startswith("network_"):
        yield name
        return
    value = getattr(measures, name)(net)
    if isinstance(value, tuple):
        yield from (figure(f"{name}_{end}", bound) for end, bound in zip(("lower", "upper"), value, strict=True))
    else:
        yield figure(name, value)


def filled(key: str, values: Mapping[str, object], net: Network) -> Grounds:
    """Grounds from the values in a sentence on gaps: numbers, dates, codes, and the actors that it names."""
    told = {name for said in _entry(key) for _, name, _, _ in Formatter().parse(said) if name}
    found = (ground for name, value in values.items() if name in told for ground in _fillings(name, value, net))
    return tuple(dict.fromkeys(found))


def _entry(key: str) -> list[str]:
    """Forms of a catalogue entry: one sentence, or its singular and plural."""
    found: Any = catalogue("gaps", "en")
    for step in key.split("."):
        found = found[step]
    return list(found.values()) if isinstance(found, dict) else [found]


def _fillings(name: str, value: object, net: Network) -> Iterator[str]:
    match value:
        case Date():
            yield f"{name} = {value.iso}"
        case Percent():
            yield figure(name, value.share)
        case Code():
            yield f"{name} = {value.name}"
        case Phrase():
            yield from filled(f"phrase.{value.key}", value.values, net)
        case int() | float():
            yield figure(name, value)
        case str():
            yield from records("actors", _called(net).get(value, ()))
        case tuple():
            for part in value:
                yield from _fillings(name, part, net)


@once
def _called(net: Network) -> dict[str, list[str]]:
    """Ids of the actors by name."""
    return {str(name): list(ids) for name, ids in net.actors.groupby("name").groups.items()}
