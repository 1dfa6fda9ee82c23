"""The comparison page, read and clicked as a person does: what it says, what it must not say, what it must not do."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests import networks
from tests.views.test_hostile import HOSTILE, hostile_network

from akteursnetz.analysis import analyse
from akteursnetz.comparison import many
from akteursnetz.errors import NetworkError
from akteursnetz.facts import counts_line
from akteursnetz.layers import at
from akteursnetz.network import Network, from_tables, read, write
from akteursnetz.records.meta import Meta
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import date
from akteursnetz.views.comparison.many import compare_many, page_of_many
from akteursnetz.views.comparison.pair import ComparisonPage, compare, compare_dates, compare_layers
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.sheet import COLOURS

Visit = Callable[..., Page]
EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str) -> Network:
    return read(EXAMPLES / name / "records")


@pytest.fixture(scope="module")
def cases() -> ComparisonPage:
    """The two talks side by side."""
    return compare(example("dortmund"), example("eichsfeld"), replicates=100, maps=False)


@pytest.fixture(scope="module")
def read_off() -> ComparisonPage:
    """The two talks with remits read off names as well, which the examples themselves do without."""
    nets = [example("dortmund"), example("eichsfeld")]
    first, second = (net.derive(meta=replace(net.meta, remits="names")) for net in nets)
    return compare(first, second, replicates=100, maps=False)


@pytest.fixture(scope="module")
def survey() -> Network:
    return example("musterkreis")


@pytest.fixture
def visit(visit: Visit) -> Visit:
    """Page with every folded part open, as on paper; `folded=True` leaves it as it opens."""

    def opened(page: ComparisonPage, *, folded: bool = False, **given: Any) -> Page:
        tab = visit(page, **given)
        if not folded:
            tab.evaluate("document.querySelectorAll('.page details').forEach(part => { part.open = true })")
        return tab

    return opened


def shown(tab: Page) -> str:
    return tab.locator(".page:visible").inner_text()


def test_it_begins_with_what_may_be_said_and_names_two_cases(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    expect(tab.locator("h1:visible")).to_have_text("Fallvergleich: Dortmund und Landkreis Eichsfeld")
    headings = tab.locator("h2:visible").all_inner_texts()
    assert headings[:4] == ["Das lässt sich sagen", "Das lässt sich nicht sagen", "Zu klären", "Wer ist dabei?"]
    assert headings[-2:] == ["Zahlen, die verglichen werden dürfen", "Anhang"]
    assert "Zwei Netzwerke sind zwei Fälle" in shown(tab)


def test_groups_are_told_member_by_member(visit: Visit, cases: ComparisonPage) -> None:
    """Dortmund's five Verbände and the ISB's nineteen organisations; Eichsfeld has no group of a given size."""
    told = [line for line in visit(cases).locator("p:visible").all_inner_texts() if "Mitglieder einzeln" in line]
    assert len(told) == 1
    assert "sind es 31 bis 36 statt 14 Stellen und Gruppen und 13 statt 9 verbundene Paare" in told[0]


def test_what_reading_left_in_doubt_stands_on_the_page(tmp_path: Path) -> None:
    """A header that was not understood, told of the network that has it; once, where both are of one record."""
    folder = shutil.copytree(EXAMPLES / "eichsfeld" / "records", tmp_path / "records")
    ties = (folder / "ties.csv").read_text(encoding="utf-8-sig").replace("formality", "fromality")
    (folder / "ties.csv").write_text(ties, encoding="utf-8")
    net, said = read(folder), "Die Spalte „fromality“ ist nicht bekannt"
    assert re.search(
        f'warning">Zum Netzwerk „Landkreis Eichsfeld“: [^<]*{said}', compare(example("dortmund"), net, maps=False).html
    )
    layers = compare_layers(net, lang="de", maps=False).html
    assert layers.count(said) == 1


def test_a_one_informant_source_is_told_wherever_it_shapes_a_number(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    assert (
        "Wer Auskunft gibt, nennt vor allem die eigenen Partner: Der Wert liegt an der Quelle, nicht am Ort."
        in shown(tab)
    )
    assert "Die Akteure mit den meisten Partnern werden hier nicht verglichen." in shown(tab)
    structure = tab.locator(".numbers:visible tr", has_text="Partner je Akteur im Mittel")
    expect(structure).to_have_class("no")
    expect(tab.locator(".index:visible:not(.no)")).to_have_count(0)
    expect(tab.locator(".warning:visible", has_text="Nur zur Anschauung")).to_have_count(1)


def test_the_formal_share_is_drawn_and_told_as_a_range(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    dortmund, eichsfeld, *formalised = tab.locator(".formal:visible").all()
    expect(dortmund).to_contain_text(
        "2 von 9 verbundenen Paaren sind nach den Angaben vertraglich, 4 weitere sind offen"
    )
    expect(eichsfeld).to_contain_text(
        "0 von 8 verbundenen Paaren sind nach den Angaben vertraglich, 8 weitere sind offen"
    )
    expect(formalised[0]).to_contain_text(
        "2 von 9 verbundenen Paaren sind nach den Angaben formalisiert, 7 weitere sind offen"
    )
    expect(tab.locator(".conclusion:visible")).to_contain_text(["Die Spannen überschneiden sich"] * 2)
    assert float(dortmund.locator(".fill").get_attribute("width") or 0) == pytest.approx(299 * 2 / 9, abs=0.01)
    assert float(dortmund.locator(".open").get_attribute("width") or 0) == pytest.approx(299 * 4 / 9, abs=0.01)


def test_bodies_are_matched_by_remit_not_by_name(visit: Visit, read_off: ComparisonPage) -> None:
    tab = visit(read_off)
    row = tab.locator("tr:visible", has=tab.locator("th", has_text="Grundsicherung für Arbeitsuchende"))
    told = ["ARGE Dortmundaus dem Namen erschlossen", "Grundsicherungsamtverzeichnet als „Grundsicherung“"]
    expect(row.locator("td")).to_have_text(told)


def test_a_remit_read_off_a_name_is_not_told_as_recorded(visit: Visit, read_off: ComparisonPage) -> None:
    """Of Dortmund's ARGE the records say Arbeitsmarktpolitik; Eichsfeld's office is recorded with Grundsicherung."""
    tab = visit(read_off)
    marked = "Grundsicherung für Arbeitsuchende (aus dem Namen erschlossen: Dortmund)"
    assert "Für keine Aufgabe ist in beiden Netzwerken jemand verzeichnet." in shown(tab)
    assert f"gibt es in beiden Netzwerken auch jemanden für: {marked}." in shown(tab)
    bodies = tab.locator("#de-roles tbody td")
    expect(bodies).to_have_text(["Grundsicherungsamt", marked, "Dortmund: Arbeitsmarktpolitik"])
    assert "nennen: Grundsicherung" not in shown(tab)


def test_sizes_stand_above_every_number_and_beside_those_that_rest_on_others(
    visit: Visit, cases: ComparisonPage
) -> None:
    tab = visit(cases)
    heads = tab.locator(".numbers:visible thead small")
    expect(heads).to_have_text(["14 Stellen und Gruppen, 9 Paare", "14 Stellen und Gruppen, 8 Paare"] * 2)
    confirmed = tab.locator(".numbers:visible tbody tr", has_text="bestätigt").locator("td small")
    expect(confirmed).to_have_text(["14 Stellen und Gruppen, 0 Paare"] * 2)
    expect(tab.locator(".numbers:visible tbody td small")).to_have_count(2)


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
    for word in ("vergleichbar", "Gruppen,", "Grundlage"):
        assert word not in shown(tab)
    expect(visit(cases, at="#en").locator("h1:visible")).to_contain_text("Two cases compared")


def test_it_reads_without_scripts_and_is_dark_where_the_system_is(
    browser: Any, cases: ComparisonPage, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    tab = context.new_page()
    tab.goto(cases.save(tmp_path / "page.html").as_uri())
    expect(tab.locator("h1:visible")).to_have_count(1)
    expect(tab.locator("body")).to_have_css("background-color", "rgb(16, 20, 26)")
    expect(tab.get_by_role("button", name="Dunkel")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_violation(visit: Visit, cases: ComparisonPage, lang: str, theme: str) -> None:
    tab = visit(cases, at=f"#{lang}", color_scheme=theme)
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
    tab = visit(cases, color_scheme="dark", folded=True)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator("details:not([open])")).to_have_count(0)
    tab.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.querySelector('.page section')).color") == "rgb(24, 34, 45)"
    expect(tab.get_by_role("button", name="Drucken")).to_be_hidden()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator("details[open]").count() == 0


def test_every_page_has_one_palette_and_is_light_on_paper(visit: Visit, cases: ComparisonPage, town: Network) -> None:
    for page in (cases, web_map(town)):
        tab = visit(page, color_scheme="dark")
        ink = "getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()"
        assert tab.evaluate(ink) == "#e9edf0"
        tab.emulate_media(media="print")
        assert tab.evaluate(ink) == "#18222d"
        assert tab.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_a_colour_is_the_same_by_the_system_and_by_choice(visit: Visit, cases: ComparisonPage) -> None:
    read = "names => names.map(name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`))"
    for scheme, other, button in (("light", "dark", "Dunkel"), ("dark", "light", "Hell")):
        tab = visit(cases, color_scheme=scheme)
        assert tab.evaluate(read, list(COLOURS)) == [getattr(colour, scheme) for colour in COLOURS.values()]
        tab.get_by_role("button", name=button).click()
        assert tab.evaluate(read, list(COLOURS)) == [getattr(colour, other) for colour in COLOURS.values()]


def test_scripts_and_styles_run_by_hash_alone(cases: ComparisonPage) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', cases.html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert policy[1].count("sha256-") == 2
    assert "unsafe" not in policy[1]
    assert "://" not in re.sub(r"<(script|style).*?</\1>", "", cases.html, flags=re.DOTALL)


def test_hostile_records_run_nothing_and_are_shown_as_typed(visit: Visit, town: Network) -> None:
    net = hostile_network()
    hostile = net.derive(meta=replace(net.meta, place=HOSTILE[1]))
    tab = visit(compare(hostile, town, replicates=20, maps=False))
    expect(tab.locator(".overview:visible thead th").first).to_contain_text(HOSTILE[1])
    assert HOSTILE[0] in shown(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") == 1366


def test_the_same_records_and_seed_give_the_same_page(town: Network, survey: Network) -> None:
    pages = [compare(town, survey, replicates=50, seed=seed, maps=False).html for seed in (3, 3, 4)]
    assert pages[0] == pages[1] != pages[2]


def test_analyses_are_taken_too_and_the_table_is_in_words(town: Network, survey: Network) -> None:
    page = compare(analyse(town), survey, lang="en", replicates=20, maps=False)
    assert page.table.at["density", "comparable"] == "not comparable"
    assert page.comparison.table.at["density", "comparable"] == "no"
    assert page.readable.columns.tolist() == ["Number", "Musterstadt", "Musterkreis (erfunden)", "Comparable?"]
    assert '<html lang="en">' in page.html


def test_two_surveys_are_tested_and_told_with_care(visit: Visit, survey: Network) -> None:
    other = survey.keep(actors=survey.actors["social_space"] != "Nordviertel")
    page = compare(survey, other.derive(meta=replace(other.meta, place="Rest")), replicates=100, maps=False)
    tab = visit(page)
    expect(tab.locator(".index:visible")).to_have_count(5)
    expect(tab.locator(".index:visible.no")).to_have_count(0)
    expect(tab.locator(".index:visible").first.locator("svg[role=img]")).to_have_count(3)
    labels = [picture.get_attribute("aria-label") or "" for picture in tab.locator("svg[role=img]:visible").all()]
    assert all(len(label) > 20 for label in labels)
    assert "verliert Partner" in shown(tab)
    assert "In Simulationen war sie für die Partner je Akteur" in shown(tab)
    assert "es heißt nur, dass kein Unterschied nachweisbar ist" in shown(tab)


def wheel_and_ring() -> ComparisonPage:
    """One actor tied to eleven others, and sixteen in a ring: mean degrees 22 / 12 and 2."""
    spokes, rim = ([f"{letter}{k}" for k in range(n)] for letter, n in (("a", 12), ("b", 16)))
    wheel = networks.made(spokes, [("a0", other) for other in spokes[1:]])
    ring = networks.made(rim, list(zip(rim, rim[1:] + rim[:1], strict=True)))
    metas = (Meta(title=title, place=title, evidence="survey", language="de") for title in ("Rad", "Ring"))
    first, second = (net.derive(meta=meta) for net, meta in zip((wheel, ring), metas, strict=True))
    return compare(first, second, replicates=499, maps=False)


def test_mean_degrees_are_told_as_a_ratio_and_an_unanswered_question_with_its_reason(visit: Visit) -> None:
    """Half a tie is added: (23 / 12) / (33 / 16) = 0.93."""
    tab = visit(wheel_and_ring())
    told = shown(tab)
    assert "Rad: 1,83. Ring: 2,00. Verhältnis, mit der halben Beziehung: 0,93." in told
    assert "-Fache. Gleich viele Partner je Akteur liegen in der Spanne" in told
    assert "Nicht beantwortet: In mindestens einem Netzwerk haben einzelne Akteure weit mehr Partner" in told
    assert "haben die Akteure so verschieden viele Partner, dass ein Netzwerk allein nicht zeigt" in told
    assert "bleibt offen für: Geschlossenheit (Transitivität), Mittlere Gebundenheit" in told
    tab.get_by_role("button", name="English").click()
    told = shown(tab)
    assert "Rad: 1.83. Ring: 2.00. Ratio, with the half tie: 0.93." in told
    assert "stays open for: Closure (transitivity), Mean constraint (Burt) and Partners per actor, mean." in told


def test_layers_of_one_network_are_no_cases(visit: Visit, survey: Network) -> None:
    tab = visit(compare_layers(survey, replicates=50, maps=False))
    expect(tab.locator("h1:visible")).to_have_text("Zwei Ebenen eines Netzwerks: „Vertraglich“ und „Nicht vertraglich“")
    assert "Zwei Netzwerke sind zwei Fälle" not in shown(tab)
    counts = tab.locator("table.small:visible td").all_inner_texts()
    assert sum(map(int, counts)) == 37 * 36 / 2
    expect(tab.locator(".numbers:visible th", has_text="Anteil vertraglich")).to_have_count(0)
    expect(tab.locator("table.lines:visible")).to_have_count(0)
    assert "Beide Ebenen stammen aus denselben Aufzeichnungen" in shown(tab)
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("h1:visible")).to_have_text("Two layers of one network: “Contractual” and “Non-contractual”")
    assert "ertraglich" not in shown(tab)


def test_dates_of_one_network_tell_what_stayed_came_and_went(visit: Visit, survey: Network) -> None:
    ended = survey.keep(ties=survey.ties["relation"] != "funding")
    tab = visit(compare_dates(survey, ended, names=("2025", "2026"), replicates=50, maps=False))
    expect(tab.locator("h1:visible")).to_have_text("Musterkreis (erfunden) zu zwei Zeitpunkten: 2025 und 2026")
    assert "Was ist geblieben, neu, weggefallen?" in shown(tab)
    assert "noch keine Entwicklung" in shown(tab)
    assert "aus denselben Aufzeichnungen zurückgerechnet" in shown(tab)
    labels = tab.locator("table.small:visible th[scope=row]").all_inner_texts()
    assert labels == ["geblieben", "weggefallen (nur 2025)", "neu (nur 2026)", "zu keinem der Zeitpunkte verbunden"]


def test_what_missing_dates_leave_open_is_told_as_a_range(visit: Visit) -> None:
    """a - b ended 2018 to 2022, a - c has no date: one pair went, none or one stayed."""
    actors = pd.DataFrame({"id": list("abc"), "name": list("ABC"), "kind": "Stelle"})
    ties = pd.DataFrame({"from": ["a", "a"], "to": ["b", "c"], "relation": "cooperation", "state": ["ended", ""]})
    net = from_tables(actors, ties.assign(since=["2018", ""], until=["2022", ""]), meta=Meta(date="2025"))
    tab = visit(compare_dates(at(net, "2024"), at(net, "2020"), replicates=20, maps=False))
    expect(tab.locator("h1:visible")).to_have_text("Ein Netzwerk zu zwei Zeitpunkten: 2020 und 2024")
    counts = tab.locator("table.small:visible td").all_inner_texts()
    assert counts == ["1 (möglich: 0 bis 1)", "1", "0 (möglich: 0 bis 1)", "1"]
    assert "0 bis 1 geblieben, 1 weggefallen, 0 bis 1 neu" in shown(tab)
    assert "Der frühere Zeitpunkt steht zuerst" in shown(tab)
    expect(tab.locator(".overview:visible thead p").first).to_contain_text("Stand 2025")
    expect(tab.locator("li:visible", has_text="A – C")).to_contain_text("geblieben, nicht gesichert")


def test_dates_are_written_with_the_name_of_the_month(visit: Visit, survey: Network) -> None:
    """The names of two dates too, in the language of the reader; the comparison itself keeps them as they are."""
    earlier = survey.derive(meta=replace(survey.meta, date="2024-11"))
    page = compare_dates(earlier, survey, replicates=20, maps=False)
    assert page.comparison.names == ("2024-11", "2025-03-31")
    tab = visit(page)
    place = "Musterkreis (erfunden)"
    title = tab.locator("h1:visible")
    expect(title).to_have_text(f"{place} zu zwei Zeitpunkten: November 2024 und 31. März 2025")
    expect(tab.locator(".overview:visible thead p").first).to_contain_text("Stand November 2024")
    tab.get_by_role("button", name="English").click()
    expect(title).to_have_text(f"{place} at two dates: November 2024 and 31 March 2025")
    assert page.readable.columns.tolist()[1:3] == ["November 2024", "31. März 2025"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_maps_write_a_date_as_comparisons_do(visit: Visit, survey: Network, lang: Language) -> None:
    expect(visit(web_map(survey, lang=lang)).locator("#facts")).to_contain_text(date("2025-03-31", lang))


def test_networks_are_counted_with_the_words_of_their_facts(visit: Visit, cases: ComparisonPage) -> None:
    tab = visit(cases)
    for net in cases.comparison.networks:
        assert counts_line(net, "de") in shown(tab)


def test_two_records_of_one_place_are_not_called_one(visit: Visit, survey: Network) -> None:
    later = survey.derive(meta=replace(survey.meta, date="2029-03-31"))
    tab = visit(compare_dates(survey, later, replicates=20, maps=False))
    assert "zurückgerechnet" not in shown(tab)
    expect(tab.locator("table.lines:visible th", has_text="Zeitraum")).to_have_count(0)


def remit_network(place: str, ties: list[tuple[str, str]], asked: list[str]) -> Network:
    actors = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "name": [f"{name} {place}" for name in ("Jobcenter", "Jugendamt", "Schulamt")],
            "kind": "Amt",
            "remit": ["Grundsicherung; Wohngeld", "Jugendhilfe", "Schulaufsicht"],
            "surveyed": asked,
        }
    )
    rows = pd.DataFrame(ties, columns=["from", "to"]).assign(relation="cooperation")
    return from_tables(actors, rows, meta=Meta(title=place, place=place, evidence="survey"))


def test_remits_are_tied_open_or_not_tied(visit: Visit) -> None:
    """Six pairs of four remits. Grundsicherung and Wohngeld are one body's; of c nobody in B was asked."""
    first = remit_network("A", [("a", "b"), ("b", "c")], ["yes"] * 3)
    second = remit_network("B", [("a", "b")], ["yes", "yes", "no"])
    tab = visit(compare(first, second, replicates=20, maps=False))
    bodies, ties = tab.locator("#de-roles table").all()
    expect(bodies.locator("tbody tr").first).to_contain_text("Grundsicherung für Arbeitsuchende und Wohngeld")
    assert [" ".join(row.split()) for row in ties.locator("tbody tr").all_inner_texts()] == [
        "Grundsicherung für Arbeitsuchende – Jugendhilfe verbunden verbunden",
        "Jugendhilfe – Schulaufsicht verbunden offen",
        "Jugendhilfe – Wohngeld verbunden verbunden",
    ]
    assert (
        "In keinem der Netzwerke verbunden: 3 von 6 Paaren von Aufgaben; davon in mindestens einem Netzwerk offen: 2."
        in shown(tab)
    )


