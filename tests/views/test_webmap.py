"""What goes into a map page, before any browser opens it."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.network import Network, from_tables
from akteursnetz.records.identity import record_hash
from akteursnetz.records.public import public_tie
from akteursnetz.schema import SECTORS
from akteursnetz.views.map.contents import map_data
from akteursnetz.views.map.data import tie_items
from akteursnetz.views.map.findings import absent_items, finding_items
from akteursnetz.views.map.positions import layouts, ring_maps
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.style import SECTOR_MARKS


@pytest.fixture(scope="module")
def analysis(town: Network) -> Analysis:
    return analyse(town)


def test_every_sector_has_a_shape_and_a_colour_of_its_own() -> None:
    assert set(SECTOR_MARKS) == {*SECTORS, ""}
    assert len({mark.path for mark in SECTOR_MARKS.values()}) == len(SECTOR_MARKS)
    assert len({mark.colour for mark in SECTOR_MARKS.values()}) == len(SECTOR_MARKS)


def test_a_tie_carries_layer_direction_state_and_hash(town: Network) -> None:
    first, *_, last = tie_items(town)
    assert (first["layer"], first["directed"], first["state"]) == ("contractual", False, "existing")
    assert (last["layer"], last["directed"], last["state"]) == ("unspecified", False, "wished")
    cells = {str(name): value for name, value in town.ties.loc["t1"].items()}
    assert first["hash"] == record_hash(public_tie(cells, town.meta))
    assert tie_items(town, internal=True)[0]["hash"] == record_hash(cells)
    assert "contact_person" not in first["record"]


def test_empty_cells_are_left_out_and_whole_numbers_are_whole(analysis: Analysis, town: Network) -> None:
    assert "quote" not in map_data(analysis).actors[0]["record"]
    assert tie_items(town)[0]["record"]["strength"] == 5


def test_measures_that_the_network_names_come_first_and_all_are_explained(analysis: Analysis) -> None:
    named = analysis.network.derive(meta=replace(analysis.network.meta, indicators=("reach", "density")))
    assert map_data(replace(analysis, network=named)).known["measures"][:2] == ["reach", "degree"]
    data = map_data(analysis)
    assert data.known["measures"][:2] == ["degree", "strength"]
    for words in data.known["measure_words"].values():
        assert list(words) == data.known["measures"]
    assert data.actors[0]["measures"]["degree"] == 3


def test_undefined_measures_are_left_out_never_zero(analysis: Analysis) -> None:
    club = next(actor for actor in map_data(analysis).actors if actor["id"] == "verein")
    assert club["measures"]["degree"] == 0
    assert "constraint" not in club["measures"]


def test_constraint_stands_from_two_partners_on(analysis: Analysis) -> None:
    """So that no table, size or file puts an actor with one partner first, whose constraint is 1 by definition."""
    shown = {actor["id"]: actor["measures"] for actor in map_data(analysis).actors}
    assert shown["jugendamt"]["constraint"] == 0.5
    assert shown["bewohner"]["degree"] == 1
    assert "constraint" not in shown["bewohner"]


@pytest.mark.parametrize("asked", [{"size_by": "fame"}, {"centre": "nobody"}, {"layout": "spiral"}])
def test_what_is_not_there_is_told(analysis: Analysis, asked: dict[str, str]) -> None:
    with pytest.raises(NetworkError, match="there are: "):
        web_map(analysis, **asked)  # type: ignore[arg-type]  # a wrong layout is the point


def test_a_body_can_stand_in_the_middle_of_the_rings(analysis: Analysis) -> None:
    assert map_data(analysis, layout="rings", centre="beirat").rings["beirat"]["at"]["beirat"] == [0, 0]


def test_layouts_are_those_that_the_records_allow(town: Network) -> None:
    assert list(layouts(town)) == ["force", "columns", "by_space", "geographic"]
    bare = from_tables(
        pd.DataFrame({"id": ["a"], "name": ["A"], "kind": "x"}), town.ties.head(0).reset_index(names="id")
    )
    assert list(layouts(bare)) == ["force"]


def test_every_layout_places_every_actor(town: Network) -> None:
    for placed in [*layouts(town).values(), *ring_maps(town, list(town.actors.index)).values()]:
        assert set(placed["at"]) == set(town.actors.index)


def test_actors_keep_their_places_when_one_is_added(town: Network) -> None:
    before = town.keep(actors=town.actors.index.to_series() != "bewohner")
    old, new = layouts(before)["force"]["at"], layouts(town, previous=before)["force"]["at"]
    assert {actor: new[actor] for actor in old} == old


def test_slices_share_the_circle_among_the_sectors_of_the_others(town: Network) -> None:
    guides = ring_maps(town, list(town.actors.index))["jobcenter"]["guides"]
    slices = [guide for guide in guides if guide["kind"] == "slice"]
    assert len(slices) == town.actors["sector"].drop("jobcenter").nunique()
    assert sum(piece["end"] - piece["start"] for piece in slices) == pytest.approx(6.2832, abs=0.01)


def test_many_actors_get_rings_around_the_most_tied_only(crowds: Callable[..., Network]) -> None:
    net = crowds(80)
    assert len(ring_maps(net, list(net.actors.index))) == 12
    assert "a79" in ring_maps(net, list(net.actors.index), centre="a79")


def test_findings_point_at_actors_absent_ones_and_missing_ties() -> None:
    findings = (
        Finding(
            "absent_actor",
            "high",
            values={"actor": "Health", "grounds": "Plan"},
            basis="Plan",
            absent=(Absent("1", "Health", "Gesundheit"),),
        ),
        Finding(
            "missing_tie",
            "high",
            ("rat",),
            values={"pair": "x", "first": "y", "second": "z", "grounds": "Plan"},
            basis="Plan",
            absent=(Absent.named("Kammer"),),
            missing_pair=("rat", "Kammer"),
        ),
    )
    absent, missing = finding_items(findings)
    assert (absent["actors"], absent["absent"], absent["ghosts"]) == ([], ["expected:1"], [])
    assert absent_items(findings) == [
        {"id": "expected:1", "de": "Gesundheit", "en": "Health"},
        {"id": "expected:Kammer", "de": "Kammer", "en": "Kammer"},
    ]
    assert (missing["actors"], missing["absent"]) == (["rat"], ["expected:Kammer"])
    assert missing["ghosts"] == [["rat", "expected:Kammer"]]
    assert missing["de"]["title"] != missing["en"]["title"]


def test_equal_findings_have_names_of_their_own() -> None:
    twin = Finding("cutpoint", "low", ("rat",), values={"actor": "Rat", "n": 2})
    assert [item["id"] for item in finding_items((twin, twin))] == ["cutpoint+rat", "cutpoint+rat~2"]


def test_a_networks_own_stations_replace_the_made_ones(analysis: Analysis) -> None:
    own = {"title": "Start", "text": "Worum es geht", "view": "#layout=rings"}
    net = analysis.network.derive(meta=replace(analysis.network.meta, stations=(own,)))
    (station,) = map_data(replace(analysis, network=net)).known["stations"]
    assert station["de"] == {"title": "Start", "text": "Worum es geht"}
    assert station["view"] == "layout=rings"
