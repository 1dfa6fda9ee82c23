"""Measures of two networks side by side, each with the sizes behind it and whether it may be compared.

Raw density and whatever grows or shrinks with the number of actors stands there to be seen, marked as not comparable.
Where one informant told a network, that informant's ties are there and the others' are not: mean degree is then always
just below two and the informant at the centre, whatever the place, so no number of structure is compared.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from akteursnetz.comparison.composition import functions_of
from akteursnetz.comparison.judging import AGREEMENT, BOUNDARY, DEGREE, Care, Sizes
from akteursnetz.graph import set_aside
from akteursnetz.measures import (
    Range,
    census_confirmation,
    network_components,
    network_confirmation,
    network_degree_centralisation,
    network_density,
    network_isolates,
    network_mean_degree,
    network_share_contractual,
    network_share_formalised,
    network_size,
    network_tied_pairs,
    network_transitivity,
)
from akteursnetz.network import Network

#: From this density on, mean degree exceeds half of the other actors, and has no room to stay as networks grow.
CROWDED = 0.5


def _heard(net: Network) -> int:
    """Number of tied pairs of which both sides were asked."""
    return int(census_confirmation(net)[["confirmed", "one_sided"]].sum())


@dataclass(frozen=True)
class Number:
    """Measure to be compared: its function, what its comparison depends on, and the tied pairs that it rests on."""

    measure: Callable[[Network], float | Range]
    care: Care
    tied_pairs: Callable[[Network], int] = network_tied_pairs


#: What is compared, in the order of every table.
NUMBERS: Mapping[str, Number] = {
    "actors": Number(network_size, Care(BOUNDARY, shaped=False)),
    "bodies": Number(lambda net: float(set_aside(net)["bodies"]), Care(BOUNDARY, shaped=False)),
    "functions": Number(lambda net: float((functions_of(net) > 0).sum()), Care(AGREEMENT, shaped=False)),
    "share_contractual": Number(network_share_contractual, Care(AGREEMENT, shaped=False)),
    "share_formalised": Number(network_share_formalised, Care(AGREEMENT, shaped=False)),
    "confirmation": Number(network_confirmation, Care(AGREEMENT), tied_pairs=_heard),
    "mean_degree": Number(network_mean_degree, DEGREE),
    "tied_pairs": Number(network_tied_pairs, Care(moves_with="size")),
    "isolates": Number(network_isolates, Care(moves_with="size")),
    "components": Number(network_components, Care(moves_with="size")),
    "density": Number(network_density, Care(moves_with="size")),
    "transitivity": Number(network_transitivity, Care(moves_with="density")),
    "degree_centralisation": Number(network_degree_centralisation, Care(moves_with="density", hubs=True)),
}


def number_table(first: Network, second: Network, lines: pd.DataFrame) -> pd.DataFrame:
    """Table of the measures of two networks, each with its sizes and whether it may be compared.

    Returns
    -------
    DataFrame indexed by `measure`: `first`, `first_upper`, `second`, `second_upper` (the upper ones NaN where a value
    is no range), `first_actors`, `first_tied_pairs`, `second_actors`, `second_tied_pairs` (measured actors and tied
    pairs; for confirmation the pairs of which both sides were heard), `comparable` (yes, with_care, no) and `because`
    (codes joined by "; ": what forbids it, or which lines fail).
    """
    alike = sizes_of(first, second)
    rows = {}
    for name, number in NUMBERS.items():
        values = {**_cells("first", number.measure(first)), **_cells("second", number.measure(second))}
        defined = not (math.isnan(values["first"]) or math.isnan(values["second"]))
        sizes = {**_sizes("first", first, number), **_sizes("second", second, number)}
        rows[name] = {**values, **sizes, **number.care.judge(lines, alike, defined=defined).cells()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("measure")


def _sizes(side: str, net: Network, number: Number) -> dict[str, int]:
    return {f"{side}_actors": network_size(net), f"{side}_tied_pairs": number.tied_pairs(net)}


def sizes_of(first: Network, second: Network) -> Sizes:
    """Equality of the sizes of two networks: of their numbers of actors, and of tied pairs."""
    actors, pairs = ([measure(net) for net in (first, second)] for measure in (network_size, network_tied_pairs))
    crowded = any(network_density(net) > CROWDED for net in (first, second))
    return Sizes(actors[0] == actors[1], pairs[0] == pairs[1], crowded)


def _cells(side: str, value: float | Range) -> dict[str, float]:
    if isinstance(value, Range):
        return {side: value.lower, f"{side}_upper": value.upper}
    return {side: float(value), f"{side}_upper": math.nan}
