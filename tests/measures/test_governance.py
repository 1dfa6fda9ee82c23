"""Governance: networks drawn by hand whose form is known, and what their records may say of it.

In which direction a sign points is that of Provan & Kenis (2008): low centralisation speaks against a lead and a
network administrative organisation alike; a body of all is shared governance; a separate unit is a network
administrative organisation.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import pytest
from tests.networks import committees, complete, disconnected, empty, isolates, made, one_tie, path, roster, star

from akteursnetz import measures as m
from akteursnetz.measures.governance import SIGNS, _words
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

NOTHING = ["", "", ""]
FORMS = ["shared", "lead", "administrative"]


def sign(net: Network, name: str) -> list[Any]:
    return list(m.governance_table(net).loc[name])


def seated(members: Iterable[str], **cells: Any) -> Network:
    """Actors a to j and a board, on which these sit."""
    actors = roster([*"abcdefghij", "board"], form=["office"] * 10 + ["body"], **cells)
    ties = pd.DataFrame([(actor, "board") for actor in members], columns=["from", "to"])
    return from_tables(actors, ties.assign(relation="membership"))


def office(reaches: str, *, part_of: str | None = None, **cells: str) -> Network:
    """Actors a to d, an office that cooperates with some of them, and a board."""
    actors = roster([*"abcd", "office", "board"], form=["office"] * 5 + ["body"])
    actors = actors.set_index("id", drop=False)
    for column, cell in {"part_of": part_of, **cells}.items():
        actors.loc["office", column] = cell
    ties = pd.DataFrame([("office", actor) for actor in reaches], columns=["from", "to"])
    return from_tables(actors, ties.assign(relation="cooperation"))


def test_a_star_is_centralised_which_speaks_for_a_lead_and_for_a_unit_of_its_own() -> None:
    net = star(6)
    assert sign(net, "degree_centralisation") == [1, 6, 6, ("h",), "against", "for", "for"]
    assert sign(net, "separated_without_central") == [1, 15, 15, ("h",), "against", "for", "for"]
    assert m.removal_table(net)["components"].to_list() == [1, 6]


def test_low_centralisation_speaks_against_a_lead_and_against_a_unit_of_its_own() -> None:
    """A path of five: two ends lack one partner each, of (n - 1)(n - 2) = 12."""
    found = sign(path(5), "degree_centralisation")
    assert found[0] == pytest.approx(2 / 12)
    assert found[4:] == ["for", "against", "against"]


def test_the_density_of_ties_is_no_sign_of_trust() -> None:
    assert list(m.governance_table(complete(5)).index) == [
        "participants",
        "degree_centralisation",
        "separated_without_central",
        "coordination_at_one",
        "largest_body",
        "coordinating_unit",
    ]


@pytest.mark.parametrize(
    ("n", "words"), [(8, ["for", "", "against"]), (9, NOTHING), (19, NOTHING), (20, ["against", "", "for"])]
)
def test_few_or_many_participants(n: int, words: list[str]) -> None:
    assert sign(made(map(str, range(n))), "participants") == [n, n, n, (), *words]


def test_without_ties_nothing_is_centralised_or_not() -> None:
    for net in (empty(), isolates()):
        for name in ("degree_centralisation", "separated_without_central", "largest_body", "coordinating_unit"):
            assert sign(net, name)[4:] == NOTHING, name
    assert sign(empty(), "participants")[4:] == NOTHING


def test_equals_have_no_central_actor() -> None:
    net = complete(5)
    assert m.central_actor(net) is None
    assert m.central_actor(isolates()) is None
    assert m.central_actor(one_tie()) is None
    assert m.removal_table(net).loc["without"].isna().all()
    assert sign(net, "separated_without_central")[4:] == NOTHING


def test_only_what_the_central_actor_connects_is_lost_with_it() -> None:
    """a - b - c, d - e, f: of the pairs a - c and d - e that are connected without b as an end, a - c is lost."""
    net = disconnected()
    assert m.central_actor(net) == "b"
    assert sign(net, "separated_without_central") == [1 / 2, 1, 2, ("b",), "against", "for", "for"]


def test_a_body_of_nearly_all_speaks_for_shared_governance() -> None:
    assert sign(seated("abcdefghi"), "largest_body") == [9 / 10, 9, 10, ("board",), "for", "", ""]
    assert sign(seated("abcdefgh"), "largest_body") == [8 / 10, 8, 10, ("board",), *NOTHING]


def test_a_body_of_three_in_four_is_no_sign() -> None:
    assert sign(committees(), "largest_body") == [3 / 4, 3, 4, ("Y",), *NOTHING]


def test_a_body_without_known_members_names_nobody() -> None:
    assert sign(seated(""), "largest_body") == [0, 0, 10, (), *NOTHING]


@pytest.mark.parametrize(
    "called",
    [
        {"name": "Koordinierungsstelle Frühe Hilfen"},
        {"kind": "Geschäftsstelle"},
        {"remit": "Beratung; Netzwerkkoordination"},
        {"aliases": "Servicestelle Netzwerk"},
        {"kind": "Coordination office"},
    ],
)
def test_a_coordinating_unit_is_known_by_what_it_is_called(called: dict[str, str]) -> None:
    net = office("ab", **called)
    assert m.coordinating_units(net) == ("office",)
    assert sign(net, "coordinating_unit") == [1 / 2, 2, 4, ("office",), "", "", "for"]


def test_a_unit_that_reaches_few_is_named_and_is_no_sign() -> None:
    assert sign(office("a", kind="Geschäftsstelle"), "coordinating_unit") == [1 / 4, 1, 4, ("office",), *NOTHING]


def test_a_unit_meets_others_on_a_body() -> None:
    net = office("", kind="Geschäftsstelle")
    seats = pd.DataFrame({"from": ["office", "a", "b", "c"], "to": "board", "relation": "representation"})
    assert sign(from_tables(net.actors, seats), "coordinating_unit")[:4] == [3 / 4, 3, 4, ("office",)]


def test_what_has_ended_reaches_nobody() -> None:
    net = office("abc", kind="Geschäftsstelle")
    assert sign(net.with_tables(ties=net.ties.assign(state="ended")), "coordinating_unit")[:3] == [0, 0, 4]


def test_a_part_of_a_member_is_no_separate_unit_a_part_of_a_body_is() -> None:
    of_member, of_body = (office("abc", kind="Geschäftsstelle", part_of=whole) for whole in ("a", "board"))
    assert m.coordinating_units(of_member) == ()
    assert m.coordinating_units(of_member, separate=False) == ("office",)
    assert sign(of_member, "coordinating_unit")[4:] == NOTHING
    assert m.coordinating_units(of_body) == ("office",)


def test_neither_an_ordinary_office_nor_a_body_is_a_coordinating_unit() -> None:
    assert m.coordinating_units(office("ab", kind="Jugendamt")) == ()
    assert m.coordinating_units(seated("ab", remit=[None] * 10 + ["Koordinierungsstelle"])) == ()
    assert m.coordinating_units(empty()) == ()


def test_coordination_is_a_sign_where_half_of_the_ties_name_a_function() -> None:
    """Of a - b, a - c, b - c two name a function; both coordination ties have a at an end."""
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    known = made("abc", pairs, function=["coordination", "coordination; negotiation", None])
    assert sign(known, "coordination_at_one") == [1, 2, 2, ("a",), "against", "for", "for"]
    few = made("abc", pairs, function=["coordination", None, None])
    assert sign(few, "coordination_at_one")[4:] == NOTHING
    none = made("abc", pairs, function=["negotiation"] * 3)
    assert sign(none, "coordination_at_one")[4:] == NOTHING


def test_who_has_no_part_in_coordination_does_not_matter_for_its_share() -> None:
    net = made("abc", [("a", "b"), ("a", "c")], function=["coordination", "negotiation"])
    assert sign(net, "coordination_at_one")[:4] == [1, 1, 1, ("a", "b")]


def test_conditions_say_what_the_records_show() -> None:
    ties = [("a", "b"), ("a", "c")]
    bare = m.governance_condition_table(made("abc", ties))
    assert bare["shown"].to_dict() == {
        "participants": "yes",
        "trust": "no",
        "goal_consensus": "no",
        "competencies": "no",
    }
    assert list(bare.loc["participants"]) == ["yes", 3, 3]
    assert list(bare.loc["trust"]) == ["no", 0, 2]
    assert bare.loc["competencies", ["count", "of"]].isna().all()


@pytest.mark.parametrize("column", ["trust", "Vertrauen"])
def test_trust_is_shown_in_part_where_ties_have_a_value_of_it(column: str) -> None:
    net = made("abc", [("a", "b"), ("a", "c")], **{column: [4, None]})
    assert list(m.governance_condition_table(net).loc["trust"]) == ["partly", 1, 2]


def test_a_purpose_that_all_share_is_no_consensus() -> None:
    actors = roster(["a", "b", "X"], form=["office", "office", "body"], purpose=[None, None, "Teilhabe"])
    ties = pd.DataFrame({"from": ["a", "a"], "to": ["b", "X"], "relation": ["cooperation", "membership"]})
    net = from_tables(actors, ties.assign(purpose=["Teilhabe", ""]))
    assert list(m.governance_condition_table(net).loc["goal_consensus"]) == ["no", 2, 3]


def test_functions_and_who_performs_them() -> None:
    actors = roster(["a", "b", "X"], form=["office", "office", "body"])
    ties = pd.DataFrame(
        {"from": ["a", "a", "b"], "to": ["b", "X", "X"], "relation": ["cooperation", *["membership"] * 2]}
    )
    net = from_tables(actors, ties.assign(function=["coordination; negotiation", "negotiation", ""]))
    assert m.function_table(net).to_dict("index") == {
        "negotiation": {"ties": 2, "actors": 2, "bodies": 1, "network": False},
        "coordination": {"ties": 1, "actors": 2, "bodies": 0, "network": False},
        "implementation": {"ties": 0, "actors": 0, "bodies": 0, "network": False},
    }


def test_a_body_and_the_network_as_a_whole_perform_functions_without_ties() -> None:
    actors = roster(["a", "X", "Y"], form=["office", "body", "body"], state=["", "", "ended"])
    actors["function"] = ["", "coordination; negotiation", "implementation"]
    ties = pd.DataFrame({"from": ["a"], "to": ["X"], "relation": ["membership"], "function": ["negotiation"]})
    net = from_tables(actors, ties, meta=Meta(functions=("Verhandlung",)))
    assert m.function_table(net).to_dict("index") == {
        "negotiation": {"ties": 1, "actors": 1, "bodies": 1, "network": True},
        "coordination": {"ties": 0, "actors": 0, "bodies": 1, "network": False},
        "implementation": {"ties": 0, "actors": 0, "bodies": 0, "network": False},
    }


FOR_CENTRED, AGAINST_CENTRED = ("against", "for", "for"), ("for", "against", "against")


@pytest.mark.parametrize(
    ("name", "low", "high", "when_low", "when_high"),
    [
        ("participants", 8, 20, ("for", "", "against"), ("against", "", "for")),
        ("degree_centralisation", 0.25, 0.5, AGAINST_CENTRED, FOR_CENTRED),
        ("separated_without_central", 0.1, 0.5, AGAINST_CENTRED, FOR_CENTRED),
        ("coordination_at_one", 0.25, 0.5, AGAINST_CENTRED, FOR_CENTRED),
        ("largest_body", 0, 0.9, ("", "", ""), ("for", "", "")),
        ("coordinating_unit", 0, 0.5, ("", "", ""), ("", "", "for")),
    ],
)
def test_a_value_at_a_threshold_is_a_sign_and_one_between_them_none(
    name: str, low: float, high: float, when_low: tuple[str, ...], when_high: tuple[str, ...]
) -> None:
    [known] = [sign for sign in SIGNS if sign.name == name]
    words = [_words(known, value) for value in (low, low + 0.001, high - 0.001, high, float("nan"))]
    assert words == [when_low, ("", "", ""), ("", "", ""), when_high, ("", "", "")]


def test_of_several_units_the_one_that_reaches_most_is_told() -> None:
    """One reaches three of the five others, one reaches one."""
    actors = roster([*"abcd", "u", "v"], form="office")
    actors["kind"] = ["Amt"] * 4 + ["Geschäftsstelle"] * 2
    ties = pd.DataFrame([("u", "a"), ("u", "b"), ("u", "c"), ("v", "d")], columns=["from", "to"])
    net = from_tables(actors, ties.assign(relation="cooperation"))
    assert sign(net, "coordinating_unit") == [3 / 5, 3, 5, ("u",), "", "", "for"]
