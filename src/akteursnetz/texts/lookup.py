"""Catalogue of texts in German and English, a pair of TOML files for each part of the program.

`text("words.actors", "de")` looks up `actors` in `words.de.toml`. A long part stands in several files:
`gaps_law.de.toml` and its sisters. An entry is a sentence with `{named}` gaps, or a table of which the value named
`n` chooses: `none` for 0, `one` for 1, `every` where it equals the value named `all`, else `other`. A whole number
among the values is a count and is written as the language does; a number that is a name (of a row, a seed) is given
as text. After a value that ends a sentence by itself ("e. V.", "Wer zahlt?") no full stop follows; marks of quotation
inside a value that stands in such marks become single ones.
"""

import re
import tomllib
from collections.abc import Collection
from functools import cache
from numbers import Integral
from pathlib import Path
from typing import Any

from akteursnetz.schema import Language
from akteursnetz.texts.formats import number

#: The end of a gap that a full stop follows, and that full stop where the value has set one already.
_END = "\0"
_STOP_SET = re.compile(rf"(?<=[.!?…]){_END}\.|{_END}")

#: A gap that stands in quotation marks, and the marks inside its value.
_QUOTED = re.compile(r"[„“]\{(\w+)\}[“”]")
_INNER = ((re.compile("„([^„“]*)“"), r"‚\1‘"), (re.compile("“([^“”]*)”"), r"‘\1’"))


@cache
def catalogue(part: str, lang: Language) -> dict[str, Any]:
    """Entries of one part of the program in one language, as nested tables."""
    found: dict[str, Any] = {}
    for file in sorted(Path(__file__).parent.iterdir()):
        if re.fullmatch(rf"{part}(_\w+)?\.{lang}\.toml", file.name):
            _join(found, tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def _join(entries: dict[str, Any], further: dict[str, Any]) -> None:
    """Merge the entries of one more file into the first; a table that both have is merged too."""
    for name, entry in further.items():
        if isinstance(entry, dict) and isinstance(entries.get(name), dict):
            entries[name] |= entry
        else:
            entries[name] = entry


def text(key: str, lang: Language, **values: object) -> str:
    """Text of a catalogue entry in a language, its gaps filled with the values.

    Raises KeyError for an entry, or a value, that is not there.

    >>> text("words.actors", "de", n=1), text("words.actors", "en", n=3)
    ('1 Akteur', '3 actors')
    """
    part, *path = key.split(".")
    entry: Any = catalogue(part, lang)
    for step in path:
        entry = entry[step]
    if isinstance(entry, dict):
        entry = entry[_numbered(values["n"], values.get("all"), entry)]
    values |= {name: number(int(value), lang, 0) for name, value in values.items() if isinstance(value, Integral)}
    quoted = {name: _single(str(values[name])) for name in _QUOTED.findall(entry)}
    return _STOP_SET.sub("", str(entry).replace("}.", f"}}{_END}.").format(**values | quoted))


def _single(words: str) -> str:
    """Words inside quotation marks, with single marks for those inside.

    >>> _single("das „Aushandeln“ organisieren")
    'das ‚Aushandeln‘ organisieren'
    """
    for double, single in _INNER:
        words = double.sub(single, words)
    return words


def _numbered(n: object, every: object, forms: Collection[str]) -> str:
    """Plural form of an entry that a number takes; `other` where it has no form of its own."""
    fitting = {"none": n == 0, "one": n == 1, "every": n == every}
    return next((form for form, fits in fitting.items() if fits and form in forms), "other")
