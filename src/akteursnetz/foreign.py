"""Foreign tables: actors and ties of other programs and of office sheets, made a network in our columns."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from akteursnetz.columns import TABLES, Column, Table
from akteursnetz.errors import Fault
from akteursnetz.network import Network, from_tables
from akteursnetz.records.cells import parse, says_nothing
from akteursnetz.records.meta import Meta
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import FORMS, UMLAUTS, Language, fold, lookup
from akteursnetz.texts import text

Row = dict[str, Any]
_SIGNS = re.compile(r"[\W_]+")


@dataclass
class Draft:
    """Draft of a network: rows of actors and ties by columns, ours by their names, and notices of what became what.

    The ends of a tie are ids of actors. What a row does not give is not in it, or None.
    """

    actors: list[Row] = field(default_factory=list)
    ties: list[Row] = field(default_factory=list)
    notices: list[Fault] = field(default_factory=list)


def network_of(draft: Draft, file: str, meta: Meta | None = None) -> Network:
    """Network of a draft, whose gaps are filled.

    Where nothing is given, the name is the id, the kind the form or "actor", the relation cooperation. Columns that
    are called like ours and hold something else are kept under another name, and told. Raises RecordError as
    `from_tables` does.
    """
    described = meta or Meta()
    given = {"actors": draft.actors, "ties": draft.ties}
    rows = {name: named_like_ours(map(_given, table), TABLES[name]) for name, table in given.items()}
    notices = [notice for name, table in rows.items() for notice in keep_apart(table, TABLES[name], file)]
    for actor in rows["actors"]:
        if says_nothing(str(actor.get("name", "")).strip()):
            actor["name"] = actor["id"]
        actor.setdefault("kind", _kind(actor, described.language))
    for tie in rows["ties"]:
        tie.setdefault("relation", "cooperation")
    frames = {name: pd.DataFrame(rows[name], columns=_columns(rows[name], TABLES[name])) for name in rows}
    return from_tables(**frames, meta=described).derive(notices=(*draft.notices, *notices))


def named_like_ours(rows: Iterable[Row], table: Table) -> list[Row]:
    """Rows under the names of the columns that their words stand for; the second of two for one column is foreign.

    >>> named_like_ours([{"Sektor": "Kirchen", "sector": "north", "size": 3}], TABLES["actors"])
    [{'sector': 'Kirchen', 'foreign_sector': 'north', 'size': 3}]
    """
    known, columns = lookup(table.columns), dict[str, str]()
    found: list[Row] = []
    for cells in rows:
        named: Row = {}
        for name, value in cells.items():
            if name not in columns:
                columns[name] = known.get(fold(name), name)
            column = columns[name]
            named[f"foreign_{column}" if column in named else column] = value
        found.append(named)
    return found


def _kind(actor: Row, lang: Language) -> str:
    """Kind of an actor that gives none: the word of its form, else "actor"."""
    code = FORMS.get(actor.get("form", ""))
    return text("words.actor", lang) if code is None else code.label(lang)


def _given(row: Mapping[str, Any]) -> Row:
    return {name: value for name, value in row.items() if not _is_nothing(value)}


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _columns(rows: Iterable[Row], table: Table) -> list[str]:
    """Columns of rows, those that a table needs first."""
    required = [column.name for column in table.columns if column.required]
    return list(dict.fromkeys([*required, *(name for row in rows for name in row)]))


def keep_apart(rows: Sequence[Row], table: Table, file: str) -> list[Fault]:
    """Notices of the columns that are called like one of a table and hold something else, and are now called otherwise.

    One cell that cannot be read is enough: a column whose words are another program's is not taken by halves.

    >>> rows = [{"id": "a", "sector": "north"}]
    >>> keep_apart(rows, TABLES["actors"], "graph.gml")[0].found, rows
    ('north', [{'id': 'a', 'foreign_sector': 'north'}])
    """
    notices = []
    called = {str(row.get(name)) for row in rows for name in ("id", "name")}
    for column in table.columns:
        held = {str(row[column.name]): row[column.name] for row in rows if column.name in row}
        known = called if column.name == "part_of" else held.keys()
        strange = [word for word, value in held.items() if word not in known or not _readable(value, column)]
        if strange:
            notices.append(put_apart(rows, column, file, strange[0]))
    return notices


def put_apart(rows: Iterable[Row], column: Column, file: str, shown: str) -> Fault:
    """Notice of a column that is called `foreign_...` from now on; `shown` is one of its cells."""
    kept = f"foreign_{column.name}"
    for row in rows:
        if column.name in row:
            row[kept] = row.pop(column.name)
    return Fault("kept_apart", file, None, column, shown, details={"kept": kept})


def _readable(value: object, column: Column) -> bool:
    try:
        parse(value, column)
    except MisreadError:
        return False
    return True


def ids_for(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Ids for names: their letters and digits in lower case, umlauts spelt out, a number where one is taken.

    >>> ids_for(["Jugendamt Süd", "JUGENDAMT SÜD", "§"])
    ['jugendamt-sued', 'jugendamt-sued-2', 'actor']
    """
    ids: list[str] = []
    used = set(taken)
    for name in names:
        plain = _SIGNS.sub("-", name.casefold().translate(UMLAUTS)).strip("-") or "actor"
        known = plain
        number = 2
        while known in used:
            known, number = f"{plain}-{number}", number + 1
        used.add(known)
        ids.append(known)
    return ids
