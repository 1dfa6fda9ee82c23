"""Network: records read as tables of actors and ties.

A tie is one row of `ties`: it keeps its source, quote, date and reporter, so a contract and an advice between the same
two actors are two ties. Every layer of a network is a network again. Graphs for measuring are derived in `graph`.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from os import PathLike
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd

from akteursnetz.errors import Fault, NetworkError
from akteursnetz.records import Records, check_frames, load
from akteursnetz.records.meta import Meta
from akteursnetz.records.names import Names
from akteursnetz.records.write import write_records
from akteursnetz.schema import EVIDENCES, LAYERS, Language, binding_of, split
from akteursnetz.texts import date, facts_html, number, text

Derived = TypeVar("Derived")
Options = ParamSpec("Options")
OfNetwork = Callable[Concatenate["Network", Options], Derived]
TABLES = ("actors", "ties", "expected", "indicators", "names")


class Network:
    """Network of actors and ties as immutable tables, indexed by their ids; a change gives another network.

    `read` makes one from files, `from_tables` from tables of a script, `with_tables` from a network and changed tables.
    Tables are handed out as copies that share their cells until they are written to: an edit never reaches the network.

    >>> actors = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "kind": "office"})
    >>> net = from_tables(actors, pd.DataFrame({"from": ["a"], "to": ["b"], "relation": ["cooperation"]}))
    >>> net.with_tables(ties=net.ties.assign(formality="contract")).layers.to_list()
    ['contractual']
    """

    __slots__ = ("__weakref__", "_known", "_records")

    def __init__(self, records: Records) -> None:
        self._records = replace(records, **{name: getattr(records, name).copy(deep=False) for name in TABLES})
        self._known: dict[tuple[object, ...], Any] = {}

    @property
    def actors(self) -> pd.DataFrame:
        """Table of actors, indexed by their ids."""
        return self._records.actors.copy(deep=False)

    @property
    def ties(self) -> pd.DataFrame:
        """Table of ties, indexed by their ids: one row for each tie that the records hold."""
        return self._records.ties.copy(deep=False)

    @property
    def expected(self) -> pd.DataFrame:
        """Table of expectations that rest on a law, plan, agreement or demand."""
        return self._records.expected.copy(deep=False)

    @property
    def indicators(self) -> pd.DataFrame:
        """Table of figures of social spaces and actors."""
        return self._records.indicators.copy(deep=False)

    @property
    def names(self) -> pd.DataFrame:
        """Table of answers on names: which two are one actor, which are not; they are applied already."""
        return self._records.names.copy(deep=False)

    @property
    def meta(self) -> Meta:
        """Metadata of the network as a whole: title, place, date, evidence."""
        return self._records.meta

    @property
    def notices(self) -> tuple[Fault, ...]:
        """Notices of the reader of the files."""
        return self._records.notices

    @property
    def origin(self) -> "Network | None":
        """Network that this one was taken from at a date (`at`); None where it is of its own records."""
        origin = self._records.origin
        return None if origin is None else Network(origin)

    @property
    def layers(self) -> pd.Series:
        """Layer of each tie by formality: contractual, non_contractual or unspecified."""
        return _bindings(self, "layer").copy(deep=False)

    @property
    def formalised(self) -> pd.Series:
        """Formalisation of each tie: formalised (agreement, decision, statute), not_formalised or open."""
        return _bindings(self, "formalised").copy(deep=False)

    def with_tables(
        self,
        *,
        actors: pd.DataFrame | None = None,
        ties: pd.DataFrame | None = None,
        expected: pd.DataFrame | None = None,
        indicators: pd.DataFrame | None = None,
        names: pd.DataFrame | None = None,
        meta: Meta | None = None,
    ) -> "Network":
        """Network with changed tables in the place of its own; they are checked as `from_tables` does.

        Raises RecordError with all faults at once, each with the label of its row.
        """
        given = dict(zip(TABLES, (actors, ties, expected, indicators, names), strict=True))
        frames = {name: getattr(self, name) if table is None else table for name, table in given.items()}
        return from_tables(**frames, meta=self.meta if meta is None else meta)

    def derive(self, **parts: Any) -> "Network":
        """Network with other tables that are known to be in order: they are not checked."""
        return Network(replace(self._records, **parts))

    def taken_from(self, whole: "Network") -> "Network":
        """Network with the records from which it was taken at a date kept beside it (`origin`)."""
        return self.derive(origin=whole._records.origin or whole._records)

    def name(self, actor: str) -> str:
        """Name of an actor by its id."""
        return str(self.actors.at[actor, "name"])

    def keep(self, *, actors: pd.Series | None = None, ties: pd.Series | None = None) -> "Network":
        """Subnetwork of the actors and ties for which the masks hold; a tie goes with its actors.

        The network itself where nothing is left out, so that nothing is worked out of it twice.
        """
        kept = self.actors if actors is None else self.actors[actors]
        rows = self.ties if ties is None else self.ties[ties]
        if actors is not None:
            rows = rows[rows["from"].isin(kept.index) & rows["to"].isin(kept.index)]
        if len(kept) == len(self.actors) and len(rows) == len(self.ties):
            return self
        return self.derive(actors=kept, ties=rows)

    def equals(self, other: "Network") -> bool:
        """Whether both hold the same records in the same order under the same description."""
        return self.meta == other.meta and all(getattr(self, name).equals(getattr(other, name)) for name in TABLES)

    def __repr__(self) -> str:
        counts = self.layers.value_counts()
        layers = ", ".join(
            f"{counts.get(layer, 0)} {layer}" for layer in ("contractual", "non_contractual", "unspecified")
        )
        actors = text("words.actors", "en", n=len(self.actors))
        ties = text("words.ties", "en", n=len(self.ties))
        return f"<Network {self.meta.title!r}: {actors}, {ties} ({layers})>"

    def _repr_html_(self) -> str:
        """Table for a notebook: the facts that every page tells, in the network's language."""
        lang, layers = self.meta.language, self.layers.value_counts()
        counts = {"actors": len(self.actors), "ties": len(self.ties), **{name: layers.get(name, 0) for name in LAYERS}}
        facts = {text(f"cli.facts.{name}", lang): number(count, lang, 0) for name, count in counts.items()}
        if self.meta.evidence:
            facts[text("cli.facts.evidence", lang)] = EVIDENCES[self.meta.evidence].label(lang)
        if self.meta.date:
            facts[text("words.date", lang)] = date(self.meta.date, lang)
        return facts_html(self.meta.title, facts)

    def __reduce__(self) -> tuple[type["Network"], tuple[Records]]:
        """Pickle of the records alone; cached answers stay behind."""
        return Network, (self._records,)

    def __or__(self, other: "Network") -> "Network":
        """Union: all records of both; raises NetworkError where one id stands for different cells."""
        return self.derive(
            actors=_union(self.actors, other.actors, "actor"),
            ties=_union(self.ties, other.ties, "tie"),
            expected=_without_twins(self.expected, other.expected),
            indicators=_without_twins(self.indicators, other.indicators),
            names=_without_twins(self.names, other.names),
        )

    def __and__(self, other: "Network") -> "Network":
        """Intersection: the records that are in both; raises NetworkError where one id stands for different cells."""
        self | other  # the check that common ids mean the same
        return self.keep(
            actors=self.actors.index.to_series().isin(other.actors.index),
            ties=self.ties.index.to_series().isin(other.ties.index),
        )

    def __sub__(self, other: "Network") -> "Network":
        """Difference: all actors of the first, with those ties that the second does not have."""
        return self.keep(ties=~self.ties.index.to_series().isin(other.ties.index))


