"""Contract and practice of a pair, and ties that hang on one person."""

import pytest
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders.contracts import contract_practice

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
        "statute": False,
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
    assert hub("abcdef") == [("close_without_contract", "medium", ("h", "c", "a", "b", "d", "e", "f"))]


def test_no_ties_no_findings() -> None:
    assert told(net_of("a b"), *CODES) == []
    assert contract_practice(net_of("")).empty
