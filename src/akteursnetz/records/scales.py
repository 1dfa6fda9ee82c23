"""Check of the scales in `network.toml`, as far as it needs no tables.

`[scales]` names columns that the records added, and `amount`; each with a `label`, a `unit`, and for an assessment the
ends `low` and `high`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.records.cells import as_text
from akteursnetz.schema import fold

ENDS = ("low", "high")
_WORDS = ("label", "unit")


def scale_faults(given: Any, file: str) -> Iterator[Fault]:
    """Faults of the entry `scales`: it is a table of tables, its ends are numbers, the low one below the high one."""
    if not isinstance(given, Mapping):
        yield Fault("not_scale", file, None, "scales", as_text(given))
        return
    for name, scale in given.items():
        yield from _faults_of(f"scales.{name}", scale, file)


def _faults_of(place: str, scale: Any, file: str) -> Iterator[Fault]:
    if not isinstance(scale, Mapping):
        yield Fault("not_scale", file, None, place, as_text(scale))
        return
    parts = (*ENDS, *_WORDS)
    for part in scale:
        if part not in parts:
            yield Fault("not_code", file, None, place, part, parts, nearest(part, {fold(word): word for word in parts}))
    for part in _WORDS:
        if not isinstance(scale.get(part, ""), str):
            yield Fault("not_words", file, None, f"{place}.{part}")
    ends = [scale[end] for end in ENDS if end in scale]
    if ends and not (len(ends) == 2 and all(map(_is_number, ends)) and ends[0] < ends[1]):
        yield Fault("not_scale", file, None, place, " – ".join(map(as_text, ends)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
