"""Parts of a network are networks again."""

import pandas as pd
import pytest

from akteursnetz.errors import NetworkError
from akteursnetz.facts import summary
from akteursnetz.graph import in_force, pairs
from akteursnetz.layers import (
    at,
    contractual,
    non_contractual,
    operative,
    project,
    seats,
    select,
    umbrella,
    undated,
    unspecified,
)
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

ACTORS = pd.DataFrame(
    [
        ("arge", "ARGE", "office", None, "Nord", "yes"),
        ("jugendamt", "Jugendamt", "office", None, "Nord", "yes"),
        ("caritas", "Caritas", "organisation", None, "Süd", "no"),
        ("haus", "Haus der Caritas", "organisation", "caritas", "Süd", None),
        ("beirat", "Beirat", "body", None, None, None),
        ("urban", "Urban", "programme", None, None, None),
    ],
    columns=["id", "name", "form", "part_of", "social_space", "surveyed"],
).assign(kind="x")
TIES = pd.DataFrame(
    [
        ("t1", "arge", "jugendamt", "cooperation", "contract", "Schulabschlüsse", "2005", None),
        ("t2", "arge", "haus", "referral", "informal", "Beratung", "2007-03", "2008"),
        ("t3", "jugendamt", "caritas", "advice", None, None, None, None),
        ("t4", "haus", "caritas", "cooperation", None, None, None, None),
        ("t5", "arge", "beirat", "representation", None, None, None, None),
        ("t6", "beirat", "caritas", "membership", None, None, None, None),
        ("t7", "jugendamt", "beirat", "membership", None, None, None, "2006"),
        ("t8", "arge", "urban", "funding", "grant_agreement", None, None, None),
        ("t9", "haus", "urban", "cooperation", None, None, None, None),
    ],
    columns=["id", "from", "to", "relation", "formality", "subject", "since", "until"],
)


@pytest.fixture
def net() -> Network:
    return from_tables(ACTORS, TIES)


def test_layers_of_formality_share_out_the_ties_and_keep_all_actors(net: Network) -> None:
    layers = [contractual(net), non_contractual(net), unspecified(net)]
    assert [list(layer.ties.index) for layer in layers] == [["t1", "t8"], ["t2"], ["t3", "t4", "t5", "t6", "t7", "t9"]]
    assert all(len(layer.actors) == 6 for layer in layers)


def test_the_operative_network(net: Network) -> None:
    assert list(operative(net).ties.index) == ["t1", "t2", "t4"]


def test_commission_and_allocation_are_operative_and_hierarchy_is_not() -> None:
    relations = ["commission", "allocation", "supervision", "instruction", "ownership", "patronage"]
    ties = pd.DataFrame({"from": "arge", "to": "jugendamt", "relation": relations})
    assert operative(from_tables(ACTORS, ties)).ties["relation"].to_list() == ["commission", "allocation"]
    assert len(pairs(from_tables(ACTORS, ties[2:]))) == 1


def test_who_orders_a_body_has_no_seat_on_it() -> None:
    relations = ["supervision", "instruction", "commission", "ownership", "allocation", "patronage", "representation"]
    ties = pd.DataFrame({"from": "arge", "to": "beirat", "relation": relations})
    net = from_tables(ACTORS, ties)
    assert net.ties.loc[seats(net).index, "relation"].to_list() == relations[3:]
    assert (summary(net)["two_mode"], summary(net)["measured_ties"]) == (7, 0)


def test_seats_on_what_is_not_in_force_are_none(net: Network) -> None:
    gone = net.with_tables(actors=net.actors.assign(state=["ended" if a == "beirat" else "" for a in net.actors.index]))
    assert "beirat" not in set(seats(gone)["host"])
    assert len(project(gone).ties) == 0
    assert set(umbrella(gone).ties["state"].dropna()) == {"ended"}


