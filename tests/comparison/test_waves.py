"""Two waves of one place: who of the first is who of the second."""

import pandas as pd
import pytest

from akteursnetz.comparison import side_by_side
from akteursnetz.comparison.waves import are_waves, followed, turned
from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta


def wave(
    actors: list[tuple[str, str, str | None]], ties: list[tuple[str, str]], date: str | None, place: str | None = "Ort"
) -> Network:
    roster = pd.DataFrame(actors, columns=["id", "name", "aliases"]).assign(kind="Stelle")
    rows = pd.DataFrame(ties, columns=["from", "to"], dtype="str").assign(relation="cooperation")
    return from_tables(roster, rows.assign(reported_by=rows["from"]), meta=Meta(date=date, place=place))


BEFORE = wave(
    [("arge", "ARGE Musterkreis", None), ("ja", "Jugendamt", None), ("x", "Verein", None)],
    [("arge", "ja"), ("arge", "x")],
    "2008",
)
AFTER = wave(
    [("jc", "Jobcenter", "Arge Muster-Kreis; Grusi"), ("ja", "Jugendamt", None), ("y", "Klinik", None)],
    [("ja", "jc"), ("jc", "y")],
    "2014-05",
)


def test_a_renamed_actor_is_neither_lost_nor_new() -> None:
    found = side_by_side(BEFORE, AFTER, kind="dates", replicates=20)
    assert found.paired is not None
    assert found.followed is not None
    assert found.paired.actors["there"].to_dict() == {"jc": "both", "ja": "both", "x": "first", "y": "second"}
    assert [found.paired.count(tied) for tied in ("both", "first", "second")] == [1, 1, 1]
    assert found.followed.renamed == (("arge", "jc", "ARGE Musterkreis", "Jobcenter", "alias"),)
    assert found.first.ties[["from", "reported_by"]].to_numpy().tolist() == [["jc", "jc"], ["jc", "jc"]]
    assert found.undated is None


def test_an_actor_is_followed_by_name_where_ids_are_others() -> None:
    first, second = wave([("1", "Jugend-Amt", None)], [], "2008"), wave([("9", "jugendamt", None)], [], "2014")
    assert [(step.first, step.second, step.by) for step in followed(first, second).steps] == [("1", "9", "name")]
    assert followed(first, second).renamed == ()


def test_a_new_name_under_the_old_id_is_told() -> None:
    first, second = wave([("jc", "ARGE", None)], [], "2008"), wave([("jc", "Jobcenter", None)], [], "2014")
    assert followed(first, second).renamed == (("jc", "jc", "ARGE", "Jobcenter", "id"),)


def test_two_candidates_are_told_and_not_followed() -> None:
    first = wave([("arge", "ARGE", None)], [], "2008")
    second = wave([("jc", "Jobcenter", "ARGE"), ("so", "Sozialamt", "ARGE")], [], "2014")
    found = followed(first, second)
    assert (found.steps, found.unclear) == ((), ((("ARGE",), ("Jobcenter", "Sozialamt")),))
    assert list(found.network.actors.index) == ["arge"]
    merged = followed(second, wave([("amt", "Amt", "Jobcenter; Sozialamt")], [], "2020"))
    assert merged.unclear == ((("Jobcenter", "Sozialamt"), ("Amt",)),)


def test_an_id_that_stands_for_somebody_else_is_refused() -> None:
    first = wave([("1", "Jugendamt", None), ("2", "Sozialamt", None)], [], "2008")
    second = wave([("1", "Sozialamt", None), ("2", "Jugendamt", None)], [], "2014")
    with pytest.raises(NetworkError, match="the id “1” stands for Jugendamt first and for Sozialamt later"):
        followed(first, second)


@pytest.mark.parametrize(
    ("dates", "places", "waves"),
    [
        (("2008", "2014"), ("Ort", "ORT"), True),
        (("2014", "2008"), ("Ort", "Ort"), True),
        (("2014", "2014-05"), ("Ort", "Ort"), False),
        (("2008", None), ("Ort", "Ort"), False),
        (("2008", "2014"), ("Ort", "Dorf"), False),
        (("2008", "2014"), (None, None), False),
    ],
)
def test_waves_are_of_one_place_and_two_times(
    dates: tuple[str, str | None], places: tuple[str | None, str | None], waves: bool
) -> None:
    first, second = (wave([], [], date, place) for date, place in zip(dates, places, strict=True))
    assert are_waves(first, second) == waves


def test_the_later_wave_given_first_is_turned() -> None:
    assert (turned(AFTER, BEFORE), turned(BEFORE, AFTER)) == (True, False)
