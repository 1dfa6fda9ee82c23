"""Tokeniser of names of bodies: their words, their parts, and matching of phrases in them.

A hyphenated word is one word: "Kreis-Liga" is no Kreis, and "Job-Center" is "Jobcenter". A word that leaves its end to
a later one is completed by it: "Jugend- und Sozialamt" begins with a Jugendamt. The parts of a name are set off by
dashes and brackets, or listed with commas, slashes and "und".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from akteursnetz.schema import fold


class Word(NamedTuple):
    """Word of a name, folded; for one that leaves its end open, with the later word that completes it."""

    stem: str
    completed_by: str = ""


class Part(NamedTuple):
    """Part of a name: words that stand together, and whether they are set off from those before rather than listed."""

    words: tuple[Word, ...]
    set_off: bool


class Pattern(NamedTuple):
    """Pattern of words: whole ones, or ("Wohlfahrt…", "…verband") the beginning or end of one."""

    phrase: tuple[str, ...]
    begins: bool
    ends: bool


Words = Sequence[Word]
Phrase = tuple[str, ...]

_TOKEN = re.compile(
    r"(?P<word>\w+(?:[-‐‑–.:*'’]\w+)*)(?P<open>[-‐‑–](?=[\s,;/]))?|(?P<listed>[,;/&+])|(?P<set_off>[-‐‑–—()\[\]|·•:\n])"
)
_LISTING, _SETTING_OFF = ("und", "u", "sowie"), ("als",)
_ENDINGS = (
    (re.compile(r"(.*)aemtern?"), r"\1amt"),
    (re.compile(r"(.*behoerde)n"), r"\1"),
    (re.compile(r"(staatlich|staedtisch|kommunal|gemeindlich|oeffentlich|oertlich|regional)e[mnrs]?"), r"\1"),
    (re.compile(r"(zustaendig|unter|ober|gemeinsam|zugelassen)e[mnrs]?"), r"\1"),
    (re.compile(r"(niedersaechsisch|saechsisch|hessisch|bayerisch|brandenburgisch)e[mnrs]?"), r"\1"),
    (re.compile(r"(sozial)e[mnr]?"), r"\1"),
)
#: Articles, and adjectives that only say whose a body is.
_LEADING = re.compile(
    r"der|die|das|dem|den|staatlich|staedtisch|kommunal|gemeindlich|oeffentlich|oertlich|regional|zustaendig|unter|ober"
    r"|niedersaechsisch|saechsisch|hessisch|bayerisch|brandenburgisch|thueringer"
)
#: What follows one of these belongs to the word before: "Beirat des Jobcenters".
_BINDING = re.compile(r"de[rsmn]|die|das|i[mn]|a[mn]|bei|beim|fuer|vo[nm]|zu|zu[mr]|mit|gegen")
#: Territories that may begin a compound: a Kreisjugendamt is a Jugendamt. A Landesjugendamt is another body.
_TERRITORIES = ("landkreis", "kreis", "stadt", "bezirks", "gemeinde", "regions")


@cache
def parts_of(name: str) -> tuple[Part, ...]:
    """Parts of a name in their order.

    >>> [" ".join(word.stem for word in part.words) for part in parts_of("Kreis Unna – Jugend- und Sozialamt (50)")]
    ['kreis unna', 'jugend', 'sozialamt', '50']
    """
    parts: list[Part] = []
    words: list[Word] = []
    set_off = True
    for token in (*_completed(list(_tokens(name))), True):
        if isinstance(token, Word):
            words.append(token)
        elif words:
            parts.append(Part(tuple(words), set_off))
            words, set_off = [], token
        else:
            set_off = set_off or token
    return tuple(parts)


def words_of(text: str) -> list[Word]:
    """Words of a text, whatever sets them apart."""
    return [word for part in parts_of(text) for word in part.words]


@cache
def phrase_of(text: str) -> Phrase:
    """Phrase to look for, as folded words."""
    return tuple(word.stem for word in words_of(text))


@cache
def pattern_of(text: str) -> Pattern:
    """Pattern parsed from its written form."""
    return Pattern(phrase_of(text.strip("…")), text.endswith("…"), text.startswith("…"))


def taken(words: Words, phrase: Phrase) -> int:
    """Number of words that a phrase matches at their beginning, 0 where it does not.

    >>> taken(words_of("Job-Center Herford"), phrase_of("Jobcenter")), taken(words_of("Kreis-Liga"), phrase_of("Kreis"))
    (1, 0)
    """
    if not phrase or not words:
        return 0
    if _is(words[0], phrase[0]) and len(words) >= len(phrase) and all(map(_is, words, phrase)):
        return len(phrase)
    written, joined = "".join(phrase), ""
    for at, word in enumerate(words, start=1):
        joined += word.stem
        if not written.startswith(joined):
            return 0
        if joined == written:
            return at
    return 0


def stands_in(words: Words, pattern: Pattern) -> bool:
    """Whether a pattern matches anywhere in the words."""
    if pattern.begins:
        return any(word.stem.startswith(pattern.phrase) for word in words)
    if pattern.ends:
        return any(stem.endswith(pattern.phrase) for word in words for stem in word)
    return any(taken(words[at:], pattern.phrase) for at in range(len(words)))


def any_in(words: Words, patterns: Iterable[Pattern]) -> bool:
    """Whether any of the patterns matches in the words."""
    return any(stands_in(words, pattern) for pattern in patterns)


def led(words: Words) -> Iterator[Words]:
    """Words, and their rest after each leading article or adjective."""
    yield words
    for at, word in enumerate(words[:-1], start=1):
        if not _LEADING.fullmatch(word.stem):
            return
        yield words[at:]


def unbound(words: Words) -> Iterator[Words]:
    """Suffixes of the words from each later one that is not bound to the word before."""
    for at in range(1, len(words)):
        if not _BINDING.fullmatch(words[at - 1].stem):
            yield words[at:]


def _tokens(name: str) -> Iterator[tuple[str, bool] | bool]:
    """Tokens of a name: words with whether their end is open; between them True for a break, False for a list."""
    for found in _TOKEN.finditer(re.sub(r"\be\.\s?V\b\.?", "eV", name)):
        stem = _stem(found["word"] or "")
        if found["word"] is None or stem in (*_LISTING, *_SETTING_OFF):
            yield found["set_off"] is not None or stem in _SETTING_OFF
        elif stem:
            yield stem, found["open"] is not None


def _completed(tokens: list[tuple[str, bool] | bool]) -> list[Word | bool]:
    """Tokens with each word of open end completed by the next one of closed end."""
    words: list[Word | bool] = []
    later = ""
    for token in reversed(tokens):
        if isinstance(token, bool):
            words.append(token)
            continue
        stem, left_open = token
        words.append(Word(stem, later if left_open else ""))
        later = later if left_open else stem
    return words[::-1]


def _stem(word: str) -> str:
    folded = fold(word)
    return next((ending.sub(stem, folded) for ending, stem in _ENDINGS if ending.fullmatch(folded)), folded)


def _is(word: Word, wanted: str) -> bool:
    """Whether a word matches the wanted one: as it stands, after a territory, or completed by a later word."""
    if word.stem == wanted:
        return True
    if word.stem.endswith(wanted):
        return word.stem.removesuffix(wanted) in _TERRITORIES
    end = wanted.removeprefix(word.stem)
    return len(wanted) > len(end) >= 3 and word.completed_by.endswith(end)
