"""The comparison page, read and clicked as a person does: what it says, what it must not say, what it must not do."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.views.test_hostile import HOSTILE, hostile_network

from akteursnetz.analysis import analyse
from akteursnetz.network import Network, read
from akteursnetz.views.compare import ComparisonPage, compare, compare_dates, compare_layers
from akteursnetz.views.compare_many import compare_many

Visit = Callable[..., Page]
EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str) -> Network:
    return read(EXAMPLES / name / "records")


@pytest.fixture(scope="module")
def cases() -> ComparisonPage:
    """The two talks side by side."""
    return compare(example("dortmund"), example("eichsfeld"), replicates=100)


@pytest.fixture(scope="module")
def survey() -> Network:
    return example("musterkreis")


def shown(tab: Page) -> str:
    return tab.locator(".page:visible").inner_text()


def test_it_begins_with_what_may_be_compared_and_names_two_cases(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    expect(tab.locator("h1:visible")).to_have_text("Fallvergleich: Dortmund und Landkreis Eichsfeld")
    headings = tab.locator("h2:visible").all_inner_texts()
    assert headings.index("Was darf verglichen werden?") < headings.index("Zahlen nebeneinander")
    assert "Zwei Netze sind zwei Fälle" in shown(tab)


def test_a_one_informant_source_is_told_wherever_it_shapes_a_number(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    assert "Erzählt hat eine einzige Auskunftsperson; die Mitte zeigt die Form der Quelle." in shown(tab)
    assert "Verglichen werden die Mitten hier nicht." in shown(tab)
    structure = tab.locator(".numbers:visible tr", has_text="Partner je Akteur im Mittel")
    expect(structure).to_have_class("no")
    expect(tab.locator(".index:visible:not(.no)")).to_have_count(0)
    expect(tab.locator(".warning:visible", has_text="Nur zur Anschauung")).to_have_count(1)


def test_the_formal_share_is_drawn_and_told_as_a_range(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    dortmund, eichsfeld = tab.locator(".formal:visible").all()
    expect(dortmund).to_contain_text("2 von 7 verbundenen Paaren sind sicher vertraglich, 2 weitere sind offen")
    expect(eichsfeld).to_contain_text("0 von 10 verbundenen Paaren sind sicher vertraglich, 10 weitere sind offen")
    expect(tab.locator(".conclusion:visible")).to_contain_text("Die Spannen überschneiden sich")
    assert float(dortmund.locator(".fill").get_attribute("width") or 0) == pytest.approx(299 * 2 / 7, abs=0.01)
    assert float(dortmund.locator(".open").get_attribute("width") or 0) == pytest.approx(299 * 2 / 7, abs=0.01)


def test_bodies_are_matched_by_remit_not_by_name(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    row = tab.locator("tr:visible", has=tab.locator("th", has_text=re.compile("^Grundsicherung$")))
    expect(row.locator("td")).to_have_text(["ARGE Dortmund", "Grundsicherungsamt"])


def test_sizes_stand_beside_every_number(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    for row in tab.locator(".numbers:visible tbody tr").all():
        expect(row.locator("td small")).to_have_text(["10 Akteure, 7 Paare", "12 Akteure, 10 Paare"])


def test_no_sentence_ranks_or_speaks_of_classes(cases: ComparisonPage) -> None:
    text = re.sub(r"<[^>]+>", " ", cases.html)
    for claim in ("besser als", "schlechter als", "Platz 1", "better than", "worse than", "Städte sind", "cities are"):
        assert claim not in text


def test_the_language_switch_says_everything_in_english(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("h1:visible")).to_have_text("Two cases compared: Dortmund and Landkreis Eichsfeld")
    expect(tab).to_have_title("Two cases compared: Dortmund and Landkreis Eichsfeld")
    assert tab.evaluate("document.documentElement.lang") == "en"
    expect(tab.get_by_role("button", name="English")).to_be_focused()
    for word in ("vergleichbar", "Akteure,", "Grundlage"):
        assert word not in shown(tab)
    expect(visit(cases, at="#en").locator("h1:visible")).to_contain_text("Two cases compared")


def test_it_reads_without_scripts(browser: Any, cases: ComparisonPage, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(cases.save(tmp_path / "page.html").as_uri())
    expect(tab.locator("h1:visible")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_violation(visit: Visit, cases: ComparisonPage, lang: str, theme: str) -> None:
    tab = visit(cases, at=f"#{lang}", color_scheme=theme)
    for details in tab.locator("details:visible > summary").all():
        details.click()
    assert violations(tab) == []


def test_a_phone_shows_everything_without_scrolling_sideways(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases, width=390, height=844)
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    assert violations(tab) == []


def violations(tab: Page) -> list[str]:
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in Axe().run(tab).response["violations"]]


def test_the_dark_button_darkens_and_the_light_one_lightens(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases, color_scheme="light")
    tab.get_by_role("button", name="Dunkel").click()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 20, 26)"
    tab.get_by_role("button", name="Hell").click()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(244, 245, 243)"


def test_paper_is_light_and_shows_what_is_folded(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases, color_scheme="dark")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator("details:not([open])")).to_have_count(0)
    tab.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.querySelector('.page section')).color") == "rgb(24, 34, 45)"
    expect(tab.get_by_role("button", name="Drucken")).to_be_hidden()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator("details[open]").count() == 0


def test_scripts_and_styles_run_by_hash_alone(cases: ComparisonPage) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', cases.html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert policy[1].count("sha256-") == 2
    assert "unsafe" not in policy[1]
    assert "://" not in re.sub(r"<(script|style).*?</\1>", "", cases.html, flags=re.DOTALL)


def test_hostile_records_run_nothing_and_are_shown_as_typed(visit: Visit, town: Network) -> None:
    net = hostile_network()
    hostile = replace(net, meta=replace(net.meta, place=HOSTILE[1]))
    tab = visit(compare(hostile, town, replicates=20))
    assert HOSTILE[1] in tab.locator(".facts:visible").inner_text()
    tab.locator("details:visible > summary", has_text="nur eines der Netze").click()
    assert HOSTILE[0] in shown(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") == 1366


def test_the_same_records_and_seed_give_the_same_page(town: Network, survey: Network) -> None:
    pages = [compare(town, survey, replicates=50, seed=seed).html for seed in (3, 3, 4)]
    assert pages[0] == pages[1] != pages[2]


def test_analyses_are_taken_too_and_the_table_is_in_words(town: Network, survey: Network) -> None:
    page = compare(analyse(town), survey, lang="en", replicates=20)
    assert page.table.at["density", "comparable"] == "not comparable"
    assert page.comparison.table.at["density", "comparable"] == "no"
    assert page.readable.columns.tolist() == ["Number", "Musterstadt", "Musterkreis (erfunden)", "Comparable?"]
    assert '<html lang="en">' in page.html


def test_two_surveys_are_tested_and_told_with_care(visit: Visit, survey: Network) -> None:
    other = survey.keep(actors=survey.actors["social_space"] != "Nordviertel")
    page = compare(survey, replace(other, meta=replace(other.meta, place="Rest")), replicates=100)
    tab = visit(page)
    expect(tab.locator(".index:visible")).to_have_count(5)
    expect(tab.locator(".index:visible.no")).to_have_count(0)
    expect(tab.locator(".index:visible").first.locator("svg[role=img]")).to_have_count(3)
    labels = [picture.get_attribute("aria-label") or "" for picture in tab.locator("svg[role=img]:visible").all()]
    assert all(len(label) > 20 for label in labels)
    assert "verliert Partner" in shown(tab)


def test_layers_of_one_network_are_no_cases(visit: Visit, survey: Network) -> None:
    tab = visit(compare_layers(survey, replicates=50))
    expect(tab.locator("h1:visible")).to_have_text("Zwei Ebenen eines Netzes: Vertraglich und Nicht vertraglich")
    assert "Zwei Netze sind zwei Fälle" not in shown(tab)
    counts = tab.locator("table.small:visible td").all_inner_texts()
    assert sum(map(int, counts)) == 35 * 34 / 2


def test_dates_of_one_network_tell_what_stayed_came_and_went(visit: Visit, survey: Network) -> None:
    ended = survey.keep(ties=survey.ties["relation"] != "funding")
    tab = visit(compare_dates(survey, ended, names=("2025", "2026"), replicates=50))
    expect(tab.locator("h1:visible")).to_have_text("Ein Netz zu zwei Zeitpunkten: 2025 und 2026")
    assert "Was ist geblieben, neu, weggefallen?" in shown(tab)
    assert "keine Entwicklung" in shown(tab)


@pytest.mark.parametrize("kind", ["cases", "layers", "dates"])
def test_an_empty_network_makes_a_page(visit: Visit, kind: str, crowds: Callable[..., Network]) -> None:
    nothing = crowds(3, ties=0)
    net = nothing.keep(actors=nothing.actors["name"] == "")
    draw = {
        "cases": lambda: compare(net, net),
        "layers": lambda: compare_layers(net),
        "dates": lambda: compare_dates(net, net),
    }
    expect(visit(draw[kind]()).locator("h1:visible")).to_have_count(1)


def test_many_networks_make_a_table_and_a_map(visit: Visit, crowds: Callable[..., Network]) -> None:
    nets = {f"Kreis {k}": crowds(8 + k, ties=2 + k % 2) for k in range(4)}
    settled = {
        name: replace(net, meta=replace(net.meta, evidence="survey", setting=("urban", "rural")[place % 2]))
        for place, (name, net) in enumerate(nets.items())
    }
    page = compare_many(settled | {"<b>fett</b>": crowds(3)}, replicates=50)
    tab = visit(page)
    expect(tab.locator("tbody:visible tr").first.locator("th")).to_have_text("<b>fett</b>")
    expect(tab.locator("svg[role=img]:visible text", has_text="Kreis 2")).to_have_count(1)
    assert "Das reicht für keine Aussage über Städte und ländliche Räume." in shown(tab)
    assert violations(tab) == []
