"""Many networks: a map of their profiles by classical scaling, and tests of classes of networks.

Claims about classes, such as that rural networks are otherwise than urban ones, take the networks as units. They are
made only where the smallest p that the numbers of networks allow is at most .05 (four against four); below that, the
networks are cases. Where all of them give their Land, the places of one Land are a block: labels are exchanged within
it, so that what sets one Land apart from another counts for nothing. Networks told by one informant are in the table
and on the map of none: their structure is that of the telling.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb, prod
from pathlib import Path

import numpy as np
import pandas as pd

from akteursnetz.comparison.conditions import comparability_of_all
from akteursnetz.comparison.judging import LEVEL
from akteursnetz.comparison.profiles import PROFILE, Progress, Reason, Task, distances, sources_in, work_out
from akteursnetz.errors import NetworkError
from akteursnetz.inference import holm
from akteursnetz.inference.classes import class_difference, class_slope
from akteursnetz.knowledge.absence import ONE_INFORMANT
from akteursnetz.measures.scaling import classical_scaling
from akteursnetz.network import Network, require_network
from akteursnetz.schema import LANGUAGES, Language, fold

CLASSES = ("urban", "rural")
#: A regression needs so many networks more than it has coefficients.
SPARE = 5


@dataclass(frozen=True, eq=False)
class Many:
    """Comparison of many networks.

    `table`: one row a network; `called`: what each is called. `failed`: those whose records could not be read, with the
    reason in each language. `doubts`: what reading left in doubt of the others, alike.
    `units`: how many of the networks compared are urban and rural. `blocks`: the same for each Land, one row of all
    where not every one of these gives its Land (`without_land`); `smallest_p` is that of so many. `distances`:
    between their profiles, and `lines` the conditions under which they were made, as `comparability_of_all` gives them.
    `positions`: their places on the map, index network, columns `x` and `y`; empty below three; `fit`: the share of the
    squared distances that the map shows, NaN without a map. `classes`: index measure, columns `urban`, `rural` (means),
    `difference` (urban minus rural), `p`, `smallest_p` (that so many networks can give), and both adjusted;
    `regression`: index measure, columns `rural`, `log_actors` (coefficients), and the same four p values (of rural).
    Both are None where the networks do not carry them.
    """

    table: pd.DataFrame
    called: Mapping[str, str]
    units: Mapping[str, int]
    blocks: pd.DataFrame
    without_land: list[str]
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
    def settings(self) -> dict[str, int]:
        """Numbers of urban and rural networks in the table, compared or not."""
        return {name: int((self.table["setting"] == name).sum()) for name in CLASSES}

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
    settled = compared[compared["setting"].isin(CLASSES)]
    blocks = class_counts(settled)
    smallest = smallest_p(blocks.itertuples(index=False))
    enough = smallest <= LEVEL
    return Many(
        table=table,
        called=_called(table, given=isinstance(networks, Mapping)),
        units={name: int(blocks[name].sum()) for name in CLASSES},
        blocks=blocks,
        without_land=list(settled.index[settled["land"].isna()]),
        failed=worked.failed,
        doubts=worked.doubts,
        lines=comparability_of_all(compared),
        distances=apart,
        positions=positions,
        fit=map_fit(apart, positions),
        smallest_p=smallest,
        classes=class_claims(settled, replicates=replicates, seed=seed) if enough else None,
        regression=regression(settled, replicates=replicates, seed=seed) if enough else None,
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


def _called(table: pd.DataFrame, *, given: bool) -> dict[str, str]:
    """Names of the networks in words: those `given` with them, else their titles.

    The name of the folder stands for a missing title, and behind one that several networks have.
    """
    names = list(map(str, table.index))
    if given:
        return dict(zip(names, names, strict=True))
    titles, shared = table["title"].fillna(""), table["title"].duplicated(keep=False)
    rows = zip(names, titles, shared, strict=True)
    return {name: f"{title} ({name})" if title and twice else title or name for name, title, twice in rows}


def smallest_p(blocks: Iterable[tuple[int, int]]) -> float:
    """Smallest two-sided p (smaller tail doubled) of a permutation test of two classes, at most 1.

    `blocks` are the numbers of both in each block within which labels are exchanged: 2 / product of C(a + b, a).

    >>> smallest_p([(1, 1)]), round(smallest_p([(4, 4)]), 3), round(smallest_p([(3, 2), (2, 2)]), 3)
    (1.0, 0.029, 0.033)
    """
    return min(1.0, 2 / prod(comb(first + second, first) for first, second in blocks))


def lands(table: pd.DataFrame) -> pd.Series:
    """Block of each network: its Land, folded; one and the same for all where not every network gives its Land."""
    known = table["land"].notna().all()
    return table["land"].map(lambda land: fold(land) if known else "").astype("str")


def class_counts(table: pd.DataFrame) -> pd.DataFrame:
    """Numbers of urban and rural networks in each block, the Land as the first network of it writes it."""
    blocks = lands(table)
    called = table["land"].where(blocks != "", "").groupby(blocks).first()
    counts = pd.crosstab(blocks, table["setting"]).reindex(columns=CLASSES, fill_value=0)
    return counts.set_axis(called.reindex(counts.index), axis="index").rename_axis("land").rename_axis(None, axis=1)


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
    """Permutation tests of urban against rural networks on each measure of the profile, within each Land."""
    return _adjusted({measure: _claim(table, measure, replicates, seed) for measure in PROFILE})


def _claim(table: pd.DataFrame, measure: str, replicates: int, seed: int) -> dict[str, float]:
    known = table.dropna(subset=[measure])
    urban, rural = (known[known["setting"] == name] for name in CLASSES)
    means = {"urban": float(urban[measure].mean()), "rural": float(rural[measure].mean())}
    if not (len(urban) and len(rural)):
        return {**means, "difference": np.nan, "p": np.nan, "smallest_p": np.nan}
    blocks = lands(table)[[*urban.index, *rural.index]]
    test = class_difference([*urban[measure]], [*rural[measure]], blocks=[*blocks], replicates=replicates, seed=seed)
    return {**means, "difference": test.estimate, "p": test.p, "smallest_p": test.smallest_p}


def regression(table: pd.DataFrame, *, replicates: int, seed: int) -> pd.DataFrame | None:
    """Regressions of each measure of the profile on being rural (1) or urban (0) and the log number of actors.

    Least squares over the networks that have the measure, with an intercept for each Land. p by Freedman and Lane: what
    size and Land leave of the measure is permuted among the networks of a Land, and the regression is done anew. NaN
    where too few have it for the coefficients, None where that is so of every measure.
    """
    settled = table[table["setting"].isin(CLASSES)]
    found = _adjusted({name: _coefficients(settled, name, replicates, seed) for name in PROFILE})
    return None if found["p"].isna().all() else found


def _coefficients(table: pd.DataFrame, measure: str, replicates: int, seed: int) -> dict[str, float]:
    known = table.dropna(subset=[measure])
    blocks = lands(table)[known.index]
    y, size = known[measure].to_numpy("float64"), np.log(known["actors"].to_numpy("float64"))
    rural = np.where(known["setting"] == "rural", 1.0, 0.0)
    design = np.column_stack([rural, size, pd.get_dummies(blocks).to_numpy("float64")])
    undefined = dict.fromkeys(("rural", "log_actors", "p", "smallest_p"), np.nan)
    if len(known) < design.shape[1] + SPARE or np.linalg.matrix_rank(design) < design.shape[1]:
        return undefined
    test = class_slope(y, rural, size[:, None], blocks=[*blocks], replicates=replicates, seed=seed)
    slopes = np.linalg.lstsq(design, y)[0]
    return {"rural": float(slopes[0]), "log_actors": float(slopes[1]), "p": test.p, "smallest_p": test.smallest_p}


def _adjusted(rows: dict[str, dict[str, float]]) -> pd.DataFrame:
    """Table of tests by measure, each p and the smallest possible adjusted by Holm over the measures."""
    found = pd.DataFrame.from_dict(rows, orient="index").rename_axis("measure")
    adjusted = (holm(found[name].to_numpy()) for name in ("p", "smallest_p"))
    return found.assign(**dict(zip(("p_adjusted", "smallest_p_adjusted"), adjusted, strict=True)))
