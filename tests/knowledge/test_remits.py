"""Who holds which remit in a network: by the record, or read off a name; and how a network does without names."""

import pandas as pd
import pytest

from akteursnetz.knowledge.remits import called, called_how, holding, holding_how, recorded_as, remits_of
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

BOOK_II = "Grundsicherung für Arbeitsuchende"

Rows = list[dict[str, str]]

DISTRICT: Rows = [
    {"id": "jc", "name": "Kommunales Jobcenter"},
    {"id": "sgb12", "name": "Grundsicherung im Alter und bei Erwerbsminderung"},
    {"id": "liga", "name": "ARGE Wohlfahrt"},
    {"id": "kh", "name": "Kreis-Handwerkerschaft"},
    {"id": "jug", "name": "Kreisjugendamt", "remit": "Jugendhilfe; Kindertagesbetreuung"},
    {"id": "beirat", "name": "Jobcenter", "kind": "Beirat", "form": "body"},
    {"id": "werk", "name": "Jobcenter", "kind": "Projektträger", "sector": "welfare"},
    {"id": "amt", "name": "Haus am Markt", "kind": "Sozialamt"},
    {"id": "alias", "name": "Haus der Jugend", "aliases": "Jugendhaus; Jugendamt"},
]


def net_of(rows: Rows) -> Network:
    """A network of actors without ties; what a row leaves out is empty."""
    actors = pd.DataFrame([{"name": row["id"], "kind": "Stelle", **row} for row in rows])
    return from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]))


@pytest.fixture
def district() -> Network:
    """A district that runs the Jobcenter itself, with names that only look like an ARGE or a Kreis."""
    return net_of(DISTRICT)


@pytest.mark.parametrize(
    ("remit", "how"),
    [
        ("Grundsicherung", {"jc": "name"}),
        ("Jobcenter", {"jc": "name"}),
        ("Sozialhilfe", {"sgb12": "name", "amt": "name"}),
        ("Jugendhilfe", {"jug": "remit", "alias": "name"}),
        ("Kindertagesbetreuung", {"jug": "remit"}),
        ("Vertretung des Handwerks", {}),
    ],
)
def test_a_remit_is_recorded_or_read_off_a_name(district: Network, remit: str, how: dict[str, str]) -> None:
    assert holding_how(district, [remit]) == how
    assert holding(district, [remit]) == list(how)


def test_several_remits_give_each_actor_once_by_its_record_where_there_is_one(district: Network) -> None:
    net = district.with_tables(
        actors=district.actors.assign(
            remit=district.actors["remit"].where(district.actors.index != "jc", "Jugendhilfe")
        )
    )
    assert holding_how(net, ["Grundsicherung", "Jugendhilfe"]) == {"jc": "remit", "jug": "remit", "alias": "name"}


def test_another_grundsicherung_is_not_found_by_a_word_that_it_contains() -> None:
    net = net_of([{"id": "a", "remit": "Grundsicherung im Alter"}, {"id": "b", "remit": "Beratung zur Grundsicherung"}])
    assert holding_how(net, ["Grundsicherung"]) == {}
    assert holding_how(net, ["Sozialhilfe"]) == {"a": "remit"}


def test_nothing_is_read_off_names_where_only_recorded_remits_count(district: Network) -> None:
    net = district.derive(meta=Meta(remits="nur verzeichnete"))
    assert holding_how(net, ["Jugendhilfe", "Grundsicherung", "Sozialhilfe"]) == {"jug": "remit"}
    assert {actor for actor, held in remits_of(net).items() if held} == {"jug"}
    assert called(net, ["Jobcenter"]) == called(district, ["Jobcenter"])


def test_who_is_called_so_is_told_by_kind_before_name() -> None:
    actors = [
        {"id": "jugendamt", "name": "Haus am Markt", "kind": "Amt"},
        {"id": "b", "name": "Kreisjugendamt", "kind": "Amt"},
        {"id": "c", "name": "Kreisjugendamt", "kind": "Jugendamt"},
        {"id": "d", "name": "Haus der Jugend", "kind": "Amt", "aliases": "Haus 3; Jugendamt"},
        {"id": "e", "name": "Förderverein Jugendamt", "kind": "Verein"},
    ]
    net = net_of(actors)
    assert called_how(net, ["jugendamt", "Jugendamt"]) == {"jugendamt": "name", "b": "name", "c": "kind", "d": "name"}
    assert called(net, ["jugendamt", "Jugendamt"]) == ["jugendamt", "b", "c", "d"]


def test_the_remits_of_an_actor_come_with_how_each_is_known() -> None:
    actors = [
        {"id": "arge", "name": "ARGE Dortmund", "kind": "ARGE", "remit": "Arbeitsmarktpolitik"},
        {"id": "jc", "name": "Jobcenter", "remit": "Leistungen nach dem SGB II; Wohngeld"},
        {"id": "x", "name": "Dorfverein"},
    ]
    assert remits_of(net_of(actors)) == {
        "arge": {"Arbeitsmarktpolitik": "remit", BOOK_II: "name"},
        "jc": {BOOK_II: "remit", "Wohngeld": "remit"},
        "x": {},
    }
    assert remits_of(net_of(actors).keep(actors=pd.Series(False, index=["arge", "jc", "x"]))) == {}


def test_a_cell_gives_remits_with_the_words_under_which_they_are_recorded() -> None:
    assert recorded_as("Jugendamt; Jugendhilfe; Soziales") == {"Jugendhilfe": "Jugendamt", "Soziales": "Soziales"}
    assert recorded_as(float("nan")) == {}
