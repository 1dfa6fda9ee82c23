"""Law lists: the partners that a paragraph names for the body that it binds, version by version.

A list is drawn from the law in other words: the law's text is the authority. Each of its versions says on which days
its text was seen, and from when it was in force only where a source proves that. So a version holds for a network from
its entry into force, or from the day on which its text was first seen, to the last such day; the newest holds on. A
network that is older, or lies between two versions, or bears no date, gets no list.
"""

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import pandas as pd

from akteursnetz.errors import Fault, NetworkError, RecordError
from akteursnetz.knowledge.citations import citations
from akteursnetz.records.dates import date_of, interval
from akteursnetz.records.files import UnreadableError, content_of, entries_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import Language
from akteursnetz.texts import text

LAW_LISTS = tuple(
    sorted(file.name.removesuffix(".toml") for file in files(__package__).joinpath("law_lists").iterdir())
)

#: What a paragraph asks for: cooperation in general, structural cooperation, or a seat on a body.
Asks = Literal["cooperation", "structural", "seat"]


class Entry(NamedTuple):
    """Entry of a law list: a partner that a paragraph names, and by what an actor of the records is known to be it.

    `number` is its place in the law; where one place names several partners they are numbered within it. `names` are
    the beginnings of names, kinds and aliases, `remits` the remits under which another body does the same work. A
    `public` partner is none of the private sectors: a parish is no municipality.
    """

    number: str
    en: str
    de: str
    names: tuple[str, ...]
    remits: tuple[str, ...]
    public: bool = False

    def label(self, lang: Language) -> str:
        """Name in a language."""
        return self.de if lang == "de" else self.en


@dataclass(frozen=True)
class Version:
    """Version of a law list: a wording of the paragraph, the days on which it was seen, and its proved time in force.

    `proof` says what proves the entry into force, `source` where the text was seen.
    """

    seen: tuple[str, ...]
    in_force: str | None
    until: str | None
    proof: str | None
    source: str
    entries: tuple[Entry, ...]

    @property
    def first(self) -> str:
        """First day for which the version holds."""
        return self.in_force or self.seen[0]

    @property
    def last(self) -> str:
        """Last day for which the version holds, as far as is known."""
        return self.until or max([*self.seen, self.first], key=lambda day: interval(day)[1])


@dataclass(frozen=True)
class LawList:
    """Law list: the partners that a paragraph names, the remit of the body that it binds, and what it asks for.

    `touches` are beginnings of words by which a body of the records is known to have to do with the duty; `bodies` are
    beginnings of the names of the body on which the paragraph gives a seat.
    """

    name: str
    paragraph: str
    asks: Asks
    remit: str
    binds: Mapping[Language, str]
    touches: tuple[str, ...]
    bodies: tuple[str, ...]
    versions: tuple[Version, ...]

    def version(self, date: str | None) -> Version:
        """Version that holds at a date; NetworkError says why there is none.

        >>> len(law_list("sgb8_81").version("2024").entries) > 13
        True
        """
        if date is None:
            raise NetworkError("law_list_undated", paragraph=self.paragraph)
        day, last_day = interval(date)
        for version in self.versions:
            holds_on = version is self.versions[-1]
            if interval(version.first)[0] <= day and (holds_on or last_day <= interval(version.last)[1]):
                return version
        raise self._untimely(date, day)

    def _untimely(self, date: str, day: dt.date) -> NetworkError:
        """Error that there is no version for a date: it is before the first, or not within one."""
        given = {"paragraph": self.paragraph, "date": date}
        earlier = [version.last for version in self.versions if interval(version.first)[0] <= day]
        later = [version.first for version in self.versions if interval(version.first)[0] > day]
        if earlier:
            return NetworkError("law_list_between", **given, earlier=earlier[-1], later=later[0])
        return NetworkError("law_list_older", **given, first=later[0])


def law_list(name: str | Path) -> LawList:
    """Law list of the package by its name, or one's own by the path of a TOML file of the same form.

    Raises NetworkError for a name that is none and for a file that lacks a part or has a wrong one, RecordError for a
    file that is no TOML.

    >>> law_list("sgb8_81").paragraph
    '§ 81 SGB VIII'
    """
    if str(name) in LAW_LISTS:
        return _own(str(name))
    given = _opened(Path(name))
    try:
        return _drawn(given, Path(name).stem, str(name))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise NetworkError("law_list_misshaped", found=name, model=LAW_LISTS[0]) from None


def asked_law_lists(asked: str | Path | Iterable[str | Path]) -> list[LawList]:
    """Law lists of one or several names or paths; NetworkError for a name that is none."""
    return [law_list(name) for name in ([asked] if isinstance(asked, str | Path) else asked)]


