"""Finder of gaps between contract and practice of tied pairs, and of pairs with one contact person.

A pair is lived if one of its ties is: a strength of 3 or more, or a contact at least quarterly. It is thin if its ties
give only less than that. It is close if a tie has a strength of 4 or 5, or a contact monthly or more. Where neither
strength nor frequency is given, practice is unknown. What rests on a decision or a statute does not depend on the good
will of those involved: it is not told as unsecured. That no contract is recorded does not mean that there is none, and
that one contact person is named does not mean that there is no other: the sentences say so. A list of pairs tells of
how many pairs the practice is given at all.
"""

from dataclasses import replace

import pandas as pd

from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.grouping import all_pairs, each_pair, with_ties
from akteursnetz.gapfinders.naming import by_name, in_order
from akteursnetz.graph import Pair, Ties, pairs, tie_places
from akteursnetz.network import Network
from akteursnetz.schema import FREQUENT, LAYERS, STRONG

_LIVED_FREQUENCY = (*FREQUENT, "quarterly")
_LIVED_STRENGTH = 3
_SUPPORT = ("contract_practice",)


def contract_practice(net: Network) -> pd.DataFrame:
    """Contract and practice of each tied pair: its formality, and whether it is lived, thin or unknown.

    Returns
    -------
    DataFrame indexed by (`from`, `to`) as `pairs`, the closest first, then by name: `contract` (contractual,
    non_contractual, unspecified), `practice` (lived, thin, unknown), `close` (strong or frequent), `formalised` (a
    tie rests on an agreement, a decision or a statute) and `contacts` (how many contact persons one side names at
    most).
    """
    table, places = pairs(net), tie_places(net)
    ties, ends = net.ties.loc[places.index], [places["from"], places["to"]]
    said = pd.DataFrame(
        {
            "given": ties["strength"].notna() | ties["frequency"].notna(),
            "lived": (ties["strength"] >= _LIVED_STRENGTH) | ties["frequency"].isin(_LIVED_FREQUENCY),
            "close": (ties["strength"] >= STRONG) | ties["frequency"].isin(FREQUENT),
            "formalised": net.formalised[places.index] == "formalised",
        }
    )
    said = said.groupby(ends).any().set_axis(table.index)
    sides = ties["contact_person"].groupby([*ends, ties["reported_by"].fillna("")]).nunique()
    contacts = sides.groupby(level=["from", "to"]).max().set_axis(table.index)
    practice = pd.Series("thin", index=table.index).mask(~said["given"], "unknown").mask(said["lived"], "lived")
    found = said[["close", "formalised"]].assign(
        contract=table["layer"], practice=practice, contacts=contacts, strength=table["strength"]
    )
    found = found.iloc[_alphabetical(net, list(table.index))]
    return found.sort_values("strength", ascending=False, kind="stable").drop(columns="strength")


def _alphabetical(net: Network, tied: list[Pair]) -> list[int]:
    """Positions of tied pairs in the order of their names."""
    places = {in_order(net, pair): place for place, pair in enumerate(tied)}
    return [places[pair] for pair in by_name(net, places)]


def find_contracts(net: Network) -> list[Finding]:
    """Findings on close pairs without a recorded contract, contracts without practice, and single contact persons."""
    table = contract_practice(net)
    written, unwritten, open_form = (table["contract"] == layer for layer in LAYERS)
    loose = unwritten & ~table["formalised"]
    hanging = ~written & ~table["formalised"] & (table["contacts"] == 1)

    def among(which: pd.Series) -> dict[Pair, Ties]:
        return with_ties(net, table.index[which])

    thin = among(written & (table["practice"] == "thin"))
    by_practice = [
        *each_pair(net, "close_without_contract", "medium", among(loose & table["close"]), support=_SUPPORT),
        *each_pair(net, "contract_without_practice", "medium", thin, support=_SUPPORT),
        *all_pairs(net, "close_unspecified", "low", among(open_form & table["close"]), support=_SUPPORT),
    ]
    return [
        *_with_coverage(by_practice, table["practice"]),
        *each_pair(net, "one_person", "medium", among(hanging), support=_SUPPORT),
        *all_pairs(net, "practice_unknown", "low", among(written & (table["practice"] == "unknown")), support=_SUPPORT),
    ]


def _with_coverage(findings: list[Finding], practice: pd.Series) -> list[Finding]:
    """Findings with a note, where they count pairs, of how many the practice is given, if not of all."""
    given = int((practice != "unknown").sum())
    note = Phrase("practice_given", {"n": given, "all": len(practice)})
    notes = (note,) if given < len(practice) else ()
    return [replace(finding, notes=notes) if finding.values["n"] != 1 else finding for finding in findings]
