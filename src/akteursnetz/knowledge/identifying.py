"""Disclosure check: what still identifies somebody when only public columns of a network are shown.

A check of what may leave, not a proof of anonymity: who knows the place recognises a Jugendamt by its kind and a
Jobcenter by its partners. Cells are not repeated here; each line tells where they stand.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from akteursnetz.columns import TABLES
from akteursnetz.graph import in_force
from akteursnetz.knowledge.kept import shown_ties
from akteursnetz.network import Network, require_network
from akteursnetz.records.public import internal_columns, may_leave, reporters_may_leave, wishes_may_leave
from akteursnetz.schema import Language
from akteursnetz.texts import listing, text

#: Groups, kinds and sectors of fewer than these are small.
FEWEST = 3
_NAMED = 6
_TELLING = {
    "mail": re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE),
    "phone": re.compile(r"(?<![\w.,])(?:\+\d{1,3}|0\d)(?:[\s/()–-]*\d){5,}(?!\w)"),
    "person": re.compile(r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?)\s+(?:[A-ZÄÖÜ][\w.-]*)"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Identifying(NamedTuple):
    """Identifying item: what it is, where it stands, which records have it, of how many."""

    code: str
    table: str
    column: str
    records: tuple[str, ...]
    of: int = 0


def publish_check(net: Network, *, lang: Language | None = None) -> pd.DataFrame:
    """Disclosure check of a network: what still identifies somebody in what it shows by default.

    Told are columns and wishes that the network releases; mail addresses, telephone numbers and titles of persons in
    shown texts; office holders; groups of one or two; actors that are the only ones of their kind; sectors of one or
    two; actors that sector and number of partners single out; exact days; coordinates. A network without any of these
    gives an empty table, which does not mean that it is anonymous. Raises NetworkError for what is no network.

    Returns
    -------
    DataFrame with the columns `finding` (code), `sentence` (in `lang`, else in the network's language), `table`,
    `column`, `records` (ids joined by "; ", or entries of network.toml).

    >>> from akteursnetz.examples import example
    >>> publish_check(example("eichsfeld"))["finding"].unique().tolist()[:2]
    ['released', 'person']
    """
    language = lang or require_network(net).meta.language
    parts = (_released, _texts, _meta, _actors, _singled_out, _exact)
    rows = [
        (found.code, _sentence(found, net, language), found.table, found.column, "; ".join(found.records))
        for part in parts
        for found in part(net)
    ]
    return pd.DataFrame(rows, columns=["finding", "sentence", "table", "column", "records"], dtype="str")


def _sentence(found: Identifying, net: Network, lang: Language) -> str:
    named = [net.name(record) if record in net.actors.index else record for record in found.records]
    rest = [text("publish.more", lang, n=len(named) - _NAMED)] if len(named) > _NAMED else []
    told: dict[str, object] = {"records": listing([*named[:_NAMED], *rest], lang), "n": len(named), "all": found.of}
    if table := TABLES.get(found.table):
        told |= {"column": table.column(found.column).label(lang), "table": text(f"publish.table.{table.name}", lang)}
    return text(f"publish.{found.code}", lang, **told)


def _shown(net: Network) -> Iterator[tuple[str, pd.DataFrame]]:
    """Tables with their public rows and columns."""
    ties = net.ties[shown_ties(net, internal=False)]
    for table, frame in (("actors", net.actors), ("ties", ties), ("expected", net.expected)):
        yield table, frame.drop(columns=internal_columns(net.meta, table, list(frame.columns)))


def _released(net: Network) -> Iterator[Identifying]:
    """Items on the columns and wishes that the network releases."""
    for table, frame in _shown(net):
        for name in map(str, frame.columns):
            column = TABLES[table].column(name)
            if not column.public and (cells := frame[name].dropna()).size:
                yield _at("released", table, name, cells.index)
    wished = net.ties.index[net.ties["state"] == "wished"]
    if wishes_may_leave(net.meta) and len(wished):
        yield _at("wishes", "ties", "state", wished)
    if reporters_may_leave(net.meta):
        yield Identifying("reporters", "ties", "reported_by", ())


def _at(code: str, table: str, column: str, records: Iterable[object], of: int = 0) -> Identifying:
    return Identifying(code, table, column, tuple(map(str, records)), of)


def _texts(net: Network) -> Iterator[Identifying]:
    """Items on shown texts with a mail address, a telephone number or a title with a name."""
    for table, frame in _shown(net):
        for name in map(str, frame.select_dtypes(exclude="number").columns):
            cells = frame[name].dropna()
            for code, pattern in _TELLING.items():
                found = [label for label, cell in cells.items() if pattern.search(cell)]
                if found:
                    yield _at(code, table, name, _rows(table, found))


def _rows(table: str, labels: Iterable[object]) -> list[str]:
    """Names of records: their ids, or in a table without ids the row numbers of a spreadsheet."""
    return [f"{table} {int(str(label)) + 2}" if table == "expected" else str(label) for label in labels]


def _meta(net: Network) -> Iterator[Identifying]:
    """Items on entries of network.toml, which pages show, with such a text."""
    given = net.meta.filled()
    said = {
        name: str(given[name])
        for name in ("title", "place", "land", "boundary", "sources", "stations")
        if name in given
    }
    for code, pattern in _TELLING.items():
        found = [name for name, words in said.items() if pattern.search(words)]
        if found:
            yield _at(f"{code}_meta", "network.toml", "", found)


def _actors(net: Network) -> Iterator[Identifying]:
    """Items on office holders, small groups, and actors that are the only ones of their kind."""
    actors = net.actors
    sole = actors.index[~actors["kind"].duplicated(keep=False)]
    found = {
        ("office_holder", "form"): actors.index[actors["form"] == "office_holder"],
        ("small_group", "count"): actors.index[actors["count"] < FEWEST],
        ("only_one", "kind"): sole,
    }
    yield from (_at(code, "actors", column, ids) for (code, column), ids in found.items() if len(ids))


def _singled_out(net: Network) -> Iterator[Identifying]:
    """Items on actors in a sector of one or two, and on those that sector and degree single out."""
    sectors = net.actors["sector"]
    small = net.actors.index[sectors.map(sectors.value_counts()) < FEWEST]
    if len(small):
        yield _at("small_sector", "actors", "sector", small)
    traits = pd.DataFrame({"sector": sectors.fillna(""), "partners": _partners(net)})
    alone = traits.index[~traits.duplicated(keep=False)]
    if len(alone):
        yield _at("structure", "actors", "", alone, len(traits))


def _partners(net: Network) -> pd.Series:
    """Degree of each actor by the ties in force that are shown."""
    ties = net.ties[in_force(net)]
    ends = pd.concat(
        [ties[["from", "to"]].set_axis(["a", "b"], axis=1), ties[["to", "from"]].set_axis(["a", "b"], axis=1)]
    )
    return ends.drop_duplicates()["a"].value_counts().reindex(net.actors.index, fill_value=0)


def _exact(net: Network) -> Iterator[Identifying]:
    """Items on exact days and coordinates."""
    for table, frame in _shown(net):
        for name in (column.name for column in TABLES[table].columns if column.cell == "date"):
            cells = frame[name].dropna()
            if len(days := cells[cells.map(lambda cell: bool(_DAY.fullmatch(cell)))]):
                yield _at("day", table, name, _rows(table, days.index))
    placed = net.actors.index[net.actors["lat"].notna() & net.actors["lon"].notna()]
    if may_leave(net.meta, "actors", "lat") and len(placed):
        yield _at("coordinates", "actors", "lat", placed)
