"""Sections with charts in the page of two networks: block densities, tests, rarefaction."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison import DECLARED, Comparison, Paired
from akteursnetz.schema import SECTORS
from akteursnetz.views.comparison import changes
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell import charts


def blocks(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Heat maps of the block densities of both networks over the same sectors, with their tables."""
    there = {str(sector) for table in comparison.blocks for pair in table.index for sector in pair}
    order = [sector for sector in SECTORS if sector in there]
    if not order:
        return None
    labels = [say.sector(sector) for sector in order]
    maps = [
        {
            "name": name,
            "picture": charts.heat_map(_cells(table), order, labels, say("blocks.picture", name=name)),
            "caption": say("blocks.caption", name=name),
            "rows": [_block(pair, row, say) for pair, row in table.iterrows() if row["possible"]],
        }
        for name, table in zip(comparison.names, comparison.blocks, strict=True)
    ]
    notes = [say("blocks.few")]
    notes += [say("blocks.one_informant")] if any(comparison.told_by_one) else []
    return {"maps": maps, "notes": notes}


def _cells(table: pd.DataFrame) -> dict[tuple[str, str], charts.Cell]:
    counts = zip(table.index, table["tied"], table["possible"], strict=True)
    return {pair: charts.Cell(int(tied), int(possible)) for pair, tied, possible in counts}


def _block(pair: Any, row: pd.Series, say: Words) -> dict[str, str]:
    return {
        "pair": " – ".join(dict.fromkeys(map(say.sector, pair))),
        "tied": f"{say.count(row['tied'])} / {say.count(row['possible'])}",
        "share": say.percent(row["density"]),
        "interval": say("to", lower=say.percent(row["lower"]), upper=say.percent(row["upper"])),
    }


