"""Page of many networks: one row each, a map of their profiles, and tests of classes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.comparison.judging import LEVEL
from akteursnetz.comparison.many import Many, many
from akteursnetz.comparison.profiles import PROFILE, Progress
from akteursnetz.network import Network
from akteursnetz.schema import EVIDENCES, LANGUAGES, SETTINGS, Language, fold
from akteursnetz.views.comparison.book import sheets_of_many
from akteursnetz.views.comparison.frame import draw
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell import charts
from akteursnetz.views.shell.page import Page
from akteursnetz.views.workbook import save_workbook


@dataclass(frozen=True, repr=False)
class ManyPage(Page):
    """Page of many networks, in language `lang`, with their comparison; `table` has one row a network."""

    many: Many
    table: pd.DataFrame
    lang: Language

    def save_workbook(self, path: str | Path) -> Path:
        """Write the tables of the page as a workbook, a sheet for each and one that defines their columns."""
        return save_workbook(sheets_of_many(self.many, self.lang), path, self.lang)


def compare_many(
    networks: str | Path | Mapping[str, Network],
    *,
    lang: Language | None = None,
    out: str | Path | None = None,
    replicates: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> ManyPage:
    """Comparison of many networks on one page, from a folder of records folders or a mapping of names to networks.

    On the page those of a folder are called by their titles, those of a mapping by the names given.
    With `out`, a folder, a network's row is kept as soon as it is done, so that an interrupted run goes on where it
    stopped. `progress` is called after each network with how many are done, of how many, and its name. `lang` is the
    language in which the page opens: where none is given, the one that all networks have, else English. Never a
    ranking: networks stand in the order of their names. Raises NetworkError for what is no folder and no networks.

    >>> from akteursnetz.examples import example
    >>> nets = {name: example(name) for name in ("dortmund", "eichsfeld")}
    >>> compare_many(nets, lang="en", replicates=19).table.index.to_list()
    ['dortmund', 'eichsfeld']
    """
    found = many(networks, out=out, replicates=replicates, seed=seed, progress=progress)
    return page_of_many(found, lang or found.language or "en")


def page_of_many(found: Many, lang: Language) -> ManyPage:
    """Page of a comparison of many networks that was computed before."""
    pages = {language: _page(found, Words(language)) for language in LANGUAGES}
    return ManyPage(draw(pages, "many.html", lang), found, found.table, lang)


def _page(found: Many, say: Words) -> dict[str, Any]:
    """Content of the page in a language, as plain data."""
    return {
        "say": say,
        "title": say("many.title", n=len(found.table)),
        "rows": [_row(name, row, say) for name, row in _in_order(found)],
        "failed": [(name, reason[say.lang]) for name, reason in found.failed.items()],
        "notes": _notes(found, say),
        "map": _map(found, say),
        "map_limits": _map_limits(found, say),
        "legend": _legend(found, say),
        "verdict": _verdict(found, say),
        "classes": [_claim(str(name), row, say) for name, row in _rows(found.classes)],
        "regression": [_slope(str(name), row, say) for name, row in _rows(found.regression)],
        "replicates": say.count(found.replicates),
        "seed": str(found.seed),
    }


def _in_order(found: Many) -> list[tuple[str, pd.Series]]:
    """Rows of the table, each with what its network is called, in the order of that."""
    called = [(found.called[str(name)], row) for name, row in found.table.iterrows()]
    return sorted(called, key=lambda one: fold(one[0]))


def _rows(table: pd.DataFrame | None) -> list[tuple[Any, pd.Series]]:
    return [] if table is None else list(table.iterrows())


def _row(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "name": name,
        "setting": _setting(row, say),
        "evidence": say.label(EVIDENCES, row["evidence"]),
        "size": say.sizes(row["actors"], row["tied_pairs"]),
        "mean_degree": say.number(row["mean_degree"]),
        "share": say.value("share_contractual", row["share_contractual"], row["share_contractual_upper"]),
        "degree_centralisation": say.number(row["degree_centralisation"]),
        "density": say.percent(row["density"]),
    }


def _setting(row: pd.Series, say: Words) -> str:
    """Setting of a network, and its Land where that is given."""
    label = say.label(SETTINGS, row["setting"])
    return f"{label}, {row['land']}" if isinstance(row["land"], str) else label


def _notes(found: Many, say: Words) -> list[str]:
    told = found.told_by_one
    notes = [say("many.told_by_one", names=say.listed(found.called[name] for name in told))] if told else []
    unlike = [say(f"lines.{line}.short") for line in found.lines.index[found.lines != "yes"]]
    several = unlike and len(found.distances) > 1
    notes += [
        say("case.notice", name=found.called[name], told=doubts[say.lang]) for name, doubts in found.doubts.items()
    ]
    return notes + ([say("many.unlike", lines=say.listed(unlike))] if several else [])


def _map(found: Many, say: Words) -> str:
    if found.positions.empty:
        return ""
    settings = found.table["setting"].fillna("")
    places = [
        charts.Place(found.called[str(name)], settings[name], x, y)
        for name, x, y in zip(found.positions.index, found.positions["x"], found.positions["y"], strict=True)
    ]
    names = say.listed(place.name for place in places)
    many_of_them = len(places) > charts.NAMED
    label = say("many.map_picture_many", n=len(places)) if many_of_them else say("many.map_picture", names=names)
    return charts.structure_map(places, label)


def _map_limits(found: Many, say: Words) -> str:
    told = [say("many.map_limits")]
    told += [] if math.isnan(found.fit) else [say("many.map_fit", fit=say.percent(found.fit))]
    told += [say("many.map_unnamed", most=charts.NAMED)] if len(found.positions) > charts.NAMED else []
    return " ".join(told)


def _legend(found: Many, say: Words) -> list[tuple[Any, str]]:
    """Legend of the map: the signs of the settings on it."""
    there = set(found.table.loc[found.positions.index, "setting"].fillna(""))
    return [(charts.setting_mark(name), say.label(SETTINGS, name)) for name in (*SETTINGS, "") if name in there]


def _cases(found: Many, say: Words) -> str:
    """Sentences on networks that are too few for a test: how many of the table are compared, and what they allow."""
    there, compared = found.settings, found.units
    if not any(there.values()):
        return say("many.no_setting")
    counted = say("many.cases", **compared, **{f"all_{name}": n for name, n in there.items()})
    left_out = say("many.left_out") if compared != there else ""
    enough = say("many.smallest_possible", p=say.p(found.smallest_p)) if all(compared.values()) else ""
    return " ".join(filter(None, (counted, left_out, enough, say("many.no_claim"), _within_lands(found, say))))


def _verdict(found: Many, say: Words) -> str:
    p = say.p(found.smallest_p)
    if found.classes is None:
        return _cases(found, say)
    adjusted = found.smallest_adjusted_p
    few = say("many.few", n=len(PROFILE), p=say.p(adjusted)) if adjusted > LEVEL else ""
    without = len(found.without_land)
    across = say("many.without_land", n=without) if without else ""
    told = (say("many.classes", **found.units, p=p), few, across, _within_lands(found, say))
    return " ".join(filter(None, told))


def _within_lands(found: Many, say: Words) -> str:
    """Sentence on the blocks where there are several."""
    if len(found.blocks) < 2:
        return ""
    both = found.blocks.index[(found.blocks > 0).all(axis=1)]
    return say("many.lands", names=say.listed(both)) if len(both) else say("many.lands_apart")


def _claim(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    p = row["p_adjusted"]
    return {
        "name": _measure(name, say),
        "urban": say.number(row["urban"]),
        "rural": say.number(row["rural"]),
        "difference": say.number(row["difference"]),
        "p": say.p(p),
        "smallest": say.p(row["smallest_p_adjusted"]),
        "reads": say("tests.undefined") if math.isnan(p) else say(f"many.{say.rarity(p)}"),
    }


def _slope(name: str, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "name": _measure(name, say),
        "rural": say.number(row["rural"]),
        "size": say.number(row["log_actors"]),
        "p": say.p(row["p_adjusted"]),
        "smallest": say.p(row["smallest_p_adjusted"]),
    }


def _measure(name: str, say: Words) -> str:
    """Label of a part of the profile: a measure itself, or its excess over chance."""
    return say(f"many.measure.{name}" if name.endswith("_excess") else f"measure.{name}.name")
