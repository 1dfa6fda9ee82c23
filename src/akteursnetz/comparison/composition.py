"""Who is there: actors by sector, by remit and by function of their ties, matched across two networks.

Bodies are matched by what they do, not by what they are called: where a district runs the Jobcenter itself there is no
ARGE to be missing, and one body can hold two remits. A remit that nobody holds in the records is not told there; it may
well be held by somebody.
"""

import pandas as pd

from akteursnetz.graph import in_force
from akteursnetz.knowledge.remits import names_of, same_remit
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, SECTORS, fold, split


def sectors(first: Network, second: Network) -> pd.DataFrame:
    """Actors by sector, bodies and programmes included: index `sector` ("" where none is given), one column each."""
    counts = [net.actors["sector"].fillna("").value_counts() for net in (first, second)]
    table = pd.concat(counts, axis=1, keys=["first", "second"]).reindex([*SECTORS, ""]).fillna(0).astype("int64")
    return table[table.sum(axis=1) > 0].rename_axis("sector")


def remits(first: Network, second: Network) -> pd.DataFrame:
    """Who holds which remit: index `remit`, columns `first` and `second` with tuples of actor ids.

    Remits of both networks come first, then those of the first only, then those of the second only.
    """
    held = [holders(net) for net in (first, second)]
    names = {fold(name): name for found in held for name in found}
    rows = [
        (name, *(next((who for known, who in found.items() if fold(known) == key), ()) for found in held))
        for key, name in names.items()
    ]
    table = pd.DataFrame(rows, columns=["remit", "first", "second"])
    order = [(not (in_first and in_second), not in_first, fold(str(name))) for name, in_first, in_second in rows]
    return table.iloc[sorted(range(len(rows)), key=order.__getitem__)].set_index("remit")


def shared(remits: pd.DataFrame) -> pd.Series:
    """Which remits of the table are held in both networks."""
    return remits["first"].map(bool) & remits["second"].map(bool)


def holders(net: Network) -> dict[str, tuple[str, ...]]:
    """Each remit with the actors that hold it, under whatever name: in their record, or by what they are called."""
    recorded = dict(zip(net.actors.index, net.actors["remit"], strict=True))
    found: dict[str, tuple[str, ...]] = {}
    for actor, names in names_of(net).items():
        own = [remit for word in split(recorded[actor]) for remit in same_remit(word) or (word,)]
        called = [remit for name in names for remit in same_remit(name)]
        for remit in dict.fromkeys([*own, *called]):
            found[remit] = (*found.get(remit, ()), actor)
    return found


def functions(first: Network, second: Network) -> pd.DataFrame:
    """Ties in force by function, those to bodies included: index `function`, columns `first` and `second`."""
    return pd.concat([functions_of(first), functions_of(second)], axis=1, keys=["first", "second"])


def functions_of(net: Network) -> pd.Series:
    """How many ties in force serve negotiation, coordination, implementation; a tie can serve several."""
    codes = [code for cell in net.ties.loc[in_force(net), "function"] for code in split(cell)]
    return pd.Series({name: codes.count(name) for name in FUNCTIONS}, name="ties").rename_axis("function")
