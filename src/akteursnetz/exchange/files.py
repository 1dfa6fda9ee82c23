"""Reader of graph files: GraphML, GEXF, GML, Pajek, UCINET DL and JSON, also as other programs write them."""

import re
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
from akteursnetz.records.encoding import Decoded, decode, encoding_notices
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

#: The encoding that an XML file names, where it is no wide one.
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
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
    ending = file.suffix.lower()
    if ending not in GRAPHS:
        raise RecordError([Fault("graph_ending", file.name, accepted=GRAPHS)], lang)
    try:
        return read_parquet(file) if ending == PARQUET else _read(file, Meta(title=file.stem, language=lang))
    except UnreadableError as problem:
        raise RecordError([_fault(problem, file.name)], lang) from None


def _fault(problem: UnreadableError, file: str) -> Fault:
    return Fault(problem.code, file, problem.row, found=problem.found, details=problem.details)


def _read(file: Path, described: Meta) -> Network:
    ending = file.suffix.lower()
    decoded = _decoded(content_of(file, "graph"))
    if ending in _DRAFTS:
        net = network_of(_DRAFTS[ending](decoded.text, file.name), file.name, described)
    else:
        graph = _GRAPHS[ending](decoded.text)
        net = from_networkx(graph) if rest_of(graph) is not None else network_of_graph(graph, file.name, described)
    return net.derive(notices=(*encoding_notices(decoded, file.name), *net.notices))


def _decoded(content: bytes) -> Decoded:
    """Decoded text of a graph file, by the encoding that XML names where it does; UnreadableError where it is none."""
    named = _ENCODING.match(content)
    try:
        return Decoded(content.decode(named[1].decode())) if named else _plausible(content)
    except (LookupError, UnicodeDecodeError):
        return _plausible(content)


def _plausible(content: bytes) -> Decoded:
    if (decoded := decode(content)) is None:
        raise UnreadableError("not_text")
    return decoded
