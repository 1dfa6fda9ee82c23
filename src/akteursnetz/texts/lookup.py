"""The catalogue: what people read in German and English, a pair of TOML files for each part of the program.

`text("words.actors", "de")` looks up `actors` in `words.de.toml`. A long part stands in several files:
`gaps_law.de.toml` and its sisters. An entry is a sentence with `{named}` gaps, or a table with `one` and `other`,
chosen by the value named `n`. After a value that ends a sentence by itself ("e. V.", "Wer zahlt?") no full stop
follows.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from akteursnetz.schema import Language

#: The end of a gap that a full stop follows, and that full stop where the value has set one already.
_END = "\0"
_STOP_SET = re.compile(rf"(?<=[.!?…]){_END}\.|{_END}")


@cache
def catalogue(part: str, lang: Language) -> dict[str, Any]:
    """All entries of one part of the program in one language, as nested tables."""
    found: dict[str, Any] = {}
    for file in sorted(files(__package__).iterdir(), key=lambda file: file.name):
        if re.fullmatch(rf"{part}(_\w+)?\.{lang}\.toml", file.name):
            _join(found, tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def _join(entries: dict[str, Any], further: dict[str, Any]) -> None:
    """Adds the entries of one more file; a table that both have is joined."""
    for name, entry in further.items():
        if isinstance(entry, dict) and isinstance(entries.get(name), dict):
            entries[name] |= entry
        else:
            entries[name] = entry


def text(key: str, lang: Language, **values: object) -> str:
    """The catalogue's entry in the given language, its gaps filled with the values.

    Raises KeyError for an entry, or a value, that is not there.

    >>> text("words.actors", "de", n=1), text("words.actors", "en", n=3)
    ('1 Akteur', '3 actors')
    """
    part, *path = key.split(".")
    entry: Any = catalogue(part, lang)
    for step in path:
        entry = entry[step]
    if isinstance(entry, dict):
        entry = entry["one" if values["n"] == 1 else "other"]
    return _STOP_SET.sub("", str(entry).replace("}.", f"}}{_END}.").format(**values))