def require_network(given: object) -> Network:
    """Network that a call was given; for anything else NetworkError says which call makes a network of it."""
    if isinstance(given, Network):
        return given
    what = type(given).__name__
    if isinstance(given, str | PathLike):
        raise NetworkError(f'this call needs a Network, not a path: read it first, read("{given}")')
    if isinstance(given, pd.DataFrame):
        raise NetworkError("this call needs a Network, not a table: make it first, from_tables(actors, ties)")
    if type(given).__module__.startswith("networkx"):
        raise NetworkError(f"this call needs a Network, not a networkx {what}: make it first, from_networkx(graph)")
    if type(given).__module__.startswith("pyvis"):
        raise NetworkError(
            "this call needs a Network of records, not pyvis's: to_pyvis(net) makes one of pyvis to draw"
        )
    if isinstance(network := getattr(given, "network", None), Network):
        raise NetworkError(f"this call needs a Network, not its {what} ({network!r}): give it .network")
    raise NetworkError(f"this call needs a Network, not a {what}; read, from_tables and from_networkx make one")


def once(function: OfNetwork[Options, Derived]) -> OfNetwork[Options, Derived]:
    """Function with its answers cached in the network (memoised), one for each set of options.

    For answers that nobody changes.
    """
    defaults: dict[str, object] = getattr(function, "__kwdefaults__", None) or {}

    @wraps(function)
    def remembered(net: Network, /, *args: Options.args, **options: Options.kwargs) -> Derived:
        known, asked = require_network(net)._known, (function, *args, *(defaults | options).values())
        if asked not in known:
            known[asked] = function(net, *args, **options)
        answer: Derived = known[asked]
        return answer

    return remembered


