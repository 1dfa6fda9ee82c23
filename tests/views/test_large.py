"""Large networks: the browser stays quick, and nobody is lost without a word."""

from collections.abc import Callable

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.analysis import Analysis
from akteursnetz.measures import actor_degree
from akteursnetz.network import Network, from_tables
from akteursnetz.views.map.contents import map_data
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]


def degrees(net: Network) -> pd.DataFrame:
    return pd.concat([net.actors["name"], actor_degree(net)], axis=1)


@pytest.fixture(scope="module")
def folded(crowds: Callable[..., Network], hand_made: Callable[..., Analysis]) -> Drawn:
    """3,100 actors with their degrees alone: more than a page draws one by one."""
    net = crowds(3100)
    return web_map(hand_made(net, actors=degrees(net), layers=pd.DataFrame()))


def test_a_large_network_opens_folded_and_says_so(visit: Visit, folded: Drawn) -> None:
    tab = visit(folded)
    expect(tab.locator("#visible")).to_contain_text("3.100 von 3.100 Akteuren")
    expect(tab.locator("#visible")).to_contain_text("3.100 Akteure sind zu Gruppen zusammengefasst")


def test_a_click_opens_a_group(visit: Visit, folded: Drawn) -> None:
    tab = visit(folded)
    box = tab.locator("#map").bounding_box()
    assert box is not None
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.16)
    expect(tab.locator("#visible")).to_contain_text("2.841 Akteure sind zu Gruppen zusammengefasst")


def test_folding_by_community_puts_those_together_who_are_tied(visit: Visit, folded: Drawn) -> None:
    tab = visit(folded)
    tab.get_by_label("Zusammengefasst nach").select_option(label="Eng verbundene Gruppen")
    expect(tab.locator("#visible")).to_contain_text("3.100 Akteure sind zu Gruppen zusammengefasst")


def test_communities_are_numbered_and_isolates_are_in_none(hand_made: Callable[..., Analysis]) -> None:
    """1,501 pairs make 1,501 communities of two; the last actor is in none."""
    ids = [f"a{k}" for k in range(3003)]
    ties = pd.DataFrame({"from": ids[0:3002:2], "to": ids[1:3002:2], "relation": "cooperation"})
    net = from_tables(pd.DataFrame({"id": ids, "name": ids, "kind": "Träger", "sector": "welfare"}), ties)
    actors = map_data(hand_made(net, actors=degrees(net), layers=pd.DataFrame())).actors
    assert all(
        one["community"] == other["community"] for one, other in zip(actors[0:3002:2], actors[1:3002:2], strict=True)
    )
    assert len({actor["community"] for actor in actors[:3002]}) == 1501
    assert "community" not in actors[3002]


def test_a_missing_tie_names_its_ends_without_endless_menus(visit: Visit, folded: Drawn) -> None:
    tab = visit(folded, at="#tab=meeting")
    tab.get_by_text("Eine Beziehung fehlt").click()
    form = tab.locator("#drafts form")
    form.get_by_label("Von", exact=True).fill("jugendhilfe 3099")
    form.get_by_label("Zu", exact=True).fill("jugendhilfe 17")
    form.locator("[name=relation]").select_option(label="Kooperation")
    form.get_by_role("button", name="Eintragen").click()
    expect(tab.locator(".drafts li")).to_contain_text("Von: Träger der freien Jugendhilfe 3099")
    assert tab.locator("option").count() < 200


def test_folded_actors_are_found_and_listed(visit: Visit, folded: Drawn) -> None:
    tab = visit(folded)
    tab.get_by_role("combobox", name="Suche").fill("Jugendhilfe 3099")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Jugendhilfe 3099")
    tab.get_by_label("Weg zu").fill("Jugendhilfe 0")
    tab.keyboard.press("Enter")
    expect(tab.locator(".path")).to_contain_text("Träger der freien Jugendhilfe 0")
    tab.get_by_role("tab", name="Tabelle").click()
    expect(tab.locator("#panel-table")).to_contain_text("2.600 weitere Zeilen stehen in der CSV-Datei")
