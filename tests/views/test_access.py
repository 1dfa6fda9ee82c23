"""For everyone: the whole page by keyboard, the map as tables, no violation that axe-core knows."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
CUT = Finding("cutpoint", "high", ("caritas",), ("t5", "t8"), {"actor": "Caritasverband", "n": 2})


def violations(tab: Page, part: str | None = None) -> list[str]:
    found = Axe().run(tab, context=part).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found]


@pytest.mark.parametrize(("lang", "theme"), [("de", "light"), ("en", "dark"), ("en", "light"), ("de", "dark")])
def test_no_violation(visit: Visit, drawn: Draw, town: Network, lang: str, theme: str) -> None:
    at = "#selection=actor%3Ajobcenter&shown=cutpoint%2Bcaritas"
    tab = visit(drawn(town, CUT, lang=lang), color_scheme=theme, at=at)
    assert violations(tab) == []
    for place in range(4):
        tab.get_by_role("tab").nth(place).click()
        assert violations(tab, ".side") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_violation_at_a_station_and_in_its_forms(visit: Visit, drawn: Draw, town: Network, theme: str) -> None:
    tab = visit(drawn(town, CUT), color_scheme=theme, at="#tab=meeting&station=4&pins=cutpoint%2Bcaritas")
    for words in ("Ein Akteur fehlt", "Eine Beziehung fehlt", "Eigene Stationen"):
        tab.get_by_text(words).click()
    assert violations(tab, ".side") == []
    tab.get_by_role("tab", name="Befunde").click()
    tab.get_by_text("Woher die Angaben stammen").click()
    tab.get_by_text("Wie das Netzwerk gesteuert wird").click()
    tab.get_by_role("group", name="Befunde nach Gewicht").get_by_role("button").click()
    assert violations(tab, ".side") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_violation_in_the_filters_and_legends(visit: Visit, drawn: Draw, town: Network, theme: str) -> None:
    tab = visit(drawn(town), color_scheme=theme, at="#colour=measure%3Adegree&least=degree%3A2")
    tab.locator(".filter summary").click()
    assert violations(tab) == []


def test_a_tour_by_keyboard_never_loses_its_place(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, CUT), at="#tab=meeting")
    tab.get_by_role("button", name="Rundgang beginnen").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#stations h2")).to_be_focused()
    for _ in range(4):
        tab.get_by_role("button", name="Weiter").focus()
        tab.keyboard.press("Enter")
    expect(tab.locator("#stations")).to_contain_text("Station 5 von 5")
    expect(tab.locator("#stations h2")).to_be_focused()


def test_no_violation_on_a_phone(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, CUT), width=390, height=844)
    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_table_twin_holds_every_actor_and_tie(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Tabelle").click()
    actors, ties = tab.locator("#panel-table table").all()
    expect(actors.locator("tbody tr")).to_have_count(12)
    expect(ties.locator("tbody tr")).to_have_count(10)
    expect(actors.locator("tbody th").first).to_have_text("Beirat")


def test_the_tables_sort_by_a_click_on_a_header(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Tabelle").click()
    actors = tab.locator("#panel-table table").first
    actors.get_by_role("button", name="Beziehungen").click()
    expect(actors.locator("tbody th").first).to_have_text("Jobcenter")
    expect(actors.locator("th[aria-sort=descending]")).to_have_text("Sichtbare Beziehungen")
    actors.get_by_role("button", name="Beziehungen").click()
    expect(actors.locator("tbody th").last).to_have_text("Jobcenter")


def test_the_map_can_be_walked_by_keyboard(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.locator("#map").focus()
    tab.keyboard.press("Enter")
    heading = tab.locator("#panel-selection h2")
    expect(heading).to_contain_text("Jobcenter")
    met = {heading.inner_text()}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 3:
        tab.keyboard.press(key)
        met.add(heading.inner_text())
    assert len(met) >= 4
    tab.keyboard.press("Escape")
    expect(tab.locator("#panel-selection")).to_contain_text("Ein Klick auf einen Akteur")


def test_enter_goes_on_to_the_record_and_shift_moves_the_view(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    before = tab.locator("#map").screenshot()
    tab.locator("#map").focus()
    tab.keyboard.press("Shift+ArrowRight")
    assert tab.locator("#map").screenshot() != before
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_be_focused()


def test_every_control_is_reached_by_tab(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, CUT))
    reached = set()
    for _ in range(70):
        tab.keyboard.press("Tab")
        reached.add(tab.evaluate("document.activeElement.id || document.activeElement.dataset.key || ''"))
    wanted = {
        "lang:de",
        "theme",
        "save",
        "search",
        "size",
        "layer:contractual",
        "map",
        "zoom-in",
        "tab-findings",
        "panel-findings",
    }
    assert wanted <= reached


def test_the_map_and_the_findings_are_two_keys_away(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, CUT))
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("button", name="Zur Karte")).to_be_in_viewport(ratio=1)
    tab.keyboard.press("Enter")
    expect(tab.locator("#map")).to_be_focused()
    tab.get_by_role("button", name="Zu Befunden und Angaben").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("tab", name="Befunde")).to_be_focused()


def test_focus_stays_where_it_was_when_the_legend_is_drawn_anew(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    box = tab.get_by_role("checkbox", name="Kirchen 1 von 1 sichtbar")
    box.focus()
    tab.keyboard.press("Space")
    expect(tab.get_by_role("checkbox", name="Kirchen 0 von 1 sichtbar")).to_be_focused()


def test_tabs_turn_by_arrow_keys(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Befunde").focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.get_by_role("tab", name="Auswahl")).to_be_focused()
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("ArrowLeft")
    expect(tab.locator("#panel-meeting")).to_be_visible()
