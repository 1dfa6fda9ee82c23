"""What `network.toml` says of a network as a whole: its title, place, time, and how it was made."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from akteursnetz.errors import Fault
from akteursnetz.records.cells import MisreadError, as_text, code_of, date_of, nearest
from akteursnetz.schema import EVIDENCES, FORMAT, LANGUAGES, SETTINGS, Code, Codes, Language, fold


@dataclass(frozen=True)
class Meta:
    """The facts that hold for the whole network; what is not given is None or empty."""

    title: str = ""
    place: str | None = None
    setting: str | None = None
    language: Language = "de"
    date: str | None = None
    evidence: str | None = None
    boundary: str | None = None
    sources: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    stations: tuple[Mapping[str, Any], ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def filled(self) -> dict[str, Any]:
        """The entries that are given, as they stand in `network.toml`."""
        known = {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "extra"}
        given = {name: list(v) if isinstance(v, tuple) else v for name, v in known.items() if v not in (None, ())}
        return {"title": given.pop("title"), "format": FORMAT, **given, **self.extra}


LISTS = {"sources": str, "indicators": str, "stations": dict}
_CODES: Mapping[str, Codes] = {
    "setting": SETTINGS,
    "evidence": EVIDENCES,
    "language": {lang: Code(lang, lang, lang) for lang in LANGUAGES},
}
_TEXTS = ("title", "place", "boundary")


def check_meta(raw: Mapping[str, Any], file: str) -> tuple[Meta, list[Fault]]:
    """The entries of `network.toml`, and all faults in them; entries of other names are kept in `extra`."""
    faults: list[Fault] = []
    values: dict[str, Any] = {}
    for key, value in raw.items():
        try:
            values[key] = _entry(key, value)
        except MisreadError as misread:
            found = as_text(value)
            faults.append(
                Fault(misread.code, file, None, key, found, misread.accepted, misread.nearest, misread.details)
            )
    for key in ("title", "format"):
        if key not in raw:
            words = {fold(word): word for word in raw}
            faults.append(Fault("missing_column", file, None, key, nearest=nearest(key, words)))
    values.pop("format", None)
    known = {entry.name for entry in fields(Meta)} - {"extra"}
    extra = {key: value for key, value in values.items() if key not in known}
    return Meta(**{key: value for key, value in values.items() if key in known}, extra=extra), faults


def _entry(key: str, value: Any) -> Any:
    if key == "format" and as_text(value) != str(FORMAT):
        raise MisreadError("unsupported_format", (str(FORMAT),))
    if key in _CODES:
        return code_of(as_text(value), _CODES[key])
    if key == "date":
        return date_of(value)
    if key in LISTS:
        if not (isinstance(value, list) and all(isinstance(entry, LISTS[key]) for entry in value)):
            raise MisreadError("not_list")
        return tuple(value)
    if key in _TEXTS and (not isinstance(value, str) or not value.strip()):
        raise MisreadError("not_words")
    return value
