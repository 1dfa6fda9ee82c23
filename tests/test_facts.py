"""The counts of a network: each actor and each tie in one part, and one line that shows how they relate."""

import re
from collections import Counter

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import networks
from tests.strategies import networks as any_network

from akteursnetz.errors import NetworkError
from akteursnetz.examples import example
from akteursnetz.facts import counts_line, summary
from akteursnetz.network import Network, from_tables
from akteursnetz.schema import LANGUAGES, Language


def parts_by_hand(net: Network) -> Counter[str]:
    """How many actors and ties are in each part, told from their cells one by one."""
    bodies = {actor for actor, form in net.actors["form"].items() if form in ("body", "programme")}
    gone = {actor for actor, state in net.actors["state"].items() if state in ("planned", "ended", "failed")}
    counts = Counter(
        "actors_not_in_force" if actor in gone else "bodies" if actor in bodies else "measured_actors"
        for actor in net.actors.index
    )
    for tie in net.ties.to_dict("records"):
        if tie["state"] in ("planned", "wished", "ended", "failed") or gone & {tie["from"], tie["to"]}:
            counts["not_in_force"] += 1
        elif tie["relation"] in ("membership", "representation") or bodies & {tie["from"], tie["to"]}:
            counts["two_mode"] += 1
        else:
            counts["measured_ties"] += 1
    return counts


@given(any_network())
def test_every_actor_and_every_tie_is_counted_in_one_part(net: Network) -> None:
    facts = summary(net)
    counts = parts_by_hand(net)
    parts = ("measured_actors", "bodies", "actors_not_in_force", "measured_ties", "two_mode", "not_in_force")
    assert {part: facts[part] for part in parts} == {part: counts[part] for part in parts}
    assert facts["actors"] == facts["measured_actors"] + facts["bodies"] + facts["actors_not_in_force"]
    assert facts["ties"] == facts["measured_ties"] + facts["two_mode"] + facts["not_in_force"]
    assert facts["tied_pairs"] == facts["contractual"] + facts["non_contractual"] + facts["unspecified"]


@given(any_network(), st.sampled_from(LANGUAGES))
def test_the_parts_of_the_line_add_up_and_none_is_empty(net: Network, lang: Language) -> None:
    line = re.sub(r"\([^)]*\)", "", counts_line(net, lang))
    for sentence, count in zip(line.removesuffix(".").split(". "), (len(net.actors), len(net.ties)), strict=True):
        whole, *parts = map(int, re.findall(r"\d+", sentence))
        assert (whole, sum(parts)) == (count, count)
        assert 0 not in parts


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (
            "de",
            "48 Akteure: 37 Stellen und Gruppen, 11 Gremien und Programme. 174 Beziehungen: 103 gemessene zwischen "
            "Stellen und Gruppen (63 verbundene Paare), 53 Sitze, Mitgliedschaften und Beteiligungen an Gremien und "
            "Programmen, 18 nicht bestehend (2 geplant, 5 gewünscht, 7 beendet und 4 gescheitert).",
        ),
        (
            "en",
            "48 actors: 37 organisations and groups, 11 bodies and programmes. 174 ties: 103 measured between "
            "organisations and groups (63 tied pairs), 53 seats, memberships and ties with bodies and programmes, 18 "
            "not in force (2 planned, 5 wished, 7 ended and 4 failed).",
        ),
    ],
)
def test_the_line_of_an_example(lang: Language, line: str) -> None:
    assert counts_line(example("musterkreis"), lang) == line


@pytest.mark.parametrize(
    ("net", "german"),
    [
        (networks.empty(), "0 Akteure. 0 Beziehungen."),
        (
            networks.one_tie(),
            "2 Akteure: 2 Stellen und Gruppen. 1 Beziehung: 1 gemessene zwischen Stellen und Gruppen "
            "(1 verbundenes Paar).",
        ),
    ],
)
def test_the_line_of_small_networks(net: Network, german: str) -> None:
    assert counts_line(net, "de") == german


def test_many_are_written_as_the_language_writes_numbers() -> None:
    ids = [f"a{place}" for place in range(1200)]
    ties = pd.DataFrame({"from": [], "to": [], "relation": []}, dtype="str")
    net = from_tables(pd.DataFrame({"id": ids, "name": ids, "kind": "office"}), ties)
    assert counts_line(net, "de") == "1.200 Akteure: 1.200 Stellen und Gruppen. 0 Beziehungen."
    assert counts_line(net, "en") == "1,200 actors: 1,200 organisations and groups. 0 ties."


def test_a_path_is_no_network() -> None:
    with pytest.raises(NetworkError, match="read it first"):
        summary("records")  # type: ignore[arg-type]  # a path
    with pytest.raises(NetworkError, match="read it first"):
        counts_line("records", "en")  # type: ignore[arg-type]  # a path
