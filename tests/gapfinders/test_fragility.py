"""Cutpoints, bridges, hanging actors, key players and single funders on graphs drawn by hand."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.fragility import find_fragility, group_note
from akteursnetz.gapfinders.overturn import below_share, joining
from akteursnetz.network import Network

CODES = ("cutpoint", "bridge", "pendant", "key_players", "single_funder")
KITE = ["a b", "a c", "b c", "c d", "d e", "d f", "e f"]  # two triangles held together by c - d


def of(net: Network, code: str) -> list[Finding]:
    """The findings of one code, of this finder alone."""
    return [finding for finding in find_fragility(net) if finding.code == code]


def test_two_triangles_and_the_tie_between_them() -> None:
    net = net_of("a b c d e f", KITE, evidence="survey")
    assert told(net, *CODES) == [
        ("cutpoint", "high", ("c",)),
        ("cutpoint", "high", ("d",)),
        ("bridge", "medium", ("c", "d")),
    ]
    [at_c, _] = found(net, "cutpoint")
    assert (at_c.values["n"], at_c.evidence, at_c.support) == (2, ("t2", "t3", "t4"), ("actor_cutpoint",))
    assert at_c.notes[0].key == "cut_off"
    assert at_c.notes[0].values["actors"] == ("a", "b")
    assert [note.key for note in at_c.notes[1:]] == ["rejoined", "chance_cutpoint", "grave_fifth"]
    assert at_c.notes[1].values["n"] == 1


@pytest.mark.parametrize("evidence", ["documents", None])
def test_a_cutpoint_weighs_heavily_only_where_it_was_asked_for_ties(evidence: str | None) -> None:
    assert {f.severity for f in found(net_of("a b c d e f", KITE, evidence=evidence), "cutpoint")} == {"medium"}


def test_pairs_and_pieces_do_not_hang_on_the_order_of_ties() -> None:
    first, second = (found(net_of("a b c d e f", rows), "cutpoint", "bridge") for rows in (KITE, KITE[::-1]))
    assert [(f.about, f.values) for f in first] == [(f.about, f.values) for f in second]
    assert [(f.notes, f.support) for f in first] == [(f.notes, f.support) for f in second]
    turned = [" ".join(reversed(tie.split())) for tie in KITE]
    assert [f.about for f in found(net_of("a b c d e f", turned), "bridge")] == [("c", "d")]


def test_what_a_cutpoint_cuts_off_stands_by_name() -> None:
    """Also where its part is a small one: a star of ten beside a ring of thirty."""
    ring = [f"r{k} r{(k + 1) % 30}" for k in range(30)]
    leaves = [*"qwertzuiop"]
    net = net_of(" ".join(["h", *leaves, *(f"r{k}" for k in range(30))]), [*ring, *(f"h {leaf}" for leaf in leaves)])
    [finding] = found(net, "cutpoint")
    assert finding.notes[0].values["actors"] == tuple(sorted(leaves))


def test_where_all_were_asked_nothing_can_overturn_a_cutpoint() -> None:
    [at_c, _] = found(net_of("a b c d e f", KITE, cells={"surveyed": "yes"}, evidence="survey"), "cutpoint")
    assert [note.key for note in at_c.notes] == ["cut_off", "chance_cutpoint", "grave_fifth"]


def test_a_cutpoint_that_cuts_off_few_of_many_weighs_less() -> None:
    ring = [f"x{k} x{(k + 1) % 12}" for k in range(12)]
    names = " ".join(f"x{k}" for k in range(12))
    net = net_of(f"{names} y z", [*ring, "x0 y", "y z"])
    assert told(net, "cutpoint", "pendant") == [("cutpoint", "medium", ("x0",)), ("pendant", "low", ("z", "y"))]


def test_a_bridge_has_two_actors_on_either_side_at_least() -> None:
    assert told(net_of("a b c d", ["a b", "b c", "c d"]), "bridge") == [("bridge", "medium", ("b", "c"))]
    assert told(net_of("a b c", ["a b", "b c"]), "bridge") == []


def test_parts_elsewhere_may_join_what_a_bridge_holds_together() -> None:
    actors = [{"id": a, "surveyed": "no" if a == "x" else "yes"} for a in "abcdx"]
    [finding] = found(net_of(actors, ["a b", "b c", "c d"], evidence="survey"), "bridge")
    assert [(note.key, note.values["n"]) for note in finding.notes[:1]] == [("rejoined", 2)]


@pytest.mark.parametrize(("leaves", "key"), [("abcd", "rejoined"), ("abcde", "rejoined_by_more")])
def test_up_to_three_unknown_ties_are_told_as_a_number(leaves: str, key: str) -> None:
    [finding] = found(net_of("h " + " ".join(leaves), [f"h {leaf}" for leaf in leaves]), "cutpoint")
    assert (finding.notes[1].key, finding.notes[1].values["n"]) == (key, 3)


def test_who_hangs_on_one_tie_is_told_once_for_all() -> None:
    net = net_of("a b c p q", ["a b", "b c", "a c", "a p", "b q"])
    assert told(net, *CODES) == [("pendant", "low", ("p", "a", "q", "b"))]


def test_an_informant_holds_everybody_together_by_the_question() -> None:
    net = net_of("h a b c", ["h a", "h b", "h c"], evidence="one informant")
    assert told(net, *CODES) == [("cutpoint", "low", ("h",))]
    [finding] = found(net, "cutpoint")
    assert [note.key for note in finding.notes] == ["left_alone", "rejoined", "one_informant"]
    assert finding.notes[1].values["n"] == 2


def test_a_ring_has_no_cutpoint_but_two_opposite_key_players() -> None:
    net = net_of("a b c d e f", ["a b", "b c", "c d", "d e", "e f", "f a"])
    [finding] = found(net, *CODES)
    assert (finding.code, finding.about) == ("key_players", ("a", "d"))
    assert (finding.notes[0].key, finding.notes[0].values["actors"]) == ("cut_off", ("e", "f"))
    assert [(note.key, note.values["n"]) for note in finding.notes if "n" in note.values] == [("equally_good", 2)]
    assert finding.support == ("key_player_table", "network_fragmentation")
    assert finding.values["after"] == pytest.approx((1 / 3,))  # two pairs of six among the four left


def test_a_complete_network_hangs_on_nobody() -> None:
    assert told(net_of("a b c d", ["a b", "a c", "a d", "b c", "b d", "c d"]), *CODES) == []


GROUPS: list[Row] = [
    {"id": "h", "form": "organisation"},
    {"id": "a", "form": "group", "count": 5},
    {"id": "b", "form": "group"},
    {"id": "c", "form": "organisation"},
]


def test_a_group_counts_as_one_and_by_its_members() -> None:
    """Without h are cut off: five, a group of unknown size, and c; seven at least."""
    [finding] = found(net_of(GROUPS, ["h a", "h b", "h c"], evidence="documents"), "cutpoint")
    notes = {note.key: note.values for note in finding.notes}
    assert notes["groups_as_one"] == {"groups": (Phrase("sized", {"name": "a", "n": 5}), "b"), "n": 2}
    assert (finding.values["n"], notes["groups_by_member"]["n"]) == (3, 7)
    assert "zählen hier je als eine Stelle: a (5) und b." in finding.sentence("reason", "de")


def test_the_size_of_a_large_group_is_written_as_numbers_are() -> None:
    large = [*GROUPS[:1], {"id": "a", "form": "group", "count": 1200}, *GROUPS[2:]]
    [finding] = found(net_of(large, ["h a", "h b", "h c"], evidence="documents"), "cutpoint")
    assert "a (1.200) und b" in finding.sentence("reason", "de")
    assert "a (1,200) and b" in finding.sentence("reason", "en")


def test_a_group_that_holds_others_together_or_hangs_on_one_is_told_as_one() -> None:
    net = net_of(GROUPS, ["h a", "a b", "h c", "h b"])
    [pendant] = found(net, "pendant")
    assert (pendant.about, pendant.notes, pendant.support) == (("c", "h"), (), ("actor_degree",))
    [pendant] = found(net_of(GROUPS, ["h c", "c b", "h b", "h a"]), "pendant")
    assert [note.key for note in pendant.notes] == ["groups_as_one"]
    assert pendant.sentence("reason", "de").endswith("„a (5)“ steht für mehrere und zählt hier als eine Stelle.")


FUNDING: Row = {"relation": "funding"}


def test_a_single_funder_of_whom_the_records_tell() -> None:
    ties = [("a x", FUNDING), ("a y", FUNDING), ("b y", FUNDING), ("a z", {**FUNDING, "state": "ended"}), "a b"]
    [finding] = found(net_of("a b x y z", ties), "single_funder")
    assert (finding.severity, finding.about, finding.evidence) == ("low", ("a", "x"), ("t1",))
    assert "Dass es keine andere gibt, sagen sie nicht." in finding.sentence("reason", "de")


@pytest.mark.parametrize(
    ("asked", "severity", "notes"),
    [
        ("", "low", []),
        ("x", "medium", []),
        ("xyz", "high", ["funded_heard", "grave_funder"]),
        ("axy", "medium", []),
    ],
)
def test_a_single_funder_weighs_more_where_those_who_are_funded_were_asked(
    asked: str, severity: str, notes: list[str]
) -> None:
    actors = [{"id": a, "surveyed": "yes" if a in asked else "no"} for a in "axyz"]
    [finding] = found(net_of(actors, [(f"a {k}", FUNDING) for k in "xyz"], evidence="survey"), "single_funder")
    assert (finding.severity, finding.about, [note.key for note in finding.notes]) == (severity, (*"axyz",), notes)


@pytest.mark.parametrize(
    "told_of_more",
    [
        {"subject": "Multi-Finance-Strukturen"},
        {"quote": "Es gibt mehrere Geldgeber."},
        {"purpose": "Ko-Finanzierung der Stelle"},
        {"note": "co-funded by the ESF"},
    ],
)
def test_where_records_speak_of_further_money_no_single_funder_is_told(told_of_more: Row) -> None:
    assert found(net_of("a x", [("a x", {**FUNDING, **told_of_more})]), "single_funder") == []
    assert found(net_of("a x b", [("a x", FUNDING), ("x b", told_of_more)]), "single_funder") == []


def test_words_of_an_actor_speak_of_further_money_too() -> None:
    for note, findings in (("lebt von einem Finanzierungsmix", 0), ("arbeitet im Finanzamt", 1)):
        actors: list[Row] = [{"id": "a"}, {"id": "x", "note": note}]
        assert len(found(net_of(actors, [("a x", FUNDING)]), "single_funder")) == findings


PROGRAMME: Row = {"programme": "P"}


@pytest.mark.parametrize(
    ("ties", "funded"),
    [
        ([("a x", {**FUNDING, **PROGRAMME})], 1),  # a alone funds the programme, too
        ([("a x", {**FUNDING, **PROGRAMME}), ("b y", {**FUNDING, **PROGRAMME})], 0),
        ([("a x", FUNDING), ("x P", {"relation": "membership"}), ("a P", FUNDING), ("b P", FUNDING)], 0),
        ([("a x", FUNDING), ("x P", {"relation": "membership"}), ("b P", FUNDING), ("b y", FUNDING)], 3),
    ],
)
def test_of_who_takes_part_in_a_programme_of_several_funders_nothing_is_concluded(
    ties: list[tuple[str, Row]], funded: int
) -> None:
    actors = [*({"id": actor} for actor in "abxy"), {"id": "P", "form": "programme"}]
    findings = found(net_of(actors, ties), "single_funder")
    assert sum(finding.values["n"] for finding in findings) == funded  # type: ignore[misc]


@pytest.mark.parametrize(
    ("pieces", "elsewhere", "asked", "needed"),
    [
        (["a", "b", "c"], [], "", 2),
        (["ab", "c"], [], "ab", 1),
        (["ab", "c"], [], "abc", None),
        (["ab", "c"], ["x"], "abc", 2),
        (["a", "b", "c"], ["x"], "abc", 3),
    ],
)
def test_how_many_unknown_ties_would_join_the_pieces(
    pieces: list[str], elsewhere: list[str], asked: str, needed: int | None
) -> None:
    assert joining(pieces, elsewhere, frozenset(asked)) == needed


@pytest.mark.parametrize(("inside", "ties", "needed"), [(4, 7, 1), (3, 4, 2), (7, 7, 7), (5, 9, 1)])
def test_how_many_ties_elsewhere_bring_a_share_to_one_half(inside: int, ties: int, needed: int) -> None:
    assert below_share(inside, ties, 100, 0.5) == needed
    assert below_share(inside, ties, needed, 0.5) == needed
    assert inside <= (ties + needed) / 2
    assert inside > (ties + needed - 1) / 2
    assert below_share(inside, ties, needed - 1, 0.5) is None


def test_where_no_part_is_most_of_the_rest_it_falls_apart() -> None:
    """A star with one pair among its rays: nobody is cut off from a largest part of two."""
    net = net_of("h a b c d e", ["h a", "h b", "h c", "h d", "h e", "d e"])
    [finding] = found(net, "cutpoint")
    note = finding.notes[0]
    assert (note.key, note.values["all"], note.values["n"], note.values["largest"]) == ("in_parts", 5, 4, 2)
    assert note.told("de").startswith("Die 5 übrigen zerfielen in 4 Teile; der größte umfasst 2 Stellen oder Gruppen.")


def test_a_cutpoint_says_that_what_connects_through_a_body_is_not_counted() -> None:
    actors = [*({"id": actor} for actor in "abcdef"), {"id": "body", "form": "body"}]
    seats = [("a body", {"relation": "membership"}), ("f body", {"relation": "membership"})]
    for rows, said in ((KITE, False), ([*KITE, *seats], True)):
        [at_c, _] = found(net_of(actors, rows), "cutpoint")
        assert ("seats_not_counted" in [note.key for note in at_c.notes]) is said


def test_key_players_are_told_with_what_connects_before_and_after() -> None:
    """A ring of six and a pair: 32 of 56 ordered pairs connect, without two opposite ones of the ring 6 of 30."""
    net = net_of("a b c d e f g h", ["a b", "b c", "c d", "d e", "e f", "f a", "g h"])
    [finding] = of(net, "key_players")
    assert (finding.about, finding.values["n"]) == (("a", "d"), 2)
    assert finding.values["before"] == pytest.approx((32 / 56,))
    assert finding.values["after"] == pytest.approx((6 / 30,))
    parts = {"actors": ("e", "f", "g", "h"), "all": 6, "n": 3, "largest": 2}
    assert (finding.notes[0], finding.notes[1]) == (Phrase("in_parts", parts), Phrase("equally_good", {"n": 2}))


def test_the_only_best_set_has_no_equals_and_all_its_ties_as_evidence() -> None:
    net = net_of("a b c d x y", [f"{hub} {leaf}" for hub in "xy" for leaf in "abcd"])
    [finding] = of(net, "key_players")
    assert (finding.about, finding.evidence) == (("x", "y"), tuple(f"t{k}" for k in range(1, 9)))
    assert [note.key for note in finding.notes] == ["left_alone", "chance_key_players"]


def test_where_one_actor_leaves_exactly_half_connected_no_set_is_told() -> None:
    """Without h a triangle and one alone are left: 6 of 12 ordered pairs."""
    net = net_of("a b c d h", ["a b", "a c", "b c", "h a", "h b", "h c", "h d"])
    assert of(net, "key_players") == []


@pytest.mark.parametrize(("ring", "severity"), [(9, "high"), (10, "medium")])
def test_a_fifth_of_the_others_weighs_heavily(ring: int, severity: str) -> None:
    """Two of ten or of eleven others are cut off."""
    names, ties = [f"x{k}" for k in range(ring)], [f"x{k} x{(k + 1) % ring}" for k in range(ring)]
    net = net_of(" ".join([*names, "y", "z"]), [*ties, "x0 y", "y z"], evidence="survey")
    assert [(f.about, f.severity) for f in of(net, "cutpoint")] == [(("x0",), severity)]


@pytest.mark.parametrize(
    ("leaves", "note"),
    [
        ("cd", Phrase("cut_off", {"actors": ("c", "d")})),
        ("cde", Phrase("in_parts", {"actors": ("c", "d", "e"), "all": 5, "n": 4, "largest": 2})),
    ],
)
def test_half_of_the_others_is_still_the_main_part(leaves: str, note: Phrase) -> None:
    [finding] = of(net_of(f"a b {' '.join(leaves)} h", ["a b", "h a", *(f"h {leaf}" for leaf in leaves)]), "cutpoint")
    assert (finding.about, finding.notes[0]) == (("h",), note)
    assert (finding.values["n"], finding.values["pieces"]) == (len(leaves), len(leaves) + 1)


def test_a_pair_of_its_own_hangs_on_nobody() -> None:
    assert of(net_of("d e", ["d e"]), "pendant") == []
    [finding] = of(net_of("a b c d e", ["a b", "b c", "d e"]), "pendant")
    assert finding.evidence == ("t1", "t2")


def test_a_bridge_is_told_with_its_smaller_side() -> None:
    [finding] = of(net_of("a b c d e", ["a b", "a c", "b c", "c d", "d e"]), "bridge")
    assert (finding.about, finding.evidence) == (("c", "d"), ("t4",))
    assert finding.values == {"pair": "c – d", "actors": ("d", "e")}


def test_a_group_of_one_is_named_without_its_size() -> None:
    net = net_of([{"id": "g", "form": "group", "count": 1}, {"id": "h", "form": "group", "count": 2}, {"id": "a"}])
    assert group_note(net, ["g", "a"]) == (Phrase("groups_as_one", {"groups": ("g",), "n": 1}),)
    sized = Phrase("groups_as_one", {"groups": (Phrase("sized", {"name": "h", "n": 2}),), "n": 1})
    assert group_note(net, ["h", "a"]) == (sized, Phrase("groups_by_member", {"n": 3}))


def test_a_bridge_names_the_groups_of_its_smaller_side_alone() -> None:
    actors = [{"id": actor, "form": "group" if actor in "ae" else "office"} for actor in "abcde"]
    [finding] = of(net_of(actors, ["a b", "a c", "b c", "c d", "d e"]), "bridge")
    assert finding.notes[0] == Phrase("groups_as_one", {"groups": ("e",), "n": 1})
