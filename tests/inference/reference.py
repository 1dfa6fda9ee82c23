"""Reference networks that are read from files outside the repository, and figures that R gave for them.

`AKTEURSNETZ_REFERENCE` names the folder; tests that need it are skipped, with this reason, where it is unset. Figures
are from R 4.2.2 with sna 2.7.1 and igraph 1.3.5 unless a comment names another source.
"""

from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from tests.reference.files import FOLDER

Table = NDArray[np.float64]


def nodes(name: str) -> pd.DataFrame:
    return pd.read_csv(Path(FOLDER, name, "nodes.csv")).set_index("id")


def ties(name: str, relation: str, *, directed: bool) -> Table:
    edges = pd.read_csv(Path(FOLDER, name, "edges.csv"))
    actors = nodes(name).index
    edges = edges[edges["relation"] == relation]
    table = np.zeros((len(actors), len(actors)))
    table[actors.get_indexer(pd.Index(edges["source"])), actors.get_indexer(pd.Index(edges["target"]))] = 1
    return table if directed else np.maximum(table, table.T)


def eies_sociologists() -> tuple[Table, NDArray[np.float64]]:
    """Messages among the 17 sociologists, and their citations."""
    people = nodes("eies_sociologists").query("discipline == 'Sociology'")
    edges = pd.read_csv(Path(FOLDER, "eies_sociologists", "edges.csv"))
    edges = edges[edges["source"].isin(people.index) & edges["target"].isin(people.index)]
    table = np.zeros((len(people), len(people)))

    def places(ids: pd.Series) -> NDArray[np.intp]:
        return people.index.get_indexer(pd.Index(ids))

    table[places(edges["source"]), places(edges["target"])] = edges["weight"]
    return table, people["citations"].to_numpy("float64")


def agrees(p: float, replicates: int, other: float, others: int) -> bool:
    """Whether two Monte-Carlo p values lie within three standard errors of their difference."""
    pooled = (p * replicates + other * others) / (replicates + others)
    error = float(np.sqrt(pooled * (1 - pooled) * (1 / replicates + 1 / others)))
    return abs(p - other) <= 3 * error + 1 / others
