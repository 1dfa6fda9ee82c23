"""Look-up of chosen indicator names: a measure, a figure of `indicators.csv`, a column of the records, or nothing.

Names are compared folded. Where one name stands in several places, a measure comes first, then `indicators.csv`, the
ties' columns, the actors' columns, the amounts.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.columns import TABLES, TIES
from akteursnetz.network import Network, once
from akteursnetz.schema import LANGUAGES, fold
from akteursnetz.texts import catalogue

#: `figure` of indicators.csv, `assessment` of ties, `property` of actors, `amount` of ties; `named` is nothing of all.
Kind = Literal["measure", "figure", "assessment", "property", "amount", "named"]


class Named(NamedTuple):
    """Meaning of a name: the kind of indicator, and its name in the records."""

    kind: Kind
    name: str


def meaning(net: Network, word: str) -> Named:
    """Meaning of a chosen word in a network.

    >>> from akteursnetz.examples import example
    >>> meaning(example("musterkreis"), "sgb ii quote"), meaning(example("musterkreis"), "Betrag")
    (Named(kind='figure', name='SGB-II-Quote'), Named(kind='amount', name='amount'))
    """
    return Named("measure", word) if word in measure_names() else own_names(net).get(fold(word), Named("named", word))


@once
def own_names(net: Network) -> Mapping[str, Named]:
    """Indicators that can be chosen beside measures, by their folded words."""
    amount = {fold(word): Named("amount", "amount") for word in TIES.column("amount").words()}
    properties = _named("property", _numeric(net.actors, "actors"))
    assessments = _named("assessment", _numeric(net.ties, "ties"))
    return amount | properties | assessments | _named("figure", net.indicators["indicator"].dropna())


def _named(kind: Kind, words: "list[str] | pd.Series") -> dict[str, Named]:
    """Meanings of words by their folded forms, each named as it is written first."""
    found: dict[str, Named] = {}
    for word in words:
        found.setdefault(fold(word), Named(kind, word))
    return found


def _numeric(frame: pd.DataFrame, table: str) -> list[str]:
    """Numeric columns that the records added to a table."""
    return [str(name) for name in frame.select_dtypes("number") if name not in TABLES[table].names]


def measure_names() -> Mapping[str, Mapping[str, str]]:
    """Measures that can be chosen, each with its words."""
    glance: Mapping[str, Mapping[str, str]] = catalogue("page", "en")["glance"]["words"]
    return {**glance, **catalogue("measures", "en")}


def known_words(net: Network) -> dict[str, str]:
    """Folded words for suggestions on a mistyped name, with what to write."""
    labels = {fold(words["label"]): name for lang in LANGUAGES for name, words in catalogue("measures", lang).items()}
    own = {word: named.name for word, named in own_names(net).items()}
    return labels | {fold(name): name for name in measure_names()} | own
