"""Core-periphery structure of Borgatti and Everett: a core tied to itself, and a periphery without ties within.

The fit is the correlation of the ties with that pattern. What the pattern expects between core and periphery must be
chosen, and the best core depends on it: `"ignored"` (nothing is expected), `"tied"` or `"untied"` (Borgatti & Everett
2000, doi:10.1016/S0378-8733(99)00019-2). Every skewed network has a core to some degree.
"""

from typing import NamedTuple, get_args

import numpy as np
import pandas as pd

from akteursnetz.doors import one_of
from akteursnetz.graph import matrix, one_mode_actors
from akteursnetz.measures.arrays import by_actor
from akteursnetz.measures.corepattern import Between, Pattern
from akteursnetz.measures.coresearch import best_cores
from akteursnetz.network import Network


class CorePeriphery(NamedTuple):
    """Best core found: its actors, its fit, an upper bound of every core's fit, and how many fit equally well.

    `exact` says that no core fits better: the bound is the fit, and all equally good cores are counted. Otherwise a
    better core may exist, up to the bound, and there may be more that fit equally well.
    """

    core: tuple[str, ...]
    fit: float
    bound: float
    exact: bool
    equally_good: int


def core_periphery(net: Network, *, between: Between = "ignored", directed: bool = False) -> CorePeriphery:
    """Core-periphery partition of best fit, for a named treatment of the ties between core and periphery.

    Fit is the correlation between ties and pattern over the pairs for which the pattern has a value. A deterministic
    search climbs from many starts, then excludes by bounds all cores that fit worse: in networks of up to 30 actors,
    and in sparse ones of more, the best core is found and `exact`. Where the work allotted to the bounds does not do,
    they tell how well a core can fit at most, to .001. Of equally good cores the one with the earliest actors is taken.
    Without ties, with all ties, and where no core leaves both kinds of pairs there is no core: the fit is NaN. Raises
    NetworkError for any other treatment. Borgatti & Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

    >>> from akteursnetz.examples import example
    >>> found = core_periphery(example("dortmund"))
    >>> found.core, found.exact
    (('arge', 'kuemmerer'), True)
    """
    one_of(between, get_args(Between), "between")
    array, actors = matrix(net, directed=directed)
    ties = (array + array.T).toarray().astype(np.float64)
    found = best_cores(ties, Pattern(len(actors), float(ties.sum() / 2), between))
    core = tuple(actors[found.members[0]]) if len(found.members) else ()
    return CorePeriphery(core, found.fit, found.bound, found.exact, len(found.members))


def actor_core(net: Network, *, between: Between = "ignored", directed: bool = False) -> pd.Series:
    """Core membership of each actor: whether it is in the best-fitting core; false for all where there is none.

    Borgatti & Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

    >>> from akteursnetz.examples import example
    >>> actor_core(example("dortmund")).sum().item()
    2
    """
    actors = one_mode_actors(net)
    return by_actor(actors.isin(core_periphery(net, between=between, directed=directed).core), actors, "core")


def network_core_fit(net: Network, *, between: Between = "ignored", directed: bool = False) -> float:
    """Core-periphery fit: the correlation of ties with the pattern of the best core, at most 1; NaN without a core.

    Of the best core found, where `core_periphery` is not exact. Borgatti & Everett (2000),
    doi:10.1016/S0378-8733(99)00019-2.

    >>> from akteursnetz.examples import example
    >>> round(network_core_fit(example("eichsfeld")), 3)
    1.0
    """
    return core_periphery(net, between=between, directed=directed).fit
