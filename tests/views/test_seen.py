"""Figures of what is to be seen: as the measures give them of that part, beside those of the whole network."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from akteursnetz.examples import example
from akteursnetz.measures import network_density, network_mean_degree, network_share_contractual, network_tied_pairs
from akteursnetz.network import Network
from akteursnetz.texts import number, percent
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def test_the_part_that_is_seen_has_the_figures_of_its_own_network(visit: Visit, drawn: Draw) -> None:
    """The figures of a network without two sectors, as the measures give them."""
    net = example("musterkreis")
    part = net.keep(actors=~net.actors["sector"].isin(["politics", "church"]))
    share = network_share_contractual(part)
    tab = visit(drawn(net), at="#off=state:planned,state:ended,state:failed,sector:politics,sector:church")
    values = tab.locator("#seen dd")
    expect(values.nth(1)).to_have_text(str(network_tied_pairs(part)))
    expect(values.nth(2)).to_have_text(percent(network_density(part), "de"))
    expect(values.nth(3)).to_have_text(number(network_mean_degree(part), "de", 2))
    expect(values.nth(4)).to_have_text(" bis ".join(dict.fromkeys(percent(bound, "de") for bound in share)))


def test_a_page_says_of_what_its_figures_are(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#selection=actor:jobcenter&tab=findings")
    expect(tab.locator("#seen")).to_be_hidden()
    expect(tab.locator(".glance > h2")).to_have_text("Auf einen Blick ganzes Netzwerk")
    tab.get_by_role("checkbox", name="Wohlfahrtspflege").click()
    expect(tab.locator("#seen dd").first).to_have_text("10 von 11")
    expect(tab.locator("#seen")).to_contain_text("gelten dem ganzen Netzwerk")
    tab.get_by_role("tab", name="Auswahl").click()
    expect(tab.locator(".measures dd").first).to_have_text("2 von 3")
    tab.get_by_role("tab", name="Tabelle").click()
    expect(tab.locator("#panel-table th").nth(3)).to_have_text("Partner (ganzes Netzwerk)")


def test_the_arrangement_of_columns_is_no_filter(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, layout="columns"))
    expect(tab.locator("#visible")).to_contain_text("1 von 11 Beziehungen")
    expect(tab.locator("#seen")).to_be_hidden()


def test_nothing_seen_has_no_shares(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#component=alone")
    assert tab.locator("#seen dd").all_text_contents() == ["3 von 11", "0", "0\u00a0%", "0", "–"]
