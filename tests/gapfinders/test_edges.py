"""Where a threshold lies exactly, and what a finding carries along besides its words."""

from dataclasses import replace
from itertools import combinations

import pytest
from tests.gapfinders.nets import found, net_of, told

from akteursnetz.gapfinders import findings_table, gaps
from akteursnetz.gapfinders.contracts import contract_practice
from akteursnetz.gapfinders.finding import COLUMNS, Percent, Phrase
from akteursnetz.gapfinders.holes import _sector_hole, sector_holes
from akteursnetz.gapfinders.shuffled import shuffled
from akteursnetz.gapfinders.source import find_source_shape

SECTORS = (("a", "church"), ("b", "health"))


def test_the_table_looks_from_the_given_day() -> None:
    net = net_of("a b", [("a b", {"until": "2005"})])
    assert "overdue" in set(gaps(net, date="2007")["finding"])
    assert "overdue" not in set(gaps(net)["finding"])


def test_an_absent_actor_is_told_with_the_basis_of_its_expectation() -> None:
    [finding] = found(net_of("a b", ["a b"], [{"kind": "actor", "actor": "Bank", "basis": "Plan"}]), "absent_actor")
    assert finding.basis == "Plan"


def test_half_of_the_mean_number_of_partners_is_not_yet_the_edge() -> None:
    actors = [{"id": "r", "sector": "residents"}, *({"id": a, "sector": "civil_society"} for a in "abc")]
    net = net_of(actors, ["r a", "a b", "b c", "c a"])  # r has 1 partner, an actor has 2 on average
    assert told(net, "sector_peripheral") == []


@pytest.mark.parametrize("given", [{"strength": 2}, {"frequency": "rarely"}])
def test_strength_or_frequency_alone_tells_of_practice(given: dict[str, object]) -> None:
    table = contract_practice(net_of("a b", [("a b", {"formality": "contract", **given})]))
    assert table["practice"].to_list() == ["thin"]


def test_all_partners_beyond_duty_are_named() -> None:
    net = net_of("a b c d", ["a c", "a d"], [{"kind": "tie", "from": "a", "to": "b", "basis": "§ 18 SGB II"}])
    [finding] = found(net, "practice_without_duty")
    assert finding.values["partners"] == ("c", "d")


@pytest.mark.parametrize(("leaves", "players"), [(37, [("x", "y", "z")]), (38, [])])
def test_in_more_than_forty_actors_sets_of_three_are_not_searched(leaves: int, players: list[tuple[str, ...]]) -> None:
    hanging = [f"l{k}" for k in range(leaves)]  # each tied to all of x, y, z, who alone hold them together
    net = net_of(f"x y z {' '.join(hanging)}", [f"{hub} {leaf}" for hub in "xyz" for leaf in hanging])
    assert [finding.about for finding in found(net, "key_players")] == players


@pytest.mark.parametrize(("evidence", "notes"), [("survey", ["isolate_not_asked"]), ("documents", [])])
def test_of_an_isolate_in_a_survey_it_is_told_that_nobody_asked(evidence: str, notes: list[str]) -> None:
    [finding] = found(net_of("a b c", ["a b"], evidence=evidence), "undocumented_isolate")
    assert [note.key for note in finding.notes] == notes


def test_who_knows_only_one_of_the_two_cannot_introduce_them() -> None:
    net = net_of("x a b c", ["a b", "b c", "x c", ("a c", {"state": "wished"})])
    assert told(net, "introduction") == [("introduction", "low", ("a", "c", "b"))]


@pytest.mark.parametrize(("form", "twins"), [("body", [("k", "p")]), ("programme", [])])
def test_a_programme_is_no_twin_of_a_body(form: str, twins: list[tuple[str, str]]) -> None:
    actors = [*({"id": a} for a in "abc"), {"id": "k", "form": "body"}, {"id": "p", "form": form}]
    seats = [(f"{actor} {host}", {"relation": "membership"}) for actor in "abc" for host in "kp"]
    assert [finding.about for finding in found(net_of(actors, seats), "twin_bodies")] == twins


def test_the_fill_rate_counts_the_unknown_and_leaves_out_what_only_its_own_sentence_shows() -> None:
    """Of four expectations one is met, one missing, one unknown, and one shown only by the sentence that asks."""
    actors = [{"id": actor, "surveyed": "no" if actor == "d" else "yes"} for actor in "abcd"]
    sentence = {"quote": "Alle werden eingebunden."}
    ends = [("a", "b", {}), ("a", "c", {}), ("a", "d", {}), ("b", "c", sentence)]
    expected = [{"kind": "tie", "from": a, "to": b, "basis": "§ 18 SGB II", **more} for a, b, more in ends]
    net = net_of(actors, ["a c", ("b c", sentence)], expected, evidence="survey")
    [rate] = found(net, "fill_rate")
    counted = {name: rate.values[name] for name in ("n", "tie", "body", "missing", "shown", "unknown")}
    assert counted == {"n": 3, "tie": 1, "body": 0, "missing": 1, "shown": 1, "unknown": 1}
    assert [note.values["n"] for note in rate.notes] == [1]
    [circular] = found(net, "expected_by_same_sentence")
    assert (circular.basis, circular.basis_kind) == ("§ 18 SGB II", "law")


