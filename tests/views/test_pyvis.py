"""The map as pyvis's object: what is altered in it is seen in the browser, and pyvis's own calls give our page."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pyvis.network import Network as PyvisNetwork

from akteursnetz.analysis import Analysis
from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network
from akteursnetz.views.map.drawing import bends_of
from akteursnetz.views.map.pyvis_graph import MapNetwork, to_pyvis
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn
from akteursnetz.views.shell.style import SECTOR_MARKS, SHAPES

Visit = Callable[..., Page]
Picture = Callable[[Page], Page]
Alter = Callable[[MapNetwork], object]

PINK = "#ff00ff"
IMAGE = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E"
    "%3Crect width='9' height='9' fill='%23ff00ff'/%3E%3C/svg%3E"
)
WHOLE = "#visible"


@pytest.fixture(scope="module")
def analysis(town: Network, hand_made: Callable[..., Analysis]) -> Analysis:
    return hand_made(town)


@pytest.fixture
def graph(analysis: Analysis) -> MapNetwork:
    return to_pyvis(analysis)


def edge(graph: MapNetwork, name: str) -> dict[str, Any]:
    return next(edge for edge in graph.edges if edge["id"] == name)


def pixels(tab: Page, colour: str) -> list[tuple[int, int]]:
    """The pixels of the map's canvas that have a colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    found: list[tuple[int, int]] = tab.evaluate(
        """([red, green, blue]) => {
            const canvas = document.querySelector("#map canvas");
            const { width, height } = canvas;
            const copy = Object.assign(document.createElement("canvas"), { width, height });
            const reader = copy.getContext("2d", { willReadFrequently: true });
            reader.drawImage(canvas, 0, 0);
            const { data } = reader.getImageData(0, 0, width, height);
            const found = [];
            for (let at = 0; at < data.length; at += 4)
                if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255)
                    found.push([(at / 4) % width, Math.floor(at / 4 / width)]);
            return found;
        }""",
        [red, green, blue],
    )
    return found


def middle(points: list[tuple[int, int]]) -> tuple[float, float]:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def on_canvas(tab: Page, colour: str = PINK) -> tuple[float, float]:
    """The middle of what has a colour on the canvas."""
    return middle(pixels(tab, colour))


def in_picture(drawing: Page, colour: str = PINK) -> tuple[float, float]:
    """The middle of the mark of a colour in a saved picture, measured from the corner of the map."""
    place: list[float] = drawing.locator(f"path.actor[fill='{colour}']").evaluate(
        "mark => { const { e, f } = mark.transform.baseVal.consolidate().matrix; return [e, f]; }"
    )
    return place[0], place[1]


def lines(drawing: Page, name: str) -> list[str | None]:
    """An attribute of the ties' lines in a saved picture."""
    found: list[str | None] = drawing.locator("g.tie > path:first-child").evaluate_all(
        "(paths, name) => paths.map(path => path.getAttribute(name))", name
    )
    return found


def test_nodes_and_edges_are_as_pyvis_knows_them(graph: MapNetwork, town: Network) -> None:
    assert isinstance(graph, PyvisNetwork)
    assert graph.num_nodes() == 12
    office = graph.get_node("jobcenter")
    mark = SECTOR_MARKS["administration"]
    assert (office["label"], office["shape"], office["color"]) == ("Jobcenter", mark.shape, mark.colour)
    assert office["title"] == "Jobcenter"
    assert {"id", "label", "x", "y", "shape", "color", "size", "title"} == set(office)
    funding = edge(graph, "t5")
    assert (funding["from"], funding["to"], funding["arrows"]) == ("jobcenter", "caritas", "to")
    assert funding["title"] == "Jobcenter → Caritasverband für den Kreis e. V.: Finanzierung"
    assert (funding["width"], funding["dashes"], funding["hidden"]) == (2.0, False, False)
    assert edge(graph, "t11")["hidden"]
    assert edge(graph, "t11")["title"].endswith(": Kooperation (Gewünscht)")
    assert graph.neighbors("caritas") == {"gemeinde"}


