"""Colours of the map: the scale of measures in both themes, groups and measures in the menu, the legend of sizes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.sheet import COLOURS

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_scale_of_measures_rises_from_three_to_one(theme: str) -> None:
    paper, low, high = (getattr(COLOURS[name], theme) for name in ("paper", "scale-low", "scale-high"))
    assert 3 <= contrast(low, paper) < contrast(high, paper)
    assert contrast(low, high) >= 4.5


def test_groups_and_measures_can_be_coloured_at_any_size(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    key = tab.locator("#legend .group").first
    tab.get_by_label("Farbe").select_option(label="Eng verbundene Gruppen")
    expect(key.get_by_role("heading")).to_have_text("Farbe: Eng verbundene Gruppen")
    expect(key.locator(".entry").first).to_have_text("AGruppe 13")
    expect(key.locator(".entry").last).to_have_text("In keiner Gruppe4")
    tab.get_by_label("Farbe").select_option(label="Partner")
    expect(key.locator(".entry").last).to_have_text("Keine Angabe1")
    expect(key.locator(".entry").nth(-2)).to_have_text("31")


def test_sizes_have_a_legend(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    sizes = tab.locator(".sizes")
    expect(sizes.get_by_role("heading")).to_have_text("Größe: Partner")
    expect(sizes.locator(".entry")).to_have_text(["0", "1", "3"])
    tab.get_by_role("combobox", name="Größe").select_option(label="Alle gleich")
    expect(sizes).to_have_count(0)
