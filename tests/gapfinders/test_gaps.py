"""The findings table as a whole: its order, its words in both languages, its edges, and its documentation."""

import re
from pathlib import Path
from string import Formatter
from typing import Any

import networkx as nx
import pytest
from tests import networks
from tests.gapfinders.nets import net_of

from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.gapfinders import find_gaps, findings_table, gaps
from akteursnetz.gapfinders.finding import COLUMNS, SEVERITIES, Absent, Date, Finding, Percent, Phrase
from akteursnetz.network import from_tables
from akteursnetz.schema import LANGUAGES, SECTORS, Language
from akteursnetz.texts import catalogue

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "akteursnetz" / "gapfinders"
PARTS = ("title", "reason", "suggestion", "basis")
LADDER = {
    "empty": networks.empty(),
    "isolates": networks.isolates(),
    "one tie": networks.one_tie(),
    "disconnected": networks.disconnected(),
    "complete": networks.complete(),
    "star": networks.star(),
    "florentine": from_networkx(nx.florentine_families_graph()),
}


def codes_in_source() -> set[str]:
    """Every code that a finder gives: quoted words of the source that the catalogue has as a finding."""
    words = {word for path in SOURCE.glob("*.py") for word in re.findall(r'"(\w+)"', path.read_text("utf-8"))}
    return words & (set(catalogue("gaps", "en")) - {"phrase"})


def gaps_in(entry: object) -> set[str]:
    """The named gaps of a catalogue entry, of all its plural forms."""
    forms = entry.values() if isinstance(entry, dict) else [entry]
    return {name for form in forms for _, name, _, _ in Formatter().parse(str(form)) if name}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("evidence", [None, "survey", "documents", "one informant"])
@pytest.mark.parametrize("name", LADDER)
def test_every_network_has_a_table(name: str, evidence: str | None, lang: Language) -> None:
    net = LADDER[name]
    meta = net_of("a", evidence=evidence, date="2007").meta
    table = gaps(net.derive(meta=meta), lang=lang)
    assert tuple(table.columns) == COLUMNS
    assert table.index.equals(table.reset_index(drop=True).index)
    assert not table[["finding", "title", "severity", "reason", "suggestion", "basis"]].isin([""]).any(axis=None)
    assert not table["reason"].str.contains(r"[{}]|\bnan\b|None", regex=True).any()


def test_an_empty_network_lacks_residents_and_civil_society_and_nothing_else() -> None:
    assert gaps(networks.empty())["finding"].to_list() == ["sector_absent", "sector_absent"]


def test_findings_go_by_severity_then_family_then_roster() -> None:
    net = net_of(
        [{"id": "z", "sector": "residents"}, {"id": "a", "sector": "civil_society"}, {"id": "m"}],
        ["z a", "a m", ("m z", {"state": "failed"})],
        [{"kind": "actor", "actor": "Fehlt", "basis": "Plan"}, {"kind": "actor", "actor": "Auch", "basis": "§ 1"}],
    )
    table = gaps(net)
    assert [SEVERITIES.index(severity) for severity in table["severity"]] == sorted(
        SEVERITIES.index(severity) for severity in table["severity"]
    )
    assert table["finding"].to_list()[:3] == ["absent_actor", "absent_actor", "cutpoint"]
    assert table.loc[table["severity"] == "low", "finding"].to_list() == [
        "pendant",
        "functions_unrecorded",
        "tie_without_purpose",
    ]


def test_the_same_network_gives_the_same_findings_in_both_languages() -> None:
    net = LADDER["florentine"]
    german, english = gaps(net, lang="de"), gaps(net, lang="en")
    facts = ["finding", "about", "severity", "evidence"]
    assert german[facts].equals(english[facts])
    assert (german["title"] != english["title"]).all()
    assert gaps(net).equals(gaps(net, lang=net.meta.language))


def test_the_names_of_a_law_list_are_told_in_the_language_asked_for() -> None:
    net = net_of([{"id": "j", "name": "Jobcenter"}, {"id": "b"}], ["j b"], language="de", date="2024")
    absent = {"de": "Ausländerbehörden", "en": "Foreigners' authorities"}
    for lang in LANGUAGES:
        table = gaps(net, law_lists=["sgb2_18"], lang=lang)
        [about] = table.loc[table["finding"] == "law_list_absent", "about"]
        assert absent[lang] in about.split("; ")


