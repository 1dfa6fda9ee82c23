"""How often cutpoints, bridges and key players come about by chance: random networks, and the finders' own rules."""

from collections import Counter
from itertools import combinations
from math import comb

import numpy as np
import pytest
from tests.gapfinders.nets import found, net_of

from akteursnetz.gapfinders import chance
from akteursnetz.gapfinders.chance import (
    DRAWS,
    Cuts,
    Drawn,
    chance_note,
    cuts,
    cuts_of,
    draw,
    drawn_of,
    fewest_players,
)
from akteursnetz.gapfinders.finding import Finding, Phrase
from akteursnetz.gapfinders.fragility import find_fragility
from akteursnetz.measures import key_player_table
from akteursnetz.measures.whole import network_fragmentation
from akteursnetz.network import Network

KITE = "ab ac bc cd de df ef"


def graph(actors: int, ties: str) -> Drawn:
    """One network of the first letters."""
    first, second = ([ord(tie[end]) - ord("a") for tie in ties.split()] for end in (0, 1))
    return Drawn(actors, np.array([first], dtype=np.int64), np.array([second], dtype=np.int64))


def networks(drawn: Drawn) -> list[Network]:
    """Each random network as records would tell it."""
    roster = " ".join(f"a{k}" for k in range(drawn.actors))
    return [
        net_of(roster, [f"a{a} a{b}" for a, b in zip(first, second, strict=True)], evidence="documents")
        for first, second in zip(drawn.first, drawn.second, strict=True)
    ]


def cut_off(findings: list[Finding]) -> int:
    return max((finding.values["n"] for finding in findings), default=0)  # type: ignore[type-var, return-value]


def test_every_choice_of_tied_pairs_is_equally_likely() -> None:
    """Four actors and two tied pairs: 15 choices. The 99.9th percentile of chi-square with 14 is 36.1."""
    drawn = draw(4, 2, 15_000, seed=3)
    choices = Counter(
        tuple(sorted(zip(first, second, strict=True)))
        for first, second in zip(drawn.first.tolist(), drawn.second.tolist(), strict=True)
    )
    assert set(choices) == set(combinations(combinations(range(4), 2), 2))
    assert sum((count - 1000) ** 2 / 1000 for count in choices.values()) < 36.1


def test_a_drawn_network_has_the_actors_and_tied_pairs_of_the_network() -> None:
    drawn = draw(50, 200, 20, seed=1)
    assert (drawn.first < drawn.second).all()
    assert (drawn.second.min(), drawn.second.max() < 50) == (1, True)
    assert [len(set(zip(a, b, strict=True))) for a, b in zip(drawn.first, drawn.second, strict=True)] == [200] * 20
    bound = drawn_of(net_of("a b c d", ["a b", "b a", "c d"]))
    assert (bound.actors, bound.first.shape) == (4, (DRAWS, 2))


@pytest.mark.parametrize(
    ("actors", "ties", "cutpoint", "bridge"),
    [
        (4, "ab bc cd", 0, 2),  # a path: who alone is cut off is told as hanging on one partner
        (5, "ab ac ad ae", 4, 0),  # a star leaves all alone
        (6, KITE, 2, 3),
        (8, KITE + " gh", 2, 3),  # and a pair elsewhere
        (5, "ab bc cd de ae", 0, 0),
        (3, "", 0, 0),
        (6, "ab bc cd de ef", 2, 3),
    ],
)
def test_the_gravest_cutpoint_and_bridge_of_drawn_networks(actors: int, ties: str, cutpoint: int, bridge: int) -> None:
    found_ = cuts(graph(actors, ties))
    assert (found_.cutpoint.tolist(), found_.bridge.tolist()) == ([cutpoint], [bridge])


