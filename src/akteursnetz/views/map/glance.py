"""Overview of a page: the few indicators that a network's owners chose, each in plain words.

An indicator of the whole network is a number, or the bounds of one; an indicator of actors names those with the highest
values. Where no indicator of the whole network is chosen, a usual few stand. A number in which a group counts as one is
told member by member too.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.indicators import many_chosen
from akteursnetz.indicators.names import measure_names
from akteursnetz.measures import (
    assembled,
    network_share_contractual,
    network_share_formalised,
    network_tied_pairs,
)
from akteursnetz.measures.holes import FIXED_FOR_ONE, rankable
from akteursnetz.measures.members import changed_by_members
from akteursnetz.measures.reports import rules_with_basis
from akteursnetz.network import Network, once
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue, number, percent, text
from akteursnetz.views.map.datatypes import Beside, Indicator, IndicatorWords, Told
from akteursnetz.views.map.own import own_items

USUAL_OF_NETWORK = ("actors", "tied_pairs", "share_contractual", "share_formalised")
_MOST_NAMED = 3


def glance(analysis: Analysis, *, internal: bool = False) -> list[Indicator]:
    """Indicators in the order chosen; empty where nothing was measured and none of the users' own is chosen.

    An item has `label`, `plain` and `value` in each language, and for a measure of actors `leaders` (id and value), or
    `many` (how many share the highest value, which is too many to name).
    """
    net, whole = analysis.network, dict(analysis.layers.loc["whole"]) if "whole" in analysis.layers.index else {}
    chosen = net.meta.indicators
    of_network = [name for name in chosen if _bounds(name, whole)]
    usual = [] if of_network else [name for name in USUAL_OF_NETWORK if _bounds(name, whole)]
    actors = rankable(analysis.actors, net)
    members, own = changed_by_members(net), {name for name in chosen if name not in measure_names()}
    items = [
        item
        for name in [*usual, *chosen]
        for item in (own_items(net, name, internal=internal) if name in own else [_item(name, whole, actors, members)])
    ]
    confirmed = confirmed_values(net)
    return [_with_confirmed(item, confirmed[item["name"]]) if item["name"] in confirmed else item for item in items]


@once
def confirmed_values(net: Network) -> dict[str, tuple[float, float]]:
    """Bounds of the whole-network numbers over the confirmed and documented tied pairs alone.

    Empty where no pair was asked for on both sides.
    """
    if "confirmed" not in rules_with_basis(net):
        return {}
    proved = assembled(net, rule="confirmed")
    pairs = float(network_tied_pairs(proved))
    shares = {
        "share_contractual": network_share_contractual(proved),
        "share_formalised": network_share_formalised(proved),
    }
    return {"tied_pairs": (pairs, pairs), **{name: (share.lower, share.upper) for name, share in shares.items()}}


def _with_confirmed(item: Indicator, bounds: tuple[float, float]) -> Indicator:
    """Indicator with its value among the confirmed pairs added to its words."""

    def said(lang: Language) -> IndicatorWords:
        value = _valued(item["name"], bounds, lang)[0]
        return {**item[lang], "plain": f"{item[lang]['plain']} {text('page.glance.confirmed', lang, value=value)}"}

    return {**item, "de": said("de"), "en": said("en")}


def glance_note(net: Network) -> Told:
    """Note beneath more than a few indicators."""
    n = many_chosen(net)
    return {lang: text("page.glance.many_chosen", lang, n=n) if n else "" for lang in LANGUAGES}


def _item(
    name: str, whole: Mapping[Any, Any], actors: pd.DataFrame, members: Mapping[str, tuple[float, float]]
) -> Indicator:
    bounds = _bounds(name, whole)
    if bounds:
        de, en = (_number(name, bounds, members.get(name), lang) for lang in LANGUAGES)
        return {"name": name, "de": de, "en": en}
    if name in actors.select_dtypes("number"):
        words = {lang: catalogue("measures", lang)[name] for lang in LANGUAGES}
        led = _with_leaders({"name": name, "de": words["de"], "en": words["en"]}, actors[name].dropna())
        return {**led, **_beside(name, led, actors)}
    return {"name": name, "de": _elsewhere(name, "de"), "en": _elsewhere(name, "en")}


def _elsewhere(name: str, lang: Language) -> IndicatorWords:
    """Words for a measure that does not stand in the overview."""
    return {"label": catalogue("measures", lang)[name]["label"], "plain": text("page.glance.not_here", lang)}


def _bounds(name: str, whole: Mapping[Any, Any]) -> tuple[float, float] | None:
    """Bounds of a network's measure, equal where nothing is unknown; None where it has no value."""
    if name in whole:
        return float(whole[name]), float(whole[name])
    if name in catalogue("page", "en")["glance"]["words"] and f"{name}_lower" in whole:
        return float(whole[f"{name}_lower"]), float(whole[f"{name}_upper"])
    return None


def _number(
    name: str, bounds: tuple[float, float], members: tuple[float, float] | None, lang: Language
) -> IndicatorWords:
    words = catalogue("page", lang)["glance"]["words"].get(name) or catalogue("measures", lang)[name]
    value, why = _valued(name, bounds, lang)
    said = [words["plain"], *([text(f"page.glance.{why}", lang)] if why else [])]
    if members is not None:
        said.append(text("page.glance.by_members", lang, value=_valued(name, members, lang)[0]))
        said += [text("page.glance.overlap", lang)] if name == "actors" and members[0] < members[1] else []
    return {"label": words["label"], "plain": " ".join(said), "value": value}


def _valued(name: str, bounds: tuple[float, float], lang: Language) -> tuple[str, str]:
    """Number or bounds as text, and the key of the sentence that says why there are bounds, if any."""
    lower, upper = (_written(name, bound, lang) for bound in bounds)
    if lower == upper:
        return lower, ""
    if name.startswith("share_") and bounds == (0, 1):
        return text("page.glance.all_open", lang), "nothing_given"
    return text("page.glance.between", lang, lower=lower, upper=upper), "open"


def _written(name: str, value: float, lang: Language) -> str:
    if name.startswith("share_") and pd.notna(value):
        return percent(value, lang)
    return number(value, lang, 0 if value.is_integer() else 2)


def _beside(name: str, led: Indicator, actors: pd.DataFrame) -> Beside:
    """Degrees of the actors that a measure of structural holes puts first."""
    if name not in FIXED_FOR_ONE or "degree" not in actors:
        return {}
    degrees = actors["degree"].astype("int64").to_dict()
    return {"partners": {actor: degrees[actor] for actor, _ in led.get("leaders", [])}}


def _with_leaders(item: Indicator, values: pd.Series) -> Indicator:
    """Indicator with the actors of the highest values; never some of several equal ones."""
    if values.empty:
        return {"name": item["name"], "de": {**item["de"], "value": "–"}, "en": {**item["en"], "value": "–"}}
    ranked = values.sort_values(ascending=False, kind="stable")
    named = ranked.head(_MOST_NAMED)
    if len(ranked) > _MOST_NAMED:
        named = named[named > ranked.iloc[_MOST_NAMED]]
    if named.empty:
        top = ranked.iloc[0]
        return {**item, "many": {"n": int((ranked == top).sum()), "value": float(top)}}
    return {**item, "leaders": [(str(actor), float(value)) for actor, value in named.items()]}