def test_a_pair_of_remits_says_where_it_rests_on_a_name(visit: Visit) -> None:
    first = remit_network("A", [("a", "b")], ["yes"] * 3)
    told = first.derive(actors=first.actors.assign(remit=["Wohngeld", "Jugendhilfe", ""]))
    second = told.derive(meta=replace(told.meta, place="B"))
    ties = visit(compare(first, second, replicates=20, maps=False)).locator("#de-roles")
    rows = [" ".join(row.split()) for row in ties.locator("table").last.locator("tbody tr").all_inner_texts()]
    assert rows == [
        "Grundsicherung für Arbeitsuchende – Jugendhilfe verbunden verbunden Aufgabe aus dem Namen erschlossen",
        "Jugendhilfe – Wohngeld verbunden verbunden",
    ]


def test_two_networks_that_know_equally_little_are_alike_and_yet_uncertain(visit: Visit) -> None:
    """Two of three silent: of one of three pairs nobody was asked."""
    first, second = (remit_network(place, [("a", "b")], ["yes", "no", "no"]) for place in "AB")
    tab = visit(compare(first, second, replicates=20, maps=False))
    expect(tab.locator(".lines:visible tr", has_text="mindestens eine Seite")).to_contain_text("gleich")
    expect(tab.locator("#de-case")).to_contain_text(
        re.compile(r"Im Netzwerk „B“ ist zu 33\s% der Paare niemand befragt worden\.")
    )


