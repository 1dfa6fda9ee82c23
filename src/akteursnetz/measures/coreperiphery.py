"""Core-periphery structure of Borgatti and Everett: a core tied to itself, and a periphery without ties within.

The fit is the correlation of the ties with that pattern. What the pattern expects between core and periphery must be
chosen, and the best core depends on it: `"ignored"` (nothing is expected), `"tied"` or `"untied"` (Borgatti & Everett
2000, doi:10.1016/S0378-8733(99)00019-2). Every skewed network has a core to some degree.
"""

from typing import Literal, NamedTuple, get_args

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from akteursnetz.doors import one_of
from akteursnetz.graph import matrix, one_mode_actors
from akteursnetz.measures.arrays import Floats, Ints, by_actor, ratio
from akteursnetz.network import Network

Between = Literal["ignored", "tied", "untied"]

#: Up to so many actors all cores are tried; above, a search climbs from the best few starts.
EXACT, STARTS = 20, 10


class CorePeriphery(NamedTuple):
    """Best-fitting core: its actors, its fit, whether all cores were tried, and how many fit equally well."""

    core: tuple[str, ...]
    fit: float
    exact: bool
    equally_good: int


def core_periphery(net: Network, *, between: Between = "ignored", directed: bool = False) -> CorePeriphery:
    """Core-periphery partition of best fit, for a named treatment of the ties between core and periphery.

    Fit is the correlation between ties and pattern over the pairs for which the pattern has a value. All cores are
    tried in networks of up to 20 actors; in larger ones a deterministic search climbs by adding, dropping and swapping
    actors. Of equally good cores the one with the earliest actors is taken. Without ties, with all ties, and with
    fewer than two actors there is no core: the fit is NaN. Raises NetworkError for any other treatment. Borgatti &
    Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

    >>> from akteursnetz.examples import example
    >>> core_periphery(example("dortmund")).core
    ('arge', 'kuemmerer')
    """
    one_of(between, get_args(Between), "between")
    ties, actors = matrix(net, directed=directed)
    array = sparse.csr_array(ties + ties.T)
    exact = len(actors) <= EXACT
    mask, fit, equal = _exhaustive(array, between) if exact else _climb(array, between)
    return CorePeriphery(tuple(actors[mask]), fit, exact, equal)


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

    Borgatti & Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

    >>> from akteursnetz.examples import example
    >>> round(network_core_fit(example("eichsfeld")), 3)
    1.0
    """
    return core_periphery(net, between=between, directed=directed).fit


def _fit(n: int, ties: float, size: ArrayLike, inside: ArrayLike, degrees: ArrayLike, between: Between) -> Floats:
    """Core-periphery fits of cores of given sizes, numbers of ties inside and sums of degrees.

    Counted are cells: an undirected tie is two.
    """
    size, inside, degrees = (np.asarray(values, dtype=np.float64) for values in (size, inside, degrees))
    touching = degrees - inside
    core, outside = size * (size - 1), (n - size) * (n - size - 1)
    if between == "ignored":
        return _phi(core + outside, core, inside, inside + ties - touching)
    cells = np.full_like(size, n * (n - 1))
    if between == "tied":
        return _phi(cells, cells - outside, touching, np.full_like(size, ties))
    return _phi(cells, core, inside, np.full_like(size, ties))


def _phi(cells: Floats, expected: Floats, hits: Floats, ties: Floats) -> Floats:
    """Phi coefficient of two 0/1 vectors, from the numbers of cells, of ones in each and of common ones."""
    spread = expected * (cells - expected) * ties * (cells - ties)
    return ratio(cells * hits - expected * ties, np.sqrt(np.maximum(spread, 0)))


def _exhaustive(array: sparse.csr_array, between: Between) -> tuple[NDArray[np.bool_], float, int]:
    """Best core by exhaustive search over all subsets of the actors, each an integer whose bits are its members."""
    n = array.shape[0]
    size, inside, degrees = (np.zeros(1, dtype=np.int64) for _ in range(3))
    for place in range(n):
        cells = array[[place]].toarray()[0, :place]
        gained = sum(
            np.bitwise_count(np.arange(1 << place) & _bits(cells >= count)).astype(np.int64) for count in (1, 2)
        )
        inside = np.concatenate([inside, inside + gained])
        degrees = np.concatenate([degrees, degrees + int(array[[place]].sum())])
        size = np.concatenate([size, size + 1])
    fits = _fit(n, array.sum() / 2, size, inside, degrees, between)
    if np.isnan(fits).all():
        return np.zeros(n, dtype=bool), np.nan, 0
    equal = np.flatnonzero(fits > np.nanmax(fits) - 1e-12)
    return (equal[0] >> np.arange(n)) % 2 == 1, float(fits[equal[0]]), len(equal)


def _bits(mask: NDArray[np.bool_]) -> np.int64:
    """Integer whose bits are set where the mask is true."""
    return np.int64((mask.astype(np.int64) << np.arange(len(mask))).sum())


def _climb(array: sparse.csr_array, between: Between) -> tuple[NDArray[np.bool_], float, int]:
    n = array.shape[0]
    order = np.argsort(-array.sum(axis=1), kind="stable")
    starts = [np.isin(np.arange(n), order[:size]) for size in range(1, n)]
    fits = np.array([_fit_of(array, mask, between) for mask in starts])
    if np.isnan(fits).all():
        return np.zeros(n, dtype=bool), np.nan, 0
    best = [starts[place] for place in np.argsort(-np.nan_to_num(fits, nan=-1), kind="stable")[:STARTS]]
    tops = [_uphill(array, mask, between) for mask in best]
    mask = max(tops, key=lambda top: _fit_of(array, top, between))
    return mask, _fit_of(array, mask, between), 1


def _fit_of(array: sparse.csr_array, mask: NDArray[np.bool_], between: Between) -> float:
    inside = array[mask][:, mask].sum() / 2
    degrees = array.sum(axis=1)[mask].sum()
    return float(_fit(array.shape[0], array.sum() / 2, mask.sum(), inside, degrees, between))


def _uphill(array: sparse.csr_array, mask: NDArray[np.bool_], between: Between) -> NDArray[np.bool_]:
    """Local optimum of the fit by steepest ascent: actors are added, dropped or swapped until no move raises it."""
    dense, degree, n = array.toarray(), array.sum(axis=1), array.shape[0]
    while True:
        contacts, here = dense @ mask, _fit_of(array, mask, between)
        size, inside, degrees = mask.sum(), contacts[mask].sum() / 2, degree[mask].sum()
        sign = np.where(mask, -1, 1)
        toggled = _fit(n, array.sum() / 2, size + sign, inside + sign * contacts, degrees + sign * degree, between)
        swapped_inside = inside - contacts[:, None] + contacts - dense
        swapped = _fit(
            n, array.sum() / 2, np.full((n, n), size), swapped_inside, degrees - degree[:, None] + degree, between
        )
        swapped[~(mask[:, None] & ~mask)] = np.nan
        moves = np.nan_to_num(np.concatenate([toggled, swapped.ravel()]), nan=-2)
        move = int(np.argmax(moves))
        if moves[move] <= here + 1e-12:
            return mask
        changed: Ints = np.array([move]) if move < n else np.array(divmod(move - n, n))
        mask = mask.copy()
        mask[changed] = ~mask[changed]
