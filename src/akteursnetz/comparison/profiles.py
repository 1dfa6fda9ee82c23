"""Profiles of many networks, one row each, computed once and cached on disk.

The profile of a network is what can be laid beside other networks of other sizes: the logarithm of its mean degree, and
for each declared index the excess over random networks of that size and density (observed minus their mean). All
networks are compared with draws from the same seed: a row is the same in whatever company it is computed, and networks
that are equal have equal rows.
"""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd

from akteursnetz.comparison.conditions import cells_of
from akteursnetz.comparison.judging import DECLARED
from akteursnetz.engine import spread
from akteursnetz.errors import AkteursnetzError, NetworkError, fault_lines, mistake
from akteursnetz.graph import by_names
from akteursnetz.inference.conditional import conditional
from akteursnetz.inference.tables import table_of
from akteursnetz.knowledge.sources import telling
from akteursnetz.measures import (
    network_density,
    network_log_mean_degree,
    network_mean_degree,
    network_share_contractual,
    network_size,
    network_tied_pairs,
)
from akteursnetz.measures.partition import partition
from akteursnetz.network import Network, read
from akteursnetz.records.saving import save
from akteursnetz.records.sheets import BOOKS
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import legible

#: What two networks are laid beside each other by.
PROFILE = ("log_mean_degree", *(f"{name}_excess" for name in DECLARED))
#: Changes when a row is computed otherwise, so that rows on disk of an earlier version are not taken.
VERSION = 8

Row = Mapping[str, str | float | None]
#: What is told of a network, in each language: why it could not be read, or what reading it left in doubt.
Reason = Mapping[Language, str]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Worked:
    """Profiles of many networks: a row each, the reasons of those without one, and the doubts of reading."""

    table: pd.DataFrame
    failed: Mapping[str, Reason]
    doubts: Mapping[str, Reason]


@dataclass(frozen=True)
class Task:
    """Task of one profile: the network's name, its records or their path, and the path of its cached row."""

    name: str
    source: Network | Path
    out: Path | None
    replicates: int
    seed: int


def sources_in(folder: Path) -> dict[str, Path]:
    """Paths of the records folders and workbooks in a folder, by name; a subfolder may hold its records in `records`.

    A workbook has its name without the ending, but for one beside a folder of that name. Files that Excel keeps of open
    workbooks (~$) are none. Raises NetworkError where there is none.
    """
    if not folder.is_dir():
        raise NetworkError("not_a_folder", folder=folder)
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        name = legible(path.name)
        inner = next((place for place in (path / "records", path) if _holds_records(place)), None)
        if inner is not None:
            found[name if name not in found else f"{name} ({len(found) + 1})"] = inner
        elif path.suffix.lower() in BOOKS and not path.name.startswith("~$"):
            stem = legible(path.stem)
            found[name if stem in found else stem] = path
    if not found:
        raise NetworkError("no_folder_of_records", folder=folder)
    return found


def _holds_records(folder: Path) -> bool:
    """Whether a folder is meant as records; so is one without network.toml or access, which is then reported."""
    try:
        return any((folder / name).exists() for name in ("network.toml", "actors.csv"))
    except PermissionError:
        return folder.is_dir()


def work_out(tasks: list[Task], progress: Progress | None) -> Worked:
    """Profiles of all tasks: rows indexed by `network`, the reasons of failures, and doubts.

    `progress` is called after each network with how many are done, of how many, and its name.
    """
    rows: dict[str, Row] = {}
    failed: dict[str, Reason] = {}
    doubts: dict[str, Reason] = {}
    answers: Iterator[tuple[Row | None, Reason]] = spread(_answer, tasks)
    for done, (task, (row, told)) in enumerate(zip(tasks, answers, strict=True), start=1):
        if row is None:
            failed[task.name] = told
        else:
            rows[task.name] = row
            doubts |= {task.name: told} if told else {}
        if progress is not None:
            progress(done, len(tasks), task.name)
    table = pd.DataFrame.from_dict(rows, orient="index", columns=_COLUMNS).rename_axis("network")
    texts = dict.fromkeys(_TEXTS, "str")
    typed = table.astype(texts | dict.fromkeys(table.columns.difference([*_TEXTS]), "float64"))
    return Worked(typed, failed, doubts)


def _answer(task: Task) -> tuple[Row | None, Reason]:
    try:
        net = task.source if isinstance(task.source, Network) else read(task.source)
        doubts = {lang: " ".join(fault_lines(telling(net), lang)) for lang in LANGUAGES}
        return _kept(task, net), doubts if any(doubts.values()) else {}
    except AkteursnetzError as error:
        return None, {lang: error.report(lang) for lang in LANGUAGES}
    except Exception as error:  # one network must not end the comparison of all
        return None, {lang: mistake(error, lang) for lang in LANGUAGES}


