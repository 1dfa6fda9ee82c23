"""Metadata of a network in `network.toml`: its title, place, time, and how it was made."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from akteursnetz.doors import CLOSE, nearest
from akteursnetz.errors import Fault, RecordError
from akteursnetz.records.cells import as_text, code_of
from akteursnetz.records.dates import date_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.scales import scale_faults
from akteursnetz.schema import (
    BOUNDARY_KINDS,
    EVIDENCES,
    FORMAT,
    FUNCTIONS,
    REMITS,
    SETTINGS,
    Code,
    Codes,
    Language,
    fold,
)
from akteursnetz.texts import legible


@dataclass(frozen=True)
class Meta:
    """Metadata of a network; what is not given is None or empty.

    Entries take the words that `network.toml` takes, in either language; RecordError tells all that are none.

    >>> Meta(evidence="Befragung", date="15.03.2007").filled()
    {'title': '', 'format': 1, 'language': 'de', 'date': '2007-03-15', 'evidence': 'survey', 'remits': 'names'}
    """

    title: str = ""
    place: str | None = None
    land: str | None = None
    setting: str | None = None
    language: Language = "de"
    date: str | None = None
    evidence: str | None = None
    boundary: str | None = None
    boundary_kind: str | None = None
    remits: str = "names"
    public: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    stations: tuple[Mapping[str, Any], ...] = ()
    scales: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        given = {name: getattr(self, name) for name in ENTRIES}
        entries, faults = _parsed({name: value for name, value in given.items() if value is not None}, "Meta")
        faults += [Fault("empty", "Meta", None, name) for name in ("language", "remits") if given[name] is None]
        if faults:
            raise RecordError(faults)
        for name, value in entries.items():
            object.__setattr__(self, name, value)

    def filled(self) -> dict[str, Any]:
        """Given entries, as they stand in `network.toml`."""
        known = {name: getattr(self, name) for name in ENTRIES}
        given = {name: list(v) if isinstance(v, tuple) else v for name, v in known.items() if v not in (None, (), {})}
        return {"title": given.pop("title"), "format": FORMAT, **given, **self.extra}


ENTRIES = tuple(entry.name for entry in fields(Meta) if entry.name != "extra")
#: Further entries that parts of the program read.
FURTHER = ("not_applicable", "survey")
#: Those of them whose parts are lists.
FURTHER_LISTS = ("not_applicable",)
#: Words that people write for the entries; a workbook takes them, in network.toml people are told what to write.
WORDS = {
    "titel": "title",
    "ort": "place",
    "bundesland": "land",
    "lage": "setting",
    "sprache": "language",
    "datum": "date",
    "stand": "date",
    "grundlage": "evidence",
    "abgrenzung": "boundary",
    "abgrenzungsart": "boundary_kind",
    "quellen": "sources",
    "kennzahlen": "indicators",
    "stationen": "stations",
    "veroeffentlicht": "public",
    "aufgaben": "remits",
}
_REQUIRED = ("title", "format")
LISTS = {"public": str, "sources": str, "indicators": str, "stations": dict}
CODES: Mapping[str, Codes] = {
    "setting": SETTINGS,
    "evidence": EVIDENCES,
    "boundary_kind": BOUNDARY_KINDS,
    "remits": REMITS,
    "language": {"de": Code("de", "German", "Deutsch"), "en": Code("en", "English", "Englisch")},
}
_TEXTS = ("title", "place", "land", "boundary")


def check_meta(raw: Mapping[str, Any], file: str) -> tuple[Meta, list[Fault], list[Fault]]:
    """Metadata from the entries of `network.toml`, all faults, and notices of unknown entries (kept in `extra`).

    An unknown entry whose name is close to a known one is a fault; one that stands for a missing title is told with it.
    """
    entries, faults = _parsed(raw, file)
    near = {key: _near(key, raw) for key in raw if key not in (*ENTRIES, *FURTHER, *_REQUIRED)}
    faults += [
        Fault("unknown_key", file, None, key, nearest=known)
        for key, known in near.items()
        if known not in (None, *_REQUIRED)
    ]
    notices = [Fault("kept_key", file, None, key) for key, known in near.items() if not known]
    for key in _REQUIRED:
        if key not in raw:
            words = {fold(word): word for word in raw}
            faults.append(Fault("missing_column", file, None, key, nearest=nearest(key, words)))
    entries.pop("format", None)
    extra = {key: value for key, value in entries.items() if key not in ENTRIES}
    return Meta(**{key: value for key, value in entries.items() if key in ENTRIES}, extra=extra), faults, notices


def _near(key: str, raw: Mapping[str, Any]) -> str | None:
    """Entry that an unknown key probably means, unless that one is given too; else None."""
    words = {**WORDS, **{fold(entry): entry for entry in (*ENTRIES, *FURTHER, *_REQUIRED)}}
    found = nearest(key, words, cutoff=CLOSE)
    return None if found in raw else found


def _parsed(raw: Mapping[str, Any], file: str) -> tuple[dict[str, Any], list[Fault]]:
    """Parsed entries, and a fault for each that cannot be taken."""
    entries: dict[str, Any] = {}
    faults: list[Fault] = []
    for key, value in _legible(raw).items():
        if key == "scales" and (misshaped := list(scale_faults(value, file))):
            faults += misshaped
            continue
        try:
            entries[key] = _entry(key, value)
        except MisreadError as misread:
            found = as_text(value)
            faults.append(
                Fault(misread.code, file, None, key, found, misread.accepted, misread.nearest, misread.details)
            )
    return entries, faults


def _legible(value: Any) -> Any:
    """Entry with all its texts, in whatever depth, made `legible`."""
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, Mapping):
        return {_legible(key): _legible(inner) for key, inner in value.items()}
    return type(value)(map(_legible, value)) if isinstance(value, list | tuple) else value


def _entry(key: str, value: Any) -> Any:
    if key == "format" and as_text(value) != str(FORMAT):
        raise MisreadError("unsupported_format", (str(FORMAT),))
    if key in CODES:
        return code_of(as_text(value), CODES[key])
    if key == "date":
        return date_of(value)
    if key == "functions":
        return _functions(value)
    if key in LISTS:
        if not (isinstance(value, list | tuple) and all(isinstance(entry, LISTS[key]) for entry in value)):
            raise MisreadError("not_list")
        return tuple(value)
    if key in _TEXTS and not (isinstance(value, str) and (value.strip() or key == "title")):
        raise MisreadError("not_words")
    return value


def _functions(value: Any) -> tuple[str, ...]:
    """Functions of the network as a whole, each once, in the order of the code list."""
    if not isinstance(value, list | tuple):
        raise MisreadError("not_list")
    given = {code_of(as_text(word), FUNCTIONS) for word in value}
    return tuple(code for code in FUNCTIONS if code in given)
