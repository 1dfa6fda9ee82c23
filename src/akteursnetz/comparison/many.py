"""Many networks: a map of their profiles by classical scaling, and tests of classes of networks.

Claims about classes, such as that rural networks are otherwise than urban ones, take the networks as units. They are
made only where the smallest p that the numbers of networks allow is at most .05 (four against four); below that, the
networks are cases. Networks told by one informant are in the table and on the map of none: their structure is that of
the telling.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from akteursnetz.comparison.conditions import comparability_of_all
from akteursnetz.comparison.judging import LEVEL
from akteursnetz.comparison.profiles import PROFILE, Progress, Reason, Task, distances, sources_in, work_out
from akteursnetz.engine import replicate
from akteursnetz.errors import NetworkError
from akteursnetz.inference import class_difference, holm
from akteursnetz.inference.results import result
from akteursnetz.knowledge.absence import ONE_INFORMANT
from akteursnetz.measures.scaling import classical_scaling
from akteursnetz.network import Network, require_network
from akteursnetz.schema import LANGUAGES, Language

CLASSES = ("urban", "rural")
#: A regression needs so many networks more than it has coefficients.
SPARE = 5


@dataclass(frozen=True, eq=False)
class Many:
    """Comparison of many networks.

    `table`: one row a network. `failed`: those whose records could not be read, with the reason in each language.
    `doubts`: what reading left in doubt of the others, alike.
    `units`: how many of the networks compared are urban and rural; `smallest_p` is that of so many. `distances`:
    between their profiles, and `lines` the conditions under which they were made, as `comparability_of_all` gives them.
    `positions`: their places on the map, index network, columns `x` and `y`; empty below three; `fit`: the share of the
    squared distances that the map shows, NaN without a map. `classes`: index measure, columns `urban`, `rural` (means),
    `difference` (urban minus rural), `p` and `p_adjusted`; `regression`: index measure, columns `rural`, `log_actors`
    (coefficients), `p`, `p_adjusted` (of rural). Both are None where the networks do not carry them.
    """

    table: pd.DataFrame
    units: Mapping[str, int]
    failed: Mapping[str, Reason]
    doubts: Mapping[str, Reason]
    lines: pd.Series
    distances: pd.DataFrame
    positions: pd.DataFrame
    fit: float
    smallest_p: float
    classes: pd.DataFrame | None
    regression: pd.DataFrame | None
    replicates: int
    seed: int

    @property
    def told_by_one(self) -> list[str]:
        """Names of the networks that one informant told: none of them is compared by its structure."""
        return list(self.table.index[self.table["evidence"] == ONE_INFORMANT])

    @property
    def smallest_adjusted_p(self) -> float:
        """Smallest p value that so many urban and rural networks can give after the adjustment for all measures."""
        return min(1.0, self.smallest_p * len(PROFILE))

    @property
    def language(self) -> Language | None:
        """Common language of all networks; None where they have several."""
        spoken = set(self.table["language"])
        return next((lang for lang in LANGUAGES if spoken == {lang}), None)


def many(
    networks: str | Path | Mapping[str, Network],
    *,
    out: str | Path | None = None,
    replicates: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> Many:
    """Comparison of many networks: of a folder of records folders, or of a mapping of names to networks.

    With `out`, a folder, each network's row is kept there as soon as it is done, and taken from there if records,
    replicates and seed are the same: a run that was interrupted goes on where it stopped. `progress` is called after
    each network with how many are done, of how many, and its name. Work is spread over cores as `engine` says. Raises
    NetworkError for anything else than a folder or networks.
    """
    kept = None if out is None else Path(out)
    tasks = [Task(name, source, kept, replicates, seed) for name, source in sorted(_sources(networks).items())]
    worked = work_out(tasks, progress)
    table = worked.table
    compared = table[(table["evidence"] != ONE_INFORMANT) & table["log_mean_degree"].notna()]
    apart = distances(compared)
    positions = scaled_map(apart)
    units = {name: int((compared["setting"] == name).sum()) for name in CLASSES}
    smallest = smallest_p(*units.values())
    enough = smallest <= LEVEL
    return Many(
        table=table,
        units=units,
        failed=worked.failed,
        doubts=worked.doubts,
        lines=comparability_of_all(compared),
        distances=apart,
        positions=positions,
        fit=map_fit(apart, positions),
        smallest_p=smallest,
        classes=class_claims(compared, replicates=replicates, seed=seed) if enough else None,
        regression=regression(compared, replicates=replicates, seed=seed) if enough else None,
        replicates=replicates,
        seed=seed,
    )


def _sources(networks: str | Path | Mapping[str, Network]) -> dict[str, Network | Path]:
    if isinstance(networks, Mapping):
        return {name: require_network(net) for name, net in networks.items()}
    if isinstance(networks, str | Path):
        return {**sources_in(Path(networks))}
    what = type(networks).__name__
    raise NetworkError(f"this call needs a folder of records, or names with their networks (a dict), not a {what}")


def smallest_p(first: int, second: int) -> float:
    """Smallest two-sided p (smaller tail doubled) of a permutation test of classes of these sizes, at most 1.

    >>> smallest_p(1, 1), round(smallest_p(4, 4), 3)
    (1.0, 0.029)
    """
    return min(1.0, 2 / comb(first + second, first)) if first and second else 1.0


def scaled_map(apart: pd.DataFrame) -> pd.DataFrame:
    """Coordinates of the networks by classical scaling of their distances.

    Axes have no meaning; signs are chosen so that the largest coordinate is positive. Networks without a distance to
    some other are left out; empty below three.
    """
    known = apart.dropna(axis=0).dropna(axis=1)
    known = known.loc[known.index.intersection(known.columns), known.index.intersection(known.columns)]
    if len(known) < 3:
        return pd.DataFrame({"x": pd.Series(dtype="float64"), "y": pd.Series(dtype="float64")}, index=apart.index[:0])
    places = classical_scaling(known.to_numpy())
    signs = np.sign(places[np.abs(places).argmax(axis=0), [0, 1]])
    return pd.DataFrame(places * np.where(signs == 0, 1, signs), index=known.index, columns=["x", "y"])


def map_fit(apart: pd.DataFrame, positions: pd.DataFrame) -> float:
    """Goodness of fit of the map: the share of the squared distances that it shows; NaN where all are 0.

    In classical scaling this is the share of the two largest eigenvalues in all of them; at most 1.
    """
    squares = float((apart.loc[positions.index, positions.index].to_numpy() ** 2).sum())
    x, y = (positions[axis].to_numpy() for axis in ("x", "y"))
    shown = float(((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2).sum())
    return min(1.0, shown / squares) if squares else float("nan")


def class_claims(table: pd.DataFrame, *, replicates: int, seed: int) -> pd.DataFrame:
    """Permutation tests of urban against rural networks on each measure of the profile."""
    rows = {measure: _claim(table, measure, replicates, seed) for measure in PROFILE}
    found = pd.DataFrame.from_dict(rows, orient="index").rename_axis("measure")
    return found.assign(p_adjusted=holm(found["p"].to_numpy()))


def _claim(table: pd.DataFrame, measure: str, replicates: int, seed: int) -> dict[str, float]:
    urban, rural = (table.loc[table["setting"] == name, measure].dropna() for name in CLASSES)
    means = {"urban": float(urban.mean()), "rural": float(rural.mean())}
    if not (len(urban) and len(rural)):
        return {**means, "difference": np.nan, "p": np.nan}
    test = class_difference([*urban], [*rural], replicates=replicates, seed=seed)
    return {**means, "difference": test.estimate, "p": test.p}


def regression(table: pd.DataFrame, *, replicates: int, seed: int) -> pd.DataFrame | None:
    """Regressions of each measure of the profile on being rural (1) or urban (0) and the log number of actors.

    Least squares over the networks that have the measure; p by permuting the residuals of being rural after size among
    the networks. NaN where too few have it for three coefficients, None where that is so of every measure.
    """
    settled = table[table["setting"].isin(CLASSES)]
    rows = {name: _coefficients(settled.dropna(subset=[name]), name, replicates, seed) for name in PROFILE}
    found = pd.DataFrame.from_dict(rows, orient="index").rename_axis("measure")
    return None if found["p"].isna().all() else found.assign(p_adjusted=holm(found["p"].to_numpy()))


def _coefficients(known: pd.DataFrame, measure: str, replicates: int, seed: int) -> dict[str, float]:
    rural = np.where(known["setting"] == "rural", 1.0, 0.0)
    others = np.column_stack([np.ones(len(known)), np.log(known["actors"].to_numpy("float64"))])
    if len(known) < 3 + SPARE or np.linalg.matrix_rank(np.column_stack([others, rural])) < 3:
        return {"rural": np.nan, "log_actors": np.nan, "p": np.nan}
    y = known[measure].to_numpy("float64")
    rest = rural - others @ np.linalg.lstsq(others, rural)[0]
    fitted = np.linalg.lstsq(np.column_stack([rural, others]), y)[0]
    observed = _t(y, rest[None], others)[0]
    draws = replicate(
        lambda rng, count: _t(y, rng.permuted(np.tile(rest, (count, 1)), axis=1), others),
        replicates,
        cells=len(y),
        seed=seed,
    )
    test = result("regression", observed, draws, null="classes", seed=seed, tail="absolute")
    return {"rural": float(fitted[0]), "log_actors": float(fitted[2]), "p": test.p}


def _t(y: NDArray[np.float64], x: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """T statistic of each row of x in a regression of y on it and the others."""
    basis = np.linalg.qr(others)[0]
    free = x - x @ basis @ basis.T
    left = y - basis @ (basis.T @ y)
    slope = free @ left / (free**2).sum(1)
    residual = left - slope[:, None] * free
    error = np.sqrt((residual**2).sum(1) / (len(y) - others.shape[1] - 1) / (free**2).sum(1))
    return np.asarray(slope / error)
