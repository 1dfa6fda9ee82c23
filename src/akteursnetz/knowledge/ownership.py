"""Ownership: public institutions by the Träger that the records give, else by sector and form.

Sector is the field that an actor works in, ownership who runs it: a health office and a school of the town are public,
a clinic need not be. Where no Träger is given, an office and whoever stands in the sector of administration is public,
and whoever stands in a sector of private bodies is not. Of all others, and where sector and form contradict each
other (a parish office), it is unknown.
"""

import numpy as np
import pandas as pd

from akteursnetz.knowledge.remits import PRIVATE
from akteursnetz.network import Network, require_network


def public_institutions(net: Network) -> pd.Series:
    """Public institution status of each actor: "yes", "no", or NaN where the records leave it open."""
    actors = require_network(net).actors
    given = actors["ownership"]
    office = (actors["sector"] == "administration") | (actors["form"] == "office")
    private = actors["sector"].isin(PRIVATE)
    conclusions = [given == "public", given.notna(), office & ~private, private & ~office]
    told = np.select(conclusions, ["yes", "no", "yes", "no"], default="")
    return pd.Series(told, index=actors.index, name="public", dtype="str").replace("", np.nan)
