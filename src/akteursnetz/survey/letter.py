"""Letter of a questionnaire: who asks, what for, until when, and the sentences of its instructions.

The office that asks says so in `network.toml`, section `[survey]`: office, contact, purpose, privacy, return_by. What
it does not say stays a gap to be filled by hand: nothing is promised in its name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akteursnetz.errors import AkteursnetzError
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.survey.roster import listed
from akteursnetz.texts import date, text

ENTRIES = ("office", "contact", "purpose", "privacy", "return_by")
#: Entries without which a questionnaire has a gap; for the purpose there is a sentence of ours.
NEEDED = ("office", "contact", "return_by", "privacy")
_ROWS_A_MINUTE = 4


@dataclass(frozen=True)
class Letter:
    """Letter to one actor: rows of label and value, purpose, data protection, all paragraphs of the workbook."""

    title: str
    facts: tuple[tuple[str, str], ...]
    purpose: str
    privacy: str
    paragraphs: tuple[str, ...]


def survey_entries(net: Network) -> Mapping[str, str]:
    """Entries of `[survey]` in `network.toml`; raises AkteursnetzError for one that is unknown or no text."""
    given = net.meta.extra.get("survey", {})
    if not isinstance(given, Mapping):
        raise AkteursnetzError("survey_misshaped", entry="survey", known=ENTRIES)
    for key, value in given.items():
        if key not in ENTRIES or not (isinstance(value, str) or key == "return_by"):
            raise AkteursnetzError("survey_misshaped", entry=f"survey.{key}", known=ENTRIES)
    return {key: str(value).strip() for key, value in given.items() if str(value).strip()}


def gaps_of(net: Network) -> list[str]:
    """Entries of `[survey]` that are not given and leave a gap in the questionnaire."""
    return [key for key in NEEDED if key not in survey_entries(net)]


def letter_to(net: Network, actor: str, lang: Language) -> Letter:
    """Letter to an actor in a language."""
    given = survey_entries(net)
    gap = text("survey.about.gap", lang)
    facts = {
        "for": net.name(actor),
        "network": net.meta.title,
        "office": given.get("office", gap),
        "contact": given.get("contact", gap),
        "return_by": date(given["return_by"], lang) if "return_by" in given else gap,
    }
    rows = tuple((text(f"survey.about.{key}", lang), value) for key, value in facts.items())
    purpose, privacy = _purpose(net, given, lang), _privacy(given, lang)
    paragraphs = (purpose, *_instructions(net, actor, lang), privacy, *_requests(lang))
    return Letter(text("survey.titles.about", lang), rows, purpose, privacy, paragraphs)


def _purpose(net: Network, given: Mapping[str, str], lang: Language) -> str:
    if "purpose" in given:
        return text("survey.about.purpose", lang, said=given["purpose"])
    if net.meta.place is None:
        return text("survey.about.why_nowhere", lang)
    return text("survey.about.why", lang, place=net.meta.place)


def _privacy(given: Mapping[str, str], lang: Language) -> str:
    if "privacy" in given:
        return text("survey.about.privacy", lang, said=given["privacy"])
    return text("survey.about.privacy_gap", lang)


def _instructions(net: Network, actor: str, lang: Language) -> Iterator[str]:
    n = sum(map(len, listed(net, actor).values()))
    yield text("survey.about.how", lang)
    yield text("survey.about.time", lang, n=n, minutes=str(5 + 5 * round(n / _ROWS_A_MINUTE / 5)))
    yield text("survey.about.sheets", lang)


def _requests(lang: Language) -> Iterator[str]:
    yield text("survey.about.persons", lang)
    yield text("survey.about.send", lang)
