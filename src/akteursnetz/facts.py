"""The facts about a network before anything is measured: how much of what is there, and how much is not known."""

import pandas as pd

from akteursnetz.graph import in_force, measured, one_mode_actors, pairs, set_aside
from akteursnetz.layers import undated
from akteursnetz.network import Network
from akteursnetz.schema import LAYERS


def summary(net: Network) -> pd.Series:
    """What a network holds, as counts and texts.

    `actors`, `bodies` (bodies and programmes among them), `ties`, `tied_pairs` (pairs of actors that measured ties
    join), the tied pairs of each layer, `isolates` (actors without a measured tie), `two_mode` and `not_in_force`
    (records set aside), `undated` records, `not_surveyed` actors (surveyed is "no" or empty), `since` and `until` (the
    earliest and the latest date in the ties, None where there is none) and `evidence`. An empty network has zeros.
    """
    tied = pairs(net)
    linked = net.ties[measured(net)]
    isolates = one_mode_actors(net).difference(pd.Index(linked["from"]).union(pd.Index(linked["to"])))
    dates = pd.concat([net.ties["since"], net.ties["until"]]).dropna()
    aside = set_aside(net)
    facts = {
        "actors": len(net.actors),
        "bodies": aside["bodies"],
        "ties": len(net.ties),
        "tied_pairs": len(tied),
        **{layer: int((tied["layer"] == layer).sum()) for layer in LAYERS},
        "isolates": len(isolates),
        "two_mode": aside["two_mode"],
        "not_in_force": int((~in_force(net)).sum()),
        "undated": undated(net),
        "not_surveyed": int((net.actors["surveyed"] != "yes").sum()),
        "since": min(dates, default=None),
        "until": max(dates, default=None),
        "evidence": net.meta.evidence,
    }
    return pd.Series(facts, name=net.meta.title, dtype=object)