def questions(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Section on the three tests of each declared index, in charts and sentences."""
    found = comparison.differences
    if found is None:
        return None
    notes = _artefact(comparison, say)
    notes += [say("tests.optimistic")] if found.optimistic else []
    return {
        "notes": notes,
        "indices": [_index(str(name), row, comparison, say) for name, row in found.table.iterrows()],
    }


def answers(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Table of the tests in words, a row for each index; None where one informant's telling shapes what is tested."""
    if any(comparison.told_by_one):
        return None
    if comparison.paired is not None:
        found = comparison.paired.measures
        rows = [_short(str(name), row, [_rarity(row["p"], say)], comparison, say) for name, row in found.iterrows()]
        return {"heads": [say(f"structure.test.{comparison.kind}")], "rows": rows}
    if comparison.differences is None:
        return None
    tested = comparison.differences.table
    rows = [
        _short(str(name), row, [_span(str(name), row, say), *_rarities(str(name), row, say)], comparison, say)
        for name, row in tested[tested["comparable"] != "no"].iterrows()
    ]
    return {"heads": [say(f"structure.test.{head}") for head in ("precision", "beyond", "process")], "rows": rows}


def _short(name: str, row: pd.Series, said: list[str], comparison: Comparison, say: Words) -> dict[str, Any]:
    degrees = comparison.table.T["mean_degree"]
    values = (float((degrees if _scale(name) is _RATIO else row)[side]) for side in ("first", "second"))
    return {"name": say.index(name), "numbers": list(map(say.number, values)), "answers": said}


def _span(name: str, row: pd.Series, say: Words) -> str:
    scale = _scale(name)
    estimate, lower, upper = (say.number(scale.shown(row[end])) for end in ("difference", "lower", "upper"))
    return say(f"structure.test.{scale.words}span", estimate=estimate, lower=lower, upper=upper)


def _rarities(name: str, row: pd.Series, say: Words) -> list[str]:
    beyond = _rarity(row["beyond_size"], say) if name in DECLARED else say("structure.test.not_asked")
    return [beyond, _rarity(row["same_process"], say)]


def _rarity(p: float, say: Words) -> str:
    if math.isnan(p):
        return say("structure.test.unanswered")
    return say(f"structure.test.{say.rarity(p)}", p=say.p(p))


def _artefact(comparison: Comparison, say: Words) -> list[str]:
    return [say("tests.artefact")] if any(comparison.told_by_one) else []


@dataclass(frozen=True)
class _Scale:
    """Scale on which a difference is shown: as it is, or as the ratio whose logarithm it is."""

    shown: Callable[[Any], Any]
    equal: float
    words: str


_DIFFERENCE, _RATIO = _Scale(lambda value: value, 0.0, ""), _Scale(np.exp, 1.0, "ratio_")


def _scale(name: str) -> _Scale:
    return _RATIO if name == "log_mean_degree" else _DIFFERENCE


def _index(name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    answers = [_precision(name, row, say), _answer("process", name, row, comparison, say)]
    if name in DECLARED:
        answers.insert(0, _answer("beyond", name, row, comparison, say))
    return {
        **_told(name, row, comparison, say),
        "percentile": _percentile(row, say),
        "comparable": row["comparable"],
        "verdict": say(f"verdict.{row['comparable']}"),
        "because": say.because(row["because"].split("; ")),
        "answers": answers,
    }


def _told(name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    """Label, explanation and values of a measure; mean degrees are told themselves, and not their logarithms."""
    first, second = comparison.names
    means = say(f"measure.{name}.means")
    if _scale(name) is _RATIO:
        a, b = (say.number(comparison.table[side]["mean_degree"]) for side in ("first", "second"))
        ratio = say.number(float(np.exp(row["difference"])))
        reads = say("tests.ratio_values", first=first, second=second, a=a, b=b, ratio=ratio)
        return {"name": say.index(name), "means": means, "told": reads}
    values = {key: say.number(row[column]) for key, column in (("a", "first"), ("b", "second"), ("difference",) * 2)}
    reads = say("tests.values", first=first, second=second, **values)
    return {"name": say.index(name), "means": means, "told": reads}


def _percentile(row: pd.Series, say: Words) -> str:
    shares = [row[f"{side}_percentile"] for side in ("first", "second")]
    if any(map(math.isnan, shares)):
        return ""
    first, second = (say.count(100 * (1 - share)) for share in shares)
    return say("tests.percentile", first=first, second=second)


def _answer(question: str, name: str, row: pd.Series, comparison: Comparison, say: Words) -> dict[str, Any]:
    key = {"beyond": "beyond_size", "process": "same_process"}[question]
    label = say(f"tests.{question}_label")
    p = row.get(key, math.nan)
    if comparison.differences is None:
        return {"label": label, "picture": "", "reads": say("tests.undefined")}
    result = comparison.differences.tests[key][name]
    if math.isnan(p):
        return {"label": label, "picture": "", "reads": result.reason(say.lang) or say("tests.undefined")}
    return {
        "label": label,
        "picture": _distribution(name, result.draws, result.observed, say),
        "reads": say(f"tests.{question}_{say.rarity(p)}", p=say.p(p)),
    }


def _distribution(name: str, draws: NDArray[np.float64], observed: float, say: Words) -> str:
    scale = _scale(name)
    known, seen = scale.shown(draws[~np.isnan(draws)]), scale.shown(observed)
    ends = {"low": say.number(known.min()), "high": say.number(known.max()), "observed": say.number(seen)}
    told = say(f"tests.{scale.words}null_picture", **ends)
    return charts.null_picture(known, seen, told, say("tests.observed"), say.lang, equal=scale.equal)


def _precision(name: str, row: pd.Series, say: Words) -> dict[str, Any]:
    label, scale = say("tests.precision_label"), _scale(name)
    estimate, lower, upper = (scale.shown(row[end]) for end in ("difference", "lower", "upper"))
    if any(map(math.isnan, (estimate, lower, upper))):
        return {"label": label, "picture": "", "reads": say("tests.undefined")}
    ends = {"lower": say.number(lower), "upper": say.number(upper)}
    told = say(f"tests.{scale.words}interval_picture", estimate=say.number(estimate), **ends)
    lies = "open" if lower <= scale.equal <= upper else "apart"
    return {
        "label": label,
        "picture": charts.interval_picture(estimate, lower, upper, told, say.lang, equal=scale.equal),
        "reads": say(f"tests.{scale.words or 'precise_'}{lies}", **ends),
    }


def paired(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Section on layers or dates of the same actors: pairs, actors, and permutation tests of measures."""
    found = comparison.paired
    if found is None:
        return None
    sides = tuple(zip(("first", "second"), comparison.names, strict=True))
    labels = f"paired.{comparison.kind}"
    tied = {"both": say(f"{labels}.both"), **{side: say(f"{labels}.{side}", name=name) for side, name in sides}}
    called = {actor: net.name(actor) for net in comparison.networks for actor in map(str, net.actors.index)}
    counts = [(label, changes.count(found, code, say)) for code, label in tied.items()]
    there = found.actors["there"]
    return {
        "notes": _artefact(comparison, say),
        "counts": [*counts, (say(f"{labels}.neither"), say.count(found.neither))],
        "which": changes.which(comparison, found, tied, say),
        "told": [*changes.formality(comparison, say), *changes.who_is_who(comparison, say)],
        "actors": [(name, [called[str(actor)] for actor in there.index[there == side]]) for side, name in sides],
        "overlap": _overlap(found, say),
        "measures": [_change(str(name), row, found, comparison, say) for name, row in found.measures.iterrows()],
    }


def _overlap(found: Paired, say: Words) -> str:
    if found.overlap is None:
        return ""
    test = found.overlap
    values = {"share": say.percent(test.observed), "expected": say.percent(test.expected), "p": say.p(found.overlap_p)}
    return say("paired.overlap", **values)


def _change(name: str, row: pd.Series, found: Paired, comparison: Comparison, say: Words) -> dict[str, Any]:
    told = _told(name, row, comparison, say)
    p = row["p"]
    if math.isnan(p):
        return {**told, "picture": "", "reads": say("tests.undefined")}
    reads = say(f"paired.{comparison.kind}_{say.rarity(p)}", p=say.p(p))
    return {**told, "picture": _distribution(name, found.draws[name], row["difference"], say), "reads": reads}


def rarefied(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Section on the rarefaction of the larger network to the size of the smaller one."""
    table = comparison.rarefied
    if table is None:
        return None
    (size, small), (whole, large) = sorted(zip(comparison.sizes, comparison.names, strict=True))
    rows = [
        {
            "name": say.short(measure),
            "whole": say.value(measure, row["whole"]),
            "small": say.value(measure, row["smaller"]),
            "parts": f"{say.value(measure, row['mean'])} ({say.value(measure, row['lower'], row['upper'])})",
        }
        for measure, row in ((str(name), row) for name, row in table.iterrows())
    ]
    counts = {"whole": whole, "size": size, "replicates": comparison.replicates}
    written = {name: say.count(count) for name, count in counts.items()}
    return {
        "lead": say("rarefied.lead", larger=large, **written),
        "small": small,
        "whole": say("rarefied.whole", name=large),
        "parts": say("rarefied.parts", name=large),
        "rows": rows,
    }
