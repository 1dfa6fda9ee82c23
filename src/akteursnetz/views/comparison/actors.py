"""Sections on actors in the page of two networks: sectors, remits, functions, roles, centre.

As in `sections`, each function gives one section of the page as plain data, in one language.
"""

from collections.abc import Container, Hashable, Iterable, Mapping
from typing import Any

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.centre import Centre
from akteursnetz.comparison.composition import shared
from akteursnetz.comparison.roles import SIDES, tied_anywhere, untied
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.knowledge.remits import recorded_as
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, fold
from akteursnetz.views.comparison.words import Words


def sectors(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the section on sectors: counts of actors by sector."""
    return [
        {"name": say.sector(str(sector)), "first": int(row["first"]), "second": int(row["second"])}
        for sector, row in comparison.sectors.iterrows()
    ]


def remits(comparison: Comparison, say: Words) -> dict[str, list[dict[str, Any]]]:
    """Rows of the section on remits: holders and how they are known, for remits of both networks and of one."""
    nets = dict(zip(SIDES, comparison.networks, strict=True))
    rows = [
        {
            "name": str(remit),
            "sides": [_holders(str(remit), net, row[side], row[f"{side}_read"], say) for side, net in nets.items()],
        }
        for remit, row in comparison.remits.iterrows()
    ]
    in_both = list(zip(rows, shared(comparison.remits), strict=True))
    return {"both": [row for row, both in in_both if both], "one": [row for row, both in in_both if not both]}


def _holders(remit: str, net: Network, actors: Iterable[str], read: Container[str], say: Words) -> list[dict[str, str]]:
    """Holders of a remit, each with a note where the records do not give the remit or give it in another word."""
    notes = {actor: say("composition.read") if actor in read else _worded(remit, net, actor, say) for actor in actors}
    return [{"name": net.name(actor), "note": note} for actor, note in notes.items()]


def _worded(remit: str, net: Network, actor: str, say: Words) -> str:
    """Word under which a remit is recorded, where it is another; else empty."""
    recorded = {fold(known): word for known, word in recorded_as(net.actors.at[actor, "remit"]).items()}
    word = recorded[fold(remit)]
    return "" if fold(word) == fold(remit) else say("composition.worded", word=word)


def functions(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the section on functions: counts of records by function."""
    return [
        {"name": say.label(FUNCTIONS, code), "first": int(row["first"]), "second": int(row["second"])}
        for code, row in comparison.functions.iterrows()
    ]


def roles(comparison: Comparison, say: Words) -> dict[str, Any] | None:
    """Section on roles: actors matched by remit, and ties between remits; None but for two cases."""
    table = comparison.remit_pairs
    if comparison.bodies is None or table is None:
        return None
    others = untied(table)
    counts = {"n": others.pairs, "of": len(table), "open": others.unknown}
    return {
        "bodies": [_body(row, comparison, say) for row in comparison.bodies.to_dict("records")],
        "pairs": len(table),
        "tied": [
            {"remits": remits, "known": [_known(row[side], row[f"{side}_read"], say) for side in SIDES]}
            for remits, row in table[tied_anywhere(table)].iterrows()
        ],
        "others": say("roles.others", **counts) if others.pairs else "",
    }


def _known(known: str, read: bool, say: Words) -> dict[str, str]:
    """Status of a pair of remits in words, with a note where it rests on a remit read off a name."""
    return {
        "code": known,
        "word": say(f"roles.{known}"),
        "note": say("roles.read") if read and known != "unknown" else "",
    }


def _body(row: Mapping[Hashable, Any], comparison: Comparison, say: Words) -> dict[str, Any]:
    first, second = comparison.networks
    read = dict(zip(comparison.names, (row["first_read"], row["second_read"]), strict=True))
    besides = zip(read.items(), (row["first_only"], row["second_only"]), strict=True)
    return {
        "first": first.name(row["first"]),
        "second": second.name(row["second"]),
        "shared": say.listed(_marked(remit, read, say) for remit in row["shared"]),
        "besides": [
            (name, say.listed(say("roles.read_remit", remit=remit) if remit in known else remit for remit in remits))
            for (name, known), remits in besides
            if remits
        ],
    }


def _marked(remit: str, read: Mapping[str, Container[str]], say: Words) -> str:
    """Remit in words, with the names of the networks where it is only read off a name."""
    names = [name for name, known in read.items() if remit in known]
    return say("roles.read_in", remit=remit, names=say.listed(names)) if names else remit


def centre(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on the centre of each network (highest degree), and whether the centres may be compared."""
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
