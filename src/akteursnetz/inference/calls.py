"""The tests as calls on networks: any measure, any null model.

A measure that is named (`statistics.STATISTICS`) is worked out for thousands of random networks at once. Any other
function of a network is called once for each of them: slower, and open to every measure of this package and to one's
own. Random networks keep the actors and their cells; their ties are plain cooperation without further cells, so a
measure of contracts needs the null "labels", which keeps the ties and deals out the groups anew.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.engine import Draw, replicate
from akteursnetz.graph import matrix
from akteursnetz.inference.conditional import Null, conditional, homophily
from akteursnetz.inference.nullmodels import Cube, sampler
from akteursnetz.inference.results import Tail, TestResult, result
from akteursnetz.inference.tables import codes, column, labels, table_of
from akteursnetz.network import Network

Networks = Callable[[np.random.Generator, int], Iterator[Network]]


def test(
    net: Network,
    measure: str | Callable[[Network], float],
    *,
    null: Null = "U|n,m",
    by: str = "sector",
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> TestResult:
    """A measure of a network against a null model.

    `by` names the actors' column that the null "labels" deals out anew, and that statistics of groups use. `directed`
    says which ties the null model keeps and named statistics see; a function sees a network and decides for itself.
    """
    if isinstance(measure, str):
        table, groups = table_of(net, directed=directed), codes(net, by)
        tests = conditional(
            table,
            [measure],
            null=null,
            directed=directed,
            groups=groups,
            tail=tail,
            replicates=replicates,
            seed=seed,
        )
        return tests[measure]
    named = pd.Series([measure(net)], index=[measure.__name__], dtype="float64")
    draws = _draws(net, lambda other: [measure(other)], null, by, directed, replicates, seed)
    return _results(named, draws, null, tail, seed)[measure.__name__]


def entries_test(
    net: Network,
    measure: Callable[[Network], pd.Series],
    *,
    null: Null = "U|n,m",
    by: str = "sector",
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> dict[Hashable, TestResult]:
    """Each entry of a measure that gives several (actors, roles of brokerage, a census), from the same replicates."""
    observed = measure(net).astype("float64")

    def values(other: Network) -> NDArray[np.float64]:
        return measure(other).reindex(observed.index).to_numpy("float64")

    draws = _draws(net, values, null, by, directed, replicates, seed)
    return _results(observed, draws, null, tail, seed)


def group_shares_test(
    net: Network,
    *,
    by: str = "sector",
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> dict[Hashable, TestResult]:
    """For each group: the share of the ties touching it that stay inside, against groups dealt out anew."""
    table = table_of(net, directed=directed)
    return homophily(table, labels(net, by), directed=directed, tail=tail, replicates=replicates, seed=seed)


def _draws(
    net: Network,
    values: Callable[[Network], Iterable[float]],
    null: Null,
    by: str,
    directed: bool,
    replicates: int,
    seed: int,
) -> NDArray[np.float64]:
    """The values of random networks, replicates x values; the networks are made one by one."""
    actors = matrix(net)[1]
    if null == "labels":
        networks: Networks = partial(_relabelled, net, column(net, by))
    else:
        draw = sampler(table_of(net, directed=directed), null, directed=directed, seed=seed)
        networks = partial(_rewired, net, actors, draw, directed)

    def chunk(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        return np.array([list(values(other)) for other in networks(rng, count)], dtype=np.float64)

    return replicate(chunk, replicates, cells=len(actors) ** 2, seed=seed)


def _relabelled(net: Network, groups: pd.Series, rng: np.random.Generator, count: int) -> Iterator[Network]:
    known = groups.dropna()
    for _ in range(count):
        shuffled = pd.Series(rng.permutation(known.to_numpy()), index=known.index, dtype=known.dtype)
        cells = net.actors[str(groups.name)].copy()
        cells[known.index] = shuffled
        yield net.derive(actors=net.actors.assign(**{str(groups.name): cells}))


def _rewired(
    net: Network, actors: pd.Index, draw: Draw, directed: bool, rng: np.random.Generator, count: int
) -> Iterator[Network]:
    for table in draw(rng, count):
        yield net.derive(ties=_plain_ties(net, actors, table, directed))


def _plain_ties(net: Network, actors: pd.Index, table: Cube, directed: bool) -> pd.DataFrame:
    """Cooperation between the tied actors of a table, in the columns of the network's ties, all other cells empty."""
    start, end = np.nonzero(table if directed else np.triu(table))
    ties = net.ties.iloc[:0].reindex(pd.RangeIndex(len(start)).astype("str").rename(net.ties.index.name))
    ends = {"from": actors[start], "to": actors[end]}
    return ties.assign(**ends, relation="cooperation", direction="one_way" if directed else "mutual")


def _results(
    observed: pd.Series, draws: NDArray[np.float64], null: Null, tail: Tail, seed: int
) -> dict[Hashable, TestResult]:
    return {
        name: result(str(name), value, draws[:, i], null=null, seed=seed, tail=tail)
        for i, (name, value) in enumerate(observed.items())
    }
