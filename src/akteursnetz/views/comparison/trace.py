"""Trace of the first screen of a comparison: each of its sentences with the records, entries and numbers behind it."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.schema import Language
from akteursnetz.texts import text
from akteursnetz.views.comparison.claims import claims
from akteursnetz.views.comparison.grounds import of_each, of_line
from akteursnetz.views.comparison.overview import line, rows
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.map.trace import Traced, traced_table


def trace_of_first_screen(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """Trace of the first screen: the sentence on each network, the cells of the table, the claims.

    Returns
    -------
    DataFrame with the columns `place`, `sentence`, `rests_on`, as `trace` gives it for a map. The grounds of a claim on
    both networks stand after the name of each ("Dortmund: ties d01").
    """
    say = Words(lang)
    return traced_table([*_lines(comparison, say), *_cells(comparison, say), *_claims(comparison, say)])


def _lines(comparison: Comparison, say: Words) -> Iterator[Traced]:
    both = of_each(comparison, of_line)
    for side, net in enumerate(comparison.networks):
        place = text("trace.network", say.lang, name=comparison.names[side])
        yield Traced(place, line(net, say), both[side])


def _cells(comparison: Comparison, say: Words) -> Iterator[Traced]:
    for code, row, cells in rows(comparison, say):
        both = row.grounds(comparison)
        for side, cell in enumerate(cells):
            place = text("trace.cell", say.lang, row=say(f"overview.{code}"), name=comparison.names[side])
            yield Traced(place, _words(cell), both[side])


def _words(cell: Any) -> str:
    """Cell as a text; one of signs as their names and numbers."""
    return cell if isinstance(cell, str) else "; ".join(f"{entry['name']} {entry['n']}" for entry in cell)


def _claims(comparison: Comparison, say: Words) -> Iterator[Traced]:
    for box in claims(comparison, say):
        for item in box["items"]:
            yield Traced(box["name"], item["text"], item["grounds"])
