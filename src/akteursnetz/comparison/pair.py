"""Two networks side by side: what may be compared, then structure beside structure, sizes beside every number."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from akteursnetz.comparison.composition import functions, remits, sectors
from akteursnetz.comparison.conditions import comparability
from akteursnetz.comparison.differences import Differences, differences
from akteursnetz.comparison.numbers import number_table
from akteursnetz.comparison.paired import Paired, changes, paired_layers
from akteursnetz.comparison.rarefaction import rarefaction
from akteursnetz.comparison.roles import bodies, remit_ties
from akteursnetz.measures.mixing import block_table
from akteursnetz.measures.whole import network_size
from akteursnetz.network import Network

#: Two places; two layers of one network; one network at two dates.
Kind = Literal["cases", "layers", "dates"]


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two networks and everything that was compared of them.

    `lines` as `conditions_of` gives them, `table` as `number_table`, `sectors`, `remits` and `functions` as those of
    `composition`, `blocks` the two tables of `measures.block_table`. Two cases have `bodies` and `remit_ties` as those
    of `roles`, `differences` (None where a network is too small or empty) and `rarefied` (None where both are of one
    size); layers and dates have `paired` instead.
    """

    kind: Kind
    first: Network
    second: Network
    names: tuple[str, str]
    lines: pd.DataFrame
    table: pd.DataFrame
    sectors: pd.DataFrame
    remits: pd.DataFrame
    functions: pd.DataFrame
    bodies: pd.DataFrame | None
    remit_ties: pd.DataFrame | None
    blocks: tuple[pd.DataFrame, pd.DataFrame]
    differences: Differences | None
    rarefied: pd.DataFrame | None
    paired: Paired | None
    replicates: int
    seed: int

    @property
    def networks(self) -> tuple[Network, Network]:
        """Both networks."""
        return self.first, self.second

    @property
    def larger(self) -> int:
        """The place of the network with more actors, 0 or 1."""
        return int(network_size(self.second) > network_size(self.first))


def side_by_side(
    first: Network,
    second: Network,
    *,
    kind: Kind = "cases",
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Comparison:
    """The comparison of two networks as plain tables; the same seed gives the same tables.

    `kind` says how the two belong together: layers and dates are of the same actors, known by their ids. `names` call
    the two apart; where they are not given these are their places, or their titles. Layers must have one roster:
    NetworkError otherwise.
    """
    lines = conditions_of(kind, first, second)
    drawn = {"replicates": replicates, "seed": seed}
    cases = kind == "cases"
    held = remits(first, second)
    return Comparison(
        kind,
        first,
        second,
        names or names_of(first, second),
        lines,
        number_table(first, second, lines),
        sectors(first, second),
        held,
        functions(first, second),
        bodies(held) if cases else None,
        remit_ties(first, second, held) if cases else None,
        (block_table(first), block_table(second)),
        differences(first, second, lines, **drawn) if cases else None,
        rarefaction(first, second, **drawn) if cases else None,
        _paired(kind, first, second, **drawn),
        replicates,
        seed,
    )


def conditions_of(kind: Kind, first: Network, second: Network) -> pd.DataFrame:
    """The lines of comparability that concern two networks of a kind.

    Layers were made in one go, so all that was asked is the same for both; dates are of two periods on purpose.
    """
    lines = comparability(first, second)
    match kind:
        case "layers":
            return lines.assign(same="yes")
        case "dates":
            return lines.drop(index="period")
    return lines


def _paired(kind: Kind, first: Network, second: Network, *, replicates: int, seed: int) -> Paired | None:
    match kind:
        case "layers":
            return paired_layers(first, second, replicates=replicates, seed=seed)
        case "dates":
            return changes(first, second, replicates=replicates, seed=seed)
    return None


def names_of(first: Network, second: Network) -> tuple[str, str]:
    """What to call two networks: their places if both have one and they differ, else their titles, else 1 and 2."""
    places = first.meta.place, second.meta.place
    if places[0] and places[1] and places[0] != places[1]:
        return places[0], places[1]
    titles = first.meta.title, second.meta.title
    return titles if all(titles) and titles[0] != titles[1] else (f"{titles[0]} 1".strip(), f"{titles[1]} 2".strip())
