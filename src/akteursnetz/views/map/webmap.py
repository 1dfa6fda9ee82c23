"""The network map: one offline page for offices and meetings, of a network or of what was computed of it."""

from typing import Any, Literal

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.errors import NetworkError
from akteursnetz.measures import actor_community
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue
from akteursnetz.views.map.data import base_data
from akteursnetz.views.map.findings import absent_items, finding_items
from akteursnetz.views.map.glance import glance
from akteursnetz.views.map.positions import Placed, layouts, ring_maps
from akteursnetz.views.map.render import render
from akteursnetz.views.map.stations import stations
from akteursnetz.views.shell.page import Page

Layout = Literal["force", "rings", "closeness", "columns", "by_space", "geographic"]

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


def web_map(
    net: Network | Analysis,
    *,
    lang: Language | None = None,
    internal: bool = False,
    layout: Layout = "force",
    size_by: str = "degree",
    centre: str | None = None,
    previous: Network | None = None,
) -> Page:
    """The network's interactive map as one HTML page that needs no network and sends nothing.

    It opens in `lang` (the network's language where none is given) and offers the other. Columns that name people or
    hold comments are in it only for `internal` use. `size_by` is a measure that `actor_table` gives and the page
    explains; `centre` is the actor in the middle of the rings; actors keep the places that they had in the map of a
    `previous` network. Raises NetworkError for a layout, a measure or an actor that is not there.
    """
    analysis = net if isinstance(net, Analysis) else analyse(net)
    network = analysis.network
    if centre is not None:
        _require(centre, list(network.actors.index), "actor")
    data = map_data(analysis, internal=internal, centre=centre, previous=previous)
    _require(size_by, data["measures"], "measure")
    ringed = [name for name in ("rings", "closeness") if data[name]]
    _require(layout, [*data["layouts"], *ringed], "layout")
    return render(data | {"size": size_by, "layout": layout}, lang=lang or network.meta.language)


def map_data(
    analysis: Analysis, *, internal: bool = False, centre: str | None = None, previous: Network | None = None
) -> dict[str, Any]:
    """All that the page of a network shows, as plain data."""
    net = analysis.network
    data = base_data(net, internal=internal)
    table = analysis.actors[_shown(analysis)]
    known = {str(actor): row.dropna().to_dict() for actor, row in table.iterrows()}
    communities = _communities(net)
    for actor in data["actors"]:
        actor["measures"] = known.get(actor["id"], {})
        if actor["id"] in communities:
            actor["community"] = communities[actor["id"]]
    findings = finding_items(analysis.findings, net)
    words = {lang: {name: catalogue("measures", lang)[name] for name in _shown(analysis)} for lang in LANGUAGES}
    data |= {
        "measures": list(table.columns),
        "measure_words": words,
        "glance": glance(analysis),
        "findings": findings,
        "absent": absent_items(findings),
    }
    by_weight = [str(actor) for actor in table["degree"].sort_values(ascending=False, kind="stable").index]
    ringed = {"rings": ring_maps(net, by_weight, centre=centre)}
    ringed |= {"closeness": ring_maps(net, by_weight, centre=centre, by="closeness")}
    data |= {"layouts": layouts(net, previous=previous)} | {
        name: _in_order(maps, data) for name, maps in ringed.items()
    }
    data |= {"centre": centre or next(iter(by_weight), "")}
    data |= {"fold": "sector" if len(data["actors"]) > MOST_DRAWN else "", "folds": _folds(data)}
    return data | {"stations": stations(analysis, data)}


def _in_order(maps: dict[str, Placed], data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Maps of rings with the places in the order of the page's actors: their many ids would fill the page."""
    ids = [actor["id"] for actor in data["actors"]]
    return {actor: placed | {"at": [placed["at"][name] for name in ids]} for actor, placed in maps.items()}


def _shown(analysis: Analysis) -> list[str]:
    """The measures on the page: first those that the network names for its front page, then a usual few."""
    wanted = dict.fromkeys((*analysis.network.meta.indicators, *USUAL))
    return [name for name in wanted if name in analysis.actors.select_dtypes("number")]


def _require(name: str, there: Any, what: str) -> None:
    if name not in there:
        raise NetworkError(f'no {what} "{name}"; there are: {", ".join(there)}')


def _folds(data: dict[str, Any]) -> list[str]:
    """By what a large network can be folded: its sectors, its communities, and what any actor fills."""
    if len(data["actors"]) <= MOST_DRAWN:
        return []
    known = {"sector", "community"} | {name for actor in data["actors"] for name in actor["record"]}
    return [name for name in FOLDS if name in known]


def _communities(net: Network) -> dict[str, str]:
    """The number of each actor's community, for actors that are in one; empty for a network that is drawn unfolded."""
    if len(net.actors) <= MOST_DRAWN:
        return {}
    found = actor_community(net, runs=1).dropna()
    return {str(actor): f"{number:.0f}" for actor, number in found.items()}
