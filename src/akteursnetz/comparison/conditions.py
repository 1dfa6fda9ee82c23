"""Conditions of comparison: how two networks were made, and what may be compared at all.

Each line is judged on its own: `yes` where both say the same, `no` where they do not, `unknown` where one of them says
nothing, or where it cannot be told from the records whether the same is meant. Unknown is never taken for the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

import pandas as pd

from akteursnetz.graph import measured
from akteursnetz.knowledge.absence import asked, one_informant
from akteursnetz.measures.reports import network_coverage
from akteursnetz.network import Network, require_network
from akteursnetz.schema import BOUNDARY_KINDS, split

Judgement = Literal["yes", "no", "unknown"]

#: Two coverages that differ by no more are taken as alike.
ALIKE = 0.1


def comparability(first: Network, second: Network) -> pd.DataFrame:
    """Table of the conditions of comparison of two networks, line by line.

    Returns
    -------
    DataFrame indexed by `line`: `first`, `second` (what each says, None where it says nothing) and `same`.
    """
    first, second = require_network(first), require_network(second)
    rows = {}
    for name, condition in CONDITIONS.items():
        said = condition.says(first), condition.says(second)
        rows[name] = (*said, "unknown" if None in said else condition.same(*said))
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["first", "second", "same"], dtype=object)
    return table.rename_axis("line")


def unasked(lines: pd.DataFrame) -> pd.Series:
    """Share of pairs of actors about which nobody was asked, by `first` and `second`; NaN where they are few.

    Two networks that know equally little are alike in their coverage, and yet uncertain.
    """
    share = 1 - lines[["first", "second"]].T["coverage"].astype("float64")
    return share.where(share > ALIKE)


def cells_of(net: Network) -> dict[str, str | float | None]:
    """Conditions of a network as cells of a table; several words are joined by "; "."""
    return {line: _cell(condition.says(net)) for line, condition in CONDITIONS.items()}


def comparability_of_all(table: pd.DataFrame) -> pd.Series:
    """Judgement on each condition over many networks, whose `cells_of` are the rows: index `line`.

    no where any two differ, unknown where one says nothing or it cannot be told of some two, else yes.
    """
    judged = {
        line: _judge_all(condition, [_said(line, cell) for cell in table[line]])
        for line, condition in CONDITIONS.items()
    }
    return pd.Series(judged, dtype="str", name="same").rename_axis("line")


def _judge_all(condition: "Condition", said: list[Any]) -> Judgement:
    known = [value for value in dict.fromkeys(said) if value is not None]
    judged = {condition.same(*pair) for pair in combinations(known, 2)}
    if "no" in judged:
        return "no"
    return "unknown" if None in said or "unknown" in judged else "yes"


def _cell(said: Any) -> str | float | None:
    if isinstance(said, tuple):
        return "; ".join(said)
    return float(said) if isinstance(said, int) else said


def _said(line: str, cell: Any) -> Any:
    if pd.isna(cell):
        return None
    return tuple(split(cell)) if line in ("relations", "period") else cell


@dataclass(frozen=True)
class Condition:
    """Condition of comparison: a function of a network, and a rule when two such values are the same."""

    says: Callable[[Network], Any]
    same: Callable[[Any, Any], Judgement]


def _equal(first: object, second: object) -> Judgement:
    return "yes" if first == second else "no"


def _boundary(net: Network) -> str | None:
    """Kind of the boundary, or where it is not declared the rule in its own words."""
    return net.meta.boundary_kind or net.meta.boundary


def _same_boundary(first: str, second: str) -> Judgement:
    """Judgement on two boundaries: by their kinds, else `unknown` unless both are worded alike."""
    if first.split() == second.split():
        return "yes"
    return "no" if {first, second} <= set(BOUNDARY_KINDS) else "unknown"


def _informants(net: Network) -> int | None:
    if one_informant(net):
        return 1
    return int(net.ties.loc[measured(net), "reported_by"].nunique()) or None


def _one_or_several(first: int, second: int) -> Judgement:
    return _equal(first == 1, second == 1)


def _relations(net: Network) -> tuple[str, ...] | None:
    return tuple(sorted(net.ties.loc[measured(net), "relation"].unique())) or None


def _period(net: Network) -> tuple[str, str] | None:
    if net.meta.date is not None:
        return net.meta.date, net.meta.date
    dates = pd.concat([net.ties["since"], net.ties["until"]]).dropna()
    return (str(dates.min()), str(dates.max())) if len(dates) else None


def _same_years(first: tuple[str, str], second: tuple[str, str]) -> Judgement:
    return _equal([date[:4] for date in first], [date[:4] for date in second])


def _coverage(net: Network) -> float | None:
    """Coverage of a survey; None where there is none, or nobody was asked: the records do not tell it then."""
    coverage = network_coverage(net)
    return coverage if asked(net) and coverage > 0 else None


def _alike(first: float, second: float) -> Judgement:
    return "yes" if abs(first - second) <= ALIKE else "no"


CONDITIONS: Mapping[str, Condition] = {
    "evidence": Condition(lambda net: net.meta.evidence, _equal),
    "informants": Condition(_informants, _one_or_several),
    "boundary": Condition(_boundary, _same_boundary),
    "relations": Condition(_relations, _equal),
    "period": Condition(_period, _same_years),
    "coverage": Condition(_coverage, _alike),
}
