"""Two invented towns whose numbers can be worked out on paper, and what they say of themselves."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

SURVEY = {"evidence": "survey", "boundary": "Alle der Liste", "date": "2024-05"}


def town(actors: dict[str, tuple[str, str]], ties: list[tuple[str, str, str | None]], **meta: Any) -> Network:
    """A network from `id: (sector, remit)` and `(from, to, formality)`; all were asked, each reports its own ties."""
    rows = [(actor, actor.title(), "Stelle", sector, remit, "yes") for actor, (sector, remit) in actors.items()]
    frame = pd.DataFrame(rows, columns=["id", "name", "kind", "sector", "remit", "surveyed"])
    links = pd.DataFrame(ties, columns=["from", "to", "formality"]).assign(relation="cooperation")
    return from_tables(frame, links.assign(reported_by=links["from"]), meta=Meta(**{**SURVEY, **meta}))


@pytest.fixture
def urban() -> Network:
    """Four actors, a triangle with a tail: one contract, one open, two informal."""
    actors = {
        "arge": ("administration", "Grundsicherung"),
        "amt": ("administration", "Jugendhilfe"),
        "verband": ("welfare", "Beratung"),
        "verein": ("welfare", ""),
    }
    ties = [
        ("arge", "amt", "contract"),
        ("amt", "verband", "informal"),
        ("arge", "verband", None),
        ("verband", "verein", "informal"),
    ]
    return town(actors, ties, title="Stadt A", place="A", setting="urban")


@pytest.fixture
def rural() -> Network:
    """Six actors, a path of three and three isolates: both ties by contract."""
    actors = {
        "jobcenter": ("administration", ""),
        "kreis": ("administration", ""),
        "kirche": ("church", "Seelsorge"),
        "bauern": ("economy", ""),
        "schule": ("education", "Beratung"),
        "klinik": ("health", ""),
    }
    return town(
        actors,
        [("jobcenter", "kreis", "contract"), ("kreis", "kirche", "grant_agreement")],
        title="Kreis B",
        place="B",
        setting="rural",
    )


def told_by_one(net: Network) -> Network:
    """The same network as one informant would have told it."""
    return net.derive(meta=replace(net.meta, evidence="one informant"))


def row(table: pd.DataFrame, label: Any) -> dict[str, Any]:
    """One row of a table by its label."""
    return {str(column): table.at[label, column] for column in table.columns}
