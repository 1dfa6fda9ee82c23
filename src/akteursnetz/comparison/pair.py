"""Comparison of two networks: conditions, measures with their sizes, composition, and tests."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.comparison.centre import Centre, centre_of
from akteursnetz.comparison.composition import functions, only_here, remits, sectors
from akteursnetz.comparison.conditions import comparability
from akteursnetz.comparison.demands import demands
from akteursnetz.comparison.differences import Differences, differences
from akteursnetz.comparison.formality import formality
from akteursnetz.comparison.judging import CENTRE, COMPARABLE, UNLIKE, Verdict
from akteursnetz.comparison.numbers import number_table
from akteursnetz.comparison.own import Beside, own_beside
from akteursnetz.comparison.paired import Paired, changes, paired_layers
from akteursnetz.comparison.rarefaction import rarefaction
from akteursnetz.comparison.readings import one_record, tie_courses
from akteursnetz.comparison.roles import bodies, remit_pairs
from akteursnetz.comparison.waves import Followed, followed, turned
from akteursnetz.gapfinders import Finding
from akteursnetz.graph import by_names, measured
from akteursnetz.knowledge.absence import one_informant
from akteursnetz.measures.mixing import block_table
from akteursnetz.measures.whole import network_size
from akteursnetz.network import Network, require_network

#: Two places; two layers of one network; one network at two dates.
Kind = Literal["cases", "layers", "dates"]


class Undated(NamedTuple):
    """Counts of undated ties among those measured at one of two dates.

    `undated` of all `ties` have neither a beginning nor an end; `unsure` possibly existed at one of the dates.
    """

    undated: int
    ties: int
    unsure: int


@dataclass(frozen=True, eq=False)
class Comparison:
    """Comparison of two networks: all that was compared of them, as plain tables.

    `names` call the two: layers by their codes where no others are given, dates as ISO or `earlier` and `later`.
    `lines` as `conditions_of` gives them, `table` as `number_table`, `formality` and `centres` as the modules of these
    names, `formalised` as `formality` for what is formalised, `centre_verdict` whether the centres may be compared,
    `sectors`, `remits`, `functions` and `only_here` (ids, for each network) as those of `composition`, `demands` as
    that module gives them, `blocks` the two tables of `measures.block_table`.
    Two cases have `bodies` and `remit_pairs` as those of `roles`, `differences` (None where a network is too small or
    empty) and `rarefied` (None where both are of one size); layers and dates have `paired` instead, dates of one and
    the same records `undated`, and dates of two records `followed`, who is who in both; `first` bears the ids of
    `second` then. `turned` tells that the later of two dates was given first.
    `own` are the users' own indicators.
    """

    kind: Kind
    first: Network
    second: Network
    names: tuple[str, str]
    lines: pd.DataFrame
    table: pd.DataFrame
    formality: pd.DataFrame
    formalised: pd.DataFrame
    centres: tuple[Centre, Centre]
    centre_verdict: Verdict
    sectors: pd.DataFrame
    remits: pd.DataFrame
    functions: pd.DataFrame
    only_here: tuple[tuple[str, ...], tuple[str, ...]]
    demands: tuple[tuple[Finding, ...], tuple[Finding, ...]]
    bodies: pd.DataFrame | None
    remit_pairs: pd.DataFrame | None
    blocks: tuple[pd.DataFrame, pd.DataFrame]
    differences: Differences | None
    rarefied: pd.DataFrame | None
    paired: Paired | None
    undated: Undated | None
    followed: Followed | None
    turned: bool
    own: tuple[Beside, ...]
    replicates: int
    seed: int

    @property
    def networks(self) -> tuple[Network, Network]:
        """Both networks, the first and the second."""
        return self.first, self.second

    @property
    def told_by_one(self) -> tuple[bool, bool]:
        """Whether one informant told the first network, and whether one told the second."""
        return one_informant(self.first), one_informant(self.second)

    @property
    def sizes(self) -> tuple[int, int]:
        """Numbers of measured actors of both networks."""
        return network_size(self.first), network_size(self.second)

    @property
    def telling(self) -> pd.DataFrame:
        """Rows of `table` to be compared: all but, of layers, the contractual share, by which these are defined."""
        return self.table.drop(index=["share_contractual", "share_formalised"] if self.kind == "layers" else [])

    @property
    def verdicts(self) -> pd.Series:
        """Counts of the numbers that may be compared, with care, or not: index yes, with_care, no."""
        return self.telling["comparable"].value_counts().reindex(list(COMPARABLE), fill_value=0)


def side_by_side(
    first: Network,
    second: Network,
    *,
    kind: Kind = "cases",
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> Comparison:
    """Comparison of two networks as plain tables; the same seed gives the same tables.

    `kind` says how the two belong together: layers and dates are of the same actors. Of dates the earlier one comes
    first, whichever was given first; where they are of two records, actors are followed as `followed` does. `names`
    call the two apart; where they are not given `names_of` does. Raises NetworkError for layers of different actors.
    """
    first, second = by_names(require_network(first)), by_names(require_network(second))
    if swap := kind == "dates" and turned(first, second):
        first, second, names = second, first, None if names is None else (names[1], names[0])
    waves = followed(first, second) if kind == "dates" and not one_record(first, second) else None
    first = first if waves is None else waves.network
    lines = conditions_of(kind, first, second)
    drawn = {"replicates": replicates, "seed": seed}
    cases = kind == "cases"
    held = remits(first, second)
    return Comparison(
        kind=kind,
        first=first,
        second=second,
        names=names or names_of(kind, first, second),
        lines=lines,
        table=number_table(first, second, lines),
        formality=formality(first, second),
        formalised=formality(first, second, "formalised"),
        centres=(centre_of(first), centre_of(second)),
        centre_verdict=CENTRE.judge(lines, UNLIKE),
        sectors=sectors(first, second),
        remits=held,
        functions=functions(first, second),
        only_here=(only_here(first, second, held), only_here(second, first, held)),
        demands=(demands(first), demands(second)),
        bodies=bodies(held) if cases else None,
        remit_pairs=remit_pairs(first, second, held) if cases else None,
        blocks=(block_table(first), block_table(second)),
        differences=differences(first, second, lines, **drawn) if cases else None,
        rarefied=rarefaction(first, second, **drawn) if cases else None,
        paired=_paired(kind, first, second, **drawn),
        undated=_undated(first, second) if kind == "dates" and waves is None else None,
        followed=waves,
        turned=swap,
        own=own_beside(first, second, kind=kind),
        **drawn,
    )


def conditions_of(kind: Kind, first: Network, second: Network) -> pd.DataFrame:
    """Lines of comparability that concern two networks of a kind.

    Layers were made in one go, so all that was asked is the same for both; dates are of two periods on purpose.
    """
    lines = comparability(first, second)
    match kind:
        case "layers":
            return lines.assign(same="yes")
        case "dates":
            return lines.drop(index="period")
    return lines


def _paired(kind: Kind, first: Network, second: Network, *, replicates: int, seed: int) -> Paired | None:
    match kind:
        case "layers":
            return paired_layers(first, second, replicates=replicates, seed=seed)
        case "dates":
            return changes(first, second, replicates=replicates, seed=seed)
    return None


def _undated(first: Network, second: Network) -> Undated:
    dates = pd.concat([net.ties.loc[measured(net), ["since", "until"]] for net in (first, second)])
    dates = dates[~dates.index.duplicated()]
    unsure = sum(len(courses) > 1 for courses in tie_courses(first, second).values())
    return Undated(int(dates.isna().all(axis=1).sum()), len(dates), unsure)


def names_of(kind: Kind, first: Network, second: Network) -> tuple[str, str]:
    """Names of two networks of a kind where none are given.

    Layers by the codes of formality. Dates by the dates of the records if both have one and they differ, else earlier
    and later. Cases by their places if both have one and they differ, else by their titles, else by numbers.
    """
    if kind == "layers":
        return "contractual", "non_contractual"
    metas = first.meta, second.meta
    told = [meta.date if kind == "dates" else meta.place for meta in metas]
    if told[0] and told[1] and told[0] != told[1]:
        return told[0], told[1]
    if kind == "dates":
        return "earlier", "later"
    titles = metas[0].title, metas[1].title
    return titles if all(titles) and titles[0] != titles[1] else (f"{titles[0]} 1".strip(), f"{titles[1]} 2".strip())
