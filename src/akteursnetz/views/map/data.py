"""Records of a network as the plain data that its page shows.

Nothing is computed here; what may not leave (`records.public`) is left out unless the page is for internal use.
"""

import hashlib
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.columns import ACTORS, TIES, Column, Table
from akteursnetz.errors import fault_lines
from akteursnetz.facts import counts_line
from akteursnetz.graph import tie_states
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.knowledge.kept import kept_line, shown_part
from akteursnetz.knowledge.sources import informant_line, may_name, sources_line, telling, without_line
from akteursnetz.network import Network
from akteursnetz.records.identity import record_hash
from akteursnetz.records.meta import Meta
from akteursnetz.records.public import may_leave, public_actor, public_tie
from akteursnetz.schema import (
    ACTOR_STATES,
    DEFAULT_DIRECTION,
    DIRECTIONS,
    FORMALISED,
    FORMALITIES,
    FORMS,
    FREQUENCIES,
    FUNCTIONS,
    LANGUAGES,
    LAYERS,
    LEVELS,
    OWNERSHIPS,
    RELATIONS,
    SECTORS,
    SETTINGS,
    STATES,
    SURVEYED,
    TWO_MODE_FORMS,
    TWO_MODE_RELATIONS,
    Code,
    Codes,
    Language,
)
from akteursnetz.texts import text
from akteursnetz.views.map.datatypes import Actor, Base, ColumnItem, Record, Tie, Told
from akteursnetz.views.shell.style import style_table

CODES: Mapping[str, Codes] = {
    "sector": SECTORS,
    "form": FORMS,
    "level": LEVELS,
    "ownership": OWNERSHIPS,
    "surveyed": SURVEYED,
    "relation": RELATIONS,
    "formality": FORMALITIES,
    "layer": LAYERS,
    "formalised": FORMALISED,
    "direction": DIRECTIONS,
    "function": FUNCTIONS,
    "frequency": FREQUENCIES,
    "state": STATES,
    "actor_state": ACTOR_STATES,
    "setting": SETTINGS,
}


def base_data(net: Network, *, internal: bool = False) -> Base:
    """Base data of a page: words and style, without records, measures, findings and positions."""
    meta = net.meta
    return {
        "title": meta.title,
        "key": hashlib.sha256(f"{meta.title}\n{meta.place}".encode()).hexdigest()[:16],
        "meta": {
            "place": meta.place,
            "setting": meta.setting,
            "date": meta.date,
            "boundary": meta.boundary,
            "sources": list(meta.sources),
        },
        "evidence": {lang: evidence_line(net, lang) for lang in LANGUAGES},
        "told": {lang: told_lines(net, lang, internal=internal) for lang in LANGUAGES},
        "internal": internal,
        "kept": {lang: "" if internal else kept_line(net, lang) for lang in LANGUAGES},
        "counts": {lang: counts_line(shown_part(net, internal=internal), lang) for lang in LANGUAGES},
        "codes": {name: {code.name: _words(code) for code in codes.values()} for name, codes in CODES.items()},
        "columns": {
            "actors": _columns(ACTORS, net.actors, meta, internal=internal),
            "ties": _columns(TIES, net.ties, meta, internal=internal),
        },
        "style": style_table(),
        "bodies": list(TWO_MODE_FORMS),
        "seats": list(TWO_MODE_RELATIONS),
    }


def evidence_line(net: Network, lang: Language) -> str:
    """Line on what the network's evidence can and cannot show."""
    if one_informant(net):
        return informant_line(net, lang, named=False)
    return text(f"page.evidence.{(net.meta.evidence or 'none').replace(' ', '_')}", lang)


def told_lines(net: Network, lang: Language, *, internal: bool) -> list[str]:
    """Lines on the sources of the measured ties, on what is left without the first, and on contradictions."""
    said = [sources_line(net, lang, named=may_name(net, internal=internal)), without_line(net, lang)]
    return [line for line in (*said, *fault_lines(telling(net), lang)) if line]