@pytest.mark.parametrize(("actors", "tied"), [(8, 5), (12, 12), (20, 24), (35, 59), (60, 61)])
def test_random_networks_are_held_to_the_finders_own_rules(actors: int, tied: int) -> None:
    drawn = draw(actors, tied, 12, seed=5)
    told = cuts(drawn)
    for net, cutpoint, bridge in zip(networks(drawn), told.cutpoint, told.bridge, strict=True):
        findings = find_fragility(net)
        assert cut_off([finding for finding in findings if finding.code == "cutpoint"]) == cutpoint
        sides = [len(f.values["actors"]) for f in findings if f.code == "bridge"]  # type: ignore[arg-type]  # ids
        assert max(sides, default=0) == bridge


def test_many_networks_at_once_are_the_same_one_by_one() -> None:
    drawn = draw(120, 150, 100, seed=2)  # searched in two parts
    alone = [cuts(Drawn(120, drawn.first[[k]], drawn.second[[k]])) for k in range(100)]
    together = cuts(drawn)
    assert together.cutpoint.tolist() == [one.cutpoint[0] for one in alone]
    assert together.bridge.tolist() == [one.bridge[0] for one in alone]


def test_how_often_three_ties_among_four_actors_make_a_cutpoint() -> None:
    """Of the 20 choices of three of six pairs four are stars: .2, with a standard error of .004 in 10,000 draws."""
    assert comb(6, 3) == 20
    assert np.mean(cuts(draw(4, 3, 10_000, seed=1)).cutpoint >= 2) == pytest.approx(0.2, abs=0.016)


@pytest.mark.parametrize(
    ("actors", "ties", "fewest"),
    [
        (6, "ab bc cd de ef af", 2),  # a ring: two opposite ones
        (5, "ab ac ad ae", 1),
        (6, "ab ac ad bc bd cd", 0),  # six of fifteen pairs: apart as it is
        (5, "ab ac ad ae bc bd be cd ce de", 4),
    ],
)
def test_the_fewest_key_players_of_drawn_networks(actors: int, ties: str, fewest: int) -> None:
    assert fewest_players(graph(actors, ties), 3).tolist() == [fewest]


@pytest.mark.parametrize(("actors", "tied", "up_to"), [(5, 5, 3), (12, 16, 3), (20, 34, 3), (44, 50, 2), (64, 70, 2)])
def test_the_fewest_key_players_are_those_of_the_measure(actors: int, tied: int, up_to: int) -> None:
    drawn = draw(actors, tied, 10, seed=4)
    for net, fewest in zip(networks(drawn), fewest_players(drawn, up_to), strict=True):
        table = key_player_table(net, up_to=up_to)
        enough = [0] * (network_fragmentation(net) >= 0.5) + list(table.index[table["value"] >= 0.5])
        assert [*enough, up_to + 1][0] == fewest


def test_key_players_of_larger_networks_are_not_searched() -> None:
    with pytest.raises(ValueError, match="up to 64 actors, not 65"):
        fewest_players(draw(65, 70, 1, seed=1), 2)


def test_a_cutpoint_tells_in_how_many_random_networks_one_cuts_off_as_many() -> None:
    net = net_of("a b c d e f", [" ".join(tie) for tie in KITE.split()])
    [at_c, _] = found(net, "cutpoint")
    [note] = [note for note in at_c.notes if note.key == "chance_cutpoint"]
    hits = int((cuts_of(net).cutpoint >= 2).sum())
    assert (note.values["hits"], note.values["draws"], note.values["least"]) == (hits, 100, 2)
    assert "100 Zufallsnetzwerken" in at_c.sentence("reason", "de")
    assert f"in {hits} of 100 random networks" in at_c.sentence("reason", "en")


@pytest.mark.parametrize(
    ("ties", "least", "how"),
    [("a b;a c", 2, "common"), ("a b;b c;c d", 3, "between"), ("a b;a c;a d;a e;a f;a g", 6, "rare")],
)
def test_what_is_common_is_told_apart_from_what_is_rare(ties: str, least: int, how: str) -> None:
    """Two ties among three actors always make a star, three among four in a fifth, six among seven in 7 of 54,264."""
    actors = " ".join(sorted(set(ties.replace(";", " ").split())))
    [note] = chance_note(net_of(actors, ties.split(";")), "cutpoint", least)
    assert note.values["how"].key == f"chance_{how}"  # type: ignore[attr-defined]


