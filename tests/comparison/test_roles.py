"""Body beside body and remit beside remit: who answers to whom, and what is known of the ties between remits."""

from dataclasses import replace

import pandas as pd
import pytest

from akteursnetz.comparison import side_by_side
from akteursnetz.comparison.composition import recorded, remits, shared
from akteursnetz.comparison.roles import Untied, bodies, remit_pairs, untied
from akteursnetz.network import Network

from .conftest import told_by_one, town

BOOK_II = "Grundsicherung für Arbeitsuchende"


def named(names: dict[str, str], given: dict[str, str], ties: list[tuple[str, str]]) -> Network:
    """A network of offices with names of their own, and their recorded remits."""
    net = town({actor: ("", remit) for actor, remit in given.items()}, [(a, b, None) for a, b in ties])
    return net.derive(actors=net.actors.assign(name=pd.Series(names)))


def known(first: Network, second: Network) -> dict[tuple[str, str], tuple[str, str]]:
    table = remit_pairs(first, second, remits(first, second))
    return {(str(remit), str(other)): (a, b) for (remit, other), a, b, *_ in table.itertuples()}


def test_a_tie_between_remits_is_there_absent_or_unknown(urban: Network, rural: Network) -> None:
    """Beratung and Grundsicherung: in A arge is tied to verband; in B, where all were asked, nobody is."""
    assert known(urban, rural) == {("Beratung", BOOK_II): ("tied", "absent")}


def test_silence_is_no_absence(urban: Network, rural: Network) -> None:
    silent = rural.derive(
        actors=rural.actors.assign(surveyed=rural.actors["surveyed"].where(rural.actors.index != "schule", "no"))
    )
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    for net in (silent, papers, told_by_one(rural)):
        assert known(urban, net) == {("Beratung", BOOK_II): ("tied", "unknown")}


def test_of_remits_tied_in_neither_it_is_told_how_many_are_unknown(urban: Network, rural: Network) -> None:
    """Without the tie of arge and verband, Beratung and Grundsicherung are tied nowhere; B's papers leave it open."""
    apart = urban.keep(ties=urban.ties["from"] != "arge")
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    found = [untied(remit_pairs(*pair, remits(*pair))) for pair in ((urban, rural), (apart, rural), (apart, papers))]
    assert found == [Untied(0, 0), Untied(1, 0), Untied(1, 1)]


def test_one_body_can_hold_two_remits(urban: Network) -> None:
    """An office with both remits has no tie to itself; a tie between other holders counts before it."""
    office = town({"amt": ("administration", "Grundsicherung; Jugendhilfe"), "verband": ("welfare", "")}, [])
    assert known(urban, office) == {(BOOK_II, "Jugendhilfe"): ("tied", "one_body")}
    two = town(
        {"amt": ("administration", "Grundsicherung; Jugendhilfe"), "kreis": ("administration", "Jugendhilfe")},
        [("amt", "kreis", None)],
    )
    assert known(urban, two) == {(BOOK_II, "Jugendhilfe"): ("tied", "tied")}


def test_bodies_answer_to_each_other_by_their_remits(urban: Network) -> None:
    office = town({"amt": ("administration", "Grundsicherung; Jugendhilfe; Wohngeld")}, [])
    found = bodies(remits(urban, office))
    assert found.to_dict("list") == {
        "first": ["arge", "amt"],
        "second": ["amt", "amt"],
        "shared": [(BOOK_II,), ("Jugendhilfe",)],
        "first_only": [(), ()],
        "second_only": [("Jugendhilfe", "Wohngeld"), (BOOK_II, "Wohngeld")],
        "first_read": [(), ()],
        "second_read": [(), ()],
    }


def test_a_district_that_runs_the_jobcenter_answers_to_a_citys_joint_body() -> None:
    """A Kommunales Jobcenter and a gemeinsame Einrichtung hold one remit; an ARGE of welfare associations does not."""
    actors = {"kjc": "Kommunales Jobcenter", "kjug": "Kreisjugendamt", "liga": "ARGE Wohlfahrt"}
    district = named(actors, {"kjc": "", "kjug": "Jugendhilfe", "liga": ""}, [("kjc", "kjug")])
    actors = {"ge": "Gemeinsame Einrichtung", "jug": "Amt für Jugend und Familie", "sgb12": "Grundsicherung im Alter"}
    city = named(actors, {"ge": "", "jug": "", "sgb12": ""}, [("ge", "jug")])
    table = remits(district, city)
    assert bodies(table).to_dict("records") == [
        {**row, "shared": (remit,), "first_only": (), "second_only": ()}
        for remit, row in {
            BOOK_II: {"first": "kjc", "second": "ge", "first_read": (BOOK_II,), "second_read": (BOOK_II,)},
            "Jugendhilfe": {"first": "kjug", "second": "jug", "first_read": (), "second_read": ("Jugendhilfe",)},
        }.items()
    ]
    assert recorded(table, "first").to_dict() == {BOOK_II: False, "Jugendhilfe": True, "Sozialhilfe": False}
    assert not recorded(table, "second").any()
    assert [*shared(table)] == [True, True, False]
    [pair] = remit_pairs(district, city, table).to_dict("records")
    assert pair == {"first": "tied", "second": "tied", "first_read": True, "second_read": True}


def test_without_names_a_joint_body_answers_to_nobody() -> None:
    nets = [named({"a": name}, {"a": ""}, []) for name in ("Kommunales Jobcenter", "Gemeinsame Einrichtung")]
    closed = [net.derive(meta=replace(net.meta, remits="recorded")) for net in nets]
    assert len(bodies(remits(*nets))) == 1
    assert bodies(remits(nets[0], closed[1])).empty
    assert remits(*closed).empty


def test_what_recorded_remits_show_does_not_rest_on_names() -> None:
    """Another Jobcenter is only named so; the recorded one is tied to the Jugendamt all the same."""
    names = {"jc": "Haus 1", "other": "Jobcenter", "jug": "Haus 2"}
    net = named(names, {"jc": "SGB II", "other": "", "jug": "Jugendhilfe"}, [("jc", "jug")])
    apart = named(names, {"jc": "SGB II", "other": "", "jug": "Jugendhilfe"}, [("other", "jug")])
    table = remits(net, apart)
    assert table.at[BOOK_II, "first_read"] == ("other",)
    assert recorded(table, "first").all()
    [pair] = remit_pairs(net, apart, table).to_dict("records")
    assert pair == {"first": "tied", "second": "tied", "first_read": False, "second_read": True}


def test_nothing_in_common_gives_empty_tables(urban: Network) -> None:
    nobody = town({"x": ("", "")}, [])
    assert bodies(remits(urban, nobody)).empty
    assert known(urban, nobody) == {}


@pytest.mark.parametrize("kind", ["layers", "dates"])
def test_only_cases_are_matched_by_remit(urban: Network, kind: str) -> None:
    found = side_by_side(urban, urban, kind=kind, replicates=20)  # type: ignore[arg-type]  # a parameter of the test
    assert (found.bodies, found.remit_pairs) == (None, None)
