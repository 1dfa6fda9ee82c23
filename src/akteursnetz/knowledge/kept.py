"""Internal parts of a network: columns that nothing releases, and ties that somebody wishes for."""

import pandas as pd

from akteursnetz.columns import TABLES, Table
from akteursnetz.network import TABLES as NAMES
from akteursnetz.network import Network
from akteursnetz.records.public import internal_columns, wishes_may_leave
from akteursnetz.schema import STATES, Language
from akteursnetz.texts import listing, text

#: The tables whose rows a page shows.
_BY_ROW = ("actors", "ties")


def kept_columns(net: Network, lang: Language) -> list[str]:
    """Headers of the internal columns that hold something, each once, in the order of the tables."""
    found = (label for name in NAMES for label in _labels(net, TABLES[name], getattr(net, name), lang))
    return list(dict.fromkeys(found))


def _labels(net: Network, table: Table, frame: pd.DataFrame, lang: Language) -> list[str]:
    """Headers of a table's internal columns; of tables that no page shows row by row, only those of the schema."""
    filled = [str(name) for name in frame.columns[frame.notna().any()]]
    shown = [name for name in filled if table.name in _BY_ROW or name in table.names]
    return [table.column(name).label(lang) for name in internal_columns(net.meta, table.name, shown)]


def kept_ties(net: Network) -> pd.Series:
    """Mask of the internal ties: those that somebody wishes for, unless the records release wishes."""
    return (net.ties["state"] == "wished") & (not wishes_may_leave(net.meta))


def shown_ties(net: Network, *, internal: bool) -> pd.Series:
    """Mask of the ties that a page shows: all where it is `internal`, else the public ones."""
    return ~kept_ties(net) | internal


def shown_part(net: Network, *, internal: bool) -> Network:
    """Network of what a page shows: all where it is `internal`, else without the internal ties."""
    return net if internal or not kept_ties(net).any() else net.keep(ties=~kept_ties(net))


def kept_line(net: Network, lang: Language) -> str:
    """Line of text on what stays internal; empty where everything is public."""
    columns, wishes = kept_columns(net, lang), int(kept_ties(net).sum())
    told = [text("words.kept.columns", lang, n=len(columns), columns=listing(columns, lang))] if columns else []
    told += [text("words.kept.wishes", lang, n=wishes)] if wishes else []
    return " ".join(told)


def release_line(net: Network, lang: Language) -> str:
    """Line of text on how to release what stays internal; empty where everything is public."""
    if not kept_line(net, lang):
        return ""
    word = next(iter(kept_columns(net, lang)), STATES["wished"].label(lang))
    return text("words.kept.release", lang, word=word)