def test_what_has_no_value_is_neither_compared_nor_told(visit: Visit) -> None:
    net = remit_network("A", [("a", "b")], ["yes"] * 3)
    tab = visit(compare(net, net.derive(meta=replace(net.meta, place="B")), replicates=20, maps=False))
    row = tab.locator(".numbers:visible tr", has_text="Geschlossenheit")
    expect(row.locator(".numeric").first).to_contain_text("–")
    expect(row).to_have_class("no")
    expect(row).to_contain_text("keinen Wert")
    expect(row).not_to_contain_text("gemeinsamen Partner")


@pytest.mark.parametrize("kind", ["cases", "layers", "dates"])
def test_an_empty_network_makes_a_page(visit: Visit, kind: str, crowds: Callable[..., Network]) -> None:
    nothing = crowds(3, ties=0)
    net = nothing.keep(actors=nothing.actors["name"] == "")
    draw = {
        "cases": lambda: compare(net, net, maps=False),
        "layers": lambda: compare_layers(net, maps=False),
        "dates": lambda: compare_dates(net, net, maps=False),
    }
    expect(visit(draw[kind]()).locator("h1:visible")).to_have_count(1)


def test_what_is_no_network_is_refused_in_words(survey: Network) -> None:
    path: Any = "records"
    calls: list[Callable[[], object]] = [
        lambda: compare(survey, path),
        lambda: compare_layers(path),
        lambda: compare_dates(path, survey),
    ]
    for call in calls:
        with pytest.raises(NetworkError, match="needs a Network, not a path"):
            call()


