"""Findings beside the map: a click shows each on it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

FINDINGS = (
    Finding(
        "absent_actor",
        "high",
        values={"actor": "Gesundheitsamt", "grounds": "Gesetz: § 18 Abs. 1 Nr. 6 SGB II <b>"},
        basis_kind="law",
        absent=(Absent("amt", "Health office", "Gesundheitsamt"),),
    ),
    Finding(
        "missing_tie",
        "medium",
        ("verein", "schule"),
        values={
            "pair": "Sportverein TuS – Gesamtschule Nord",
            "first": "Sportverein TuS",
            "second": "Gesamtschule Nord",
            "grounds": "Wort der Partner",
        },
        missing_pair=("verein", "schule"),
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
    expect(card(tab, 0).get_by_role("heading")).to_have_text("Erwartet, aber nicht verzeichnet: Gesundheitsamt")
    card(tab, 2).get_by_role("button", name="Zeigen").click()
    expect(card(tab, 2)).to_contain_text("GrundlageMaß: Artikulationspunkt")


def test_law_stands_on_the_card_itself_a_rule_in_its_details(tab: Page) -> None:
    """As words of the records, which are no page source, and with no break between the parts of a citation."""
    line = card(tab, 0).locator("> .basis")
    assert line.inner_text() == "Gesetz: §\xa018 Abs.\xa01 Nr.\xa06 SGB\xa0II <b>"
    expect(tab.locator(".basis")).to_have_count(1)
    card(tab, 0).get_by_role("button", name="Zeigen").click()
    expect(card(tab, 0).locator("dt")).to_have_text(["Vorschlag", "Betrifft"])


def test_on_paper_the_law_stands_under_the_title(tab: Page) -> None:
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    items = tab.locator("#paper li")
    expect(items.nth(0).locator(".basis + div")).to_contain_text("Erwartet, aber nicht als Akteur verzeichnet")
    expect(items.nth(0).locator(".basis")).to_contain_text("Gesetz:")
    expect(items.nth(2).locator(".muted")).to_contain_text("Maß: Artikulationspunkt")


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
    expect(card(tab, 0).get_by_role("heading")).to_have_text("Expected, but not in the records: Gesundheitsamt")


def test_an_absent_actor_is_called_in_the_readers_language(tab: Page, picture: Callable[[Page], Page]) -> None:
    card(tab, 0).get_by_role("button", name="Zeigen").click()
    expect(card(tab, 0)).to_contain_text("BetrifftGesundheitsamt")
    tab.get_by_role("button", name="English").click()
    expect(card(tab, 0)).to_contain_text("ConcernsHealth office")
    expect(picture(tab).locator("text.label", has_text="Health office")).to_have_count(1)


@pytest.fixture
def tour(tab: Page) -> Page:
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_role("button", name="Rundgang beginnen").click()
    return tab


def test_stations_lead_through_the_network(tour: Page) -> None:
    titles = []
    for _ in range(5):
        titles.append(tour.locator("#stations h2").inner_text())
        if tour.get_by_role("button", name="Weiter").is_enabled():
            tour.get_by_role("button", name="Weiter").click()
    assert titles == [
        "Wer ist da?",
        "Wer fehlt?",
        "Was ist vereinbart, was ist Praxis?",
        "Wer verbindet?",
        "Welche Gespräche stehen an?",
    ]
    expect(tour.locator("#stations")).to_contain_text("Station 5 von 5")
    tour.get_by_role("button", name="Beenden").click()
    expect(tour.get_by_role("button", name="Rundgang beginnen")).to_be_visible()


def test_a_presenters_remote_turns_the_stations(tour: Page) -> None:
    tour.keyboard.press("PageDown")
    expect(tour.locator("#stations h2")).to_have_text("Wer fehlt?")
    tour.keyboard.press("PageUp")
    tour.keyboard.press("PageUp")
    expect(tour.locator("#stations h2")).to_have_text("Wer ist da?")


def test_who_is_missing_is_counted_apart_and_named(tour: Page, picture: Callable[[Page], Page]) -> None:
    tour.get_by_role("button", name="Weiter").click()
    expect(tour.locator(".station-text")).to_contain_text(
        "Ein Akteur, der erwartet wird, ist nicht verzeichnet. Eine erwartete Beziehung ist nicht belegt."
    )
    named = tour.locator(".station-findings").get_by_role("button")
    expect(named).to_have_count(2)
    named.first.click()
    expect(named).to_have_count(2)
    drawing = picture(tour)
    assert drawing.locator("path.ghost").count() == 0
    assert drawing.locator("path.actor[stroke-dasharray]").count() == 1


def test_contracts_count_what_the_map_then_shows(tour: Page) -> None:
    """Of the town's seven tied pairs three have a contract; nine records are about them."""
    for _ in range(2):
        tour.get_by_role("button", name="Weiter").click()
    expect(tour.locator(".station-text")).to_contain_text(
        "Verbundene Paare: 7. Mit Vertrag: 3, ohne Vertrag: 2, offen: 2."
    )
    expect(tour.locator("#visible")).to_contain_text("11 von 12 Akteuren, 9 von 11 Beziehungen sichtbar.")


def test_a_link_opens_the_station_that_it_was_copied_at(tour: Page, visit: Visit, drawn: Draw, town: Network) -> None:
    tour.get_by_role("button", name="Weiter").click()
    tour.wait_for_url("**#*station=1*")
    again = visit(drawn(town, *FINDINGS), at=tour.evaluate("location.hash"))
    expect(again.locator("#stations h2")).to_have_text("Wer fehlt?")


def test_a_station_of_ones_own_brings_its_camera_along(visit: Visit, drawn: Draw, town: Network) -> None:
    station = {"title": "Nah heran", "text": "Erst die Schule.", "view": "view=0.100_0.200_2.000"}
    own = town.derive(meta=replace(town.meta, stations=(station,)))
    tab = visit(drawn(own), at="#tab=meeting")
    tab.get_by_role("button", name="Rundgang beginnen").click()
    tab.wait_for_url("**#*view=0.100_0.200_2.000*")
    expect(tab.locator("#stations h2")).to_have_text("Nah heran")


@pytest.mark.parametrize("station", ["9", "length", "-1", "x"])
def test_a_link_to_no_station_opens_the_page(visit: Visit, drawn: Draw, town: Network, station: str) -> None:
    tab = visit(drawn(town, *FINDINGS), at=f"#tab=meeting&station={station}")
    expect(tab.get_by_role("button", name="Rundgang beginnen")).to_be_visible()


def test_without_contracts_and_expectations_the_stations_ask(visit: Visit, drawn: Draw, town: Network) -> None:
    silent = town.derive(ties=town.ties.assign(formality=None))
    tab = visit(drawn(silent, size_by="degree"), at="#tab=meeting&station=1")
    expect(tab.locator(".station-text")).to_contain_text("Wer müsste aus Ihrer Sicht dabei sein?")
    tab.get_by_role("button", name="Weiter").click()
    expect(tab.locator(".station-text")).to_contain_text("Bei keinem ist festgehalten, ob ein Vertrag besteht.")
    tab.get_by_role("button", name="Weiter").click()
    expect(tab.locator("#stations")).to_contain_text("Station 4 von 4")
