"""Scales of columns as `network.toml` gives them."""

from typing import NamedTuple

from akteursnetz.network import Network
from akteursnetz.schema import fold


class Scale(NamedTuple):
    """Scale of a column: its label, its unit, and its ends; None where they are not given."""

    label: str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None


def scale_of(net: Network, column: str) -> Scale:
    """Scale of a column; an empty one where `network.toml` has none."""
    given = next((scale for name, scale in net.meta.scales.items() if fold(name) == fold(column)), {})
    return Scale(**{part: given.get(part) for part in Scale._fields})
