"""Who says so: ties by the reports they rest on, and how much of the network was asked for.

A record is a report if one of its two actors stands in `reported_by`; any other record is evidence of its own, such as
a contract, a minute or a third party. An actor was asked if its `surveyed` is yes. One that did not answer says
nothing: its silence is never read as a no.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np
import pandas as pd

from akteursnetz.graph import measured, one_mode_actors, pairs
from akteursnetz.measures.arrays import records, share
from akteursnetz.measures.bounds import Range
from akteursnetz.network import Network
from akteursnetz.schema import split

Rule = Literal["any", "confirmed", "documented"]
STATES = ("confirmed", "one_sided", "unilateral", "documented")


def pair_confirmation(net: Network) -> pd.Series:
    """What each tie rests on: confirmed, one_sided, unilateral or documented.

    confirmed: both actors report it. one_sided: one reports it and the other, who was asked, does not. unilateral: one
    reports it and the other was not asked. documented: neither reports it, but a record shows it. Undirected.
    """
    told = _told(net)
    asked = net.actors["surveyed"] == "yes"
    first, second = told["first"].to_numpy(), told["second"].to_numpy()
    first_asked, second_asked = (asked.loc[told.index.get_level_values(end)].to_numpy() for end in ("from", "to"))
    states = np.full(len(told), "unilateral", dtype=object)
    states[np.where(first, second_asked, first_asked)] = "one_sided"
    states[first & second] = "confirmed"
    states[~(first | second)] = "documented"
    return pd.Series(states, index=told.index, dtype="str", name="confirmation")


def _told(net: Network) -> pd.DataFrame:
    """For each tied pair, whether its first and its second actor report it, and whether other evidence shows it."""
    told = records(net)
    reporters = [set(split(cell)) for cell in net.ties.loc[told.index, "reported_by"]]
    for name, side in (("first", "low"), ("second", "high")):
        ids = net.actors.index.take(told[side].to_numpy())
        told[name] = [actor in who for actor, who in zip(ids, reporters, strict=True)]
    told = told.assign(other=~(told["first"] | told["second"]).astype(bool)).groupby(["low", "high"]).any()
    return told.astype(bool).set_axis(pairs(net).index)


def census_confirmation(net: Network) -> pd.Series:
    """How many ties are confirmed, one-sided, unilateral and documented; zeros without ties."""
    return pair_confirmation(net).value_counts().reindex(STATES, fill_value=0).rename("confirmation").rename_axis(None)


def network_confirmation(net: Network) -> float:
    """Of the ties of which both actors were heard, the share that both report.

    M / (M + S), M confirmed, S one-sided. NaN where no tie was asked of both, as in documents.
    """
    counts = census_confirmation(net)
    return share(int(counts["confirmed"]), int(counts["confirmed"] + counts["one_sided"]))


def network_coverage(net: Network, *, both: bool = False) -> float:
    """The share of pairs of actors of whom one, or `both`, were asked.

    With q of n actors not asked: 1 - q (q - 1) / (n (n - 1)), both (n - q)(n - q - 1) / (n (n - 1)). NaN with fewer
    than two actors.
    """
    actors = one_mode_actors(net)
    n = len(actors)
    asked = int((net.actors.loc[actors, "surveyed"] == "yes").sum())
    missing = n - asked
    return share(asked * (asked - 1), n * (n - 1)) if both else 1 - share(missing * (missing - 1), n * (n - 1))


def assembled(net: Network, *, rule: Rule) -> Network:
    """The network with only the ties that are proved by a rule; bodies, seats and all actors stay.

    any: every tie. confirmed: both actors report it, or other evidence shows it. documented: other evidence shows it.
    """
    if rule == "any":
        return net
    told = _told(net)
    proved = told["other"] if rule == "documented" else told["other"] | (told["first"] & told["second"])
    kept = {frozenset(pair) for pair in told.index[proved]}
    ends = zip(net.ties["from"], net.ties["to"], strict=True)
    among = pd.Series([frozenset(pair) in kept for pair in ends], index=net.ties.index, dtype=bool)
    return net.keep(ties=among | ~measured(net))


def range_over_reports(net: Network, measure: Callable[[Network], float]) -> Range:
    """The lowest and the highest value of a measure over the rules any, confirmed and documented; NaN if all are.

    >>> import networkx as nx
    >>> from akteursnetz.graph import from_networkx
    >>> range_over_reports(from_networkx(nx.path_graph(3)), lambda net: len(net.ties))
    Range(lower=2, upper=2)
    """
    rules: tuple[Rule, ...] = ("any", "confirmed", "documented")
    values = [value for rule in rules if not np.isnan(value := measure(assembled(net, rule=rule)))]
    return Range(min(values, default=np.nan), max(values, default=np.nan))
