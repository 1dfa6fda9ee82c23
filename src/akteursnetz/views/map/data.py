"""The records of a network as the plain data that its page shows.

Nothing is computed here; what names people or comments is left out unless the page is for internal use.
"""

import hashlib
from collections.abc import Collection, Hashable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.columns import ACTORS, TIES, Column, Table
from akteursnetz.errors import fault_lines
from akteursnetz.facts import counts_line
from akteursnetz.graph import directions, tie_states
from akteursnetz.indicators.names import assessed_columns
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.knowledge.sources import informant_line, may_name, sources_line, telling, without_line
from akteursnetz.network import Network
from akteursnetz.records.identity import record_hash
from akteursnetz.schema import (
    ACTOR_STATES,
    DIRECTIONS,
    FORMALISED,
    FORMALITIES,
    FORMS,
    FREQUENCIES,
    FUNCTIONS,
    INTERNAL,
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
    """The words and looks of a page; records, measures, findings and positions come beside them."""
    hidden = hidden_columns(net, internal=internal)
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
        "counts": {lang: counts_line(net, lang) for lang in LANGUAGES},
        "codes": {name: {code.name: _words(code) for code in codes.values()} for name, codes in CODES.items()},
        "columns": {"actors": _columns(ACTORS, net.actors, hidden), "ties": _columns(TIES, net.ties, hidden)},
        "style": style_table(),
        "bodies": list(TWO_MODE_FORMS),
    }


def hidden_columns(net: Network, *, internal: bool) -> tuple[str, ...]:
    """The columns that a page leaves out: who and what was remarked, and what one reporter thinks of a tie."""
    return () if internal else (*INTERNAL, *assessed_columns(net))


def evidence_line(net: Network, lang: Language) -> str:
    """What the network's source can and cannot show, in one line."""
    if one_informant(net):
        return informant_line(net, lang, named=False)
    return text(f"page.evidence.{(net.meta.evidence or 'none').replace(' ', '_')}", lang)


def told_lines(net: Network, lang: Language, *, internal: bool) -> list[str]:
    """Which sources the measured ties rest on, what is left without the first, and what the records contradict."""
    said = [sources_line(net, lang, named=may_name(net, internal=internal)), without_line(net, lang)]
    return [line for line in (*said, *fault_lines(telling(net), lang)) if line]


def actor_items(
    net: Network, measures: pd.DataFrame, communities: Mapping[str, str], *, internal: bool = False
) -> list[Actor]:
    """The actors in the order of the roster, each with its record and what was measured of it.

    Undefined measures are left out; `communities` has those actors that are in one.
    """
    hidden = hidden_columns(net, internal=internal)
    known = {str(actor): _values(row) for actor, row in measures.iterrows()}
    items = []
    for actor, cells in zip(map(str, net.actors.index), net.actors.to_dict("records"), strict=True):
        record: Record = {"id": actor, **_record(cells, hidden)}
        item: Actor = {"id": actor, "record": record, "hash": _hash(cells), "measures": known.get(actor, {})}
        if actor in communities:
            item["community"] = communities[actor]
        items.append(item)
    return items


def _values(row: pd.Series) -> dict[str, float]:
    return {str(measure): value for measure, value in row.dropna().items()}


def tie_items(net: Network, *, internal: bool = False) -> list[Tie]:
    """The ties in the order of the records; `layer` and `formalised` are by formality, `state` that of `tie_states`."""
    hidden = hidden_columns(net, internal=internal)
    one_way, records = directions(net) == "one_way", net.ties.to_dict("records")
    facts = zip(map(str, net.ties.index), net.layers, net.formalised, one_way, tie_states(net), records, strict=True)
    return [
        {
            "id": tie,
            "from": str(cells["from"]),
            "to": str(cells["to"]),
            "layer": layer,
            "formalised": formalised,
            "directed": bool(directed),
            "state": state,
            "record": {"id": tie, **_record(cells, hidden)},
            "hash": _hash(cells),
        }
        for tie, layer, formalised, directed, state, cells in facts
    ]


def _words(word: Code | Column) -> Told:
    return {lang: word.label(lang) for lang in LANGUAGES}


def _columns(table: Table, frame: pd.DataFrame, hidden: Collection[str]) -> list[ColumnItem]:
    """The columns of a table as the page needs them, the ones that records added last."""
    known = [_column(column) for column in table.columns if column.name not in hidden]
    return known + [added_column(str(name)) for name in frame.columns if name not in (*table.names, *hidden)]


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
    """A column that the schema does not have: its name is its header where no other is given."""
    return {"name": name, "de": de or name, "en": en or name, "cell": "", "required": False}


def _record(cells: Mapping[Hashable, Any], hidden: Collection[str]) -> Record:
    """The cells that are filled; whole numbers without their decimal point."""
    shown = {str(name): value for name, value in cells.items() if name not in hidden and pd.notna(value)}
    return {name: _plain(value) for name, value in shown.items()}


def _plain(value: Any) -> str | int | float:
    if isinstance(value, (int, float)):
        return int(value) if float(value).is_integer() else float(value)
    return str(value)


def _hash(cells: Mapping[Hashable, Any]) -> str:
    return record_hash({str(name): value for name, value in cells.items()})
