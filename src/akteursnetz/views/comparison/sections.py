"""Sections of the page of two networks: facts, conditions, numbers, formality, and an overview.

Each function gives one section of the page as plain data, in one language; the template lays it out. Nothing is
computed here. Names from records stay texts: the template escapes them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.composition import recorded, shared
from akteursnetz.comparison.conditions import unasked
from akteursnetz.comparison.formality import HOWS, How, larger_share
from akteursnetz.errors import fault_lines
from akteursnetz.facts import counts_line
from akteursnetz.gapfinders import Finding
from akteursnetz.knowledge.sources import informant_line, may_name, telling
from akteursnetz.measures import assembled, members_table, network_share_contractual, network_tied_pairs
from akteursnetz.measures.members import counts_members
from akteursnetz.measures.reports import rules_with_basis
from akteursnetz.network import Network
from akteursnetz.schema import BOUNDARY_KINDS, EVIDENCES, RELATIONS
from akteursnetz.views.comparison import changes
from akteursnetz.views.comparison.words import Words

SIDES = ("first", "second")
#: So many demands of a network stand open, the rest is folded.
SHOWN = 5


def case(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on what two cases, two layers or two dates can and cannot tell."""
    source = [
        say("case.one_informant", name=name, told=informant_line(net, say.lang, named=may_name(net, internal=False)))
        for name, net, by_one in zip(comparison.names, comparison.networks, comparison.told_by_one, strict=True)
        if by_one
    ]
    notes = [
        *_counts(comparison, say),
        *source,
        *_by_members(comparison, say),
        *_confirmed(comparison, say),
        *_little_known(comparison, say),
        *changes.origins(comparison, say),
    ]
    return [say(f"case.{comparison.kind}"), *notes, say("case.better")]


def _counts(comparison: Comparison, say: Words) -> list[str]:
    """Titles and counts of both networks, and the date of the records where it is not the network's."""
    return [
        say("case.counts", name=name, title=net.meta.title, counts=counts_line(net, say.lang))
        for name, net in zip(comparison.names, comparison.networks, strict=True)
    ]


def notices(comparison: Comparison, say: Words) -> list[str]:
    """Notices of reading the records; once, where they are the same of both networks."""
    told = [fault_lines(telling(net), say.lang) for net in comparison.networks]
    if told[0] == told[1]:
        return told[0]
    named = zip(comparison.names, told, strict=True)
    return [say("case.notice", name=name, told=line) for name, lines in named for line in lines]


