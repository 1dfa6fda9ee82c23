"""Findings: claims that something is missing or fragile, kept apart from the words that tell them.

A finding carries a code and values; the sentences stand in the catalogue under `gaps.<code>`. So one finding reads in
German and in English, and a page can offer both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.graph import Pair, Ties
from akteursnetz.network import Network
from akteursnetz.schema import Code, Language
from akteursnetz.texts import cited, date, listing, number, percent, text

Severity = Literal["high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
COLUMNS = ("finding", "title", "about", "severity", "reason", "evidence", "suggestion", "basis")
LISTED = 6  # a sentence names so many of a list at most


@dataclass(frozen=True)
class Phrase:
    """Phrase of the catalogue (`gaps.phrase`) with its values: a value that is itself worded by language."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def told(self, lang: Language) -> str:
        """Sentence in a language."""
        return _said(f"gaps.phrase.{self.key}", self.values, lang)


class Percent(NamedTuple):
    """Share from 0 to 1, worded in percent."""

    share: float

    def told(self, lang: Language) -> str:
        """Share in whole percent in a language."""
        return percent(self.share, lang)


class Date(NamedTuple):
    """Date at its precision, worded as the language writes it."""

    iso: str

    def told(self, lang: Language) -> str:
        """Date with the month's name in a language."""
        return date(self.iso, lang)


class Words(NamedTuple):
    """Words that stand in both languages."""

    en: str
    de: str

    def told(self, lang: Language) -> str:
        """Words in a language."""
        return self.de if lang == "de" else self.en


class Absent(NamedTuple):
    """Expected actor that is not in the network: one id, a name in each language.

    An actor that only the records name has one name, which is its id too.
    """

    id: str
    en: str
    de: str

    @classmethod
    def named(cls, name: str) -> "Absent":
        """Absent actor of a name that the records give."""
        return cls(name, name, name)

    def told(self, lang: Language) -> str:
        """Name in a language."""
        return self.de if lang == "de" else self.en


class Every(tuple[object, ...]):
    """List of which a sentence names every entry, however many there are."""


@dataclass(frozen=True, repr=False)
class Finding:
    """Finding: its code, its severity, the actors that it is about, the ties that are its evidence.

    `about` holds the ids of actors of the network, `absent` the expected ones that are not there. `missing_pair` holds
    the ids of the two of whom the records have no tie that is expected, if that is the claim; `evidence` ids of ties.
    `values` fill the sentences; `notes` are phrases that follow the reason; `basis` is the law, plan, agreement or
    demand that the records name, if the claim rests on one, and `basis_kind` which of these it is. `support` names what
    else the claim rests on: rows of the expectations ("expected 3"), entries of a law list ("sgb8_81 Nr. 6"), measures
    ("network_density").
    """

    code: str
    severity: Severity
    about: tuple[str, ...] = ()
    evidence: Ties = ()
    values: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()
    basis: str | None = None
    basis_kind: str | None = None
    support: tuple[str, ...] = ()
    absent: tuple[Absent, ...] = ()
    missing_pair: Pair | None = None

    def sentence(self, part: str, lang: Language) -> str:
        """Title, reason, suggestion or basis in a language."""
        values = {"basis": self.basis, **self.values}
        said = _said(f"gaps.{self.code}.{part}", values, lang)
        notes = self.notes if part == "reason" else ()
        return " ".join([said, *(note.told(lang) for note in notes)])

    def __repr__(self) -> str:
        return f"<Finding {self.code}, {self.severity}: {self.sentence('title', 'en')}>"


def findings_table(findings: Sequence[Finding], net: Network, lang: Language | None = None) -> pd.DataFrame:
    """Table of findings, in their order, in a language (the network's own where none is given).

    >>> from akteursnetz.examples import example
    >>> from akteursnetz.gapfinders import find_gaps
    >>> net = example("dortmund")
    >>> findings_table(find_gaps(net), net, "en").columns.to_list()
    ['finding', 'title', 'about', 'severity', 'reason', 'evidence', 'suggestion', 'basis']

    Returns
    -------
    DataFrame with the columns `finding` (code), `title`, `about` (ids, and the names of absent actors in the language,
    joined by "; "), `severity`, `reason`, `evidence` (tie ids joined by "; "), `suggestion`, `basis`.
    """
    language = lang or net.meta.language
    rows = [
        (
            finding.code,
            finding.sentence("title", language),
            "; ".join([*finding.about, *(actor.told(language) for actor in finding.absent)]),
            finding.severity,
            finding.sentence("reason", language),
            "; ".join(finding.evidence),
            finding.sentence("suggestion", language),
            finding.sentence("basis", language),
        )
        for finding in findings
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")


def _said(key: str, values: Mapping[str, object], lang: Language) -> str:
    """Sentence of the catalogue, with no-break spaces in citations of law."""
    return cited(text(key, lang, **{name: _shown(value, lang) for name, value in values.items()}))


def _shown(value: object, lang: Language) -> object:
    """Value as a sentence of the language shows it; whole numbers stay numbers, since they choose the plural."""
    match value:
        case Phrase() | Percent() | Date() | Words() | Absent():
            return value.told(lang)
        case Code():
            return value.label(lang)
        case float():
            return number(value, lang)
        case Every():
            return "; ".join(str(_shown(entry, lang)) for entry in value)
        case tuple():
            return _listed([str(_shown(entry, lang)) for entry in value], lang)
        case _:
            return value


def _listed(words: list[str], lang: Language) -> str:
    if len(words) <= LISTED:
        return listing(words, lang)
    more = text("gaps.phrase.more", lang, n=len(words) - LISTED + 1)
    return listing([*words[: LISTED - 1], more], lang)
