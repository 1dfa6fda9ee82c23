"""The two coded examples say nothing that the minutes do not say."""

import csv
import os
import re
from itertools import chain
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
DELIMITERS = {"dortmund": ";", "eichsfeld": ","}
COLUMNS = {"dortmund": ("Zitat", "Codierung", "Anmerkung"), "eichsfeld": ("quote", "Codierung", "note")}
OMISSION = "[…]"

Row = dict[str, str]


def rows(place: str, table: str) -> list[Row]:
    with (EXAMPLES / place / "records" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=DELIMITERS[place]))


def coded(place: str) -> list[Row]:
    return rows(place, "actors") + rows(place, "ties")


def minutes() -> str:
    """The minutes without tags, white space collapsed."""
    shared = os.environ.get("AKTEURSNETZ_SHARED")
    if not shared:
        pytest.skip("the minutes are not part of the repository: set AKTEURSNETZ_SHARED to a folder with seed/")
    text = (Path(shared) / "seed" / "c4-protokoll.txt").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", "", text).split())


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
    quote = COLUMNS[place][0]
    assert [row for row in coded(place) + rows(place, "expected") if not row[quote].strip()] == []


@pytest.mark.parametrize("place", DELIMITERS)
def test_quotes_are_verbatim(place: str) -> None:
    text, quote = minutes(), COLUMNS[place][0]
    quotes = {row[quote] for row in coded(place) + rows(place, "expected")}
    assert [quoted for quoted in sorted(quotes) if not stands_in(text, quoted)] == []


@pytest.mark.parametrize("place", DELIMITERS)
def test_inferred_rows_and_only_they_give_the_reason(place: str) -> None:
    _, coding, note = COLUMNS[place]
    assert {row[coding] for row in coded(place)} == {"wörtlich", "erschlossen"}
    assert [row for row in coded(place) if row[note].startswith("erschlossen") != (row[coding] == "erschlossen")] == []


def test_all_that_comes_from_the_talk_without_a_city_is_marked_as_placed_in_dortmund() -> None:
    placed = [row for row in coded("dortmund") if "Koch" in row["Quelle"]]
    assert placed
    assert all(row["Anmerkung"].startswith("erschlossen (Codierentscheidung)") for row in placed)


def test_the_arge_has_contracts_with_jugendamt_and_sozialamt_only() -> None:
    contracts = [(row["Von"], row["Zu"]) for row in rows("dortmund", "ties") if row["Formalität"] == "Vertrag"]
    informal = [row["Zu"] for row in rows("dortmund", "ties") if row["Formalität"] == "Nicht vertraglich"]
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
