"""Conditional tests (Monte Carlo) of any measure of a network against any null model.

A statistic (`statistics.STATISTICS`) is worked out for thousands of random networks at once. Any other measure, and any
function of a network of one's own, is called once for each of them, which is slower. Random networks keep the actors
and their cells; their ties are plain cooperation without further cells. A measure that reads more than the tied pairs,
as of contracts, is refused therefore, but for the null "labels": it keeps the ties and permutes the groups.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import partial
from numbers import Real
from typing import Any, get_args

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.doors import one_of
from akteursnetz.engine import Draw, replicate
from akteursnetz.errors import NetworkError
from akteursnetz.graph import one_mode_actors
from akteursnetz.inference.conditional import Null, conditional
from akteursnetz.inference.named import display_name, entries_measure, number_measure, statistic
from akteursnetz.inference.nullmodels import Cube, sampler
from akteursnetz.inference.results import Results, Tail, TestResult, result
from akteursnetz.inference.tables import codes_of, table_of
from akteursnetz.measures.bounds import Interval, Range
from akteursnetz.measures.partition import column
from akteursnetz.network import Network, require_network

Networks = Callable[[np.random.Generator, int], Iterator[Network]]
Values = Callable[[Network], pd.Series]


def conditional_test(
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
    """Conditional test of a measure of a network against a null model, by default size and density (CUG, U|n,m).

    `measure` is the name of one ("transitivity", "network_transitivity"), or a function of a network that gives a
    number. `by` names the actors' column that the null "labels" permutes, and that named measures of groups use.
    `directed` says which ties the null model keeps and named measures see; a function sees a network and decides for
    itself. An undefined value, as of an empty network, is NaN and has no p; undefined draws are left out and counted.
    Raises NetworkError for a name, null model or tail that is none, and for a measure that gives two ends or several
    values, or reads of the ties what random networks do not have.

    >>> from akteursnetz.examples import example
    >>> conditional_test(example("musterkreis"), "transitivity", null="U|degrees", replicates=99).name
    'transitivity'
    """
    chance = _Chance(null, by, directed, tail, replicates, seed)
    chance.check(net)
    if not isinstance(measure, str):
        return _test_number(net, measure, display_name(measure), chance)
    if (name := statistic(measure, directed=directed)) is None:
        function = number_measure(measure, by=by, directed=directed)
        return _test_number(net, function, measure.removeprefix("network_"), chance)
    tests = conditional(
        table_of(net, directed=directed),
        name,
        null=null,
        directed=directed,
        groups=codes_of(net, by, None),
        tail=tail,
        replicates=replicates,
        seed=seed,
    )
    return tests[name]


def entries_test(
    net: Network,
    measure: str | Callable[[Network], pd.Series],
    *,
    null: Null = "U|n,m",
    by: str = "sector",
    directed: bool = False,
    tail: Tail = "two",
    replicates: int = 1000,
    seed: int = 0,
) -> Results[Hashable]:
    """Conditional tests of a measure with several values (by actor, a census), all from the same replicates.

    `measure` is the name of one ("betweenness", "census_triads"), or a function of a network that gives a series of
    numbers. All else is as in `conditional_test`.

    >>> from akteursnetz.examples import example
    >>> entries_test(example("dortmund"), "census_triads", replicates=99).table.index.to_list()
    ['0', '1', '2', '3']
    """
    chance = _Chance(null, by, directed, tail, replicates, seed)
    chance.check(net)
    function = entries_measure(measure, by=by, directed=directed) if isinstance(measure, str) else measure
    values = partial(_entries, function, display_name(function))
    observed = values(net)
    levels = tuple(str(name) if name is not None else "entry" for name in observed.index.names)
    return Results(_tests(observed, _draws(net, values, observed, chance), chance), levels)


@dataclass(frozen=True)
class _Chance:
    """Null model of a conditional test: what random networks keep, their number and seed, and the tail."""

    null: Null
    by: str
    directed: bool
    tail: Tail
    replicates: int
    seed: int

    def check(self, net: Network) -> None:
        """Check network, null model and tail; raises NetworkError for what is none."""
        require_network(net)
        one_of(self.null, get_args(Null), "null")
        one_of(self.tail, get_args(Tail), "tail")

    def networks(self, net: Network) -> Networks:
        """Sampler of random networks for the observed one."""
        if self.null == "labels":
            return partial(_relabelled, net, column(net, self.by))
        draw = sampler(table_of(net, directed=self.directed), self.null, directed=self.directed, seed=self.seed)
        return partial(_rewired, net, draw, self.directed)


def _test_number(net: Network, function: Callable[[Network], float], name: str, chance: _Chance) -> TestResult:
    values = partial(_number, function, name)
    observed = values(net)
    return _tests(observed, _draws(net, values, observed, chance), chance)[name]


def _number(function: Callable[[Network], Any], name: str, net: Network) -> pd.Series:
    """Value of a function of a network as a series of one number; NetworkError where it gives something else."""
    value, called = function(net), display_name(function)
    if isinstance(value, Range | Interval):
        raise NetworkError(f"{called} gives two ends: test one of them, lambda net: {called}(net).lower")
    if isinstance(value, pd.Series):
        raise NetworkError(f"{called} gives several values: entries_test(net, {called}) tests each")
    if not isinstance(value, Real):
        raise NetworkError(f"a measure to test gives a number; {called} gives a {type(value).__name__}")
    return pd.Series([float(value)], index=[name])


def _entries(function: Callable[[Network], Any], name: str, net: Network) -> pd.Series:
    """Values of a function of a network as a series of numbers; NetworkError where it gives something else."""
    values = function(net)
    if isinstance(values, pd.DataFrame):
        raise NetworkError(f'{name} gives a table: test a column, lambda net: {name}(net)["{values.columns[0]}"]')
    if not isinstance(values, pd.Series):
        raise NetworkError(f"{name} gives no series: conditional_test(net, {name}) tests a number")
    if values.index.names == ["from", "to"] and name.startswith("pair_"):
        raise NetworkError(f"{name} is of tied pairs, and random networks tie others: there is no test of it")
    if not pd.api.types.is_numeric_dtype(values):
        raise NetworkError(f"{name} gives words, not numbers")
    return values.astype("float64")


def _draws(net: Network, values: Values, observed: pd.Series, chance: _Chance) -> NDArray[np.float64]:
    """Null distribution: the values of random networks, replicates x values; the networks are made one by one."""
    if chance.null != "labels":
        _require_bare(net, values, observed, chance.directed)
    networks = chance.networks(net)

    def chunk(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
        rows = [values(other).reindex(observed.index).to_numpy() for other in networks(rng, count)]
        return np.array(rows, dtype=np.float64)

    return replicate(chunk, chance.replicates, cells=len(one_mode_actors(net)) ** 2, seed=chance.seed)


def _require_bare(net: Network, values: Values, observed: pd.Series, directed: bool) -> None:
    """Check that a measure depends on the tied pairs alone; raises NetworkError where plain ties change it."""
    bare = _with_ties(net, table_of(net, directed=directed).astype(np.float32), directed)
    try:
        alike = np.allclose(values(bare).reindex(observed.index), observed, equal_nan=True)
    except NetworkError:
        alike = False
    if not alike:
        raise NetworkError(
            "the measure reads more of the ties than who is tied to whom"
            f"{'' if directed else ', or their direction (then give directed=True)'}; random networks have nothing "
            'else. Only null="labels", which keeps the ties, can test it'
        )


def _relabelled(net: Network, groups: pd.Series, rng: np.random.Generator, count: int) -> Iterator[Network]:
    known = groups.dropna()
    for _ in range(count):
        shuffled = pd.Series(rng.permutation(known.to_numpy()), index=known.index, dtype=known.dtype)
        cells = net.actors[str(groups.name)].copy()
        cells[known.index] = shuffled
        yield net.derive(actors=net.actors.assign(**{str(groups.name): cells}))


def _rewired(net: Network, draw: Draw, directed: bool, rng: np.random.Generator, count: int) -> Iterator[Network]:
    for table in draw(rng, count):
        yield _with_ties(net, table, directed)


def _with_ties(net: Network, table: Cube, directed: bool) -> Network:
    """Network with the tied pairs of an adjacency matrix as plain cooperation, all other cells of the ties empty."""
    actors = one_mode_actors(net)
    start, end = np.nonzero(table if directed else np.triu(table))
    ties = net.ties.iloc[:0].reindex(pd.RangeIndex(len(start)).astype("str").rename(net.ties.index.name))
    ends = {"from": actors[start], "to": actors[end]}
    return net.derive(ties=ties.assign(**ends, relation="cooperation", direction="one_way" if directed else "mutual"))


def _tests(observed: pd.Series, draws: NDArray[np.float64], chance: _Chance) -> dict[Hashable, TestResult]:
    return {
        name: result(str(name), value, draws[:, i], null=chance.null, seed=chance.seed, tail=chance.tail)
        for i, (name, value) in enumerate(observed.items())
    }
