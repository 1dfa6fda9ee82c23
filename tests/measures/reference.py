"""The reference networks of a folder named by AKTEURSNETZ_REFERENCE, and what other programs computed of them."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from tests.reference.files import FOLDER

from akteursnetz.network import Network, from_tables

#: Relations of the reference networks, and the relation of the records format that stands for each here.
RELATIONS = {
    "advice": "advice",
    "friendship": "information",
    "reports_to": "referral",
    "marriage": "cooperation",
    "business": "funding",
    "instrumental": "advice",
    "sociational": "information",
}


@cache
def expected(name: str) -> Any:
    """What other programs found."""
    return json.loads((Path(FOLDER) / name / "expected.json").read_text())


def rows(name: str, file: str) -> list[dict[str, str]]:
    with (Path(FOLDER) / name / file).open(newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def one_mode(name: str, file: str = "edges.csv", relations: tuple[str, ...] = (), directed: bool = True) -> Network:
    """A one-mode network, of some relations only if they are named; all cells of its actors kept."""
    edges = [row for row in rows(name, file) if not relations or row["relation"] in relations]
    path = Path(FOLDER) / name / "nodes.csv"
    actors = rows(name, "nodes.csv") if path.exists() else []
    ids = [actor["id"] for actor in actors] or sorted({row[end] for row in edges for end in ("source", "target")})
    table = pd.DataFrame(actors or {"id": ids}).rename(columns={"level": "rank"})
    ties = pd.DataFrame({"from": [row["source"] for row in edges], "to": [row["target"] for row in edges]}).assign(
        relation=[RELATIONS.get(row.get("relation", ""), "cooperation") for row in edges],
        direction="one_way" if directed else "mutual",
        weight=[float(row.get("weight", 1)) for row in edges],
    )
    return from_tables(table.assign(name=ids, kind="actor"), ties)


@cache
def seated(name: str, file: str, actor: str, body: str) -> Network:
    """A two-mode network: who belongs to what."""
    edges = rows(name, file)
    actors = list(dict.fromkeys(row[actor] for row in edges))
    bodies = list(dict.fromkeys(row[body] for row in edges))
    table = pd.DataFrame({"id": actors + bodies, "form": ["office"] * len(actors) + ["body"] * len(bodies)})
    ties = pd.DataFrame({"from": [row[actor] for row in edges], "to": [row[body] for row in edges]})
    return from_tables(table.assign(name=table["id"], kind="actor"), ties.assign(relation="membership"))


#: Stands in a row's options for whether the network is directed.
AS_IS = object()


class Row(NamedTuple):
    """A path in expected.json, the measure that must give the value there, and the convention of the path's program."""

    path: str
    measure: Callable[..., Any]
    convention: str
    tolerance: float
    options: dict[str, Any]

    def of(self, net: Network, *, directed: bool) -> Any:
        """The measure's value."""
        return self.measure(net, **{key: directed if value is AS_IS else value for key, value in self.options.items()})


def row(path: str, measure: Callable[..., Any], convention: str, tolerance: float = 1e-9, **options: Any) -> Row:
    """One line of a table of agreements."""
    return Row(path, measure, convention, tolerance, options)


def figures(name: str, path: str = "") -> Any:
    """What other programs found, at a path of the reference network's figures."""
    found = expected(name)
    for step in path.split("/") if path else ():
        found = found[step]
    return found


def disagreements(
    found: Any, rows: Iterable[Row], others: Iterable[str], net: Network, *, directed: bool, before: str = ""
) -> list[str]:
    """The paths at which a measure gives another value, and those for which there is neither a row nor a reason."""
    by_path = {line.path: line for line in rows}
    wrong: list[str] = []
    for key, wanted in found.items():
        path = f"{before}{key}"
        if path in by_path:
            value = by_path[path].of(net, directed=directed)
            wrong += [] if agrees(value, wanted, by_path[path].tolerance) else [f"{path}: {value}, not {wanted}"]
        elif isinstance(wanted, dict) and path not in others:
            wrong += disagreements(wanted, rows, others, net, directed=directed, before=f"{path}/")
        elif path not in others:
            wrong.append(f"{path}: no measure and no reason")
    return wrong


def every_path(found: Any, before: str = "") -> Iterator[str]:
    """All paths, of tables and of what is in them."""
    for key, value in found.items():
        yield f"{before}{key}"
        if isinstance(value, dict):
            yield from every_path(value, f"{before}{key}/")


def agrees(found: Any, wanted: Any, tolerance: float) -> bool:
    """Whether numbers, lists of ids or numbers by id are the same; null is NaN."""
    if isinstance(wanted, list):
        return list(found) == wanted
    if isinstance(wanted, dict):
        values = {str(key): value for key, value in pd.Series(found).items()}
        return values.keys() == wanted.keys() and all(agrees(values[key], wanted[key], tolerance) for key in wanted)
    return bool(np.isclose(found, np.nan if wanted is None else wanted, rtol=0, atol=tolerance, equal_nan=True))
