"""What the comparison page says of the actors: who is there, who answers to whom, who is in the middle.

As in `compare_words`, each function gives one section of the page as plain data, in one language.
"""

from collections.abc import Hashable, Mapping
from typing import Any

from akteursnetz.comparison import Comparison
from akteursnetz.graph import pairs
from akteursnetz.measures import actor_degree
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS
from akteursnetz.views.comparison.words import Words, because, sector_name, told_by_one


def sectors(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Actors by sector, a row each."""
    return [
        {"name": sector_name(str(sector), say), "first": int(row["first"]), "second": int(row["second"])}
        for sector, row in comparison.sectors.iterrows()
    ]


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


def functions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Ties by what they are for, a row each."""
    return [
        {"name": FUNCTIONS[str(code)].label(say.lang), "first": int(row["first"]), "second": int(row["second"])}
        for code, row in comparison.functions.iterrows()
    ]


def roles(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Bodies that answer to each other by their remits, and which remits are tied to which; of two cases alone."""
    if comparison.bodies is None or comparison.remit_ties is None:
        return None
    states = comparison.remit_ties
    tied = (states == "tied").any(axis=1)
    opened = (states[~tied] == "unknown").any(axis=1)
    counts = {"n": len(opened), "of": len(states), "open": int(opened.sum())}
    return {
        "bodies": [_body(row, comparison, say) for row in comparison.bodies.to_dict("records")],
        "pairs": len(states),
        "ties": [
            {"one": one, "other": other, "first": first, "second": second}
            for (one, other), first, second in states[tied].itertuples()
        ],
        "others": say("roles.others", **counts) if counts["n"] else "",
    }


def _body(row: Mapping[Hashable, Any], comparison: Comparison, say: Words) -> dict[str, Any]:
    one, other = comparison.networks
    besides = zip(comparison.names, (row["first_only"], row["second_only"]), strict=True)
    return {
        "first": one.name(row["first"]),
        "second": other.name(row["second"]),
        "shared": say.listed(row["shared"]),
        "besides": [(name, say.listed(remits)) for name, remits in besides if remits],
    }


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
    by_remit = [say("centre.by_remit")] if comparison.kind == "cases" and verdict != "no" else []
    centres = [_centre(net, name, say) for net, name in zip(comparison.networks, comparison.names, strict=True)]
    return [*centres, told, *by_remit]


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
