"""The users' own indicators on pages: words, the small table, the plot; what few answered stays internal."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from akteursnetz.analysis import analyse
from akteursnetz.network import Network
from akteursnetz.views.map.datatypes import Indicator
from akteursnetz.views.map.glance import glance, glance_note
from akteursnetz.views.map.trace import trace
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

FIGURES = pd.DataFrame(
    {
        "social_space": ["Nord", "Nord", "Süd", "Süd", "West"],
        "indicator": "Quote <b>",
        "date": ["2019", "2024", "2019", "2024", "2024"],
        "value": [11.25, 9.0, 27.4, None, 1000.5],
        "unit": "Prozent",
        "source": ["Amt", "Amt", "Amt", "Amt", "Kammer"],
    }
)
TRUST = {"trust": {"low": 1, "high": 5, "label": "Vertrauen", "unit": "5 = hoch"}}


@pytest.fixture(scope="module")
def rated(town: Network) -> Network:
    """Five ties rated by four: Jobcenter and Jugendamt in Nord, Sozialamt and Rat in Süd."""
    told = pd.DataFrame(
        {"who": ["jobcenter", "jugendamt", "sozialamt", "rat", "jobcenter"], "trust": [4.0, 5, 2, 3, 4]}
    )
    told = told.set_index(town.ties.index[:5]).reindex(town.ties.index)
    ties = town.ties.assign(trust=told["trust"], reported_by=told["who"], amount=pd.Series({"t5": 1500.0}))
    chosen = ("share_contractual", "quote b", "trust", "amount", "Wartezeit", "benefit")
    return town.with_tables(
        ties=ties, indicators=FIGURES, meta=replace(town.meta, indicators=chosen, scales=TRUST, date="2024")
    )


def items(net: Network, *, internal: bool = False) -> dict[str, Indicator]:
    return {item["name"]: item for item in glance(analyse(net), internal=internal)}


def test_figures_are_told_with_unit_dates_and_source_and_never_averaged(rated: Network) -> None:
    item = items(rated)["quote b"]
    assert item["de"]["label"] == "Quote <b> (Prozent)"
    assert item["de"]["plain"] == (
        "4 Werte, 2019 bis 2024. Die Werte stehen so da, wie sie verzeichnet sind; Mittelwerte sind nicht gebildet. "
        "Quelle: Amt und Kammer."
    )
    assert item["table"]["rows"] == [
        {"name": "Nord", "cells": [[11.25], [9.0]]},
        {"name": "Süd", "cells": [[27.4], []]},
        {"name": "West", "cells": [[], [1000.5]]},
    ]


def test_assessments_are_told_with_scale_number_and_reporters(rated: Network) -> None:
    """2, 3, 4, 4, 5 by four; ten of the eleven ties exist."""
    words = items(rated)["trust"]["de"]
    assert (words["label"], words.get("value")) == ("Vertrauen", "Median 4")
    assert words["plain"].startswith(
        "Mittlerer Wert (Median) von 5 Angaben zu 10 bestehenden Beziehungen, von 4 Stellen; sie reichen von 2 bis 5. "
        "Skala von 1 bis 5 (5 = hoch)."
    )


def test_of_a_split_only_what_three_answered_is_shown_in_public(rated: Network) -> None:
    table, every = (items(rated, internal=internal)["trust"]["table"] for internal in (False, True))
    assert [row.get("name") for row in table["rows"]] == [None]
    assert [row.get("name") for row in every["rows"]] == [None, "Nord", "Süd"]
    assert "2 Zeilen bleiben intern" in items(rated)["trust"]["de"]["plain"]


def test_fewer_than_three_stay_internal(rated: Network) -> None:
    ties = rated.ties.assign(trust=rated.ties["trust"].where(rated.ties["reported_by"].isin(["jobcenter", "rat"])))
    net = rated.with_tables(ties=ties)
    public, internal = items(net)["trust"], items(net, internal=True)["trust"]
    assert public["de"] == {
        "label": "Vertrauen",
        "plain": "Die Werte stammen von weniger als drei Stellen und bleiben intern.",
    }
    assert internal["de"].get("value") == "Median 4"
    traced = trace(net, lang="de")
    assert traced[traced["place"] == "Auf einen Blick: Vertrauen"]["rests_on"].tolist() == ["network.toml indicators"]


def test_without_a_scale_it_is_said(rated: Network) -> None:
    bare = rated.with_tables(meta=replace(rated.meta, scales={}))
    assert "Skala nicht angegeben." in items(bare)["trust"]["de"]["plain"]


def test_amounts_are_a_lower_bound_with_their_coverage(rated: Network) -> None:
    funded = rated.with_tables(ties=rated.ties.assign(relation=[*rated.ties["relation"][:-3], *["funding"] * 3]))
    words = items(funded)["amount"]["de"]
    assert (words["label"], words.get("value")) == ("Betrag", "mindestens 1.500")
    assert words["plain"].startswith("Bei 1 von 3 Finanzierungen ist ein Betrag verzeichnet.")
    assert "Einheit nicht angegeben." in words["plain"]


def test_more_than_five_get_a_friendly_word(rated: Network) -> None:
    few = "Wenige sind aussagekräftiger: „besser drei statt 20“."
    assert glance_note(rated)["de"] == f"Gewählt sind 6 Kennzahlen. {few}"
    five = rated.with_tables(meta=replace(rated.meta, indicators=rated.meta.indicators[:5]))
    assert set(glance_note(five).values()) == {""}


def test_what_one_thinks_of_a_tie_is_in_no_public_page(rated: Network) -> None:
    """Neither its column nor any record has it; in an internal page both do."""
    for internal in (False, True):
        (found,) = re.findall(r'"ties":\[\{"name":"id".*?\]', web_map(rated, internal=internal).html)
        assert ('"name":"trust"' in found) == internal
        assert ('"trust":4' in web_map(rated, internal=internal).html) == internal


def test_the_table_and_the_plot_stand_in_the_page(visit: Visit, drawn: Draw, rated: Network) -> None:
    tab = visit(drawn(rated))
    table = tab.get_by_role("region", name="Quote <b> (Prozent)").locator("table")
    expect(table.locator("thead th")).to_have_text(["Sozialraum", "2019", "2024"])
    expect(table.locator("tbody tr").nth(1)).to_have_text("Süd27,40nicht verzeichnet")
    plot = tab.get_by_role("img", name="Quote <b> (Prozent): Verlauf. Nord, 2019: 11,25, 2024: 9,00; Süd, 2019: 27,40")
    expect(plot.locator("polyline")).to_have_count(3)
    expect(plot.locator("text.name")).to_have_text(["West", "Süd", "Nord"])
    trust = tab.get_by_role("region", name="Vertrauen").locator("table")
    expect(trust.locator("tbody tr")).to_have_text(["Alle4 (2–5)5 (4)"])
    tab.get_by_role("button", name="English").click()
    expect(table.locator("tbody tr").first).to_have_text("Nord11.259.00")


def test_names_at_the_ends_of_lines_do_not_lie_on_each_other(visit: Visit, drawn: Draw, rated: Network) -> None:
    rows = [(f"Raum {n}", date, 10 + n / 10) for n in range(8) for date in ("2020", "2021-06", "2024-03-01")]
    figures = pd.DataFrame(rows, columns=["social_space", "date", "value"]).assign(indicator="Quote b")
    tab = visit(drawn(rated.with_tables(indicators=figures)))
    boxes = [name.bounding_box() for name in tab.locator(".overtime text.name").all()]
    tops = sorted(box["y"] for box in boxes if box)
    assert len(tops) == 8
    assert min(lower - upper for upper, lower in pairwise(tops)) > 10


def test_figures_of_one_date_have_no_plot(visit: Visit, drawn: Draw, rated: Network) -> None:
    tab = visit(drawn(rated.with_tables(indicators=FIGURES[FIGURES["date"] == "2024"])))
    expect(tab.locator(".own table").first).to_be_visible()
    expect(tab.locator(".overtime")).to_have_count(0)


@pytest.mark.parametrize(("theme", "width"), [("light", 1366), ("dark", 1366), ("light", 390)])
def test_no_violation_and_nothing_wider_than_the_window(
    visit: Visit, drawn: Draw, rated: Network, theme: str, width: int
) -> None:
    tab = visit(drawn(rated), color_scheme=theme, width=width, height=844)
    assert [fault["id"] for fault in Axe().run(tab, context=".side").response["violations"]] == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_indicators_are_on_paper_too(visit: Visit, drawn: Draw, rated: Network) -> None:
    tab = visit(drawn(rated))
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")
    paper = tab.locator("#paper .glance")
    expect(paper.locator("dt")).to_have_text(
        ["Vertraglich", "Quote <b> (Prozent)", "Vertrauen", "Betrag", "Wartezeit", "benefit"]
    )
    expect(paper.locator("svg.overtime")).to_be_visible()
    expect(paper.get_by_role("button")).to_have_count(0)


def test_each_row_rests_on_its_rows_of_the_file(rated: Network) -> None:
    traced = trace(rated, lang="de")
    rows = traced[traced["place"] == "Auf einen Blick: Quote <b> (Prozent)"].set_index("sentence")["rests_on"]
    assert rows["Nord: 2019 11,25; 2024 9,00"] == "indicators 2; indicators 3"
    assert rows["Süd: 2019 27,40"] == "indicators 4"


def test_the_same_records_give_the_same_page(rated: Network) -> None:
    data = [json.dumps(glance(analyse(rated.derive()))) for _ in range(2)]
    assert data[0] == data[1]
