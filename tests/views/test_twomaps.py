"""Two networks on one page."""

import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.analysis import Analysis
from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.texts import catalogue
from akteursnetz.views.map.twomaps import _places, two_maps
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def village() -> Network:
    actors = pd.DataFrame({"id": ["jobcenter", "pfarre"], "name": ["Jobcenter", "Pfarrgemeinde"], "kind": "x"})
    actors["sector"] = ["administration", "church"]
    ties = pd.DataFrame({"from": ["jobcenter"], "to": ["pfarre"], "relation": ["cooperation"]})
    return from_tables(actors, ties, meta=Meta(title="Musterdorf", evidence="survey"))


@pytest.fixture(scope="module")
def beside(town: Network, village: Network) -> Drawn:
    """The page of both, made once."""
    return two_maps(town, village)


def test_both_networks_are_there_each_with_its_own_actors(visit: Visit, beside: Drawn) -> None:
    tab = visit(beside)
    expect(tab.get_by_role("heading", level=1)).to_have_text("Akteursnetz Musterstadt – Musterdorf")
    expect(tab.locator("#visible")).to_contain_text("14 von 14 Akteuren, 11 von 12 Beziehungen sichtbar.")
    note = tab.locator("#source-note")
    expect(note).to_contain_text(re.compile("„Akteursnetz Musterstadt“: .* einzigen Quelle"))
    expect(note).to_contain_text("„Musterdorf“: Grundlage ist eine Befragung")


AWAY = Finding(
    "absent_actor",
    "high",
    values={"actor": "Polizei", "grounds": "Plan"},
    absent=(Absent("polizei", "Police", "Polizei"),),
)


@pytest.fixture
def both(visit: Visit, hand_made: Callable[..., Analysis], town: Network, village: Network) -> Page:
    """Both networks with the same finding, the first with one more."""
    cut = Finding("cutpoint", "medium", ("caritas",), ("t5",), {"actor": "Caritasverband", "n": 2})
    return visit(two_maps(hand_made(town, AWAY, cut), hand_made(village, AWAY)))


def test_findings_say_which_network_they_are_about(both: Page) -> None:
    panel = both.locator("#panel-findings")
    expect(panel.locator(".network-title")).to_have_text(["Akteursnetz Musterstadt", "Musterdorf"])
    expect(panel.locator(".card .network")).to_have_text(["Akteursnetz Musterstadt"] * 2 + ["Musterdorf"])
    name = "Zeigen: Erwartet, aber nicht verzeichnet: Polizei (Musterdorf)"
    expect(panel.get_by_role("button", name=name)).to_have_count(1)
    panel.get_by_role("button", name="Mittel 1").click()
    expect(panel.locator(".network-title")).to_have_text(["Akteursnetz Musterstadt"])


def test_the_tour_runs_through_both_at_once(both: Page, picture: Callable[[Page], Page]) -> None:
    both.get_by_role("tab", name="Besprechung").click()
    both.get_by_role("button", name="Rundgang beginnen").click()
    box = both.locator("#stations")
    expect(box).to_contain_text("Station 1 von 5")
    expect(box.locator(".network")).to_have_text(["Akteursnetz Musterstadt", "Musterdorf"])
    expect(box.locator(".station-text")).to_contain_text(["12 Akteure sind", "2 Akteure sind"])
    both.get_by_role("button", name="Weiter").click()
    expect(box.locator(".station-findings button")).to_have_text(
        [f"Erwartet, aber nicht verzeichnet: Polizei ({name})" for name in ("Akteursnetz Musterstadt", "Musterdorf")]
    )
    assert picture(both).locator("path.actor[stroke-dasharray]").count() == 2
    both.get_by_role("button", name="Weiter").click()
    expect(box.locator("h2")).to_have_text("Was ist vereinbart, was ist Praxis?")
    expect(box.locator(".station-text")).to_contain_text(["Verbundene Paare: 7.", "Verbundene Paare: 1."])


def test_on_paper_findings_say_which_network_they_are_about(both: Page) -> None:
    both.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(both.locator("#paper li .network")).to_have_count(3)


def test_one_legend_switches_both(visit: Visit, beside: Drawn) -> None:
    tab = visit(beside)
    expect(tab.get_by_role("checkbox", name="Kirchen 2 von 2 sichtbar")).to_be_checked()
    tab.get_by_role("checkbox", name=re.compile("^Kirchen")).click()
    expect(tab.locator("#visible")).to_contain_text("12 von 14 Akteuren")
    tab.get_by_role("checkbox", name=re.compile("^Musterdorf")).click()
    expect(tab.locator("#visible")).to_contain_text("11 von 14 Akteuren")


def test_pointing_at_a_sector_holds_it_up_in_both(visit: Visit, beside: Drawn, picture: Callable[[Page], Page]) -> None:
    tab = visit(beside)
    tab.locator("label.entry", has_text="Kirchen").hover()
    tab.wait_for_timeout(200)
    before = tab.locator("#map").screenshot()
    tab.locator("header").hover()
    tab.wait_for_timeout(200)
    assert tab.locator("#map").screenshot() != before
    assert picture(tab).locator("path.actor[opacity='1']").count() == 14


def test_two_layers_of_one_network_keep_their_places(town: Network) -> None:
    one, other = _places(contractual(town), non_contractual(town))
    assert {name.removeprefix("a/"): at for name, at in one.items()} == {
        name.removeprefix("b/"): at for name, at in other.items()
    }


def test_an_actor_of_either_network_opens(visit: Visit, beside: Drawn) -> None:
    tab = visit(beside)
    tab.get_by_role("combobox", name="Suche").fill("pfarr")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Pfarrgemeinde")
    expect(tab.locator("#panel-selection")).to_contain_text("Musterdorf")
    expect(tab.locator("#panel-selection")).not_to_contain_text("Stimmt nicht?")


def test_a_measure_that_one_network_names_is_there_for_its_actors(
    visit: Visit, town: Network, village: Network
) -> None:
    named = village.derive(meta=replace(village.meta, indicators=("pagerank",)))
    tab = visit(two_maps(town, named))
    expect(
        tab.get_by_label("Größe").locator("option", has_text=str(catalogue("measures", "de")["pagerank"]["label"]))
    ).to_have_count(1)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_marks_and_names_stay_in_the_frame_of_their_network(
    visit: Visit, beside: Drawn, picture: Callable[[Page], Page], width: int, height: int
) -> None:
    drawing = picture(visit(beside, width=width, height=height))
    boxes = """things => things.map(thing => {
        const { x, y, width, height } = thing.getBoundingClientRect();
        return { l: x, r: x + width, t: y, b: y + height, middle: [x + width / 2, y + height / 2] };
    })"""
    frames = drawing.locator("svg svg rect[rx='8']").evaluate_all(boxes)
    assert len(frames) == 2
    sizes = [(round(frame["r"] - frame["l"]), round(frame["b"] - frame["t"])) for frame in frames]
    assert sizes[0] == sizes[1]
    for thing in drawing.locator("path.actor, text.label").evaluate_all(boxes):
        within = [
            frame["l"] - 2 <= thing["l"]
            and thing["r"] <= frame["r"] + 2
            and frame["t"] - 2 <= thing["t"]
            and thing["b"] <= frame["b"] + 2
            for frame in frames
        ]
        assert sum(within) == 1
