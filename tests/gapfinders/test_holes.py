"""Isolates, actors tied by membership only, and holes between sectors."""

from itertools import combinations, product

import numpy as np
import pandas as pd
import pytest
from scipy.stats import beta
from tests.gapfinders.nets import Row, found, net_of, told

from akteursnetz.gapfinders import holes
from akteursnetz.gapfinders.finding import Percent
from akteursnetz.gapfinders.holes import SectorHole, sector_holes
from akteursnetz.gapfinders.shuffled import shuffled, upper_bound
from akteursnetz.knowledge.absence import asked
from akteursnetz.measures.mixing import block_table
from akteursnetz.network import Network

CODES = ("isolate", "undocumented_isolate", "only_member", "sector_hole")


def test_an_isolate_is_known_only_if_it_was_asked() -> None:
    actors = [{"id": a, "surveyed": "yes" if a in "abc" else "no"} for a in "abcd"]
    survey = net_of(actors, ["a b"], evidence="survey")
    assert told(survey, *CODES) == [("isolate", "medium", ("c",)), ("undocumented_isolate", "low", ("d",))]
    documents = net_of(actors, ["a b"], evidence="documents")
    assert told(documents, *CODES) == [("undocumented_isolate", "low", ("c", "d"))]


@pytest.mark.parametrize("state", ["wished", "planned", "ended", "failed"])
def test_a_tie_that_is_not_in_force_ties_nobody(state: str) -> None:
    assert told(net_of("a b c", ["a b", ("b c", {"state": state})]), *CODES) == [
        ("undocumented_isolate", "low", ("c",))
    ]


def test_a_seat_is_a_tie_but_no_partner() -> None:
    net = net_of([{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "k", "form": "body"}], ["a b", "c k"])
    assert told(net, *CODES) == [("only_member", "low", ("c",))]


SECTORS = ("church", "health", "justice", "welfare")


def sectors_of(*sizes: int, asked: str = "") -> list[Row]:
    """Actors in sectors of these sizes: a0, a1 ... b0 ...; those whose sector's letter is among `asked` were asked."""
    return [
        {"id": f"{'abcd'[group]}{k}", "sector": SECTORS[group], "surveyed": "yes" if "abcd"[group] in asked else "no"}
        for group, size in enumerate(sizes)
        for k in range(size)
    ]


def complete(actors: list[Row]) -> list[str]:
    """Every two actors of one sector tied."""
    return [f"{one['id']} {other['id']}" for one, other in combinations(actors, 2) if one["sector"] == other["sector"]]


def test_a_hole_is_rare_among_shuffled_sectors() -> None:
    """Two complete sectors: of 70 ways to choose the four of one, two leave no tie between the sectors."""
    actors = sectors_of(4, 4)
    [hole] = sector_holes(net_of(actors, complete(actors)))
    assert (hole.sectors, hole.tied, hole.possible) == (("church", "health"), (), 16)
    assert hole.upper == pytest.approx(beta.ppf(0.975, 0.5, 16.5))
    assert hole.overall == pytest.approx(12 / 28)
    assert hole.chance == pytest.approx(2 / 70, abs=0.02)


def test_a_bound_below_the_density_alone_makes_no_hole() -> None:
    """Two complete sectors of three: two of 20 ways to choose three leave none between, which is chance."""
    actors = sectors_of(3, 3)
    net = net_of(actors, complete(actors))
    assert beta.ppf(0.975, 0.5, 9.5) < 6 / 15
    assert sector_holes(net) == []
    assert shuffled(net).chance(float(beta.ppf(0.975, 0.5, 9.5))) == pytest.approx(2 / 20, abs=0.03)


def test_a_hole_is_told_with_its_numbers() -> None:
    actors = sectors_of(4, 4)
    [finding] = found(net_of(actors, [*complete(actors), "a0 b3"]), "sector_hole")
    assert finding.about == ("a0", "b3", "b0", "b1", "b2", "a1", "a2", "a3")
    assert (finding.severity, finding.evidence) == ("medium", ("t13",))
    values = {key: finding.values[key] for key in ("n", "possible", "overall")}
    assert values == {"n": 1, "possible": 16, "overall": Percent(13 / 28)}
    assert finding.values["chance"] in range(1, 6)
    assert finding.support == ("block_table", "network_density")
    assert f"bei höchstens {finding.values['chance']} von 100" in finding.sentence("reason", "de")


def test_of_one_informants_network_no_hole_is_told() -> None:
    actors = sectors_of(4, 4)
    assert told(net_of(actors, complete(actors), evidence="one informant"), "sector_hole") == []


def test_a_block_of_fewer_than_eight_possible_ties_claims_nothing() -> None:
    actors = sectors_of(1, 7, 8)
    net = net_of(actors, [*complete(actors), *(f"b{k} c{k}" for k in range(7)), *(f"a0 c{k}" for k in range(4))])
    assert set(shuffled(net).blocks) == {("church", "justice"), ("health", "justice")}


def test_neither_the_order_of_ties_nor_of_actors_shows_in_the_holes() -> None:
    actors = sectors_of(4, 4, 3)
    ties = [*complete(actors), "a0 c0", "b1 c1", "a2 c2", "b3 c1"]
    holes = sector_holes(net_of(actors, ties))
    assert len(holes) == 1
    assert sector_holes(net_of(actors, ties[::-1])) == holes
    [turned] = sector_holes(net_of(actors[::-1], ties))
    assert (turned.chance, turned.upper, set(turned.sectors)) == (
        holes[0].chance,
        holes[0].upper,
        set(holes[0].sectors),
    )


def test_holes_are_searched_once_a_network() -> None:
    actors = sectors_of(4, 4)
    net = net_of(actors, complete(actors))
    assert sector_holes(net) is sector_holes(net)


