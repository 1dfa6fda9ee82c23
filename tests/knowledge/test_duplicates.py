"""Names that are likely to be of one actor: those that an officer would ask about, and none that are clearly two."""

from typing import Any

import pandas as pd
import pytest

from akteursnetz.examples import EXAMPLES, Example, example
from akteursnetz.knowledge.duplicates import likely_duplicates
from akteursnetz.knowledge.sources import telling
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta


def named(*names: str, place: str | None = "Dortmund", **cells: Any) -> Network:
    """Actors of these names, each with its name as its id."""
    roster = pd.DataFrame({"id": [f"a{at}" for at in range(len(names))], "name": names, "kind": "Stelle"})
    return from_tables(
        roster.assign(**cells),
        pd.DataFrame(columns=["from", "to", "relation"]),
        meta=Meta(place=place),
    )


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ("Jobcenter", "Job-Center", "spelling"),
        ("Bürgerverein Hörde", "Buergerverein Hörde", "spelling"),
        ("Jobcenter", "Jobcenter Dortmund", "short_name"),
        ("Job-Center", "Kommunales Jobcenter der Stadt Dortmund", "short_name"),
        ("Caritas", "Caritasverband Dortmund e. V.", "short_name"),
        ("AWO Dortmund", "Arbeiterwohlfahrt", "short_name"),
        ("Agentur für Arbeit Dortmund", "Arbeitsagentur", "short_name"),
        ("IHK", "Industrie- und Handelskammer zu Dortmund", "short_name"),
        ("Ev. Kirchenkreis Dortmund", "Evangelischer Kirchenkreis", "short_name"),
        ("Beirat des Jobcenters", "Jobcenter-Beirat", None),
        ("Beirat des Jobcenters", "Beirat Jobcenter Dortmund", "short_name"),
        ("Jugendhilfeausschuss (JHA)", "JHA", "short_name"),
        ("Werkhof gGmbH", "Werkhof Dortmund", "short_name"),
        ("Jugendamt", "Jugndamt", "misspelt"),
        ("Kirchengemeinde St. Marien", "Kirchengemeinde Sankt Marien", "short_name"),
        # other places, numbers, legal forms, sexes, members of a list
        ("Jobcenter Dortmund", "Jobcenter Hagen", None),
        ("Jobcenter", "Jobcenter Hagen", None),
        ("Jugendamt der Stadt Dortmund", "Jugendamt des Kreises Dortmund", None),
        ("Jugendamt", "Jugendamt des Kreises Unna", None),
        ("Sozialamt Süd", "Sozialamt Nord", None),
        ("Sozialamt", "Sozialamt Süd", None),
        ("Grundschule am Park 1", "Grundschule am Park 2", None),
        ("Grundschule am Park", "Grundschule am Park 2", None),
        ("Grundschule Altenberg", "Grundschule Altenburg", None),
        ("Frauenhaus I", "Frauenhaus II", None),
        ("Werkhof e. V.", "Werkhof gGmbH", None),
        ("Gemeinderat", "Gemeindeamt", None),
        ("Grundschule", "Grundschulen", None),
        ("Bezirksverwaltung Hafen", "Bezirksvertretung Hafen", None),
        ("Evangelischer Kirchenkreis", "Katholischer Kirchenkreis", None),
        ("Staatliches Schulamt", "Schulamt", None),
        ("Soziale Stadt", "Soziales", None),
        ("Jobcenter", "Beirat des Jobcenters", None),
        ("Kita Sonnenschein 2", "Kita Sonnenschein 3", None),
        ("AG Wohlfahrt", "Wohlfahrt AG", None),
        ("SkF", "SkM", None),
        ("ARGE", "Arbeitsgemeinschaft der Wohlfahrtsverbände (Arge) in Hagen", None),
    ],
)
def test_a_pair_of_names(one: str, other: str, because: str | None) -> None:
    for names in ((one, other), (other, one)):
        assert likely_duplicates(named(*names))["because"].tolist() == ([] if because is None else [because])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_networks_of_the_package_have_none(name: Example) -> None:
    assert likely_duplicates(example(name)).empty


