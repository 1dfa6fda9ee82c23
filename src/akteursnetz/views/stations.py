"""Stations: a network told in steps for a meeting, each a saved view with its text.

The steps are made from what the page shows; `stations` in `network.toml` replaces them, each with `title`, `text` and
`view`: the part after # that the page's "copy the link to this view" gives.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, LAYERS, Language
from akteursnetz.texts import text

Item = Mapping[str, Any]


def stations(net: Network, data: Item) -> list[dict[str, Any]]:
    """The network's own stations, or five made of the page's actors, ties and findings."""
    return [_own(station) for station in net.meta.stations] or _made(data)


def _own(station: Item) -> dict[str, Any]:
    words = {"title": str(station.get("title", "")), "text": str(station.get("text", ""))}
    return {**dict.fromkeys(LANGUAGES, words), "view": str(station.get("view", "")).lstrip("#")}


def _made(data: Item) -> list[dict[str, Any]]:
    missing = [finding for finding in data["findings"] if finding["absent"] or finding["ghosts"]]
    pressing = [finding for finding in data["findings"] if finding["severity"] == "high"]
    counts = {layer: sum(tie["layer"] == layer for tie in data["ties"]) for layer in LAYERS}
    made = [
        _station("who", lambda lang: _size(data, lang)),
        _station("missing" if missing else "nobody_missing", lambda _: {"n": len(missing)}, pins=missing),
        _station("contracts", lambda _: counts),
    ]
    if "betweenness" in data["measures"]:
        made.append(_station("connectors", lambda lang: {"evidence": data["evidence"][lang]}, size="betweenness"))
    if pressing:
        made.append(_station("next", lambda _: {"n": len(pressing)}, pins=pressing))
    return made


def _size(data: Item, lang: Language) -> dict[str, str]:
    return {
        "actors": text("words.actors", lang, n=len(data["actors"])),
        "ties": text("words.ties", lang, n=len(data["ties"])),
    }


def _station(name: str, values: Any, *, pins: Sequence[Item] = (), size: str = "") -> dict[str, Any]:
    words: dict[str, Any] = {
        lang: {part: text(f"page.stations.{name}.{part}", lang, **values(lang)) for part in ("title", "text")}
        for lang in LANGUAGES
    }
    parts = {"pins": ",".join(quote(pin["id"], safe="") for pin in pins), "size": size}
    return {**words, "view": "&".join(f"{part}={quote(value, safe='')}" for part, value in parts.items() if value)}