def test_actors_without_a_sector_take_part_in_no_shuffle() -> None:
    actors = [*sectors_of(4, 4), *({"id": f"x{k}"} for k in range(6))]
    net = net_of(actors, [*complete(sectors_of(4, 4)), *(f"x{k} a{k % 4}" for k in range(6))])
    assert len(shuffled(net).actors) == 8
    assert shuffled(net).chance(float(beta.ppf(0.975, 0.5, 16.5))) == pytest.approx(2 / 70, abs=0.02)


def test_the_largest_count_under_a_bound_is_that_of_the_bounds_one_by_one() -> None:
    actors = sectors_of(4, 5, 6, 2)
    blocks = shuffled(net_of(actors, complete(actors)))
    for bound in (0.05, 0.2, 0.3, 0.5, 0.999, 1.0):
        expected = [
            max((x for x in range(possible + 1) if upper_bound(x, possible) <= bound), default=-1)
            for possible in blocks.possible.tolist()
        ]
        assert blocks.most(bound).tolist() == expected


def test_a_networks_counts_in_shuffles_are_those_of_its_tables() -> None:
    actors = sectors_of(4, 5, 6, 2)
    net = net_of(actors, [*complete(actors), "a0 b0", "b1 c2", "d0 a3"])
    blocks = shuffled(net)
    for shuffle in (0, 7):
        labels = dict(zip(blocks.actors, np.array(blocks.names)[blocks.labels[shuffle]], strict=True))
        turned = net.with_tables(actors=net.actors.assign(sector=net.actors.index.map(labels)))
        table = block_table(turned)["tied"].to_dict()
        counts = [table.get(codes, table.get(codes[::-1])) for codes in blocks.blocks]
        assert counts == blocks.tied[shuffle].tolist()


class Choices:
    """Every network of some actors, by its tied pairs."""

    def __init__(self, actors: list[Row], evidence: str) -> None:
        self.pairs = [f"{one['id']} {other['id']}" for one, other in combinations(actors, 2)]
        self.everyone = net_of(actors, self.pairs, evidence=evidence)

    def of(self, tied: set[str]) -> Network:
        return self.everyone.keep(ties=pd.Series([pair in tied for pair in self.pairs], index=self.everyone.ties.index))


def fewest_filling(choices: Choices, tied: set[str], hole: SectorHole, at_most: int) -> int | None:
    """By brute force: the fewest unknown ties between the two sectors with which the rule finds no hole there."""
    answered = asked(choices.everyone)
    between = (pair for pair in product(*hole.actors) if not answered.issuperset(pair))
    unknown = [name for name in (" ".join(pair) for pair in between) if name not in tied]
    for more in range(1, at_most + 1):
        for ties in combinations(unknown, more):
            filled = sector_holes(choices.of({*tied, *ties}))
            if hole.sectors not in [other.sectors for other in filled]:
                return more
    return None


@pytest.mark.parametrize(
    ("sizes", "further", "asked_", "filling"),
    [
        ((3, 3, 5), "a0 c0;a1 c2;b1 c3;b0 c2", "", 1),
        ((4, 4, 4), "a0 c0;a1 c2;b1 c3;b0 c2;a0 b0", "", 1),
        ((4, 4, 4), "a0 c0;b0 c1;a1 c2;b1 c3", "", 2),
        ((3, 3, 5), "a0 c0;a1 c1;a2 c2;b1 c3;b0 c2;b2 c4;b1 c0", "a", 2),
        ((4, 4), "", "", 4),
        ((4, 4), "", "ab", None),
    ],
)
def test_a_hole_says_how_many_unknown_ties_would_fill_it(
    sizes: tuple[int, ...], further: str, asked_: str, filling: int | None
) -> None:
    """The smallest number, held against the rule itself applied to every choice of one or two unknown ties."""
    actors = sectors_of(*sizes, asked=asked_)
    choices, tied = Choices(actors, evidence="survey"), {*complete(actors), *filter(None, further.split(";"))}
    net = choices.of(tied)
    [hole] = [hole for hole in sector_holes(net) if hole.sectors == ("church", "health")]
    assert fewest_filling(choices, tied, hole, at_most=2) == (filling if filling in (1, 2) else None)
    expected = {None: [], 4: [("filled_by_more", 3)]}.get(filling, [("filled", filling)])
    assert [(note.key, note.values["n"]) for note in found(net, "sector_hole")[0].notes] == expected


@pytest.mark.parametrize(("needed", "filling"), [(1, 1), (3, 3), (4, 4), (5, 4), (6, None)])
def test_up_to_all_unknown_ties_are_tried_and_more_than_three_told_as_more(
    monkeypatch: pytest.MonkeyPatch, needed: int, filling: int | None
) -> None:
    """Six possible ties, of which one is there."""
    hole = SectorHole(("church", "health"), (["a"], [*"bcdefg"]), (("a", "b"),), 0.1, 0.5, 0.01)
    monkeypatch.setattr(holes, "_may_fill", lambda *given: given[-1] == needed)
    assert holes._filling(net_of("a b c d e f g", ["a b"]), hole) == filling


@pytest.mark.parametrize(("chance", "told_of"), [(0.05, 1), (0.051, 0)])
def test_a_chance_of_five_in_a_hundred_is_told(monkeypatch: pytest.MonkeyPatch, chance: float, told_of: int) -> None:
    hole = SectorHole(("church", "health"), (["a0"], ["b0"]), (), 0.1, 0.5, chance)
    monkeypatch.setattr(holes, "_between", lambda *_: hole)
    actors = sectors_of(4, 4)
    assert sector_holes(net_of(actors, complete(actors))) == [hole] * told_of
