"""Sheet of answers on names: read when it is filled in, and its answers added to `names.csv` of a records folder.

Rows without an answer stay open. An answer that is there already is left alone, another answer to the same two names is
a conflict and left out, and so is one that the records would not be in order with; the others come in, all at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.columns import NAMES, TABLES, Table
from akteursnetz.errors import AkteursnetzError, Fault, RecordError
from akteursnetz.records.check import check_tables
from akteursnetz.records.files import UnreadableError
from akteursnetz.records.folder import read_csv
from akteursnetz.records.names import Names, spelling
from akteursnetz.records.raw import Raw, RawTable, assemble, different
from akteursnetz.records.reading import read_raw
from akteursnetz.records.saving import save
from akteursnetz.records.sheets import BOOKS, as_shown, open_book, read_sheet
from akteursnetz.records.table import read_table
from akteursnetz.records.transaction import locked
from akteursnetz.records.write import table_bytes
from akteursnetz.schema import Language, fold

_FILE = "names.csv"
#: Columns of a sheet: those of the table, of which an answer may be missing.
_SHEET = Table(
    NAMES.name,
    NAMES.de,
    tuple(replace(column, required=column.required and column.name != "answer") for column in NAMES.columns),
)
Given = Mapping[str, str]
Result = Literal["applied", "already", "conflict"]


class Outcome(NamedTuple):
    """Outcome of an answer: its cells by column, what became of it, and the faults that it would make."""

    given: Given
    result: Result
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Added:
    """Answers added to a records folder: the outcomes, and the file where it was written."""

    outcomes: tuple[Outcome, ...]
    path: Path | None


def read_answers(path: Path) -> list[Given]:
    """Answers of a filled-in sheet (xlsx, xlsm, ods, xls or CSV), rows without an answer left out.

    Raises RecordError with all faults at once, and AkteursnetzError for a file of another kind.
    """
    raw = Raw()
    if path.suffix.lower() in BOOKS:
        table = _sheet(path, raw)
    elif path.suffix.lower() == ".csv":
        table = read_csv(path, raw)
    else:
        raise AkteursnetzError("no_answers", path=path, known=(*BOOKS, ".csv"))
    checked = read_table(table, _SHEET)
    if faults := [*raw.faults, *checked.in_order()]:
        raise RecordError(faults)
    rows = zip(*(checked.values(name) for name in NAMES.names), strict=True)
    cells = (dict(zip(NAMES.names, row, strict=True)) for row in rows)
    return [{name: cell for name, cell in row.items() if cell is not None} for row in cells if row["answer"]]


def _sheet(path: Path, raw: Raw) -> RawTable:
    """Raw table of the sheet of names in a workbook, or of its first sheet."""
    try:
        book = open_book(path)
        called = [sheet.name for sheet in book.names if not sheet.hidden]
        name = next((name for name in called if fold(name) in map(fold, (NAMES.name, NAMES.de))), called[0])
        rows, shown = read_sheet(book, name)
    except UnreadableError as error:
        raw.faults.append(Fault(error.code, path.name, error.row, details=error.details))
        return RawTable(path.name, [], [], [])
    as_shown(rows, replace(shown, merged=[]))
    return assemble(f"{path.name}[{name}]", rows, raw)


def add_answers(folder: Path, answers: Sequence[Given], lang: Language) -> Added:
    """Add answers to the records of a folder, where a file is written if one of them is new.

    Raises RecordError where the records are not in order before, and FileError where nothing can be written there.
    """
    with locked(folder):
        raw = read_raw(folder)
        _require_order(raw)
        table = raw.tables.get(NAMES.name, RawTable(_FILE, [], [], []))
        outcomes = _held_against(table, answers, raw, lang)
        new = [outcome.given for outcome in outcomes if outcome.result == "applied"]
        path = folder / table.file
        if new:
            frame = read_table(_with(table, new, lang), NAMES).frame()
            save(path, table_bytes(NAMES, frame, lang, table.above))
    return Added(tuple(outcomes), path if new else None)


def _require_order(raw: Raw) -> None:
    _, faults, _ = check_tables(raw.tables)
    if raw.faults or faults:
        raise RecordError([*raw.faults, *faults])


def _held_against(table: RawTable, answers: Sequence[Given], raw: Raw, lang: Language) -> list[Outcome]:
    """Outcomes of answers held against those that are there, against each other, and against the records."""
    there = read_table(table, NAMES)
    rows = zip(*(there.values(name) for name in ("name", "other", "answer")), strict=True)
    names = Names.of(read_table(raw.tables["actors"], TABLES["actors"]))
    known = {_about(name, other, names): answer for name, other, answer in rows}
    outcomes: list[Outcome] = []
    for given in answers:
        about = _about(given["name"], given["other"], names)
        if about in known:
            outcomes.append(Outcome(given, "already" if known[about] == given["answer"] else "conflict"))
            continue
        taken = [outcome.given for outcome in outcomes if outcome.result == "applied"]
        _, faults, _ = check_tables(raw.tables | {NAMES.name: _with(table, [*taken, given], lang)})
        outcomes.append(Outcome(given, "conflict" if faults else "applied", tuple(faults)))
        if not faults:
            known[about] = given["answer"]
    return outcomes


def _about(name: str, other: str, names: Names) -> frozenset[str]:
    """Two actors of an answer, in whatever order; one that is not there by the spelling of its name."""
    one, two = (names.actor_of(word) or spelling(word) for word in (name, other))
    return frozenset((one, two)) if one != two else frozenset((name, other))


def _with(table: RawTable, answers: Sequence[Given], lang: Language) -> RawTable:
    """Raw table with further answers beneath its rows."""
    checked = read_table(table, NAMES)
    columns = {name: checked.values(name) for name in checked.columns}
    last = max(map(int, table.numbers), default=1)
    for name, cells in columns.items():
        cells.extend(answer.get(name) for answer in answers)
    numbers = [*table.numbers, *range(last + 1, last + 1 + len(answers))]
    found = [different("" if cell is None else cell for cell in cells) for cells in columns.values()]
    header = [checked.headers.get(name) or NAMES.column(name).label(lang) for name in columns]
    return RawTable(table.file, header, numbers, found, table.above)


def as_rows(answers: Sequence[Given], lang: Language) -> str:
    """Answers as lines with tabs, to be pasted into a sheet beneath its header, which is the first line."""
    frame = pd.DataFrame(answers, columns=NAMES.names, dtype="str")
    codes = NAMES.column("answer").codes or {}
    told = frame.assign(answer=[codes[answer].label(lang) for answer in frame["answer"]]).fillna("")
    lines = [[column.label(lang) for column in NAMES.columns], *told.to_numpy().tolist()]
    return "\n".join("\t".join(" ".join(str(cell).split()) for cell in line).rstrip() for line in lines)
