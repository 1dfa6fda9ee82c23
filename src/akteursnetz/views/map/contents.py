"""Data of a map: records, measures, findings, layouts and the stations of a meeting."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from akteursnetz.analysis import Analysis
from akteursnetz.errors import NetworkError
from akteursnetz.measures import actor_community
from akteursnetz.measures.holes import rankable
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue
from akteursnetz.views.map.changes import with_changes
from akteursnetz.views.map.data import actor_items, base_data, tie_items
from akteursnetz.views.map.datatypes import Actor, Found, Known, MapData
from akteursnetz.views.map.drawing import MANY
from akteursnetz.views.map.earlier import Earlier, earlier_page
from akteursnetz.views.map.findings import absent_items, finding_items
from akteursnetz.views.map.glance import glance, glance_note
from akteursnetz.views.map.governance import governance
from akteursnetz.views.map.positions import layouts, ring_maps
from akteursnetz.views.map.stations import stations

#: What a page shows of each actor, beside the measures that its network names.
USUAL = (
    "degree",
    "strength",
    "betweenness",
    "closeness",
    "eigenvector",
    "constraint",
    "effective_size",
    "core_number",
    "load",
)

#: Above this number of actors a page opens with the actors folded into groups.
MOST_DRAWN = 3000
FOLDS = ("sector", "social_space", "form", "community")


def map_data(
    analysis: Analysis,
    *,
    internal: bool = False,
    layout: str = "force",
    size_by: str = "degree",
    centre: str | None = None,
    previous: Network | str | Path | None = None,
    dates: tuple[str, str] | None = None,
) -> MapData:
    """Data of a network's map as plain data; NetworkError for a layout, measure or actor that is not there.

    Places are kept from a `previous` network, or from the file of a page, where they were moved by hand too.
    """
    net = analysis.network
    data = unplaced_data(analysis, internal=internal, layout=layout, size_by=size_by, centre=centre)
    earlier = earlier_page(previous) if isinstance(previous, (str, Path)) else previous
    drawn = layouts(net, previous=earlier.at if isinstance(earlier, Earlier) else earlier)
    by_weight = _by_weight(analysis)
    rings, closeness = (ring_maps(net, by_weight, centre=centre, by=by) for by in ("distance", "closeness"))
    _require(layout, [*drawn, *(["rings"] if rings else []), *(["closeness"] if closeness else [])], "layout")
    placed = replace(data, layouts=drawn, rings=rings, closeness=closeness)
    placed = _kept(placed, earlier) if isinstance(earlier, Earlier) else placed
    return placed if dates is None else with_changes(placed, net, dates)


def _kept(data: MapData, earlier: Earlier) -> MapData:
    """Data with what was moved by hand in an earlier page."""
    rings, closeness = (
        {centre: earlier.keep(placed, name, centre) for centre, placed in maps.items()}
        for name, maps in (("rings", data.rings), ("closeness", data.closeness))
    )
    drawn = {name: earlier.keep(placed, name) for name, placed in data.layouts.items()}
    known: Known = {**data.known, "named": earlier.names}
    return replace(data, known=known, layouts=drawn, rings=rings, closeness=closeness)


def unplaced_data(
    analysis: Analysis,
    *,
    internal: bool = False,
    layout: str = "force",
    size_by: str = "degree",
    centre: str | None = None,
) -> MapData:
    """Data of a network's map without layouts; NetworkError for a measure or an actor that is not there."""
    net, table = analysis.network, rankable(analysis.actors[_shown(analysis)], analysis.network)
    if centre is not None:
        _require(centre, list(net.actors.index), "actor")
    _require(size_by, list(table.columns), "measure")
    actors = actor_items(net, table, _communities(net), internal=internal)
    known: Known = {
        **base_data(net, internal=internal),
        **_found(analysis, actors, internal=internal),
        "measures": list(table.columns),
        "measure_words": _words(list(table.columns)),
        "fold": "sector" if len(actors) > MOST_DRAWN else "",
        "folds": _folds(actors),
        "size": size_by,
        "layout": layout,
        "dates": [],
        "centre": centre or next(iter(_by_weight(analysis)), ""),
        "named": [],
    }
    return MapData(known, actors, tie_items(net, internal=internal), layouts={}, rings={}, closeness={})


def _by_weight(analysis: Analysis) -> list[str]:
    """Ids of the actors by falling degree."""
    return [str(actor) for actor in analysis.actors["degree"].sort_values(ascending=False, kind="stable").index]


def _words(measures: list[str]) -> dict[Language, dict[str, Any]]:
    return {lang: {name: catalogue("measures", lang)[name] for name in measures} for lang in LANGUAGES}


def _found(analysis: Analysis, actors: list[Actor], *, internal: bool) -> Found:
    shown = analysis.shown(internal=internal)
    findings, absent = finding_items(shown), absent_items(shown)
    return {
        "glance": glance(analysis, internal=internal),
        "glance_note": glance_note(analysis.network),
        "governance": governance(analysis),
        "findings": findings,
        "absent": absent,
        "stations": stations(analysis, actors, findings, absent),
    }


def _shown(analysis: Analysis) -> list[str]:
    """Measures on the page: first those that the network names for its front page, then a default few."""
    wanted = dict.fromkeys((*analysis.network.meta.indicators, *USUAL))
    return [name for name in wanted if name in analysis.actors.select_dtypes("number")]


def _require(name: str, there: Collection[str], what: str) -> None:
    if name not in there:
        raise NetworkError(f"no_{what}", found=name, known=tuple(there))


def _folds(actors: list[Actor]) -> list[str]:
    """Keys by which a large network can be folded: sectors, communities, and columns that any actor fills."""
    if len(actors) <= MOST_DRAWN:
        return []
    known = {"sector", "community"} | {name for actor in actors for name in actor["record"]}
    return [name for name in FOLDS if name in known]


def _communities(net: Network) -> dict[str, str]:
    """Leiden community of each actor that is in one; in large networks that of a single run."""
    found = actor_community(net, runs=1 if len(net.actors) > MANY else 20).dropna()
    return {str(actor): f"{number:.0f}" for actor, number in found.items()}
