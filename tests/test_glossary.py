"""One term a thing: the glossary's terms stand in the texts, and words beside them stand in none."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import akteursnetz
from akteursnetz import schema
from akteursnetz.columns import TABLES
from akteursnetz.schema import LANGUAGES, Code, Language

SOURCE = Path(akteursnetz.__file__).parent
GLOSSARY = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = [line.strip("| ").split(" | ") for line in GLOSSARY.splitlines() if line.startswith("| ")][1:]
TERMS = {"de": [row[0] for row in ROWS], "en": [term for row in ROWS for term in row[1].split(", ")]}

#: Words that no text uses, with the term of the glossary that stands for them.
UNUSED: dict[Language, dict[str, str]] = {
    "de": {
        r"(zufalls)?netz(e|en|es)?": "Netzwerk, Zufallsnetzwerk",
        r"(?-i:Akteursnetz)(e|en|es)?": "Netzwerk",
        r"bereiche?[ns]?": "Sektor",
        r"formalität(en)?|vertragsform(en)?": "Bindung",
        r"gemeinschaft(en)?|communit(y|ies)|cluster": "eng verbundene Gruppe",
        r"einbindung nach burt": "Gebundenheit (Constraint nach Burt)",
        r"ausrichtung auf einen akteur": "Zentralisierung nach Zahl der Partner",
        r"geschlossene dreiecke": "Geschlossenheit (Transitivität)",
        r"informant(en)?|informantin(nen)?|melder|erzähler": "Auskunftsperson",
        r"ansprechpartner(in|innen)?": "Ansprechperson",
        r"erzähl(t|te|en|ten)?": "Auskunft geben, berichten",
        r"kanten?|knoten|dyaden?": "Beziehung, Akteur, verbundenes Paar",
        r"mitten|form der quelle|gelebt|gleichauf": "",
    },
    "en": {
        r"actor networks?": "network",
        r"bonds?|kinds? of binding": "formality",
        r"communit(y|ies)|clusters?": "closely tied group",
        r"edges?|nodes?|dyads?|links between actors": "tie, actor, tied pair",
        r"areas of work": "sector",
        r"own group": "own sector",
        r"shape of the source|hangs? on one": "",
        r"modularity of the sectors": "separation by sector (modularity)",
        r"log-odds|(size-adjusted )?(chance|odds) of a tie": "partners per actor, mean",
    },
}


def sentences(entry: Any) -> Iterator[str]:
    """All texts of a catalogue's entry, their gaps without names."""
    if isinstance(entry, dict):
        for inner in entry.values():
            yield from sentences(inner)
    else:
        yield re.sub(r"\{\w+\}", "{}", entry)


def catalogues(lang: Language) -> list[str]:
    files = sorted((SOURCE / "texts").glob(f"*.{lang}.toml"))
    return [said for file in files for said in sentences(tomllib.loads(file.read_text(encoding="utf-8")))]


def labels(lang: Language) -> list[str]:
    """What codes and columns are called."""
    lists = [codes for codes in vars(schema).values() if isinstance(codes, dict)]
    codes = [code.label(lang) for found in lists for code in found.values() if isinstance(code, Code)]
    return codes + [column.label(lang) for table in TABLES.values() for column in table.columns]


def everything(lang: Language) -> list[str]:
    """Catalogues, labels and the empty network.toml, the English code of evidence in it left out."""
    template = (SOURCE / "records" / f"network.{lang}.toml").read_text(encoding="utf-8").replace("one informant", "")
    return [*catalogues(lang), *labels(lang), template]


def standing(pattern: str, texts: list[str]) -> list[str]:
    return [said for said in texts if re.search(rf"\b(?:{pattern})(?!\w)", said, re.IGNORECASE)]


def inflected(term: str) -> str:
    """The term as a pattern whose words may take an ending."""
    return r"\s".join(re.escape(word) if word.endswith(")") else rf"{re.escape(word)}\w*" for word in term.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_of_the_glossary_stands_in_the_texts(lang: Language) -> None:
    texts = everything(lang)
    assert [term for term in TERMS[lang] if not standing(inflected(term), texts)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_uses_a_word_beside_the_term(lang: Language) -> None:
    texts = everything(lang)
    assert {word: found for word in UNUSED[lang] if (found := standing(word, texts))} == {}


def test_words_that_are_not_used_name_the_term_that_is() -> None:
    """What stands instead of a word is a term of the glossary, where it is a term at all."""
    for lang in LANGUAGES:
        named = [term for terms in UNUSED[lang].values() for term in terms.split(", ") if term]
        known = {term.lower() for term in TERMS[lang]} | {"auskunft geben", "berichten", "own sector"}
        assert {term for term in named if term.lower() not in known} == set()


def test_german_is_set_as_offices_write_it() -> None:
    """Quotation marks in pairs, no-break spaces at percent and paragraph signs, decimal commas, dates in words."""
    texts = [*catalogues("de"), *labels("de")]
    assert [said for said in texts if re.search(r"[\"»«”]", said)] == []
    assert [said for said in texts if said.count("„") != said.count("“")] == []
    assert [said for said in texts if re.search(r"[\d}][ ]?%|§[ ]?[\d{]", said)] == []
    assert [said for said in texts if re.search(r"(?<!\.)\b(?!\d{1,3}\.\d{3}\b)\d+\.\d+\b(?!\.\d)", said)] == []
    assert [said for said in texts if re.search(r"\b\d{4}-\d\d-\d\d\b(?!( und| oder) )", said)] == []
