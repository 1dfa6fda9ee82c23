"""Readers of GraphML, GEXF and GML by networkx, after what other programs write beside the formats is set right."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, unescape

import networkx as nx

from akteursnetz.exchange.graphs import REST
from akteursnetz.records.files import UnreadableError

Graph = Any
#: A document type, which may define entities that blow up or lead elsewhere; no program writes one into a graph.
_DOCTYPE = re.compile(r"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(r"(<\?xml[^>]*?)\s+encoding\s*=\s*[\"'][^\"']*[\"']")
#: Namespaces of GEXF, of which networkx knows some versions; all are read as 1.2.
_GEXF_SPACE = re.compile(r"xmlns=\"https?://(?:www\.)?gexf\.net/[\w.]+\"")
_GEXF_VERSION = re.compile(r"(<gexf[^>]*?)\s+version=\"[^\"]*\"")
_GEXF = "http://www.gexf.net/1.2draft"
_VIZ = re.compile(r"xmlns:viz=\"[^\"]*\"")


@contextmanager
def _reading() -> Iterator[None]:
    """Context that turns any error of a reader into UnreadableError."""
    try:
        yield
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # networkx raises what its parsers raise: KeyError, ValueError, its own
        row = getattr(error, "position", (None,))[0] if isinstance(error, ElementTree.ParseError) else None
        raise UnreadableError("not_graph", row, why=str(error)[:80] or type(error).__name__) from error


def _plain(content: str) -> io.BytesIO:
    """XML in UTF-8 for a parser, whatever it says of its encoding; raises UnreadableError for a document type."""
    if _DOCTYPE.search(content):
        raise UnreadableError("graph_doctype")
    return io.BytesIO(_ENCODING.sub(r"\1", content, count=1).encode())


def read_graphml(content: str) -> Graph:
    """Graph of GraphML; a file of undirected and directed edges becomes a directed graph with both ways."""
    with _reading():
        try:
            return _keyless(nx.read_graphml(_plain(content), force_multigraph=True))
        except nx.NetworkXError as error:
            if "mixed" not in str(error).lower() and "directed" not in str(error).lower():
                raise
        return _keyless(nx.read_graphml(_plain(_directed(content)), force_multigraph=True))


#: The graph of a GML file is opened, on one line or two.
_OPENED = re.compile(r"^\s*graph\s*\[", re.MULTILINE)
_REST = re.compile(f"<description>{REST}:(.*?)</description>", re.DOTALL)
_EDGE = re.compile(r"<edge\b[^>]*>")


def _directed(content: str) -> str:
    """GraphML with all edges directed; those that were not carry the direction as an attribute of ours."""
    default = "undirected" if 'edgedefault="undirected"' in content else "directed"
    mixed = re.sub(r'edgedefault="\w+"', 'edgedefault="directed"', content)
    key = '<key id="akteursnetz-direction" for="edge" attr.name="direction" attr.type="string"/>'
    mixed = re.sub(r"(<graphml\b[^>]*>)", lambda found: found[1] + key, mixed, count=1)

    def told(found: re.Match[str]) -> str:
        given = re.search(r'directed="(\w+)"', found[0])
        is_directed = given[1] in ("true", "1") if given else default == "directed"
        plain = re.sub(r'\s+directed="\w+"', "", found[0])
        data = f'<data key="akteursnetz-direction">{"one_way" if is_directed else "mutual"}</data>'
        return plain.replace("/>", f">{data}</edge>") if plain.endswith("/>") else plain + data

    return _EDGE.sub(told, mixed)


def _keyless(graph: Graph) -> Graph:
    """Graph of GraphML without the defaults that the reader leaves in it."""
    for name in ("node_default", "edge_default"):
        defaults = graph.graph.pop(name, {})
        holders = graph.nodes(data=True) if name == "node_default" else [e[1:] for e in graph.edges(data=True)]
        for *_, cells in holders if defaults else ():
            for key, value in defaults.items():
                cells.setdefault(key, value)
    return graph


def read_gexf(content: str) -> Graph:
    """Graph of GEXF, of whatever version."""
    with _reading():
        same = _GEXF_SPACE.sub(f'xmlns="{_GEXF}"', content, count=1)
        same = _GEXF_VERSION.sub(r'\1 version="1.2"', same, count=1)
        same = _VIZ.sub(f'xmlns:viz="{_GEXF}/viz"', same)
        graph = nx.read_gexf(_plain(same))
    rest = _REST.search(content)
    if rest is not None:
        graph.graph[REST] = unescape(rest[1])
    return graph


def with_rest(content: str, rest: str) -> str:
    """GEXF with the rest of the records in its description, where networkx writes no attributes of the graph."""
    return re.sub(
        r"<meta\b[^>]*>", lambda meta: f"{meta[0]}<description>{REST}:{escape(rest)}</description>", content, count=1
    )


def read_gml(content: str) -> Graph:
    """Graph of GML, its nodes known by their ids; GML that says nothing of parallel edges may have them."""
    with _reading():
        return _parse_gml(content)


def _parse_gml(content: str) -> Graph:
    lines = content.splitlines()
    parse: Callable[..., Graph] = nx.parse_gml
    try:
        return parse(lines, label="id")
    except nx.NetworkXError as error:
        if "duplicat" not in str(error):
            raise
    opened = next(at for at in range(len(lines)) if _OPENED.search("\n".join(lines[: at + 1])))
    return parse([*lines[: opened + 1], "  multigraph 1", *lines[opened + 1 :]], label="id")
