"""Export of a network to files of other programs; what a format cannot hold is told, what is internal stays in."""

import csv
import io
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pandas as pd

from akteursnetz.columns import TABLES
from akteursnetz.errors import AkteursnetzError, Fault
from akteursnetz.exchange.gexf import gexf_of_graph
from akteursnetz.exchange.graphs import to_networkx, with_other_names
from akteursnetz.exchange.jsongraphs import RESERVED, json_of_graph
from akteursnetz.exchange.parquet import actors_beside, write_parquet
from akteursnetz.exchange.plain import dl, doubled, labels, pajek
from akteursnetz.graph import directions
from akteursnetz.network import TABLES as NAMES
from akteursnetz.network import Network, require_network, write
from akteursnetz.records.meta import ENTRIES, Meta
from akteursnetz.records.public import internal_columns, public_tie, wishes_may_leave
from akteursnetz.records.raw import guard
from akteursnetz.records.saving import draft_of, holds_records, save

#: What a Pajek network or a DL file holds of actors and ties.
_PLAIN = {"actors": ("name",), "ties": ("from", "to", "relation", "direction", "state")}


def export(net: Network, path: str | Path, *, internal: bool = False) -> tuple[Fault, ...]:
    """Export a network to a file of the format that its ending names; notices of what the format cannot hold come back.

    graphml, gexf, json (node-link), xlsx and parquet hold all records: `read_graph`, or `read` for xlsx, gives them
    back. csv holds the ties, and the actors in a file beside it (`x.actors.csv`). net (Pajek) and dl (UCINET) hold
    names, relations, directions and states. Only what may leave is written: without internal columns, wishes and the
    order of reports, unless it is for `internal` use. An empty network gives a file without actors. An existing file is
    replaced, but never one of records. Raises AkteursnetzError for another ending and for a file of records, FileError
    where nothing can be written.

    >>> import tempfile
    >>> from akteursnetz.examples import example
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [notice.code for notice in export(example("eichsfeld"), Path(folder) / "eichsfeld.dl")]
    ['export_columns', 'export_tables']
    """
    file, whole = Path(path), require_network(net)
    writer = _WRITERS.get(file.suffix.lower())
    if writer is None:
        raise AkteursnetzError("no_ending", path=file, known=ENDINGS)
    given = whole if internal else public_part(whole)
    for written in (file, actors_beside(file)):
        if holds_records(written):
            raise AkteursnetzError("over_records", path=written)
    writer(given, file)
    return tuple(_lost(given, file))


def public_part(net: Network) -> Network:
    """Network of what may leave: without internal columns and wishes, reported mutual ties in the order of ids."""
    kept = net.keep(ties=(net.ties["state"] != "wished") | wishes_may_leave(net.meta))
    parts = {name: _public(getattr(kept, name), name, net.meta) for name in NAMES}
    rows = cast("list[dict[str, Any]]", kept.ties.to_dict("records"))
    ties = [public_tie(cells, net.meta) for cells in rows]
    for end in ("from", "to"):
        parts["ties"][end] = [str(tie[end]) for tie in ties]
    return net.derive(**parts, meta=_public_meta(net.meta, [*parts["actors"].columns, *parts["ties"].columns]))


def _public_meta(meta: Meta, columns: Collection[str]) -> Meta:
    """Metadata with the entries that the program knows, and the scales of columns that are still there."""
    entries = {name: getattr(meta, name) for name in ENTRIES}
    scales = {name: scale for name, scale in meta.scales.items() if name in columns}
    return Meta(**{**entries, "scales": scales})


def _public(frame: pd.DataFrame, name: str, meta: Meta) -> pd.DataFrame:
    """Table without what its internal columns hold; those that the records added are left away."""
    hidden = internal_columns(meta, name, list(frame.columns))
    known = [column for column in hidden if column in TABLES[name].names]
    empty = {column: pd.array([None] * len(frame), dtype="str") for column in known}
    return frame.drop(columns=[column for column in hidden if column not in known]).assign(**empty)


