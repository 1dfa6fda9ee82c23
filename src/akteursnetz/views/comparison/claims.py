"""Claims of the page of two networks: what may be said, what may not, and what is to be cleared up, in short sentences.

As in `sections`, plain data in one language. Each item rests on a part of the page, to which it leads.
"""

from collections.abc import Iterator
from typing import Any

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.formality import larger_share
from akteursnetz.graph import hosts, one_mode_actors
from akteursnetz.knowledge.absence import asked, is_survey
from akteursnetz.network import Network
from akteursnetz.views.comparison.sections import formality_sentence
from akteursnetz.views.comparison.words import Words

Item = tuple[str, str]

#: So many sectors a claim names; of more it tells the number.
NAMED = 4


def claims(comparison: Comparison, say: Words) -> list[dict[str, Any]]:
    """Boxes with their items: a sentence each, and the part of the page that it rests on."""
    boxes = {"may": _may, "may_not": _may_not, "clear_up": _clear_up}
    return [
        {
            "code": code,
            "name": say(f"claims.{code}"),
            "items": [{"text": told, "part": part} for told, part in items(comparison, say)],
        }
        for code, items in boxes.items()
    ]


def _named(comparison: Comparison) -> Iterator[tuple[str, Network]]:
    return zip(comparison.names, comparison.networks, strict=True)


def _may(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims that the records and the tests carry."""
    if comparison.kind != "layers":
        yield from _of_contracts(comparison, say)
    if comparison.paired is not None:
        counts = {tied: say.count(comparison.paired.count(tied)) for tied in ("both", "first", "second")}
        yield say(f"glance.{comparison.kind}", **counts), "paired"
        return
    both = comparison.sectors[(comparison.sectors > 0).all(axis=1)]
    names = [say.sector(str(code)) for code in both.index if code]
    if names:
        told = "sectors" if len(names) <= NAMED else "many_sectors"
        yield say(f"claims.{told}", names=say.listed(names), n=len(names)), "composition"
    yield from _of_structure(comparison, say)


def _of_contracts(comparison: Comparison, say: Words) -> Iterator[Item]:
    table = comparison.formality
    if larger_share(table) in ("first", "second", "equal"):
        yield formality_sentence("contractual", comparison, say), "formality"
        return
    sure = [
        say("claims.contracts", name=name, n=int(n))
        for name, n in zip(comparison.names, table["sure"], strict=True)
        if n
    ]
    if sure:
        yield say("claims.contracts_named", sides=say.listed(sure)), "formality"


def _of_structure(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims of the tests of a difference, where the sources allow to ask."""
    found = comparison.differences
    if found is None or any(comparison.told_by_one):
        return
    names = [say.short(name) for name in found.striking]
    yield (say("claims.striking", names=say.listed(names)) if names else say("claims.alike")), "structure"
    if found.unlike_degree:
        yield say("glance.degree"), "structure"


def _may_not(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Claims that neither the records nor the tests carry."""
    yield say(f"claims.not_{comparison.kind}"), "conditions"
    told = [name for name, by_one in zip(comparison.names, comparison.told_by_one, strict=True) if by_one]
    if told:
        yield say("claims.not_structure", n=len(told), names=say.listed(told)), "apart"
    if any(not is_survey(net) for net in comparison.networks):
        yield say("claims.not_absent"), "composition"
    if comparison.kind != "layers" and larger_share(comparison.formality) == "open":
        yield say("claims.not_contracts"), "formality"
    yield say("claims.not_better"), "conditions"


def _clear_up(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Questions that the records leave open and somebody could answer."""
    if comparison.kind != "layers":
        for name, open_ in zip(comparison.names, comparison.formality["open"], strict=True):
            if open_:
                yield say("claims.open_contracts", name=name, n=int(open_)), "formality"
        yield from _bodies_open(comparison, say)
    undated = [name for name, net in _named(comparison) if net.meta.date is None]
    if undated and comparison.kind == "cases":
        yield say("claims.undated", names=say.listed(undated)), "conditions"
    for name, net in _named(comparison) if comparison.kind != "layers" else ():
        actors = one_mode_actors(net)
        silent = len(actors) - len(asked(net).intersection(actors))
        if is_survey(net) and silent:
            yield say("claims.silent", name=name, n=silent), "conditions"


def _bodies_open(comparison: Comparison, say: Words) -> Iterator[Item]:
    """Networks of which no body is named, where the other has some."""
    without = [name for name, net in _named(comparison) if not len(hosts(net, "body")) and not is_survey(net)]
    if len(without) == 1:
        yield say("claims.no_bodies", name=without[0]), "composition"