@once
def resolver(net: Network) -> Names:
    """Resolver of the words by which records speak of the actors of a network: ids, names, other names."""
    columns = (net.actors["name"].astype(str), net.actors["aliases"])
    called = zip(map(str, net.actors.index), *columns, strict=True)
    return Names(map(str, net.actors.index), [(actor, name, split(aliases)) for actor, name, aliases in called])


@once
def _bindings(net: Network, what: str) -> pd.Series:
    return net.ties["formality"].map(lambda code: getattr(binding_of(code), what)).astype("str")


def read(path: str | Path) -> Network:
    """Network of a records folder or workbook (xlsx, xlsm, ods, xls).

    Raises RecordError with all faults at once.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from akteursnetz.examples import example
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read(write(example("eichsfeld"), Path(folder) / "eichsfeld")).meta.place
    'Landkreis Eichsfeld'
    """
    return Network(load(path))


def write(net: Network, path: str | Path, *, lang: Language | None = None) -> Path:
    """Write the records to a new folder, or to a new workbook where the path ends in .xlsx; `read` gives them back.

    The workbook can be filled in further: it has lists to choose from, and comments on its headers.

    Headers and words are those of `lang`, which is the network's language where it is not given. Raises
    AkteursnetzError where there is something at the path already.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from akteursnetz.examples import example
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     sorted(path.name for path in write(example("eichsfeld"), Path(folder) / "eichsfeld").iterdir())
    ['actors.csv', 'expected.csv', 'indicators.csv', 'names.csv', 'network.toml', 'ties.csv']
    """
    frames = {name: getattr(require_network(net), name) for name in TABLES}
    return write_records(frames, net.meta, Path(path), lang or net.meta.language)


def from_tables(
    actors: pd.DataFrame,
    ties: pd.DataFrame,
    *,
    expected: pd.DataFrame | None = None,
    indicators: pd.DataFrame | None = None,
    names: pd.DataFrame | None = None,
    meta: Meta | None = None,
) -> Network:
    """Network of pandas tables in the columns of the records format; the tables given are not changed.

    Cells are checked as those of files are, and answers on `names` applied; RecordError tells all faults, each with the
    label of its row.

    >>> actors = pd.DataFrame({"id": ["arge", "jugendamt"], "name": ["ARGE", "Jugendamt"], "kind": "office"})
    >>> ties = pd.DataFrame({"from": ["arge"], "to": ["Jugendamt"], "relation": ["Kooperation"]})
    >>> from_tables(actors, ties)
    <Network '': 2 actors, 1 tie (0 contractual, 0 non_contractual, 1 unspecified)>
    """
    frames = dict(zip(TABLES, (actors, ties, expected, indicators, names), strict=True))
    described = meta or Meta()
    return Network(Records(**check_frames(frames, described), meta=described, notices=(), origin=None))


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
