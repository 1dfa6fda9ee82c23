"""A network as the plain data that its page shows: records, measures, findings, positions, stations.

Nothing is computed here; what names people or comments is left out unless the page is for internal use.
"""

import hashlib
from collections.abc import Collection, Hashable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.graph import directions
from akteursnetz.network import Network
from akteursnetz.records.identity import record_hash
from akteursnetz.schema import (
    ACTORS,
    DIRECTIONS,
    FORMALITIES,
    FORMS,
    FREQUENCIES,
    FUNCTIONS,
    INTERNAL,
    LANGUAGES,
    LAYERS,
    LEVELS,
    RELATIONS,
    SECTORS,
    SETTINGS,
    STATES,
    SURVEYED,
    TIES,
    TWO_MODE_FORMS,
    Codes,
    Column,
    Table,
)
from akteursnetz.texts import text
from akteursnetz.views.shell.style import style_table

CODES: Mapping[str, Codes] = {
    "sector": SECTORS,
    "form": FORMS,
    "level": LEVELS,
    "surveyed": SURVEYED,
    "relation": RELATIONS,
    "formality": FORMALITIES,
    "layer": LAYERS,
    "direction": DIRECTIONS,
    "function": FUNCTIONS,
    "frequency": FREQUENCIES,
    "state": STATES,
    "setting": SETTINGS,
}

Record = dict[str, str | int | float]


def base_data(net: Network, *, internal: bool = False) -> dict[str, Any]:
    """The records, words and looks of a page; measures, findings and positions come beside them."""
    hidden = () if internal else INTERNAL
    return {
        "title": net.meta.title,
        "key": hashlib.sha256(f"{net.meta.title}\n{net.meta.place}".encode()).hexdigest()[:16],
        "meta": {name: getattr(net.meta, name) for name in ("place", "setting", "date", "boundary", "sources")},
        "evidence": {lang: evidence_line(net, lang) for lang in LANGUAGES},
        "codes": {name: {code.name: _words(code) for code in codes.values()} for name, codes in CODES.items()},
        "columns": {"actors": _columns(ACTORS, net.actors, hidden), "ties": _columns(TIES, net.ties, hidden)},
        "style": style_table(),
        "bodies": list(TWO_MODE_FORMS),
        "actors": actor_items(net, hidden=hidden),
        "ties": tie_items(net, hidden=hidden),
    }


def evidence_line(net: Network, lang: Any) -> str:
    """What the network's source can and cannot show, in one line."""
    return text(f"page.evidence.{(net.meta.evidence or 'none').replace(' ', '_')}", lang)


def actor_items(net: Network, *, hidden: Collection[str] = INTERNAL) -> list[dict[str, Any]]:
    """The actors in the order of the roster, each with its record and the hash by which a correction knows it."""
    rows = zip(map(str, net.actors.index), net.actors.to_dict("records"), strict=True)
    return [
        {
            "id": actor,
            "name": str(cells["name"]),
            "record": {"id": actor} | _record(cells, hidden),
            "hash": _hash(cells),
        }
        for actor, cells in rows
    ]


def tie_items(net: Network, *, hidden: Collection[str] = INTERNAL) -> list[dict[str, Any]]:
    """The ties in the order of the records; `layer` is their formality's, an empty state is existing."""
    facts = zip(
        map(str, net.ties.index), net.layers, directions(net) == "one_way", net.ties.to_dict("records"), strict=True
    )
    return [
        {
            "id": tie,
            "from": str(cells["from"]),
            "to": str(cells["to"]),
            "layer": layer,
            "directed": bool(directed),
            "state": cells["state"] if isinstance(cells["state"], str) else "existing",
            "record": {"id": tie} | _record(cells, hidden),
            "hash": _hash(cells),
        }
        for tie, layer, directed, cells in facts
    ]


def _words(word: Any) -> dict[str, str]:
    return {lang: word.label(lang) for lang in LANGUAGES}


def _columns(table: Table, frame: pd.DataFrame, hidden: Collection[str]) -> list[dict[str, Any]]:
    """The columns of a table as the page needs them, the ones that records added last."""
    known = [_column(column) for column in table.columns if column.name not in hidden]
    added = [str(name) for name in frame.columns if name not in table.names]
    return known + [{"name": name, "de": name, "en": name, "cell": "", "required": False} for name in added]


def _column(column: Column) -> dict[str, Any]:
    codes = {"codes": next(name for name, codes in CODES.items() if codes is column.codes)} if column.codes else {}
    return {"name": column.name, **_words(column), "cell": column.cell, "required": column.required} | codes


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
