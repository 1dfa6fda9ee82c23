"""Parser of bases as they are written: a citation of law, a plan, an agreement, or somebody's demand.

A citation of law names a paragraph, section or article together with the code in which it stands: "§ 18 Abs. 1 SGB II",
"Art. 28 Abs. 2 GG". The sign alone is none: "§ 3 der Kooperationsvereinbarung" is a place in an agreement.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from akteursnetz.schema import fold


class Citation(NamedTuple):
    """Citation of a place in a code of law: number of the paragraph or article, the code, number in its list."""

    place: str
    code: str
    number: str | None

    @property
    def law(self) -> tuple[str, str]:
        """Paragraph and code that are cited, without the parts of the paragraph."""
        return self.place, self.code


_SHORT = (
    r"SGB\s+(?:[IVX]+|\d\d?)|[A-ZÄÖÜ][A-Za-zäöüÄÖÜ]*[a-zäöü][A-Za-zäöüÄÖÜ]*(?:G|GB|VO|ZV|GO|KrO|GV)(?:\s(?:NRW|NW|SH|LSA|MV))?"
    r"|(?:GG|BGB|KKG|SchKG|KJHG|BVG|SGG|StGB|JGG|OWiG|BSHG|AFG|BKGG|UVG|BHO|DSGVO|BDSG|GO|KrO|LKrO|LHO)"
    r"(?:\s(?:NRW|NW|SH|LSA|MV))?"
)
_LONG = (
    r"[A-ZÄÖÜ][\wäöüß-]*(?:gesetzbuch(?:es|s)?|gesetz(?:es)?|verfassung|verordnung)|(?:\w+)?(?i:gemeinde|kreis)ordnung"
)
_SIGN = r"(?:§§?|\bArt\.|\bArtikel\b|\b[Ss]ections?\b)"
_CITED = re.compile(rf"{_SIGN}\s*(?P<where>\d[^§]*?)\b(?P<code>{_SHORT}|{_LONG})(?!\w)")
_PLACES = re.compile(r"(?:^|(?:,|und|and)\s)\s*(\d+\s?[a-z]?)\b")
_PARTS = re.compile(r"\b(?:Abs\.|Absatz|Nr\.|Nummer|Satz|no\.)|\(")
_LIST_NUMBER = re.compile(r"\b(?:Nr\.|Nummer|no\.)\s*(\d+)")
_OTHER_TEXT = re.compile(r"vereinbarung|vertrag|satzung|geschäftsordnung|agreement|by-?law", re.IGNORECASE)

_BOOKS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")

_WORDS = {
    "agreement": ("vereinbarung", "vereinbarungen", "vertrag", "vertraege", "vertrages", "vertrags", "agreement"),
    "plan": ("plan", "planung", "konzept", "konzeption", "strategie", "leitbild", "beschluss", "concept", "resolution"),
    "demand": ("forderung", "forderungen", "fordert", "wort", "wunsch", "vortrag", "referat", "demand", "talk"),
}


@cache
def citations(words: str) -> tuple[Citation, ...]:
    """Citations of law in some words, in their order.

    >>> citations("§ 81 Nr. 6 SGB VIII (Suchtberatung)")
    (Citation(place='81', code='SGB VIII', number='6'),)
    >>> citations("§ 3 der Kooperationsvereinbarung von 2012")
    ()
    """
    return tuple(citation for cited in _cited(words) for citation in _read(cited["where"], cited["code"]))


def _cited(words: str) -> list[re.Match[str]]:
    """Matches of citations of law in the words, but not of places in agreements and by-laws."""
    return [cited for cited in _CITED.finditer(words) if not _OTHER_TEXT.search(cited["where"])]


def _read(where: str, code: str) -> Iterator[Citation]:
    """Citations from the places before the name of a code: "71, 78" are two."""
    number = _LIST_NUMBER.search(where)
    for place in _PLACES.findall(_PARTS.split(where)[0]):
        yield Citation(re.sub(r"\s", "", place), _called(code), number[1] if number else None)


def _called(code: str) -> str:
    """Normalised name of a code: single spaces, a book of the Sozialgesetzbuch with its Roman number."""
    book = re.fullmatch(r"SGB\s+(\d+)", code)
    return f"SGB {_BOOKS[int(book[1])]}" if book and int(book[1]) < len(_BOOKS) else re.sub(r"\s+", " ", code)


def basis_kind(basis: str) -> str | None:
    """Kind of a basis by what its words name first: law, plan, agreement, demand; None where they name none.

    >>> [basis_kind(words) for words in ("§ 18 SGB II", "§ 3 der Kooperationsvereinbarung", "Kreissozialplan 2022")]
    ['law', 'agreement', 'plan']
    """
    first = [(cited.start(), "law") for cited in _cited(basis)]
    for word in re.finditer(r"\w+", basis):
        first += [(word.start(), kind) for kind, endings in _WORDS.items() if fold(word[0]).endswith(endings)]
    return min(first)[1] if first else None
