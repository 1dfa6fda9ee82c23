"""Network governance (Provan & Kenis): signs for and against its three forms and its conditions; never a verdict.

The forms of Provan & Kenis (2008), doi:10.1093/jopart/mum015: shared governance (the participants govern together),
lead organisation (one of them does), network administrative organisation (a separate unit set up for it does). The last
two are both centralised, so that low centralisation speaks against both. Which form is effective depends, they hold, on
trust and its density, the number of participants, goal consensus, and the need for network-level competencies. Records
of ties show the number; the density of ties is not that of trust, so it is no sign here.
"""

from collections.abc import Callable
from typing import NamedTuple

import networkx as nx
import numpy as np
import pandas as pd

from akteursnetz.graph import hosts, in_force, measured, one_mode_actors, partners
from akteursnetz.measures.actors import actor_degree
from akteursnetz.measures.arrays import share
from akteursnetz.measures.centralisation import network_degree_centralisation
from akteursnetz.measures.centrality import actor_betweenness
from akteursnetz.measures.functions import functions_named, performing
from akteursnetz.measures.twomode import actor_seats
from akteursnetz.measures.units import coordinating_units, reached
from akteursnetz.measures.whole import (
    network_components,
    network_fragmentation,
    network_global_efficiency,
    network_isolates,
    network_largest_component,
    network_size,
    network_tied_pairs,
)
from akteursnetz.network import Network, once, require_network
from akteursnetz.schema import fold

FORMS_OF_GOVERNANCE = ("shared", "lead", "administrative")
#: What a numeric column of assessments is called whose values are of trust.
_TRUST = ("trust", "vertrauen")
#: The share of ties in force that must name a function before the coordination recorded among them is a sign.
_ENOUGH_FUNCTIONS = 0.5


class Reading(NamedTuple):
    """Value of a sign in a network, with the count `part` of `of` behind it and the actors that it is about."""

    value: float
    part: float = np.nan
    of: float = np.nan
    who: tuple[str, ...] = ()


class Sign(NamedTuple):
    """Sign of a form of governance: thresholds of a low and a high value, and what either says, form by form.

    `when_low` and `when_high` hold for, against or nothing, in the order of `FORMS_OF_GOVERNANCE`. Where a number
    counts as low or high is a reading aid of this package; `low` is NaN where no low value says anything.
    """

    name: str
    read: Callable[[Network], Reading]
    low: float
    high: float
    when_low: tuple[str, str, str]
    when_high: tuple[str, str, str]


def central_actor(net: Network) -> str | None:
    """Central actor: the id of the actor of highest degree, among equals of highest betweenness.

    None where two are alike in both, and without ties. It has the most partners; that it leads, this does not say.
    Freeman (1979), doi:10.1016/0378-8733(78)90021-7.

    >>> from akteursnetz.examples import example
    >>> central_actor(example("eichsfeld"))
    'landkreis'
    """
    ranks = pd.DataFrame(
        {"degree": actor_degree(net), "betweenness": actor_betweenness(net, normalised=False).round(9)}
    )
    if not ranks["degree"].any():
        return None
    first, second, *_ = ranks.sort_values(["degree", "betweenness"], ascending=False, kind="stable").itertuples()
    return None if first[1:] == second[1:] else str(first.Index)


def removal_table(net: Network) -> pd.DataFrame:
    """Removal check: measures of the network with its central actor and without.

    Rows `with` and `without`; NaN in the second where there is no one central actor.

    >>> from akteursnetz.examples import example
    >>> removal_table(example("eichsfeld"))["components"].to_dict()
    {'with': 6, 'without': 13}
    """
    rows = {"with": _facts(net)}
    actor = central_actor(net)
    rows["without"] = dict.fromkeys(rows["with"], np.nan) if actor is None else _facts(_without(net, actor))
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


def _participants(net: Network) -> Reading:
    return Reading(network_size(net) or np.nan, network_size(net), len(net.actors))


def _centralisation(net: Network) -> Reading:
    """Degree centralisation, with the largest degree of the n - 1 possible; NaN without ties."""
    degree = actor_degree(net)
    if not degree.any():
        return Reading(np.nan)
    who = degree.index[degree == degree.max()]
    return Reading(network_degree_centralisation(net), degree.max(), len(degree) - 1, tuple(map(str, who)))


def _separated(net: Network) -> Reading:
    """Share of the connected pairs of others that are disconnected without the central actor."""
    actor = central_actor(net)
    if actor is None:
        return Reading(np.nan)
    within = nx.node_connected_component(partners(net), actor)
    before = _connected_pairs(net) - (len(within) - 1)
    lost = before - _connected_pairs(_without(net, actor))
    return Reading(share(lost, before), lost, before, (actor,))


def _connected_pairs(net: Network) -> int:
    """Number of connected pairs."""
    n = network_size(net)
    return round((1 - network_fragmentation(net)) * n * (n - 1) / 2) if n > 1 else 0


def _coordination_at_one(net: Network) -> Reading:
    """Largest share of the coordination ties that have one actor at an end; NaN where few ties name a function."""
    ties = net.ties[in_force(net) & performing(net.ties, "coordination")]
    counts = pd.concat([ties["from"], ties["to"]]).value_counts().reindex(one_mode_actors(net)).dropna()
    named, every = functions_named(net)
    if counts.empty or named < _ENOUGH_FUNCTIONS * every:
        return Reading(np.nan)
    who = tuple(map(str, counts.index[counts == counts.max()]))
    return Reading(share(int(counts.max()), len(ties)), int(counts.max()), len(ties), who)


