"""Actors and names moved by hand: by the pointer and by keys, in the link, and back."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.map.pyvis_graph import to_pyvis
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
CALM = {"reduced_motion": "reduce"}


def middle_of(tab: Page, name: str) -> tuple[float, float]:
    """Bring an actor into the middle of the map, and give the middle in the window."""
    tab.get_by_role("combobox", name="Suche").fill(name)
    tab.keyboard.press("Enter")
    tab.locator("#map").press("Escape")
    box = tab.locator("#map").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(tab: Page, start: tuple[float, float], right: float, down: float) -> None:
    tab.mouse.move(*start)
    tab.mouse.down()
    tab.mouse.move(start[0] + right / 2, start[1] + down / 2)
    tab.mouse.move(start[0] + right, start[1] + down)
    tab.mouse.up()


def name_place(drawing: Page, name: str) -> tuple[float, float]:
    """Where the middle of a name is on the map of a saved picture."""
    x, y = drawing.locator("text.label", has_text=name).evaluate(
        """name => { const { x, y, width, height } = name.getBBox(); return [x + width / 2, y + height / 2]; }"""
    )
    return x, y


def mark_place(drawing: Page) -> tuple[float, float]:
    """Where the first actor's mark is on the map of a saved picture."""
    moved = re.match(r"translate\((\S+) (\S+)\)", drawing.locator("path.actor").first.get_attribute("transform") or "")
    assert moved is not None
    return float(moved[1]), float(moved[2])


def test_a_dragged_actor_stays_and_a_click_selects_it_there(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), **CALM)
    x, y = middle_of(tab, "Jobcenter")
    reset = tab.get_by_role("button", name="Plätze zurücksetzen")
    expect(reset).to_be_hidden()
    drag(tab, (x, y), 160, 90)
    tab.wait_for_url(re.compile("moved=force%3A%3Ajobcenter"))
    expect(tab.locator("#panel-selection")).to_contain_text("Ein Klick auf einen Akteur")
    again = visit(drawn(town), at=tab.evaluate("location.hash"))
    for page in (tab, again):
        page.mouse.click(x + 160, y + 90)
        expect(page.locator("#panel-selection h2")).to_contain_text("Jobcenter")
    reset.click()
    expect(reset).to_be_hidden()
    expect(tab.locator("#status")).to_have_text("Alle stehen wieder an ihrem Platz.")
    tab.keyboard.press("Escape")
    tab.mouse.click(x, y)
    expect(tab.locator("#panel-selection h2")).to_contain_text("Jobcenter")
    tab.get_by_label("Anordnung").select_option(label="Nach Sozialraum")
    expect(reset).to_be_hidden()


def test_a_dragged_name_stays(visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]) -> None:
    tab = visit(drawn(town), **CALM)
    middle_of(tab, "Bewohnerrat")
    x, y = name_place(picture(tab), "Bewohnerrat")
    box = tab.locator("#map").bounding_box()
    assert box is not None
    drag(tab, (box["x"] + x, box["y"] + y), -120, 60)
    tab.wait_for_url(re.compile("named=force%3A%3Abewohner"))
    again = visit(drawn(town), at=tab.evaluate("location.hash"), **CALM)
    for page in (tab, again):
        assert name_place(picture(page), "Bewohnerrat") == pytest.approx((x - 120, y + 60), abs=1.5)


def test_keys_move_the_chosen_actor_and_its_name(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    tab = visit(drawn(town), **CALM)
    middle_of(tab, "Jobcenter")
    before = mark_place(picture(tab))
    tab.get_by_role("combobox", name="Suche").fill("Jobcenter")
    tab.keyboard.press("Enter")
    tab.locator("#map").focus()
    for key in ("ArrowRight",) * 5 + ("ArrowUp",) * 3:
        tab.keyboard.press(f"Alt+{key}")
    expect(tab.locator("#status")).to_have_text("Jobcenter verschoben.")
    tab.keyboard.press("Alt+Shift+ArrowDown")
    tab.wait_for_url(re.compile("moved=force%3A%3Ajobcenter.*named=force%3A%3Ajobcenter"))
    after = mark_place(picture(tab))
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((60, -36), abs=2)


def test_pyvis_can_forbid_dragging(visit: Visit, town: Network) -> None:
    graph = to_pyvis(town, lang="de")
    graph.toggle_drag_nodes(False)
    tab = visit(web_map(graph), **CALM)
    x, y = middle_of(tab, "Jobcenter")
    drag(tab, (x, y), 160, 90)
    tab.wait_for_url(re.compile("view="))
    assert "moved" not in tab.url
