"""The map in a real browser, clicked and typed at as people do."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.style import STATE_SIGNS

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def marks(tab: Page) -> int:
    """How many pixels of the map's canvas are not blank."""
    return int(
        tab.evaluate(
            """() => {
                const canvas = document.querySelector("#map canvas");
                const { width, height } = canvas;
                const copy = Object.assign(document.createElement("canvas"), { width, height });
                const reader = copy.getContext("2d", { willReadFrequently: true });
                reader.drawImage(canvas, 0, 0);
                const { data } = reader.getImageData(0, 0, width, height);
                let marked = 0;
                for (let at = 3; at < data.length; at += 4) if (data[at] > 0) marked += 1;
                return marked;
            }"""
        )
    )


def search(tab: Page, words: str) -> None:
    tab.get_by_role("combobox", name="Suche").fill(words)
    tab.keyboard.press("Enter")


def test_the_map_is_drawn_and_says_what_it_shows(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    assert marks(tab) > 5_000
    expect(tab.get_by_role("heading", level=1)).to_have_text("Akteursnetz Musterstadt")
    expect(tab.locator("#facts")).to_have_text("Musterstadt · Stand März 2007 · 12 Akteure, 11 Beziehungen")
    expect(tab.locator(".glance > p").first).to_have_text(
        "12 Akteure: 11 Stellen und Gruppen, 1 Gremium oder Programm. 11 Beziehungen: "
        "9 gemessene zwischen Stellen und Gruppen (7 verbundene Paare), 1 Sitz, Mitgliedschaft oder Beteiligung an "
        "einem Gremium oder Programm, 1 nicht bestehend (gewünscht)."
    )
    expect(tab.locator("#source-note")).to_contain_text("Wer berichtet, nennt vor allem die eigenen Partner")
    expect(tab.locator("#visible")).to_have_text(
        "12 von 12 Akteuren, 10 von 11 Beziehungen sichtbar. Ausgeblendet: 1 gewünscht."
    )


def test_two_openings_give_the_same_picture(visit: Visit, drawn: Draw, town: Network) -> None:
    page = drawn(town)
    first, second = visit(page), visit(page)
    assert first.locator("#map").screenshot() == second.locator("#map").screenshot()


def test_search_goes_to_an_actor(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("combobox", name="Suche").press_sequentially("hauptamt")
    expect(tab.locator("#hits")).to_contain_text("Kein Akteur gefunden")
    search(tab, "kammer")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Industrie- und Handelskammer")


def test_a_hit_tells_by_what_it_was_found(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("combobox", name="Suche").press_sequentially("wohlf")
    expect(tab.locator("#hits [role=option]")).to_have_text(
        "Caritasverband für den Kreis e. V.Sektor: Wohlfahrtspflege"
    )
    tab.get_by_role("combobox", name="Suche").fill("stelle")
    expect(tab.locator("#hits .none")).to_have_text("4 weitere; bitte genauer eingeben")


def test_on_a_phone_the_answer_comes_into_sight(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), width=390, height=844)
    search(tab, "Sozialamt")
    expect(tab.locator("#panel-selection h2")).to_be_in_viewport(ratio=1)
    expect(tab.locator("#map")).to_be_in_viewport(ratio=0.95)


@pytest.mark.parametrize("typed", ["FÜR DEN", "fuer den", "fur den"])
def test_search_takes_umlauts_as_people_type_them(visit: Visit, drawn: Draw, town: Network, typed: str) -> None:
    tab = visit(drawn(town))
    search(tab, typed)
    expect(tab.locator("#panel-selection h2")).to_contain_text("Caritasverband")


def test_a_click_on_a_mark_opens_its_record(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    search(tab, "Jobcenter")
    tab.wait_for_timeout(450)
    box = tab.locator("#map").bounding_box()
    assert box is not None
    tab.locator("#map").press("Escape")
    expect(tab.locator("#panel-selection")).to_contain_text("Ein Klick auf einen Akteur")
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(tab.locator("#panel-selection h2")).to_contain_text("Jobcenter")


def test_an_actor_shows_its_ties_by_formality(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    search(tab, "Jobcenter")
    ties = tab.locator("#panel-selection .ties")
    expect(ties.get_by_role("heading", level=3)).to_have_text("7 Beziehungen")
    expect(ties.get_by_role("heading", level=4)).to_have_text(
        ["Vertraglich (3)", "Nicht vertraglich (1)", "Ohne Angabe (3)"]
    )


def test_a_tie_shows_all_its_records_with_quote_and_source(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    search(tab, "Jobcenter")
    tab.locator("#panel-selection").get_by_role("button", name="Fallübergabe").click()
    panel = tab.locator("#panel-selection")
    expect(panel).to_contain_text("2 Beziehungen zwischen diesen beiden")
    expect(panel.locator("article.chosen")).to_contain_text("Fallübergabe")
    expect(panel.locator("blockquote").first).to_have_text("auf der Grundlage eines Vertrages")
    expect(panel.locator("figcaption").first).to_have_text("Quelle: Protokoll, Seite 3")


def test_people_and_comments_are_in_internal_pages_only(drawn: Draw, town: Network) -> None:
    public, internal = drawn(town).html, drawn(town, internal=True).html
    assert "Frau Muster" not in public
    assert "nur intern" not in public
    assert "Frau Muster" in internal
    assert "nur intern" in internal


def test_legend_entries_switch_what_they_explain(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    before = marks(tab)
    tab.get_by_role("checkbox", name=re.compile("Öffentliche Verwaltung")).click()
    expect(tab.locator("#visible")).to_contain_text("9 von 12 Akteuren, 3 von 11 Beziehungen sichtbar.")
    expect(tab.get_by_role("checkbox", name=re.compile("Öffentliche Verwaltung 0 von 3"))).not_to_be_checked()
    assert marks(tab) < before


def test_all_and_none_of_a_group(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    group = tab.locator("[data-group=layer]")
    group.get_by_role("button", name="Keine").click()
    expect(tab.locator("#visible")).to_contain_text("0 von 11 Beziehungen")
    group.get_by_role("button", name="Alle").click()
    expect(tab.locator("#visible")).to_contain_text("10 von 11 Beziehungen")


def test_the_legend_explains_the_signs_on_ties(visit: Visit, drawn: Draw, town: Network) -> None:
    states = visit(drawn(town)).locator("[data-group=state] .entry")
    expect(states.locator("svg")).to_have_count(2)
    expect(states.locator("svg text")).to_have_text(["", STATE_SIGNS["wished"]])


def test_wished_ties_come_on_request(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("checkbox", name=re.compile("Gewünscht")).click()
    expect(tab.locator("#visible")).to_contain_text("11 von 11 Beziehungen")


def test_the_strength_slider_keeps_what_is_unknown(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    slider = tab.get_by_role("slider", name="Stärke")
    for _ in range(4):
        slider.press("ArrowRight")
    expect(tab.locator("#visible")).to_contain_text("9 von 11 Beziehungen")
    expect(tab.locator(".slider").first).to_contain_text("ab Stärke 4; Beziehungen ohne Angabe bleiben sichtbar")


def test_the_date_slider_steps_through_the_years(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    slider = tab.get_by_role("slider", name="Zeit")
    slider.press("ArrowLeft")
    expect(tab.locator("#visible")).to_contain_text("10 von 11 Beziehungen")
    slider.press("Home")
    expect(tab.locator("#visible")).to_contain_text("9 von 11 Beziehungen")
    tab.get_by_role("button", name="Abspielen").click()
    expect(tab.get_by_role("button", name="Anhalten")).to_be_visible()


def test_a_year_shows_what_has_ended_since_as_it_was(visit: Visit, drawn: Draw, town: Network) -> None:
    """The last tie, wished till now, failed in 2006, having begun in 2004; its club was founded in 1921."""
    last = town.ties.index == town.ties.index[-1]
    cells = {"state": "failed", "since": "2004", "until": "2006"}
    ties = town.ties.assign(**{name: town.ties[name].mask(last, value) for name, value in cells.items()})
    tab = visit(drawn(town.with_tables(ties=ties, actors=town.actors.assign(since="1921"))))
    slider = tab.get_by_role("slider", name="Zeit")
    expect(slider).to_have_attribute("min", "2003")
    expect(tab.locator("#visible")).to_contain_text("10 von 11 Beziehungen")
    slider.press("ArrowLeft")
    expect(tab.locator("#visible")).to_contain_text("11 von 11 Beziehungen")
    expect(tab.locator(".slider output").last).to_contain_text("gezeichnet wie Bestehendes")
    expect(tab.locator("[data-group=state] .entry", has_text="Gescheitert")).to_have_count(0)
    slider.press("Home")
    expect(tab.locator("#visible")).to_contain_text("9 von 11 Beziehungen")


def test_the_way_between_two_actors(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    search(tab, "Jobcenter")
    tab.get_by_label("Weg zu").select_option(label="Bewohnerrat")
    way = "Kürzester Weg, 3 Schritte: Jobcenter → Caritasverband für den Kreis e. V. → "
    expect(tab.locator(".path")).to_have_text(f"{way}Kirchengemeinde St. Marien → Bewohnerrat")
    tab.get_by_label("Weg zu").select_option(label="Sportverein TuS")
    expect(tab.locator(".path")).to_have_text("Kein Weg über die sichtbaren Beziehungen.")


def test_the_neighbourhood_grows_by_a_step(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    search(tab, "Bewohnerrat")
    near = marks(tab)
    picture = tab.locator("#map").screenshot()
    tab.get_by_label("Umfeld").select_option("2")
    assert near > 0
    assert tab.locator("#map").screenshot() != picture


def label_places(drawing: Page) -> list[float]:
    found: list[float] = drawing.locator("text.label").evaluate_all(
        "names => names.flatMap(name => [name.getBBox().x, name.getBBox().y])"
    )
    return found


def test_the_link_restores_the_view(visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]) -> None:
    page = drawn(town)
    tab = visit(page)
    search(tab, "Caritas")
    tab.get_by_role("checkbox", name=re.compile("Kirchen")).click()
    tab.get_by_role("button", name="English").click()
    tab.get_by_role("button", name="Zoom in").click()
    tab.wait_for_url(re.compile("#.*view="))
    tab.wait_for_timeout(450)  # the flight to the actor ends
    again = visit(page, at=tab.evaluate("location.hash"))
    expect(again.locator("#panel-selection h2")).to_contain_text("Caritasverband")
    expect(again.get_by_role("checkbox", name=re.compile("Churches"))).not_to_be_checked()
    assert label_places(picture(again)) == pytest.approx(label_places(picture(tab)), abs=1)


@pytest.mark.parametrize(
    "at", ["#selection=actor%3Anobody&size=x&view=a_b_c&off=%", "#%", "#fold=sector&layout=none", "#__proto__=1"]
)
def test_a_broken_link_opens_the_page_as_it_is(visit: Visit, drawn: Draw, town: Network, at: str) -> None:
    tab = visit(drawn(town), at=at)
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren")


def test_the_language_changes_inside_the_page(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("html")).to_have_attribute("lang", "en")
    expect(tab.locator("#facts")).to_have_text("Musterstadt · As of March 2007 · 12 actors, 11 ties")
    expect(tab.locator(".glance > p").first).to_have_text(
        "12 actors: 11 organisations and groups, 1 body or programme. 11 ties: "
        "9 measured between organisations and groups (7 tied pairs), 1 seat, membership or tie with a body or "
        "programme, 1 not in force (wished)."
    )
    expect(tab.get_by_role("tab")).to_have_text(["Findings", "Selection", "Table", "Meeting"])
    assert "Suche" not in tab.locator("body").inner_text()


def test_dark_by_the_readers_setting_and_by_choice(visit: Visit, drawn: Draw, town: Network) -> None:
    page = drawn(town)
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = visit(page), visit(page, color_scheme="dark")
    shade = dark.evaluate(ground)
    assert light.evaluate(ground) != shade
    light.get_by_role("button", name="Dunkel").click()
    assert light.evaluate(ground) == shade


@pytest.mark.parametrize(
    "name",
    [
        "Netzwerkkarte (Schritte)",
        "Netzwerkkarte (Nähe)",
        "Akteure und Gremien",
        "Nach Sozialraum",
        "Nach Lage",
    ],
)
def test_layouts_are_a_menu(
    visit: Visit, drawn: Draw, town: Network, name: str, picture: Callable[[Page], Page]
) -> None:
    tab = visit(drawn(town))
    before = tab.locator("#map").screenshot()
    tab.get_by_label("Anordnung").select_option(label=name)
    assert tab.locator("#map").screenshot() != before
    assert picture(tab).locator("path.actor").count() == 12


def test_rings_turn_around_a_chosen_actor(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, layout="rings", centre="schule"))
    expect(tab.get_by_label("Mittelpunkt").locator("option:checked")).to_have_text("Gesamtschule Nord")
    before = tab.locator("#map").screenshot()
    tab.get_by_label("Mittelpunkt").select_option(label="Jobcenter")
    assert tab.locator("#map").screenshot() != before


def test_slices_bear_their_sectors_names(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    drawing = picture(visit(drawn(town, layout="rings", centre="schule")))
    for name in ("Bewohnerschaft", "Kirchen", "Politik", "Wirtschaft", "Zivilgesellschaft"):
        expect(drawing.locator("text.guide", has_text=name)).to_have_count(1)


def test_columns_say_which_ties_they_show(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, layout="columns"))
    expect(tab.locator("#visible")).to_contain_text("Beziehungen zwischen Akteuren und Gremien")


def test_colour_by_another_column_adds_letters(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_label("Farbe").select_option(label="Sozialraum")
    expect(tab.locator("#legend h3").first).to_have_text("Farbe: Sozialraum")
    expect(tab.locator("#legend .group").first.locator("svg text")).to_have_text(["A", "B"])


def test_reset_brings_everything_back_into_view(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    tab = visit(drawn(town))
    before = label_places(picture(tab))
    search(tab, "Kammer")
    tab.get_by_role("checkbox", name=re.compile("Bildung")).click()
    tab.get_by_role("button", name="Zurücksetzen").click()
    expect(tab.get_by_role("combobox", name="Suche")).to_have_value("")
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren")
    assert label_places(picture(tab)) == pytest.approx(before, abs=1)


def test_a_window_of_another_size_shows_the_whole_picture(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    page = drawn(town)
    tab, wide = visit(page, width=1000, height=600), visit(page, width=1366, height=900)
    tab.set_viewport_size({"width": 1366, "height": 900})
    tab.wait_for_timeout(300)
    assert label_places(picture(tab)) == pytest.approx(label_places(picture(wide)), abs=1)
    assert "view=" not in tab.url


def test_suggestions_lie_inside_the_window(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("combobox", name="Suche").press_sequentially("jug")
    expect(tab.locator("#hits [role=option]").first).to_be_in_viewport(ratio=1)


def test_the_page_fits_its_window_whatever_the_legend_holds(
    visit: Visit, drawn: Draw, crowds: Callable[..., Network]
) -> None:
    tab = visit(drawn(crowds(100)), height=500)
    assert tab.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_names_in_the_table_are_not_torn(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Tabelle").click()
    name = tab.locator("#panel-table tbody th", has_text="Bildungswerkstatt").first
    box = name.get_by_role("button").bounding_box()
    assert box is not None
    assert box["height"] < 30


@pytest.mark.parametrize("width", [900, 1024, 1366])
def test_no_tab_is_cut_off(visit: Visit, drawn: Draw, town: Network, width: int) -> None:
    tab = visit(drawn(town), width=width)
    expect(tab.get_by_role("tab", name="Besprechung")).to_be_in_viewport(ratio=1)


def test_a_long_word_breaks_between_its_parts(visit: Visit, drawn: Draw, crowds: Callable[..., Network]) -> None:
    name = visit(drawn(crowds(100))).locator("[data-group=sector] .name", has_text="Ausbildungs- und")
    assert name.text_content() == "Ausbildungs- und Beschäftigungs\u00adträger"


def test_on_a_phone_the_map_stays_in_sight(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), width=390, height=844)
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_role("button", name="Rundgang beginnen").scroll_into_view_if_needed()
    tab.mouse.wheel(0, 2_000)
    expect(tab.locator("#map")).to_be_in_viewport(ratio=0.95)


def test_size_by_a_measure(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    before = tab.locator("#map").screenshot()
    tab.get_by_role("combobox", name="Größe").select_option(label="Alle gleich")
    assert tab.locator("#map").screenshot() != before


def test_several_ties_of_a_pair_lie_side_by_side(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page]
) -> None:
    lines = picture(visit(drawn(town))).locator("g.tie > path:first-child")
    assert len(set(lines.evaluate_all("lines => lines.map(line => line.getAttribute('d'))"))) == 10
