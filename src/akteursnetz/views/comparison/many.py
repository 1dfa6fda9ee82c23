"""The page of many networks: one row each, a map of how alike they are, and what may be said of classes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.comparison.many import CLASSES, LEVEL, Many, many
from akteursnetz.comparison.profiles import PROFILE, Progress
from akteursnetz.network import Network
from akteursnetz.schema import EVIDENCES, LANGUAGES, SETTINGS, Codes, Language
from akteursnetz.views.comparison.pair import draw
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell import charts as plots
from akteursnetz.views.shell.page import Page


@dataclass(frozen=True, repr=False)
class ManyPage(Page):
    """The page of many networks, with everything that was found of them; `table` has one row a network."""

    many: Many
    table: pd.DataFrame


def compare_many(
    networks: str | Path | Mapping[str, Network],
    *,
    lang: Language = "de",
    out: str | Path | None = None,
    replicates: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> ManyPage:
    """The networks of a folder of records folders, or of a mapping of names to networks, compared on one page.

    With `out`, a folder, a network's row is kept as soon as it is done, so that an interrupted run goes on where it
    stopped. `progress` is called after each network with how many are done, of how many, and its name. Never a ranking:
    networks stand in the order of their names.
    """
    found = many(networks, out=out, replicates=replicates, seed=seed, progress=progress)
    pages = {language: _sections(found, Words(language)) for language in LANGUAGES}
    return ManyPage(draw(pages, "many.html", lang), found, found.table)


def _sections(found: Many, say: Words) -> dict[str, Any]:
    return {
        "say": say,
        "title": say("many.title", n=len(found.table)),
        "rows": [_row(str(name), row, say) for name, row in found.table.iterrows()],
        "failed": list(found.failed.items()),
        "notes": _notes(found, say),
        "map": _map(found, say),
        "map_limits": _map_limits(found, say),
        "legend": _legend(found, say),
        "verdict": _verdict(found, say),
        "classes": [_claim(str(name), row, say) for name, row in _rows(found.classes)],
        "regression": [_slope(str(name), row, say) for name, row in _rows(found.regression)],
        "replicates": say.count(found.replicates),
        "seed": found.seed,
    }


def _rows(table: pd.DataFrame | None) -> list[tuple[Any, pd.Series]]:
    return [] if table is None else list(table.iterrows())


def _row(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "name": name,
        "setting": _label(SETTINGS, row["setting"], say),
        "evidence": _label(EVIDENCES, row["evidence"], say),
        "size": say.sizes(row["actors"], row["tied_pairs"]),
        "mean_degree": say.number(row["mean_degree"]),
        "log_odds": say.number(row["log_odds"]),
        "share": say.value("share_contractual", row["share_contractual"], row["share_contractual_upper"]),
        "centralisation": say.number(row["centralisation"]),
        "density": say.percent(row["density"]),
    }


def _label(codes: Codes, code: object, say: Words) -> str:
    return codes[code].label(say.lang) if isinstance(code, str) else say("not_given")


def _notes(found: Many, say: Words) -> list[str]:
    told = found.told_by_one
    notes = [say("many.told_by_one", names=say.listed(told))] if told else []
    unlike = [say(f"lines.{line}.short") for line in found.lines.index[found.lines != "yes"]]
    several = unlike and len(found.distances) > 1
    return notes + ([say("many.unlike", lines=say.listed(unlike))] if several else [])


def _map(found: Many, say: Words) -> str:
    if found.positions.empty:
        return ""
    settings = found.table["setting"].fillna("")
    places = [
        plots.Place(str(name), settings[name], x, y)
        for name, x, y in zip(found.positions.index, found.positions["x"], found.positions["y"], strict=True)
    ]
    names = say.listed(place.name for place in places)
    many_of_them = len(places) > plots.NAMED
    label = say("many.map_picture_many", n=len(places)) if many_of_them else say("many.map_picture", names=names)
    return plots.structure_map(places, label)


def _map_limits(found: Many, say: Words) -> str:
    told = [say("many.map_limits")]
    told += [] if math.isnan(found.fit) else [say("many.map_fit", fit=say.percent(found.fit))]
    told += [say("many.map_unnamed", most=plots.NAMED)] if len(found.positions) > plots.NAMED else []
    return " ".join(told)


def _legend(found: Many, say: Words) -> list[tuple[Any, str]]:
    """The signs of the settings that are on the map."""
    there = set(found.table.loc[found.positions.index, "setting"].fillna(""))
    return [
        (plots.setting_mark(name), _label(SETTINGS, name or None, say)) for name in (*SETTINGS, "") if name in there
    ]


def _verdict(found: Many, say: Words) -> str:
    compared = found.table.loc[found.distances.index, "setting"]
    urban, rural = (int((compared == name).sum()) for name in CLASSES)
    if found.classes is None:
        return say("many.cases", urban=urban, rural=rural, p=say.p(found.smallest_p))
    adjusted = min(1.0, found.smallest_p * len(PROFILE))
    told = say("many.classes", urban=urban, rural=rural, p=say.p(found.smallest_p))
    few = say("many.few", n=len(PROFILE), p=say.p(adjusted)) if adjusted > LEVEL else ""
    return f"{told} {few}".strip()


def _claim(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    p = row["p_adjusted"]
    return {
        "name": say(f"many.measure.{name}"),
        "urban": say.number(row["urban"]),
        "rural": say.number(row["rural"]),
        "difference": say.number(row["difference"]),
        "p": say.p(p),
        "reads": say("tests.undefined") if math.isnan(p) else say(f"many.{'rare' if p < LEVEL else 'common'}"),
    }


def _slope(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "name": say(f"many.measure.{name}"),
        "rural": say.number(row["rural"]),
        "size": say.number(row["log_actors"]),
        "p": say.p(row["p_adjusted"]),
    }
