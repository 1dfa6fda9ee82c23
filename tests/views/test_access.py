"""For everyone: the whole page by keyboard, the map as tables, no violation that axe-core knows."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.sheet import COLOURS

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


def stops(tab: Page, key: str, most: int = 40) -> list[str]:
    """Press Tab until a control is reached, known by its id or key; give the names of the stops on the way."""
    read = """() => { const at = document.activeElement;
        const words = at.ariaLabel ?? at.labels?.[0]?.querySelector("span, .name")?.textContent
            ?? at.labels?.[0]?.textContent ?? at.textContent;
        return [at.id || at.dataset.key || "", words.trim()]; }"""
    names = []
    for _ in range(most):
        tab.keyboard.press("Tab")
        reached, name = tab.evaluate(read)
        names.append(name)
        if reached == key:
            return names
    raise AssertionError(f"{key} is not among {names}")


LAW = Finding(
    "missing_tie",
    "high",
    ("jugendamt", "rat"),
    values={
        "pair": "Jugendamt – Rat der Stadt",
        "first": "Jugendamt",
        "second": "Rat",
        "grounds": "Gesetz: § 71 Abs. 1 SGB VIII",
    },
    basis_kind="law",
    missing_pair=("jugendamt", "rat"),
)


def test_five_tasks_by_keyboard_alone(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, LAW), reduced_motion="reduce")
    said, panel, keyboard = tab.locator("#said"), tab.locator("#panel-selection"), tab.keyboard
    # Find an actor: the search is among the first stops, and the map comes after it.
    way = ["Zur Karte", "Zu Befunden und Angaben", "Deutsch", "English", "Dunkel", "Speichern", "Suche"]
    assert stops(tab, "search") == way
    keyboard.type("Jobc")
    keyboard.press("Enter")
    expect(said).to_have_text("Jobcenter, 7 Beziehungen, ausgewählt.")
    assert stops(tab, "map") == ["Netzwerkkarte"]
    # Read its ties and what they rest on.
    keyboard.press("Enter")
    expect(panel.get_by_role("heading", level=2)).to_be_focused()
    stops(tab, "tie:t2")
    keyboard.press("Enter")
    expect(said).to_have_text("Jobcenter → Jugendamt: Beratung, ausgewählt.")
    expect(panel.locator("article.chosen blockquote")).to_have_text("auf der Grundlage eines Vertrages")
    # Open a finding with its law.
    tab.get_by_role("button", name="Zu Befunden und Angaben").focus()
    keyboard.press("Enter")
    expect(tab.get_by_role("tab", name="Auswahl")).to_be_focused()
    keyboard.press("ArrowLeft")
    stops(tab, "show:missing_tie+jugendamt+rat")
    keyboard.press("Enter")
    expect(tab.locator(".card.chosen .basis")).to_have_text("Gesetz: § 71 Abs. 1 SGB VIII")
    # Change the measure of the size, then filter by formality: both come after the map.
    tab.get_by_role("button", name="Zur Karte").focus()
    keyboard.press("Enter")
    expect(tab.locator("#map")).to_be_focused()
    assert stops(tab, "size")[-1] == "Größe"
    keyboard.press("ArrowDown")
    expect(tab.get_by_label("Größe").locator("option:checked")).not_to_have_text("Partner")
    names = stops(tab, "layer:contractual")
    assert names[:4] == ["Farbe", "Anordnung", "Filter", "Zurücksetzen"]
    keyboard.press("Space")
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren, 7 von 11 Beziehungen sichtbar.")


def test_arrow_keys_say_whom_they_reach(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, lang="en"), reduced_motion="reduce")
    said, heading = tab.locator("#said"), tab.locator("#panel-selection h2")
    expect(said).to_have_role("status")
    tab.locator("#map").focus()
    tab.keyboard.press("Enter")
    expect(said).to_have_text("Jobcenter, 7 ties, selected.")
    told = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 2:
        tab.keyboard.press(key)
        told.add(said.inner_text())
        selected = rf"{re.escape(heading.inner_text())}, (one tie|\d+ ties), selected\."
        expect(said).to_have_text(re.compile(rf"{selected}|No actor in this direction\."))
    assert len(told) >= 4
    for _ in range(12):
        tab.keyboard.press("ArrowDown")
    expect(said).to_have_text("No actor in this direction.")
    tab.keyboard.press("Escape")
    expect(said).to_have_text("Nothing selected.")


def test_ties_stand_out_and_look_as_the_legend_has_them() -> None:
    """3 : 1 on the paper, in light and dark."""
    for scheme in ("light", "dark"):
        assert contrast(getattr(COLOURS["tie"], scheme), getattr(COLOURS["paper"], scheme)) >= 3


def contrast(first: str, second: str) -> float:
    """Contrast of two colours by WCAG 2."""
    low, high = sorted(map(luminance, (first, second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_legend_draws_ties_as_the_map_does(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    tab = visit(drawn(town))
    look = """line => { const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(line);
        return [stroke, parseFloat(strokeWidth), strokeDasharray.split(/[ ,]+/).map(parseFloat).join(" ")]; }"""
    legend = tab.locator("[data-group=layer] line").evaluate_all(f"lines => lines.map({look})")
    drawing = picture(tab)
    lines = drawing.locator("g.tie > path:first-child").evaluate_all(f"lines => lines.map({look})")
    assert {tuple(line) for line in lines} == {tuple(line) for line in legend}


@pytest.mark.parametrize("size", ["degree", "betweenness", "effective_size"])
def test_the_columns_of_the_tables_fit(visit: Visit, drawn: Draw, town: Network, size: str) -> None:
    """With an actor of the longest name of a sector."""
    actors = town.actors.assign(sector=["employment", "civil_society"] * 6)
    tab = visit(drawn(town.with_tables(actors=actors)), at=f"#tab=table&size={size}")
    over = "boxes => boxes.map(box => box.scrollWidth - box.clientWidth)"
    assert tab.locator("#panel-table .scroller").evaluate_all(over) == [0, 0]


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
