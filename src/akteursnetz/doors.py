"""Checks at the doors: what a call was given against what it takes, said in a sentence."""

from collections.abc import Iterable, Mapping
from numbers import Integral

from rapidfuzz import fuzz, process

from akteursnetz.errors import NetworkError
from akteursnetz.schema import fold


def nearest(found: str, words: Mapping[str, str], cutoff: int = 70) -> str | None:
    """The entry of `words` (folded word -> what to show) that comes closest to what was found, if one comes close.

    `cutoff` is the likeness from which on, from 0 to 100.

    >>> nearest("Jugenamt", {"jugendamt": "jugendamt", "sozialamt": "sozialamt"})
    'jugendamt'
    """
    match = process.extractOne(fold(found), words.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
    return None if match is None else words[match[0]]


def guess(value: object, words: Iterable[str]) -> str:
    """The end of a sentence that names the word which comes nearest; nothing where none does.

    >>> guess("sectr", ["name", "sector"])
    '; did you mean "sector"?'
    """
    closest = nearest(value, {fold(word): word for word in words}) if isinstance(value, str) else None
    return "" if closest is None else f'; did you mean "{closest}"?'


def one_of(value: object, accepted: Iterable[str], name: str) -> None:
    """Check a choice; NetworkError says which there are and which comes nearest.

    >>> one_of("tied", ("ignored", "tied", "untied"), "between")
    """
    words = list(accepted)
    if not isinstance(value, str) or value not in words:
        raise NetworkError(f"{name} must be one of {', '.join(words)}; it is {value!r}{guess(value, words)}")


def whole(value: object, name: str, *, least: int = 1) -> None:
    """Check a count; NetworkError unless it is a whole number of `least` or more.

    >>> whole(1000, "replicates")
    """
    if not isinstance(value, Integral) or int(value) < least:
        raise NetworkError(f"{name} must be a whole number of {least} or more; it is {value!r}")
