"""Reader of graph files: GraphML, GEXF, GML, Pajek, UCINET DL and JSON, also as other programs write them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from akteursnetz.errors import Fault, RecordError
from akteursnetz.exchange.dl import read_dl
from akteursnetz.exchange.gexf import read_gexf
from akteursnetz.exchange.gml import read_gml
from akteursnetz.exchange.graphml import read_graphml
from akteursnetz.exchange.graphs import from_networkx, network_of_graph, rest_of
from akteursnetz.exchange.jsongraphs import graph_of_json
from akteursnetz.exchange.pajek import read_pajek
from akteursnetz.exchange.parquet import ENDING as PARQUET
from akteursnetz.exchange.parquet import read_parquet
from akteursnetz.foreign import Draft, network_of
from akteursnetz.network import Network
from akteursnetz.records.encoding import decode
from akteursnetz.records.files import UnreadableError, content_of
from akteursnetz.records.meta import Meta
from akteursnetz.schema import Language

_GRAPHS: Mapping[str, Callable[[str], Any]] = {
    ".graphml": read_graphml,
    ".gexf": read_gexf,
    ".gml": read_gml,
    ".json": graph_of_json,
}
_DRAFTS: Mapping[str, Callable[[str, str], Draft]] = {".net": read_pajek, ".paj": read_pajek, ".dl": read_dl}

#: Endings of the files that `read_graph` takes.
GRAPHS = (*_GRAPHS, *_DRAFTS, PARQUET)


def read_graph(path: str | Path, *, lang: Language = "de") -> Network:
    """Network of a graph file (graphml, gexf, gml, net, paj, dl, json, parquet); its notices say what became what.

    Nodes become actors and edges ties as `from_networkx` makes them: labels become names, a second kind of nodes
    bodies, other attributes columns. The values of a Pajek line or a DL matrix stand in the column `value`. A file that
    `export` wrote with all records gives an equal network where its format holds them. The title of another's file is
    its name, `lang` the language of its network. An empty graph gives an empty network. Raises RecordError for a file
    that is none of these, or is broken.

    >>> import tempfile
    >>> from akteursnetz.exchange.export import export
    >>> from akteursnetz.examples import example
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     told = export(example("eichsfeld"), Path(folder) / "eichsfeld.net")
    ...     read_graph(Path(folder) / "eichsfeld.net").actors["name"].iloc[0]
    'Landkreis Eichsfeld'
    """
    file = Path(path)
    try:
        return _read(file, lang)
    except UnreadableError as problem:
        told = {"found": problem.found, "details": problem.details}
        raise RecordError([Fault(problem.code, file.name, problem.row, **told)], lang) from None  # type: ignore[arg-type]  # by name


def _read(file: Path, lang: Language) -> Network:
    ending, described = file.suffix.lower(), Meta(title=file.stem, language=lang)
    if ending not in GRAPHS:
        raise RecordError([Fault("graph_ending", file.name, accepted=GRAPHS)], lang)
    if ending == PARQUET:
        return read_parquet(file)
    content = _text_of(file)
    if ending in _DRAFTS:
        return network_of(_DRAFTS[ending](content, file.name), file.name, described)
    graph = _GRAPHS[ending](content)
    if rest_of(graph) is not None:
        return from_networkx(graph)
    return network_of_graph(graph, file.name, described)


def _text_of(path: Path) -> str:
    """Text of a graph file; raises UnreadableError where it is none, or too large."""
    decoded = decode(content_of(path, "graph"))
    if decoded is None:
        raise UnreadableError("not_text")
    return decoded.text
