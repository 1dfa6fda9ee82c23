"""Entering of answers into a folder of records: rows and empty cells are added, nothing that stands there is changed.

A tie is there already where the same actor reports the same relation, in the same direction and state, with the same
actor. What a return says otherwise than such a tie is told and left.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import tomli_w

from akteursnetz.columns import TABLES, TIES, Column
from akteursnetz.errors import Fault, RecordError
from akteursnetz.network import Network
from akteursnetz.records.cells import as_text
from akteursnetz.records.check import check_tables, kept_rows
from akteursnetz.records.editing import EditedTable
from akteursnetz.records.encoding import decode
from akteursnetz.records.identity import ids_of
from akteursnetz.records.raw import META, Raw
from akteursnetz.schema import DEFAULT_DIRECTION, SURVEYED, Language, fold, split
from akteursnetz.survey.answers import Answers, Newcomer, Tie
from akteursnetz.survey.questions import Assessment
from akteursnetz.texts import text

#: Cells of a tie in which a return may differ from the records.
_COMPARED = ("formality", "frequency", "subject", "until", "reason", "quote")


@dataclass
class Entry:
    """Answers about to be entered: new files by name, what is new in them, and notices of what was left."""

    files: dict[str, bytes] = field(default_factory=dict)
    ties: int = 0
    actors: int = 0
    asked: int = 0
    notices: list[Fault] = field(default_factory=list)


def enter(answers: Answers, surveyed: Sequence[str], raw: Raw, folder: Path) -> Entry:
    """Entry of the answers into the tables of a folder, worked out without writing anything.

    Raises RecordError where the records would not be in order with it.
    """
    entry, net = Entry(), answers.net
    tables = {name: EditedTable(raw.tables[name], TABLES[name]) for name in ("actors", "ties")}
    _enter_actors(answers, surveyed, tables["actors"], kept_rows(raw.tables)["actors"], entry)
    used = _enter_ties(answers, tables["ties"], entry)
    written = _enter_meta(net, used, folder / META, entry)
    changed = {name: table for name, table in tables.items() if table.changed}
    if changed:
        scales = tomllib.loads(written).get("scales", {}) if written else net.meta.scales
        _, faults, _ = check_tables(raw.tables | {name: table.table() for name, table in changed.items()}, scales)
        if faults:
            raise RecordError(faults, net.meta.language)
    for table in changed.values():
        entry.files[table.raw.file] = table.content((folder / table.raw.file).read_bytes())
    return entry


def _enter_actors(
    answers: Answers, surveyed: Sequence[str], table: EditedTable, kept: Sequence[Any], entry: Entry
) -> None:
    """Add the newcomers, and Yes to the empty cells of those who answered; `kept` are the numbers of their rows."""
    net, writer = answers.net, _Writer(table)
    cells = net.actors["surveyed"].to_dict()
    answered = set(surveyed)
    rows = dict(zip(net.actors.index, kept, strict=True))
    place = {number: at for at, (number, _) in enumerate(table.raw.rows)}
    for actor in net.actors.index:
        if actor in answered and pd.isna(cells[actor]):
            table.put(
                place[rows[actor]], writer.column("surveyed"), writer.word(TABLES["actors"].column("surveyed"), "yes")
            )
            entry.asked += 1
    header = table.schema.column("surveyed")
    told = {actor: code for actor, code in cells.items() if code == "no" and actor in answered}
    for actor in told:
        label = SURVEYED["no"].label(net.meta.language)
        entry.notices.append(Fault("answered_marked_no", table.raw.file, int(rows[actor]), header, label))
    for newcomer in answers.newcomers.values():
        writer.append(_actor_cells(newcomer, net))
        entry.actors += 1


def _actor_cells(newcomer: Newcomer, net: Network) -> dict[str, Any]:
    names = "; ".join(net.name(actor) for actor in newcomer.named_by)
    cells = {
        "id": newcomer.id,
        "name": newcomer.name,
        "kind": text("survey.kind", net.meta.language),
        "sector": newcomer.sector,
        "source": text("survey.named_by", net.meta.language, names=names),
    }
    return {name: value for name, value in cells.items() if value is not None}


class _Writer:
    """Writer of rows in the words of a file: German where its headers are, else the program's."""

    def __init__(self, table: EditedTable) -> None:
        self.table = table
        german = {column.de for column in table.schema.columns} - {column.name for column in table.schema.columns}
        self.lang: Language | None = "de" if german & set(table.header) else None

    def column(self, name: str) -> str:
        """Name of a column, with a header in the words of the file where it has none yet."""
        if name not in self.table.names:
            own = [known for known in self.table.names if fold(known) == fold(name)]
            if own:
                return own[0]
            column = self.table.schema.column(name)
            self.table.header.append(column.label(self.lang) if self.lang else name)
        return name

    def word(self, column: Column, value: Any) -> str:
        """Cell of a column in the words of the file."""
        if column.codes is not None and self.lang:
            return column.codes[value].label(self.lang)
        if isinstance(value, float):
            return as_text(value).replace(".", "," if self.lang else ".")
        return str(value)

    def append(self, cells: Mapping[str, Any]) -> None:
        """Append a row."""
        written = {name: self.word(self.table.schema.column(name), value) for name, value in cells.items()}
        self.table.append({self.column(name): word for name, word in written.items()})


