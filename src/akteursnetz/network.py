"""The network: two frozen tables, actors and ties, with what was expected and measured beside them.

A record keeps its source, quote, date and reporter, so a contract and an advice between the same two actors are two
rows. Every layer of a network is a network again. Graphs for measuring are derived in `graph`.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from akteursnetz.errors import Fault, NetworkError
from akteursnetz.records import check_frames, load
from akteursnetz.records.meta import Meta
from akteursnetz.records.write import write_records
from akteursnetz.schema import Language, state_of
from akteursnetz.texts import text


@dataclass(frozen=True, eq=False, repr=False)
class Network:
    """Actors and ties as tables, indexed by their ids; frozen: each call on a network gives another one.

    `read` makes one from files, `from_tables` from tables of a script. Whoever changes a table in place changes the
    network: take a copy first.
    """

    actors: pd.DataFrame
    ties: pd.DataFrame
    expected: pd.DataFrame
    indicators: pd.DataFrame
    meta: Meta = field(default_factory=Meta)
    notices: tuple[Fault, ...] = ()

    @property
    def states(self) -> pd.Series:
        """For each tie: contractual, non_contractual or unspecified."""
        return self.ties["formality"].map(state_of).astype("str")

    def name(self, actor: str) -> str:
        """The name of an actor by its id."""
        return str(self.actors.at[actor, "name"])

    def keep(self, *, actors: pd.Series | None = None, ties: pd.Series | None = None) -> "Network":
        """The network with only the actors and ties for which the masks hold; a tie goes with its actors."""
        kept = self.actors if actors is None else self.actors[actors]
        rows = self.ties if ties is None else self.ties[ties]
        if actors is not None:
            rows = rows[rows["from"].isin(kept.index) & rows["to"].isin(kept.index)]
        return replace(self, actors=kept, ties=rows)

    def equals(self, other: "Network") -> bool:
        """Whether both hold the same records in the same order under the same description."""
        tables = ("actors", "ties", "expected", "indicators")
        return self.meta == other.meta and all(getattr(self, t).equals(getattr(other, t)) for t in tables)

    def __repr__(self) -> str:
        counts = self.states.value_counts()
        layers = ", ".join(
            f"{counts.get(layer, 0)} {layer}" for layer in ("contractual", "non_contractual", "unspecified")
        )
        actors = text("words.actors", "en", n=len(self.actors))
        ties = text("words.records", "en", n=len(self.ties))
        return f"<Network {self.meta.title!r}: {actors}, {ties} ({layers})>"

    def __or__(self, other: "Network") -> "Network":
        """All records of both; raises NetworkError where one id stands for different cells."""
        return replace(
            self,
            actors=_union(self.actors, other.actors, "actor"),
            ties=_union(self.ties, other.ties, "tie"),
            expected=_without_twins(self.expected, other.expected),
            indicators=_without_twins(self.indicators, other.indicators),
        )

    def __and__(self, other: "Network") -> "Network":
        """The records that are in both; raises NetworkError where one id stands for different cells."""
        self | other  # the check that common ids mean the same
        return self.keep(
            actors=self.actors.index.to_series().isin(other.actors.index),
            ties=self.ties.index.to_series().isin(other.ties.index),
        )

    def __sub__(self, other: "Network") -> "Network":
        """All actors of the first, with those ties that the second does not have."""
        return self.keep(ties=~self.ties.index.to_series().isin(other.ties.index))


def read(path: str | Path) -> Network:
    """The network of a records folder or an xlsx workbook; raises RecordError with all faults at once."""
    records = load(path)
    return Network(records.actors, records.ties, records.expected, records.indicators, records.meta, records.notices)


def write(net: Network, path: str | Path, *, lang: Language | None = None) -> Path:
    """Write the records to a new folder, or to a new workbook where the path ends in .xlsx; reading gives them back.

    Headers and words are those of `lang`, which is the network's language where it is not given. Raises
    AkteursnetzError where there is something at the path already.
    """
    frames = {"actors": net.actors, "ties": net.ties, "expected": net.expected, "indicators": net.indicators}
    return write_records(frames, net.meta, Path(path), lang or net.meta.language)


def from_tables(
    actors: pd.DataFrame,
    ties: pd.DataFrame,
    *,
    expected: pd.DataFrame | None = None,
    indicators: pd.DataFrame | None = None,
    meta: Meta | None = None,
) -> Network:
    """The network of tables made in a script, in the columns of the records format; the tables given are not changed.

    Cells are checked as those of files are; RecordError tells all faults, each with the label of its row.

    >>> actors = pd.DataFrame({"id": ["arge", "jugendamt"], "name": ["ARGE", "Jugendamt"], "kind": "office"})
    >>> ties = pd.DataFrame({"from": ["arge"], "to": ["Jugendamt"], "relation": ["Kooperation"]})
    >>> from_tables(actors, ties)
    <Network '': 2 actors, 1 record (0 contractual, 0 non_contractual, 1 unspecified)>
    """
    frames = {"actors": actors, "ties": ties, "expected": expected, "indicators": indicators}
    checked = check_frames(frames)
    return Network(checked["actors"], checked["ties"], checked["expected"], checked["indicators"], meta or Meta())


def _union(first: pd.DataFrame, second: pd.DataFrame, what: str) -> pd.DataFrame:
    columns = [*first.columns, *(column for column in second.columns if column not in first.columns)]
    common = first.index.intersection(second.index)
    one, other = (table.loc[common].reindex(columns=columns) for table in (first, second))
    different = ~((one == other) | (one.isna() & other.isna())).all(axis=1)
    if different.any():
        ids = ", ".join(map(str, common[different]))
        raise NetworkError(f"one {what} id with different cells in both networks: {ids}")
    return pd.concat([first, second[~second.index.isin(common)]])


def _without_twins(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([first, second]).drop_duplicates(ignore_index=True)