def test_another_name_of_one_that_is_the_name_of_the_other_comes_before_likeness() -> None:
    net = named("Jobcenter", "Grusi", "Jugendamt", "Jugndamt", aliases=["ARGE; Grusi", None, None, None])
    table = likely_duplicates(net)
    assert table[["first", "second", "because"]].to_numpy().tolist() == [
        ["a0", "a1", "other_name"],
        ["a2", "a3", "misspelt"],
    ]


def test_other_names_in_common_are_no_reason() -> None:
    assert likely_duplicates(named("Jobcenter", "Sozialamt", aliases="ARGE")).empty


@pytest.mark.parametrize(
    "cells",
    [
        {"social_space": ["Hörde", "Nordstadt"]},
        {"level": ["independent_city", "district"]},
        {"part_of": [None, "a0"]},
        {"form": ["group", "organisation"]},
    ],
    ids=lambda cells: next(iter(cells)),
)
def test_what_the_records_tell_apart_is_no_pair(cells: dict[str, Any]) -> None:
    assert len(likely_duplicates(named("Kita Dortmund", "Kindertagesstätte"))) == 1
    assert likely_duplicates(named("Kita Dortmund", "Kindertagesstätte", **cells)).empty


def test_a_social_space_in_a_name_is_set_aside_within_it() -> None:
    names = ("Quartiersbüro", "Quartiersbüro Hörde")
    assert len(likely_duplicates(named(*names, social_space="Hörde"))) == 1
    assert likely_duplicates(named(*names, social_space=[None, "Nordstadt"])).empty


def test_what_a_pair_has_in_common_is_told_and_who_has_more_ties_stays() -> None:
    roster = pd.DataFrame({"id": list("abcd"), "name": ["Job-Center", "Jobcenter", "Kita", "Tafel"], "kind": "x"})
    ends = [("a", "c"), ("b", "c"), ("b", "d"), ("a", "b")]
    net = from_tables(roster, pd.DataFrame(ends, columns=["from", "to"]).assign(relation="advice"))
    (row,) = likely_duplicates(net).to_dict("records")
    assert row == {
        "first": "b",
        "second": "a",
        "name": "Jobcenter",
        "other": "Job-Center",
        "because": "spelling",
        "similarity": 100,
        "ties_first": 3,
        "ties_second": 2,
        "tied": True,
        "common": "Kita",
    }


def test_names_that_several_have_are_told_by_ids() -> None:
    table = likely_duplicates(named("Caritas", "Caritas"))
    assert table[["name", "other"]].to_numpy().tolist() == [["a0", "a1"]]


def test_four_spellings_are_three_pairs_and_answered_ones_are_not_asked_again() -> None:
    net = named("Jobcenter", "Job-Center", "JobCenter Dortmund", "Jobcenter der Stadt Dortmund")
    asked = likely_duplicates(net)
    assert set(asked["first"]) == {"a0"}
    assert set(asked["second"]) == {"a1", "a2", "a3"}
    answers = asked[["name", "other"]].assign(answer=["same", "different", "different"])
    left = likely_duplicates(net.with_tables(names=answers))
    assert left[["first", "second"]].to_numpy().tolist() == [["a2", "a3"]]
    last = pd.concat([answers, left[["name", "other"]].assign(answer="merged")])
    assert likely_duplicates(net.with_tables(names=last)).empty


def test_commands_tell_how_many_pairs_are_open() -> None:
    notices = [notice.line("de") for notice in telling(named("Jugendamt", "Jugndamt", "Caritas", "Caritasverband"))]
    assert notices == [
        "actors.csv: 2 Paare von Namen stehen vermutlich für denselben Akteur und zählen als zwei. „akteursnetz names“ "
        "zeigt sie und nimmt die Antworten."
    ]
    assert telling(named("Jugendamt", "Sozialamt")) == ()


def test_no_actors_have_no_duplicates() -> None:
    table = likely_duplicates(named())
    assert table.empty
    assert [str(table[name].dtype) for name in ("tied", "similarity")] == ["bool", "int64"]
