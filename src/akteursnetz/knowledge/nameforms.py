"""Form of a name for comparison: legal form, territory and place set aside, short for long.

Two forms are of one name where the words that are left are the same, in whatever spaces and hyphens. What is set aside
must not contradict: not two legal forms (an association and its company are two bodies), not town and Kreis. A place
that is not the network's own stays a part of the name, so that names of different places never match.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from akteursnetz.records.names import seen
from akteursnetz.schema import fold

#: Legal forms as they stand in names, capitals as they are written, since an AG may be an Arbeitsgemeinschaft too.
_LEGAL: Mapping[str, re.Pattern[str]] = {
    "eV": re.compile(r"\b[eE]\.\s?V\b\.?|\b[eE]V\b|\beingetragener Verein\b"),
    "GmbH": re.compile(r"\bg?GmbH\b|\bgGMBH\b|\bGMBH\b|\bmbH\b"),
    "UG": re.compile(r"\bg?UG\b(\s?\(haftungsbeschränkt\))?"),
    "eG": re.compile(r"\beG\b"),
    "AG": re.compile(r"(?<=\w)\s+g?AG$"),
    "KdöR": re.compile(r"\bK\.?\s?d\.?\s?ö\.?\s?R\b\.?|\bKörperschaft des öffentlichen Rechts\b"),
    "AöR": re.compile(r"\bA\.?\s?ö\.?\s?R\b\.?|\bAnstalt des öffentlichen Rechts\b"),
    "Stiftung": re.compile(r"\bStiftung\b"),
}
_WORD = re.compile(r"\w+(?:[-‐‑–'’]\w+)*")
#: An abbreviation that a name gives of itself: Jugendhilfeausschuss (JHA).
_ABBREVIATION = re.compile(r"\s*\(((?=(?:.*?[A-ZÄÖÜ]){2})[A-Za-zÄÖÜäöü]{2,8})\)\s*$")
_REMARK = re.compile(r"\(.*?\)")
_OF_A_PLACE = ("", "s", "es", "er")
_GENITIVE = re.compile(r"(.*[sdtz])es|(.*)s")
_ADJECTIVE = re.compile(r"(.*?)(?:e[mnrs]?)?")


class Form(NamedTuple):
    """Form of a name: the words that are left, and what was set aside."""

    words: tuple[str, ...]
    legal: frozenset[str]
    territories: frozenset[str]
    placed: bool

    @property
    def core(self) -> str:
        """Words in one, whatever spaces and hyphens parted them."""
        return "".join(self.words)

    def agrees_with(self, other: "Form") -> bool:
        """Whether what was set aside of both does not contradict."""
        pairs = ((self.legal, other.legal), (self.territories, other.territories))
        return all(not one or not two or one == two for one, two in pairs)


def names_given(name: str) -> tuple[str, ...]:
    """Name as it stands without the abbreviation that it gives of itself, and that abbreviation.

    >>> names_given("Jugendhilfeausschuss (JHA)"), names_given("Jobcenter (Süd)")
    (('Jugendhilfeausschuss', 'JHA'), ('Jobcenter (Süd)',))
    """
    return (_ABBREVIATION.sub("", name), *_ABBREVIATION.findall(name))


def place_words(place: str | None) -> frozenset[str]:
    """Folded words of a place, without the kind of its territory and remarks in brackets.

    >>> sorted(place_words("Landkreis Eichsfeld (erfunden)"))
    ['eichsfeld']
    """
    told = map(fold, _WORD.findall(_REMARK.sub("", place or "")))
    return frozenset(word for word in told if len(word) > 2 and word not in _territories() | _set_aside().keys())


def form_of(name: str, places: Collection[str] = ()) -> Form:
    """Form of a name; `places` are folded words that are set aside as the place.

    >>> form_of("Caritasverband der Stadt Dortmund e. V.", {"dortmund"})
    Form(words=('caritas',), legal=frozenset({'eV'}), territories=frozenset({'stadt'}), placed=True)
    """
    rest = seen(name)
    legal = set()
    for form, pattern in _LEGAL.items():
        rest, found = pattern.subn(" ", rest)
        legal.update([form] * bool(found))
    words = list(_plain(_WORD.findall(rest)))
    owners = {at for at, word in enumerate(words) if word in _territories() and _is_owner(words, at)}
    placed = {at for at, word in enumerate(words) if _is_of(word, places)}
    left = [word for at, word in enumerate(words) if at not in owners | placed and word not in _set_aside()]
    territories = frozenset(_territories()[words[at]] for at in owners)
    return Form(_shortened(left), frozenset(legal), territories, bool(placed))


def _is_owner(words: Sequence[str], at: int) -> bool:
    """Whether a word for a territory tells whose the body is: "der Stadt", "Kreis Unna", not "Soziale Stadt"."""
    return at == 0 or at + 1 < len(words) or words[at - 1] in _set_aside()


def _plain(words: Iterable[str]) -> Iterator[str]:
    """Folded words; a genitive after "des" without its ending, an adjective without its own."""
    before = ""
    for word in words:
        folded = fold(word)
        if before == "des" and (ending := _GENITIVE.fullmatch(folded)):
            folded = ending[1] or ending[2]
        bare = _ADJECTIVE.fullmatch(folded)
        before = folded
        yield _adjectives().get(bare[1] if bare else "", _adjectives().get(folded, folded))


def _is_of(word: str, places: Collection[str]) -> bool:
    return any(word == place + ending for place in places for ending in _OF_A_PLACE)


def _shortened(words: Sequence[str]) -> tuple[str, ...]:
    """Words with each long name replaced by the short one that stands for it."""
    left = list(words)
    for phrase, short in _short():
        for at in range(len(left) - len(phrase) + 1):
            if tuple(left[at : at + len(phrase)]) == phrase:
                left[at : at + len(phrase)] = [short]
    return tuple(left)


def known_words() -> frozenset[str]:
    """Folded words that many names bear."""
    return frozenset(map(fold, _lists()["words"]["bodies"]))


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("short_names.toml").read_text(encoding="utf-8"))


@cache
def _set_aside() -> dict[str, str]:
    return dict.fromkeys(map(fold, _lists()["set_aside"]), "")


@cache
def _territories() -> dict[str, str]:
    return {fold(word): kind for kind, words in _lists()["territories"].items() for word in words}


@cache
def _adjectives() -> dict[str, str]:
    """Adjectives and their abbreviations, folded, each with the adjective."""
    given: dict[str, list[str]] = _lists()["adjectives"]
    return {fold(word): fold(name) for name, words in given.items() for word in (name, *words)}


@cache
def _short() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Long names as folded words, the longest first, each with the short one."""
    given: dict[str, list[str]] = _lists()["short"]
    pairs = [(tuple(map(fold, long.split())), fold(short)) for short, names in given.items() for long in names]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
