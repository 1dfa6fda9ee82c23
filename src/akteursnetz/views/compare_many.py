"""The page of many networks: one row each, a map of how alike they are, and what may be said of classes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.comparison.many import CLASSES, LEVEL, Many, many
from akteursnetz.comparison.profiles import Progress
from akteursnetz.network import Network
from akteursnetz.schema import EVIDENCES, LANGUAGES, SETTINGS, Codes, Language
from akteursnetz.views import plots
from akteursnetz.views.compare import draw
from akteursnetz.views.compare_words import Words
from akteursnetz.views.page import Page


@dataclass(frozen=True)
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
        "legend": [(plots.setting_mark(name), code.label(say.lang)) for name, code in SETTINGS.items()],
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
        "setting": SETTINGS[row["setting"]].label(say.lang) if isinstance(row["setting"], str) else say("not_given"),
        "evidence": EVIDENCES[row["evidence"]].label(say.lang)
        if isinstance(row["evidence"], str)
        else say("not_given"),
        "size": say.sizes(row["actors"], row["ties"]),
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
    kinds = found.table.loc[found.distances.index, "evidence"]
    return notes + ([say("many.mixed_evidence")] if kinds.nunique(dropna=False) > 1 else [])


def _map(found: Many, say: Words) -> str:
    if found.positions.empty:
        return ""
    settings = found.table["setting"].fillna("")
    places = [
        plots.Place(str(name), settings[name], x, y)
        for name, x, y in zip(found.positions.index, found.positions["x"], found.positions["y"], strict=True)
    ]
    return plots.structure_map(places, say("many.map_picture", names=say.listed(place.name for place in places)))


def _verdict(found: Many, say: Words) -> str:
    compared = found.table.loc[found.distances.index, "setting"]
    urban, rural = (int((compared == name).sum()) for name in CLASSES)
    key = "many.classes" if found.classes is not None else "many.cases"
    return say(key, urban=urban, rural=rural, p=say.p(found.smallest_p), level=say.number(LEVEL))


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
