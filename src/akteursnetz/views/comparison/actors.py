"""What the page of two networks says of the actors: who is there, who answers to whom, who is in the middle.

As in `sections`, each function gives one section of the page as plain data, in one language.
"""

from collections.abc import Hashable, Mapping
from typing import Any

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.centre import Centre
from akteursnetz.comparison.composition import shared
from akteursnetz.comparison.roles import tied_anywhere, untied
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS
from akteursnetz.views.comparison.words import Words


def sectors(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Actors by sector, a row each."""
    return [
        {"name": say.sector(str(sector)), "first": int(row["first"]), "second": int(row["second"])}
        for sector, row in comparison.sectors.iterrows()
    ]


def remits(comparison: Comparison, _say: Words) -> dict[str, list[dict[str, Any]]]:
    """Who holds which remit: those named in both networks, and those of one of them."""
    first, second = comparison.networks
    rows = [
        {
            "name": str(remit),
            "first": [first.name(actor) for actor in row["first"]],
            "second": [second.name(actor) for actor in row["second"]],
        }
        for remit, row in comparison.remits.iterrows()
    ]
    in_both = list(zip(rows, shared(comparison.remits), strict=True))
    return {"both": [row for row, both in in_both if both], "one": [row for row, both in in_both if not both]}


def functions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Ties by what they are for, a row each."""
    return [
        {"name": say.label(FUNCTIONS, code), "first": int(row["first"]), "second": int(row["second"])}
        for code, row in comparison.functions.iterrows()
    ]


def roles(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Bodies that answer to each other by their remits, and which remits are tied to which; of two cases alone."""
    table = comparison.remit_pairs
    if comparison.bodies is None or table is None:
        return None
    others = untied(table)
    counts = {"n": others.pairs, "of": len(table), "open": others.unknown}
    return {
        "bodies": [_body(row, comparison, say) for row in comparison.bodies.to_dict("records")],
        "pairs": len(table),
        "tied": [
            {"remits": remits, "known": [(known, say(f"roles.{known}")) for known in sides]}
            for remits, *sides in table[tied_anywhere(table)].itertuples()
        ],
        "others": say("roles.others", **counts) if others.pairs else "",
    }


def _body(row: Mapping[Hashable, Any], comparison: Comparison, say: Words) -> dict[str, Any]:
    first, second = comparison.networks
    besides = zip(comparison.names, (row["first_only"], row["second_only"]), strict=True)
    return {
        "first": first.name(row["first"]),
        "second": second.name(row["second"]),
        "shared": say.listed(row["shared"]),
        "besides": [(name, say.listed(remits)) for name, remits in besides if remits],
    }


def centre(comparison: Comparison, say: Words) -> list[str]:
    """Who has the most partners in each network, and whether that may be compared."""
    verdict, codes = comparison.centre_verdict
    sides = zip(comparison.centres, comparison.networks, comparison.names, strict=True)
    told = [_centre(found, net, name, say) for found, net, name in sides]
    compared = say(f"centre.{verdict}", because=say.because(codes))
    by_remit = [say("centre.by_remit")] if comparison.kind == "cases" and verdict != "no" else []
    return [*told, compared, *by_remit]


def _centre(found: Centre, net: Network, name: str, say: Words) -> str:
    if not found.actors:
        return say("centre.none", name=name)
    names = [net.name(actor) for actor in found.actors]
    values = {"name": name, "n": say.count(found.partners)}
    if one_informant(net):
        return say("centre.told", actor=say.listed(names), pairs=say.count(found.tied_pairs), **values)
    if len(names) > 1:
        return say("centre.several", actors=say.listed(names), **values)
    return say("centre.others", actor=names[0], **values)
