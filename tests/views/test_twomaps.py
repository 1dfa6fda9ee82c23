"""Two networks on one page."""

import re
from collections.abc import Callable

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.views.map.twomaps import _places, two_maps

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def village() -> Network:
    actors = pd.DataFrame({"id": ["jobcenter", "pfarre"], "name": ["Jobcenter", "Pfarrgemeinde"], "kind": "x"})
    actors["sector"] = ["administration", "church"]
    ties = pd.DataFrame({"from": ["jobcenter"], "to": ["pfarre"], "relation": ["cooperation"]})
    return from_tables(actors, ties, meta=Meta(title="Musterdorf", evidence="survey"))


def test_both_networks_are_there_each_with_its_own_actors(visit: Visit, town: Network, village: Network) -> None:
    tab = visit(two_maps(town, village))
    expect(tab.get_by_role("heading", level=1)).to_have_text("Akteursnetz Musterstadt – Musterdorf")
    expect(tab.locator("#visible")).to_contain_text("14 von 14 Akteuren, 11 von 12 Beziehungen sichtbar.")
    expect(tab.locator("#source-note")).to_contain_text("einzigen Quelle")
    expect(tab.locator("#source-note")).to_contain_text("Grundlage ist eine Befragung")


def test_one_legend_switches_both(visit: Visit, town: Network, village: Network) -> None:
    tab = visit(two_maps(town, village))
    expect(tab.get_by_role("checkbox", name="Kirchen 2 von 2 sichtbar")).to_be_checked()
    tab.get_by_role("checkbox", name=re.compile("^Kirchen")).click()
    expect(tab.locator("#visible")).to_contain_text("12 von 14 Akteuren")
    tab.get_by_role("checkbox", name=re.compile("^Musterdorf")).click()
    expect(tab.locator("#visible")).to_contain_text("11 von 14 Akteuren")


def test_pointing_at_a_sector_holds_it_up_in_both(
    visit: Visit, town: Network, village: Network, picture: Callable[[Page], Page]
) -> None:
    tab = visit(two_maps(town, village))
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


def test_an_actor_of_either_network_opens(visit: Visit, town: Network, village: Network) -> None:
    tab = visit(two_maps(town, village))
    tab.get_by_role("combobox", name="Suche").fill("pfarr")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Pfarrgemeinde")
    expect(tab.locator("#panel-selection")).to_contain_text("Musterdorf")
    expect(tab.locator("#panel-selection")).not_to_contain_text("Stimmt nicht?")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_marks_and_names_stay_in_the_frame_of_their_network(
    visit: Visit, town: Network, village: Network, picture: Callable[[Page], Page], width: int, height: int
) -> None:
    drawing = picture(visit(two_maps(town, village), width=width, height=height))
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
