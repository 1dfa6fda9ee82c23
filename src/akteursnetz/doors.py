"""Checks of arguments: a sentence that says what was given, what is accepted, and what may have been meant."""

import re
from collections.abc import Collection, Iterable, Mapping
from numbers import Integral

from rapidfuzz import fuzz, process

from akteursnetz.errors import NetworkError
from akteursnetz.schema import fold

#: Words that deny, alone or as a beginning or end of a word, folded; what they deny is another word than they stand in.
_DENIALS = re.compile(
    r"(?:^|\W)(nicht|keine?[mnrs]?|keinerlei|ohne|nie|nein|no|not|non|without|never)(?=\W|$)"
    r"|^(nicht|kein|ohne|without|never|non)|(nicht|nein|los|frei|less|free)$"
)
#: Beginnings that change what follows.
_BEGINNINGS = ("un", "in", "im", "dis", "half", "halb", "zwei", "semi", "bi", "ex", "anti", "no")
#: Denials that other words begin with too (Notiz, Norden).
_OPEN_WORDS = ("no", "not", "nie")
#: So alike two names are surely meant to be one.
CLOSE = 80
_LOOKED_AT = 8  # so many near words are looked at for one that means no other thing
_SHORT = 4  # so few letters are another word where the first differs


def nearest(found: str, words: Mapping[str, str], cutoff: int = 70) -> str | None:
    """Closest entry of `words` (folded word -> what to show) by string similarity; None where none is close.

    `cutoff` is the least similarity, from 0 to 100. What differs in more than a slip of the pen at its beginning
    (ungerichtet, halbjährlich) or denies (kein Vertrag, vertragslos) means another thing and is never named.

    >>> nearest("Jugenamt", {"jugendamt": "jugendamt", "sozialamt": "sozialamt"})
    'jugendamt'
    >>> nearest("ungerichtet", {"gerichtet": "gerichtet"})
    """
    folded = fold(found)
    denials = {fold(part) for match in _DENIALS.finditer(found.casefold()) for part in match.groups() if part}
    if any(folded == beginning + word for beginning in _BEGINNINGS for word in words):
        return None
    close = process.extract(folded, words.keys(), scorer=fuzz.ratio, score_cutoff=cutoff, limit=_LOOKED_AT)
    return next((words[word] for word, *_ in close if not _turned(folded, word, denials)), None)


def _turned(one: str, other: str, denials: Collection[str]) -> bool:
    """Whether one of two similar folded words may mean the opposite of the other."""
    if any(not _denied_too(denial, one, other) for denial in denials):
        return True
    end = _common(one[::-1], other[::-1])
    first, second = one[: len(one) - end], other[: len(other) - end]
    begun = _common(first, second)
    inserted, left_out = first[begun:], second[begun:]
    slip = (max(len(first), len(second)) < 2 and len(one) > _SHORT) or sorted(first) == sorted(second)
    if first and not slip and begun < min(2, len(first), len(second)) + (not second):
        return True
    changed = inserted in _BEGINNINGS if not left_out else not inserted and left_out in _BEGINNINGS
    return changed or _DENIALS.search(left_out) is not None


def _denied_too(denial: str, one: str, other: str) -> bool:
    """Whether a word has the same denial as the one that looks like it, or is a part of it."""
    if one.endswith(denial):
        return other.endswith(denial) or other.startswith(one)
    return denial in other and denial not in _OPEN_WORDS


def _common(one: str, other: str) -> int:
    """Length of the common prefix of two words."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def guess(value: object, words: Iterable[str]) -> str:
    """Suggestion "; did you mean ...?" with the closest word; empty where none is close.

    >>> guess("sectr", ["name", "sector"])
    '; did you mean "sector"?'
    """
    closest = nearest(value, {fold(word): word for word in words}) if isinstance(value, str) else None
    return "" if closest is None else f'; did you mean "{closest}"?'


def one_of(value: object, accepted: Iterable[str], name: str) -> None:
    """Check a choice; NetworkError names the accepted ones and the closest.

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
