"""How the network is governed, on the page: the four conditions, and what speaks for or against which form."""

import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from playwright.sync_api import Page, expect
from tests.networks import empty, grouped, isolates, made, star

from akteursnetz.analysis import analyse
from akteursnetz.network import Network, from_tables
from akteursnetz.schema import LANGUAGES
from akteursnetz.views.map.datatypes import Governance, GovernanceLine
from akteursnetz.views.map.governance import governance
from akteursnetz.views.map.pyvis_graph import to_pyvis
from akteursnetz.views.map.twomaps import two_maps
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
TITLE = "Wie das Netzwerk gesteuert wird"


def told(net: Network) -> Governance:
    reading = governance(analyse(net))
    assert reading is not None
    return reading


def line(net: Network, name: str) -> GovernanceLine:
    """The sign of that name, or the condition."""
    reading = told(net)
    return next(entry for entry in [*reading["signs"], *reading["conditions"]] if entry["name"] == name)


def test_the_four_conditions_say_which_the_records_show(town: Network) -> None:
    found = {entry["title"]["de"]: entry["reading"]["de"] for entry in told(town)["conditions"]}
    assert found == {
        "Zahl der Beteiligten": "Zeigen die Aufzeichnungen",
        "Vertrauen": "Zeigen die Aufzeichnungen nicht",
        "Einigkeit über die Ziele": "Zeigen die Aufzeichnungen nicht",
        "Bedarf an gemeinsamen Fähigkeiten": "Zeigen die Aufzeichnungen nicht",
    }


def test_participants_are_told_with_the_members_of_groups(town: Network) -> None:
    sentence = told(grouped(town, jobcenter=3))["conditions"][0]["text"]["de"]
    assert sentence.startswith("11 Stellen und Gruppen")
    assert sentence.endswith("soweit ihre Zahl angegeben ist, sind es 13.")
    assert "einzeln" not in told(town)["conditions"][0]["text"]["de"]


def test_trust_is_told_with_its_coverage(town: Network) -> None:
    """Nine ties in force between organisations and groups, of which the first two have a value."""
    net = town.derive(ties=town.ties.assign(trust=[4.0, 5.0, *[float("nan")] * 9]))
    told_in_part = {entry["name"]: entry for entry in told(net)["conditions"]}["trust"]
    assert told_in_part["reading"]["en"] == "The records show it in part"
    assert told_in_part["text"]["de"].startswith("Bei 2 von 9 Beziehungen ist eingetragen")


def test_a_sign_has_its_number_and_whom_it_is_about() -> None:
    found = line(star(6), "degree_centralisation")
    assert found["actors"] == ["h"]
    assert found["text"]["de"].startswith("1,00 auf einer Skala")
    assert found["text"]["de"].endswith("beträgt 6 von 6 möglichen.")
    assert found["reading"]["de"] == (
        "Spricht eher für: Federführung eines Mitglieds und eigene Steuerungsstelle. "
        "Spricht eher gegen: gemeinsame Steuerung."
    )


def test_where_a_number_counts_as_few_or_many_stands_with_it() -> None:
    found = line(star(6), "participants")
    assert found["text"]["en"] == "7 organisations and groups. Up to 8 count as few here, 20 or more as many."


def test_what_is_not_recorded_is_not_judged(town: Network) -> None:
    unit = line(town, "coordinating_unit")
    assert unit["reading"]["de"] == "Lässt sich nicht beurteilen."
    assert unit["text"]["de"].endswith("Das heißt nicht, dass es keine gibt.")
    assert line(town, "coordination_at_one")["text"]["de"].startswith(
        "Eine Funktion ist bei keiner der 10 Beziehungen angegeben."
    )


def test_a_unit_of_a_member_is_named_as_such() -> None:
    net = made("ab", [("a", "b")])
    actors = net.actors.assign(kind=["Amt", "Geschäftsstelle"], part_of=pd.Series({"b": "a"}))
    found = line(from_tables(actors.reset_index(), net.ties.reset_index()), "coordinating_unit")
    assert found["actors"] == ["b"]
    assert found["text"]["en"] == "Such an office is recorded only as a part of a member."


def test_no_form_is_concluded_and_one_informant_is_told(town: Network) -> None:
    assert "Welche Form vorliegt, folgt daraus nicht." in told(town)["intro"]["de"]
    by_papers, by_one = (
        town.derive(meta=replace(town.meta, evidence=evidence)) for evidence in ("documents", "one informant")
    )
    assert "Auskunft" not in told(by_papers)["how"]["de"]
    assert "Die Anzeichen beschreiben die Auskunft" in told(by_one)["how"]["de"]


@pytest.mark.parametrize("net", [isolates(1), isolates(), made("ab", [("a", "b")])])
def test_the_smallest_networks_have_whole_sentences(net: Network) -> None:
    reading = told(net)
    for entry in [*reading["conditions"], *reading["signs"]]:
        for lang in LANGUAGES:
            assert re.fullmatch(r"[^–{}]+[.]", entry["text"][lang])


def test_nothing_measured_gives_nothing() -> None:
    assert governance(analyse(empty())) is None


def test_the_page_has_it_folded_under_the_overview(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    section = tab.locator(".glance .governance")
    expect(section.locator("dl").first).to_be_hidden()
    tab.get_by_text(TITLE).click()
    expect(section.get_by_role("heading")).to_have_text(["Vier Bedingungen", "Was für und gegen eine Form spricht"])
    section.get_by_role("button", name="Jobcenter").first.click()
    expect(tab.locator("#panel-selection h2")).to_contain_text("Jobcenter")


def test_it_stays_open_in_the_other_language(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_text(TITLE).click()
    tab.locator('[data-key="lang:en"]').click()
    expect(tab.locator(".governance")).to_contain_text("Four conditions")
    expect(tab.locator(".governance dl").first).to_be_visible()


def test_two_networks_have_none(visit: Visit, town: Network) -> None:
    tab = visit(two_maps(town, town, names=("Eins", "Zwei")))
    expect(tab.locator(".glance")).to_be_visible()
    expect(tab.locator(".governance")).to_have_count(0)


def test_who_is_taken_out_of_the_drawing_is_not_linked(visit: Visit) -> None:
    whole, without = to_pyvis(star(6)), to_pyvis(star(6))
    without.nodes = [node for node in without.nodes if node["id"] != "h"]
    for graph, links in ((whole, 2), (without, 0)):
        tab = visit(web_map(graph))
        expect(tab.locator(".governance dl").last.locator("button")).to_have_count(links)
