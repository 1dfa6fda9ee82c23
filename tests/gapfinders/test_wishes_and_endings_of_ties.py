"""Wished and planned ties; ties that ended or failed, with a reason and without."""

from tests.gapfinders.nets import Row, found, net_of, told

WISHES = ("wish_mutual", "wish_one_sided", "planned", "plan_overdue")
ENDS = ("failed_without_reason", "failed_with_reason", "ended_with_reason", "ended_without_reason")


def state(word: str, **cells: object) -> Row:
    return {"state": word, **cells}


def test_a_wish_is_mutual_if_both_sides_have_it() -> None:
    ties = [("a b", state("wished")), ("b a", state("wished")), ("b c", state("wished")), ("d c", state("wished"))]
    assert told(net_of("a b c d", ties), *WISHES) == [
        ("wish_mutual", "medium", ("a", "b")),
        ("wish_one_sided", "low", ("b", "c")),
        ("wish_one_sided", "low", ("d", "c")),
    ]


def test_who_reported_the_wish_has_it() -> None:
    ties = [("a b", state("wished", reported_by="b"))]
    assert told(net_of("a b", ties), *WISHES) == [("wish_one_sided", "low", ("b", "a"))]
    both = [*ties, ("a b", state("wished", reported_by="a"))]
    assert told(net_of("a b", both), *WISHES) == [("wish_mutual", "medium", ("a", "b"))]


def test_the_wishing_side_is_named_first_whatever_its_name() -> None:
    ties = [("b a", state("wished")), ("c b", state("planned"))]
    net = net_of("a b c", ties)
    assert [finding.sentence("title", "de") for finding in found(net, *WISHES)] == [
        "Wunsch einer Seite: b – a",
        "Geplante Beziehung: b – c",
    ]


def test_a_wish_says_nothing_of_what_else_there_is_between_the_two() -> None:
    ties = [("a b", state("wished")), ("b a", state("wished")), "a b"]
    [finding] = found(net_of("a b", ties), "wish_mutual")
    assert finding.sentence("reason", "de") == "Der Wunsch ist von beiden Seiten festgehalten."


def test_a_plan_whose_beginning_has_passed() -> None:
    ties = [("a b", state("planned", since="2023")), ("b c", state("planned", since="2025")), ("a c", state("planned"))]
    net = net_of("a b c", ties, date="2024-06")
    assert told(net, *WISHES) == [
        ("plan_overdue", "medium", ("a", "b")),
        ("planned", "low", ("a", "c")),
        ("planned", "low", ("b", "c")),
    ]
    assert [code for code, _, _ in told(net_of("a b c", ties), *WISHES)] == ["planned"] * 3


def test_failures_and_endings_with_their_reasons() -> None:
    ties = [
        ("a b", state("failed")),
        ("a c", state("failed", reason="Kein Geld")),
        ("a d", state("ended", reason="Programmende")),
        ("b c", state("ended")),
        ("b d", state("ended")),
        "d b",
    ]
    net = net_of("a b c d", ties)
    assert told(net, *ENDS) == [
        ("failed_without_reason", "medium", ("a", "b")),
        ("failed_with_reason", "low", ("a", "c")),
        ("ended_with_reason", "low", ("a", "d")),
        ("ended_without_reason", "low", ("b", "c")),
    ]
    assert "Kein Geld" in found(net, "failed_with_reason")[0].sentence("reason", "de")
    assert "a – d (Programmende)" in found(net, "ended_with_reason")[0].sentence("reason", "en")


def test_one_reason_is_enough_for_a_pair() -> None:
    ties = [("a b", state("failed")), ("b a", state("failed", reason="Kein Geld"))]
    assert told(net_of("a b", ties), *ENDS) == [("failed_with_reason", "low", ("a", "b"))]


def test_reasons_stand_by_tie_id_and_are_counted() -> None:
    ties = [("a b", state("failed", reason="Kein Geld")), ("b a", state("failed", reason="Kein Wille"))]
    net = net_of("a b", ties)
    backwards = net.with_tables(ties=net.ties.iloc[::-1])
    for either in (net, backwards):
        assert found(either, *ENDS)[0].sentence("reason", "de") == "Angegebene Gründe: Kein Geld und Kein Wille."


def test_an_ending_is_not_told_as_one_without_successor() -> None:
    [finding] = found(net_of("a b", [("b a", state("ended", reason="Programmende"))]), "ended_with_reason")
    assert finding.sentence("title", "de") == "Beendet mit angegebenem Grund: a – b"


def test_existing_ties_are_neither() -> None:
    assert told(net_of("a b c", ["a b", ("b c", state("existing"))]), *WISHES, *ENDS) == []


ACTOR_ENDS = (
    "actor_failed_without_reason",
    "actor_failed_with_reason",
    "actor_ended_with_reason",
    "actor_ended_without_reason",
)


def measure(name: str, word: str, **cells: object) -> Row:
    return {"id": name, "form": "programme", "state": word, **cells}


def test_measures_that_failed_or_ended_are_told_with_their_reasons() -> None:
    actors: list[Row] = [
        {"id": "a"},
        measure("p", "failed"),
        measure("q", "failed", reason="Kein Geld"),
        measure("r", "ended", reason="Programmende"),
        measure("s", "ended"),
        measure("t", "planned"),
        measure("u", "existing", reason="Bedarf"),
    ]
    net = net_of(actors, ["a q", "a r"])
    assert told(net, *ACTOR_ENDS) == [
        ("actor_failed_without_reason", "medium", ("p",)),
        ("actor_failed_with_reason", "low", ("q",)),
        ("actor_ended_with_reason", "low", ("r",)),
        ("actor_ended_without_reason", "low", ("s",)),
    ]
    reasons = {f.code: (f.sentence("reason", "de"), f.evidence) for f in found(net, *ACTOR_ENDS)}
    assert reasons["actor_failed_with_reason"] == ("Angegebener Grund: Kein Geld.", ("t1",))
    assert reasons["actor_ended_with_reason"] == ("Angegeben ist: r (Programmende).", ("t2",))


def test_what_a_programme_that_is_over_leaves_behind_still_runs_nowhere() -> None:
    """Neither does it end within the horizon, nor do its seats or its name bring two together."""
    for word, there in (("existing", True), ("ended", False), ("failed", False)):
        actors: list[Row] = [*({"id": a} for a in "abc"), measure("p", word, until="2024-12", reason="x")]
        seats: list[tuple[str, Row]] = [(f"{a} p", {"relation": "membership"}) for a in "ab"]
        net = net_of(actors, ["a c", "c b", *seats], date="2024-06")
        codes = {code for code, _, _ in told(net, "programme_ends", "introduction")}
        assert codes == ({"programme_ends", "introduction"} if there else set())
        named: list[tuple[str, Row]] = [("a c", {"programme": "p"}), ("c b", {"programme": "p"})]
        assert bool(found(net_of(actors, named), "introduction")) == there


def test_a_body_that_ended_lacks_no_purpose_and_seats_nobody() -> None:
    actors: list[Row] = [{"id": "a"}, {"id": "b"}, {"id": "k", "form": "body", "state": "ended"}]
    net = net_of(actors, ["a b", ("a k", {"relation": "membership"})])
    assert told(net, "body_without_purpose_and_mandate", "no_seat") == []
    assert told(net_of([*actors[:2], {"id": "k", "form": "body"}], ["a b", "a k"]), "no_seat") == [
        ("no_seat", "low", ("b",))
    ]
