"""Places of an earlier page: what stood and was moved there stays in the next page."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network
from akteursnetz.views.map.earlier import earlier_page
from akteursnetz.views.map.pyvis_graph import MapNetwork, to_pyvis
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Draw = Callable[..., Drawn]
VIEW = (
    "tab=table&moved=force%3A%3Ajobcenter%3A310%3A-45%2Crings%3Ajobcenter%3Aschule%3A7%3A8%2Cby_space%3A%3Arat%3A1%3A2"
    "&named=force%3A%3Acaritas%3A-40%3A30%2Cforce%3A%3Abewohner%3A5%3A6"
)


@pytest.fixture
def saved(drawn: Draw, town: Network, tmp_path: Path) -> Path:
    """A page as the browser saves it, with two actors and two names moved."""
    kept = json.dumps({"view": VIEW, "drafts": []}).replace("&", "\\u0026")
    path = tmp_path / "saved.html"
    path.write_text(drawn(town).html.replace('id="state">{}', f'id="state">{kept}'), encoding="utf-8")
    return path


def places(graph: MapNetwork) -> dict[str, tuple[float, float]]:
    return {node["id"]: (node["x"], node["y"]) for node in graph.nodes}


def test_actors_stand_where_the_earlier_page_had_them(saved: Path, town: Network) -> None:
    before, after = places(to_pyvis(town)), places(to_pyvis(town, previous=saved))
    assert after.pop("jobcenter") == (310, -45)
    assert after == {actor: at for actor, at in before.items() if actor != "jobcenter"}


def test_newcomers_join_them(saved: Path, town: Network) -> None:
    grown = town.with_tables(
        actors=town.actors.rename(index={"beirat": "neu"}), ties=town.ties.replace("beirat", "neu")
    )
    after = places(to_pyvis(grown, previous=saved))
    assert after["jobcenter"] == (310, -45)
    assert set(after) == set(grown.actors.index)


def test_other_arrangements_keep_what_was_moved_in_them(saved: Path, town: Network) -> None:
    data = to_pyvis(town, previous=saved).data
    assert data.rings["jobcenter"]["at"]["schule"] == [7, 8]
    assert data.rings["caritas"]["at"]["schule"] != [7, 8]
    assert data.layouts["by_space"]["at"]["rat"] == [1, 2]
    rings = to_pyvis(town, layout="rings", centre="jobcenter", previous=saved)
    assert places(rings)["schule"] == (7, 8)


def test_names_stay_and_go_with_their_actors(saved: Path, town: Network, tmp_path: Path) -> None:
    graph = to_pyvis(town, previous=saved)
    graph.nodes = [node for node in graph.nodes if node["id"] != "bewohner"]
    page = web_map(graph)
    assert '"named":[["force","","caritas",-40,30]]' in page.html
    again = earlier_page(page.save(tmp_path / "again.html"))
    assert again.names == [("force", "", "caritas", -40, 30)]
    assert again.at["jobcenter"] == [310, -45]


def test_a_page_that_opens_in_rings_has_its_force_layout_too(drawn: Draw, town: Network, tmp_path: Path) -> None:
    path = drawn(town, layout="rings").save(tmp_path / "rings.html")
    assert {actor: tuple(at) for actor, at in earlier_page(path).at.items()} == places(to_pyvis(town))


@pytest.mark.parametrize(
    "text",
    [
        "<p>no map</p>",
        '<script type="application/json" id="data">{</script>',
        '<script type="application/json" id="data">{}</script><script type="application/json" id="nodes">[]</script>',
        '<script type="application/json" id="data">' + "[" * 10_000,
    ],
)
def test_what_is_no_page_is_told(tmp_path: Path, town: Network, text: str) -> None:
    path = tmp_path / "other.html"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NetworkError, match=r"other\.html is no map made by this program"):
        to_pyvis(town, previous=path)


@pytest.mark.parametrize("moved", ["force::jobcenter:1e9:2", "force::jobcenter:1:9999999", "jobcenter"])
def test_places_that_are_none_are_told(saved: Path, town: Network, moved: str) -> None:
    text = saved.read_text(encoding="utf-8")
    saved.write_text(text.replace("moved=force%3A%3Ajobcenter%3A310%3A-45", f"moved={moved}"), encoding="utf-8")
    with pytest.raises(NetworkError, match="is no map made by this program"):
        to_pyvis(town, previous=saved)