def _kept(task: Task, net: Network) -> Row:
    """Row from the cache if it is of the same records, replicates and seed; else it is computed and cached."""
    if task.out is None:
        return profile(net, replicates=task.replicates, seed=task.seed)
    path, key = task.out / f"{_file_name(task.name)}.json", _key(task, net)
    kept = _on_disk(path, key)
    if kept is not None:
        return kept
    row = profile(net, replicates=task.replicates, seed=task.seed)
    plain = {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in row.items()}
    save(path, json.dumps({"key": key, "row": plain}, ensure_ascii=False, indent=1).encode())
    return row


def _on_disk(path: Path, key: str) -> Row | None:
    """Cached row in a file, if it has this key; None for anything else, such as what a damaged disk left."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        row = {name: _cell(name, kept["row"][name]) for name in _COLUMNS} if kept["key"] == key else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return row


def _cell(name: str, value: object) -> str | float | None:
    """Cell of a cached row; raises TypeError for one that the column does not have."""
    if name in _TEXTS:
        if value is not None and not isinstance(value, str):
            raise TypeError(name)
        return value
    if value is not None and not isinstance(value, int | float):
        raise TypeError(name)
    return math.nan if value is None else float(value)


def profile(net: Network, *, replicates: int, seed: int) -> Row:
    """Profile of one network as a row: its description, measures and size-adjusted indices."""
    net = by_names(net)
    share = network_share_contractual(net)
    return {
        "title": net.meta.title or None,
        "language": net.meta.language,
        "setting": net.meta.setting,
        "land": net.meta.land,
        **cells_of(net),
        "date": net.meta.date,
        "actors": float(network_size(net)),
        "tied_pairs": float(network_tied_pairs(net)),
        "density": network_density(net),
        "mean_degree": network_mean_degree(net),
        "share_contractual": share.lower,
        "share_contractual_upper": share.upper,
        "log_mean_degree": network_log_mean_degree(net),
        **_indices(net, replicates, seed),
    }


def _indices(net: Network, replicates: int, seed: int) -> dict[str, float]:
    table = table_of(net, directed=False)
    if len(table) < 3 or not table.any():
        return dict.fromkeys((*DECLARED, *PROFILE[1:]), math.nan)
    groups = partition(net, "sector").codes
    tests = conditional(table, DECLARED, null="U|n,m", groups=groups, replicates=replicates, seed=seed)
    observed = {name: test.estimate for name, test in tests.items()}
    return observed | {f"{name}_excess": test.estimate - test.expected for name, test in tests.items()}


_TEXTS = ("title", "language", "setting", "land", "date", "evidence", "boundary", "relations", "period")
_COLUMNS = [
    *_TEXTS,
    "informants",
    "coverage",
    "actors",
    "tied_pairs",
    "density",
    "mean_degree",
    "share_contractual",
    "share_contractual_upper",
    "log_mean_degree",
    *DECLARED,
    *PROFILE[1:],
]


def _key(task: Task, net: Network) -> str:
    parts = [VERSION, task.name, task.replicates, task.seed, net.meta.filled(), net.actors.to_csv(), net.ties.to_csv()]
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()


def _file_name(name: str) -> str:
    """File name of a network that every file system takes and that no two networks share."""
    plain = "".join(char if char.isalnum() and char.isascii() else "-" for char in name)[:40]
    return f"{plain}-{sha256(name.encode()).hexdigest()[:8]}"


def distances(table: pd.DataFrame) -> pd.DataFrame:
    """Distance matrix of profiles: root mean square difference in standard deviations (standardised Euclidean).

    Each column is divided by its standard deviation over the networks; one in which all are equal adds nothing. Columns
    that one of the two networks lacks are left out of their distance, NaN where none is left.
    """
    values = table[list(PROFILE)].to_numpy("float64")
    deviations = table[list(PROFILE)].std(ddof=0).to_numpy("float64")
    scaled = np.where(np.isnan(values), np.nan, values / np.where(deviations > 0, deviations, np.inf))
    squares = (scaled[:, None] - scaled[None]) ** 2
    known = np.isfinite(squares).sum(axis=2)
    total = np.where(np.isfinite(squares), squares, 0).sum(axis=2)
    apart = np.sqrt(total / np.where(known, known, np.nan))
    return pd.DataFrame(apart, index=table.index, columns=table.index.rename(None))
