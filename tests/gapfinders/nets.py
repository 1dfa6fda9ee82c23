"""Small networks for the gap finders, written as a clerk would: short rows, ids like names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from akteursnetz.gapfinders import Finding, find_gaps
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

Row = Mapping[str, object]


def net_of(
    actors: str | Sequence[Mapping[str, Any]],
    ties: Iterable[Any] = (),
    expected: Iterable[Any] = (),
    *,
    cells: Row | None = None,
    **meta: Any,
) -> Network:
    """A network: actors as words or rows, ties as "a b" or ("a b", further cells); `cells` are for every actor."""
    given = ({"id": actor} for actor in actors.split()) if isinstance(actors, str) else actors
    rows = [{**(cells or {}), "name": row["id"], "kind": "actor", **row} for row in given]
    tied = [(tie, {}) if isinstance(tie, str) else tie for tie in ties]
    records = [
        {"relation": "cooperation", "from": ends.split()[0], "to": ends.split()[1], "id": f"t{at}", **more}
        for at, (ends, more) in enumerate(tied, start=1)
    ]
    return from_tables(
        pd.DataFrame(rows, columns=None if rows else ["id", "name", "kind"]),
        pd.DataFrame(records, columns=None if records else ["id", "from", "to", "relation"]),
        expected=pd.DataFrame(list(expected)) if expected else None,
        meta=Meta(**meta),
    )


def found(net: Network, *codes: str, **options: Any) -> list[Finding]:
    """The findings of some codes, in the order in which they are told."""
    return [finding for finding in find_gaps(net, **options) if finding.code in codes]


def told(net: Network, *codes: str, **options: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    """Code, severity and whom it is about, absent ones last, of the findings of some codes."""
    findings = found(net, *codes, **options)
    return [(f.code, f.severity, (*f.about, *(actor.id for actor in f.absent))) for f in findings]
