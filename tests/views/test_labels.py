"""Labels: on the picture as drawn nearly every actor is named, and no name covers another."""

from collections.abc import Callable
from itertools import combinations

import networkx as nx
import pandas as pd
import pytest
from playwright.sync_api import Page

from akteursnetz.network import Network, from_tables
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
Picture = Callable[[Page], Page]
Box = dict[str, float]


BODIES = (
    "Jugendhilfeausschuss der Stadt",
    "Caritasverband für das Dekanat {} e. V.",
    "Jobcenter",
    "Diakonisches Werk {} gGmbH",
    "Deutsches Rotes Kreuz Kreisverband {} e. V.",
    "Gesamtschule",
    "Schuldnerberatung der Verbraucherzentrale",
    "Beschäftigungsgesellschaft Neue Arbeit {}",
    "Quartiersmanagement",
    "Sozialpsychiatrischer Dienst des Kreises",
)
PLACES = ("Hörde", "Nordstadt", "Mengede", "Heiligenstadt", "Leinefeld", "Innenstadt-West")


def county(count: int) -> Network:
    """Up to sixty actors with names as long as they are in German towns, tied in groups of ten and across."""
    pattern = [(body if "{}" in body else f"{body} {{}}", place) for place in PLACES for body in BODIES]
    graph = nx.relaxed_caveman_graph(count // 10, 10, 0.25, seed=1)
    ties = sorted(graph.edges)[::2] + [(k, k + 1) for k in range(0, count - 1, 3)]
    ids = [f"a{k}" for k in range(count)]
    actors = pd.DataFrame(
        {"id": ids, "name": [body.format(place) for body, place in pattern[:count]], "kind": "Stelle"}
    )
    rows = pd.DataFrame(sorted({(f"a{a}", f"a{b}") for a, b in ties if a != b}), columns=["from", "to"])
    return from_tables(actors, rows.assign(relation="cooperation"))


def boxes(drawing: Page) -> list[Box]:
    """The boxes of the names in a saved picture, as the browser measures them."""
    measure = """names => names.map(name => {
        const { x, y, width, height } = name.getBBox();
        return { l: x, r: x + width, t: y, b: y + height };
    })"""
    found: list[Box] = drawing.locator("text.label").evaluate_all(measure)
    return found


def overlaps(names: list[Box]) -> int:
    """How many pairs of boxes share more than a hair of their area."""
    return sum(
        min(a["r"], b["r"]) - max(a["l"], b["l"]) > 1 and min(a["b"], b["b"]) - max(a["t"], b["t"]) > 1
        for a, b in combinations(names, 2)
    )


def test_boxes_that_share_ground_are_counted() -> None:
    box = {"l": 0.0, "r": 10.0, "t": 0.0, "b": 10.0}
    assert overlaps([box, box | {"l": 5.0, "r": 15.0}, box | {"l": 40.0, "r": 50.0}]) == 1


@pytest.mark.parametrize(("width", "height", "least"), [(1366, 768, 40), (1920, 1080, 55), (390, 844, 10)])
def test_no_two_labels_cover_each_other(
    visit: Visit, picture: Picture, drawn: Draw, crowds: Callable[..., Network], width: int, height: int, least: int
) -> None:
    names = boxes(picture(visit(drawn(crowds(60)), width=width, height=height)))
    assert overlaps(names) == 0
    assert len(names) >= least


def on_marks(drawing: Page, names: list[Box]) -> int:
    """How many names lie on the middle of a mark."""
    measure = """marks => marks.map(mark => {
        const { a: radius, e: x, f: y } = mark.transform.baseVal.consolidate().matrix;
        const half = radius * 0.7;
        return { l: x - half, r: x + half, t: y - half, b: y + half };
    })"""
    marks: list[Box] = drawing.locator("path.actor").evaluate_all(measure)
    return sum(overlaps([name, mark]) for name in names for mark in marks)


@pytest.mark.parametrize(("count", "least"), [(20, 20), (40, 38), (60, 51)])
def test_nearly_every_actor_is_named_on_an_office_screen(
    visit: Visit, picture: Picture, drawn: Draw, count: int, least: int
) -> None:
    drawing = picture(visit(drawn(county(count))))
    names = boxes(drawing)
    assert len(names) >= least
    assert overlaps(names) == 0
    assert on_marks(drawing, names) == 0


def test_no_name_lies_under_the_zoom_buttons(visit: Visit, drawn: Draw, picture: Picture) -> None:
    tab = visit(drawn(county(60)), width=390, height=844)
    area, zoom = tab.locator("#map").bounding_box(), tab.locator(".zoom").bounding_box()
    assert area is not None
    assert zoom is not None
    left, top = zoom["x"] - area["x"], zoom["y"] - area["y"]
    buttons = {"l": left, "r": left + zoom["width"], "t": top, "b": top + zoom["height"]}
    assert all(overlaps([buttons, name]) == 0 for name in boxes(picture(tab)))


def test_every_name_beside_a_full_column_is_there(visit: Visit, drawn: Draw, picture: Picture) -> None:
    net = county(40)
    actors = net.actors.assign(form=["body" if k % 10 == 9 else "organisation" for k in range(40)]).reset_index()
    bodies = from_tables(actors, net.ties.reset_index())
    names = boxes(picture(visit(drawn(bodies, layout="columns"))))
    assert len(names) == 40
    assert overlaps(names) == 0


def test_the_actor_amid_the_rings_is_named_and_the_rings_tell_their_steps(
    visit: Visit, drawn: Draw, picture: Picture, town: Network
) -> None:
    drawing = picture(visit(drawn(town, layout="rings", centre="schule")))
    assert drawing.locator("text.label", has_text="Gesamtschule Nord").count() == 1
    assert drawing.get_by_text("2 Schritte", exact=True).count() == 1


def test_names_of_social_spaces_stay_free(visit: Visit, drawn: Draw, picture: Picture) -> None:
    net = county(60)
    spaces = [PLACES[k // 10] for k in range(60)]
    placed = from_tables(net.actors.assign(social_space=spaces).reset_index(), net.ties.reset_index())
    drawing = picture(visit(drawn(placed, layout="by_space")))
    frames: list[Box] = drawing.locator("text.guide").evaluate_all(
        "names => names.map(name => { const b = name.getBBox();"
        "return { l: b.x, r: b.x + b.width, t: b.y, b: b.y + b.height }; })"
    )
    assert len(frames) == 6
    assert all(overlaps([frame, name]) == 0 for frame in frames for name in boxes(drawing))


def test_every_actor_of_a_town_is_named(visit: Visit, picture: Picture, drawn: Draw, town: Network) -> None:
    names = boxes(picture(visit(drawn(town))))
    assert len(names) == 12
    assert overlaps(names) == 0
