"""Entries of network.toml in a workbook, as rows of a key and a value.

An entry that holds several values stands in several rows. Keys and words may be German or English. What stands in an
entry's own part, as the low end of a scale, has a key of both: `scales.Vertrauen.low`, `Skala Vertrauen: von`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from akteursnetz.records.cells import as_text
from akteursnetz.records.meta import CODES, ENTRIES, FURTHER, FURTHER_LISTS, LISTS, WORDS
from akteursnetz.schema import FUNCTIONS, LANGUAGES, Codes, Language, fold
from akteursnetz.texts import catalogue, text

#: The entries in the order in which a workbook shows them.
SHOWN = (
    "title",
    "format",
    "language",
    "place",
    "land",
    "setting",
    "date",
    "evidence",
    "boundary",
    "boundary_kind",
    "remits",
    "functions",
    "sources",
    "indicators",
    "public",
)
_SEVERAL = (*LISTS, "functions")
#: Words over the keys.
_HEADS = ("key", "entry", "angabe", "schluessel")
_SCALE = re.compile(r"(?:scale|skala)\s+(.+):\s*(\w+)", re.IGNORECASE)
Rows = Sequence[Sequence[Any]]


@cache
def _keys() -> dict[str, str]:
    """Folded words for entries, each with its key."""
    named = {fold(key): key for key in (*ENTRIES, *FURTHER, "format")}
    called = {fold(word): key for lang in LANGUAGES for key, word in catalogue("template", lang)["entries"].items()}
    return named | WORDS | called


@cache
def _parts() -> dict[str, str]:
    """Folded words for parts of a scale, each with its key."""
    words = {lang: catalogue("template", lang)["scale"] for lang in LANGUAGES}
    return {fold(word): part for lang in LANGUAGES for part, word in words[lang].items()} | {
        part: part for part in words["en"]
    }


def codes_of(key: str) -> Codes | None:
    """Code list of an entry; None where it takes any text."""
    return FUNCTIONS if key == "functions" else CODES.get(key)


def entries_of(rows: Rows) -> dict[str, Any]:
    """Entries that the rows give, as network.toml has them; unknown keys stay.

    The headers may stand in any row, or be missing. A title may be empty, any other entry without a value is not given.

    >>> entries_of([["Angabe", "Wert"], ["Titel", "Netz"], ["Quellen", "Protokoll"], ["Ort", ""]])
    {'title': 'Netz', 'sources': ['Protokoll']}
    """
    given: dict[str, list[Any]] = {}
    for word, value in _pairs(rows):
        key = _keys().get(fold(word), word)
        if key == "title" or (key and value != ""):
            given.setdefault(key, []).append(value)
    found: dict[str, Any] = {}
    for key, values in given.items():
        _put(found, key, values if key in _SEVERAL or len(values) > 1 else values[0])
    return found


def _pairs(rows: Rows) -> Iterator[tuple[str, Any]]:
    """Pairs of key and value: the first two cells of each row but the headers."""
    for row in rows:
        word, value = as_text(row[0]) if row else "", row[1] if len(row) > 1 else ""
        if fold(word) not in _HEADS:
            yield word, value.strip() if isinstance(value, str) else value


def called_in(rows: Rows) -> dict[str, str]:
    """Names of the entries as the rows have them, by their keys.

    >>> called_in([["Angabe", "Wert"], ["Titel", "Netz"]])
    {'title': 'Titel'}
    """
    return {_keys().get(fold(word), word): word for word, _ in _pairs(rows)}


def _put(found: dict[str, Any], key: str, value: Any) -> None:
    """Store an entry, or a part of one, under its key."""
    if (scale := _SCALE.fullmatch(key)) is not None and fold(scale[2]) in _parts():
        key = f"scales.{scale[1]}.{_parts()[fold(scale[2])]}"
    first, _, rest = key.partition(".")
    if first == "scales" and "." in rest:
        name, _, part = rest.rpartition(".")
        found.setdefault("scales", {}).setdefault(name, {})[part] = value
    elif first in FURTHER and rest:
        several = first in FURTHER_LISTS and not isinstance(value, list)
        found.setdefault(first, {})[rest] = [value] if several else value
    else:
        found[key] = value


def rows_of(given: Mapping[str, Any], lang: Language) -> Iterator[tuple[str, str, Any]]:
    """Rows of the entries: key, name of the key, value; entries that are not given have an empty row."""
    for key in (*SHOWN, *(key for key in given if key not in (*SHOWN, "scales", "stations"))):
        label = catalogue("template", lang)["entries"].get(key, key)
        value = given.get(key, "")
        if isinstance(value, Mapping):
            yield from (
                (f"{key}.{part}", f"{key}.{part}", cell) for part, inner in value.items() for cell in _each(inner)
            )
        else:
            yield from ((key, label, _worded(key, cell, lang)) for cell in _each(value))
    for name, scale in given.get("scales", {}).items():
        for part, value in scale.items():
            label = text("template.scale_key", lang, name=name, part=text(f"template.scale.{part}", lang))
            yield f"scales.{name}.{part}", label, value


def _each(value: Any) -> Sequence[Any]:
    return (
        value if isinstance(value, list | tuple) and value else [value] if not isinstance(value, list | tuple) else [""]
    )


def _worded(key: str, value: Any, lang: Language) -> Any:
    """Value in words: a code by its label, a date as text, anything else as it is."""
    codes = codes_of(key)
    if codes is not None and value in codes:
        return codes[value].label(lang)
    return value.isoformat() if isinstance(value, dt.date) else value
