"""What the comparison page says: a comparison turned into sentences and table cells, in one language.

Nothing is computed here but what wording needs. Each function gives one section of the page as plain data; the template
lays it out. Names from records stay texts: the template escapes them.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.conditions import ALIKE
from akteursnetz.graph import measured, pairs
from akteursnetz.measures import network_size
from akteursnetz.network import Network
from akteursnetz.schema import EVIDENCES, RELATIONS, SECTORS, SETTINGS, Language
from akteursnetz.texts import listing, number, text

#: Numbers written as percentages, and those that count.
SHARES = ("share_contractual", "confirmation", "density", "transitivity")
#: Codes of what forbids a comparison; the others are conditions that call for care.
FORBIDS = ("undefined", "size", "density", "one_informant", "sources")
COUNTS = ("actors", "bodies", "functions", "tied_pairs", "isolates", "components")
#: Below this adjusted p a difference is called rare.
RARE = 0.05


class Words:
    """The catalogue of the comparison page in one language, and numbers as that language writes them."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, key: str, **values: object) -> str:
        """An entry of the catalogue, its gaps filled."""
        return text(f"compare.{key}", self.lang, **values)

    def number(self, value: float, digits: int = 2) -> str:
        """A number with a true minus sign and no minus before zero; an undefined one is a dash."""
        return number(round(value, digits) + 0.0, self.lang, digits).replace("-", "\N{MINUS SIGN}")

    def count(self, value: float) -> str:
        """A whole number."""
        return number(value, self.lang, 0)

    def percent(self, value: float) -> str:
        """A share as a whole percentage."""
        return "–" if math.isnan(value) else f"{self.count(100 * value)}\N{NO-BREAK SPACE}%"

    def p(self, value: float) -> str:
        """A p value with three decimals, or more where it is smaller."""
        return number(value, self.lang, 3 if not value < 0.001 else 5)

    def value(self, measure: str, lower: float, upper: float = math.nan) -> str:
        """A measure's value or range as it is written."""
        write = self.percent if measure in SHARES else self.count if measure in COUNTS else self.number
        if math.isnan(upper) or upper == lower:
            return write(lower)
        return self("to", lower=write(lower), upper=write(upper))

    def sizes(self, actors: int, ties: int) -> str:
        """How many actors and tied pairs a number rests on."""
        return self("sizes", actors=self.count(actors), ties=self.count(ties))

    def listed(self, words: Iterable[str]) -> str:
        """The words as a sentence lists them."""
        return listing(list(words), self.lang)


