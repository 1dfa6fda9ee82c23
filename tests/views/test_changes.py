"""Two dates on one map: what came, stayed and went, and what missing dates leave open."""

from collections.abc import Callable

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.analysis import analyse
from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.views.map.changes import actor_changes, tie_changes
from akteursnetz.views.map.contents import map_data
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
DATES = ("2020", "2024")

#: A tie each: from, to, state, since, until, and its change between 2020 and 2024 in records of March 2025.
TIES = (
    ("a", "b", "ended", "2018", "2022", "went"),
    ("a", "c", "existing", "2010", None, "stayed"),
    ("a", "d", "existing", "2023", None, "came"),
    ("b", "c", "existing", None, None, "open"),
    ("b", "d", "ended", "2021", "2022", "neither"),
    ("c", "d", "planned", None, None, "neither"),
    ("a", "e", "failed", None, None, "open"),
    ("c", "e", "existing", None, "2030", "open"),
    ("d", "e", "existing", "2025", None, "neither"),
)


@pytest.fixture(scope="module")
def net() -> Network:
    ids = ["a", "b", "c", "d", "e", "f", "g"]
    names = [f"Amt {name.upper()}" for name in ids]
    actors = pd.DataFrame({"id": ids, "name": names, "kind": "Amt", "sector": "administration"}).assign(
        since=pd.Series([None, "1921", None, "2022", None, None, "2021"], dtype="str"),
        until=pd.Series([None, None, None, None, None, "2022", "2022"], dtype="str"),
    )
    ties = pd.DataFrame(TIES, columns=["from", "to", "state", "since", "until", "change"]).drop(columns="change")
    ties = ties.assign(id=[f"t{row}" for row in range(len(ties))], relation="cooperation")
    return from_tables(actors, ties, meta=Meta(title="Zeiten", date="2025-03", evidence="survey"))


@pytest.fixture(scope="module")
def page(net: Network) -> Drawn:
    return web_map(net, dates=DATES)


def test_each_tie_has_the_change_that_its_dates_and_its_state_allow(net: Network) -> None:
    assert list(tie_changes(net, *DATES).values()) == [change for *_, change in TIES]


def test_an_actor_has_a_change_only_where_its_dates_tell_it(net: Network) -> None:
    changes = {"d": "came", "f": "went", "g": "neither"}
    assert actor_changes(net, *DATES) == dict.fromkeys("abcdefg", "same") | changes


def test_the_dates_are_taken_in_their_order_however_they_are_written(net: Network) -> None:
    turned = map_data(analyse(net), dates=("31.12.2024", "2020"))
    assert turned.known["dates"] == ["2020", "2024-12-31"]
    assert [tie["change"] for tie in turned.ties] == [change for *_, change in TIES]


@pytest.mark.parametrize("dates", [("2020", "2020-05"), ("2020",), "20", ("2020", "2021", "2022")])
def test_dates_that_are_not_two_are_told(net: Network, dates: tuple[str, str]) -> None:
    with pytest.raises(NetworkError, match="two dates that share no day"):
        web_map(net, dates=dates)


def test_a_date_that_is_none_is_told(net: Network) -> None:
    with pytest.raises(NetworkError, match="is no date"):
        web_map(net, dates=("2020", "gestern"))


def test_the_legend_switches_what_came_stayed_and_went(visit: Visit, page: Drawn) -> None:
    tab = visit(page)
    expect(tab.locator("#facts")).to_contain_text("Veränderung von 2020 bis 2024")
    expect(tab.locator("#visible")).to_contain_text("6 von 7 Akteuren, 6 von 9 Beziehungen sichtbar.")
    entries = tab.locator("[data-group=change] .entry")
    names = ["Hinzugekommen", "Geblieben", "Weggefallen", "Offen, weil Daten fehlen", "Zu keinem der beiden Zeitpunkte"]
    expect(entries.locator(".name")).to_have_text(names)
    expect(entries.locator(".count > [aria-hidden]")).to_have_text(["1", "1", "1", "3", "0 von 3"])
    tab.get_by_role("checkbox", name="Weggefallen").click()
    expect(tab.locator("#visible")).to_contain_text("5 von 9 Beziehungen")
    tab.get_by_role("tab", name="Tabelle").click()
    expect(tab.locator("#panel-table")).to_contain_text("Kooperation (Hinzugekommen)")


def test_a_station_hides_what_was_there_at_neither_date_too(visit: Visit, page: Drawn) -> None:
    tab = visit(page, at="#tab=meeting")
    tab.get_by_role("button", name="Rundgang beginnen").click()
    for _ in range(2):
        tab.get_by_role("button", name="Weiter").click()
    expect(tab.locator("#stations h2")).to_have_text("Was ist vereinbart, was ist Praxis?")
    expect(tab.locator("#visible")).to_contain_text("6 von 7 Akteuren, 6 von 9 Beziehungen sichtbar.")


def test_the_picture_tells_the_changes_apart_without_colour_too(
    visit: Visit, page: Drawn, picture: Callable[[Page], Page]
) -> None:
    drawing = picture(visit(page))
    lines = drawing.locator("g.tie > path:first-child")
    strokes = lines.evaluate_all("lines => lines.map(line => line.getAttribute('stroke'))")
    assert len(set(strokes)) == 4
    expect(drawing.locator("g.tie text")).to_have_text(["//", "+"])
    expect(drawing.locator("text", has_text="Weggefallen")).to_have_count(1)
    words = " ".join(drawing.locator("text").all_text_contents())
    assert words.count("Zu keinem der beiden Zeitpunkte") == 1
    rims = drawing.locator("path.actor").evaluate_all(
        "marks => marks.map(mark => mark.getAttribute('stroke-dasharray'))"
    )
    assert sum(rim is not None for rim in rims) == 1
    expect(drawing.locator("text", has_text="Neu dabei")).to_have_count(1)
    expect(drawing.locator("text", has_text="Nicht mehr dabei")).to_have_count(1)


def test_a_map_of_two_dates_has_no_slider_of_years(visit: Visit, net: Network, page: Drawn) -> None:
    expect(visit(page).get_by_label("Zeit", exact=True)).to_have_count(0)
    plain = web_map(net)
    tab = visit(plain)
    slider = tab.get_by_label("Zeit", exact=True)
    expect(slider).to_have_attribute("min", "2010")
    expect(tab.get_by_role("button", name="Abspielen")).to_have_count(1)
    calm = visit(plain, reduced_motion="reduce")
    expect(calm.get_by_label("Zeit", exact=True)).to_have_count(1)
    expect(calm.get_by_role("button", name="Abspielen")).to_have_count(0)
