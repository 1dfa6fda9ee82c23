"""First screen of the comparison page: what stands in it, where, and on what it rests."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests import networks

from akteursnetz.network import Network, read
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.views.comparison.claims import claims
from akteursnetz.views.comparison.overview import overview
from akteursnetz.views.comparison.pair import ComparisonPage, compare, compare_dates, compare_layers
from akteursnetz.views.comparison.words import Words

Visit = Callable[..., Page]
EXAMPLES = Path(__file__).parents[2] / "examples"

#: What somebody asks who compares two places, and the element that answers it on the first screen.
QUESTIONS = {
    "who reports": "reports",
    "who has a contract": "contractual",
    "who has expressly none": "non_contractual",
    "which bodies there are": "bodies",
    "who is named only here": "only_here",
    "what may be said": "may",
    "what may not be said": "may_not",
    "what is to be cleared up": "clear_up",
}


@pytest.fixture(scope="module")
def talks() -> ComparisonPage:
    """The two talks, with their maps."""
    return compare(read(EXAMPLES / "dortmund" / "records"), read(EXAMPLES / "eichsfeld" / "records"), replicates=100)


@pytest.fixture(scope="module")
def surveys() -> ComparisonPage:
    """The two surveys."""
    nets = (read(EXAMPLES / folder) for folder in ("musterkreis/records", "musterstadt/2025"))
    return compare(*nets, replicates=100, maps=False)


def rows(page: ComparisonPage, lang: Language = "de") -> dict[str, Any]:
    told = overview(page.comparison, Words(lang))["rows"]
    return {row["code"]: row["cells"] for row in told}


def items(page: ComparisonPage, lang: Language = "de") -> dict[str, list[str]]:
    return {box["code"]: [item["text"] for item in box["items"]] for box in claims(page.comparison, Words(lang))}


def test_the_first_table_says_what_the_records_say(talks: ComparisonPage) -> None:
    told = rows(talks)
    assert told["reports"] == [
        "Protokoll Forum C4, Vortrag Frank Neukirchen-Füßers (8 Beziehungen); "
        "Protokoll Forum C4, Vortrag Andreas Koch (2 Beziehungen)",
        "Protokoll Forum C4, Vortrag Dr. Werner Henning (8 Beziehungen)",
    ]
    assert told["contractual"] == [
        "2 von 9 Paaren: ARGE Dortmund – Jugendamt; Sozialamt",
        "bei keinem der 8 Paare angegeben",
    ]
    assert told["non_contractual"] == [
        "3 von 9 Paaren: ARGE Dortmund – Schulamt; Stadtentwicklungsamt; Wohlfahrtsverbände",
        "bei keinem der 8 Paare angegeben",
    ]
    assert told["bodies"][0].startswith("8: Beiräte der ARGE; Finanzierungsnetzwerke")
    assert told["bodies"][1] == "keine genannt"
    assert told["functions"] == [
        "Verhandlung (eine Angabe) und Implementierung (8 Angaben)",
        "Koordination (eine Angabe)",
    ]
    assert [sum(int(entry["n"]) for entry in cell) for cell in told["sectors"]] == [26, 16]


def test_too_many_pairs_are_counted_and_not_named(surveys: ComparisonPage) -> None:
    told = rows(surveys)
    assert told["contractual"] == ["21 von 63 Paaren", "33 von 106 Paaren"]
    assert told["non_contractual"] == ["39 von 63 Paaren", "66 von 106 Paaren"]  # 3 and 7 are open
    assert told["own"][0].startswith("SGB-II-Quote (Prozent): 3 Werte; ")
    assert told["reports"] == ["31 von 37 Stellen und Gruppen befragt", "43 von 50 Stellen und Gruppen befragt"]


def test_who_has_a_counterpart_is_not_named_only_here(surveys: ComparisonPage) -> None:
    """Both surveys have a Jobcenter and a Jugendamt; the Handwerkskammer is in one alone, by its remit."""
    first, second = surveys.comparison.only_here
    named = {surveys.comparison.first.name(actor) for actor in first}
    assert "Handwerkskammer Musterland" in named
    assert not {"Jobcenter Musterkreis", "Jugendamt Musterkreis"} & named
    assert not {actor for actor in second if surveys.comparison.second.actors.at[actor, "form"] == "body"}


def test_what_one_source_cannot_carry_may_not_be_said(talks: ComparisonPage, surveys: ComparisonPage) -> None:
    said = items(talks)
    assert said["may"][0] == "Verträge sind genannt in „Dortmund“ bei 2 Paaren."
    assert "Wo das Netzwerk dichter ist" in said["may_not"][1]
    assert "Dass es nicht gibt, was nicht genannt ist." in said["may_not"]
    assert "Wo der Anteil der Verträge höher ist: Angaben fehlen." in said["may_not"]
    assert said["clear_up"] == [
        "Dortmund: Bestehen bei den 4 Paaren ohne Angabe Verträge?",
        "Landkreis Eichsfeld: Bestehen bei den 8 Paaren ohne Angabe Verträge?",
        "Landkreis Eichsfeld: Gibt es kein Gremium, oder wurde keines genannt?",
        "Von wann sind die Angaben (Dortmund und Landkreis Eichsfeld)?",
    ]
    asked = items(surveys)
    assert any("in beiden Zufallsvergleichen auf" in claim for claim in asked["may"])
    assert not any("dichter" in claim or "nicht genannt" in claim for claim in asked["may_not"])
    assert "Musterkreis (erfunden): Von 6 Stellen fehlt die eigene Antwort." in asked["clear_up"]


def test_layers_and_dates_have_a_first_screen_too() -> None:
    survey = networks.made("abc", [("a", "b"), ("b", "c")])
    layered = survey.with_tables(ties=survey.ties.assign(formality=["contract", "informal"]))
    layers = rows(compare_layers(layered, replicates=9, maps=False))
    assert layers["pairs_row"] == ["1 verbundenes Paar: a – b", "1 verbundenes Paar: b – c"]
    later = survey.keep(ties=survey.ties["from"] == "a")
    dates = compare_dates(survey, later, names=("2020", "2024"), replicates=9, maps=False)
    assert items(dates)["may"][-1].startswith("Verbundene Paare: 1 geblieben, 1 weggefallen, 0 neu")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hundred_and_fifty_words_stand_beside_the_first_table(
    talks: ComparisonPage, surveys: ComparisonPage, lang: Language
) -> None:
    for page in (talks, surveys):
        said = (claim for box in items(page, lang).values() for claim in box)
        beside = [*overview(page.comparison, Words(lang))["lines"], *said]
        assert len(" ".join(beside).split()) <= 150


def test_the_questions_are_answered_on_the_first_screen(
    visit: Visit, talks: ComparisonPage, surveys: ComparisonPage
) -> None:
    for page in (talks, surveys):
        tab = visit(page)
        for question, code in QUESTIONS.items():
            box = tab.locator(f"#de-{code}").bounding_box()
            assert box is not None
            assert 0 < box["y"] + box["height"] <= 768, question
        demands = tab.locator("#de-demands").bounding_box()
        assert demands is not None
        assert tab.evaluate("document.documentElement.scrollHeight") <= 5000
        assert demands["y"] < 5000


def test_a_phone_shows_the_first_part_on_two_screens_and_every_column(
    visit: Visit, talks: ComparisonPage, surveys: ComparisonPage
) -> None:
    for page in (talks, surveys):
        tab = visit(page, width=390, height=844)
        first = tab.locator(".page:visible .first").bounding_box()
        assert first is not None
        assert first["y"] + first["height"] <= 2 * 844
        tables = "[...document.querySelectorAll('.counts')]"
        assert tab.evaluate(f"{tables}.every(table => table.offsetWidth <= table.parentNode.offsetWidth)")


def test_paper_has_four_pages_before_the_appendix(visit: Visit, talks: ComparisonPage, surveys: ComparisonPage) -> None:
    for page in (talks, surveys):
        tab = visit(page)
        tab.evaluate("document.querySelectorAll('.appendix').forEach(part => part.remove())")
        printed = tab.pdf(format="A4", margin={"top": "12mm", "right": "12mm", "bottom": "12mm", "left": "12mm"})
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 4


def test_every_link_leads_to_a_part_of_the_page_and_unfolds_it(visit: Visit, talks: ComparisonPage) -> None:
    tab = visit(talks)
    links = {link.get_attribute("href") or "" for link in tab.locator("main:visible a").all()}
    assert len(links) > 8
    for link in links:
        expect(tab.locator(link)).to_have_count(1)
    apart = tab.locator("#de-apart")
    expect(apart).not_to_have_attribute("open", "")
    tab.locator(".claim:visible a[href='#de-apart']").click()
    expect(apart).to_have_attribute("open", "")
    expect(apart).to_be_in_viewport()


def test_a_small_map_opens_the_large_ones(visit: Visit, talks: ComparisonPage) -> None:
    """The frame keeps its own address and asks for nothing."""
    tab = visit(talks)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.locator(".maps:visible a").first.click()
    frame = tab.frame_locator("#maps iframe")
    expect(frame.locator("h1")).to_contain_text("Dortmund – Landkreis Eichsfeld")
    expect(frame.locator("canvas").first).to_be_visible()
    frame.get_by_role("button", name="English").click()
    expect(frame.locator("html")).to_have_attribute("lang", "en")
    assert [url for url in asked if not url.startswith(("about:", "data:", "blob:"))] == []
    tab.get_by_role("button", name="English", exact=True).first.click()
    expect(tab.locator("#maps summary span:visible")).to_have_text("Both maps, to search, filter and click")


def test_small_maps_draw_each_actor_and_name_the_best_connected(visit: Visit, talks: ComparisonPage) -> None:
    tab = visit(talks)
    for net, picture in zip(talks.comparison.networks, tab.locator(".small-map:visible").all(), strict=True):
        expect(picture.locator(".mark")).to_have_count(len(net.actors))
        hub = {"Dortmund": "ARGE Dortmund"}.get(net.meta.place or "", "Landkreis Eichsfeld")
        assert hub in picture.locator(".named").all_text_contents()


def test_empty_networks_have_a_first_screen(crowds: Callable[..., Network]) -> None:
    nothing = crowds(3, ties=0)
    net = nothing.keep(actors=nothing.actors["name"] == "")
    told = rows(compare(net, net, replicates=9, maps=False))
    assert told["contractual"] == ["keine Beziehung erfasst"] * 2