def facts(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Who the two networks are, in a few lines each."""
    return [_facts(net, name, say) for net, name in zip(comparison.networks, comparison.names, strict=True)]


def _facts(net: Network, name: str, say: Words) -> dict[str, Any]:
    meta = net.meta
    bodies = len(net.actors) - network_size(net)
    size = [say("facts.actors", n=network_size(net)), say("facts.pairs", n=len(pairs(net)))]
    size += [say("facts.bodies", n=bodies)] if bodies else []
    rows = {
        "setting": SETTINGS[meta.setting].label(say.lang) if meta.setting else say("not_given"),
        "evidence": EVIDENCES[meta.evidence].label(say.lang) if meta.evidence else say("not_given"),
        "date": meta.date or say("facts.undated"),
        "size": ", ".join(size),
    }
    return {"name": name, "title": meta.title, "rows": {say(f"facts.{key}"): value for key, value in rows.items()}}


def case(comparison: Comparison, say: Words) -> list[str]:
    """What two cases, two layers or two dates can and cannot tell."""
    told = [name for net, name in zip(comparison.networks, comparison.names, strict=True) if told_by_one(net)]
    if len(told) == 2:
        source = [say("case.one_informant_both")]
    else:
        source = [say("case.one_informant_one", name=name) for name in told]
    notes = [*source, *_little_known(comparison, say), *_one_record(comparison, say)]
    return [say(f"case.{comparison.kind}"), *notes, say("case.better")]


def _little_known(comparison: Comparison, say: Words) -> list[str]:
    """The networks in which nobody was asked about many pairs: two that know equally little are alike and uncertain."""
    covered = zip(comparison.names, comparison.lines.loc["coverage", ["first", "second"]], strict=True)
    return [
        say("case.little_known", name=name, share=say.percent(1 - share))
        for name, share in covered
        if share is not None and share < 1 - ALIKE
    ]


def _one_record(comparison: Comparison, say: Words) -> list[str]:
    """What to keep in mind where two dates are of the same records, and what ended early may be missing."""
    before, after = comparison.networks
    if comparison.kind != "dates" or before.meta != after.meta:
        return []
    ties = after.ties[measured(after)]
    undated = int(ties[["since", "until"]].isna().all(axis=1).sum())
    return [say("case.one_record", n=say.count(undated), of=say.count(len(ties)))]


def told_by_one(net: Network) -> bool:
    """Whether one informant told the network."""
    return net.meta.evidence == "one informant"


def glance(comparison: Comparison, say: Words) -> list[str]:
    """The page in a few sentences."""
    verdicts = _shown(comparison)["comparable"].value_counts()
    counts = {verdict: say.count(verdicts.get(verdict, 0)) for verdict in ("yes", "with_care", "no")}
    sentences = [say("glance.counts", n=say.count(verdicts.sum()), **counts)]
    if comparison.kind != "layers":
        sentences.append(_formal_glance(comparison, say))
    if comparison.paired is not None:
        tied = {side: say.count(comparison.paired.count(side)) for side in ("both", "first", "second")}
        return [*sentences, say(f"glance.{comparison.kind}", **tied)]
    both = comparison.remits[_named_in_both(comparison.remits)].index
    sentences.append(say("glance.remits", names=say.listed(both)) if len(both) else say("glance.no_remits"))
    return [*sentences, *_structure_glance(comparison, say)]


def _structure_glance(comparison: Comparison, say: Words) -> list[str]:
    """What differs from chance, as far as it may be compared: the declared indices in both comparisons, and density."""
    if any(map(told_by_one, comparison.networks)):
        return [say("glance.told")]
    if comparison.differences is None:
        return []
    table = comparison.differences.table[comparison.differences.table["comparable"] != "no"]
    process = table["same_process"] < RARE
    rare = table.index[process & (table["beyond_size"] < RARE)]
    names = say.listed(say(f"index.{name}.name") for name in rare)
    density = [say("glance.density")] if process.get("log_odds", False) else []
    return [say("glance.differ", names=names) if names else say("glance.alike"), *density]


def _formal_glance(comparison: Comparison, say: Words) -> str:
    first, second = comparison.names
    a, b = (say.value("share_contractual", share["lower"], share["upper"]) for share in formal(comparison, say))
    return say("glance.formal", first=first, second=second, a=a, b=b, conclusion=formal_sentence(comparison, say))


def conditions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """The lines of comparability, each with what both say and what follows."""
    table = comparison.lines
    return [
        {
            "name": say(f"lines.{line}.name"),
            "first": _condition(line, first, say),
            "second": _condition(line, second, say),
            "same": same,
            "judged": say(f"same.{same}"),
            "follows": _follows(line, same, first is None or second is None, say),
        }
        for line, first, second, same in zip(table.index, table["first"], table["second"], table["same"], strict=True)
    ]


def _follows(line: str, same: str, silent: bool, say: Words) -> str:
    if same == "yes":
        return ""
    return say("conditions.silent") if silent else say(f"lines.{line}.{same}")


def _condition(line: str, said: Any, say: Words) -> str:
    if said is None:
        return say("not_given")
    return _SAID[line](said, say)


_SAID: Mapping[str, Callable[[Any, Words], str]] = {
    "evidence": lambda said, say: EVIDENCES[said].label(say.lang),
    "informants": lambda said, say: say("lines.informants.value", n=said),
    "boundary": lambda said, _: str(said),
    "relations": lambda said, say: ", ".join(RELATIONS[code].label(say.lang) for code in said),
    "period": lambda said, _: " – ".join(dict.fromkeys(said)),
    "coverage": lambda said, say: say.percent(said),
}


def because(codes: str, say: Words) -> str:
    """Why a number may not, or only with care, be compared."""
    given = codes.split("; ") if codes else []
    forbids = [say(f"because.{code}") for code in given if code in FORBIDS]
    if forbids or not given:
        return " ".join(forbids)
    return say("because.lines", lines=say.listed(say(f"lines.{line}.short") for line in given))


def numbers(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Every number with its sizes, its verdict and what it says."""
    return [_number(str(measure), row, say) for measure, row in _shown(comparison).iterrows()]


def _shown(comparison: Comparison) -> pd.DataFrame:
    """The numbers that tell something: the share of contractual ties is what sets layers apart."""
    return comparison.table.drop(index="share_contractual" if comparison.kind == "layers" else [])


def _number(measure: str, row: pd.Series, say: Words) -> dict[str, Any]:
    a, b = (say.value(measure, row[side], row[f"{side}_upper"]) for side in ("first", "second"))
    undefined = "undefined" in row["because"].split("; ")
    return {
        "name": say(f"number.{measure}.name"),
        "first": a,
        "second": b,
        "first_sizes": say.sizes(row["first_actors"], row["first_tied_pairs"]),
        "second_sizes": say.sizes(row["second_actors"], row["second_tied_pairs"]),
        "comparable": row["comparable"],
        "verdict": say(f"verdict.{row['comparable']}"),
        "reads": "" if undefined else say(f"number.{measure}.reads", a=a, b=b),
        "because": because(row["because"], say),
    }


def formal(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """The share of contractual ties of each network, with what is open."""
    share = comparison.table.astype("object").loc["share_contractual"].to_dict()
    return [
        _formal(pairs(net), name, share[side], share[f"{side}_upper"], say)
        for side, net, name in zip(("first", "second"), comparison.networks, comparison.names, strict=True)
    ]


def _formal(tied: pd.DataFrame, name: str, lower: float, highest: float, say: Words) -> dict[str, Any]:
    upper = lower if math.isnan(highest) else highest
    if not len(tied):
        return {"name": name, "lower": lower, "upper": upper, "reads": say("formal.none")}
    sure, most = round(lower * len(tied)), round(upper * len(tied))
    counts = {"sure": sure, "open": most - sure, "ties": len(tied)}
    reads = say("formal.row", **counts, range=say.value("share_contractual", lower, upper))
    return {"name": name, "lower": lower, "upper": upper, "reads": reads}


def formal_sentence(comparison: Comparison, say: Words) -> str:
    """What the two shares of contractual ties allow to be said."""
    one, other = formal(comparison, say)
    if math.isnan(one["lower"]) or math.isnan(other["lower"]):
        return say("formal.none")
    if one["lower"] == one["upper"] and other["lower"] == other["upper"] and one["lower"] == other["lower"]:
        return say("formal.exact", a=say.percent(one["lower"]), b=say.percent(other["lower"]))
    if one["upper"] < other["lower"]:
        return say("formal.apart", higher=other["name"])
    if other["upper"] < one["lower"]:
        return say("formal.apart", higher=one["name"])
    return say("formal.overlap")


def sector_name(sector: str, say: Words) -> str:
    """What a sector is called; none is told as not given."""
    return SECTORS[sector].label(say.lang) if sector else say("not_given")


def _named_in_both(table: pd.DataFrame) -> pd.Series:
    return table["first"].map(bool) & table["second"].map(bool)
