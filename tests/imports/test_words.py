"""Words of sheets: notes, legends, marks, questions; what they mean, and what they do not."""

import pytest

from akteursnetz.imports.notes import legend_in
from akteursnetz.imports.questions import Question, Tally, answered, guess_question
from akteursnetz.imports.words import column_in, ends_in, is_no, is_note, is_unknown, is_yes, relation_in


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 3/2026",
        "Stand März 2026",
        "Stand 3/2026",
        "Legende: V = Vertrag",
        "* ohne Gewähr",
        "Bitte zurücksenden bis Mai",
    ],
)
def test_notes(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize("line", ["Standesamt", "Jugendamt", "Stand der Hilfen e. V.", "Quelle e. V.", "Bürgerverein"])
def test_names_are_no_notes(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize(
    ("line", "legend"),
    [
        ("V = Vertrag; I = informell", {"V": "Vertrag", "I": "informell"}),
        ("0 = kein Kontakt, 1 = selten", {"0": "kein Kontakt", "1": "selten"}),
        ("(x = Mitglied, V = Vorsitz)", {"x": "Mitglied", "V": "Vorsitz"}),
        ("x: es besteht Kontakt", {"x": "es besteht Kontakt"}),
        ("Stand: 3/2026", {}),
        ("Netzwerk Frühe Hilfen", {}),
    ],
)
def test_legends(line: str, legend: dict[str, str]) -> None:
    assert legend_in([line]) == legend


def test_marks() -> None:
    assert all(map(is_yes, ("x", "X", "✓", "ja", "Ja", "1", "●")))
    assert all(map(is_no, ("nein", "-", "–", "0", "kein Kontakt", "keine", "nie", "nicht vorhanden")))
    assert all(map(is_unknown, ("?", "k. A.", "weiß nicht", "unbekannt")))
    assert not any(is_yes(word) or is_no(word) or is_unknown(word) for word in ("V", "K", "2", "Vertrag", "Neinstedt"))


@pytest.mark.parametrize(
    ("title", "relation", "column"),
    [
        ("Zusammenarbeit", "cooperation", None),
        ("Wer informiert wen?", "information", None),
        ("Finanzierung", "funding", None),
        ("Fallübergaben", "referral", None),
        ("Wie oft?", None, "frequency"),
        ("Häufigkeit der Kontakte", None, "frequency"),
        ("Tabelle1", None, None),
        ("Netzwerk Frühe Hilfen", None, None),
    ],
)
def test_titles(title: str, relation: str | None, column: str | None) -> None:
    assert (relation_in(title), column_in(title)) == (relation, column)


def test_answers_mean_what_legend_and_code_lists_say_and_no_more() -> None:
    question = guess_question("Bindung", ["V", "K", "Bescheid", "Q", "", 0], {"V": "Vertrag", "K": "keine"}, "de")
    assert question.answers["V"] == {"formality": "contract"}
    assert question.answers["Bescheid"] == {"formality": "administrative_decision"}
    assert (question.answers["K"], question.answers["0"], question.answers["Q"]) == ("no", "no", "yes")
    assert (question.open, question.column) == (("Q",), "Bindung (wie angegeben)")
    tally = Tally()
    cells = [answered(question, cell, tally) for cell in ("V", "K", "Q", "", "?")]
    assert cells == [{"formality": "contract"}, None, {"Bindung (wie angegeben)": "Q"}, None, None]
    assert (tally.no, tally.empty, tally.unknown) == (1, 1, 1)


def test_a_scale_with_words_that_are_no_codes_stays_a_scale_and_signs_of_a_legend_fit_in_any_case() -> None:
    legend = {"0": "nie", "1": "selten", "2": "regelmäßig", "v": "Vertrag"}
    question = guess_question("Kontakt", [0, 1, 2, "V"], legend, "de")
    assert question.answers == {"0": "no", "1": "yes", "2": "yes", "V": {"formality": "contract"}}
    assert question.column == "Kontakt"


def test_an_answer_that_came_later_is_read_as_the_others_are() -> None:
    question = Question(column="Stärke", answers={"0": "no"})
    assert answered(question, "2,5", Tally()) == {"Stärke": 2.5}
    assert answered(question, "0,0", Tally()) is None


@pytest.mark.parametrize(
    ("headers", "places"),
    [
        (["Von", "An"], (0, 1)),
        (["Nr.", "Akteur A", "Akteur B"], (1, 2)),
        (["Organisation 1", "Art", "Organisation 2"], (0, 2)),
        (["Träger", "Kooperationspartner"], (0, 1)),
        (["Amt A", "Amt B"], None),
        (["Name", "Telefon"], None),
    ],
)
def test_ends(headers: list[str], places: tuple[int, int] | None) -> None:
    assert ends_in(headers) == places
