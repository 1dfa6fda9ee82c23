"""Measures looked up by name for the tests: those with one number a network, and those with several values.

A name is that of a measure with or without its first part: "density" is `network_density`, "betweenness"
`actor_betweenness`. What cannot be tested as asked is refused with the call that answers it.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from akteursnetz import measures
from akteursnetz.doors import guess
from akteursnetz.errors import NetworkError
from akteursnetz.inference.statistics import STATISTICS

Measure = Callable[..., Any]

#: Measures that give one value for each of several things that every network of the same actors has.
SEVERAL = ("actor_", "census_")
#: Measures of the direction of ties: without `directed` all ties are mutual.
OF_DIRECTIONS = (
    "reciprocity",
    "tied_reciprocity",
    "dyadic_reciprocity",
    "graph_hierarchy",
    "upper_boundedness",
)


def statistic(name: str, *, directed: bool) -> str | None:
    """Name of the statistic, None where it is none; NetworkError where it needs directed ties."""
    plain = name.removeprefix("network_")
    if plain in OF_DIRECTIONS and not directed:
        raise NetworkError(f'"{plain}" is measured on directed ties: give directed=True')
    return plain if plain in STATISTICS else None


def number_measure(name: str, *, by: str, directed: bool) -> Measure:
    """Measure of whole networks by its name, with the options that it takes.

    Raises NetworkError for another name.
    """
    plain, known = name.removeprefix("network_"), _measures(["network_"])
    if plain in known:
        return _with_options(known[plain], by, directed)
    several = _measures(SEVERAL)
    if (own := _full_name(name, several)) is not None:
        raise NetworkError(f'"{own}" gives several values: entries_test(net, "{own}") tests each')
    raise _unknown(name, [*STATISTICS, *known])


def entries_measure(name: str, *, by: str, directed: bool) -> Measure:
    """Measure with several values by its name, with the options that it takes.

    Raises NetworkError for another name.
    """
    several = _measures(SEVERAL)
    if (own := _full_name(name, several)) is not None:
        return _with_options(several[own], by, directed)
    if name.removeprefix("network_") in {*STATISTICS, *_measures(["network_"])}:
        raise NetworkError(f'"{name}" gives one number: conditional_test(net, "{name}") tests it')
    raise _unknown(name, (known.partition("_")[2] for known in several))


def display_name(measure: Measure) -> str:
    """Display name of a function; of a partial one that of the function in it."""
    while isinstance(measure, partial):
        measure = measure.func
    return str(getattr(measure, "__name__", type(measure).__name__))


def _measures(prefixes: Iterable[str]) -> dict[str, Measure]:
    """Measures whose names have one of the prefixes; of a single prefix by the rest of their names."""
    asked = tuple(prefixes)
    cut = len(asked[0]) if len(asked) == 1 else 0
    names = (name for name in measures.__all__ if name.startswith(asked) and not name.endswith("_table"))
    return {name[cut:]: getattr(measures, name) for name in names}


def _full_name(name: str, several: Iterable[str]) -> str | None:
    return next((known for known in several if name in (known, known.partition("_")[2])), None)


def _with_options(measure: Measure, by: str, directed: bool) -> Measure:
    """Measure with those of the options that it takes; `by` only where it means a column of the actors."""
    takes = inspect.signature(measure).parameters
    options: dict[str, object] = {"directed": directed} if "directed" in takes else {}
    if "by" in takes and takes["by"].default == "sector":
        options["by"] = by
    return partial(measure, **options)


def _unknown(name: str, known: Iterable[str]) -> NetworkError:
    if name.removeprefix("pair_") in _measures(["pair_"]):
        return NetworkError(f'"{name}" is of tied pairs, and random networks tie others: there is no test of it')
    names = list(dict.fromkeys(known))
    return NetworkError(f'no measure "{name}" to test; there are: {", ".join(names)}{guess(name, names)}')
