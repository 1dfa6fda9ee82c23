"""Confirmation of tied pairs by reports, coverage of the survey, and the rules that assemble ties from reports.

A tie is a report if one of its two actors stands in `reported_by`; any other tie is evidence of its own, such as a
contract, a minute or a third party. An actor was asked if its `surveyed` is yes. One that did not answer says
nothing: its silence is never read as a no.
"""

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
import pandas as pd

from akteursnetz.doors import one_of
from akteursnetz.graph import measured, measured_by_pair, one_mode_actors, pairs, tie_places
from akteursnetz.measures.arrays import share
from akteursnetz.measures.bounds import Range
from akteursnetz.network import Network
from akteursnetz.schema import split

Rule = Literal["any", "confirmed", "documented"]
CONFIRMATIONS = ("confirmed", "one_sided", "unilateral", "documented")


def pair_confirmation(net: Network) -> pd.Series:
    """Confirmation of each tied pair: confirmed, one_sided, unilateral or documented.

    confirmed: both actors report it. one_sided: one reports it and the other, who was asked, does not. unilateral: one
    reports it and the other was not asked. documented: neither reports it, but a tie of other evidence shows it.
    Empty without ties. Undirected.

    >>> from akteursnetz.examples import example
    >>> pair_confirmation(example("musterkreis")).value_counts().to_dict()
    {'confirmed': 36, 'documented': 12, 'unilateral': 8, 'one_sided': 7}
    """
    told = _told(net)
    asked = net.actors["surveyed"] == "yes"
    first, second = told["first"].to_numpy(), told["second"].to_numpy()
    first_asked, second_asked = (asked.loc[told.index.get_level_values(end)].to_numpy() for end in ("from", "to"))
    rests_on = np.full(len(told), "unilateral", dtype=object)
    rests_on[np.where(first, second_asked, first_asked)] = "one_sided"
    rests_on[first & second] = "confirmed"
    rests_on[~(first | second)] = "documented"
    return pd.Series(rests_on, index=told.index, dtype="str", name="confirmation")


def _told(net: Network) -> pd.DataFrame:
    """Evidence of each tied pair: whether its first and its second actor report it, whether other evidence shows it."""
    told = tie_places(net)
    reporters = [set(split(cell)) for cell in net.ties.loc[told.index, "reported_by"]]
    for name, side in (("first", "from"), ("second", "to")):
        ids = net.actors.index.take(told[side].to_numpy())
        told[name] = [actor in who for actor, who in zip(ids, reporters, strict=True)]
    told = told.assign(other=~(told["first"] | told["second"]).astype(bool)).groupby(["from", "to"]).any()
    return told.astype(bool).set_axis(pairs(net).index)


def census_confirmation(net: Network) -> pd.Series:
    """Confirmation census: the numbers of tied pairs by `pair_confirmation`; zeros without ties.

    >>> from akteursnetz.examples import example
    >>> census_confirmation(example("musterkreis")).to_dict()
    {'confirmed': 36, 'one_sided': 7, 'unilateral': 8, 'documented': 12}
    """
    counts = pair_confirmation(net).value_counts().reindex(CONFIRMATIONS, fill_value=0)
    return counts.rename("confirmation").rename_axis(None)


def network_confirmation(net: Network) -> float:
    """Confirmation rate: of the tied pairs whose actors were both asked, the share that both report.

    M / (M + S), M confirmed, S one-sided. NaN where no pair was asked on both sides, as in documents.

    >>> from akteursnetz.examples import example
    >>> round(network_confirmation(example("musterkreis")), 3)
    0.837
    """
    counts = census_confirmation(net)
    return share(int(counts["confirmed"]), int(counts["confirmed"] + counts["one_sided"]))


def network_coverage(net: Network, *, both: bool = False) -> float:
    """Coverage: the share of pairs of actors of whom one, or `both`, were asked.

    With q of n actors not asked: 1 - q (q - 1) / (n (n - 1)), both (n - q)(n - q - 1) / (n (n - 1)). NaN with fewer
    than two actors.

    >>> from akteursnetz.examples import example
    >>> round(network_coverage(example("musterkreis")), 3)
    0.977
    """
    actors = one_mode_actors(net)
    n = len(actors)
    asked = int((net.actors.loc[actors, "surveyed"] == "yes").sum())
    missing = n - asked
    return share(asked * (asked - 1), n * (n - 1)) if both else 1 - share(missing * (missing - 1), n * (n - 1))


def assembled(net: Network, *, rule: Rule) -> Network:
    """Network with only the tied pairs that an assembly rule accepts; bodies, seats and all actors stay.

    any: every pair. confirmed: both actors report it, or other evidence shows it. documented: other evidence shows it.
    Raises NetworkError for another rule.

    >>> from akteursnetz.examples import example
    >>> len(assembled(example("musterkreis"), rule="confirmed").ties)
    159
    """
    one_of(rule, get_args(Rule), "rule")
    if rule == "any":
        return net
    told = _told(net)
    proved = told["other"] if rule == "documented" else told["other"] | (told["first"] & told["second"])
    by_pair = measured_by_pair(net)
    kept = [tie for pair in told.index[proved] for tie in by_pair[pair]]
    return net.keep(ties=net.ties.index.to_series().isin(kept) | ~measured(net))


def rules_with_basis(net: Network) -> tuple[Rule, ...]:
    """Assembly rules that the records give a basis for, `any` first.

    confirmed: some tied pair was asked for on both sides; documented: some pairs rest on reports and others on other
    evidence. In a survey without documents "documented" would be 0 and in documents all, whatever there is.
    """
    counts = census_confirmation(net)
    confirmed = counts["confirmed"] + counts["one_sided"] > 0
    documented = 0 < counts["documented"] < counts.sum()
    rules = {"any": True, "confirmed": confirmed, "documented": documented}
    return tuple(rule for rule in get_args(Rule) if rules[rule])


def range_over_reports(net: Network, measure: Callable[[Network], float]) -> Range:
    """Range of a measure over the assembly rules that the records give a basis for; NaN if all values are.

    The rules are any, confirmed and documented, as `assembled` takes them and `rules_with_basis` lets them.

    >>> import networkx as nx
    >>> from akteursnetz.exchange.graphs import from_networkx
    >>> range_over_reports(from_networkx(nx.path_graph(3)), lambda net: len(net.ties))
    Range(lower=2, upper=2)
    """
    values = [value for rule in rules_with_basis(net) if not np.isnan(value := measure(assembled(net, rule=rule)))]
    return Range(min(values, default=np.nan), max(values, default=np.nan))
