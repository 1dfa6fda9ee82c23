"""Network functions (negotiation, coordination, implementation) that ties, actors and the whole network perform.

Negotiation, coordination and implementation can be told of a tie, of a body or any other actor, and of the whole
network (`functions` in `network.toml`). Ties and actors that are not in force perform none.
"""

import pandas as pd

from akteursnetz.graph import in_force, one_mode_actors, present
from akteursnetz.network import Network, require_network
from akteursnetz.schema import FUNCTIONS, split


def function_table(net: Network) -> pd.DataFrame:
    """Network functions with the numbers of ties, actors and bodies that perform each, and whether the network does.

    One row for negotiation, coordination and implementation each; zeros where no tie or actor in force names it.
    Whoever stands at an end of such a tie counts, and whose own record names the function. `network` says whether the
    records give it for the network as a whole. The functions are those of the records' format.

    >>> from akteursnetz.examples import example
    >>> function_table(example("musterkreis"))["ties"].to_dict()
    {'negotiation': 0, 'coordination': 8, 'implementation': 25}

    Returns
    -------
    DataFrame indexed by `function`: `ties`, `actors`, `bodies` (with programmes), `network`.
    """
    own, ties = functions_of_actors(net), net.ties[in_force(net)]
    measured, rows = set(one_mode_actors(net)), {}
    for function in FUNCTIONS:
        named = ties[performing(ties, function)]
        there = {*named["from"], *named["to"], *(actor for actor, functions in own.items() if function in functions)}
        actors = len(there & measured)
        counts = {"ties": len(named), "actors": actors, "bodies": len(there) - actors}
        rows[function] = {**counts, "network": function in net.meta.functions}
    return pd.DataFrame.from_dict(rows, "index").rename_axis("function")


def functions_of_actors(net: Network) -> dict[str, tuple[str, ...]]:
    """Recorded functions of each actor in force, bodies and programmes included; actors without any are left out."""
    cells = require_network(net).actors.loc[present(net), "function"].dropna()
    return {str(actor): split(cell) for actor, cell in cells.items()}


def functions_performed(net: Network) -> frozenset[str]:
    """Set of functions that a tie in force, an actor in force or the network as a whole is recorded to perform."""
    ties = (split(cell) for cell in net.ties.loc[in_force(net), "function"])
    return frozenset(net.meta.functions).union(*ties, *functions_of_actors(net).values())


def functions_named(net: Network) -> tuple[int, int]:
    """Numbers of ties in force that name a function, and of ties in force."""
    ties = net.ties[in_force(net)]
    return int(ties["function"].notna().sum()), len(ties)


def performing(ties: pd.DataFrame, function: str) -> pd.Series:
    """Mask of the ties that name the function."""
    return pd.Series([function in split(cell) for cell in ties["function"]], index=ties.index, dtype=bool)
