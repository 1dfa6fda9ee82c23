"""The trace of a page: every sentence about the network is in it, and rests on something that is there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from tests.networks import empty, made, star
from tests.strategies import networks

import akteursnetz as an
from akteursnetz.analysis import Analysis, analyse
from akteursnetz.examples import EXAMPLES, Example, example
from akteursnetz.gapfinders import LAW_LISTS, law_list
from akteursnetz.network import Network, from_tables
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue, text
from akteursnetz.views.map.contents import unplaced_data
from akteursnetz.views.map.datatypes import Known
from akteursnetz.views.map.trace import trace

SOURCE = Path(an.__file__).parent

#: What of a page's data is no sentence about its network: words of codes, columns and measures, names, looks.
NO_SENTENCES = {"codes", "columns", "measure_words", "absent", "style"}


@cache
def analysed(name: Example, lists: tuple[str, ...]) -> Analysis:
    return analyse(example(name), law_lists=lists)


@cache
def traced(name: Example, lists: tuple[str, ...], lang: Language) -> tuple[Analysis, pd.DataFrame]:
    analysis = analysed(name, lists)
    return analysis, trace(analysis, lang=lang)


def grounds(table: pd.DataFrame) -> list[list[str]]:
    return [cell.split("; ") for cell in table["rests_on"]]


def sentences(data: Any, lang: Language) -> Iterator[str]:
    """All that stands in a page's data under a language."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in NO_SENTENCES:
                yield from words(value) if key == lang else sentences(value, lang)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from sentences(value, lang)


def words(told: str | list[str] | dict[str, str]) -> list[str]:
    if isinstance(told, list):
        return told
    return [told] if isinstance(told, str) else list(told.values())


def assert_told(known: Known, table: pd.DataFrame, lang: Language) -> None:
    """What the page says stands in the trace: as a sentence, as several that follow each other, or as a place."""
    meta = known["meta"]
    own = [known["title"], meta["place"], meta["boundary"], *meta["sources"]]
    said, joined = set(table["sentence"]), " ".join(table["sentence"])
    places = {place.rpartition(": ")[2] for place in table["place"]}
    for sentence in filter(None, [*own, *sentences(known, lang)]):
        assert sentence in said or sentence in places or (len(sentence) > 20 and sentence in joined), sentence


def assert_grounded(analysis: Analysis, table: pd.DataFrame) -> None:
    assert all(table["sentence"])
    for found in grounds(table):
        for ground in found:
            assert is_there(ground, analysis), ground


def is_there(ground: str, analysis: Analysis) -> bool:
    """Whether what a ground names exists."""
    net, (kind, _, name) = analysis.network, ground.partition(" ")
    if re.fullmatch(r".+ = \S.*", ground):
        return True
    if kind in ("actors", "ties"):
        return name in getattr(net, kind).index
    if kind in ("expected", "indicators", "finding"):
        first, last = (1, len(analysis.findings)) if kind == "finding" else (2, len(getattr(net, kind)) + 1)
        return first <= int(name) <= last
    if kind == "network.toml":
        return is_entry(name, net.meta.filled())
    return is_law(kind, name) if kind in LAW_LISTS else is_rule(kind, name)


def is_entry(name: str, filled: dict[str, Any]) -> bool:
    """An entry, a place in a list, or one that is said not to be there."""
    entry, _, place = name.removeprefix("without ").partition(" ")
    if name.startswith("without "):
        return entry not in filled
    return entry in filled and int(place or 1) <= len(filled[entry])


def is_law(kind: str, name: str) -> bool:
    """A law list, or a number in one."""
    entries = [entry.number for version in law_list(kind).versions for entry in version.entries]
    return not name or any(entry == name or entry.startswith(f"{name} (") for entry in entries)


def is_rule(kind: str, name: str) -> bool:
    """The code of a finding or a public call, with the page that explains it; or a function that measures."""
    code, _, page = name.partition(" ")
    if kind != "rule":
        return kind in functions() and not name
    return code in {*catalogue("gaps", "en"), *dir(an)} and page in ("(docs/gaps.md)", "(docs/measures.md)")


