"""Users' own indicators on a page: words and a small table for each, by social space and over time.

Figures stand as they were given, a column for each date. Of assessments stand the median, the range and how many gave
how many values; what too few gave stays off pages that are not internal. Of amounts stands the sum of what is known.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from akteursnetz.columns import TIES
from akteursnetz.indicators import (
    Amounts,
    Cell,
    Column,
    Named,
    Scale,
    Series,
    amounts,
    column_of,
    meaning,
    released,
    series,
)
from akteursnetz.network import Network
from akteursnetz.records.public import may_leave
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import date, digits, listing, number, text
from akteursnetz.views.map.datatypes import Indicator, IndicatorWords, OwnRow, OwnTable

#: So many sources are named, of more their number.
_MOST_SOURCES = 3


def own_items(net: Network, word: str, *, internal: bool = False) -> list[Indicator]:
    """Indicators of a chosen name that is no measure: one for each unit of a figure, else one."""
    named = meaning(net, word)
    match named.kind:
        case "figure":
            return [_figures(word, given) for given in series(net, named.name)] or [_nothing(word, named.name)]
        case "assessment" | "property":
            return [_column(net, word, named, internal=internal)]
        case "amount":
            return [_amounts(net, word)]
    return [_nothing(word, word)]


def _item(word: str, words: Iterable[IndicatorWords], table: OwnTable | None = None) -> Indicator:
    de, en = words
    item: Indicator = {"name": word, "own": True, "de": de, "en": en}
    return {**item, "table": table} if table else item


def _nothing(word: str, label: str) -> Indicator:
    return _item(word, ({"label": label, "plain": _say("named", lang)} for lang in LANGUAGES))


def _say(key: str, lang: Language, **values: object) -> str:
    return text(f"page.glance.own.{key}", lang, **values)


def _figures(word: str, given: Series) -> Indicator:
    dates = given.dates
    rows: list[OwnRow] = [
        {"name": place, "cells": [[figure.value for figure in given.at(place, day)] for day in dates]}
        for place in given.places
    ]
    table: OwnTable = {
        "about": given.about,
        "columns": [{"key": "date", "date": day or ""} for day in dates],
        "rows": rows,
        "digits": digits(figure.value for figure in given.figures),
    }
    return _item(word, (_figure_words(given, lang) for lang in LANGUAGES), table)


def labelled(given: Series) -> str:
    """Label of a figure, with its unit."""
    return f"{given.label} ({given.unit})" if given.unit else given.label


def _figure_words(given: Series, lang: Language) -> IndicatorWords:
    n = len(given.figures)
    told = [_say("figures", lang, n=n, dates=_period(given, lang)), *([_say("as_given", lang)] if n > 1 else [])]
    told += [] if given.unit else [_say("no_unit", lang)]
    return {"label": labelled(given), "plain": " ".join([*told, _sources(given.sources, lang)])}


def _period(given: Series, lang: Language) -> str:
    """Period of the figures in words."""
    dated = [day for day in given.dates if day]
    if not dated:
        return _say("undated", lang)
    first, last = date(dated[0], lang), date(dated[-1], lang)
    return first if first == last else text("page.glance.between", lang, lower=first, upper=last)


def _sources(sources: Sequence[str], lang: Language) -> str:
    if not sources:
        return _say("no_source", lang)
    if len(sources) > _MOST_SOURCES:
        return _say("sources", lang, n=len(sources))
    return _say("source", lang, source=listing(list(sources), lang))


def _column(net: Network, word: str, named: Named, *, internal: bool) -> Indicator:
    every = column_of(net, named)
    if every.whole is None:
        return _nothing(word, every.label)
    shown = every if internal else released(every)
    if shown.whole is None:
        return _item(word, ({"label": shown.label, "plain": _say("kept_back", lang)} for lang in LANGUAGES))
    released_by_name = internal or may_leave(net.meta, "ties", "source")
    told = replace(shown, sources=shown.sources if released_by_name else ())
    unsaid = bool(shown.sources) and not released_by_name
    words = (_column_words(told, shown.whole, net.meta.date, lang, unsaid=unsaid) for lang in LANGUAGES)
    return _item(word, words, _column_table(shown, shown.whole))


def _column_table(shown: Column, whole: Cell) -> OwnTable:
    keys = ("median", "values" if whole.who is None else "answers")
    spaces = shown.spaces if _by_space(shown) else {}
    scale = shown.scale
    table: OwnTable = {
        "about": "social_space",
        "columns": [{"key": key} for key in keys],
        "rows": [
            {"word": "all", "cells": _cells(whole)},
            *(_row(space, _cells(cell)) for space, cell in spaces.items()),
        ],
        "digits": digits([whole.lowest, whole.highest, *(cell.median for cell in (whole, *spaces.values()))]),
    }
    return {**table, "scale": (scale.low, scale.high)} if scale.low is not None and scale.high is not None else table


def _by_space(shown: Column) -> bool:
    """Whether a split by social space is to be shown."""
    return bool(set(shown.spaces) - {""})


def _row(space: str, cells: list[list[float]]) -> OwnRow:
    return {"name": space, "cells": cells} if space else {"word": "no_space", "cells": cells}


def _cells(cell: Cell) -> list[list[float]]:
    who = [] if cell.who is None else [float(len(cell.who))]
    return [[cell.median, cell.lowest, cell.highest], [float(cell.values), *who]]


def _column_words(shown: Column, whole: Cell, day: str | None, lang: Language, *, unsaid: bool) -> IndicatorWords:
    """Words of a column; sources that a page may not name stay `unsaid`."""
    places = digits([whole.median, whole.lowest, whole.highest])
    median, low, high = (number(value, lang, places) for value in (whole.median, whole.lowest, whole.highest))
    values = {"n": whole.values, "of": shown.of, "low": low, "high": high}
    if whole.who is None:
        said = _say("property", lang, **values)
    else:
        said = _say("assessed", lang, **values, who=_who(len(whole.who), lang))
    told = [said, _scale(shown.scale, lang, assessed=whole.who is not None)]
    told += [_say("reporters_space", lang)] if whole.who is not None and _by_space(shown) else []
    told += [_say("left_out", lang, n=shown.kept_back)] if shown.kept_back else []
    told += [_say("date", lang, date=date(day, lang))] if day else []
    return {
        "label": shown.label,
        "plain": " ".join([*filter(None, told), *([] if unsaid else [_sources(shown.sources, lang)])]),
        "value": _say("middle", lang, value=median),
    }


def _who(n: int, lang: Language) -> str:
    return _say("who", lang, n=n) if n else _say("unnamed", lang)


def _scale(scale: Scale, lang: Language, *, assessed: bool) -> str:
    """Sentence on the scale of a column."""
    if scale.low is None or scale.high is None:
        unit = _say("unit", lang, unit=scale.unit) if scale.unit else ""
        return " ".join(filter(None, [unit, _say("no_scale", lang) if assessed else ""]))
    low, high = (number(end, lang, digits([end])) for end in (scale.low, scale.high))
    unit = f" ({scale.unit})" if scale.unit else ""
    return _say("scale", lang, low=low, high=high, unit=unit)


def _amounts(net: Network, word: str) -> Indicator:
    whole, spaces, scale = amounts(net)
    labels = {lang: scale.label or TIES.column("amount").label(lang) for lang in LANGUAGES}
    if not whole.known:
        return _item(word, ({"label": labels[lang], "plain": _say("named", lang)} for lang in LANGUAGES))
    table = _amount_table(whole, spaces) if set(spaces) - {""} else None
    words = (
        _amount_words(whole, scale, labels[lang], net.meta.date, lang, split=table is not None) for lang in LANGUAGES
    )
    return _item(word, words, table)


def _amount_table(whole: Amounts, spaces: Mapping[str, Amounts]) -> OwnTable:
    return {
        "about": "social_space",
        "columns": [{"key": "total"}, {"key": "known"}],
        "rows": [{"word": "all", "cells": _sum(whole)}, *(_row(space, _sum(part)) for space, part in spaces.items())],
        "digits": digits(part.total for part in (whole, *spaces.values()) if part.known),
    }


def _sum(part: Amounts) -> list[list[float]]:
    return [[part.total] if part.known else [], [float(part.known), float(part.of)]]


def _amount_words(
    whole: Amounts, scale: Scale, label: str, day: str | None, lang: Language, *, split: bool
) -> IndicatorWords:
    total = " ".join(filter(None, [number(whole.total, lang, digits([whole.total])), scale.unit]))
    told = [_say("paid", lang, n=whole.known, of=whole.of)]
    told += [_say("receivers_space", lang)] if split else []
    told += [] if scale.unit else [_say("no_unit", lang)]
    told += [_say("date", lang, date=date(day, lang))] if day else []
    value = _say("at_least", lang, total=total) if whole.at_least else total
    return {"label": label, "plain": " ".join(told), "value": value}
