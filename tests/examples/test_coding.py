"""The two coded examples say nothing that the minutes do not say."""

import csv
import os
import re
from itertools import chain
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
DELIMITERS = {"dortmund": ";", "eichsfeld": ","}
COLUMNS = {"dortmund": ("Kennung", "Zitat", "Quelle", "Grundlage"), "eichsfeld": ("id", "quote", "source", "basis")}
TALKS = {
    "dortmund": ("Hartmut Brocke", "Frank Neukirchen-Füßers", "Andreas Koch"),
    "eichsfeld": ("Dr. Werner Henning",),
}
#: Where the talks begin in the minutes, and what stands around their sentences.
BEGINNINGS = (
    "Einstiegsreferat Hartmut Brocke",
    "Co-/ Impulsreferat 1 Frank Neukirchen-Füßers",
    "Co-/ Impulsreferat 2 Andreas Koch",
    "Co-/ Impuls- referat 3 Dr. Werner Henning",
)
FRAME = (
    r"\d\) (Kernaussagen( \(in Ergänzung zu vorliegende[rm] \w+\))?|Diskussion zum Referat selbst|Ergebnisse|"
    r"Wichtige Fragen/ Antworten zum Referat( von Herrn Brocke)?) ?:?"
)
OMISSION = "[…]"

Row = dict[str, str]


def rows(place: str, table: str) -> list[Row]:
    with (EXAMPLES / place / "records" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=DELIMITERS[place]))


def coded(place: str) -> list[Row]:
    return rows(place, "actors") + rows(place, "ties")


def recorded(place: str) -> list[Row]:
    """All rows of a place, those of the expectations and of the indicators as well."""
    figures = rows(place, "indicators") if place == "dortmund" else []
    return coded(place) + rows(place, "expected") + figures


def sentences(place: str) -> dict[str, list[tuple[str, str, str]]]:
    """The tables of a README that go through the talks: passage, sentence, and what it is coded as, by talk."""
    text = (EXAMPLES / place / "README.md").read_text(encoding="utf-8")
    parts = text.partition("## Satz für Satz")[2].partition("\n## ")[0].split("\n### ")[1:]
    tables = {
        part.partition("\n")[0].strip(): re.findall(r"^\| (.+?) \| (.+) \| (.+) \|$", part, re.M) for part in parts
    }
    return {talk: table[1:] for talk, table in tables.items()}


def talks() -> dict[str, list[tuple[str, str, str]]]:
    """The tables of both READMEs."""
    return {talk: table for place in DELIMITERS for talk, table in sentences(place).items()}


def passages(talk: str) -> dict[str, tuple[str, str]]:
    """The passages of a talk: their sentences in one, and all that they are coded as."""
    found: dict[str, tuple[str, str]] = {}
    for passage, sentence, codes in talks()[talk]:
        before = found.get(passage, ("", ""))
        found[passage] = (f"{before[0]} {sentence}".strip(), f"{before[1]}, {codes}")
    return found


def speaker(place: str, row: Row) -> str:
    """Whose talk a row comes from."""
    _, _, source, basis = COLUMNS[place]
    told = row.get(source) or row[basis]
    (name,) = [talk for talk in talks() if talk in told]
    return name


def letters(text: str) -> str:
    """The letters and digits of a text, which page breaks and bullets leave as they are."""
    return re.sub(r"[\W_]+", "", text)


def minutes() -> str:
    """The minutes without tags and bullets, white space collapsed."""
    shared = os.environ.get("AKTEURSNETZ_SHARED")
    if not shared:
        pytest.skip("the minutes are not part of the repository: set AKTEURSNETZ_SHARED to a folder with seed/")
    text = (Path(shared) / "seed" / "c4-protokoll.txt").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>|•", "", text).split())


def talk_of_the_minutes(number: int) -> str:
    """The words of a talk without the headings of the form that the minutes are written in."""
    text = minutes()
    start = text.index(BEGINNINGS[number]) + len(BEGINNINGS[number])
    end = text.index(BEGINNINGS[number + 1]) if number + 1 < len(BEGINNINGS) else len(text)
    return letters(re.sub(FRAME, "", text[start:end]))


def stands_in(text: str, quote: str) -> bool:
    """Whether every piece of the quote stands in the text verbatim, one after the other."""
    start = 0
    for piece in quote.split(OMISSION):
        found = text.find(piece.strip(), start)
        if found < 0 or not piece.strip():
            return False
        start = found + len(piece.strip())
    return True


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("b c", True), ("a […] d", True), ("d […] a", False), ("b d", False), ("a […]", False), ("", False)],
)
def test_a_quote_stands_in_a_text_piece_by_piece_and_in_order(quote: str, expected: bool) -> None:
    assert stands_in("a b c d", quote) is expected


@pytest.mark.parametrize("place", DELIMITERS)
def test_every_row_has_its_quote(place: str) -> None:
    quote = COLUMNS[place][1]
    assert [row for row in recorded(place) if not row[quote].strip()] == []