def _enter_ties(answers: Answers, table: EditedTable, entry: Entry) -> list[Assessment]:
    """Add the ties that are not there yet; the assessments that they use come back."""
    there = _there(answers.net.ties)
    new: list[Tie] = []
    for tie in answers.ties:
        known = there[_key(tie.cells)]
        if known:
            entry.notices += _differences(tie, known.pop(0), answers.net)
        else:
            new.append(tie)
    writer = _Writer(table)
    for known_by, tie in zip(_new_ids(answers.net, new), new, strict=True):
        writer.append({"id": known_by, **tie.cells})
    entry.ties = len(new)
    scales = answers.scales.values()
    return [asked for asked in scales if any(asked.column in tie.cells for tie in new)]


def _new_ids(net: Network, new: Sequence[Tie]) -> list[str]:
    if not new:
        return []
    cells = pd.DataFrame([tie.cells for tie in new])
    known = net.ties.reset_index()
    return ids_of(pd.concat([known, cells.astype(object)], ignore_index=True))[len(known) :]


def _there(ties: pd.DataFrame) -> dict[object, list[Mapping[str, Any]]]:
    """Ties of the records by reporter, ends, relation and state, in their order."""
    found: dict[object, list[Mapping[str, Any]]] = defaultdict(list)
    for row in ties.to_dict("records"):
        cells = {str(name): value for name, value in row.items() if pd.notna(value)}
        for reporter in split(cells.get("reported_by")):
            found[_key({**cells, "reported_by": reporter})].append(cells)
    return found


def _key(cells: Mapping[str, Any]) -> object:
    ends: object = (cells["from"], cells["to"])
    if cells.get("direction", DEFAULT_DIRECTION.get(cells["relation"])) == "mutual":
        ends = frozenset((cells["from"], cells["to"]))
    return (cells["reported_by"], ends, cells["relation"], cells.get("state", "existing"))


def _differences(tie: Tie, known: Mapping[str, Any], net: Network) -> Iterator[Fault]:
    """Notices of what a return says otherwise than the tie of the records."""
    own = [name for name in tie.cells if name not in TIES.names]
    for name in (*_COMPARED, *own):
        value = tie.cells.get(name)
        if value is not None and value != known.get(name):
            column, lang = TIES.column(name), net.meta.language
            found, there = (_told(column, given, lang) for given in (value, known.get(name)))
            details = {"there": there, "other": net.name(str(tie.row.id)) if tie.row.id else ""}
            yield Fault("tie_differs", tie.row.file, tie.row.number, column, found, details=details)


def _told(column: Column, value: Any, lang: Language) -> str:
    if value is None:
        return "–"
    return column.codes[value].label(lang) if column.codes is not None else as_text(value)


def _enter_meta(net: Network, used: Iterable[Assessment], path: Path, entry: Entry) -> str | None:
    """Text of network.toml with what the returns add to it; None where they add nothing.

    A survey becomes the evidence where none is given, and a new column of assessments gets its scale.
    """
    new = {asked.column: _scale(asked, net.meta.language) for asked in used if not (asked.documented or asked.known)}
    wants_evidence = net.meta.evidence is None
    if net.meta.evidence not in (None, "survey"):
        entry.notices.append(Fault("evidence_other", META, None, "evidence", net.meta.evidence))
    if not (new or wants_evidence):
        return None
    before = path.read_bytes()
    decoded = decode(before)
    written = decoded.text if decoded is not None else ""
    after = _with_entries(written, new, wants_evidence)
    if after is None:
        entry.notices.append(Fault("meta_by_hand", META, None, "scales", details={"columns": tuple(new)}))
        return None
    line_end = "\r\n" if b"\r\n" in before else "\n"
    entry.files[path.name] = after.replace("\r\n", "\n").replace("\n", line_end).encode()
    return after


def _scale(asked: Assessment, lang: Language) -> dict[str, Any]:
    return {"low": int(asked.low), "high": int(asked.high), "unit": text("survey.scale_unit", lang)}


def _with_entries(written: str, scales: Mapping[str, Any], evidence: bool) -> str | None:
    """Text of network.toml with further entries before its first table and at its end; None where it gives others."""
    before = tomllib.loads(written)
    wanted = {**before, **({"evidence": "survey"} if evidence else {})}
    if scales:
        wanted["scales"] = {**before.get("scales", {}), **scales}
    line = 'evidence = "survey"\n' if evidence else ""
    ends = "" if written.endswith("\n") or not written else "\n"
    further = tomli_w.dumps({"scales": dict(scales)}).replace("[scales]\n", "") if scales else ""
    after = f"{line}{written}{ends}{further and chr(10)}{further}"
    try:
        return after if tomllib.loads(after) == wanted else None
    except tomllib.TOMLDecodeError:
        return None
