"""Knowledge about ties that are not in the records: absent, not documented or unknown.

In a survey, absence is known only where those who were asked had the other before them. In documents, or in what one
informant tells, a tie that is not there is not documented, no more. One informant moreover tells of their own ties:
what others do among themselves was not the question, so finders and comparisons say nothing of it then.
"""

from typing import Literal

from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.network import Network, once

Absence = Literal["known", "one_report", "not_asked", "undocumented"]

#: The evidence of a network that one informant told, as it stands in a table of networks.
ONE_INFORMANT = "one informant"


def one_informant(net: Network) -> bool:
    """Whether the evidence of the network is one informant."""
    return net.meta.evidence == ONE_INFORMANT


def is_survey(net: Network) -> bool:
    """Whether the evidence of the network is a survey: only then can an absent tie be known."""
    return net.meta.evidence == "survey"


@once
def asked(net: Network) -> frozenset[str]:
    """Ids of the actors that were asked in a survey; empty where the network rests on documents or one informant."""
    if not is_survey(net):
        return frozenset()
    return frozenset(net.actors.index[net.actors["surveyed"] == "yes"])


def absence(net: Network, first: str, second: str) -> Absence:
    """Status of a tie between two actors that is not in the records: what is known of it."""
    if not is_survey(net):
        return "undocumented"
    answers = len({first, second} & asked(net))
    return ("not_asked", "one_report", "known")[answers]


def unknown_pairs(net: Network, *, but: frozenset[str]) -> int:
    """Number of pairs of actors without a tie in the records of which not both were asked.

    Pairs of which both actors are among `but` are left out.
    """
    actors = frozenset(one_mode_actors(net))
    answered, left_out = actors & asked(net), actors & but
    possible = sum(
        sign * len(group) * (len(group) - 1) // 2
        for sign, group in ((1, actors), (-1, answered), (-1, left_out), (1, answered & left_out))
    )
    return possible - sum(not (answered.issuperset(pair) or left_out.issuperset(pair)) for pair in pairs(net).index)