def test_the_order_of_ties_does_not_show_in_what_is_told_of_chance() -> None:
    ties = [" ".join(tie) for tie in KITE.split()]
    first, second = (found(net_of("a b c d e f", rows), "cutpoint", "bridge") for rows in (ties, ties[::-1]))
    assert [finding.notes for finding in first] == [finding.notes for finding in second]


def test_of_one_informants_network_and_of_a_large_one_nothing_is_told_of_chance() -> None:
    star = [f"h l{k}" for k in range(70)]
    actors = "h " + " ".join(f"l{k}" for k in range(70))
    assert chance_note(net_of(actors, star, evidence="one informant"), "cutpoint", 70) == ()
    documents = net_of(actors, star, evidence="documents")
    assert chance_note(documents, "cutpoint", 70)[0].values["hits"] == 0
    assert chance_note(documents, "key_players", 2, up_to=2) == ()
    isolates = net_of(" ".join(f"a{k}" for k in range(20_001)))
    assert chance_note(isolates, "cutpoint", 2) == ()


def test_a_hundred_networks_are_drawn_from_one_seed() -> None:
    wanted, drawn = draw(4, 3, 100, seed=1), drawn_of(net_of("a b c d", ["a b", "b c", "c d"]))
    assert (drawn.first.tolist(), drawn.second.tolist()) == (wanted.first.tolist(), wanted.second.tolist())


@pytest.mark.parametrize(("hits", "how"), [(50, "common"), (49, "between"), (5, "between"), (4, "rare"), (0, "rare")])
@pytest.mark.parametrize("kind", ["cutpoint", "bridge", "key_players"])
def test_half_of_the_random_networks_is_common_and_below_five_is_rare(
    monkeypatch: pytest.MonkeyPatch, kind: chance.Kind, hits: int, how: str
) -> None:
    """`hits` networks are just as severe (3), the others just not: by fewer cut off, or by more players needed."""
    as_severe = np.arange(100) < hits
    cut_off_, players = np.where(as_severe, 3, 2), np.where(as_severe, 3, 4)
    nothing = np.zeros(100, dtype=np.int64)
    told = Cuts(cut_off_, nothing) if kind == "cutpoint" else Cuts(nothing, cut_off_)
    monkeypatch.setattr(chance, "cuts_of", lambda _: told)
    monkeypatch.setattr(chance, "players_of", lambda *_: players)
    [note] = chance_note(net_of("a b c", ["a b"]), kind, 3, up_to=3)
    values = {"how": Phrase(f"chance_{how}"), "hits": hits, "draws": 100, "least": 3}
    assert note == Phrase(f"chance_{kind}", values)


@pytest.mark.parametrize(("largest", "told"), [(5, 1), (4, 0)])
def test_actors_and_tied_pairs_together_make_a_network_too_large(
    monkeypatch: pytest.MonkeyPatch, largest: int, told: int
) -> None:
    monkeypatch.setattr(chance, "LARGEST", largest)
    assert len(chance_note(net_of("a b c", ["a b", "b c"]), "cutpoint", 2)) == told


@pytest.mark.parametrize(("actors", "told"), [(64, 1), (65, 0)])
def test_key_players_are_searched_among_up_to_64_actors(actors: int, told: int) -> None:
    net = net_of(" ".join(f"a{k}" for k in range(actors)))
    assert len(chance_note(net, "key_players", 2, up_to=0)) == told


def test_the_bridge_and_the_cutpoint_of_a_small_component_are_seen_beside_a_large_one() -> None:
    """A ring of five; two triangles held together by a tie; a pair; one alone."""
    found_ = cuts(graph(14, "ab bc cd de ae fg fh gh hi ij ik jk lm"))
    assert (found_.cutpoint.tolist(), found_.bridge.tolist()) == ([2], [3])