def test_evidence_names_ties_and_about_names_actors() -> None:
    net = LADDER["florentine"]
    for finding in find_gaps(net):
        assert set(finding.evidence) <= set(net.ties.index)
        assert set(finding.about) <= set(net.actors.index)


def test_every_grave_finding_says_why() -> None:
    for net in LADDER.values():
        assert all(f.notes[-1].key.startswith("grave_") for f in find_gaps(net) if f.severity == "high")


def test_names_are_told_as_typed() -> None:
    hostile = "<img src=x onerror=alert(1)> {0} %s"
    actors = [{"id": "a", "name": hostile}, {"id": "b"}, {"id": "c"}]
    table = gaps(net_of(actors, ["a b", "a c"]), lang="en")
    [title] = table.loc[table["finding"] == "cutpoint", "title"]
    assert title == f"Without it 2 others would be cut off: {hostile}"


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (Date("2007"), "2007", "2007"),
        (Date("2007-03-15"), "15. März 2007", "15 March 2007"),
        (Percent(2 / 3), "67\N{NO-BREAK SPACE}%", "67%"),
        (0.715, "0,71", "0.71"),
        (SECTORS["church"], "Kirchen", "Churches"),
        (("a", "b", "c"), "a, b und c", "a, b and c"),
        (tuple("abcdef"), "a, b, c, d, e und f", "a, b, c, d, e and f"),
        (tuple("abcdefg"), "a, b, c, d, e und 2 weitere", "a, b, c, d, e and 2 more"),
        (Phrase("pair_until", {"pair": "a – b", "date": Date("2007-03")}), "a – b (März 2007)", "a – b (March 2007)"),
        ("Sozialwerk e. V.", "Sozialwerk e. V.", "Sozialwerk e. V."),
        (Absent("plan 1", "Schools", "Schulen"), "Schulen", "Schools"),
    ],
)
def test_a_value_is_told_as_the_language_writes_it(value: object, german: str, english: str) -> None:
    finding = Finding("absent_actor", "low", values={"actor": value})
    assert finding.sentence("title", "de") == f"Erwartet, aber nicht verzeichnet: {german}"
    assert finding.sentence("title", "en") == f"Expected, but not in the records: {english}"


def test_a_full_stop_after_an_abbreviation_is_not_doubled() -> None:
    [row] = findings_table(
        [Finding("isolate", "low", values={"actors": ("Sozialwerk e. V.",), "n": 2})], networks.empty(), "de"
    ).itertuples()
    assert str(row.reason).endswith("Sozialwerk e. V.")


def test_the_catalogue_is_whole_in_both_languages_with_the_same_gaps() -> None:
    german, english = catalogue("gaps", "de"), catalogue("gaps", "en")
    assert german.keys() == english.keys()
    assert german["phrase"].keys() == english["phrase"].keys()
    for code in german.keys() - {"phrase"}:
        assert set(german[code]) == set(english[code]) == set(PARTS), code
        for part in PARTS:
            assert gaps_in(german[code][part]) == gaps_in(english[code][part]), f"{code}.{part}"
            assert isinstance(german[code][part], dict) == isinstance(english[code][part], dict), f"{code}.{part}"
    for key in german["phrase"]:
        assert gaps_in(german["phrase"][key]) == gaps_in(english["phrase"][key]), key


def test_every_entry_of_the_catalogue_is_used() -> None:
    entries: dict[str, Any] = catalogue("gaps", "en")
    assert codes_in_source() == set(entries) - {"phrase"}
    source = "".join(path.read_text("utf-8") for path in SOURCE.glob("*.py"))
    used = {key for key in entries["phrase"] if f'"{key}"' in source or f".phrase.{key}" in source}
    needs = {f"need_{need}" for need in ("duty", "wish", "programme", "hole")}
    assert used | needs == set(entries["phrase"])


def test_every_code_is_documented_and_no_other() -> None:
    page = (ROOT / "docs" / "gaps.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(catalogue("gaps", "en")) - {"phrase"}


def test_relabelling_changes_no_finding_but_the_names() -> None:
    net = LADDER["disconnected"]
    names = {actor: f"{actor}1" for actor in net.actors.index}
    ties = net.ties.reset_index()
    renamed = from_tables(
        net.actors.rename(index=names).reset_index(), ties.assign(**{e: ties[e].map(names) for e in ("from", "to")})
    )
    before, after = find_gaps(net), find_gaps(renamed)
    assert [(f.code, f.severity, [names[a] for a in f.about], f.evidence) for f in before] == [
        (f.code, f.severity, list(f.about), f.evidence) for f in after
    ]