def actor_items(
    net: Network, measures: pd.DataFrame, communities: Mapping[str, str], *, internal: bool = False
) -> list[Actor]:
    """Actors in the order of `net.actors`, each with its record and its measures.

    Undefined measures are left out; `communities` has those actors that are in one.
    """
    known = _values(measures)
    items = []
    for actor, row in zip(map(str, net.actors.index), net.actors.to_dict("records"), strict=True):
        cells = _named(row) if internal else public_actor(_named(row), net.meta)
        record: Record = {"id": actor, **_record(cells)}
        item: Actor = {"id": actor, "record": record, "hash": record_hash(cells), "measures": known.get(actor, {})}
        if actor in communities:
            item["community"] = communities[actor]
        items.append(item)
    return items


def _values(measures: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Defined measures of each actor by their names."""
    names = list(map(str, measures.columns))
    rows = zip(measures.to_numpy().tolist(), measures.notna().to_numpy().tolist(), strict=True)
    found = ({name: value for name, value, is_there in zip(names, *row, strict=True) if is_there} for row in rows)
    return dict(zip(map(str, measures.index), found, strict=True))


def tie_items(net: Network, *, internal: bool = False) -> list[Tie]:
    """Ties in the order of the records; `layer` and `formalised` are by formality, `state` that of `tie_states`.

    Unless they are for internal use, wishes stay in, and no order or arrow tells who reported a tie.
    """
    shown = shown_part(net, internal=internal)
    facts = zip(map(str, shown.ties.index), shown.layers, shown.formalised, tie_states(shown), strict=True)
    rows = (_named(row) for row in shown.ties.to_dict("records"))
    records = (cells if internal else public_tie(cells, net.meta) for cells in rows)
    return [_tie(*fact, cells) for fact, cells in zip(facts, records, strict=True)]


def _tie(tie: str, layer: str, formalised: str, state: str, cells: Mapping[str, Any]) -> Tie:
    direction = cells["direction"]
    return {
        "id": tie,
        "from": str(cells["from"]),
        "to": str(cells["to"]),
        "layer": layer,
        "formalised": formalised,
        "directed": (DEFAULT_DIRECTION[cells["relation"]] if pd.isna(direction) else direction) == "one_way",
        "state": state,
        "record": {"id": tie, **_record(cells)},
        "hash": record_hash(cells),
    }


def _words(word: Code | Column) -> Told:
    return {lang: word.label(lang) for lang in LANGUAGES}


def _columns(table: Table, frame: pd.DataFrame, meta: Meta, *, internal: bool) -> list[ColumnItem]:
    """Columns of a table as the page needs them, the ones that the records added last."""
    names = dict.fromkeys((*table.names, *map(str, frame.columns)))
    shown = [name for name in names if internal or may_leave(meta, table.name, name)]
    return [_column(table.column(name)) if name in table.names else added_column(name) for name in shown]


def _column(column: Column) -> ColumnItem:
    words = _words(column)
    shown: ColumnItem = {
        "name": column.name,
        "de": words["de"],
        "en": words["en"],
        "cell": column.cell,
        "required": column.required,
    }
    if column.codes:
        shown["codes"] = next(name for name, codes in CODES.items() if codes is column.codes)
    return shown


def added_column(name: str, *, de: str = "", en: str = "") -> ColumnItem:
    """Column that the schema does not have: its name is its header where no other is given."""
    return {"name": name, "de": de or name, "en": en or name, "cell": "", "required": False}


def _named(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in row.items()}


def _record(cells: Mapping[str, Any]) -> Record:
    """Filled cells of a record; whole numbers without their decimal point."""
    return {name: _plain(value) for name, value in cells.items() if pd.notna(value)}


def _plain(value: Any) -> str | int | float:
    if isinstance(value, (int, float)):
        return int(value) if float(value).is_integer() else float(value)
    return str(value)
