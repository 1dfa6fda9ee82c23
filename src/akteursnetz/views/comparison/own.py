"""Section on the users' own indicators in the page of two networks: side by side, no difference, no rank."""

from typing import Any

from akteursnetz.columns import TIES
from akteursnetz.comparison import Comparison
from akteursnetz.comparison.own import Beside, Paid, Said
from akteursnetz.indicators import Cell, Column, Scale, Series
from akteursnetz.texts import digits, number
from akteursnetz.views.comparison.words import Words


def own(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Rows of the section, one for each indicator: the lines of each network, and what to keep in mind."""
    return [_row(beside, comparison, say) for beside in comparison.own]


def _row(beside: Beside, comparison: Comparison, say: Words) -> dict[str, Any]:
    sides = zip((beside.first, beside.second), comparison.networks, strict=True)
    first, second = (_lines(said, net.meta.date, say) for said, net in sides)
    why = [say(f"own.differs.{code}") for code in beside.differs] or [say("own.alike")]
    name = beside.label or TIES.column("amount").label(say.lang)
    return {"name": name, "first": first, "second": second, "why": " ".join(why)}


def _lines(said: Said | None, day: str | None, say: Words) -> list[str]:
    """Lines on the values of an indicator in one network."""
    match said:
        case Series():
            return [*_figures(said, say), say("own.source", source=say.listed(said.sources) or say("not_given"))]
        case Column():
            return [*_answers(said, say), *_dated(day, say)]
        case Paid():
            return [_sum(said, say), *_dated(day, say)]
    return [say("own.nothing")]


def _dated(day: str | None, say: Words) -> list[str]:
    return [say("own.date", date=say.date(day) if day else say("not_given"))]


def _figures(said: Series, say: Words) -> list[str]:
    """Lines on the last figures of each place, with their dates."""
    places = digits(figure.value for figure in said.figures)
    return [
        say(
            "own.figure",
            place=place,
            value=number(figure.value, say.lang, places),
            date=say.date(figure.date) if figure.date else say("own.undated"),
        )
        for place in said.places
        for figure in said.latest(place)
    ]


def _answers(said: Column, say: Words) -> list[str]:
    if said.whole is None:
        return [say("own.kept_back")]
    spaces = [f"{space}: {_cell(cell, say)}" for space, cell in said.spaces.items() if space]
    return [_cell(said.whole, say), *spaces, _scale(said.scale, say)]


def _cell(cell: Cell, say: Words) -> str:
    places = digits([cell.median, cell.lowest, cell.highest])
    median, low, high = (number(value, say.lang, places) for value in (cell.median, cell.lowest, cell.highest))
    if cell.who is None:
        return say("own.property", median=median, low=low, high=high, values=cell.values)
    return say("own.answers", median=median, low=low, high=high, values=cell.values, reporters=len(cell.who))


def _scale(scale: Scale, say: Words) -> str:
    if scale.low is None or scale.high is None:
        return say("own.no_scale")
    unit = f" ({scale.unit})" if scale.unit else ""
    return say("own.scale", low=_bound(scale.low, say), high=_bound(scale.high, say), unit=unit)


def _bound(value: float, say: Words) -> str:
    return number(value, say.lang, digits([value]))


def _sum(said: Paid, say: Words) -> str:
    whole = said.whole
    total = " ".join(filter(None, [number(whole.total, say.lang, digits([whole.total])), said.scale.unit]))
    value = say("own.at_least", total=total) if whole.at_least else total
    return say("own.paid", value=value, n=whole.known, of=whole.of)
