"""Questions of the survey: sheets and columns of a questionnaire, its answers to choose from, and their words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from akteursnetz.columns import TIES
from akteursnetz.network import Network
from akteursnetz.records.cells import words_of
from akteursnetz.schema import FORMALITIES, FREQUENCIES, LANGUAGES, RELATIONS, SECTORS, STATES, Codes, Language, fold
from akteursnetz.texts import catalogue, digits, number, text

#: What the first cell of the technical sheet holds: by it a file is known as a questionnaire of this layout.
MARK = "akteursnetz-questionnaire-1"
#: Columns of each sheet to be filled in. Their names stand in a hidden row, so that columns may move.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "partners": (
        *("name", "tie", "relation", "relation_2", "relation_3", "formality", "frequency", "trust", "benefit"),
        *("subject", "note"),
    ),
    "wished": ("name", "relation", "subject", "words"),
    "ended": ("name", "state", "relation", "subject", "until", "reason", "words"),
    "forgotten": ("name", "sector", "tie", "relation", "note"),
}
#: Ids of rows that are no actor: whether the list was gone through, the day, who filled it in.
LOOKED_THROUGH, DAY, PERSON = "#looked-through", "#day", "#person"
#: Empty rows on the sheets without a list of actors.
ROOM: Mapping[str, int] = {"wished": 10, "ended": 10, "forgotten": 12}
ANSWERS = ("yes", "no", "unknown")
ASSESSMENTS = ("trust", "benefit")
#: Ways of working together as those asked see them, by relation and direction.
WAYS = (
    "cooperation",
    *("information_mutual", "information_out", "information_in"),
    *("advice_out", "advice_in"),
    *("referral_out", "referral_in", "referral_mutual"),
    *("funding_out", "funding_in"),
    *("commission_out", "commission_in"),
    *("supervision_out", "supervision_in"),
    *("membership_out", "membership_in"),
)
#: Formalities to choose from; every other word of the records is taken as well.
_SHOWN = (
    *("contract", "agreement", "cooperation_agreement", "service_agreement", "administrative_agreement"),
    *("grant_decision", "statute", "council_decision", "letter_of_intent", "oral_agreement", "informal"),
)
BINDINGS: Codes = {name: FORMALITIES[name] for name in _SHOWN}
ENDINGS: Codes = {name: STATES[name] for name in ("failed", "ended")}
REASONS = ("money", "staff", "responsibility", "expired", "interests", "privacy", "need", "other")
_WORDED: Mapping[str, Iterable[str]] = {"answers": ANSWERS, "ways": WAYS, "reasons": REASONS}
_CODED: Mapping[str, Codes] = {
    "formality": FORMALITIES,
    "frequency": FREQUENCIES,
    "sector": SECTORS,
    "state": ENDINGS,
}


class Way(NamedTuple):
    """Way of working together: its relation, and whether it leads out, in, or both ways ("mutual")."""

    relation: str
    direction: str


@dataclass(frozen=True)
class Assessment:
    """Assessment that is asked for: the column that it stands in, its label, the scale and what its ends mean.

    `documented` is whether the records say its scale, `known` whether their ties have the column.
    """

    question: str
    column: str
    low: float
    high: float
    unit: str
    documented: bool
    known: bool

    def label(self, lang: Language) -> str:
        """Label with the ends of the scale, in a language."""
        unit = self.unit if self.documented and self.unit else text("survey.scale", lang, **self.ends(lang))
        return f"{text(f'survey.columns.{self.question}', lang)} ({unit})"

    def ends(self, lang: Language) -> dict[str, str]:
        """Ends of the scale as a language writes numbers."""
        ends = {"low": self.low, "high": self.high}
        return {name: number(end, lang, digits([end])) for name, end in ends.items()}


def label(group: str, key: str, lang: Language) -> str:
    """Words of an answer to choose from, in a language.

    >>> label("answers", "unknown", "de"), label("ways", "funding_in", "en")
    ('Weiß nicht', 'They fund us')
    """
    return text(f"survey.{group}.{key}", lang)


def labels(group: str, lang: Language) -> list[str]:
    """Words of all answers of a group in a language, in their order.

    >>> labels("state", "de")
    ['Gescheitert', 'Beendet']
    """
    if group in _WORDED:
        return [label(group, key, lang) for key in _WORDED[group]]
    shown = BINDINGS if group == "formality" else _CODED[group]
    return [code.label(lang) for code in shown.values()]


def chosen(group: str, word: str) -> str | None:
    """Answer that a word of either language stands for; None for any other word.

    >>> chosen("answers", "weiss nicht"), chosen("formality", "Handschlag")
    ('unknown', None)
    """
    return _words(group).get(fold(word))


@cache
def _words(group: str) -> Mapping[str, str]:
    if group in _CODED:
        return words_of(_CODED[group])
    words = {
        fold(word): key
        for lang in LANGUAGES
        for key in _WORDED[group]
        for word in (label(group, key, lang), catalogue("survey", lang)["also"].get(f"{group}_{key}", key))
    }
    plain = {word: relation for word, relation in words_of(RELATIONS).items() if relation in WAYS}
    return words | (plain if group == "ways" else {})


def way_of(key: str) -> Way:
    """Relation and direction of a way of working together.

    >>> way_of("funding_in"), way_of("cooperation")
    (Way(relation='funding', direction='in'), Way(relation='cooperation', direction='mutual'))
    """
    relation, _, direction = key.partition("_")
    return Way(relation, direction or "mutual")


def assessments(net: Network) -> tuple[Assessment, ...]:
    """Assessments of trust and benefit on the scales that the records document, else from 1 to 5."""
    return tuple(_assessment(net, question) for question in ASSESSMENTS)


def _assessment(net: Network, question: str) -> Assessment:
    words = {fold(text(f"survey.columns.{question}", lang)) for lang in LANGUAGES} | {question}
    own = [str(name) for name in net.ties.columns if name not in TIES.names]
    scaled = {name: scale for name, scale in net.meta.scales.items() if "low" in scale}
    found = [name for name, scale in scaled.items() if {fold(name), fold(str(scale.get("label", "")))} & words]
    named = [name for name in own if fold(name) in words]
    column = next(iter([*found, *named]), text(f"survey.columns.{question}", net.meta.language))
    known = [name for name in own if fold(name) == fold(column)]
    scale = scaled.get(column, {})
    ends = float(scale.get("low", 1)), float(scale.get("high", 5))
    return Assessment(question, known[0] if known else column, *ends, scale.get("unit", ""), bool(found), bool(known))
