"""Findings do not depend on the order in which the records stand."""

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from akteursnetz.gapfinders import gaps
from akteursnetz.gapfinders.naming import by_name, in_order, pair_name, pair_names
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.schema import EVIDENCES, FORMALITIES, FREQUENCIES, FUNCTIONS, RELATIONS, SECTORS, STATES

IDS = tuple("abcdefghi")
NAMES = ("Ämter", "Amt", "Bauamt", "amt", "Zoll", "Kita", "Hort", "Liga", "Rat")

#: Cells of actors and ties, such that most families of findings speak.
ACTOR: dict[str, list[Any]] = {
    "sector": [None, *list(SECTORS)[:3]],
    "form": [None, None, "body", "programme", "group"],
    "until": [None, "2025-06"],
    "surveyed": ["yes", "no"],
}
TIE: dict[str, list[Any]] = {
    "relation": list(RELATIONS),
    "formality": [None, *FORMALITIES],
    "state": [None, None, None, *STATES],
    "strength": [None, 1, 4, 5],
    "frequency": [None, *FREQUENCIES],
    "until": [None, None, "2025-06", "2025-12-31", "2020"],
    "since": [None, "2019"],
    "programme": [None, None, "Zoll", "Anderes"],
    "contact_person": [None, "E. M.", "M. B."],
    "reason": [None, "Kein Geld", "Kein Wille"],
    "purpose": [None, "Beratung"],
    "subject": [None, "Wohnen", "Schule"],
    "function": [None, *FUNCTIONS],
}


def cells(of: dict[str, list[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({column: st.sampled_from(values) for column, values in of.items()})


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[Network, Network, Network]:
    """A network of which ties have ids; the same with its ties shuffled; the same with its actors shuffled."""
    named = zip(IDS, draw(st.permutations(NAMES)), strict=True)
    actors = [{"id": i, "name": name, "kind": "Amt", **draw(cells(ACTOR))} for i, name in named]
    ends = draw(st.lists(st.permutations(IDS).map(lambda order: order[:2]), min_size=6, max_size=24))
    ties = [{"id": f"t{row}", "from": a, "to": b, **draw(cells(TIE))} for row, (a, b) in enumerate(ends)]
    expected = [{"kind": "tie", "from": a, "to": b, "basis": "§ 18 SGB II"} for a, b in ("ab", "cd", "ie")]
    meta = Meta(date="2025-03-31", evidence=draw(st.sampled_from(list(EVIDENCES))))
    net = from_tables(pd.DataFrame(actors), pd.DataFrame(ties), expected=pd.DataFrame(expected), meta=meta)
    rows, places = draw(st.permutations(range(len(ties)))), draw(st.permutations(range(len(actors))))
    return net, net.with_tables(ties=net.ties.iloc[rows]), net.with_tables(actors=net.actors.iloc[places])


@given(shuffled())
def test_shuffled_ties_and_shuffled_actors_give_the_same_table(nets: tuple[Network, Network, Network]) -> None:
    told, *others = (gaps(net, lang="de") for net in nets)
    for other in others:
        pd.testing.assert_frame_equal(told, other)


def _named(*names: str) -> Network:
    actors = pd.DataFrame({"id": [f"x{row}" for row in range(len(names))], "name": names, "kind": "Amt"})
    return from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]))


def test_two_actors_stand_by_folded_name_then_by_id() -> None:
    net = _named("Zoll", "Ämter", "Bauamt", "bauamt")
    assert pair_name(net, "x0", "x1") == pair_name(net, "x1", "x0") == "Ämter – Zoll"
    assert pair_name(net, "x3", "x2") == "Bauamt – bauamt"
    assert in_order(net, ("x3", "x2")) == ("x2", "x3")


def test_a_direction_and_a_rank_are_kept_where_asked_for() -> None:
    net = _named("Zoll", "Amt", "Bauamt")
    assert pair_name(net, "x0", "x1", directed=True) == "Zoll – Amt"
    assert pair_names(net, [("x0", "x2"), ("x0", "x1")]) == ("Amt – Zoll", "Bauamt – Zoll")
    assert pair_names(net, [("x0", "x2"), ("x0", "x1")], ranked=True) == ("Bauamt – Zoll", "Amt – Zoll")
    assert by_name(net, [("x0", "x2"), ("x1", "x0")], directed=True) == [("x1", "x0"), ("x0", "x2")]


def test_an_expected_actor_that_is_not_there_stands_by_its_word() -> None:
    assert pair_name(_named("Zoll"), "x0", "Bauamt") == "Bauamt – Zoll"
