"""What the comparison page says: a comparison turned into sentences and table cells, in one language.

Nothing is computed here but what wording needs. Each function gives one section of the page as plain data; the template
lays it out. Names from records stay texts: the template escapes them.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.graph import pairs
from akteursnetz.measures import actor_degree, network_size
from akteursnetz.network import Network
from akteursnetz.schema import EVIDENCES, FUNCTIONS, RELATIONS, SECTORS, SETTINGS, Language
from akteursnetz.texts import listing, number, text

#: Numbers written as percentages, and those that count.
SHARES = ("share_contractual", "density", "transitivity")
#: Codes of what forbids a comparison; the others are conditions that call for care.
FORBIDS = ("size", "density", "one_informant", "sources")
COUNTS = ("actors", "bodies", "functions", "ties", "isolates", "components")


class Words:
    """The catalogue of the comparison page in one language, and numbers as that language writes them."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, key: str, **values: object) -> str:
        """An entry of the catalogue, its gaps filled."""
        return text(f"compare.{key}", self.lang, **values)

    def number(self, value: float, digits: int = 2) -> str:
        """A number with a true minus sign; an undefined one is a dash."""
        return number(value, self.lang, digits).replace("-", "\N{MINUS SIGN}")

    def count(self, value: float) -> str:
        """A whole number."""
        return number(value, self.lang, 0)

    def percent(self, value: float) -> str:
        """A share as a whole percentage."""
        return "–" if math.isnan(value) else f"{self.count(100 * value)}\N{NO-BREAK SPACE}%"

    def p(self, value: float) -> str:
        """A p value with three decimals, or more where it is smaller."""
        return number(value, self.lang, 3 if not value < 0.001 else 5)

    def value(self, measure: str, lower: float, upper: float) -> str:
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
    return [say(f"case.{comparison.kind}"), *source, say("case.better")]


def told_by_one(net: Network) -> bool:
    """Whether one informant told the network."""
    return net.meta.evidence == "one informant"


def glance(comparison: Comparison, say: Words) -> list[str]:
    """The page in a few sentences."""
    verdicts = comparison.table["comparable"].value_counts()
    counts = {verdict: say.count(verdicts.get(verdict, 0)) for verdict in ("yes", "with_care", "no")}
    sentences = [say("glance.counts", n=len(comparison.table), **counts)]
    if comparison.kind != "layers":
        sentences.append(_formal_glance(comparison, say))
    if comparison.kind == "cases":
        both = comparison.remits[_named_in_both(comparison.remits)].index
        sentences.append(say("glance.remits", names=say.listed(both)) if len(both) else say("glance.no_remits"))
    return sentences


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
    return [_number(str(measure), row, say) for measure, row in comparison.table.iterrows()]


def _number(measure: str, row: pd.Series, say: Words) -> dict[str, Any]:
    a, b = (say.value(measure, row[side], row[f"{side}_upper"]) for side in ("first", "second"))
    return {
        "name": say(f"number.{measure}.name"),
        "first": a,
        "second": b,
        "first_sizes": say.sizes(row["first_actors"], row["first_ties"]),
        "second_sizes": say.sizes(row["second_actors"], row["second_ties"]),
        "comparable": row["comparable"],
        "verdict": say(f"verdict.{row['comparable']}"),
        "reads": say(f"number.{measure}.reads", a=a, b=b),
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


def sectors(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Actors by sector, a row each."""
    return [
        {"name": sector_name(str(sector), say), "first": int(row["first"]), "second": int(row["second"])}
        for sector, row in comparison.sectors.iterrows()
    ]


def sector_name(sector: str, say: Words) -> str:
    """What a sector is called; none is told as not given."""
    return SECTORS[sector].label(say.lang) if sector else say("not_given")


def remits(comparison: Comparison, _say: Words) -> dict[str, list[dict[str, Any]]]:
    """Who holds which remit: those named in both networks, and those of one of them."""
    one, other = comparison.networks
    rows = [
        {
            "name": str(remit),
            "first": [one.name(actor) for actor in row["first"]],
            "second": [other.name(actor) for actor in row["second"]],
        }
        for remit, row in comparison.remits.iterrows()
    ]
    shared = [row for row in rows if row["first"] and row["second"]]
    return {"both": shared, "one": [row for row in rows if row not in shared]}


def _named_in_both(table: pd.DataFrame) -> pd.Series:
    return table["first"].map(bool) & table["second"].map(bool)


def functions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Ties by what they are for, a row each."""
    return [
        {"name": FUNCTIONS[str(code)].label(say.lang), "first": int(row["first"]), "second": int(row["second"])}
        for code, row in comparison.functions.iterrows()
    ]


def centre(comparison: Comparison, say: Words) -> list[str]:
    """Who has the most partners in each network, and whether that may be compared."""
    row = comparison.table.loc["degree_centralisation"]
    codes = "; ".join(code for code in row["because"].split("; ") if code in ("one_informant", "sources"))
    verdict = "no" if {"one_informant", "sources"} & set(codes.split("; ")) else "with_care"
    lines = "; ".join(comparison.lines.index[comparison.lines["same"] != "yes"])
    if verdict == "with_care" and not lines:
        told = say("centre.yes")
    else:
        told = say(f"centre.{verdict}", because=because(codes or lines, say))
    return [*(_centre(net, name, say) for net, name in zip(comparison.networks, comparison.names, strict=True)), told]


def _centre(net: Network, name: str, say: Words) -> str:
    degrees = actor_degree(net)
    most = degrees.max() if len(degrees) else 0
    if not most:
        return say("centre.none", name=name)
    names = [net.name(str(actor)) for actor in degrees.index[degrees == most]]
    values = {"name": name, "n": say.count(most), "ties": len(pairs(net))}
    if told_by_one(net):
        return say("centre.told", actor=say.listed(names), **values)
    if len(names) > 1:
        return say("centre.several", actors=say.listed(names), **values)
    return say("centre.others", actor=names[0], **values)
