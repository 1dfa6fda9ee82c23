"""Merge of corrections made in a page into a records folder; records are identified by id and hash.

A correction names the record by id and the hash of the cells that its author saw: all of an internal page, of any other
those that may leave. Where the record has changed since, the new value cannot be taken, or the records would not be in
order with it, it is a conflict and left out; the others come in. What is in the records already is left alone, so that
merging twice changes nothing. A tie without an id of its own gets its id written down when it is corrected.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import pandas as pd

from akteursnetz.columns import TABLES
from akteursnetz.errors import AkteursnetzError, Fault, RecordError
from akteursnetz.records import Records, load
from akteursnetz.records.cells import as_text, parse
from akteursnetz.records.check import check_tables, kept_rows
from akteursnetz.records.editing import EditedTable
from akteursnetz.records.folder import read_csv
from akteursnetz.records.identity import record_hash
from akteursnetz.records.meta import Meta
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.public import public_actor, public_tie
from akteursnetz.records.raw import Raw, RawTable
from akteursnetz.records.reading import read_raw
from akteursnetz.records.transaction import finish, locked, replace_together
from akteursnetz.schema import Language, fold
from akteursnetz.texts import date

COLUMNS = ("table", "id", "hash", "action", "column", "old", "new", "note", "by", "at")
ACTIONS = ("change", "remove", "add", "note")

_DAY = len("2026-01-01")  # so much of a time is the day
Result = Literal["applied", "already", "conflict"]


@dataclass(frozen=True)
class Correction:
    """Correction: one row of corrections.csv."""

    table: str
    id: str
    hash: str
    action: str
    column: str
    old: str
    new: str
    note: str
    by: str
    at: str


@dataclass(frozen=True)
class Outcome:
    """Outcome of a correction, and for a conflict its reason."""

    correction: Correction
    result: Result
    reason: str = ""


@dataclass
class Merge:
    """Merge in progress: the outcomes, in the language of the records, and the tables as they would be.

    Nothing is written before `save`.
    """

    folder: Path
    language: Language
    corrections: Sequence[Correction]
    seen: Mapping[str, bytes]
    outcomes: list[Outcome] = field(default_factory=list)
    drafts: dict[str, "_Draft"] = field(default_factory=dict)

    def save(self) -> list[Path]:
        """Write the tables that change, all of them or none, and give their paths.

        Where somebody has changed the records since, the corrections are held against them as they are now, and
        `outcomes` tells what became of them.
        """
        with locked(self.folder):
            if _bytes(self.folder) != self.seen:
                now = merge_corrections(self.folder, self.corrections)
                self.outcomes, self.drafts, self.seen = now.outcomes, now.drafts, now.seen
            changed = [draft for draft in self.drafts.values() if draft.changed]
            files = {draft.raw.file: draft.content(self.seen[draft.raw.file]) for draft in changed}
            replace_together(self.folder, files)
        return [self.folder / file for file in files]


def read_corrections(path: str | Path) -> list[Correction]:
    """Corrections of a file; raises RecordError where it holds none."""
    raw = Raw()
    table = read_csv(Path(path), raw)
    faults = list(raw.faults)
    faults += [Fault("missing_column", table.file, 1, name) for name in COLUMNS if name not in table.header]
    rows = [] if faults else [_row(table, cells) for _, cells in table.rows]
    for (number, _), row in zip(table.rows, rows, strict=False):
        for name, accepted in (("table", ("actors", "ties")), ("action", ACTIONS)):
            if getattr(row, name) not in accepted:
                faults.append(Fault("not_code", table.file, number, name, getattr(row, name), accepted))
    if faults:
        raise RecordError(faults)
    return rows


def merge_corrections(folder: str | Path, corrections: Sequence[Correction]) -> Merge:
    """Merge of corrections into a records folder, worked out without writing anything.

    Raises RecordError where the records are not in order before, and AkteursnetzError where they are not a folder.
    """
    path = Path(folder)
    if not path.is_dir():
        raise AkteursnetzError("not_a_folder", folder=path)
    seen, records, raw = _bytes(path), load(path), read_raw(path)
    merge = Merge(path, records.meta.language, corrections, seen)
    _work_out(merge, records, raw, careful=False)
    if not _in_order(merge, raw):
        _work_out(merge, records, raw, careful=True)
    return merge


def _bytes(folder: Path) -> dict[str, bytes]:
    """Bytes of the files of a records folder, after the rest of a killed merge is taken in."""
    finish(folder)
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".csv", ".toml") and path.is_file())
    return {path.name: path.read_bytes() for path in files}


def _work_out(merge: Merge, records: Records, raw: Raw, *, careful: bool) -> None:
    """Fill the merge; a `careful` one checks the records after each correction."""
    kept, corrections = kept_rows(raw.tables), merge.corrections
    frames = {name: _row_by_row(getattr(records, name), kept[name], raw.tables[name]) for name in ("actors", "ties")}
    merge.drafts = {name: _Draft(raw.tables[name], TABLES[name], frame, records.meta) for name, frame in frames.items()}
    found: dict[int, Outcome] = {}
    for places in sorted(_grouped(corrections), key=lambda places: _leaves(corrections[places[0]])):
        same = [corrections[place] for place in places]
        before = deepcopy(merge.drafts) if careful else {}
        outcome = _outcome(merge, same)
        if careful and not _in_order(merge, raw):
            outcome = Outcome(same[0], "conflict", "tied" if _leaves(same[0]) else "not_accepted")
            merge.drafts = before
        found |= {place: replace(outcome, correction=corrections[place]) for place in places}
    merge.outcomes = [found[place] for place in sorted(found)]


def _row_by_row(frame: pd.DataFrame, kept: Sequence[object], raw: RawTable) -> pd.DataFrame:
    """Records in the rows of their file, without cells where answers on names joined a row to another."""
    if len(frame) == len(raw.numbers):
        return frame
    place = {number: at for at, number in enumerate(kept)}
    at = [place.get(number, -1) for number, _ in raw.rows]
    found = frame.reset_index().reindex([*range(len(frame)), -1]).take(at)
    return found.set_index("id")


def _leaves(correction: Correction) -> bool:
    """Whether a correction removes an actor: it comes last, since its ties may go by later corrections."""
    return correction.table == "actors" and correction.action == "remove"


def _outcome(merge: Merge, same: Sequence[Correction]) -> Outcome:
    known = [_with_id(merge, correction) for correction in same]
    return _add(merge, known) if known[0].action == "add" else _change(merge.drafts[known[0].table], known[0])


def _with_id(merge: Merge, correction: Correction) -> Correction:
    """Correction with an actor's id in the place of its name, also that of a new actor."""
    if TABLES[correction.table].column(correction.column).cell != "actor":
        return correction
    actors = merge.drafts["actors"].values
    ids = [str(actor["id"]) for actor in actors if correction.new in (actor["id"], actor.get("name"))]
    return replace(correction, new=ids[0]) if len(ids) == 1 else correction


