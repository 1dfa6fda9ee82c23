"""Coordinating units: offices set up to coordinate a network, and the actors that they reach.

A network administrative organisation is a unit of its own, no member that leads beside its own work (Provan & Kenis
2008, doi:10.1093/jopart/mum015). Records show one by what it is called, and as separate if it is part of no member.
"""

import pandas as pd

from akteursnetz.graph import in_force, one_mode_actors
from akteursnetz.network import Network
from akteursnetz.schema import fold

#: Folded words of which a coordinating unit's name, kind or remit has one.
UNIT_WORDS = tuple(
    map(
        fold,
        (
            "Geschäftsstelle",
            "Koordinierungsstelle",
            "Koordinationsstelle",
            "Koordinierungsbüro",
            "Netzwerkkoordin",
            "Netzwerkstelle",
            "Netzwerkbüro",
            "Servicestelle",
            "coordination office",
            "coordinating office",
            "coordination unit",
            "coordinating unit",
            "network coordinat",
            "network office",
        ),
    )
)


def coordinating_units(net: Network, *, separate: bool = True) -> tuple[str, ...]:
    """Coordinating units: ids of the actors whose name, kind, remit or alias is that of an office that coordinates.

    Geschäftsstelle, Koordinierungsstelle, Netzwerkkoordination, Servicestelle and the like (`UNIT_WORDS`); bodies and
    programmes are none. `separate` ones are part of no measured actor (a part of a body is separate), the others belong
    to a member. Whether a unit serves the whole network, its name does not say.
    Provan & Kenis (2008), doi:10.1093/jopart/mum015.

    >>> from akteursnetz.examples import example
    >>> coordinating_units(example("eichsfeld"))
    ()
    """
    members = one_mode_actors(net)
    rows = net.actors.loc[members]
    apart = ~rows["part_of"].isin(members)
    called = rows[["name", "kind", "remit", "aliases"]].fillna("").agg("; ".join, axis=1) if len(rows) else rows["name"]
    named = pd.Series([any(word in fold(cell) for word in UNIT_WORDS) for cell in called], index=members, dtype=bool)
    return tuple(map(str, members[named & (apart == separate)]))


def reached(net: Network, unit: str) -> frozenset[str]:
    """Measured actors that a unit has a tie in force with, or meets on a body or programme."""
    ties, members = net.ties[in_force(net)], set(one_mode_actors(net))
    partners = _partners(ties, {unit})
    return frozenset((partners | _partners(ties, partners - members)) & members - {unit})


def _partners(ties: pd.DataFrame, actors: set[str]) -> set[str]:
    """Ids of the actors at the other end of the ties of some actors."""
    return set(ties["to"][ties["from"].isin(actors)]) | set(ties["from"][ties["to"].isin(actors)])