def test_a_bridge_rests_on_the_measure_that_finds_it() -> None:
    [bridge] = found(net_of("a b c d e f", ["a b", "b c", "a c", "c d", "d e", "e f", "d f"]), "bridge")
    assert (bridge.about, bridge.support) == (("c", "d"), ("pair_bridge",))


@pytest.mark.parametrize(("chance", "told_of"), [(0.03, 3), (0.031, 4), (0.001, 1)])
def test_the_chance_of_a_hole_is_told_in_whole_percent_rounded_up(chance: float, told_of: int) -> None:
    actors = [{"id": f"{letter}{k}", "sector": sector} for letter, sector in SECTORS for k in range(4)]
    within = [f"{letter}{a} {letter}{b}" for letter, _ in SECTORS for a in range(4) for b in range(a + 1, 4)]
    net = net_of(actors, within)
    [hole] = sector_holes(net)
    assert _sector_hole(net, replace(hole, chance=chance)).values["chance"] == told_of


def test_a_permutation_test_of_holes_has_999_shuffles() -> None:
    net = net_of([{"id": f"a{k}", "sector": "church" if k < 4 else "health"} for k in range(8)], ["a0 a4"])
    assert shuffled(net).tied.shape == (999, 1)


@pytest.mark.parametrize(("isolates", "codes"), [(0, ["link_candidates"]), (1, [])])
def test_candidates_are_searched_among_a_hundred_actors_and_not_among_more(isolates: int, codes: list[str]) -> None:
    """Twenty cliques of five, two ties missing in them."""
    cliques = [f"a{a} a{b}" for first in range(0, 100, 5) for a, b in combinations(range(first, first + 5), 2)]
    net = net_of(" ".join(f"a{k}" for k in range(100 + isolates)), cliques[1:-1])
    assert [finding.code for finding in found(net, "link_candidates")] == codes


def test_only_ties_of_the_shared_programme_call_for_an_introduction() -> None:
    programmes = (("a h", "P"), ("b h", "P"), ("a c", "Q"))
    net = net_of("a b c h", [(ends, {"programme": programme}) for ends, programme in programmes])
    [finding] = [finding for finding in found(net, "introduction") if finding.about[:2] == ("a", "b")]
    assert finding.evidence == ("t1", "t2")


def test_a_body_without_a_mandate_tells_that_documents_are_silent() -> None:
    actors = [{"id": "a"}, {"id": "k", "form": "body", "purpose": "Abstimmung"}]
    [finding] = found(net_of(actors, evidence="documents"), "body_without_mandate")
    assert [note.key for note in finding.notes] == ["silent"]


@pytest.mark.parametrize(
    ("sources", "how", "notes"),
    [("AAB", "mostly_one", [("from_source", 2, 3)]), ("AAA", "one_account", [])],
)
def test_one_informant_is_told_with_the_share_of_the_commonest_of_several_sources(
    sources: str, how: str, notes: list[tuple[str, int, int]]
) -> None:
    ties = [(f"h {leaf}", {"source": source}) for leaf, source in zip("abc", sources, strict=True)]
    [finding] = found(net_of("a b c h", ties, evidence="one informant"), "one_source")
    assert finding.values["how"] == Phrase(how)
    *counted, last = finding.notes
    assert [(note.key, note.values["n"], note.values["all"]) for note in counted] == notes
    assert last == Phrase("grave_source")


def test_the_share_of_one_reporter_is_told() -> None:
    actors = [{"id": actor, "surveyed": "yes"} for actor in "abcd"]
    reports = [("a b", "a"), ("a c", "a"), ("a d", "a"), ("b c", "b"), ("c d", "c")]
    net = net_of(actors, [(ends, {"reported_by": who}) for ends, who in reports], evidence="survey")
    [finding] = found(net, "reports_concentrated")
    assert finding.values["share"] == Percent(3 / 5)
    assert (finding.about, finding.evidence) == (("a",), ("t1", "t2", "t3"))


@pytest.mark.parametrize(
    ("reporters", "share"),
    [("aabc", 1 / 2), ("aabcd", None), ("aab", None), ("aaabbb", None), ("aabcxx", 1 / 2), ("aabx", None)],
    ids=[
        "half",
        "two of five",
        "two reporters",
        "two reporters alike",
        "who is no actor does not count",
        "nor as a third",
    ],
)
def test_half_of_the_reports_of_three_or_more_is_told(reporters: str, share: float | None) -> None:
    ties = [("a b", {"reported_by": "somebody" if who == "x" else who}) for who in reporters]
    findings = find_source_shape(net_of("a b c d", ties, evidence="survey"))
    assert [f.values["share"] for f in findings] == ([Percent(share)] if share else [])
    assert find_source_shape(net_of("a b c d", ties, evidence="documents")) == []


def test_the_centre_of_one_informants_network_is_told_with_its_partners() -> None:
    [finding] = find_source_shape(net_of("a b c h", ["h a", "h b", "h c", "a b"], evidence="one informant"))
    assert (finding.about, finding.values["n"], finding.values["all"]) == (("h",), 3, 4)
    assert finding.support == ("network.toml evidence",)
    assert find_source_shape(net_of("a b", evidence="one informant")) == []


def test_a_table_of_no_findings_has_words_in_all_columns() -> None:
    table = findings_table([], net_of("a"))
    assert (table.columns.to_list(), {str(kind) for kind in table.dtypes}) == (list(COLUMNS), {"str"})