def _as_graph(net: Network, reserved: tuple[str, ...] = ()) -> Any:
    """Graph of all records, nodes and edges with the labels that other programs show.

    Attributes that the format needs for itself stand under other names.
    """
    graph: Any = to_networkx(net, records=True)
    with_other_names(graph, ("label", *reserved))
    for node, cells in graph.nodes(data=True):
        cells["label"] = cells.get("name", node)
    for *_, cells in graph.edges(data=True):
        cells["label"] = cells["relation"]
    return graph


def _write_graphml(net: Network, path: Path) -> None:
    graph, content = _as_graph(net), io.BytesIO()
    for *_, cells in graph.edges(data=True):
        del cells["id"]  # it is the edge's own
    nx.write_graphml(graph, content, named_key_ids=True)
    save(path, content.getvalue())


def _write_gexf(net: Network, path: Path) -> None:
    save(path, gexf_of_graph(_as_graph(net)))


def _write_json(net: Network, path: Path) -> None:
    save(path, json_of_graph(_as_graph(net, RESERVED)).encode())


def _write_pajek(net: Network, path: Path) -> None:
    save(path, pajek(net).encode())


def _write_dl(net: Network, path: Path) -> None:
    save(path, dl(net).encode())


def _write_csv(net: Network, path: Path) -> None:
    ties, actors = _flat(net)
    save(actors_beside(path), _csv(actors))
    save(path, _csv(ties))


def _flat(net: Network) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tables of ties and actors as Gephi takes them: Source, Target and Type, Id and Label, then our columns."""
    ties = net.ties.reset_index()
    kinds = directions(net).map({"mutual": "Undirected", "one_way": "Directed"}).to_numpy()
    ends = {"Source": ties["from"], "Target": ties["to"], "Type": kinds}
    table = pd.concat([pd.DataFrame(ends), ties.drop(columns=["from", "to"]).rename(columns={"id": "Id"})], axis=1)
    actors = net.actors.reset_index().rename(columns={"id": "Id"})
    actors.insert(1, "Label", labels(net))
    return _filled(table), _filled(actors)


def _filled(table: pd.DataFrame) -> pd.DataFrame:
    """Table without the columns of ours in which nothing stands."""
    return table[[name for name in table.columns if name[:1].isupper() or table[name].notna().any()]]


def _csv(table: pd.DataFrame) -> bytes:
    content = io.StringIO(newline="")
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow(map(guard, map(str, table.columns)))
    for row in table.itertuples(index=False, name=None):
        writer.writerow(["" if pd.isna(cell) else guard(cell) if isinstance(cell, str) else cell for cell in row])
    return content.getvalue().encode("utf-8-sig")


def _write_book(net: Network, path: Path) -> None:
    with draft_of(path) as draft:
        write(net, draft)


_WRITERS: Mapping[str, Callable[[Network, Path], None]] = {
    ".graphml": _write_graphml,
    ".gexf": _write_gexf,
    ".json": _write_json,
    ".xlsx": _write_book,
    ".csv": _write_csv,
    ".parquet": write_parquet,
    ".net": _write_pajek,
    ".dl": _write_dl,
}

#: Endings of the files that `export` writes.
ENDINGS = tuple(_WRITERS)


def _lost(net: Network, path: Path) -> list[Fault]:
    """Notices of what the format of a file does not hold."""
    ending = path.suffix.lower()
    if ending not in (".csv", ".net", ".dl"):
        return []
    told = _lost_columns(net, path) if ending != ".csv" else []
    if ending == ".dl" and (count := doubled(net)):
        told.append(Fault("export_doubled", path.name, details={"n": count}))
    changed = sum(label != name for label, name in zip(labels(net), net.actors["name"], strict=True))
    if ending != ".csv" and changed:
        told.append(Fault("export_names", path.name, details={"n": changed}))
    return [*told, Fault("export_tables", path.name)]


def _lost_columns(net: Network, path: Path) -> list[Fault]:
    lang = net.meta.language
    lost = [
        TABLES[name].column(str(column)).label(lang)
        for name, held in _PLAIN.items()
        for column in getattr(net, name).columns
        if column not in held and getattr(net, name)[column].notna().any()
    ]
    names = tuple(dict.fromkeys(lost))
    return [Fault("export_columns", path.name, details={"names": names})] if names else []