def _in_order(merge: Merge, raw: Raw) -> bool:
    _, faults, _ = check_tables(raw.tables | {name: draft.table() for name, draft in merge.drafts.items()})
    return not faults


def _row(table: RawTable, cells: Sequence[object]) -> Correction:
    given = dict(zip(table.header, map(as_text, cells), strict=True))
    return Correction(*(given[name] for name in COLUMNS))


def _grouped(corrections: Sequence[Correction]) -> list[list[int]]:
    """Positions of corrections that belong together: each by itself, the cells of one new record as one."""
    groups: dict[object, list[int]] = {}
    for place, correction in enumerate(corrections):
        key = (correction.table, correction.id, correction.at) if correction.action == "add" else place
        groups.setdefault(key, []).append(place)
    return list(groups.values())


@dataclass
class _Draft(EditedTable):
    """Table being corrected: its raw rows as in the file, beside the checked frame with their values."""

    frame: pd.DataFrame
    meta: Meta

    def __post_init__(self) -> None:
        super().__post_init__()
        self.name = self.schema.name
        self.hashes = [self._hashes({str(k): v for k, v in row.items()}) for row in self.frame.to_dict("records")]
        self.values: list[dict[str, object]] = [
            {"id": at, **{str(k): v for k, v in row.items() if pd.notna(v)}}
            for at, row in zip(self.frame.index, self.frame.to_dict("records"), strict=True)
        ]

    def _hashes(self, cells: Mapping[str, object]) -> set[str]:
        """Hashes of a record in an internal page and in any other."""
        public = (public_actor if self.name == "actors" else public_tie)(cells, self.meta)
        return {record_hash(cells), record_hash(public)}

    def find(self, record: str) -> int | None:
        """Row of a record; None where it is gone."""
        for at, values in enumerate(self.values):
            if values["id"] == record and self.rows[at] is not None:
                return at
        return None

    def knows(self, name: str) -> bool:
        """Whether a column is of the schema or one that the records added."""
        return name in self.schema.names or name in self.frame

    def note(self, at: int, name: str, text: str) -> None:
        """Write a text into a cell, and the record's id into its own cell."""
        self.put(at, "id", str(self.values[at]["id"]))
        self.put(at, name, text)

    def add(self, values: Mapping[str, object], texts: Mapping[str, str]) -> None:
        """Append a record."""
        self.append({"id": str(values["id"]), **texts})
        self.values.append(dict(values))


