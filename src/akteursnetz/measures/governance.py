"""Network governance: signs for and against the three forms of Provan and Kenis, never a verdict.

Shared (the partners govern together), lead organisation (one of them does), network administrative organisation (a body
made for it does). Provan & Kenis (2008), doi:10.1093/jopart/mum015, say in which direction a sign points; where a
number counts as high or low is a reading aid of ours, written in `SIGNS`. Trust and agreement on goals, which they
hold for as important, are not in the ties.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from akteursnetz.graph import in_force, one_mode_actors
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.arrays import share
from akteursnetz.measures.centralisation import network_degree_centralisation
from akteursnetz.measures.centrality import actor_betweenness
from akteursnetz.measures.twomode import actor_twomode_degree
from akteursnetz.measures.whole import (
    network_components,
    network_density,
    network_fragmentation,
    network_global_efficiency,
    network_isolates,
    network_largest_component,
    network_size,
    network_tied_pairs,
)
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, split

MODES = ("shared", "lead", "administrative")


class Sign(NamedTuple):
    """One sign: the value that is low up to `low` and high from `high`, and what either says, mode by mode.

    `when_low` and `when_high` hold for, against or nothing, in the order of `MODES`.
    """

    name: str
    value: Callable[[Network], float]
    low: float
    high: float
    when_low: tuple[str, str, str]
    when_high: tuple[str, str, str]


def governance_lead(net: Network) -> str | None:
    """The lead of the network: the id of the actor of highest degree, of several the one of highest betweenness.

    None where two are alike in both, and without ties. Freeman (1979), doi:10.1016/0378-8733(78)90021-7.
    """
    ranks = pd.DataFrame(
        {"degree": actor_degree(net), "betweenness": actor_betweenness(net, normalised=False).round(9)}
    )
    if not ranks["degree"].any():
        return None
    first, second, *_ = ranks.sort_values(["degree", "betweenness"], ascending=False, kind="stable").itertuples()
    return None if first[1:] == second[1:] else str(first.Index)


def lead_table(net: Network) -> pd.DataFrame:
    """The network with its lead and without: the check by removal.

    Rows `with` and `without`; NaN in the second where there is no one lead.
    """
    rows = {"with": _facts(net)}
    lead = governance_lead(net)
    rows["without"] = dict.fromkeys(rows["with"], np.nan) if lead is None else _facts(_without(net, lead))
    return pd.DataFrame.from_dict(rows, "index")


def _facts(net: Network) -> dict[str, float]:
    measures = (
        network_size,
        network_tied_pairs,
        network_components,
        network_isolates,
        network_largest_component,
        network_fragmentation,
        network_global_efficiency,
        network_degree_centralisation,
    )
    return {measure.__name__.removeprefix("network_"): measure(net) for measure in measures}


def _without(net: Network, actor: str) -> Network:
    return net.keep(actors=pd.Series(net.actors.index != actor, index=net.actors.index))


def _broken_without_lead(net: Network) -> float:
    lead = governance_lead(net)
    return np.nan if lead is None else network_fragmentation(_without(net, lead))


def _largest_body(net: Network) -> float:
    """The largest share of actors that sit on one body."""
    bodies = net.actors.index[net.actors["form"] == "body"]
    return float(actor_twomode_degree(net).loc[bodies].max()) if len(bodies) else 0.0


def _coordination_at_one(net: Network) -> float:
    """The largest share of the ties with coordination that have one actor at an end."""
    ties = net.ties[in_force(net) & _performing(net.ties, "coordination")]
    counts = pd.concat([ties["from"], ties["to"]]).value_counts()
    return share(int(counts.reindex(one_mode_actors(net)).max(skipna=True)), len(ties)) if len(ties) else np.nan


def _performing(ties: pd.DataFrame, function: str) -> pd.Series:
    """Which ties name the function."""
    return pd.Series([function in split(cell) for cell in ties["function"]], index=ties.index, dtype=bool)


SIGNS = (
    Sign("actors", network_size, 8, 20, ("for", "", "against"), ("against", "", "for")),
    Sign("density", network_density, 0.25, 0.5, ("against", "for", ""), ("for", "against", "")),
    Sign(
        "degree_centralisation",
        network_degree_centralisation,
        0.25,
        0.5,
        ("for", "against", ""),
        ("against", "for", ""),
    ),
    Sign("broken_without_lead", _broken_without_lead, 0.1, 0.5, ("for", "against", ""), ("against", "for", "")),
    Sign("coordination_at_one", _coordination_at_one, 0.25, 0.5, ("for", "against", ""), ("against", "for", "")),
    Sign("largest_body", _largest_body, 0.1, 0.5, ("", "", "against"), ("", "", "for")),
)


def governance_table(net: Network) -> pd.DataFrame:
    """Signs for and against each form of network governance, with their value; no sum and no verdict.

    `actors`, `density`, `degree_centralisation`; `broken_without_lead`: the fragmentation of the others when the
    lead goes; `coordination_at_one`: the largest share of coordination ties at one actor;
    `largest_body`: the largest share of actors who sit on one body. An undefined value speaks for nothing. Where one
    informant told the network, the signs are of the source. Provan & Kenis (2008), doi:10.1093/jopart/mum015.

    Returns
    -------
    DataFrame indexed by `sign`: `value`, and for `shared`, `lead`, `administrative` the word for, against or nothing.
    """
    rows = [_read(sign, sign.value(net)) for sign in SIGNS]
    return pd.DataFrame(rows, columns=["sign", "value", *MODES]).set_index("sign")


def _read(sign: Sign, value: float) -> tuple[str, float, str, str, str]:
    if value <= sign.low:
        return (sign.name, value, *sign.when_low)
    if value >= sign.high:
        return (sign.name, value, *sign.when_high)
    return (sign.name, value, "", "", "")


def function_table(net: Network) -> pd.DataFrame:
    """Functions performed, with the number of ties, actors and bodies that perform each.

    One row for negotiation, coordination and implementation each; zeros where no tie in force names it. Whoever
    stands at an end of such a tie counts. The functions are those of the records' format.

    Returns
    -------
    DataFrame indexed by `function`: `ties`, `actors`, `bodies`.
    """
    existing = in_force(net)
    ties, rows = net.ties[existing], {}
    for function in FUNCTIONS:
        named = ties[_performing(ties, function)]
        there = pd.Index(pd.concat([named["from"], named["to"]]).unique())
        actors = there.isin(one_mode_actors(net)).sum()
        rows[function] = {"ties": len(named), "actors": int(actors), "bodies": int(len(there) - actors)}
    return pd.DataFrame.from_dict(rows, "index").rename_axis("function")
