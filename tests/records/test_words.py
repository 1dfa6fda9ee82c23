"""The words of offices for relations, levels, who runs an actor, and the state of an actor."""

import pandas as pd
import pytest

from akteursnetz.errors import RecordError
from akteursnetz.graph import directions
from akteursnetz.network import from_tables

RELATIONS = {
    "supervision": ("Aufsicht", "Fachaufsicht", "Rechtsaufsicht", "Dienstaufsicht"),
    "instruction": ("Weisung", "Weisungsrecht"),
    "ownership": ("Trägerschaft",),
    "commission": ("Beauftragung", "Auftrag"),
    "allocation": ("Zuweisung",),
    "patronage": ("Patenschaft",),
}
CELLS: dict[str, dict[str, tuple[str, ...]]] = {
    "level": {
        "independent_city": ("kreisfreie Stadt", "Stadtkreis"),
        "city_district": ("Stadtbezirk",),
        "joint_municipality": ("Verwaltungsgemeinschaft", "Samtgemeinde", "Verbandsgemeinde"),
        "municipality": ("Stadt", "Gemeinde"),
        "district": ("Landkreis", "Kreis"),
    },
    "ownership": {
        "public": ("öffentlich", "kommunal", "staatlich"),
        "free": ("frei", "freigemeinnützig", "gemeinnützig"),
        "private": ("privat", "privatgewerblich", "gewerblich"),
    },
    "function": {"coordination": ("Koordination",), "negotiation; implementation": ("Verhandlung; Umsetzung",)},
    "state": {"planned": ("geplant",), "ended": ("beendet",), "failed": ("gescheitert",), "existing": ("besteht",)},
}


@pytest.mark.parametrize(("code", "word"), [(code, word) for code, words in RELATIONS.items() for word in words])
def test_a_relation_of_hierarchy_or_commission_leads_one_way(code: str, word: str) -> None:
    actors = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "kind": "Amt"})
    net = from_tables(actors, pd.DataFrame({"from": ["a"], "to": ["b"], "relation": [word]}))
    assert (net.ties["relation"].iloc[0], directions(net).iloc[0]) == (code, "one_way")


def actor_with(header: str, word: str) -> pd.DataFrame:
    return pd.DataFrame({"id": ["a"], "name": ["A"], "kind": ["Programm"], header: [word]})


NO_TIES = pd.DataFrame(columns=["from", "to", "relation"])


@pytest.mark.parametrize(
    ("column", "code", "word"),
    [(column, code, word) for column, codes in CELLS.items() for code, words in codes.items() for word in words],
)
def test_a_cell_of_an_actor_takes_the_words_of_offices(column: str, code: str, word: str) -> None:
    assert from_tables(actor_with(column, word), NO_TIES).actors[column].to_list() == [code]


@pytest.mark.parametrize(
    ("header", "column", "word", "code"),
    [
        ("Träger", "ownership", "kommunal", "public"),
        ("Trägerschaft", "ownership", "frei", "free"),
        ("Funktion", "function", "Koordinierung", "coordination"),
        ("Stand", "state", "Gescheitert", "failed"),
    ],
)
def test_the_new_columns_have_german_headers(header: str, column: str, word: str, code: str) -> None:
    assert from_tables(actor_with(header, word), NO_TIES).actors[column].to_list() == [code]


@pytest.mark.parametrize(("column", "word"), [("state", "gewünscht"), ("level", "Amt"), ("ownership", "Bundesland")])
def test_what_an_actor_cannot_have_is_a_fault(column: str, word: str) -> None:
    with pytest.raises(RecordError, match=word):
        from_tables(actor_with(column, word), NO_TIES)
