"""German and English say the same things: equal keys, equal gaps to fill."""

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest

import akteursnetz
from akteursnetz.columns import TIES
from akteursnetz.errors import NetworkError
from akteursnetz.facts import fact_text
from akteursnetz.gapfinders.finding import Date, Percent
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import date, listing, number, percent, text
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.tables import shown

FOLDER = Path(akteursnetz.__file__).parent / "texts"
PARTS = sorted(path.name.removesuffix(".de.toml") for path in FOLDER.glob("*.de.toml"))


def entries(part: str, lang: str) -> dict[str, set[str]]:
    """Every entry of a part by its path, with the names of its gaps."""
    found: dict[str, set[str]] = {}

    def walk(path: str, value: Any) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(f"{path}.{key}", inner)
        else:
            assert isinstance(value, str), path
            found[path] = {name for _, name, _, _ in string.Formatter().parse(value) if name is not None}

    walk("", tomllib.loads((FOLDER / f"{part}.{lang}.toml").read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_have_the_same_entries(part: str) -> None:
    german, english = entries(part, "de"), entries(part, "en")
    assert german.keys() == english.keys()


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_use_the_same_values(part: str) -> None:
    german, english = entries(part, "de"), entries(part, "en")
    different = {path for path in german if not path.endswith(".one") and german[path] != english[path]}
    assert different == set()


def test_every_part_has_its_twin() -> None:
    assert sorted(path.name.removesuffix(".en.toml") for path in FOLDER.glob("*.en.toml")) == PARTS
    assert "faults" in PARTS


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("iso", ["2007", "2007-03", "2020-06-30"])
def test_findings_comparisons_and_facts_write_a_date_alike(iso: str, lang: Language) -> None:
    assert {Date(iso).told(lang), Words(lang).date(iso), fact_text(iso, lang)} == {date(iso, lang)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_findings_and_comparisons_write_a_share_alike(lang: Language) -> None:
    assert {Percent(0.285).told(lang), Words(lang).percent(0.285)} == {percent(0.285, lang)}


def test_what_is_no_date_stays_as_it_is() -> None:
    assert [date(text, "de") for text in ("Mai 2007", "2007-3", "", "x")] == ["Mai 2007", "2007-3", "", "x"]


def test_a_minus_is_a_true_one_but_in_a_terminal() -> None:
    """Terminals of few characters have no true minus; zero has none at all."""
    assert number(-1234.5, "de") == "\N{MINUS SIGN}1.234,50"
    assert number(-0.001, "en") == "0.00"
    assert shown(-0.5, "de") == "-0,500"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_measure_is_called_alike_in_tables_comparisons_and_tests(lang: Language) -> None:
    for measure in ("degree_centralisation", "transitivity"):
        names = {
            text(f"measures.{measure}.label", lang),
            text(f"compare.measure.{measure}.name", lang),
            text(f"inference.measure.{measure}", lang),
        }
        assert len(names) == 1, names
    mean = {text("compare.measure.mean_constraint.name", lang), text("inference.measure.mean_constraint", lang)}
    assert len(mean) == 1
    assert mean.pop().lower().endswith(text("measures.constraint.label", lang).lower())


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("A – Sozialwerk e. V.", "Neu ist ein Paar: A – Sozialwerk e. V."),
        ("A – Jugendamt", "Neu ist ein Paar: A – Jugendamt."),
    ],
)
def test_a_full_stop_after_an_abbreviation_is_not_set_twice(names: str, said: str) -> None:
    assert text("compare.paired.gone.second", "de", n=1, pairs=names) == said


def test_a_path_that_begins_with_dots_keeps_them() -> None:
    assert text("errors.there_already", "de", path="../x") == "../x gibt es schon"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_layer_of_a_tie_is_called_otherwise_than_its_formality(lang: Language) -> None:
    """A saved table of ties has both."""
    assert text("page.groups.layer", lang) not in {column.label(lang) for column in TIES.columns}


def test_none_one_and_every_have_words_of_their_own() -> None:
    key = "gaps.unspecified_formality.title"
    assert [text(key, "de", n=n, all=8).removeprefix("Offen, ob ein Vertrag besteht, bei ") for n in (1, 7, 8)] == [
        "1 von 8 verbundenen Paaren",
        "7 von 8 verbundenen Paaren",
        "allen 8 verbundenen Paaren",
    ]
    key = "governance.sign.coordination_at_one.unknown"
    assert text(key, "de", n=0, all="12").startswith("Eine Funktion ist bei keiner der 12 Beziehungen angegeben.")


@pytest.mark.parametrize(("lang", "told"), [("de", "„das ‚Aushandeln‘“"), ("en", "“das ‚Aushandeln‘”")])
def test_quotation_marks_inside_quoted_words_are_single(lang: Language, told: str) -> None:
    assert text("gaps.phrase.quote", lang, quote="das „Aushandeln“").endswith(told)


@pytest.mark.parametrize("family", ["gaps", "page", "compare"])
def test_no_file_of_a_part_overrides_an_entry_of_another(family: str) -> None:
    paths = [path for part in PARTS if part.partition("_")[0] == family for path in entries(part, "de")]
    assert [path for path in set(paths) if paths.count(path) > 1] == []


@pytest.mark.parametrize(
    ("value", "digits", "de", "en"),
    [
        (1234567.891, 2, "1.234.567,89", "1,234,567.89"),
        (0.125, 2, "0,12", "0.12"),
        (2.675, 2, "2,67", "2.67"),
        (-1234.5, 0, "−1.234", "−1,234"),
        (1e16, 0, "10.000.000.000.000.000", "10,000,000,000,000,000"),
    ],
)
def test_a_number_is_rounded_as_python_rounds_and_written_as_its_language_does(
    value: float, digits: int, de: str, en: str
) -> None:
    assert (number(value, "de", digits), number(value, "en", digits)) == (de, en)


@pytest.mark.parametrize(
    ("share", "de", "en"),
    [
        (0.0, "0 %", "0%"),
        (0.575, "57 %", "57%"),
        (-0.05, "−5 %", "−5%"),
        (-0.001, "0 %", "0%"),
        (12.5, "1.250 %", "1,250%"),
    ],
)
def test_a_percentage_is_whole_and_has_a_no_break_space_in_german_alone(share: float, de: str, en: str) -> None:
    assert (percent(share, "de"), percent(share, "en")) == (de.replace(" ", "\N{NO-BREAK SPACE}"), en)


def test_dates_of_all_years_are_written() -> None:
    assert [date(iso, "de") for iso in ("0800-12-25", "0001-01-01", "9999-12-31", "9999-12", "0800")] == [
        "25. Dezember 800",
        "1. Januar 1",
        "31. Dezember 9999",
        "Dezember 9999",
        "0800",
    ]
    assert date("1871-01-18", "en") == "18 January 1871"


@pytest.mark.parametrize("iso", ["0000-01-01", "2007-13", "2007-02-30", "20070301", "2007-W01-1", "10000-01"])
def test_what_is_no_day_of_the_calendar_stays_as_it_is(iso: str) -> None:
    assert date(iso, "de") == iso


@pytest.mark.parametrize(
    ("words", "de", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a und b", "a and b"),
        (["a {0}", "b", "c", "d"], "a {0}, b, c und d", "a {0}, b, c and d"),
    ],
)
def test_a_list_has_no_comma_before_its_last_word(words: list[str], de: str, en: str) -> None:
    assert (listing(words, "de"), listing(words, "en")) == (de, en)
    assert listing(["a", "b", "c"], "de", "or") == "a, b oder c"


def test_a_count_in_a_sentence_is_written_as_numbers_are() -> None:
    assert text("words.actors", "de", n=1) == "1 Akteur"
    assert text("words.actors", "de", n=12345) == "12.345 Akteure"
    assert text("words.actors", "en", n=12345) == "12,345 actors"
    assert NetworkError("no_horizon", found=0.5).report("de").endswith("nicht 0,5")
    assert NetworkError("no_example", found="x", known=("a", "b", "c")).report("de").endswith("es gibt: a, b und c")
