"""Reader of XML as a tree of elements without namespaces; entities of a file's own are refused."""

from collections.abc import Callable, Mapping
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from akteursnetz.records.files import LIMITS, UnreadableError


def tree_of(content: str) -> Element:
    """Root of an XML text, whatever encoding it names; raises UnreadableError with the row where it is broken.

    A document type is passed over, since nothing is fetched; entities that a file defines are refused.

    >>> tree_of("<graphml xmlns='http://graphml.graphdrawing.org/xmlns'><graph/></graphml>")[0].tag
    'graph'
    """
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > LIMITS["depth"]:
            raise UnreadableError("too_deep", parser.CurrentLineNumber, most=LIMITS["depth"])
        builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(tag))

    def refuse(*_: object) -> NoReturn:
        raise UnreadableError("graph_entities", parser.CurrentLineNumber)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(content.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        line = [*content.splitlines(), ""][error.lineno - 1 : error.lineno]
        raise UnreadableError("not_xml", error.lineno, "".join(line).strip()) from None
    return builder.close()


_TRUTHS = {"true": True, "1": True, "false": False, "0": False}
_NUMBERS: Mapping[str, Callable[[str], int | float]] = {
    "int": int,
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
}


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def required(part: Element, name: str) -> str:
    """Attribute that an element must have; raises UnreadableError where it lacks it."""
    if (value := part.get(name)) is None:
        raise UnreadableError("graph_lacks", None, f"<{part.tag}>", name=name)
    return value


def value_of(written: str | None, kind: str) -> str | int | float | bool:
    """Value of a text by the type that a file gives it; what is none of that type stays a text.

    >>> value_of("2", "double"), value_of("true", "boolean"), value_of("0,5", "float")
    (2.0, True, '0,5')
    """
    words = written or ""
    if kind == "boolean":
        return _TRUTHS.get(words.strip().lower(), words)
    try:
        return _NUMBERS[kind](words)
    except (KeyError, ValueError):
        return words
