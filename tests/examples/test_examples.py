"""What the examples hold: read without a fault, and what their READMEs promise of them."""

from pathlib import Path

import pytest

from akteursnetz.comparison import comparability, side_by_side
from akteursnetz.graph import one_mode_actors, pairs
from akteursnetz.layers import contractual, operative, seats
from akteursnetz.network import Network, read

EXAMPLES = Path(__file__).parents[2] / "examples"
INVENTED = ("musterkreis", "musterstadt/2022", "musterstadt/2025")


def example(place: str) -> Network:
    folder = EXAMPLES / place
    return read(folder / "records" if (folder / "records").is_dir() else folder)


@pytest.mark.parametrize(
    ("place", "setting", "evidence", "actors", "ties"),
    [
        ("dortmund", "urban", "one informant", 26, 26),
        ("eichsfeld", "rural", "one informant", 16, 12),
        ("musterkreis", "mixed", "survey", 48, 174),
        ("musterstadt/2022", "urban", "survey", 59, 235),
        ("musterstadt/2025", "urban", "survey", 60, 268),
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


@pytest.mark.parametrize("place", INVENTED)
def test_everything_in_an_invented_place_says_that_it_is_invented(place: str) -> None:
    net = example(place)
    for table in (net.actors, net.ties, net.indicators):
        assert table["source"].str.startswith("erfunden").all()
    assert "erfunden" in net.meta.title
    assert net.meta.place is not None
    assert "(erfunden)" in net.meta.place


@pytest.mark.parametrize(
    ("place", "yes", "no"), [("musterkreis", 31, 6), ("musterstadt/2022", 42, 8), ("musterstadt/2025", 43, 7)]
)
def test_in_a_survey_only_asked_actors_report_and_only_about_themselves(place: str, yes: int, no: int) -> None:
    net = example(place)
    reports = net.ties.dropna(subset="reported_by")
    assert net.actors.loc[reports["reported_by"], "surveyed"].eq("yes").all()
    assert ((reports["reported_by"] == reports["from"]) | (reports["reported_by"] == reports["to"])).all()
    asked = net.actors.loc[one_mode_actors(net), "surveyed"]
    assert asked.value_counts().to_dict() == {"yes": yes, "no": no}


def test_two_bodies_of_the_musterkreis_share_six_of_seven_members() -> None:
    sits = seats(example("musterkreis"))
    first, second = (
        set(sits.loc[sits["host"] == body, "actor"]) for body in ("steuerungskreis_uebergang", "ak_jugend_beruf")
    )
    assert (len(first), len(second), len(first & second)) == (7, 7, 6)


@pytest.mark.parametrize("place", ["dortmund", "eichsfeld", "musterkreis", "musterstadt"])
def test_a_run_script_is_short_enough_to_be_copied(place: str) -> None:
    assert len((EXAMPLES / place / "run.py").read_text(encoding="utf-8").splitlines()) < 40


@pytest.mark.parametrize("place", INVENTED)
def test_what_an_actor_tells_of_a_tie_it_tells_once(place: str) -> None:
    """Nobody gives the same answer twice, and every reported row is one of the two ends'."""
    told = example(place).ties.dropna(subset="reported_by")
    assert not told.duplicated(["from", "to", "relation", "subject", "reported_by"]).any()


@pytest.mark.parametrize("place", INVENTED)
def test_money_is_told_once_and_by_no_side(place: str) -> None:
    money = example(place).ties.query("relation in ('funding', 'commission')")
    assert money["reported_by"].isna().all()
    assert not money.duplicated(["from", "to", "subject"]).any()


def test_two_bear_the_jobcenter_of_the_musterkreis_and_the_city_that_of_the_musterstadt() -> None:
    """§ 44b, § 44c and § 6a SGB II."""
    district, city = example("musterkreis"), example("musterstadt/2025")
    sits = seats(district)
    assert set(sits.loc[sits["host"] == "traegerversammlung", "actor"]) == {"agentur", "kreisverwaltung"}
    assert ("kreisverwaltung", "agentur") in pairs(contractual(district)).index
    assert city.actors.loc["kommunales_jobcenter", "part_of"] == "stadtverwaltung"
    assert not city.actors["mandate"].str.contains("§ 44", na=False).any()


@pytest.mark.parametrize(
    ("place", "office", "council"), [("musterkreis", "jugendamt", "kreistag"), ("musterstadt/2025", "amt_kjf", "rat")]
)
def test_the_committee_is_part_of_the_jugendamt_and_the_council_sits_in_it(
    place: str, office: str, council: str
) -> None:
    """§ 70 and § 71 SGB VIII."""
    net = example(place)
    assert net.actors.loc["jugendhilfeausschuss", "part_of"] == office
    sits = seats(net)
    assert council in set(sits.loc[sits["host"] == "jugendhilfeausschuss", "actor"])


@pytest.mark.parametrize("place", INVENTED)
def test_who_offers_measures_does_not_sit_in_the_beirat(place: str) -> None:
    """§ 18d SGB II."""
    net = example(place)
    sits = seats(net)
    providers = net.ties.loc[net.ties["relation"].isin(["commission", "allocation"]), "to"]
    assert len(providers) > 0
    assert not set(sits.loc[sits["host"] == "jobcenter_beirat", "actor"]) & set(providers)


def test_the_two_surveys_were_made_alike() -> None:
    lines = comparability(example("musterkreis"), example("musterstadt/2025"))
    assert set(lines["same"]) == {"yes"}


def test_two_surveys_of_the_musterstadt_are_waves() -> None:
    found = side_by_side(example("musterstadt/2025"), example("musterstadt/2022"), kind="dates", replicates=20)
    assert found.followed is not None
    assert [(step.first, step.second, step.by) for step in found.followed.renamed] == [
        ("sozialwerk", "sozialwerk", "id"),
        ("jugendamt", "amt_kjf", "alias"),
    ]
    assert found.paired is not None
    there = found.paired.actors["there"]
    assert there[there == "first"].index.tolist() == ["nachbarschaft_ost"]
    assert there[there == "second"].index.tolist() == ["mgh_ost"]
