"""What the three examples hold: read without a fault, and what their READMEs promise of them."""

from pathlib import Path

import pytest

from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.layers import contractual, operative, seats
from akteursnetz.network import Network, read

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(place: str) -> Network:
    return read(EXAMPLES / place / "records")


@pytest.mark.parametrize(
    ("place", "setting", "evidence", "actors", "ties"),
    [
        ("dortmund", "urban", "one informant", 26, 26),
        ("eichsfeld", "rural", "one informant", 16, 12),
        ("musterkreis", "mixed", "survey", 44, 171),
    ],
)
def test_an_example_is_read_whole(place: str, setting: str, evidence: str, actors: int, ties: int) -> None:
    net = example(place)
    assert (net.meta.setting, net.meta.evidence) == (setting, evidence)
    assert (len(net.actors), len(net.ties)) == (actors, ties)


def test_jugendamt_and_sozialamt_are_the_contractual_partners_in_the_operative_network() -> None:
    tied = pairs(contractual(operative(example("dortmund"))))
    assert list(tied.index) == [("arge", "jugendamt"), ("arge", "sozialamt")]


def test_the_isb_is_one_actor_that_counts_for_nineteen() -> None:
    assert example("dortmund").actors.loc["isb", "count"] == 19


def test_both_coded_examples_rate_ties_on_a_numeric_column_of_their_own() -> None:
    rated = {place: example(place).ties["Bewertung"].dropna().tolist() for place in ("dortmund", "eichsfeld")}
    assert rated == {"dortmund": [5.0], "eichsfeld": [4.0, 4.0]}


def test_everything_in_the_musterkreis_says_that_it_is_invented() -> None:
    net = example("musterkreis")
    for table in (net.actors, net.ties, net.indicators):
        assert table["source"].str.startswith("erfunden").all()
    assert "erfunden" in net.meta.title


def test_in_the_musterkreis_only_asked_actors_report_and_only_about_themselves() -> None:
    net = example("musterkreis")
    reports = net.ties.dropna(subset="reported_by")
    assert net.actors.loc[reports["reported_by"], "surveyed"].eq("yes").all()
    assert ((reports["reported_by"] == reports["from"]) | (reports["reported_by"] == reports["to"])).all()
    asked = net.actors.loc[one_mode_actors(net), "surveyed"]
    assert asked.value_counts().to_dict() == {"yes": 29, "no": 6}


def test_two_bodies_of_the_musterkreis_share_six_of_seven_members() -> None:
    sits = seats(example("musterkreis"))
    first, second = (
        set(sits.loc[sits["host"] == body, "actor"]) for body in ("steuerungskreis_uebergang", "ak_jugend_beruf")
    )
    assert (len(first), len(second), len(first & second)) == (7, 7, 6)


@pytest.mark.parametrize("place", ["dortmund", "eichsfeld", "musterkreis"])
def test_a_run_script_is_short_enough_to_be_copied(place: str) -> None:
    assert len((EXAMPLES / place / "run.py").read_text(encoding="utf-8").splitlines()) < 40
