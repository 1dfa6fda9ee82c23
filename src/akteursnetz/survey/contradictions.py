"""Contradictions between two sides of a tie: Yes and No, a contract and none, in force and ended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import pandas as pd

from akteursnetz.network import Network
from akteursnetz.schema import FORMALITIES, LAYERS, RELATIONS, STATES, Language, binding_of, split
from akteursnetz.texts import listing, text

#: Relations of work together, to which a No is a contradiction whoever reports them.
_WORK = ("cooperation", "information", "advice", "referral", "commission", "allocation")
_OPEN = "unspecified"


@dataclass(frozen=True)
class Contradiction:
    """Contradiction: its kind, the two actors, and codes to be told by their labels."""

    kind: str
    one: str
    other: str
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def line(self, net: Network, lang: Language) -> str:
        """Contradiction as a line of text."""
        known = {**RELATIONS, **FORMALITIES, **STATES}
        words = {name: listing([known[code].label(lang) for code in codes], lang) for name, codes in self.codes.items()}
        return text(f"survey.report.{self.kind}", lang, one=net.name(self.one), other=net.name(self.other), **words)


def contradictions(net: Network, pairs: Mapping[tuple[str, str], str]) -> list[Contradiction]:
    """Contradictions among the ties of the records and the answers on pairs, in the order of the actors."""
    reports = _reports(net)
    places = {str(actor): at for at, actor in enumerate(net.actors.index)}
    found = [*_denied(reports, pairs), *_bound(reports), *_over(reports)]
    return sorted(found, key=lambda case: (places[case.one], places[case.other], case.kind))


def _reports(net: Network) -> dict[frozenset[str], list[tuple[str | None, Mapping[str, Any]]]]:
    """Ties of each pair with who reports them: one of the two, else None."""
    found: dict[frozenset[str], list[tuple[str | None, Mapping[str, Any]]]] = {}
    for row in net.ties.to_dict("records"):
        pair = frozenset((str(row["from"]), str(row["to"])))
        cells = {str(name): value for name, value in row.items() if pd.notna(value)}
        reporters: list[str | None] = [who for who in split(cells.get("reported_by")) if who in pair]
        found.setdefault(pair, []).extend((who, cells) for who in reporters or [None])
    return found


def _is_there(cells: Mapping[str, Any]) -> bool:
    return bool(cells.get("state", "existing") == "existing")


def _denied(reports: Mapping[Any, Any], pairs: Mapping[tuple[str, str], str]) -> Iterator[Contradiction]:
    """Pairs of whom one says No and the other, or the records, have a tie in force."""
    for (one, other), answer in pairs.items():
        told = [(who, cells) for who, cells in reports.get(frozenset((one, other)), ()) if _is_there(cells)]
        if answer != "no":
            continue
        for kind, sources in (("said_no", (other,)), ("said_no_recorded", (None, one))):
            relations = [
                cells["relation"] for who, cells in told
                if who in sources and (who == other or cells["relation"] in _WORK)
            ]  # fmt: skip
            if relations:
                yield Contradiction(kind, one, other, {"told": tuple(dict.fromkeys(relations))})


def _bound(reports: Mapping[Any, Any]) -> Iterator[Contradiction]:
    """Pairs whose sides report one relation in two layers of formality."""
    for told in reports.values():
        sides = [(who, cells) for who, cells in told if who is not None and _is_there(cells)]
        for (one, first), (other, second) in combinations(sides, 2):
            bindings = first.get("formality"), second.get("formality")
            layers = {binding_of(code).layer for code in bindings}
            if one != other and first["relation"] == second["relation"] and layers == set(LAYERS) - {_OPEN}:
                codes = {"relation": (first["relation"],), "first": bindings[:1], "second": bindings[1:]}
                yield Contradiction("formality", one, other, codes)


def _over(reports: Mapping[Any, Any]) -> Iterator[Contradiction]:
    """Pairs of whom one reports a tie in force and the other only one that ended or failed."""
    for pair, told in reports.items():
        for one in sorted(pair):
            there = [cells["relation"] for who, cells in told if who == one and _is_there(cells)]
            others = [(who, cells) for who, cells in told if who not in (None, one)]
            gone = [(who, cells["state"]) for who, cells in others if cells.get("state") in ("ended", "failed")]
            if there and gone and not any(_is_there(cells) for _, cells in others):
                codes = {"relation": tuple(dict.fromkeys(there)), "state": tuple(dict.fromkeys(s for _, s in gone))}
                yield Contradiction("over", one, gone[0][0], codes)
