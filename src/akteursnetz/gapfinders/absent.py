"""Who is expected by law, plan or the partners' word, and does not appear; which work nobody does.

The expectations stand in `expected.csv`, each with its basis. An actor that is there under another name of the same
remit is not absent.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.gapfinders.finding import Absent, Date, Finding, Phrase, Severity
from akteursnetz.gapfinders.naming import names
from akteursnetz.graph import in_force, untied
from akteursnetz.knowledge.remits import called, holding, one_of, same_remit
from akteursnetz.network import Network
from akteursnetz.records.cells import interval
from akteursnetz.schema import FUNCTIONS, SECTORS, fold, lookup, split

Row = Mapping[str, Any]

_SECTOR_WORDS = lookup(SECTORS.values())


def find_absent(net: Network) -> list[Finding]:
    """Expected actors that are absent or without any tie, and expected remits that nobody performs."""
    found = [_actor(net, row) for row in rows(net, "actor")] + [_remit(net, row) for row in rows(net, "remit")]
    return [finding for finding in found if finding is not None]


def rows(net: Network, kind: str) -> list[Row]:
    """The expectations of one kind, in the order of the records, each once."""
    table = net.expected[net.expected["kind"] == kind]
    table = table.drop_duplicates(["actor", "remit", "from", "to"])
    return [{str(name): value for name, value in row.items() if pd.notna(value)} for row in table.to_dict("records")]


def expected_actors(net: Network, row: Row) -> list[str]:
    """The actors that an expectation means: by name, else by sector ("Bürger" are residents), else by remit."""
    word = row.get("actor")
    if word is None:
        return holding(net, [row["remit"]])
    sector = net.actors.index[net.actors["sector"] == sector_meant(word)]
    return called(net, [word]) or list(sector) or holding(net, [row["remit"]] if "remit" in row else same_remit(word))


def sector_meant(word: str) -> str | None:
    """The sector whose name a word is, in either language.

    >>> sector_meant("Bürger"), sector_meant("Jobcenter")
    ('residents', None)
    """
    return _SECTOR_WORDS.get(fold(word))


def by_law(basis: str) -> bool:
    """Whether a basis cites a paragraph: then the expectation is a duty, and weighs more.

    >>> by_law("§ 18 SGB II"), by_law("Wort der Partner")
    (True, False)
    """
    return "§" in basis


def younger(net: Network, row: Row) -> bool:
    """Whether an expectation came into force after the date of the network."""
    if "valid_from" not in row or net.meta.date is None:
        return False
    return interval(row["valid_from"])[0] > interval(net.meta.date)[1]


def weight(net: Network, row: Row) -> tuple[Severity, tuple[Phrase, ...]]:
    """High for a duty by law and for residents, low for what is younger than the network; and what is to be noted.

    The notes are the expectation's wording, whether it is younger, and why it weighs heavily.
    """
    notes = (Phrase("quote", {"quote": row["quote"]}),) if "quote" in row else ()
    if younger(net, row):
        return "low", (*notes, Phrase("younger", {"date": Date(row["valid_from"])}))
    if by_law(row["basis"]):
        return "high", (*notes, Phrase("grave_law"))
    if "actor" in row and sector_meant(row["actor"]) == "residents":
        return "high", (*notes, Phrase("grave_residents"))
    return "medium", notes


def _actor(net: Network, row: Row) -> Finding | None:
    there = expected_actors(net, row)
    (severity, notes), basis = weight(net, row), row["basis"]
    if not there:
        name = row.get("actor") or row["remit"]
        absent = (Absent.named(name),)
        return Finding("absent_actor", severity, values={"actor": name}, notes=notes, basis=basis, absent=absent)
    if set(there) <= set(untied(net)):
        values = {"actor": names(net, there)}
        return Finding("expected_untied", severity, tuple(there), values=values, notes=notes, basis=basis)
    return None


def _remit(net: Network, row: Row) -> Finding | None:
    if performed(net, row["remit"]):
        return None
    values = {"remit": row["remit"]}
    severity, notes = weight(net, row)
    return Finding("absent_remit", severity, values=values, notes=notes, basis=row["basis"])


def performed(net: Network, remit: str) -> bool:
    """Whether any actor has the remit, or any record speaks of it: a mandate, a purpose, the subject of a tie."""
    ties = net.ties[in_force(net)]
    function = lookup(FUNCTIONS.values()).get(fold(remit))
    if function is not None and any(function in split(cell) for cell in ties["function"]):
        return True
    cells = [net.actors["mandate"], net.actors["purpose"], ties["subject"], ties["purpose"]]
    told = pd.concat(cells).dropna()
    return bool(holding(net, [remit])) or one_of(told, [remit])
