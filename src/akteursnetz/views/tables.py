"""Formats of tables: readable text, CSV that no spreadsheet program takes for formulas, JSON."""

import io
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from akteursnetz.records.raw import guard
from akteursnetz.schema import Language
from akteursnetz.texts import number


def as_text(frame: pd.DataFrame, labels: Mapping[str, str], lang: Language, *, width: int) -> str:
    """Table as lines of text that fit a width, long cells wrapped; an undefined value is a dash."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for name in frame.columns:
        numeric = pd.api.types.is_numeric_dtype(frame[name])
        table.add_column(
            Text(shown(labels.get(name, name), lang)), justify="right" if numeric else "left", overflow="fold"
        )
    for row in frame.itertuples(index=False, name=None):
        table.add_row(*(Text(shown(value, lang)) for value in row))
    output = io.StringIO()
    Console(file=output, width=width, no_color=True, highlight=False).print(table)
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines())


def fitting(frame: pd.DataFrame, labels: Mapping[str, str], lang: Language, *, width: int) -> list[str]:
    """First columns of a table that fit a width with all their words and numbers whole, at least one."""
    left = width + _BETWEEN
    found: list[str] = []
    for name in frame.columns:
        left -= _least(frame[name], labels.get(name, name), lang) + _BETWEEN
        if left < 0 and found:
            return found
        found.append(name)
    return found


_BETWEEN = 3  # characters between two columns
_WORD = 24  # characters of a word that a column of texts keeps whole


def _least(column: pd.Series, label: str, lang: Language) -> int:
    """Least width of a column: numbers stay whole, and so do words of usual length."""
    heads = [len(word) for word in label.split()]
    if pd.api.types.is_numeric_dtype(column):
        return max([*heads, *(len(shown(value, lang)) for value in column)], default=1)
    words = (len(word) for value in column for word in shown(value, lang).split())
    return max([*heads, min(_WORD, max(words, default=1))], default=1)


def shown(value: Any, lang: Language) -> str:
    """Cell as readable text: whole numbers without decimals, others with three, what is missing as a dash.

    >>> shown(2.0, "de"), shown(0.5, "de"), shown(float("nan"), "en"), shown(True, "de")
    ('2', '0,500', '–', '✓')
    """
    if isinstance(value, bool):
        return "✓" if value else ""
    if value is None or pd.isna(value):
        return "–"
    if isinstance(value, (int, float)):
        written = number(value, lang, 0 if float(value).is_integer() else 3)
        return written.replace("\N{MINUS SIGN}", "-")  # a terminal of few characters has no other
    return "".join(char if char.isprintable() else " " for char in str(value))


def as_csv(frame: pd.DataFrame, lang: Language) -> str:
    """Table as CSV: semicolons and decimal commas in German, commas and points in English."""
    german = lang == "de"
    safe = frame.map(lambda cell: guard(cell) if isinstance(cell, str) else cell)
    return safe.to_csv(index=False, sep=";" if german else ",", decimal="," if german else ".", lineterminator="\n")


def as_json(frame: pd.DataFrame) -> str:
    """Table as a JSON list with an object for each row; an undefined value is null."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return json.dumps(rows, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    return value.item()
