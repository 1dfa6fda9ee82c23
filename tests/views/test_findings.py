"""Findings beside the map: a click shows each on it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network
from akteursnetz.views.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

FINDINGS = (
    Finding("absent_actor", "high", ("Gesundheitsamt",), values={"actor": "Gesundheitsamt"}, basis="§ 18 SGB II"),
    Finding(
        "missing_tie",
        "medium",
        ("verein", "schule"),
        values={"pair": "Sportverein TuS – Gesamtschule Nord", "one": "Sportverein TuS", "other": "Gesamtschule Nord"},
        basis="Wort der Partner",
    ),
    Finding("cutpoint", "low", ("caritas",), ("t5", "t8"), {"actor": "Caritasverband", "n": 2}),
)


@pytest.fixture
def tab(visit: Visit, drawn: Draw, town: Network) -> Page:
    return visit(drawn(town, *FINDINGS))


def card(tab: Page, at: int) -> Locator:
    return tab.locator("#panel-findings .findings > li").nth(at)


def test_each_finding_tells_severity_reason_and_basis(tab: Page) -> None:
    expect(tab.locator(".findings > li > .severity")).to_have_text(["Hoch", "Mittel", "Niedrig"])
    expect(card(tab, 0).get_by_role("heading")).to_have_text("Erwarteter Akteur fehlt: Gesundheitsamt")
    card(tab, 0).get_by_role("button", name="Zeigen").click()
    expect(card(tab, 0)).to_contain_text("§ 18 SGB II")


def test_absent_actors_and_missing_ties_come_onto_the_map(tab: Page, picture: Callable[[Page], Page]) -> None:
    card(tab, 0).get_by_role("button", name="Zeigen").click()
    card(tab, 1).get_by_role("button", name="Anheften").click()
    drawing = picture(tab)
    assert drawing.locator("path.ghost").count() == 1
    assert drawing.locator("path.actor[stroke-dasharray]").count() == 1
    expect(drawing.locator("text.label", has_text="Gesundheitsamt")).to_have_count(1)


def test_a_finding_holds_its_ties_up_and_shows_their_quotes(tab: Page, picture: Callable[[Page], Page]) -> None:
    card(tab, 2).get_by_role("button", name="Zeigen").click()
    expect(card(tab, 2).locator("blockquote")).to_have_text(["auf der Grundlage eines Vertrages"] * 2)
    drawing = picture(tab)
    assert drawing.locator("path.actor[opacity='1']").count() == 3


def test_pinned_findings_stay_until_cleared(tab: Page) -> None:
    for at in range(3):
        card(tab, at).get_by_role("button", name="Anheften").click()
    expect(tab.locator("#panel-findings [aria-pressed=true]")).to_have_count(3)
    tab.get_by_role("button", name="Hervorhebungen aufheben").click()
    expect(tab.locator("#panel-findings [aria-pressed=true]")).to_have_count(0)


def test_the_link_keeps_pinned_findings(tab: Page, visit: Visit, drawn: Draw, town: Network) -> None:
    card(tab, 1).get_by_role("button", name="Anheften").click()
    tab.wait_for_url("**#*pins=*")
    again = visit(drawn(town, *FINDINGS), at=tab.evaluate("location.hash"))
    expect(card(again, 1).get_by_role("button", name="Anheften")).to_have_attribute("aria-pressed", "true")


def test_an_actor_lists_its_findings(tab: Page) -> None:
    tab.get_by_role("combobox", name="Suche").fill("caritas")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection")).to_contain_text("Ein Befund")


def test_findings_speak_the_readers_language(tab: Page) -> None:
    tab.get_by_role("button", name="English").click()
    expect(tab.locator(".findings > li > .severity")).to_have_text(["High", "Medium", "Low"])
    expect(card(tab, 0).get_by_role("heading")).to_contain_text("Expected actor")


def test_stations_lead_through_the_network(tab: Page) -> None:
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_role("button", name="Rundgang beginnen").click()
    titles = []
    for _ in range(5):
        titles.append(tab.locator("#stations h2").inner_text())
        if tab.get_by_role("button", name="Weiter").is_enabled():
            tab.get_by_role("button", name="Weiter").click()
    assert titles == [
        "Wer ist da?",
        "Wer fehlt?",
        "Was ist vereinbart, was ist Praxis?",
        "Wer verbindet?",
        "Welche Gespräche stehen an?",
    ]
    expect(tab.locator("#stations")).to_contain_text("Station 5 von 5")
    tab.get_by_role("button", name="Beenden").click()
    expect(tab.get_by_role("button", name="Rundgang beginnen")).to_be_visible()
