"""Contract and practice of a pair, and pairs of which one contact person is named."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.contracts import contract_practice, find_contracts

CODES = ("close_without_contract", "contract_without_practice", "one_person", "close_unspecified", "practice_unknown")


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"formality": "informal", "strength": 4}, "close_without_contract"),
        ({"formality": "informal", "frequency": "monthly"}, "close_without_contract"),
        ({"formality": "informal", "frequency": "quarterly", "strength": 3}, None),
        ({"formality": "statute", "strength": 5}, None),
        ({"formality": "contract", "strength": 5}, None),
        ({"formality": "contract", "strength": 2, "frequency": "yearly"}, "contract_without_practice"),
        ({"formality": "contract", "strength": 2, "frequency": "quarterly"}, None),
        ({"formality": "contract"}, "practice_unknown"),
        ({"strength": 4}, "close_unspecified"),
        ({"formality": "informal", "contact_person": "Erika Muster"}, "one_person"),
        ({"formality": "contract", "strength": 3, "contact_person": "Erika Muster"}, None),
        ({}, None),
    ],
)
def test_what_is_written_and_what_is_lived(cells: Row, code: str | None) -> None:
    assert [f.code for f in found(net_of("a b", [("a b", cells)]), *CODES)] == ([code] if code else [])


def test_a_pair_is_what_any_of_its_records_says() -> None:
    ties: list[str | tuple[str, Row]] = [
        ("b a", {"formality": "contract", "strength": 1, "contact_person": "E. M."}),
        ("a b", {"formality": "informal", "frequency": "weekly", "contact_person": "M. B."}),
    ]
    table = contract_practice(net_of("a b", ties))
    assert table.to_dict("index")[("a", "b")] == {
        "close": True,
        "formalised": True,
        "contract": "contractual",
        "practice": "lived",
        "contacts": 2,
    }
    assert told(net_of("a b", ties), *CODES) == []


def test_each_side_may_name_one_person() -> None:
    def named(*people: tuple[str, str]) -> list[str]:
        ties = [("a b", {"reported_by": side, "contact_person": person}) for side, person in people]
        return [f.code for f in found(net_of("a b", ties), *CODES)]

    assert named(("a", "E. M."), ("b", "M. B.")) == ["one_person"]
    assert named(("a", "E. M."), ("a", "M. B.")) == []


def test_the_persons_name_is_in_no_sentence() -> None:
    [finding] = found(net_of("a b", [("a b", {"contact_person": "Erika Muster"})]), "one_person")
    words = " ".join(finding.sentence(part, "de") for part in ("title", "reason", "suggestion", "basis"))
    assert "Erika" not in words


def test_up_to_five_stand_alone_more_are_told_once_the_closest_first() -> None:
    def hub(leaves: str) -> list[tuple[str, str, tuple[str, ...]]]:
        ties = [(f"h {leaf}", {"formality": "informal", "strength": 4 + (leaf == "c")}) for leaf in leaves]
        return told(net_of("h " + " ".join(leaves), ties), "close_without_contract")

    assert len(hub("abcde")) == 5
    assert hub("abcdef") == [("close_without_contract", "medium", ("c", "h", "a", "b", "d", "e", "f"))]


def close(leaves: str, **cells: object) -> list[tuple[str, Row]]:
    return [(f"h {leaf}", {"formality": "informal", "strength": 4, **cells}) for leaf in leaves]


def test_equally_close_pairs_stand_by_name_whatever_the_rows() -> None:
    named = [{"id": actor, "name": name} for actor, name in zip("habcdef", "hzyxwvu", strict=True)]
    [finding] = found(net_of(named, close("fdecba")), "close_without_contract")
    assert finding.values["pairs"] == ("h – u", "h – v", "h – w", "h – x", "h – y", "h – z")
    assert finding.evidence == ("t1", "t3", "t2", "t4", "t5", "t6")


def test_no_contract_recorded_is_not_told_as_no_contract() -> None:
    [finding] = found(net_of("a b", [("a b", {"formality": "informal", "strength": 4})]), "close_without_contract")
    assert finding.sentence("title", "de") == "Enge Zusammenarbeit, kein Vertrag verzeichnet: a – b"
    assert "Gibt es keinen, hängt sie vom guten Willen der Beteiligten ab." in finding.sentence("reason", "de")


def test_one_named_person_is_not_told_as_the_only_one() -> None:
    [finding] = found(net_of("a b", [("a b", {"contact_person": "Erika Muster"})]), "one_person")
    assert finding.sentence("title", "de") == "Nur eine Ansprechperson genannt: a – b"
    assert "Ob es eine Vertretung gibt, sagen sie nicht." in finding.sentence("reason", "de")


def test_an_open_contract_is_told_as_open() -> None:
    [finding] = found(net_of("a b", [("a b", {"strength": 5})]), "close_unspecified")
    assert finding.sentence("title", "de") == "Offen, ob ein Vertrag besteht: a – b"


def test_a_list_says_of_how_many_pairs_the_practice_is_given() -> None:
    """Six of seven pairs; where all are given, or one pair is told, there is nothing to add."""
    [some] = found(net_of("h a b c d e f g", [*close("abcdef"), "h g"]), "close_without_contract")
    assert [(note.key, note.values) for note in some.notes] == [("practice_given", {"n": 6, "all": 7})]
    assert "nur bei 6 von 7 verbundenen Paaren" in some.sentence("reason", "de")
    [every] = found(net_of("h a b c d e f", close("abcdef")), "close_without_contract")
    [one] = found(net_of("h a g", [*close("a"), "h g"]), "close_without_contract")
    assert (every.notes, one.notes) == ((), ())


def test_findings_say_that_they_rest_on_contract_and_practice() -> None:
    ties = [("a b", {"formality": "contract", "strength": 1}), ("a c", {"formality": "informal", "strength": 5})]
    assert {finding.support for finding in found(net_of("a b c", ties), *CODES)} == {("contract_practice",)}


def test_no_ties_no_findings() -> None:
    assert told(net_of("a b"), *CODES) == []
    assert contract_practice(net_of("")).empty


@pytest.mark.parametrize(
    ("people", "contacts"),
    [([("a", "E. M."), ("a", "M. B."), ("b", "E. M.")], 2), ([("a", "E. M."), ("b", None)], 1), ([("a", None)], 0)],
)
def test_the_side_that_names_more_persons_counts(people: list[tuple[str, str | None]], contacts: int) -> None:
    ties = [("a b", {"reported_by": side, "contact_person": person}) for side, person in people]
    net = net_of("a b", ties)
    assert contract_practice(net)["contacts"].to_list() == [contacts]
    assert [finding.code for finding in find_contracts(net)] == ["one_person"] * (contacts == 1)


def test_each_finding_has_its_weight_and_rests_on_contract_and_practice() -> None:
    ties = {
        "a b": {"formality": "contract", "strength": 1},
        "a c": {"formality": "informal", "strength": 5},
        "a d": {"strength": 4},
        "b c": {"formality": "contract"},
        "b d": {"contact_person": "E. M."},
        "c d": {"formality": "statute", "contact_person": "E. M."},
    }
    findings = find_contracts(net_of("a b c d", ties.items()))
    assert {(finding.code, finding.severity, finding.about) for finding in findings} == {
        ("contract_without_practice", "medium", ("a", "b")),
        ("close_without_contract", "medium", ("a", "c")),
        ("close_unspecified", "low", ("a", "d")),
        ("practice_unknown", "low", ("b", "c")),
        ("one_person", "medium", ("b", "d")),
    }
    assert {finding.support for finding in findings} == {("contract_practice",)}
