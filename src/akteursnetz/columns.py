"""Tables of the records and their columns, in the order in which they are written.

Every column has one English name, which the program uses, and German and English words under which records may give
it. To accept another word, add it here: nothing else has to change.

What may leave is an allow-list: a column is shown on pages, in exports and on the terminal only where it is `public`
here, or where the records release it by name (`records.public`). Columns that the records added are in no list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from akteursnetz.schema import (
    ACTOR_STATES,
    ANSWERS,
    BASES,
    DIRECTIONS,
    EXPECTED_KINDS,
    FORMALITIES,
    FORMS,
    FREQUENCIES,
    FUNCTIONS,
    LEVELS,
    OWNERSHIPS,
    RELATIONS,
    SECTORS,
    STATES,
    SURVEYED,
    Codes,
    Language,
)

Cell = Literal["text", "code", "codes", "number", "amount", "whole", "scale", "date", "actor", "name", "list"]


@dataclass(frozen=True)
class Column:
    """Column of the records: its name in the program, its words in records, and what its cells hold."""

    name: str
    de: str
    en: str
    cell: Cell = "text"
    codes: Codes | None = None
    required: bool = False
    also: tuple[str, ...] = ()
    bounds: tuple[float, float] | None = None
    public: bool = False

    def label(self, lang: Language) -> str:
        """Header in a language."""
        return self.de if lang == "de" else self.en

    def words(self) -> tuple[str, ...]:
        """Words under which records may give the column."""
        return (self.name, self.de, self.en, *self.also)


@dataclass(frozen=True)
class Table:
    """Table of the records: its names and columns in the order in which it is written."""

    name: str
    de: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """Names of the columns in their order."""
        return [column.name for column in self.columns]

    def column(self, name: str) -> Column:
        """Column by its name; one that the schema does not know holds text and is called as it is."""
        return next((column for column in self.columns if column.name == name), Column(name, name, name))


def _open(*columns: Column) -> tuple[Column, ...]:
    """Columns marked as public."""
    return tuple(replace(column, public=True) for column in columns)


_SOURCE = (Column("source", "Quelle", "Source"), Column("quote", "Zitat", "Quote"))
_NOTE = Column("note", "Anmerkung", "Note", also=("Bemerkung", "Notiz"))
_SINCE = Column("since", "Seit", "Since", "date", also=("Beginn", "start"))
_UNTIL = Column("until", "Bis", "Until", "date", also=("Ende", "end"))
_PURPOSE = Column("purpose", "Zweck", "Purpose", also=("Ziel",))
_FUNCTION = Column("function", "Funktion", "Function", "codes", FUNCTIONS)
_REASON = Column("reason", "Grund", "Reason")
_STATE_WORDS = ("Zustand", "Status")
_CONTACTS = (
    "Ansprechpartner",
    "Ansprechpartnerin",
    "Ansprechpartnerinnen",
    "Ansprechpartner und Ansprechpartnerin",
    "Ansprechpartnerin und Ansprechpartner",
    "Ansprechpartnerin oder Ansprechpartner",
    "Ansprechpartner oder Ansprechpartnerin",
    "Ansprechpersonen",
    "Kontaktperson",
    "Kontaktpersonen",
    "Contact persons",
)

ACTORS = Table(
    "actors",
    "Akteure",
    (
        *_open(
            Column("id", "Kennung", "Id", required=True, also=("Kürzel",)),
            Column("name", "Name", "Name", required=True),
            Column("kind", "Art", "Kind", required=True, also=("Typ", "Type")),
            Column("sector", "Sektor", "Sector", "code", SECTORS, also=("Bereich",)),
            Column("form", "Form", "Form", "code", FORMS, also=("Rechtsform",)),
            Column("ownership", "Träger", "Ownership", "code", OWNERSHIPS, also=("Trägerschaft", "Art des Trägers")),
            Column("remit", "Aufgabe", "Remit", "list", also=("Aufgaben", "Zuständigkeit")),
            Column("level", "Gebietsebene", "Level", "code", LEVELS, also=("Ebene",)),
            Column("part_of", "Teil von", "Part of", "actor", also=("gehört zu", "parent")),
            Column("count", "Anzahl", "Count", "whole", bounds=(1, float("inf"))),
            Column("social_space", "Sozialraum", "Social space"),
            Column("surveyed", "Befragt", "Surveyed", "code", SURVEYED),
            _SINCE,
            _UNTIL,
            Column("lat", "Breite", "Latitude", "number", also=("Breitengrad",), bounds=(-90, 90)),
            Column("lon", "Länge", "Longitude", "number", also=("Längengrad",), bounds=(-180, 180)),
            Column("mandate", "Auftrag", "Mandate", also=("Mandat",)),
            _PURPOSE,
            _FUNCTION,
            Column("state", "Stand", "State", "code", ACTOR_STATES, also=_STATE_WORDS),
            _REASON,
            Column("aliases", "Andere Namen", "Aliases", "list", also=("Alias",)),
        ),
        *_SOURCE,
        _NOTE,
    ),
)

TIES = Table(
    "ties",
    "Beziehungen",
    (
        *_open(
            Column("id", "Kennung", "Id", also=("Kürzel",)),
            Column("from", "Von", "From", "actor", required=True),
            Column("to", "Zu", "To", "actor", required=True, also=("An", "nach")),
            Column("relation", "Beziehung", "Relation", "code", RELATIONS, required=True, also=("Beziehungsart",)),
            Column("formality", "Bindung", "Formality", "code", FORMALITIES, also=("Formalität",)),
            Column("direction", "Richtung", "Direction", "code", DIRECTIONS),
            Column("subject", "Gegenstand", "Subject", also=("Thema",)),
            _PURPOSE,
            _FUNCTION,
            Column("programme", "Programm", "Programme", "list", also=("program",)),
        ),
        Column("contact_person", "Ansprechperson", "Contact person", also=_CONTACTS),
        *_open(
            Column("frequency", "Häufigkeit", "Frequency", "code", FREQUENCIES),
            Column("strength", "Stärke", "Strength", "scale", bounds=(1, 5)),
            Column("amount", "Betrag", "Amount", "amount"),
            Column("state", "Stand", "State", "code", STATES, also=_STATE_WORDS),
            _REASON,
            _SINCE,
            _UNTIL,
        ),
        Column("reported_by", "Gemeldet von", "Reported by"),
        *_SOURCE,
        _NOTE,
    ),
)

EXPECTED = Table(
    "expected",
    "Erwartet",
    (
        *_open(
            Column("kind", "Art", "Kind", "code", EXPECTED_KINDS, required=True),
            Column("actor", "Akteur", "Actor", "name"),
            Column("remit", "Aufgabe", "Remit"),
            Column("from", "Von", "From", "name"),
            Column("to", "Zu", "To", "name", also=("An", "nach")),
            Column("basis", "Grundlage", "Basis", required=True),
            Column("basis_kind", "Art der Grundlage", "Kind of basis", "code", BASES),
            Column("valid_from", "Gültig ab", "Valid from", "date"),
        ),
        Column("quote", "Zitat", "Quote"),
    ),
)

INDICATORS = Table(
    "indicators",
    "Indikatoren",
    _open(
        Column("social_space", "Sozialraum", "Social space"),
        Column("actor", "Akteur", "Actor", "actor"),
        Column("indicator", "Indikator", "Indicator", required=True),
        Column("date", "Datum", "Date", "date"),
        Column("value", "Wert", "Value", "number"),
        Column("unit", "Einheit", "Unit"),
        Column("source", "Quelle", "Source"),
    ),
)

NAMES = Table(
    "names",
    "Namen",
    (
        *_open(
            Column("name", "Name", "Name", required=True, also=("Heutiger Name", "Current name")),
            Column(
                "other",
                "Anderer oder früherer Name",
                "Other or former name",
                required=True,
                also=("Anderer Name", "Früherer Name", "Other name", "Former name"),
            ),
            Column("answer", "Antwort", "Answer", "code", ANSWERS, required=True),
            Column("date", "Am", "On", "date", also=("Datum", "Date")),
        ),
        Column("source", "Quelle", "Source"),
        _NOTE,
    ),
)

TABLES: Mapping[str, Table] = {table.name: table for table in (ACTORS, TIES, EXPECTED, INDICATORS, NAMES)}
