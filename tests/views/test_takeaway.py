"""What the page gives away: pictures, tables, paper, corrections."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.network import Network, from_tables
from akteursnetz.records.identity import record_hash
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def saved(tab: Page, name: str, path: Path) -> Path:
    tab.get_by_text("Speichern", exact=True).click()
    return loaded(tab, name, path)


def loaded(tab: Page, name: str, path: Path) -> Path:
    with tab.expect_download() as download:
        tab.get_by_role("button", name=name).click()
    target = path / download.value.suggested_filename
    download.value.save_as(target)
    return target


def opened(path: Path) -> tuple[ET.Element, list[str]]:
    """A saved picture and the texts in it."""
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file
    return root, ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]


def rows(path: Path, delimiter: str = ";") -> list[dict[str, str]]:
    content = io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")
    return list(csv.DictReader(content, delimiter=delimiter))


def test_the_vector_picture_shows_title_legend_and_all_actors(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path
) -> None:
    path = saved(visit(drawn(town)), "Bild zum Weiterbearbeiten", tmp_path)
    assert path.name == "akteursnetz-musterstadt.svg"
    root, texts = opened(path)
    assert {"Akteursnetz Musterstadt", "Vertraglich", "Wohlfahrtspflege", "Jobcenter"} <= set(texts)
    assert "Ausgeblendet: Gewünscht" in " ".join(texts)
    classes = [node.get("class") for node in root.iter()]
    assert classes.count("actor") == 12
    assert classes.count("tie") == 10


def test_a_saved_picture_tells_a_wish_from_a_tie(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("checkbox", name=re.compile("Gewünscht")).click()
    _, texts = opened(saved(tab, "Bild zum Weiterbearbeiten", tmp_path))
    assert texts.count("?") == 2  # on the one line, and in the legend beside its name
    assert "Gewünscht" in texts


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_picture_is_a_png_that_fills_a_sheet_of_a4_at_300_dpi(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path, width: int, height: int
) -> None:
    tab = visit(drawn(town), width=width, height=height)
    data = saved(tab, "Bild (PNG, 300 dpi für A4)", tmp_path).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    long, short = sorted((int.from_bytes(data[16:20]), int.from_bytes(data[20:24])), reverse=True)
    assert (long == 3508 and short <= 2480) or (long <= 3508 and short == 2480)
    assert data[37:41] == b"pHYs"
    tab.evaluate(
        """async bytes => createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))""", list(data)
    )


@pytest.mark.parametrize(("entry", "findings"), [("Drucken auf A3", True), ("Als Plakat auf A3", False)])
def test_a3_has_names_of_nine_points_and_a_poster_the_map_alone(
    visit: Visit, drawn: Draw, town: Network, entry: str, findings: bool
) -> None:
    tab = visit(drawn(town))
    tab.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    tab.get_by_text("Speichern", exact=True).click()
    tab.get_by_role("button", name=entry).click()
    paper = tab.locator("#paper > svg")
    assert "size: A3 landscape" in str(tab.locator("#paper-size").text_content())
    points = (420 - 2 * 12) / 25.4 * 72 / float(str(paper.get_attribute("viewBox")).split()[2])
    sizes = paper.locator("text.label").evaluate_all(
        "names => names.map(name => Number(name.getAttribute('font-size')))"
    )
    assert len(sizes) == 12
    assert min(sizes) * points >= 9
    assert (tab.locator("#paper > :not(svg)").count() > 0) == findings
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "size: A4 landscape" in str(tab.locator("#paper-size").text_content())


def test_tables_hold_what_is_visible(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("checkbox", name="Kirchen").click()
    actors = rows(saved(tab, "Sichtbare Akteure", tmp_path))
    ties = rows(saved(tab, "Sichtbare Beziehungen", tmp_path))
    assert len(actors) == 11
    assert actors[0]["Name"] == "Jobcenter"
    assert actors[0]["Sektor"] == "Öffentliche Verwaltung"
    assert len(ties) == 8
    assert (ties[0]["Von"], ties[0]["Zu"], ties[0]["Vertragliche Bindung"]) == ("Jobcenter", "Jugendamt", "Vertraglich")
    assert "Ansprechperson" not in ties[0]
    assert "Sozialraum" in actors[0]
    for sector in ("Öffentliche Verwaltung", "Politik"):
        tab.get_by_role("checkbox", name=sector).click()
    left = rows(saved(tab, "Sichtbare Akteure", tmp_path))
    assert len(left) == 6
    assert "Sozialraum" not in left[0]


@pytest.mark.parametrize(
    ("lang", "mark", "sector"), [("de", ";", "Öffentliche Verwaltung"), ("en", ",", "Public administration")]
)
def test_tables_are_written_as_the_language_reads_them(
    visit: Visit, drawn: Draw, tmp_path: Path, lang: str, mark: str, sector: str
) -> None:
    """German spreadsheets read semicolons and decimal commas; codes stand as labels, coordinates stay on the map."""
    roster = {"id": ["a", "b", "c"], "name": ["Amt", "Büro", "Club"], "kind": "x", "sector": "administration"}
    actors = pd.DataFrame(roster | {"lat": 51.5, "lon": 7.5})
    ties = pd.DataFrame({"from": ["a", "b"], "to": ["b", "c"], "relation": ["advice", "funding"]})
    tab = visit(drawn(from_tables(actors, ties), lang=lang))
    tab.get_by_text({"de": "Speichern", "en": "Save"}[lang], exact=True).click()
    path = loaded(tab, {"de": "Sichtbare Akteure", "en": "Visible actors"}[lang], tmp_path)
    assert path.read_bytes()[:3] == b"\xef\xbb\xbf"
    first = rows(path, mark)[0]
    assert sector in first.values()
    assert {"Breite", "Länge", "Latitude", "Longitude"}.isdisjoint(first)
    decimals = {cell[1] for cell in first.values() if re.fullmatch(r"0[.,]\d+", cell)}
    assert decimals == {{"de": ",", "en": "."}[lang]}


@pytest.mark.parametrize("start", ["=1+1", "+49 231", "-2", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_no_cell_can_become_a_formula(visit: Visit, drawn: Draw, tmp_path: Path, start: str) -> None:
    actors = pd.DataFrame({"id": ["a", "b"], "name": ["Amt", "Büro"], "kind": "x", "purpose": [f"x{start}", start]})
    ties = pd.DataFrame({"from": ["a"], "to": ["b"], "relation": ["advice"], "subject": [start]})
    found = rows(saved(visit(drawn(from_tables(actors, ties))), "Sichtbare Akteure", tmp_path))
    assert found[0]["Zweck"] == f"x{start}"
    assert found[1]["Zweck"] == f"'{start.strip(' ') if start.startswith(' ') else start.strip()}"


def test_paper_shows_the_map_and_the_findings(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator("#paper svg text", has_text="Akteursnetz Musterstadt")).to_be_visible()
    expect(tab.locator("#map")).not_to_be_visible()
    assert tab.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_map_fills_a_lying_sheet_whatever_the_window(
    visit: Visit, drawn: Draw, town: Network, width: int, height: int
) -> None:
    title = "Netzwerk der Träger und Ämter in " + "Musterstadt an der langen Straße und Umgebung " * 3
    tab = visit(drawn(town.derive(meta=replace(town.meta, title=title))), width=width, height=height)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.evaluate("document.getElementById('paper').style.display = 'block'")
    paper = tab.locator("#paper > svg")
    _, _, wide, tall = map(float, str(paper.get_attribute("viewBox")).split())
    assert 1.2 < wide / tall < 1.6
    right = paper.locator("text").evaluate_all(
        "texts => Math.max(...texts.map(t => t.getBBox().x + t.getBBox().width))"
    )
    assert right <= wide
    actors = "marks => marks.map(mark => mark.transform.baseVal.consolidate().matrix.e)"
    places = paper.locator("path.actor").evaluate_all(actors)
    assert max(places) - min(places) > wide / 2


def test_paper_is_light_also_from_a_dark_screen(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), color_scheme="dark")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("#paper > svg > rect").get_attribute("fill") == "#ffffff"


def test_corrections_are_saved_as_rows_of_a_table(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("combobox", name="Suche").fill("Bildungswerkstatt")
    tab.keyboard.press("Enter")
    panel = tab.locator("#panel-selection")
    panel.get_by_text("Stimmt nicht?", exact=True).click()
    panel.get_by_label("Was stimmt nicht?").select_option(label="Name")
    panel.get_by_label("Richtig ist").fill("=Werkstatt")
    panel.get_by_label("Von wem").fill("Amt 51")
    panel.get_by_role("button", name="Eintragen").click()
    tab.get_by_role("tab", name="Besprechung").click()
    expect(tab.locator(".drafts li")).to_have_text(
        re.compile(
            r"^Änderung: Bildungswerkstatt Name: Bildungswerkstatt → =Werkstatt \(Amt 51, \d+\. \w+ \d{4}\) Entfernen"
        )
    )
    (row,) = rows(loaded(tab, "Als corrections.csv speichern", tmp_path), ",")
    cells = {str(name): value for name, value in town.actors.loc["werkstatt"].items() if name != "note"}
    assert row | {"at": ""} == {
        "table": "actors",
        "id": "werkstatt",
        "hash": record_hash(cells),
        "action": "change",
        "column": "name",
        "old": "Bildungswerkstatt",
        "new": "'=Werkstatt",
        "note": "",
        "by": "Amt 51",
        "at": "",
    }


def test_a_missing_actor_is_one_row_for_each_cell(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_text("Ein Akteur fehlt").click()
    tab.locator("#drafts").get_by_label("Name").first.fill("Gesundheitsamt")
    tab.locator("#drafts").get_by_label("Art").first.fill("Amt")
    tab.locator("#drafts").get_by_label("Sektor").select_option(label="Gesundheit")
    tab.locator("#drafts").get_by_role("button", name="Eintragen").first.click()
    found = rows(loaded(tab, "Als corrections.csv speichern", tmp_path), ",")
    assert [(row["id"], row["action"], row["column"], row["new"]) for row in found] == [
        ("new-1", "add", "name", "Gesundheitsamt"),
        ("new-1", "add", "kind", "Amt"),
        ("new-1", "add", "sector", "health"),
    ]


def test_a_half_written_form_waits_while_another_tab_is_read(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_text("Ein Akteur fehlt").click()
    name = tab.locator("#drafts").get_by_label("Name").first
    name.fill("Gesundheitsamt")
    tab.get_by_role("tab", name="Tabelle").click()
    tab.get_by_role("tab", name="Besprechung").click()
    expect(name).to_have_value("Gesundheitsamt")


def test_drafts_survive_a_reload_and_can_be_deleted(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#selection=tie%3At1")
    tab.locator("#panel-selection article.chosen").get_by_text("Stimmt nicht?", exact=True).click()
    tab.locator("#panel-selection article.chosen").get_by_role("textbox", name="Anmerkung").fill("ist beendet")
    tab.locator("#panel-selection article.chosen").get_by_role("button", name="Eintragen").click()
    tab.reload()
    tab.get_by_role("tab", name="Besprechung").click()
    expect(tab.locator(".drafts li")).to_contain_text("Stimmt nicht: Jobcenter – Jugendamt ist beendet")
    tab.get_by_role("button", name="Alle Entwürfe löschen").click()
    assert tab.evaluate("localStorage.length") == 0
    tab.reload()
    tab.get_by_role("tab", name="Besprechung").click()
    expect(tab.locator(".drafts li")).to_have_count(0)
