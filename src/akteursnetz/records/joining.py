"""Joining of the rows that answers on names make one actor; what contradicts is told, and no tie is lost unseen.

The row of the actor that stays takes what only the other row says; lists, sources, quotes and notes of both are kept.
Where both say something else, the first counts. Ties, expectations and figures of the other go to the first.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from akteursnetz.columns import Column
from akteursnetz.errors import Fault
from akteursnetz.records.answers import Answers
from akteursnetz.records.names import spelling
from akteursnetz.records.raw import Cells, different
from akteursnetz.records.table import Checked
from akteursnetz.schema import split

#: Columns that name actors, by table.
_NAMING: Mapping[str, tuple[str, ...]] = {
    "actors": ("part_of",),
    "ties": ("from", "to"),
    "expected": ("actor", "from", "to"),
    "indicators": ("actor",),
}
_KEPT_OF_BOTH = ("source", "quote", "note")


def add_aliases(actors: Checked, aliases: Mapping[str, Iterable[str]]) -> None:
    """Add further names to actors, as far as they do not have them in some spelling."""
    if not aliases:
        return
    ids, names, others = (actors.values(column) for column in ("id", "name", "aliases"))
    rows = zip(ids, names, others, strict=True)
    actors.columns["aliases"] = different(
        [cell if actor not in aliases else _with(actor, name, cell, aliases[actor]) for actor, name, cell in rows]
    )


def _with(actor: str, name: str | None, cell: str | None, further: Iterable[str]) -> str | None:
    """Other names of an actor with further ones; None where there are none."""
    told = list(split(cell))
    known = {spelling(word) for word in (actor, name or actor, *told)}
    for word in further:
        if spelling(word) not in known:
            known.add(spelling(word))
            told.append(word)
    return "; ".join(told) or None


def join(checked: Mapping[str, Checked], answers: Answers) -> None:
    """Join the actors that answers make one, and their ties; what contradicts and what falls away becomes a notice."""
    if not (folded := answers.folded()):
        return
    for name, columns in _NAMING.items():
        for column in columns:
            _rename(checked[name], column, folded)
    reporters = checked["ties"].columns["reported_by"]
    renamed = [_listed(cell, folded) for cell in reporters.different]
    checked["ties"].columns["reported_by"] = Cells(renamed, reporters.places)
    for name in ("ties", "expected"):
        _leave_out_loops(checked[name], checked["actors"])
    _join_rows(checked["actors"], checked["names"], answers, folded)


def _rename(table: Checked, column: str, folded: Mapping[str, str]) -> None:
    cells = table.columns[column]
    table.columns[column] = Cells([folded.get(word, word) for word in cells.different], cells.places)


def _listed(cell: str | None, folded: Mapping[str, str]) -> str | None:
    """Cell of several reporters under the ids that stay, each once."""
    return None if cell is None else "; ".join(dict.fromkeys(folded.get(word, word) for word in split(cell)))


def _leave_out_loops(table: Checked, actors: Checked) -> None:
    """Leave out the rows whose two ends have become one actor, with a notice for each."""
    called = dict(zip(actors.values("id"), actors.values("name"), strict=True))
    ends = zip(table.values("from"), table.values("to"), strict=True)
    loops = np.array([one is not None and one == other for one, other in ends], dtype=bool)
    for at in np.flatnonzero(loops).tolist():
        found = called[table.values("from")[at]]
        table.notices.append(Fault("names_loop", table.file, table.row(at), table.called("to"), found))
    if loops.any():
        table.keep(~loops)


def _join_rows(actors: Checked, table: Checked, answers: Answers, folded: Mapping[str, str]) -> None:
    """Fill the rows of the actors that stay from those of the others, and leave these out."""
    ids = actors.values("id")
    place = {actor: at for at, actor in enumerate(ids)}
    rows = {name: actors.values(name) for name in actors.columns}
    joined = {*folded, *folded.values()}
    rows["part_of"] = [
        None if actor in joined and parent == folded.get(actor, actor) else parent
        for actor, parent in zip(ids, rows["part_of"], strict=True)
    ]
    for other, actor in folded.items():
        at, of = place[actor], place[other]
        apart = [name for name, cells in rows.items() if _fill(actors.table.column(name), cells, at, of)]
        further = [rows["name"][of], *split(rows["aliases"][of]), *_ids_used(answers, other)]
        rows["aliases"][at] = _with(actor, rows["name"][at], rows["aliases"][at], filter(None, further))
        if apart:
            told = {"name": rows["name"][at], "columns": tuple(_header(actors, name) for name in apart)}
            row = table.row(answers.row_of(other))
            table.notices.append(Fault("names_differ", table.file, row, None, rows["name"][of], details=told))
    for name, cells in rows.items():
        actors.columns[name] = different(cells)
    actors.keep(np.array([actor not in folded for actor in ids], dtype=bool))


def _fill(column: Column, cells: list[object], at: int, of: int) -> bool:
    """Fill a cell from another where it is empty, and tell whether both say something else."""
    here, there = cells[at], cells[of]
    if column.name in ("id", "name", "aliases") or there is None or here == there:
        return False
    if here is None:
        cells[at] = there
    elif column.cell in ("list", "codes") or column.name in _KEPT_OF_BOTH:
        cells[at] = "; ".join(dict.fromkeys((*split(here), *split(there))))
    else:
        return True
    return False


def _ids_used(answers: Answers, other: str) -> Iterable[str]:
    """Id of an actor, where an answer names it by that."""
    return (word for answer in answers.given for word in (answer.name, answer.other) if word == other)


def _header(actors: Checked, name: str) -> str:
    called = actors.called(name)
    return called if isinstance(called, str) else called.name
