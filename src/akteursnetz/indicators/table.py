"""Table of the users' own indicators."""

from collections.abc import Iterator

import pandas as pd

from akteursnetz.columns import TIES
from akteursnetz.indicators.amounts import amounts
from akteursnetz.indicators.assessments import column_of
from akteursnetz.indicators.figures import series
from akteursnetz.indicators.names import Named, meaning, own_names
from akteursnetz.network import Network, require_network

_COLUMNS = {
    "indicator": "str",
    "kind": "str",
    "label": "str",
    "unit": "str",
    "values": "int64",
    "of": "float64",
    "reporters": "float64",
    "places": "int64",
    "from": "str",
    "to": "str",
    "lowest": "float64",
    "median": "float64",
    "highest": "float64",
    "total": "float64",
    "scale_low": "float64",
    "scale_high": "float64",
    "chosen": "bool",
}


def indicator_table(net: Network) -> pd.DataFrame:
    """Table of the users' own indicators: all that `indicators` in network.toml can name beside measures.

    Returns
    -------
    DataFrame with a row for each, and for a figure for each of its units; names that are chosen and stand for nothing
    come last. Columns: `indicator`; `kind`: figure (of indicators.csv), assessment (a numeric column that the records
    added to the ties), property (the same of actors), amount, named; `label`, `unit`; `values`, the number of values;
    `of`, how many ties in force, actors or payments could have one; `reporters`, how many different `reported_by`
    assess; `places`, how many social spaces or actors; `from` and `to`, the first and the last date of figures;
    `lowest`, `median` (of assessments and properties alone: figures of several places have none) and `highest`;
    `total`, the sum of known amounts; `scale_low` and `scale_high`; `chosen`. What does not apply is empty or NaN. An
    empty network has the amounts alone. It keeps nothing back: pages show no assessment of fewer than three reporters.

    >>> from akteursnetz.examples import example
    >>> table = indicator_table(example("musterkreis")).set_index("indicator")
    >>> table.loc["SGB-II-Quote", ["kind", "unit", "from", "to"]].tolist()
    ['figure', 'Prozent', '2019', '2024']
    """
    chosen = [meaning(net, word) for word in require_network(net).meta.indicators]
    own = list(dict.fromkeys(own_names(net).values()))
    own.sort(key=lambda named: ("figure", "assessment", "property", "amount").index(named.kind))
    nothing = [named for named in dict.fromkeys(chosen) if named.kind == "named"]
    rows = [{**row, "chosen": named in chosen} for named in [*own, *nothing] for row in _rows(net, named)]
    frame = pd.DataFrame({name: [row.get(name) for row in rows] for name in _COLUMNS})
    return frame.astype(_COLUMNS)


def _rows(net: Network, named: Named) -> Iterator[dict[str, object]]:
    name, kind = named.name, named.kind
    plain: dict[str, object] = {"indicator": name, "kind": kind, "label": name, "values": 0, "places": 0}
    match named.kind:
        case "figure":
            yield from ({**plain, **row} for row in _of_figures(net, named.name) or [{}])
        case "assessment" | "property":
            yield {**plain, **_of_column(net, named)}
        case "amount":
            yield {**plain, **_of_amounts(net)}
        case _:
            yield plain


def _of_figures(net: Network, name: str) -> list[dict[str, object]]:
    return [
        {
            "unit": given.unit,
            "values": len(given.figures),
            "places": len(given.places),
            "from": next(iter(dated), None),
            "to": next(reversed(dated), None),
            "lowest": min(figure.value for figure in given.figures),
            "highest": max(figure.value for figure in given.figures),
        }
        for given in series(net, name)
        for dated in [[date for date in given.dates if date]]
    ]


def _of_column(net: Network, named: Named) -> dict[str, object]:
    column = column_of(net, named)
    scale, cell = column.scale, column.whole
    found: dict[str, object] = {"label": column.label, "unit": scale.unit, "of": column.of}
    found |= {"scale_low": scale.low, "scale_high": scale.high, "places": len(set(column.spaces) - {""})}
    if cell is None:
        return found
    told = {"values": cell.values, "lowest": cell.lowest, "median": cell.median, "highest": cell.highest}
    return found | told | ({} if cell.who is None else {"reporters": len(cell.who)})


def _of_amounts(net: Network) -> dict[str, object]:
    whole, spaces, scale = amounts(net)
    label = scale.label or TIES.column("amount").label(net.meta.language)
    told = {"values": whole.known, "of": whole.of, "total": whole.total, "places": len(set(spaces) - {""})}
    return {"label": label, "unit": scale.unit, **told}
