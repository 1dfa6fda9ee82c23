"""Section on network governance in a page: the conditions that the records show, and the signs with their basis.

No form is concluded. Each line has the number or the actors behind it.
"""

from collections.abc import Callable

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.measures import coordinating_units, governance_condition_table, governance_table
from akteursnetz.measures.functions import functions_named
from akteursnetz.measures.governance import FORMS_OF_GOVERNANCE, SIGNS
from akteursnetz.measures.members import changed_by_members
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import listing, number, percent, text
from akteursnetz.views.map.datatypes import Governance, GovernanceLine, Told

#: More actors than these are counted and not named.
_MOST_NAMED = 3


def governance(analysis: Analysis) -> Governance | None:
    """Section on the network's governance; None where no actor is measured."""
    net = analysis.network
    conditions, signs = governance_condition_table(net), governance_table(net)
    if not conditions.at["participants", "count"]:
        return None
    how = ["threshold", *(["one_informant"] if one_informant(net) else [])]
    return {
        "intro": _told(lambda lang: text("governance.intro", lang)),
        "conditions": [_condition(str(name), conditions.loc[name], net) for name in conditions.index],
        "how": _told(lambda lang: " ".join(text(f"governance.{part}", lang) for part in how)),
        "signs": [_sign(str(name), signs.loc[name], net) for name in signs.index],
    }


def _told(words: Callable[[Language], str]) -> Told:
    return {lang: words(lang) for lang in LANGUAGES}


def _condition(name: str, row: pd.Series, net: Network) -> GovernanceLine:
    counts, entry = (row["count"], row["of"]), "text" if row["count"] > 0 else "unknown"
    key = f"condition.{name}"
    return {
        "name": name,
        "actors": [],
        "title": _told(lambda lang: text(f"governance.{key}.title", lang)),
        "text": _told(lambda lang: _counted(f"{key}.{entry}", *counts, lang) + _by_members(name, net, lang)),
        "reading": _told(lambda lang: text(f"governance.shown.{row['shown']}", lang)),
    }


def _sign(name: str, row: pd.Series, net: Network) -> GovernanceLine:
    entry, (count, of), who = _said(name, row, net)

    def words(lang: Language) -> str:
        values = {"value": number(row["value"], lang), **_bounds(name, lang)}
        return _counted(f"sign.{name}.{entry}", count, of, lang, **values) + _by_members(name, net, lang)

    return {
        "name": name,
        "actors": list(who) if len(who) <= _MOST_NAMED else [],
        "title": _told(lambda lang: text(f"governance.sign.{name}.title", lang)),
        "text": _told(words),
        "reading": _told(lambda lang: _speaks(row, lang)),
    }


def _by_members(name: str, net: Network, lang: Language) -> str:
    """Sentence on the number of participants member by member, where groups change it."""
    found = changed_by_members(net).get("actors") if name == "participants" else None
    if found is None:
        return ""
    lower, upper = (number(bound, lang, 0) for bound in found)
    counted = lower if lower == upper else text("page.glance.between", lang, lower=lower, upper=upper)
    return " " + text("governance.condition.participants.by_members", lang, n=counted)


def _said(name: str, row: pd.Series, net: Network) -> tuple[str, tuple[float, float], tuple[str, ...]]:
    """Key of the sentence of a sign, with the numbers and the actors in it."""
    if pd.notna(row["value"]):
        return "text", (row["count"], row["of"]), row["who"]
    of_members = coordinating_units(net, separate=False) if name == "coordinating_unit" else ()
    return "member" if of_members else "unknown", functions_named(net), of_members


def _counted(key: str, count: float, of: float, lang: Language, **more: str) -> str:
    """Text of an entry with whole numbers as n and all; 0 and 1 stay numbers, since they choose its form."""
    n = int(count) if count in (0, 1) else number(count, lang, 0)
    return text(f"governance.{key}", lang, n=n, all=number(of, lang, 0), **more)


def _bounds(name: str, lang: Language) -> dict[str, str]:
    """Thresholds of a low and a high sign in words; shares as percentages."""
    sign = next(sign for sign in SIGNS if sign.name == name)
    written = (number(bound, lang, 0) if sign.high > 1 else percent(bound, lang) for bound in (sign.low, sign.high))
    return dict(zip(("low", "high"), written, strict=True))


def _speaks(row: pd.Series, lang: Language) -> str:
    """Sentences on the forms that a sign speaks for and against."""
    if not any(row[form] for form in FORMS_OF_GOVERNANCE):
        return text(f"governance.speaks.{'unknown' if pd.isna(row['value']) else 'nothing'}", lang)
    named = {
        way: [text(f"governance.form.{form}", lang) for form in FORMS_OF_GOVERNANCE if row[form] == way]
        for way in ("for", "against")
    }
    said = (text(f"governance.speaks.{way}", lang, forms=listing(forms, lang)) for way, forms in named.items() if forms)
    return " ".join(said)
