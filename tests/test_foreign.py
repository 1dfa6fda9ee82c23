"""Foreign tables: ids made of names, defaults, and columns of other programs kept apart from ours."""

import pytest

import akteursnetz as an
from akteursnetz.foreign import Draft, ids_for, network_of
from akteursnetz.records.meta import Meta


def test_what_a_draft_leaves_open_is_filled_in_one_way() -> None:
    net = network_of(Draft([{"id": "a"}, {"id": "b", "name": "B"}], [{"from": "a", "to": "b"}]), "x", Meta())
    assert net.actors[["name", "kind"]].values.tolist() == [["a", "Akteur"], ["B", "Akteur"]]
    assert net.ties["relation"].tolist() == ["cooperation"]


def test_a_column_of_another_program_is_kept_apart_and_told() -> None:
    draft = Draft([{"id": "a", "sector": "Nord", "state": 3}, {"id": "b"}], [{"from": "a", "to": "b", "strength": 0.7}])
    net = network_of(draft, "graph.gml")
    assert list(net.actors.loc["a", ["foreign_sector", "foreign_state"]]) == ["Nord", 3]
    assert net.ties["foreign_strength"].tolist() == [0.7]
    assert net.actors["sector"].isna().all()
    assert [notice.code for notice in net.notices] == ["kept_apart"] * 3
    assert net.notices[0].line("de").startswith("graph.gml, Spalte „Sektor“: Die Spalte heißt wie eine Spalte der")


def test_a_relation_that_is_none_of_ours_leaves_cooperation() -> None:
    net = network_of(Draft([{"id": "a"}, {"id": "b"}], [{"from": "a", "to": "b", "relation": "likes"}]), "x")
    assert net.ties[["relation", "foreign_relation"]].values.tolist() == [["cooperation", "likes"]]


def test_an_empty_draft_is_an_empty_network() -> None:
    assert len(network_of(Draft(), "x").actors) == 0


def test_an_end_that_is_no_actor_is_refused() -> None:
    with pytest.raises(an.RecordError):
        network_of(Draft([{"id": "a"}], [{"from": "a", "to": "b"}]), "x")


def test_ids_are_letters_and_digits_and_each_once() -> None:
    assert ids_for(["Amt für Soziales", "amt-fuer-soziales", "Wohl & Weh e. V."]) == [
        "amt-fuer-soziales",
        "amt-fuer-soziales-2",
        "wohl-weh-e-v",
    ]
    assert ids_for(["A"], taken=["a"]) == ["a-2"]
