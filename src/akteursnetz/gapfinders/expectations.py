"""Expectations of the records: their rows, their basis (law, plan, agreement, demand), and the severity of a gap.

An expectation rests on a law, a plan, an agreement or somebody's demand. The records may say which (`basis_kind`), else
it is read off the words: a law is cited with paragraph or article and the name of its code, not by the sign "§" alone.
What a law asks for decides its weight, not that it is a law.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders.finding import Date, Phrase, Severity
from akteursnetz.gapfinders.lawlists import cited_list
from akteursnetz.knowledge.absence import is_survey
from akteursnetz.knowledge.citations import basis_kind, citations
from akteursnetz.network import Network
from akteursnetz.records.dates import interval
from akteursnetz.schema import BASES, SECTORS, fold, lookup

Row = Mapping[str, Any]

#: What a law list asks for, as a sentence.
ASKS: Mapping[str, Phrase] = {
    "cooperation": Phrase("asks_cooperation"),
    "structural": Phrase("asks_structural"),
    "seat": Phrase("asks_seat"),
}

_SECTOR_WORDS = lookup(SECTORS.values())


def rows(net: Network, kind: str) -> list[Row]:
    """Distinct expectations of one kind in the order of the records; `row` is the number that a spreadsheet shows."""
    table = net.expected.assign(row=range(2, len(net.expected) + 2))
    table = table[table["kind"] == kind].drop_duplicates(["actor", "remit", "from", "to"])
    return [{str(name): value for name, value in row.items() if pd.notna(value)} for row in table.to_dict("records")]


def sector_meant(word: str) -> str | None:
    """Sector that a word names in either language; None where it names none.

    >>> sector_meant("Bürger"), sector_meant("Jobcenter")
    ('residents', None)
    """
    return _SECTOR_WORDS.get(fold(word))


def kind_of(row: Row) -> str | None:
    """Kind of basis of an expectation: law, plan, agreement, demand; None where the records do not say."""
    return row.get("basis_kind") or basis_kind(row["basis"])


def by_law(row: Row) -> bool:
    """Whether an expectation rests on a law."""
    return kind_of(row) == "law"


def younger(net: Network, row: Row) -> bool:
    """Whether an expectation came into force after the date of the network."""
    if "valid_from" not in row or net.meta.date is None:
        return False
    return interval(row["valid_from"])[0] > interval(net.meta.date)[1]


def weight(net: Network, row: Row, *, known: bool) -> tuple[Severity, tuple[Phrase, ...]]:
    """Severity of an expectation of which the records show nothing, and notes.

    `known`: that there is nothing is known, since both sides were asked. Low is what is younger than the network, and
    what a law asks for in general while nothing is known; high only residents in a survey; else medium.
    """
    notes = (*_quoted(row), *asked_for(net, row))
    if younger(net, row):
        return "low", (*notes, Phrase("younger", {"date": Date(row["valid_from"])}))
    if "actor" in row and sector_meant(row["actor"]) == "residents" and is_survey(net):
        return "high", (*notes, Phrase("grave_residents"))
    given = cited_list(row["basis"]) if by_law(row) else None
    general = given is not None and given.asks == "cooperation"
    return "low" if general and not known else "medium", notes


def _quoted(row: Row) -> tuple[Phrase, ...]:
    return (Phrase("quote", {"quote": row["quote"]}),) if "quote" in row else ()


def asked_for(net: Network, row: Row) -> tuple[Phrase, ...]:
    """Notes on what a law of the law lists asks for, and whether its wording of the network's time is known."""
    given = cited_list(row["basis"]) if by_law(row) else None
    if given is None:
        return ()
    asks = ASKS[given.asks]
    try:
        given.version(net.meta.date)
    except NetworkError:
        return (asks, Phrase("wording_unknown"))
    return (asks,)


def support(row: Row) -> tuple[str, ...]:
    """Support of a finding about an expectation: its row, and the entry of the law list that it cites."""
    given = cited_list(row["basis"]) if by_law(row) else None
    if given is None:
        return (f"expected {row['row']}",)
    number = citations(row["basis"])[0].number
    return (f"expected {row['row']}", f"{given.name} Nr. {number}" if number else given.name)


def grounds(row: Row) -> Phrase | str:
    """Basis of an expectation in words: the kind of basis, and the records' own words for it."""
    kind, said = kind_of(row), str(row["basis"])
    if kind is None or lookup([BASES[kind]]).get(fold(said.partition(":")[0])):
        return said
    return Phrase("grounds", {"kind": BASES[kind], "basis": said})
