"""No suggestion names the opposite of what stands there: every word of every code list, denied in either language."""

import pandas as pd
import pytest

from akteursnetz import schema
from akteursnetz.columns import TABLES
from akteursnetz.doors import nearest
from akteursnetz.errors import RecordError
from akteursnetz.network import from_tables
from akteursnetz.records.cells import code_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import Code, Codes, fold

LISTS: dict[str, Codes] = {
    name: codes
    for name, codes in vars(schema).items()
    if name.isupper() and isinstance(codes, dict) and all(isinstance(code, Code) for code in codes.values())
}
BEFORE = (
    "kein ",
    "keine ",
    "keinerlei ",
    "ohne ",
    "nicht ",
    "nicht",
    "nicht-",
    "noch nicht ",
    "nie ",
    "un",
    "Un",
    "in",
)
BEFORE_IN_ENGLISH = ("no ", "not ", "without ", "non-", "non", "never ", "un", "dis", "in")
OTHERS = ("halb", "zwei", "semi-", "bi", "ehemals ", "anti")
AFTER = (" nicht", ": nein", "los", "frei", " not", "-less", "-free")


def denied(word: str) -> list[str]:
    return [begin + word for begin in (*BEFORE, *BEFORE_IN_ENGLISH, *OTHERS)] + [word + end for end in AFTER]


def suggested(word: str, codes: Codes) -> str | None:
    """What is suggested for a word, unless the list has the word."""
    try:
        code_of(word, codes)
    except MisreadError as misread:
        return misread.nearest
    return None


#: What a word must have that is suggested for one that denies.
DENYING = ("nicht", "kein", "ohne", "non", "without", "nein", "kreisfrei")


@pytest.mark.parametrize("name", LISTS)
def test_no_code_is_suggested_for_its_denial(name: str) -> None:
    codes = LISTS[name]
    found = {word: suggested(word, codes) for code in codes.values() for own in code.words() for word in denied(own)}
    wrong = {word: said for word, said in found.items() if said and not any(sign in fold(said) for sign in DENYING)}
    assert wrong == {}


@pytest.mark.parametrize("name", LISTS)
def test_no_code_is_read_from_its_denial(name: str) -> None:
    words = {fold(word): code.name for code in LISTS[name].values() for word in code.words()}
    for code in LISTS[name].values():
        for own in code.words():
            assert code.name not in {words.get(fold(word)) for word in denied(own)}


@pytest.mark.parametrize("table", TABLES)
def test_no_column_is_suggested_for_its_denial(table: str) -> None:
    words = {fold(word): word for column in TABLES[table].columns for word in column.words()}
    for word in words.values():
        for denial in denied(word):
            assert fold(denial) in words or nearest(denial, words) is None, denial


@pytest.mark.parametrize(
    ("codes", "word"),
    [
        ("FORMALITIES", "formell"),
        ("FORMALITIES", "formal"),
        ("FORMALITIES", "vertraglich nicht geregelt"),
        ("FORMALITIES", "vertraglich ungeregelt"),
        ("FORMALITIES", "schriftliche Absprache"),
        ("FORMALITIES", "außervertraglich"),
        ("DIRECTIONS", "ungerichtet"),
        ("DIRECTIONS", "zweiseitig"),
        ("DIRECTIONS", "undirected"),
        ("STATES", "nicht besteht"),
        ("STATES", "besteht nicht"),
        ("STATES", "unerwünscht"),
        ("STATES", "ungeplant"),
        ("STATES", "unplanned"),
        ("FREQUENCIES", "halbjährlich"),
        ("FREQUENCIES", "zweiwöchentlich"),
        ("FREQUENCIES", "biweekly"),
        ("FREQUENCIES", "half-yearly"),
        ("OWNERSHIPS", "nichtöffentlich"),
        ("SURVEYED", "jein"),
    ],
)
def test_words_that_look_alike_and_mean_otherwise(codes: str, word: str) -> None:
    with pytest.raises(MisreadError) as caught:
        code_of(word, LISTS[codes])
    assert caught.value.nearest is None


@pytest.mark.parametrize(
    ("codes", "word", "meant"),
    [
        ("FORMALITIES", "Vertrga", "Vertrag"),
        ("FORMALITIES", "Koperationsvereinbarung", "Kooperationsvereinbarung"),
        ("FORMALITIES", "Mündliche Absprahce", "Mündliche Absprache"),
        ("FREQUENCIES", "jährlcih", "Jährlich"),
        ("RELATIONS", "Cooperaton", "Cooperation"),
        ("SECTORS", "Verwaltnug", "Verwaltung"),
        ("STATES", "besteth", "besteht"),
    ],
)
def test_slips_of_the_pen_are_told_the_word(codes: str, word: str, meant: str) -> None:
    with pytest.raises(MisreadError) as caught:
        code_of(word, LISTS[codes])
    assert caught.value.nearest == meant


@pytest.mark.parametrize(
    "word",
    ["ohne Vertrag", "kein Vertrag", "keine Vereinbarung", "no contract", "without agreement", "nicht vertraglich"],
)
def test_words_that_deny_a_contract_are_read_as_not_contractual(word: str) -> None:
    actors = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "kind": "Amt"})
    ties = pd.DataFrame({"from": ["a"], "to": ["b"], "relation": "Kooperation", "formality": [word]})
    assert from_tables(actors, ties).layers.to_list() == ["non_contractual"]


def test_a_list_in_a_column_of_lists_is_its_entries_and_a_fault_elsewhere() -> None:
    actors = pd.DataFrame({"id": ["a"], "name": ["A"], "kind": "Amt", "remit": [["Grundsicherung", "Beratung"]]})
    ties = pd.DataFrame(columns=["from", "to", "relation"])
    assert from_tables(actors, ties).actors["remit"].to_list() == ["Grundsicherung; Beratung"]
    with pytest.raises(RecordError) as caught:
        from_tables(actors.join(pd.DataFrame({"sector": [["welfare"]], "purpose": [{"a": 1}]})), ties)
    assert [(fault.row, fault.column, fault.code) for fault in caught.value.faults] == [
        (0, "sector", "not_one_value"),
        (0, "purpose", "not_one_value"),
    ]
