"""The parts of the comparison page that hold pictures: sectors with sectors, the tests, the rarefied network."""

import math
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison import DECLARED, Comparison
from akteursnetz.measures import network_size
from akteursnetz.schema import SECTORS
from akteursnetz.views.comparison.words import RARE, Words, because, sector_name, told_by_one
from akteursnetz.views.shell import charts as plots


def blocks(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """The heat maps of both networks over the same sectors, with the tables behind them."""
    there = {str(sector) for table in comparison.blocks for pair in table.index for sector in pair}
    order = [sector for sector in SECTORS if sector in there]
    if not order:
        return None
    labels = [sector_name(sector, say) for sector in order]
    maps = [
        {
            "name": name,
            "picture": plots.heat_map(_cells(table), order, labels, say("blocks.picture", name=name)),
            "caption": say("blocks.caption", name=name),
            "rows": [_block(pair, row, say) for pair, row in table.iterrows() if row["possible"]],
        }
        for name, table in zip(comparison.names, comparison.blocks, strict=True)
    ]
    notes = [say("blocks.few")]
    notes += [say("blocks.one_informant")] if any(map(told_by_one, comparison.networks)) else []
    return {"maps": maps, "notes": notes}


def _cells(table: pd.DataFrame) -> dict[tuple[str, str], plots.Cell]:
    counts = zip(table.index, table["tied"], table["possible"], strict=True)
    return {pair: plots.Cell(int(ties), int(possible)) for pair, ties, possible in counts}


def _block(pair: Any, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "pair": " – ".join(dict.fromkeys(sector_name(sector, say) for sector in pair)),
        "tied": f"{say.count(row['tied'])} / {say.count(row['possible'])}",
        "share": say.percent(row["density"]),
        "interval": say("to", lower=say.percent(row["lower"]), upper=say.percent(row["upper"])),
    }


def questions(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """The three questions for each declared index, in pictures and sentences."""
    found = comparison.differences
    if found is None:
        return None
    artefact = any(map(told_by_one, comparison.networks))
    notes = [say("tests.artefact")] if artefact else []
    notes += [say("tests.optimistic")] if found.optimistic else []
    indices = [_index(str(name), row, comparison, say) for name, row in found.table.iterrows()]
    return {"artefact": artefact, "notes": notes, "indices": indices}


def _index(name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    first, second = comparison.names
    values = {
        "a": say.number(row["first"]),
        "b": say.number(row["second"]),
        "difference": say.number(row["difference"]),
    }
    answers = [_precision(row, say), _answer("process", name, row, comparison, say)]
    if name in DECLARED:
        answers.insert(0, _answer("beyond", name, row, comparison, say))
    return {
        "name": say(f"index.{name}.name"),
        "means": say(f"index.{name}.means"),
        "told": say("tests.values", first=first, second=second, **values),
        "percentile": _percentile(row, say),
        "comparable": row["comparable"],
        "verdict": say(f"verdict.{row['comparable']}"),
        "because": because(row["because"], say),
        "answers": answers,
    }


def _percentile(row: pd.Series, say: Words) -> str:
    shares = [row[f"{side}_percentile"] for side in ("first", "second")]
    if any(map(math.isnan, shares)):
        return ""
    first, second = (say.count(100 * share) for share in shares)
    return say("tests.percentile", first=first, second=second)


def _answer(question: str, name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    key = {"beyond": "beyond_size", "process": "same_process"}[question]
    label = say(f"tests.{question}_label")
    p = row.get(key, math.nan)
    if math.isnan(p) or comparison.differences is None:
        return {"label": label, "picture": "", "reads": say("tests.undefined")}
    result, rarity = comparison.differences.tests[key][name], "rare" if p < RARE else "common"
    return {
        "label": label,
        "picture": _distribution(result.values, result.observed, say),
        "reads": say(f"tests.{question}_{rarity}", p=say.p(p)),
    }


def _distribution(draws: NDArray[np.float64], observed: float, say: Words) -> str:
    known = draws[~np.isnan(draws)]
    ends = {"low": say.number(known.min()), "high": say.number(known.max()), "observed": say.number(observed)}
    return plots.null_picture(known, observed, say("tests.null_picture", **ends), say("tests.observed"), say.lang)


def _precision(row: pd.Series, say: Words) -> dict[str, Any]:
    label = say("tests.precision_label")
    estimate, lower, upper = row["difference"], row["lower"], row["upper"]
    if any(map(math.isnan, (estimate, lower, upper))):
        return {"label": label, "picture": "", "reads": say("tests.undefined")}
    ends = {"lower": say.number(lower), "upper": say.number(upper)}
    told = say("tests.interval_picture", estimate=say.number(estimate), **ends)
    return {
        "label": label,
        "picture": plots.interval_picture(estimate, lower, upper, told, say.lang, limits=plots.around(lower, upper)),
        "reads": say(f"tests.precise_{'open' if lower <= 0 <= upper else 'apart'}", **ends),
    }


def paired(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Layers or dates of the same actors: pairs in both and in one, actors who came and went, measures with chance."""
    found = comparison.paired
    if found is None:
        return None
    names, nets = comparison.names, comparison.networks
    labels = f"paired.{comparison.kind}"
    here = {"both": say(f"{labels}.both"), **{side: say(f"{labels}.{side}", name=name) for side, name in _sides(names)}}
    names_of = {actor: net.name(actor) for net in nets for actor in map(str, net.actors.index)}
    counts = [(label, found.count(tied)) for tied, label in here.items()]
    return {
        "notes": [say("tests.artefact")] if any(map(told_by_one, nets)) else [],
        "pairs": [*counts, (say(f"{labels}.neither"), found.neither)],
        "which": [(names_of[a], names_of[b], here[tied]) for a, b, tied in found.ties.itertuples(index=False)],
        "actors": [
            (name, [names_of[str(actor)] for actor in found.actors.index[found.actors["there"] == side]])
            for side, name in _sides(names)
        ],
        "overlap": _overlap(comparison, say),
        "measures": [_change(str(name), row, comparison, say) for name, row in found.measures.iterrows()],
    }


def _sides(names: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("first", names[0]), ("second", names[1])


def _overlap(comparison: Comparison, say: Words) -> str:
    test = comparison.paired.overlap if comparison.paired else None
    if test is None:
        return ""
    values = {"share": say.percent(test.observed), "expected": say.percent(test.expected), "p": say.p(test.p)}
    return say("paired.overlap", **values)


def _change(name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    first, second = comparison.names
    shown = {"a": say.number(row["first"]), "b": say.number(row["second"]), "difference": say.number(row["difference"])}
    told = {
        "name": say(f"index.{name}.name"),
        "means": say(f"index.{name}.means"),
        "told": say("tests.values", first=first, second=second, **shown),
    }
    p = row["p"]
    if math.isnan(p) or comparison.paired is None:
        return {**told, "picture": "", "reads": say("tests.undefined")}
    reads = say(f"paired.{comparison.kind}_{'rare' if p < RARE else 'common'}", p=say.p(p))
    return {**told, "picture": _distribution(comparison.paired.draws[name], row["difference"], say), "reads": reads}


def rarefied(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """The larger network brought to the size of the smaller one."""
    table = comparison.rarefied
    if table is None:
        return None
    large, small = comparison.larger, 1 - comparison.larger
    sizes = [network_size(net) for net in comparison.networks]
    rows = [
        {
            "name": say(f"measure.{measure}"),
            "whole": say.value(measure, row["whole"]),
            "small": say.value(measure, row["other"]),
            "parts": f"{say.value(measure, row['mean'])} ({say.value(measure, row['lower'], row['upper'])})",
        }
        for measure, row in ((str(name), row) for name, row in table.iterrows())
    ]
    return {
        "lead": say(
            "rarefied.lead",
            larger=comparison.names[large],
            whole=sizes[large],
            size=sizes[small],
            replicates=say.count(comparison.replicates),
        ),
        "small": say("rarefied.small", name=comparison.names[small]),
        "whole": say("rarefied.whole", name=comparison.names[large]),
        "parts": say("rarefied.parts", name=comparison.names[large]),
        "rows": rows,
    }
