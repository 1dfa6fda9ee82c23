"""What is to be said of a choice of indicators: a name that may be mistyped, and more than a few."""

from akteursnetz.doors import nearest
from akteursnetz.errors import Fault
from akteursnetz.indicators.names import known_words, meaning
from akteursnetz.network import Network
from akteursnetz.records.raw import META
from akteursnetz.schema import fold

#: With more than these the page and the terminal say that fewer tell more.
MANY = 5


def many_chosen(net: Network) -> int:
    """How many indicators are chosen, where these are more than five; 0 where they are not."""
    n = len(net.meta.indicators)
    return n if n > MANY else 0


def indicator_notices(net: Network) -> list[Fault]:
    """A notice for each chosen name that comes near to a known one, and one where many are chosen."""
    known = known_words(net)
    nothing = [word for word in net.meta.indicators if meaning(net, word).kind == "named" and fold(word)]
    near = [(word, nearest(word, known)) for word in nothing]
    found = [Fault("named_only", META, None, "indicators", word, nearest=mend) for word, mend in near if mend]
    n = many_chosen(net)
    return [*found, *([Fault("many_indicators", META, None, "indicators", details={"n": n})] if n else [])]