def test_many_networks_open_in_their_language_and_tell_faults_in_the_readers(
    visit: Visit, tmp_path: Path, town: Network
) -> None:
    write(town, tmp_path / "stadt")
    shutil.copytree(tmp_path / "stadt", tmp_path / "kaputt")
    (tmp_path / "kaputt" / "ties.csv").write_text("id,from,to,relation\nt,wer,was,cooperation\n", encoding="utf-8")
    tab = visit(compare_many(tmp_path, replicates=20))
    expect(tab.locator("h1:visible")).to_have_text("1 Netzwerk")
    expect(tab.locator(".reason:visible")).to_contain_text("Es gibt keinen Akteur „wer“")
    tab.get_by_role("button", name="English").click()
    expect(tab.locator(".reason:visible")).to_contain_text('no actor "wer"')
    english = {"a": town.derive(meta=replace(town.meta, language="en"))}
    assert '<html lang="en">' in compare_many(english, replicates=20).html
    assert '<html lang="de">' in compare_many(english, replicates=20, lang="de").html


def test_many_networks_of_a_folder_are_called_by_their_titles(visit: Visit, tmp_path: Path, town: Network) -> None:
    """Those of one title with their folder's name; rows stand in the order of the titles."""
    for folder, title in (("a", "Neustadt"), ("b", "Altdorf"), ("c", "Neustadt")):
        write(town.derive(meta=replace(town.meta, title=title, setting="urban")), tmp_path / folder)
    page = compare_many(tmp_path, replicates=20)
    tab = visit(page)
    expect(tab.locator("tbody:visible th")).to_have_text(["Altdorf", "Neustadt (a)", "Neustadt (c)"])
    said = shown(tab)
    assert "Aussagen über Gruppen: Neustadt (a), Altdorf und Neustadt (c)." in said
    assert "Verglichen werden 0 von 3 städtischen und 0 von 0 ländlichen Netzwerken." in said
    assert "Das reicht für keine Aussage über Städte und ländliche Räume." in said
    assert "kein p unter" not in said
    assert page.table.index.tolist() == ["a", "b", "c"]


