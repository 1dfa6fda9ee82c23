"""Import of office sheets: a network of the sheets of some files, the mapping by which they were read, and a report."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from akteursnetz.doors import one_of
from akteursnetz.errors import AkteursnetzError, Fault, RecordError
from akteursnetz.foreign import network_of
from akteursnetz.imports.account import account_of
from akteursnetz.imports.collect import Collection
from akteursnetz.imports.guess import guess_all
from akteursnetz.imports.listed import take_contacts, take_edges, take_long, take_members, take_return
from akteursnetz.imports.mapping import ROWS, Reading, checked_mapping, entry_for, mapping_text, read_mapping
from akteursnetz.imports.networks import take_network
from akteursnetz.imports.notes import surroundings
from akteursnetz.imports.questions import Question
from akteursnetz.imports.sheet import TABLES, Sheet, files_of, read_sheets, sheet_of_frame
from akteursnetz.imports.taking import Told, take_matrix, take_seats
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta
from akteursnetz.records.raw import META
from akteursnetz.records.saving import holds_records
from akteursnetz.schema import RELATIONS, Language
from akteursnetz.texts import listing, text

_NAMED = 2  # so many files are named where something is of all
Source = str | Path | pd.DataFrame
_Take = Callable[[Sheet, Reading, Collection, Told], None]
#: What each shape is taken by, those that describe actors first: others find them by id and by other names.
_TAKERS: Mapping[str, _Take] = {
    "contacts": take_contacts,
    "members": take_members,
    "seats": take_seats,
    "matrix": take_matrix,
    "edges": take_edges,
    "long": take_long,
    "return": take_return,
}


@dataclass(frozen=True)
class Imported:
    """Imported network, its notices the report, with the readings of the sheets."""

    network: Network
    readings: tuple[Reading, ...]
    lang: Language

    def mapping(self) -> str:
        """Text of the mapping by which the sheets were read."""
        return mapping_text(self.readings, self.lang)


class OpenShapeError(AkteursnetzError):
    """Error of sheets whose shape cannot be told; `readings` are what could be guessed, to be corrected."""

    readings: tuple[Reading, ...] = ()
    lang: Language = "de"

    def report(self, lang: Language) -> str:
        """Error in a language, the shapes that are possible in words."""
        shapes = [text(f"imports.shapes.{shape}", lang) for shape in self.values.get("shapes", ())]
        return AkteursnetzError(self.said, **self.values | {"shapes": listing(shapes, lang, "or")}).report(lang)


def import_files(
    paths: Iterable[Path], *, entries: Sequence[Mapping[str, Any]] = (), lang: Language = "de"
) -> Imported:
    """Network of the sheets and graphs of some files and folders; raises RecordError for what cannot be read.

    One graph file alone gives its own network, without a mapping. What are records already is refused
    (AkteursnetzError).

    Raises OpenShapeError where a sheet can have two shapes, or none of the sheets has any.
    """
    from akteursnetz.exchange.files import GRAPHS, read_graph

    given = list(paths)
    for path in given:
        if holds_records(path) or (path / META).is_file():
            raise AkteursnetzError("import_records", path=path)
    files = files_of(given, (*TABLES, *GRAPHS))
    if strange := [file for file in files if file.suffix.lower() not in (*TABLES, *GRAPHS)]:
        raise RecordError([Fault("import_ending", file.name, accepted=(*TABLES, *GRAPHS)) for file in strange], lang)
    graphs = {file.name: read_graph(file, lang=lang) for file in files if file.suffix.lower() in GRAPHS}
    sheets, notices = _read_all(file for file in files if file.name not in graphs)
    if len(graphs) == 1 and len(files) == 1:
        return Imported(graphs[files[0].name], (), lang)
    if not (sheets or graphs):
        raise RecordError([Fault("import_no_files", path.name) for path in given], lang)
    readings = guess_all(sheets, entries, lang)
    unused = [Fault("mapping_unused", str(entry["file"]), None, None, entry.get("sheet")) for entry in entries]
    used = [entry_for(sheet, entries) for sheet in sheets]
    notices += [notice for notice, entry in zip(unused, entries, strict=True) if entry not in used]
    return imported(sheets, readings, notices, lang, graphs)


def imported(
    sheets: Sequence[Sheet],
    readings: Sequence[Reading],
    notices: Sequence[Fault],
    lang: Language,
    graphs: Mapping[str, Network] = MappingProxyType({}),
) -> Imported:
    """Network of sheets by their readings, and of graph files by their names, in one collection."""
    if readings:
        _require_shapes(readings, lang)
    collection = Collection()
    told = [notice for file, net in graphs.items() for notice in take_network(net, file, collection)]
    order = sorted(range(len(sheets)), key=lambda at: [*_TAKERS, "left"].index(readings[at].shape))
    accounts = {at: _taken(sheets[at], readings[at], collection, lang) for at in order}
    files = list(dict.fromkeys([*graphs, *(sheet.file for sheet in sheets)]))
    file = ", ".join(files[:_NAMED]) + (" …" if len(files) > _NAMED else "")
    draft = collection.draft(file, lang)
    told += [notice for at in range(len(sheets)) for notice in accounts[at]]
    counts = {"n": len(collection.arcs), "ties": len(draft.ties)}
    merged = [Fault("import_ties", file, details=counts)] if counts["n"] != counts["ties"] else []
    draft.notices[:] = [*notices, *told, *draft.notices, *merged]
    titles = [net.meta.title for net in graphs.values()]
    meta = Meta(title=_title(sheets, readings) or next(iter(titles), ""), language=lang)
    return Imported(network_of(draft, file, meta), tuple(readings), lang)


def _require_shapes(readings: Sequence[Reading], lang: Language) -> None:
    """Check that every sheet has one shape, and one of them is no sheet that is left; raises OpenShapeError."""
    open_ones = [reading for reading in readings if not reading.shape]
    if open_ones:
        error = OpenShapeError("import_shapes", sheet=open_ones[0].label, shapes=open_ones[0].possible)
    elif all(reading.shape == "left" for reading in readings):
        error = OpenShapeError("import_nothing", sheets=tuple(one.label for one in readings))
    else:
        return
    error.readings = tuple(readings)
    error.lang = lang
    raise error


def _taken(sheet: Sheet, reading: Reading, into: Collection, lang: Language) -> list[Fault]:
    """Notices of a sheet that is taken into a collection."""
    account = Told(sheet, lang)
    before = len(into.arcs)
    if reading.shape in _TAKERS:
        _TAKERS[reading.shape](sheet, reading, into, account)
    counts = {"actors": into.mentioned(), "entries": len(into.arcs) - before}
    return [*account_of(sheet, reading, account.tally, counts, lang), *account.notices]


def _title(sheets: Sequence[Sheet], readings: Sequence[Reading]) -> str:
    """Title of the network: what stands above the first table, else the name of the first file."""
    for sheet, reading in zip(sheets, readings, strict=True):
        if reading.shape != "left":
            title = surroundings(sheet, reading.header_row - 1, len(sheet.rows)).title
            return title or sheet.stem
    return sheets[0].stem if sheets else ""


def import_table(
    source: Source | Iterable[Source],
    *,
    mapping: str | Path | Mapping[str, Any] | None = None,
    lang: Language = "de",
) -> Network:
    """Network of an office sheet, a file of such or a pandas table; its notices say what became what.

    A file may be a workbook (xlsx, xlsm, ods, xls), CSV or a graph (`read_graph`); several, or a folder, join to
    one network. `mapping` is a file that `akteursnetz import` wrote, or its entries. Raises RecordError for what cannot
    be read; OpenShapeError, an AkteursnetzError, where a sheet can have two shapes, or none known, as one without rows.

    >>> net = import_table(pd.DataFrame({"Von": ["Jugendamt"], "Zu": ["Caritas"], "Bindung": ["Vertrag"]}))
    >>> net
    <Network 'table': 2 actors, 1 tie (1 contractual, 0 non_contractual, 0 unspecified)>
    """
    entries = _entries(mapping)
    sources: list[Source] = [source] if isinstance(source, str | Path | pd.DataFrame) else list(source)
    paths = [Path(one) for one in sources if not isinstance(one, pd.DataFrame)]
    frames = [one for one in sources if isinstance(one, pd.DataFrame)]
    if not frames:
        return import_files(paths, entries=entries, lang=lang).network
    sheets = [sheet_of_frame(frame, "table" if at == 0 else f"table_{at + 1}") for at, frame in enumerate(frames)]
    found, notices = _read_all(paths)
    sheets += found
    return imported(sheets, guess_all(sheets, entries, lang), notices, lang).network


def _entries(mapping: str | Path | Mapping[str, Any] | None) -> Sequence[Mapping[str, Any]]:
    if mapping is None:
        return ()
    return checked_mapping(mapping, "mapping") if isinstance(mapping, Mapping) else read_mapping(Path(mapping))


def read_matrix(
    source: Source,
    *,
    relation: str = "cooperation",
    rows: Literal["from", "to"] = "from",
    column: str = "",
    lang: Language = "de",
) -> Network:
    """Network of a matrix of ties between actors, a file or a pandas table with names as index and columns.

    A cell that is not empty, not 0 and says no "no" is a tie from the row to the column (`rows="to"`: to the row). What
    the cells hold beyond that stays in a column, `column` or one named after the sheet. Cells that say the same both
    ways are one mutual tie; those of an actor with itself, and sheets that are no matrix, are left. A table without
    cells gives actors without ties. Raises RecordError for what cannot be read, NetworkError for a relation or `rows`
    that are none.

    >>> names = ["Jugendamt", "Schulamt", "Caritas"]
    >>> frame = pd.DataFrame([[0, 1, 0], [1, 0, 2], [0, 0, 0]], index=names, columns=names)
    >>> net = read_matrix(frame, column="strength")
    >>> net.ties[["from", "to", "direction", "strength"]].to_numpy().tolist()
    [['jugendamt', 'schulamt', 'mutual', 1.0], ['schulamt', 'caritas', 'one_way', 2.0]]
    """
    one_of(relation, RELATIONS, "relation")
    one_of(rows, ROWS["matrix"], "rows")
    if isinstance(source, pd.DataFrame):
        sheets = [sheet_of_frame(source, labelled=True)]
        notices: list[Fault] = []
    else:
        sheets, notices = _read_all([Path(source)])
    readings = guess_all(sheets, [{"file": "*", "sheet": "*", "shape": "matrix"}], lang)
    sure = [one for one in readings if one.questions] or readings
    asked = [
        replace(one, rows=rows, questions=_asked(one, relation, column)) if one in sure else replace(one, shape="left")
        for one in readings
    ]
    return imported(sheets, asked, notices, lang).network


def _asked(reading: Reading, relation: str, column: str) -> dict[str, Question]:
    """Questions of a matrix with the relation, and the column, that a script gives."""
    questions = reading.questions or {reading.sheet or reading.file: Question()}
    return {
        title: replace(question, relation=relation, column=column or question.column)
        for title, question in questions.items()
    }


def _read_all(paths: Iterable[Path]) -> tuple[list[Sheet], list[Fault]]:
    """Sheets of files and folders, and the notices of reading them."""
    found = [read_sheets(path) for path in files_of(paths)]
    return [sheet for sheets, _ in found for sheet in sheets], [notice for _, notices in found for notice in notices]
