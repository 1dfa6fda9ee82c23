"""How much of two networks is contractual: what is sure, what is open, and what follows for the difference."""

from typing import Literal

import pandas as pd

from akteursnetz.measures.whole import contractual_pairs, network_share_contractual
from akteursnetz.network import Network

#: Which share is larger: `equal` where both are known and the same, `open` where the ranges overlap, `undefined` where
#: a network has no tied pair.
Larger = Literal["first", "second", "equal", "open", "undefined"]


def formality(first: Network, second: Network) -> pd.DataFrame:
    """The contractual part of the tied pairs of two networks.

    Returns
    -------
    DataFrame indexed by `network` (first, second): `tied_pairs`, `sure` (surely contractual), `open` (those with an
    unspecified tie and no contractual one), `lower` and `upper` (the bounds of the share, NaN without a tied pair).
    """
    return pd.DataFrame([_row(first), _row(second)], index=pd.Index(["first", "second"], name="network"))


def _row(net: Network) -> dict[str, float]:
    (sure, still_open), share = contractual_pairs(net), network_share_contractual(net)
    counts = {"tied_pairs": len(sure), "sure": int(sure.sum()), "open": int(still_open.sum())}
    return counts | {"lower": share.lower, "upper": share.upper}


def larger_share(table: pd.DataFrame) -> Larger:
    """In which network of the table the share is larger, whatever is open."""
    lower, upper = table["lower"], table["upper"]
    if lower.isna().any():
        return "undefined"
    if upper["first"] < lower["second"]:
        return "second"
    if upper["second"] < lower["first"]:
        return "first"
    return "equal" if lower.equals(upper) else "open"
