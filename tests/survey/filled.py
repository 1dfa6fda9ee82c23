"""Questionnaires filled in as a person would, by the ids and names in the hidden row and column."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from akteursnetz import Meta, Network, from_tables
from akteursnetz.survey.questions import DAY, LOOKED_THROUGH, PERSON

Answer = Mapping[str, str | float]


def network(n: int = 4) -> Network:
    """Offices A1 to An without a tie, the last a body."""
    ids = [f"a{at}" for at in range(1, n + 1)]
    actors = pd.DataFrame({"id": ids, "name": [f"Amt {at}" for at in range(1, n + 1)], "kind": "Amt"})
    actors.loc[n] = ["rat", "Rat", "Gremium"]
    actors["form"] = ["office"] * n + ["body"]
    actors["sector"] = ["administration", "welfare"] * (n // 2) + ["education"] * (n % 2) + ["politics"]
    return from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]), meta=Meta(title="Probe"))


def sheet_of(path: Path, kind: str) -> Worksheet:
    """Sheet of a workbook whose first cell says this."""
    return next(sheet for sheet in load_workbook(path).worksheets if sheet["A1"].value == kind)


def fill(
    path: Path,
    partners: Mapping[str, Answer] | None = None,
    *,
    rest: str = "",
    through: str = "",
    day: str = "15.03.2026",
    person: str = "",
    **sheets: Sequence[Answer],
) -> None:
    """Fill in a questionnaire: answers by the ids of partners, `rest` for all others, rows of other sheets."""
    book = load_workbook(path)
    kinds = {sheet["A1"].value: sheet for sheet in book.worksheets}
    given = partners or {}
    for at, (cell, *_) in enumerate(kinds["partners"].iter_rows(min_row=5), start=5):
        known = str(cell.value or "")
        if known == LOOKED_THROUGH:
            put(kinds["partners"], at, {"tie": through} if through else {})
        elif known:
            put(kinds["partners"], at, given.get(known, {"tie": rest} if rest else {}))
    for row in kinds["about"].iter_rows():
        if (known := str(row[0].value)) in (DAY, PERSON):
            row[2].value = {DAY: day, PERSON: person}[known] or None
    for name, rows in sheets.items():
        for at, answer in enumerate(rows, start=5):
            put(kinds[name], at, answer)
    book.save(path)


def put(sheet: Worksheet, row: int, answer: Answer) -> None:
    """Write an answer into the columns that the hidden row names."""
    places = {str(cell.value): at for at, cell in enumerate(sheet[1], start=1)}
    for name, value in answer.items():
        cell = sheet.cell(row, places[name])
        assert not cell.protection.locked
        cell.value = value


def entered(path: Path) -> dict[str, dict[str, str]]:
    """Texts in the open cells of a filled questionnaire, by sheet and place, as a person types them."""
    return {
        sheet.title: {
            cell.coordinate: str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and not cell.protection.locked
        }
        for sheet in load_workbook(path).worksheets
        if sheet.sheet_state == "visible"
    }
