"""Places of an earlier page: of its actors as it drew them, and of actors and names that were moved there by hand.

A page saved in the browser keeps what its reader moved, in the words of its address: `moved` and `named` list layout,
actor in the middle of rings, id, and two numbers each.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from akteursnetz.errors import NetworkError
from akteursnetz.records.files import UnreadableError, content_of
from akteursnetz.views.map.datatypes import ByHand, Placed, Point

_BLOCK = re.compile(r'<script type="application/json" id="(data|nodes|state)">(.*?)</script>', re.DOTALL)
_FARTHEST = 10**6
#: A layout, and of rings the actor in their middle.
Arrangement = tuple[str, str]


@dataclass(frozen=True)
class Earlier:
    """Places of an earlier page: `at` in its force layout, `moved` by hand in the others, and `names` moved by hand."""

    at: dict[str, Point]
    moved: Mapping[Arrangement, Mapping[str, Point]]
    names: list[ByHand]

    def keep(self, placed: Placed, layout: str, centre: str = "") -> Placed:
        """Layout with the actors that were moved in it where they were moved to."""
        moved = self.moved.get((layout, centre), {})
        return {**placed, "at": {actor: moved.get(actor, at) for actor, at in placed["at"].items()}}


def earlier_page(path: str | Path) -> Earlier:
    """Places of a map page in a file; raises NetworkError where it is none."""
    try:
        content = content_of(Path(path), "page").decode()
        return _places(**{name: json.loads(text) for name, text in _BLOCK.findall(content)})
    except (UnreadableError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NetworkError("not_a_page", path=path) from None


def _places(data: Mapping[str, Any], nodes: list[Mapping[str, Any]], state: Mapping[str, Any]) -> Earlier:
    """Places of a page's data, its nodes, and what it keeps of its reader."""
    parts = dict(part.split("=", 1) for part in str(state.get("view", "")).split("&") if "=" in part)
    moved: defaultdict[Arrangement, dict[str, Point]] = defaultdict(dict)
    for layout, centre, actor, x, y in _entries(parts.get("moved", "")):
        moved[layout, centre][actor] = [x, y]
    names = _entries(parts["named"]) if "named" in parts else map(_name, data["named"])
    return Earlier(_force(data, nodes) | moved.pop(("force", ""), {}), moved, list(names))


def _force(data: Mapping[str, Any], nodes: list[Mapping[str, Any]]) -> dict[str, Point]:
    """Positions in the force layout: those of the nodes where the page opens in it."""
    at = data["layouts"]["force"].get("at") or [(node["x"], node["y"]) for node in nodes]
    return {str(node["id"]): [_whole(x), _whole(y)] for node, (x, y) in zip(nodes, at, strict=True)}


def _entries(text: str) -> Iterator[ByHand]:
    """Entries of a list in the page's address."""
    for entry in filter(None, unquote(text).split(",")):
        layout, centre, actor, x, y = map(unquote, entry.split(":"))
        yield layout, centre, actor, _whole(int(x)), _whole(int(y))


def _name(entry: tuple[str, str, str, int, int]) -> ByHand:
    layout, centre, actor, x, y = entry
    return str(layout), str(centre), str(actor), _whole(x), _whole(y)


def _whole(number: float) -> int:
    """Coordinate in whole units; ValueError for one that no page has."""
    if not abs(number) < _FARTHEST:
        raise ValueError(number)
    return round(number)
