"""Counts in two readings of groups: a group as one actor, and as its member organisations.

A group of nineteen unnamed organisations is one actor of the records, and a tie with it one tie. A number that hangs on
that has two readings: a tied pair with the group counts once, or as often as the group has members. A group whose size
is not given counts once in both.
"""

from collections.abc import Collection

import numpy as np
import pandas as pd

from akteursnetz.graph import Pair, one_mode_actors, pairs
from akteursnetz.measures.mixing import administration_pairs
from akteursnetz.measures.whole import contractual_pairs, formalised_pairs
from akteursnetz.network import Network, once, require_network

_OPEN = {
    "share_contractual": contractual_pairs,
    "share_formalised": formalised_pairs,
    "share_administration": administration_pairs,
}


@once
def members(net: Network) -> dict[str, int]:
    """Number of organisations that each actor stands for: the size of a group where it is given, else one."""
    actors = net.actors
    sizes = actors["count"].where(actors["form"] == "group").fillna(1).astype("int64")
    return {str(actor): int(size) for actor, size in sizes.items()}


def counts_members(net: Network) -> bool:
    """Whether counting groups member by member changes the number of tied pairs: a group of a given size has a tie."""
    tied = pairs(net).index
    return by_members(net, tied) != len(tied)


def by_members(net: Network, pairs: Collection[Pair]) -> int:
    """Number of pairs of organisations that some tied pairs stand for, each with a group as often as it has members.

    >>> from akteursnetz.examples import example
    >>> by_members(example("dortmund"), [("arge", "wohlfahrtsverbaende"), ("arge", "jugendamt")])
    6
    """
    sizes = members(net)
    return sum(sizes[first] * sizes[second] for first, second in pairs)


def members_table(net: Network) -> pd.DataFrame:
    """Counts and shares in two readings of groups: as one actor, and member by member.

    Member by member, `actors` is at most the sum of all sizes, 1 for what is no group of a given size; since groups may
    share members, at least the largest group counts and each other one as none. A tied pair of i and j counts
    size_i size_j times, in the shares above and below the line, as if groups shared no member. Ties among the members
    of one group are not recorded and not counted. Without groups of a given size both readings are the same; the shares
    are NaN without ties.

    >>> from akteursnetz.examples import example
    >>> members_table(example("dortmund")).loc["actors"].to_list()
    [14.0, 14.0, 31.0, 36.0]

    Returns
    -------
    DataFrame indexed by `number` (actors, tied_pairs, share_contractual, share_formalised, share_administration):
    `as_one`, `as_one_upper`, `by_members`, `by_members_upper`: the least and the greatest value, where something is
    unknown.
    """
    sizes = pd.Series(members(require_network(net)), dtype="float64")
    first, second = (sizes[pairs(net).index.get_level_values(end)].to_numpy() for end in ("from", "to"))
    once_each, each_member = np.ones(len(first)), first * second
    measured, groups = sizes[one_mode_actors(net)], sizes[sizes > 1]
    shared = groups.sum() - groups.max() if len(groups) else 0.0
    rows = {
        "actors": (len(measured), len(measured), measured.sum() - shared, measured.sum()),
        "tied_pairs": np.repeat((once_each.sum(), each_member.sum()), 2),
        **{name: _bounds(net, name, once_each) + _bounds(net, name, each_member) for name in _OPEN},
    }
    columns = ["as_one", "as_one_upper", "by_members", "by_members_upper"]
    return pd.DataFrame.from_dict(rows, "index", columns=columns).rename_axis("number")


@once
def changed_by_members(net: Network) -> dict[str, tuple[float, float]]:
    """Bounds of each count or share of the whole network that changes when groups are counted member by member."""
    table = members_table(net)
    changed = table["by_members"].ne(table["as_one"]) | table["by_members_upper"].ne(table["as_one_upper"])
    told = table[changed & table["by_members"].notna()]
    bounds = zip(told["by_members"].to_list(), told["by_members_upper"].to_list(), strict=True)
    return dict(zip(map(str, told.index), bounds, strict=True))


def _bounds(net: Network, name: str, weights: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> tuple[float, float]:
    """Bounds of a share of the tied pairs, each counted with its weight."""
    sure, possible = (pairs.to_numpy() for pairs in _OPEN[name](net))
    if not len(weights):
        return np.nan, np.nan
    whole = weights.sum()
    return float(weights[sure].sum() / whole), float(weights[sure | possible].sum() / whole)
