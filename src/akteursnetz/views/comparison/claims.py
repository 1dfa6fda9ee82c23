"""Claims of the page of two networks: what may be said, what may not, and what is to be cleared up, in short sentences.

As in `sections`, plain data in one language. Each item rests on a part of the page, to which it leads.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.formality import larger_share
from akteursnetz.comparison.judging import DECLARED
from akteursnetz.comparison.roles import SIDES
from akteursnetz.graph import hosts
from akteursnetz.knowledge.absence import is_survey
from akteursnetz.views.comparison.grounds import (
    NEVER,
    named,
    of_bodies,
    of_contracts,
    of_counts,
    of_entry,
    of_open,
    of_paired,
    of_shares,
    of_sides,
    of_silent,
    of_tests,
)
from akteursnetz.views.comparison.sections import formality_sentence
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.map.grounds import Grounds


class Item(NamedTuple):
    """Claim: a sentence, the part of the page that it rests on, and its grounds."""

    text: str
    part: str
    grounds: Grounds


#: So many sectors a claim names; of more it tells the number.
NAMED = 4


def claims(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Boxes with their items: a sentence each, and the part of the page that it rests on."""
    boxes = {"may": _may, "may_not": _may_not, "clear_up": _clear_up}
    return [
        {
            "code": code,
            "name": say(f"claims.{code}"),
            "items": [item._asdict() for item in items(comparison, say)],
        }
        for code, items in boxes.items()
    ]


def _may(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims that the records and the tests carry."""
    if comparison.kind != "layers":
        yield from _of_contracts(comparison, say)
    if comparison.paired is not None:
        counts = {tied: say.count(comparison.paired.count(tied)) for tied in ("both", "first", "second")}
        yield Item(say(f"glance.{comparison.kind}", **counts), "paired", of_paired(comparison.paired))
        return
    known = comparison.sectors[comparison.sectors.index != ""]
    both = known[(known > 0).all(axis=1)]
    names = [say.sector(str(code)) for code in both.index]
    if names:
        told = "sectors" if len(names) <= NAMED else "many_sectors"
        counted = named(comparison, of_counts(both[[*SIDES]], "actors of sector"))
        yield Item(say(f"claims.{told}", names=say.listed(names), n=len(names)), "composition", counted)
    yield from _of_structure(comparison, say)


def _of_contracts(comparison: Comparison, say: Words) -> Iterator[Item]:
    table = comparison.formality
    if larger_share(table) in ("first", "second", "equal"):
        shares = of_sides(comparison, of_shares)
        yield Item(formality_sentence("contractual", comparison, say), "formality", shares)
        return
    sure = [
        say("claims.contracts", name=name, n=int(n))
        for name, n in zip(comparison.names, table["sure"], strict=True)
        if n
    ]
    if sure:
        contracts = of_sides(comparison, of_contracts)
        yield Item(say("claims.contracts_named", sides=say.listed(sure)), "formality", contracts)


def _of_structure(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims of the tests of a difference, where the sources allow to ask."""
    found = comparison.differences
    if found is None or any(comparison.told_by_one):
        return
    names = [say.short(name) for name in found.striking]
    sentence = say("claims.striking", names=say.listed(names)) if names else say("claims.alike")
    yield Item(sentence, "structure", of_tests(found, found.striking or DECLARED))
    if found.unlike_degree:
        yield Item(say("glance.degree"), "structure", of_tests(found, ["log_mean_degree"]))


def _may_not(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims that neither the records nor the tests carry."""
    evidence = of_entry("evidence")
    yield Item(say(f"claims.not_{comparison.kind}"), "conditions", (NEVER,))
    if told := [side for side, by_one in enumerate(comparison.told_by_one) if by_one]:
        names = say.listed(comparison.names[side] for side in told)
        yield Item(say("claims.not_structure", n=len(told), names=names), "apart", of_sides(comparison, evidence, told))
    if unasked := [side for side, net in enumerate(comparison.networks) if not is_survey(net)]:
        yield Item(say("claims.not_absent"), "composition", of_sides(comparison, evidence, unasked))
    if comparison.kind != "layers" and larger_share(comparison.formality) == "open":
        yield Item(say("claims.not_contracts"), "formality", of_sides(comparison, of_shares))
    yield Item(say("claims.not_better"), "conditions", (NEVER,))


def _clear_up(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Questions that the records leave open and somebody could answer."""
    if comparison.kind != "layers":
        for side, open_ in enumerate(comparison.formality["open"]):
            if open_:
                sentence = say("claims.open_contracts", name=comparison.names[side], n=int(open_))
                yield Item(sentence, "formality", of_sides(comparison, of_open, [side]))
        yield from _bodies_open(comparison, say)
    undated = [side for side, net in enumerate(comparison.networks) if net.meta.date is None]
    if undated and comparison.kind == "cases":
        dates = of_sides(comparison, of_entry("date"), undated)
        names = say.listed(comparison.names[side] for side in undated)
        yield Item(say("claims.undated", names=names), "conditions", dates)
    for side, net in enumerate(comparison.networks) if comparison.kind != "layers" else ():
        if is_survey(net) and (silent := of_sides(comparison, of_silent, [side])):
            sentence = say("claims.silent", name=comparison.names[side], n=len(silent))
            yield Item(sentence, "conditions", silent)


def _bodies_open(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Networks of which no body is named, where the other has some."""
    without = [
        side for side, net in enumerate(comparison.networks) if not len(hosts(net, "body")) and not is_survey(net)
    ]
    if len(without) == 1:
        bodies = of_sides(comparison, of_bodies)
        yield Item(say("claims.no_bodies", name=comparison.names[without[0]]), "composition", bodies)
