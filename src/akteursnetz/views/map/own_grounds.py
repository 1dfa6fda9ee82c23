"""Grounds of the users' own indicators: rows of `indicators.csv`, counts of answers, entries of `network.toml`."""

from collections.abc import Iterator

from akteursnetz.analysis import Analysis
from akteursnetz.indicators import Figure, amounts, column_of, meaning, series
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.texts import date, number, text
from akteursnetz.views.map.datatypes import Indicator, OwnColumn, OwnRow
from akteursnetz.views.map.grounds import Grounds, entry, figure
from akteursnetz.views.map.own import labelled

#: What the numbers of a cell are, by the key of its column.
_PARTS = {
    "median": ("median", "lowest", "highest"),
    "answers": ("values", "reporters"),
    "values": ("values",),
    "total": ("total",),
    "known": ("known", "of"),
}


def of_own(indicator: Indicator, analysis: Analysis) -> Grounds:
    """Grounds of an own indicator; of answers that are kept back only that it is chosen."""
    net, named = analysis.network, meaning(analysis.network, indicator["name"])
    match named.kind:
        case "figure":
            return _rows(_figures(indicator, net)) or (entry(net, "indicators"),)
        case "assessment" | "property" if "table" in indicator:
            return _counts(indicator, net)
        case "amount" if "value" in indicator["en"]:
            whole = amounts(net)[0]
            parts = {"total": whole.total, "known": whole.known, "of": whole.of}
            return (*(figure(f"amount {part}", value) for part, value in parts.items()), entry(net, "scales"))
    return (entry(net, "indicators"),)


def _counts(indicator: Indicator, net: Network) -> Grounds:
    column = column_of(net, meaning(net, indicator["name"]))
    cell, name = column.whole, column.label.replace(";", ",")
    if cell is None:
        return ()
    parts = {"median": cell.median, "lowest": cell.lowest, "highest": cell.highest, "values": cell.values}
    parts |= {"of": column.of} | ({} if cell.who is None else {"reporters": len(cell.who)})
    return (*(figure(f"{name} {part}", value) for part, value in parts.items()), entry(net, "scales"))


def _figures(indicator: Indicator, net: Network) -> list[Figure]:
    named, label = meaning(net, indicator["name"]), indicator["en"]["label"]
    return [found for given in series(net, named.name) if labelled(given) == label for found in given.figures]


def _rows(figures: list[Figure]) -> Grounds:
    return tuple(f"indicators {found.row}" for found in figures)


def own_rows(indicator: Indicator, net: Network, lang: Language) -> Iterator[tuple[str, Grounds]]:
    """Rows of the small table in words, each with its grounds."""
    if "table" not in indicator:
        return
    table, figures = indicator["table"], _figures(indicator, net)
    for row in table["rows"]:
        name = row["name"] if "name" in row else text(f"page.glance.own.{row['word']}", lang)
        cells = zip(table["columns"], row["cells"], strict=True)
        said = "; ".join(_cell(column, values, table["digits"], lang) for column, values in cells if values)
        yield f"{name}: {said}", _of_row(name, row, table["columns"], figures)


def _cell(column: OwnColumn, values: list[float], digits: int, lang: Language) -> str:
    """Cell with its header in words, as the table has it."""
    places = digits if column["key"] in ("date", "median", "total") else 0
    first, *rest = (number(value, lang, places) for value in values)
    if column["key"] == "date":
        return f"{_head(column, lang)} {', '.join([first, *rest])}"
    behind = f" ({'–'.join(dict.fromkeys(rest))})" if rest else ""
    return f"{_head(column, lang)} {first}{behind}"


def _head(column: OwnColumn, lang: Language) -> str:
    if column["key"] != "date":
        return text(f"page.glance.own.{column['key']}", lang)
    day = column.get("date")
    return date(day, lang) if day else text("page.glance.own.no_date", lang)


def _of_row(name: str, row: OwnRow, columns: list[OwnColumn], figures: list[Figure]) -> Grounds:
    if rows := _rows([found for found in figures if found.place == row.get("name")]):
        return rows
    called = name.replace(";", ",")
    parts = (
        (part, value)
        for column, values in zip(columns, row["cells"], strict=True)
        for part, value in zip(_PARTS[column["key"]], values, strict=False)
    )
    return tuple(figure(f"{called} {part}", value) for part, value in parts)
