"""Gaps: what is missing or fragile in a network, each with its reason, its evidence and what could be done.

A gap is a claim about absence, so it needs an expectation or a rule, and says which. All gaps are rows of one table.
Each family is a module with one finder; every code is explained in `docs/gaps.md`.
"""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from akteursnetz.gapfinders.absent import find_absent
from akteursnetz.gapfinders.balance import find_balance
from akteursnetz.gapfinders.contracts import find_contracts
from akteursnetz.gapfinders.data import find_data_gaps
from akteursnetz.gapfinders.dates import day_of
from akteursnetz.gapfinders.duties import find_duties
from akteursnetz.gapfinders.ended import find_ended
from akteursnetz.gapfinders.endings import find_endings
from akteursnetz.gapfinders.finding import SEVERITIES, Finding, findings_table
from akteursnetz.gapfinders.fragility import find_fragility
from akteursnetz.gapfinders.holes import find_holes
from akteursnetz.gapfinders.introductions import find_introductions
from akteursnetz.gapfinders.lawlists import LAW_LISTS, law_list, law_list_entries
from akteursnetz.gapfinders.lawlists import law_lists as law_lists
from akteursnetz.gapfinders.purpose import find_purpose
from akteursnetz.gapfinders.source import find_source_shape
from akteursnetz.gapfinders.statutory import law_list_table
from akteursnetz.gapfinders.statutory_findings import find_law_list_gaps
from akteursnetz.gapfinders.wishes import find_wishes
from akteursnetz.graph import actor_rows, by_names
from akteursnetz.network import Network, require_network
from akteursnetz.schema import Language

__all__ = [
    "LAW_LISTS",
    "Finding",
    "LawLists",
    "find_gaps",
    "findings_table",
    "gaps",
    "law_list",
    "law_list_entries",
    "law_list_table",
    "law_lists",
]

#: Law lists by name or path; one may stand alone.
LawLists = str | Path | Iterable[str | Path]


def gaps(
    net: Network,
    *,
    lang: Language | None = None,
    law_lists: LawLists = (),
    date: str | None = None,
    horizon: int = 12,
) -> pd.DataFrame:
    """Gaps of a network as a table of findings, the severest first.

    `law_lists` are lists drawn from law, by name (`law_lists()` shows them) or as TOML files; none is
    applied unasked.
    `date` is the day from which endings and plans are looked at, else the network's own; without either nothing is told
    of them. `horizon` is in months. An empty network has no findings but absent sectors.

    Returns
    -------
    DataFrame with the columns `finding` (code), `title`, `about` (ids, and the names of absent actors, joined by "; "),
    `severity` (high, medium, low), `reason`, `evidence` (tie ids joined by "; "), `suggestion`, `basis`. Sentences and
    the names of absent actors are in `lang`, else in the network's language. Raises NetworkError for a law list or a
    date that is none.

    >>> from akteursnetz.network import from_tables
    >>> actors = pd.DataFrame({"id": ["a", "b"], "name": ["Jobcenter", "Jugendamt"], "kind": "office"})
    >>> ties = pd.DataFrame({"from": ["a"], "to": ["b"], "relation": ["cooperation"], "strength": [5]})
    >>> gaps(from_tables(actors, ties), lang="en").loc[0, "title"]
    'Not in the records: Residents'
    """
    return findings_table(find_gaps(net, law_lists=law_lists, date=date, horizon=horizon), net, lang)


def find_gaps(net: Network, *, law_lists: LawLists = (), date: str | None = None, horizon: int = 12) -> list[Finding]:
    """Findings of all gaps of a network, the severest first, then by family, then by name.

    Arguments and errors are those of `gaps`. The order of the rows of the records changes nothing.

    >>> from akteursnetz.examples import example
    >>> [finding.code for finding in find_gaps(example("dortmund"))][:2]
    ['one_source', 'absent_remit']
    """
    net = by_names(require_network(net))
    day = day_of(net, date)
    families: tuple[Iterable[Finding], ...] = (
        find_source_shape(net),
        find_absent(net),
        find_law_list_gaps(net, law_lists, date),
        find_duties(net),
        find_contracts(net),
        find_holes(net),
        find_introductions(net),
        find_fragility(net),
        find_endings(net, day, horizon),
        find_purpose(net),
        find_balance(net),
        find_wishes(net, day),
        find_ended(net),
        find_data_gaps(net, day),
    )
    found = [finding for family in families for finding in _by_first_actor(family, net)]
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def _by_first_actor(findings: Iterable[Finding], net: Network) -> list[Finding]:
    """Findings sorted by their first actor: those about the whole network first, about absent actors alone last."""
    place = actor_rows(net)

    def first(finding: Finding) -> int:
        return place[finding.about[0]] if finding.about else len(place) if finding.absent else -1

    return sorted(findings, key=first)
