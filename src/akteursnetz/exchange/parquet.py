"""Reader and writer of Parquet by polars: ties in a file, actors in one beside it, the rest in its metadata."""

import io
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import tomli_w

from akteursnetz.errors import AkteursnetzError, Fault, RecordError
from akteursnetz.exchange.graphs import REST, filled_rows
from akteursnetz.network import TABLES, Network, from_tables
from akteursnetz.records.files import UnreadableError, content_of
from akteursnetz.records.meta import check_meta
from akteursnetz.records.saving import save

ENDING = ".parquet"


def _polars() -> Any:
    try:
        import polars
    except ImportError:
        raise AkteursnetzError("no_extra", extra="parquet", library="polars") from None
    return polars


def actors_beside(path: Path) -> Path:
    """Path of the actors beside a file of ties: x.actors.csv beside x.csv."""
    return path.with_suffix(f".actors{path.suffix}")


def write_parquet(net: Network, path: Path) -> None:
    """Write the ties to a file, the actors beside it; AkteursnetzError where the extra `parquet` is not installed."""
    rest = {name: [cells for _, cells in filled_rows(getattr(net, name))] for name in TABLES[2:]}
    columns = {name: list(getattr(net, name).columns) for name in rest}
    kept = {"meta": tomli_w.dumps(net.meta.filled()), "columns": columns, **rest}
    metadata = {REST: json.dumps(kept, ensure_ascii=False)}
    contents = {path: _content(net.ties, metadata), actors_beside(path): _content(net.actors, {})}
    for file, content in contents.items():
        save(file, content)


def _content(frame: pd.DataFrame, metadata: Mapping[str, str]) -> bytes:
    table = frame.reset_index()
    columns = {str(name): _values(table[name]) for name in table.columns}
    content = io.BytesIO()
    _polars().DataFrame(columns).write_parquet(content, metadata=dict(metadata))
    return content.getvalue()


def _values(column: pd.Series) -> Any:
    pl = _polars()
    if column.dtype == "float64":
        return pl.Series(values=column.to_numpy(), dtype=pl.Float64, nan_to_null=True)
    return pl.Series(values=[None if pd.isna(cell) else cell for cell in column], dtype=pl.String)


def read_parquet(path: Path) -> Network:
    """Network of a Parquet file that `export` wrote, and the actors beside it; raises UnreadableError for another."""
    files = {"ties": path, "actors": actors_beside(path)}
    if not files["actors"].is_file():
        raise RecordError([Fault("no_file", files["actors"].name)])
    frames: dict[str, Any] = {name: _frame(file) for name, file in files.items()}
    try:
        rest = json.loads(_polars().read_parquet_metadata(path)[REST])
    except KeyError:
        raise UnreadableError("not_our_parquet") from None
    for name in TABLES[2:]:
        frames[name] = pd.DataFrame(rest[name], columns=rest["columns"][name])
    meta, *_ = check_meta(tomllib.loads(rest["meta"]), "network.toml")
    return from_tables(**{name: frames[name] for name in TABLES}, meta=meta)


def _frame(path: Path) -> pd.DataFrame:
    try:
        table = _polars().read_parquet(io.BytesIO(content_of(path, "graph")))
    except _polars().exceptions.PolarsError as error:
        raise UnreadableError("not_graph", why=str(error)[:80]) from error
    return pd.DataFrame({series.name: series.to_list() for series in table})
