"""Notices on a choice of indicators: a name that may be mistyped, and too many chosen."""

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.indicators.names import known_words, meaning
from akteursnetz.network import Network
from akteursnetz.records.raw import META
from akteursnetz.schema import fold

#: With more than these the page and the terminal say that fewer tell more.
MANY = 5


def many_chosen(net: Network) -> int:
    """Number of chosen indicators where it is more than five; else 0."""
    n = len(net.meta.indicators)
    return n if n > MANY else 0


def indicator_notices(net: Network) -> list[Fault]:
    """Notices for each chosen name that is similar to a known one, and one where many are chosen."""
    known = known_words(net)
    nothing = [word for word in net.meta.indicators if meaning(net, word).kind == "named" and fold(word)]
    near = [(word, nearest(word, known)) for word in nothing]
    found = [Fault("named_only", META, None, "indicators", word, nearest=mend) for word, mend in near if mend]
    n = many_chosen(net)
    return [*found, *([Fault("many_indicators", META, None, "indicators", details={"n": n})] if n else [])]