def _change(draft: _Draft, correction: Correction) -> Outcome:
    at = draft.find(correction.id)
    if at is None:
        gone = correction.action == "remove"
        return Outcome(correction, "already") if gone else Outcome(correction, "conflict", "gone")
    if correction.action == "note":
        return _note(draft, at, correction)
    correction = _turned(draft, at, correction)
    if correction.action == "change" and _says(draft, at, correction):
        return Outcome(correction, "already")
    if correction.hash not in draft.hashes[at]:
        return Outcome(correction, "conflict", "changed")
    if correction.action == "remove":
        draft.rows[at], draft.changed = None, True
        return Outcome(correction, "applied")
    return _put(draft, at, correction)


def _turned(draft: _Draft, at: int, correction: Correction) -> Correction:
    """Correction of an end of a mutual tie, moved to the column of the file where the author saw the ends swapped."""
    cells, other = draft.frame.iloc[at], {"from": "to", "to": "from"}.get(correction.column)
    if other is None or cells[correction.column] == correction.old or cells[other] != correction.old:
        return correction
    return replace(correction, column=other)


def _says(draft: _Draft, at: int, correction: Correction) -> bool:
    """Whether the record already has the value of the correction."""
    try:
        wanted = parse(correction.new, draft.schema.column(correction.column)) if correction.new else None
    except MisreadError:
        return False
    return draft.values[at].get(correction.column) == wanted


def _put(draft: _Draft, at: int, correction: Correction) -> Outcome:
    if not draft.knows(correction.column):
        return Outcome(correction, "conflict", "no_column")
    column = draft.schema.column(correction.column)
    if column.required and not correction.new:
        return Outcome(correction, "conflict", "required")
    original = draft.frame.iloc[at].get(correction.column)
    before = None if pd.isna(original) else original
    if draft.values[at].get(correction.column) != before:
        return Outcome(correction, "conflict", "twice")
    try:
        value = parse(correction.new, column) if correction.new else None
    except MisreadError:
        return Outcome(correction, "conflict", "not_accepted")
    draft.values[at][correction.column] = value
    draft.note(at, correction.column, correction.new)
    if correction.note:
        _note(draft, at, correction)
    return Outcome(correction, "applied")


def _note(draft: _Draft, at: int, correction: Correction) -> Outcome:
    """Append a participant's remark to the record's note, with name and time."""
    said = " ".join(part for part in (correction.note, _signed(correction, draft.meta.language)) if part)
    before = str(draft.values[at].get("note") or "")
    if said in before:
        return Outcome(correction, "already")
    noted = f"{before} {said}".strip()
    draft.values[at]["note"] = noted
    draft.note(at, "note", noted)
    return Outcome(correction, "applied")


def _signed(correction: Correction, lang: Language) -> str:
    """Signature of a remark: who made it and on which day, as the language writes a date."""
    return f"({', '.join(part for part in (correction.by, date(correction.at[:_DAY], lang)) if part)})"


def _add(merge: Merge, cells: Sequence[Correction]) -> Outcome:
    draft = merge.drafts[cells[0].table]
    given = {cell.column: cell.new for cell in cells if cell.column and cell.new}
    if not all(map(draft.knows, given)):
        return Outcome(cells[0], "conflict", "no_column")
    if any(not given.get(column.name) for column in draft.schema.columns if column.required and column.name != "id"):
        return Outcome(cells[0], "conflict", "required")
    try:
        values = {name: parse(new, draft.schema.column(name)) for name, new in given.items()}
    except MisreadError:
        return Outcome(cells[0], "conflict", "not_accepted")
    if any(all(row.get(name) == value for name, value in values.items()) for row in draft.values):
        return Outcome(cells[0], "already")
    noted = {"note": f"{cells[0].note} {_signed(cells[0], draft.meta.language)}"} if cells[0].note else {}
    texts = {name: as_text(value) for name, value in values.items()} | noted
    draft.add({"id": _new_id(draft, values), **values}, texts)
    return Outcome(cells[0], "applied")


def _new_id(draft: _Draft, values: Mapping[str, object]) -> str:
    """Unused id for a new record: the folded name of an actor, the hash of a tie; numbered where it is taken."""
    known_by = fold(str(values["name"])) if "name" in values else f"t-{record_hash(values)[:10]}"
    taken = {str(row["id"]) for row in draft.values}
    numbered = (known_by if number == 1 else f"{known_by}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if candidate not in taken)
