"""A network of offices, residents and civil society, umbrella bodies."""

from itertools import combinations

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.balance import find_balance
from akteursnetz.gapfinders.finding import Percent, Phrase
from akteursnetz.knowledge.absence import unknown_pairs

SECTORS = ("sector_absent", "sector_untied", "sector_peripheral")


def offices(*ties: str, sectors: str = "aaaaw") -> list[Row]:
    """Actors v, w, x, y, z, of the sectors a(dministration), w(elfare) or - (unknown)."""
    known = {"a": "administration", "w": "welfare", "-": None}
    return [{"id": actor, "sector": known[letter]} for actor, letter in zip("vwxyz", sectors, strict=True)]


@pytest.mark.parametrize(
    ("ties", "severity"),
    [
        (["v w", "v z"], None),  # one of two
        (["v w", "v x", "v z"], "medium"),  # two of three
        (["v w", "v x", "v y", "v z"], "high"),  # three of four
    ],
)
def test_a_network_of_offices_runs_mostly_inside_administration(ties: list[str], severity: str | None) -> None:
    findings = found(net_of(offices(), ties, evidence="survey"), "inside_administration")
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_unknown_sectors_bound_the_share_and_one_tie_outside_may_overturn_it() -> None:
    [finding] = found(net_of(offices(sectors="aaa-w"), ["v w", "v x", "v y"]), "inside_administration")
    assert finding.values["lower"] == (2 / 3,)
    assert [(note.key, dict(note.values)) for note in finding.notes] == [
        ("public_open", {"upper": (1.0,)}),
        ("overturned", {"n": 1}),
    ]
    assert finding.about == ("v", "w", "x")


@pytest.mark.parametrize("evidence", ["survey", "documents"])
@pytest.mark.parametrize("asked", ["", "ace", "abcdefg"])
def test_unknown_pairs_are_those_that_one_counts(evidence: str, asked: str) -> None:
    """A body among the actors asked and among those left out counts in neither."""
    actors: list[Row] = [{"id": a, "surveyed": "yes" if a in asked else "no"} for a in "abcdef"]
    net = net_of([*actors, {"id": "g", "form": "body"}], ["a b", "c a", "d f", "e c"], evidence=evidence)
    ties = [{"a", "b"}, {"a", "c"}, {"d", "f"}, {"c", "e"}]
    answered = set(asked) if evidence == "survey" else set()
    left_out = frozenset("abdg")
    counted = [
        pair
        for pair in map(set, combinations("abcdef", 2))
        if pair not in ties and not pair <= answered and not pair <= left_out
    ]
    assert unknown_pairs(net, but=left_out) == len(counted)


def test_residents_absent_untied_peripheral_or_in_the_midst() -> None:
    residents = {"id": "r", "sector": "residents"}
    others = [{"id": a, "sector": "civil_society"} for a in "abcd"]
    ring = ["a b", "b c", "c d", "d a", "a c", "b d"]
    assert told(net_of(others, ring, evidence="survey"), *SECTORS) == [("sector_absent", "high", ())]
    assert told(net_of([residents, *others], ring, evidence="survey"), *SECTORS) == [("sector_untied", "high", ("r",))]
    assert told(net_of([residents, *others], [*ring, "r a"], evidence="one informant"), *SECTORS) == []
    assert told(net_of([residents, *others], [*ring, "r a"]), *SECTORS) == [("sector_peripheral", "medium", ("r",))]
    assert told(net_of([residents, *others], [*ring, "r a", "r b"]), *SECTORS) == []


def test_residents_are_at_the_edge_only_where_groups_by_their_members_allow_it() -> None:
    """One partner, where the mean is 2.8; the partner stands for five, and the mean of organisations is 4.2."""
    residents = {"id": "r", "sector": "residents"}
    ring = ["a b", "b c", "c d", "d a", "a c", "b d", "r a"]
    others = [{"id": a, "sector": "civil_society"} for a in "bcd"]
    group = {"id": "a", "sector": "civil_society", "form": "group"}
    [finding] = found(net_of([residents, group, *others], ring), "sector_peripheral")
    assert finding.notes == ()
    assert told(net_of([residents, {**group, "count": 5}, *others], ring), "sector_peripheral") == []
    several = {**residents, "form": "group", "count": 5}
    [finding] = found(net_of([several, {**group, "form": None}, *others], ring), "sector_peripheral")
    assert [note.key for note in finding.notes] == ["groups_as_one"]


def test_an_absent_sector_says_how_many_have_none() -> None:
    net = net_of([{"id": "a"}, {"id": "b", "sector": "church"}], ["a b"], evidence="survey")
    [residents, civil] = found(net, "sector_absent")
    assert residents.notes[0].values == {"n": 1}
    assert (residents.severity, civil.severity) == ("high", "medium")


@pytest.mark.parametrize("evidence", [None, "documents", "one informant"])
def test_of_what_the_source_does_not_mention_nothing_grave_follows(evidence: str | None) -> None:
    findings = found(
        net_of([{"id": "a", "sector": "church"}, {"id": "b"}], ["a b"], evidence=evidence), "sector_absent"
    )
    assert [finding.severity for finding in findings] == ["medium", "medium"]
    assert all("folgt daraus nicht" in finding.sentence("reason", "de") for finding in findings)


