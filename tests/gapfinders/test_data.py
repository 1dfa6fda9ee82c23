"""Gaps in what is known, and the shape that the source gives to the picture."""

from tests.gapfinders.nets import Row, found, net_of, told

CODES = ("not_surveyed", "unconfirmed", "unspecified_formality", "unnamed_group", "one_source", "reports_concentrated")
INFORMAL: Row = {"formality": "informal"}


def by(reporter: str) -> Row:
    return {**INFORMAL, "reported_by": reporter}


def asked(who: str, actors: str = "abcd") -> list[Row]:
    return [{"id": a, "surveyed": "yes" if a in who else "no"} for a in actors]


def test_who_was_not_asked_and_what_that_covers() -> None:
    net = net_of(asked("abc"), [("a b", INFORMAL)], evidence="survey")
    [finding] = found(net, *CODES)
    assert (finding.code, finding.severity, finding.about) == ("not_surveyed", "low", ("d",))
    assert finding.values["coverage"] == (1.0,)
    [half] = found(net_of(asked("ab"), [("a b", INFORMAL)], evidence="survey"), *CODES)
    assert (half.severity, half.values["coverage"]) == ("medium", (1 - 2 / 12,))
    assert told(net_of(asked("ab"), [("a b", INFORMAL)], evidence="documents"), *CODES) == []


def test_a_tie_is_unconfirmed_only_where_the_other_was_asked() -> None:
    ties = [("a b", by("a")), ("a c", by("a")), ("c a", by("c")), ("a d", by("a")), ("b c", INFORMAL)]
    net = net_of(asked("abc"), ties, evidence="survey")
    [finding] = found(net, "unconfirmed")
    assert (finding.about, finding.evidence) == (("a", "b"), ("t1",))
    assert finding.notes[0].values == {"rate": (0.5,), "n": 2}


def test_unspecified_formality_bounds_the_contractual_share() -> None:
    ties = [("a b", {"formality": "contract"}), "a c", ("a d", INFORMAL), "d a"]
    [finding] = found(net_of("a b c d", ties), *CODES)
    assert (finding.code, finding.severity, finding.about) == ("unspecified_formality", "low", ("a", "c"))
    assert finding.values["lower"] == (1 / 3,)
    assert finding.values["upper"] == (1.0,)  # the pair a - d has an unspecified record and no contract
    [half] = found(net_of("a b c", ["a b", ("b c", INFORMAL)]), *CODES)
    assert half.severity == "medium"


def test_groups_stand_for_others_who_are_not_named() -> None:
    actors: list[Row] = [{"id": "v", "form": "group", "count": 19}, {"id": "w", "form": "group"}, {"id": "a"}]
    [finding] = found(net_of(actors, [("a v", INFORMAL)]), *CODES)
    assert (finding.code, finding.about) == ("unnamed_group", ("v", "w"))
    assert finding.notes[0].told("de").startswith("Angegebene Größen: v 19.")


def test_groups_of_which_one_belongs_to_the_other_are_not_added_up() -> None:
    actors: list[Row] = [{"id": "v", "form": "group", "count": 5}, {"id": "w", "form": "group", "count": 19}]
    [finding] = found(net_of(actors, [("w v", {"relation": "membership"})]), "unnamed_group")
    assert "24" not in finding.sentence("reason", "de")
    assert "v 5 und w 19" in finding.sentence("reason", "de")


def test_a_share_of_which_nothing_is_given_is_unknown_and_no_range() -> None:
    [finding] = found(net_of("a b c", ["a b", "b c"]), "unspecified_formality")
    assert "unbekannt: Bei keinem Paar" in finding.sentence("reason", "de")


def test_a_share_that_hangs_on_a_group_is_told_both_ways() -> None:
    actors: list[Row] = [{"id": "g", "form": "group", "count": 5}, {"id": "a"}, {"id": "b"}]
    [finding] = found(net_of(actors, ["a g", ("a b", INFORMAL)]), "unspecified_formality")
    [note] = [note for note in finding.notes if note.key == "by_members"]
    assert (note.values["n"], note.values["all"]) == (5, 6)


def test_one_informant_puts_one_actor_in_the_middle() -> None:
    ties = [("h a", INFORMAL), ("h b", INFORMAL), ("a b", INFORMAL), ("h c", INFORMAL)]
    [finding] = found(net_of("a b c h", ties, evidence="one informant"), *CODES)
    assert (finding.code, finding.severity, finding.about) == ("one_source", "high", ("h",))
    assert (finding.values["n"], finding.values["all"]) == (3, 4)
    assert told(net_of("a b", evidence="one informant"), *CODES) == []


def test_half_of_all_reports_from_one_actor_shape_a_survey() -> None:
    ties = [("a b", by("a")), ("a c", by("a")), ("b c", by("b")), ("c d", by("c"))]
    net = net_of(asked("abcd"), ties, evidence="survey")
    assert told(net, "reports_concentrated") == [("reports_concentrated", "low", ("a",))]
    even = [*ties, ("b d", by("b")), ("d c", by("d"))]
    assert told(net_of(asked("abcd"), even, evidence="survey"), "reports_concentrated") == []