def test_many_networks_that_do_not_say_whether_they_are_urban(town: Network) -> None:
    page = compare_many({"x": town}, replicates=20, lang="de").html
    assert "Bei keinem der Netzwerke ist angegeben, dass es städtisch oder ländlich ist." in page
    assert "Fallvergleich" not in page


def test_many_networks_make_a_table_and_a_map(visit: Visit, crowds: Callable[..., Network]) -> None:
    nets = {f"Kreis {k}": crowds(8 + k, ties=2 + k % 2) for k in range(4)}
    settled = {
        name: net.derive(meta=replace(net.meta, evidence="survey", setting=("urban", "rural")[place % 2]))
        for place, (name, net) in enumerate(nets.items())
    }
    page = compare_many(settled | {"<b>fett</b>": crowds(3)}, replicates=50)
    tab = visit(page)
    expect(tab.locator(".objection:visible blockquote")).to_contain_text("nicht ergiebig, sich mit anderen vergleichen")
    expect(tab.locator("tbody:visible tr").first.locator("th")).to_have_text("<b>fett</b>")
    expect(tab.locator("svg[role=img]:visible text", has_text="Kreis 2")).to_have_count(1)
    assert "Das reicht für keine Aussage über Städte und ländliche Räume." in shown(tab)
    assert "Verschieden oder nicht gesichert: Grundlage, Auskunft, Abgrenzung, Zeitraum und Abdeckung." in shown(tab)
    expect(tab.locator(".legend:visible > span")).to_have_text(["Städtisch", "Ländlich", "ohne Angabe"])
    assert violations(tab) == []


