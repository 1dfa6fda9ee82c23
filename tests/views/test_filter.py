"""The menu of filters: values of a measure, cores, connected parts, social spaces; the view then fits what is left."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def opened(tab: Page) -> Page:
    tab.get_by_text("Filter", exact=True).click()
    return tab


def test_actors_from_a_value_on(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = opened(visit(drawn(town)))
    tab.locator("[data-key=filter-measure]").select_option(label="Partner")
    slider = tab.get_by_role("slider", name="Partner")
    expect(slider).to_have_attribute("aria-valuetext", "jeder Wert")
    slider.press("End")
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "ab 3; ein Akteur ohne Wert ist ausgeblendet")
    expect(tab.locator("#visible")).to_contain_text("1 von 12 Akteuren")
    expect(tab.locator(".filter summary")).to_have_text("Filter (1)")
    tab.wait_for_url(re.compile("least=degree%3A3"))
    tab.get_by_role("button", name="Filter aufheben").click()
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren, 10 von 11 Beziehungen")


@pytest.mark.parametrize(
    ("key", "option", "seen"),
    [
        ("filter-core", "je mindestens 1 Partner darin (8)", "8 von 12 Akteuren, 9 von 11 Beziehungen"),
        ("filter-component", "ohne Partner (3)", "3 von 12 Akteuren, 0 von 11 Beziehungen"),
        ("filter-space", "Nord (2)", "2 von 12 Akteuren, 2 von 11 Beziehungen"),
    ],
)
def test_one_choice_shows_a_part(visit: Visit, drawn: Draw, town: Network, key: str, option: str, seen: str) -> None:
    page = drawn(town)
    tab = opened(visit(page))
    tab.locator(f"[data-key={key}]").select_option(label=option)
    expect(tab.locator("#visible")).to_contain_text(seen)
    tab.wait_for_url(re.compile("#.+"))
    again = visit(page, at=tab.evaluate("location.hash"))
    expect(again.locator("#visible")).to_contain_text(seen)


def test_the_view_fits_what_is_left_and_all_again(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    """Two actors of one social space stand apart as far as the window lets them, and inside it."""
    apart = """marks => {
        const [first, second] = marks.map(mark => mark.getBoundingClientRect());
        return Math.hypot(first.x - second.x, first.y - second.y);
    }"""
    tab = visit(drawn(town), reduced_motion="reduce")
    before = picture(tab).locator("path.actor").evaluate_all(apart)
    opened(tab).locator("[data-key=filter-space]").select_option(label="Nord (2)")
    marks = picture(tab).locator("path.actor")
    assert marks.count() == 2
    assert marks.evaluate_all(apart) > 1.5 * before
    tab.get_by_role("button", name="Zurücksetzen").click()
    tab.wait_for_url(re.compile("^[^#]*#?$"))
