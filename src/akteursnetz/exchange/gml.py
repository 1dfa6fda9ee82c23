"""Reader of GML, as igraph, yEd, Pajek's successors and networkx write it."""

import html
import re
from collections.abc import Iterator
from typing import Any

from akteursnetz.exchange.gathered import Gathered, Row
from akteursnetz.records.files import LIMITS, UnreadableError

_TOKEN = re.compile(
    r"(?P<comment>^[ \t]*#[^\n]*)"
    r"|(?P<text>\"[^\"]*\")"
    r"|(?P<mark>[\[\]])"
    r"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?=[\s\]\[]|$))"
    r"|(?P<word>[^\s\[\]\"]+)",
    re.MULTILINE,
)
#: Entries of a graph, as they stand: a key may be there several times.
Entries = list[tuple[str, Any]]


def read_gml(content: str) -> Any:
    """Graph of GML in networkx, its nodes known by their ids; raises UnreadableError where it is none."""
    tokens = _tokens(content)
    entries = _entries(tokens, 0)
    graphs = [value for key, value in entries if key == "graph" and isinstance(value, list)]
    if not graphs:
        raise UnreadableError("not_this_format", 1, content.strip().partition("\n")[0][:40], form="GML")
    found = Gathered(left=["graph"] * (len(graphs) > 1))
    directed = dict(graphs[0]).get("directed") in (1, "1")
    for key, value in graphs[0]:
        if key == "node" and isinstance(value, list):
            cells = _row(value)
            found.add_node(str(_taken(cells, "id", key)), cells)
        elif key == "edge" and isinstance(value, list):
            cells = _row(value)
            ends = str(_taken(cells, "source", key)), str(_taken(cells, "target", key))
            found.edges.append((*ends, directed, cells))
        elif key not in ("directed", "multigraph"):
            found.whole[key] = value
    return found.graph()


def _tokens(content: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and row of each token."""
    row, at = 1, 0
    for token in _TOKEN.finditer(content):
        row += content.count("\n", at, token.start())
        at = token.start()
        if token.lastgroup != "comment":
            yield str(token.lastgroup), token[0], row


def _entries(tokens: Iterator[tuple[str, str, int]], depth: int) -> Entries:
    """Keys with their values, to the bracket that closes them."""
    if depth > LIMITS["depth"]:
        raise UnreadableError("too_deep", most=LIMITS["depth"])
    found: Entries = []
    for kind, key, row in tokens:
        if key == "]" and depth:
            return found
        if kind != "word":
            raise UnreadableError("gml_key", row, key)
        following, value, row_of_value = next(tokens, ("", "", row))
        if value == "[":
            found.append((key, _entries(tokens, depth + 1)))
        elif not following or value == "]":
            raise UnreadableError("gml_value", row_of_value, key)
        else:
            found.append((key, _value(following, value)))
    if depth:
        raise UnreadableError("gml_open")
    return found


def _value(kind: str, written: str) -> str | int | float:
    if kind == "number":
        return int(written) if written.lstrip("+-").isdigit() else float(written)
    return html.unescape(written[1:-1]) if kind == "text" else written


def _row(entries: Entries) -> Row:
    """Attributes of a node or an edge; a key that is there several times has no single value."""
    cells: Row = {}
    for key, value in entries:
        cells[key] = {} if isinstance(value, list) or key in cells else value
    return cells


def _taken(cells: Row, name: str, part: str) -> Any:
    if isinstance(cells.get(name), dict | None):
        raise UnreadableError("graph_lacks", None, part, name=name)
    return cells.pop(name)
