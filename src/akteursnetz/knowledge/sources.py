"""Sources of the measured ties: who reported them or where they stand, counted from the records.

A tie rests on those in its `reported_by`, else on its `source`; several in a cell are separated by ";". A tie with
neither rests on nobody that is known. What `network.toml` says of the evidence is a summary of this, held against it.
"""

from typing import NamedTuple

import pandas as pd

from akteursnetz.errors import Fault, NetworkError
from akteursnetz.graph import measured, measured_by_pair, pairs
from akteursnetz.knowledge.absence import ONE_INFORMANT, is_survey
from akteursnetz.knowledge.duplicates import duplicate_notices
from akteursnetz.network import Network, once, require_network
from akteursnetz.records.public import may_leave
from akteursnetz.schema import Language, split
from akteursnetz.texts import listing, text

#: Notices that change what a number means.
MEANINGFUL = (
    *("encoding_guess", "encoding_mixed", "encoding_doubt", "near_column", "century", "alike_names", "kept_key"),
    *("merged_cells", "several_informants", "nobody_surveyed", "names_differ", "names_loop"),
)
_MOSTLY = 0.75  # so large a share of the ties with a known source is nearly all
_NAMED = 3  # so many sources a sentence names


@once
def sources_of(net: Network) -> dict[str, tuple[str, ...]]:
    """Sources of each tie by its id: who reported it, else where it stands."""
    ties = net.ties
    cells = zip(ties.index, ties["reported_by"], ties["source"], strict=True)
    return {str(tie): tuple(dict.fromkeys(split(reported) or split(source))) for tie, reported, source in cells}


def source_table(net: Network) -> pd.DataFrame:
    """Table of sources: the numbers of measured ties and tied pairs that each shows, and of pairs that it alone shows.

    A tie with several sources counts for each. Ties without a source are in no row. Empty without ties.

    Returns
    -------
    DataFrame indexed by `source`, those of most ties first, then by name: `ties`, `tied_pairs`, `only_here` (the tied
    pairs whose measured ties rest on this source alone), `share` (of the measured ties with a source).

    >>> from akteursnetz.examples import example
    >>> source_table(example("eichsfeld"))["share"].to_list()
    [1.0]
    """
    known = sources_of(require_network(net))
    counted: dict[str, list[int]] = {}
    for ids in measured_by_pair(net).values():
        of_pair = [set(known[tie]) for tie in ids]
        every = set().union(*of_pair)
        for source in every:
            ties, tied, alone = counted.get(source, [0, 0, 0])
            only = all(one == {source} for one in of_pair)
            counted[source] = [ties + sum(source in one for one in of_pair), tied + 1, alone + only]
    table = pd.DataFrame.from_dict(counted, "index", columns=["ties", "tied_pairs", "only_here"]).rename_axis("source")
    known_ties = sum(bool(known[tie]) for tie in net.ties.index[measured(net)])
    table["share"] = table["ties"] / known_ties
    return table.sort_index().sort_values("ties", ascending=False, kind="stable")


def without_source(net: Network, source: str) -> Network:
    """Network without the ties that rest on one source alone; all actors and ties with a further source stay.

    Ties of any kind go, seats included. Raises NetworkError for a source that no tie has.

    >>> from akteursnetz.examples import example
    >>> net = example("dortmund")
    >>> len(without_source(net, source_table(net).index[0]).ties) < len(net.ties)
    True
    """
    known = sources_of(require_network(net))
    if not any(source in of_tie for of_tie in known.values()):
        there = sorted({one for of_tie in known.values() for one in of_tie})
        raise NetworkError("no_source", found=source, known="; ".join(there) or "–")
    return net.keep(
        ties=pd.Series([known[tie] != (source,) for tie in net.ties.index], index=net.ties.index, dtype=bool)
    )


class Told(NamedTuple):
    """Counts of the measured ties: all, those of the source with most ties, and those without a source."""

    ties: int
    most: int
    unknown: int
    sources: tuple[str, ...]


@once
def told(net: Network) -> Told:
    """Counts of the measured ties by source."""
    table, known = source_table(net), sources_of(net)
    ties = list(net.ties.index[measured(net)])
    unknown = sum(not known[tie] for tie in ties)
    return Told(len(ties), int(table["ties"].max()) if len(table) else 0, unknown, tuple(map(str, table.index)))


def sources_line(net: Network, lang: Language, *, named: bool) -> str:
    """Sentence on the sources of the measured ties; it names them where they may be `named`."""
    ties, most, unknown, sources = told(net)
    if not ties or unknown == ties:
        return text("words.sources.unknown", lang) if ties else ""
    values = {"n": most, "all": ties, "others": len(sources) - 1}
    key = "one" if most == ties else "most" if len(sources) > 1 else "known"
    said = [text(f"words.sources.{key}", lang, **values)]
    if unknown and key != "known":
        said.append(text("words.sources.rest", lang, n=unknown))
    if named:
        said.append(_named(net, lang))
    return " ".join(said)


def _named(net: Network, lang: Language) -> str:
    """List of the sources by name in words, each with its number of ties."""
    table = source_table(net)
    shown = [
        text("words.sources.entry", lang, source=source_name(net, str(source)), n=n)
        for source, n in table["ties"].head(_NAMED).items()
    ]
    more = len(table) - len(shown)
    entries = [*shown, *([text("words.sources.more", lang, n=more)] if more else [])]
    return text("words.sources.names", lang, sources=listing(entries, lang))


def source_name(net: Network, source: str) -> str:
    """Name of a source: that of the actor whose id it is, else as it stands."""
    return net.name(source) if source in net.actors.index else source


def without_line(net: Network, lang: Language) -> str:
    """Sentence on the tied pairs left without the source of most ties; empty where no single source has most."""
    left = _left(net)
    return "" if left is None else text("words.sources.without", lang, n=left, all=len(pairs(net)))


@once
def _left(net: Network) -> int | None:
    """Number of tied pairs left without the source of most ties; None where no single source has most."""
    counts = source_table(net)["ties"]
    if len(counts) < 2 or counts.iloc[0] == counts.iloc[1]:
        return None
    return len(pairs(without_source(net, str(counts.index[0]))))


def informant_line(net: Network, lang: Language, *, named: bool) -> str:
    """Sentences on the sources of the measured ties, and on what one informant does to the picture."""
    return text("words.sources.informant", lang, told=sources_line(net, lang, named=named)).strip()


def may_name(net: Network, *, internal: bool) -> bool:
    """Whether a page may name the sources: an internal one, or where the records release them (`public`)."""
    reported = net.ties["reported_by"][measured(net)].notna().any()
    return internal or may_leave(net.meta, "ties", "reported_by" if reported else "source")


def telling(net: Network) -> tuple[Fault, ...]:
    """Notices that change what a number means: every command and page tells them."""
    return (
        *(notice for notice in net.notices if notice.code in MEANINGFUL),
        *source_notices(net),
        *duplicate_notices(net),
    )


def source_notices(net: Network) -> tuple[Fault, ...]:
    """Notices where the records contradict what `network.toml` says of the evidence."""
    ties, most, unknown, sources = told(net)
    if net.meta.evidence == ONE_INFORMANT and len(sources) > 1 and most < _MOSTLY * (ties - unknown):
        return (
            Fault(
                "several_informants",
                "network.toml",
                None,
                "evidence",
                details={"n": len(sources), "most": most, "all": ties},
            ),
        )
    if is_survey(net) and len(net.ties) and not (net.actors["surveyed"] == "yes").any():
        return (Fault("nobody_surveyed", "network.toml", None, "evidence"),)
    return ()