def test_parallel_ties_all_survive(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    assert len(graph.edges) == 11
    both = [edge(graph, name)["smooth"] for name in ("t1", "t2")]
    assert [bend["roundness"] for bend in both] == [0.14, 0.14]
    assert {bend["type"] for bend in both} == {"curvedCW", "curvedCCW"}
    assert len(set(lines(picture(visit(web_map(graph))), "d"))) == 10


def test_ties_that_are_not_in_force_bend_further_out(analysis: Analysis) -> None:
    ties = [
        {"id": name, "from": "a", "to": "b", "state": state}
        for name, state in (("w", "wished"), ("x", "existing"), ("e", "ended"), ("y", "existing"))
    ]
    assert bends_of(ties) == {"x": -0.14, "y": 0.14, "w": 0.42, "e": -0.42}  # type: ignore[arg-type]  # what counts
    back = [{**tie, "from": "b", "to": "a"} for tie in ties]
    assert bends_of(back) == {"x": 0.14, "y": -0.14, "w": -0.42, "e": 0.42}  # type: ignore[arg-type]  # what counts


def test_however_many_ties_none_bends_beyond_a_half_circle() -> None:
    ties = [{"id": str(k), "from": "a", "to": "b", "state": "existing" if k % 3 else "wished"} for k in range(60)]
    bends = bends_of(ties)  # type: ignore[arg-type]  # what counts
    assert len(set(bends.values())) == 60
    assert max(map(abs, bends.values())) <= 1


def test_a_page_of_an_object_as_it_is_is_the_page_of_the_network(graph: MapNetwork, analysis: Analysis) -> None:
    assert web_map(graph).html == web_map(analysis).html == graph.generate_html()


def test_the_page_is_drawn_from_what_the_object_holds(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.nodes, graph.edges = [], []
    tab = visit(web_map(graph))
    expect(tab.locator(WHOLE)).to_contain_text("0 von 0 Akteuren, 0 von 0 Beziehungen sichtbar.")
    assert pixels(tab, SECTOR_MARKS["administration"].colour) == []
    assert picture(tab).locator("path.actor, g.tie, text.label").count() == 0


def test_a_place_is_altered(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.get_node("schule")["color"] = PINK
    before = visit(web_map(graph))
    graph.get_node("schule")["x"] = max(node["x"] for node in graph.nodes) + 500
    after = visit(web_map(graph))
    assert on_canvas(after)[0] > on_canvas(before)[0] + 100
    assert in_picture(picture(after)) == pytest.approx(on_canvas(after), abs=1.5)


def test_a_colour_is_altered(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.get_node("rat")["color"] = {"background": PINK, "border": "#00ff00"}
    tab = visit(web_map(graph))
    assert len(pixels(tab, PINK)) > 50
    assert pixels(tab, SECTOR_MARKS["politics"].colour) != []
    expect(picture(tab).locator(f"path.actor[fill='{PINK}'][stroke='#00ff00']")).to_have_count(1)
    tab.get_by_label("Farbe").select_option(label="Sozialraum")
    assert pixels(tab, PINK) == []


def test_a_label_is_altered_and_the_name_stays(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.get_node("jobcenter")["label"] = "JC Mitte"
    tab = visit(web_map(graph))
    expect(picture(tab).locator("text.label", has_text="JC Mitte")).to_have_count(1)
    expect(picture(tab).locator("text.label", has_text="Jobcenter")).to_have_count(0)
    for typed in ("JC Mitte", "Jobcenter"):
        tab.get_by_role("combobox", name="Suche").fill(typed)
        tab.keyboard.press("Enter")
        expect(tab.locator("#panel-selection h2")).to_have_text("Jobcenter")


def test_a_shape_is_altered(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    plain = visit(web_map(graph))
    stars = f"path.actor[d='{SHAPES['star']}']"
    assert picture(plain).locator(stars).count() == 1
    graph.get_node("jobcenter")["shape"] = "star"
    tab = visit(web_map(graph))
    assert picture(tab).locator(stars).count() == 2
    blue = SECTOR_MARKS["administration"].colour
    assert len(pixels(tab, blue)) < len(pixels(plain, blue)) - 100


def test_a_shape_that_we_have_no_word_for_is_drawn_by_the_library(
    graph: MapNetwork, visit: Visit, picture: Picture
) -> None:
    graph.get_node("jobcenter").update(shape="box", color=PINK)
    tab = visit(web_map(graph))
    found = pixels(tab, PINK)
    wide = max(x for x, _ in found) - min(x for x, _ in found)
    high = max(y for _, y in found) - min(y for _, y in found)
    assert wide > 2 * high
    expect(picture(tab).locator("g.actor rect")).to_have_attribute("fill", PINK)
    expect(picture(tab).locator("text.label", has_text="Jobcenter")).to_have_count(1)


def test_an_image_is_drawn_with_its_name_beside_it(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.get_node("jobcenter").update(shape="image", image=IMAGE)
    tab = visit(web_map(graph))
    expect(tab.locator("#map canvas")).to_be_visible()
    tab.wait_for_timeout(300)  # the image is decoded
    assert len(pixels(tab, PINK)) > 300
    expect(picture(tab).locator("image.actor")).to_have_attribute("href", IMAGE)
    expect(picture(tab).locator("text.label", has_text="Jobcenter")).to_have_count(1)


def test_a_size_is_altered_and_holds_while_sizes_are_those_of_the_opening(
    graph: MapNetwork, visit: Visit, picture: Picture
) -> None:
    graph.get_node("verein").update(color=PINK, size=40)
    tab = visit(web_map(graph))
    large = len(pixels(tab, PINK))
    tab.get_by_role("combobox", name="Größe").select_option(label="Alle gleich")
    assert len(pixels(tab, PINK)) < large / 4
    assert large > 1_000


def test_lines_are_altered(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    edge(graph, "t8").update(dashes=[1, 9], width=7, color=PINK, arrows="to;from")
    edge(graph, "t3").pop("smooth")
    tab = visit(web_map(graph))
    assert len(pixels(tab, PINK)) > 50
    drawing = picture(tab)
    expect(drawing.locator(f"path[stroke='{PINK}'][stroke-dasharray='1 9'][stroke-width='7']")).to_have_count(1)
    expect(drawing.locator(f"path[fill='{PINK}']")).to_have_count(2)
    curved = [line for line in lines(drawing, "d") if line is not None and "Q" in line]
    assert len(curved) == 3
    tab.get_by_role("button", name="Dunkel").click()
    assert len(pixels(tab, PINK)) > 50


def pink_in(drawing: Page) -> set[tuple[int, int]]:
    """The pixels of a saved picture that are pink, measured from the corner of the map."""
    left, top = drawing.locator("svg svg").evaluate("map => [map.x.baseVal.value, map.y.baseVal.value]")
    image = np.asarray(Image.open(io.BytesIO(drawing.screenshot())).convert("RGB"))
    found = np.argwhere((image == (255, 0, 255)).all(axis=2)).tolist()
    return {(x - int(left), y - int(top)) for y, x in found}


@pytest.mark.parametrize("view", ["", "#view=0.000_0.000_1.500"], ids=["whole", "magnified"])
def test_canvas_and_saved_picture_draw_the_same_line(
    graph: MapNetwork, visit: Visit, picture: Picture, view: str
) -> None:
    curved = {"enabled": True, "type": "curvedCW", "roundness": 0.4}
    edge(graph, "t8").update(dashes=[14, 12], width=9, color=PINK, arrows="to;from", smooth=curved)
    tab = visit(web_map(graph), at=view)
    canvas, saved = set(map(tuple, pixels(tab, PINK))), pink_in(picture(tab))
    assert len(canvas) > 300
    assert len(canvas ^ saved) < len(canvas) / 10


def test_a_line_that_only_the_library_can_draw_is_drawn_by_it(
    graph: MapNetwork, visit: Visit, picture: Picture
) -> None:
    plain = visit(web_map(graph))
    curved = {"enabled": True, "type": "cubicBezier", "forceDirection": "vertical", "roundness": 0.9}
    edge(graph, "t8").update(width=7, color=PINK)
    straight = set(map(tuple, pixels(visit(web_map(graph)), PINK)))
    edge(graph, "t8").update(smooth=curved)
    bent = set(map(tuple, pixels(visit(web_map(graph)), PINK)))
    assert pixels(plain, PINK) == []
    assert len(bent) > len(straight) > 100
    assert len(bent - straight) > 100


def test_all_lines_take_the_colours_and_curves_of_the_options(
    graph: MapNetwork, visit: Visit, picture: Picture
) -> None:
    graph.set_edge_smooth("curvedCW")
    graph.inherit_edge_colors(True)
    drawing = picture(visit(web_map(graph)))
    assert all("Q" in str(line) for line in lines(drawing, "d"))
    assert lines(drawing, "stroke").count(SECTOR_MARKS["administration"].colour) == 7


def test_a_hidden_tie_and_a_hidden_actor_are_not_drawn(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    edge(graph, "t1")["hidden"] = True
    graph.get_node("gemeinde")["hidden"] = True
    tab = visit(web_map(graph))
    expect(tab.locator(WHOLE)).to_contain_text("11 von 12 Akteuren, 7 von 11 Beziehungen sichtbar.")
    assert picture(tab).locator("path.actor").count() == 11
    assert picture(tab).locator("g.tie").count() == 7


def test_a_state_is_off_at_first_where_all_its_ties_are_hidden(graph: MapNetwork, visit: Visit) -> None:
    tab = visit(web_map(graph))
    wished, existing = (tab.get_by_role("checkbox", name=re.compile(name)) for name in ("Gewünscht", "Bestehend"))
    expect(wished).not_to_be_checked()
    wished.click()
    expect(tab.locator(WHOLE)).to_contain_text("11 von 11 Beziehungen")
    for item in graph.edges:
        item["hidden"] = not item["hidden"]
    turned = visit(web_map(graph))
    expect(turned.locator(WHOLE)).to_contain_text("1 von 11 Beziehungen")
    turned.get_by_role("checkbox", name=re.compile("Bestehend")).click()
    expect(turned.locator(WHOLE)).to_contain_text("11 von 11 Beziehungen")
    expect(existing).to_be_checked()


def rested(tab: Page) -> list[tuple[float, float]]:
    """The places of the marks once two looks at them are the same."""
    last: list[tuple[float, float]] = []
    for _ in range(40):
        now = [middle(pixels(tab, colour)) for colour in (PINK, SECTOR_MARKS["church"].colour)]
        if now == last:
            return now
        last = now
        tab.wait_for_timeout(150)
    raise AssertionError("the marks do not come to rest")


@pytest.mark.parametrize(
    "switched_on",
    [
        lambda graph: graph.toggle_physics(True),
        lambda graph: graph.set_options('{"physics": {"enabled": true, "solver": "repulsion"}}'),
    ],
    ids=["toggle_physics", "set_options"],
)
def test_physics_runs_and_labels_follow_the_marks(
    graph: MapNetwork, visit: Visit, picture: Picture, switched_on: Alter
) -> None:
    graph.get_node("schule")["color"] = PINK
    still = rested(visit(web_map(graph)))
    switched_on(graph)
    tab = visit(web_map(graph))
    moved = rested(tab)
    assert (
        max(abs(a - b) for one, other in zip(still, moved, strict=True) for a, b in zip(one, other, strict=True)) > 40
    )
    drawing = picture(tab)
    assert in_picture(drawing) == pytest.approx(moved[0], abs=3)
    name = drawing.locator("text.label", has_text="Gesamtschule").evaluate(
        "name => { const { x, y, width, height } = name.getBBox(); return [x + width / 2, y + height / 2]; }"
    )
    assert abs(name[0] - moved[0][0]) < 100
    assert abs(name[1] - moved[0][1]) < 60


def test_physics_rests_in_the_other_layouts(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    ways = []
    for switched_on in (False, True):
        graph.toggle_physics(switched_on)
        tab = visit(web_map(graph))
        tab.get_by_label("Anordnung").select_option(label="Nach Lage")
        tab.wait_for_timeout(300)
        marks = (
            picture(tab)
            .locator("path.actor")
            .evaluate_all(
                "marks => marks.map(mark => mark.transform.baseVal.consolidate().matrix).map(({ e, f }) => [e, f])"
            )
        )
        way = [complex(*mark) - complex(*marks[0]) for mark in marks]
        ways.append([step / abs(way[1]) for step in way])
    assert ways[0] == pytest.approx(ways[1], abs=0.02)


def test_dots_are_dragged_where_the_options_say_so(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.get_node("schule")["color"] = PINK
    for dragged in (False, True):
        graph.toggle_drag_nodes(dragged)
        tab = visit(web_map(graph))
        box = tab.locator("#map").bounding_box()
        assert box is not None
        x, y = on_canvas(tab)
        welfare = on_canvas(tab, SECTOR_MARKS["church"].colour)
        tab.mouse.move(box["x"] + x, box["y"] + y)
        tab.mouse.down()
        tab.mouse.move(box["x"] + x + 30, box["y"] + y + 20, steps=5)
        tab.mouse.up()
        others = on_canvas(tab, SECTOR_MARKS["church"].colour)
        assert (others == pytest.approx(welfare, abs=1)) == dragged
        assert in_picture(picture(tab)) == pytest.approx((x + 30, y + 20), abs=2)


def test_an_actor_is_added(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.add_node("neu", label="Neuer Träger", color=PINK, shape="diamond")
    graph.add_edge("neu", "jobcenter", title="im Gespräch", width=3)
    assert graph.num_nodes() == 13
    assert graph.neighbors("neu") == {"jobcenter"}
    tab = visit(web_map(graph))
    expect(tab.locator(WHOLE)).to_contain_text("13 von 13 Akteuren, 11 von 12 Beziehungen sichtbar.")
    assert len(pixels(tab, PINK)) > 50
    assert picture(tab).locator("path.actor").count() == 13
    tab.get_by_role("tab", name="Tabelle").click()
    expect(tab.locator("#panel-table tbody th", has_text="Neuer Träger")).to_have_count(2)
    tab.get_by_role("combobox", name="Suche").fill("neuer")
    tab.keyboard.press("Enter")
    panel = tab.locator("#panel-selection")
    expect(panel.locator("h2")).to_have_text("Neuer Träger")
    expect(panel).not_to_contain_text("Stimmt nicht?")
    panel.get_by_role("button", name="im Gespräch").click()
    expect(panel.locator("h2")).to_have_text("Neuer Träger → Jobcenter")


def test_an_added_actor_stands_in_every_layout(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.add_node(7, color=PINK)
    tab = visit(web_map(graph))
    menu = tab.get_by_label("Anordnung")
    for layout in menu.locator("option").all_text_contents():
        menu.select_option(label=layout)
        assert picture(tab).locator("path.actor").count() == 13, layout
        assert len(pixels(tab, PINK)) > 20, layout


ABOUT = (
    Finding("cutpoint", "high", ("jobcenter",), ("t1", "t3"), {"actor": "Jobcenter", "n": 2}),
    Finding(
        "missing_tie",
        "high",
        ("verein", "jobcenter"),
        values={"pair": "x", "first": "y", "second": "z", "grounds": "Plan"},
        basis="Plan",
        missing_pair=("verein", "jobcenter"),
    ),
)


def test_an_actor_is_taken_away_and_nothing_points_at_it(
    town: Network, hand_made: Callable[..., Analysis], visit: Visit, picture: Picture
) -> None:
    graph = to_pyvis(hand_made(town, *ABOUT), layout="rings", centre="jobcenter")
    graph.nodes = [node for node in graph.nodes if node["id"] != "jobcenter"]
    assert graph.num_nodes() == 11
    assert graph.neighbors("jugendamt") == {"schule"}
    tab = visit(web_map(graph), at="#selection=actor%3Ajobcenter&centre=jobcenter")
    expect(tab.locator(WHOLE)).to_contain_text("11 von 11 Akteuren, 4 von 4 Beziehungen sichtbar.")
    expect(tab.get_by_label("Mittelpunkt").locator("option")).to_have_count(10)
    assert picture(tab).locator("path.actor").count() == 11
    tab.get_by_label("Anordnung").select_option(label="Verbundene beieinander")
    cut, missing = tab.locator(".findings > li").all()
    expect(cut.get_by_role("button")).to_have_count(0)
    missing.get_by_role("button", name="Anheften").click()
    assert picture(tab).locator("path.ghost").count() == 0
    tab.get_by_role("combobox", name="Suche").fill("Jobcenter")
    expect(tab.locator("#hits")).to_have_text("Kein Akteur gefunden")
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_role("button", name="Rundgang beginnen").click()
    for _ in range(3):
        tab.get_by_role("button", name="Weiter").click()


def test_a_tie_is_taken_away(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.edges.remove(edge(graph, "t8"))
    tab = visit(web_map(graph))
    expect(tab.locator(WHOLE)).to_contain_text("9 von 10 Beziehungen")
    assert picture(tab).locator("g.tie").count() == 9


def test_a_title_is_shown_as_text_under_the_pointer(graph: MapNetwork, visit: Visit) -> None:
    graph.get_node("schule")["color"] = PINK
    edge(graph, "t8")["color"] = "#00ff00"
    seen = []
    for title in ("Gesamtschule Nord", "seit <b>1999</b>\n<img src=x onerror=alert(1)>"):
        graph.get_node("schule")["title"] = edge(graph, "t8")["title"] = title
        tab = visit(web_map(graph))
        box = tab.locator("#map").bounding_box()
        assert box is not None
        seen.append([tab.locator("#map").screenshot()])
        for colour in (PINK, "#00ff00"):
            x, y = on_canvas(tab, colour)
            tab.mouse.move(box["x"] + x, box["y"] + y, steps=3)
            tab.wait_for_timeout(100)
            seen[-1].append(tab.locator("#map").screenshot())
        assert tab.locator("img").count() == 0
    (still, actor, tie), (again, other_actor, other_tie) = seen
    assert still == again
    assert len({still, actor, tie, other_actor, other_tie}) == 5


HOSTILE = "</script><img src=x onerror=alert(1)><!--"


def test_pyvis_own_calls_are_offline_and_escape_texts(
    graph: MapNetwork, visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    graph.heading = HOSTILE
    graph.add_node(HOSTILE, label=HOSTILE, title=f"{HOSTILE} href", color=HOSTILE)
    graph.add_edge(HOSTILE, "rat", title=HOSTILE, color=HOSTILE, label=HOSTILE)
    graph.save_graph("saved.html")
    graph.write_html("written.html")
    frame = graph.show("shown.html")
    assert frame is not None
    assert frame.src == "shown.html"
    assert {path.name for path in tmp_path.iterdir()} == {"saved.html", "written.html", "shown.html"}
    assert capsys.readouterr().out == ""
    for name in ("saved.html", "written.html", "shown.html"):
        tab = visit(Drawn(Path(name).read_text(encoding="utf-8")))
        expect(tab.get_by_role("heading", level=1)).to_have_text(HOSTILE)
        expect(tab.locator(WHOLE)).to_contain_text("13 von 13 Akteuren")
        assert tab.locator("img, iframe").count() == 0


def test_pages_are_utf8_whatever_the_machine_speaks_and_open_in_its_browser(tmp_path: Path) -> None:
    opened = tmp_path / "opened.txt"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n', encoding="utf-8")
    browser.chmod(0o755)
    script = """if True:
        import akteursnetz as an
        graph = an.to_pyvis(an.example("dortmund"))
        graph.nodes[0]["label"] = "\\u0104mter \\U0001f3e0"
        graph.show("map.html", notebook=False)
    """
    places = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
    command = [sys.executable, "-W", "error", "-X", "utf8=0", "-c", script]
    subprocess.run(command, env=places | {"LC_ALL": "C", "BROWSER": str(browser)}, cwd=tmp_path, check=True)
    assert "\u0104mter \U0001f3e0" in (tmp_path / "map.html").read_bytes().decode("utf-8")
    assert opened.read_text(encoding="utf-8").strip() == (tmp_path / "map.html").as_uri()


def test_options_are_taken_as_text_or_as_a_dictionary(graph: MapNetwork, visit: Visit, picture: Picture) -> None:
    graph.set_options(f'var options = {{"edges": {{"color": "{PINK}"}}}}')
    graph.set_options('{"edges": {"color": {"color": "rgb(0, 0, 255)"}}}')
    drawing = picture(visit(web_map(graph)))
    assert set(lines(drawing, "stroke")) == {"rgb(0, 0, 255)"}
    graph.options = {"edges": {"color": PINK}}
    assert len(pixels(visit(web_map(graph)), PINK)) > 100


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda graph: graph.nodes.append({"id": "rat"}), 'several nodes have the id "rat"'),
        (lambda graph: graph.edges.append(graph.edges[0]), 'several edges have the id "t1"'),
        (lambda graph: graph.nodes.append({"label": "X"}), "a node without an id"),
        (lambda graph: graph.edges.append({"from": "rat"}), "does not lead from a node to a node"),
        (lambda graph: graph.nodes[0].update(image="https://example.org/x.png"), "would have to be fetched"),
    ],
)
def test_what_cannot_be_drawn_is_told(graph: MapNetwork, alter: Alter, said: str) -> None:
    alter(graph)
    with pytest.raises(NetworkError, match=said):
        web_map(graph)


def test_options_of_the_drawing_belong_to_the_object(graph: MapNetwork) -> None:
    with pytest.raises(NetworkError, match="give layout, centre to it, not to web_map"):
        web_map(graph, layout="rings", centre="rat")


def test_the_script_of_the_documentation_runs(tmp_path: Path) -> None:
    words = (Path(__file__).parents[2] / "docs" / "maps.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"```python\n(.*?)```", words, re.DOTALL)
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=tmp_path, check=True)
    assert "Mieterverein" in (tmp_path / "dortmund.html").read_text(encoding="utf-8")
