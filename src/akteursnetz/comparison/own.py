"""Users' own indicators of two networks side by side: matched by name, never subtracted.

A figure is matched by its name and unit, an assessment by what it is called. What too few reporters gave is kept back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from akteursnetz.indicators import Amounts, Column, Named, Scale, Series, amounts, column_of, meaning, released, series
from akteursnetz.network import Network
from akteursnetz.schema import fold


class Paid(NamedTuple):
    """Amounts of a network, with their label and unit."""

    whole: Amounts
    scale: Scale


Said = Series | Column | Paid


@dataclass(frozen=True)
class Beside:
    """Indicator of two networks: the values of each (None for none), and why they are not to be subtracted.

    `differs` has codes: absent, unit, no_unit, scale, no_scale, date.
    """

    label: str
    first: Said | None
    second: Said | None
    differs: tuple[str, ...]


def own_beside(first: Network, second: Network, *, kind: str) -> tuple[Beside, ...]:
    """Own indicators that either network chose, as far as one has values.

    Two layers, or two dates of the same records, have one and the same: for them there is nothing to set beside.
    """
    if kind == "layers" or (kind == "dates" and first.meta == second.meta):
        return ()
    words = [*first.meta.indicators, *second.meta.indicators]
    said = [_said(net, words) for net in (first, second)]
    return tuple(_beside(key, said, (first.meta.date, second.meta.date)) for key in dict.fromkeys([*said[0], *said[1]]))


Key = tuple[str, str, str]


def _said(net: Network, words: list[str]) -> dict[Key, Said]:
    """Values of a network for the chosen words, by kind, folded label and folded unit."""
    return dict(told for named in dict.fromkeys(meaning(net, word) for word in words) for told in _told(net, named))


def _told(net: Network, named: Named) -> Iterator[tuple[Key, Said]]:
    match named.kind:
        case "figure":
            for given in series(net, named.name):
                yield ("figure", fold(given.label), fold(given.unit or "")), given
        case "assessment" | "property":
            column = column_of(net, named)
            if column.whole is not None:
                yield (named.kind, fold(column.label), ""), released(column)
        case "amount":
            whole, _, scale = amounts(net)
            if whole.known:
                yield ("amount", "", ""), Paid(whole, scale)


def _beside(key: Key, said: list[dict[Key, Said]], dates: tuple[str | None, str | None]) -> Beside:
    first, second = (told.get(key) for told in said)
    label = _label(first or second)
    if first is None or second is None:
        other = said[0] if first is None else said[1]
        return Beside(label, first, second, ("unit",) if any(key[:2] == known[:2] for known in other) else ("absent",))
    return Beside(label, first, second, tuple(dict.fromkeys(_differing(first, second, dates))))


def _label(said: Said | None) -> str:
    """Label of an indicator in the records; empty for amounts without a label of their own."""
    match said:
        case Series(label=label, unit=unit):
            return f"{label} ({unit})" if unit else label
        case Column(label=label):
            return label
        case Paid(scale=scale):
            return scale.label or ""
    return ""


def _differing(first: Said, second: Said, dates: tuple[str | None, str | None]) -> Iterator[str]:
    match first, second:
        case Series(), Series():
            if not first.unit:
                yield "no_unit"
            if last_dates(first) != last_dates(second):
                yield "date"
            return
        case Column(), Column():
            yield from _scales(first.scale, second.scale)
        case Paid(), Paid():
            yield from _units(first.scale.unit, second.scale.unit)
    if dates[0] != dates[1] or dates[0] is None:
        yield "date"


def _scales(first: Scale, second: Scale) -> Iterator[str]:
    ends = [(scale.low, scale.high) for scale in (first, second)]
    if (None, None) in ends:
        yield "no_scale"
    elif ends[0] != ends[1] or fold(first.unit or "") != fold(second.unit or ""):
        yield "scale"


def _units(first: str | None, second: str | None) -> Iterator[str]:
    if first is None or second is None:
        yield "no_unit"
    elif fold(first) != fold(second):
        yield "unit"


def last_dates(given: Series) -> Mapping[str | None, None]:
    """Dates of the last figures of each place, as an ordered set."""
    return dict.fromkeys(sorted({figure.date for place in given.places for figure in given.latest(place)}, key=str))