@cache
def functions() -> set[str]:
    """The functions of the measures, the graph and the findings."""
    rooms = (SOURCE / room for room in ("measures", "gapfinders", "graph.py"))
    files = [path for room in rooms for path in ([room] if room.is_file() else room.rglob("*.py"))]
    return {
        name for path in files for name in re.findall(r"^def (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lists", [(), LAW_LISTS], ids=["alone", "with law lists"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_sentence_of_the_examples_rests_on_what_is_there(
    name: Example, lists: tuple[str, ...], lang: Language
) -> None:
    analysis, table = traced(name, lists, lang)
    assert len(table) > 100
    assert_told(unplaced_data(analysis).known, table, lang)
    assert_grounded(analysis, table)


@given(net=networks())
def test_every_sentence_of_any_network_rests_on_what_is_there(net: Network) -> None:
    analysis = analyse(net, law_lists=LAW_LISTS)
    known = unplaced_data(analysis).known
    for lang in LANGUAGES:
        table = trace(analysis, lang=lang)
        assert_told(known, table, lang)
        assert_grounded(analysis, table)


@pytest.mark.parametrize("name", EXAMPLES)
def test_whoever_a_finding_names_stands_behind_it(name: Example) -> None:
    """By the actor's record or a tie's; what the records quote is theirs."""
    analysis, table = traced(name, LAW_LISTS, "de")
    net, quote = analysis.network, text("gaps.phrase.quote", "de", quote="|").split("|")[0]
    told = table[table["place"].str.match(r"Befund \d+: (?!Grundlage)") & ~table["sentence"].str.startswith(quote)]
    for sentence, found in zip(told["sentence"], grounds(told), strict=True):
        ties = net.ties.loc[[ground[5:] for ground in found if re.fullmatch(r"ties (?!= )\S+", ground)]]
        behind = {ground[7:] for ground in found if ground.startswith("actors ")} | {*ties["from"], *ties["to"]}
        named = {actor for actor in net.actors.index if f"„{net.name(actor)}“" in sentence}
        assert named <= behind, sentence


def of(table: pd.DataFrame, place: str) -> list[tuple[str, str]]:
    """Sentence and grounds of what stands at a place."""
    there = table[table["place"] == place]
    return list(zip(there["sentence"], there["rests_on"], strict=True))


def test_an_expectation_rests_on_its_row_as_a_spreadsheet_numbers_it() -> None:
    """Row 2 of the file is the first under the header: Amtsleiter."""
    analysis, table = traced("eichsfeld", (), "de")
    first = analysis.network.expected.iloc[0]
    assert (first["actor"], "expected 2") in [
        (sentence.split(": ")[-1], rests_on)
        for sentence, rests_on in zip(table["sentence"], table["rests_on"], strict=True)
    ]


def test_a_note_a_reason_and_a_basis_are_sentences_of_their_own() -> None:
    analysis = analyse(star())
    n = 1 + [finding.code for finding in analysis.findings].index("cutpoint")
    table = trace(analysis, lang="en")
    ((title, rests_on),) = of(table, f"Finding {n}: title")
    assert title.endswith("others would be cut off: h")
    assert re.fullmatch(r"actors h; n = 4; actor_cutpoint(; ties t-\w+){4}", rests_on)
    assert len(of(table, f"Finding {n}: addition")) > 1
    assert of(table, f"Finding {n}: basis")[0][1] == "rule cutpoint (docs/gaps.md)"


def test_a_number_at_a_glance_rests_on_itself_and_on_whom_it_names() -> None:
    net = star()
    table = trace(net.derive(meta=replace(net.meta, indicators=("degree", "constraint", "none"))), lang="en")
    assert of(table, "At a glance: Partners")[0] == ("h 4", "degree of h = 4")
    assert of(table, "At a glance: Tied pairs")[0] == ("4", "tied_pairs = 4")
    assert of(table, "At a glance: none")[0][1] == "network.toml indicators"


def test_where_many_share_the_highest_value_all_of_them_stand_behind_it() -> None:
    net = made("abcd", [("a", "b"), ("c", "d")])
    table = trace(net.derive(meta=replace(net.meta, indicators=("degree",))), lang="en")
    (value, rests_on), _ = of(table, "At a glance: Partners")
    assert value == "4 actors share the value 1"
    assert rests_on == "; ".join(f"degree of {actor} = 1" for actor in "abcd")


def test_the_tour_rests_on_counts_and_on_the_findings_that_it_holds_up() -> None:
    analysis, table = traced("eichsfeld", (), "en")
    missing = of(table, "Tour, station 2")[0][1].split("; ")
    expected = [finding for finding in analysis.findings if finding.absent or finding.missing_pair]
    assert [ground for ground in missing if ground.startswith("finding ")] == [
        f"finding {analysis.findings.index(finding) + 1}" for finding in expected
    ]
    assert {ground for finding in expected for ground in finding.support} <= set(missing)
    assert of(table, "Tour, station 3")[0][1] == "tied_pairs = 8; unspecified = 8"


def test_stations_of_ones_own_rest_on_their_entry() -> None:
    net = star()
    own = net.derive(meta=replace(net.meta, stations=({"title": "Nah heran", "text": "Erst die Schule."},)))
    assert of(trace(own, lang="de"), "Rundgang, Station 1") == [("Erst die Schule.", "network.toml stations 1")]


def test_an_entry_that_is_not_there_is_told_as_such() -> None:
    assert of(trace(star(), lang="en"), "Where the data come from")[0][1] == "network.toml without evidence"


def test_a_network_without_actors_has_its_counts_and_a_tour() -> None:
    table = trace(empty(), lang="en")
    assert ("0 actors, 0 ties", "actors = 0; ties = 0") in of(table, "Head of the page")
    assert ("Who is missing?", "rows of expected = 0") in of(table, "Tour, station 2: title")


def test_a_share_and_a_date_fill_a_sentence_as_they_are() -> None:
    """One of two tied pairs by contract until the end of the year, looked at from its first day."""
    net = made("abc", [("a", "b"), ("b", "c")], formality=["contract", None], until=["2020-12-31", None])
    table = trace(analyse(from_tables(net.actors.reset_index(), net.ties.reset_index()), date="2020-01-01"), lang="en")
    behind = {ground for found in grounds(table) for ground in found}
    assert {"share_contractual_lower = 0.5", "share_contractual_upper = 1"} <= behind
    assert any(ground.endswith(" = 2020-12-31") for ground in behind)


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(an.NetworkError):
        trace("eichsfeld")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_order_of_rows_changes_no_sentence(name: Example) -> None:
    net = example(name)
    turned = net.derive(actors=net.actors[::-1], ties=net.ties[::-1])
    pd.testing.assert_frame_equal(trace(net), trace(turned))
