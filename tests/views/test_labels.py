"""Labels: on the picture as drawn, no name covers another."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page

from akteursnetz.network import Network
from akteursnetz.views.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
Picture = Callable[[Page], Page]
Box = dict[str, float]


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


def test_every_actor_of_a_town_is_named(visit: Visit, picture: Picture, drawn: Draw, town: Network) -> None:
    names = boxes(picture(visit(drawn(town))))
    assert len(names) == 12
    assert overlaps(names) == 0