def law_lists(lang: Language = "en") -> pd.DataFrame:
    """Table of the package's law lists: one row for each version of each list, in a language.

    Returns
    -------
    DataFrame with the columns `list` (its name), `paragraph`, `binds` (whom the paragraph binds), `asks` (what it asks
    for), `seen` (the days on which this version's text was seen, joined by "; "), `in_force`, `until` and `proof`
    (empty where no source proves it), `source` (where the text was seen), `entries` (how many partners it names).

    >>> sorted(set(law_lists()["list"])) == list(LAW_LISTS)
    True
    """
    rows = [
        (
            *(given.name, given.paragraph, given.binds[lang], text(f"words.asks.{given.asks}", lang)),
            *("; ".join(version.seen), version.in_force or "", version.until or "", version.proof or ""),
            *(version.source, len(version.entries)),
        )
        for given in map(law_list, LAW_LISTS)
        for version in given.versions
    ]
    heads = ["list", "paragraph", "binds", "asks", "seen", "in_force", "until", "proof", "source", "entries"]
    return pd.DataFrame(rows, columns=heads)


def law_list_entries(name: str | Path, *, date: str | None = None, lang: Language = "en") -> pd.DataFrame:
    """Table of the entries of a law list in its newest version, or in that of a date.

    Raises NetworkError as `law_list` does, and for a date that is none or that no version is known for.

    >>> len(law_list_entries("sgb8_81", date="2024"))
    24

    Returns
    -------
    DataFrame with the columns `number` and `entry`.
    """
    given = law_list(name)
    version = given.versions[-1] if date is None else given.version(date_given(date))
    rows = [(entry.number, entry.label(lang)) for entry in version.entries]
    return pd.DataFrame(rows, columns=["number", "entry"], dtype="str")


def cited_list(basis: str) -> LawList | None:
    """Law list of the package whose paragraph a basis cites first; None where it cites none.

    >>> cited_list("§ 81 Nr. 6 SGB VIII").name, cited_list("§ 3 der Vereinbarung")
    ('sgb8_81', None)
    """
    known = _by_law()
    return next((known[citation.law] for citation in citations(basis) if citation.law in known), None)


def date_given(date: str) -> str:
    """Date as ISO text; NetworkError for a word that is none."""
    try:
        return date_of(date)
    except MisreadError:
        raise NetworkError("no_date", found=date) from None


@cache
def _by_law() -> dict[tuple[str, str], LawList]:
    return {citations(given.paragraph)[0].law: given for given in map(law_list, LAW_LISTS)}


@cache
def _own(name: str) -> LawList:
    written = files(__package__).joinpath("law_lists", f"{name}.toml").read_text(encoding="utf-8")
    return _drawn(tomllib.loads(written), name, name)


def _opened(path: Path) -> dict[str, Any]:
    """Content of the TOML file of one's own law list."""
    if path.suffix != ".toml" or not path.is_file():
        raise NetworkError("no_law_list", found=path, known=LAW_LISTS)
    try:
        return entries_of(content_of(path, "toml").decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RecordError([Fault("not_text", str(path))]) from None
    except UnreadableError as error:
        raise RecordError([Fault(error.code, str(path), error.row, found=error.found, details=error.details)]) from None


def _drawn(given: dict[str, Any], name: str, found: str) -> LawList:
    """Law list from the content of its file."""
    _require(given, ("paragraph", "asks", "touches", "bound", "version", "entry"), found)
    _require(given["bound"], ("remit", "de", "en"), found)
    if given["asks"] not in get_args(Asks):
        raise NetworkError("law_list_asks", found=found, asks=given["asks"], known=get_args(Asks))
    for entry in given["entry"]:
        _require(entry, ("number", "de", "en", "names", "remits"), found)
    versions = [_version(version, given["entry"], found) for version in given["version"]]
    return LawList(
        name,
        given["paragraph"],
        given["asks"],
        given["bound"]["remit"],
        {"de": given["bound"]["de"], "en": given["bound"]["en"]},
        tuple(given["touches"]),
        tuple(given.get("bodies", ())),
        tuple(sorted(versions, key=lambda version: interval(version.first))),
    )


def _version(given: dict[str, Any], entries: list[dict[str, Any]], found: str) -> Version:
    """Version with its entries, those of one place numbered within it."""
    _require(given, ("key", "seen", "source"), found)
    there = [entry for entry in entries if given["key"] in entry["number"]]
    sharing = Counter(entry["number"][given["key"]] for entry in there)
    taken: Counter[str] = Counter()
    drawn = []
    for entry in there:
        place = entry["number"][given["key"]]
        taken[place] += 1
        number = place if sharing[place] == 1 else f"{place} ({taken[place]})"
        known_by = tuple(entry["names"]), tuple(entry["remits"])
        drawn.append(Entry(number, entry["en"], entry["de"], *known_by, entry.get("public", False)))
    dates = (tuple(given["seen"]), given.get("in_force"), given.get("until"), given.get("proof"))
    return Version(*dates, given["source"], tuple(drawn))


def _require(given: Mapping[str, Any], parts: Iterable[str], found: str) -> None:
    """Check that a law list's file has its parts; NetworkError for those that are missing."""
    if missing := [part for part in parts if part not in given]:
        raise NetworkError("law_list_lacks", found=found, missing=tuple(missing))
