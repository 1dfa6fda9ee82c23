"""Facts about a network before anything is measured: counts of actors, ties and tied pairs, and of what is unknown.

Actors are organisations and groups, which are measured, bodies and programmes, or not in force. Ties are measured
(between organisations and groups), two-mode (seats, memberships, ties with bodies and programmes), or not in force.
Each actor and each tie is counted in one part only.
"""

from numbers import Integral

import numpy as np
import pandas as pd

from akteursnetz.graph import measured, one_mode_actors, pairs, set_aside, tie_places, tie_states
from akteursnetz.layers import undated
from akteursnetz.network import Network, once
from akteursnetz.schema import EVIDENCES, LAYERS, STATES, Language
from akteursnetz.texts import date, listing, number, text

#: Of which parts the counts consist: each actor and each tie is in one of them.
_PARTS = {
    "actors": ("measured_actors", "bodies", "actors_not_in_force"),
    "ties": ("measured_ties", "two_mode", "not_in_force"),
}


def summary(net: Network) -> pd.Series:
    """Summary of a network: counts of actors, ties and tied pairs, its dates and evidence.

    `actors` = `measured_actors` + `bodies` (bodies and programmes) + `actors_not_in_force` (planned, ended, failed, of
    any form). `ties` = `measured_ties` + `two_mode` +
    `not_in_force` (planned, wished, ended, failed). `tied_pairs` (pairs of actors that measured ties join) =
    `contractual` + `non_contractual` + `unspecified`. `isolates` are measured actors without a measured tie, `undated`
    ties have no date, `not_surveyed` counts actors of any form whose surveyed is "no" or empty. `since` and `until` are
    the earliest and the latest date in the ties, None where there is none; `evidence` is what the network rests on. An
    empty network has zeros.

    >>> from akteursnetz.examples import example
    >>> summary(example("dortmund"))[["actors", "ties", "tied_pairs", "contractual"]].to_dict()
    {'actors': 26, 'ties': 26, 'tied_pairs': 9, 'contractual': 2}
    """
    return pd.Series(_facts(net), name=net.meta.title, dtype=object)


@once
def _facts(net: Network) -> dict[str, object]:
    tied, aside, actors, ties = pairs(net), set_aside(net), one_mode_actors(net), net.ties
    dates = pd.concat([ties["since"], ties["until"]]).dropna()
    return {
        "actors": len(net.actors),
        "measured_actors": len(actors),
        "bodies": aside["bodies"],
        "actors_not_in_force": aside["actors_not_in_force"],
        "ties": len(ties),
        "measured_ties": int(measured(net).sum()),
        "two_mode": aside["two_mode"],
        "not_in_force": aside["not_in_force"],
        "tied_pairs": len(tied),
        **{layer: int((tied["layer"] == layer).sum()) for layer in LAYERS},
        "isolates": len(actors) - np.unique(tie_places(net)).size,
        "undated": undated(net),
        "not_surveyed": int((net.actors["surveyed"] != "yes").sum()),
        "since": min(dates, default=None),
        "until": max(dates, default=None),
        "evidence": net.meta.evidence,
    }


def counts_line(net: Network, lang: Language) -> str:
    """Counts of actors and ties by part in one line of text; the parts add up, empty ones are left out.

    >>> from akteursnetz.examples import example
    >>> counts_line(example("eichsfeld"), "en")  # doctest: +ELLIPSIS
    '16 actors: 14 organisations and groups, 2 bodies and programmes. 12 ties: 8 measured ...'
    """
    facts, pairs = summary(net), _counted("tied_pairs", summary(net)["tied_pairs"], lang)
    states = {"actors": net.actors["state"].dropna(), "ties": tie_states(net)}
    sentences = []
    for whole, parts in _PARTS.items():
        more = {"pairs": pairs, "states": _absent_states(states[whole], lang)}
        told = ", ".join(_counted(part, facts[part], lang, **more) for part in parts if facts[part])
        sentences.append(f"{_counted(whole, facts[whole], lang)}{': ' if told else ''}{told}.")
    return " ".join(sentences)


def fact_text(value: object, lang: Language) -> str:
    """Value of a fact about a network in words: what the network rests on, a date, a count; a dash for none.

    >>> fact_text("2007-03", "de"), fact_text(1234, "de"), fact_text("survey", "en"), fact_text(None, "en")
    ('März 2007', '1.234', 'Survey', '–')
    """
    match value:
        case str():
            return EVIDENCES[value].label(lang) if value in EVIDENCES else date(value, lang)
        case Integral():
            return number(int(value), lang, 0)
        case _:
            return "–"


def _absent_states(given: pd.Series, lang: Language) -> str:
    """Labels of the states other than existing that occur, each with its number where there are several."""
    counts = given.value_counts()
    there = [code for code in STATES.values() if code.name != "existing" and code.name in counts]
    labels = [code.label(lang).lower() for code in there]
    if len(there) == 1:
        return labels[0]
    numbers = (number(int(counts[code.name]), lang, 0) for code in there)
    return listing([f"{n} {label}" for n, label in zip(numbers, labels, strict=True)], lang)


def _counted(what: str, n: int, lang: Language, **more: str) -> str:
    return text(f"words.{what}", lang, n=n, **more)
