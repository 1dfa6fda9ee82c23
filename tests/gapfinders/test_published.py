"""Findings that may be published: what stays in unless the records release it."""

from collections.abc import Sequence

import pytest
from tests.gapfinders.nets import net_of

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.published import public_findings
from akteursnetz.network import Network

TIES = ("a b", ("a c", {"state": "wished", "reported_by": "a"}))


def network(*public: str) -> Network:
    return net_of("a b c", TIES, evidence="survey", public=public)


def keys(net: Network, about: Sequence[str], *notes: str) -> list[str]:
    """The notes that a finding about some actors keeps."""
    [finding] = public_findings([Finding("x", "low", tuple(about), notes=tuple(map(Phrase, notes)))], net)
    return [note.key for note in finding.notes]


def test_what_a_finding_counts_stays_and_the_wish_among_its_evidence_goes() -> None:
    given = Finding("x", "low", ("a",), ("t1", "t2"), {"n": 2, "needs": (Phrase("need_duty"), Phrase("need_wish"))})
    [wished] = public_findings([Finding("y", "low", ("a", "c"), ("t2",), given.values)], network())
    assert (wished.evidence, wished.values) == ((), {"n": 2, "needs": (Phrase("need_duty"),)})
    [other] = public_findings([given], network())
    assert (other.evidence, other.values) == (("t1",), given.values)


@pytest.mark.parametrize(("public", "kept"), [((), []), (("quote",), ["quote"])])
def test_quotes_stay_in_unless_released(public: tuple[str, ...], kept: list[str]) -> None:
    assert keys(network(*public), "ab", "quote") == kept


@pytest.mark.parametrize(("public", "kept"), [((), []), (("reported_by",), ["reverse"])])
def test_who_reported_stays_in_unless_released(public: tuple[str, ...], kept: list[str]) -> None:
    assert keys(network(*public), "ab", "reverse") == kept


@pytest.mark.parametrize(("about", "kept"), [("ac", []), ("ab", ["intended"]), ("a", ["intended"]), ("abc", [])])
def test_a_wish_stays_in_where_it_joins_the_two_that_a_finding_is_about(about: str, kept: list[str]) -> None:
    """A finding about more actors is about the pair of its first two."""
    assert keys(network(), about, "intended") == (["intended"] if about == "abc" else kept)
