"""Composition of two networks: actors by sector, by remit and by function, matched by remit.

Bodies are matched by what they do, not by what they are called: where a district runs the Jobcenter itself there is no
ARGE to be missing, and one body can hold two remits. Who holds a remit only by what its name says is told apart from
who is recorded with it. A remit that nobody holds in the records is not told there; it may well be held by somebody.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from akteursnetz.comparison.waves import all_names
from akteursnetz.graph import in_force, present
from akteursnetz.knowledge.remits import How, remits_of
from akteursnetz.measures.functions import functions_of_actors
from akteursnetz.network import Network
from akteursnetz.schema import FUNCTIONS, SECTORS, fold, split


def sectors(first: Network, second: Network) -> pd.DataFrame:
    """Counts of actors in force by sector, bodies and programmes too: index `sector` ("" for none), a column each."""
    counts = [net.actors["sector"][present(net)].fillna("").value_counts() for net in (first, second)]
    table = pd.concat(counts, axis=1, keys=["first", "second"]).reindex([*SECTORS, ""]).fillna(0).astype("int64")
    told: pd.DataFrame = table[table.sum(axis=1) > 0]
    return told.rename_axis("sector")


def remits(first: Network, second: Network) -> pd.DataFrame:
    """Holders of each remit, matched across two networks.

    Remits of both networks come first, then those of the first only, then those of the second only.

    Returns
    -------
    DataFrame indexed by `remit`, with tuples of actor ids: `first` and `second` (all that hold it), `first_read` and
    `second_read` (those of them whose remit is only read off a name).
    """
    held = [holders(net) for net in (first, second)]
    spelt = {fold(remit): remit for found in reversed(held) for remit in found}
    of_first, of_second = ({fold(remit): who for remit, who in found.items()} for found in held)
    keys = sorted(spelt, key=lambda key: (not (key in of_first and key in of_second), key not in of_first, key))
    columns = {
        "first": [tuple(of_first.get(key, ())) for key in keys],
        "second": [tuple(of_second.get(key, ())) for key in keys],
        "first_read": [_read(of_first.get(key, {})) for key in keys],
        "second_read": [_read(of_second.get(key, {})) for key in keys],
    }
    return pd.DataFrame(columns, index=pd.Index([spelt[key] for key in keys], name="remit", dtype="str"))


def shared(remits: pd.DataFrame) -> pd.Series:
    """Mask of the remits of the table that are held in both networks."""
    return remits["first"].map(bool) & remits["second"].map(bool)


def recorded(remits: pd.DataFrame, side: str) -> pd.Series:
    """Mask of the remits of the table that are recorded in one of the networks, not only read off a name."""
    return remits[side].map(len) > remits[f"{side}_read"].map(len)


def holders(net: Network) -> dict[str, dict[str, How]]:
    """Holders of each remit among the actors in force, under whatever name, and how that is known."""
    spelt: dict[str, str] = {}
    found: dict[str, dict[str, How]] = {}
    for actor, held in remits_of(net.keep(actors=present(net))).items():
        for remit, how in held.items():
            found.setdefault(spelt.setdefault(fold(remit), remit), {}).setdefault(actor, how)
    return found


def _read(held: Mapping[str, How]) -> tuple[str, ...]:
    return tuple(actor for actor, how in held.items() if how == "name")


def only_here(net: Network, other: Network, remits: pd.DataFrame) -> tuple[str, ...]:
    """Actors in force of a network that have no counterpart in the other: no remit in common, no id, no name.

    Bodies are left out, programmes are not. Those of most ties in force come first, then by name. `remits` is the table
    of both networks.
    """
    in_both = remits[shared(remits)]
    matched = {actor for side in ("first", "second") for held in in_both[side] for actor in held}
    words = frozenset().union(*_called(other, present(other)).values())
    asked = _called(net, present(net) & (net.actors["form"] != "body"))
    alone = (actor for actor, called in asked.items() if actor not in matched and not words & called)
    return tuple(sorted(alone, key=_by_ties(net)))


def _called(net: Network, which: pd.Series) -> dict[str, frozenset[str]]:
    """Id, name and other names of some actors, folded."""
    return {actor: called | {fold(actor)} for actor, called in all_names(net).items() if which[actor]}


def _by_ties(net: Network) -> Callable[[str], tuple[int, str]]:
    """Sorting key of actors: most ties in force first, then the name."""
    ends = net.ties.loc[in_force(net), ["from", "to"]].stack().value_counts()
    return lambda actor: (-int(ends.get(actor, 0)), net.name(actor))


def functions(first: Network, second: Network) -> pd.DataFrame:
    """Counts of records by function, as `functions_of` gives them: index `function`, columns `first` and `second`."""
    return pd.concat([functions_of(first), functions_of(second)], axis=1, keys=["first", "second"])


def functions_of(net: Network) -> pd.Series:
    """Counts of records that name negotiation, coordination, implementation; one can name several.

    Counted are ties in force, those to bodies included, actors in force, and the network as a whole once.
    """
    ties = (split(cell) for cell in net.ties.loc[in_force(net), "function"])
    codes = [code for told in (*ties, *functions_of_actors(net).values(), net.meta.functions) for code in told]
    return pd.Series({name: codes.count(name) for name in FUNCTIONS}, name="records").rename_axis("function")
