"""Sentences on changes in the page of two dates or waves: pairs and actors that stayed, came and went.

As in `sections`, sentences in one language; the command line prints them too.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from akteursnetz.comparison import Comparison, Paired
from akteursnetz.comparison.waves import Merged, Split, Step
from akteursnetz.schema import LAYERS
from akteursnetz.views.comparison.words import Words

SIDES = ("first", "second")


def origins(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on the origin of two dates (one record, or two waves) and on the order in which they were given."""
    waves = [say("case.waves")] if comparison.followed is not None else []
    order = [say("case.turned")] if comparison.turned else []
    return [*_one_record(comparison, say), *waves, *order]


def _one_record(comparison: Comparison, say: Words) -> list[str]:
    found = comparison.undated
    if found is None:
        return []
    told = say("case.one_record", n=say.count(found.undated), of=say.count(found.ties))
    return [told, say("case.both_readings", n=found.unsure)] if found.unsure else [told]


def ranges(paired: Paired, say: Words) -> dict[str, str]:
    """Ranges, in words, of the numbers of pairs that stayed, went and came over all readings of the dates."""
    return {tied: say.value("tied_pairs", *paired.range(tied)) for tied in ("both", *SIDES)}


def glance(comparison: Comparison, paired: Paired, say: Words) -> list[str]:
    """Sentences on the numbers of pairs tied in both networks or in one, and on what missing dates allow."""
    counts = {tied: say.count(paired.count(tied)) for tied in ("both", *SIDES)}
    told = say(f"glance.{comparison.kind}", **counts)
    return (
        [told, say("glance.dates_open", **ranges(paired, say))]
        if comparison.kind == "dates" and paired.open
        else [told]
    )


def count(paired: Paired, tied: str, say: Words) -> str:
    """Number of pairs tied so, in words, with the range that missing dates leave."""
    counted, possible = say.count(paired.count(tied)), paired.range(tied)
    if possible.lower == possible.upper:
        return counted
    return say("paired.possible", n=counted, range=say.value("tied_pairs", *possible))


def formality(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on pairs tied at both dates whose formality changed, or is not known at one of them."""
    paired = comparison.paired
    if paired is None or comparison.kind != "dates":
        return []
    changed, open_ = paired.changed, paired.maybe_changed
    told = say("paired.changed", n=len(changed), pairs=_changes(changed, comparison, say))
    return [
        told if len(changed) else say("paired.unchanged"),
        *([say("paired.maybe_changed", n=len(open_), pairs=_changes(open_, comparison, say))] if len(open_) else []),
    ]


def _changes(pairs: pd.DataFrame, comparison: Comparison, say: Words) -> str:
    name = comparison.second.name
    layers = zip(*(pairs[f"{side}_layer"] for side in SIDES), strict=True)
    told = [[_within(say.label(LAYERS, layer)) for layer in both] for both in layers]
    ends = zip(pairs["from"], pairs["to"], told, strict=True)
    return "; ".join(
        say("paired.change", a=name(a), b=name(b), before=before, after=after) for a, b, (before, after) in ends
    )


def _within(label: str) -> str:
    """Label as it stands inside a sentence: its nouns keep their capitals."""
    return label[:1].lower() + label[1:]


def who_is_who(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on the actors of two waves matched under another name or id, and on ambiguous ones."""
    found = comparison.followed
    if found is None:
        return []
    ids = [step.now for step in found.single if step not in found.renamed and step.first != step.second]
    return [
        *(_renamed(step, say) for step in found.renamed),
        *(_merged(one, say) for one in found.merged),
        *(_split(one, say) for one in found.split),
        *([say("waves.ids", n=len(ids), names=say.listed(ids))] if ids else []),
        *(say("waves.unclear", before=_named(one.before, say), now=_named(one.now, say)) for one in found.unclear),
    ]


def _renamed(step: Step, say: Words) -> str:
    return say("waves.renamed", now=step.now, before=step.before, by=say(f"waves.by_{step.by}"))


def _merged(one: Merged, say: Words) -> str:
    told = {"before": _named(one.before, say), "now": one.now}
    came = say("waves.merged", **told) if one.date is None else say("waves.merged_on", date=say.date(one.date), **told)
    return f"{came} {say('waves.merged_counts', **told)}"


def _split(one: Split, say: Words) -> str:
    told = {"before": one.before, "now": _named(one.now, say), "n": len(one.now)}
    came = say("waves.split", **told) if one.date is None else say("waves.split_on", date=say.date(one.date), **told)
    return f"{came} {say('waves.split_stays' if one.stays else 'waves.split_gone', **told)}"


def _named(names: Iterable[str], say: Words) -> str:
    return say.listed(say("waves.name", name=name) for name in names)


def told(comparison: Comparison, say: Words) -> list[str]:
    """Sentences on two dates or waves beside the table of numbers: counts, pairs by name, matched actors."""
    paired = comparison.paired
    if paired is None or comparison.kind != "dates":
        return []
    pairs = [_pairs(paired, side, comparison, say) for side in SIDES if paired.count(side)]
    kept = [*glance(comparison, paired, say), *pairs, *formality(comparison, say)]
    return [*kept, *who_is_who(comparison, say), *origins(comparison, say)]


def _pairs(paired: Paired, side: str, comparison: Comparison, say: Words) -> str:
    """Sentence with the names of the pairs tied in one of the networks alone."""
    net = comparison.networks[SIDES.index(side)]
    rows = paired.pairs[paired.pairs["tied"] == side]
    pairs = "; ".join(f"{net.name(a)} – {net.name(b)}" for a, b in zip(rows["from"], rows["to"], strict=True))
    return say(f"paired.gone.{side}", n=len(rows), pairs=pairs)


def which(comparison: Comparison, paired: Paired, tied: dict[str, str], say: Words) -> list[tuple[str, str, str]]:
    """Rows of pairs by name with how they are tied, marked where missing dates leave that open."""
    called: dict[str, Any] = {str(actor): net.name(actor) for net in comparison.networks for actor in net.actors.index}
    rows = paired.pairs[["from", "to", "tied", "possible"]].itertuples(index=False)
    words = {code: (label, say("paired.unsure", tied=label)) for code, label in tied.items()}
    return [(called[a], called[b], words[code][possible != code]) for a, b, code, possible in rows]
