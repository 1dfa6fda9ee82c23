"""Vocabulary as data: code lists, and what counts as contractual and as formalised.

Every code has one English name, which the program uses, and German and English words under which records may give it;
so has every column (`columns`). Reading folds case, spaces, hyphens and umlauts, so `Fördermittel`, `foerdermittel` and
`FÖRDERMITTEL` are one word. To accept another word, add it here: nothing else has to change.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
FORMAT = 1


@dataclass(frozen=True)
class Code:
    """Code, one value of a code list: its name in the program, its two labels, further words that records may use."""

    name: str
    en: str
    de: str
    also: tuple[str, ...] = ()

    def label(self, lang: Language) -> str:
        return self.de if lang == "de" else self.en

    def words(self) -> tuple[str, ...]:
        return (self.name, self.en, self.de, *self.also)


Codes = Mapping[str, Code]


def _codes(*codes: Code) -> Codes:
    return {code.name: code for code in codes}


SECTORS = _codes(
    Code("administration", "Public administration", "Öffentliche Verwaltung", ("Verwaltung", "Ämter")),
    Code("politics", "Politics", "Politik", ("Kommunalpolitik",)),
    Code("welfare", "Welfare associations", "Wohlfahrtspflege", ("Freie Wohlfahrtspflege", "Wohlfahrt")),
    Code("church", "Churches", "Kirchen", ("Kirche", "Church")),
    Code("education", "Education", "Bildung", ("Schule", "Schulen")),
    Code("economy", "Economy", "Wirtschaft", ("Business",)),
    Code("employment", "Training and employment providers", "Ausbildungs- und Beschäftigungsträger", ("Träger",)),
    Code("health", "Health", "Gesundheit", ("Gesundheitswesen",)),
    Code("justice", "Justice and police", "Justiz und Polizei", ("Justiz", "Polizei")),
    Code("civil_society", "Civil society", "Zivilgesellschaft", ("Vereine", "Vereine und Verbände")),
    Code("residents", "Residents", "Bewohnerschaft", ("Bewohner", "Bewohnerinnen und Bewohner", "Bürger")),
    Code("other", "Other", "Sonstige", ("Anderes",)),
)

FORMS = _codes(
    Code("organisation", "Organisation", "Organisation", ("organization",)),
    Code("office", "Office", "Amt", ("Dienststelle", "Behörde")),
    Code("body", "Body", "Gremium", ("Ausschuss", "committee")),
    Code("programme", "Programme", "Programm", ("program", "Projekt", "project")),
    Code("office_holder", "Office holder", "Amtsträger", ("Amtsträgerin",)),
    Code("group", "Group", "Gruppe"),
)

LEVELS = _codes(
    Code("neighbourhood", "Neighbourhood", "Quartier", ("neighborhood", "Stadtteil")),
    Code("city_district", "City district", "Stadtbezirk", ("Bezirk", "borough")),
    Code("municipality", "Municipality", "Gemeinde", ("Kommune", "Stadt")),
    Code(
        "joint_municipality",
        "Association of municipalities",
        "Verwaltungsgemeinschaft",
        ("Samtgemeinde", "Verbandsgemeinde", "Verwaltungsverband", "joint municipality"),
    ),
    Code("independent_city", "Independent city", "Kreisfreie Stadt", ("Stadtkreis", "urban district")),
    Code("district", "District", "Kreis", ("Landkreis",)),
    Code("state", "State", "Land", ("Bundesland",)),
    Code("federal", "Federal", "Bund"),
    Code("EU", "European Union", "Europäische Union"),
    Code("church", "Church", "Kirche"),
)

#: Who runs an actor, whatever its field: the state and municipalities, non-profit bodies, or private firms.
OWNERSHIPS = _codes(
    Code("public", "Public", "Öffentlich", ("kommunal", "staatlich", "öffentlicher Träger")),
    Code(
        "free",
        "Non-profit",
        "Frei",
        ("freigemeinnützig", "gemeinnützig", "kirchlich", "freier Träger", "voluntary", "not-for-profit"),
    ),
    Code("private", "Private, for profit", "Privat", ("privatgewerblich", "gewerblich", "for-profit")),
)

SURVEYED = _codes(Code("yes", "Yes", "Ja", ("true", "1")), Code("no", "No", "Nein", ("false", "0")))

RELATIONS = _codes(
    Code("cooperation", "Cooperation", "Kooperation", ("Zusammenarbeit",)),
    Code("membership", "Membership", "Mitgliedschaft", ("Mitglied",)),
    Code("representation", "Representation", "Vertretung", ("Sitz", "seat")),
    Code("funding", "Funding", "Finanzierung", ("Förderung",)),
    Code("referral", "Referral", "Fallübergabe", ("Überweisung", "Vermittlung")),
    Code("information", "Information", "Information", ("Informationsaustausch",)),
    Code("advice", "Advice", "Beratung"),
    Code("supervision", "Supervision", "Aufsicht", ("Fachaufsicht", "Rechtsaufsicht", "Dienstaufsicht", "oversight")),
    Code("instruction", "Instruction", "Weisung", ("Weisungsrecht", "Weisungsbefugnis", "directive")),
    Code("ownership", "Ownership", "Trägerschaft", ("Träger von", "sponsorship")),
    Code("commission", "Commission", "Beauftragung", ("Auftrag", "commissioning")),
    Code("allocation", "Allocation", "Zuweisung", ("assignment",)),
    Code("patronage", "Patronage", "Patenschaft"),
    Code("co_membership", "Sitting together", "Gemeinsame Gremiensitze", ("Gemeinsamer Sitz", "shared seat")),
)

FORMALITIES = _codes(
    Code("contract", "Contract", "Vertrag", ("Rahmenvertrag", "Dienstleistungsvertrag", "Gesellschaftsvertrag")),
    Code("public_law_contract", "Contract under public law", "Öffentlich-rechtlicher Vertrag", ("ö.-r. Vertrag",)),
    Code("agreement", "Agreement", "Vereinbarung", ("schriftliche Vereinbarung", "written agreement")),
    Code("framework_agreement", "Framework agreement", "Rahmenvereinbarung"),
    Code("administrative_agreement", "Administrative agreement", "Verwaltungsvereinbarung"),
    Code("intermunicipal_agreement", "Inter-municipal agreement", "Zweckvereinbarung"),
    Code(
        "service_agreement",
        "Service agreement",
        "Leistungsvereinbarung",
        ("Leistungsvertrag", "Leistungs- und Entgeltvereinbarung", "Qualitätsentwicklungsvereinbarung"),
    ),
    Code("remuneration_agreement", "Remuneration agreement", "Entgeltvereinbarung"),
    Code("target_agreement", "Target agreement", "Zielvereinbarung"),
    Code("cooperation_agreement", "Cooperation agreement", "Kooperationsvereinbarung", ("Kooperationsvertrag",)),
    Code("grant_agreement", "Grant agreement", "Zuwendungsvertrag"),
    Code("contractual", "Contractual", "Vertraglich", ("vertraglich geregelt",)),
    Code("grant_decision", "Grant decision", "Zuwendungsbescheid", ("Bewilligungsbescheid", "Förderbescheid")),
    Code("administrative_decision", "Administrative decision", "Bescheid", ("Verwaltungsakt",)),
    Code(
        "council_decision",
        "Decision of the council",
        "Ratsbeschluss",
        ("Beschluss", "Kreistagsbeschluss", "Stadtratsbeschluss", "Gemeinderatsbeschluss", "resolution"),
    ),
    Code("rules_of_procedure", "Rules of procedure", "Geschäftsordnung"),
    Code("statute", "Statute", "Satzung oder Gesetz", ("Satzung", "Gesetz", "gesetzlich", "kraft Gesetzes", "law")),
    Code("letter_of_intent", "Letter of intent", "Absichtserklärung", ("LOI", "Memorandum of Understanding", "MoU")),
    Code(
        "oral_agreement",
        "Oral agreement",
        "Mündliche Absprache",
        ("Absprache", "mündlich", "mündliche Vereinbarung", "oral"),
    ),
    Code("informal", "Informal", "Informell"),
    Code(
        "non_contractual",
        "Non-contractual",
        "Nicht vertraglich",
        (
            *("nicht vertraglich geregelt", "kein Vertrag", "ohne Vertrag", "keine Vereinbarung", "ohne Vereinbarung"),
            *("no contract", "without contract", "no agreement", "without agreement", "not contractual"),
        ),
    ),
    Code("grant", "Grant", "Zuwendung", ("Fördermittel",)),
    Code("unspecified", "Not specified", "Ohne Angabe", ("unbekannt", "unknown", "k. A.", "keine Angabe")),
)

#: The three layers of formality, in the order of every table and legend.
LAYERS = _codes(
    Code("contractual", "Contractual", "Vertraglich"),
    Code("non_contractual", "Non-contractual", "Nicht vertraglich"),
    Code("unspecified", "Not specified", "Ohne Angabe"),
)

#: What the formality of a tie rests on.
RESTS_ON = _codes(
    Code("agreement", "Agreement", "Vereinbarung"),
    Code("decision", "Decision", "Bescheid oder Beschluss"),
    Code("statute", "Statute", "Satzung oder Gesetz"),
    Code("intent", "Declaration of intent", "Absichtserklärung"),
    Code("oral", "Oral or informal", "Mündlich oder informell"),
    Code("open", "Not specified", "Ohne Angabe"),
)

#: Whether a tie is formalised: by agreement, decision or statute.
FORMALISED = _codes(
    Code("formalised", "Formalised", "Formalisiert"),
    Code("not_formalised", "Not formalised", "Nicht formalisiert"),
    Code("open", "Not specified", "Ohne Angabe"),
)


class Binding(NamedTuple):
    """Binding of a formality: what it rests on, the layer that follows, and whether the tie is formalised."""

    rests_on: str
    layer: str
    formalised: str


_AGREEMENT = Binding("agreement", "contractual", "formalised")
_DECISION = Binding("decision", "non_contractual", "formalised")
_STATUTE = Binding("statute", "non_contractual", "formalised")
_INTENT = Binding("intent", "non_contractual", "not_formalised")
_ORAL = Binding("oral", "non_contractual", "not_formalised")
_UNCONTRACTED = Binding("open", "non_contractual", "open")
_OPEN = Binding("open", "unspecified", "open")

#: What counts as contractual and as formalised is a research decision. This is it, one line a code. Contractual is what
#: both sides sign. A decision is made by one side and a statute by neither: they bind without a contract. Of a bare
#: grant it is open whether a decision or a contract gives it; "non-contractual" leaves open what else may bind; an
#: empty cell is unspecified.
BINDINGS: Mapping[str, Binding] = {
    "contract": _AGREEMENT,
    "public_law_contract": _AGREEMENT,
    "agreement": _AGREEMENT,
    "framework_agreement": _AGREEMENT,
    "administrative_agreement": _AGREEMENT,
    "intermunicipal_agreement": _AGREEMENT,
    "service_agreement": _AGREEMENT,
    "remuneration_agreement": _AGREEMENT,
    "target_agreement": _AGREEMENT,
    "cooperation_agreement": _AGREEMENT,
    "grant_agreement": _AGREEMENT,
    "contractual": _AGREEMENT,
    "grant_decision": _DECISION,
    "administrative_decision": _DECISION,
    "council_decision": _DECISION,
    "rules_of_procedure": _DECISION,
    "statute": _STATUTE,
    "letter_of_intent": _INTENT,
    "oral_agreement": _ORAL,
    "informal": _ORAL,
    "non_contractual": _UNCONTRACTED,
    "grant": _OPEN,
    "unspecified": _OPEN,
}

#: Formalities by which money is granted: what ends is a grant, not a contract.
GRANTS = ("grant_decision", "grant")

DIRECTIONS = _codes(
    Code("mutual", "Mutual", "Gegenseitig", ("beidseitig", "wechselseitig")),
    Code("one_way", "One-way", "Einseitig", ("gerichtet",)),
)

#: The direction of a tie whose record leaves it open.
DEFAULT_DIRECTION: Mapping[str, str] = {
    "cooperation": "mutual",
    "co_membership": "mutual",
    "membership": "one_way",
    "representation": "one_way",
    "funding": "one_way",
    "referral": "one_way",
    "information": "one_way",
    "advice": "one_way",
    "supervision": "one_way",
    "instruction": "one_way",
    "ownership": "one_way",
    "commission": "one_way",
    "allocation": "one_way",
    "patronage": "one_way",
}

FUNCTIONS = _codes(
    Code("negotiation", "Negotiation", "Verhandlung", ("Aushandlung", "Aushandeln")),
    Code("coordination", "Coordination", "Koordination", ("Koordinierung",)),
    Code("implementation", "Implementation", "Implementierung", ("Umsetzung",)),
)

FREQUENCIES = _codes(
    Code("daily", "Daily", "Täglich"),
    Code("weekly", "Weekly", "Wöchentlich"),
    Code("monthly", "Monthly", "Monatlich"),
    Code("quarterly", "Quarterly", "Vierteljährlich", ("quartalsweise",)),
    Code("yearly", "Yearly", "Jährlich", ("annually",)),
    Code("rarely", "Rarely", "Selten"),
)
FREQUENT = ("daily", "weekly", "monthly")
STRONG = 4  # of 5

STATES = _codes(
    Code("existing", "Existing", "Bestehend", ("besteht",)),
    Code("planned", "Planned", "Geplant"),
    Code("wished", "Wished", "Gewünscht"),
    Code("ended", "Ended", "Beendet"),
    Code("failed", "Failed", "Gescheitert"),
)

#: The states of an actor: those of a tie but the wish; an actor that somebody wishes for stands among the expectations.
ACTOR_STATES: Codes = {name: code for name, code in STATES.items() if name != "wished"}

EXPECTED_KINDS = _codes(
    Code("actor", "Actor", "Akteur"),
    Code("tie", "Tie", "Beziehung", ("Verbindung",)),
    Code("remit", "Remit", "Aufgabe", ("Zuständigkeit",)),
)

#: How two names stand to each other. Of one that is renamed, merged or split the other name is the earlier one.
ANSWERS = _codes(
    Code("same", "Same", "Gleich", ("yes", "ja", "derselbe", "dieselbe", "derselbe Akteur", "same actor")),
    Code("different", "Different", "Verschieden", ("no", "nein", "ungleich", "nicht gleich", "not the same")),
    Code("renamed", "Renamed", "Umbenannt", ("neuer Name",)),
    Code("merged", "Merged", "Zusammengelegt", ("fusioniert", "Fusion")),
    Code("split", "Split", "Aufgeteilt", ("geteilt", "aufgespalten", "ausgegliedert")),
)

#: What an expectation rests on: a law's text, a plan, an agreement of the partners, or somebody's demand.
BASES = _codes(
    Code("law", "Law", "Gesetz"),
    Code("plan", "Plan", "Plan"),
    Code("agreement", "Agreement", "Vereinbarung"),
    Code("demand", "Demand", "Forderung"),
)

SETTINGS = _codes(
    Code("urban", "Urban", "Städtisch", ("Stadt",)),
    Code("rural", "Rural", "Ländlich", ("Land",)),
    Code("mixed", "Mixed", "Gemischt"),
)
EVIDENCES = _codes(
    Code("survey", "Survey", "Befragung"),
    Code("documents", "Documents", "Dokumente"),
    Code("one informant", "One informant", "Eine Auskunftsperson", ("one_informant",)),
)

#: How the list of actors came about: the kind of rule by which somebody counts as an actor.
BOUNDARY_KINDS = _codes(
    Code("law", "List drawn from a law", "Liste aus einem Gesetz", ("law list", "Gesetz")),
    Code("roster", "List given beforehand", "Vorgegebene Liste", ("list", "Liste")),
    Code("members", "Members of a body or programme", "Mitglieder eines Gremiums oder Programms", ("Mitglieder",)),
    Code("snowball", "Snowball: whom those asked named", "Schneeball: wen Befragte nannten", ("Schneeball",)),
    Code("documents", "Named in documents", "In Dokumenten genannt", ("Dokumente",)),
    Code("report", "Named in a report or an interview", "In einem Bericht oder Gespräch genannt", ("Bericht",)),
)

#: Whose remits count: also those that are read off an actor's name or kind, or those alone that the records give.
REMITS = _codes(
    Code("names", "Names", "Namen", ("also read off names", "auch aus Namen")),
    Code("recorded", "Recorded", "Verzeichnet", ("recorded only", "nur verzeichnete", "nur verzeichnet")),
)

#: Relations and forms that make the two-mode part: who sits in, belongs to or takes part in what.
TWO_MODE_RELATIONS = ("membership", "representation")
TWO_MODE_FORMS = ("body", "programme")
#: Who supervises, instructs or commissions a body or programme has no seat on it by that.
SEATLESS_RELATIONS = ("supervision", "instruction", "commission")

_SIGNS = re.compile(r"[\W_]+")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def fold(word: str) -> str:
    """Folded form of a word for comparison: lower case, umlauts spelt out, only letters and digits (Unicode NFKC).

    >>> fold("Social-Space"), fold("Fördermittel ")
    ('socialspace', 'foerdermittel')
    """
    if word.isascii():
        return word.lower() if word.isalnum() else _SIGNS.sub("", word.lower())
    return _SIGNS.sub("", unicodedata.normalize("NFKC", word).casefold().translate(UMLAUTS))


class Worded(Protocol):
    """Protocol of what has a name in the program and words in records: a code, a column."""

    @property
    def name(self) -> str: ...

    def words(self) -> tuple[str, ...]: ...


def lookup(entries: Iterable[Worded]) -> dict[str, str]:
    """Look-up table of a code list or a table's columns: each folded word with the name that it stands for.

    >>> lookup(STATES.values())["gescheitert"]
    'failed'
    """
    return {fold(word): entry.name for entry in entries for word in entry.words()}


def binding_of(formality: object) -> Binding:
    """Binding of a formality code; of an empty cell all is open.

    >>> binding_of("statute").formalised, binding_of(float("nan")).layer
    ('formalised', 'unspecified')
    """
    return BINDINGS.get(formality, _OPEN) if isinstance(formality, str) else _OPEN


def split(cell: object) -> tuple[str, ...]:
    """Entries of a cell that holds several, separated by semicolons.

    >>> split("Grundsicherung; Jugendhilfe"), split(float("nan"))
    (('Grundsicherung', 'Jugendhilfe'), ())
    """
    if not isinstance(cell, str):
        return ()
    return tuple(part for part in (piece.strip() for piece in cell.split(";")) if part)
