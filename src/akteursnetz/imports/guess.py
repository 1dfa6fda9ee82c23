"""Guess of the shape of sheets: what the labels, headers and cells let suppose, and where two shapes are possible."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from akteursnetz.imports.crossed import guess_crossed
from akteursnetz.imports.lists import guess_lists, reading_as
from akteursnetz.imports.mapping import ROWS, Reading, corrected, entry_for
from akteursnetz.imports.questions import guess_question, told_apart
from akteursnetz.imports.sheet import Sheet, told
from akteursnetz.imports.tables import Grid, grid_at, grid_of_list
from akteursnetz.imports.words import NAME, first_in
from akteursnetz.records.names import spelling
from akteursnetz.schema import Language, fold

#: So much surer must one shape be than another.
_SURER = 0.15
_LEAST = 0.5
_CROSSED = ("matrix", "seats")
_PREFIX = ("fragebogen", "ruecklauf", "rueckmeldung", "antwort", "bogen", "return", "questionnaire")


def guess_all(sheets: Sequence[Sheet], entries: Sequence[Mapping[str, Any]], lang: Language) -> list[Reading]:
    """Reading of each sheet: guessed, with the entries of a mapping in the place of what was guessed."""
    readings = []
    for sheet in sheets:
        entry = entry_for(sheet, entries)
        readings.append(guess(sheet, lang) if entry is None else _as_said(sheet, entry, lang))
    given = {sheet.key for sheet in sheets if entry_for(sheet, entries) is not None}
    readings = _returns(sheets, readings, given, lang)
    return _told_apart(readings, given)


def guess(sheet: Sheet, lang: Language) -> Reading:
    """Reading of a sheet; its shape is empty where two are equally possible, and "left" where none is."""
    found = sorted([*guess_crossed(sheet, lang), *guess_lists(sheet, lang)], key=lambda one: -one[0])
    found = [one for one in found if one[0] >= _LEAST]
    if not found:
        return Reading(*sheet.key, "left")
    sure, best = found[0]
    rivals = [other.shape for score, other in found[1:] if sure - score < _SURER and other.shape != best.shape]
    return replace(best, shape="", possible=(best.shape, *rivals)) if rivals else best


def _as_said(sheet: Sheet, entry: Mapping[str, Any], lang: Language) -> Reading:
    """Reading with the shape that a mapping says, the rest guessed for that shape."""
    asked = entry.get("header_row", 0)
    header = asked - 1 if 0 < asked <= len(sheet.rows) else None
    found = [reading for _, reading in (*guess_crossed(sheet, lang, header), *guess_lists(sheet, lang, header))]
    shape = entry.get("shape") or guess(sheet, lang).shape
    fitting = next((reading for reading in found if reading.shape == shape), None)
    return corrected(fitting or _forced(sheet, shape, header, lang), entry)


def _forced(sheet: Sheet, shape: str, header: int | None, lang: Language) -> Reading:
    """Reading with a shape that nothing but the mapping speaks for."""
    if shape in (*_CROSSED, "", "left"):
        rows = ROWS.get(shape, ("",))[0]
        return Reading(*sheet.key, shape, last_row=len(sheet.rows), names="A", rows=rows)
    return reading_as(shape, grid_of_list(sheet, header) or _first_grid(sheet), lang)


def _first_grid(sheet: Sheet) -> Grid:
    return grid_at(sheet, next((row for row in range(len(sheet.rows)) if sheet.filled(row)), 0))


def _returns(
    sheets: Sequence[Sheet], readings: Sequence[Reading], given: Iterable[tuple[str, str]], lang: Language
) -> list[Reading]:
    """Readings in which lists of one header, each called like one of its names, are questionnaires that came back."""
    lists = [
        (at, grid)
        for at, (sheet, reading) in enumerate(zip(sheets, readings, strict=True))
        if {"contacts", "return"} & {reading.shape, *reading.possible}
        and sheet.key not in given
        and (grid := grid_of_list(sheet))
    ]
    groups: dict[tuple[str, ...], list[tuple[int, Grid]]] = {}
    for at, grid in lists:
        groups.setdefault(tuple(map(fold, grid.headers)), []).append((at, grid))
    found = list(readings)
    for group in groups.values():
        names = {spelling(name): name for _, grid in group for name in _names(grid)}
        for at, grid in group if len(group) > 1 else ():
            respondent = readings[at].respondent or names.get(_called(sheets[at]), "")
            if respondent and readings[at].shape != "return":
                found[at] = replace(reading_as("return", grid, lang), respondent=respondent)
        _ask_alike([(at, grid) for at, grid in group if found[at].shape == "return"], found, lang)
    return found


def _ask_alike(group: Sequence[tuple[int, Grid]], readings: list[Reading], lang: Language) -> None:
    """Give questionnaires of one form the same questions, guessed from the answers of all."""
    if len(group) < 2:
        return
    first = readings[group[0][0]]
    legend = {sign: word for at, _ in group for sign, word in readings[at].legend.items()}
    asked = {title for at, _ in group for title in readings[at].questions}
    questions = {}
    for title in (header for header in group[0][1].headers if header in asked):
        cells = [cell for _, grid in group if (place := grid.place(title)) is not None for cell in grid.column(place)]
        questions[title] = guess_question(title, cells, legend, lang)
    columns = {header: column for header, column in first.columns.items() if header not in questions}
    for at, _ in group:
        like = "" if readings[at] is first else first.label
        apart = told_apart(questions)
        readings[at] = replace(readings[at], like=like, columns=columns, questions=apart, legend=legend)


def _names(grid: Grid) -> Iterable[str]:
    name = first_in(grid.headers, NAME)
    return () if name is None else filter(None, map(told, grid.column(name)))


def _called(sheet: Sheet) -> str:
    """Spelling of the name that a sheet or file has, without a word for what it is."""
    words = (sheet.name or sheet.stem).replace("_", " ").split()
    while words and (fold(words[0]) in _PREFIX or words[0].isdigit()):
        words = words[1:]
    return spelling(" ".join(words))


def _told_apart(readings: Sequence[Reading], given: Iterable[tuple[str, str]]) -> list[Reading]:
    """Readings in which matrices of one relation that say no more keep their titles as subjects."""
    guessed = [at for at, one in enumerate(readings) if one.shape == "matrix" and (one.file, one.sheet) not in given]
    questions = {title: question for at in guessed for title, question in readings[at].questions.items()}
    apart = told_apart(questions)
    found = list(readings)
    for at in guessed:
        found[at] = replace(readings[at], questions={title: apart[title] for title in readings[at].questions})
    return found
