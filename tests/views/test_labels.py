"""Labels: on the picture as drawn nearly every actor is named, and no name covers another."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from math import hypot

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


@pytest.mark.parametrize(("width", "height", "least"), [(1366, 768, 40), (1920, 1080, 55), (390, 844, 8)])
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


@pytest.mark.parametrize(("count", "least"), [(20, 20), (40, 37), (60, 43)])
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
    drawing = picture(visit(drawn(bodies, layout="columns")))
    names = boxes(drawing)
    assert len(names) == 40
    assert overlaps(names) == 0
    texts = drawing.locator("text.label").all_text_contents()
    assert sum(text.endswith("…") for text in texts) <= 5


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


@dataclass(frozen=True)
class Label:
    """Label of a saved picture: its actor's place among the actors, its box, and the line that leads to it, if any."""

    own: int
    box: Box
    leader: tuple[float, float, float, float] | None


def chance(seed: int, count: int) -> Network:
    """A random network whose actors gather around the well connected."""
    graph = nx.powerlaw_cluster_graph(count, 1 + seed % 3, 0.3, seed=seed)
    spaces = pd.Series([PLACES[k % 5] for k in range(count)])
    names = [BODIES[k % 10].format(f"{k:03}") if "{}" in BODIES[k % 10] else f"{BODIES[k % 10]} {k:03}" for k in graph]
    ids = [f"a{k}" for k in graph]
    actors = pd.DataFrame({"id": ids, "name": names, "kind": "Stelle", "social_space": spaces})
    actors["aliases"] = [f"Stelle Nr. {k}; NR{k:03}" for k in graph]
    ties = pd.DataFrame([(f"a{a}", f"a{b}") for a, b in graph.edges], columns=["from", "to"])
    return from_tables(actors, ties.assign(relation="cooperation"))


def by_degree(net: Network) -> list[int]:
    """Places of the actors among all, the best connected first, those of one degree by name."""
    degree = pd.concat([net.ties["from"], net.ties["to"]]).value_counts().reindex(net.actors.index, fill_value=0)
    names = list(net.actors["name"])
    return sorted(range(len(names)), key=lambda place: (-degree.iloc[place], names[place]))


def marks_of(drawing: Page) -> list[tuple[float, float, float]]:
    """Places and radii of the marks, in the order of the actors."""
    measure = """marks => marks.map(mark => {
        const { a: radius, e: x, f: y } = mark.transform.baseVal.consolidate().matrix;
        return [x, y, radius];
    })"""
    found: list[list[float]] = drawing.locator("path.actor").evaluate_all(measure)
    return [(x, y, radius) for x, y, radius in found]


def labels_of(drawing: Page, net: Network) -> list[Label]:
    """The labels that give their actor's name in full, or its abbreviation."""
    letters = {re.sub(r"[\s-]", "", name): place for place, name in enumerate(net.actors["name"])}
    letters |= {aliases[-5:]: place for place, aliases in enumerate(net.actors["aliases"])}
    texts = [re.sub(r"[\s-]", "", text) for text in drawing.locator("text.label").all_text_contents()]
    ways = drawing.locator("path.leader").evaluate_all("lines => lines.map(line => line.getAttribute('d'))")
    leaders = [tuple(map(float, re.findall(r"-?[\d.]+", way))) for way in ways]
    marks = marks_of(drawing)

    def leader_to(own: int, box: Box) -> tuple[float, float, float, float] | None:
        x, y, radius = marks[own]
        found = [
            (x1, y1, x2, y2)
            for x1, y1, x2, y2 in leaders
            if abs(hypot(x1 - x, y1 - y) - radius) < 1 and distance(box, x2, y2) < 3
        ]
        return found[0] if found else None

    named = [(letters[text], box) for text, box in zip(texts, boxes(drawing), strict=True) if text in letters]
    return [Label(own, box, leader_to(own, box)) for own, box in named]


def distance(box: Box, x: float, y: float) -> float:
    """How far a point is from a box."""
    return hypot(max(box["l"] - x, 0, x - box["r"]), max(box["t"] - y, 0, y - box["b"]))


def belongs(label: Label, marks: list[tuple[float, float, float]]) -> bool:
    """Whether a label has a leader or is nearer to its own mark than to any other."""
    gaps = [distance(label.box, x, y) - radius for x, y, radius in marks]
    return label.leader is not None or min(gaps) == gaps[label.own]


def crosses(leader: tuple[float, float, float, float], box: Box) -> bool:
    """Whether a line runs over a box, a hair of its edge apart: its points a hundredth of it apart are looked at."""
    x1, y1, x2, y2 = leader
    points = [(x1 + (x2 - x1) * part / 100, y1 + (y2 - y1) * part / 100) for part in range(101)]
    return any(box["l"] + 1 < x < box["r"] - 1 and box["t"] + 1 < y < box["b"] - 1 for x, y in points)


def test_a_line_over_a_box_crosses_it() -> None:
    box = {"l": 0.0, "r": 10.0, "t": 0.0, "b": 10.0}
    assert crosses((-5, -5, 15, 15), box)
    assert not crosses((-5, 12, 15, 12), box)


@pytest.mark.parametrize(("seed", "count"), [(1, 40), (2, 110), (3, 240), (4, 400)])
def test_the_best_connected_are_named_at_every_size(
    visit: Visit, picture: Picture, drawn: Draw, seed: int, count: int
) -> None:
    net = chance(seed, count)
    page = drawn(net)
    for width, height, most in ((1366, 768, 15), (390, 844, 5)):
        drawing = picture(visit(page, width=width, height=height))
        labels, marks = labels_of(drawing, net), marks_of(drawing)
        named = {label.own for label in labels}
        assert [place for place in by_degree(net)[:most] if place not in named] == []
        assert all(belongs(label, marks) for label in labels)
        led = [(label, label.leader) for label in labels if label.leader is not None]
        assert not any(crosses(leader, other.box) for one, leader in led for other in labels if other is not one)
        assert overlaps(boxes(drawing)) == 0


def test_a_name_stands_in_the_frame_of_its_own_social_space(visit: Visit, picture: Picture, drawn: Draw) -> None:
    net = chance(5, 90)
    drawing = picture(visit(drawn(net, layout="by_space")))
    frames: list[Box] = drawing.locator("rect[rx]").evaluate_all(
        "frames => frames.map(frame => { const b = frame.getBBox();"
        "return { l: b.x, r: b.x + b.width, t: b.y, b: b.y + b.height }; })"
    )
    labels, marks = labels_of(drawing, net), marks_of(drawing)
    assert len(frames) == 5
    assert len(labels) >= 20
    for label in labels:
        x, y, _ = marks[label.own]
        (home,) = [frame for frame in frames if distance(frame, x, y) == 0]
        assert home["l"] <= label.box["l"] < label.box["r"] <= home["r"]
        assert home["t"] <= label.box["t"] < label.box["b"] <= home["b"]