def _largest_body(net: Network) -> Reading:
    """Largest share of actors that sit on one body; NaN without bodies."""
    members = actor_seats(net).loc[hosts(net, "body")]
    if members.empty or not network_size(net):
        return Reading(np.nan)
    most = int(members.max())
    who = tuple(map(str, members.index[members == most])) if most else ()
    return Reading(share(most, network_size(net)), most, network_size(net), who)


def _coordinating_unit(net: Network) -> Reading:
    """Largest share of the other actors that one separate coordinating unit reaches; NaN where none is recorded."""
    reach = {unit: len(reached(net, unit)) for unit in coordinating_units(net)}
    if not reach:
        return Reading(np.nan)
    widest = max(reach.values())
    who = tuple(unit for unit, found in reach.items() if found == widest)
    others = network_size(net) - 1
    return Reading(share(widest, others), widest, others, who)


_CENTRED = (("for", "against", "against"), ("against", "for", "for"))
SIGNS = (
    Sign("participants", _participants, 8, 20, ("for", "", "against"), ("against", "", "for")),
    Sign("degree_centralisation", _centralisation, 0.25, 0.5, *_CENTRED),
    Sign("separated_without_central", _separated, 0.1, 0.5, *_CENTRED),
    Sign("coordination_at_one", _coordination_at_one, 0.25, 0.5, *_CENTRED),
    Sign("largest_body", _largest_body, np.nan, 0.9, ("", "", ""), ("for", "", "")),
    Sign("coordinating_unit", _coordinating_unit, np.nan, 0.5, ("", "", ""), ("", "", "for")),
)


def governance_table(net: Network) -> pd.DataFrame:
    """Governance signs: for and against each of Provan and Kenis's forms, with the numbers and actors behind them.

    No sum, no verdict, no form.

    `participants`: the number of organisations and groups. `degree_centralisation`: Freeman's, with the highest degree
    of those possible; NaN without ties. `separated_without_central`: of the pairs of others that a path connects, the
    share that none connects without the central actor. `coordination_at_one`: the largest share of the coordination
    ties at one actor; NaN where fewer than half of the ties in force name a function. `largest_body`: the largest share
    of actors who sit on one body; (nearly) all on one is a sign of shared governance. `coordinating_unit`: the largest
    share of the others that a separate coordinating unit (see `coordinating_units`) is tied to or meets on a body. NaN
    speaks for nothing. Where one informant told the network, the signs are of the source. The direction of the signs
    follows Provan & Kenis (2008), doi:10.1093/jopart/mum015, where a value is low or high (`SIGNS`) is a reading aid.

    >>> from akteursnetz.examples import example
    >>> governance_table(example("eichsfeld")).at["degree_centralisation", "who"]
    ('landkreis',)

    Returns
    -------
    DataFrame indexed by `sign`: `value`; `count` and `of`, the numbers behind it; `who`, the ids of the actors that it
    is about; and for `shared`, `lead`, `administrative` the word for, against or nothing.
    """
    return _signs(net).copy(deep=False)


@once
def _signs(net: Network) -> pd.DataFrame:
    rows = [(sign.name, *reading, *_words(sign, reading.value)) for sign in SIGNS for reading in [sign.read(net)]]
    return pd.DataFrame(rows, columns=["sign", "value", "count", "of", "who", *FORMS_OF_GOVERNANCE]).set_index("sign")


def _words(sign: Sign, value: float) -> tuple[str, str, str]:
    if value <= sign.low:
        return sign.when_low
    return sign.when_high if value >= sign.high else ("", "", "")


def governance_condition_table(net: Network) -> pd.DataFrame:
    """Governance conditions of Provan and Kenis, and how far the records show each.

    `participants` are counted. `trust` is shown in part where a numeric column of the ties called trust holds values:
    `count` of the `of` measured ties have one. For `goal_consensus` the ties in force and the bodies that name a
    purpose are counted, which is no consensus. `competencies` (the need for competencies at the level of the network)
    is in no column, so its counts are NaN. Provan & Kenis (2008), doi:10.1093/jopart/mum015.

    >>> from akteursnetz.examples import example
    >>> governance_condition_table(example("eichsfeld"))["shown"].to_list()
    ['yes', 'no', 'no', 'no']

    Returns
    -------
    DataFrame indexed by `condition`: `shown` (yes, partly, no), `count`, `of`.
    """
    trust, purpose = _trust(require_network(net)), _purposes(net)
    rows = {
        "participants": ("yes", network_size(net), len(net.actors)),
        "trust": ("partly" if trust[0] else "no", *trust),
        "goal_consensus": ("no", *purpose),
        "competencies": ("no", np.nan, np.nan),
    }
    return pd.DataFrame.from_dict(rows, "index", columns=["shown", "count", "of"]).rename_axis("condition")


def _trust(net: Network) -> tuple[int, int]:
    """Numbers of measured ties with a value of trust, and of measured ties."""
    ties = net.ties[measured(net)]
    columns = [column for column in ties.select_dtypes("number") if fold(str(column)) in _TRUST]
    return int(ties[columns].notna().any(axis=1).sum()), len(ties)


def _purposes(net: Network) -> tuple[int, int]:
    """Numbers of ties in force and bodies that name a purpose, and of ties in force and bodies."""
    bodies = net.actors.loc[hosts(net, "body"), "purpose"]
    purposes = pd.concat([net.ties.loc[in_force(net), "purpose"], bodies])
    return int(purposes.notna().sum()), len(purposes)
