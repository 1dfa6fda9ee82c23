"""How much of the screen the map has: panels that fold away, and the map alone."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def size(tab: Page) -> tuple[float, float]:
    box = tab.locator("#map canvas").bounding_box()
    assert box is not None
    return box["width"], box["height"]


def test_panels_fold_away_and_the_link_keeps_them_so(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    assert size(tab)[0] < 800
    legend, side = tab.locator("#fold-legend"), tab.locator("#fold-side")
    legend.click()
    expect(tab.get_by_role("region", name="Legende")).to_be_hidden()
    expect(legend).to_have_attribute("aria-expanded", "false")
    tab.wait_for_function("document.querySelector('#map canvas').clientWidth > 900")
    side.click()
    expect(tab.get_by_role("tablist")).to_be_hidden()
    tab.wait_for_function("document.querySelector('#map canvas').clientWidth === innerWidth")
    tab.wait_for_url(re.compile("#folded=legend.*side"))
    again = visit(drawn(town), at=tab.evaluate("location.hash"))
    assert size(again)[0] == 1366
    again.get_by_role("button", name="Zu Befunden und Angaben").focus()
    again.keyboard.press("Enter")
    expect(again.get_by_role("tab", name="Befunde")).to_be_focused()


def test_the_map_alone_fills_the_window(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    alone = tab.get_by_role("button", name="Nur die Karte zeigen")
    alone.click()
    expect(alone).to_have_attribute("aria-pressed", "true")
    expect(tab.get_by_role("heading", level=1)).to_be_hidden()
    tab.wait_for_function("document.querySelector('#map canvas').clientWidth === innerWidth")
    assert size(tab)[1] > 0.93 * tab.evaluate("innerHeight")
    alone.click()
    expect(tab.get_by_role("heading", level=1)).to_be_visible()


def test_escape_brings_the_panels_back(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#alone=true", width=390, height=844)
    assert size(tab)[1] > 700
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("tablist")).to_be_visible()


def test_the_map_is_among_the_first_ten_stops(visit: Visit, drawn: Draw, town: Network) -> None:
    """The tools follow it, the legend with its many boxes after them."""
    tab = visit(drawn(town, layout="rings"))
    stops = []
    for _ in range(24):
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate("document.activeElement.id || document.activeElement.dataset.key || ''"))
    assert stops.index("search") < stops.index("map") < 10
    assert stops.index("map") < stops.index("size") < stops.index("reset")
