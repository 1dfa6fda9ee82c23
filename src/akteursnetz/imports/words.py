"""Words of office sheets: what a header, a cell, a line of a legend or of notes says, folded for comparison."""

import re
from collections.abc import Mapping

from akteursnetz.records.cells import says_nothing
from akteursnetz.schema import FORMALITIES, FREQUENCIES, RELATIONS, STATES, Codes, fold, lookup


def _folded(*words: str) -> tuple[str, ...]:
    return tuple(map(fold, words))


#: Headers of the column with the names of actors, those that surely mean one first.
NAME = _folded(
    *("Einrichtung", "Name der Einrichtung", "Organisation", "Name der Organisation", "Institution", "Akteur"),
    *("Name der Institution", "Organization", "Actor", "Dienststelle", "Behörde", "Stelle", "Verein", "Firma"),
    *("Anbieter", "Partner", "Kooperationspartner", "Partnereinrichtung", "Netzwerkpartner", "Einrichtung/Träger"),
    *("Einrichtungen", "Organisationen", "Institutionen", "Akteure", "Actors", "Mit wem", "Partner organisation"),
    *("Label", "Bezeichnung", "Träger", "Name"),
)
#: A column of persons beside one of organisations.
PERSON = re.compile(r"ansprech|kontakt|vorname|nachname|familienname|leitung|leiter|anrede|contact|surname|firstname")
CONTACT = re.compile(
    r"ansprech|kontaktp|telefon|^tel|^fax|mail|mobil|handy|adress|anschrift|strasse|^plz|postleitzahl|website|webseite"
    r"|internet|homepage|^url|phone|address|street|postcode|zip|contact"
)
NUMBER = re.compile(r"(lfd|laufende|lauf)?(nr|nummer|no|number)|pos|position")
BODY = _folded(
    *("Gremium", "Gremien", "Ausschuss", "Arbeitskreis", "Arbeitsgruppe", "AG", "AK", "Runde", "Body", "Committee"),
    *("Name des Gremiums", "Arbeitsgemeinschaft", "Netzwerk", "Board", "Working group"),
)
MEMBER = _folded(
    *("Mitglied", "Mitglieder", "Teilnehmer", "Teilnehmende", "Teilnehmerinnen", "Beteiligte", "Mitgliedseinrichtung"),
    *("Teilnehmende Einrichtungen", "Member", "Members", "Entsendende Stelle", "Vertretene Einrichtung", "Vertreten"),
)
QUESTION = _folded("Frage", "Fragestellung", "Item", "Merkmal", "Question", "Variable", "Fragetext")
ANSWER = _folded("Antwort", "Wert", "Ausprägung", "Answer", "Value", "Response", "Antworten")
REPORTERS = _folded("Ego", "Befragte Einrichtung", "Befragte", "Befragter", "Respondent")
#: Headers of the two ends of a tie.
ENDS = tuple(
    (fold(first), fold(second))
    for first, second in (
        *(("Von", "Zu"), ("Von", "An"), ("Von", "Nach"), ("From", "To"), ("Source", "Target"), ("Ego", "Alter")),
        *(("Quelle", "Ziel"), ("Sender", "Empfänger"), ("Absender", "Empfänger"), ("Geber", "Nehmer")),
        *(("Befragte Einrichtung", "Partner"), ("Respondent", "Partner"), ("Akteur", "Partner"), ("Wer", "Mit wem")),
        *(("Einrichtung", "Partner"), ("Organisation", "Partner"), ("Akteur", "Kooperationspartner")),
        *(("Einrichtung", "Kooperationspartner"), ("Organisation", "Kooperationspartner"), ("Wer", "Wem")),
        *(("Einrichtung", "Arbeitet zusammen mit"), ("Akteur", "Arbeitet zusammen mit"), ("Actor", "Partner")),
        *(("Einrichtung", "Kooperiert mit"), ("Akteur", "Kooperiert mit"), ("Organisation", "Kooperiert mit")),
        *(("Einrichtung", "Zusammenarbeit mit"), ("Einrichtung", "Arbeitet mit"), ("Einrichtung", "Mit wem")),
        *(("Einrichtung", "Partnereinrichtung"), ("Träger", "Kooperationspartner"), ("Befragter", "Partner")),
    )
)
_FIRST = re.compile(
    r"((?:akteur|einrichtung|organisation|organization|partner|institution|stelle|traeger|name|ende|seite|actor|node"
    r"|netzwerkpartner|kooperationspartner).*?)(1|a|i)"
)
_NUMBERED = re.compile(r"(partner|kooperationspartner|netzwerkpartner|partnereinrichtung|mitglied|member)(\d+)")
_SECOND = {"1": "2", "a": "b", "i": "ii"}
#: A name of a body rather than of an organisation.
BODY_NAME = re.compile(
    r"ausschuss|arbeitskreis|arbeitsgruppe|arbeitsgemeinschaft|\bA[GK]\b|beirat|gremi|rund(?:e[rn]?) tisch|runde\b"
    r"|konferenz|kommission|steuerung|forum|netzwerk|bündnis|plenum|\bJHA\b|lenkungs|\brat\b|fachgruppe|zirkel|tisch\b"
    r"|board|committee|council|round table|working group|task force|panel",
    re.IGNORECASE,
)
SUM = re.compile(r"summen?|gesamt(summe)?|insgesamt|total|sum|anzahl|zeilensumme|spaltensumme|mittelwert|durchschnitt")
NOTE = re.compile(
    r"\s*(stand|legende|anmerkung|hinweis|quelle|erläuterung|zeichenerklärung|bearbeitet|erstellt|datum|note|legend"
    r"|source|key|as of|bitte|please|vielen dank|thank|rückfragen|rücksendung|\*+)\b\s*.*[:.*]?|\s*\*.*",
    re.IGNORECASE | re.DOTALL,
)
_NOTED = re.compile(
    r"\s*([^\W\d]+ ?[^\W\d]*)\s*:|.*\S\s*=\s*\S|\s*stand\s+(\w+\.?\s+)?\d|\s*\*|\s*(bitte|please)\b", re.IGNORECASE
)
#: What asks for the one that fills in a questionnaire, with the answer behind it or in the next cell.
RESPONDENT = re.compile(
    r"\s*(?:ausgefüllt (?:von|durch)|ihre (?:einrichtung|organisation|institution|stelle)|rückmeldung von"
    r"|name (?:ihrer|der|ihres) (?:einrichtung|organisation|institution|trägers)|befragte (?:einrichtung|stelle)"
    r"|antwortende (?:einrichtung|stelle)|einrichtung|organisation|institution|akteur|absender|(?:frage)?bogen von"
    r"|completed by|filled in by|your organi[sz]ation|name of (?:your|the) organi[sz]ation|respondent|organi[sz]ation)"
    r"\s*(?:\([^)]*\))?\s*(?P<sign>[:?]|$)\s*(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
YES = set(_folded("x", "ja", "yes", "wahr", "true", "vorhanden", "besteht", "trifft zu", "xx")) | {"1"}
TICKS = set("✓✔☑☒✗✘●•■×+")
_NO = re.compile(
    r"(kein|keine|keiner|keinen|nicht|nie|nein|no|none|never|not|ohne|falsch|false|without)\b.*", re.DOTALL
)
_NO_SIGNS = re.compile(r"[-–—−/\\0]|nein|no")
_UNKNOWN = set(_folded("weiß nicht", "weiss nicht", "unbekannt", "keine Angabe", "k. A.", "don't know", "unklar"))
_RULES = {"j": "ja", "n": "nein", "y": "yes"}
#: Words of a question or title for a column or a relation; a word counts that begins so.
_COLUMNS = {
    "haeufigkeit": "frequency",
    "frequenz": "frequency",
    "frequency": "frequency",
    "wieoft": "frequency",
    "howoften": "frequency",
    "bindung": "formality",
    "formalitaet": "formality",
    "formality": "formality",
    "vertragsform": "formality",
    "vertragsart": "formality",
}
_FURTHER = {"finanz": "funding", "informier": "information", "weisung": "instruction", "zusammenarbeit": "cooperation"}
_LONG = 6  # so many letters of a word are enough for a word that begins so

CODED: Mapping[str, Codes] = {
    "relation": RELATIONS,
    "formality": FORMALITIES,
    "frequency": FREQUENCIES,
    "state": STATES,
}


def is_yes(word: str) -> bool:
    """Whether a cell is a mark that says no more than "yes"."""
    return word in TICKS or fold(word) in YES


def is_unknown(word: str) -> bool:
    """Whether a cell says that the answer is not known; a dash in a sheet of marks says "no"."""
    return fold(word) in _UNKNOWN or word == "?" or (says_nothing(word) and not _NO_SIGNS.fullmatch(word))


def is_no(word: str) -> bool:
    """Whether a cell or a word of a legend says that there is no tie."""
    plain = word.strip().casefold()
    return _NO_SIGNS.fullmatch(plain) is not None or _NO.fullmatch(plain) is not None


def is_note(line: str) -> bool:
    """Whether a line below or above a table is a note: it names the day, a legend, a source, or explains a sign."""
    return NOTE.fullmatch(line) is not None and _NOTED.match(line) is not None


def code_words(column: str) -> dict[str, str]:
    """Folded words of the code list of a column, each with its code."""
    return lookup(CODED[column].values())


def meant_by(word: str, columns: tuple[str, ...] = ("formality", "frequency", "state")) -> dict[str, str]:
    """Column and code that a word of ours stands for; empty where it stands for none.

    >>> meant_by("Vertrag"), meant_by("wöchentlich"), meant_by("V")
    ({'formality': 'contract'}, {'frequency': 'weekly'}, {})
    """
    folded = fold(word)
    found = ((column, code_words(column).get(folded)) for column in columns)
    return next(({column: code} for column, code in found if code is not None), {})


def relation_in(title: str) -> str | None:
    """Relation that a title or a question speaks of; None where it names none, or several but cooperation."""
    words = [fold(word) for word in re.findall(r"\w+", title)]
    known = code_words("relation") | _FURTHER
    found = {
        relation
        for word in words
        for said, relation in known.items()
        if word == said or (len(said) >= _LONG and word.startswith(said))
    }
    if "cooperation" in found:
        return "cooperation"
    return found.pop() if len(found) == 1 else None


def column_in(title: str) -> str | None:
    """Column that a title or a question asks for: frequency or formality; None for any other."""
    folded = fold(title)
    return next((column for word, column in _COLUMNS.items() if word in folded), None)


def numbered_in(headers: list[str]) -> tuple[str, list[int]]:
    """Word and positions of headers that are numbered: Partner 1, Partner 2 …; nothing where there are not two.

    >>> numbered_in(["Einrichtung", "Partner 1", "Partner 2"]), numbered_in(["Partner 1", "Telefon"])
    (('partner', [1, 2]), ('', []))
    """
    places: dict[str, list[int]] = {}
    for at, header in enumerate(headers):
        if match := _NUMBERED.fullmatch(fold(header)):
            places.setdefault(match[1], []).append(at)
    return next(((word, found) for word, found in places.items() if len(found) > 1), ("", []))


def ends_in(headers: list[str]) -> tuple[int, int] | None:
    """Positions of the headers of the two ends of a tie; None without such a pair.

    >>> ends_in(["Nr.", "Akteur 1", "Akteur 2"]), ends_in(["Name", "Telefon"])
    ((1, 2), None)
    """
    folded = [fold(header) for header in headers]
    for first, second in ENDS:
        if first in folded and second in folded:
            return folded.index(first), folded.index(second)
    for at, word in enumerate(folded):
        begun = _FIRST.fullmatch(word)
        if begun and (other := begun[1] + _SECOND[begun[2]]) in folded:
            return at, folded.index(other)
    return None


def first_in(headers: list[str], words: tuple[str, ...]) -> int | None:
    """Position of the header that stands first among the words; None where none does."""
    folded = [fold(header) for header in headers]
    return next((folded.index(word) for word in words if word in folded), None)
