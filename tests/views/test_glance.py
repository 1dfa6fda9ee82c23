"""The page's opening: the indicators that the network's owners chose, in words, and the way to the findings."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from playwright.sync_api import Page, expect
from tests.networks import grouped, made

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.graph import partners
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta
from akteursnetz.views.map.datatypes import Indicator
from akteursnetz.views.map.glance import glance
from akteursnetz.views.map.twomaps import two_maps
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

FINDINGS = (
    Finding(
        "absent_actor",
        "high",
        values={"actor": "Gesundheitsamt", "grounds": "Kreisplan"},
        absent=(Absent.named("Gesundheitsamt"),),
    ),
    Finding("cutpoint", "low", ("caritas",), ("t5", "t8"), {"actor": "Caritasverband", "n": 2}),
    Finding("cutpoint", "low", ("schule",), ("t6", "t7"), {"actor": "Gesamtschule Nord", "n": 2}),
)


def shown(net: Network, *indicators: str) -> list[tuple[str, str]]:
    """Label and value of each item in German."""
    items = glance(analyse(net.derive(meta=replace(net.meta, indicators=indicators))))
    return [(item["de"]["label"], item["de"].get("value", "")) for item in items]


def test_without_a_choice_a_usual_few_stand(town: Network) -> None:
    """Of eleven actors (the board apart) seven pairs are tied: three by contract; of two it is not said."""
    bound = [("Vertraglich", "43\xa0% bis 71\xa0%"), ("Formalisiert", "43\xa0% bis 71\xa0%")]
    assert shown(town) == [("Stellen und Gruppen", "11"), ("Verbundene Paare", "7"), *bound]


def test_the_chosen_indicators_stand_in_their_order(town: Network) -> None:
    assert shown(town, "tied_pairs", "density") == [("Verbundene Paare", "7"), ("Dichte", "0,13")]


def test_a_range_says_why_it_is_one(town: Network) -> None:
    words = glance(analyse(town))[2]["en"]
    assert words["plain"].endswith("The range remains because some details are not recorded.")


def test_a_number_that_groups_change_is_told_member_by_member(town: Network) -> None:
    """Each tied pair of a Jobcenter that stands for three counts three times."""
    assert all("nach Mitgliedern" not in item["de"]["plain"] for item in glance(analyse(town)))
    items = {item["name"]: item["de"]["plain"] for item in glance(analyse(grouped(town, jobcenter=3)))}
    assert items["actors"].endswith("soweit angegeben: 13.")
    degree = partners(town).degree["jobcenter"]
    assert items["tied_pairs"].endswith(f"soweit angegeben: {7 + 2 * degree}.")
    both = glance(analyse(grouped(town, jobcenter=3, schule=2)))[0]["de"]["plain"]
    assert both.endswith("12 bis 14. Dieselbe Stelle kann in mehreren Gruppen sein.")


def test_a_share_of_which_nothing_is_known_is_unknown_and_no_range(town: Network) -> None:
    open_all = glance(analyse(town.derive(ties=town.ties.assign(formality=None))))[2]["de"]
    assert open_all["value"] == "Unbekannt"
    assert open_all["plain"].endswith("Bei keinem verbundenen Paar ist dazu etwas angegeben.")


def test_an_indicator_of_actors_names_the_highest_but_never_some_of_equals(town: Network) -> None:
    """Jobcenter has three partners; four others two each: too many to name some of them."""
    degree = glance(analyse(town.derive(meta=replace(town.meta, indicators=("degree",)))))[-1]
    assert degree["leaders"] == [("jobcenter", 3.0)]


def test_where_too_many_share_the_highest_value_their_number_stands(town: Network) -> None:
    pairs = town.ties[town.ties.index.isin(["t3", "t8"])]
    apart = town.derive(ties=pairs, meta=replace(town.meta, indicators=("degree",)))
    assert glance(analyse(apart))[-1]["many"] == {"n": 4, "value": 1.0}


def test_nobody_with_one_partner_leads_a_list_by_constraint(town: Network) -> None:
    """Three have one partner, so their constraint is 1; four have two partners that are not tied: 2 (1 / 2) ** 2."""
    assert constraint_of(town)["many"] == {"n": 4, "value": 0.5}


def test_beside_the_constraint_stands_the_number_of_partners() -> None:
    """A triangle a, b, c with d at c. C_a = (1/2 + 1/2 * 1/3) ** 2 + (1/2 + 1/2 * 1/2) ** 2, C_c = 2 / 4 + 1 / 9."""
    led = constraint_of(made("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]))
    assert [actor for actor, _ in led["leaders"]] == ["a", "b", "c"]
    assert [value for _, value in led["leaders"]] == pytest.approx([145 / 144, 145 / 144, 11 / 18])
    assert led["partners"] == {"a": 2, "b": 2, "c": 3}


def test_where_nobody_can_be_ranked_a_dash_stands() -> None:
    pair = constraint_of(made("ab", [("a", "b")]))
    assert "leaders" not in pair
    assert pair["de"]["value"] == "–"


def constraint_of(net: Network) -> Indicator:
    return glance(analyse(net.derive(meta=replace(net.meta, indicators=("constraint",)))))[-1]


def test_an_indicator_without_values_is_told_as_named(town: Network) -> None:
    assert shown(town, "betweeness")[-1] == ("betweeness", "")
    unknown = glance(analyse(town.derive(meta=replace(town.meta, indicators=("betweeness",)))))[-1]
    assert unknown["de"]["plain"] == "Als Kennzahl gewählt; Werte sind nicht verzeichnet."


def test_nothing_measured_gives_nothing(town: Network, hand_made: Callable[..., Analysis]) -> None:
    table = pd.DataFrame({"name": town.actors["name"]})
    assert glance(hand_made(town, actors=table, layers=pd.DataFrame())) == []


@pytest.fixture(scope="module")
def told(town: Network) -> Network:
    meta = Meta(
        title="Musterstadt", evidence="documents", indicators=("degree",), boundary="Wer mitredet", sources=("Akte 7",)
    )
    return town.derive(meta=meta)


def test_the_page_opens_with_it(visit: Visit, drawn: Draw, told: Network) -> None:
    tab = visit(drawn(told, *FINDINGS))
    overview = tab.locator(".glance")
    expect(overview.get_by_role("heading")).to_have_text("Auf einen Blick ganzes Netzwerk")
    expect(overview.locator("> dl dt")).to_have_text(
        ["Stellen und Gruppen", "Verbundene Paare", "Vertraglich", "Formalisiert", "Partner"]
    )
    overview.get_by_role("button", name="Jobcenter").click()
    expect(tab.locator("#panel-selection h2")).to_contain_text("Jobcenter")


def test_it_says_where_the_data_come_from(visit: Visit, drawn: Draw, told: Network) -> None:
    tab = visit(drawn(told))
    tab.get_by_text("Woher die Angaben stammen").click()
    for words in ("Grundlage sind Dokumente", "Wer als Akteur zählt: Wer mitredet", "Akte 7"):
        expect(tab.locator(".glance details").last).to_contain_text(words)


def test_a_severity_leads_to_its_findings(visit: Visit, drawn: Draw, told: Network) -> None:
    tab = visit(drawn(told, *FINDINGS))
    severities = tab.get_by_role("group", name="Befunde nach Gewicht").get_by_role("button")
    expect(severities).to_have_text(["Hoch 1", "Niedrig 2"])
    severities.nth(1).click()
    expect(tab.locator(".findings > li > .severity")).to_have_text(["Niedrig", "Niedrig"])
    tab.wait_for_url("**#*severity=low*")
    again = visit(drawn(told, *FINDINGS), at=tab.evaluate("location.hash"))
    expect(again.locator(".findings > li")).to_have_count(2)
    again.get_by_role("button", name="Alle zeigen").click()
    expect(again.locator(".findings > li")).to_have_count(3)


def test_a_finding_asked_for_in_a_profile_is_seen_whatever_is_left_out(
    visit: Visit, drawn: Draw, told: Network
) -> None:
    tab = visit(drawn(told, *FINDINGS), at="#severity=high&selection=actor%3Aschule")
    tab.locator("#panel-selection").get_by_role("button", name="Gesamtschule Nord").click()
    expect(tab.locator(".findings > li.chosen")).to_be_in_viewport(ratio=0.9)


def test_two_networks_have_their_findings_counted_and_no_numbers(visit: Visit, told: Network) -> None:
    tab = visit(two_maps(told, told, names=("Eins", "Zwei")))
    expect(tab.locator(".glance .severities")).to_be_visible()
    expect(tab.locator(".glance dl")).to_have_count(0)