def test_a_network_of_offices_is_told_only_where_groups_by_their_members_allow_it() -> None:
    """Two of three pairs lie inside; with a group of five outside it is two of seven."""
    actors = offices()
    assert found(net_of(actors, ["v w", "v x", "v z"]), "inside_administration")
    group = [*actors[:4], {"id": "z", "sector": "welfare", "form": "group", "count": 5}]
    assert found(net_of(group, ["v w", "v x", "v z"]), "inside_administration") == []
    two = [*actors[:4], {"id": "z", "sector": "welfare", "form": "group", "count": 2}]
    [finding] = found(net_of(two, ["v w", "v x", "v y", "v z"]), "inside_administration")
    [note] = [note for note in finding.notes if note.key == "by_members"]
    assert (note.values["n"], note.values["all"]) == (3, 5)


@pytest.mark.parametrize(
    ("last", "inside"),
    [
        ({"sector": "health", "form": "office"}, 5),
        ({"sector": "education", "ownership": "public"}, 5),
        ({"sector": "health", "form": "office", "ownership": "free"}, 3),
        ({"sector": "education"}, 3),
    ],
)
def test_offices_of_other_sectors_are_public_too(last: Row, inside: int) -> None:
    net = net_of([*offices()[:4], {"id": "z", **last}], ["v w", "v x", "v y", "v z", "w z"])
    [finding] = found(net, "inside_administration")
    assert (finding.values["n"], finding.values["all"]) == (inside, 5)


def test_a_union_of_its_own_members_is_not_told_as_a_silent_member() -> None:
    member: Row = {"relation": "membership"}
    union: list[Row] = [{"id": "u"}, {"id": "isb", "form": "group", "count": 19}, {"id": "x"}]
    assert told(net_of(union, [("isb u", member), "u x"]), "umbrella_speaks") == []
    of_its_own: list[Row] = [{"id": "u"}, {"id": "v"}, {"id": "m"}, {"id": "x"}]
    net = net_of(of_its_own, [("v u", member), ("m v", member), "u x"])
    assert told(net, "umbrella_speaks") == []


def test_what_the_expectations_speak_of_is_not_told_twice() -> None:
    rows = [{"kind": "actor", "actor": "Bürger", "basis": "Wort der Partner"}]
    net = net_of([{"id": "a", "sector": "civil_society"}, {"id": "b"}], ["a b"], rows, evidence="survey")
    assert told(net, *SECTORS, "absent_actor") == [("absent_actor", "high", ("Bürger",))]


def test_an_umbrella_speaks_for_members_without_a_tie() -> None:
    actors = [{"id": "u"}, {"id": "m"}, {"id": "n"}, {"id": "k", "part_of": "u"}, {"id": "x"}]
    member: Row = {"relation": "membership"}
    net = net_of(actors, [("m u", member), ("n u", member), "u x", "n x"])
    [finding] = found(net, "umbrella_speaks")
    assert (finding.about, finding.evidence) == (("u", "k", "m"), ("t1",))
    assert told(net_of(actors[:3], [("m u", member)]), "umbrella_speaks") == []
    left = net_of([{"id": a} for a in "umx"], [("m u", {**member, "state": "ended"}), "u x"])
    assert told(left, "umbrella_speaks") == []


@pytest.mark.parametrize(
    ("ties", "severity", "notes"),
    [
        (["v z", "w x", "v w"], "medium", [Phrase("overturned", {"n": 1})]),  # with one more tie outside 2 of 4
        (
            ["v z", "w x", "v w", "w y"],  # with two more 3 of 6
            "high",
            [Phrase("overturned", {"n": 2}), Phrase("grave_quarters")],
        ),
    ],
)
def test_where_all_is_known_of_the_sectors_nothing_is_left_open(
    ties: list[str], severity: str, notes: list[Phrase]
) -> None:
    [finding] = [
        f for f in find_balance(net_of(offices(), ties, evidence="survey")) if f.code == "inside_administration"
    ]
    inside = len(ties) - 1
    assert (finding.severity, list(finding.notes)) == (severity, notes)
    assert finding.values == {"n": inside, "all": len(ties), "lower": Percent(inside / len(ties))}
    assert finding.about == tuple("vwxy"[: inside + 1])
    assert sorted(finding.evidence) == ["t2", "t3", "t4"][:inside]
    assert finding.support == ("network_share_administration",)


def test_half_of_the_pairs_by_members_is_not_most() -> None:
    """Two of three pairs lie inside; with a group of two outside it is two of four."""
    group: list[Row] = [*offices()[:4], {"id": "z", "sector": "welfare", "form": "group", "count": 2}]
    findings = find_balance(net_of(group, ["v w", "v x", "v z"]))
    assert [finding for finding in findings if finding.code == "inside_administration"] == []


def test_half_of_the_pairs_is_not_most_whatever_the_members() -> None:
    """One of two pairs lies inside, with a group of three inside three of four."""
    actors = offices()
    group: list[Row] = [actors[0], {**actors[1], "form": "group", "count": 3}, *actors[2:]]
    findings = find_balance(net_of(group, ["v w", "v z"]))
    assert [finding for finding in findings if finding.code == "inside_administration"] == []


def test_among_offices_alone_no_further_tie_overturns_the_share() -> None:
    findings = find_balance(net_of(offices(sectors="aaaaa"), ["v w", "v x"]))
    [finding] = [finding for finding in findings if finding.code == "inside_administration"]
    assert (finding.values["lower"], finding.notes) == (Percent(1), ())
