"""Contractual and formalised shares of two networks, with their bounds, and what follows from them."""

from typing import Literal

import pandas as pd

from akteursnetz.measures.bounds import share_range
from akteursnetz.measures.whole import contractual_pairs, formalised_pairs
from akteursnetz.network import Network

#: Which share is larger: `equal` where both are known and the same, `open` where the ranges overlap, `undefined` where
#: a network has no tied pair.
Larger = Literal["first", "second", "equal", "open", "undefined"]


#: How binding a tied pair is: by contract, or formalised in any way.
How = Literal["contractual", "formalised"]
HOWS: tuple[How, ...] = ("contractual", "formalised")
_PAIRS = {"contractual": contractual_pairs, "formalised": formalised_pairs}


def formality(first: Network, second: Network, how: How = "contractual") -> pd.DataFrame:
    """Counts and bounds of the contractual, or formalised, tied pairs of two networks.

    Returns
    -------
    DataFrame indexed by `network` (first, second): `tied_pairs`, `sure` (surely so), `open` (those with a tie of
    which it is open, and none that is surely so), `lower` and `upper` (the bounds of the share, NaN without a tied
    pair).
    """
    return pd.DataFrame([_row(first, how), _row(second, how)], index=pd.Index(["first", "second"], name="network"))


def _row(net: Network, how: How) -> dict[str, float]:
    sure, still_open = _PAIRS[how](net)
    counts = {"tied_pairs": len(sure), "sure": int(sure.sum()), "open": int(still_open.sum())}
    share = share_range(counts["sure"], counts["open"], counts["tied_pairs"])
    return counts | {"lower": share.lower, "upper": share.upper}


def larger_share(table: pd.DataFrame) -> Larger:
    """Network of the table with the larger share, whatever is open."""
    lower, upper = table["lower"], table["upper"]
    if lower.isna().any():
        return "undefined"
    if upper["first"] < lower["second"]:
        return "second"
    if upper["second"] < lower["first"]:
        return "first"
    return "equal" if lower.equals(upper) else "open"