def test_the_smallest_p_and_the_blocks_are_told_in_both_languages(crowds: Callable[..., Network]) -> None:
    """Five against five in one Land and four against four in another: more divisions than the 200 draws."""
    nets = {}
    for place in range(18):
        net = crowds(8 + place, ties=2 + place % 2)
        land, setting = ("Hessen", "Bayern")[place >= 10], ("urban", "rural")[place % 2]
        nets[f"Kreis {place}"] = net.derive(meta=replace(net.meta, evidence="survey", setting=setting, land=land))
    found = many(nets, replicates=200)
    page = page_of_many(found, "de").html
    assert "Städtische und ländliche Netzwerke zugleich gibt es hier in: Bayern und Hessen." in page
    assert "side by side are found here in: Bayern and Hessen." in page
    assert "Ländlich, Bayern" in page
    assert page.count("Kleinstes mögliches p<") == page.count("Smallest p possible<") == 2
    assert found.classes is not None
    assert found.classes["smallest_p"].tolist() == pytest.approx([2 / 201] * 5)
    nets["Kreis 3"] = nets["Kreis 3"].derive(meta=replace(nets["Kreis 3"].meta, land=None))
    lost = page_of_many(many(nets, replicates=20), "de").html
    assert "Bei einem dieser Netzwerke ist das Bundesland nicht angegeben." in lost
    assert "For one of these networks the federal state is not given." in lost


def test_the_order_of_rows_changes_nothing_on_the_page() -> None:
    pages = []
    for step in (1, -1):
        nets = [example(name) for name in ("dortmund", "eichsfeld")]
        turned = [net.derive(actors=net.actors[::step], ties=net.ties[::step]) for net in nets]
        pages.append(compare(turned[0], turned[1], replicates=20, maps=False).html)
    assert pages[0] == pages[1]


def test_the_order_of_rows_changes_no_number_of_many_networks() -> None:
    net = example("musterkreis")
    turned = net.derive(actors=net.actors[::-1], ties=net.ties[::-1])
    table = many({"first": net, "second": turned}, replicates=50).table
    pd.testing.assert_series_equal(table.T["first"], table.T["second"], check_names=False)
