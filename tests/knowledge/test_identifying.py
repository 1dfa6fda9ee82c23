"""What a check before publication finds, and what it does not repeat."""

import pandas as pd
import pytest

from akteursnetz.examples import example
from akteursnetz.knowledge.identifying import publish_check
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.schema import LANGUAGES, Language


def network(*public: str, boundary: str | None = None) -> Network:
    actors = pd.DataFrame(
        [
            ("ja", "Jugendamt", "Jugendamt", "administration", "office", "2019-05-01", None),
            ("so", "Sozialamt", "Amt", "administration", "office", None, "Auskunft unter 0170 555 1234"),
            ("bu", "Bürgermeisterin", "Amt", "administration", "office_holder", None, "amt@example.org"),
            ("kl", "Helfer", "Gruppe", "church", "group", None, "Leitung: Frau Muster"),
            ("ve", "Verein", "Amt", "church", None, "2019", "§ 8 SGB VIII, 01.04.2025, Nr. 12"),
        ],
        columns=["id", "name", "kind", "sector", "form", "since", "purpose"],
    ).assign(count=pd.Series({3: 2}), Telefon="0170 5551234")
    ties = pd.DataFrame(
        {"from": ["ja", "ja"], "to": ["so", "kl"], "relation": "cooperation", "state": [None, "wished"]}
    )
    return from_tables(actors, ties.assign(reported_by="ja"), meta=Meta(public=public, boundary=boundary))


def places(net: Network) -> dict[str, str]:
    table = publish_check(net)
    return dict(zip(table["finding"] + " " + table["table"] + " " + table["column"], table["records"], strict=True))


def test_what_is_found_by_default() -> None:
    assert places(network()) == {
        "mail actors purpose": "bu",
        "phone actors purpose": "so",
        "person actors purpose": "kl",
        "office_holder actors form": "bu",
        "small_group actors count": "kl",
        "only_one actors kind": "ja; kl",
        "small_sector actors sector": "kl; ve",
        "structure actors ": "bu",
        "day actors since": "ja",
    }


def test_what_is_released_is_told_and_looked_through() -> None:
    found = places(network("Telefon", "reported_by", "wished", boundary="Nach Auskunft von Dr. Muster"))
    assert found["released actors Telefon"] == found["phone actors Telefon"] == "ja; so; bu; kl; ve"
    assert found["released ties reported_by"].count("t-") == 2
    assert found["wishes ties state"].startswith("t-")
    assert "reporters ties reported_by" in found
    assert found["person_meta network.toml "] == "boundary"


def test_the_cells_themselves_are_not_repeated() -> None:
    told = str(publish_check(network("Telefon")).to_dict())
    assert "555" not in told
    assert "example.org" not in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_stands_in_both_languages(lang: Language) -> None:
    net = network("Telefon", "reported_by", "wished", boundary="Dr. Muster, a@b.de, 0170 5551234")
    sentences = publish_check(net, lang=lang)["sentence"]
    assert sentences.str.endswith(".").all()
    assert not sentences.str.contains("[{}]").any()


def test_a_jugendamt_is_one_of_a_kind() -> None:
    rows = publish_check(example("musterkreis")).set_index("finding")
    assert "jugendamt" in str(rows.loc["only_one", "records"]).split("; ")
    assert rows.loc["coordinates", "sentence"] == "Koordinaten zeigen den Standort von 36 Akteuren."


def test_of_nothing_nothing_is_found() -> None:
    empty = from_tables(pd.DataFrame(columns=["id", "name", "kind"]), pd.DataFrame(columns=["from", "to", "relation"]))
    assert publish_check(empty).empty