@pytest.mark.parametrize("place", DELIMITERS)
def test_quotes_are_verbatim(place: str) -> None:
    text, quote = minutes(), COLUMNS[place][1]
    quotes = {row[quote] for row in recorded(place)}
    assert [quoted for quoted in sorted(quotes) if not stands_in(text, quoted)] == []


@pytest.mark.parametrize("number", range(4))
def test_the_tables_hold_every_sentence_of_the_talks_in_their_order(number: int) -> None:
    (talk,) = [talk for talk in talks() if talk in BEGINNINGS[number]]
    told = "".join(letters(sentence) for _, sentence, _ in talks()[talk])
    assert told == talk_of_the_minutes(number)


def test_each_readme_goes_through_its_talks() -> None:
    assert {place: tuple(sentences(place)) for place in DELIMITERS} == TALKS


def _pieces(quote: str) -> list[str]:
    return [letters(piece) for piece in quote.split(OMISSION)]


@pytest.mark.parametrize("place", DELIMITERS)
def test_a_quote_is_of_one_speaker_and_one_passage_whose_sentences_name_the_row(place: str) -> None:
    key, quote, _, _ = COLUMNS[place]
    lost = []
    for row in recorded(place):
        held = [
            re.findall(r"\w+", codes)
            for text, codes in passages(speaker(place, row)).values()
            if stands_in(letters(text), OMISSION.join(_pieces(row[quote])))
        ]
        if not any(row[key] in codes for codes in held):
            lost.append(row[key])
    assert lost == []


def test_a_sentence_names_only_rows_that_are_there_or_says_why_it_is_not_coded() -> None:
    ids = {place: {row[COLUMNS[place][0]] for row in recorded(place)} for place in DELIMITERS}
    for place in DELIMITERS:
        for talk in TALKS[place]:
            there = ids["dortmund"] & ids["eichsfeld"] if talk == "Hartmut Brocke" else ids[place]
            for _, sentence, codes in sentences(place)[talk]:
                named = set(re.findall(r"\b[bdehks]\d\d\b", codes))
                assert named <= there, sentence
                assert codes.startswith("nicht codiert: ") or re.findall(r"\w+", codes)[0] in there, sentence


@pytest.mark.parametrize("place", DELIMITERS)
def test_inferred_rows_say_why_where_the_page_shows_it(place: str) -> None:
    assert {row["Codierung"].partition(" (")[0].partition(",")[0] for row in coded(place)} == {
        "wörtlich",
        "erschlossen",
    }
    assert [row for row in coded(place) if "erschlossen" in row["Codierung"] and not row["Erläuterung"]] == []
    assert not {"note", "Anmerkung"} & set(chain.from_iterable(coded(place)))


def test_all_that_comes_from_the_talk_without_a_city_says_that_dortmund_is_a_coding_decision() -> None:
    placed = [row for row in coded("dortmund") if "Koch" in row["Quelle"]]
    assert placed
    for row in placed:
        assert row["Codierung"] == "erschlossen (Codierentscheidung)"
        assert row["Erläuterung"].startswith("Der Vortrag Koch nennt keine Stadt")


@pytest.mark.parametrize("place", DELIMITERS)
def test_no_sentence_is_both_a_report_and_a_demand(place: str) -> None:
    """An expectation that rests on the sentence of a tie would prove itself."""
    quote = COLUMNS[place][1]
    told = {row[quote] for row in rows(place, "ties")}
    assert [row for row in rows(place, "expected") if row[quote] in told] == []


def test_the_arge_has_contracts_with_jugendamt_and_sozialamt_only() -> None:
    contracts = [(row["Von"], row["Zu"]) for row in rows("dortmund", "ties") if row["Bindung"] == "Vertrag"]
    informal = [row["Zu"] for row in rows("dortmund", "ties") if row["Bindung"] == "Nicht vertraglich"]
    assert contracts == [("arge", "jugendamt"), ("arge", "sozialamt")]
    assert informal == ["schulamt", "stadtentwicklungsamt", "wohlfahrtsverbaende"]


def test_no_formality_and_no_tie_of_the_grundsicherungsamt_is_told_in_eichsfeld() -> None:
    ties = rows("eichsfeld", "ties")
    assert {row["formality"] for row in ties} == {""}
    assert "grundsicherungsamt" in {row["id"] for row in rows("eichsfeld", "actors")}
    assert "grundsicherungsamt" not in set(chain.from_iterable((row["from"], row["to"]) for row in ties))


@pytest.mark.parametrize("place", DELIMITERS)
def test_no_date_is_told(place: str) -> None:
    network = (EXAMPLES / place / "records" / "network.toml").read_text(encoding="utf-8")
    assert not re.search(r"^date\b", network, re.MULTILINE)
    assert not {"Seit", "Bis", "since", "until"} & set(chain.from_iterable(coded(place)))