def _by_members(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on counts and contractual share where groups of a given size are counted member by member."""
    return [
        say("case.by_members", name=name, **_readings(members_table(net), say))
        for name, net in zip(comparison.names, comparison.networks, strict=True)
        if comparison.kind != "layers" and counts_members(net)
    ]


def _confirmed(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on pairs and contractual share where only confirmed and documented pairs count."""
    proved = {
        name: (net, assembled(net, rule="confirmed"))
        for name, net in zip(comparison.names, comparison.networks, strict=True)
        if comparison.kind != "layers" and "confirmed" in rules_with_basis(net)
    }
    return [
        say("case.confirmed", name=name, **_of_pairs(every, "_any", say), **_of_pairs(some, "", say))
        for name, (every, some) in proved.items()
    ]


def _of_pairs(net: Network, ending: str, say: Words) -> dict[str, str]:
    share = say.value("share_contractual", *network_share_contractual(net))
    return {f"pairs{ending}": say.count(network_tied_pairs(net)), f"share{ending}": share}


def _readings(table: pd.DataFrame, say: Words) -> dict[str, str]:
    words = {"actors": "actors", "pairs": "tied_pairs", "share": "share_contractual"}
    return {
        f"{word}{ending}": say.value(number, *table.loc[number, [reading, f"{reading}_upper"]])
        for word, number in words.items()
        for reading, ending in (("as_one", "_as_one"), ("by_members", ""))
    }


def _little_known(comparison: Comparison, say: Words) -> list[str]:
    shares = zip(comparison.names, unasked(comparison.lines), strict=True)
    return [say("case.little_known", name=name, share=say.percent(share)) for name, share in shares if pd.notna(share)]


def glance(comparison: Comparison, say: Words) -> list[str]:
    """Overview of the page in a few sentences."""
    verdicts = comparison.verdicts
    counts = {str(verdict): say.count(count) for verdict, count in verdicts.items()}
    sentences = [say("glance.counts", n=say.count(verdicts.sum()), **counts)]
    if comparison.kind != "layers":
        sentences.append(_formality_glance(comparison, say))
    if comparison.paired is not None:
        return [*sentences, *changes.glance(comparison, comparison.paired, say)]
    return [*sentences, *_remits_glance(comparison, say), *_structure_glance(comparison, say)]


def _remits_glance(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on the remits recorded in both networks, and on those in both only by names."""
    table = comparison.remits[shared(comparison.remits)]
    known = pd.DataFrame({side: recorded(table, side) for side in SIDES})
    both = list(table.index[known.all(axis=1)])
    read = [
        say("roles.read_in", remit=remit, names=say.listed(comparison.names[at] for at in (0, 1) if not told.iloc[at]))
        for remit, told in known[~known.all(axis=1)].iterrows()
    ]
    recorded_in_both = say("glance.remits", names=say.listed(both)) if both else say("glance.no_remits")
    return [recorded_in_both, *([say("glance.read", names=say.listed(read))] if read else [])]


def _structure_glance(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on significant differences, as far as they may be compared: declared indices, and mean degree."""
    if any(comparison.told_by_one):
        return [say("glance.told")]
    found = comparison.differences
    if found is None:
        return []
    striking, unanswered = (say.listed(map(say.index, names)) for names in (found.striking, found.unanswered))
    degree = [say("glance.degree")] if found.unlike_degree else []
    open_ = [say("glance.unanswered", names=unanswered)] if unanswered else []
    return [say("glance.differ", names=striking) if striking else say("glance.alike"), *degree, *open_]


def _formality_glance(comparison: Comparison, say: Words) -> str:
    first, second = comparison.names
    a, b = (_share(row, say) for _, row in comparison.formality.iterrows())
    conclusion = formality_sentence("contractual", comparison, say)
    return say("glance.formality", first=first, second=second, a=a, b=b, conclusion=conclusion)


def conditions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the conditions of comparison, each with the values of both networks and what follows."""
    table = comparison.lines
    return [
        {
            "name": say(f"lines.{line}.name"),
            "first": _condition(line, first, comparison.first, say),
            "second": _condition(line, second, comparison.second, say),
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


def _condition(line: str, said: Any, net: Network, say: Words) -> str:
    if said is None:
        return say("not_given")
    return _boundary(net, say) if line == "boundary" else _SAID[line](said, say)


def _boundary(net: Network, say: Words) -> str:
    """Kind of a boundary, as far as it is declared, and the rule in its own words."""
    kind = [BOUNDARY_KINDS[net.meta.boundary_kind].label(say.lang)] if net.meta.boundary_kind else []
    return ". ".join([*kind, *([net.meta.boundary] if net.meta.boundary else [])])


_SAID: Mapping[str, Callable[[Any, Words], str]] = {
    "evidence": lambda said, say: say.label(EVIDENCES, said),
    "informants": lambda said, say: say("lines.informants.value", n=said),
    "relations": lambda said, say: ", ".join(say.label(RELATIONS, code) for code in said),
    "period": lambda said, say: " – ".join(map(say.date, dict.fromkeys(said))),
    "coverage": lambda said, say: say.percent(said),
}


def numbers(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the numbers, each with its sizes, its verdict and its explanation."""
    return [_number(str(measure), row, say) for measure, row in comparison.telling.iterrows()]


def _number(measure: str, row: pd.Series, say: Words) -> dict[str, Any]:
    a, b = (say.value(measure, row[side], row[f"{side}_upper"]) for side in SIDES)
    codes = row["because"].split("; ")
    return {
        "name": say(f"measure.{measure}.name"),
        "first": a,
        "second": b,
        "first_sizes": say.sizes(row["first_actors"], row["first_tied_pairs"]),
        "second_sizes": say.sizes(row["second_actors"], row["second_tied_pairs"]),
        "comparable": row["comparable"],
        "verdict": say(f"verdict.{row['comparable']}"),
        "reads": "" if "undefined" in codes else say(f"measure.{measure}.reads", a=a, b=b),
        "because": say.because(codes),
    }


def sizes(comparison: Comparison, say: Words) -> list[str]:
    """Numbers of actors and tied pairs of both networks, in words."""
    pairs = map(network_tied_pairs, comparison.networks)
    return [say.sizes(actors, tied) for actors, tied in zip(comparison.sizes, pairs, strict=True)]


def judged(comparison: Comparison, say: Words) -> str:
    """Sentence on how many conditions of comparison hold."""
    if comparison.kind == "layers":
        return say("conditions.layers")
    counts = comparison.lines["same"].value_counts()
    return say("appendix.conditions", **{same: int(counts.get(same, 0)) for same in ("yes", "no", "unknown")})


def demands(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Findings on what each network's records expect and do not show; none of layers, or where nothing is expected."""
    if comparison.kind == "layers" or not any(len(net.expected) for net in comparison.networks):
        return []
    sides = zip(comparison.names, comparison.demands, strict=True)
    return [
        {"name": name, "first": _demands(found[:SHOWN], say), "rest": _demands(found[SHOWN:], say)}
        for name, found in sides
    ]


def _demands(found: Iterable[Finding], say: Words) -> list[dict[str, str]]:
    return [{part: finding.sentence(part, say.lang) for part in ("title", "basis")} for finding in found]


def formality(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the contractual and formalised shares of each network with their bounds, and what follows."""
    return [_formality(how, comparison, say) for how in HOWS]


def _formality(how: How, comparison: Comparison, say: Words) -> dict[str, Any]:
    table = _binding(how, comparison)
    rows = [
        {"name": name, "lower": row["lower"], "upper": row["upper"], "reads": _bound(how, row, say)}
        for name, (_, row) in zip(comparison.names, table.iterrows(), strict=True)
    ]
    conclusion = formality_sentence(how, comparison, say)
    words = {"name": say(f"formality.{how}"), "means": say(f"formality.what_{how}")}
    return {**words, "rows": rows, "conclusion": conclusion}


def _binding(how: How, comparison: Comparison) -> pd.DataFrame:
    return comparison.formality if how == "contractual" else comparison.formalised


def _bound(how: How, row: pd.Series, say: Words) -> str:
    if not row["tied_pairs"]:
        return say("formality.undefined")
    counts = {"pairs": row["tied_pairs"], "sure": row["sure"], "open": row["open"]}
    written = {name: say.count(count) for name, count in counts.items()}
    return say(f"formality.row_{how}", **written, range=_share(row, say))


def _share(row: pd.Series, say: Words) -> str:
    return say.value("share_contractual", row["lower"], row["upper"])


def formality_sentence(how: How, comparison: Comparison, say: Words) -> str:
    """Sentence on what the two contractual, or formalised, shares allow to conclude."""
    table = _binding(how, comparison)
    match larger := larger_share(table):
        case "first" | "second":
            return say("formality.apart", higher=comparison.names[SIDES.index(larger)])
        case "equal":
            return say("formality.equal", share=say.percent(table["lower"]["first"]))
    return say(f"formality.{larger}")
