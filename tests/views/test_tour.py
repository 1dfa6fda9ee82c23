"""Stations of a reader's own: views with title and text, ordered, kept in the saved page and played by the tour."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
MARKUP = '</script><img src=x onerror=alert(1)> „Wer“ & "was"?'


def opened(tab: Page) -> Page:
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_text("Eigene Stationen", exact=True).click()
    return tab


def with_station(tab: Page, title: str, text: str) -> None:
    tab.locator("#tour").get_by_label("Titel").fill(title)
    tab.locator("#tour textarea").fill(text)
    tab.get_by_role("button", name="Diese Ansicht als Station anfügen").click()


def saved(tab: Page, button: str, path: Path) -> str:
    with tab.expect_download() as download:
        tab.get_by_role("button", name=button).click()
    target = path / download.value.suggested_filename
    download.value.save_as(target)
    return target.read_text(encoding="utf-8")


def titles(tab: Page) -> list[str]:
    return tab.locator("#tour li .data").all_text_contents()


def test_a_saved_page_plays_the_stations_of_its_reader(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path
) -> None:
    """The page is the one that was made, but for its stations: the last is shown first, in the view it was added in."""
    page = drawn(town)
    tab = opened(visit(page, at="#size=&off=state%3Awished,sector%3Achurch"))
    given = titles(tab)
    with_station(tab, MARKUP, "Erste Zeile\nZweite Zeile")
    assert titles(tab) == [*given, MARKUP]
    for _ in given:
        tab.get_by_role("button", name=f"Nach vorn: {MARKUP}").click()
    html = saved(tab, "Seite mit diesen Stationen speichern", tmp_path)
    assert len(html) < len(page.html) + 5000
    again = visit(Drawn(html))
    again.get_by_role("tab", name="Besprechung").click()
    again.get_by_role("button", name="Rundgang beginnen").click()
    expect(again.locator("#stations h2")).to_have_text(MARKUP)
    expect(again.locator(".station-text")).to_have_text(["Erste Zeile", "Zweite Zeile"])
    expect(again.get_by_role("checkbox", name="Kirchen")).not_to_be_checked()
    expect(again.get_by_role("combobox", name="Größe").locator("option:checked")).to_have_text("Alle gleich")
    expect(again.locator("#stations .severity")).to_have_text(f"Station 1 von {len(given) + 1}")


def test_stations_are_taken_out_and_brought_back(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = opened(visit(drawn(town)))
    given = titles(tab)
    tab.get_by_role("button", name=f"Nach hinten: {given[0]}").click()
    assert titles(tab)[:2] == given[1::-1]
    tab.get_by_role("button", name=f"Entfernen: {given[0]}").click()
    assert titles(tab) == given[1:]
    tab.get_by_role("button", name="Ursprüngliche Stationen").click()
    assert titles(tab) == given


def test_the_records_take_the_stations_over(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    """What is saved for `network.toml` makes the page's tour when the page is made anew."""
    tab = opened(visit(drawn(town)))
    with_station(tab, MARKUP, "Text")
    told = tomllib.loads(saved(tab, "Für network.toml speichern", tmp_path))
    stations = tuple(told["stations"])
    assert stations[-1] == {"title": MARKUP, "text": "Text", "view": ""}
    anew = opened(visit(drawn(town.derive(meta=replace(town.meta, stations=stations)))))
    assert titles(anew) == titles(tab)