def test_select(net: Network) -> None:
    assert list(select(net, relation="Fallübergabe").ties.index) == ["t2"]
    assert list(select(net, relation=["advice", "funding"]).ties.index) == ["t3", "t8"]
    assert list(select(net, subject="schulabschl").ties.index) == ["t1"]
    south = select(net, social_space="Süd")
    assert (list(south.actors.index), list(south.ties.index)) == (["caritas", "haus"], ["t4"])
    assert list(select(net, relation="advice", subject="Beratung").ties.index) == []


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ({"relation": "marriage"}, '"marriage" is no relation'),
        ({"subject": "Sport"}, "there are: Beratung, Schulabschlüsse"),
        ({"social_space": "West"}, "there are: Nord, Süd"),
    ],
)
def test_what_is_not_there_cannot_be_selected(net: Network, by: dict[str, str], message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        select(net, **by)


@pytest.mark.parametrize(
    ("date", "there"),
    [
        ("2004", ["t3", "t4", "t5", "t6", "t7", "t8", "t9"]),
        ("2006", ["t1", "t3", "t4", "t5", "t6", "t7", "t8", "t9"]),
        ("2007-02", ["t1", "t3", "t4", "t5", "t6", "t8", "t9"]),
        ("31.03.2007", ["t1", "t2", "t3", "t4", "t5", "t6", "t8", "t9"]),
        ("2009", ["t1", "t3", "t4", "t5", "t6", "t8", "t9"]),
    ],
)
def test_at_keeps_what_may_be_there(net: Network, date: str, there: list[str]) -> None:
    assert list(at(net, date).ties.index) == there
    assert undated(net) == 6


def test_at_drops_actors_of_another_time() -> None:
    actors = ACTORS.assign(until=pd.Series(["2006"]))
    then = at(from_tables(actors, TIES), "2007")
    assert "arge" not in then.actors.index
    assert list(then.ties.index) == ["t3", "t4", "t6", "t9"]


ONCE = pd.DataFrame(
    [
        ("over", "ended", "2005", "2007-06"),
        ("undated", "ended", None, None),
        ("no_end", "failed", "2006", None),
        ("no_beginning", "ended", None, "2006"),
        ("goes_on", "existing", "2005", None),
        ("existing", None, None, None),
        ("wished", "wished", None, None),
    ],
    columns=["id", "state", "since", "until"],
).assign(**{"from": "arge", "to": "jugendamt", "relation": "advice"})


def once(date: str | None) -> Network:
    return from_tables(ACTORS, ONCE, meta=Meta(date=date))


@pytest.mark.parametrize(
    ("date", "measured", "over"),
    [
        ("2004", ["undated", "no_beginning", "existing"], []),
        ("2007-05", ["over", "undated", "no_end", "goes_on", "existing"], ["no_beginning"]),
        ("2007-07", ["undated", "no_end", "goes_on", "existing"], ["over", "no_beginning"]),
        ("2010-03-31", ["goes_on", "existing"], ["over", "undated", "no_end", "no_beginning"]),
    ],
)
def test_what_ended_was_there_in_its_period_and_is_a_record_after_it(
    date: str, measured: list[str], over: list[str]
) -> None:
    """Records of 31 March 2010: what has no end was over the day before."""
    then = at(once("2010-03-31"), date)
    assert list(then.ties.index[in_force(then)]) == measured
    assert list(then.ties.index[then.ties["state"].isin(["ended", "failed"])]) == over
    assert then.ties.loc["wished", "state"] == "wished"
    assert then.meta.date == date


@pytest.mark.parametrize(
    ("recorded", "date", "measured"),
    [
        ("2010-03-31", "2007-05", ["over", "goes_on"]),
        ("2010-03-31", "2010-03-31", ["goes_on", "existing"]),
        (None, "2010", ["goes_on"]),
    ],
)
def test_the_least_reading_counts_what_was_surely_there(recorded: str | None, date: str, measured: list[str]) -> None:
    """An existing tie without a beginning had begun by the date of the records; without such a date nobody knows."""
    then = at(once(recorded), date, unsure="absent")
    assert list(then.ties.index[in_force(then)]) == measured
    assert "wished" in then.ties.index


def test_a_network_without_a_date_does_not_bound_what_ended() -> None:
    then = at(once(None), "2030")
    assert list(then.ties.index[in_force(then)]) == ["undated", "no_end", "goes_on", "existing"]


def test_a_network_at_a_date_keeps_its_records_beside_it() -> None:
    net = once("2010-03-31")
    then = at(net, "2006")
    assert then.origin is not None
    assert then.origin.equals(net)
    assert net.origin is None
    assert list(at(then, "2009").ties.index[in_force(at(then, "2009"))]) == ["undated", "no_end", "goes_on", "existing"]


def test_at_refuses_another_reading(net: Network) -> None:
    with pytest.raises(NetworkError, match="unsure must be one of there, absent"):
        at(net, "2007", unsure="maybe")  # type: ignore[arg-type]  # what is refused


def test_at_refuses_what_is_no_date(net: Network) -> None:
    with pytest.raises(NetworkError, match="“soon” is no date"):
        at(net, "soon")


def test_members_fold_into_their_parent(net: Network) -> None:
    folded = umbrella(net)
    assert "haus" not in folded.actors.index
    assert folded.ties.loc["t2", "to"] == "caritas"
    assert "t4" not in folded.ties.index


def test_seats_name_actor_and_host_whatever_the_direction(net: Network) -> None:
    table = seats(net)
    assert list(table.loc["t6"]) == ["caritas", "beirat"]
    assert list(table.loc["t8"]) == ["arge", "urban"]


def test_who_sits_together_where(net: Network) -> None:
    together = project(net)
    assert pairs(together).index.tolist() == [("arge", "jugendamt"), ("arge", "caritas"), ("jugendamt", "caritas")]
    assert set(together.ties["subject"]) == {"Beirat"}
    assert list(together.actors.index) == ["arge", "jugendamt", "caritas", "haus"]
    through_programmes = project(net, bodies=False, programmes=True)
    assert pairs(through_programmes).index.tolist() == [("arge", "haus")]


def test_summary_tells_the_facts(net: Network) -> None:
    facts = summary(net).to_dict()
    assert facts == {
        "actors": 6,
        "measured_actors": 4,
        "bodies": 2,
        "actors_not_in_force": 0,
        "ties": 9,
        "measured_ties": 4,
        "two_mode": 5,
        "not_in_force": 0,
        "tied_pairs": 4,
        "contractual": 1,
        "non_contractual": 1,
        "unspecified": 2,
        "isolates": 0,
        "undated": 6,
        "not_surveyed": 4,
        "since": "2005",
        "until": "2008",
        "evidence": None,
    }


def test_an_empty_network_has_empty_layers() -> None:
    empty = from_tables(ACTORS.iloc[:0], TIES.iloc[:0])
    for layer in (contractual(empty), operative(empty), at(empty, "2007"), umbrella(empty), project(empty)):
        assert (len(layer.actors), len(layer.ties)) == (0, 0)
    assert summary(empty)["isolates"] == 0


def test_a_programme_that_has_ended_since_was_there_in_its_time() -> None:
    """Its seats count in its period; without an end it may have been there before the date of the records."""
    actors = pd.DataFrame({"id": ["a", "b", "p", "q"], "name": ["A", "B", "P", "Q"], "kind": "x"})
    actors = actors.assign(form=["office", "office", "programme", "programme"], state=["", "", "ended", "failed"])
    actors = actors.assign(since=["", "", "2021", "2021"], until=["", "", "2024", ""])
    ends = [("a", "p"), ("b", "p"), ("a", "q")]
    ties = pd.DataFrame(ends, columns=["from", "to"]).assign(relation="membership", since="2021")
    net = from_tables(actors, ties, meta=Meta(date="2025"))
    assert len(seats(net)) == 0
    assert list(seats(at(net, "2022"))["host"]) == ["p", "p", "q"]
    assert list(seats(at(net, "2022", unsure="absent"))["host"]) == ["p", "p"]
    assert len(seats(at(net, "2025"))) == 0
    assert list(seats(at(at(net, "2025"), "2022"))["host"]) == ["q"]
