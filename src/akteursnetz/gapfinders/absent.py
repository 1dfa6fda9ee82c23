"""Finder of absent actors and remits: expected by law, plan, agreement or demand, and not in the records.

The expectations stand in `expected.csv`, each with its basis. An actor that is there under another name of the same
remit is not absent. That the records name nobody does not say that there is nobody.
"""

import re
from dataclasses import replace

import pandas as pd

from akteursnetz.gapfinders.expectations import (
    Row,
    grounds,
    kind_of,
    rows,
    sector_meant,
    support,
    weight,
)
from akteursnetz.gapfinders.finding import Absent, Every, Finding, Phrase
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.gapfinders.naming import names
from akteursnetz.graph import in_force, present, untied
from akteursnetz.knowledge.absence import is_survey
from akteursnetz.knowledge.remits import called, holding, holding_how, one_of, same_remit
from akteursnetz.measures.functions import functions_performed
from akteursnetz.network import Network, once
from akteursnetz.schema import FUNCTIONS, STATES, fold, lookup

_ALIKE = 10  # so many first letters of a word are alike where two words have to do with each other


def find_absent(net: Network) -> list[Finding]:
    """Findings on expected actors that are absent or without any tie, and on expected remits that nobody performs."""
    actors = (_actor(net, row) for row in rows(net, "actor"))
    remits = [finding for row in rows(net, "remit") if (finding := _remit(net, row)) is not None]
    return [*(finding for finding in actors if finding is not None), *_together(remits)]


def _together(remits: list[Finding]) -> list[Finding]:
    """Findings on remits that nobody performs, merged by basis where there are more than a reader takes in."""
    of_basis: dict[tuple[object, ...], list[Finding]] = {}
    for finding in remits:
        of_basis.setdefault((finding.basis, finding.severity, finding.about), []).append(finding)
    many = [found for found in of_basis.values() if len(found) > SINGLE]
    told = {id(finding) for found in many for finding in found}
    return [*(finding for finding in remits if id(finding) not in told), *map(_all_remits, many)]


def _all_remits(found: list[Finding]) -> Finding:
    first, remits = found[0], Every(finding.values["remit"] for finding in found)
    values = {"n": len(found), "remits": remits, "grounds": first.values["grounds"]}
    support = tuple(dict.fromkeys(part for finding in found for part in finding.support))
    return replace(first, code="absent_remits", values=values, notes=(), support=support)


def expected_actors(net: Network, row: Row) -> list[str]:
    """Actors that an expectation means: by name, else by sector ("Bürger" are residents), else by remit."""
    word = row.get("actor")
    if word is None:
        return holding(net, [row["remit"]])
    sector = net.actors.index[net.actors["sector"] == sector_meant(word)]
    return called(net, [word]) or list(sector) or holding(net, remits_meant(row))


@once
def absent_names(net: Network) -> tuple[str, ...]:
    """Names, as the records give them, of the actors that are expected and absent."""
    missing = (row for row in rows(net, "actor") if "actor" in row and not expected_actors(net, row))
    return tuple(row["actor"] for row in missing)


def remits_meant(row: Row) -> tuple[str, ...]:
    """Remits by which an expected actor is looked for under other names; empty where the expectation names none."""
    return (row["remit"],) if "remit" in row else same_remit(row["actor"])


def _actor(net: Network, row: Row) -> Finding | None:
    there, silent = expected_actors(net, row), {*untied(net), *net.actors.index[~present(net)]}
    if there and not silent.issuperset(there):
        return None
    severity, notes = weight(net, row, known=is_survey(net))
    basis = {"basis": row["basis"], "basis_kind": kind_of(row), "support": support(row)}
    if there:
        values = {"actor": names(net, there), "grounds": grounds(row)}
        notes = (*_not_in_force(net, there), *_read_off(net, row, there), *notes)
        return Finding("expected_untied", severity, tuple(there), values=values, notes=notes, **basis)
    name = row.get("actor") or row["remit"]
    values = {"actor": name, "grounds": grounds(row)}
    looked_for = tuple(Phrase("looked_for", {"remit": remit}) for remit in remits_meant(row)[:1])
    absent = (Absent.named(name),)
    return Finding("absent_actor", severity, values=values, notes=(*looked_for, *notes), absent=absent, **basis)


def _not_in_force(net: Network, there: list[str]) -> tuple[Phrase, ...]:
    """Note that names the expected actors that are planned, ended or failed; empty without any."""
    states = net.actors["state"][there].dropna()
    told = tuple(
        Phrase("actor_state", {"actor": net.name(str(actor)), "state": STATES[state]})
        for actor, state in states.items()
        if state != "existing"
    )
    return (Phrase("actors_not_in_force", {"actors": told}),) if told else ()


def _read_off(net: Network, row: Row, there: list[str]) -> tuple[Phrase, ...]:
    """Note that the remit of an expected actor is only read off its name; empty where it is recorded."""
    word = row.get("actor")
    if word is not None and (called(net, [word]) or sector_meant(word) is not None):
        return ()
    how = holding_how(net, remits_meant(row))
    return (Phrase("remit_read_off"),) if all(how.get(actor) == "name" for actor in there) else ()


def _remit(net: Network, row: Row) -> Finding | None:
    if performed(net, row["remit"]):
        return None
    severity, notes = weight(net, row, known=is_survey(net))
    values = {"remit": row["remit"], "grounds": grounds(row)}
    basis = {"basis": row["basis"], "basis_kind": kind_of(row), "support": support(row)}
    near = _alike(net, row["remit"])
    alike = (Phrase("alike", {"actors": names(net, near)}),) if near else ()
    return Finding("absent_remit", severity, tuple(near), values=values, notes=(*alike, *notes), **basis)


def performed(net: Network, remit: str) -> bool:
    """Whether a remit is performed: an actor in force has it, or a mandate, a purpose or a tie's subject speaks of it.

    A word for negotiation, coordination or implementation is also that function of a tie, an actor or the network.
    """
    ties, actors = net.ties[in_force(net)], net.actors[present(net)]
    functions = {_FUNCTION_WORDS[fold(word)] for word in re.findall(r"\w+", remit) if fold(word) in _FUNCTION_WORDS}
    if functions & functions_performed(net):
        return True
    told = pd.concat([actors["mandate"], actors["purpose"], ties["subject"], ties["purpose"]]).dropna()
    return any(actor in actors.index for actor in holding(net, [remit])) or one_of(told, [remit])


_FUNCTION_WORDS = lookup(FUNCTIONS.values())


def _alike(net: Network, remit: str) -> list[str]:
    """Actors that perhaps perform a remit: a word of their name, kind or remit begins as a word of it does."""
    beginnings = tuple(fold(word)[:_ALIKE] for word in re.findall(r"\w+", remit) if len(fold(word)) > _ALIKE)
    told = net.actors[["name", "kind", "remit"]].fillna("").agg(" ".join, axis=1)
    words = {actor: [fold(word) for word in re.findall(r"\w+", cell)] for actor, cell in told.items()}
    return [str(actor) for actor, said in words.items() if any(word.startswith(beginnings) for word in said)]
