"""How binding a tie is: the words of offices, what each rests on, and what counts as contractual and formalised."""

import pandas as pd
import pytest

from akteursnetz.layers import formalised
from akteursnetz.measures import network_share_contractual, network_share_formalised
from akteursnetz.network import from_tables
from akteursnetz.schema import BINDINGS, FORMALISED, FORMALITIES, LAYERS, RESTS_ON, binding_of

ACTORS = pd.DataFrame({"id": list("abcde"), "name": list("ABCDE"), "kind": "Amt"})

#: Words as offices write them: what they rest on, the layer, and whether the tie is formalised.
WORDS = {
    "agreement contractual formalised": (
        *("Vertrag", "öffentlich-rechtlicher Vertrag", "Rahmenvertrag", "Vereinbarung", "Rahmenvereinbarung"),
        *("Verwaltungsvereinbarung", "Leistungsvereinbarung", "Entgeltvereinbarung", "Zielvereinbarung"),
        *("Leistungs- und Entgeltvereinbarung", "Qualitätsentwicklungsvereinbarung", "Zweckvereinbarung"),
        *("Kooperationsvereinbarung", "Zuwendungsvertrag", "Gesellschaftsvertrag", "vertraglich"),
    ),
    "decision non_contractual formalised": (
        *("Zuwendungsbescheid", "Bewilligungsbescheid", "Förderbescheid", "Bescheid", "Ratsbeschluss"),
        *("Kreistagsbeschluss", "Geschäftsordnung"),
    ),
    "statute non_contractual formalised": ("Gesetz", "Satzung", "kraft Gesetzes"),
    "intent non_contractual not_formalised": ("LOI", "Absichtserklärung", "Letter of intent"),
    "oral non_contractual not_formalised": ("mündlich", "mündliche Absprache", "informell"),
    "open non_contractual open": ("nicht vertraglich", "kein Vertrag", "ohne Vertrag", "no contract"),
    "open unspecified open": ("Zuwendung", "Fördermittel", "ohne Angabe", "unbekannt"),
}


@pytest.mark.parametrize(("meaning", "word"), [(meaning, word) for meaning, words in WORDS.items() for word in words])
def test_the_words_of_offices_are_taken(meaning: str, word: str) -> None:
    ties = pd.DataFrame({"from": ["a"], "to": ["b"], "relation": ["cooperation"], "formality": [word]})
    net = from_tables(ACTORS, ties)
    rests_on, layer, is_formalised = meaning.split()
    assert binding_of(net.ties["formality"].iloc[0]).rests_on == rests_on
    assert (net.layers.iloc[0], net.formalised.iloc[0]) == (layer, is_formalised)


def test_every_code_has_one_line_in_the_table() -> None:
    assert list(BINDINGS) == list(FORMALITIES)
    for binding in BINDINGS.values():
        assert binding.rests_on in RESTS_ON
        assert binding.layer in LAYERS
        assert binding.formalised in FORMALISED
        assert (binding.layer == "contractual") == (binding.rests_on == "agreement")
        assert (binding.formalised == "formalised") == (binding.rests_on in ("agreement", "decision", "statute"))


def test_the_share_of_formalised_pairs_counts_decisions_and_statutes_too() -> None:
    """Of four pairs: one contract, one decision beside an oral agreement, one oral, one that is just no contract."""
    cells = [("b", "contract"), ("c", "grant_decision"), ("c", "informal"), ("d", "informal"), ("e", "non_contractual")]
    ties = pd.DataFrame(cells, columns=["to", "formality"]).assign(relation="cooperation", **{"from": "a"})
    net = from_tables(ACTORS, ties)
    assert network_share_contractual(net) == (1 / 4, 1 / 4)
    assert network_share_formalised(net) == (2 / 4, 3 / 4)
    assert len(formalised(net).ties) == 2
    assert len(formalised(net).actors) == 5
