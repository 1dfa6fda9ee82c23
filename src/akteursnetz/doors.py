"""Checks at the doors: what a call was given against what it takes, said in a sentence."""

from collections.abc import Iterable, Mapping
from numbers import Integral

from rapidfuzz import fuzz, process

from akteursnetz.errors import NetworkError
from akteursnetz.schema import fold

#: Parts of words that deny, wherever they stand, and beginnings that change what follows; folded.
_DENIALS = ("nicht", "kein", "ohne", "nie", "nein", "not", "non", "without", "never", "los", "frei", "less", "free")
_BEGINNINGS = ("un", "in", "im", "dis", "halb", "zwei", "semi", "bi", "ex", "anti", "no")
_LOOKED_AT = 5  # so many near words are looked at for one that means no other thing


def nearest(found: str, words: Mapping[str, str], cutoff: int = 70) -> str | None:
    """The entry of `words` (folded word -> what to show) that comes closest to what was found, if one comes close.

    `cutoff` is the likeness from which on, from 0 to 100. A word that differs in more than a slip of the pen at its
    beginning (ungerichtet, halbjährlich, kein Vertrag) or in a word of denial means something else and is never named.

    >>> nearest("Jugenamt", {"jugendamt": "jugendamt", "sozialamt": "sozialamt"})
    'jugendamt'
    """
    folded = fold(found)
    close = process.extract(folded, words.keys(), scorer=fuzz.ratio, score_cutoff=cutoff, limit=_LOOKED_AT)
    return next((words[word] for word, *_ in close if not _turned(folded, word)), None)


def _turned(one: str, other: str) -> bool:
    """Whether two folded words that look alike may mean opposites."""
    end = _common(one[::-1], other[::-1])
    first, second = one[: len(one) - end], other[: len(other) - end]
    slip = max(len(first), len(second)) < 2 or sorted(first) == sorted(second)
    if first[:1] != second[:1] and not slip:
        return True
    start = _common(one, other)
    rest = _common(one[start:][::-1], other[start:][::-1])
    begun = _common(first, second)
    parts = (first[begun:], second[begun:], one[start : len(one) - rest], other[start : len(other) - rest])
    return any(part in _BEGINNINGS or any(denial in part for denial in _DENIALS) for part in parts)


def _common(one: str, other: str) -> int:
    """How many signs two words have in common from the beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


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
